"""Insurers whose network the house is about to leave, or of whose members it takes nobody new: no yes and no no for a caller of today."""

from __future__ import annotations

from dataclasses import replace

from extract.insurers.choice import Statement
from extract.insurers.dealings import is_no_coverage
from extract.insurers.names import Name
from extract.page import Page
from extract.paying.paying_claim import cut
from extract.wordings import Wordings
from records.models import Evidence

_ANY = "anycare"  # in the wordings the insurer, whichever is asked of
_WORDINGS = Wordings.of(__name__, name=_ANY)
_NOBODY_NEW, _LEAVES = _WORDINGS["nobody_new"], _WORDINGS["leaves"]
_MAY_SAY = _WORDINGS.guarded("may_say")


def without_doubtful(page: Page, statements: list[Statement]) -> list[Statement]:
    """All statements; of an insurer of which a sentence of the page says such a thing none is sure, and each quotes it."""
    doubts = _doubts(page)
    return [
        replace(one, claim="unclear", evidence=(doubts[one.id], *(e for e in one.evidence if e != doubts[one.id])))
        if one.id in doubts and one.claim == "own"
        else one
        for one in statements
    ]


def _doubts(page: Page) -> dict[str, Evidence]:
    """By insurer the sentence that leaves in doubt whether it is taken of a new client, now and in a month."""
    found: dict[str, Evidence] = {}
    for unit in page.naming("insurers"):
        if not _MAY_SAY.search(unit.low) or unit.low.rstrip().endswith("?"):
            continue
        for match in page.terms(unit, "insurers"):
            if is_no_coverage(unit.low, Name(match.id, match.start, match.end)):
                continue  # "We will not accept Anthem's terms"
            if match.id not in found and says_so(unit.low, unit.low[match.start : match.end]):
                found[match.id] = page.evidence(unit, quote=cut(unit.text, match.start))
    return found


def says_so(low: str, name: str) -> bool:
    """Whether a folded sentence says that nobody new of an insurer is taken, or that its network will be left.

    >>> [says_so(low, "cigna") for low in ("we cannot take new cigna clients", "we are leaving the cigna network in june")]
    [True, True]
    >>> [says_so(low, "cigna") for low in ("we take cigna and new clients", "we no longer take cigna", "we will bill cigna")]
    [False, False, False]
    """
    of_any = low.replace(name, _ANY)
    return _NOBODY_NEW.search(of_any) is not None or _LEAVES.search(of_any) is not None
