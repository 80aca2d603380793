"""Whether a sentence says of what it names that somebody else gives it: "TMS is offered by our partner clinic"."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ONE = _WORDINGS["one"]
_LISTED = _WORDINGS["listed"]
_OURS = _WORDINGS["ours"]
OTHERS_WHO_GIVE = _WORDINGS.guarded("others_who_give")


def is_given_by_others(low: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) of folded text is said to be given by another provider.

    >>> low = "our groups use cbt, and neurofeedback and tms are offered by our partner clinic"
    >>> [is_given_by_others(low, low.index(word), low.index(word) + len(word)) for word in ("cbt", "tms")]
    [False, True]
    >>> low = "gambling treatment is available at the county."
    >>> is_given_by_others(low, 0, 8), is_given_by_others("iop is available in the county seat", 0, 3)
    (True, False)
    """
    if not may_be_given_by_others(low):
        return False
    if _ONE.match(low, end):
        return True
    return _LISTED.match(low, end) is not None and _OURS.search(low, 0, start) is None


def may_be_given_by_others(low: str) -> bool:
    """Whether a sentence names anybody else who may give something."""
    return OTHERS_WHO_GIVE.may_match(low)
