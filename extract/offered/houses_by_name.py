"""Houses that are none: "Sober House" or "Recovery Residences" as the name of a place or a heading over detox or outpatient care."""

from __future__ import annotations

from extract.document import fold
from extract.page import SILENT_ZONES, Page
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Evidence

HOUSE = "sober_living"
_NO_TEXT = frozenset(("title", "heading", "alt"))
_WORDINGS = Wordings.of(__name__)
_LEVEL = _WORDINGS["level"]
_LIVED_IN = _WORDINGS["lived_in"]


def is_only_a_name(page: Page, held: Evidence) -> bool:
    """Whether nothing but the provider's name or a heading (the quote of `held`) calls it a house, and another level is told of there.

    Who has a house says something of living there: a room, rent, a curfew, residents. A heading that says "sober living" is the level.
    """
    name = fold(held.quote)
    over = next((unit for unit in page.units if unit.block.kind in ("title", "heading") and unit.low == name), None)
    of_provider = any(one in name for one in page.provider_names)
    if not of_provider and (over is None or _LEVEL.search(name)):
        return False
    told = [unit for unit in page.units if unit.block.zone not in SILENT_ZONES and unit.block.kind not in _NO_TEXT]
    if over is not None and not of_provider and not _is_first(page, over):
        told = [unit for unit in told if over.block.text in (heading.text for heading in unit.block.headings)]
    if any(_LIVED_IN.search(_without_names(page, unit, name)) for unit in told):
        return False
    return any(match.id != HOUSE for unit in told for match in page.terms(unit, "levels_of_care"))


def _is_first(page: Page, heading: Unit) -> bool:
    return heading is next((unit for unit in page.units if unit.block.kind in ("title", "heading")), None)


def _without_names(page: Page, unit: Unit, heading: str) -> str:
    low = unit.low
    for name in (*page.provider_names, heading):
        low = low.replace(name, " ")
    return low
