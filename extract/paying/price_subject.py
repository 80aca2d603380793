"""What an amount in a whole sentence is paid for, and to whom: to treatment here, or for parking, lunch, a gift, another's program."""

from __future__ import annotations

from extract.document import fold, plain
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim

_WORDINGS = Wordings.of(__name__)
_TOLD = _WORDINGS["told"]
_OF_CARE = _WORDINGS["of_care"]
_OVER_FEES = _WORDINGS["over_fees"]
_TAKES_MONEY = _WORDINGS["takes_money"]
_OURS = _WORDINGS["ours"]
_OTHERWISE = _WORDINGS["otherwise"]
_BEHIND = _WORDINGS["behind"]
_BESIDE_TREATMENT = _WORDINGS["beside_treatment"]
_GOES_ON = _WORDINGS["goes_on"]
LONGEST = 80  # characters of who pays or is paid
_IN_TOWN = compiled(r" in [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}$")  # "our house in Sherman Oaks"
_NAME = compiled(r"[A-Z][a-z]+ (?:[A-Z][a-z]+ )*[A-Z][a-z]+$|(?<=[a-z] )[A-Z][a-z]+$")


def claim_of_amount(page: Page, unit: Unit, start: int, end: int, claim: Claim) -> Claim | None:
    """The claim of the amount at low[start:end] of a line with this claim: unclear where its sentence does not say what is paid for, None where another is paid."""
    low = unit.low
    told = low[max(low.rfind(mark, 0, start) + 1 for mark in (". ", ";")) : start]
    clause = told[told.rfind("$") + 1 :]
    if _OTHERWISE.search(clause) or _BEHIND.match(low, end):
        return None
    if _is_beside_treatment(page, unit, clause):
        return None
    paid = _TAKES_MONEY.search(clause)
    who = clause[max(0, paid.start() - LONGEST) : paid.start()].rpartition(":")[2] if paid is not None else ""
    if who and not _is_ours(page, unit, who):
        return None
    scope = page.scope(unit)
    if claim != "own" or (scope.own and not scope.why.startswith("heading")) or _TOLD.search(low) is None:
        return claim  # a line like "Shared room: $650 a month" stands in a list of fees
    over = unit.block.headings[-1].low if unit.block.headings else ""
    beside = (over, fold(unit.block.label), fold(unit.block.row), fold(unit.block.column), fold(unit.block.lead_in))
    if any(_OVER_FEES.search(text) for text in beside if text):
        return claim
    return claim if _OF_CARE.search(f"{told} {low[end : end + 40]}") else "unclear"


def _is_beside_treatment(page: Page, unit: Unit, clause: str) -> bool:
    """Whether a class beside treatment is paid for, named in the clause or in the sentence before: "A CPR class is held. The cost is …"."""
    if _BESIDE_TREATMENT.match(clause):
        return True
    if not unit.number or _GOES_ON.fullmatch(clause) is None:
        return False
    before = page.units[unit.number - 1]
    return before.block is unit.block and "$" not in before.low and _BESIDE_TREATMENT.match(before.low) is not None


def _is_ours(page: Page, unit: Unit, who: str) -> bool:
    """Whether who takes the money is the provider, or a client who pays it; who bears another name is neither."""
    if any(name in who for name in page.provider_names):
        return True
    at = unit.low.find(who)
    written = _IN_TOWN.sub("", plain(unit.text)[at : at + len(who)].strip())
    return _OURS.search(who) is not None and _NAME.search(written) is None
