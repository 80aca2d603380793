"""A length that goes on from the sentence on the program before it: "Our IOP meets Mondays and Wednesdays. It takes 12 weeks."."""

from __future__ import annotations

from extract.page import Page
from extract.schedule.shapes import Quantity
from extract.times.lengths_without_verb import it_lasts
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_SO_LONG = _WORDINGS["so_long"]
_OF_PROGRAM = _WORDINGS["of_program"]
_OF_CLIENTS = _WORDINGS["of_clients"]
LOOK_BACK = 3  # sentences
TOLD_ON = "told on"  # the rule


def length_told_on(page: Page, unit: Unit) -> list[tuple[Quantity, str]]:
    """The length that is all a sentence says, right behind one of ours on the program in the same paragraph; mostly none."""
    said = _SO_LONG.fullmatch(unit.low) if unit.number else None
    if said is None:
        return []
    if not _is_of_program(page, unit):
        return []
    return [(one, TOLD_ON) for one in it_lasts(unit.text, *said.span("long")) if one.kind == "duration_weeks"]


def _is_of_program(page: Page, unit: Unit) -> bool:
    """Whether the sentence before it, or the one before what clients do, is of ours and about the program."""
    for before in reversed(page.units[max(0, unit.number - LOOK_BACK) : unit.number]):
        if before.block is not unit.block or not page.scope(before).own:
            return False
        if page.terms(before, "levels_of_care") or _OF_PROGRAM.match(before.low) is not None:
            return True
        if _OF_CLIENTS.match(before.low) is None:
            return False
    return False
