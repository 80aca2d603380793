"""A level's findings into its tracks: only where the page tells at least two apart, each with times or amounts of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from extract.levels.audiences import is_besides, is_for_others
from extract.schedule.computed_ends import STARTS
from records.codes import LevelOfCare
from records.models import Evidence, Finding
from records.shared_values import OF_ONE_TRACK
from records.tracks import ADULTS, KINDS, Kind, name_of, parts, takes, takes_ages

# What a track must state to be one; a part of the day alone ("evening groups available") is no schedule.
TELLS_APART = frozenset(OF_ONE_TRACK) - {"dayparts"}
_OF_ONE = frozenset((*OF_ONE_TRACK, STARTS))
_OF_SOME = frozenset(
    ("populations", "conditions", "formats", "telehealth", "telehealth_only")
)  # which may be another track's own
WAYS = frozenset(("formats", "telehealth", "telehealth_only"))
_FROM_AFAR = frozenset(("virtual", "hybrid"))  # names of tracks beside which what is not called so is another one
_TIMED = frozenset(("days", "sessions"))
_FEWEST_DAYS = 2  # of groups that are called virtual, and no program
DAYTIME = frozenset(("morning", "afternoon"))
OF_A_TRACK = "of a track"  # the rule of what a sentence says of some track, though not surely of which
ALONE = "of one track alone"  # of what is said of one track, and of no other one
_ALONE: tuple[Kind, ...] = ("audience", "focus", "format")  # one of these may stand beside tracks of another kind
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
    kept = _kinds_that_tell(level, findings, naming, TELLS_APART)
    names = _with_plain(_names(findings, kept, TELLS_APART), findings, kept)
    if len(names) < 2 and not kept and _are_attended_apart(findings):
        kept = _kinds_that_tell(level, findings, naming, WAYS) - {"town", "format"}
        names = _names(findings, kept, WAYS)
    if len(names) < 2 and not (names and "format" in kept):
        return [Track(None, [_without_track(finding) for finding in findings])]
    tracks = {name: Track(name, [], _named_by(name, kept, naming)) for name in names}
    loose = Track(None, [])
    audiences = frozenset(names)
    refused = _in_person_only(names, findings, kept)
    lost = _without_name(findings, kept)
    served = _served(names, findings, kept)
    for finding in findings:
        said_of = _projected(finding.track, kept)
        of = [name for name in names if said_of is not None and parts(said_of).items() <= parts(name).items()]
        if said_of in of and finding.field in _OF_ONE:
            of = [said_of]
        if finding.field == "populations":  # "IOP for Teens & Adults" says nothing of adults in the track for teens
            of = [name for name in of if _takes(name, finding, audiences)]
        for name in of:
            tracks[name].findings.append(finding.model_copy(update={"track": name}))
        if of or finding.rule.startswith(OF_A_TRACK):
            continue
        if (
            finding.field not in WAYS or _takes("", finding, audiences) or (lost and _own_name(finding.track) in lost)
        ):  # by telehealth is the track called so
            loose.findings.append(_without_track(finding))
        if finding.field not in _OF_ONE and not (finding.field in WAYS and _own_name(finding.track) in lost):
            for name in names:
                if finding.field == "populations" and is_for_others(finding.value, served.get(name, ())):
                    continue  # "We serve adults" beside "Our Tampa group is for teens"
                if _takes(name, finding, audiences) and not (name in refused and _is_from_afar(finding)):
                    tracks[name].findings.append(finding.model_copy(update={"track": name}))
    stated = {
        _identity(finding) for track in tracks.values() for finding in track.findings if finding.field in OF_ONE_TRACK
    }
    alone = any(finding.field in OF_ONE_TRACK and _identity(finding) not in stated for finding in loose.findings)
    return [*tracks.values(), *([loose] if alone else [])]


def _served(names: Sequence[str], findings: Sequence[Finding], kept: frozenset[Kind]) -> dict[str, set[str]]:
    """Whom each track is said to be for by what is told of it alone."""
    served: dict[str, set[str]] = {}
    for finding in findings:
        said_of = _projected(finding.track, kept) if finding.field == "populations" and finding.track else None
        if said_of is not None and not is_besides(finding):
            for name in (one for one in names if parts(said_of).items() <= parts(one).items()):
                served.setdefault(name, set()).add(finding.value)
    return served


def _without_name(findings: Sequence[Finding], kept: frozenset[Kind]) -> set[str]:
    """The tracks with times that stand in the entry without a name beside those that are told apart: how they are attended is their own.

    "Evening IOP: virtual" beside "IOP 5: in person" and "IOP 3: in person"; one named by its way alone only where no
    other one is called so ("Virtual IOP" over "Day" and "Evening").
    """
    timed = [finding.track for finding in findings if finding.field in _TIMED and finding.track]
    held = {_own_name(track) for track in timed if _projected(track, kept) is None} - {None}
    ways = {parts(track).get("format") for track in timed if _projected(track, kept) is not None}
    return {name for name in held if name and name not in ways}


def _own_name(track: str | None) -> str | None:
    """The name of a track without how it is attended, unless it has no other one."""
    held = parts(track)
    return name_of({kind: name for kind, name in held.items() if kind != "format"}) or track


def _names(findings: Iterable[Finding], kept: frozenset[Kind], fields: Container[str]) -> list[str]:
    return _narrowest(_projected(finding.track, kept) for finding in findings if finding.field in fields)


def _in_person_only(names: Sequence[str], findings: Sequence[Finding], kept: frozenset[Kind]) -> set[str]:
    """The tracks to which telehealth of the level is denied by what is said of them: "teen IOP is in person only"."""
    refused: set[str] = set()
    for finding in findings:
        said_of = _projected(finding.track, kept) if finding.field == "telehealth" else None
        if said_of is None:
            continue
        of = {name for name in names if parts(said_of).items() <= parts(name).items()}
        if finding.value == "no":
            refused |= of
        elif finding.rule.startswith(ALONE):
            refused |= set(names) - of
    return refused


def _is_from_afar(finding: Finding) -> bool:
    return (finding.field == "telehealth" and finding.value == "yes") or (
        finding.field == "formats" and finding.value != "in_person"
    )


def _kinds_that_tell(
    level: LevelOfCare,
    findings: Sequence[Finding],
    naming: Mapping[str, tuple[list[Evidence], bool]],
    fields: Container[str],
) -> frozenset[Kind]:
    """The kinds of names that tell tracks of this level apart: those with two names and more, or one beside others."""
    said = {finding.track for finding in findings if finding.track and finding.field in fields}
    by_kind: dict[Kind, set[str]] = {kind: set() for kind in KINDS}
    for track in said:
        for kind, name in parts(track).items():
            by_kind[kind].add(name)
    telling = {kind for kind, names in by_kind.items() if len(names) > 1}
    if (
        "daypart" in telling
        and by_kind["daypart"] <= DAYTIME
        and (level != "iop" or not _sure(said, naming, "daypart"))
    ):
        telling.discard("daypart")  # "morning sessions, afternoon sessions" are as often the parts of one day
    if "format" in telling and not _sure(said, naming, "format") and not _meet_on_one_day(findings):
        telling.discard(
            "format"
        )  # "in-person groups Mon and Wed, a virtual group on Friday": all of a hybrid program's
    if "town" in telling and fields is TELLS_APART and _meet_alike(findings):
        telling.discard("town")
    if telling and "format" not in telling and _is_beside_others(findings, naming, telling):
        telling.add("format")
    if not telling and _is_beside_plain(findings, by_kind["format"], naming):
        return frozenset(("format",))
    for kind in _ALONE if telling else ():
        if kind not in telling and len(by_kind[kind]) == 1:  # two and more were found to tell nothing
            (alone,) = by_kind[kind]  # "Day IOP", "Evening IOP" and "Women's IOP" stand side by side
            # Beside "Track A" and "Track B" how often "teens meet" is no third track, when they meet would be one
            timed = {finding.track for finding in findings if finding.field in ("days", "sessions")}
            met = said & timed if telling == {"numbered"} or kind != "audience" else said
            own = any(parts(track) == {kind: alone} for track in met)
            if own and alone != ADULTS and naming.get(alone, ([], False))[1]:
                telling.add(kind)
    return frozenset(telling)


def _meet_alike(findings: Sequence[Finding]) -> bool:
    """Whether all towns state the same times and amounts, so that nothing tells them apart."""
    said: dict[str, set[tuple[str, Any]]] = {}
    for finding in findings:
        town = parts(finding.track).get("town")
        if town and finding.field in TELLS_APART:
            said.setdefault(town, set()).add(_identity(finding))
    first, *others = said.values()
    return all(one == first for one in others)


def _meet_on_one_day(findings: Sequence[Finding]) -> bool:
    """Whether groups of two ways to attend meet on the same day of the week, so that nobody attends both."""
    days: dict[str, set[str]] = {}
    for finding in findings:
        way = parts(finding.track).get("format")
        if way and finding.field in ("days", "sessions"):
            named = [finding.value] if finding.field == "days" else finding.value["days"]
            days.setdefault(way, set()).update(named)
    return any(one & other for one, other in combinations(days.values(), 2))


def _are_attended_apart(findings: Sequence[Finding]) -> bool:
    """Whether one track meets by video alone and another one in person: then they are told apart, though no times are.

    "Evening IOP is on Zoom; day IOP is at our office": whoever asks for telehealth by day is not told yes.
    """
    ways: dict[str, set[str]] = {}
    for finding in findings:
        if finding.field == "formats" and finding.track and finding.claim == "own":
            ways.setdefault(finding.track, set()).add(finding.value)
    return {"telehealth"} in ways.values() and {"in_person"} in ways.values()


def _is_beside_plain(
    findings: Sequence[Finding], ways: set[str], naming: Mapping[str, tuple[list[Evidence], bool]]
) -> bool:
    """Whether a level has times of its own beside those of one that is called virtual: "IOP" and "Virtual IOP"."""
    if len(ways) != 1 or ways.isdisjoint(_FROM_AFAR) or any(map(_is_of_all, findings)):
        return False
    meets: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    named: set[str] = set()
    for finding in findings:
        if finding.field == "sessions" and finding.claim == "own" and finding.value["start"]:
            so = "format" in parts(finding.track)
            meets[so].append(finding.value)
            named.update((finding.track,) if so and finding.track else ())
    days = {day for one in meets[True] for day in one["days"]}
    if not _sure(named, naming, "format") and (
        len(days) < _FEWEST_DAYS or days.isdisjoint(day for one in meets[False] for day in one["days"])
    ):
        return False  # "a virtual group on Friday" is a day of the same program
    return bool(meets[True]) and any(not any(_meets_so(one, other) for other in meets[True]) for one in meets[False])


def _is_beside_others(
    findings: Sequence[Finding], naming: Mapping[str, tuple[list[Evidence], bool]], telling: set[Kind]
) -> bool:
    """Whether a group from afar has times of its own beside those of other tracks: "Duluth", "Hibbing" and "Virtual" as three cards."""
    kinds = frozenset(telling)
    met: dict[str, set[str]] = {}
    beside: set[str | None] = set()
    for finding in findings:
        if finding.field != "sessions" or finding.claim != "own" or not finding.track:
            continue
        if parts(finding.track).get("format") in _FROM_AFAR:
            met.setdefault(finding.track, set()).update(finding.value["days"])
        else:
            beside.add(_projected(finding.track, kinds))
    names = _narrowest(beside)
    apart = {
        track: days
        for track, days in met.items()
        if _projected(track, kinds) not in names
        or _meets_beside_plain(findings, track, kinds | {"format"}, sure=_sure({track}, naming, "format"))
    }
    days = {day for held in apart.values() for day in held}
    return bool(names and apart) and (len(days) >= _FEWEST_DAYS or _sure({*apart}, naming, "format"))


def _meets_beside_plain(findings: Sequence[Finding], track: str, kinds: frozenset[Kind], *, sure: bool) -> bool:
    """Whether a track from afar has no session of the one that is called the same but for that: "Virtual evening IOP" and "Evening IOP".

    Where it is not `sure` that it is a track, both meet on one day of the week, so that nobody attends both.
    """
    afar, plain = _projected(track, kinds), _projected(_own_name(track), kinds)
    met: dict[str | None, list[dict[str, Any]]] = {afar: [], plain: []}
    for finding in findings:
        if finding.field == "sessions" and finding.claim == "own":
            met.get(_projected(finding.track, kinds), []).append(finding.value)
    if not met[plain] or any(_meets_so(one, other) for one in met[plain] for other in met[afar]):
        return False
    days = {day for one in met[afar] for day in one["days"]}
    return sure or (len(days) >= _FEWEST_DAYS and not days.isdisjoint(day for one in met[plain] for day in one["days"]))


def _is_of_all(finding: Finding) -> bool:
    """Whether the page is about a program by video alone, or its title or first heading calls it so."""
    if finding.claim != "own" or set(parts(finding.track)) - {"format"}:
        return False
    at = finding.evidence[0]
    headed = at.where == "title" or (at.where == "heading" and not at.section)
    return finding.field == "telehealth_only" or (headed and finding.field == "telehealth" and finding.value == "yes")


def _meets_so(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether a group may be the same as another one, of which all days or some are told."""
    days, others = set(one["days"]), set(other["days"])
    return (one["start"], one["end"]) == (other["start"], other["end"]) and (days <= others or others <= days)


def _sure(said: set[str], naming: Mapping[str, tuple[list[Evidence], bool]], kind: Kind) -> bool:
    return all(naming.get(track, ([], False))[1] for track in said if parts(track).get(kind))


def _projected(track: str | None, kinds: frozenset[Kind]) -> str | None:
    return name_of({kind: name for kind, name in parts(track).items() if kind in kinds}) if track else None


def _narrowest(names: Iterable[str | None]) -> list[str]:
    """The names that no other one narrows: "adult" is not one beside "adult day" and "adult evening"."""
    distinct = list(dict.fromkeys(name for name in names if name))
    return [name for name in distinct if not any(parts(name).items() < parts(other).items() for other in distinct)]


def _with_plain(names: list[str], findings: Sequence[Finding], kept: frozenset[Kind]) -> list[str]:
    """With the tracks that have sessions of their own beside one that is called the same but for "virtual"."""
    if "format" not in kept:
        return names
    alike = {_own_name(name): name for name in names if parts(name).get("format") and len(parts(name)) > 1}
    ways = Counter(map(_own_name, names))
    plain = (
        name
        for name, afar in alike.items()
        if ways[name] == 1
        and parts(afar)["format"] in _FROM_AFAR
        and _meets_beside_plain(findings, afar, kept, sure=True)
    )
    return [*names, *filter(None, plain)]


def _named_by(name: str, kinds: frozenset[Kind], naming: Mapping[str, tuple[list[Evidence], bool]]) -> list[Evidence]:
    found = [held for track, held in naming.items() if _projected(track, kinds) == name]
    return max(found, key=lambda held: held[1])[0] if found else []


def _takes(name: str, finding: Finding, names: frozenset[str]) -> bool:
    """Whether what is said of no track holds for this one: not the ages or the audience of another one."""
    if finding.field == "ages":
        return takes_ages(name, *finding.value)
    return finding.field not in _OF_SOME or takes(name, finding.field, finding.value, names)


def _without_track(finding: Finding) -> Finding:
    return finding.model_copy(update={"track": None}) if finding.track else finding


def _identity(finding: Finding) -> tuple[str, Any]:
    return finding.field, repr(finding.value)


def settled(finding: Finding, programs: Iterable[tuple[str, str | None]]) -> Finding:
    """An unclear finding with a track only where its level has that track; `programs` are (level, track)."""
    known = finding.track is None or (finding.level_of_care, finding.track) in set(programs)
    return finding if known else _without_track(finding)
