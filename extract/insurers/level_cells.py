"""Insurers in the cell of one level of care or one service: "Aetna, Medicaid" under "IOP", beside "Aetna, Cigna" under "PHP"."""

from __future__ import annotations

from extract.document import fold
from extract.insurers.whose import is_one_service
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.units import Unit
from records.codes import LevelOfCare

MOST_CELLS = 100  # before and behind a cell
_LONGEST = 60  # characters of the head of a row or a column that is a level's name


def level_of_cell(unit: Unit) -> tuple[LevelOfCare, ...]:
    """The level that heads the row or the column of a cell, to which what is said in it is limited; none where both or neither do."""
    block = unit.block
    if block.table is None:
        return ()
    named = [codes for head in (block.row, block.column) if 0 < len(head) <= _LONGEST and (codes := levels_in(head))]
    return named[0] if len(named) == 1 and len(named[0]) == 1 else ()


def is_of_a_service_row(page: Page, unit: Unit) -> bool:
    """Whether the row or the column of a cell is of one service, and others of the table are not: "Testing | Aetna" over "IOP | Cigna"."""
    block = unit.block
    if block.table is None:
        return False
    by_row = is_one_service(fold(block.row))
    if not by_row and not is_one_service(fold(block.column)):
        return False
    around = page.units[max(0, unit.number - MOST_CELLS) : unit.number + MOST_CELLS]
    others = (
        fold(one.block.row if by_row else one.block.column)
        for one in around
        if one.block.table == block.table and one.block.cell and one.block.cell[0 if by_row else 1]
    )
    return any(head and not is_one_service(head) for head in others)
