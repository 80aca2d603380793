"""Boxes of captions and values that name their level of care first: "Level of care", "PHP", "Schedule", "Weekdays 8:30 to 2:30"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Block, Heading, fold
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled

_CAPTIONS = frozenset((
    "level", "levels of care", "level of care", "type of care", "program/level", "programa", "nivel", "nivel de atención", "nivel de atencion",
    "nivel de cuidado", "nivel de tratamiento",
    *(f"{of}{what}" for of in ("program", "service", "treatment") for what in ("", " name", " type", " level")),
))  # fmt: skip
# What it may begin with: asked of every block, before anything is folded
_BEGINNINGS = frozenset(
    "".join({caption[0] for caption in _CAPTIONS}) + "".join({caption[0].upper() for caption in _CAPTIONS}) + ": "
)
LONGEST_CAPTION = 40  # characters, with what may stand around it
MOST_WORDS = 8
MOST_VALUE_WORDS = 20
CAPTION_WORDS = 4
_NO_CAPTION = compiled(r"\d|[.!?]$")
_BOX = 6  # level of the heading that such a value becomes
FEWEST = 2  # boxes; one alone may caption anything


def head_levels(blocks: Sequence[Block]) -> None:
    """Put the level that such a box names over the other lines of the box, as their heading.

    Only where captions of that kind stand over two levels or more on the page.
    """
    behind = [
        place for place, block in enumerate(blocks[:-1], 1) if block.text[:1] in _BEGINNINGS and _captions_level(block)
    ]
    if len(behind) >= FEWEST:
        _head_boxes(blocks, behind)
        _head_pairs(blocks, behind)


def _head_boxes(blocks: Sequence[Block], behind: Sequence[int]) -> None:
    """Where the captions are headings; `behind` are the places of the blocks that stand behind one."""
    named = [place for place in behind if _names(blocks[place - 1], blocks[place])]
    if len({fold(blocks[place].text) for place in named}) < FEWEST:
        return
    for place in named:
        value = blocks[place]
        over = value.headings[:-1]
        level = value.headings[-1].level
        value.kind = "heading"
        value.headings = over
        box = Heading(level, value.text, fold(value.text))
        for block in blocks[place + 1 :]:
            inside = block.headings[: len(over)] == over and len(block.headings) > len(over)
            if block.kind == "heading" and (_captions_level(block) or block.headings != over):
                break
            if block.kind != "heading":
                if not inside or block.headings[len(over)].level != level:
                    break
                block.headings = (*over, box, *block.headings[len(over) :])


def _head_pairs(blocks: Sequence[Block], behind: Sequence[int]) -> None:
    """Where captions and values are plain lines in turn: "Program", "PHP", "Schedule", "Mon-Fri 9-3", "Program", "IOP" …"""
    named = [place for place in behind if _pairs(blocks[place - 1], blocks[place])]
    if len({fold(blocks[place].text) for place in named}) < FEWEST:
        return
    for place in named:
        value = blocks[place]
        value.kind = "heading"
        box = Heading(_BOX, value.text, fold(value.text))
        over = value.headings
        for caption, told in zip(blocks[place + 1 :: 2], blocks[place + 2 :: 2], strict=False):
            if not _is_caption(caption) or _captions_level(caption) or caption.headings != over:
                break
            if told.kind != "paragraph" or told.headings != over or len(told.text.split()) > MOST_VALUE_WORDS:
                break
            caption.headings = told.headings = (*over, box)


def _pairs(caption: Block, value: Block) -> bool:
    """Whether a plain line that captions a level stands over the plain line behind it, and that names one."""
    if value.kind != "paragraph" or not _is_caption(caption) or value.headings != caption.headings:
        return False
    return value.table is None and _is_one_level(value)


def _is_caption(block: Block) -> bool:
    text = block.text
    return block.kind == "paragraph" and text.count(" ") < CAPTION_WORDS and not _NO_CAPTION.search(text)


def _names(caption: Block, value: Block) -> bool:
    """Whether a heading that captions a level stands over the line behind it, and that names one."""
    if caption.kind != "heading" or value.kind not in ("paragraph", "item", "cell") or not value.headings:
        return False
    return value.headings[-1].text == caption.text and _is_one_level(value)


def _captions_level(block: Block) -> bool:
    return len(block.text) < LONGEST_CAPTION and fold(block.text).strip(" :") in _CAPTIONS


def _is_one_level(value: Block) -> bool:
    return len(value.text.split()) <= MOST_WORDS and len(levels_in(value.text)) == 1
