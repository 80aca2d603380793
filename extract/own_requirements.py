"""Who is taken into a program, said on a page of that program: requirements or criteria of admission that give ages."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled

_HEAD = compiled(
    r"(?:[\w&/'-]+ ){0,6}?(?:(?:program|admissions?|eligibility|entry|enrollment|client|patient|resident) (?:requirements|criteria|guidelines)|requirements (?:for|of) (?:admission|entry|the program)|who (?:is eligible|may attend|can attend|qualifies))\W*"
)
_AGES = compiled(
    r"\b(?:(?:age[sd]?|between) )?\d{1,2} ?(?:-|to|through|and) ?\d{1,2} years(?: of age| old)?\b|\bages? \d{1,2} ?(?:-|to|through) ?\d{1,2}\b"
    r"|\b(?:1[3-9]|2[01]|5\d|6[05]) ?(?:years(?: of age| old)? )?(?:or|and|&) (?:older|over|up|above)\b"
)
_OF_A_JOB = compiled(r"\b(?:job|employ\w*|volunteers?|intern\w*|staff|licens\w+|degree|diploma|visitors?|donors?)\b")


def asks_for_ages(page: Page) -> bool:
    """Whether a line under such a heading of the main text gives the ages of who may come."""
    for unit in page.units:
        if unit.block.zone != "main" or not unit.block.headings or unit.block.kind == "heading":
            continue
        if "age" not in unit.low and "year" not in unit.low and "older" not in unit.low:
            continue
        above = unit.block.headings[-1].low
        asked = _HEAD.fullmatch(above) is not None and _OF_A_JOB.search(f"{above} {unit.low}") is None
        if asked and page.scope(unit).claim in ("own", "neutral") and _AGES.search(unit.low):
            return True
    return False
