"""Days, parts of the day and times answer yes (fits), no (out) or not stated (ask), by one and the same session."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from tests.index.answers import Cases, must_answer

TUE_EVENING = {"day": ["tue"], "after": "17:00", "before": "21:30"}
EVENING = {"daypart": ["evening"]}
DAYTIME = [
    {"field": "dayparts", "value": part, "claim": "unclear", "rule": "daytime", "evidence": [{"quote": "day and evening IOP"}]}
    for part in ("morning", "afternoon")
]  # fmt: skip
SAT_EVENING = {"day": ["sat"], "daypart": ["evening"]}

CASES: Cases = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "day stated": ({"days": ["mon", "tue"]}, {"day": ["tue"]}, "fits"),
    "day of a session": ({"sessions": ["tue 09:00-12:00"]}, {"day": ["Tuesday"]}, "fits"),
    "another week stated": ({"days": ["mon"]}, {"day": ["tue"]}, "out"),
    "no day stated": ({}, {"day": ["tue"]}, "Do groups meet on Tuesday?"),
    "all days are needed": ({"days": ["mon", "tue"]}, {"day": ["tue", "thu"]}, "out"),
    "more days are said than named": (
        {"days": ["tue"], "days_per_week": (3, 3)},
        {"day": ["tue", "thu"]},
        "Do groups meet on Thursday?",
    ),
    "a weekend without its day": ({"days": ["mon"], "dayparts": ["weekend"]}, {"day": ["sat"]}, "ask"),
    "session inside": ({"sessions": ["tue,thu 18:00-21:00"]}, TUE_EVENING, "fits"),
    "session at the very times": ({"sessions": ["tue 17:00-21:30"]}, TUE_EVENING, "fits"),
    "session begins too early": ({"sessions": ["tue 16:59-21:00"]}, TUE_EVENING, "out"),
    "session ends too late": ({"sessions": ["tue 18:00-21:31"]}, TUE_EVENING, "out"),
    "past midnight is late": ({"sessions": ["tue 18:00-00:30"]}, TUE_EVENING, "out"),
    "day and time of different sessions": ({"sessions": ["tue 09:00-12:00", "wed 18:00-21:00"]}, TUE_EVENING, "out"),
    "day without its time": (
        {"days": ["tue"]},
        TUE_EVENING,
        "Do groups meet on Tuesday, starting at 5:00 PM or later and ending by 9:30 PM?",
    ),
    "a stated evening without times": ({"sessions": ["tue 09:00-12:00"], "dayparts": ["evening"]}, TUE_EVENING, "ask"),
    "a stated morning leaves no evening": (
        {"sessions": ["tue 09:00-12:00"], "dayparts": ["morning"]},
        TUE_EVENING,
        "out",
    ),
    "time on any day": ({"sessions": ["wed 18:00-21:00"]}, {"after": "17:00"}, "fits"),
    "time on no day": ({"sessions": ["wed 09:00-12:00"]}, {"after": "17:00"}, "out"),
    "time not stated": ({}, {"after": "17:00"}, "Do any groups meet that start at 5:00 PM or later?"),
    "time, and mornings alone are said": ({"dayparts": ["morning"]}, {"after": "17:30"}, "out"),
    "time of a day, and mornings alone are said": ({"days": ["tue"], "dayparts": ["morning"]}, TUE_EVENING, "out"),
    "time, and afternoons are said": ({"dayparts": ["afternoon"]}, {"after": "15:00"}, "Do any groups meet that start at 3:00 PM or later?"),
    "time that a morning may have": ({"dayparts": ["morning"]}, {"after": "11:00"}, "ask"),
    "end that an afternoon cannot have": ({"dayparts": ["afternoon", "evening"]}, {"before": "12:00"}, "out"),
    "end that an evening may have": ({"dayparts": ["evening"]}, {"before": "20:00"}, "ask"),
    "time, and mornings beside a weekend": ({"dayparts": ["morning", "weekend"]}, {"after": "17:30"}, "ask"),
    "time, and mornings of one of the days": ({"sessions": ["mon 09:00-12:00"], "days": ["tue"], "dayparts": ["morning"]}, {"after": "17:30"}, "ask"),
    "a day whose time is open": ({"sessions": ["mon 09:00-12:00"], "days": ["tue"]}, {"after": "17:00"}, "ask"),
    "both days, one in time": ({"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, TUE_EVENING | {"day": ["tue", "thu"]}, "out"),
    "daypart said": ({"dayparts": ["evening"]}, {"daypart": ["evening"]}, "fits"),
    "daypart by times": ({"sessions": ["tue 17:00-20:00"]}, {"daypart": ["evening"]}, "fits"),
    "noon is afternoon": ({"sessions": ["tue 12:00-15:00"]}, {"daypart": ["morning"]}, "out"),
    "another daypart stated": ({"dayparts": ["morning"]}, {"daypart": ["evening"]}, "out"),
    "no daypart stated": ({"days": ["mon"]}, {"daypart": ["evening"]}, "Do groups meet in the evening?"),
    "one of two dayparts": ({"dayparts": ["morning"]}, {"daypart": ["evening", "morning"]}, "fits"),
    "daypart, a day whose time is open": (
        {"sessions": ["mon 09:00-12:00"], "days": ["tue"]}, EVENING, "Do groups meet in the evening?",
    ),
    "daypart, a weekend whose time is open": ({"dayparts": ["morning", "weekend"]}, EVENING, "ask"),
    "daypart, more days are said than named": ({"sessions": ["mon 09:00-12:00"], "days_per_week": (3, 3)}, EVENING, "ask"),
    "daypart, all times known": ({"sessions": ["mon,tue 09:00-12:00"], "days": ["tue"], "days_per_week": (2, 2)}, EVENING, "out"),
    "daypart, words for days without times": ({"days": ["mon", "tue"], "dayparts": ["morning"]}, EVENING, "out"),
    "day and daypart of one session": ({"sessions": ["sat 18:00-21:00"]}, SAT_EVENING, "fits"),
    "day and daypart of different sessions": ({"sessions": ["sat 09:00-12:00", "tue 18:00-21:00"]}, SAT_EVENING, "out"),
    "day without times and a daypart": (
        {"days": ["sat"], "dayparts": ["evening"]}, SAT_EVENING, "Do groups meet on Saturday in the evening?",
    ),
    "day without times beside the evening of another": ({"sessions": ["tue 18:00-21:00"], "days": ["sat"]}, SAT_EVENING, "ask"),
    "a daypart beside the times of the day": ({"sessions": ["sat 09:00-12:00"], "dayparts": ["evening"]}, SAT_EVENING, "ask"),
    "a daypart and no day": ({"dayparts": ["evening"]}, SAT_EVENING, "ask"),
    "day and another daypart in words": ({"days": ["sat"], "dayparts": ["morning"]}, SAT_EVENING, "out"),
    "day and daypart, nothing stated": ({}, SAT_EVENING, "Do groups meet on Saturday in the evening?"),
    "each day with its daypart": (
        {"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, {"day": ["tue", "thu"], "daypart": ["evening", "morning"]}, "fits",
    ),
    "one day without its daypart": (
        {"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, {"day": ["tue", "thu"], "daypart": ["evening"]}, "out",
    ),
    "only the day that is open is asked for": (
        {"sessions": ["tue 18:00-21:00"], "days": ["thu"]}, {"day": ["tue", "thu"], "daypart": ["evening"]},
        "Do groups meet on Thursday in the evening?",
    ),
    "a Saturday is of the weekend": ({"days": ["sat"]}, {"day": ["sat"], "daypart": ["weekend"]}, "fits"),
    "a Saturday is of the weekend, nothing stated": (
        {}, {"day": ["sat"], "daypart": ["weekend", "evening"]}, "Do groups meet on Saturday?",
    ),
    "a weekend or an evening, on Tuesday": (
        {}, {"day": ["tue"], "daypart": ["weekend", "evening"]}, "Do groups meet on Tuesday in the evening?",
    ),
    "daypart and end of one session": ({"sessions": ["tue 17:30-19:30"]}, EVENING | {"before": "20:00"}, "fits"),
    "daypart and end of different sessions": (
        {"sessions": ["tue 18:00-21:00", "sat 09:00-12:00"]}, EVENING | {"before": "20:00"}, "out",
    ),
    "daypart and start of different sessions": (
        {"sessions": ["tue 12:00-15:00", "thu 18:00-21:00"]}, {"daypart": ["afternoon"], "after": "13:00"}, "out",
    ),
    "daypart and end, no times": (
        {"dayparts": ["evening"]}, EVENING | {"before": "20:00"}, "Do any groups meet in the evening that end by 8:00 PM?",
    ),
    "daypart and end, another in words": ({"dayparts": ["morning"]}, EVENING | {"before": "20:00"}, "out"),
    "weekend and times of different sessions": (
        {"sessions": ["sat 09:00-12:00", "tue 18:00-21:00"]}, {"daypart": ["weekend"], "after": "17:00"}, "out",
    ),
    "weekend and times of one session": ({"sessions": ["sun 18:00-21:00"]}, {"daypart": ["weekend"], "after": "17:00"}, "fits"),
    "weekend and times, not stated": (
        {"dayparts": ["weekend"]}, {"daypart": ["weekend"], "after": "17:00"},
        "Do any groups meet on the weekend that start at 5:00 PM or later?",
    ),
    "day, daypart and times of one session": ({"sessions": ["sat 17:30-19:30"]}, SAT_EVENING | {"before": "20:00"}, "fits"),
    "day, daypart and times of two sessions": (
        {"sessions": ["sat 18:00-21:00", "sat 09:00-12:00"]}, SAT_EVENING | {"before": "20:00"}, "out",
    ),
    "Saturday mornings": ({"sessions": ["sat 18:00-21:00", "tue 09:00-12:00"]}, {"sentence": "Saturday mornings"}, "out"),
    "Saturday mornings, so stated": ({"sessions": ["sat 09:00-12:00"]}, {"sentence": "Saturday mornings"}, "fits"),
    "weekend by days": ({"days": ["sat"]}, {"daypart": ["weekend"]}, "fits"),
    "a week without weekend": ({"days": ["mon", "fri"]}, {"daypart": ["weekend"]}, "out"),
    "evenings deny no weekend": ({"dayparts": ["evening"]}, {"daypart": ["weekend"]}, "ask"),
    "daytime and evening may be mornings": ({"dayparts": ["evening"], "unclear": DAYTIME}, {"daypart": ["morning"]}, "ask"),
    "daytime is of the other track": (
        {"track": "evening", "dayparts": ["evening"], "unclear": DAYTIME}, {"daypart": ["morning"]}, "out",
    ),
    "free in the daytime, and an evening track": (
        {"track": "adult evening", "dayparts": ["evening"], "unclear": DAYTIME}, {"available": "mon-fri 8-14"}, "out",
    ),
    "daytime of a track for adults": (
        {"track": "adult", "dayparts": ["evening"], "unclear": DAYTIME}, {"daypart": ["morning"]}, "ask",
    ),
    "daytime and evening are evenings": ({"dayparts": ["evening"], "unclear": DAYTIME}, EVENING, "fits"),
    "time, and daytime": ({"dayparts": ["evening"], "unclear": DAYTIME}, {"before": "14:00"}, "ask"),
    "the daytime is the morning": (
        {"dayparts": ["evening"], "sessions": ["mon 09:00-12:00"], "unclear": DAYTIME}, {"daypart": ["afternoon"]}, "out",
    ),
    "the daytime is not told by the evening's times": (
        {"sessions": ["mon 18:00-21:00"], "unclear": DAYTIME}, {"daypart": ["afternoon"]}, "ask",
    ),
    "free in the daytime": ({"dayparts": ["evening"], "unclear": DAYTIME}, {"available": "mon-fri 8-14"}, "ask"),
    "free in the daytime, and evenings have times": (
        {"sessions": ["mon 18:00-21:00"], "unclear": DAYTIME}, {"available": "mon-fri 8-14"}, "ask",
    ),
    "free in the daytime, evenings alone": ({"dayparts": ["evening"]}, {"available": "mon-fri 8-14"}, "out"),
    "a weekend denies no morning": ({"dayparts": ["weekend"]}, {"daypart": ["morning"]}, "ask"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param({"daypart": ["morning"], "after": "17:00"}, "daypart morning means a start from 0:00 to 12:00, and no session with after 17:00", id="morning after five"),
        pytest.param({"daypart": ["evenings"], "before": "12:00"}, "daypart evening means a start from 17:00", id="evening before noon"),
        pytest.param({"daypart": ["evening"], "before": "17:00"}, "daypart evening means a start from 17:00", id="evening by five"),
        pytest.param({"day": ["tue"], "daypart": ["weekend"]}, "day asks for Tuesday, which is not of the weekend", id="a Tuesday of the weekend"),
        pytest.param({"day": ["tue", "sat"], "daypart": ["weekend"]}, "day asks for Tuesday", id="one of two days"),
        pytest.param({"day": ["tue"], "daypart": ["weekend", "morning"], "after": "13:00"}, "daypart weekend or morning", id="neither"),
        pytest.param({"available": "tue 17-22", "day": ["wed"]}, "available has no time on Wednesday", id="a day that is not free"),
        pytest.param({"available": "tue 17-22", "day": ["tue", "thu"]}, "available has no time on Thursday", id="one day of two is not free"),
        pytest.param({"available": "tue 8-12", "after": "17:00"}, "after leave nothing of the time", id="free before, asked after"),
        pytest.param({"available": "tue 8-12; wed 17-22", "day": ["tue"], "after": "17:00"}, "leave nothing of the time", id="free after on another day"),
        pytest.param({"available": "sat 8-14", "daypart": ["evening"]}, "daypart leave nothing of the time", id="an evening that is not free"),
        pytest.param({"available": "tue 8-14", "daypart": ["weekend"]}, "daypart leave nothing of the time", id="a weekend that is not free"),
    ],
)  # fmt: skip
def test_what_no_session_can_be_is_an_error(
    asked: dict[str, Any], message: str, answers_index: Index, now: datetime
) -> None:
    with pytest.raises(InputError, match=message):
        answers_index.search(SearchRequest.of(**asked), now=now)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"daypart": ["morning", "evening"], "after": "17:00"}, id="one of two dayparts will do"),
        pytest.param({"daypart": ["weekend"], "after": "17:00"}, id="a weekend has evenings"),
        pytest.param({"daypart": ["weekend", "morning"], "after": "17:00"}, id="the weekend will do"),
        pytest.param({"available": "tue,thu 17-22", "day": ["tue"], "after": "18:00"}, id="all can hold"),
        pytest.param({"available": "sat 8-14", "daypart": ["weekend"]}, id="a weekend that is free"),
        pytest.param({"available": "tue 8-18", "daypart": ["evening"]}, id="an hour of the evening"),
    ],
)
def test_what_some_session_can_be_is_none(asked: dict[str, Any], answers_index: Index, now: datetime) -> None:
    assert answers_index.search(SearchRequest.of(**asked), now=now).ask
