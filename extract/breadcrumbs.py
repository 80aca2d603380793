"""Trails of links over a page ("Patient Care > Addiction Recovery > Services"): navigation, whatever they name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.document import Block
from extract.levels import levels_in

FIRST = 8  # blocks: a trail stands at the top
PARTS, WORDS = 3, 7  # so many places at the least, each of so few words
MOST_LEVELS = 3
_SEPARATOR = re.compile(r"\s+[>›»→]+\s+|\s*[›»]\s*")


def mark_breadcrumbs(blocks: Sequence[Block]) -> None:
    """Put the trails at the top of a page into the zone of navigation."""
    for block in blocks[:FIRST]:
        if block.zone == "main" and block.kind in ("paragraph", "item") and is_trail(block.text):
            block.zone = "nav"


def is_trail(line: str) -> bool:
    """Whether a line is a trail of at least three short places.

    >>> is_trail("Home > Programs > Intensive Outpatient Program"), is_trail("Our IOP meets Mon / Wed / Fri.")
    (True, False)
    """
    parts = [part for part in _SEPARATOR.split(line.strip(" >›»→")) if part]
    if len(parts) < PARTS or line.rstrip().endswith((".", "!", "?")) or any(character.isdigit() for character in line):
        return False
    if sum(bool(levels_in(part)) for part in parts) >= MOST_LEVELS:
        return False  # "Detox > PHP > IOP": the way that clients take
    return all(len(part.split()) <= WORDS for part in parts)
