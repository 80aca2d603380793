"""Pages of fees and of insurance of those who treat by talking: they may say neither "we" nor "I", and give no name."""

from __future__ import annotations

import re

from extract.page import Page
from extract.scope import is_hedged
from extract.units import Unit

MOST_SENTENCES = 60
KINDS = 3  # a price, insurers that are taken, and terms
FEW_INSURERS = 2
HEADINGS = 2  # among the first of which one says what the page is
_HEAD = re.compile(
    r"(?:(?:our|my|session|therapy|counsell?ing|clinic|office|current|practice|patient|client|billing|payment|financial|insurance) )*(?:fees?|rates?|insurance|payments?|pricing|prices|investment|costs?|billing|polic(?:y|ies))"
    r"(?:(?:,| and| &|/) ?(?:(?:our|session|payment|insurance|billing|cancellation) )*(?:fees?|rates?|insurance|payments?|pricing|costs?|billing|polic(?:y|ies)|coverage|options|information|info|reimbursement))*(?: (?:information|info|options|schedule|policy|policies))?"
)
# What only those say who treat by talking
_TALKING = re.compile(
    r"\b(?:(?:psycho)?therap(?:y|ists?)(?! (?:gift|products))|psychotherap\w+|counsell?(?:ing|ors?)|psycholog\w+|psychiatr\w+|lmft|lcsw|lpc)\b"
)
_OTHER = re.compile(
    r"\b(?:massage\w*|acupunctur\w*|nutrition\w*|dietit\w+|dieticians?|speech|pelvic|midwi\w+|doulas?|lactation|physical therap\w+|occupational therap\w+|physiotherap\w+|personal train\w+|attorneys?|lawyers?|tutor\w*|dental|dentists?|"
    r"photo\w*|coaching (?:sessions?|packages?|is not)|yoga|pilates|sound (?:bath|therapy|healing)|hypnotherap\w+|reiki|chiropract\w+|veterinar\w+|pets?|red light|cryotherapy|retail|beauty|facials?|credit counsell?\w+|genetic counsell?\w+|career counsell?\w+|college counsell?\w+)\b"
)
# Said of what it costs anywhere, and by those who bill for others
_ANYWHERE = re.compile(
    r"\b(?:average|nationwide|in most (?:cities|states)|therapists? (?:charge|usually|typically|often)|most (?:therapists|plans|insurers|insurance)|how much (?:does|do)|near you|near me|find a|your practice|your patients|employees?|employers?|benefit year|human resources|for providers|our directory|members? services)\b"
)
_PRICED = re.compile(
    r"\b(?:(?:psycho)?therapy|psychotherapy|counsell?ing|sessions?|consultation|evaluation|intake|appointments?|visits?)\b[^.;$]{0,60}\$ ?\d{2,3}(?!\d|,\d| ?(?:-|to|and) ?\$?\d)|\$ ?\d{2,3}(?:\.\d\d)?(?!\d|,\d| ?(?:-|to|and) ?\$?\d)[^.;$]{0,30}\b(?:sessions?|hour|visits?)\b"
)
_TAKEN = re.compile(
    r"\b(?:(?:is|are) (?:accepted|taken|billed|welcome)|in[- ]network|accepted (?:plans|insurance|insurances)|insurances? accepted|plans accepted|accepts)\b"
)
_TERMS = re.compile(
    r"\b(?:(?P<due>due at|payable at|paid at (?:the time|each)|payment is (?:due|expected|required|made|requested))|(?P<notice>cancel\w*|no[- ]shows?|missed (?:sessions?|appointments?)|24[- ]hours?'?|48[- ]hours?'?)|(?P<bill>superbills?|out[- ]of[- ]network|reimburse\w*)|"
    r"(?P<cards>credit cards?|hsa|fsa|checks? (?:and|or|are)|cash)|(?P<scale>sliding[- ]scale|reduced[- ]fees?|reduced rates?)|(?P<copay>co-?pay\w*|deductibles?|coinsurance)|(?P<alone>without insurance|self[- ]pay|private pay|uninsured))\b"
)


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
