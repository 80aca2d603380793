"""Headings that are about what insurance pays for, under which no level of care is offered: "Rehab services covered by insurance"."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_COVERAGE = _WORDINGS["coverage"]
ASKS_OF_COVERAGE = _WORDINGS["asks_of_coverage"]  # of any program
_IF_OURS = compiled(r"\b(?:our|we|us|here)\b")


def is_of_coverage(heading: Unit) -> bool:
    """Whether the headings over a level's name are about what insurance pays for: so are then all levels under them."""
    above = [other.low for other in heading.block.headings if "cover" in other.low or "pay" in other.low]
    return any(_COVERAGE.search(low) and not _IF_OURS.search(low) for low in above)
