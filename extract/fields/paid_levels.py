"""Levels that a page names only where it tells what they cost here, or in whose network they are: "Our cash rate for IOP is $1,500"."""

from __future__ import annotations

from extract.fields.prices import claim_on
from extract.literals import Guarded
from extract.page import Page
from extract.role import is_lesson
from extract.scope import is_hedged
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

# Between "for" and the level: whom it is for, and when it meets
_WHICH = r"(?:(?:our|the|both|all|adult|adolescent|teen|youth|virtual|online|evening|day|morning|weekend|medical|standard) )*$"
_PAY = r"(?:(?:self|private|cash)[- ]?(?:pay(?:ment)?)?|out[- ]of[- ]pocket|all-inclusive|daily|weekly|monthly|per diem|flat|full|current|discounted)"
_RATE_FOR = Guarded(rf"\b(?:{_PAY} )?(?:rates?|prices?|fees?|costs?|charges?|tuition) (?:for|of) {_WHICH}")
_WE_CHARGE = Guarded(rf"\bwe (?:only )?charge (?:us)?\$[\d,.]+(?: (?:a|per|each) \w+)? for {_WHICH}")
# "IOP costs $175 a session" behind "Without insurance,"
_CLAUSE_BEGINS = compiled(r"(?:^|, )(?:the |our )?(?:(?:adult|teen|virtual|evening|day) )*$")
_COSTS = compiled(r"(?: program)?(?: \([a-z]+\))? (?:costs|is (?:billed|charged) at|is|runs) (?:us)?\$ ?\d")
_OTHER_SUMS = compiled(
    r"\b(?:co-?pays?|deductibles?|refunds?|late|deposits?|referral|scholarships?|elsewhere|partner\w*|other|average|national\w*|similar|compare\w*|hospitals?|medicaid)\b"
)
# "We charge $50 for IOP paperwork"
_OF_ELSE = compiled(
    r"(?: program)? (?:paperwork|forms?|letters?|records?|materials?|books?|workbooks?|referrals?|deposits?|applications?|assessments?|evaluations?|intakes?|orientation|parking|meals?|graduates|alumni)\b"
)
_BY_PLAN = Guarded(
    rf"\b(?:in[- ]network|out[- ]of[- ]network|contracted|accepts?|takes?|bills?|participates?)\b[^.;!?]{{2,160}} for {_WHICH}"
)
_ELSEWHERE = compiled(
    r"\b(?:partners?|elsewhere|refer\w*|other|nearby|hospitals?|not|n't|don't|help you|find|calls|at (?:an?|the) (?!moment|time|same)|by (?:an?|the|our))\b"
)


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
