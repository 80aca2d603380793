"""The hours of an office under a heading that is no more than "Horario": of a program where one is named over it, else of the door."""

from __future__ import annotations

import re

from extract.levels import levels_in
from extract.page import Page
from extract.units import Unit

# "Schedule" and "hours" are one word in Spanish
_BARE_HOURS = re.compile(
    r"\W*(?:(?:nuestros?|mis?) )?(?:horarios?|horas|d[ií]as y horas|horarios? y (?:ubicaci[oó]n|contacto|direcci[oó]n))\W*"
)
_OF_GROUPS = re.compile(r"\b(?:grupos?|sesiones|clases|programas?|talleres)\b")


def is_under_bare_hours(page: Page, unit: Unit) -> bool:
    """Whether a time stands under "Horario" on a page or in a section that names no program, no level and no groups."""
    headings = unit.block.headings
    if not headings or page.subjects.codes or _BARE_HOURS.fullmatch(headings[-1].low) is None:
        return False
    over = [unit.low, unit.block.label.lower(), *(heading.low for heading in headings[:-1])]
    return not any(levels_in(text) or _OF_GROUPS.search(text) for text in over)
