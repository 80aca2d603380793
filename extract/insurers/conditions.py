"""Refusals that hold on a condition alone: "we do not accept Cigna without prior authorization" takes it with one."""

from __future__ import annotations

from extract.insurers.names import Name
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEHIND = _WORDINGS["condition_behind"]
_OPENED = _WORDINGS["condition_first"]
_SECOND = _WORDINGS["as_second"]


def is_on_condition(low: str, name: Name) -> bool:
    """Whether a folded sentence that refuses an insurer does so on a condition alone.

    >>> def told(low): return is_on_condition(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we do not take cigna without a referral", "without a referral, cigna is not accepted")]
    [True, True]
    >>> [told(low) for low in ("we do not take cigna until further notice", "we take no cigna, but ask us if you need help")]
    [False, False]
    """
    if _SECOND.search(low, 0, name.start):
        return True
    return _BEHIND.match(low, name.end) is not None or _OPENED.search(low, 0, name.start) is not None
