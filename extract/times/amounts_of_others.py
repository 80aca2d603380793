"""Amounts whose sentence is about something beside the program: "Transportation is provided five days a week", "Parents attend a group 2 hours a week"."""

from __future__ import annotations

from collections.abc import Collection

from extract.patterns.alternatives import either
from extract.patterns.searching import compiled
from extract.times.captions import UNKNOWN, caption_in, named_by
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_WORDINGS = Wordings.of(__name__)
_THEY_COME = _WORDINGS["they_come"]
_FAMILY_PROGRAM = _WORDINGS["family_program"]

_AMONG_GROUPS = _WORDINGS["among_groups"]

_STAFF_DOES = _WORDINGS["staff_does"]
_THING_DOES = _WORDINGS["thing_does"]
_TRAINS = _WORDINGS["trains"]
_GIVES = _WORDINGS["gives"]
_OF_GROUPS = _WORDINGS["of_groups"]
_RULES = _WORDINGS["rules"]
_ON_THE_ROAD = _WORDINGS["on_the_road"]

_SO_LONG = _WORDINGS["so_long"]
_OF_A_PART = _WORDINGS["of_a_part"]
_MAY_BE_A_CLASS = _WORDINGS.words("may_be_a_class")
_CLASS_BEHIND = _WORDINGS["class_behind"]
_GIFT = _WORDINGS["gift"]
_NEAR = 100  # characters before an amount
# One of these is in whatever is found here: cheap, as most amounts are of the program. By their first letters, and what
# begins a word told behind it, so that hardly anything is tried at most places of a sentence
_MAY_BE = compiled(either(_WORDINGS.words("may_be")) + "|" + _WORDINGS.text("rides"))
# Who works here, things of the house, rules and the road
_MAY_BE_AROUND = compiled(either(_WORDINGS.words("may_be_around")) + "|" + _WORDINGS.text("app_or_line"))


def may_be_around(low: str) -> bool:
    """Whether a folded sentence may tell of staff, of things of the house, of rules or of the way to work; of most none does."""
    return _MAY_BE_AROUND.search(low) is not None


def is_of_something_else(unit: Unit, start: int, end: int, levels: Collection[LevelOfCare]) -> bool:
    """Whether the amount at (start, end) of a sentence is that of what the words before it name, or of relatives."""
    if not unit.low[:start].strip():
        return False
    if may_be_around(unit.low) and _is_around(unit.low, start, end):
        return True
    if ("for " in unit.low and _SO_LONG.search(unit.low, max(0, start - _NEAR), start)) or (
        "(" in unit.low and _OF_A_PART.search(unit.low, max(0, start - _NEAR), start)
    ):
        return True
    if "$" in unit.low and _GIFT.search(unit.low, max(0, start - _NEAR), start) is not None:
        return True
    if any(map(unit.low.__contains__, _MAY_BE_A_CLASS)) and _is_of_a_class(unit, start, end, levels):
        return True
    if _MAY_BE.search(unit.low) is None:
        return False
    if _THEY_COME.search(unit.low, 0, start) is not None or _FAMILY_PROGRAM.match(unit.low, end) is not None:
        return True
    if _AMONG_GROUPS.search(unit.low, 0, start) is not None:
        return False
    caption = caption_in(unit, start, end)
    return caption is not None and caption.kind == "other" and not (levels and caption.own_at.issuperset(levels))


def _is_of_a_class(unit: Unit, start: int, end: int, levels: Collection[LevelOfCare]) -> bool:
    """Whether a class or course of its own is what a sentence gives an amount of, before its times or behind the amount: "A parenting class meets Thursdays for ten weeks"."""
    first = min(start, *(match.start for match in unit.schedules)) if unit.schedules else start
    caption = caption_in(unit, first, end)
    if caption is None and (behind := _CLASS_BEHIND.match(unit.low, end)) is not None:
        caption = named_by(behind["what"])
    return caption is not None and caption is not UNKNOWN and not (levels and caption.own_at.issuperset(levels))


def _is_around(low: str, start: int, end: int) -> bool:
    """Whether an amount is of who works here, of a thing, of a rule of the state or an insurer, or of the way to work."""
    return (
        is_of_staff_or_a_thing(low, start, end)
        or _RULES.search(low, 0, start) is not None
        or _ON_THE_ROAD.match(low, end) is not None
    )


def is_of_staff_or_a_thing(low: str, start: int, end: int) -> bool:
    """Whether those who work here, or a thing of the house, are the subject of an amount or of times and give no treatment then.

    >>> said = ("our counselors train 40 hours a week", "our therapists lead groups 9 hours a week", "our podcast is out 2 days a week")
    >>> [is_of_staff_or_a_thing(low, len(low) - 15, len(low)) for low in said]
    [True, False, True]
    """
    if (thing := _THING_DOES.search(low, 0, start)) is not None:
        return _OF_GROUPS.search(thing["does"]) is None
    staff = _STAFF_DOES.search(low, 0, start)
    if staff is None:
        return False
    if _TRAINS.search(staff["does"]) is not None:
        return True
    return _GIVES.search(f"{staff['does']}{low[start : end + 40]}") is None
