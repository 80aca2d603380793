"""Parts of the day that a page names for its groups in words: "evening sessions", "weekend groups available"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from extract.fields.amount_levels import goes_on_to
from extract.fields.denied import is_denied
from extract.fields.of_the_house import is_of_the_house
from extract.fields.sessions import NOT_PROGRAM_TIME, PROGRAM_WORD, claim_of
from extract.page import Page
from extract.schedule import find_dayparts
from extract.schedule.denials import is_at_home, is_denied_part
from extract.schedule.fold import fold
from extract.tracks import TrackAt
from extract.units import Unit
from records.codes import LevelOfCare
from records.models import Finding

_NO = re.compile(r"(?:no|none|not (?:offered|available)|n/?a|no disponible)\b\W*(?:$|at this time)")


def find(page: Page) -> Iterator[Finding]:
    """Findings of `dayparts` in words; those in which a session begins are found with it."""
    for unit in page.units:
        if "daypart" not in page.hints[unit.number] or unit.block.kind in ("title", "alt"):
            continue
        if not PROGRAM_WORD.search(unit.low) and not PROGRAM_WORD.search(unit.block.label.lower()):
            continue
        claim = claim_of(page, unit)
        if claim is None or NOT_PROGRAM_TIME.search(unit.low) or is_of_the_house(page, unit):
            continue
        if len(unit.text.split()) > 4 and claim == "own" and not page.scope(unit).own and unit.block.kind == "heading":
            claim = "unclear"
        if _answered_no(page, unit):
            continue
        for match in find_dayparts(unit.text):
            folded = fold(unit.text)
            if is_denied(unit.low, match.start, match.end) or is_denied_part(folded, match.start):
                continue
            if is_at_home(folded, match.start, match.end):
                continue
            next_level = goes_on_to(page, unit, match.start)
            own_levels = (next_level,) if next_level else page.levels(unit, match.start, match.end).codes
            levels: tuple[LevelOfCare | None, ...] = own_levels or (None,)
            tracks: tuple[TrackAt | None, ...] = page.tracks(unit, match.start, match.end) or (None,)
            for level, track in product(levels, tracks):
                said = page.evidence(unit)
                yield page.finding(
                    "dayparts", match.daypart, said, "daypart_word", level=level, track=track, claim=claim
                )


def _answered_no(page: Page, unit: Unit) -> bool:
    """Whether the line or the cell behind this one says that there is none: "Evening groups:" and "No"."""
    said = unit.text.rstrip(" :?")
    for other in page.units[unit.number + 1 : unit.number + 2]:
        block = other.block
        over = (block.label, block.row, *(heading.text for heading in block.headings[-1:]))
        asked = unit.text.rstrip().endswith((":", "?")) or any(said == text.rstrip(" :?") for text in over)
        return asked and _NO.match(other.low) is not None
    return False
