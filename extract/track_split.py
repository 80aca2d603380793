"""A level's findings into its tracks: only where the page tells at least two apart, each with times or amounts of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.computed_ends import STARTS
from records.codes import LevelOfCare
from records.models import Evidence, Finding
from records.shared_values import OF_ONE_TRACK
from records.tracks import ADULTS, KINDS, Kind, name_of, parts, takes_ages, takes_population

# What a track must state to be one; a part of the day alone ("evening groups available") is no schedule.
TELLS_APART = frozenset(OF_ONE_TRACK) - {"dayparts"}
_OF_ONE = frozenset((*OF_ONE_TRACK, STARTS))
DAYTIME = frozenset(("morning", "afternoon"))
Named = Mapping[tuple[LevelOfCare | None, str], tuple[list[Evidence], bool]]  # see extract.page.Page.named_tracks


@dataclass(slots=True)
class Track:
    """A track of a level (None: what is said of no track) with its findings and the quotes that name it."""

    name: str | None
    findings: list[Finding]
    named_by: list[Evidence] = field(default_factory=list)


def split(level: LevelOfCare, findings: Sequence[Finding], named: Named) -> list[Track]:
    """The tracks of a level in the order of the page, that of no track last; one without a name where none are told apart."""
    naming = {track: held for (of, track), held in named.items() if of in (level, None)}
    kept = _kinds_that_tell(level, findings, naming)
    names = _narrowest(_projected(finding.track, kept) for finding in findings if finding.field in TELLS_APART)
    if len(names) < 2:
        return [Track(None, [_without_track(finding) for finding in findings])]
    tracks = {name: Track(name, [], _named_by(name, kept, naming)) for name in names}
    loose = Track(None, [])
    audiences = frozenset(names)
    for finding in findings:
        said_of = _projected(finding.track, kept)
        of = [name for name in names if said_of is not None and parts(said_of).items() <= parts(name).items()]
        if finding.field == "populations":  # "IOP for Teens & Adults" says nothing of adults in the track for teens
            of = [name for name in of if _takes(name, finding, audiences)]
        for name in of:
            tracks[name].findings.append(finding.model_copy(update={"track": name}))
        if of:
            continue
        loose.findings.append(_without_track(finding))
        if finding.field not in _OF_ONE:
            for name in names:
                if _takes(name, finding, audiences):
                    tracks[name].findings.append(finding.model_copy(update={"track": name}))
    stated = {_identity(finding) for track in tracks.values() for finding in track.findings}
    alone = any(finding.field in OF_ONE_TRACK and _identity(finding) not in stated for finding in loose.findings)
    return [*tracks.values(), *([loose] if alone else [])]


def _kinds_that_tell(
    level: LevelOfCare, findings: Sequence[Finding], naming: Mapping[str, tuple[list[Evidence], bool]]
) -> frozenset[Kind]:
    """The kinds of names that tell tracks of this level apart: those with two names and more, or one beside others."""
    said = {finding.track for finding in findings if finding.track and finding.field in TELLS_APART}
    by_kind: dict[Kind, set[str]] = {kind: set() for kind in KINDS}
    for track in said:
        for kind, name in parts(track).items():
            by_kind[kind].add(name)
    telling = {kind for kind, names in by_kind.items() if len(names) > 1}
    if "daypart" in telling and by_kind["daypart"] <= DAYTIME and (level != "iop" or not _sure(said, naming)):
        telling.discard("daypart")  # "morning sessions, afternoon sessions" are as often the parts of one day
    if telling and "audience" not in telling and by_kind["audience"]:
        (alone,) = by_kind["audience"]  # "Day IOP", "Evening IOP" and "Women's IOP" stand side by side
        # Beside "Track A" and "Track B" how often "teens meet" is no third track, when they meet would be one
        timed = {finding.track for finding in findings if finding.field in ("days", "sessions")}
        own = any(parts(track) == {"audience": alone} for track in (said & timed if telling == {"numbered"} else said))
        if own and alone != ADULTS and naming.get(alone, ([], False))[1]:
            telling.add("audience")
    return frozenset(telling)


def _sure(said: set[str], naming: Mapping[str, tuple[list[Evidence], bool]]) -> bool:
    return all(naming.get(track, ([], False))[1] for track in said if parts(track).get("daypart"))


def _projected(track: str | None, kinds: frozenset[Kind]) -> str | None:
    return name_of({kind: name for kind, name in parts(track).items() if kind in kinds}) if track else None


def _narrowest(names: Iterable[str | None]) -> list[str]:
    """The names that no other one narrows: "adult" is not one beside "adult day" and "adult evening"."""
    distinct = list(dict.fromkeys(name for name in names if name))
    return [name for name in distinct if not any(parts(name).items() < parts(other).items() for other in distinct)]


def _named_by(name: str, kinds: frozenset[Kind], naming: Mapping[str, tuple[list[Evidence], bool]]) -> list[Evidence]:
    found = [held for track, held in naming.items() if _projected(track, kinds) == name]
    return max(found, key=lambda held: held[1])[0] if found else []


def _takes(name: str, finding: Finding, names: frozenset[str]) -> bool:
    """Whether what is said of no track holds for this one: not the ages or the audience of another one."""
    if finding.field == "populations":
        return takes_population(name, finding.value, names)
    return finding.field != "ages" or takes_ages(name, *finding.value)


def _without_track(finding: Finding) -> Finding:
    return finding.model_copy(update={"track": None}) if finding.track else finding


def _identity(finding: Finding) -> tuple[str, Any]:
    return finding.field, repr(finding.value)


def settled(finding: Finding, programs: Iterable[tuple[str, str | None]]) -> Finding:
    """An unclear finding with a track only where its level has that track; `programs` are (level, track)."""
    known = finding.track is None or (finding.level_of_care, finding.track) in set(programs)
    return finding if known else _without_track(finding)
