"""Lines of one day that are parts of one attendance: "10:10 - 11:00 CBT" over "11:10 - 12:00 Relapse prevention"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.fields.meetings import Meeting
from extract.page import Page
from extract.schedule.clocks import as_minutes, until
from extract.units import Unit
from records.codes import LevelOfCare

# At these people stay for some hours; at the others each group is one to come to.
_FOR_HOURS = frozenset(("iop", "php", "residential", "inpatient", "detox"))
_SHORT = 120  # minutes: no attendance of theirs is shorter
_BREAK = 20  # minutes between two parts


def is_part_of_a_day(page: Page, meeting: Meeting, levels: Sequence[LevelOfCare]) -> bool:
    """Whether a short block goes on from, or is gone on with by, the block of the line beside it, where people attend for hours."""
    if meeting.start is None or meeting.end is None or meeting.unit.block.table is not None:
        return False
    start, end = as_minutes(meeting.start), until(meeting.end)
    if end - start >= _SHORT or not _is_for_hours(page, levels):
        return False
    beside = (block for line in _lines_beside(page, meeting.unit) for block in _blocks(line, meeting))
    return any(0 <= start - last <= _BREAK or 0 <= first - end <= _BREAK for first, last in beside)


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
