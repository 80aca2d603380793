"""How much of a page is read: bounds that no page made for readers comes near, so that none takes for ever.

The longest of the pages that the rules were written on has 30,000 characters of text and 3,000 elements.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from extract.document import Document
from extract.patterns.searching import compiled

T = TypeVar("T")

MAX_ELEMENTS = 110_000
MAX_TEXT = 60_000  # characters in which values are looked for: twice the longest of those pages; of words in any order they take 1.5 s
MAX_BLOCKS = 12_000  # paragraphs, cells, items and the like
MAX_SENTENCES = 12_000
MAX_TITLE = 1_000  # characters; a name at its end is not found behind so many
MOST_REACHED = 10_000  # places of tables that cells reach over beside their own
MOST_OF_A_TERM = 400  # times that one term of a vocabulary is looked at on a page: more of the same says no more
MOST_NUMBERS = 2_000  # numbers that are looked at on a page as amounts, clock times or phones; a full calendar has 500
_NUMBER = compiled(r"\d\d*")  # one digit first: the search then skips from digit to digit


def within_bounds(document: Document) -> Document:
    """The document, or as much of it as is read, with a warning."""
    if len(document.title) > MAX_TITLE:
        document = replace(document, title=document.title[:MAX_TITLE])
    kept = [block for block in document.blocks if block.start < MAX_TEXT]
    if len(kept) == len(document.blocks) and len(document.text) <= MAX_TEXT:
        return document
    if kept[-1].end > MAX_TEXT:
        kept[-1] = replace(kept[-1], text=kept[-1].text[: MAX_TEXT - kept[-1].start])
    end = kept[-1].end
    warning = f"only the first {end:,} of {len(document.text):,} characters of this page were read"
    return replace(
        document,
        text=document.text[:end],
        low=document.low[:end],
        blocks=kept,
        warnings=[*document.warnings, warning],
    )


def numbers_in(text: str) -> int:
    """How many numbers a text has.

    >>> numbers_in("9:00 to 12 on 2 days")
    4
    """
    return len(_NUMBER.findall(text))


def first(found: Iterable[T], most: int = MOST_NUMBERS) -> list[T]:
    """The first of them.

    >>> first("abc", 2)
    ['a', 'b']
    """
    return list(islice(found, most))
