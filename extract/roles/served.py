"""Whom a page serves: who acts on clinics, owners and clinicians and on no client treats nobody, whatever its trade."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.units import Unit
from extract.wordings import Wordings

OUTNUMBERED = 2  # sentences that act on those who treat, of which one alone may be a provider's word to those who refer

_WORDINGS = Wordings.of(__name__)
_SERVES = AnyOf((
    _WORDINGS.guarded("for_programs"),
    _WORDINGS.guarded("works_for_programs"),
    _WORDINGS.guarded("works_for_clinicians"),
    _WORDINGS.guarded("sends_clinicians"),
    _WORDINGS.guarded("your_clinicians"),
    _WORDINGS.guarded("what_programs_need"),
    _WORDINGS.guarded("works_with_programs"),
    _WORDINGS.guarded("trade_for_programs"),
    _WORDINGS.guarded("owners_run_programs"),
))  # fmt: skip
_CARE = _WORDINGS["care"]
_BILLS = _WORDINGS["bills"]
SURELY_CARES = 8  # sentences of its own on care
FACTS_A_LINE = 4  # the provider's own, against a line of what is around treatment; one fewer under a name that treats
KINDS_OF_FACTS = 2
_ITS_NAME = "its name"  # see extract.roles.evidence
_LOOKED_AT = 200  # sentences


def serves_those_who_treat(page: Page) -> bool:
    """Whether the page acts on those who treat, and says of nothing of its own that it is done for people who are treated."""
    main = _text_of(page)
    own = _on_care(page, main)
    if len(own) >= SURELY_CARES:
        return False  # no firm says so much of it, and its sentences need not be looked at
    acts = [unit for unit in main if _SERVES.that_may_match(unit.low) and acts_on_those_who_treat(unit)]
    numbers = {unit.number for unit in acts}
    cares = sum(unit.number not in numbers and not _BILLS.search(unit.low) for unit in own)
    told = sum(page.scope(unit).claim != "excluded" or unit.block.kind == "heading" for unit in acts)
    return told > 0 and (cares == 0 or (told >= OUTNUMBERED and told > cares))


def _text_of(page: Page) -> list[Unit]:
    """The sentences of the main text that are looked at."""
    return [unit for unit in page.units[:_LOOKED_AT] if unit.block.zone == "main" and unit.block.kind != "title"]


def _on_care(page: Page, main: list[Unit]) -> list[Unit]:
    """Of these sentences those that tell of care as the page's own; of so many no more are looked for."""
    on_care = (
        unit
        for unit in main
        if page.scopes[unit.number].claim == "own" and unit.block.kind != "heading" and _CARE.search(unit.low)
    )
    return list(islice(on_care, SURELY_CARES))


def outweighs(page: Page, *, lines: int, own_facts: int, evidence: Sequence[str]) -> bool:
    """Whether what the page states of itself outweighs so many lines of what is around treatment: a notice to those who
    seek work or complain, at the end of a page on its own programs.

    `own_facts` counts the facts that only a provider states, `evidence` names their kinds; a firm may have a price, or insurers whom it bills.
    """
    kinds = {kind for kind in evidence if kind in ("level", _ITS_NAME) or kind.startswith("fact: ")}
    if own_facts >= FACTS_A_LINE * lines - (_ITS_NAME in kinds) and len(kinds) >= KINDS_OF_FACTS:
        return True
    return lines == 1 and len(_on_care(page, _text_of(page))) >= SURELY_CARES


def acts_on_those_who_treat(unit: Unit) -> bool:
    """Whether what a sentence tells of is done for clinics, owners or clinicians: "made for IOP and PHP programs"."""
    return _SERVES.search(unit.low) is not None


_GIVEN_HERE = _WORDINGS["given_here"]
_OF_ITSELF = _WORDINGS["of_itself"]


def is_told_at_home(page: Page) -> bool:
    """Whether the text gives a level here, by the provider's name or as "our": "Crossbridge runs an IOP", "our IOP meets nightly"."""
    for unit in page.naming("levels_of_care"):
        if page.scopes[unit.number].claim != "own" or unit.block.zone != "main" or unit.block.kind == "title":
            continue
        named = unit.block.kind == "heading" and page.scopes[unit.number].why == "named"
        for term in page.terms(unit, "levels_of_care"):
            before = named or _GIVEN_HERE.search(unit.low, max(0, term.start - 60), term.start)
            if before and _OF_ITSELF.match(unit.low, term.end) and not acts_on_those_who_treat(unit):
                return not serves_those_who_treat(page)
    return False
