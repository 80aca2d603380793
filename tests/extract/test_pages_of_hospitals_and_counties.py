"""What pages of hospitals and counties say of their programs in the third person: whom they help with what, how often and how long."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

NAME = "Intensive Outpatient Program | Quillmere Medical Center"
GROUPS = "<p>Patients attend groups Mondays and Fridays from 9:00 a.m. to 12:00 p.m.</p>"
HELPED = [
    pytest.param("Quillmere's IOP helps seniors cope with depression, grief and anxiety.", ["depression", "grief", "anxiety"], id="helps them cope with"),
    pytest.param("The program supports people coping with depression and grief.", ["depression", "grief"], id="people coping with"),
    pytest.param("The IOP is designed to help adults live with bipolar disorder and severe depression.", ["bipolar", "depression"], id="designed to help them live with"),
    pytest.param("The program serves adults who want to stop using alcohol or opioids.", ["alcohol", "opioids"], id="who want to stop using"),
    pytest.param("Our IOP helps veterans quit alcohol and other drugs.", ["alcohol"], id="helps them quit"),
    pytest.param("The program is for adults who want to stop or reduce their use of alcohol.", ["alcohol"], id="stop or reduce their use"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "conditions"), HELPED)
def test_what_a_program_helps_with(said: str, conditions: list[str]) -> None:
    html = page(f"<p>{said}</p>{GROUPS}", NAME)
    must_state(html, [f"iop conditions: {one}" for one in conditions], [])


@pytest.mark.parametrize(
    "said",
    [
        "Exercise helps people cope with depression.",
        "Medication helps people manage depression.",
        "Friends can help adults manage depression.",
        "The program helps families cope with the depression of a loved one.",
        "The program helps adults stop arguing about depression.",
        "Our blog helps readers cope with depression.",
    ],
)
def test_what_is_only_spoken_of(said: str) -> None:
    must_state(page(f"<p>{said}</p>{GROUPS}", NAME), ["iop"], ["depression"])


@pytest.mark.parametrize(
    ("said", "stated", "never"),
    [
        ("Participants attend groups three days per week for three hours, along with weekly individual counseling.", ["iop days_per_week: 3.0-3.0"], ["hours_per_week"]),
        ("Patients attend 9 hours of groups, along with weekly individual counseling.", [], ["hours_per_week"]),
        ("Patients attend nine hours of therapy weekly.", ["iop hours_per_week: 9.0-9.0"], []),
        ("Patients attend nine hours of groups and family sessions weekly.", ["iop hours_per_week: 9.0-9.0"], []),
        ("The substance use IOP is a six-week program for veterans.", ["iop duration_weeks: 6.0-6.0"], []),
        ("The perinatal IOP is an 8-week program.", ["iop duration_weeks: 8.0-8.0"], []),
        ("An IOP is usually an 8-week program.", [], ["duration_weeks"]),
    ],
)  # fmt: skip
def test_how_often_and_how_long(said: str, stated: list[str], never: list[str]) -> None:
    must_state(page(f"<p>{said}</p>{GROUPS}", NAME), stated, never)
