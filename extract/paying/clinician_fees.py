"""Fees that go by who gives the session: "Licensed therapists charge $150", "Associates: $110"."""

from __future__ import annotations

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_CHARGE = _WORDINGS["charge"]
_ROW = _WORDINGS["row"]
_FEES = _WORDINGS["fees"]
_SESSIONS = _WORDINGS["sessions"]
MAX_ROW = 100  # characters
LOOK_BACK = 2  # sentences, of which one of ours says that there are several fees


def charged_here(page: Page, unit: Unit) -> bool:
    """Whether a sentence that seems to speak of therapists anywhere tells what those of this provider charge.

    "Licensed therapists charge $150" is said of nobody; behind "We keep two rates" or under "Fees" on a page of who gives
    therapy it is said of those who work there.
    """
    if not page.presents_own or page.scope(unit).claim != "general" or "$" not in unit.low:
        return False
    if not (_CHARGE.match(unit.low) or _ROW.match(unit.low)):
        return False
    above = unit.block.headings[-1].low if unit.block.headings else ""
    if page.scope(unit).why != "headed_general" and not above.endswith("?") and _FEES.search(above):
        return True
    before = page.units[max(0, unit.number - LOOK_BACK) : unit.number]
    return any(
        page.scope(line).own and _FEES.search(line.low) and line.block.headings == unit.block.headings
        for line in before
    )


def is_row_of_fees(unit: Unit) -> bool:
    """Whether a short line under a heading on fees is a kind of clinician with an amount: what a session costs with one."""
    above = " ".join(heading.low for heading in unit.block.headings[-2:])
    row = _ROW.match(unit.low) if len(unit.low) < MAX_ROW else None
    if row is None or unit.low[row.end() :].strip(" .*"):
        return False
    return _FEES.search(above) is not None and _SESSIONS.search(f"{above} {unit.low}") is not None
