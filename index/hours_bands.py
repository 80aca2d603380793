"""The bands in which hours a week are counted: "up to 6", "6 to 9" and so on, as `--hours-min` and `--hours-max` find them."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.models import Range


# Code, label, and the hours between which the band lies, both ends included: 9 hours are in "6 to 9" and in "9 to 12".
BANDS = (
    ("to_6", "up to 6 hours", 0.0, 6.0),
    ("6_9", "6 to 9 hours", 6.0, 9.0),
    ("9_12", "9 to 12 hours", 9.0, 12.0),
    ("12_20", "12 to 20 hours", 12.0, 20.0),
    ("from_20", "20 hours and more", 20.0, math.inf),
)
ACROSS = "across"  # what is stated lies wholly in no band: "9 to 15 hours", "at least 10"
BAND_LABELS = {code: label for code, label, _, _ in BANDS} | {ACROSS: "wholly in none of these"}


def bands(stated: Collection[Range]) -> set[str]:
    """The bands in which all stated hours a week lie, or that they lie across several.

    An open end reaches as far as it can: "at least 10" lies in no band.

    >>> from records.models import Range
    >>> sorted(bands([Range(min=9, max=9, evidence=[{"quote": "9 hours"}])]))
    ['6_9', '9_12']
    >>> bands([Range(min=9, max=12, evidence=[{"quote": "9-12 hours"}])]), bands([])
    ({'9_12'}, set())
    >>> bands([Range(min=10, evidence=[{"quote": "at least 10 hours"}])])
    {'across'}
    """
    spans = [(one.min or 0.0, math.inf if one.max is None else one.max) for one in stated]
    found = {code for code, _, low, high in BANDS if all(low <= least and most <= high for least, most in spans)}
    return (found or {ACROSS}) if spans else set()
