"""Trails of links over a page ("Patient Care > Addiction Recovery > Services"), links into it, and lines of links to other pages: navigation."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Block
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.wordings import Wordings

FIRST = 8  # blocks: a trail stands at the top
MOST_WORDS_OF_ENTRY = 4
LONGEST_ENTRY = 40  # characters of a link of a menu
_HOME = frozenset(("Home", "HOME", "home"))
_ENTRIES = compiled(r"\s*[|•·»*\]\[\n]+\s*|\s+-\s+")
PARTS, WORDS = 3, 7  # so many places at the least, each of so few words
MOST_LEVELS = 3
_WORDINGS = Wordings.of(__name__)
_OTHERS = _WORDINGS["others"]
_SKIPS = _WORDINGS["skips"]
MOST_SKIPPED = 40  # characters
_SIGNS = ">›»→"
_BARS = compiled(r"\s*[|•·»]\s*")
_SEPARATOR = compiled(r"\s+[>›»→]+\s+|\s*[›»]\s*")


def mark_breadcrumbs(blocks: Sequence[Block]) -> None:
    """Put the trails at the top of a page into the zone of navigation."""
    menu: object = (
        None  # behind "Home", where one link after another follows, or in the cell of a table, one line after another
    )
    entries: list[Block] = []
    laid_out: set[int] = set()  # tables that lay out a page, with the menu as a cell, which heads no row
    for place, block in enumerate(blocks):
        if block.zone != "main" or block.kind not in ("paragraph", "item", "cell"):
            menu = None
            continue
        of = (block.table, block.cell) if block.kind == "cell" else bool(block.href) or None
        if of is None or of != menu or len(block.text) > LONGEST_ENTRY:
            menu = of if of is not None and block.text in _HOME else None
            entries = []
        if menu is not None:
            entries.append(block)
            if len(entries) == PARTS:
                for one in entries:
                    one.zone = "nav"
            elif len(entries) > PARTS:
                block.zone = "nav"
            if len(entries) == PARTS and block.table is not None:
                laid_out.add(block.table)
            continue
        if block.text[:4] in _HOME and is_menu(block.text):
            block.zone = "nav"
            if block.table is not None:
                laid_out.add(block.table)
            continue
        if block.kind == "cell":
            continue
        over = place < FIRST and (is_trail(block.text) or is_skipping(block.text))
        if over or (":" in block.text and is_menu_of_others(block.text)):
            block.zone = "nav"
    if laid_out:
        for block in blocks:
            if block.table in laid_out and block.row[:4] in _HOME:
                block.row = ""


def is_trail(line: str) -> bool:
    """Whether a line is a trail of at least three short places.

    >>> is_trail("Home > Programs > Intensive Outpatient Program"), is_trail("Our IOP meets Mon / Wed / Fri.")
    (True, False)
    """
    if not any(map(line.__contains__, _SIGNS)):
        return False  # most lines
    parts = [part for part in _SEPARATOR.split(line.strip(f" {_SIGNS}")) if part]
    if len(parts) < PARTS or line.rstrip().endswith((".", "!", "?")) or any(character.isdigit() for character in line):
        return False
    if sum(bool(levels_in(part)) for part in parts) >= MOST_LEVELS:
        return False  # "Detox > PHP > IOP": the way that clients take
    return all(len(part.split()) <= WORDS for part in parts)


def is_menu(line: str) -> bool:
    """Whether the places of a site stand in a line or below each other, with "Home" before them, as old pages have them.

    >>> is_menu("Home | EMDR | Anger Management | Contact"), is_menu("Home\\nDUI Classes\\nAnger Management\\nStaff")
    (True, True)
    >>> is_menu("Home | Our IOP meets Monday to Friday, and takes Aetna."), is_menu("Home visits | EMDR | Yoga")
    (False, False)
    """
    parts = [part for part in _ENTRIES.split(line.strip(" |[]•·*")) if part]
    if len(parts) < PARTS or parts[0].lower() not in ("home", "home page", "homepage"):
        return False
    short = all(len(part.split()) <= MOST_WORDS_OF_ENTRY and part[-1] not in ".,:;" for part in parts)
    return short and not any(character.isdigit() for character in line)


def is_skipping(line: str) -> bool:
    """Whether a line is the link by which a reader of the screen skips the menu: it is no first sentence of the text.

    >>> is_skipping("Skip to main content"), is_skipping("Skip to the part on fees if you know the rest.")
    (True, False)
    """
    return len(line) <= MOST_SKIPPED and _SKIPS.fullmatch(line) is not None


def is_menu_of_others(line: str) -> bool:
    """Whether a line links the other pages on programs: what it names is not what this page is about.

    >>> is_menu_of_others("Other programs: Residential | Virtual Outpatient"), is_menu_of_others("Other programs: we run a PHP.")
    (True, False)
    """
    if ":" not in line or (label := _OTHERS.match(line)) is None or line.rstrip().endswith((".", "!", "?")):
        return False
    parts = [part for part in _BARS.split(line[label.end() :]) if part.strip()]
    return len(parts) > 1 and all(len(part.split()) <= WORDS for part in parts)
