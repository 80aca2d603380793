"""The track of a page's first heading: "Teen IOP" over times of no track, beside those of "our adult IOP"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.levels.audiences import Named, is_for_others
from extract.page import Page
from extract.schedule.computed_ends import STARTS
from extract.tracks.names import names_of_header
from records.codes import LevelOfCare
from records.models import Finding
from records.shared_values import OF_ONE_TRACK
from records.tracks import TrackTerm, parts, term
from records.tracks import name_of as track_of

_TIMED = frozenset(("days", "sessions"))
_OF_ONE = frozenset((*OF_ONE_TRACK, "duration_weeks", STARTS))


class Headed(NamedTuple):
    """The findings with those of the first heading's track called so, and what names the tracks."""

    findings: Sequence[Finding]
    named: Named


def of_first_heading(page: Page, findings: Sequence[Finding], named: Named) -> Headed:
    """Give times and amounts of no track to the audience that the first heading names, where the other side has times of its own.

    Only where the heading names the level and one audience, and the other one names its track of this level for sure
    ("our adult IOP", no "adult group"): what stands there without a name is then of whom the page is about.
    """
    others = {one.track for one in findings if one.field in _TIMED and one.track and "audience" in parts(one.track)}
    if not others or page.subjects.how not in ("h1", "title") or len(page.subjects.codes) != 1:
        return Headed(findings, named)
    level = page.subjects.codes[0]
    headed = _audience(page)
    if headed is None:
        return Headed(findings, named)
    audience, source = headed
    if not all(_is_other_side(track, audience, level, named) for track in others):
        return Headed(findings, named)
    name = track_of({"audience": audience.id})
    if name is None:
        return Headed(findings, named)
    given = [
        one.model_copy(update={"track": name})
        if one.field in _OF_ONE and one.track is None and one.level_of_care == level
        else one
        for one in findings
    ]
    return Headed(given, {(level, name): ([page.evidence(page.units[source])], True), **named})


def _audience(page: Page) -> tuple[TrackTerm, int] | None:
    """The only audience that the first heading names, and its line; None where it names none or several."""
    first = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if first is None:
        return None
    names = {name.id for name in names_of_header(first.text) if name.kind == "audience"}
    audience = term(names.pop()) if len(names) == 1 else None
    return (audience, first.number) if audience is not None else None


def _is_other_side(track: str, audience: TrackTerm, level: LevelOfCare, named: Named) -> bool:
    """Whether a track is surely named, and for people of whom those of the heading are none: adults beside teens, men beside women."""
    other = term(parts(track)["audience"])
    sure = any(strong for (of, name), (_, strong) in named.items() if name == track and of in (level, None))
    return sure and other is not None and is_for_others(other.population, {audience.population})
