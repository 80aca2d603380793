"""Lengths of a class or group of its own, by its name on the same line or over it: "Anger management (26 weeks)" is no length of the outpatient program."""

from __future__ import annotations

from collections.abc import Collection

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import Claim, LevelOfCare

_WORDINGS = Wordings.of(__name__)
_CLASS = _WORDINGS.guarded("class")
_OF_THE_PROGRAM = _WORDINGS["of_the_program"]
_FOR_DRIVERS = _WORDINGS["for_drivers"]
_NAMED_WITH_LENGTH = compiled(r"\W*(?P<name>[^\d(),:.]{3,50}) \([^()]{3,40}\)\W*")  # "Relapse prevention (12 weeks)"
_EARLY = frozenset(("early_intervention",))
LONGEST = 60  # characters of a name


def claim_of_length(
    page: Page, unit: Unit, start: int, levels: Collection[LevelOfCare], claim: Claim | None
) -> Claim | None:
    """The claim of a length at `start` of a line with this claim: none where it is that of a class or group which the line, its row or its heading names."""
    if page.terms(unit, "levels_of_care"):
        return claim
    block = unit.block
    over = block.headings[-1] if block.headings else None
    named = [unit.low[:start], block.row.lower(), block.label.lower()]
    if over is not None and over.level > 1:
        named.append(over.low)
    of_drivers = _EARLY.issuperset(levels or page.codes("levels_of_care"))
    if any(_names_class(text, of_drivers=of_drivers) for text in named if text):
        return None
    if block.kind in ("item", "cell") and claim == "own" and (item := _NAMED_WITH_LENGTH.fullmatch(unit.low)):
        return claim if _OF_THE_PROGRAM.search(item["name"]) else "unclear"
    return claim


def _names_class(text: str, *, of_drivers: bool) -> bool:
    """Whether a short folded text names a class that is no level of care; one for drivers may be all of early intervention."""
    if len(text) > LONGEST or not _CLASS.search(text) or levels_in(text):
        return False
    return not (of_drivers and _FOR_DRIVERS.search(text))
