"""Clients who are paid back by their insurer for what its network does not cover: superbills, receipts, "we are out of network"."""

from __future__ import annotations

import re

from extract.page import Page
from extract.patterns.literals import AnyOf, Guarded
from extract.paying.paying_claim import DENIED_BEFORE, MAX_SENTENCE, claim_of, cut
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Evidence
from records.others_out import OTHERS_OUT

_WORDINGS = Wordings.of(__name__)
_SUPERBILL_GIVEN = _WORDINGS.guarded("superbill_given")
_RECEIPT_GIVEN = _WORDINGS.guarded("receipt_given")
_OF_INSURERS = _WORDINGS.words("of_insurers")
_SEEK_THEMSELVES = _WORDINGS["seek_themselves"]
_OUT_OF_NETWORK = _WORDINGS.guarded("out_of_network")
_IF_NOT_IN = _WORDINGS["if_not_in"]
_BENEFITS_USED = _WORDINGS.guarded("benefits_used")
# Says it of all insurers but those that it names.
_OTHERS_OUT = Guarded(OTHERS_OUT)
_PAID_BACK = AnyOf((_SUPERBILL_GIVEN, _RECEIPT_GIVEN, _OTHERS_OUT, _OUT_OF_NETWORK, _BENEFITS_USED))
_IF = _WORDINGS["if"]
_HEDGE = _WORDINGS["hedge"]


def reimbursed(page: Page, unit: Unit, own: dict[str, list[Evidence]]) -> None:
    """Add the sentence where it says that clients get a receipt for their insurer, or that no network is joined."""
    low = unit.low
    if len(low) > MAX_SENTENCE or low.endswith("?") or unit.block.kind in ("title", "option"):
        return
    if not _PAID_BACK.that_may_match(low):
        return  # most sentences
    found = _given(low) or _OTHERS_OUT.search(low) or _OUT_OF_NETWORK.search(low) or _BENEFITS_USED.search(low)
    if found is None:
        return
    if found.re in (_SUPERBILL_GIVEN.compiled, _RECEIPT_GIVEN.compiled):
        if DENIED_BEFORE.search(low, 0, found.start()):
            return
    elif _IF.search(_IF_NOT_IN.sub(_blanks, low[: found.start()])) or (
        found.re is not _OTHERS_OUT.compiled and page.terms(unit, "insurers")
    ):
        return  # depends on the plan, or is not in the network of one insurer
    scope = page.scope(unit)
    of_all = found.re is _OTHERS_OUT.compiled and scope.claim == "general" and scope.why.endswith("programs_at_large")
    # "We are out-of-network, so you may get some of it back": what may be is not what the provider is.
    firm = (
        scope.claim == "hypothetical"
        and found.re is _OUT_OF_NETWORK.compiled
        and not _HEDGE.search(low, 0, found.end())
    )
    firm = firm or (
        found.re is _BENEFITS_USED.compiled and page.presents_own and scope.claim in ("own", "hypothetical")
    )
    if (
        firm or claim_of(page, unit) == "own" or (of_all and page.presents_own)
    ):  # "all other insurances": what is not taken
        own.setdefault("out_of_network_benefits", []).append(page.evidence(unit, quote=cut(unit.text, found.start())))


def paid_back_by_themselves(page: Page) -> Evidence | None:
    """The sentence of one who takes no insurance that says that clients may ask their insurer for the money."""
    for unit in page.units:
        if ("reimburs" not in unit.low and "claim" not in unit.low) or len(unit.low) > MAX_SENTENCE:
            continue
        if (found := _SEEK_THEMSELVES.search(unit.low)) and page.scope(unit).claim in (
            "own",
            "neutral",
            "hypothetical",
        ):
            return page.evidence(unit, quote=cut(unit.text, found.start()))
    return None


def _given(low: str) -> re.Match[str] | None:
    """Where the sentence says that clients get a paper for their insurer."""
    return _SUPERBILL_GIVEN.search(low) or (
        _RECEIPT_GIVEN.search(low) if any(map(low.__contains__, _OF_INSURERS)) else None
    )


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())
