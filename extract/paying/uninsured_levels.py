"""Levels of care that no insurer pays for, whatever the provider accepts elsewhere: "insurance does not cover sober living"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.terms import Match
from extract.paying.paying_claim import MAX_SENTENCE, cut
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import UNINSURED_LEVEL, LevelOfCare
from records.models import Finding

_WORDINGS = Wordings.of(__name__)
_NOT_FOR = _WORDINGS.guarded("not_for")
_NOT_BY = _WORDINGS["not_by"]
_SELF_PAID = _WORDINGS["self_paid"]
_ALONE = _WORDINGS["alone"]
_YES = _WORDINGS["yes"]


def find(page: Page) -> list[Finding]:
    """One finding for each level that a sentence says to be paid by no insurer, never sure: it makes what is said of insurers unsure."""
    low = page.document.low
    if not any(word in low for word in ("insur", "plans", "pay")):
        return []
    found: dict[LevelOfCare, Finding] = {}
    for unit in page.naming("payment"):
        if (headed := _headed_self_paid(page, unit)) and headed[0] not in found:
            found[headed[0]] = _finding(page, unit, headed[1], headed[0])
    paying = {unit.number for unit in page.naming("payment")}
    for unit in page.naming("levels_of_care"):
        low = unit.low
        if not (unit.number in paying or "insur" in low or "plans" in low):
            continue  # most of them
        payment = page.terms(unit, "payment")
        if len(low) > MAX_SENTENCE or low.endswith("?") or page.scope(unit).claim == "excluded":
            continue
        for paid in payment:
            if paid.id == "self_pay" and (own := self_paid(page, unit, paid.start)) and own not in found:
                found[own] = _finding(page, unit, paid, own)
        for match in page.terms(unit, "levels_of_care"):
            level: LevelOfCare = match.id  # type: ignore[assignment]
            if level not in found and says_uninsured(unit.low, match):
                found[level] = _finding(page, unit, match, level)
    return list(found.values())


def says_uninsured(low: str, match: Match) -> bool:
    """Whether the sentence says that no insurer pays for the level named there.

    >>> from extract.patterns.terms import find_terms
    >>> def said(text): return says_uninsured(text.lower(), find_terms(text, text.lower(), ("levels_of_care",))[0])
    >>> said("insurance does not cover sober living"), said("no insurance is accepted for sober living")
    (True, True)
    >>> said("insurance is accepted for IOP"), said("sober living is not covered by insurance")
    (False, True)
    """
    if _NOT_BY.match(low, match.end):
        return True
    before = _NOT_FOR.search(low, 0, match.start)
    if before is None:
        return False
    affirmed = _YES.match(low, before.start())
    return affirmed is None or low.startswith("no ", before.start())


def self_paid(page: Page, unit: Unit, start: int) -> LevelOfCare | None:
    """The level of which alone the sentence says what stands at `start`, that clients pay themselves, on a page that names others too."""
    for match in page.terms(unit, "levels_of_care"):
        if match.end <= start and _SELF_PAID.fullmatch(unit.low, match.end, start):
            return match.id if len(page.codes("levels_of_care")) > 1 else None  # type: ignore[return-value]
    return None


def _headed_self_paid(page: Page, unit: Unit) -> tuple[LevelOfCare, Match] | None:
    """The level under whose heading a line says no more than "Self-pay only", and what says so."""
    if not unit.block.headings or _ALONE.fullmatch(unit.low) is None or page.scope(unit).claim == "excluded":
        return None
    levels = levels_in(unit.block.headings[-1].text)
    paid = next((one for one in page.terms(unit, "payment") if one.id == "self_pay"), None)
    return (levels[0], paid) if len(levels) == 1 and paid is not None else None


def says_self_paid(page: Page, unit: Unit) -> bool:
    """Whether a sentence says of one level alone that clients pay themselves."""
    return any(one.id == "self_pay" and self_paid(page, unit, one.start) for one in page.terms(unit, "payment"))


def _finding(page: Page, unit: Unit, match: Match, level: LevelOfCare) -> Finding:
    quote = page.evidence(unit, quote=cut(unit.text, match.start))
    return page.finding("payment", "self_pay", quote, UNINSURED_LEVEL, level=level, claim="unclear")
