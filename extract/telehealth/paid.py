"""A way to attend of which a sentence says no more than that somebody does not pay for it: neither offered nor denied by that."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_PAYS = _WORDINGS["pays"]
_TAKES = _WORDINGS["takes"]
_NO = _WORDINGS["no"]
_CLAUSE = _WORDINGS["clause"]
_IS_NOT_PAID = _WORDINGS["is_not_paid"]
_OURS = compiled(r"\b(?:our|nuestr[oa]s?) (?:[\w-]+ ){0,2}$")


def is_not_paid(low: str, start: int, end: int, *, payer: bool = False) -> bool:
    """Whether what is denied of the way to attend at [start, end) is that it is paid for; `payer`: the sentence names an insurer.

    >>> said = ("medicaid does not pay for telehealth", "we do not offer telehealth, which plans rarely cover", "telehealth is not covered")
    >>> [is_not_paid(low, at := low.index("telehealth"), at + 10) for low in said]
    [True, False, True]
    """
    if _IS_NOT_PAID.match(low, end):
        return True
    begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, start)), default=0)
    before = low[begin:start]
    pays = _PAYS.search(before) or (_TAKES.search(before) if payer else None)
    return pays is not None and _NO.search(before) is not None


def is_paid_so(low: str, start: int) -> bool:
    """Whether what ends in the wording at `start` is what somebody pays for: "Aetna covers IOP in person only"."""
    return any("," not in low[pays.end() : start] for pays in _PAYS.finditer(low, low.rfind(".", 0, start) + 1, start))


def is_our_own(low: str, start: int) -> bool:
    """Whether the way to attend is called the provider's: "Aetna does not cover our virtual IOP"."""
    return _OURS.search(low, 0, start) is not None
