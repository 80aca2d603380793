"""Bare lists and sections of levels of care under "Continuum of care"; other lists are in offered/level_tags.py."""

from __future__ import annotations

from extract.claims.scope import states_times
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_WORDINGS = Wordings.of(__name__)
_CONTINUUM = _WORDINGS["continuum"]
MOST_RUNGS, RUNGS = 12, 3  # lines before and behind that are looked at, and different levels of a list


def in_ladder(page: Page, unit: Unit) -> bool:
    """Whether the line is one of a bare list of several levels under "Continuum of care", on a page that names its provider.

    A lesson says something of each rung.
    """
    block = unit.block
    if block.kind != "item" or not block.headings or not page.provider_names or is_lesson(page):
        return False
    if not _CONTINUUM.fullmatch(block.headings[-1].low.strip(" :")):
        return False
    beside = [
        other
        for other in page.units[max(0, unit.number - MOST_RUNGS) : unit.number + MOST_RUNGS]
        if other.block.headings == block.headings and other is not unit
    ]
    if any(other.block.kind != "item" or len(other.low.split()) > 8 for other in beside):
        return False
    return len({level for other in [unit, *beside] for level in levels_in(other.text)}) >= RUNGS


def is_of_the_levels(heading: Unit) -> bool:
    """Whether a heading stands below one that is of the levels of care, and calls none of them ours."""
    over = heading.block.headings
    return bool(over) and _CONTINUUM.fullmatch(over[-1].low.strip(" :")) is not None


def is_section_at_large(page: Page, heading: Unit) -> bool:
    """Whether nothing under the heading of a level says whose it is: no "we", no days with times, no price."""
    path = len(heading.block.headings)
    for unit in page.units[heading.number + 1 : heading.number + MOST_RUNGS]:
        over = unit.block.headings
        if len(over) <= path or over[path].text != heading.block.text:
            break
        scope = page.scope(unit)  # "Clients live on site" is definite, and said of any
        if (scope.own and not scope.why.startswith("definite")) or states_times(unit.low) or "$" in unit.low:
            return False
    return True


_NUMBERED = compiled(r"(?:asam )?level (?:0?\.5|[1-4](?:\.\d)?|i{1,3}v?(?:\.\d)?)(?![\w.]*\w)")
_GIVES = _WORDINGS["gives"]
_TELLS_NUMBERS = _WORDINGS["tells_numbers"]


def _is_said_of_ours(page: Page, rung: Unit) -> bool:
    """Whether a rung is ours by its own words, or by a lead-in that says that it is given: no "We follow the ASAM criteria"."""
    scope = page.scope(rung)
    by_place = scope.why.startswith(("lead_in", "heading", "definite"))
    return scope.own and not (by_place and _GIVES.search(rung.block.lead_in.lower()) is None)


def not_among_ours(page: Page, offered: dict[LevelOfCare, Unit]) -> list[LevelOfCare]:
    """Those of the levels offered that only a rung of the ASAM ladder names ("Level 3.5: residential"), where a sentence of ours says which numbers are here."""
    rungs = [level for level, unit in offered.items() if _NUMBERED.match(unit.low) and not _is_said_of_ours(page, unit)]
    if not rungs or "asam" not in page.document.low:
        return []
    told = {
        match.id
        for unit in page.naming("levels_of_care")
        if page.scope(unit).own and _TELLS_NUMBERS.search(unit.low)
        for match in page.terms(unit, "levels_of_care")
    }
    return [level for level in rungs if told and level not in told]
