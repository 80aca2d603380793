"""What of the week is not surely said: ends that are computed, and numbers of days that may be another group's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.codes import COMPUTED_END, EITHER_HALF, IN_PART, STATED_TOO
from records.models import Program

Make = Callable[..., Program]
EVENINGS = "mon,tue,wed,thu 18:00-21:00"


def unclear(field: str, value: object, rule: str = "page of its own", level: str | None = "iop") -> dict[str, Any]:
    evidence = [{"quote": "Groups start at 6 pm", "url": "https://harbor.example/"}]
    return {
        "field": field,
        "value": value,
        "claim": "unclear",
        "rule": rule,
        "level_of_care": level,
        "evidence": evidence,
    }


SIX = {"days": ["mon", "wed"], "start": "18:00", "end": "21:00"}
STARTS: list[tuple[dict[str, Any], str]] = [
    ({"available": "mon,wed 17-22"}, "fits"),
    ({"available": "mon,wed 18-20:30"}, "out"),
    ({"available": "mon 17-22"}, "out"),
    ({"day": ["mon"], "after": "17:30", "before": "21:00"}, "fits"),
    ({"day": ["tue"]}, "out"),
    ({"daypart": ["evening"], "day": ["wed"]}, "fits"),
    ({"daypart": ["morning"]}, "out"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "expected"), STARTS, ids=[str(asked) for asked, _ in STARTS])
def test_a_computed_end_is_held_against_what_is_asked(
    asked: dict[str, Any], expected: str, program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    plain = program("Plover", days=["mon", "wed"], dayparts=["evening"]).model_dump()
    one = Program.model_validate(plain | {"unclear": [unclear("sessions", SIX, COMPUTED_END)]})
    found = build(tmp_path, one).search(SearchRequest.of(**asked, explain=True), now=now)
    assert ([hit.tier for hit in found.hits] or ["out"]) == [expected]
    said = [quoted.value for hit in found.hits for answer in hit.answers for quoted in answer.quoted]
    assert expected != "fits" or any(text.endswith("(the end is computed)") for text in said)


EARLY = {"days": ["tue", "wed"], "start": "06:00", "end": "09:00"}
LATE = {"days": ["tue", "wed"], "start": "18:00", "end": "21:00"}
MORNINGS = "mon,tue,wed,thu,fri 09:00-12:00"
# Beside the mornings "Tue Wed 6-9": neither half of the day is a yes, and neither is a no.
HALVES: list[tuple[dict[str, Any], str]] = [
    ({"daypart": ["evening"]}, "ask"),
    ({"daypart": ["evening"], "day": ["tue"]}, "ask"),
    ({"day": ["wed"], "after": "17:30"}, "ask"),
    ({"available": "tue,wed 17-22"}, "ask"),
    ({"daypart": ["morning"]}, "fits"),
    ({"daypart": ["afternoon"]}, "out"),
    ({"day": ["sat"]}, "out"),
    ({"day": ["mon"], "before": "12:00"}, "fits"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "expected"), HALVES, ids=[str(asked) for asked, _ in HALVES])
def test_a_time_of_either_half_of_the_day_is_a_question(
    asked: dict[str, Any], expected: str, program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    plain = program("Plover", sessions=[MORNINGS]).model_dump()
    doubts = [
        unclear("sessions", block, f"{rule}; page of its own")
        for rule, block in ((EITHER_HALF, EARLY), (IN_PART, LATE))
    ]
    one = Program.model_validate(plain | {"unclear": doubts})
    found = build(tmp_path, one).search(SearchRequest.of(**asked), now=now)
    assert ([hit.tier for hit in found.hits] or ["out"]) == [expected]


AMOUNTS: list[tuple[str, dict[str, Any], list[dict[str, Any]], str, str]] = [
    ("days of another group", {}, [unclear("days_per_week", [3, 5])], "mon,tue,wed 17-22", "ask"),
    ("all of its days", {}, [unclear("days_per_week", [3, 5])], "mon-thu 17-22", "fits"),
    ("fewer than that", {}, [unclear("days_per_week", [3, 5])], "mon,tue 17-22", "out"),
    ("hours of another group", {}, [unclear("hours_per_week", [9, 9])], "mon,tue,wed 17-22", "ask"),
    ("an open lower end", {}, [unclear("days_per_week", [None, 5])], "mon,tue,wed 17-22", "out"),
    ("its own number", {"days_per_week": (4, 4)}, [unclear("days_per_week", [3, 5])], "mon,tue,wed 17-22", "out"),
    ("its own number, and another one beside it", {"days_per_week": (4, 4)}, [unclear("days_per_week", [3, None], f"sentence; {STATED_TOO}")], "mon,tue,wed 17-22", "ask"),
    ("fewer than either", {"days_per_week": (4, 4)}, [unclear("days_per_week", [3, None], f"sentence; {STATED_TOO}")], "mon,tue 17-22", "out"),
    ("nothing unclear", {}, [], "mon,tue,wed 17-22", "out"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "doubts", "free", "expected"), [one[1:] for one in AMOUNTS], ids=[one[0] for one in AMOUNTS]
)
def test_days_a_week_that_may_be_another_groups_are_a_question(
    stated: dict[str, Any], doubts: list[dict[str, Any]], free: str, expected: str,
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    plain = program("Plover", sessions=[EVENINGS], **stated).model_dump()
    found = build(tmp_path, Program.model_validate(plain | {"unclear": doubts})).search(
        SearchRequest.of(available=free), now=now
    )
    assert ([hit.tier for hit in found.hits] or ["out"]) == [expected]
