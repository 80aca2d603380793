"""Plan types that a provider refuses whoever the insurer is: "we do not take HMO plans", "we cannot accept Medicaid or any HMO"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.fields.no_insurance import NOT_TAKE
from extract.fields.paying_claim import MAX_SENTENCE, claim_of
from extract.page import Page
from extract.searching import compiled
from records.codes import PLAN_DENIED
from records.models import Evidence, Finding

_TYPE = r"(?:hmo|ppo|epo|pos|hdhp|indemnity)"
_SEVERAL = rf"(?:any )?{_TYPE}s?(?:(?:,| or| and|,? or| nor|/)+ ?(?:any )?{_TYPE}s?)*"
_PLANS = r"(?: (?:insurance )?(?:plans?|polic(?:y|ies)|products?|insurances?|coverage|networks?))?"
_END = r"(?=(?: at (?:this|the present|present) ?time| here| currently| at all)?(?:[.!;,:)]|$| and (?:we|are|our|do)\b| or (?:medicaid|medicare|tricare)\b))"
_REFUSED = (
    compiled(rf"\b{NOT_TAKE} (?:[^.;:?!]{{0,60}}?(?:or|nor|and) )?{_SEVERAL}{_PLANS}{_END}"),
    compiled(rf"(?:^|, |; |\b(?:and|but) )(?:sorry,? )?no {_SEVERAL}{_PLANS}(?: (?:are |is )?(?:accepted|taken|billed))?(?: please)?{_END}"),
    compiled(rf"(?:^|; |, (?:and|but) |: ){_SEVERAL}{_PLANS} (?:are|is)(?: not|n't) (?:currently )?(?:accepted|taken|billed){_END}"),
)  # fmt: skip
# Right behind a brand, which then is one of the list: "we do not take Kaiser or HMO plans"
_LISTED = compiled(rf"(?:,[^.;]*)? (?:or|nor|and) (?:any |other )?{_TYPE}s?\b")
_ONE_TYPE = compiled(rf"\b{_TYPE}(?=s?\b)")
_DOUBT = compiled(
    r"\b(?:if|unless|until|except|other than|besides|most|some|certain|many|may|might|out[- ]of[- ]state|referral)\b"
)
_HINT = "plan_type"  # of a sentence that may name one, see extract.hints
_PUBLIC = frozenset(("medicaid", "medicare", "medicare_advantage", "tricare"))
_FEWEST_BRANDS = 2  # "Aetna, no HMO plans" may be said of Aetna, "Aetna and Cigna, no HMO plans" is not


def find(page: Page) -> Iterator[Finding]:
    """One unclear finding of payment, of the rule PLAN_DENIED, for each plan type that is refused at large."""
    held: dict[str, Evidence] = {}
    for unit in page.hinting(_HINT):
        low = unit.low
        if ("no" not in low and "n't" not in low and "unable" not in low) or not page.speaks(unit):
            continue
        if len(low) > MAX_SENTENCE or _DOUBT.search(low):
            continue
        brands = [match for match in page.terms(unit, "insurers") if match.id not in _PUBLIC]
        for at, pattern in enumerate(_REFUSED):
            for refusal in pattern.finditer(low):
                begin, end = refusal.span()
                of_brand = (brand for brand in brands if begin <= brand.start < end)
                if any(not _LISTED.match(low, brand.end) for brand in of_brand):
                    continue  # "we do not accept Aetna PPO or HMO plans" is said of Aetna
                if at == 1 and brands and len({brand.id for brand in brands if brand.end <= begin}) < _FEWEST_BRANDS:
                    continue
                if claim_of(page, unit) != "own":
                    continue
                for one in _ONE_TYPE.finditer(refusal[0]):
                    held.setdefault(one[0], page.evidence(unit))
    for plan, quote in held.items():
        yield page.finding("payment", plan, quote, PLAN_DENIED, claim="unclear")
