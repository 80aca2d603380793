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


SPANS: list[Any] = [
    pytest.param("We offer a full continuum of care, from medical detox to outpatient therapy.", {"detox", "outpatient"}, id="a continuum"),
    pytest.param("Larch Quarry Recovery provides everything from detox and residential treatment to IOP.", {"detox", "residential", "iop"}, id="everything from"),
    pytest.param("Our services range from detox to aftercare.", {"detox", "aftercare"}, id="range from"),
    pytest.param("Larch Quarry Recovery provides care to residents of the valley. Options range from medical detox and residential programs to IOP.", {"detox", "residential", "iop"}, id="options, behind who gives"),
    pytest.param("Ofrecemos desde la desintoxicación médica y los programas residenciales hasta la terapia ambulatoria.", {"detox", "residential", "outpatient"}, id="desde y hasta"),
    pytest.param("Larch Quarry Recovery brinda una atención integral. Las opciones incluyen desde la desintoxicación médica hasta la terapia ambulatoria y otros servicios de la comunidad.", {"detox", "outpatient"}, id="las opciones"),
    pytest.param("We offer help with the move from detox to residential treatment.", set(), id="help with a move"),
    pytest.param("We accept referrals from detox to our care.", set(), id="referred from"),
    pytest.param("Our counselors provide handoffs from inpatient care to residential care.", set(), id="handed over"),
    pytest.param("In the valley, options range from detox at the hospital to residential programs in Reno.", set(), id="of the valley"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SPANS)
def test_from_one_level_to_another(text: str, wanted: set[str]) -> None:
    found = levels(
        "Addiction Treatment | Larch Quarry Recovery",
        "Addiction Treatment",
        f"We treat adults. Our counselors care. {text}",
    )
    assert found - {"outpatient"} == wanted - {
        "outpatient"
    }  # a page that tells of visits and no level is outpatient care
    assert wanted <= found


@pytest.mark.parametrize("title", ["Slate Paths, Inc.", "Slate Paths, LLC", "Slate Paths PLLC"])
def test_a_title_that_is_the_name_of_a_company(title: str) -> None:
    text = "Residential treatment consists of services to support recovery. The services consist of group therapy and life skills."
    assert levels(title, "Residential", text) == {"residential"}


VISITS: list[Any] = [
    pytest.param(
        "MAT has two parts: Larchwell's services (appointments, prescriptions, drug testing) and the medication.",
        {"outpatient"},
        id="services of a name",
    ),
    pytest.param(
        "Our monthly fee covers visits, prescriptions for Suboxone and a nurse line. We treat opioid use.",
        {"outpatient"},
        id="what a fee covers",
    ),
    pytest.param(
        "Most clinics' services include appointments and prescriptions for Suboxone.",
        set(),
        id="services of most clinics",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), VISITS)
def test_visits_and_prescriptions_are_outpatient_care(text: str, wanted: set[str]) -> None:
    said = f"Larchwell's price is $150/month. {text}"
    assert (
        levels("Insurance + Suboxone: a complete guide | Larchwell", "Insurance + Suboxone: a complete guide", said)
        == wanted
    )
