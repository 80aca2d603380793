"""Inpatient care of a page that never calls it so: a psychiatric unit, of which it tells how people are admitted and how long they stay."""

from __future__ import annotations

import re

from extract.fields.programs import Offered
from extract.levels.belonging import is_reference
from extract.page import Page
from extract.places.gazetteer import STATES
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import IMPLIED

_WORDINGS = Wordings.of(__name__, states="|".join(sorted(map(re.escape, STATES), key=len, reverse=True)))
_STAY = _WORDINGS.guarded("stay")
_OF_THE_MIND = _WORDINGS.guarded("of_the_mind")
_ON_UNIT = _WORDINGS["on_unit"]
STAY_SIGNS, BESIDE_SURE = 3, 2  # of the six; where one is sure
STAYS = frozenset(("stay", "sure"))
_UNIT_SIGNS = _WORDINGS.guarded("unit_signs")
_A_UNIT = (" unit ", " unit.", " unit,", " unit\n")  # and no United Healthcare
UNIT_SIGNS, LIE = 3, "lie"  # of the four; the sure one among them


def hospital_stay(page: Page) -> Offered | None:
    """Inpatient care by the signs of a psychiatric unit, where the provider names no level of its own; None else."""
    low = page.document.low
    if not page.presents_own or is_lesson(page) or not ("hospital" in low or any(map(low.__contains__, _A_UNIT))):
        return None
    said: dict[str, Unit] = {}
    on_unit: dict[str, Unit] = {}
    for unit in page.units:
        if unit.block.zone != "main" or page.scope(unit).claim not in ("own", "neutral"):
            continue
        levels = page.terms(unit, "levels_of_care")
        if any(match.id != "inpatient" and not is_reference(unit.low, match.start) for match in levels):
            return None
        for found in _STAY.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
        for found in _UNIT_SIGNS.finditer(unit.low):
            on_unit.setdefault(found.lastgroup or "", unit)
    in_hospital = "hospital" in low or _on_a_unit(low)
    if not in_hospital or len(said) < (BESIDE_SURE if "sure" in said else STAY_SIGNS) or STAYS.isdisjoint(said):
        said = on_unit if len(on_unit) >= UNIT_SIGNS and LIE in on_unit else {}
    if not said or _OF_THE_MIND.search(page.document.low) is None:
        return None
    quoted = list({unit.number: unit for unit in said.values()}.values())[:3]
    return Offered("inpatient", [page.evidence(unit) for unit in quoted], f"{IMPLIED}hospital stay", described=True)


def _on_a_unit(low: str) -> bool:
    return "staying on " in low and _ON_UNIT.search(low) is not None


_SLEEPS = _WORDINGS.guarded("sleeps")
_ON_THE_UNIT = _WORDINGS.guarded("on_the_unit")


def sleeps_here(page: Page) -> bool:
    """Whether a sentence of the main text is for somebody who stays overnight: then no visits are what is given."""
    main = (unit for unit in page.units if unit.block.zone == "main")
    sleeping = (unit for unit in main if _SLEEPS.search(unit.low) or _ON_THE_UNIT.search(unit.low))
    return any(page.scope(unit).claim in ("own", "neutral") for unit in sleeping)


_OVERNIGHT = _WORDINGS["overnight"]
_OF_A_PLACE = _WORDINGS["of_a_place"]


def speaks_of_nights(low: str) -> bool:
    """Whether a sentence speaks of people who stay the night.

    >>> speaks_of_nights("our residents cook"), speaks_of_nights("we see ohio residents by video")
    (True, False)
    """
    return _OVERNIGHT.search(_OF_A_PLACE.sub(" ", low) if "resident" in low else low) is not None
