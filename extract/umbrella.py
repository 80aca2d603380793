"""Headings that name a level of care only as the kind of what stands under them: "Outpatient Services" over an IOP."""

from __future__ import annotations

import re

from extract.levels import NONE, LevelsAt, is_reference, levels_in
from extract.page import Page
from extract.terms import Match
from extract.units import Unit
from records.codes import LevelOfCare

_UNDER: dict[str, tuple[LevelOfCare, ...]] = {"outpatient": ("iop", "php"), "inpatient": ("php",)}
_PROSE_WORDS = 6
_PHASE = re.compile(r"\b(?:phase|stage|step|begins? with|starts? with|first)\b")  # others follow


def under_umbrella(page: Page) -> tuple[LevelOfCare, LevelsAt] | None:
    """(level of the first heading, what the page is about in its place), where that heading is only such a kind; else None.

    "Outpatient Services" over a page whose first sentence tells of an IOP or PHP, and none of outpatient care by itself;
    "Short-term hospitalization" over one that tells of partial hospitalization.
    """
    heading = next((unit for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"), None)
    if heading is None or len(codes := levels_in(heading.text)) != 1 or codes[0] not in _UNDER:
        return None
    kind = codes[0]
    first = _first_told(page, heading)
    told = levels_in(first.text) if first is not None else ()
    if first is None or len(told) != 1 or told[0] not in _UNDER[kind] or _PHASE.search(first.low):
        return None
    for unit in page.units:
        if unit.block.zone in ("nav", "footer", "form"):
            continue
        for match in page.terms(unit, "levels_of_care"):
            if match.id == kind and unit.block is not heading.block and _is_by_itself(unit, match):
                return None
    return kind, LevelsAt(told, "told")


def settle(page: Page) -> None:
    """Take such a heading's level away, from its heading and from what the page is about."""
    found = under_umbrella(page)
    if found is None:
        return
    kind, subjects = found
    for unit in page.units:
        if page.terms_of[unit.number]:
            page.terms_of[unit.number] = [
                match
                for match in page.terms_of[unit.number]
                if match.vocabulary != "levels_of_care" or match.id != kind or is_reference(unit.low, match.start)
            ]
    if page.subjects != NONE:
        page.subjects = subjects


def _first_told(page: Page, heading: Unit) -> Unit | None:
    """The first sentence under the heading that is told, and is no other heading, a question or a line of a menu."""
    return next(
        (
            unit
            for unit in page.units[heading.number + 1 :]
            if unit.block.zone == "main" and unit.block.kind == "paragraph" and unit.low.count(" ") >= _PROSE_WORDS
        ),
        None,
    )


def _is_by_itself(unit: Unit, match: Match) -> bool:
    """Whether a level is named as such, and not as where people come from: "a traditional outpatient setting"."""
    if unit.block.kind == "title" or (
        unit.block.kind == "heading" and unit.low[match.start : match.end] == "hospitalization"
    ):
        return False
    setting = unit.low[match.end : match.end + 8] == " setting"
    return not (setting or is_reference(unit.low, match.start))
