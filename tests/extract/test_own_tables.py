"""Pages that are a table of groups or a list of fees and say no more: whose they are, and whose they are not."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def table(*rows: str) -> str:
    return (
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split(" | ")) + "</tr>" for row in rows)
        + "</table>"
    )


def listed(*lines: str) -> str:
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def page(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>"


OWN: list[Any] = [
    pytest.param("Group Schedule", table("Group | Day | Time", "IOP | Mon, Wed, Thu | 9:00 am - 12:00 pm", "Relapse Prevention | Tuesday | 5:30 - 7:00 pm"), id="groups with day and time"),
    pytest.param("Outpatient Group Calendar", table("Time | Monday | Tuesday", "9:00-12:00 | IOP | IOP", "5:30-7:00 | Anger Management | Aftercare"), id="a week of groups"),
    pytest.param("Weekly schedule", table("Morning IOP | Monday to Thursday | 9 am - noon", "Evening IOP | Mondays and Wednesdays | 6 pm - 9 pm"), id="two tracks"),
    pytest.param("Fees", table("Service | Fee", "Intake assessment | $150", "IOP group (3 hours) | $90", "Individual session | $100", "Drug screen | $20"), id="fees in a table"),
    pytest.param("Fee Schedule", listed("Substance abuse evaluation: $150", "IOP: $90 per session", "Individual counseling: $100", "Urine screen: $20"), id="fees in a list"),
    pytest.param("Our Fees", table("Alcohol and drug assessment | $125", "Outpatient group | $35", "Intensive outpatient, per week | $270", "UA | $15"), id="fees without a head"),
    pytest.param("Program Fees", table("Program | Fee", "Wet Reckless 12 hour | $250", "First Offender 3 month | $650", "Multiple Offender 18 month | $1,900") + "<p>A deposit is due at enrollment.</p>", id="DUI programs in a table"),
    pytest.param("Costs | Larkin", listed("DUI evaluation $130", "Anger management class $30", "Relapse prevention group $30", "Breath test $5"), id="classes and tests"),
]  # fmt: skip
OTHERS: list[Any] = [
    pytest.param("Fee Schedule", table("Code | Service | Rate", "H0015 | Intensive outpatient | $140.00", "H0001 | Assessment | $120.00", "H0005 | Group counseling | $30.00"), id="what a payer pays"),
    pytest.param("Fees", table("Level | Average cost", "Detox assessment | $1,000", "IOP | $3,500", "Group | $200"), id="average costs"),
    pytest.param("Schedule", "<p>A sample week</p>" + table("IOP | Mon, Wed | 9:00 am - 12:00 pm", "IOP skills | Tuesday | 5:30 - 7:00 pm"), id="a sample week"),
    pytest.param("Sample IOP Schedule", table("IOP | Mon, Wed | 9:00 am - 12:00 pm", "IOP skills | Tuesday | 5:30 - 7:00 pm"), id="a sample schedule"),
    pytest.param("IOP Times", table("Quill House IOP | Mon, Wed | 9:00 am - 12:00 pm", "Oakrow Center IOP | Tue, Thu | 5:30 - 8:30 pm"), id="the groups of several"),
    pytest.param("Schedule", table("DBT for clinicians | Monday | 9:00 am - 12:00 pm", "IOP documentation | Tuesday | 1:00 - 4:00 pm"), id="training"),
    pytest.param("Class Schedule", table("Yoga | Monday | 6:00 - 7:00 pm", "Meditation | Tuesday | 6:00 - 7:00 pm"), id="classes of a gym"),
    pytest.param("Clinic Schedule", table("Outpatient cardiology | Mon | 9:00 am - 12:00 pm", "Outpatient infusion | Tuesday | 1:00 - 4:00 pm"), id="other clinics of a hospital"),
    pytest.param("Weekly Calendar", table("Time | Monday | Tuesday", "9:00-12:00 | Story time | Quilting", "5:30-7:00 | AA meeting | Chess"), id="a library's week"),
    pytest.param("Program Fees", "<p>A licensed school may charge no more than the maximum.</p>" + table("First Offender 3 month | $650", "Multiple Offender 18 month | $1,900"), id="the most that may be charged"),
    pytest.param("Fees", table("Urine drug screen | $20", "Hair test | $90", "Breath alcohol test | $25"), id="a laboratory's tests"),
    pytest.param("Costs", table("Service | Copay", "Outpatient mental health visit | $20", "Intensive outpatient | $40", "Intake | $25"), id="what members pay"),
    pytest.param("Fees", listed("Initial evaluation: $150", "Individual therapy session: $100", "Group therapy: $50", "Speech therapy at home: $120"), id="another therapy"),
    pytest.param("Fees", listed("Initial evaluation: $150", "Individual therapy: $100", "Group therapy: $50"), id="a therapy that may be any"),
    pytest.param("Fees", listed("Drug test: $10", "DUI class: $200", "Assessment: $100", "Probation office fee: $40"), id="a probation office"),
    pytest.param("Pricing", listed("IOP billing: $9 per claim", "Assessment: $4 per claim", "Group: $2 per claim"), id="a billing firm"),
    pytest.param("Fees", listed("Quill House IOP: $90", "Oakrow Center assessment: $100", "Larkin House group: $30", "Drug test: $10"), id="what each of several charges"),
    pytest.param("Costs", listed("IOP: $90 - $200", "Assessment: $100 to $300", "Group: $30-$60"), id="ranges"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), OWN)
def test_who_holds_the_groups_is_a_provider(title: str, body: str) -> None:
    found = extract_page(page(title, body))
    assert found.page_role == "provider", found.page_role_signals


@pytest.mark.parametrize(("title", "body"), OTHERS)
def test_a_table_of_others_is_no_providers(title: str, body: str) -> None:
    found = extract_page(page(title, body))
    assert found.page_role != "provider", found.page_role_signals
    assert (found.programs, found.prices) == ([], [])
