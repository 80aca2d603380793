"""A page as a reader sees it: blocks of text with their place, their headings and their tables.

`Document.text` holds all blocks joined by newlines, verbatim apart from white space, so that a slice of it
is a quote. `Document.low` is the same text folded for matching (lower case, straight quotes, plain dashes),
character for character, so that an offset found in one is an offset in the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from extract.patterns.searching import compiled
from extract.reading.item import MarkedItem
from extract.wordings import Wordings

Kind = Literal["title", "heading", "paragraph", "item", "cell", "alt", "option", "button"]
Zone = Literal["main", "header", "footer", "nav", "aside", "form", "testimonial", "staff", "legal", "related", "hours"]

_FOLD = {
    **dict.fromkeys(map(ord, "‘’‛′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„″«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣-"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"), " "),
    ord("\t"): " ",
    ord("\r"): " ",
}  # fmt: skip

_WORDINGS = Wordings.of(__name__)
_CREDENTIAL = _WORDINGS["credential"]
_STORY = _WORDINGS["story"]
_INTRODUCED = compiled(r"Dr\.? [A-Z]|Meet [A-Z][a-z]+ [A-Z]")
_FOLDED = frozenset(map(chr, _FOLD))
_LONG = 100  # characters


def plain(text: str) -> str:
    """The text with straight quotes, plain hyphens and ordinary spaces, of the same length.

    >>> plain("Mon–Thu\\u00a06’s")
    "Mon-Thu 6's"
    """
    if text.isascii():
        return text
    # Faster than str.translate, which asks for each character; in a long text it is faster to look for each of the few.
    found = _FOLDED.intersection(text) if len(text) < _LONG else [one for one in _FOLDED if one in text]
    for character in found:
        text = text.replace(character, _FOLD[ord(character)])
    return text


def squeezed(text: str) -> str:
    """The text with single spaces, and without the lines that hold nothing.

    >>> squeezed("Mon  - Fri\\n  \\n9 - 12 ")
    'Mon - Fri\\n9 - 12'
    """
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(line for part in text.split("\n") if (line := " ".join(part.split())))


def fold(text: str) -> str:
    """`plain` in lower case, of the same length whatever the characters.

    >>> fold("PHP – İstanbul") == "php - i̇stanbul", len(fold("İ"))
    (False, 1)
    """
    if text.isascii():
        return text.lower()
    folded = plain(text)
    lower = folded.lower()
    if len(lower) != len(folded):  # a few capitals lower to two characters
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in folded)
    return lower


class Heading(NamedTuple):
    """A heading over a block: its level (1 to 6; 7 for bold lines, questions and accordion titles) and its text."""

    level: int
    text: str
    low: str


@lru_cache(maxsize=512)
def headings_over(headings: tuple[Heading, ...], level: int) -> tuple[Heading, ...]:
    """The headings over one of that level."""
    return tuple([heading for heading in headings if heading.level < level])


def section_of(headings: tuple[Heading, ...], names: frozenset[str] = frozenset()) -> str:
    """Headings as evidence shows them, outermost first; without those that are a person's name, by their form or among `names`."""
    return " > ".join(
        heading.text for heading in headings if heading.text not in names and not _names_person(heading.text)
    )


def without_people(title: str, names: frozenset[str]) -> str:
    """The title of a page without the heading of somebody's story, if that is among the `names` that head what is told of people.

    >>> without_people("Wrenna's Story | Slate Lodge", frozenset(("Wrenna's Story", "Slate Lodge")))
    'Slate Lodge'
    """
    for name in names:
        if name in title and _is_of_a_story(name):
            title = title.replace(name, "").strip(" |–—-•·")
    return title


def _names_person(heading: str) -> bool:
    """Whether a heading is of a person, by its form."""
    if _CREDENTIAL.search(heading) or (heading.startswith(("Dr", "Meet ")) and _INTRODUCED.match(heading)):
        return True
    return _is_of_a_story(heading)


def _is_of_a_story(heading: str) -> bool:
    """Whether a heading is that of the story of one who is named."""
    return ("'s " in heading or "’s " in heading) and _STORY.search(heading) is not None


@dataclass(slots=True)
class Block:
    """A paragraph, list item, table cell, heading, picture text or the like.

    `lead_in` is the line that introduces its list ("We accept:"), `label` the caption of a label-value pair,
    `row` and `column` the headers of its table cell, `table` the number of its table, `href` the target where
    the block is one link, `bold` the length of the bold words with which it begins, where a sentence begins behind them. `start` is its offset in the document.
    """

    kind: Kind
    text: str
    start: int
    headings: tuple[Heading, ...] = ()
    zone: Zone = "main"
    lead_in: str = ""
    label: str = ""
    row: str = ""
    column: str = ""
    table: int | None = None
    cell: tuple[int, int] | None = None
    group: int = 0
    href: str = ""
    bold: int = 0
    # What stands right over it, folded, see extract.fields.parts; None: not asked yet
    over: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def section(self) -> str:
        """The headings over it, see `section_of`."""
        return section_of(self.headings)


class Link(NamedTuple):
    """A link of the page: where it leads and what it says."""

    href: str
    text: str
    zone: Zone


@dataclass(slots=True)
class Document:
    """A parsed page. `structured` holds the raw text of each JSON-LD block (nothing of scripts or styles else), `marked`
    what microdata and RDFa Lite mark."""

    text: str
    low: str
    blocks: Sequence[Block]
    kind: Literal["html", "text"]
    title: str = ""
    language: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    links: Sequence[Link] = ()
    structured: Sequence[str] = ()
    marked: Sequence[MarkedItem] = ()
    warnings: list[str] = field(default_factory=list)
