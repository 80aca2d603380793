"""Timetables: a day over each column, a time at the head of each row, and in the cells what meets then."""

from __future__ import annotations

from functools import lru_cache

from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule import find_dayparts, find_days, find_office_hours_context, find_schedules
from extract.schedule.shapes import Block, ScheduleMatch
from extract.schedule.weekdays import in_week_order, read_heads
from extract.times.days_and_hours import beside_days, whole_days
from extract.times.hours_of_program import is_hours_of_program
from extract.times.meetings import Meeting
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Weekday

_WORDINGS = Wordings.of(__name__)
_TICKS = frozenset(_WORDINGS.words("ticks"))  # of a grid of days and times
_EMPTY = _WORDINGS["empty"]
_NO_SESSION = _WORDINGS["no_session"]
FAMILY_CELL = _WORDINGS["family_cell"]
_DIGIT = compiled(r"\d")
_TWO_NUMBERS = compiled(r"\d{1,2}(?::\d\d)? ?(?:-|to) ?\d{1,2}(?::\d\d)?")
_OF_PROGRAM = _WORDINGS["of_program"]
TABLE_REACH = 60  # sentences around a cell in which the other cells of its table are looked for
MOST_CELLS = 400  # sentences behind a header in which the cells of its table are looked for
MOST_ROWS = 40
MOST_COLUMNS = 14
MOST_LETTERS = 3  # "Th."


def of_timetable(page: Page, unit: Unit) -> Meeting | None:
    """A filled cell under a day and beside a time: "6:00-7:15 PM" x "Mon" holds "Process group"."""
    block = unit.block
    if not (days := days_of_column(page, unit)) or not _is_filled(unit):
        return None
    if bare := _bare_time(unit, days):
        head = unit_saying(page, unit, block.column)
        return Meeting(unit, days, bare.start, bare.end, (*((head,) if head else ()), unit), "timetable")
    time, beside = time_of_row(page, unit), None
    if time is None and unit.low.strip() in _TICKS and _OF_PROGRAM.search(fold(block.row)):
        time, beside = _time_beside(page, unit)  # "Evening IOP | 6-9 pm | X | X", or the days alone
    elif time is None:
        return None
    if any(program_times(page, unit)):
        return None
    sources = tuple(source for text in (block.column, block.row) if (source := unit_saying(page, unit, text)))
    told = (*sources, *((beside,) if beside else ()), unit)
    return Meeting(unit, days, time.start if time else None, time.end if time else None, told, "timetable")


def _time_beside(page: Page, unit: Unit) -> tuple[Block | None, Unit | None]:
    """The one time that stands in another cell of the row of a tick, under no day, with that cell."""
    found = [
        (one, other)
        for other in page.units[max(0, unit.number - MOST_COLUMNS) : unit.number + MOST_COLUMNS]
        if other.block.table == unit.block.table
        and other.block.cell is not None
        and unit.block.cell is not None
        and other.block.cell[0] == unit.block.cell[0]
        and not days_of(other.block.column)
        for one in _times(other.text)
    ]
    return found[0] if len(found) == 1 else (None, None)


def time_of_row(page: Page, unit: Unit) -> Block | None:
    """The one time at the head of a cell's row; None where it has none, or several."""
    times = _times(unit.block.row) or _times_of_day(page, unit)
    return times[0] if len(times) == 1 else _time_among_rows(page, unit)


def _bare_time(unit: Unit, days: tuple[Weekday, ...]) -> Block | None:
    """The time of a cell that is nothing but two numbers ("9-12"), under a day and beside the name of a program or group."""
    block = unit.block
    if not _TWO_NUMBERS.fullmatch(unit.low) or not _OF_PROGRAM.search(fold(block.row)):
        return None
    part = next((found.daypart for found in find_dayparts(block.row)), "")
    times = _times(f"{days[0]} {part} {unit.text}")
    return times[0] if len(times) == 1 else None


def heads_timetable(page: Page, unit: Unit) -> bool:
    """Whether this line is the time at the head of a row, or the day over a column, of a timetable: its cells say what meets."""
    block = unit.block
    if block.table is None or block.cell is None:
        return False
    over_column = block.cell[0] == 0 and bool(days_of(block.text))
    if (over_column or block.cell[1] == 0) and _heads_no_group(page, unit, over_column=over_column):
        return True
    if not over_column and (
        days_of(block.column) or not any(one.start for match in unit.schedules for one in match.blocks)
    ):
        return False
    for other in page.units[unit.number + 1 : unit.number + MOST_CELLS]:
        if other.block.table != block.table:
            return False
        says = _DIGIT.search(other.block.row) if over_column else other.block.row == block.text
        if says and days_of_column(page, other):
            return True
    return False


def _heads_no_group(page: Page, head: Unit, *, over_column: bool) -> bool:
    """Whether a day heads nothing but cells that are empty or tell their own times, in a table that gives days their times: "Sat" over "Closed"."""
    block = head.block
    if block.table is None or block.cell is None or not days_of(block.text):
        return False
    axis = 1 if over_column else 0
    for cell in page.line_of_table(block.table, axis, block.cell[axis]):
        if (cell.column if over_column else cell.row) != block.text:
            continue
        for other in page.of_block(cell):
            if not other.schedules and _is_filled(other) and of_timetable(page, other) is None:
                return False
    key = block.table, over_column
    if key not in page.timed_tables:
        page.timed_tables[key] = _gives_days_their_times(page, *key)
    return page.timed_tables[key]


def _gives_days_their_times(page: Page, table: int, over_column: bool) -> bool:
    """Whether a cell under or beside a day is a time, or a tick in a row of a time."""
    for unit in page.of_table(table):
        over = unit.block.column if over_column else unit.block.row
        if not over or not days_of(over):
            continue
        if unit.schedules or _TWO_NUMBERS.fullmatch(unit.low):
            return True
        if unit.low.strip() in _TICKS and of_timetable(page, unit) is not None:
            return True
    return False


# What is told by the words behind a time, which may be of the last of several alone
_BEHIND_ALONE = frozenset(("relatives", "support_meeting"))
_ENDS = compiled(r".?[.;] (?:and )?(?:on )?")


def program_times(page: Page, unit: Unit) -> list[ScheduleMatch]:
    """The times of a sentence but those of an office, a phone line, a meal and the like."""
    kinds = [find_office_hours_context(unit.text, match.start, match.end) for match in unit.schedules]
    if "office_hours" in kinds and (beside_days(page, unit) or is_hours_of_program(page, unit)):
        kinds = [None if kind == "office_hours" else kind for kind in kinds]
    found: list[ScheduleMatch] = []
    for match, kind in zip(unit.schedules, kinds, strict=True):
        before = _before_others(unit, match) if kind in _BEHIND_ALONE else None
        found.extend([match] if kind is None else [before] if before else [])
    return found


def _before_others(unit: Unit, match: ScheduleMatch) -> ScheduleMatch | None:
    """The times before the full stop or semicolon from which on a sentence is of others: "Tue 6-9 p.m. Saturdays 10-12 family group"."""
    for index in range(1, len(match.spans)):
        cut, begin = match.spans[index - 1][1], match.spans[index][0]
        if not match.blocks[index].days or not _ENDS.fullmatch(unit.low, cut - 1, begin):
            continue
        if find_office_hours_context(unit.text[:cut], match.start, cut) is None:
            return ScheduleMatch(match.start, cut, match.blocks[:index], match.alternatives, match.spans[:index])
    return None


def days_of(text: str) -> tuple[Weekday, ...]:
    """The weekdays that a header names, in the order of the week."""
    matches = find_days(text) or find_days(text.capitalize())
    return in_week_order({day for match in matches for day in match.days})


def days_of_column(page: Page, unit: Unit) -> tuple[Weekday, ...]:
    """The weekdays that the header of a cell's column names, which may be a letter where three columns are headed so: M, T, W."""
    block = unit.block
    if days := days_of(block.column):
        return days
    if block.table is None or block.cell is None or not 0 < len(block.column) <= MOST_LETTERS:
        return ()
    heads: dict[int, str] = {}
    for other in page.units[max(0, unit.number - MOST_CELLS) : unit.number]:
        place = other.block.cell
        of_table = other.block.table == block.table and len(other.text) <= MOST_LETTERS  # "Time" is no day
        if of_table and place is not None and place[0] == 0 and place[1] > 0:
            heads[place[1]] = other.text
    read = dict(zip(heads, read_heads([*heads.values()]), strict=False))
    return (read[block.cell[1]],) if block.cell[1] in read else ()


def unit_saying(page: Page, unit: Unit, text: str) -> Unit | None:
    """The sentence before this one whose text is that header, for its quote."""
    for other in reversed(page.units[: unit.number]):
        if other.block.text == text or other.text == text:
            return other
    return None


def _is_filled(unit: Unit) -> bool:
    if any(kind.fullmatch(unit.low) for kind in (_EMPTY, _NO_SESSION, FAMILY_CELL)):
        return False
    return len(unit.low.strip(" -–—x·")) > 2 or unit.low.strip() in _TICKS


def _times(row: str) -> list[Block]:
    return [found for match in find_schedules(row) for found in match.blocks if found.start and found.end]


_ROW_OF_TIMES = _WORDINGS["row_of_times"]
# "9-12 am" ends at noon
_TO_NOON = compiled(r"\b((?:[6-9]|1[01])(?::\d\d)? ?(?:-|to|\u2013) ?12(?::00)?) ?a\.?m\b\.?")
_AGES = _WORDINGS["ages"]


def _times_of_day(page: Page, unit: Unit) -> list[Block]:
    """The time at the head of a row of bare numbers, read as one of the day over the column; none where the rows are of ages."""
    block = unit.block
    row = _ROW_OF_TIMES.fullmatch(fold(block.row))
    if row is None:
        return []
    corner = next(
        (
            one.low
            for one in page.units[max(0, unit.number - MOST_CELLS) : unit.number]
            if one.block.table == block.table
        ),
        "",
    )
    if _AGES.search(corner):
        return []
    till_noon = _TO_NOON.sub(r"\1 pm", row["times"])
    return _times(f"{days_of_column(page, unit)[0]} {row['part'] or ''} {till_noon}")


def _time_among_rows(page: Page, unit: Unit) -> Block | None:
    """The time of a row that alone may be of the morning or the evening ("9:00-10:00"), read as one of all rows in their order."""
    rows: list[str] = []
    for other in page.units[max(0, unit.number - MOST_CELLS) : unit.number + MOST_CELLS]:
        if (
            other.block.table == unit.block.table
            and (row := other.block.row)
            and row not in rows
            and _DIGIT.search(row)
        ):
            rows.append(row)
    if unit.block.row not in rows or not 1 < len(rows) <= MOST_ROWS:
        return None
    read = _in_order(tuple(rows))
    return read[rows.index(unit.block.row)] if read else None


@lru_cache(maxsize=64)
def _in_order(rows: tuple[str, ...]) -> tuple[Block, ...]:
    """The times of rows read as one list, or nothing where one of them cannot be read.

    >>> [(one.start, one.end) for one in _in_order(("9:00-10:00", "10:15-12:00"))]
    [('09:00', '10:00'), ('10:15', '12:00')]
    """
    read = _times(", ".join(rows))
    return tuple(read) if len(read) == len(rows) else ()


def days_in_table(
    page: Page, unit: Unit, table: int, cell: tuple[int, int]
) -> tuple[tuple[Weekday, ...], tuple[Unit, ...], str]:
    """Days in another cell of the same row, else of the same column: "IOP | Mon, Wed | 6-9 pm", or days over times."""
    held = [
        other
        for other in page.units[max(0, unit.number - TABLE_REACH) : unit.number + TABLE_REACH]
        if other.block.table == table and other.block.cell is not None and other is not unit
    ]
    for place, rule in ((0, "same_row"), (1, "same_column")):
        beside = [other for other in held if other.block.cell and other.block.cell[place] == cell[place]]
        named = [(other, days) for other in beside if "optional" not in other.low and (days := whole_days(other))]
        if len(named) == 1:
            return named[0][1], (named[0][0],), rule
    return (), (), "no_days"
