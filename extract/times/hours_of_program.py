"""Lines captioned "Hours" that are a program's: under the name of a level or a track, in its column, or a level's line under "Hours".

On a page on one level that is attended by the day these are the hours that no other heading parts from the page's own as well.
"""

from __future__ import annotations

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.times.days_and_hours import OF_AN_OFFICE, names_hours
from extract.times.door import is_bare, is_long, reaches_somebody
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_BY_THE_DAY: frozenset[LevelOfCare] = frozenset(("iop", "php"))  # an outpatient clinic's hours are those of its door
_WORDINGS = Wordings.of(__name__)
_TRACK = _WORDINGS["track"]
_HOURS = _WORDINGS["hours"]
LONGEST = 60  # characters of a name
# Minutes from which hours without a name may be an office's: a day of an IOP has three hours or four, one of a PHP six
_LONGEST_DAY: dict[LevelOfCare, int] = {"iop": 5 * 60, "php": 7 * 60}
REACH = 2  # lines around in which an address or a phone number makes them those of a door


def is_hours_of_program(page: Page, unit: Unit) -> bool:
    """Whether a line of hours is of a level that is attended by the day, or of a track: none as long as an office day, none beside an address."""
    block = unit.block
    over = [one.text for one in block.headings if one.level > 1 and not is_bare(one.low)]
    if over and _is_hours(over[-1]):
        lines = (
            block.label,
            block.row,
            block.column,
            unit.text.partition(":")[0],
            *over[-2:-1],
        )  # "Evening IOP: Mon, Wed 6-9 pm"
        alone = len(over) == 1
    elif names_hours(unit) or _is_hours(block.row):
        lines, alone = (block.column, *over[-1:]), not over
    else:
        return False
    if not any(map(_names_program, lines)) and not (alone and _is_of_the_page(page, unit)):
        return False
    return not is_long(unit) and not _stands_beside_a_door(page, unit)


def _is_of_the_page(page: Page, unit: Unit) -> bool:
    """Whether the page is on one level that is attended by the day, and the line gives hours as short as a day of it."""
    codes = page.subjects.codes
    if not page.presents_own or len(codes) != 1 or (longest := _LONGEST_DAY.get(codes[0])) is None:
        return False
    return not is_long(unit, longest)


def _is_hours(head: str) -> bool:
    return bool(head) and _HOURS.fullmatch(fold(head).strip(" :")) is not None


def _names_program(text: str) -> bool:
    low = fold(text).strip(" :")
    if not low or len(low) > LONGEST or OF_AN_OFFICE.search(low):
        return False
    return bool(_BY_THE_DAY.intersection(levels_in(text))) or _TRACK.fullmatch(low) is not None


def _stands_beside_a_door(page: Page, unit: Unit) -> bool:
    around = page.units[max(0, unit.number - REACH) : unit.number + REACH + 1]
    return any(reaches_somebody(other) for other in around if other.block.zone == unit.block.zone)
