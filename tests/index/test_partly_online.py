"""A program of which some days or sessions alone are online is not one that can be attended by telehealth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.codes import OF_SOME_ROWS
from records.models import Program

Make = Callable[..., Program]
HYBRID = "Your website says that the program is hybrid, partly in person, partly by telehealth: can all of it be attended {}?"
PART = "Your website names a part of the program that can be attended {}: can all of it be?"
TELEHEALTH, IN_PERSON, BOTH = {"telehealth"}, {"in_person"}, {"telehealth", "in_person"}
ONLINE, HERE = "by telehealth", "in person"
ALL_DAYS, EVERY = "mon,tue,thu 18:00-21:00", "fits"


def said(*quotes: str, where: str = "text", **value: Any) -> dict[str, Any]:
    evidence = [{"quote": quote, "where": where, "url": "https://harbor.example/"} for quote in quotes]
    return {**value, "evidence": evidence}


def session(times: str, quote: str = "") -> dict[str, Any]:
    days, _, hours = times.partition(" ")
    start, _, end = hours.partition("-")
    return said(quote or times, days=days.split(","), start=start, end=end)


def made(make: Make, sessions: list[str], ways: set[str], *quotes: str, **stated: Any) -> Program:
    """A program with these sessions, of whose ways to attend each of the quotes speaks."""
    values: dict[str, Any] = {
        "sessions": [session(one) for one in sessions],
        "formats": [said(*quotes, code=code) for code in sorted(ways)],
        "telehealth": [said(*quotes, value="yes")] if "telehealth" in ways else [],
    }
    return Program.model_validate(make("Plover", dayparts=[]).model_dump() | values | stated)


# sessions, formats, quote; the answers to telehealth and to the format in_person: fits, or the question
CASES: list[tuple[list[str], set[str], str, str, str]] = [
    (["mon,wed 17:30-20:30", "sat 10:00-13:00"], BOTH, "Groups meet Mon/Wed 5:30-8:30 pm in person and Sat 10-1 by video.",
     HYBRID, HYBRID),
    (["mon,wed 17:30-20:30", "sat 10:00-13:00"], BOTH, "Two groups a week in our Boise office and one on video.", HYBRID, HYBRID),
    ([ALL_DAYS], BOTH, "Monday and Tuesday are in person; Thursday is online via Zoom.", HYBRID, HYBRID),
    ([ALL_DAYS], BOTH, "In person on Monday and Tuesday, by video on Thursday.", HYBRID, HYBRID),
    ([ALL_DAYS], BOTH, "Our IOP is a mix of in-person and virtual groups.", HYBRID, HYBRID),
    ([ALL_DAYS], BOTH, "Our IOP combines virtual sessions with groups at our Reno clinic.", HYBRID, HYBRID),
    ([ALL_DAYS], TELEHEALTH, "Telehealth is available on Thursdays only.", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "Mon, Tue and Thu 6-9 pm (Thursday group by Zoom).", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "Thursdays by video.", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "We meet three evenings a week, one of them virtually.", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "You can join up to two sessions a week by telehealth.", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "Some groups are on Zoom.", PART, "Can the program be attended in person?"),
    ([ALL_DAYS], BOTH, "The first week is in person; after that, clients may attend by video.", HYBRID, HYBRID),
    ([ALL_DAYS], TELEHEALTH, "Individual therapy is available by telehealth.", PART, "Can the program be attended in person?"),
    # all of it, in either way
    ([ALL_DAYS], TELEHEALTH, "Group and individual therapy is available by telehealth.", EVERY, "Can the program be attended in person?"),
    ([ALL_DAYS], BOTH, "Mon, Tue and Thu 6-9 pm, in person or by telehealth.", EVERY, EVERY),
    ([ALL_DAYS], BOTH, "We offer in-person and virtual groups.", EVERY, EVERY),
    ([ALL_DAYS], BOTH, "Attend at our Reno clinic or by video.", EVERY, EVERY),
    ([ALL_DAYS], TELEHEALTH, "Our IOP meets Mon, Tue and Thu from 6 to 9 pm on Zoom.", EVERY, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "Three groups a week are on Zoom.", EVERY, "Can the program be attended in person?"),
    ([ALL_DAYS], TELEHEALTH, "We are one of the few virtual programs of the state.", EVERY, "Can the program be attended in person?"),
    # one group of several is a week by itself
    (["mon,wed,fri 09:00-12:00", "mon,wed,thu 18:00-21:00"], BOTH,
     "Mon, Wed and Fri 9-12 in person; Mon, Wed and Thu 6-9 pm by video.", EVERY, EVERY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sessions", "formats", "quote", "online", "here"), CASES, ids=[case[2][:70] for case in CASES]
)
def test_a_part_of_the_program_is_a_question(
    sessions: list[str], formats: set[str], quote: str, online: str, here: str,
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    index = build(tmp_path, made(program, sessions, formats, quote))
    for asked, expected, way in (({"telehealth": True}, online, ONLINE), ({"format": ["in_person"]}, here, HERE)):
        (hit,) = index.search(SearchRequest.of(**asked), now=now).hits
        assert [ask.question for ask in hit.asks] == ([] if expected == EVERY else [expected.format(way)])
    hybrid = index.search(SearchRequest.of(format=["hybrid", "telehealth"]), now=now)
    assert hybrid.fits == (0 if online == PART else 1)


def test_another_quote_may_be_of_all_of_it(
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    index = build(
        tmp_path, made(program, [ALL_DAYS], TELEHEALTH, "Thursdays by video.", "Our IOP is available online.")
    )
    assert index.search(SearchRequest.of(telehealth=True), now=now).fits == 1


ROWS = [("table", False), ("text", True)]


@pytest.mark.parametrize(("where", "fits"), ROWS, ids=[where for where, _ in ROWS])
def test_rows_of_a_table_that_differ(
    where: str, fits: bool, program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    rule = {"rule": f"{OF_SOME_ROWS}; card"}
    stated = {
        "formats": [said("Virtual", where=where, code="telehealth", **rule)],
        "telehealth": [said("Virtual", where=where, value="yes", **rule)],
    }
    index = build(tmp_path, made(program, [ALL_DAYS], set(), **stated))
    assert (index.search(SearchRequest.of(telehealth=True), now=now).fits == 1) is fits


def test_days_online_are_asked_for_on_the_others(
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    """Two groups, each with its way to attend in one sentence: of which of them a Friday is, the question says."""
    two = ["mon,wed,fri 09:00-12:00", "mon,wed,thu 18:00-21:00"]
    index = build(
        tmp_path, made(program, two, BOTH, "Mon, Wed and Fri 9-12 in person; Mon, Wed and Thu 6-9 pm by video.")
    )
    (hit,) = index.search(SearchRequest.of(telehealth=True, day=["fri"]), now=now).hits
    assert [ask.question for ask in hit.asks] == ["Can the program be attended by telehealth?"]
