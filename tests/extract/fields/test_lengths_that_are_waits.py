"""What is no amount of the program: waits, what is said of any IOP beside ours, the brackets of another level, an evening of former or coming times."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page


def said(body: str, *fields: str) -> set[str]:
    """The facts of these fields on a page about an intensive outpatient program."""
    found = facts(extract_page(page(f"<p>Our intensive outpatient program (IOP) is for adults.</p>{body}")))
    return {fact for fact in found if any(f" {field}: " in fact for field in fields)}


WAITS = [
    "There is a two-week wait for the Mon/Wed/Thu 6-9 pm group.",
    "Our IOP is currently booked for two weeks.",
    "The program is full for the next six weeks.",
    "IOP openings: about three weeks out.",
    "Our next opening for the program is in 3 weeks.",
    "The next evening group starts in two weeks.",
    "Call at least 2 weeks ahead to start IOP.",
    "The program asks for 2 weeks' notice before admission.",
    "Expect four weeks on the waitlist for our program.",
    "The IOP waiting list is now about six weeks.",
    "Please schedule your IOP intake 2 weeks in advance.",
    "It takes about two weeks to get into our program.",
    "Our program is scheduling intakes three weeks out.",
    "The average time from first call to IOP start is 10 days.",
    "If you are absent from the program for two weeks you must reapply.",
]
LENGTHS = [
    ("Our program lasts 8 weeks.", "8.0-8.0"),
    ("The IOP lasts six weeks, and there is no waitlist.", "6.0-6.0"),
    ("Our IOP is booked well ahead; the program runs 10 weeks.", "10.0-10.0"),
    ("Clients attend our program for 12 weeks before moving to aftercare.", "12.0-12.0"),
    ("The program runs for 8 weeks, with an opening each Monday.", "8.0-8.0"),
    ("IOP is 12 weeks long; call ahead.", "12.0-12.0"),
    ("The IOP starts every Monday and lasts 9 weeks.", "9.0-9.0"),
]


@pytest.mark.parametrize("sentence", WAITS)
def test_a_wait_is_no_length(sentence: str) -> None:
    assert said(f"<p>{sentence}</p>", "duration_weeks") == set()


@pytest.mark.parametrize(("sentence", "stated"), LENGTHS)
def test_a_length_beside_a_word_of_waiting_stays(sentence: str, stated: str) -> None:
    assert said(f"<p>{sentence}</p>", "duration_weeks") == {f"iop duration_weeks: {stated}"}


OURS = [
    ("IOP usually lasts 8 to 12 weeks; ours lasts 10 weeks.", "duration_weeks: 10.0-10.0"),
    ("IOP usually lasts 8 to 12 weeks, but ours is 10 weeks.", "duration_weeks: 10.0-10.0"),
    ("An IOP is typically 9 hours a week, while ours is 12 hours a week.", "hours_per_week: 12.0-12.0"),
    ("Many programs run 12 weeks; our program runs 8 weeks.", "duration_weeks: 8.0-8.0"),
    ("Most IOPs meet three days a week, but ours meets four days a week.", "days_per_week: 4.0-4.0"),
    ("Our IOP lasts 8 to 12 weeks; we ask for at least 6 weeks.", "duration_weeks: 8.0-12.0"),
    ("Our IOP usually lasts 8 to 12 weeks.", "duration_weeks: 8.0-12.0"),
]


@pytest.mark.parametrize(("sentence", "stated"), OURS)
def test_of_two_amounts_the_one_of_ours_holds(sentence: str, stated: str) -> None:
    field = stated.split(":")[0]
    found = said(f"<p>{sentence}</p>", field)
    assert f"iop {stated}" in found
    assert len(found) == 1


def test_what_is_usual_is_not_ours_though_ours_is_not_read() -> None:
    assert said("<p>IOP usually lasts 8 to 12 weeks, we keep it to 6 weeks.</p>", "duration_weeks") == set()


LISTED = [
    ("We provide detox, residential, PHP (20 hours a week) and IOP (9 hours a week).", {"php": "20.0-20.0", "iop": "9.0-9.0"}),
    ("We provide residential, detox and PHP (20 hours a week), and IOP (9 hours a week).", {"php": "20.0-20.0", "iop": "9.0-9.0"}),
    ("We offer residential, IOP (9 hours a week), and aftercare.", {"iop": "9.0-9.0"}),
    ("We offer detox, residential, and IOP (9 hours a week).", {"iop": "9.0-9.0"}),
    ("We offer PHP/IOP (12 hours a week) and outpatient.", {"php": "12.0-12.0", "iop": "12.0-12.0"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stated"), LISTED)
def test_brackets_in_a_list_are_of_the_level_before_them(sentence: str, stated: dict[str, str]) -> None:
    expected = {f"{level} hours_per_week: {amount}" for level, amount in stated.items()}
    assert said(f"<p>{sentence}</p>", "hours_per_week") == expected


NOT_NOW = [
    "Marrow Creek Recovery has grown from a single evening group to a full IOP. Today the IOP meets Mon-Fri 9 to noon.",
    "We began as an evening group in a church hall. Today the IOP meets Mon-Fri 9 to noon.",
    "Our program started with one evening group. Now the IOP meets Mon-Fri 9 to noon.",
    "Our IOP meets Mon-Fri 9 to noon. An evening IOP (Mon-Thu 6-9 p.m.) is coming in spring 2027.",
    "Our IOP meets Mon-Fri 9 to noon. An evening IOP will open in spring 2027.",
    "Our IOP meets Mon-Fri 9 to noon. Evening IOP coming soon!",
    "What started out as an evening group is now a full IOP. It meets Mon-Fri 9 to noon.",
    "It expanded from a small evening program to the IOP of today, which meets Mon-Fri 9 to noon.",
]


@pytest.mark.parametrize("body", NOT_NOW)
def test_an_evening_of_former_or_coming_times_is_none(body: str) -> None:
    assert said(f"<p>{body}</p>", "dayparts") == {"iop dayparts: morning"}


@pytest.mark.parametrize(
    "body",
    [
        "Our IOP has grown: our evening IOP meets Mon-Thu 6-9 pm.",
        "We have grown from one house to a full evening IOP.",
        "You start with an evening group.",
        "Our evening IOP meets Mon-Thu; a day IOP is coming in spring 2027.",
    ],
)
def test_an_evening_of_now_stays(body: str) -> None:
    assert "iop dayparts: evening" in said(f"<p>{body}</p>", "dayparts")


ROWS = [
    ("<tr><td>Hours</td><td>25 per week</td><td>9-12 per week</td></tr>", {"php hours_per_week: 25.0-25.0", "iop hours_per_week: 9.0-12.0"}),
    ("<tr><td>Hours</td><td>25/week</td><td>9-12/week</td></tr>", {"php hours_per_week: 25.0-25.0", "iop hours_per_week: 9.0-12.0"}),
    ("<tr><td>Hours of treatment</td><td>25 each week</td><td>9 weekly</td></tr>", {"php hours_per_week: 25.0-25.0", "iop hours_per_week: 9.0-9.0"}),
    ("<tr><td>Days</td><td>5 per week</td><td>3 a week</td></tr>", {"php days_per_week: 5.0-5.0", "iop days_per_week: 3.0-3.0"}),
    ("<tr><td>Hours</td><td>6 per day</td><td>3 per day</td></tr>", {"php session_hours: 6.0-6.0", "iop session_hours: 3.0-3.0"}),
    ("<tr><td>Hours per week</td><td>25</td><td>9</td></tr>", {"php hours_per_week: 25.0-25.0", "iop hours_per_week: 9.0-9.0"}),
    ("<tr><td>Office hours</td><td>25 per week</td><td>9 per week</td></tr>", set()),
    ("<tr><td>Clients</td><td>25 per week</td><td>9 per week</td></tr>", set()),
    ("<tr><td>Price</td><td>$25 per week</td><td>$9 per week</td></tr>", set()),
]  # fmt: skip


@pytest.mark.parametrize(("row", "stated"), ROWS)
def test_a_row_whose_head_is_the_unit(row: str, stated: set[str]) -> None:
    table = f"<p>We offer PHP and IOP.</p><table><tr><th></th><th>PHP</th><th>IOP</th></tr>{row}</table>"
    assert said(table, "hours_per_week", "days_per_week", "session_hours") == stated
