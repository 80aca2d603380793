"""Levels that a page names only where it tells what they cost here, or in whose network they are: "Our cash rate for IOP is $1,500"."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.fields.prices import claim_on
from extract.page import Page
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_RATE_FOR = _WORDINGS.guarded("rate_for")
_WE_CHARGE = _WORDINGS.guarded("we_charge")
_CLAUSE_BEGINS = _WORDINGS["clause_begins"]
_COSTS = _WORDINGS["costs"]
_OTHER_SUMS = _WORDINGS["other_sums"]
_OF_ELSE = _WORDINGS["of_else"]
_BY_PLAN = _WORDINGS.guarded("by_plan")
_ELSEWHERE = _WORDINGS["elsewhere"]


def is_charged_for(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a sentence states, as the provider's own, what this level costs."""
    if "$" not in unit.low or not page.presents_own or is_hedged(unit.low):
        return False
    if is_lesson(page) and not _says_we(page, unit):
        return False
    if _OF_ELSE.match(unit.low, match.end):
        return False
    said = _RATE_FOR.search(unit.low, 0, match.start) or _WE_CHARGE.search(unit.low, 0, match.start)
    if said is None and not (_CLAUSE_BEGINS.search(unit.low, 0, match.start) and _COSTS.match(unit.low, match.end)):
        return False
    return _OTHER_SUMS.search(unit.low) is None and claim_on(page, unit) == "own"


def is_in_network_for(page: Page, unit: Unit, match: Match) -> bool:
    """Whether "we" are in a plan's network for this level, or accept the plan for it: "in-network with Cigna for detox"."""
    if not _says_we(page, unit) or unit.low.endswith("?"):
        return False
    # Up to the level, and not in the slice before it: what stands in the sentence is known, in a slice it would be looked for anew
    if _BY_PLAN.search(unit.low, 0, match.start) is None or _ELSEWHERE.search(unit.low):
        return False
    return any(other.start < match.start for other in page.terms(unit, "insurers"))


def _says_we(page: Page, unit: Unit) -> bool:
    """Whether a sentence speaks as "we" or names the provider: so it tells of here, under a heading of lessons too."""
    return page.scope(unit).speaks_or_is_named
