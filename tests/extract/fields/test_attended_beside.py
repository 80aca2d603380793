"""What pages say is attended beside the groups whose times they give."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.codes import ATTENDED_BESIDE

HEAD = "<title>Plover Recovery</title><h1>Plover Recovery</h1><h2>Intensive Outpatient Program (IOP)</h2>"
WEEK = "Our IOP meets Monday, Tuesday and Thursday from 6 to 9 pm"
WORK = ["mon", "tue", "wed", "thu", "fri"]
FOUND: list[tuple[str, str, list[str], str, str]] = [
    # what the page says, what it is, its days, from when to when
    (f"{WEEK}, plus individual therapy during business hours.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}, plus one individual session a week during the day.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Clients must meet with a therapist during regular office hours.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Participants also attend a weekly group in the daytime.", "session", WORK, "09:00", "17:00"),
    (f"{WEEK}. Daytime family sessions are required: you must attend daytime family therapy.", "family", WORK, "09:00", "17:00"),
    (f"{WEEK}. A weekly Saturday family group is required.", "family", ["sat"], "08:00", "20:00"),
    (f"{WEEK}, along with a Saturday morning family group.", "family", ["sat"], "08:00", "12:00"),
    (f"{WEEK}. One of these must be Monday.", "session", ["mon"], "08:00", "20:00"),
    (f"{WEEK}. Clients need to attend both Friday and Saturday.", "session", ["fri", "sat"], "08:00", "20:00"),
    (f"{WEEK}. Everyone is required to attend a Friday group from 12 to 1 pm.", "session", ["fri"], "12:00", "13:00"),
    (f"{WEEK}. Week one requires Tuesday and Thursday daytime sessions.", "first", WORK, "09:00", "17:00"),
    (f"{WEEK}. The program starts with two weeks of day treatment.", "first", WORK, "09:00", "17:00"),
    (f"{WEEK}. Clients meet weekly with their counselor during the day.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Friday mornings you see the doctor.", "session", ["fri"], "08:00", "12:00"),
    (f"{WEEK}. Every client begins with five full days in our day program.", "first", WORK, "09:00", "17:00"),
    (f"{WEEK}. New clients attend mornings for the first week.", "first", WORK, "09:00", "17:00"),
    (f"{WEEK}. For the first two weeks, groups meet Monday to Friday from 9 am to 3 pm.", "first", WORK, "09:00", "15:00"),
    (f"{WEEK}. Parents must attend a Saturday group.", "family", ["sat"], "08:00", "20:00"),
    (f"{WEEK}. Participants must be available for individual appointments during business hours.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Daytime availability is required for individual therapy.", "session", WORK, "09:00", "17:00"),
    (f"{WEEK}. Individual therapy: weekly, during business hours.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Every client has a weekly daytime session with a therapist.", "session", WORK, "09:00", "17:00"),
    (f"{WEEK}. There is a mandatory family session every other Sunday.", "family", ["sun"], "08:00", "20:00"),
    (f"{WEEK}. Saturday family group (required).", "family", ["sat"], "08:00", "20:00"),
    (f"{WEEK}. Each client is expected at one Saturday workshop.", "session", ["sat"], "08:00", "20:00"),
    (f"{WEEK}; all evenings are required, including Monday.", "session", ["mon"], "08:00", "20:00"),
    (f"{WEEK}. You choose your evenings, but everybody comes on Monday.", "session", ["mon"], "08:00", "20:00"),
    (f"{WEEK}. You will spend full days with us in the first week.", "first", WORK, "09:00", "17:00"),
    (f"{WEEK}. Plus a weekly one-on-one, scheduled during office hours.", "individual", WORK, "09:00", "17:00"),
    (f"{WEEK}. Every client also has an individual appointment between 9 am and 3 pm.", "individual", WORK, "09:00", "15:00"),
    (f"{WEEK}. You will meet your therapist once a week, weekdays 8-4.", "individual", WORK, "08:00", "16:00"),
    (f"{WEEK}. Individual therapy is scheduled between 8:30 am and 4:30 pm.", "individual", WORK, "08:30", "16:30"),
    (f"{WEEK}. On the last Saturday of every month, participants attend a 10 am workshop.", "session", ["sat"], "08:00", "20:00"),
    (f"{WEEK}. On the second Friday of the month everyone attends a review.", "session", ["fri"], "08:00", "20:00"),
]  # fmt: skip
NOT_FOUND = [
    f"{WEEK}. Every client has an individual session between 8 am and 8 pm.",
    f"{WEEK}. Our counselors answer the phone weekdays 9-4.",
    f"{WEEK}. Clients may have an individual session between 9 am and 3 pm.",
    f"{WEEK}. Each client sees a counselor for an individual session between 9 am and 3 pm or in the evening.",
    f"{WEEK}. On the first Saturday of each month alumni meet for breakfast.",
    f"{WEEK}. On the first Saturday of each month, clients may attend a workshop.",
    f"{WEEK}. Individual therapy is optional and can be scheduled during business hours.",
    f"{WEEK}. Individual sessions are available during the day.",
    f"{WEEK}, plus individual therapy in the evening or during business hours.",
    f"{WEEK}. Weekly individual therapy is required and can be scheduled during business hours.",
    f"{WEEK}, plus one individual session a week.",
    f"{WEEK}. You may also come to a Saturday family group.",
    f"{WEEK}. We also have Saturday family groups.",
    f"{WEEK}. Daytime groups are not required.",
    f"{WEEK}. If you miss an evening, you must attend a Friday make-up group.",
    f"{WEEK}. Clients must attend Monday or Wednesday.",
    f"{WEEK}. Clients must attend Monday to Thursday.",
    f"{WEEK}. Call us during business hours; all groups are required.",
    f"{WEEK}. The first week includes an orientation.",
    f"{WEEK}. The evening schedule lets you work or attend school during the day.",
    f"{WEEK}. You can keep your job: no daytime attendance is required.",
    f"{WEEK}. Saturday yoga (not required).",
    f"{WEEK}. Alumni must attend a Saturday group to volunteer.",
]


def beside(text: str) -> list[tuple[str, list[str], str, str]]:
    found = extract_page(f"{HEAD}<p>{text}</p>").unclear
    values = [one.value for one in found if one.rule == ATTENDED_BESIDE]
    return [(value["what"], value["days"], value["start"], value["end"]) for value in values]


@pytest.mark.parametrize(("text", "what", "days", "start", "end"), FOUND, ids=[case[0][len(WEEK) :] for case in FOUND])
def test_what_is_attended_beside_is_kept_with_its_widest_time(
    text: str, what: str, days: list[str], start: str, end: str
) -> None:
    assert beside(text) == [(what, days, start, end)]


@pytest.mark.parametrize("text", NOT_FOUND, ids=[text[len(WEEK) :] for text in NOT_FOUND])
def test_what_one_may_attend_is_not(text: str) -> None:
    assert beside(text) == []


def test_the_first_weeks_are_no_way_of_attending_the_whole() -> None:
    (program,) = extract_page(
        f"{HEAD}<p>{WEEK}. For the first two weeks, groups meet Monday to Friday from 9 am to 3 pm.</p>"
    ).programs
    assert [one.start for one in program.sessions] == ["18:00"]


def test_of_one_track_it_is_said_of_that_track() -> None:
    page = extract_page(
        f"{HEAD}<h3>Evening IOP</h3><p>Our evening IOP meets Monday, Tuesday and Thursday from 6 to 9 pm.</p>"
        "<h3>Day IOP</h3><p>Our day IOP meets Monday to Friday from 9 am to 12 pm, plus individual therapy during the day.</p>"
    )
    assert [one.track for one in page.unclear if one.rule == ATTENDED_BESIDE] == ["day"]
