"""Which part of the day is said of a time: the words of its own block first, those of the block before it at the last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.patterns.searching import compiled
from extract.schedule.clocks import Part
from extract.schedule.dayparts import find_daytime
from extract.schedule.fold import fold
from extract.schedule.grammar import Group, TimeSpan
from extract.schedule.sentences import sentence_around, stops
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_DAYPART = _WORDINGS.guarded("daypart")
_PARTS: dict[str, Part] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "late": "pm",
    "am": "morning",
    "pm": "pm",
    "allam": "morning",
    "allpm": "pm",
}
_PARTING = _WORDINGS["parting"]
_LABEL = compiled(r"[\s\w'()-]{0,30}:\s*$")
_BOTH = _WORDINGS["both"]
_HAS_TIME = compiled(r"\d\s?[aApP]\.?[mM]|\d:\d\d")
_LATE: frozenset[Part] = frozenset(("evening", "afternoon", "pm"))
_REACH_BEFORE, _REACH_BEHIND = 120, 60


class Said(NamedTuple):
    """The part of the day of a time; `firm` where its own words say it, and not those of another block or clause."""

    part: Part | None
    firm: bool


NOTHING = Said(None, False)


def parts_of_times(text: str, folded: str, groups: Sequence[Group]) -> dict[int, Said]:
    """The part of the day for each time range of the groups, by the place where the time starts.

    `groups` are those of the text in order of place. A part that is only carried on from the block before it is that of a
    late one ("Mon evenings 5-8, Tue 6-9"): a morning says nothing of the next time.
    """
    times = [(group, time) for group in groups for time in group.times]
    if not times or not _DAYPART.search(folded):
        return {}
    cuts = [_cut(folded, *left, *right) for left, right in pairwise(times)]
    found: dict[int, Said] = {}
    before = NOTHING
    for index, (group, time) in enumerate(times):
        low = cuts[index - 1] if index else max(0, time.first.start - _REACH_BEFORE)
        high = cuts[index] if index < len(cuts) else len(folded)
        own = _own(text, folded, group, time, low, high)
        if own is None:
            together = bool(index) and not _sentence_ends(text, times[index - 1][1].end, time.first.start)
            own = Said(before.part, False) if together and before.part in _LATE else NOTHING
        found[time.first.start] = before = own
    return found


def daypart_over(over: str) -> Part | None:
    """The one part of the day that the header of a row or column or a label names; none where that is another time.

    >>> daypart_over("Evening"), daypart_over("Mornings: Mon 9am-12pm"), daypart_over("Day and evening")
    ('evening', None, None)
    """
    if not over or _HAS_TIME.search(over) or find_daytime(over):
        return None
    named = {_PARTS[str(match.lastgroup)] for match in _DAYPART.finditer(fold(over))}
    return named.pop() if len(named) == 1 else None


def _sentence_ends(text: str, low: int, high: int) -> bool:
    """Whether a sentence ends there; a line break may part a label from its time, so it ends none."""
    return any(text[stop - 1] != "\n" for stop in stops(text, low, high))


def _cut(folded: str, left: Group, first: TimeSpan, right: Group, second: TimeSpan) -> int:
    """Where the words of one time end and those of the next begin."""
    low = left.end if left is not right and left.end < second.first.start else first.end
    high = right.start if left is not right and right.start >= low else second.first.start
    if parting := _PARTING.search(folded, low, high):
        return parting.start()
    named = _DAYPART.search(folded, low, high)
    if named is None:
        return low
    # "Mon 9-12 Evening: Tue 6-9", and "6-9 Mon evenings 9-12 Tue mornings"
    behind_days = left.days is not None and left.days.start > first.first.start
    return high if behind_days and not _LABEL.fullmatch(folded, named.end(), high) else low


def _own(text: str, folded: str, group: Group, time: TimeSpan, low: int, high: int) -> Said | None:
    """What the words of the time's own block say, the nearest before it first; None where they say nothing."""
    start = time.first.start
    ends = [stop for stop in stops(text, low, start) if text[stop - 1] != "\n"]
    low = ends[-1] if ends else low
    # A label is one by the digit behind it ("PM 1-4"), which is the time's own.
    before = [match for match in _DAYPART.finditer(folded, low, start + 1) if match.end() <= start]
    if before:
        last = before[-1]
        if len(before) > 1 and _BOTH.fullmatch(folded, before[-2].end(), last.start()):
            return NOTHING
        block = max(last.end(), min(start, group.start))
        return Said(_PARTS[str(last.lastgroup)], _PARTING.search(folded, last.end(), block) is None)
    high = min(high, sentence_around(text, start, time.end, _REACH_BEHIND)[1])
    for match in _DAYPART.finditer(folded, time.end, high):
        if match.lastgroup not in ("am", "pm"):  # a label stands before its times: "9-12, PM group 6-9"
            return Said(_PARTS[str(match.lastgroup)], True)
    return None
