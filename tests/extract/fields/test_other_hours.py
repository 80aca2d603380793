"""Hours that are no sessions, times that do not hold now, amounts with both limits, and whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction

HEAD = "<html><head><title>Slatebrook Recovery</title></head><body><h1>Slatebrook Recovery</h1><p>We run an IOP and a PHP.</p>"


def programs(body: str, head: str = HEAD) -> dict[str, ProgramExtraction]:
    markup = body if "<" in body else f"<p>{body}</p>"
    return {one.level_of_care.value: one for one in extract_page(head + markup).programs}


def week(body: str) -> list[str]:
    """The sessions of the intensive outpatient program, and its days where it has none."""
    found = programs(body)["iop"]
    sessions = [f"{' '.join(one.days)} {one.start}-{one.end}" for one in found.sessions]
    return sessions or [code.code for code in found.days]


NO_SESSIONS = [
    "Our intensive outpatient program staff can be reached Mon-Fri 9am-5pm.",
    "Reach our IOP team Mon-Fri 9am-5pm.",
    "Our IOP tour days are Tuesday and Friday, 1-3pm.",
    "Tours of our IOP are Tuesdays 1-3 pm.",
    "Parents of our IOP teens meet Wednesday 7-8:30pm.",
    "Families of our IOP clients attend Saturday 10am-12pm.",
    "Our CEO is in the office Tuesday 9-12.",
    "Our nurse is on site Tuesday 9am-12pm.",
    "Our IOP will meet Mondays 6-9 pm starting in March.",
    "Our IOP will run Monday to Thursday 6-9 pm beginning this fall.",
    "Example schedule of an IOP: Mon, Tue, Thu 6–9 pm.",
    "A sample week for an intensive outpatient program: Mon, Tue, Thu 6-9 pm.",
    "– a former client, 2021: 'I came Mon, Wed, Fri 1-4pm and it helped.'",
]


@pytest.mark.parametrize("sentence", NO_SESSIONS)
def test_other_hours_and_times_of_another_day_are_no_sessions(sentence: str) -> None:
    assert week(sentence) == []


SESSIONS: list[tuple[str, str]] = [
    ("Our IOP is Monday - Friday 9am - 12pm; lunch 12-1; yoga Saturday 8 am.", "mon tue wed thu fri 09:00-12:00"),
    ("Our IOP has CBT, DBT and yoga Monday to Friday 9 am - 12 pm.", "mon tue wed thu fri 09:00-12:00"),
    ("Our IOP will meet Mondays 6-9 pm.", "mon 18:00-21:00"),
    ("Our IOP meets Mondays 6-9 pm, and a tour is free.", "mon 18:00-21:00"),
    ("Our IOP is on site Tuesdays 9am-12pm.", "tue 09:00-12:00"),
    ("Our sample week: IOP meets Mon, Tue, Thu 6-9 pm.", "mon tue thu 18:00-21:00"),
]


@pytest.mark.parametrize(("sentence", "expected"), SESSIONS, ids=[case[0] for case in SESSIONS])
def test_sessions_that_look_like_them(sentence: str, expected: str) -> None:
    assert week(sentence) == [expected]


AMOUNTS: list[tuple[str, str, Any]] = [
    ("Our IOP is at least 9 hours a week, up to 15.", "hours_per_week", (9, 15)),
    ("Our IOP requires at least 9 hours a week, up to 15 hours per week.", "hours_per_week", (9, 15)),
    ("Our IOP requires a minimum of nine hours per week and no more than 19.", "hours_per_week", (9, 19)),
    ("Our IOP is no fewer than 9 hours and no more than 19 hours per week.", "hours_per_week", (9, 19)),
    ("Our IOP is up to 15 hours a week, at least 9 hours a week.", "hours_per_week", (9, 15)),
    ("Our IOP meets at least three days per week, and up to five days per week.", "days_per_week", (3, 5)),
    ("Our IOP is at least 9 hours a week for up to 12 weeks.", "hours_per_week", (9, None)),
    ("Our IOP is at least 9 hours a week, with up to 12 clients.", "hours_per_week", (9, None)),
    ("Our IOP lasts at least 8 weeks, and up to 17 hours a week with the workshop.", "duration_weeks", (8, None)),
    ("Our IOP meets at least 3 days a week, and up to 5 hours a day.", "days_per_week", (3, None)),
    ("Our IOP is at least 3 hours a week, up to 4 hours a day.", "hours_per_week", (3, None)),
    ("Our IOP is at least 9 hours a week. Our PHP is up to 30.", "hours_per_week", (9, None)),
    ("Our IOP is 10 to 12 hours per week; a typical IOP elsewhere is 20 weeks.", "duration_weeks", None),
    ("Our IOP meets seven days a week except Sundays.", "days_per_week", None),
]


@pytest.mark.parametrize(("sentence", "field", "expected"), AMOUNTS, ids=[case[0] for case in AMOUNTS])
def test_both_limits_of_an_amount(sentence: str, field: str, expected: Any) -> None:
    found = getattr(programs(sentence)["iop"], field)
    assert (found and (found.min, found.max)) == expected


def test_two_levels_with_their_times_in_brackets() -> None:
    head = "<title>Slatebrook Hospital</title><h1>Slatebrook Hospital</h1>"
    body = "Slatebrook Hospital offers a PHP (Monday-Friday, 8:30 a.m.-2:30 p.m.) and an IOP (Monday, Wednesday, 9 a.m.-noon)."
    found = {level: one.sessions for level, one in programs(body, head).items()}
    assert {level: [(one.start, one.end) for one in sessions] for level, sessions in found.items()} == {
        "php": [("08:30", "14:30")],
        "iop": [("09:00", "12:00")],
    }


def test_an_amount_before_each_of_two_levels() -> None:
    found = programs("Our 9-hour-a-week virtual IOP and our 20-hour-a-week virtual PHP are both live.")
    assert {level: one.hours_per_week and one.hours_per_week.min for level, one in found.items()} == {
        "iop": 9,
        "php": 20,
    }


BOXES = "<h2>Our programs</h2>" + "".join(
    f"<dl><dt>Level of care</dt><dd>{level}</dd><dt>Schedule</dt><dd>{times}</dd><dt>Length of stay</dt><dd>{length}</dd></dl>"
    for level, times, length in (
        ("Partial Hospitalization Program", "Weekdays 8:30am – 2:30pm", "14 days"),
        ("Intensive Outpatient Program", "Mon and Wed, 9am – 12pm", "6 weeks"),
    )
)


def test_boxes_that_name_their_level_under_a_caption() -> None:
    found = programs(BOXES, "<title>Slatebrook Recovery</title><h1>Slatebrook Recovery</h1>")
    assert [(one.start, one.end) for one in found["php"].sessions] == [("08:30", "14:30")]
    assert [(one.start, one.end) for one in found["iop"].sessions] == [("09:00", "12:00")]
    lengths = {level: one.duration_weeks and one.duration_weeks.min for level, one in found.items()}
    assert lengths == {"php": 2.0, "iop": 6.0}


def test_one_box_is_not_taken_apart() -> None:
    one = "<dl><dt>Program</dt><dd>Residential program</dd><dt>Deposit</dt><dd>30 days</dd></dl>"
    assert "residential" not in {
        level for level, held in programs(f"<h2>Forms</h2>{one}").items() if held.duration_weeks
    }


def test_cards_with_a_level_and_a_length() -> None:
    cards = (
        "<h2>Our programs</h2><div><h3>Residential</h3><p>28 days</p></div><div><h3>PHP</h3><p>5 days a week</p></div>"
    )
    found = programs(cards)
    assert found["residential"].duration_weeks is not None
    assert found["php"].duration_weeks is None


def test_a_partial_program() -> None:
    found = programs("Our partial program meets Monday to Friday, 9am-3pm.", "<h1>Slatebrook Recovery</h1>")
    assert [(one.start, one.end) for one in found["php"].sessions] == [("09:00", "15:00")]


def faq(question: str, answer: str) -> str:
    entry = f'{{"@type":"Question","name":"{question}","acceptedAnswer":{{"@type":"Answer","text":"{answer}"}}}}'
    return f'<script type="application/ld+json">{{"@type":"FAQPage","mainEntity":[{entry}]}}</script><p>Our IOP is small.</p>'


ASKED = [
    ("When does your IOP meet?", "Our IOP meets Monday and Thursday 6-9 pm.", ["mon thu 18:00-21:00"]),
    ("When do groups meet?", "They meet Monday and Thursday 6-9 pm.", []),
    ("What is an IOP?", "A typical IOP meets Monday and Thursday 6-9 pm.", []),
    ("When are you open?", "Our office is open Monday to Friday 9am-5pm.", []),
]


@pytest.mark.parametrize(("question", "answer", "expected"), ASKED, ids=[case[0] for case in ASKED])
def test_times_in_questions_of_the_structured_data(question: str, answer: str, expected: list[str]) -> None:
    assert week(faq(question, answer)) == expected


def test_the_quote_is_the_answer_of_the_structured_data() -> None:
    (session,) = programs(faq(*ASKED[0][:2]))["iop"].sessions
    assert [(one.quote, one.where) for one in session.evidence][-1] == (f'"text":"{ASKED[0][1]}"', "json_ld")


def test_a_day_long_line_under_a_phone_is_the_offices() -> None:
    page = "<html><head><title>Tarry Path program</title></head><body><h1>Tarry Path: drug program</h1><p>Our IOP meets in the barn.</p>"
    found = extract_page(f"{page}<h2>Reach the program</h2><p>(406) 555-0149</p><p>Monday to Friday, 8 to 4:30</p>")
    assert [(one.sessions, one.days) for one in found.programs] == [([], [])]
