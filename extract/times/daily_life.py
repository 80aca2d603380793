"""The hours of a house that are no treatment: school, tutors, work, the gym, outings and calls home, told with "our students" or "our residents"."""

from __future__ import annotations

import re

from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_ATTENDS_SCHOOL = _WORDINGS.guarded("attends_school")
# Nobody's groups, whoever says so; each guarded by its own pieces, as most sentences have those of one of them
_LIFE = (
    _ATTENDS_SCHOOL,
    *map(
        _WORDINGS.guarded,
        ("teachers", "schoolwork", "school_hours", "goes_to", "free_time", "outings", "work", "nights"),
    ),
)
_TREATMENT = _WORDINGS["treatment"]
_WORK_THERAPY = "work therapy"
_CLASS = _WORDINGS.guarded("class")
_EITHER = AnyOf((*_LIFE, _CLASS))
_SCHOOL = (_ATTENDS_SCHOOL, _CLASS)  # what is attended in school hours
_BESIDE = 12  # characters from the school to its hours
_OF_TREATMENT = _WORDINGS["of_treatment"]
_CARE = _WORDINGS["care"]
_ATTENDED = frozenset(("iop", "php", "outpatient", "early_intervention", "otp"))


def is_lived_in(page: Page) -> bool:
    """Whether all levels of care that the page names are such that people live in."""
    levels = page.codes("levels_of_care")
    return not levels.isdisjoint(LIVED_IN) and levels.isdisjoint(_ATTENDED)


def _is_of_a_house(page: Page, unit: Unit) -> bool:
    """Whether people live in where a sentence tells of, by its heading or because they do so at all levels of the page."""
    return is_lived_in(page) or (bool(codes := page.levels(unit).codes) and LIVED_IN.issuperset(codes))


def is_daily_life(page: Page, unit: Unit) -> bool:
    """Whether a sentence tells the hours of something that those do who live in a house, or go to its school, and that is no treatment."""
    low = unit.low
    may = _EITHER.that_may_match(low)
    if not may:
        return False  # most sentences
    treats = _TREATMENT.search(low) is not None
    lives = not treats or _WORK_THERAPY in low
    if lives and any(cue is not _CLASS and cue.compiled.search(low) for cue in may):
        return True
    if treats and any(_is_at_times_alone(unit, cue.compiled.search(low)) for cue in may if cue in _SCHOOL):
        return _ATTENDS_SCHOOL in may or _is_of_a_house(page, unit)
    if treats or _CLASS not in may or _CLASS.compiled.search(low) is None or _OF_TREATMENT.search(low) is not None:
        return False
    return _is_of_a_house(page, unit)


def _is_at_times_alone(unit: Unit, school: re.Match[str] | None) -> bool:
    """Whether the only times of a sentence stand right behind the school that is attended, before any treatment: "attend school from 8:30 to 2:30 and take part in therapy"."""
    if school is None or len(unit.schedules) != 1 or _TREATMENT.search(unit.low, 0, school.end()) is not None:
        return False
    return -1 <= unit.schedules[0].start - school.end() <= _BESIDE


def names_no_care(page: Page, unit: Unit) -> bool:
    """Whether neither a sentence nor what stands over it says that its hours are of care, where all who come live in."""
    block = unit.block
    if block.table is not None or _CARE.search(unit.low) is not None or not _is_of_a_house(page, unit):
        return False  # of a cell, the next one may say so
    over = (block.lead_in, block.label, block.row, block.column, *(one.text for one in block.headings if one.level > 1))
    return not any(_CARE.search(text.lower()) for text in over if text)
