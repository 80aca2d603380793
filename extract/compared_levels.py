"""A table of levels of care that a line before it introduces as a comparison in general: its cells are claims about programs anywhere."""

from __future__ import annotations

from extract.document import Block
from extract.levels import levels_in
from extract.page import Page, Scope
from extract.scope import heading_scope, states_times
from extract.units import Unit

MOST_WORDS = 16  # of the line before a table


def compare_in_general(page: Page) -> None:
    """Make general what nothing calls the provider's own, in tables of two levels and more behind "What is the difference between PHP and IOP?".

    A heading that asks so decides by itself (data/vocabulary/scope_cues.yaml); a table with times of the week is a timetable.
    """
    tables: dict[int, list[Unit]] = {}
    for unit in page.cells:
        if unit.block.table is not None:
            tables.setdefault(unit.block.table, []).append(unit)
    for cells in tables.values():
        if _is_introduced(page, cells[0]) and _compares(cells) and not _is_own(page, cells):
            for unit in cells:
                if page.scope(unit).claim == "neutral":
                    page.scopes[unit.number] = Scope("general", "compared")


def _is_introduced(page: Page, cell: Unit) -> bool:
    """Whether the line before a table, under the same headings, asks or says what is so in general."""
    if not cell.number:
        return False
    line = page.units[cell.number - 1]
    if line.block.headings != cell.block.headings or len(line.low.split()) > MOST_WORDS:
        return False
    return heading_scope(line.low.rstrip(" .:"), page.provider_names).claim == "general"


def _compares(cells: list[Unit]) -> bool:
    heads = {unit.text for unit in cells if _is_head(unit.block)}
    return len({level for text in heads for level in levels_in(text)}) > 1


def _is_head(block: Block) -> bool:
    return block.cell is not None and 0 in block.cell


def _is_own(page: Page, cells: list[Unit]) -> bool:
    return any(page.scope(unit).own or states_times(unit.low) for unit in cells)
