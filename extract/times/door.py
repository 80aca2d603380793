"""The hours of a door: lines of days and times beside an address or a phone, under "Visit us", or in a list with closed days.

A practice writes when it is open as a program writes when it meets. What tells them apart is what stands around: nothing
but where to find it and how to call it, and no word of a group, a session or a level of care.
"""

from __future__ import annotations

from functools import lru_cache

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.addresses import is_street
from extract.schedule.clocks import as_minutes, until
from extract.times.opening_hours import is_in_a_row_of_clinics, is_under_bare_hours
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

REACH = 7  # lines of a box around the line of a time
MAX_WORDS = 14  # of a line that says where somebody is found
TITLE_WORDS = 8
MAX_BLOCK = 600  # characters
LONG_DAY = 7 * 60 + 30  # minutes; no program's day is as long
NOON = "12:30"  # a door that opens later is rare, a group that begins later is not
_WORDINGS = Wordings.of(__name__)
_TIMES = _WORDINGS["times"]
_CLOSED = compiled(r"\b(?:closed|cerrado)\b")
_OF_A_DOOR = _WORDINGS["of_a_door"]
_LABELS_A_DOOR = _WORDINGS["labels_a_door"]
_OF_A_PROGRAM = _WORDINGS["of_a_program"]
_OF_OPERATION = _WORDINGS["of_operation"]
_MEETS = _WORDINGS["meets"]
_OPERATES = _WORDINGS["operates"]
_BY_THE_DAY: frozenset[LevelOfCare] = frozenset(("iop", "php"))
_OF_STAFF = _WORDINGS["of_staff"]
_OPENINGS = _WORDINGS["openings"]
_NUMBER = compiled(r"(?<!\d)(?:\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4})(?!\d)|\w@\w")
_PLACE = compiled(r"\b[a-z]{2,},? (?:[a-z]{2}\.?|[a-z]{4,14}),? \d{5}(?:-\d{4})?\W*$")


def is_of_the_door(page: Page, unit: Unit) -> bool:
    """Whether the days and times of a line are those of an office: by its heading, its label, or what stands around it."""
    if is_under_bare_hours(page, unit) or is_in_a_row_of_clinics(page, unit) or _is_an_opening(page, unit):
        return True
    block = unit.block
    label, _, rest = unit.low.partition(":")
    if (_LABELS_A_DOOR.fullmatch(label) and is_bare(rest)) or (
        _LABELS_A_DOOR.fullmatch(block.label.lower()) and is_bare(unit.low)
    ):
        return True
    over = next(iter(_over(unit)[::-1]), "")
    if _names_a_program(over) or _names_a_program(f"{block.row} {block.column} {block.label} {block.lead_in}".lower()):
        return False
    if _names_a_program(block.text.lower()[:MAX_BLOCK]):
        return False
    if _OF_A_DOOR.fullmatch(over.strip(" :.!?")) and len(unit.low.split()) <= MAX_WORDS:
        return True
    return is_bare(unit.low) and _stands_in_a_box(page, unit)


def _is_an_opening(page: Page, unit: Unit) -> bool:
    """Whether a line of a day and a time stands, maybe among others of its kind, under "This week's openings"."""
    if not is_bare(unit.low):
        return False
    before = page.units[max(0, unit.number - REACH) : unit.number]
    over = next((line for line in reversed(before) if not is_bare(line.low)), None)
    return over is not None and over.block.zone == unit.block.zone and _OPENINGS.fullmatch(over.low) is not None


def says_when_a_program_meets(page: Page, unit: Unit) -> bool:
    """Whether a sentence under "Hours of operation" tells when a program meets by name: its hours are no door's.

    Only of a level that is attended by the day, or of groups: an outpatient clinic that "operates" from 8 to 5 is open. "The program"
    is such a level's where the page is on it, and the block no office day.
    """
    over = [unit.block.headings[-1].low if unit.block.headings else "", unit.block.text.split("\n", 1)[0].lower()]
    if not any(_OF_OPERATION.fullmatch(text.strip(" :.")) for text in over) or _OF_STAFF.search(unit.low):
        return False
    if _MEETS.search(unit.low) is not None:
        return True
    codes = page.levels(unit).codes
    return bool(codes) and _BY_THE_DAY.issuperset(codes) and _OPERATES.match(unit.low) is not None and not is_long(unit)


@lru_cache(maxsize=1024)  # each line of a box is asked of from its neighbours as well
def is_bare(low: str) -> bool:
    """Whether a line holds days and times and no other word.

    >>> is_bare("mon, tue & thu: 9 am - 4 pm"), is_bare("monday 9-11 process group")
    (True, False)
    """
    return len(low) <= 160 and (not low or _TIMES.match(low) is not None) and not _TIMES.sub("", low)


def without_times(low: str) -> str:
    """The words of a line that are no days and no times.

    >>> without_times("mondays: yoga 9 am - 4 pm")
    'yoga'
    """
    return " ".join(_TIMES.sub(" ", low).split())


def _over(unit: Unit) -> list[str]:
    """The headings over a line, folded, but for those that are days: "Monday" over its hours."""
    return [heading.low for heading in unit.block.headings if not is_bare(heading.low)]


def _names_a_program(low: str) -> bool:
    return bool(low.strip()) and (_OF_A_PROGRAM.search(low) is not None or bool(levels_in(low)))


def reaches_somebody(unit: Unit) -> bool:
    """Whether a line is an address, a phone number or an e-mail address, and hardly more."""
    if len(unit.low.split()) > MAX_WORDS:
        return False
    return (
        _NUMBER.search(unit.low) is not None or _PLACE.search(unit.low) is not None or is_street(unit.text) is not None
    )


def _stands_in_a_box(page: Page, unit: Unit) -> bool:
    """Whether the lines around, under the same heading, are hours and addresses, with at least one that no program has."""
    before = _box(page, unit, -1)
    after = _box(page, unit, 1)
    lines = [*before, unit, *after]
    hours = [line for line in lines if is_bare(line.low)]
    starts = [block.start for line in hours for match in line.schedules for block in match.blocks if block.start]
    if not starts or min(starts) >= NOON:
        return False
    top = lines[0].number - 1
    title = page.units[top] if top >= 0 else None
    told = title is not None and title.block.zone == unit.block.zone and _names_a_program(title.low)
    if told and title is not None and (len(title.low.split()) <= TITLE_WORDS or is_bare(lines[0].low)):
        return False
    if any(_CLOSED.search(line.low) and is_bare(line.low) for line in hours):
        return True
    if any(is_long(line) for line in hours):
        return True
    return any(line not in hours and reaches_somebody(line) for line in lines)


def _box(page: Page, unit: Unit, step: int) -> list[Unit]:
    """The lines before (step -1) or after (1) under the same heading that are hours or say where somebody is found."""
    found: list[Unit] = []
    over = _over(unit)
    place = unit.number + step
    while 0 <= place < len(page.units) and len(found) < REACH:
        other = page.units[place]
        if other.block.zone != unit.block.zone or _over(other) != over:
            break
        if not (is_bare(other.low) or reaches_somebody(other)):
            break
        found.append(other)
        place += step
    return found[::-1] if step < 0 else found


def is_long(unit: Unit, least: int = LONG_DAY) -> bool:
    """Whether one of the times of a line is as long as an office day, or as `least`, in minutes."""
    for match in unit.schedules:
        for block in match.blocks:
            if block.start and block.end and until(block.end) - as_minutes(block.start) >= least:
                return True
    return False
