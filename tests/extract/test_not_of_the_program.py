"""Laws, homework, languages of the kitchen, prices next door, phones of the office that hires: what is near a program and none of it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our evening IOP treats adults in Reno, NV. We accept Cigna.</p>"
NEVER = [
    pytest.param(
        "<h2>Privacy</h2><p>Records of opioid treatment are protected by federal law.</p>", ["opioids"], id="privacy"
    ),
    pytest.param(
        "<h2>Your rights</h2><p>Plans cover gambling as they cover surgery.</p>", ["gambling"], id="your rights"
    ),
    pytest.param("<p>The Parity Act asks plans to cover eating disorders.</p>", ["eating_disorders"], id="an act"),
    pytest.param(
        "<p>Under 42 CFR Part 2, records of alcohol treatment stay private.</p>", ["alcohol"], id="a regulation"
    ),
    pytest.param("<p>State law protects people who are treated for psychosis.</p>", ["psychosis"], id="state law"),
    pytest.param("<p>Expect two hours of homework each week.</p>", ["hours_per_week"], id="hours of homework"),
    pytest.param(
        "<p>Plan on three hours of reading and practice at home every week.</p>",
        ["hours_per_week"],
        id="hours of reading",
    ),
    pytest.param("<p>Homework takes about two hours a week.</p>", ["hours_per_week"], id="homework takes"),
    pytest.param(
        "<h2>Trainings for clinicians</h2><p>Our DBT training meets Friday, 9 am to 4 pm.</p>",
        ["sessions", "fri"],
        id="a training",
    ),
    pytest.param(
        "<h2>Careers</h2><p>Shifts: Monday to Friday, 8 am to 4 pm. We offer Aetna.</p>",
        ["sessions", "aetna"],
        id="shifts and benefits",
    ),
    pytest.param("<p>Our landlord rents rooms at $600 a month.</p>", ["prices"], id="our landlord"),
    pytest.param("<p>Methadone clinics in the county charge $15 a day.</p>", ["prices"], id="clinics of the county"),
    pytest.param("<p>The average rehab costs $30,000 a month.</p>", ["prices"], id="the average rehab"),
    pytest.param(
        "<p>Our groups are not for people with active psychosis.</p>", ["psychosis"], id="not for people with"
    ),
    pytest.param(
        "<h2>Who should not attend</h2><ul><li>People with psychosis</li></ul>",
        ["psychosis"],
        id="who should not attend",
    ),
]
STATED = [
    pytest.param(
        "<p>We treat opioid use, and your records are protected by federal law.</p>",
        "iop conditions: opioids",
        id="we treat, beside a law",
    ),
    pytest.param(
        "<p>Our IOP meets nine hours a week; homework is light.</p>",
        "iop hours_per_week: 9.0-9.0",
        id="hours beside homework",
    ),
    pytest.param(
        "<h2>Skills training</h2><p>Our DBT group meets Friday, 9 am to 11 am.</p>",
        "iop days: fri",
        id="a training of skills",
    ),
    pytest.param("<p>Our groups cost $40 per session.</p>", "prices: 40-40 session", id="our price"),
]
LANGUAGES = [
    ("Our cook speaks Spanish.", []), ("Our neighbors speak Polish.", []), ("Health plans offer interpreters in Korean.", []),
    ("One of us grew up speaking Polish.", []), ("Our therapists speak Korean.", ["ko"]), ("Treatment plans and groups are in Spanish.", ["es"]),
]  # fmt: skip
PHONES = [
    ("<p>Human resources: 775-555-0121</p>", "department"), ("<p>Send your resume or call HR at 775-555-0121.</p>", "department"),
    ("<p>To ask about a job, call 775-555-0121.</p>", "department"), ("<h2>Careers</h2><p>Nurses: call 775-555-0121.</p>", "department"),
    ("<h2>Working here</h2><p>775-555-0121</p>", "department"), ("<p>Open 24 hr: 775-555-0121</p>", "main"),
    ("<p>For a change, call 775-555-0121.</p>", "main"), ("<h2>Vocational support</h2><p>775-555-0121</p>", "main"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "never"), NEVER)
def test_what_is_near_a_program_is_no_value_of_it(body: str, never: list[str]) -> None:
    must_state(page(IOP + body), ["insurers: cigna accepted"], never)


@pytest.mark.parametrize(("body", "stated"), STATED)
def test_what_is_said_of_the_program_beside_it_stays(body: str, stated: str) -> None:
    must_state(page(IOP + body), [stated], [])


@pytest.mark.parametrize(("sentence", "codes"), LANGUAGES)
def test_a_language_is_one_in_which_people_are_served(sentence: str, codes: list[str]) -> None:
    assert [one.code for one in extract_page(page(f"{IOP}<p>{sentence}</p>")).languages] == codes


@pytest.mark.parametrize(("markup", "purpose"), PHONES)
def test_a_phone_of_those_who_hire_is_no_main_line(markup: str, purpose: str) -> None:
    assert [one.purpose for one in extract_page(page(IOP + markup)).phones] == [purpose]


def test_a_sober_house_has_no_condition_by_its_name_alone() -> None:
    found = extract_page(page("<p>Our sober living home has eight beds.</p>"))
    assert [(one.level_of_care.value, one.conditions) for one in found.programs] == [("sober_living", [])]
