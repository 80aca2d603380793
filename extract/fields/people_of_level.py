"""People who are told by another level of care than the section is about: "For men in our IOP", under "Sober Living", says whom the house takes."""

from __future__ import annotations

from extract.levels.belonging import LevelsAt
from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ATTENDING = _WORDINGS["attending"]
_IN_A_LEVEL = _WORDINGS["in_a_level"]
_TAKES = _WORDINGS["takes"]
_LIVE = _WORDINGS["live"]


def of_its_section(page: Page, unit: Unit, start: int, end: int, found: LevelsAt) -> LevelsAt | None:
    """The levels of the section, where the sentence names another one only as that of the people named at [start, end)."""
    if found.how not in ("sentence", "clause"):
        return None
    above = page.around(unit)
    if not above.codes or not {*above.codes}.isdisjoint({*found.codes, "outpatient"}):
        return None
    behind = next((term for term in page.terms(unit, "levels_of_care") if term.start >= end), None)
    return above if behind is not None and _is_theirs(unit.low, start, end, behind) else None


def _is_theirs(low: str, start: int, end: int, level: Match) -> bool:
    if _ATTENDING.fullmatch(low, end, level.start):
        return True
    if not _IN_A_LEVEL.fullmatch(low, end, level.start):
        return False
    if not low[:start].strip():
        return _LIVE.match(low, level.end) is not None
    return _TAKES.search(low, max(0, start - 80), start) is not None
