"""Who is taken into a program, said on a page of that program: requirements or criteria of admission that give ages."""

from __future__ import annotations

from extract.page import Page
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]
_AGES = _WORDINGS["ages"]
_OF_A_JOB = _WORDINGS["of_a_job"]


def asks_for_ages(page: Page) -> bool:
    """Whether a line under such a heading of the main text gives the ages of who may come."""
    for unit in page.units:
        if unit.block.zone != "main" or not unit.block.headings or unit.block.kind == "heading":
            continue
        if "age" not in unit.low and "year" not in unit.low and "older" not in unit.low:
            continue
        above = unit.block.headings[-1].low
        asked = _HEAD.fullmatch(above) is not None and _OF_A_JOB.search(f"{above} {unit.low}") is None
        if asked and page.scope(unit).claim in ("own", "neutral") and _AGES.search(unit.low):
            return True
    return False
