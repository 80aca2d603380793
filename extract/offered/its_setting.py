"""The level of care of the sentence that says in what setting somebody is treated."""

from __future__ import annotations

from extract.page import Page
from extract.patterns.searching import compiled
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

# "counseling in an outpatient setting"
_IN_A = compiled(r"\b(?:in|on|within) an? (?:[\w-]+ )?$")
_WORDINGS = Wordings.of(__name__)
_NOT_ALL = _WORDINGS["not_all"]
_SETTING = _WORDINGS["setting"]


def in_its_setting(page: Page) -> Unit | None:
    """The sentence that says where somebody is treated: "Buprenorphine and counseling in an outpatient setting"."""
    if is_lesson(page):
        return None
    for unit in page.naming("modalities"):
        if unit.block.zone != "main" or page.scope(unit).claim not in ("own", "neutral") or unit.text.endswith("?"):
            continue
        named = page.terms(unit, "levels_of_care")
        if len(named) != 1 or named[0].id != "outpatient" or _NOT_ALL.search(unit.low):
            continue
        if _IN_A.search(unit.low, 0, named[0].start) and _SETTING.match(unit.low, named[0].end):
            return unit
    return None
