"""How much and how long: said, of this program, and of the level that it is said of."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page

HEAD = (
    "<html><head><title>IOP | Slatebrook Recovery</title><meta property=og:site_name content='Slatebrook Recovery'></head>"
    "<body><h1>Intensive Outpatient Program</h1><p>Our IOP is small. We accept Aetna.</p>"
)
FIELDS = {"week": "hours_per_week", "day": "session_hours", "days": "days_per_week", "long": "duration_weeks"}
Spans = dict[str, tuple[float | None, float | None]]


def amounts(body: str, level: str = "iop") -> Spans:
    """The stated ranges of a level on a provider's page, by the short names of FIELDS."""
    (found,) = [one for one in extract_page(HEAD + body).programs if one.level_of_care.value == level]
    held = {short: getattr(found, name) for short, name in FIELDS.items()}
    return {short: (span.min, span.max) for short, span in held.items() if span is not None}


SENTENCES: list[tuple[str, Spans]] = [
    ("Our IOP meets for 3 hours, 3 times a week, for 12 weeks.", {"day": (3, 3), "days": (3, 3), "long": (12, 12)}),
    ("You will attend nine hours of group a week, three hours a day, three days a week.",
     {"week": (9, 9), "day": (3, 3), "days": (3, 3)}),
    ("Clients attend three to five days a week, 9-15 hours per week.", {"days": (3, 5), "week": (9, 15)}),
    ("Our IOP runs at least nine hours per week.", {"week": (9, None)}),
    ("Our IOP takes up to 19 hours a week.", {"week": (None, 19)}),
    ("The program lasts 8-12 weeks.", {"long": (8, 12)}),
    ("Our 90-day program is full.", {"long": (12.9, 12.9)}),
    ("It takes ninety days on average to complete our program.", {"long": (12.9, 12.9)}),
    ("Our program is three months long.", {"long": (12.9, 12.9)}),
    ("El programa dura 12 semanas.", {"long": (12, 12)}),
    ("Unlike PHP, which runs 30 hours a week, our IOP is 9 hours a week.", {"week": (9, 9)}),
    ("Stepping down from PHP, clients attend 3 days per week.", {"days": (3, 3)}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[case[0] for case in SENTENCES])
def test_amounts_of_a_sentence(sentence: str, expected: Spans) -> None:
    assert amounts(f"<p>{sentence}</p>") == expected


STRUCTURES: list[Any] = [
    pytest.param("<div><div><div>Typical length</div><div>8 to 10 weeks</div></div><div><div>Cost</div><div>$250</div></div></div>",
                 {"long": (8, 10)}, id="label-value boxes"),
    pytest.param("<table><tr><th>Hours per week</th><th>Length</th></tr><tr><td>9-15</td><td>8 weeks</td></tr></table>",
                 {"week": (9, 15), "long": (8, 8)}, id="units in the column header"),
    pytest.param("<table><tr><td>Hours per week</td><td>9</td></tr><tr><td>Length</td><td>8 weeks</td></tr></table>",
                 {"week": (9, 9), "long": (8, 8)}, id="units in the row header"),
    pytest.param("<ul><li>Length: 8 weeks</li><li>Hours per week: 9</li></ul>", {"week": (9, 9), "long": (8, 8)}, id="a list"),
    pytest.param("<h2>How long does your program last?</h2><p>8 weeks.</p>", {"long": (8, 8)}, id="asked of us"),
    pytest.param("<p>9 hours/wk | 3 hrs/day</p>", {"week": (9, 9), "day": (3, 3)}, id="abbreviated"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STRUCTURES)
def test_amounts_of_tables_boxes_and_lists(body: str, expected: Spans) -> None:
    assert amounts(body) == expected


NOT_OURS = [
    "IOPs typically last 8 to 12 weeks.",
    "An intensive outpatient program (IOP) requires 9 to 19 hours per week.",
    "Most programs last 30 days.",
    "Research shows that 90 days of treatment work best.",
    "According to SAMHSA, programs take nine hours a week.",
    "Treatment may take 8 to 12 weeks.",
    "Level 2.1 is defined as nine to nineteen hours a week.",
    "The average program in Nevada lasts 28 days.",
    "We know that IOPs typically last 8 to 12 weeks.",
    "If you live in our area, you may find an IOP that meets 9 hours per week.",
    "As we explain in our guide, an IOP usually meets three days a week for three hours.",
]


def test_the_average_stay_of_this_program() -> None:
    assert amounts("<p>The average length of stay is 30 days.</p>") == {"long": (4.3, 4.3)}


OF_SOMETHING_ELSE = [
    "We have 25 years of experience.",
    "After 30 days of sobriety you may apply.",
    "We follow up for 12 months after the program.",
    "Help is there 7 days a week, 24 hours a day.",
    "Call within 24 hours.",
    "Sessions last 50 minutes.",
    "Individual therapy is one hour a week.",
    "Attend a minimum of three AA meetings per week.",
    "You can work up to 40 hours per week while in treatment.",
    "Refunds are possible within 30 days of enrolling in the program.",
    "You have 30 days to appeal a denial of treatment.",
    "The waiting list for our program is about 2 weeks.",
    "Must be sober for 72 hours before the program.",
    "Our clients are 18 to 65 years old.",
    "Detox takes 5 to 7 days before IOP.",
    "Clients who complete 30 days of residential treatment may join our IOP.",
    "Before our IOP, clients spend 28 days in residential treatment.",
    "People who need more than 9 hours per week should consider our PHP.",
    "Our IOP follows a 28-day residential stay.",
    "Rent is due every 2 weeks.",
    "We answer within 2 business days.",
    "In the past 12 months we helped 400 people.",
]


@pytest.mark.parametrize("sentence", NOT_OURS)
def test_a_lesson_states_nothing_of_this_program(sentence: str) -> None:
    assert amounts(f"<p>{sentence}</p>") == {}


@pytest.mark.parametrize("sentence", OF_SOMETHING_ELSE)
def test_amounts_of_something_else_are_not_the_programs(sentence: str) -> None:
    assert amounts(f"<p>{sentence}</p>") == {}


LISTS: list[Any] = [
    pytest.param("<p>IOPs typically involve:</p><ul><li>9 to 15 hours per week<li>Three evenings a week</ul>", id="IOPs"),
    pytest.param("<p>Most programs include:</p><ul><li>9 to 15 hours per week<li>8 to 12 weeks of treatment</ul>", id="most programs"),
    pytest.param("<h2>What is an IOP?</h2><ul><li>9 to 15 hours per week<li>8 to 12 weeks of treatment</ul>", id="under a lesson's heading"),
    pytest.param("<h2>Client reviews</h2><p>The program took 12 weeks.</p>", id="reviews"),
    pytest.param("<h2>Phase one</h2><h3>Meet our team</h3><p>12 weeks of training in our program.</p>", id="staff"),
]  # fmt: skip


@pytest.mark.parametrize("body", LISTS)
def test_what_stands_under_a_lesson_is_a_lesson(body: str) -> None:
    assert amounts(body) == {}


PHP_TOO = "<p>We also offer PHP.</p>"
BY_LEVEL: list[Any] = [
    pytest.param("<p>Our IOP is 9 hours per week, while our PHP is 30 hours per week.</p>", id="while"),
    pytest.param("<p>Our PHP is 30 hours per week. Our IOP is 9 hours per week.</p>", id="sentences"),
    pytest.param("<h2>PHP</h2><p>30 hours per week.</p><h2>IOP</h2><p>9 hours per week.</p>", id="headings"),
    pytest.param("<table><tr><th></th><th>IOP</th><th>PHP</th></tr><tr><th>Hours per week</th><td>9</td><td>30</td></tr></table>", id="columns"),
    pytest.param("<table><tr><th>Program</th><th>Hours per week</th></tr><tr><td>IOP</td><td>9</td></tr><tr><td>PHP</td><td>30</td></tr></table>",
                 id="rows"),
    pytest.param("<table><tr><td>IOP: 9 hours per week</td><td>Evenings</td></tr><tr><td>PHP: 30 hours per week</td><td>Days</td></tr></table>",
                 id="a table without headers"),
]  # fmt: skip


@pytest.mark.parametrize("body", BY_LEVEL)
def test_each_level_has_its_own_hours(body: str) -> None:
    assert amounts(PHP_TOO + body, "iop") == {"week": (9, 9)}
    assert amounts(PHP_TOO + body, "php") == {"week": (30, 30)}


def test_what_is_said_of_the_next_level_is_not_this_ones() -> None:
    body = PHP_TOO + "<p>After PHP, clients transition to IOP, which is nine hours per week.</p>"
    assert amounts(body, "php") == {}


def test_an_amount_that_clients_step_down_from_or_to_is_none_of_the_stay() -> None:
    assert amounts("<p>Clients step down from 5 days a week to 3 days a week of our IOP.</p>") == {}
    assert amounts("<p>Phase 1 of our IOP is three nights a week; phase 2 is two nights a week.</p>") == {}
    assert amounts("<p>Clients of our IOP may miss no more than three hours a week.</p>") == {}


def test_alternatives_of_two_levels_are_no_range() -> None:
    body = "<p>Our program offers 20 hours of PHP or 9 hours of IOP per week.</p>" + PHP_TOO
    assert amounts(body)["week"] == (9, 9)
    body = "<p>Our detox lasts 3-7 days; residential stays are 30, 60 or 90 days; PHP is 2-4 weeks.</p><p>We offer detox.</p>"
    assert amounts(body, "detox")["long"] == (0.4, 1.0)


@pytest.mark.parametrize(
    ("said", "weeks"),
    [
        ("Medically monitored withdrawal, usually 3 to 7 days, with a nurse at night.", (0.4, 1.0)),
        ("Withdrawal management, usually 5 days.", (0.7, 0.7)),
        ("Supervised withdrawal (3-7 days).", (0.4, 1.0)),
        ("Medical detox, usually 3 to 7 days.", (0.4, 1.0)),
    ],
)
def test_how_long_withdrawal_is_managed(said: str, weeks: tuple[float, float]) -> None:
    assert amounts(f"<h2>Detox</h2><p>We offer detox.</p><p>{said}</p>", "detox")["long"] == weeks


@pytest.mark.parametrize(
    "said",
    ["Withdrawal starts after 3 to 7 days.", "Acute withdrawal is over in 3 to 7 days.", "Withdrawal symptoms can last 3 to 7 days.", "Alcohol withdrawal can take 3 to 7 days."],
)  # fmt: skip
def test_how_long_withdrawal_itself_lasts(said: str) -> None:
    assert "long" not in amounts(f"<h2>Detox</h2><p>We offer detox.</p><p>{said}</p>", "detox")


def test_how_often_one_group_meets_is_not_how_often_the_program_does() -> None:
    assert "days" not in amounts("<p>Our skills group meets once a week for 90 minutes.</p>")


def test_nothing_is_computed() -> None:
    assert amounts("<p>Groups meet Monday, Wednesday and Thursday from 6 to 9 pm.</p>") == {}


def test_another_value_is_kept_as_unclear() -> None:
    extraction = extract_page(HEAD + "<p>Our IOP lasts 8 weeks. Our IOP lasts 12 weeks.</p>")
    (program,) = extraction.programs
    assert program.duration_weeks is not None
    assert program.duration_weeks.min == 8
    assert [finding.value for finding in extraction.unclear if finding.field == "duration_weeks"] == [[12, 12]]


# What holds for a phase of the stay, or for some of the clients, is no amount of the program; a phase that is a level is.
IN_PART: list[tuple[str, dict[str, Any]]] = [
    ("<p>Our clients begin in phase 1. They receive 16 hours of group a week.</p>", {}),
    ("<p>Clients in this phase of our IOP come two nights a week.</p>", {}),
    ("<p>After the first month, our clients come one evening a week.</p>", {}),
    ("<h3>Phase I</h3><p>Our clients come nine hours a week for 6 weeks.</p>", {}),
    ("<h3>Phase II: Intensive Outpatient</h3><p>Our clients come nine hours a week for 6 weeks.</p>", {"week": (9, 9), "long": (6, 6)}),
    ("<p>Our longer tracks may be five days a week.</p>", {}),
    ("<p>Some of our clients attend five days a week.</p>", {}),
    ("<p>Our clients may attend three to five days a week.</p>", {"days": (3, 5)}),
    ("<p>Some people come from afar. Our IOP is nine hours a week.</p>", {"week": (9, 9)}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), IN_PART, ids=[case[0] for case in IN_PART])
def test_a_part_of_the_stay_or_of_the_clients_is_not_all(body: str, expected: dict[str, Any]) -> None:
    assert amounts(body) == expected
