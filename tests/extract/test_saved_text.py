"""Pages saved as text: whose they are, what they offer and when, where nothing is marked as a heading."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from extract.reading.breadcrumbs import is_trail
from records.models import PageExtraction


def levels(found: PageExtraction) -> list[str]:
    return [program.level_of_care.value for program in found.programs]


def days(found: PageExtraction) -> list[str]:
    return [day.code for program in found.programs for day in program.days]


TRAIL = """Patient Care > Recovery Center (Outpatient) > Services > Intensive Outpatient Program

Intensive Outpatient Program

The Intensive Outpatient Program is held Mondays, Wednesdays and Thursdays from 10 a.m. to 2:30 p.m. Our counselors plan family sessions."""
HALF_DAYS = """Adult Psychiatry at Marl General

Levels of Treatment

Partial Hospitalization
8:15 a.m.–3 p.m.

Intensive Outpatient Program
9 a.m.–12:30 p.m.

Helps with:

  • Depression
  • Anxiety"""
TAGLINE = """A faith-based, residential addiction recovery program for men who want a new start.

Our recovery program is built around four phases. We focus on personal responsibility and daily discipline."""
STEPS = """Our questions | Tarn Recovery Center

How long is treatment?

Most clients stay in our residential program for 30 days, followed by six weeks of PHP (5 days a week, 6 hours a day) and IOP (3 days a week, 3 hours a day). We treat men and women."""
STEPS_ELSEWHERE = """Our questions | Tarn Recovery Center

How long is treatment?

Most clients stay in our residential program for 30 days, followed by six weeks of PHP at another center near home. We treat men and women."""
COUNTED = """Tarn Recovery

We help young adults with anxiety.

Program details:

  • Young adults 18-26 years old
  • 8-week outpatient program; skills-based
  • 2 days a week for 2 hours from 10:30am to 12:30pm, Mondays and Wednesdays"""
INFUSIONS = """Frequently asked questions

How much do infusions cost?

We offer an introductory ketamine infusion at our clinic for $375.

Do you provide financing?

We are a ketamine clinic that offers financing."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TRAIL, ["iop"], id="a trail of links names no level"),
        pytest.param(HALF_DAYS, ["iop", "php"], id="times under levels"),
        pytest.param(TAGLINE, ["residential"], id="a line that says what it is"),
        pytest.param(STEPS, ["iop", "php", "residential"], id="what follows on what"),
        pytest.param(STEPS_ELSEWHERE, ["residential"], id="what follows elsewhere"),
        pytest.param(COUNTED, ["outpatient"], id="so many weeks of it"),
    ],
)
def test_levels(text: str, expected: list[str]) -> None:
    found = extract_page(text)
    assert found.page_role == "provider"
    assert sorted(levels(found)) == expected


def test_a_clinic_of_infusions_treats() -> None:
    assert extract_page(INFUSIONS).page_role == "provider"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Attendance is required Monday, Wednesday and Thursday.", ["mon", "wed", "thu"]),
        ("Participation is daily, Monday through Friday.", ["mon", "tue", "wed", "thu", "fri"]),
        ("Patients must attend on Tuesdays and Thursdays.", ["tue", "thu"]),
        ("The program runs Tuesday through Friday for eight weeks.", ["tue", "wed", "thu", "fri"]),
        ("The shuttle runs Monday and Friday.", []),
        ("Clients attend AA meetings on Mondays and Fridays.", []),
        ("Families may attend on Sundays.", []),
    ],
)
def test_days_of_attendance(sentence: str, expected: list[str]) -> None:
    assert days(extract_page(f"Tarn Recovery\n\nWe offer an IOP in Salem for adults. {sentence}")) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "A parent group meets Wednesday from 6 to 7 p.m.",
        "There is a family education night on Tuesdays, 7-8:30 pm.",
        "We hold weekly family therapy and a Wednesday parent group from 6 to 7 p.m.",
    ],
)
def test_a_group_of_relatives_is_no_session(sentence: str) -> None:
    found = extract_page(f"Tarn Recovery\n\nOur teen IOP meets Monday and Thursday, 4-7 p.m. {sentence}")
    (program,) = found.programs
    assert [session.days for session in program.sessions] == [["mon", "thu"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("IOP is 8 weeks, 3 nights per week (M/T/Th 6-9pm).", ["iop", "residential"]),
        ("IOP meets three evenings a week.", ["iop", "residential"]),
        ("Virtual IOP meets 3 evenings/week, 5:30-8:30 pm.", ["iop", "residential"]),
        ("IOP three evenings a week; MAT on site.", ["iop", "residential"]),
        ("An IOP usually meets three evenings a week.", ["residential"]),
        ("IOP meets three evenings a week in many centers.", ["residential"]),
    ],
)
def test_a_level_that_meets_so_often_is_offered(sentence: str, expected: list[str]) -> None:
    found = extract_page(f"Hollow Creek Recovery\n\nOur residential program is 28 days.\n\n{sentence}")
    assert sorted(levels(found)) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Helpline information\n\nGet help now\n\n24/7 Treatment Help: 800-555-0100\n\nFor immediate treatment help call: 800-555-0100\n\n"
         "Gullmark Insurance Coverage for Rehab\n\nGullmark, an insurer contracted with Medicare, pays for detox and residential treatment.", "directory"),
        ("DUI Classes\n\nDUI classes are different from state to state. The cost for DUI classes is about $1,400. You attend a group once a week.", "article"),
        ("Alcohol Detox in Salem, Oregon, Near Me\n\nAlcohol detox centers in Salem offer many services for alcohol addiction.", "directory"),
    ],
)  # fmt: skip
def test_pages_of_nobody(text: str, role: str) -> None:
    found = extract_page(text)
    assert found.page_role == role
    assert levels(found) == []
    assert found.insurers == []


def test_problems_among_those_treated() -> None:
    found = extract_page(
        "Adult Inpatient Treatment Program\n\nOur inpatient program at Marl Hospital cares for patients in crisis. "
        "Depression, schizophrenia, panic and eating disorders are among the problems treated."
    )
    (program,) = found.programs
    assert {item.code for item in program.conditions} >= {"depression", "psychosis", "panic", "eating_disorders"}


def test_a_page_of_fees_alone_is_a_practices() -> None:
    found = extract_page(
        "Quarrymoor\n\nRates\n\n$175 per 50-minute session. I'm in-network with Aetna. For other plans I can provide a superbill."
    )
    assert found.page_role == "provider"
    assert [item.id for item in found.insurers] == ["aetna"]


THE_IOP = """The program is for individuals with mental health challenges, and it is voluntary for adults 18 and older.
What sets the IOP apart is that it is more thorough than weekly visits. Services are provided three days a week and include groups.
Treatment includes:
- Group therapy
- Individual therapy
What is expected of participants?
- Must remain substance free"""
AN_IOP = """The IOP is a level of care between weekly visits and a hospital. An IOP usually meets three days a week for adults 18 and older.
Many programs offer groups.
Participants must attend."""
SHORT_FORM = """Perinatal Outpatient Program (POP)

The Perinatal Outpatient Program (POP) serves mothers with depression.

  • POP meets 2 hours per day, 3 days per week.

Our staff will help you."""


def test_a_page_without_a_heading_that_speaks_of_the_iop_is_of_one() -> None:
    assert levels(extract_page(THE_IOP)) == ["iop"]
    assert levels(extract_page(AN_IOP)) == []


def test_a_short_form_of_the_page_is_the_level_that_it_stands_for() -> None:
    (program,) = extract_page(SHORT_FORM).programs
    assert program.level_of_care.value == "outpatient"
    assert program.session_hours is not None
    assert (program.session_hours.min, program.days_per_week and program.days_per_week.min) == (2, 3)


def test_a_short_form_of_two_levels_is_neither() -> None:
    found = extract_page(
        "Tarn Recovery\n\nOur Morning Outpatient Program (MAP) and our Morning Residential Program (MAP) are in Salem.\n\nMAP meets 3 days per week."
    )
    assert all(program.days_per_week is None for program in found.programs)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rent is $200 per week plus a one-time $150 admission fee.", [(200, 200, "week")]),
        ("Rent starts at $200/week, with a $150 deposit.", [(200, None, "week")]),
        ("The admission fee is $150, due on the first day.", []),
    ],
)
def test_rent_and_the_fee_beside_it(sentence: str, expected: list[tuple[float, float | None, str]]) -> None:
    found = extract_page(f"Kestrel Point Sober Homes\n\nWe have two homes for men in Mesa, AZ. {sentence}")
    assert [(price.min, price.max, price.per) for price in found.prices] == expected


def test_lunch_that_is_included_takes_no_times_away() -> None:
    found = extract_page("Kestrel Point\n\nOur PHP runs Monday to Friday, 9 am to 3 pm, lunch included.")
    assert [(session.start, session.end) for session in found.programs[0].sessions] == [("09:00", "15:00")]


def test_whom_to_write_to_is_no_name() -> None:
    found = extract_page(
        "Frequently Asked Questions\n\nAsk us anything, and somebody of our Member Services team will get back to you about your therapy."
    )
    assert found.provider is None


def test_a_school_of_classes_enrols() -> None:
    found = extract_page(
        "Tarn Driving School\n\nWe see you by appointment.\n\nWhen do I enroll?\n\nYou have some days to enroll in a DUI program.\n\n"
        "Will the DMV know?\n\nWe will submit your enrollment form to the DMV the same day."
    )
    assert levels(found) == ["early_intervention"]


def test_a_lawyers_answer_enrols_nobody() -> None:
    found = extract_page(
        "What Happens After a DUI?\n\nMost courts ask you to enroll in a DUI program.\n\nWe will defend you, and submit your papers to the court."
    )
    assert levels(found) == []


@pytest.mark.parametrize(
    "line", ["Detox Timeline", "Program Summary", "Residential Costs", "Intensive (Daily) Therapy Program"]
)
def test_a_topic_is_no_name(line: str) -> None:
    found = extract_page(
        f"{line}\n\nDetox is a step in recovery.\n\nMarl Behavioral Health offers detox programs. We help people."
    )
    assert found.provider is not None
    assert found.provider.value == "Marl Behavioral Health"


def test_a_page_that_teaches_levels_offers_none() -> None:
    found = extract_page(
        "What Is an 8-Week Outpatient Program?\n\nAn 8-week outpatient program usually meets once or twice a week.\n\n"
        "Typical programs:\n\n  • 8-week outpatient program\n  • 12-week IOP\n\nPrograms vary, and many people start with detox."
    )
    assert found.page_role == "article"
    assert levels(found) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Home › Programs › Evening IOP", True),
        ("Home > IOP", False),
        ("Detox → PHP → IOP → Outpatient", False),
        ("Groups > 3 hours > 3 days", False),
    ],
)
def test_trails(line: str, expected: bool) -> None:
    assert is_trail(line) is expected
