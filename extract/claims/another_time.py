"""What a page tells of another time beyond one sentence: the lines under a name that opens next year, and what goes on about it."""

from __future__ import annotations

from extract.claims.time_turns import ANOTHER_TIME, PLANNED
from extract.document import Block
from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

OF_A_NAME = frozenset(("opening", "closed"))  # cues that stand behind a name: "North Hill (opens 2031)"
LINE = 90  # characters of a line of an address, a number or a time
# Of a name's own lines: "12 Quay Street", "Sparks, NV 89431", "775-555-0142"
_OF_A_PLACE = compiled(r".*\d")
_WORDINGS = Wordings.of(__name__)
_GOES_ON = _WORDINGS["goes_on"]

_CALL = _WORDINGS["call"]


def carry_another_time(page: Page) -> None:
    """Give the time of a plan, or of what is closed, to the lines and the sentences behind it that go on about it."""
    for before, told, unit in zip(page.units, page.scopes, page.units[1:], strict=False):
        if told.claim != "excluded" or told.why not in ANOTHER_TIME or page.scope(unit).claim == "excluded":
            continue
        if (told.why in OF_A_NAME and _is_line_of(before, unit)) or (
            told.why in PLANNED and unit.block is before.block and _GOES_ON.match(unit.low)
        ):
            page.scopes[unit.number] = Scope("excluded", told.why)


def _is_line_of(name: Unit, unit: Unit) -> bool:
    """Whether a short line with a number stands right under a name, on its next line or in the next block."""
    if len(unit.low) > LINE or len(name.low) > LINE or not _OF_A_PLACE.match(unit.low):
        return False
    if unit.block is name.block:
        return "\n" in unit.block.text[name.end - unit.block.start : unit.start - unit.block.start]
    same_kind = unit.block.kind == name.block.kind == "paragraph" and unit.block.label == name.block.label
    return same_kind and unit.block.headings == name.block.headings and unit.block.zone == name.block.zone


def is_of_a_site(page: Page, unit: Unit, start: int) -> bool:
    """Whether the number at `start` of a sentence is of a site that has closed or will open, and not one to call about it."""
    scope = page.scope(unit)
    if scope.claim != "excluded" or scope.why not in ANOTHER_TIME or unit.block.zone in ("header", "footer"):
        return False
    return _CALL.search(unit.low, max(0, start - 40), start) is None


def spans_of_another_time(page: Page, block: Block) -> list[tuple[int, int]]:
    """The sentences of a block that are of another time, as [start, end) in the document."""
    scopes = ((unit, page.scope(unit)) for unit in page.of_block(block))
    return [(unit.start, unit.end) for unit, it in scopes if it.claim == "excluded" and it.why in ANOTHER_TIME]
