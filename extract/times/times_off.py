"""Times that are off now: on hold or cancelled in their own line, or by a cell beside them ("Monday | 6-9 pm | Cancelled")."""

from __future__ import annotations

from extract.document import fold
from extract.offered.level_tables import OF_STATUS
from extract.page import Page
from extract.schedule.not_running import is_cancelled, is_cell_off, is_not_running, is_of_one_week
from extract.times.further_times import place_of_days
from extract.times.meetings import Meeting
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OFF = _WORDINGS["off"]
Row = tuple[int | None, int]  # the number of a table, and of its row


def rows_off(page: Page) -> frozenset[Row]:
    """The rows of tables in which a cell says under "Status", "Notes" or no head that what they list does not meet now.

    Under the head of a day or a level such a cell is of that one alone.
    """
    return frozenset(
        (one.block.table, one.block.cell[0])
        for one in page.hinting("off_now")
        if one.block.table is not None
        and one.block.cell is not None
        and (not one.block.column or OF_STATUS.fullmatch(fold(one.block.column).strip(" :?")) is not None)
        and _OFF.fullmatch(one.low) is not None
    )


def is_off(meeting: Meeting, rows: frozenset[Row]) -> bool:
    """Whether a block of the week does not meet now, or in some week alone, by its row or by the words beside it."""
    unit = meeting.unit
    if rows and unit.block.cell is not None and (unit.block.table, unit.block.cell[0]) in rows:
        return True
    place = meeting.span if meeting.span[1] else place_of_days(unit)
    if is_not_running(unit.low, *place) or is_of_one_week(unit.low, *place):
        return True
    if meeting.rule == "timetable" and is_cell_off(unit.low):
        return True
    return is_cancelled(unit.low, *(meeting.at if any(meeting.at) else place_of_days(unit)))
