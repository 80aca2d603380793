"""Levels of care that head sections and cards of a provider's page, whatever lesson stands on the card."""

from __future__ import annotations

from extract.levels import levels_in
from extract.page import Page
from extract.role import is_lesson
from extract.units import Unit

CARD_WORDS, OTHER_CARDS = 7, 2
_LEADS_ON = frozenset(
    (
        "learn more",
        "read more",
        "view program",
        "explore",
        "see program",
        "more info",
        "details",
        "program details",
        "find out more",
        "leer más",
        "más información",
        "ver más",
    )
)


def is_a_card(page: Page, heading: Unit) -> bool:
    """Whether a level heads one of a row of cards that lead on ("Learn more"), of which another two tell of the provider's own.

    What stands on the card itself may then be a lesson: "Detox is the first step".
    """
    block = heading.block
    if is_lesson(page) or block.zone != "main":
        return False
    beside = [unit for unit in page.units if unit.block.kind == "heading" and unit.block.headings == block.headings]
    cards = [unit for unit in beside if len(unit.low.split()) <= CARD_WORDS]
    if not any(unit.low.strip(" .>→»") in _LEADS_ON for unit in page.units[heading.number + 1 : heading.number + 5]):
        return False
    return sum(section_is_own(page, unit) and bool(levels_in(unit.text)) for unit in cards) >= OTHER_CARDS


def section_is_own(page: Page, heading: Unit) -> bool:
    """Whether the text under a heading speaks of this provider."""
    for unit in page.units[heading.number + 1 : heading.number + 12]:
        if unit.block.kind == "heading" and len(unit.block.headings) <= len(heading.block.headings):
            return False
        if page.document.kind == "text" and all(over.low != heading.low for over in unit.block.headings):
            return False  # lines of a text head what follows, and have no rank among themselves
        scope = page.scope(unit)
        if scope.own and not scope.why.startswith("heading"):
            return True
    return False
