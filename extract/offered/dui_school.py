"""A school of classes for people who drove drunk, which says by whom it enrols them and names no level but early intervention."""

from __future__ import annotations

from extract.page import Page
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ENROLS = _WORDINGS["enrols"]


def enrols_offenders(page: Page) -> list[Unit] | None:
    """The sentences by which a school of DUI classes enrols people: whose enrolment "we" file, and the program that it is in."""
    if "enrol" not in page.document.low or is_lesson(page):
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    filed = next((unit for unit in main if page.scope(unit).own and _ENROLS.search(unit.low)), None)
    levels = [(unit, {match.id for match in page.terms(unit, "levels_of_care")}) for unit in page.units]
    named = next((unit for unit, codes in levels if codes == {"early_intervention"} and "enrol" in unit.low), None)
    if filed is None or named is None or any(codes - {"early_intervention"} for _, codes in levels):
        return None
    return [filed, named]
