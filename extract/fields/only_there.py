"""What is named and yet not given here to whom it may concern: at another office only, by referral, as money for some."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ONE_SITE = _WORDINGS.guarded("one_site")
_BY_REFERRAL = _WORDINGS["by_referral"]
_REFERRALS = _WORDINGS["referrals"]
_TO_US = _WORDINGS.words("to_us")
_MONEY = _WORDINGS.guarded("money")


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
