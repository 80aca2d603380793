"""Tables that answer for each track of a level whether telehealth is given: "No" under "Day track", "Yes" under "Evening track"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.claims.answered_cells import answer_of
from extract.page import Page
from extract.tracks.belonging import TrackAt
from extract.tracks.names import names_of_header
from extract.units import Unit

MOST_BESIDE = 12  # sentences around a cell in which those of its row are looked for
MOST_CELLS = 120  # sentences around a header in which the cells that answer it are looked for


def told_by_track(page: Page, header: Unit) -> list[tuple[Unit, tuple[TrackAt, ...], bool]]:
    """The cells beside or under a header that answer it for one track each, with a yes or a no; none where the header is no such one."""
    if header.block.table is None or header.text != header.block.text:
        return []
    found = []
    for cell in _cells(page, header):
        answer = answer_of(cell.low)
        if answer in ("yes", "no") and (tracks := page.tracks(cell)):
            found.append((cell, tracks, answer == "yes"))
    return found


def is_of_unnamed_track(page: Page, cell: Unit) -> bool:
    """Whether a cell stands under a header that names no track, where headers beside it do: "Civilian track" beside "Veterans track"."""
    block = cell.block
    if (
        block.table is None
        or block.cell is None
        or not block.column
        or names_of_header(block.column)
        or block.cell[1] == 0
    ):
        return False
    beside = {
        unit.block.column
        for unit in page.units[max(0, cell.number - MOST_BESIDE) : cell.number + MOST_BESIDE]
        if unit.block.table == block.table and unit.block.cell is not None and unit.block.cell[0] == block.cell[0]
    }
    return sum(bool(names_of_header(text)) for text in beside if text) > 1


def _cells(page: Page, header: Unit) -> Iterator[Unit]:
    for unit in page.units[max(0, header.number - MOST_CELLS) : header.number + MOST_CELLS]:
        block = unit.block
        if block.table == header.block.table and header.text in (block.row, block.column) and unit is not header:
            yield unit
