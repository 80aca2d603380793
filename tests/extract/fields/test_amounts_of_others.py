"""Numbers behind another level, and the length of a procedure: they are none of the level that the page is about."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import ProgramExtraction


def programs(head: str, body: str) -> dict[str, ProgramExtraction]:
    page = extract_page(
        f"<html><head><title>{head} | Alder Recovery</title></head><body><h1>{head}</h1>{body}<footer>Alder Recovery (213) 555-0142</footer></body></html>"
    )
    return {one.level_of_care.value: one for one in page.programs}


@pytest.mark.parametrize(
    "body",
    [
        "<p>Our PHP is Monday through Friday from 9 to 3. Clients stay 3 weeks, then move to IOP (three days a week).</p>",
        "<p>Our PHP is Monday through Friday from 9 to 3. Then clients step down to our IOP (three days a week).</p>",
    ],
)
def test_what_stands_in_brackets_behind_the_next_level_is_of_it(body: str) -> None:
    php = programs("Partial Hospitalization Program", body)["php"]
    assert php.days_per_week is None
    assert [session.start for session in php.sessions] == ["09:00"]


def test_times_behind_the_next_level_and_where_it_is_are_of_it() -> None:
    found = programs(
        "Residential", "<p>Our residential clients can step down to our PHP across the street (Mon-Fri 9-3).</p>"
    )
    assert found["residential"].sessions == []
    assert [session.start for session in found["php"].sessions] == ["09:00"]


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("A course of TMS is six weeks.", None),
        ("TMS is given daily for six weeks; each treatment takes 20 minutes.", None),
        ("Ketamine treatment lasts three weeks.", None),
        ("The program lasts six weeks.", 6.0),
        ("Our IOP lasts six weeks, and TMS can be had beside it.", 6.0),
    ],
)
def test_how_long_a_procedure_is_given_is_not_how_long_the_program_lasts(text: str, weeks: float | None) -> None:
    iop = programs("Intensive Outpatient", f"<p>Our IOP treats depression.</p><p>{text}</p>")["iop"]
    assert (iop.duration_weeks.min if iop.duration_weeks else None) == weeks


@pytest.mark.parametrize(
    "said",
    [
        "Six hours a day, Monday to Friday.",
        "Monday to Friday, 25 hours a week in all.",
        "A full-day program, Monday to Friday.",
    ],
)
def test_a_day_program_of_whole_days_is_day_treatment(said: str) -> None:
    body = f"<h3>Day Program</h3><p>{said}</p><h3>Evening Program</h3><p>Our IOP for working adults, Mon, Wed, Thu, 6-9 pm.</p>"
    assert "php" in programs("Programs", body)


IOP = "<p>Our intensive outpatient program (IOP) is for adults.</p>"


@pytest.mark.parametrize(
    "sentence",
    [
        "An IOP typically requires 9 to 20 hours a week; ours is 12 hours a week.",
        "An IOP usually asks for 9 to 20 hours a week, ours 12 hours a week.",
        "An intensive outpatient program (IOP) generally takes 9 to 20 hours a week, but ours is 12 hours a week.",
        "A partial hospitalization program often takes 20 hours a week; our IOP is 12 hours a week.",
        "Most IOPs run 9 to 20 hours a week, but ours is 12 hours a week.",
    ],
)
def test_what_one_asks_anywhere_is_not_what_ours_asks(sentence: str) -> None:
    found = programs("Intensive Outpatient Program", f"{IOP}<p>{sentence}</p>")["iop"].hours_per_week
    assert found is not None
    assert (found.min, found.max) == (12, 12)


def test_what_ours_typically_asks_is_ours() -> None:
    found = programs("Intensive Outpatient Program", f"{IOP}<p>Our IOP typically takes 9 to 12 hours a week.</p>")
    hours = found["iop"].hours_per_week
    assert hours is not None
    assert (hours.min, hours.max) == (9, 12)


@pytest.mark.parametrize(
    "sentence",
    [
        "The waitlist for the Mon/Wed/Thu 6-9 pm group is about 3 weeks.",
        "The wait for our Tuesday evening group is currently 3 weeks.",
        "The waiting list for the day program runs 3 weeks.",
        "Wait times for a first group are 3 weeks.",
    ],
)
def test_a_wait_is_no_length(sentence: str) -> None:
    found = programs("Intensive Outpatient Program", f"{IOP}<p>{sentence}</p>")["iop"]
    assert found.duration_weeks is None


def test_a_length_beside_a_wait_stays() -> None:
    sentence = "Our IOP lasts 8 weeks; the waiting list is 3 weeks."
    found = programs("Intensive Outpatient Program", f"{IOP}<p>{sentence}</p>")["iop"].duration_weeks
    assert found is not None
    assert (found.min, found.max) == (8, 8)


@pytest.mark.parametrize(
    "behind",
    ["Lunch is served from 11:30 to 12.", "Staff are here from 8 to 5.", "Most people bring a snack.", "Monthly family days are posted.", "Mindfulness is taught by Ana."],
)  # fmt: skip
def test_a_sentence_behind_a_time_is_one_of_its_own(behind: str) -> None:
    body = f"<p>Our PHP runs Monday through Friday, 8:30 a.m. to 2:30 p.m. {behind}</p>"
    found = programs("Partial Hospitalization Program", body)["php"]
    assert [(session.start, session.end) for session in found.sessions] == [("08:30", "14:30")]


def test_days_behind_a_time_belong_to_it() -> None:
    body = "<p>Our PHP runs 8:30 a.m. to 2:30 p.m. Mondays, Wednesdays and Fridays.</p>"
    found = programs("Partial Hospitalization Program", body)["php"]
    assert [session.days for session in found.sessions] == [["mon", "wed", "fri"]]
