"""A group that is one more beside the program's: whether all come to it is a question, where the caller is not free then."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from tests.index.answers import Cases, must_answer

WEEK = "mon,tue,thu 18:00-21:00|Groups meet Monday, Tuesday and Thursday from 6 to 9 pm."
EVENINGS, AND_SATURDAY = {"available": "mon-thu 17-22"}, {"available": "mon-thu 17-22; sat 8-14"}


def saturday(quote: str) -> dict[str, Any]:
    return {"sessions": [WEEK, f"sat 09:00-12:00|{quote}"]}


CASES: Cases = {
    "there is also": (
        saturday("There is also a Saturday group from 9 to noon."), EVENINGS,
        "Is it enough to attend Monday, Tuesday and Thursday 6:00 PM to 9:00 PM?",
    ),
    "too": (saturday("There is a Saturday group from 9 to noon too."), EVENINGS, "ask"),
    "an additional group": (saturday("An additional group meets Saturday 9-12."), EVENINGS, "ask"),
    "available": (saturday("A Saturday group is available from 9 to noon."), EVENINGS, "ask"),
    "free for it": (saturday("There is also a Saturday group from 9 to noon."), AND_SATURDAY, "fits"),
    "free for it alone": (saturday("There is also a Saturday group from 9 to noon."), {"available": "sat 8-14"}, "out"),
    "said plainly": (saturday("On Saturday we meet from 9 to noon."), EVENINGS, "out"),
    "all come to it": (saturday("Clients also attend a Saturday group from 9 to noon."), EVENINGS, "out"),
    "required": (saturday("We also meet on Saturdays from 9 to noon, which is required."), EVENINGS, "out"),
    "one sentence": (
        {"sessions": [f"{days}|We meet Mon, Tue, Thu 6-9 pm and also Sat 9-12." for days in ("mon,tue,thu 18:00-21:00", "sat 09:00-12:00")]},
        EVENINGS, "out",
    ),
    "a day without its time": (
        {"sessions": [WEEK], "days": ["mon", "tue", "thu", "sat/There is a Saturday group too."]}, EVENINGS, "ask",
    ),
    "a day without its time, said plainly": (
        {"sessions": [WEEK], "days": ["mon", "tue", "thu", "sat/We meet on Saturdays."]}, EVENINGS, "out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_group_that_is_one_more(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)
