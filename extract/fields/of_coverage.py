"""Headings that are about what insurance pays for, under which no level of care is offered: "Rehab services covered by insurance"."""

from __future__ import annotations

from extract.searching import compiled
from extract.units import Unit

_COVERAGE = compiled(
    r"\bcovered by (?:\w+ ){0,2}(?:insurance|insurers|plans?|polic(?:y|ies))\b|\b(?:does|will|do|can) (?:\w+ ){0,4}(?:insurance|plans?|polic(?:y|ies)|insurers?) (?:\w+ )?(?:cover|pay)|"
    r"\b(?:insurance|plans?|polic(?:y|ies)|insurers) (?:usually |typically |may |will |can )?covers?\b"
)
ASKS_OF_COVERAGE = compiled(r"^(?:does|will|do|can) (?:\w+ ){1,4}(?:cover|pay for) [^?]*\?")  # of any program
_IF_OURS = compiled(r"\b(?:our|we|us|here)\b")


def is_of_coverage(heading: Unit) -> bool:
    """Whether the headings over a level's name are about what insurance pays for: so are then all levels under them."""
    above = [other.low for other in heading.block.headings if "cover" in other.low or "pay" in other.low]
    return any(_COVERAGE.search(low) and not _IF_OURS.search(low) for low in above)
