"""The price of a whole program on a line of its own: "Price: $3,900", in a section that says how many weeks the program lasts."""

from __future__ import annotations

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

MOST_LINES = 30  # of the section that are looked at
LEAST = 1000.0  # dollars; less may be the price of one session of it
_WORDINGS = Wordings.of(__name__)
_PRICED = _WORDINGS["priced"]
_SO_LONG = _WORDINGS["so_long"]
_IN_PARTS = _WORDINGS["in_parts"]


def is_of_whole_program(page: Page, unit: Unit, amount: float) -> bool:
    """Whether the line gives nothing but a price, and the section above it says how long the program lasts and of no parts that are paid for."""
    if amount < LEAST or unit.block.zone != "main" or _PRICED.fullmatch(unit.low.strip()) is None:
        return False
    for line in reversed(page.units[max(0, unit.number - MOST_LINES) : unit.number]):
        if line.block.headings != unit.block.headings or "$" in line.low or _IN_PARTS.search(line.low):
            return False
        if _SO_LONG.search(line.low):
            return True
    return False
