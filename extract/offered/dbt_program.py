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
_AT_HAND = _WORDINGS["at_hand"]
_HEADED = _WORDINGS["headed"]
MODES_AT_HAND = 3  # of the four, where no line names a program
MOST_AT_LARGE = 1  # sentences on programs anywhere; a lesson on the therapy has more


def dbt_program(page: Page) -> list[Unit] | None:
    """The line that names the program and what it consists of, or when it meets; None where nothing of it is told as one's own.

    To be asked of a page that presents its own and is no lesson.
    """
    if "dbt" not in page.document.low and "dialectical" not in page.document.low:
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    named = next((unit for unit in main if _is_name(unit)), None)
    if named is None:
        return gives_dbt(page)
    behind = [unit for unit in main if unit.number > named.number]
    timed = next((unit for unit in behind if states_times(unit.low)), None)
    if timed is not None:
        return [named, timed]
    told = _modes(behind)
    if len(told) < MODES:
        return gives_dbt(page)
    return list({unit.number: unit for unit in (named, *told.values())}.values())


def gives_dbt(page: Page) -> list[Unit] | None:
    """What tells that the therapy is given here, on a page headed as one on it: what it consists of, by three of its modes, and that
    "we" or "your clinician" give it; without these the page is a lesson on the therapy."""
    low = page.document.low
    if ("dbt" not in low and "dialectical" not in low) or "individual" not in low:
        return None
    head = next((unit for unit in page.units if unit.block.kind in ("heading", "title")), None)
    if head is None or _HEADED.search(head.low) is None or head.text.endswith("?"):
        return None
    if sum(scope.why.endswith("programs_at_large") for scope in page.scopes) > MOST_AT_LARGE:
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    told_here = [unit for unit in main if unit.block.kind not in ("title", "heading")]
    if not any(page.scope(unit).own or _AT_HAND.search(unit.low) for unit in told_here):
        return None
    told = _modes(main)
    return list({unit.number: unit for unit in (head, *told.values())}.values()) if len(told) >= MODES_AT_HAND else None


def _modes(units: list[Unit]) -> dict[str, Unit]:
    """The first sentence of each mode of the therapy that is told and not hedged."""
    told: dict[str, Unit] = {}
    for unit in units:
        for found in _MODES.finditer(unit.low) if not is_hedged(unit.low) else ():
            told.setdefault(found.lastgroup or "", unit)
    return told


def _is_name(unit: Unit) -> bool:
    low = unit.low.strip(" :.")
    return len(low.split()) <= LINE_WORDS and _NAMED.fullmatch(low) is not None
