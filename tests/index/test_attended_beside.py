"""What is attended beside the sessions, at times when the caller is not free, leaves nothing but a question."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from records.codes import ATTENDED_BESIDE
from tests.index.answers import Cases, must_answer

EVENINGS = {"available": "mon-thu 17-22"}
WORK = ["mon", "tue", "wed", "thu", "fri"]
ONLY = "Monday, Tuesday, Wednesday and Thursday 5:00 PM to 10:00 PM"


def stated(what: str, days: list[str], start: str = "08:00", end: str = "20:00", **more: Any) -> dict[str, Any]:
    finding = {
        "field": "sessions", "value": {"what": what, "days": days, "start": start, "end": end}, "claim": "unclear",
        "rule": ATTENDED_BESIDE, "evidence": [{"quote": "That is required.", "url": "https://harbor.example/"}],
    }  # fmt: skip
    return {"sessions": ["mon,tue,thu 18:00-21:00"], "unclear": [finding]} | more


CASES: Cases = {
    "a family group on Saturday": (
        stated("family", ["sat"]), EVENINGS,
        f"Your website names a family session on Saturday that is attended too: can somebody attend who is free only: {ONLY}?",
    ),
    "individual sessions in the daytime": (
        stated("individual", WORK, "09:00", "17:00"), EVENINGS,
        f"Your website names individual sessions in the daytime that are attended too: can somebody attend who is free only: {ONLY}?",
    ),
    "at the beginning": (
        stated("first", WORK, "09:00", "17:00"), EVENINGS,
        f"Your website names more at the beginning in the daytime that is attended too: can somebody attend who is free only: {ONLY}?",
    ),
    "a daytime session is none of the evening's": (
        stated("session", WORK, "09:00", "17:00"), EVENINGS,
        f"Your website names a session in the daytime that is attended too: can somebody attend who is free only: {ONLY}?",
    ),
    "a day of its sessions is that session": (stated("session", ["mon"]), EVENINGS, "fits"),
    "a day that must be one of three of four": (
        stated("session", ["mon"], sessions=["mon,tue,wed,thu 18:00-21:00"], days_per_week=(3, 3)),
        {"available": "tue,wed,thu 17-22"}, "ask",
    ),
    "and is": (
        stated("session", ["mon"], sessions=["mon,tue,wed,thu 18:00-21:00"], days_per_week=(3, 3)),
        {"available": "mon,tue,wed 17-22"}, "fits",
    ),
    "free then too": (stated("family", ["sat"], "10:00", "12:00"), {"available": "mon-thu 17-22; sat 9-13"}, "fits"),
    "free for a part of it": (stated("family", ["sat"]), {"available": "mon-thu 17-22; sat 9-13"}, "ask"),
    "free by day and in the evening": (stated("individual", WORK, "09:00", "17:00"), {"available": "mon-fri 8-22"}, "fits"),
    "always free": (stated("family", ["sat"]), {"available": "daily"}, "fits"),
    "not free for the sessions": (stated("family", ["sat"]), {"available": "mon-fri 8-13"}, "out"),
    "beside a part of the day": (stated("family", ["sat"]), EVENINGS | {"daypart": ["evening"]}, "ask"),
    "without free time nothing is asked of it": (stated("family", ["sat"]), {"daypart": ["evening"]}, "fits"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_attended_beside(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)
