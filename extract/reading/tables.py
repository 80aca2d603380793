"""Which cells of a table are the headers of the others."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.document import Block
from extract.levels.belonging import levels_in
from extract.wordings import Wordings

MAX_HEADER_WORDS = 8
MANY = 8  # lines of a cell; one of data has fewer
PROSE = 80  # characters of a paragraph; a cell of data has none
_WORDINGS = Wordings.of(__name__)
_AMOUNT = _WORDINGS["amount"]


@dataclass(slots=True)
class Cell:
    """A table cell: the range of blocks that it holds, and whether the page marks it as a header."""

    header: bool
    first_block: int
    last_block: int = -1
    span: int = 1
    rows: int = 1  # how many rows it reaches down over

    def text(self, blocks: list[Block]) -> str:
        """All that stands in the cell, on one line."""
        return " ".join(block.text for block in blocks[self.first_block : self.last_block]).replace("\n", " ")


@dataclass(slots=True)
class OpenTable:
    """A table whose end has not come yet: the row and column that are read, and the cells so far."""

    number: int
    row: int = -1
    column: int = -1
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    taken: set[tuple[int, int]] = field(default_factory=set)  # places that a cell above reaches down into


def headers(cells: dict[tuple[int, int], Cell], blocks: list[Block], number: int) -> None:
    """Write the row and column header of each cell into its blocks; a table that is only layout gets none.

    The first row heads the columns where it is marked so, or where all its cells are short and the table has
    at least two columns and rows; the first column heads the rows under the same conditions.
    """
    filled = {place: cell for place, cell in cells.items() if cell.last_block > cell.first_block}
    if len(filled) < 2 or _is_layout(filled, blocks):
        _as_text(filled, blocks)
        return
    filled = _without_title(filled)
    rows = {row for row, _ in filled}
    columns = {column for _, column in filled}
    top, left = min(rows), min(columns)
    texts = {place: cell.text(blocks) for place, cell in filled.items()}
    for (row, column), cell in filled.items():
        # A header that reaches down over several rows, or over several columns, heads them all.
        for place in ((row + down, column + right) for down in range(cell.rows) for right in range(cell.span)):
            texts.setdefault(place, texts[row, column])
    first_row = [place for place in filled if place[0] == top]
    first_column = [place for place in filled if place[1] == left]
    has_columns = len(rows) > 1 and len(columns) > 1 and _are_headers(first_row, filled, texts, amounts=False)
    has_rows = len(columns) > 1 and _are_headers(
        [place for place in first_column if place[0] != top or not has_columns], filled, texts
    )
    heads = left
    if has_columns and (naming := _naming_levels(filled, texts, top)) is not None:
        heads, has_rows = naming, True
    for (row, column), cell in filled.items():
        for block in blocks[cell.first_block : cell.last_block]:
            block.table, block.cell = number, (row - top, column)
            if has_columns and row != top:
                block.column = texts.get((top, column), "")
            if has_rows and column != heads:
                block.row = texts.get((row, heads), "")


def _without_title(cells: dict[tuple[int, int], Cell]) -> dict[tuple[int, int], Cell]:
    """The cells without a first row that is one cell over all columns: the title of the table, under which its headers stand."""
    top = min(row for row, _ in cells)
    titles = [(place, cell) for place, cell in cells.items() if place[0] == top]
    below = {place: cell for place, cell in cells.items() if place[0] != top}
    columns = {column for _, column in below}
    if len(titles) != 1 or titles[0][1].span < 2 or len(columns) < 2 or len({row for row, _ in below}) < 2:
        return cells
    return below if titles[0][1].span >= len(columns) else cells


def _naming_levels(cells: dict[tuple[int, int], Cell], texts: dict[tuple[int, int], str], top: int) -> int | None:
    """The column whose cells each name another level of care: it heads the rows, wherever it stands."""
    named: dict[int, list[str]] = {}
    count: dict[int, int] = {}
    for row, column in cells:
        if row == top:
            continue
        count[column] = count.get(column, 0) + 1
        text = texts[row, column]
        if len(text.split()) <= MAX_HEADER_WORDS and len(codes := levels_in(text)) == 1:
            named.setdefault(column, []).append(codes[0])
    full = [column for column, codes in named.items() if len(codes) > 1 and 2 * len(codes) > count[column]]
    distinct = [column for column in full if len(set(named[column])) > 1]
    return distinct[0] if len(distinct) == 1 else None


def _are_headers(
    places: list[tuple[int, int]],
    cells: dict[tuple[int, int], Cell],
    texts: dict[tuple[int, int], str],
    *,
    amounts: bool = True,
) -> bool:
    """Whether these cells head the others. A first row that states `amounts` ("9 hours per week") is a row of data."""
    if not places:
        return False
    if all(cells[place].header for place in places):
        return True
    if not amounts and 2 * sum(_AMOUNT.search(texts[place]) is not None for place in places) >= len(places):
        return False
    return all(len(texts[place].split()) <= MAX_HEADER_WORDS and not texts[place].endswith(".") for place in places)


def _as_text(cells: dict[tuple[int, int], Cell], blocks: list[Block]) -> None:
    """What a page that is laid out by a table says in a cell is its paragraphs: all in a lone cell, in one with headings or of many lines, else its prose.

    In the other cells a short line may stand for itself, as in a cell of data.
    """
    for cell in cells.values():
        held = [block for block in blocks[cell.first_block : cell.last_block] if block.table is None]
        prose = [block for block in held if len(block.text) >= PROSE or block.text[-1] == "."]
        heads = any(block.kind == "heading" for block in held)
        is_text = bool(prose) and (heads or len(cells) == 1 or len(held) > MANY)
        for block in held if is_text else prose:
            if block.kind == "cell":
                block.kind = "paragraph"


def _is_layout(cells: dict[tuple[int, int], Cell], blocks: list[Block]) -> bool:
    """A table that lays out a page: one of its cells holds a table, headings over several blocks, or very much text."""
    for cell in cells.values():
        held = blocks[cell.first_block : cell.last_block]
        if any(block.table is not None for block in held):  # a table in a cell has its headers already
            return True
        if any(block.kind == "heading" for block in held) and len(held) > 3:
            return True
        if sum(len(block.text) for block in held) > 1200:
            return True
    return False
