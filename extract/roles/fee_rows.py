"""Rows of what a session of each kind of therapy costs, which the page of fees of a practice has and a guide has not."""

from __future__ import annotations

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ROW = _WORDINGS["row"]
_SEVERAL = _WORDINGS["several"]
_ANYWHERE = _WORDINGS["anywhere"]
ROWS = 2  # of them
LONGEST = 110  # characters of a row


def prices_therapies(page: Page) -> bool:
    """Whether several rows say what a session of each kind costs, on a page that speaks of itself at least once.

    Estimates of what therapy costs anywhere are told in ranges, with a word that says so.
    """
    if "$" not in page.document.low or _ANYWHERE.search(page.document.low):
        return False
    return sum(_is_row(page, unit) for unit in page.units) >= ROWS


def _is_row(page: Page, unit: Unit) -> bool:
    if unit.block.zone != "main" or "$" not in unit.low or len(unit.low) > LONGEST:
        return False
    found = _ROW.match(unit.low)
    return found is not None and not _SEVERAL.search(unit.low) and page.scope(unit).claim in ("own", "neutral")
