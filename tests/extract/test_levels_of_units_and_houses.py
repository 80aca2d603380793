"""Levels told by what a place is: a crisis unit of a hospital, a halfway house that treats, where clients start, whose graduates come; and who is sent on."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def levels(title: str, heading: str, text: str) -> set[str]:
    markup = (
        f"<html><head><title>{title}</title></head><body><main><h1>{heading}</h1><p>{text}</p></main></body></html>"
    )
    return {program.level_of_care.value for program in extract_page(markup).programs}


UNIT = "Patients on the unit see a psychiatrist daily and have nursing care 24/7."
ON_A_UNIT: list[Any] = [
    pytest.param("Most are admitted through the emergency department.", {"inpatient"}, id="through the emergency department"),
    pytest.param("A psychiatrist will admit the patient or make a referral to outpatient mental health services.", {"inpatient"}, id="a referral to outpatient services"),
    pytest.param("Those who are not admitted are given an appointment for outpatient counseling.", {"inpatient"}, id="an appointment for counseling"),
    pytest.param("The nurse may arrange a referral for outpatient care.", {"inpatient"}, id="a referral for outpatient care"),
    pytest.param("A counselor will link the patient with outpatient treatment.", {"inpatient"}, id="linked with treatment"),
    pytest.param("Others are directed to a local IOP.", {"inpatient"}, id="directed to an IOP"),
    pytest.param("Patients are discharged to an intensive outpatient program.", {"inpatient"}, id="discharged to an IOP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ON_A_UNIT)
def test_a_crisis_unit_is_inpatient_and_whom_it_sends_on_is_treated_elsewhere(text: str, wanted: set[str]) -> None:
    said = f"{UNIT} {text} The unit is reached from the emergency room."
    assert levels("Mental Health Crisis Unit | Larkin Medical Center", "Mental Health Crisis Unit", said) == wanted


NO_UNIT: list[Any] = [
    pytest.param("Counseling | Larkin Counseling", "Individual counseling", "Our therapists see adults for psychotherapy in our office. A crisis line is open 24/7."),
    pytest.param("Psychiatry | Larkin Counseling", "Psychiatry", "Our psychiatrist sees patients for medication management. Sessions are 45 minutes. In an emergency, go to the emergency room."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "heading", "text"), NO_UNIT)
def test_an_office_is_no_unit(title: str, heading: str, text: str) -> None:
    assert levels(title, heading, text) == {"outpatient"}


HOUSES: list[Any] = [
    pytest.param("The Halfway House is a residential facility for the long-term treatment of addiction. Each resident has a counselor.", {"residential"}, id="a facility for treatment"),
    pytest.param("The halfway house is a residential treatment program for women. Residents work with a counselor.", {"residential"}, id="a treatment program"),
    pytest.param("The halfway house is a 20-bed residential program that provides treatment for men. Residents stay six months.", {"residential"}, id="provides treatment"),
    pytest.param("The halfway house is for men in early recovery. Residents work, pay rent of $150 a week and go to AA meetings.", {"sober_living"}, id="rent and meetings"),
    pytest.param("The halfway house is a residential program for men in recovery. Residents pay rent of $150 a week and go to AA meetings.", {"sober_living"}, id="residential says that they live there"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), HOUSES)
def test_a_halfway_house_in_which_people_are_treated_is_residential(text: str, wanted: set[str]) -> None:
    assert levels("Halfway House | Stonebrook Program", "Halfway House", text) == wanted


BESIDE: list[Any] = [
    pytest.param("For graduates of our residential program, PHP is the next step we recommend.", {"php", "residential"}, id="graduates of ours"),
    pytest.param("After completing our detox, PHP is where most go on.", {"php", "detox"}, id="after ours"),
    pytest.param("For graduates of residential programs, PHP is the next step.", {"php"}, id="graduates of any"),
    pytest.param("After leaving our partner's residential program, PHP is the next step.", {"php"}, id="a partner's"),
    pytest.param("Most start with 5 sessions of the residential program, then come here.", {"php", "residential"}, id="most start with the"),
    pytest.param("Clients usually begin in the detox and move to PHP.", {"php", "detox"}, id="begin in the"),
    pytest.param("Most people begin with a residential program.", {"php"}, id="begin with one"),
    pytest.param("Clients begin in residential treatment elsewhere.", {"php"}, id="begin elsewhere"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BESIDE)
def test_levels_beside_the_one_of_the_page(text: str, wanted: set[str]) -> None:
    said = f"The Partial Hospitalization Program runs six hours a day, five days a week. Our clients go home at night. {text}"
    assert levels("PHP | Larch Quarry Recovery", "Partial Hospitalization Program", said) == wanted
