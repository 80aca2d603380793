"""Pages of a provider's site that name no treatment: where its offices are, which insurers it takes."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.roles.reports import OF_THE_SITE
from extract.wordings import Wordings

MOST_UNITS = 60  # of a page that is nothing else
_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]
_ZIP = compiled(r"\b[A-Z]{2} \d{5}\b")
_OTHER = _WORDINGS["other"]
_OF_NURSING = _WORDINGS["of_nursing"]


def is_of_paperwork(page: Page) -> bool:
    """Whether a short page under an organisation's name says where its offices are or what it bills, and nothing tells of another trade."""
    provider = page.provider
    if provider is None or len(page.units) > MOST_UNITS:
        return False
    if provider.rule not in OF_THE_SITE and not _stands_around(page, fold(provider.name)):
        return False
    if _OTHER.search(fold(provider.name)):
        return False
    heads = [unit.low for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"]
    if not heads or _HEAD.fullmatch(heads[0].strip(" .:!")) is None:
        return False
    if _OF_NURSING.search(page.document.low):
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    return any(page.terms(unit, "insurers") for unit in main) or any(_ZIP.search(unit.text) for unit in main)


def _stands_around(page: Page, name: str) -> bool:
    """Whether a name stands by itself at the head or the foot of the page, as that of the site."""
    return any(unit.block.zone in ("header", "footer") and unit.low.strip(" .|") == name for unit in page.units)
