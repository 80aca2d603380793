"""The hours of an office that no word calls so: under "Horario", or right under a phone number."""

from __future__ import annotations

from collections.abc import Sequence

from extract.levels import levels_in
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.codes import LevelOfCare

LONG_DAY = 7 * 60 + 30  # minutes: longer than a day of treatment, but not than an office's
_HOURS_A_DAY = frozenset(("outpatient", "iop", "aftercare", "otp"))

# "Schedule" and "hours" are one word in Spanish
_BARE_HOURS = compiled(
    r"\W*(?:(?:nuestros?|mis?) )?(?:horarios?|horas|d[ií]as y horas|horarios? y (?:ubicaci[oó]n|contacto|direcci[oó]n))\W*"
)
# A line of nothing else
_PHONE = compiled(r"(?:(?:call|phone|tel|telephone|office)(?: us)?:? ?)?\(?\d{3}\)?[-. ]{0,2}\d{3}[-. ]\d{4}")
_OF_GROUPS = compiled(r"\b(?:grupos?|sesiones|clases|programas?|talleres)\b")


def is_under_bare_hours(page: Page, unit: Unit) -> bool:
    """Whether a time stands under "Horario" on a page or in a section that names no program, no level and no groups."""
    headings = unit.block.headings
    if not headings or page.subjects.codes or _BARE_HOURS.fullmatch(headings[-1].low) is None:
        return False
    # As they are written: "IOP" is a level in capitals alone
    over = [unit.text, unit.block.label, *(heading.text for heading in headings[:-1])]
    return not any(levels_in(text) or _OF_GROUPS.search(text.lower()) for text in over)


def is_under_a_phone(page: Page, unit: Unit) -> bool:
    """Whether a line that names no level stands right under one that is a phone number: who calls is answered then."""
    before = page.units[unit.number - 1].low if unit.number else ""
    return _PHONE.fullmatch(before.strip(" .|")) is not None and not page.terms(unit, "levels_of_care")


def is_longer_than_a_visit(levels: Sequence[LevelOfCare]) -> bool:
    """Whether people attend all these levels for a few hours: a block as long as an office day is a time in which to come."""
    return bool(levels) and _HOURS_A_DAY.issuperset(levels)
