"""Housing for people without a home, that is no recovery residence though it is called transitional."""

from __future__ import annotations

from extract.levels.belonging import NONE
from extract.page import Page
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_SHELTER = _WORDINGS["shelter"]
_RECOVERY = _WORDINGS["recovery"]


def drop_shelters(page: Page) -> None:
    """Take "transitional housing" for no level of care on a page of a shelter that has no word of recovery."""
    low = page.document.low
    if "transitional" not in low or _SHELTER.search(low) is None or _RECOVERY.search(low) is not None:
        return
    if "sober_living" in page.subjects.codes:
        page.subjects = NONE
    for number, matches in enumerate(page.terms_of):
        if any(match.id == "sober_living" for match in matches):
            page.terms_of[number] = [match for match in matches if match.id != "sober_living"]
