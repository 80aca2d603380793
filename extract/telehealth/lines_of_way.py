"""A line that is nothing but a way to attend, beside the times or right under the name of a program: "Virtual via Zoom" under "5:30 - 8:30 pm"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.tracks.names import names_of_header
from extract.units import Unit
from extract.wordings import Wordings

LONGEST = 60  # characters
_NEAR = 4  # lines from what names the program
_WORDINGS = Wordings.of(__name__)
_WAY = _WORDINGS["way"]
_ALSO = _WORDINGS["also"]
_FOR_WHOM = _WORDINGS["for_whom"]
_NO_PROGRAM = _WORDINGS["no_program"]


def is_line_of_way(page: Page, unit: Unit) -> bool:
    """Whether a line says no more than how a group is attended whose times stand beside it, under the name of a level or of a track; or stands right under that name."""
    if len(unit.low) > LONGEST or _WAY.fullmatch(unit.low) is None:
        return False
    block = unit.block
    if _is_first_under(page, unit):
        return True
    timed = False
    for before in reversed(page.units[max(0, unit.number - _NEAR) : unit.number]):
        if before.block.headings != block.headings or before.block.kind == "heading":
            break
        if before.schedules or before.days:
            timed = True
        elif not any(map(str.isdigit, before.low)):
            return timed and _names_program(before.text)
    over = (block.label, block.lead_in, block.headings[-1].text if block.headings else "")
    return timed and _names_program(next(filter(None, over), ""))


def is_offered_also(page: Page, unit: Unit, start: int, end: int) -> bool:
    """Whether a sentence says no more than that the program of the sentence before it is offered in this way too: "Also offered virtually for Ohio residents"."""
    if "also" not in unit.low or not unit.number or _ALSO.fullmatch(unit.low, 0, start) is None:
        return False
    before = page.units[unit.number - 1]
    if _FOR_WHOM.fullmatch(unit.low, end) is None or _NO_PROGRAM.search(before.low):
        return False
    if before.block.zone != unit.block.zone:
        return False
    over = unit.block.headings[-1].text if unit.block.headings else ""
    return bool(levels_in(before.text)) or (before.block.headings == unit.block.headings and bool(levels_in(over)))


def _is_first_under(page: Page, unit: Unit) -> bool:
    """Whether a line is the first under a heading, or behind a label, that names a level or a track: "Fully virtual." under "Adult IOP"."""
    block = unit.block
    if block.kind not in ("paragraph", "item") or block.zone != "main":
        return False
    if block.label:
        return _names_program(block.label)
    above = page.units[unit.number - 1] if unit.number and block.headings else None
    over = block.headings[-1].text if block.headings else ""
    return above is not None and above.text == over and above.block.kind == "heading" and _names_program(over)


def _names_program(text: str) -> bool:
    return bool(levels_in(text) or names_of_header(text))
