"""Parts of the day that a page names for its groups in words: "evening sessions", "weekend groups available"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from extract.fields.sessions import NOT_PROGRAM_TIME, PROGRAM_WORD, claim_of
from extract.page import Page
from extract.schedule import find_dayparts
from extract.tracks import TrackAt
from records.codes import LevelOfCare
from records.models import Finding


def find(page: Page) -> Iterator[Finding]:
    """Findings of `dayparts` in words; those in which a session begins are found with it."""
    for unit in page.units:
        if "daypart" not in page.hints[unit.number] or unit.block.kind in ("title", "alt"):
            continue
        if not PROGRAM_WORD.search(unit.low) and not PROGRAM_WORD.search(unit.block.label.lower()):
            continue
        claim = claim_of(page, unit)
        if claim is None or NOT_PROGRAM_TIME.search(unit.low):
            continue
        if len(unit.text.split()) > 4 and claim == "own" and not page.scope(unit).own and unit.block.kind == "heading":
            claim = "unclear"
        for match in find_dayparts(unit.text):
            levels: tuple[LevelOfCare | None, ...] = page.levels(unit, match.start, match.end).codes or (None,)
            tracks: tuple[TrackAt | None, ...] = page.tracks(unit, match.start, match.end) or (None,)
            for level, track in product(levels, tracks):
                said = page.evidence(unit)
                yield page.finding(
                    "dayparts", match.daypart, said, "daypart_word", level=level, track=track, claim=claim
                )
