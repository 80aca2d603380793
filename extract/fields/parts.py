"""Whether a sentence is about a part of what a provider does: a row of a table, the house, a program for some."""

from __future__ import annotations

from functools import lru_cache

from extract.document import Block, Heading, fold
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OF_THE_HOUSE = _WORDINGS["of_the_house"]
_HOUSE_SIGNS = _WORDINGS.words("house_signs")
LONGEST_NAME = 80  # characters of a heading that names a program
_HOUSES = frozenset(("sober_living", "residential"))
_FOR_SOME = _WORDINGS["for_some"]
_AT_A_TIME = _WORDINGS["at_a_time"]
_ATTENDED_ELSEWHERE = _WORDINGS["attended_elsewhere"]
_BESIDE = _WORDINGS.guarded("beside")

_BY_ITSELF = _WORDINGS.guarded("by_itself")
_WARD = _WORDINGS["ward"]
_BY_DAY = frozenset(("outpatient", "iop", "php", "aftercare"))


def over(block: Block) -> str:
    """The two nearest headings, the lead-in and the label over a block, folded, nearest last."""
    if block.over is None:  # asked by several fields
        block.over = _over(block.headings[-2:], block.lead_in, block.label)
    return block.over


@lru_cache(maxsize=512)
def _over(headings: tuple[Heading, ...], lead_in: str, label: str) -> str:
    folded = [fold(text) if text else "" for text in (lead_in, label)]  # most blocks have neither
    return " | ".join([*[heading.low for heading in headings], *folded])


def stands_in_a_part(page: Page, unit: Unit) -> bool:
    """Whether it is of one row of a table, of the house or of a program for some: so is what it says, unless of a level of care."""
    low = unit.low
    ward = "-bed " in low or " unit " in low or " wing " in low
    if unit.block.row or (ward and _is_of_a_ward(page, unit)) or _is_of_a_program_for_some(page, unit):
        return True
    above = over(unit.block)
    if not any(map(above.__contains__, _HOUSE_SIGNS)):
        return False
    return _OF_THE_HOUSE.search(above) is not None and not _is_of_houses(page)


def _is_of_a_ward(page: Page, unit: Unit) -> bool:
    """Whether it is said of a ward, on a page that names a program without beds as well."""
    if _WARD.match(unit.low) is None:
        return False
    return not page.codes("levels_of_care").isdisjoint(_BY_DAY)


def _is_of_a_program_for_some(page: Page, unit: Unit) -> bool:
    """Whether it stands under "Adolescent Program" or "Jail Ministry" on a page that goes from one level of care to the next."""
    block = unit.block
    above = block.text.lower() if block.kind == "heading" else block.headings[-1].low if block.headings else ""
    if not _is_for_some(above):
        return False
    if _BY_ITSELF.fullmatch(above) is not None and block.headings and block.headings[-1].level > 1:
        return True
    headed = {
        term.id
        for other in page.naming("levels_of_care")
        if other.block.kind == "heading"
        for term in page.terms(other, "levels_of_care")
    }
    return len(headed) > 1


@lru_cache(maxsize=512)
def _is_for_some(above: str) -> bool:
    if len(above) >= LONGEST_NAME:
        return False
    program = "program" in above or "track" in above  # the last word of both, or near it
    named = program or "services" in above or " unit" in above or " wing" in above or " care" in above
    if named and _FOR_SOME.fullmatch(above):
        return True
    at_a_time = program or "group" in above or "camp" in above or "workshop" in above
    of_others = _BESIDE.fullmatch(above) is not None or _BY_ITSELF.fullmatch(above) is not None
    return of_others or (at_a_time and _AT_A_TIME.fullmatch(above) is not None)


def _is_of_houses(page: Page) -> bool:
    """Whether the page names no levels but those at which one lives in the house."""
    return all(
        term.id in _HOUSES
        for unit in page.naming("levels_of_care")
        if unit.block.zone in ("main", "aside") and not _is_rule(unit)
        for term in page.terms(unit, "levels_of_care")
    )


def _is_rule(unit: Unit) -> bool:
    """Whether a line is one of the rules of a house, which residents keep by a program elsewhere: "Work, or attend an outpatient program"."""
    return unit.block.kind == "item" and _ATTENDED_ELSEWHERE.search(unit.low) is not None
