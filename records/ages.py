"""Bands of years of age, held against each other."""

from __future__ import annotations

import math

Band = tuple[float | None, float | None]  # a first and a last year of age; None: open to that side


def ends(band: Band) -> tuple[float, float]:
    """Both ends of a band as numbers."""
    low, high = band
    return 0 if low is None else low, math.inf if high is None else high


def meet(one: Band, other: Band) -> bool:
    """Whether two bands have a year in common.

    >>> meet((18, None), (None, 17)), meet((13, 18), (18, None))
    (False, True)
    """
    (low, high), (first, last) = ends(one), ends(other)
    return low <= last and first <= high
