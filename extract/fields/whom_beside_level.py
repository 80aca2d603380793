"""Headings and lines that are nothing but a level of care and whom it is for: "Intensive Outpatient Program - Adults"."""

from __future__ import annotations

from extract.fields.mentions import Mention
from extract.page import Page
from extract.wordings import Wordings

MOST_WORDS = 10
_WORDINGS = Wordings.of(__name__)
_BETWEEN = _WORDINGS["between"]
_AGES = _WORDINGS["ages"]


def is_beside_its_level(page: Page, mention: Mention) -> bool:
    """Whether a line names a level and a group of people, and nothing is left of it without the two."""
    unit = mention.unit
    if unit.block.zone != "main" or unit.low.count(" ") >= MOST_WORDS or unit.low.endswith("?"):
        return False
    levels = page.terms(unit, "levels_of_care")
    if not levels or any(match.start <= mention.start < match.end for match in levels):
        return False
    rest = unit.low
    for match in (*levels, *page.terms(unit, "populations")):
        rest = rest[: match.start] + " " * (match.end - match.start) + rest[match.end :]
    return not _BETWEEN.sub(" ", _AGES.sub(" ", rest)).strip()
