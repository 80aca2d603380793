"""Whose claim a sentence about paying is, and the slice of it to quote; shared by insurers, payment and prices."""

from __future__ import annotations

from extract.claims.scope import is_hypothetical
from extract.claims.time_turns import ANOTHER_TIME
from extract.insurers.cues import hits_after, hits_before
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import REFUSED, TAKEN, Claim

MAX_SENTENCE = 2000  # longer than any sentence; what is longer is no statement that could be quoted
MAX_QUOTE = 300
BESIDE = 3  # sentences before and behind
_WORDINGS = Wordings.of(__name__)
DENIED_BEFORE = _WORDINGS["denied_before"]
_QUANTITY = _WORDINGS["quantity"]
_OTHERS = _WORDINGS["others"]

_PRACTITIONER = _WORDINGS["practitioner"]
_PAST = _WORDINGS["past"]

_I_TAKE = _WORDINGS["i_take"]

_PLANS_ACCEPTED = _WORDINGS["plans_accepted"]
_PAYING_HEADING = _WORDINGS["paying_heading"]
_OURS = compiled(r"\b(?:we|us|our|ours|i|my)\b")
_COUNTYS = _WORDINGS["countys"]
_IF_ELSEWHERE = _WORDINGS["if_elsewhere"]
_RECOMMENDED = _WORDINGS["recommended"]
_THEY = ("they ", "it ")
_THESE = _WORDINGS["these"]
_OUTSIDERS = _WORDINGS["outsiders"]
_OF_PLANS = _WORDINGS.guarded("of_plans")
_MAY_INCLUDE = _WORDINGS["may_include"]


def claim_of(page: Page, unit: Unit, *, sure: bool = True) -> Claim | None:
    """own, unclear, or None where the sentence speaks of nobody here; not `sure` makes an own claim unclear."""
    scope = page.scope(unit)
    if _is_of_another(page, unit):
        return None
    if unit.block.kind == "option" or unit.block.zone == "form":
        return "unclear"
    claim = scope.claim
    if unit.block.lead_in and _MAY_INCLUDE.search(unit.block.lead_in.lower()):
        sure = False
    if claim == "general" and scope.why.endswith("programs_at_large") and _accepts_quantity(unit.low):
        claim = "neutral"
    if scope.why == "headed_general" and page.presents_own and _is_told_by_us(page, unit):
        claim = "neutral"  # "We accept Aetna. A sliding scale is available." under "Paying for care"
    if scope.why == "biography" and page.presents_own and _is_headed_paying(unit):
        claim = "neutral"  # "Dr. Quarry is in network with …" among the fees is no biography
    if scope.why == "first_person" and page.presents_own and _is_practitioner(unit):
        claim = "neutral"
    if claim == "hypothetical" and _names_examples(unit.low):
        claim = "own"
    if claim == "own" or (
        claim == "neutral" and (page.presents_own or _I_TAKE.match(unit.low) or _goes_on(page, unit))
    ):
        return "own" if sure else "unclear"
    if claim in ("neutral", "hypothetical") or (claim == "excluded" and scope.why in ANOTHER_TIME):
        return "unclear"
    return None


def _names_examples(low: str) -> bool:
    """Whether a sentence says of us what is taken, and nothing is not sure in it but that it names examples.

    >>> _names_examples("we accept most plans, e.g. aetna"), _names_examples("plans may be accepted, e.g. aetna")
    (True, False)
    """
    if "e.g." not in low and "for example" not in low and "examples of" not in low:
        return False
    said = hits_after(low)
    known = bool(said) and (said[0].status in TAKEN or said[0].status in REFUSED)
    ours = known and _OURS.search(low, 0, said[0].end) is not None
    return ours and not is_hypothetical(
        low.replace("e.g.", "").replace("for example", "").replace("some examples of", "").replace("examples of", "")
    )


def _is_of_another(page: Page, unit: Unit) -> bool:
    """Whether somebody else accepts: a clinic of the county, "they" behind one that is recommended, who has what we have not."""
    if _OF_PLANS.search(unit.low) is not None:
        return True
    low = unit.low
    another = (
        _COUNTYS.match(low)
        or _IF_ELSEWHERE.match(low)
        or (low.startswith(_THEY) and _is_recommended(page, unit))
        or (_THESE.match(low) and _are_outsiders(page, unit))
    )
    return bool(another) and not (any(name in low for name in page.provider_names) or _OURS.search(low))


def _is_recommended(page: Page, unit: Unit) -> bool:
    """Whether the sentence before, of the same paragraph, sends people to somebody, of whom this one goes on."""
    before = page.units[unit.number - 1] if unit.number else None
    return before is not None and before.block is unit.block and _RECOMMENDED.search(before.low) is not None


def _are_outsiders(page: Page, unit: Unit) -> bool:
    """Whether the sentence before, of the same paragraph, tells of providers elsewhere, of whom this one goes on."""
    before = page.units[unit.number - 1] if unit.number else None
    return before is not None and before.block is unit.block and _OUTSIDERS.search(before.low) is not None


def _is_told_by_us(page: Page, unit: Unit) -> bool:
    """Whether sentences beside it, under the same heading about paying, say how this provider is paid."""
    block = unit.block
    if block.zone != "main" or not block.headings or _PAYING_HEADING.search(block.headings[-1].low) is None:
        return False
    if _QUANTITY.search(unit.low) or _OTHERS.search(unit.low):
        return False
    beside = page.units[max(0, unit.number - BESIDE) : unit.number + BESIDE + 1]
    return any(other.block.headings == block.headings and page.scope(other).why == "we" for other in beside)


def _goes_on(page: Page, unit: Unit) -> bool:
    """Whether a sentence that says who is welcome or accepted stands right behind one of this provider's own in its paragraph."""
    before = page.units[unit.number - 1] if unit.number else None
    if before is None or before.block is not unit.block or not page.scope(before).own:
        return False
    if _QUANTITY.search(unit.low) or _OTHERS.search(unit.low):
        return False
    return any(hit.status in TAKEN for hit in hits_before(unit.low))


def _is_practitioner(unit: Unit) -> bool:
    """Whether an "I" is the practitioner who tells what is charged and accepted, and not somebody who was treated."""
    if unit.block.zone in ("testimonial", "staff", "related"):
        return False
    return _PRACTITIONER.search(unit.low) is not None and _PAST.search(unit.low) is None


def _is_headed_paying(unit: Unit) -> bool:
    """Whether a sentence of the main text that says what is accepted stands under a heading about fees or insurance."""
    block = unit.block
    if block.zone != "main" or not block.headings or _PAYING_HEADING.search(block.headings[-1].low) is None:
        return False
    return bool(hits_after(unit.low))


def _accepts_quantity(low: str) -> bool:
    """Whether "most plans" is what somebody accepts and not who accepts: "most insurance plans are accepted"."""
    if any(hit.status == "accepted" and hit.start < 80 for hit in hits_before(low)):
        return not _OTHERS.search(low)
    hits = hits_after(low)
    if hits and hits[0].start < 20 and _PLANS_ACCEPTED.match(low, hits[0].start):
        return not _OTHERS.search(low, hits[0].end)
    return (
        bool(hits)
        and hits[0].start < 80
        and not (_QUANTITY.search(low, 0, hits[0].start) or _OTHERS.search(low, 0, hits[0].start))
    )


def cut(text: str, at: int) -> str:
    """The text, or where it is long a slice of whole words around the offset.

    >>> cut("We accept Aetna.", 10)
    'We accept Aetna.'
    """
    if len(text) <= MAX_QUOTE:
        return text
    start = max(0, min(at - MAX_QUOTE // 2, len(text) - MAX_QUOTE))
    end = min(len(text), start + MAX_QUOTE)
    if start and (gap := text.find(" ", start, at)) >= 0:
        start = gap + 1
    if end < len(text) and (gap := text.rfind(" ", at, end)) > 0:
        end = gap
    return text[start:end].strip()


def is_of_medicaid(low: str, said: str) -> bool:
    """Whether "fee-for-service" is the kind of Medicaid or Medicare that a sentence speaks of, and no way to pay by oneself.

    >>> is_of_medicaid("covered by medicaid (managed care and fee-for-service)", "fee-for-service")
    True
    >>> is_of_medicaid("we are a fee-for-service practice", "fee-for-service")
    False
    """
    return said == "fee-for-service" and any(payer in low for payer in ("medicaid", "medicare", "medi-cal"))
