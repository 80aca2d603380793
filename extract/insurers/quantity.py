"""Refusals of some of a brand's plans, which refuse no brand: "some Aetna plans are not accepted", "we do not take all Cigna plans"."""

from __future__ import annotations

from extract.insurers.names import Name
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_BEFORE = _WORDINGS.guarded("some_plans_of")
_BEHIND = _WORDINGS["plans_behind"]
_PARTED = _WORDINGS["parted"]
REACH = 100  # characters before the name


def refuses_some(low: str, name: Name) -> str:
    """What a refusal of some plans of a brand leaves open: "some" where others are taken, "more" where few are, "" where it refuses the brand.

    >>> refuses_some("some aetna plans are not accepted", Name("aetna", 5, 10)), refuses_some("no aetna plans are accepted", Name("aetna", 3, 8))
    ('some', '')
    >>> refuses_some("we do not take all cigna plans", Name("cigna", 19, 24)), refuses_some("most cigna plans are not taken", Name("cigna", 5, 10))
    ('some', 'more')
    """
    start = max(0, name.start - REACH)
    clause = max((mark.end() for mark in _PARTED.finditer(low, start, name.start)), default=start)
    found = _BEFORE.search(low, clause, name.start)
    if found is None or not (found["held"] or _BEHIND.match(low, name.end)):
        return ""
    return "more" if found["more"] else "some"
