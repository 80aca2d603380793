"""Times of one day that are parts of one attendance: "10:10 - 11:00 CBT" over "11:10 - 12:00 Relapse prevention", or before it in its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule.clocks import as_minutes, until
from extract.times.meetings import Meeting
from extract.units import Unit
from records.codes import LevelOfCare

# At these people stay for some hours; at the others each group is one to come to.
_FOR_HOURS = frozenset(("iop", "php", "residential", "inpatient", "detox"))
_SHORT = 120  # minutes: no attendance of theirs is shorter
_RANGE = compiled(r"(?<![\d:])(1[0-2]|[1-9]):([0-5]\d) ?- ?(1[0-2]|[1-9]):([0-5]\d)(?!\d)")
_HALF = 720  # minutes of half a day: "5:30-6:20" is read without its pm
_BREAK = 20  # minutes between two parts


def is_part_of_a_day(page: Page, meeting: Meeting, levels: Sequence[LevelOfCare]) -> bool:
    """Whether a short block goes on from, or is gone on with by, the block of the line beside it, where people attend for hours."""
    if meeting.start is None or meeting.end is None or meeting.unit.block.table is not None:
        return False
    start, end = as_minutes(meeting.start), until(meeting.end)
    if end - start >= _SHORT or not _is_for_hours(page, levels):
        return False
    if any(_joins(start, end, *block) for block in _of_line(meeting)):
        return True
    beside = (block for line in _lines_beside(page, meeting.unit) for block in _blocks(line, meeting))
    return any(0 <= start - last <= _BREAK or 0 <= first - end <= _BREAK for first, last in beside)


def _joins(start: int, end: int, first: int, last: int) -> bool:
    """Whether another short block [first, last] ends or begins where [start, end] begins or ends, in whatever half of the day.

    >>> _joins(1050, 1100, 390, 440), _joins(540, 630, 780, 870)
    (True, False)
    """
    if (first - start) % _HALF == 0 or last - first >= _SHORT:
        return False
    return (start - last) % _HALF <= _BREAK or (first - end) % _HALF <= _BREAK


def _of_line(meeting: Meeting) -> Iterator[tuple[int, int]]:
    """The times of its line in minutes: those of the same days, and in minutes of half a day those that stand without days and are not read."""
    unit = meeting.unit
    yield from _blocks(unit, meeting)
    read = [span for match in unit.schedules for span in match.spans]
    for found in _RANGE.finditer(unit.low):
        if any(start <= found.start() < end for start, end in read):
            continue
        first, last = (int(found[hour]) % 12 * 60 + int(found[minute]) for hour, minute in ((1, 2), (3, 4)))
        yield first, first + (last - first) % _HALF


def _is_for_hours(page: Page, levels: Sequence[LevelOfCare]) -> bool:
    """Whether people attend for hours at the levels, or where none is told at all levels that the page names."""
    named = frozenset[str](levels) or page.codes("levels_of_care")
    return bool(named) and _FOR_HOURS.issuperset(named)


def _lines_beside(page: Page, unit: Unit) -> Iterator[Unit]:
    """The lines right over and right under one, under the same heading."""
    for at in (unit.number - 1, unit.number + 1):
        if 0 <= at < len(page.units) and page.units[at].block.headings == unit.block.headings:
            yield page.units[at]


def _blocks(line: Unit, meeting: Meeting) -> Iterator[tuple[int, int]]:
    """The blocks of a line in minutes, but those of other days."""
    for match in line.schedules:
        for block in match.blocks:
            if block.start and block.end and (not block.days or tuple(block.days) == meeting.days):
                yield as_minutes(block.start), until(block.end)
