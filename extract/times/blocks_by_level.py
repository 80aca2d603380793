"""Blocks of times of several levels that share their days: "PHP runs from 9 to 3 and IOP from 9 to 12, Monday through Friday"."""

from __future__ import annotations

from typing import cast

from extract.levels.belonging import LevelsAt
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_WORDINGS = Wordings.of(__name__)
_LEADS = _WORDINGS["leads"]
_OPENS = compiled(r" ?\((?:our |the )?")


def level_of_block(page: Page, unit: Unit, at: tuple[int, int]) -> LevelsAt | None:
    """The level of the times at `at`, where a sentence gives each of several blocks one of its own: all before their times, or all in brackets behind."""
    match = next((one for one in unit.schedules if any(one.at(block) == at for block in one.blocks)), None)
    named = page.terms(unit, "levels_of_care") if match is not None and len(match.blocks) > 1 else []
    if match is None or len({level.id for level in named}) < 2:
        return None
    places = list(dict.fromkeys(match.at(block) for block in match.blocks))
    for way in (_behind, _before):
        levels = [way(unit.low, named, places, index) for index in range(len(places))]
        if all(levels) and len({level.id for level in levels if level}) == len(places):
            level = levels[places.index(at)]
            return LevelsAt((cast("LevelOfCare", level.id),), "beside") if level else None
    return None


def _behind(low: str, named: list[Match], places: list[tuple[int, int]], index: int) -> Match | None:
    """The level in the brackets right behind a block: "9 am to 3 pm (PHP)"."""
    end = places[index][1]
    level = next((one for one in named if one.start >= end), None)
    closed = level is not None and low.startswith(")", level.end)
    return level if level is not None and closed and _OPENS.fullmatch(low, end, level.start) else None


def _before(low: str, named: list[Match], places: list[tuple[int, int]], index: int) -> Match | None:
    """The only level between the block before and this one, with nothing but a verb behind it: "and IOP from"."""
    begin, start = places[index - 1][1] if index else 0, places[index][0]
    between = [one for one in named if begin <= one.start and one.end <= start]
    if not between or len({one.id for one in between}) > 1 or start < begin:
        return None
    return between[-1] if _LEADS.fullmatch(low, between[-1].end, start) else None
