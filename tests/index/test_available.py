"""When a program fits a caller's free time: the table of docs/search.md, and more of its corners."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.availability import parse, written
from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program

CALLER = "tue,thu 17:30-22:00; sat 8-14"
EVENINGS = "mon-fri 17-22"
MORNINGS = "mon-fri 8-13"

CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    # name: what the program states, when the caller is free, the tier
    "all sessions inside": ({"sessions": ["tue,thu 18:00-21:00", "sat 09:00-12:00"]}, CALLER, "fits"),
    "at the very times": ({"sessions": ["tue,thu 17:30-22:00"]}, CALLER, "fits"),
    "a minute too early": ({"sessions": ["tue,thu 17:29-20:30"]}, CALLER, "out"),
    "a minute too late": ({"sessions": ["tue,thu 19:00-22:01"]}, CALLER, "out"),
    "one of the days collides": ({"sessions": ["mon,tue,thu 18:00-21:00"]}, CALLER, "out"),
    "two free blocks that touch are one": ({"sessions": ["tue 11:00-13:00"]}, "tue 8-12; tue 12-14", "fits"),
    "two free blocks that do not touch": ({"sessions": ["tue 11:00-13:00"]}, "tue 8-12; tue 12:30-14", "out"),
    "nothing stated": ({}, CALLER, "ask"),
    "three of five days are enough": (
        {"sessions": ["mon,tue,wed,thu,sat 18:00-21:00"], "days_per_week": (3, 5)},
        "mon,tue,wed 17-22", "fits",
    ),
    "two of five days are not": (
        {"sessions": ["mon,tue,wed,thu,sat 18:00-21:00"], "days_per_week": (3, 5)},
        "mon,tue 17-22", "out",
    ),
    "all five days where nothing says fewer": ({"sessions": ["mon,tue,wed,thu,fri 18:00-21:00"]}, "mon,tue,wed 17-22", "out"),
    "up to five days leaves it open": (
        {"sessions": ["mon,tue,wed,thu,fri 18:00-21:00"], "days_per_week": (None, 5)}, "mon,tue,wed 17-22", "ask",
    ),
    "days of two pages: enough for one of them": (
        {"sessions": ["mon,tue,wed,thu,fri 18:00-21:00"], "days_per_week": [(3, 3), (5, 5)]}, "mon,tue,wed 17-22", "ask",
    ),
    "days of two pages: enough for both": (
        {"sessions": ["mon,tue,wed,thu,fri 18:00-21:00"], "days_per_week": [(3, 3), (4, 4)]}, EVENINGS, "fits",
    ),
    "hours by the length of a session": (
        {"sessions": ["mon,tue,wed,thu 18:00-21:00"], "hours_per_week": (9, 12)}, "mon,tue,wed 17-22", "fits",
    ),
    "hours that two sessions do not give": (
        {"sessions": ["mon,tue,wed,thu 18:00-21:00"], "hours_per_week": (9, 12)}, "mon,tue 17-22", "out",
    ),
    "more hours than the sessions give": ({"sessions": ["mon,wed,fri 18:00-21:00"], "hours_per_week": (12, 12)}, EVENINGS, "ask"),
    "days count before hours": (
        {"sessions": ["mon,tue,wed,thu 18:00-21:00"], "hours_per_week": (12, 12), "days_per_week": (3, 3)},
        "mon,tue,wed 17-22", "fits",
    ),
    "computed days count for nothing": (
        {"sessions": ["mon,tue,wed,thu 18:00-21:00"], "derived": {"days_per_week": (2, 2)}}, "mon,tue 17-22", "out",
    ),
    "morning or evening: the evening": ({"sessions": ["mon,wed,fri 09:00-12:00", "mon,wed,fri 18:00-21:00"]}, EVENINGS, "fits"),
    "morning or evening: the morning": ({"sessions": ["mon,wed,fri 09:00-12:00", "mon,wed,fri 18:00-21:00"]}, MORNINGS, "fits"),
    "morning or evening: neither": ({"sessions": ["mon,wed,fri 09:00-12:00", "mon,wed,fri 18:00-21:00"]}, "daily 13-17", "out"),
    "half a morning and half an evening are no week": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "mon,wed,fri 18:00-21:00"]}, "mon,wed 8-13; fri 17-22", "out",
    ),
    "one shared day makes them a choice": (
        {"sessions": ["mon,wed,thu 18:00-21:00", "tue,wed,fri 09:00-12:00"]}, "mon,wed,thu 17-22", "fits",
    ),
    "other days, other times: one week": ({"sessions": ["mon,wed 18:00-21:00", "sat 09:00-12:00"]}, "mon,wed 17-22", "out"),
    "that week whole": ({"sessions": ["mon,wed 18:00-21:00", "sat 09:00-12:00"]}, "mon,wed 17-22; sat 8-13", "fits"),
    "each gives all the hours, so they are a choice": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu 16:30-21:00"], "hours_per_week": (9, 9)}, "tue,thu 16-22", "fits",
    ),
    "each gives all the days, so they are a choice": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"], "days_per_week": (3, 3)}, "tue,thu,sat 17-22", "fits",
    ),
    "a choice is not mixed": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"], "days_per_week": (3, 3)},
        "mon,wed 8-13; tue 17-22", "out",
    ),
    "a Saturday beside four days of which three are needed": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (3, 3)}, "tue,thu 17-22; sat 8-14", "fits",
    ),
    "at least three, the Saturday is one of them": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (3, None)}, "tue,thu 17-22; sat 8-14", "fits",
    ),
    "the Saturday alone is none of three": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (3, 3)}, "fri,sat,sun", "out",
    ),
    "other times of those days, and the Saturday": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (3, 3)}, "wed,fri 8-12; sat 8-14; sun", "out",
    ),
    "up to three of them, with the Saturday": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (None, 3)}, "tue,thu 17-22; sat 8-14", "ask",
    ),
    "hours instead of days, with the Saturday": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "hours_per_week": (9, 9)}, "tue,thu 17-22; sat 8-14", "fits",
    ),
    "hours instead of days, the Saturday alone": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "sat 09:00-12:00"], "hours_per_week": (9, 9)}, "fri,sat,sun", "out",
    ),
    "a Saturday beside three days that are all that is needed": (
        {"sessions": ["mon,wed,thu 17:30-20:30", "sat 09:00-12:00"], "days_per_week": (3, 3)}, "wed,thu 17-22; sat 8-14", "ask",
    ),
    "two blocks of several days, one of them enough": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "fri,sat 09:00-12:00"], "days_per_week": (3, 3)}, "tue 17-22; fri,sat 8-14", "fits",
    ),
    "the block of two days is none of three": (
        {"sessions": ["mon,tue,wed,thu 17:30-20:30", "fri,sat 09:00-12:00"], "days_per_week": (3, 3)}, "fri,sat 8-14", "out",
    ),
    "a Saturday that gives all the hours is a track of its own": (
        {"sessions": ["mon,tue,wed 18:00-21:00", "sat 08:00-17:00"], "hours_per_week": (9, 9)}, "sat", "fits",
    ),
    "a Saturday on which another track meets": (
        {"sessions": ["mon,tue,wed,sat 18:00-21:00", "sat 09:00-12:00"], "days_per_week": (3, 3)}, "mon,tue 17-22; sat 8-14", "ask",
    ),
    "a Saturday with either track": (
        {"sessions": ["mon,wed 09:00-12:00", "mon,wed 18:00-21:00", "sat 10:00-12:00"]}, "mon,wed 17-22; sat 8-13", "fits",
    ),
    "either track without its Saturday": (
        {"sessions": ["mon,wed 09:00-12:00", "mon,wed 18:00-21:00", "sat 10:00-12:00"]}, "mon,wed 17-22", "out",
    ),
    "one after the other, only the first": ({"sessions": ["mon,wed 17:00-18:30", "mon,wed 18:30-20:00"]}, "mon,wed 17-18:30", "ask"),
    "one after the other, both": ({"sessions": ["mon,wed 17:00-18:30", "mon,wed 18:30-20:00"]}, "mon,wed 17-20", "fits"),
    "past midnight, both days free": ({"sessions": ["fri 22:00-01:00"]}, "fri 20-24; sat 0-2", "fits"),
    "past midnight, only the evening free": ({"sessions": ["fri 22:00-01:00"]}, "fri 20-24", "out"),
    "Sunday night into Monday": ({"sessions": ["sun 22:00-01:00"]}, "sun 20-24; mon 0-2", "fits"),
    "Sunday night without Monday": ({"sessions": ["sun 22:00-01:00"]}, "sun 20-24", "out"),
    "Monday after midnight": ({"sessions": ["mon 00:30-01:30"]}, "sun 20-24; mon 0-2", "fits"),
    "evenings without days or times": ({"dayparts": ["evening"]}, CALLER, "ask"),
    "mornings cannot be": ({"dayparts": ["morning"]}, EVENINGS, "out"),
    "mornings or evenings may be": ({"dayparts": ["morning", "evening"]}, EVENINGS, "ask"),
    "a weekend alone, free on workdays": ({"dayparts": ["weekend"]}, EVENINGS, "out"),
    "a weekend alone, free on Monday": ({"dayparts": ["weekend"]}, "mon", "out"),
    "a weekend alone, free on Sunday": ({"dayparts": ["weekend"]}, "sun 9-12", "ask"),
    "a weekend alone, both days are needed": ({"dayparts": ["weekend"], "days_per_week": (2, 2)}, "sun 9-12", "out"),
    "a weekend of a longer week": ({"dayparts": ["weekend"], "days_per_week": (5, 5)}, "mon-fri 9-12", "ask"),
    "more hours a week than are free": ({"hours_per_week": (20, 20)}, "tue,thu 17:30-22", "out"),
    "as many hours a week as are free": ({"hours_per_week": (9, 12)}, "tue,thu 17:30-22", "ask"),
    "one minute less than the hours a week": ({"hours_per_week": (9, 9)}, "tue 17:30-22; thu 17:31-22", "out"),
    "hours of two pages, one of them can be": ({"hours_per_week": [(9, 9), (20, 20)]}, "tue,thu 17:30-22", "ask"),
    "up to so many hours a week": ({"hours_per_week": (None, 20)}, "tue,thu 17:30-22", "ask"),
    "hours computed deny nothing": ({"derived": {"hours_per_week": (20, 20)}}, "tue,thu 17:30-22", "ask"),
    "hours a week beyond the free time of the days named": (
        {"days": ["tue", "thu"], "hours_per_week": (12, 12)}, "tue,thu 17:30-22; sat", "out",
    ),
    "hours a week that other days can give": (
        {"days": ["tue"], "days_per_week": (3, 3), "hours_per_week": (12, 12)}, "tue,thu 17:30-22; sat", "ask",
    ),
    "hours a week of evenings alone": (
        {"dayparts": ["evening"], "hours_per_week": (12, 12)}, "mon-fri 8-13; tue,thu 17-22", "ask",
    ),
    "hours a week, no evening is free long enough": (
        {"dayparts": ["evening"], "hours_per_week": (20, 20)}, "mon-fri 8-13; tue 17-22", "out",
    ),
    "hours a week past midnight": ({"days": ["fri"], "hours_per_week": (8, 8)}, "fri 18-24; sat 0-2", "ask"),
    "hours a week of an evening group too": (
        {"sessions": ["mon,tue,wed 09:00-12:00"], "dayparts": ["evening"], "hours_per_week": (9, 9)}, "mon,wed 17-20", "out",
    ),
    "a choice perhaps: the first": ({"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"]}, MORNINGS, "ask"),
    "a choice perhaps: the second": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"]}, "tue,thu,sat 17-22", "ask",
    ),
    "a choice perhaps: neither": ({"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"]}, "tue,thu 17-22", "out"),
    "a choice perhaps: all": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"]}, "daily 8-22", "fits",
    ),
    "no choice where six days are said": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"], "days_per_week": (6, 6)}, MORNINGS, "out",
    ),
    "no choice where the hours need both": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"], "hours_per_week": (18, 18)}, MORNINGS, "out",
    ),
    "a choice by the hours of one of two pages": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"], "hours_per_week": [(9, 9), (18, 18)]}, MORNINGS, "ask",
    ),
    "a choice perhaps, and the Saturday with either": (
        {"sessions": ["mon,wed 09:00-12:00", "tue,thu 18:00-21:00", "sat 10:00-12:00"]}, "tue,thu 17-22", "out",
    ),
    "a choice perhaps, and its Saturday": (
        {"sessions": ["mon,wed 09:00-12:00", "tue,thu 18:00-21:00", "sat 10:00-12:00"]}, "tue,thu 17-22; sat 9-13", "ask",
    ),
    "single days are a choice perhaps": ({"sessions": ["tue 09:00-10:00", "thu 18:00-19:00"]}, "thu 17-22", "ask"),
    "weekends and evenings, free on Sunday at noon": ({"dayparts": ["weekend", "evening"]}, "sun 11-14", "ask"),
    "weekends and evenings, free on Monday at noon": ({"dayparts": ["weekend", "evening"]}, "mon 11-14", "out"),
    "days without times, all free": ({"days": ["tue", "thu"]}, CALLER, "ask"),
    "days without times, one not free": ({"days": ["mon", "tue"]}, CALLER, "out"),
    "days without times, two of three are enough": ({"days": ["mon", "tue", "thu"], "days_per_week": (2, 3)}, CALLER, "ask"),
    "days and a part of the day that cannot be": ({"days": ["tue", "thu"], "dayparts": ["morning"]}, CALLER, "out"),
    "days and a part of the day that can be": ({"days": ["tue", "thu"], "dayparts": ["evening"]}, CALLER, "ask"),
    "the length is longer than the free time": (
        {"days": ["tue"], "dayparts": ["evening"], "session_hours": (3, 3)}, "tue 17-19", "out",
    ),
    "the length fits": ({"days": ["tue"], "dayparts": ["evening"], "session_hours": (3, 3)}, "tue 17-20", "ask"),
    "an evening that could begin early enough only": (
        {"days": ["tue"], "dayparts": ["evening"], "session_hours": (3, 3)}, "tue 14-19", "out",
    ),
    "workdays without times, and a weekend": (
        {"days": ["mon", "tue", "wed", "thu", "fri"], "dayparts": ["weekend"]}, "sat 8-14", "ask",
    ),
    "days a week alone, as many free": ({"days_per_week": (3, 3)}, CALLER, "ask"),
    "days a week alone, not as many free": ({"days_per_week": (5, 5)}, CALLER, "out"),
    "hours and length alone": ({"hours_per_week": (12, 12), "session_hours": (3, 3)}, CALLER, "out"),
    "one day timed, the other not": ({"sessions": ["tue 18:00-21:00"], "days": ["tue", "thu"]}, CALLER, "ask"),
    "one day timed outside, the other not": ({"sessions": ["tue 09:00-12:00"], "days": ["tue", "thu"]}, CALLER, "out"),
    "one day timed, the other not free": ({"sessions": ["tue 18:00-21:00"], "days": ["tue", "fri"]}, CALLER, "out"),
    "more days are said than named": ({"sessions": ["tue 18:00-21:00"], "days_per_week": (3, 3)}, CALLER, "ask"),
    "more days are said than free": ({"sessions": ["tue 18:00-21:00"], "days_per_week": (5, 5)}, CALLER, "out"),
    "an evening group too, times not stated": ({"sessions": ["mon,wed 09:00-12:00"], "dayparts": ["morning", "evening"]}, EVENINGS, "ask"),
    "a morning group and no other": ({"sessions": ["mon,wed 09:00-12:00"], "dayparts": ["morning"]}, EVENINGS, "out"),
    "a weekend group too, times not stated": ({"sessions": ["mon,wed 09:00-12:00"], "dayparts": ["weekend"]}, "sun 9-12", "ask"),
    "the same times twice are one block": ({"sessions": ["mon 18:00-21:00", "wed 18:00-21:00", "mon 18:00-21:00"]}, "mon,wed 17-22", "fits"),
    "free all week": ({"sessions": ["sun 22:00-06:00", "mon 18:00-21:00"]}, "daily", "fits"),
}  # fmt: skip


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    """All cases' programs in one index, each named like its case."""
    return build(tmp_path_factory.mktemp("home"), *(program(name, **stated) for name, (stated, _, _) in CASES.items()))


@pytest.mark.parametrize("name", CASES)
def test_free_time(name: str, index: Index, now: datetime) -> None:
    _, available, expected = CASES[name]
    result = index.search(SearchRequest.of(available=available, explain=True, limit=1000), now=now)
    hits = [hit for hit in result.hits if hit.program.provider == name]
    assert (hits[0].tier if hits else "out") == expected
    # What is explained of one program is what was found for all of them at once.
    for hit in hits:
        assert hit.answers[0].answer == ("yes" if hit.tier == "fits" else "not stated")


QUESTIONS: dict[str, tuple[dict[str, Any], str, str]] = {
    # name: what the program states, when the caller is free, what is asked
    "nothing stated": (
        {}, CALLER,
        "Can the program be attended by somebody who is free only: Tuesday and Thursday 5:30 PM to 10:00 PM; Saturday 8:00 AM to 2:00 PM?",
    ),
    "days without times": (
        {"days": ["tue", "thu"]}, CALLER,
        "At what times do groups meet on Tuesday and Thursday? The caller is free Tuesday and Thursday 5:30 PM to 10:00 PM.",
    ),
    "evenings of days": (
        {"days": ["tue"], "dayparts": ["evening"]}, CALLER,
        "At what times do groups meet on Tuesday in the evening? The caller is free Tuesday 5:30 PM to 10:00 PM.",
    ),
    "evenings": (
        {"dayparts": ["evening"]}, CALLER,
        "On which days and at what times do groups meet in the evening? The caller is free Tuesday and Thursday 5:30 PM to 10:00 PM.",
    ),
    "more days are said than named": (
        {"sessions": ["tue 18:00-21:00"], "days_per_week": (3, 3)}, CALLER,
        "On which days do groups meet beside Tuesday, and at what times? "
        "The caller is free Thursday 5:30 PM to 10:00 PM; Saturday 8:00 AM to 2:00 PM.",
    ),
    "a day without its time beside another": (
        {"sessions": ["tue 18:00-21:00"], "days": ["thu"]}, CALLER,
        "At what times do groups meet on Thursday? The caller is free Thursday 5:30 PM to 10:00 PM.",
    ),
    "a choice perhaps": (
        {"sessions": ["mon,wed,fri 09:00-12:00", "tue,thu,sat 18:00-21:00"]}, MORNINGS,
        "Is it enough to attend Monday, Wednesday and Friday 9:00 AM to 12:00 PM?",
    ),
    "parts, perhaps": (
        {"sessions": ["mon,wed 17:00-18:30", "mon,wed 18:30-20:00"]}, "mon,wed 17-18:30",
        "Is it enough to attend Monday and Wednesday 5:00 PM to 6:30 PM?",
    ),
    "up to five days": (
        {"sessions": ["mon,tue,wed,thu,fri 18:00-21:00"], "days_per_week": (None, 5)}, "mon,tue,wed 17-22",
        "Is it enough to attend Monday, Tuesday and Wednesday 6:00 PM to 9:00 PM?",
    ),
    "a weekend alone": (
        {"dayparts": ["weekend"]}, CALLER,
        "At what times do groups meet on Saturday? The caller is free Saturday 8:00 AM to 2:00 PM.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_question_names_what_is_in_doubt(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated, available, question = QUESTIONS[name]
    # Others before and behind it: the question is made of the entries of its own row.
    others = [program(other, sessions=["mon,fri 08:00-09:00", "sun 09:00-10:00"]) for other in ("Alder", "Birch")]
    index = build(tmp_path, others[0], program(**stated), others[1])
    hits = index.search(SearchRequest.of(available=available, limit=100), now=now).hits
    [hit] = [hit for hit in hits if hit.program.provider == "Harbor"]
    assert [ask.question for ask in hit.asks] == [question]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"available": "tue 20:00-25:00"}, "'25:00' is not a time"),
        ({"available": "tue 22-17:30"}, "ends before it starts"),
        ({"available": "whenever"}, "cannot be read as days or times"),
        ({"available": ";"}, "available is blank"),
        ({"available": "  "}, "available is blank"),
    ],
)
def test_free_time_that_cannot_be_read(asked: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        SearchRequest.of(**asked)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"day": ["mon"]}, "day asks for Monday, and available has no time on Monday"),
        ({"after": "22:00"}, "leave nothing of the time in available"),
        ({"before": "08:00"}, "leave nothing of the time in available"),
    ],
)
def test_free_time_that_contradicts_what_else_is_asked(
    asked: dict[str, Any], message: str, index: Index, now: datetime
) -> None:
    with pytest.raises(InputError, match=message):
        index.search(SearchRequest.of(available=CALLER, **asked), now=now)


WRITTEN: list[tuple[str, str]] = [
    ("Saturday mornings", "sat 00:00-13:00"),
    ("tue evening; thu in the afternoon", "tue 17:00-24:00; thu 12:00-18:00"),
    ("weeknights; sat all day", "mon,tue,wed,thu,fri 17:00-24:00; sat 00:00-24:00"),
    ("evenings 6-9", "daily 18:00-21:00"),
    ("mornings 8-12", "daily 08:00-12:00"),
    ("mon-thu mornings, evenings", "mon,tue,wed,thu 00:00-13:00, 17:00-24:00"),
    ("fri 10 pm to 1 am", "fri 22:00-24:00; sat 00:00-01:00"),
    ("fri 10-1am", "fri 22:00-24:00; sat 00:00-01:00"),
    ("sun 22-2", "mon 00:00-02:00; sun 22:00-24:00"),
    ("8pm-12am", "daily 20:00-24:00"),
]


@pytest.mark.parametrize(("text", "wanted"), WRITTEN, ids=[text for text, _ in WRITTEN])
def test_how_free_time_is_written(text: str, wanted: str) -> None:
    assert written(parse(text)) == wanted


@pytest.mark.parametrize("text", ["mon 12-5", "mon 17-5", "mon 9-5", "mon 11-2"])
def test_a_range_that_may_be_of_the_day_is_none_of_the_night(text: str) -> None:
    with pytest.raises(InputError, match="ends before it starts"):
        parse(text)
