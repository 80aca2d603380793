"""Lines that link other programs, meetings and parts of a program that are not its sessions, and how long it lasts in more words."""

from __future__ import annotations

import pytest

from extract.names.provider import find_provider
from extract.pipeline import extract_page
from extract.reading.parse import parse
from extract.units import units
from tests.extract.test_facts_of_pages import OURS, PRACTICE, facts, page

HOUSE = "<p>We are a sober living home in Reno.</p>"
RESIDENTIAL = "<p>Our residential program for men treats addiction in Reno.</p>"
DUI = "<p>We offer DUI classes in Reno.</p>"
AMBULATORIO = "<p>Nuestro programa ambulatorio atiende adultos con adicciones.</p>"
PAIR = "<h1>IOP / Outpatient</h1><p>The Intensive Outpatient Program (IOP) is for adults who want more than weekly counseling but {} residential care. The group meets three times a week for three hours.</p><p>Our counselors and our groups are in Reno.</p>"
CASES = [
    pytest.param("<h2>Day Treatment</h2><p>Other programs: Residential | Virtual Outpatient | Detox</p><p>Our day treatment program is for teens.</p>", ["php"], ["residential", "outpatient", "detox"], id="a line of links to other programs"),
    pytest.param("<p>Other programs: We run a residential program and detox in Sparks.</p>", ["residential", "detox"], [], id="other programs, in a sentence"),
    pytest.param(HOUSE + "<p>Residents attend 5 in-person meetings a week.</p>", ["sober_living"], ["formats"], id="meetings in person, of a fellowship"),
    pytest.param("<p>Our IOP groups meet in person in Reno.</p>", ["iop formats: in_person"], [], id="groups in person"),
    pytest.param(RESIDENTIAL + "<ul><li>Group Bible study sessions four times per week</li><li>Weekly yoga twice a week</li></ul>", ["residential"], ["days_per_week"], id="Bible study in a group"),
    pytest.param(RESIDENTIAL + "<p>Group therapy four times per week.</p>", ["residential days_per_week: 4.0-4.0"], [], id="therapy in a group"),
    pytest.param(HOUSE + "<p>Tenants complete at least a one-month commitment.</p>", ["sober_living duration_weeks: 4.3-None"], [], id="at least a month"),
    pytest.param(DUI + "<h3>DUI Level II Education</h3><p>Consists of 24 hours of DUI education over 12 weeks.</p>", ["early_intervention duration_weeks: 12.0-12.0"], [], id="hours over weeks"),
    pytest.param("<p>Our day program is for teens. Teens remain in the home setting and come to campus Monday through Friday from 8:30 a.m. to 4:00 p.m. for 6 consecutive weeks.</p>", ["php duration_weeks: 6.0-6.0", "php sessions: mon tue wed thu fri 08:30-16:00"], [], id="a long day of those who come"),
    pytest.param("<p>Our day program is in Reno.</p><p>Tenants are back in the house Monday through Friday from 5:00 p.m. to 9:00 p.m.</p>", ["php"], ["sessions"], id="back in the house"),
    pytest.param(AMBULATORIO + "<p>En una semana, un paciente puede tener dos controles y una sesión.</p><p>La duración del programa ambulatorio es de dos años.</p>", ["outpatient duration_weeks: 103.2-103.2"], ["1.0"], id="in a week, and two years"),
    pytest.param(PRACTICE + "<p>Our DBT group meets Saturdays from 10am-11:30pm.</p>", ["outpatient days: sat"], ["sessions"], id="an end that is mistyped"),
    pytest.param("<p>Our PHP meets Saturdays from 8am to 8pm.</p>", ["php sessions: sat 08:00-20:00"], [], id="twelve hours"),
    pytest.param(PRACTICE + "<p>Most of our DBT groups are held on our HIPAA compliant Zoom and are one hour and forty-five minutes.</p>", ["outpatient formats: telehealth", "outpatient session_hours: 1.75-1.75"], [], id="Zoom, and minutes behind an hour"),
    pytest.param(OURS + "<p>Our IOP groups are 1 hour and 30 minutes long.</p>", ["iop session_hours: 1.5-1.5"], [], id="an hour and thirty minutes"),
    pytest.param(OURS + "<p>The IOP program is not covered by insurance.</p>", ["payment: self_pay"], [], id="a program that no insurance covers"),
    pytest.param(OURS + "<p>Transportation to our groups is not covered by insurance.</p>", ["iop"], ["self_pay"], id="what else no insurance covers"),
    pytest.param(PRACTICE + "<p>My full fee is paid at each visit ($175 individual, $195 couples).</p>", ["prices: 175-175 session", "prices: 195-195 session"], [], id="what one and what two pay"),
    pytest.param("<p>Our IOP meets three afternoons per week.</p><p>A meeting with the treatment team (on a Tuesday or Wednesday afternoon) is held each month to discuss the program.</p>", ["iop days_per_week: 3.0-3.0"], ["days: "], id="a meeting with the team"),
    pytest.param("<p>Our IOP treats adults with anxiety in Reno. Our patients often keep their own outside providers (a psychiatrist, an individual therapist, or a couples therapist).</p>", ["iop"], ["individual_therapy", "psychiatric", "couples"], id="whom clients see elsewhere"),
    pytest.param("<p>Our IOP team (a psychiatrist, an individual therapist) treats adults in Reno.</p>", ["iop modalities: individual_therapy"], [], id="whom clients see here"),
    pytest.param(PRACTICE + "<p>Our anger management class does not replace or constitute family therapy. We use CBT.</p>", ["outpatient modalities: cbt"], ["family_therapy"], id="what a class does not replace"),
    pytest.param("<p>Our outpatient program treats adults, teens, and children of all genders.</p>", ["outpatient populations: adults", "outpatient populations: children"], [], id="of all genders"),
    pytest.param("<p>Our outpatient program treats alcohol addiction. Adult children of alcoholics are one story.</p>", ["outpatient"], ["children"], id="children of somebody"),
    pytest.param("<p>Our IOP is offered by telehealth to adults, with plans to expand the program to other states.</p>", ["iop formats: telehealth", "iop populations: adults"], [], id="more states are planned"),
    pytest.param(OURS + "<p>We plan to expand our detox.</p>", ["iop"], ["detox"], id="a level is planned"),
    pytest.param("<p>Our IOP is for adults who do not require 24-hour inpatient care. It is three hours a day.</p>", ["iop session_hours: 3.0-3.0"], ["inpatient"], id="care at all hours that is not needed"),
    pytest.param(PRACTICE + "<p>Our groups take place on Google Meet.</p>", ["outpatient formats: telehealth"], [], id="where a group meets online"),
    pytest.param(PAIR.format("don't need"), ["iop days_per_week: 3.0-3.0"], ["outpatient days", "residential"], id="a level that is not needed"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "stated", "never"), CASES)
def test_what_a_page_states(body: str, stated: list[str], never: list[str]) -> None:
    found = facts(extract_page(page(body)))
    assert set(stated) <= found, sorted(found)
    assert [fact for fact in found if any(word in fact for word in never)] == []


FEES = """Payment and Reimbursement
I am an OON provider and have no contract with insurers, and I require that clients pay my full fee at each session.
I can submit claims on your behalf, and I provide a detailed superbill."""
MASSAGE = """Payment and Reimbursement
I am an OON provider for massage, and I require that clients pay my full fee. I can submit claims and provide a superbill."""
ONLINE = """Why the Right Rehab Matters
Programs offer medical detox, residential care and intensive outpatient care. {}
We can help you verify your benefits. Our articles tell more of alcohol and drugs."""


STUDENTS = """Scope of Practice
At this time the Counseling Center {} to students of the college. Services are provided through the fee that all students pay.
Services include:
- Short-term counseling for anxiety, depression and grief
- Group counseling"""
STAY = """Must be sober for 30 days

  • Attend a min of 2 outside 12 step meetings weekly
  • Complete a weekly chore
  • Minimum of four month stay required"""
CAMPUS_NEWS = """Counseling center is short of money
The Counseling Center offers ten sessions to students, said Hollis Quillard, its director, in an email.
Students bring in anxiety and depression, the center said in a statement. "Then our sessions are over," a student told the Marrow Daily."""


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(STUDENTS.format("provides services"), "provider", id="a college's counseling center"),
        pytest.param(STAY, "provider", id="rules of a house in which people stay for months"),
        pytest.param(CAMPUS_NEWS, "article", id="a newspaper on it"),
        pytest.param(FEES, "provider", id="one who is paid by the client"),
        pytest.param(MASSAGE, "article", id="of another trade"),
        pytest.param(ONLINE.format("We are a caring online community for people in recovery."), "directory", id="an online community"),
        pytest.param(ONLINE.format("Our platform offers comprehensive resources to help you compare treatment options."), "directory", id="a platform of resources"),
        pytest.param("Our secure platform offers our virtual IOP. Our therapists treat anxiety and depression in an online community of our alumni.", "provider", id="a platform for the own program"),
    ],
)  # fmt: skip
def test_whose_a_page_is(text: str, role: str) -> None:
    assert extract_page(text.encode()).page_role == role


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("A community of Licensed Professionals.", None),
        ("Process for Medication Treatment", None),
        ("Intake Process for New Counseling Clients", None),
        ("Anger Class—Terms of Service", None),
        ("A New Leaf Counseling", "A New Leaf Counseling"),
        ("A Place for Hope Counseling", "A Place for Hope Counseling"),
    ],
)
def test_a_first_line_that_says_what_somebody_is(line: str, name: str | None) -> None:
    document = parse(f"{line}\n\nOur counselors see adults in Reno each day of the week.".encode())
    found = find_provider(document, units(document))
    assert (found.name if found else None) == name


OUR_TIMES = "<p>Our IOP meets Tuesday to Thursday 6-9 pm.</p>"
IN_PASSING = [
    "Several of our clients also attend the IOP at Larkin Hospital, Monday to Friday 9 to 12.",
    "Most of our graduates go on to the IOP at Larkin Clinic, Monday and Friday 6-9 pm.",
    "If our times do not suit you, Larkin County Services has an IOP on Monday and Friday from 1 to 4 pm.",
    "Larkin County Services runs a day IOP, Monday to Friday 9-12.",
    "Larkin Psychiatry offers an IOP Monday to Friday 9-12.",
    "For a day program, try Larkin Hospital's IOP (Monday to Friday 9-12).",
    "You may also call Larkin Recovery's IOP, Monday to Friday 9-12.",
    "Larkin Recovery in Elko offers a morning IOP Monday through Friday, 9 to noon.",
]


@pytest.mark.parametrize("sentence", IN_PASSING)
def test_the_program_of_another_in_passing_is_not_ours(sentence: str) -> None:
    ours = f"{OUR_TIMES}<p>{sentence}</p><footer>&copy; Marrow Creek Recovery</footer>"
    found = facts(extract_page(page(ours, title="Evening IOP | Marrow Creek Recovery")))
    assert {fact for fact in found if "sessions" in fact} == {"iop sessions: tue wed thu 18:00-21:00"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Our clients attend our IOP at Larkin Hospital, Monday to Friday 9 to 12.",
        "Our clients attend the IOP at our Larkin clinic, Monday to Friday 9 to 12.",
        "Our day IOP meets at Larkin Hospital, Monday to Friday 9 to 12.",
        "Marrow Creek has a day IOP Monday to Friday 9 to 12.",
        "At Marrow Creek's IOP groups meet Monday to Friday 9 to 12.",
        "Outpatient Services has an IOP Monday to Friday 9 to 12.",
    ],
)
def test_our_program_in_another_place_or_by_name_stays(sentence: str) -> None:
    found = facts(extract_page(page(f"{OUR_TIMES}<p>{sentence}</p>")))
    assert "iop sessions: mon tue wed thu fri 09:00-12:00" in found
