"""The bands in which hours a week are counted: "under 6", "6 to 9" and so on."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.models import Range


LAST_EDGE = 20.0
# Code, label, and the hours between which the band lies. A number on an edge belongs to the band above it, 20 to "12 to 20".
BANDS = (
    ("under_6", "under 6 hours", 0.0, 6.0),
    ("6_9", "6 to 9 hours", 6.0, 9.0),
    ("9_12", "9 to 12 hours", 9.0, 12.0),
    ("12_20", "12 to 20 hours", 12.0, LAST_EDGE),
    ("over_20", "over 20 hours", LAST_EDGE, math.inf),
)
BAND_LABELS = {code: label for code, label, _, _ in BANDS}


def bands(stated: Iterable[Range]) -> set[str]:
    """The bands that stated hours a week touch: a number lies in one, a span in each that it shares more than an end with.

    An open end reaches as far as it can: "at least 10" touches every band from 9 upwards.

    >>> from records.models import Range
    >>> bands([Range(min=9, max=9, evidence=[{"quote": "9 hours"}])])
    {'9_12'}
    >>> sorted(bands([Range(min=9, max=12, evidence=[{"quote": "9-12 hours"}])])), bands([])
    (['9_12'], set())
    >>> sorted(bands([Range(min=10, evidence=[{"quote": "at least 10 hours"}])]))
    ['12_20', '9_12', 'over_20']
    """
    return {code for one in stated for code, _, first, end in BANDS if _touches(one, first, end)}


def _touches(stated: Range, first: float, end: float) -> bool:
    least = 0.0 if stated.min is None else stated.min
    most = math.inf if stated.max is None else stated.max
    if least == most:
        return first <= least < end if least != LAST_EDGE else end == LAST_EDGE
    return max(least, first) < min(most, end)
