"""The hours of an office that no word calls so: under "Horario", or right under a phone number."""

from __future__ import annotations

from collections.abc import Sequence

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

LONG_DAY = 7 * 60 + 30  # minutes: longer than a day of treatment, but not than an office's
_HOURS_A_DAY = frozenset(("outpatient", "iop", "aftercare", "otp"))

_WORDINGS = Wordings.of(__name__)
_BARE_HOURS = _WORDINGS["bare_hours"]
_PHONE = _WORDINGS["phone"]
_OPERATES = _WORDINGS["operates"]
_ATTENDED = _WORDINGS["attended"]
_WHOLE = _WORDINGS["whole"]
_NOT_WHOLE = _WORDINGS["not_whole"]
_OPEN = _WORDINGS["open"]
_PLACE = _WORDINGS["place"]
IN_ROW = 12  # sentences before a cell in which the first one of its row is looked for
AROUND = 4  # sentences behind the hours in which that is said
_OF_GROUPS = _WORDINGS["of_groups"]


def is_under_bare_hours(page: Page, unit: Unit) -> bool:
    """Whether a time stands under "Horario" on a page or in a section that names no program, no level and no groups."""
    headings = unit.block.headings
    if not headings or page.subjects.codes or _BARE_HOURS.fullmatch(headings[-1].low) is None:
        return False
    # As they are written: "IOP" is a level in capitals alone
    over = [unit.text, unit.block.label, *(heading.text for heading in headings[:-1])]
    return not any(levels_in(text) or _OF_GROUPS.search(text.lower()) for text in over)


def is_in_a_row_of_clinics(page: Page, unit: Unit) -> bool:
    """Whether a cell under "Hours" stands in the row of a clinic of one that is outpatient care and no more: "Reno | Tue, Thu 9-4"."""
    block = unit.block
    if block.cell is None or not block.cell[1] or _OPEN.fullmatch(block.column.lower().strip(" :")) is None:
        return False
    if not page.codes("levels_of_care") <= {"outpatient"} or _OF_GROUPS.search(unit.low):
        return False
    row = page.units[max(0, unit.number - IN_ROW) : unit.number]
    first = (one.block.column for one in row if one.block.table == block.table and one.block.cell == (block.cell[0], 0))
    return any(_PLACE.fullmatch(column.lower().strip(" :")) for column in first)


def is_under_a_phone(page: Page, unit: Unit) -> bool:
    """Whether a line that names no level stands right under one that is a phone number: who calls is answered then."""
    before = page.units[unit.number - 1].low if unit.number else ""
    return _PHONE.fullmatch(before.strip(" .|")) is not None and not page.terms(unit, "levels_of_care")


def is_longer_than_a_visit(levels: Sequence[LevelOfCare]) -> bool:
    """Whether people attend all these levels for a few hours: a block as long as an office day is a time in which to come."""
    return bool(levels) and _HOURS_A_DAY.issuperset(levels)


def operates_by_name(unit: Unit) -> bool:
    """Whether a sentence says by name that an IOP operates at the times of an office day."""
    return _OPERATES.search(unit.low) is not None


def is_attended_whole(page: Page, unit: Unit) -> bool:
    """Whether a sentence says that people attend at its times, or one of the next that they may come for the whole of them."""
    if "attend" in unit.low and _ATTENDED.search(unit.low):
        return True
    return operates_by_name(unit) and any(
        _WHOLE.search(other.low) and not _NOT_WHOLE.search(other.low)
        for other in page.units[unit.number : unit.number + 1 + AROUND]
        if other.block.headings == unit.block.headings
    )


_COUNSELING = _WORDINGS["counseling"]
_GROUPS = _WORDINGS["groups"]
LONGEST_GROUP = 240  # minutes


def are_clinic_hours(page: Page, levels: Sequence[LevelOfCare], near: str, minutes: int) -> bool:
    """Whether times are those of the door of a clinic for medication: of no groups, or of counseling at some time in many hours."""
    named = frozenset(levels) or page.codes("levels_of_care")
    return named == {"otp"} and is_told_of_no_group(near, minutes)


def is_told_of_no_group(near: str, minutes: int) -> bool:
    """Whether the words near times of that length name neither groups nor counseling that may last so long.

    >>> is_told_of_no_group("counseling is available", 480), is_told_of_no_group("counseling is available", 60)
    (True, False)
    >>> is_told_of_no_group("counseling groups meet", 480), is_told_of_no_group("we are here", 60)
    (False, True)
    """
    if _GROUPS.search(near):
        return False
    return minutes > LONGEST_GROUP or _COUNSELING.search(near) is None
