"""A level of care is told apart into tracks only where the page does, and each value goes to the track that it is said of."""

from __future__ import annotations

from typing import Any

import pytest

from extract.document import fold
from extract.pipeline import extract_page
from extract.tracks.names import names_in, names_of_header
from records.models import PageExtraction, ProgramExtraction
from records.tracks import tracks

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery | Intensive Outpatient</title></head><body>"
    "<h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna. We use DBT.</p>"
)


def read(body: str) -> PageExtraction:
    return extract_page(HEAD + body)


def told(program: ProgramExtraction) -> list[str]:
    """What a track states of when and how much, in short."""
    spans = {"hours_per_week": "h/w", "session_hours": "h/d", "days_per_week": "d/w", "duration_weeks": "w"}
    said = [f"{' '.join(one.days)} {one.start}-{one.end}" for one in program.sessions]
    for field, unit in spans.items():
        if (span := getattr(program, field)) is not None:
            said.append(f"{span.min:g}-{span.max:g} {unit}")
    return said


def by_track(body: str, level: str = "iop") -> dict[str | None, list[str]]:
    return {one.track: told(one) for one in read(body).programs if one.level_of_care.value == level}


DAY, EVENING = "mon tue wed thu fri 09:00-12:00", "mon tue thu 18:00-21:00"
TOLD_APART: list[Any] = [
    pytest.param("<p>Day track: Mon-Fri 9 am-12 pm; evening track: Mon, Tue, Thu 6-9 pm.</p>", {"day": [DAY], "evening": [EVENING]}, id="one sentence"),
    pytest.param("<p>Our day track meets Monday to Friday, 9 am to 12 pm. Our evening track meets Mon, Tue and Thu, 6 pm to 9 pm.</p>",
                 {"day": [DAY], "evening": [EVENING]}, id="two sentences"),
    pytest.param("<p>Groups meet Mon-Fri 9 am-12 pm (day track) and Mon, Tue, Thu 6-9 pm (evening track).</p>", {"day": [DAY], "evening": [EVENING]}, id="behind the time"),
    pytest.param("<p>Morning IOP 9am-12pm Mon-Fri, Evening IOP 6-9pm Mon, Tue, Thu</p>", {"morning": [DAY], "evening": [EVENING]}, id="with a comma"),
    pytest.param("<h2>Day track</h2><p>We meet Monday through Friday, 9 am - 12 pm.</p><h2>Evening track</h2><p>We meet Mon, Tue, Thu, 6-9 pm.</p>",
                 {"day": [DAY], "evening": [EVENING]}, id="headings"),
    pytest.param("<p><b>Daytime IOP</b></p><p>Mon-Fri 9 am-12 pm</p><p>15 hours a week</p><p><b>Evening IOP</b></p><p>Mon, Tue, Thu 6-9 pm</p><p>9 hours a week</p>",
                 {"day": [DAY, "15-15 h/w"], "evening": [EVENING, "9-9 h/w"]}, id="bold lines"),
    pytest.param("<p>Day track<br>Mon-Fri<br>9 am-12 pm<br>Evening track<br>Mon, Tue, Thu<br>6-9 pm</p>", {"day": [DAY], "evening": [EVENING]}, id="lines of one paragraph"),
    pytest.param("<dl><dt>Morning track</dt><dd>Mon-Fri 9 am-12 pm</dd><dt>Evening track</dt><dd>Mon, Tue, Thu 6-9 pm</dd></dl>",
                 {"morning": [DAY], "evening": [EVENING]}, id="boxes with a label"),
    pytest.param("<table><tr><th></th><th>Day track</th><th>Evening track</th></tr><tr><th>Days</th><td>Mon-Fri</td><td>Mon, Tue, Thu</td></tr>"
                 "<tr><th>Time</th><td>9 am-12 pm</td><td>6-9 pm</td></tr><tr><th>Hours per week</th><td>15</td><td>9</td></tr></table>",
                 {"day": [DAY, "15-15 h/w"], "evening": [EVENING, "9-9 h/w"]}, id="a column a track"),
    pytest.param("<table><tr><th>Group</th><th>Days</th><th>Time</th></tr><tr><td>Morning</td><td>Mon-Fri</td><td>9 am-12 pm</td></tr>"
                 "<tr><td>Evening</td><td>Mon, Tue, Thu</td><td>6-9 pm</td></tr></table>", {"morning": [DAY], "evening": [EVENING]}, id="a row a track"),
    pytest.param("<table><tr><th></th><th>Day IOP</th><th>Evening IOP</th></tr><tr><td>Days</td><td>Mon-Fri</td><td>Mon, Tue, Thu</td></tr>"
                 "<tr><td>Time</td><td>9-12</td><td>6-9</td></tr></table>", {"day": [DAY], "evening": [EVENING]}, id="a column a track, bare times"),
    pytest.param("<table><tr><td>Morning</td><td>Mon-Fri 9-12</td></tr><tr><td>Evening</td><td>Mon, Tue, Thu 6-9</td></tr></table>",
                 {"morning": [DAY], "evening": [EVENING]}, id="a row a track, bare times"),
    pytest.param("<table><tr><td>Adult day</td><td>Mon-Fri 9 am-12 pm</td></tr><tr><td>Adult evening</td><td>Mon, Tue, Thu 6-9 pm</td></tr></table>",
                 {"day": [DAY], "evening": [EVENING]}, id="rows of one audience"),
    pytest.param("<ul><li>In-person IOP: Mon-Fri 9 am-12 pm</li><li>Virtual IOP: Mon, Tue, Thu 6-9 pm</li></ul>", {"in-person": [DAY], "virtual": [EVENING]},
                 id="in person and virtual"),
    pytest.param("<table><tr><th></th><th>Monday</th><th>Thursday</th></tr><tr><th>Adult IOP</th><td>9 am-12 pm</td><td>9 am-12 pm</td></tr>"
                 "<tr><th>Adolescent IOP</th><td>4-7 pm</td><td>4-7 pm</td></tr></table>",
                 {"adult": ["mon 09:00-12:00", "thu 09:00-12:00"], "adolescent": ["mon 16:00-19:00", "thu 16:00-19:00"]}, id="a timetable for adults and adolescents"),
    pytest.param("<h2>Women's IOP</h2><p>Mon and Wed, 5-8 pm</p><h2>Men's IOP</h2><p>Tue and Thu, 6-9 pm</p>",
                 {"women": ["mon wed 17:00-20:00"], "men": ["tue thu 18:00-21:00"]}, id="women and men"),
    pytest.param("<p>Teens come Mon, Tue, Thu 4-7 pm. We also have a young adult track (18-24) that meets Mon-Fri 9 am-12 pm.</p>", {"adolescent": ["mon tue thu 16:00-19:00"], "young adult": [DAY]}, id="a track with an article before it"),
    pytest.param("<p>Adults meet Mon-Fri 9 am-12 pm; teens meet Mon, Tue, Thu 4-7 pm.</p>", {"adult": [DAY], "adolescent": ["mon tue thu 16:00-19:00"]}, id="who meets when"),
    pytest.param("<p>Our clients start in IOP5, which meets five days per week, or IOP3, which meets three days per week.</p>",
                 {"iop 5": ["5-5 d/w"], "iop 3": ["3-3 d/w"]}, id="IOP5 and IOP3"),
    pytest.param("<p>Track A: Mon-Fri 9 am-12 pm. Track B: Mon, Tue, Thu 6-9 pm.</p>", {"track a": [DAY], "track b": [EVENING]}, id="letters"),
    pytest.param("<h2>Veterans' track</h2><p>Mon and Wed, 1-4 pm</p><h2>First responder track</h2><p>Tue and Thu, 6-9 pm</p>",
                 {"veterans": ["mon wed 13:00-16:00"], "first responders": ["tue thu 18:00-21:00"]}, id="veterans and first responders"),
    pytest.param("<h2>Adult IOP</h2><p>Day track: Mon-Fri 9 am-12 pm.</p><p>Evening track: Mon, Tue, Thu 6-9 pm.</p><h2>Adolescent IOP</h2><p>Mon, Wed 4-7 pm</p>",
                 {"adult day": [DAY], "adult evening": [EVENING], "adolescent": ["mon wed 16:00-19:00"]}, id="tracks within tracks"),
    pytest.param("<p>Day IOP: Mon-Fri 9 am-12 pm. Evening IOP: Mon, Tue, Thu 6-9 pm. Women's IOP: Wed 1-4 pm.</p>",
                 {"day": [DAY], "evening": [EVENING], "women": ["wed 13:00-16:00"]}, id="one for women beside day and evening"),
    pytest.param("<p>Morning IOP: Mon-Fri 9 am-12 pm. Afternoon IOP: Mon-Fri 1-4 pm.</p>",
                 {"morning": [DAY], "afternoon": ["mon tue wed thu fri 13:00-16:00"]}, id="morning and afternoon that are surely two"),
    pytest.param("<p>Adult DBT-IOP: Mon-Fri 9 am-12 pm</p><p>Teen DBT-IOP: Mon, Tue, Thu 4-7 pm</p>", {"adult": [DAY], "adolescent": ["mon tue thu 16:00-19:00"]}, id="the therapy before the level"),
    pytest.param("<table><tr><th>Location</th><th>Track</th><th>Days</th><th>Time</th></tr><tr><td>Tampa</td><td>Day</td><td>Mon-Fri</td><td>9 am-12 pm</td></tr><tr><td>Tampa</td><td>Evening</td><td>Mon, Tue, Thu</td><td>6-9 pm</td></tr></table>",
                 {"day": [DAY], "evening": [EVENING]}, id="tracks in the second column"),
    pytest.param("<table><tr><td>IOP</td><td>Adults</td><td>Mon-Fri 9 am-12 pm</td></tr><tr><td>IOP</td><td>Teens</td><td>Mon, Tue, Thu 4-7 pm</td></tr></table>",
                 {"adult": [DAY], "adolescent": ["mon tue thu 16:00-19:00"]}, id="audiences in the second column"),
    pytest.param("<p>DAY IOP<br>Mon-Fri 9 am-12 pm<br>NIGHT IOP<br>Mon, Tue, Thu 6-9 pm</p>", {"day": [DAY], "evening": [EVENING]}, id="lines of one paragraph"),
    pytest.param("<p><b>Day IOP</b><br>Mon-Fri 9 am-12 pm<br><b>Night IOP</b><br>Mon, Tue, Thu 6-9 pm</p>", {"day": [DAY], "evening": [EVENING]}, id="bold lines of one paragraph"),
    pytest.param("<dl><dt>Day IOP</dt><dd>Mon-Fri 9 am-12 pm</dd><dt>Evening IOP</dt><dd>Mon, Tue, Thu 6-9 pm</dd></dl>", {"day": [DAY], "evening": [EVENING]}, id="terms and their descriptions"),
    pytest.param("<p>The five-day track runs Mon-Fri 9 am-12 pm. The three-day track runs Mon, Tue and Thu 6-9 pm.</p>", {"5-day": [DAY], "3-day": [EVENING]}, id="by days"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TOLD_APART)
def test_each_track_has_its_own_times(body: str, expected: dict[str | None, list[str]]) -> None:
    assert by_track(body) == expected


ONE_PROGRAM: list[Any] = [
    pytest.param("<p>Our evening IOP meets Mon, Tue and Thu, 6-9 pm.</p>", id="one track"),
    pytest.param("<p>We offer day and evening tracks.</p><p>Mon-Fri 9 am-12 pm</p><p>Mon, Tue, Thu 6-9 pm</p>", id="times that nothing gives to a track"),
    pytest.param("<p>Our evening track meets Mon, Tue, Thu 6-9 pm. A day track is available.</p>", id="a track without times of its own"),
    pytest.param("<p>Groups meet Mon-Fri 9 am-12 pm. A family group meets on Thursday evening from 6-8 pm.</p>", id="an evening of the week"),
    pytest.param("<p>Our program runs Mon-Fri from 9 in the morning to 3 in the afternoon.</p>", id="from morning to afternoon"),
    pytest.param("<h2>Schedule</h2><p>Morning session: Mon-Fri 9-10:30 am</p><p>Afternoon session: Mon-Fri 1-2:30 pm</p>", id="two parts of one day"),
    pytest.param("<h2>Evening IOP</h2><p>Mon-Thu 6-9 pm</p><h2>Weekend family group</h2><p>Saturday 10 am-12 pm</p>", id="a weekend group of families"),
    pytest.param("<h2>What alcohol does to adolescents</h2><p>Our groups meet Mon, Wed 4-7 pm.</p><h2>Help for adults in midlife</h2><p>Our groups meet Tue 6-9 pm.</p>",
                 id="audiences of lessons"),
    pytest.param("<p>Our IOP meets for three hours a day, 3 days a week, Mon-Fri 9 am-12 pm or 6-9 pm.</p>", id="times alone"),
    pytest.param("<table><tr><th>Day</th><th>Evening</th></tr><tr><td>Monday</td><td>6-9 pm</td></tr><tr><td>Tuesday</td><td>6-9 pm</td></tr></table>",
                 id="a column of days"),
]  # fmt: skip


@pytest.mark.parametrize("body", ONE_PROGRAM)
def test_a_level_that_nothing_tells_apart_is_one_program(body: str) -> None:
    extraction = read(body)
    assert [one.track for one in extraction.programs if one.level_of_care.value == "iop"] == [None]
    assert [one.track for one in extraction.unclear if one.track] == []


WHOM = "<table><tr><th>Program</th><th>When</th><th>{head}</th></tr><tr><td>IOP</td><td>Mon-Fri 9 am-12 pm</td><td>{one}</td></tr><tr><td>{name}</td><td>Mon, Tue, Thu 6-9 pm</td><td>{other}</td></tr></table>"


@pytest.mark.parametrize(
    ("head", "one", "name", "other", "expected"),
    [
        ("Who", "Adults", "IOP", "Teens", ["adult", "adolescent"]),
        ("Who it's for", "Adults 18+", "Teen IOP", "Teens (13-17)", ["adult", "adolescent"]),
        ("Population served", "Adult men", "IOP", "Adolescents", ["men", "adolescent"]),
        ("For", "Women", "IOP", "Men", ["women", "men"]),
        ("Ages", "Adults", "IOP", "Youth", ["adult", "adolescent"]),
        ("Notes", "Adults", "IOP", "Teens", [None]),
        ("Who leads it", "Women", "IOP", "Men", [None]),
        ("Who", "Adults", "IOP", "Adults", [None]),
        ("Who", "Men and women", "IOP", "Men and women", [None]),
        ("Who", "Whoever is referred", "IOP", "All", [None]),
    ],
)  # fmt: skip
def test_a_last_column_says_for_whom_each_row_is(
    head: str, one: str, name: str, other: str, expected: list[str | None]
) -> None:
    found = by_track(WHOM.format(head=head, one=one, name=name, other=other))
    assert found == ({expected[0]: [DAY], expected[1]: [EVENING]} if len(expected) > 1 else {None: [DAY, EVENING]})


def of_page(heading: str, body: str) -> dict[str | None, list[str]]:
    page = extract_page(f"<title>{heading} | Tidewrack Recovery</title><h1>{heading}</h1>{body}")
    return {one.track: told(one) for one in page.programs if one.level_of_care.value == "iop"}


@pytest.mark.parametrize(
    ("heading", "other", "expected"),
    [
        ("Teen IOP", "Our adult IOP meets Mon, Tue, Thu 6-9 pm.", ["adolescent", "adult"]),
        ("Teen IOP", "We also have an adult IOP: Mon, Tue, Thu 6-9 pm.", ["adolescent", "adult"]),
        ("Adult Intensive Outpatient Program", "For your child: our adolescent IOP meets Mon, Tue, Thu 6-9 pm.", ["adult", "adolescent"]),
        ("Women's Intensive Outpatient", "The men's IOP meets Mon, Tue, Thu 6-9 pm.", ["women", "men"]),
        ("Teen IOP", "An adult group meets Mon, Tue, Thu 6-9 pm.", [None]),
        ("Adult IOP", "The women's IOP meets Mon, Tue, Thu 6-9 pm.", [None]),
        ("IOP for Teens and Adults", "The adult IOP meets Mon, Tue, Thu 6-9 pm.", [None]),
        ("Intensive Outpatient Program", "The adult IOP meets Mon, Tue, Thu 6-9 pm.", [None]),
    ],
)  # fmt: skip
def test_times_of_no_track_are_of_whom_the_first_heading_names_beside_the_other_side(
    heading: str, other: str, expected: list[str | None]
) -> None:
    found = of_page(
        heading,
        f"<p>At Tidewrack Recovery, our IOP treats depression.</p><p>We meet Mon-Fri 9 am-12 pm.</p><p>{other}</p>",
    )
    assert found == ({expected[0]: [DAY], expected[1]: [EVENING]} if len(expected) > 1 else {None: [DAY, EVENING]})


def test_whom_a_title_names_together_is_not_whom_each_track_is_for() -> None:
    page = extract_page(
        "<title>IOP for Children and Adults | Tidewrack</title><h1>Intensive Outpatient Program</h1><h2>Child & Adolescent IOP</h2>"
        "<p>Mon-Thu, 3-6 pm.</p><h2>Adult IOP</h2><p>Mon-Fri 9 am-12 pm.</p><p>Our IOP treats OCD.</p>"
    )
    whom = {one.track: {code.code for code in one.populations} for one in page.programs}
    assert whom["adult"] == {"adults"}
    assert "adults" not in whom["adolescent"]


TRACKS = "<p>Day track: Mon-Fri 9 am-12 pm.</p><p>Evening track: Mon, Tue, Thu 6-9 pm.</p>"


def test_what_is_said_of_the_level_holds_for_each_track() -> None:
    day, evening = read(f"{TRACKS}<h2>More</h2><p>Our IOP lasts 8 weeks. We treat depression.</p>").programs
    for track in (day, evening):
        assert {code.code for code in track.modalities} == {"dbt"}
        assert "depression" in {code.code for code in track.conditions}
        assert track.duration_weeks is not None


def test_an_amount_of_no_track_stands_in_an_entry_of_no_track() -> None:
    found = by_track(f"{TRACKS}<h2>Commitment</h2><p>Our IOP is 9 to 15 hours a week.</p>")
    assert found == {"day": [DAY], "evening": [EVENING], None: ["9-15 h/w"]}


def test_a_time_that_a_track_states_makes_no_entry_of_no_track() -> None:
    found = by_track(f"{TRACKS}<h2>Tonight</h2><p>Our groups meet Mon, Tue, Thu 6-9 pm.</p>")
    assert found == {"day": [DAY], "evening": [EVENING]}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Clients of our IOP may join the evening track by telehealth.", {"day": None, "evening": "yes"}),
        ("Clients of our IOP may join by telehealth.", {"day": "yes", "evening": "yes"}),
    ],
)
def test_telehealth_of_one_track_is_not_that_of_the_other(sentence: str, expected: dict[str, str | None]) -> None:
    programs = read(f"{TRACKS}<h2>More</h2><p>{sentence}</p>").programs
    assert {str(one.track): one.telehealth and one.telehealth.value for one in programs} == expected


def test_whom_a_track_is_for_is_not_whom_the_other_is_for() -> None:
    body = (
        "<h2>Who we serve</h2><ul><li>Adults</li><li>Adolescents</li><li>Veterans</li></ul>"
        "<h2>Adult IOP</h2><p>Mon-Fri 9 am-12 pm</p><p>Ages 18 and older</p>"
        "<h2>Adolescent IOP</h2><p>Mon, Wed 4-7 pm</p><p>Ages 13 to 17</p>"
    )
    adult, adolescent = read(body).programs
    assert {code.code for code in adult.populations} == {"adults", "veterans"}
    assert {code.code for code in adolescent.populations} == {"adolescents", "veterans"}
    assert [(ages.min, ages.max) for ages in adult.ages] == [(18, None)]
    assert [(ages.min, ages.max) for ages in adolescent.ages] == [(13, 17)]


def test_amounts_of_a_box_of_their_own_belong_to_no_track() -> None:
    body = (
        "<dl><dt>Day group</dt><dd>Mon-Fri 9 am-12 pm</dd><dt>Evening group</dt><dd>Mon, Tue, Thu 6-9 pm</dd>"
        "<dt>Commitment</dt><dd>9 hours per week</dd></dl>"
    )
    assert by_track(body)[None] == ["9-9 h/w"]


def test_each_level_has_its_own_tracks() -> None:
    body = f"{TRACKS}<h2>Partial Hospitalization Program (PHP)</h2><p>Our PHP meets Mon-Fri 9 am-3 pm.</p>"
    found = [(one.level_of_care.value, one.track) for one in read(body).programs]
    assert found == [("iop", "day"), ("iop", "evening"), ("php", None)]


def test_the_words_that_name_a_track_are_among_its_quotes() -> None:
    body = "<h2>Day track</h2><p>We meet Mon-Fri 9 am-12 pm.</p><h2>Evening track</h2><p>We meet Mon, Tue, Thu, 6-9 pm.</p>"
    for program in read(body).programs:
        quotes = [item.quote for item in program.level_of_care.evidence]
        assert f"{str(program.track).capitalize()} track" in quotes


def test_a_session_is_of_no_track_in_whose_part_of_the_day_it_cannot_start() -> None:
    body = "<p>Day track: Mon-Fri 9 am-12 pm; evening track: Mon, Tue, Thu 6-9 pm and Saturday 9-11 am.</p>"
    assert by_track(body)[None] == ["sat 09:00-11:00"]


ALIASES: list[Any] = [pytest.param(term.id, alias, id=alias) for term in tracks().terms for alias in term.aliases]


@pytest.mark.parametrize(("track", "alias"), ALIASES)
def test_every_wording_names_its_own_track(track: str, alias: str) -> None:
    for sentence in (f"Our {alias} track: Mon 6-9", f"{alias} IOP, Mon 6-9"):
        assert [(name.id, name.strong) for name in names_in(sentence)] == [(track, True)]
    assert [name.id for name in names_of_header(f"{alias.capitalize()} Program")] == [track]


@pytest.mark.parametrize("term", tracks().terms, ids=lambda term: term.id)
def test_a_bare_word_names_a_track_only_in_a_header(term: Any) -> None:
    word = term.aliases[0]
    assert names_in(f"we speak of {word} here") == ()
    assert [name.id for name in names_of_header(word)] == ([term.id] if term.bare else [])


NUMBERED: list[Any] = [
    *((text, [track]) for one in tracks().numbered for text, track in one.examples.items()),
    *((text, []) for one in tracks().numbered for text in one.none),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED, ids=[text for text, _ in NUMBERED])
def test_numbers_and_letters_of_tracks(text: str, expected: list[str]) -> None:
    assert [name.id for name in names_in(text) if name.kind == "numbered"] == expected


def test_no_wording_stands_under_two_tracks() -> None:
    wordings = [fold(alias) for term in tracks().terms for alias in term.aliases]
    assert sorted({word for word in wordings if wordings.count(word) > 1}) == []


NO_NAME = [
    "a 30-day program", "a half day of group", "every day", "Thursday evening group", "day treatment for a long day", "women's trauma support",
    "the weekend groups", "adults are welcome", "an evening at home", "our men and women", "teen years",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NAME)
def test_words_that_name_no_track(text: str) -> None:
    assert names_in(text) == ()
