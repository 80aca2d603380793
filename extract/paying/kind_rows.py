"""Fees by kind of session in the barest rows: "Individual: $150", "Couples: $175", "Group: $50" under "Rates"."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ROW = _WORDINGS["row"]
_FEES = _WORDINGS["fees"]
_NO_SESSIONS = _WORDINGS["no_sessions"]
_THERAPY = _WORDINGS["therapy"]
ROWS = 2  # of different kinds
NEAR = 4  # lines on each side
LONGEST = 60  # characters of a row


def is_row_of_kinds(page: Page, unit: Unit) -> bool:
    """Whether a row under a heading on fees is a kind of session with an amount, beside a row of another kind, on a page of therapy.

    Where people live, an "individual" is a room as often as a session.
    """
    kind = _kind(unit)
    if not kind or not page.codes("levels_of_care").isdisjoint(LIVED_IN):
        return False
    headings = unit.block.headings
    above = headings[-1].low if headings else ""
    if _FEES.search(above) is None or _NO_SESSIONS.search(f"{above} {unit.block.lead_in.lower()}"):
        return False
    if _THERAPY.search(page.document.low) is None:
        return False
    near = page.units[max(0, unit.number - NEAR) : unit.number + NEAR + 1]
    return len({_kind(one) for one in near if one.block.headings == headings} - {""}) >= ROWS


def _kind(unit: Unit) -> str:
    """The kind of session that a row names, "" where it is no such row."""
    if "$" not in unit.low or len(unit.low) > LONGEST:
        return ""
    line = f"{fold(unit.block.row)} {unit.low}" if unit.block.row and unit.low.startswith("$") else unit.low
    found = _ROW.fullmatch(line.strip(" .*"))
    return found["kind"] if found else ""
