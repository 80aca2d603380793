"""Tables that lost their cells: a page saved as text gives a comparison of levels as one line after another."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Block
from extract.levels.belonging import levels_in

MAX_CELL_WORDS = 14
MAX_HEADER_WORDS = 4
LONGEST_HEADER = 120  # characters: what is longer is no name of a level, however few its words
MIN_ROWS = 2
MOST_LEVELS = 24  # side by side; there are fewer codes


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
    for block in blocks[place : place + MOST_LEVELS]:
        levels = levels_in(block.text) if _may_name_a_level(block.text) else ()
        if len(levels) != 1 or levels[0] in seen:
            break
        seen.add(levels[0])
        found.append(block)
    return found


def _may_name_a_level(text: str) -> bool:
    """Whether a line is as short as the name of a level of care.

    >>> [_may_name_a_level(text) for text in ("Intensive Outpatient (IOP)", "Our IOP meets on three evenings", "<IOP>" * 60)]
    [True, False, False]
    """
    return len(text) <= LONGEST_HEADER and len(text.split()) <= MAX_HEADER_WORDS


def _is_cell(block: Block) -> bool:
    return (
        block.kind in ("paragraph", "cell")
        and len(block.text.split()) <= MAX_CELL_WORDS
        and not block.text.endswith(".")
    )
