"""Free time beside days, parts of the day and times: one way of attending must answer to all of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program
from tests.index.plain_week import DAYS, HOURS, Statement
from tests.index.test_brute_force import TIMES, as_request, expected_of, free_times, statements, subset, weeks_of

TWO_TRACKS = {"sessions": ["mon,wed 09:00-12:00", "tue,thu 18:00-21:00"]}
# name: what the program states, what is asked, the tier
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "the evening track is on other days": (TWO_TRACKS, {"available": "mon,wed", "daypart": ["evening"]}, "out"),
    "the evening track is on these days": (TWO_TRACKS, {"available": "tue,thu", "daypart": ["evening"]}, "ask"),
    "one track and its evening": ({"sessions": ["mon,wed 18:00-21:00"]}, {"available": "mon,wed", "daypart": ["evening"]}, "fits"),
    "a morning begins in it and ends after noon": ({"sessions": ["mon,wed 11:00-14:00"]}, {"available": "mon,wed", "daypart": ["morning"]}, "fits"),
    "a choice of morning and evening": ({"sessions": ["mon,wed 09:00-12:00", "mon,wed 18:00-21:00"]}, {"available": "mon,wed", "daypart": ["evening"]}, "fits"),
    "evening or weekend": ({"sessions": ["sat,sun 09:00-12:00"]}, {"available": "daily", "daypart": ["evening", "weekend"]}, "fits"),
    "evenings are said, and of other days": ({"days": ["tue", "thu"], "dayparts": ["evening"]}, {"available": "mon,wed", "daypart": ["evening"]}, "out"),
    "evenings are said": ({"dayparts": ["evening"]}, {"available": "mon,wed", "daypart": ["evening"]}, "ask"),
    "mornings are said": ({"dayparts": ["morning"]}, {"available": "mon,wed", "daypart": ["evening"]}, "out"),
    "mornings are said, of days": ({"days": ["mon", "wed"], "dayparts": ["morning"]}, {"available": "mon,wed", "after": "17:30"}, "out"),
    "a day of another track": (TWO_TRACKS, {"available": "mon,tue,wed 8-13", "day": ["tue"]}, "out"),
    "a day of the track": ({"sessions": ["mon,tue,wed 09:00-12:00"]}, {"available": "mon,tue,wed", "day": ["tue"]}, "fits"),
    "a day that can be left out": ({"sessions": ["mon,tue,wed 09:00-12:00"], "days_per_week": (2, 3)}, {"available": "mon,wed,thu,tue 13-20", "day": ["mon"]}, "out"),
    "times of another track": (TWO_TRACKS, {"available": "mon,tue,wed 8-13", "after": "08:30", "before": "12:00"}, "ask"),
    "it ends too late": ({"sessions": ["mon,wed 18:00-21:00"]}, {"available": "mon,wed", "before": "20:30"}, "out"),
    "past midnight": ({"sessions": ["fri 22:00-01:00"]}, {"available": "fri,sat", "daypart": ["evening"]}, "fits"),
    "nothing is stated": ({}, {"available": "mon,wed", "daypart": ["evening"]}, "ask"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_one_way_answers_to_all(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated, asked, tier = CASES[name]
    index = build(tmp_path, program(**stated), program("Alder", sessions=["sun 00:00-01:00"]))
    result = index.search(SearchRequest.of(**asked, explain=True), now=now)
    hits = [hit for hit in result.hits if hit.program.provider == "Harbor"]
    assert (hits[0].tier if hits else "out") == tier
    for hit in hits:
        assert [one.filter for one in hit.answers] == ["available"]
        assert hit.answers[0].answer == ("yes" if tier == "fits" else "not stated")
        assert len(hit.asks) == (tier == "ask")


QUESTIONS = {
    "the part of the day is in the times": (
        {"days": ["mon", "wed"]}, {"available": "mon,wed", "daypart": ["evening"]},
        "At what times do groups meet on Monday and Wednesday? The caller is free Monday and Wednesday 5:00 PM to midnight.",
    ),
    "a morning may begin until noon": (
        {"days": ["mon"]}, {"available": "mon 8-14", "daypart": ["morning"]},
        "At what times do groups meet on Monday? The caller is free Monday 8:00 AM to 2:00 PM.",
    ),
    "times too": (
        {}, {"available": "mon,tue", "after": "17:30", "before": "21:00"},
        "Can the program be attended by somebody who is free only: Monday and Tuesday 5:30 PM to 9:00 PM?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_question_has_the_times_that_are_left(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated, asked, question = QUESTIONS[name]
    [hit] = build(tmp_path, program(**stated)).search(SearchRequest.of(**asked), now=now).hits
    assert [ask.question for ask in hit.asks] == [question]


when = st.fixed_dictionaries(
    {"available": free_times, "day": st.one_of(st.just([]), subset(DAYS, 2))},
    optional={
        "daypart": subset([*HOURS, "weekend"], 2),
        "after": st.sampled_from(TIMES),
        "before": st.sampled_from(TIMES),
    },
)


@settings(
    max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)
@given(stated=st.lists(statements, min_size=10, max_size=40), asked=st.lists(when, min_size=8, max_size=20))
def test_it_agrees_with_a_plain_scan(
    stated: list[Statement],
    asked: list[dict[str, Any]],
    program: Callable[..., Program],
    build: Callable[..., Index],
    now: datetime,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    weeks = weeks_of(stated)
    home: Path = tmp_path_factory.mktemp("home")
    index = build(home, *(program(f"Harbor {number}", **one) for number, one in enumerate(weeks)))
    for one in asked:
        expected = expected_of(weeks, one)
        try:
            found = {hit.row: hit.tier for hit in index.search(as_request(one), now=now).hits}
        except InputError:
            # What no session can be is told as such; then none that is stated answers to it.
            assert "fits" not in expected.values(), one
            continue
        assert found == expected, (one, weeks)
    index.close()
