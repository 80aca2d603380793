"""Which sentences may say in what city the program is: the provider's own, and few others."""

from __future__ import annotations

from extract.document import Block
from extract.fields.ledes import TAGLINE_ZONES, is_tagline
from extract.page import Page, Scope
from extract.units import Unit, in_order
from extract.wordings import Wordings

HINT = "located"  # of a sentence of nobody in particular that may say so, see extract.patterns.hints
_MINE = "first_person"  # the rule of a sentence of one clinician
_WORDINGS = Wordings.of(__name__)
_MY_OFFICES = _WORDINGS["my_offices"]


def first_heading(page: Page) -> Block | None:
    """The first heading of the page, whatever menus stand before it."""
    headings = (unit.block for unit in page.units if unit.block.kind == "heading")
    return next((block for block in headings if block.zone in ("main", "header")), None)


def is_top(block: Block, first: Block | None) -> bool:
    """Whether it is the title or the first heading of the page."""
    return block.kind == "title" or (block is first and not any(h.level < 2 for h in block.headings))


def telling_city(page: Page, first: Block | None) -> list[Unit]:
    """The sentences that may tell where the provider is: its own, and a few that are not marked as that."""
    located = [unit for unit in page.hinting(HINT) if page.scope(unit).claim == "neutral"]
    if not page.presents_own:
        return in_order(page.own, located)
    others = [
        unit
        for unit, scope in zip(page.units, page.scopes, strict=True)
        if (
            (scope.claim == "neutral" and unit.block.zone in TAGLINE_ZONES)
            or scope.why == _MINE
            or unit.block is first
            or unit.block.kind == "title"
        )
        and _may_tell_city(page, unit, scope, first)
    ]
    return in_order(page.own, located, others)


def _may_tell_city(page: Page, unit: Unit, scope: Scope, first: Block | None) -> bool:
    """Whether a sentence that is not marked as the provider's own may tell all the same where it is."""
    block = unit.block
    if (block is first or block.kind == "title") and is_top(block, first):
        return True
    if scope.claim == "neutral" and is_tagline(page, unit):
        return True
    return scope.why == _MINE and _MY_OFFICES.search(unit.low) is not None
