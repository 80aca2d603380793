"""Bold lines over the paragraphs of one table cell: the headings of a page that is laid out by a table."""

from __future__ import annotations

from extract.document import Block, Heading, fold
from extract.reading.tables import PROSE

LEVEL = 7  # below all headings that are marked as such
MAX_WORDS = 10

PARAGRAPHS = 2


def head_paragraphs(blocks: list[Block], first: int, bold: set[int]) -> None:
    """Make headings of the bold lines of the cell whose blocks begin at `first`, where each stands over a paragraph.

    A cell of data holds a bold line with an amount; a cell that is a page's text holds paragraphs under such lines.
    """
    last = len(blocks)
    lines = [place for place in range(first, last - 1) if place in bold and _heads(blocks[place], blocks[place + 1])]
    if not lines or sum(len(blocks[place].text) >= PROSE for place in range(first, last)) < PARAGRAPHS:
        return
    current: Heading | None = None
    for place in range(lines[0], last):
        block = blocks[place]
        if place in lines:
            block.kind = "heading"
            current = Heading(LEVEL, block.text, fold(block.text))
        elif block.kind == "heading":
            current = None  # one that the page marks so
        elif current is not None:
            block.headings = (*(heading for heading in block.headings if heading.level < LEVEL), current)


def _heads(line: Block, following: Block) -> bool:
    if line.kind != "cell" or "\n" in line.text or not 0 < len(line.text.split()) <= MAX_WORDS:
        return False
    return line.text[-1] not in ",;" and following.kind in ("cell", "paragraph") and len(following.text) >= PROSE
