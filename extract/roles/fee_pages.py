"""Pages of fees and of insurance of those who treat by talking, in English and Spanish: they may say neither "we" nor "I", and give no name."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

MOST_SENTENCES = 60
KINDS = 3  # a price, insurers that are taken, and terms
FEW_INSURERS = 2
HEADINGS = 2  # among the first of which one says what the page is
_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]
_TALKING = _WORDINGS["talking"]
_OTHER = _WORDINGS["other"]
_ANYWHERE = _WORDINGS["anywhere"]
_PRICED = _WORDINGS["priced"]
_TAKEN = _WORDINGS["taken"]
_TERMS = _WORDINGS["terms"]
_BY_THE_HOUR = _WORDINGS["by_the_hour"]
_BILLED = _WORDINGS["billed"]
_CLIENTS = compiled(r"\bclients?\b")
_SAYS_I = frozenset(("practitioner", "we", "our"))


def is_of_another_trade(low: str) -> bool:
    """Whether folded text has a word of those who bill by the session as well: massage, dietitians, lawyers."""
    return _OTHER.search(low) is not None


def bills_by_the_session(page: Page) -> bool:
    """Whether a short page tells of sessions of the length that therapy has, or of clients' superbills, and how insurers are billed for them, and nobody else's.

    "I", "we" or a heading of fees says that it is of who tells it.
    """
    low = page.document.low
    if _BILLED.search(low) is None or len(page.units) > MOST_SENTENCES or _ANYWHERE.search(low) or _OTHER.search(low):
        return False
    if any(page.scope(unit).claim == "general" for unit in page.units):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main"]
    one = "the practice" in low or any(page.scope(unit).own and page.scope(unit).why in _SAYS_I for unit in told)
    if _BY_THE_HOUR.search(low):
        return one or any(_HEAD.fullmatch(unit.low.strip(" :.")) for unit in told[:HEADINGS])
    telling = "superbill" in low or "therap" in low
    return one and telling and "session" in low and _CLIENTS.search(low) is not None


def states_fees(page: Page) -> bool:
    """Whether a short page under a heading of fees or insurance says what a session of therapy costs, or which plans are taken for it, and on which terms."""
    low = page.document.low
    if len(page.units) > MOST_SENTENCES or _ANYWHERE.search(low) or _OTHER.search(low) or _TALKING.search(low) is None:
        return False
    first = [unit for unit in page.units if unit.block.zone == "main"][:HEADINGS]
    if not any(_HEAD.fullmatch(unit.low.strip(" :.")) for unit in first):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    if any(page.scope(unit).claim == "general" for unit in page.units):
        return False
    plain = [unit for unit in told if not is_hedged(unit.low.replace("usual and customary", "customary"))]
    sure = sum(any(states(page, unit) for unit in plain) for states in (_prices_a_session, _takes_insurers))
    terms = {found.lastgroup for unit in told for found in _TERMS.finditer(unit.low)}
    return sure > 0 and sure + len(terms) >= KINDS


def _prices_a_session(page: Page, unit: Unit) -> bool:
    """Whether a sentence states an exact price of a session."""
    return "$" in unit.low and page.scope(unit).claim in ("own", "neutral") and _PRICED.search(unit.low) is not None


def _takes_insurers(page: Page, unit: Unit) -> bool:
    """Whether a sentence names several insurers that are taken."""
    named = {match.id for match in page.terms(unit, "insurers")}
    return len(named) >= FEW_INSURERS and _TAKEN.search(unit.low) is not None
