"""Sentences that take away a day that they name: "Monday to Friday 6-9 pm, except Wednesdays"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.page import Page
from extract.schedule import find_office_hours_context, find_schedules
from extract.schedule.reading import denied_days
from extract.schedule.shapes import Block, ScheduleMatch
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Weekday

_WORDINGS = Wordings.of(__name__)
_EXCEPT = _WORDINGS.guarded("except")
_EXCEPTION = _WORDINGS["exception"]
_NEAR = 40  # characters before a day in which that stands
_PLAINLY = _WORDINGS["plainly"]
Taken = tuple[frozenset[Weekday], Unit]


def takes_away_a_day(page: Page, unit: Unit) -> Taken | bool:
    """Whether a sentence, or the one behind it, takes away a day that it names: all of such a list or none of it.

    Where that is said plainly of one list, the days that are taken from it and the sentence that says so.
    """
    behind = [other for other in page.units[unit.number + 1 : unit.number + 2] if other.block is unit.block]
    denying = [other for other in (unit, *behind) if _EXCEPT.search(other.low)]
    if not denying:
        return False
    named = {day for match in unit.schedules for block in match.blocks for day in block.days}
    named |= {day for match in unit.days for day in match.days}
    denied = [(other, named & denied_days(other.text)) for other in denying] if named else []
    taking = [(other, days) for other, days in denied if days]
    if not taking:
        return False
    if len(taking) == 1 and len(unit.schedules) == 1 and not unit.days:
        other, days = taking[0]
        told = unit.low[unit.schedules[0].end :] if other is unit else other.low
        lists = {block.days for block in unit.schedules[0].blocks}
        if len(lists) == 1 and named - days and _PLAINLY.fullmatch(told):
            return frozenset(days), other
    return True


_DAY_OFF = _WORDINGS["day_off"]
_NONE_THEN = _WORDINGS["none_then"]
_APART = _WORDINGS["apart"]
MOST_WORDS = 6  # of a line that is a day and little else


def is_day_off(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a line of days says that no group meets then, or stands over one that does: "Thursday" over "Rest day".

    So does one of what each client has apart: "Friday: no groups; family sessions", "Individual therapy (Wednesday or Friday)".
    """
    if unit.days and (_NONE_THEN.match(unit.low, unit.days[-1].end) or _APART.match(unit.low)):
        return True
    if len(unit.low.split()) > MOST_WORDS or not unit.days:
        return False
    return any(_DAY_OFF.search(other.low) for other in units[unit.number + 1 : unit.number + 2])


_OPTIONAL_DAY = _WORDINGS["optional_day"]


def is_not_now(unit: Unit) -> bool:
    """Whether a time is optional: in its own words, or by the header of its row, column or line."""
    block = unit.block
    said = (_OPTIONAL_DAY.sub("", unit.low), block.row.lower(), block.column.lower(), block.label.lower())
    headed = bool(block.headings) and any(word in block.headings[-1].low for word in ("optional", "opcional"))
    return headed or any("optional" in text or "opcional" in text for text in said)


_BESIDE = _WORDINGS["beside"]
_LAST = _WORDINGS["last"]
_CLAUSE = _WORDINGS["clause"]


def before_optional(unit: Unit) -> list[ScheduleMatch]:
    """The times of a sentence that stand, whole, before the clause in which something optional is added; else none."""
    block = unit.block
    if any("optional" in text for text in (block.row.lower(), block.column.lower(), block.label.lower())):
        return []
    if block.headings and "optional" in block.headings[-1].low:
        return []
    if last := _LAST.search(unit.low):
        return _whole_before(unit, last.start()) if unit.low.count("optional") == 1 else []
    added = _BESIDE.search(unit.low)
    if added is None or unit.low.index("optional") < added.start():
        return []
    for mark in reversed([*_CLAUSE.finditer(unit.low, 0, added.end())]):
        if mark.start() > unit.low.index("optional"):
            continue
        if whole := _whole_before(unit, mark.start()):
            return whole
    return []


def _whole_before(unit: Unit, cut: int) -> list[ScheduleMatch]:
    """The times of a sentence up to `cut`, where all of them have their days and nothing stands behind them."""
    read = find_schedules(unit.text[:cut])
    blocks = [one for match in read for one in match.blocks]
    between = unit.low[read[-1].end : cut] if read else ""
    if not blocks or not all(one.days and one.start and one.end for one in blocks) or between.strip(" )"):
        return []
    return [match for match in read if find_office_hours_context(unit.text, match.start, match.end) is None]


def excepted_days(unit: Unit, match: ScheduleMatch, later: Sequence[tuple[ScheduleMatch, Block]]) -> frozenset[Weekday]:
    """The days that have times of their own: "11:30 to 6:30 Monday to Friday, except on Tuesdays until 7"."""
    return frozenset(
        day
        for other, block in later
        if other.start >= match.end and _EXCEPTION.search(unit.low, max(match.end, other.start - _NEAR), other.start)
        for day in block.days
    )
