"""Pages that say little: a day's timetable, a list of insurers, classes with prices, stages in Spanish, a unit of a hospital."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction


def page(text: str, title: str = "") -> str:
    """Lines to a page: "# " a heading, "- " an item, else a paragraph."""
    tags = {"# ": "h2", "- ": "li"}
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    body = "".join(f"<{tag}>{line[2:]}</{tag}>" if (tag := tags.get(line[:2])) else f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


def levels(found: PageExtraction) -> list[str]:
    return [program.level_of_care.value for program in found.programs]


DAY = """7:00 AM: Wake up and make your bed
    7:30 AM: Breakfast
    9:00 AM: Process group with a therapist
    12:00 PM: Lunch
    1:00 - 3:00 PM: Individual therapy with your therapist
    5:30 PM: Dinner; the housemates cook
    7:00 PM: 12-step meeting
    10:30 PM: Lights out"""
CLASSES = """# Classes
    - Wet Reckless Program (12 hours): six education sessions of two hours. Total cost is $240.
    - First Offender Program (3 months): six education sessions and nine weekly groups. Total cost is $610.
    - Multiple Offender Program (18 months): six education sessions and 26 groups. Total cost is $1,820."""
UNIT = """# Behavioral Health
    The Inpatient Behavioral Health Unit is a voluntary program for adults with depression. Patients stay an average of 6 days.
    The Marl Outpatient Program is located on campus and offers an Intensive Outpatient Program three mornings a week.
    The program accepts referrals from a doctor."""
INGRESO = """El ingreso se realiza en una casa tranquila y consta de tres fases.
    Bajo vigilancia médica, el paciente deja el alcohol.
    La terapia de grupo ocupa las mañanas y el paciente aprende a pedir ayuda.
    Tras la salida del centro, el paciente vuelve cada mes."""
RESIDENTS = """# Resident policy of Tarn Apartments
    Our apartments are a sober place. Anyone who uses alcohol or drugs must leave.
    - Monthly apartment fees are due on the 3rd.
    - Residents may leave for an overnight visit after 30 days.
    - Suite mates report a late return. Curfew is at 10 pm.
    - The community manager gives a drug test twice a month."""


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        pytest.param(DAY, "", ["residential"], id="a day from rising to bed"),
        pytest.param(CLASSES, "", ["early_intervention"], id="classes with prices"),
        pytest.param(UNIT, "", ["outpatient", "iop", "inpatient"], id="units of a hospital"),
        pytest.param("""# Program
            Tarry Farm uses an 8-month program for men. Each man is counseled alone for his addiction once a week, in individual therapy.
            Upon arrival at the farm each man is given work duties.""", "Tarry Farm", ["residential"], id="months, arrival and work of a house of faith"),
        pytest.param("""# Program
            Tarry Court uses an 8-month program for men. Each man is counseled alone for his addiction once a week, in individual therapy.
            He pays a fee when he is sentenced.""", "Tarry Court Counseling", ["outpatient"], id="months alone"),
        pytest.param(INGRESO, "", ["residential"], id="stages of a stay, in Spanish"),
        pytest.param(RESIDENTS, "Policy | Tarn Sober Apartments", ["sober_living"], id="rules of sober apartments"),
        pytest.param("""Our day is full:
            - The residents rise early and share breakfast.
            - Once breakfast is over, we begin with a class.
            - Then we part for group therapy.
            - After lunch we give residents an hour to themselves, in their bedrooms or outside.""", "", ["residential"], id="a day told by us"),
        pytest.param("""# Rules and regulations
            A resident who does not keep curfew must call the house president. To stay out past curfew is grounds for expulsion.
            Tarn Lake reserves the right to search bedrooms. A sober house has no alcohol in it.
            With 90 days of sobriety residents may stay out overnight.""", "", ["sober_living"], id="rules of a house that never says we"),
        pytest.param("""# First Offender Program
            The First Offender Program is a 12-week program of classes and groups. Participants also see a counselor.
            Classes are conducted in English and Spanish. Those 21 years or older may enroll.""", "", ["early_intervention"], id="a county's classes, in the third person"),
        pytest.param("""First Offender Program
            Wet Reckless Program
            We enroll you on any day. Our counselors see you alone. Our groups meet weekly.""", "", ["early_intervention"], id="classes by their names"),
        pytest.param("""# Intensive Outpatient Program
            When does the Adolescent Intensive Outpatient Program meet? We start at four. Our team calls you.""", "", ["iop"], id="asked of the program"),
    ],
)  # fmt: skip
def test_a_short_page_of_a_provider(text: str, title: str, expected: list[str]) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals
    assert levels(found) == expected


INSURANCE = """# Insurance
    We take Aetna, Cigna, Medicare and UMR. Clients owe the co-pay at each session.
    Ask your carrier whether a deductible is left."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(INSURANCE, "", id="sessions with clients, billed to insurers"),
        pytest.param("""# DBT
            One of my favorite therapies is DBT, a therapy of skills.
            # What is DBT?
            Dialectical behavior therapy is a therapy that was made for people whose feelings run high, and it is taught in groups.""",
            "DBT - Quill Counseling", id="a therapist's page that mostly teaches"),
        pytest.param("""# Our news
            Ann Quill said that the groups are full. Quill told us so in May. Our IOP treats alcohol use.
            Tom Sedge said the new rooms are bright. Sedge told the board. We take Aetna.""", "News | Lark House Recovery", id="tells what people said, as we"),
        pytest.param("""# Our centers
            Explore our 8 treatment centers. Our detox program treats alcohol use. Our admissions team answers at all hours. We take Aetna.""",
            "Lark Treatment Centers", id="eight centers of its own"),
    ],
)  # fmt: skip
def test_a_page_with_little_is_still_a_providers(text: str, title: str) -> None:
    found = extract_page(page(text, title))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param(INSURANCE.replace("each session", "each massage session"), "article", id="another trade with sessions"),
        pytest.param(INSURANCE.replace("We take", "Most therapists take"), "article", id="what therapists take anywhere"),
        pytest.param("# What is a typical day in rehab like?\n" + DAY, "article", id="a day in rehab anywhere"),
        pytest.param(CLASSES.replace("Total cost is", "The average cost is about"), "article", id="classes at prices anywhere"),
        pytest.param("""Jun 3—MILLTOWN — A recovery center for women opened on Monday.
            Lark House Recovery is a residential treatment center. It has 40 beds, Quill said.
            Quill told the crowd that the beds fill fast. Tom Sedge, manager of the house, said that calls came early.
            Sedge said the waitlist grew. Quill said the town was the right place.""", "article", id="told without quotation marks"),
        pytest.param("""date 2024-05-02 MILLTOWN Ore. (WXYZ) - A detox center opened on Friday. Lark House Recovery runs it.
            It has 16 beds, and people stay three to five days. Ann Quill is its director.""", "article", id="a station's line behind a date"),
        pytest.param("""CALL 330-555-0142 Let us do the searching for you.
            Aetna pays for detox and for an intensive outpatient program.""", "directory", id="searches for you"),
        pytest.param("""The law asks drivers to take a class. First offender programs take three to nine months and many hours of groups.
            Each of them has education on alcohol and counseling.""", "article", id="what the law asks of drivers"),
        pytest.param("""# Rehabs and Cigna
            Here are 12 trusted rehabs that accept Cigna insurance.
            Lark House has detox and residential treatment. Tarn Willow treats alcohol use.""", "directory", id="twelve rehabs"),
        pytest.param("""# Rehabs by state
            Explore 240+ low-cost rehabs for addiction. Every state page lists treatment centers with phones.""", "directory", id="rehabs by state"),
        pytest.param("""# Milltown Behavioral Clinic
            - Sliding Scale
            - County or local government funds
            - Other State Funds
            - State mental health agency
            Milltown Behavioral Clinic treats people who cannot pay.""", "directory", id="funds of a register"),
        pytest.param("""# What is a methadone clinic?
            A methadone clinic gives methadone. Call 800-555-0142 Get help now iconWho Answers?""", "directory", id="who answers, behind a picture"),
    ],
)  # fmt: skip
def test_what_is_told_of_others_says_nothing(text: str, role: str) -> None:
    found = extract_page(page(text))
    assert found.page_role == role, found.page_role_signals
    assert [*found.programs, *found.insurers] == []


MARKDOWN = """---
layout: page
title: "Programs | Tarn House"
---

# Programs at Tarn House

We run three houses.

### **1. Sober Living**

Our residents share chores.

### 2. Visits

On Sunday.
"""


def test_headings_of_markdown_head_what_follows() -> None:
    found = extract_page(MARKDOWN)
    assert levels(found) == ["sober_living"]
    assert found.programs[0].level_of_care.evidence[0].quote == "Sober Living"


NESTED = """Outpatient Programs

We have two levels of care available to teens:

  • Intensive Outpatient Program (IOP)
    • Groups meet 3 evenings a week for 8 weeks.
  • Low Intensity Outpatient Program (LIOP)
    • Groups meet one or two evenings a week.

Our clinic is in Reno. Our groups are small and our therapists know each teen by name.
"""


def test_lines_under_a_level_of_a_list_are_of_that_level() -> None:
    found = extract_page(NESTED)
    days = {
        program.level_of_care.value: (program.days_per_week.min, program.days_per_week.max)
        for program in found.programs
        if program.days_per_week
    }
    assert days == {"iop": (3, 3), "outpatient": (1, 2)}
