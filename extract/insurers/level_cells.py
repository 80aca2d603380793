"""Insurers in the cell of one level of care: "Aetna, Medicaid" under "IOP", beside "Aetna, Cigna" under "PHP"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.units import Unit
from records.codes import LevelOfCare

_LONGEST = 60  # characters of the head of a row or a column that is a level's name


def level_of_cell(unit: Unit) -> tuple[LevelOfCare, ...]:
    """The level that heads the row or the column of a cell, to which what is said in it is limited; none where both or neither do."""
    block = unit.block
    if block.table is None:
        return ()
    named = [codes for head in (block.row, block.column) if 0 < len(head) <= _LONGEST and (codes := levels_in(head))]
    return named[0] if len(named) == 1 and len(named[0]) == 1 else ()
