"""Lines of a calendar that is not the program's: what happens in a building or a town, of which only what names treatment may be a group."""

from __future__ import annotations

from extract.page import Page
from extract.times.time_subject import names_treatment
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OF_OTHERS = _WORDINGS["of_others"]
_CALENDAR = "calend"
_REACH = 3  # cells before and behind the time in its row


def is_in_calendar_of_others(page: Page, unit: Unit) -> bool:
    """Whether a line stands under "Building calendar" or the like, and neither it nor its row names treatment."""
    block = unit.block
    over = block.headings[-1].low if block.headings else ""
    lead_in = block.lead_in.lower()
    if _CALENDAR not in over and _CALENDAR not in lead_in:
        return False  # nearly all
    if not any(_OF_OTHERS.search(text) for text in (over, lead_in)):
        return False
    return not any(names_treatment(text) or page.terms(one, "modalities") for one, text in _row(page, unit))


def _row(page: Page, unit: Unit) -> list[tuple[Unit, str]]:
    """A line with its label, and in a table the other cells of its row."""
    block = unit.block
    lines = [(unit, f"{unit.low} {block.label} {block.row}".lower())]
    if block.cell is None:
        return lines
    near = page.units[max(0, unit.number - _REACH) : unit.number + _REACH + 1]
    alike = [one for one in near if one.block.table == block.table and one.block.cell is not None]
    return lines + [(one, one.low) for one in alike if one.block.cell and one.block.cell[0] == block.cell[0]]
