"""Which levels of care a sentence names of those that decide what a page is about, and not where people come from or go."""

from __future__ import annotations

from extract.claims.answered_no import ANSWERED_NO
from extract.levels.belonging import is_reference
from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit


def names_a_level(page: Page, unit: Unit) -> bool:
    """Whether it names a level; a card for aftercare tells of what goes with care, and not of which."""
    if page.scope(unit).why == ANSWERED_NO:
        return False  # "Is this a methadone clinic?" "No."
    card = unit.block.kind == "heading" and unit.block.zone == "main" and "aftercare" not in page.subjects.codes
    return any(not card or match.id != "aftercare" for match in levels_told(page, unit))


def levels_told(page: Page, unit: Unit) -> list[Match]:
    """The levels that a sentence names, but those that people come from or go to, and outpatient care."""
    return [
        match
        for match in page.terms(unit, "levels_of_care")
        if match.id not in ("outpatient", "early_intervention") and not is_reference(unit.low, match.start)
    ]
