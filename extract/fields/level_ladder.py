"""Bare lists of levels of care: the rungs under "Continuum of care", and tags under a page's first heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.levels import levels_in
from extract.page import Page
from extract.role import is_lesson
from extract.units import Unit

_CONTINUUM = re.compile(
    r"(?:(?:the|full|complete) )*(?:continuum of (?:care|services|treatment)|levels of (?:care|treatment)|care continuum)|(?:(?:los|nuestros) )?niveles de (?:atención|cuidado|tratamiento|servicio)"
)
MOST_RUNGS, RUNGS = 12, 3  # lines before and behind that are looked at, and different levels of a list


def in_ladder(page: Page, unit: Unit) -> bool:
    """Whether the line is one of a bare list of several levels under "Continuum of care", or of nothing else under the page's first
    heading alone, on a page that names its provider.

    A lesson says something of each rung.
    """
    block = unit.block
    if block.kind != "item" or not block.headings or not page.provider_names or is_lesson(page):
        return False
    if not _CONTINUUM.fullmatch(block.headings[-1].low.strip(" :")):
        return _is_a_tag(page, unit)
    beside = [
        other
        for other in page.units[max(0, unit.number - MOST_RUNGS) : unit.number + MOST_RUNGS]
        if other.block.headings == block.headings and other is not unit
    ]
    if any(other.block.kind != "item" or len(other.low.split()) > 8 for other in beside):
        return False
    return len({level for other in [unit, *beside] for level in levels_in(other.text)}) >= RUNGS


def _is_a_tag(page: Page, unit: Unit) -> bool:
    """Whether the list of a line under the first heading alone is of levels, three and more and nothing else, and no menu."""
    over = unit.block.lead_in.rstrip()
    if len(unit.block.headings) > 1 or over.endswith((":", "?")) or levels_in(over) or unit.text in page.link_texts:
        return False
    numbers = {other.number for other in _list_of(page, unit)}
    lines = [page.units[number] for number in sorted(numbers)]
    named = [levels_in(other.text) if len(other.low.split()) <= 8 else () for other in lines]
    return all(named) and len({level for found in named for level in found}) >= RUNGS


def _list_of(page: Page, unit: Unit) -> Iterator[Unit]:
    """The lines of the list that a line stands in, itself among them, MOST_RUNGS to each side at most."""
    for step in (-1, 1):
        for number in range(unit.number, unit.number + step * MOST_RUNGS, step):
            if not 0 <= number < len(page.units) or page.units[number].block.kind != "item":
                break
            yield page.units[number]
