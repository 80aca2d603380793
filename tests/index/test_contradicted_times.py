"""Times of two places that cannot both hold are a question, and times of a choice are none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program

QUESTION = (
    "Your website gives different times, Monday, Tuesday and Thursday 5:30 PM to 8:30 PM"
    " and Monday, Tuesday, Wednesday and Thursday 6:00 PM to 9:00 PM: when do groups meet?"
)
BOX = ("mon,tue,wed,thu 18:00-21:00", "Mon-Thu, 6-9 PM", "At a glance > Schedule")
TEXT = (
    "mon,tue,thu 17:30-20:30",
    "Our IOP meets three evenings a week: Monday, Tuesday and Thursday, 5:30 to 8:30.",
    "IOP",
)
EARLY, LATE = {"available": "mon,tue,thu 17:30-20:30"}, {"available": "mon-thu 18-21"}
CASES: dict[str, Any] = {
    # name: days and times, the quote and the headings of each session, what is asked, the tier or the question
    "one free time": ((BOX, TEXT), EARLY, QUESTION),
    "the other": ((BOX, TEXT), LATE, QUESTION),
    "neither": ((BOX, TEXT), {"available": "fri 8-12"}, "out"),
    "always free": ((BOX, TEXT), {"available": "mon-sun 0-24"}, "fits"),
    "a time": ((BOX, TEXT), {"after": "18:00"}, QUESTION),
    "a day": ((BOX, TEXT), {"day": ["wed"]}, QUESTION),
    "a part of the day": ((BOX, TEXT), {"daypart": ["evening"]}, "fits"),
    "times of another day": ((BOX, ("sat 9:00-12:00", "Saturdays 9-12", "IOP")), LATE, "out"),
    "a choice": ((BOX, (TEXT[0], "An early group meets Monday, Tuesday and Thursday, 5:30 to 8:30.", "IOP")), EARLY, "fits"),
    "a choice by its heading": ((BOX, (TEXT[0], "Mon, Tue, Thu 5:30 to 8:30", "IOP > Early track")), EARLY, "fits"),
    "rows of one table": ((BOX, (TEXT[0], "Mon, Tue, Thu 5:30 to 8:30", BOX[2])), EARLY, "fits"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_times_that_cannot_both_hold(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    told, asked, expected = CASES[name]
    stated = program(sessions=[times.replace(" 9:", " 09:") for times, _, _ in told])
    for session, (_, quote, section) in zip(stated.sessions, told, strict=True):
        session.evidence[0].quote, session.evidence[0].section = quote, section
    hits = build(tmp_path, stated).search(SearchRequest.of(**asked), now=now).hits
    found = hits[0].asks[0].question if hits and hits[0].asks else hits[0].tier if hits else "out"
    assert found == expected


def test_the_facet_of_days_counts_what_the_filter_finds(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated = program(sessions=[times for times, _, _ in (BOX, TEXT)])
    for session, (_, quote, section) in zip(stated.sessions, (BOX, TEXT), strict=True):
        session.evidence[0].quote, session.evidence[0].section = quote, section
    index = build(tmp_path, stated, program("Heron", sessions=["mon 18:00-21:00"]))
    counted = index.search(SearchRequest.of(facets=["day"]), now=now).facets["day"]
    assert {one.value: (one.fits, one.ask) for one in counted} == {"mon": (1, 0)}
    assert [hit.tier for hit in index.search(SearchRequest.of(day=["mon"]), now=now).hits] == ["fits", "ask"]
