"""A program of dialectical behavior therapy on a page that names no level of care: weekly sessions and a class are outpatient care."""

from __future__ import annotations

from extract.claims.scope import is_hedged, states_times
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

LINE_WORDS = 7
MODES = 2  # of the four that make the therapy comprehensive, beside the line that names the program
_WORDINGS = Wordings.of(__name__)
_NAMED = _WORDINGS["named"]
_MODES = _WORDINGS["modes"]


def dbt_program(page: Page) -> list[Unit] | None:
    """The line that names the program and what it consists of, or when it meets; None where nothing of it is told as one's own.

    To be asked of a page that presents its own and is no lesson.
    """
    if "dbt" not in page.document.low and "dialectical" not in page.document.low:
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    named = next((unit for unit in main if _is_name(unit)), None)
    if named is None:
        return None
    behind = [unit for unit in main if unit.number > named.number]
    timed = next((unit for unit in behind if states_times(unit.low)), None)
    if timed is not None:
        return [named, timed]
    told: dict[str, Unit] = {}
    for unit in behind:
        for found in _MODES.finditer(unit.low) if not is_hedged(unit.low) else ():
            told.setdefault(found.lastgroup or "", unit)
    if len(told) < MODES:
        return None
    return list({unit.number: unit for unit in (named, *told.values())}.values())


def _is_name(unit: Unit) -> bool:
    low = unit.low.strip(" :.")
    return len(low.split()) <= LINE_WORDS and _NAMED.fullmatch(low) is not None
