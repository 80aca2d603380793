"""Shifts of a plain sentence: "works Mon Wed Fri 8-4, Tue Thu 12-8" is one week of work, and no time of a program."""

from __future__ import annotations

import re
from dataclasses import replace

from index.sentence_items import Item
from index.sentence_work import AWAY, EXCEPTED, WORK, read_shift, read_work
from records.codes import WEEKDAYS

_ON = r"(?:\s*(?:then|on|from|does|works?|days?|nights?|evenings?|overnights?)\b)*\s*"
_NEXT = re.compile(rf"(?:\s*[,;/&+]|\s+(?:and|then|but|plus|or)\b){{1,2}}{_ON}|\s+", re.I)
_JOBS = re.compile(r"\w+\s+jobs\b", re.I)
_WORKS_IN = re.compile(r"(?:works?|working)\s", re.I)
_EITHER = re.compile(rf"\s*(?:/|&|\+|\b(?:and|or|then|alternating\s+with)\b){_ON}", re.I)
# Behind these the days and times are of somebody who can come.
CAN_COME = re.compile(
    r"\s*(?:(?:is|are|would\s+be)\s+)?(?:ok|okay|fine|free|works?|good|open|possible|available)\b", re.I
)
# "can't do before 10 any day": nothing else is said of the days.
_ANY_DAY = re.compile(
    r"\s*,?\s*(?:(?:on\s+)?(?:any|every|each|all)\s*(?:of\s+the\s+)?(?:days?|mornings?|evenings?|nights?|week)|ever|at\s+all)\b(?!\s+(?:but|except))",
    re.I,
)
_CANNOT = re.compile(r"(?:can'?t|cannot|can\s+not|couldn'?t|(?:is\s+|am\s+|are\s+)?(?:unable|not\s+able))\b", re.I)


def read_works(text: str, at: int) -> list[Item] | None:
    """When somebody works, a part for each kind of shift; None where nothing of it stands here.

    >>> [(item.values, item.times.after) for item in read_works("works mon wed 8-4, tue 12-8", 0)]
    [(('mon', 'wed'), 480), (('tue',), 720)]
    >>> [item.values for item in read_works("works mon wed 9-5, mon 6-9", 0)]
    [('mon', 'wed')]
    """
    first = read_work(text, at)
    if first is None:
        return None
    if first.was == EXCEPTED and AWAY.match(text, at):
        return [_of_all_days(text, first)]
    items = [first]
    while items[-1].option == WORK and items[-1].was != EXCEPTED and (further := _further(text, items)) is not None:
        items.append(further)
    return items


def shift_behind(text: str, at: int, end: int) -> Item | None:
    """The hours of work behind the place where somebody works; None where none are said, or `at` no work is spoken of."""
    gap = _NEXT.match(text, end)
    return read_shift(text, gap.end()) if gap and _WORKS_IN.match(text, at) else None


def _of_all_days(text: str, item: Item) -> Item:
    """Times at which somebody cannot come, which are of each day where no day is named; who is busy then may be at work."""
    said = _ANY_DAY.match(text, item.end)
    if item.values or not (said or _CANNOT.match(text, item.begin)):
        return item
    return replace(item, end=said.end() if said else item.end, values=tuple(WEEKDAYS))


def _further(text: str, items: list[Item]) -> Item | None:
    """The next shift: other days with a start and an end, or another start and end of the same days behind "or"."""
    last = items[-1]
    gap = _NEXT.match(text, last.end)
    if last.times is None or last.times.after is None or last.times.before is None or gap is None:
        return None
    begin = gap.end()
    named = {day for item in items for day in item.values}
    found = read_shift(text, begin)
    if found is None or CAN_COME.match(text, found.end) is not None:
        return None
    either = _EITHER.match(text, last.end) is not None
    if not found.values:
        return replace(found, values=last.values) if either else None
    if not named and either:  # "7-3 or 3-11 mon-fri"
        items[-1] = replace(last, values=found.values)
        return found
    again = named & set(found.values) and _JOBS.match(text, items[0].begin) is None
    return None if not named or again else found
