"""Levels of care that head sections and cards of a provider's page, whatever lesson stands on the card."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.reading.builder import LINE_HEADING
from extract.reading.line_headings import sections_over
from extract.roles.page_role import is_lesson
from extract.units import Unit

CARD_WORDS, OTHER_CARDS = 7, 2
MOST_BETWEEN = 40  # sentences between two cards of a row
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


def is_in_row_of_cards(page: Page, heading: Unit) -> bool:
    """Whether a level heads one of a row of cards that lead on ("Learn more"), of which another two tell of the provider's own.

    What stands on the card itself may then be a lesson: "Detox is the first step".
    """
    block = heading.block
    if is_lesson(page) or block.zone != "main":
        return False
    if not any(unit.low.strip(" .>→»") in _LEADS_ON for unit in page.units[heading.number + 1 : heading.number + 5]):
        return False
    beside = [unit for unit in page.units if unit.block.kind == "heading" and unit.block.headings == block.headings]
    cards = [unit for unit in beside if len(unit.low.split()) <= CARD_WORDS]
    return sum(section_is_own(page, unit) and bool(levels_in(unit.text)) for unit in cards) >= OTHER_CARDS


def heads_a_card(page: Page, line: Unit) -> bool:
    """Whether a level's name heads what follows it though nothing marks it as a heading, as another level's does beside it."""
    if not _heads_what_follows(page, line):
        return False
    levels, sections = set(levels_in(line.text)), sections_over(line)
    return any(
        set(levels_in(other.text)) - levels and sections_over(other) == sections
        for other in page.units[max(0, line.number - MOST_BETWEEN) : line.number + MOST_BETWEEN]
        if other.block.kind == "paragraph" and other is not line and _heads_what_follows(page, other)
    )


def _heads_what_follows(page: Page, line: Unit) -> bool:
    behind = page.units[line.number + 1 : line.number + 2]
    over = behind[0].block.headings[-1:] if behind else ()
    return bool(over) and over[0].level == LINE_HEADING and over[0].text == line.block.text


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
