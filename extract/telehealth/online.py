"""Whether a sentence is about treatment by telehealth, by its own words or by what stands right over it."""

from __future__ import annotations

from extract.document import fold
from extract.units import Unit
from extract.wordings import Wordings

HINT = "online"  # of extract.patterns.hints: the sentence may speak of telehealth
_WORDINGS = Wordings.of(__name__)
ONLINE = _WORDINGS["online"]


def last_online(low: str, end: int) -> int:
    """Where the last wording for telehealth before `end` ends; -1 where there is none.

    >>> last_online("clinics in oregon and telehealth in washington", 35), last_online("take a virtual tour", 19)
    (32, -1)
    """
    return max((found.end() for found in ONLINE.finditer(low, 0, end)), default=-1)


def is_headed_online(unit: Unit) -> bool:
    """Whether the nearest heading, the lead-in, the caption or a header of its cell speaks of telehealth."""
    block = unit.block
    heads = (block.headings[-1].low if block.headings else "", block.lead_in, block.label, block.column, block.row)
    return any(head and ONLINE.search(fold(head)) for head in heads)
