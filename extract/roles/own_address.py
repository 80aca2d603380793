"""Whether a page bears one address and one phone as its letterhead: whose page it is stands there, though no name does."""

from __future__ import annotations

from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.roles.page_role import signals
from extract.wordings import Wordings

FIRST_LINES = 8
LAST_LINES = 6
# "655 Quarry Road, Suite 240, Reno, NV, 89501"
_ADDRESS = compiled(
    r"\b\d{1,5} (?:[nsew]\.? )?[a-z0-9][\w.'-]*(?: [\w.#'-]+){0,5}(?:, ?[\w.# -]{2,30}){1,3},? [a-z]{2},? \d{5}(?:-\d{4})?\b"
)
_WORDINGS = Wordings.of(__name__)
_LETTERHEAD = _WORDINGS["letterhead"]


def bears_its_address(page: Page) -> bool:
    """Whether the first or the last lines give the only address of the page, and the one phone or fax of it, each behind its label.

    A list of places has several of either.
    """
    if signals(page, "directory")[0]:
        return False
    main = [unit for unit in page.units if unit.block.zone in ("main", "header", "footer")]
    for lines in (main[:FIRST_LINES], main[-LAST_LINES:]):
        if not any(_ADDRESS.search(unit.low) for unit in lines) or not any(PHONE.search(unit.low) for unit in lines):
            continue
        if not any(_LETTERHEAD.match(unit.low) for unit in lines):
            continue
        low = page.document.low
        return len(set(_ADDRESS.findall(low))) == 1 and len(set(PHONE.findall(low))) <= 2
    return False
