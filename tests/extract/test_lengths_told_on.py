"""How long a program lasts in a sentence that goes on from the one on the program; and the length of a program of two tracks."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

OFFERS = "<p>We offer an intensive outpatient program in Dayton, OH.</p><h2>Intensive outpatient program</h2><p>{}</p>"
TWELVE = "iop duration_weeks: 12.0-12.0"


@pytest.mark.parametrize(
    "text",
    [
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. It takes 12 weeks.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. Plan on 12 weeks.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. Clients take part in groups. It usually takes about 12 weeks to finish.",
        "Our evening program meets Mon and Thu from 6 to 9 pm. You can expect it to take 12 weeks.",
        "Our groups meet Mon and Thu from 6 to 9 pm. Count on 12 weeks in all.",
    ],
)
def test_a_length_that_goes_on_from_the_program(text: str) -> None:
    must_state(page(OFFERS.format(text)), [TWELVE], [])


@pytest.mark.parametrize(
    "text",
    [
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. We then write to your insurer. It takes 12 weeks.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm.</p><p>It takes 12 weeks.",
        "The county licenses each house. It takes 12 weeks.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. It takes 12 weeks to hear from the county.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. Plan on 12 weeks for the papers.",
        "Our IOP meets Mon, Wed and Thu from 6 to 9 pm. The parking permit is sent by mail. Allow 12 weeks.",
    ],
)
def test_a_length_of_something_else(text: str) -> None:
    must_state(page(OFFERS.format(text)), ["iop"], ["duration_weeks"])


@pytest.mark.parametrize("after", [" ", "</p><p>"])
@pytest.mark.parametrize("subject", ["The program takes", "Our IOP lasts", "The whole program is"])
def test_the_length_of_a_program_of_two_tracks_is_of_both(subject: str, after: str) -> None:
    text = after.join(("Day track: Mon-Fri 9-12.", "Evening track: Mon, Wed, Thu 6-9 pm.", f"{subject} 12 weeks."))
    found = extract_page(page(OFFERS.format(text)))
    lengths = {one.track: one.duration_weeks.min for one in found.programs if one.duration_weeks}
    assert lengths == {"day": 12.0, "evening": 12.0}


def test_the_length_of_one_track_is_not() -> None:
    text = "Day track: Mon-Fri 9-12. Evening track: Mon, Wed, Thu 6-9 pm. It lasts 12 weeks."
    found = extract_page(page(OFFERS.format(text)))
    assert {one.track for one in found.programs if one.duration_weeks} == {"evening"}


@pytest.mark.parametrize(
    "text",
    [
        "Most clients are with us for 12 weeks.",
        "Clients stay with us for 12 weeks.",
        "Expect to be with us for about 12 weeks.",
        "You can expect to be here for 12 weeks.",
        "Plan to be with us for 12 weeks.",
        "You will be with us for 12 weeks.",
        "Participants are usually here for 12 weeks.",
    ],
)
def test_how_long_clients_are_here(text: str) -> None:
    must_state(page(OFFERS.format(text)), [TWELVE], [])


@pytest.mark.parametrize(
    "text",
    [
        "Our interns are with us for 12 weeks.",
        "Our nurses are here for 12 months at a time.",
        "Clients who are with us for 12 weeks get a coin.",
        "Our store has been here for 12 weeks.",
        "Call us if you were here for 12 weeks and want to come back.",
        "Expect to be here for 3 hours on your first day.",
        "We expect to be here for many years.",
    ],
)
def test_how_long_others_are_here(text: str) -> None:
    must_state(page(OFFERS.format(text)), ["iop"], ["duration_weeks"])


IOP = "<title>Fern Hollow Recovery</title><h1>Intensive Outpatient Program</h1><p>Our IOP treats adults in Dayton, OH.</p><p>{}</p>"
COUNTED = {
    "The curriculum is 24 sessions over 8 weeks.": "duration_weeks: 8.0-8.0",
    "24 group sessions in six weeks.": "duration_weeks: 6.0-6.0",
    "The program includes 36 group sessions over twelve weeks.": "duration_weeks: 12.0-12.0",
    "The IOP consists of 24 three-hour sessions over eight weeks.": "duration_weeks: 8.0-8.0",
    "12 classes over 6 weeks.": "duration_weeks: 6.0-6.0",
    "24 hours of recovery education across 12 weeks.": "duration_weeks: 12.0-12.0",
    "Eight classes spread over 16 weeks.": "duration_weeks: 16.0-16.0",
    "The group meets three times a week, mornings or evenings, for three hours.": "session_hours: 3.0-3.0",
    "The group meets evenings or mornings for three hours.": "session_hours: 3.0-3.0",
    "The program meets early in the evening for 3.5 hours.": "session_hours: 3.5-3.5",
    "IOP (3 hrs/day, 3 days/wk, 8 wks)": "duration_weeks: 8.0-8.0",
    "3 hours per day / 3 days per week / 8 weeks": "duration_weeks: 8.0-8.0",
    "IOP is offered three mornings a week from 9 am until noon.": "dayparts: morning",
    "IOP is offered in the evening.": "dayparts: evening",
    "IOP is offered Monday through Friday.": "days: wed",
    "IOP is available on Mondays, Wednesdays and Thursdays.": "days: thu",
}
OF_NONE = (
    "IOP is often offered in the evening.",
    "IOP is available several days a week at many clinics.",
    "Appointments are available Monday through Friday.",
    "Intake is offered Monday through Friday.",
    "Our counselors are available Monday through Friday.",
)
NOT_COUNTED = (
    "Clients who miss three groups in four weeks are discharged from the program.",
    "If you miss 6 sessions in 2 weeks you start over.",
    "Your plan may cover 20 sessions over 12 months.",
    "We held 24 sessions over 8 weeks last year.",
    "The family program is 4 classes over 4 weeks.",
    "Our parenting workshop: eight sessions over eight weeks.",
    "A course of TMS is 36 sessions over 9 weeks.",
    "Individual therapy is 8 sessions over 12 weeks.",
    "Research shows that 12 sessions over 6 weeks help most people.",
    "Anger management: 12 sessions over 12 weeks.",
    "The group meets in the evening for three people.",
)


@pytest.mark.parametrize(("sentence", "fact"), COUNTED.items(), ids=COUNTED)
def test_how_long_and_how_often_sessions_are_held(sentence: str, fact: str) -> None:
    must_state(IOP.format(sentence), [f"iop {fact}"], [])


@pytest.mark.parametrize("sentence", NOT_COUNTED)
def test_sessions_of_other_things_give_no_length(sentence: str) -> None:
    must_state(IOP.format(sentence), ["iop"], ["duration_weeks", "session_hours"])


@pytest.mark.parametrize("sentence", OF_NONE)
def test_days_of_other_programs_and_of_the_office(sentence: str) -> None:
    must_state(IOP.format(sentence), ["iop"], ["days", "dayparts"])


OUTPATIENT = "<title>Fern Hollow Recovery</title><h1>Fern Hollow Recovery</h1><h2>Outpatient counseling</h2><p>{}</p>"


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("A group session takes 60 to 90 minutes, according to the kind of group.", "1.0-1.5"),
        ("Each group session lasts 90 minutes.", "1.5-1.5"),
        ("Our groups last between 60 and 90 minutes.", "1.0-1.5"),
        ("Groups run 90 minutes.", "1.5-1.5"),
    ],
)
def test_how_long_a_group_of_outpatient_care_is(sentence: str, hours: str) -> None:
    must_state(OUTPATIENT.format(sentence), [f"outpatient session_hours: {hours}"], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "A family group session takes 60 minutes.",
        "A consultation before your first group session takes 60 minutes.",
        "Individual sessions last 50 minutes.",
        "We are 60 minutes from Reno; groups are small.",
    ],
)
def test_minutes_of_other_things(sentence: str) -> None:
    must_state(OUTPATIENT.format(sentence), ["outpatient"], ["session_hours"])


UNDER_LEVEL = [
    ("Detox", "5-7 days with 24-hour nursing.", (0.7, 1.0)),
    ("Medical detox", "Three to five days, depending on what you took.", (0.4, 0.7)),
    ("Residential", "30, 60 or 90 days.", (4.3, 12.9)),
    ("Residential treatment", "28 days with family work.", (4.0, 4.0)),
    ("Detox", "7 days a week, 24 hours a day.", None),
    ("Residential", "30 days sober before you come.", None),
    ("Residential", "24 beds with nurses 7 days a week.", None),
    ("Detox", "90 days of aftercare calls.", None),
    ("Residential", "Call 3 to 5 days before you come.", None),
    ("Detox and residential", "5-7 days with 24-hour nursing.", None),
]


@pytest.mark.parametrize(("heading", "line", "expected"), UNDER_LEVEL)
def test_the_line_under_the_name_of_a_level_begins_with_how_long_one_stays(
    heading: str, line: str, expected: tuple[float, float] | None
) -> None:
    body = f"<p>Marrow Creek treats addiction in Mobile, AL.</p><h2>{heading}</h2><p>{line}</p>"
    found = extract_page(
        f"<html><head><title>Marrow Creek</title></head><body><h1>Marrow Creek</h1>{body}</body></html>"
    )
    lengths = {(one.duration_weeks.min, one.duration_weeks.max) for one in found.programs if one.duration_weeks}
    assert lengths == ({expected} if expected else set())
