"""Tables that lost their cells: a page saved as text gives a comparison of levels as one line after another."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Block
from extract.levels import levels_in

MAX_CELL_WORDS = 14
MIN_ROWS = 2


def mark_columns(blocks: Sequence[Block]) -> None:
    """Give each cell of a flattened comparison the level of care that heads its column.

    A run of two or more lines that are each the name of a level, and then short lines in whole rows of as many:
    "OP", "IOP", "PHP", "5 sessions", "3-5 sessions", "5 sessions", … The names of the rows are lost.
    """
    place = 0
    while place < len(blocks):
        header = _header(blocks, place)
        if len(header) < 2:
            place += 1
            continue
        first = place + len(header)
        last = first
        while last < len(blocks) and _is_cell(blocks[last]):
            last += 1
        rows = (last - first) // len(header)
        if rows >= MIN_ROWS:
            for offset in range(rows * len(header)):
                cell = blocks[first + offset]
                cell.kind, cell.column = "cell", header[offset % len(header)].text
                cell.cell = (offset // len(header), offset % len(header))
        place = max(last, place + 1)


def _header(blocks: Sequence[Block], place: int) -> list[Block]:
    """The lines from here on that are each the name of another level of care."""
    found: list[Block] = []
    seen: set[str] = set()
    for block in blocks[place:]:
        levels = levels_in(block.text) if len(block.text.split()) <= 4 else ()
        if len(levels) != 1 or levels[0] in seen:
            break
        seen.add(levels[0])
        found.append(block)
    return found


def _is_cell(block: Block) -> bool:
    return (
        block.kind in ("paragraph", "cell")
        and len(block.text.split()) <= MAX_CELL_WORDS
        and not block.text.endswith(".")
    )
