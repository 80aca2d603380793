"""Sentences that hold two schedules to choose from of which one cannot be told from the other: no session is read from them."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_WEEKDAY = _WORDINGS["weekday"]
_OR = compiled(r"\bor\b")
_FULL = compiled(r"\bfull[- ]days?\b")
_HALF = _WORDINGS["half"]


def are_lists_to_choose_from(low: str) -> bool:
    """Whether words name two lists of days with one day in both: they are two schedules, and no longer week.

    >>> are_lists_to_choose_from("mon, wed, thu or tue, wed, fri 6-9"), are_lists_to_choose_from("mon, wed or fri 6-9")
    (True, False)
    """
    if _OR.search(low) is None:
        return False
    before, _, behind = low.partition(" or ")
    sides = [set(_WEEKDAY.findall(side)) for side in (before, behind)]
    return bool(sides[0] & sides[1]) and min(map(len, sides)) > 1


def are_days_of_two_lengths(unit: Unit) -> bool:
    """Whether a full day and a half day have times of their own and only one of them was read with its days."""
    blocks = [block for match in unit.schedules for block in match.blocks if block.end]
    if len(blocks) < 2 or len({bool(block.days) for block in blocks}) < 2:
        return False
    return _FULL.search(unit.low) is not None and _HALF.search(unit.low) is not None
