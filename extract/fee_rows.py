"""Rows of what a session of each kind of therapy costs, which the page of fees of a practice has and a guide has not."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_ROW = compiled(
    r"(?:individual|couples?|family|group|marital|marriage|child|teen|adolescent|initial|intake)s? (?:[\w-]+ ){0,2}?"
    r"(?:therapy|counsell?ing|psychotherapy|sessions?|appointments?|intakes?|assessments?|evaluations?)\b(?P<between>[^$.;?]{0,40})\$ ?\d{2,3}(?!\d)(?P<behind>[^.;?]{0,50})"
)
_SEVERAL = compiled(
    r"\b(?:typical\w*|average\w*|usually|range\w*|around|about|approximately|may|can|might|could|up to|copay\w*|nationwide|cost of)\b"
)
_ANYWHERE = compiled(
    r"\bhow much (?:does|do) (?:therapy|counseling|treatment|rehab)|\baverage (?:cost|price)|\btherapists? (?:charge|usually|typically)|\bmost therapists\b"
)
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
