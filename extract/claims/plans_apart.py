"""Sentences on "this program" that go on about a public plan which pays for care: "Medi-Cal offers coverage. This program provides …" is of nobody who treats."""

from __future__ import annotations

from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

OF_A_PLAN = "of_a_plan"  # why such a sentence is general
AT_START = 40  # characters before what a sentence is about
_WORDINGS = Wordings.of(__name__)
_GOES_ON = _WORDINGS.guarded("goes_on")
_BEGINNINGS = ("this ", "the ")  # with one of these it begins
_DOES = _WORDINGS["does"]
_PUBLIC = frozenset(("medicaid", "medi_cal", "medicare", "medicare_advantage", "tricare"))
_NAMES = _WORDINGS.words("names")
_OURS = compiled(r"\b(?:we|our|us)\b")


def set_plans_apart(page: Page) -> None:
    """Take "this program" for one that pays, and what goes on behind it, where the sentence before begins with such a plan."""
    if not any(map(page.document.low.__contains__, _NAMES)):
        return
    for before, told, unit in zip(page.units, page.scopes, page.units[1:], strict=False):
        if told.why != OF_A_PLAN and not unit.low.startswith(_BEGINNINGS):
            continue  # most sentences
        if not _goes_on(page, before, unit) or _OURS.search(unit.low):
            continue
        if page.scope(unit).claim in ("own", "neutral"):
            page.scopes[unit.number] = Scope("general", OF_A_PLAN)


def _goes_on(page: Page, before: Unit, unit: Unit) -> bool:
    """Whether a sentence is about the plan of the one before: as "this program", or as "it" behind that."""
    if _GOES_ON.search(unit.low) is None:
        return page.scope(before).why == OF_A_PLAN and page.scope(unit).why.startswith("continues:")
    return unit.block.headings == before.block.headings and _is_of_a_plan(page, before)


def _is_of_a_plan(page: Page, unit: Unit) -> bool:
    """Whether a sentence begins with a public plan and what it does, and says no "we"; or goes on so itself."""
    if page.scope(unit).why == OF_A_PLAN:
        return True
    if page.scope(unit).own or _OURS.search(unit.low):
        return False
    return any(
        match.start <= AT_START and match.id in _PUBLIC and _DOES.match(unit.low, match.end) is not None
        for match in page.terms(unit, "insurers")
    )
