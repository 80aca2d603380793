"""What is said of one group of a program is said of no other: how it is attended, and how many days a week it takes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.by_session import is_by_session
from index.engine import Index
from index.request import SearchRequest
from records.models import Program

Make = Callable[..., Program]
URL = "https://harbor.example/"


def said(quote: str, section: str = "", **value: Any) -> dict[str, Any]:
    return {**value, "evidence": [{"quote": quote, "section": section, "url": URL}]}


def session(times: str, quote: str = "", section: str = "") -> dict[str, Any]:
    days, _, hours = times.partition(" ")
    start, _, end = hours.partition("-")
    return said(quote or times, section, days=days.split(","), start=start, end=end)


def two_groups(make: Make, **stated: Any) -> Program:
    stated = {"sessions": [session("mon,wed,fri 09:00-12:00"), session("mon,tue,thu 18:00-21:00")], **stated}
    return Program.model_validate(make("Plover", dayparts=["morning", "evening"]).model_dump() | stated)


ATTENDED = [
    ("Evening IOP: Monday, Tuesday and Thursday 6pm-9pm, virtual.", "", True),
    ("Evening intensive outpatient program (virtual)", "", True),
    ("Evening groups are offered via Zoom.", "", True),
    ("The day IOP can be attended online.", "", True),
    ("Sessions are held by video.", "Programs > Evening IOP", True),
    ("Video is available on Tuesday only.", "", True),
    ("Thursday groups are on Zoom.", "", True),
    ("mon,tue,thu 18:00-21:00", "", True),  # the sentence that gives the time of one of the groups
    ("Our IOP is offered via Zoom.", "", False),
    ("Telehealth groups meet mornings only.", "", True),
    ("The virtual track is offered in the evenings.", "", True),
    ("Virtual groups and morning yoga are offered.", "", False),
    ("A five day IOP, all of it by video.", "", False),
    ("Our 3-day IOP meets online.", "", False),
    ("A virtual IOP with morning and evening times.", "", False),
    ("We meet online, and never on Sundays.", "Programs > Schedule", False),
]


EVENINGS_ALONE = [
    ("Our IOP is open to all by telehealth, with evening sessions.", False),  # it has no others
    ("Tuesday groups are on Zoom.", True),
    ("tue 18:00-21:00", True),  # the sentence that gives the time of one of the days
]


@pytest.mark.parametrize(("quote", "expected"), EVENINGS_ALONE, ids=[one[0] for one in EVENINGS_ALONE])
def test_a_program_of_one_time_has_one_group(quote: str, expected: bool, program: Make) -> None:
    stated = {
        "sessions": [session("mon 18:00-21:00"), session("tue 18:00-21:00")],
        "telehealth": [said(quote, value="yes")],
    }
    evenings = Program.model_validate(program("Plover", dayparts=["evening"]).model_dump() | stated)
    assert is_by_session(evenings) is expected


@pytest.mark.parametrize(("quote", "section", "expected"), ATTENDED, ids=[one[0] for one in ATTENDED])
def test_how_it_is_attended_is_said_of_one_group(quote: str, section: str, expected: bool, program: Make) -> None:
    assert is_by_session(two_groups(program, telehealth=[said(quote, section, value="yes")])) is expected


def test_all_of_it_online_is_said_of_each_group(program: Make) -> None:
    stated = {
        "telehealth": [said("Evening IOP: virtual.", value="yes")],
        "telehealth_only": [said("All we do is online.", value="yes")],
    }
    assert not is_by_session(two_groups(program, **stated))


def test_of_one_group_no_other_is_asked(program: Make) -> None:
    """A program that meets at one time has no other group, unless a day of it is named."""
    one = {"sessions": [session("mon,tue,wed 18:00-21:00")], "dayparts": []}
    assert not is_by_session(two_groups(program, **one, telehealth=[said("Evening IOP: virtual.", value="yes")]))
    assert is_by_session(two_groups(program, **one, telehealth=[said("Video on Wednesday only.", value="yes")]))


DAY, EVENING = "Day group: Mon-Fri 9-12, three to five days a week", "Evening group: Mon-Thu 6-9"
WEEKS = [
    ("the group of which the days are said", DAY, "mon,wed,fri 8-13", "fits"),
    ("another one, whole", DAY, "mon-thu 17-22", "fits"),
    ("another one, in part", DAY, "mon,tue,wed 17-22", "ask"),
    ("another one, less than either needs", DAY, "mon,tue 17-22", "out"),
    ("said of both", "IOP: three to five days a week", "mon,tue,wed 17-22", "fits"),
]


@pytest.mark.parametrize(("quote", "free", "expected"), [one[1:] for one in WEEKS], ids=[one[0] for one in WEEKS])
def test_the_days_a_week_of_one_group_are_no_other_ones(
    quote: str, free: str, expected: str, program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    groups = [session("mon,tue,wed,thu,fri 09:00-12:00", DAY), session("mon,tue,wed,thu 18:00-21:00", EVENING)]
    one = two_groups(program, sessions=groups, days_per_week=[said(quote, min=3, max=5)])
    found = build(tmp_path, one).search(SearchRequest.of(available=free), now=now)
    assert ([hit.tier for hit in found.hits] or ["out"]) == [expected]


def of_emdr(quote: str) -> dict[str, Any]:
    return {"modalities": [said(quote, code="emdr")]}


IN_EVENING, IN_MORNING, WHEN_FREE = {"daypart": ["evening"]}, {"daypart": ["morning"]}, {"available": "mon-fri 8-13"}
NAMED_FOR_SOME = (
    "Your website names EMDR for some of the groups only: do you offer EMDR in those that the caller can attend?"
)
OF_ONE_PART: list[tuple[str, dict[str, Any], str]] = [
    ("Evening clients get EMDR.", IN_MORNING, NAMED_FOR_SOME),
    ("Evening clients get EMDR.", IN_EVENING, "fits"),
    ("Evening clients get EMDR.", {"daypart": ["evening", "morning"]}, NAMED_FOR_SOME),
    ("Evening clients get EMDR.", WHEN_FREE, NAMED_FOR_SOME),
    ("Evening clients get EMDR.", {}, "fits"),
    ("Our day program offers EMDR.", IN_EVENING, NAMED_FOR_SOME),
    ("Our evening groups use EMDR.", IN_MORNING, NAMED_FOR_SOME),
    ("Our morning and evening groups use EMDR.", IN_MORNING, "fits"),
    ("All evening and morning groups use EMDR.", IN_MORNING, "fits"),
    ("We offer EMDR.", IN_MORNING, "fits"),
]


@pytest.mark.parametrize(("quote", "asked", "expected"), OF_ONE_PART)
def test_what_is_done_in_one_group_is_asked_of_another(
    quote: str, asked: dict[str, Any], expected: str,
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    index = build(tmp_path, two_groups(program, **of_emdr(quote)))
    (hit,) = index.search(SearchRequest.of(modality=["emdr"], **asked), now=now).hits
    assert [ask.question for ask in hit.asks] == ([] if expected == "fits" else [expected])


def test_a_program_of_one_part_of_the_day_has_what_is_said_of_it(
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    one = program("Plover", dayparts=["evening"]).model_dump() | of_emdr("Evening clients get EMDR.")
    index = build(tmp_path, Program.model_validate(one))
    (hit,) = index.search(SearchRequest.of(modality=["emdr"], day=["tue"]), now=now).hits
    assert not [ask for ask in hit.asks if ask.filter == "modality"]


ONLY_TEENS = "Evening groups are offered only to adolescents; our IOP for adults meets in the morning."
BOTH_WAYS = "Our adult IOP meets in the morning, and our teen IOP meets in the evening."
OF_PEOPLE: list[tuple[str, str, dict[str, Any], str]] = [
    ("one part for others alone", ONLY_TEENS, IN_EVENING, "ask"),
    ("their own part", ONLY_TEENS, IN_MORNING, "fits"),
    ("either will do, and one is for others", ONLY_TEENS, {"daypart": ["evening", "morning"]}, "ask"),
    ("no time is asked for", ONLY_TEENS, {}, "fits"),
    ("a time instead of a part", ONLY_TEENS, {"after": "17:00"}, "ask"),
    ("each has a part", BOTH_WAYS, IN_EVENING, "ask"),
    ("each has a part, and it is theirs", BOTH_WAYS, IN_MORNING, "fits"),
    ("behind the people", "Adolescents only: our evening groups.", IN_EVENING, "ask"),
    ("a track of women", "The evening track is reserved for women.", IN_EVENING, "ask"),
    ("in brackets", "Evening IOP (teens only)", IN_EVENING, "ask"),
    ("a time", "Group on Monday, Tuesday and Thursday 6 to 9 pm is for adolescents only.", IN_EVENING, "ask"),
    ("in Spanish", "Los grupos nocturnos son solo para adolescentes.", IN_EVENING, "ask"),
    ("for them as well", "Evening groups are for teens and adults only.", IN_EVENING, "fits"),
    ("not said of others", "Evening groups are for teens; adults are welcome.", IN_EVENING, "fits"),
    ("adults have both", "Our adult IOP meets mornings and evenings, our teen IOP meets in the evening.", IN_EVENING, "fits"),
    ("not only", "Evening groups are not only for teens.", IN_EVENING, "fits"),
    ("of no group", "Only women who work nights call us in the evening.", IN_EVENING, "fits"),
    ("a clause of its own", "Evening groups run all year, but only adolescents get a tutor.", IN_EVENING, "fits"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "asked", "expected"), [one[1:] for one in OF_PEOPLE], ids=[one[0] for one in OF_PEOPLE]
)
def test_a_part_of_the_day_for_others_is_asked(
    quote: str, asked: dict[str, Any], expected: str,
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    times = quote if "pm" in quote else "mon,tue,thu 18:00-21:00"
    stated = {
        "sessions": [session("mon,wed,fri 09:00-12:00"), session("mon,tue,thu 18:00-21:00", times)],
        "populations": [said("Our IOP treats adults.", code="adults"), said(quote, code="adolescents")],
    }
    index = build(tmp_path, two_groups(program, **stated))
    (hit,) = index.search(SearchRequest.of(population=["adults"], **asked), now=now).hits
    assert hit.tier == expected


IN_PERSON, BY_VIDEO = "Our IOP is offered in person.", "The evening track is by video."
ONLINE, HERE = "Our IOP meets on Zoom.", "The evening group is held at our office."
OF_TRACKS: list[tuple[str, str, str, str | None, dict[str, Any], str]] = [
    ("by video, in person in general", BY_VIDEO, IN_PERSON, "evening", {"format": ["in_person"]}, "ask"),
    ("by video it is a yes", BY_VIDEO, IN_PERSON, "evening", {"telehealth": True}, "fits"),
    ("no track", BY_VIDEO, IN_PERSON, None, {"format": ["in_person"]}, "fits"),
    ("may be", "The evening track can be attended by video.", IN_PERSON, "evening", {"format": ["in_person"]}, "fits"),
    ("both in one", "The evening track is by video or in person.", IN_PERSON, "evening", {"format": ["in_person"]}, "fits"),
    ("both of the track", BY_VIDEO, "The evening group is in person.", "evening", {"format": ["in_person"]}, "fits"),
    ("of no group", ONLINE, IN_PERSON, "evening", {"format": ["in_person"]}, "fits"),
    ("in person, online in general", ONLINE, HERE, "evening", {"telehealth": True}, "ask"),
    ("in person it is a yes", ONLINE, HERE, "evening", {"format": ["in_person"]}, "fits"),
    ("in person, and no track", ONLINE, HERE, None, {"telehealth": True}, "fits"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("online", "here", "track", "asked", "expected"), [one[1:] for one in OF_TRACKS], ids=[one[0] for one in OF_TRACKS]
)
def test_a_track_that_meets_otherwise_than_its_level_is_asked(
    online: str, here: str, track: str | None, asked: dict[str, Any], expected: str,
    program: Make, build: Callable[..., Index], now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    stated = {
        "track": track,
        "telehealth": [said(online, value="yes")],
        "formats": [said(here, code="in_person"), said(online, code="telehealth")],
    }
    index = build(tmp_path, Program.model_validate(program("Plover").model_dump() | stated))
    (hit,) = index.search(SearchRequest.of(**asked), now=now).hits
    assert hit.tier == expected
