"""Days and parts of the day on which a page says that nothing meets: "no IOP on Mondays", "never meets on weekends"."""

from __future__ import annotations

from extract.claims.taken_back import is_taken_back
from extract.wordings import Wordings

REACH = 70  # characters before a day in which the words stand that deny it
_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS.guarded("before")
_AFTER = _WORDINGS.guarded("after")
_FOR_A_TIME = _WORDINGS["for_a_time"]
_EXCEPT = _WORDINGS.guarded("except")
_DENIED_PART = _WORDINGS.guarded("denied_part")

_HOME_BEFORE = _WORDINGS["home_before"]
_HOME_AFTER = _WORDINGS["home_after"]


def is_denied_before(folded: str, start: int) -> bool:
    """Whether the words before a day deny it.

    >>> [is_denied_before(text, text.index("fri")) for text in ("no iop on friday", "never meets on friday", "not only on friday")]
    [True, True, False]
    """
    return _BEFORE.search(folded, max(0, start - REACH), start) is not None or is_taken_back(folded, start)


def is_denied_after(folded: str, end: int) -> bool:
    """Whether the words behind a day deny it: "Friday: no groups", "Fridays are not available"."""
    return _AFTER.match(folded, end) is not None


def is_excepted(folded: str, start: int) -> bool:
    """Whether a word of exception stands before a day: "6-9 pm on weekdays, except on Fridays"."""
    return _EXCEPT.search(folded, max(0, start - 36), start) is not None


def is_for_a_time(folded: str, end: int) -> bool:
    """Whether what ends here is denied for a part of the year alone."""
    return _FOR_A_TIME.match(folded, end) is not None


def is_denied_part(folded: str, start: int) -> bool:
    """Whether the words before a part of the day deny it.

    >>> [is_denied_part(text, text.index("week")) for text in ("we do not meet on weekends", "evenings, not weekends", "not only on weekends")]
    [True, True, False]
    """
    return _DENIED_PART.search(folded, max(0, start - REACH), start) is not None


def is_at_home(folded: str, start: int, end: int) -> bool:
    """Whether a part of the day is named as the time that is spent at home.

    >>> is_at_home("each evening participants return home", 5, 12), is_at_home("they go home at night", 16, 21)
    (True, True)
    >>> is_at_home("evening groups let you work", 0, 7)
    False
    """
    if "home" not in folded:
        return False
    return (
        _HOME_AFTER.match(folded, end) is not None
        or _HOME_BEFORE.search(folded, max(0, start - REACH), start) is not None
    )
