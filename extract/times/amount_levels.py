"""Whose an amount is where the sentence names several levels, and whether it holds for a part of the stay alone."""

from __future__ import annotations

from typing import cast

from extract.levels.belonging import LevelsAt, levels_in
from extract.levels.step_down import head_of
from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule.shapes import Quantity
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_OF_TREATMENT = frozenset(("hours_per_week", "days_per_week", "session_hours"))  # nobody attends a house
_WORDINGS = Wordings.of(__name__)
_GOES_TO = _WORDINGS["goes_to"]
_STOP = _WORDINGS["stop"]
_ADJECTIVE = _WORDINGS["adjective"]
# "20-hour-a-week", "12-week", and no "4-6 weeks"
_HYPHENED = compiled(r"-[a-z]")
_OF = _WORDINGS["of"]
_NAMES_PHASE = _WORDINGS["names_phase"]
_GOES_ON = _WORDINGS["goes_on"]
_OF_SOME = _WORDINGS["of_some"]
_CHANGES = _WORDINGS.guarded("changes")


def levels_of(page: Page, unit: Unit, quantity: Quantity) -> LevelsAt:
    """The levels of an amount: the one named in its own wording ("9 hours of IOP each week"), the one that clients go on
    to, else those of its place."""
    matches = page.terms(unit, "levels_of_care")
    if not matches or unit.block.kind == "cell":
        return page.levels(unit, quantity.start, quantity.end)
    inside = {match.id for match in matches if quantity.start <= match.start < quantity.end}
    if len(inside) == 1:
        return LevelsAt((cast("LevelOfCare", inside.pop()),), "inside")
    if _HYPHENED.search(unit.low, quantity.start, quantity.end):
        behind = next((match for match in matches if match.start >= quantity.end), None)
        if behind is not None and _ADJECTIVE.fullmatch(unit.low, quantity.end, behind.start):
            return LevelsAt((cast("LevelOfCare", behind.id),), "beside")  # "our 20-hour-a-week virtual PHP"
    of = next(
        (match for match in matches if _OF.fullmatch(unit.low, quantity.end, max(quantity.end, match.start))), None
    )
    if of is not None:
        return LevelsAt((cast("LevelOfCare", of.id),), "beside")
    told = levels_told(page, unit, quantity.start, quantity.end)
    if told.codes == ("sober_living",) and quantity.kind in _OF_TREATMENT:
        above = page.around(unit)  # "clients who live in our sober living home come to group three days a week"
        return above if above.codes else told
    return told


def levels_told(page: Page, unit: Unit, start: int, end: int | None) -> LevelsAt:
    """The levels of what is told at [start, end); of a level that clients go on to it is that one's: "step down to IOP three evenings a week"."""
    before = [match for match in page.terms(unit, "levels_of_care") if match.end <= start]
    if before:
        last = before[-1]
        head = head_of(unit.low, before)
        goes = _GOES_TO.search(unit.low, max(0, head.start - 60), head.start)
        if goes and not _STOP.search(unit.low, last.end + (head is not last), start):
            return LevelsAt((cast("LevelOfCare", last.id),), "goes to")
    return page.levels(unit, start, end)


def changes(page: Page, unit: Unit, quantity: Quantity) -> bool:
    """Whether an amount a week or a day holds for a part of the stay or for some: "12 hours a week for the first 4 weeks, then 6"."""
    over = (
        unit.block.headings[-1].text if unit.block.headings else "",
        unit.block.row,
        unit.block.column,
        unit.block.label,
    )
    for text in over:
        low = text.lower()
        if ("phase" in low or "stage" in low) and _NAMES_PHASE.search(low) and not levels_in(text):
            return True
    if quantity.kind == "duration_weeks":
        return False
    if _CHANGES.search(unit.low) or _OF_SOME.search(unit.low, max(0, quantity.start - 80), quantity.start):
        return True
    before = page.units[unit.number - 1] if unit.number else unit
    goes_on = before.block is unit.block and before is not unit and _GOES_ON.match(unit.low) is not None
    return goes_on and _NAMES_PHASE.search(before.low) is not None
