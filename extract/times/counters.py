"""Boxes of page builders that show a number over what it counts: "3" over "Days per week", "3 hours" over "per day"."""

from __future__ import annotations

from extract.page import Page
from extract.schedule import find_quantities
from extract.schedule.shapes import Quantity
from extract.units import Unit
from extract.wordings import Wordings

RULE = "counter"
_WORDINGS = Wordings.of(__name__)
# The whole lines that may stand under a number
LINES = frozenset(
    f"{what} {each}".strip() for what in ("", *_WORDINGS.words("counted")) for each in _WORDINGS.words("each")
)
_NUMBER = _WORDINGS["number"]
_ALWAYS = frozenset(("24", "24 hours", "7", "7 days"))  # when somebody answers, or where people live


def counted(page: Page, unit: Unit) -> list[tuple[Quantity, str]]:
    """The amount of one of LINES, by the number that stands over it as a line or heading of its own; mostly one."""
    if not unit.number:
        return []
    over = page.units[unit.number - 1]
    number = over.low.strip()
    if over.block is unit.block or number in _ALWAYS or _NUMBER.fullmatch(number) is None:
        return []
    read = find_quantities(f"{number} {unit.low}")
    return [(one._replace(start=0, end=len(unit.text)), RULE) for one in read] if len(read) == 1 else []
