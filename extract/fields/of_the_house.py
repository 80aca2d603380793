"""Times by which the people of a house live together: curfews, guests, house meetings, noise; no program meets at them."""

from __future__ import annotations

import re

from extract.page import Page
from extract.units import Unit

_LIVED = re.compile(
    r"\b(?:house meetings?|(?:female|male|all|no|overnight|your|day) guests?|guests? (?:are|must|may)|(?:in|inside|back (?:in|at|to)|return to|leave|out of) the (?:house|home|residence)|"
    r"be (?:home|back|in(?:side)?(?= by)) (?:by|no later|before|at)|overnight pass(?:es)?|chores?|television|tv|stereos?|music (?:must|is|off)|noise|laundry|washers?)\b"
)
_CARE = re.compile(
    r"\b(?:groups?|sessions?|class(?:es)?|counsel\w+|therapy|iop|php|treatment|outpatient|program meets)\b"
)
_GOES_ON = re.compile(r"(?:these|this|those|the|our|all) (?:house |weekly |mandatory )?meetings? ")


def is_of_the_house(page: Page, unit: Unit) -> bool:
    """Whether the times of a sentence are those of the house, or of the house meeting that the sentence before tells of."""
    low = unit.low
    if "meeting" in low and unit.number and _GOES_ON.match(low):
        return "house meeting" in page.units[unit.number - 1].low
    return _LIVED.search(low) is not None and _CARE.search(low) is None
