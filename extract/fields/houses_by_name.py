"""Houses that are none: "Sober House" or "Recovery Residences" as the name of a place or a heading over detox or outpatient care."""

from __future__ import annotations

from extract.document import fold
from extract.page import SILENT_ZONES, Page
from extract.searching import compiled
from extract.units import Unit
from records.models import Evidence

HOUSE = "sober_living"
_NO_TEXT = frozenset(("title", "heading", "alt"))
_LEVEL = compiled(r"\bliving\b|\bhousing\b|\bvida sobria\b")
# What is said of those who live somewhere, and of the place where they do
_LIVED_IN = compiled(
    r"\b(?:rents?|curfews?|chores?|house (?:rules|meetings?|managers?|parents?)|roommates?|residents?|live|lives|living|lived|reside[sd]?|housing|housemates?|bedrooms?|rooms?|beds?|apartments?|"
    r"move[- ]in|moving in|sober homes?|recovery homes?|halfway|transitional|oxford|tenants?|weekly fee|furnished|kitchen|viven?|vivir|renta|alquiler|toque de queda|residentes?)\b"
)


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
