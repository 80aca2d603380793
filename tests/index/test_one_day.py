"""Two blocks of one day: the parts of a program's day, or groups of which a caller comes to one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.availability import parse
from index.engine import Index
from index.free_time import FreeTime
from index.request import SearchRequest
from index.weekly import alternatives
from records.models import Program

MORNINGS, EVENINGS, DAYS = "mon-fri 8-12:30", "mon-fri 17-22", "mon-fri 8-17"


def both(first: str, second: str, quote: str) -> list[str]:
    """Two sessions that one sentence states."""
    return [f"{first}|{quote}", f"{second}|{quote}"]


MWF_MORNING, MWF_NOON, MWF_EVENING = ("mon,wed,fri 09:00-12:00", "mon,wed,fri 13:00-16:00", "mon,wed,fri 18:00-21:00")
WEEK_MORNING, WEEK_NOON = "mon,tue,wed,thu,fri 09:00-12:00", "mon,tue,wed,thu,fri 13:00-16:00"
PARTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    # name: what stands between the times, the level, what else is stated
    "lunch": ("9 am to noon, lunch, 1 pm to 4 pm", "iop", {}),
    "a break": ("9:00 AM - 12:00 PM (break) 1:00 PM - 4:00 PM", "iop", {}),
    "then": ("9-12, then 1-4", "iop", {}),
    "again": ("9 to 12 and again from 1 to 4", "iop", {}),
    "followed by": ("9am-12pm followed by 1pm-4pm", "iop", {}),
    "resumes": ("9 am to 12 pm and resumes from 1 pm to 4 pm", "iop", {}),
    "a php by and": ("9:00 am to 12:00 pm and 1:00 pm to 4:00 pm", "php", {}),
    "a php by a comma": ("9:00 am to 12:00 pm, 1:00 pm to 4:00 pm", "php", {}),
    "hours a day need both": ("9-12 and 1-4", "iop", {"session_hours": (6, 6)}),
    "hours a week need both": ("9-12 and 1-4", "iop", {"hours_per_week": (30, 30)}),
    "named sessions of a day with a lunch": ("morning session 9-12, lunch, afternoon session 1-4", "iop", {}),
    "everybody comes to both": ("9-12 and 1-4; every client attends both groups", "iop", {}),
    "in spanish": ("9 a 12, almuerzo, y 1 a 4", "iop", {}),
}  # fmt: skip
OPEN: dict[str, tuple[str, str, dict[str, Any]]] = {
    "and": ("9-12 and 1-4", "iop", {}),
    "an ampersand": ("9-12 & 1-4", "iop", {}),
    "a comma": ("9-12, 1-4", "iop", {}),
    "and also": ("9 am to noon and also 1 pm to 4 pm", "iop", {}),
    "sessions of the morning and the afternoon": ("a morning session from 9 to 12 and an afternoon session from 1 to 4", "iop", {}),
    "in the morning and in the afternoon": ("9 to 12 in the morning and 1 to 4 in the afternoon", "iop", {}),
    "a level of which no hours are known": ("9-12 and 1-4", "outpatient", {}),
    "days a week say nothing of it": ("9-12 and 1-4", "iop", {"days_per_week": (5, 5)}),
}  # fmt: skip
CHOICE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "or": ("9-12 or 1-4", "php", {}),
    "a stroke": ("9-12 / 1-4", "iop", {}),
    "either": ("either 9 to 12 or 1 to 4", "iop", {}),
    "chosen": ("clients choose 9-12, 1-4", "iop", {}),
    "tracks": ("IOP tracks meet 9-12 and 1-4", "iop", {}),
    "two groups": ("two groups: 9-12 and 1-4", "iop", {}),
    "named groups of the morning and the afternoon": ("a morning group from 9 to 12 and an afternoon group from 1 to 4", "iop", {}),
    "men and women": ("men's group 9-12 and women's group 1-4", "iop", {}),
    "group a and group b": ("Group A 9-12 and Group B 1-4", "iop", {}),
    "hours a week that each gives": ("9-12 and 1-4", "iop", {"hours_per_week": (15, 15)}),
    "hours a day that each gives": ("9-12 and 1-4", "iop", {"session_hours": (3, 3)}),
    "each group": ("9-12 and 1-4, each group is three hours", "iop", {}),
}  # fmt: skip


def answer(program: Program, available: str) -> str:
    best = FreeTime(parse(available)).best(alternatives(program))
    assert best is not None
    return best[0].answer


@pytest.mark.parametrize("name", PARTS)
def test_parts_of_a_day_are_attended_whole(name: str, program: Callable[..., Program]) -> None:
    quote, level, more = PARTS[name]
    made = program(level_of_care=level, sessions=both(WEEK_MORNING, WEEK_NOON, quote), **more)
    assert answer(made, MORNINGS) == "no"
    assert answer(made, "mon-fri 12:30-17") == "no"
    assert answer(made, DAYS) == "yes"
    assert answer(made, "mon-fri 8-12:30, 12:45-17") == "yes"  # nothing meets at lunch
    assert answer(made, "mon-thu 8-17; fri 8-12:30") == "no"


@pytest.mark.parametrize("name", OPEN)
def test_where_nobody_can_tell_it_is_asked(name: str, program: Callable[..., Program]) -> None:
    quote, level, more = OPEN[name]
    made = program(level_of_care=level, sessions=both(WEEK_MORNING, WEEK_NOON, quote), **more)
    assert answer(made, MORNINGS) == "not stated"
    assert answer(made, DAYS) == "yes"
    assert answer(made, EVENINGS) == "no"


@pytest.mark.parametrize("name", CHOICE)
def test_a_choice_stays_one(name: str, program: Callable[..., Program]) -> None:
    quote, level, more = CHOICE[name]
    made = program(level_of_care=level, sessions=both(WEEK_MORNING, WEEK_NOON, quote), **more)
    assert answer(made, MORNINGS) == "yes"
    assert answer(made, "mon-fri 12:30-17") == "yes"


OTHERS: dict[str, tuple[dict[str, Any], str, str]] = {
    # name: what the program states, when the caller is free, the answer
    "two short blocks of an iop": (
        {"sessions": both("mon,wed,fri 09:00-10:30", "mon,wed,fri 11:00-12:30", "Mon, Wed, Fri 9-10:30 and 11-12:30")}, "mon,wed,fri 8-11", "no",
    ),
    "evenings by and": ({"sessions": both(MWF_MORNING, MWF_EVENING, "Mon, Wed, Fri 9-12 and 6-9 pm")}, EVENINGS, "not stated"),
    "mornings and evenings": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "Mon, Wed, Fri, mornings 9-12 and evenings 6-9")}, EVENINGS, "yes",
    ),
    "in the morning and in the evening": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "9 to 12 in the morning and 6 to 9 in the evening")}, EVENINGS, "yes",
    ),
    "day and evening in brackets": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "9am to 12pm (day) and 6pm to 9pm (evening)")}, EVENINGS, "yes",
    ),
    "morning and evening groups, and then their times": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "We have both morning and evening groups, 9am to 12pm and 6pm to 9pm")}, EVENINGS, "yes",
    ),
    "morning and evening groups, and two times of the morning": (
        {"sessions": both(WEEK_MORNING, WEEK_NOON, "Beside morning and evening groups: 9-12 and 1-4")}, MORNINGS, "not stated",
    ),
    "evenings by and, nine hours": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "9-12 and 6-9, nine hours a week"), "hours_per_week": (9, 9)}, EVENINGS, "yes",
    ),
    "two parts or an evening: the parts": (
        {"sessions": [f"{one}|9-12 and 1-4, or 6-9" for one in (MWF_MORNING, MWF_NOON, MWF_EVENING)]}, "mon,wed,fri 8-17", "yes",
    ),
    "two parts or an evening: one part": (
        {"sessions": [f"{one}|9-12 and 1-4, or 6-9" for one in (MWF_MORNING, MWF_NOON, MWF_EVENING)]}, MORNINGS, "not stated",
    ),
    "two parts or an evening: the evening": (
        {"sessions": [f"{one}|9-12 and 1-4, or 6-9" for one in (MWF_MORNING, MWF_NOON, MWF_EVENING)]}, EVENINGS, "yes",
    ),
    "three parts": (
        {"sessions": [f"{one}|9-10:30, 10:45-12 and 1-2" for one in ("mon,wed 09:00-10:30", "mon,wed 10:45-12:00", "mon,wed 13:00-14:00")]},
        MORNINGS, "no",
    ),
    "an afternoon of some of the days": (
        {"level_of_care": "php", "sessions": both(WEEK_MORNING, "mon,wed 13:00-15:00", "Mon-Fri 9-12 and Mon, Wed 1-3")}, MORNINGS, "no",
    ),
    "an afternoon of some of the days, and these are free": (
        {"level_of_care": "php", "sessions": both(WEEK_MORNING, "mon,wed 13:00-15:00", "Mon-Fri 9-12 and Mon, Wed 1-3")},
        "tue,thu,fri 8-13; mon,wed 8-16", "yes",
    ),
    "other days of each, and days a week for one": (
        {"sessions": both(MWF_MORNING, "mon,tue,thu 18:00-21:00", "Mon, Wed, Fri 9-12 and Mon, Tue, Thu 6-9"), "days_per_week": (3, 3)},
        EVENINGS, "yes",
    ),
    "lines of one place": (
        {"level_of_care": "php", "sessions": [f"{WEEK_MORNING}|9 am to 12 pm|PHP > Schedule", f"{WEEK_NOON}|1 pm to 4 pm|PHP > Schedule"]},
        MORNINGS, "not stated",
    ),
    "lines of one place, sessions of the halves": (
        {"level_of_care": "php", "sessions": [f"{WEEK_MORNING}|Morning session: 9-12|PHP", f"{WEEK_NOON}|Afternoon session: 1-4|PHP"]},
        MORNINGS, "not stated",
    ),
    "lines of one place, tracks": (
        {"level_of_care": "php", "sessions": [f"{WEEK_MORNING}|Morning track: 9-12|PHP", f"{WEEK_NOON}|Afternoon track: 1-4|PHP"]}, MORNINGS, "yes",
    ),
    "lines of one place, each a whole week": (
        {"sessions": [f"{MWF_MORNING}|Mon, Wed, Fri 9-12|IOP", f"{MWF_NOON}|Mon, Wed, Fri 1-4|IOP"]}, MORNINGS, "yes",
    ),
    "lines of two places": (
        {"sessions": ["mon,wed 09:00-10:30|9-10:30|Dover", "mon,wed 11:00-12:30|11-12:30|Camden"]}, MORNINGS, "yes",
    ),
    "everybody comes to both lines": (
        {"sessions": ["mon,wed 18:00-19:30|Every client attends both groups.|IOP", "mon,wed 20:00-21:30|Every client attends both groups.|IOP"]},
        "mon,wed 17:30-19:45", "no",
    ),
    "one after the other, days a week do not tell": (
        {"sessions": ["mon,wed 17:00-18:30", "mon,wed 18:30-20:00"], "days_per_week": (2, 2)}, "mon,wed 17-18:30", "not stated",
    ),
    "clients may come to both": (
        {"sessions": both(MWF_MORNING, MWF_EVENING, "9-12 and 6-9: choose one, clients may attend both groups")}, EVENINGS, "yes",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHERS)
def test_other_blocks_of_one_day(
    name: str,
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    stated, available, expected = OTHERS[name]
    made = program(**stated)
    assert answer(made, available) == expected
    # All programs at once are answered as one is.
    index = build(tmp_path_factory.mktemp("home"), made, program("Other", sessions=["sat 09:00-12:00"]))
    hits = index.search(SearchRequest.of(available=available, limit=10), now=now).hits
    tiers = {hit.program.provider: hit.tier for hit in hits}
    assert tiers.get("Harbor", "out") == {"yes": "fits", "not stated": "ask", "no": "out"}[expected]


def test_the_question_names_a_part(
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    index = build(
        tmp_path_factory.mktemp("home"), program(sessions=both(MWF_MORNING, MWF_NOON, "Mon, Wed, Fri 9-12 and 1-4"))
    )
    [hit] = index.search(SearchRequest.of(available=MORNINGS), now=now).hits
    assert [ask.question for ask in hit.asks] == [
        "Is it enough to attend Monday, Wednesday and Friday 9:00 AM to 12:00 PM?"
    ]
