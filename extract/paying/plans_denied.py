"""Plan types that a provider refuses whoever the insurer is: "we do not take HMO plans", "we cannot accept Medicaid or any HMO"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.page import Page
from extract.paying.no_insurance import NOT_TAKE
from extract.paying.paying_claim import MAX_SENTENCE, claim_of
from extract.wordings import Wordings
from records.codes import PLAN_DENIED
from records.models import Evidence, Finding

_WORDINGS = Wordings.of(__name__, not_take=NOT_TAKE)
_REFUSED = (_WORDINGS["we_do_not_take"], _WORDINGS["no_such_plans"], _WORDINGS["are_not_taken"])
_LISTED = _WORDINGS["listed"]
_ONE_TYPE = _WORDINGS["one_type"]
_DOUBT = _WORDINGS["doubt"]
_HINT = "plan_type"  # of a sentence that may name one, see extract.patterns.hints
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
