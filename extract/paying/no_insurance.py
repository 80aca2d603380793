"""Sentences that refuse insurance: all of it, private insurance, or whatever insurer they do not name."""

from __future__ import annotations

import re

from extract.page import Page
from extract.paying.paying_claim import MAX_SENTENCE
from extract.units import Unit
from extract.wordings import Wordings

HINT = "uninsured"  # of a sentence that may refuse all insurance, see extract.patterns.hints
_WORDINGS = Wordings.of(__name__)
NOT_TAKE = _WORDINGS.text("not_take")
_NO_INSURANCE = _WORDINGS.guarded("no_insurance")
NO_NETWORK = _WORDINGS.guarded("no_network")
_OF_SOME = _WORDINGS["of_some"]
_BUT_NAMED = _WORDINGS["but_named"]
_TAIL = _WORDINGS["tail"]

_NO_PRIVATE = _WORDINGS["no_private"]
_NO_OTHERS = _WORDINGS["no_others"]
_DOUBT = _WORDINGS["doubt"]


def refuses_all(page: Page, unit: Unit) -> re.Match[str] | None:
    """Where a sentence says that no insurance is taken, or no network joined; None where it excepts an insurer."""
    if HINT not in page.hints[unit.number] or len(unit.low) > MAX_SENTENCE or unit.low.endswith("?"):
        return None
    found = (_NO_INSURANCE.search(unit.low) if _may_refuse(unit.low) else None) or NO_NETWORK.search(unit.low)
    if found is not None and _OF_SOME.search(unit.low, 0, found.start()):
        return None
    if found is None or not (but := _BUT_NAMED.match(unit.low, found.end())):
        return found
    return None if any(one.start == but.end() for one in page.terms(unit, "insurers")) else found


def _may_refuse(low: str) -> bool:
    """Whether a sentence has a no, or says who pays: cheap, and never false where it refuses insurance."""
    if _has_a_no(low) or "pay only" in low or low.startswith("insurance"):
        return True
    # "We are a private-pay practice"
    return ("pay" in low or "fee" in low) and (" are " in low or " am " in low or "'re " in low or "'m " in low)


def _has_a_no(low: str) -> bool:
    return "not" in low or "n't" in low or "no " in low or "none" in low or "unable" in low


def is_plain(low: str, found: re.Match[str]) -> bool:
    """Whether a refusal of all insurance names no way round it: superbills, an exception, a case.

    >>> low = "we do not accept insurance, but provide superbills."
    >>> found = _NO_INSURANCE.search(low)
    >>> found and is_plain(low, found), found and is_plain("we do not accept insurance.", found)
    (False, True)
    """
    return (
        found.re is _NO_INSURANCE.compiled
        and ("insur" in found.group() or "seguro" in found.group())
        and not _DOUBT.search(low)
    )


def refuses_private(low: str) -> bool:
    """Whether a sentence says that private insurance is not taken, whatever insurer's.

    >>> refuses_private("we do not accept private insurance."), refuses_private("no private insurance for detox")
    (True, False)
    >>> refuses_private("we accept private insurance"), refuses_private("we do not take commercial plans, but give superbills")
    (False, False)
    """
    return ("private" in low or "commercial" in low) and _has_a_no(low) and _is_sure(_NO_PRIVATE, low)


def refuses_others(low: str) -> bool:
    """Whether a sentence says that no insurer is taken but those that are named.

    >>> refuses_others("we accept tricare and no other insurance."), refuses_others("tricare is the only insurance we accept")
    (True, True)
    >>> refuses_others("we have no other location"), refuses_others("we do not accept other plans for detox")
    (False, False)
    """
    other = "other" in low or "otr" in low
    return ((other and _has_a_no(low)) or "the only " in low) and _is_sure(_NO_OTHERS, low)


def _is_sure(pattern: re.Pattern[str], low: str) -> bool:
    if len(low) > MAX_SENTENCE or low.endswith("?") or _DOUBT.search(low):
        return False
    return pattern.search(low) is not None


def without_time(text: str) -> str:
    """A refusal without the "at this time" or "here" with which it ends: what is quoted is what is refused.

    >>> without_time("We do not accept insurance at this time."), without_time("We do not accept insurance for IOP.")
    ('We do not accept insurance', 'We do not accept insurance for IOP.')
    """
    tail = _TAIL.search(text)
    return text[: tail.start()] if tail else text
