"""The place whose times a row of a table gives: "Covington | Mon-Fri | 9 am-12 pm" under "Location"."""

from __future__ import annotations

from functools import lru_cache

from extract.document import fold
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.times.timetables import days_of, unit_saying
from extract.tracks.names import names_of_header
from extract.units import Unit
from extract.wordings import Wordings

REACH = 12  # sentences before and behind a cell in which the others of its row are looked for
_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]


def place_of_row(page: Page, unit: Unit) -> Unit | None:
    """The cell of the row of `unit` that stands under "Location", "Office" or the like, else the name over its column; or None."""
    block = unit.block
    if block.table is None or block.cell is None or _is_place(block.column):
        return None
    row = block.cell[0]
    for other in page.units[max(0, unit.number - REACH) : unit.number + REACH]:
        cell = other.block.cell
        if other.block.table == block.table and cell is not None and cell[0] == row and _is_place(other.block.column):
            return other
    if _TIMES.match(fold(block.row)) and _is_name(block.column):
        return unit_saying(page, unit, block.column)
    return None


_TIMES = _WORDINGS["times"]
_NAME = compiled(r"(?:[A-Z][\w.'’-]+,? ?){1,4}")


@lru_cache(maxsize=256)
def _is_name(header: str) -> bool:
    """Whether a header is a name, and none of a day, a level or a track: perhaps of a town."""
    return bool(_NAME.fullmatch(header)) and not (days_of(header) or levels_in(header) or names_of_header(header))


@lru_cache(maxsize=256)
def _is_place(header: str) -> bool:
    return bool(header) and _HEAD.fullmatch(fold(header)) is not None
