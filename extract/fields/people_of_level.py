"""People who are told by another level of care than the section is about: "For men in our IOP", under "Sober Living", says whom the house takes."""

from __future__ import annotations

from extract.levels import LevelsAt
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

_AGES = r"(?:,? ?\(?(?:ages?|aged|between|from|over|under|up|and|to|or|older|younger|years?|old|older|\d{1,2}\+?|-|of age)\)?)*"
_LEVEL = r"(?: (?:our|the|an?|its|this|my|their))?(?: (?!and\b|or\b|but\b)[\w-]+){0,2} $"
# Those who are at another level, or have been: always told of the people
_ATTENDING = compiled(
    rf"{_AGES},? (?:who (?:are |have been |is )?|(?:already|currently|also|actively|now) )*(?:attending|attends?|enrolled in|participating in|participate in|engaged in|active in|who (?:are|is) (?:\w+ )?in|joining|going through|coming from|receiving){_LEVEL}"
)
_IN = compiled(rf"{_AGES},? (?:in|of|from){_LEVEL}")
# "The house is for men …", "Open to men …": whom the section's own program takes, and not whom a group treats there
_TAKES = compiled(
    r"(?:^\W*|\b(?:house|home|housing|apartments?|residences?|rooms?|beds?|it|this|place|living|only|open|available|reserved|limited)\b[^.;]{0,30}?)\b(?:for|to)(?: (?!groups?\b|therapy\b)[\w'-]+){0,3} $|\bhouses? (?:up to )?(?:\w+ ){0,2}$"
)
_LIVE = compiled(
    r"\)?(?: [\w-]+)? (?:(?:may|can|will|also|often) )*(?:live|stay|reside|move|share|room|sleep|are housed)\b"
)


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
    if not _IN.fullmatch(low, end, level.start):
        return False
    if not low[:start].strip():
        return _LIVE.match(low, level.end) is not None
    return _TAKES.search(low, max(0, start - 80), start) is not None
