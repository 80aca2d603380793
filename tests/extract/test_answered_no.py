"""Levels, groups and conditions that others give: next door, or behind a No to a question; and what is said beside a level named in passing."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<h2>Intensive Outpatient Program</h2><p>Marrow Creek offers an intensive outpatient program in Dayton, Ohio.</p>"
PLAIN = "<p>Marrow Creek offers an intensive outpatient program in Dayton, Ohio. Call 937-555-0142.</p>"
OFFICE = "<p>Marrow Creek prescribes Suboxone in our office.</p>"
TIMES = "<p>Groups meet Monday and Tuesday from 6 to 9 p.m.</p>"
MEETS = ["iop sessions: mon tue 18:00-21:00", "iop days: mon"]


def _asks(question: str, answer: str) -> str:
    return f"<h2>{question}</h2><p>{answer}</p>"


BESIDE = [
    ("There is a methadone clinic across town.", ["otp", "mat", "opioids"]),
    ("There is a sober living home next door.", ["sober_living"]),
    ("There is a detox across town.", ["detox", "substance_use"]),
    ("There is a PHP at the hospital.", ["php"]),
    ("A sober living house is two blocks away.", ["sober_living"]),
    ("The closest PHP is forty miles from here.", ["php"]),
    ("There are two detox centers across the river.", ["detox"]),
    ("There's an inpatient unit at the university hospital.", ["inpatient"]),
    ("One residential program sits just down the road.", ["residential"]),
    ("The nearest methadone clinic is in Fennick.", ["otp", "mat"]),
]
OURS = [
    ("There is a sober living home next door for our clients.", "sober_living"),
    ("There is a sober living home on the same campus.", "sober_living"),
    ("There is a PHP upstairs, and we run it.", "php"),
    ("Our sober living home is next door.", "sober_living"),
    ("We also run a PHP across the street.", "php"),
    ("There is a detox for adults.", "detox"),
    ("There is an evening PHP.", "php"),
]


@pytest.mark.parametrize(("said", "never"), BESIDE, ids=[said for said, _ in BESIDE])
def test_a_level_that_stands_beside_ours_is_anothers(said: str, never: list[str]) -> None:
    must_state(page(f"{IOP}<p>{said}</p>{TIMES}"), ["iop", *MEETS], never)
    must_state(page(f"{PLAIN}<p>{said}</p>{TIMES}"), ["iop", *MEETS], never)


@pytest.mark.parametrize(("said", "stated"), OURS, ids=[said for said, _ in OURS])
def test_a_level_of_ours_may_stand_next_door(said: str, stated: str) -> None:
    must_state(page(f"{IOP}<p>{said}</p>"), ["iop", stated], [])


DENIED = [
    ("Do you have a residential program?", "No. There is a residential program in Fennick.", ["residential"]),
    ("Do you offer a PHP?", "No. There is a PHP at the hospital.", ["php"]),
    ("Do you have sober living?", "No. We know of a sober living home in Fennick.", ["sober_living"]),
    ("Is detox available?", "No. We recommend the detox at Quill Hall.", ["detox"]),
    ("Is there a residential program?", "No. Ask your doctor about a residential program.", ["residential"]),
    ("Do you treat teens?", "No, but we can give you the name of a teen program.", ["adolescents"]),
    ("Do you treat teens?", "No. We can refer you to a teen program.", ["adolescents"]),
    ("Do you treat gambling?", "No, but there is a gambling program in Fennick.", ["gambling"]),
    ("Do you treat eating disorders?", "No. You can find an eating disorder center in Fennick.", ["eating"]),
    ("Do you prescribe Suboxone?", "No. The nearest Suboxone clinic is in Fennick.", ["mat"]),
    ("Do you have a detox?", "We do not. There is a detox in Fennick.", ["detox"]),
    ("Do you have a detox?", "Not at this time. There is a detox in Fennick.", ["detox"]),
    ("Do you have a detox?", "Sorry, no. There is a detox in Fennick.", ["detox"]),
    ("Is there an inpatient option?", "No. Inpatient care is at the hospital.", ["inpatient"]),
    ("Do you treat teens?", "We don't. There is a teen program in Fennick.", ["adolescents"]),
    ("Do you treat teens?", "No. Teens can go to the youth program at the hospital.", ["adolescents"]),
    ("Do you take veterans?", "No. The VA has a program for veterans.", ["veterans"]),
    ("Do you prescribe Suboxone?", "No. Your family doctor may prescribe Suboxone.", ["mat"]),
    ("Do I need detox before IOP?", "No.", ["detox"]),
    ("Is detox required?", "No.", ["detox"]),
    ("Do I have to live in a sober living home?", "No.", ["sober_living"]),
    ("Do you prescribe Suboxone?", "No, but there are several Suboxone doctors in town.", ["mat"]),
]
GIVEN = [
    ("Do you have a PHP on weekends?", "No. Our PHP meets Monday to Friday from 9 a.m. to 2 p.m.", ["php sessions: mon tue wed thu fri 09:00-14:00"]),
    ("Do you offer a PHP?", "No referral is needed. Our PHP meets Monday to Friday from 9 a.m. to 2 p.m.", ["php sessions: mon tue wed thu fri 09:00-14:00"]),
    ("Do you offer PHP?", "Yes. There is a PHP at our lake office.", ["php"]),
    ("Do you only offer a PHP?", "No. We offer a PHP and an IOP.", ["php", "iop"]),
    ("Is your PHP a residential program?", "No. Our PHP meets Monday to Friday from 9 a.m. to 2 p.m.", ["php sessions: mon tue wed thu fri 09:00-14:00"]),
    ("Is your PHP on weekends?", "No. PHP meets Monday to Friday from 9 a.m. to 2 p.m.", ["php sessions: mon tue wed thu fri 09:00-14:00"]),
    ("Do I need a referral for PHP?", "No. PHP meets Monday to Friday from 9 a.m. to 2 p.m.", ["php sessions: mon tue wed thu fri 09:00-14:00"]),
    ("Do you offer EMDR?", "We don't, but we offer CBT and DBT.", ["iop modalities: cbt", "iop modalities: dbt"]),
    ("Do you treat teens?", "No, but we do have a group for teens over 16.", ["iop populations: adolescents"]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "never"), DENIED, ids=[" ".join(case[:2]) for case in DENIED])
def test_who_answers_no_and_sends_on_gives_nothing(question: str, answer: str, never: list[str]) -> None:
    must_state(page(IOP + _asks(question, answer)), ["iop"], never)
    must_state(
        page(IOP + _asks(question, answer) + f"{TIMES}<p>We use CBT.</p>"), ["iop", "iop modalities: cbt"], never
    )


@pytest.mark.parametrize(("question", "answer", "stated"), GIVEN, ids=[" ".join(case[:2]) for case in GIVEN])
def test_an_answer_that_gives_it_still_does(question: str, answer: str, stated: list[str]) -> None:
    must_state(page(IOP + _asks(question, answer)), stated, [])


METHADONE = [
    _asks("Do you offer methadone?", "No, we do not dispense methadone. The nearest methadone clinic is across town."),
    _asks("Is this a methadone clinic?", "No."),
    _asks("Is this a methadone clinic?", "No. We prescribe Suboxone."),
    _asks("Are you a methadone program?", "No, we prescribe buprenorphine."),
    "<p>Patients who come to us from a methadone clinic need to lower their dose first.</p>",
    "<p>If you are leaving a methadone clinic, wait until your dose is below 30 mg.</p>",
]


@pytest.mark.parametrize("said", METHADONE)
def test_an_office_beside_a_methadone_clinic_is_an_office(said: str) -> None:
    must_state(page(OFFICE + said), ["outpatient", "outpatient modalities: mat"], ["otp"])


def test_a_clinic_that_takes_patients_from_another_is_one() -> None:
    body = "<p>Marrow Creek dispenses methadone from 5 to 10 a.m. every day.</p><p>Patients who transfer from another methadone clinic keep their dose.</p>"
    must_state(page(body), ["otp"], [])


PASSING = [
    "If you need detox, we will help you find a bed.",
    "Those who need detox go there first.",
    "PHP is usually five days a week.",
    "Residential treatment is not for everyone.",
    "The closest sober living home is three blocks away.",
    "Detox is often the first step.",
]


IN_ONE = "Groups meet Monday and Tuesday from 6 to 9 p.m."
OF_THE_LEVEL = [
    "PHP is usually five days a week.{}Clients attend six hours a day.",
    "If you need detox, you stay five days.{}Clients see a nurse daily for 24 hours a week.",
    "If you need residential care, we offer it and call you.{}Clients stay 30 days.",
]


@pytest.mark.parametrize("between", [" ", "</p><p>"])
@pytest.mark.parametrize("said", OF_THE_LEVEL)
def test_what_may_be_of_the_level_before_is_not_given_to_ours(said: str, between: str) -> None:
    must_state(page(f"{PLAIN}<p>{said.format(between)}</p>"), ["iop"], ["iop session", "iop hours", "iop duration"])


def test_a_level_that_is_sent_elsewhere_takes_nothing_in_its_paragraph() -> None:
    must_state(page(f"{PLAIN}<p>If you need detox, we will help you find a bed. {IN_ONE}</p>"), MEETS, ["detox"])


def test_a_clinic_across_town_takes_its_insurers_itself() -> None:
    said = "<p>The methadone clinic across town opens at 5 a.m. and takes Medicaid.</p>"
    must_state(page(PLAIN + said), ["iop"], ["medicaid", "otp", "mat"])


@pytest.mark.parametrize("said", PASSING)
def test_what_follows_a_level_named_in_passing_is_of_ours(said: str) -> None:
    must_state(
        page(f"{PLAIN}<p>{said}</p>{TIMES}"), MEETS, ["php", "detox", "residential", "sober_living", "inpatient"]
    )


LEADS = [
    "<p>We offer a PHP and an IOP.</p><p>PHP is usually five days a week.</p><p>Clients attend Monday to Friday from 9 a.m. to 2 p.m.</p>",
    "<p>We offer a PHP and an IOP.</p><p>Our PHP is for adults.</p><p>Clients attend Monday to Friday from 9 a.m. to 2 p.m.</p>",
]


@pytest.mark.parametrize("body", LEADS)
def test_a_level_that_the_page_gives_still_leads(body: str) -> None:
    must_state(page(body), ["php sessions: mon tue wed thu fri 09:00-14:00"], ["iop sessions"])


HOURS = [
    ("<p>Our counselors are kind and experienced.</p><p>IOP is 9 hours a week.</p>", True),
    ("<p>Our staff is small. IOP is 9 hours a week.</p>", True),
    ("<p>Our counselors are kind.</p><p>IOP is usually 9 hours a week.</p>", False),
    ("<p>Our counselors are kind.</p><p>Most IOPs are 9 hours a week.</p>", False),
    ("<p>Our PHP is small.</p><p>IOP is 9 hours a week.</p>", False),
]


@pytest.mark.parametrize(("said", "stated"), HOURS)
def test_a_line_on_our_people_does_not_part_a_level_from_its_hours(said: str, stated: bool) -> None:
    hours = "iop hours_per_week: 9.0-9.0"
    must_state(page(PLAIN + said), ["iop", *([hours] if stated else [])], [] if stated else ["hours_per_week"])
