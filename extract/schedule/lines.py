"""Lines that are a clock range and hardly more: "8:15 a.m.-3 p.m."."""

from __future__ import annotations

from extract.patterns.searching import compiled

_TIME_LINE = compiled(r"\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? ?(?:-|to) ?\d{1,2}(?::\d\d)? ?[ap]\.?m")


def begins_with_range(low: str) -> bool:
    """Whether a folded line begins with a clock range that ends with am or pm.

    >>> begins_with_range("8:15 a.m.-3 p.m."), begins_with_range("6 to 9 pm, with a break"), begins_with_range("3 to 5 days")
    (True, True, False)
    """
    return _TIME_LINE.match(low) is not None
