"""What is named and yet not given here to whom it may concern: at another office only, by referral, as money for some."""

from __future__ import annotations

from extract.literals import Guarded
from extract.searching import compiled

_HOUSE = r"(?:offices?|locations?|clinics?|campus(?:es)?|sites?|centers?|facilit(?:y|ies)|branch(?:es)?)"
_THERE = rf"(?:our |the )?(?:(?!our\b|all\b|both\b|any\b|each\b|every\b)[\w.'-]+ ){{1,3}}{_HOUSE}"
_ONE_SITE = Guarded(
    rf"(?: [\w-]+){{0,3}}? (?:(?:is|are) )?(?:(?:currently|now) )?(?:available|offered|provided|held|given)?,? ?(?:only (?:at|in|from) {_THERE}|(?:at|in|from) {_THERE} only)\b"
)
_BY_REFERRAL = compiled(
    r"(?: therapy| services| treatment)?(?: \([a-z]+\))?,?(?: (?:is|are)(?: also)?)?(?: available| offered| provided)? \(?(?:by|through|via|on|upon) (?:outside |external )?referrals?(?: only)?(?! (?:from|of) )\b"
)
# "Psychiatric services referrals are made as needed": to others; not so "we accept family therapy referrals"
_REFERRALS = compiled(r"s?(?: (?:therapy|services?|treatment|care|evaluations?|sessions?))? referrals?\b")
_TO_US = ("accept", "welcom", "receiv", " take", " from ", "your ")
_MONEY = Guarded(
    r"\b(?:scholarships?|discounts?|grants?|fund(?:s|ing)?|financial (?:aid|assistance|help)|(?:reduced|discounted|lower|special) (?:fees?|rates?|rent|prices?)|sliding scales?|donations?|stipends?|vouchers?)"
    r"(?: (?:is|are|may be))?(?: available| offered)? (?:for|to) (?:(?:our|the|eligible|qualified|qualifying|active|local) )*$"
)


def is_by_referral(low: str, end: int) -> bool:
    """Whether what ends there is only referred for.

    >>> is_by_referral("yoga, emdr by referral.", 10), is_by_referral("emdr is used here", 4), is_by_referral("emdr referrals are made", 4)
    (True, False, True)
    """
    if "referral" not in low:
        return False
    if _REFERRALS.match(low, end) is not None:
        return not any(map(low.__contains__, _TO_US))
    return _BY_REFERRAL.match(low, end) is not None


def may_be_of_one_site(low: str) -> bool:
    """Whether a sentence may say of anything that it is given at one place alone."""
    return _ONE_SITE.may_match(low)


def is_of_one_site(low: str, end: int) -> bool:
    """Whether what ends there is given at one of several places alone: here, where it may not be, that is unsure.

    >>> is_of_one_site("emdr is available at our quarry street office only.", 4), is_of_one_site("emdr at our offices", 4)
    (True, False)
    """
    return _ONE_SITE.match(low, end) is not None


def is_given_money(low: str, start: int) -> bool:
    """Whether the people named there are told that there is money for them, and not that the program is for them.

    >>> is_given_money("scholarships for veterans", 17), is_given_money("a program for veterans", 14)
    (True, False)
    """
    return _MONEY.search(low, max(0, start - 90), start) is not None
