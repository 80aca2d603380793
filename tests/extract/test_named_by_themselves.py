"""Pages that never say "we": a practice in the third person, a psychologist's page in Spanish, a list of the centers of a state;
and what is no name though it stands where names stand."""

from __future__ import annotations

from typing import Any

import pytest

from extract.names.checks import is_name
from extract.pipeline import extract_page
from records.models import PageExtraction


def read(title: str, body: str) -> PageExtraction:
    return extract_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>")


PRACTICES: list[Any] = [
    pytest.param("<p>Clients of the practice pay for sessions by card.</p><p>Claims are filed for you by the practice.</p><p>The practice will submit "
                 "paperwork for therapy out of network.</p><p>Mental health parity holds.</p>", id="claims filed by the practice"),
    pytest.param("<h1>Rates</h1><p>Members may contact the practice to book therapy.</p><p>All patients at the practice keep a card on file.</p>"
                 "<p>The practice will gladly provide a superbill for mental health sessions.</p>", id="contact the practice"),
]  # fmt: skip


@pytest.mark.parametrize("body", PRACTICES)
def test_the_practice_speaks_of_itself(body: str) -> None:
    assert read("Rates", body).page_role == "provider"


LESSONS: list[Any] = [
    pytest.param("<h1>Using insurance for therapy</h1><p>Ask whether a practice is in network. A practice may submit claims for you.</p>"
                 "<p>Mental health benefits vary by plan.</p>", id="a practice at large"),
    pytest.param("<h1>Mindfulness</h1><p>The practice of mindfulness will submit the mind to nothing.</p><p>Therapy may use the practice.</p>"
                 "<p>Mental health improves with it.</p>", id="the practice of something"),
]  # fmt: skip


@pytest.mark.parametrize("body", LESSONS)
def test_a_practice_in_a_lesson_is_nobodys(body: str) -> None:
    assert read("", body).page_role == "article"


TITLED = [
    "Psicóloga Nerea Oltra Vinuesa",
    "Psicologo Tadeo Urrieta",
    "Terapeuta Irune Salcedo Prat",
    "Psic. Olaya Brun Teixeira",
]
SERVICE = (
    "<h1>Atención de adicciones</h1><p>Este servicio está dirigido a personas con problemas de alcohol o de juego.</p>"
    "<p>La terapia fortalece la motivación para el cambio.</p><footer><p>350 5550142</p></footer>"
)


@pytest.mark.parametrize("title", TITLED)
def test_a_title_stands_before_the_name_of_who_treats(title: str) -> None:
    found = read(title, SERVICE)
    assert found.page_role == "provider"
    assert found.provider is not None
    assert found.provider.value == title
    assert found.phones == [], "ten digits, and no number of the United States"


@pytest.mark.parametrize(
    "title", ["Psicóloga Infantil Quito", "Terapeuta Familiar Sistémico", "Psicólogo Clínico Bogotá", "Psicólogos"]
)
def test_what_somebody_searches_for_is_no_name(title: str) -> None:
    found = read(title, SERVICE)
    assert found.provider is None or found.provider.rule != "practitioner"


COUNTED = (
    "<p>There are currently 48 state funded and sponsored drug and alcohol treatment centers in the state of Ohio.</p>"
)
PROGRAMS = "<p>This program combines medication and therapy for alcohol use. Detox and outpatient care are covered by Medicaid.</p>"


def test_a_list_of_the_centers_of_a_state_is_a_directorys() -> None:
    assert read("", f"<h1>State-Funded Drug Rehabs in Ohio</h1>{COUNTED}{PROGRAMS}").page_role == "directory"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Drug Rehabs in Ohio</h1><p>Our detox and our IOP are in Dayton. We accept Aetna. Our team is here.</p>{PROGRAMS}",
        f"<h1>Our detox in Dayton</h1><p>We treat adults. Our program is small. We accept Aetna.</p>{COUNTED}",
    ],
    ids=["headed for those who search", "how many there are"],
)
def test_a_provider_among_the_centers_of_a_state_stays_one(body: str) -> None:
    assert read("Slatebrook Recovery", body).page_role == "provider"


@pytest.mark.parametrize(
    "words",
    ["Day and Night Treatment", "Evening Services", "Morning or Evening Outpatient Program", "Evening Addiction Treatment Program in Houston",
     "Adult Counseling in Reno, NV"],
)  # fmt: skip
def test_when_and_where_care_is_given_is_no_name(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "Night Heron Treatment",
        "Daybreak Services",
        "Morning Star Recovery",
        "Healing Services in Faith",
        "Evening Primrose House",
    ],
)
def test_names_with_a_part_of_the_day_stay_names(words: str) -> None:
    assert is_name(words)


def test_a_name_before_its_evaluations() -> None:
    found = read("", "<h1>Evening Treatment in Houston</h1><p>Our clients come after work.</p><p>We treat adults for alcohol use. Slatebrook Hill Recovery evaluations "
                     "are thorough.</p><p>Our team is small.</p>")  # fmt: skip
    assert found.provider is not None
    assert found.provider.value == "Slatebrook Hill Recovery"


@pytest.mark.parametrize(
    ("sentence", "formats"),
    [
        ("Clients attend sessions for 6 weeks at our Reno, NV location.", ["in_person"]),
        ("Our IOP groups meet at our Elm Street, Suite 4 office.", ["in_person"]),
        ("Call the staff at our Reno, NV location.", []),
        ("Families attend a tour at our Reno, NV location.", []),
    ],
)
def test_held_at_a_place_with_its_state(sentence: str, formats: list[str]) -> None:
    found = read(
        "IOP | Slatebrook Recovery",
        f"<h1>Intensive Outpatient Program</h1><p>Our IOP is for adults. We accept Aetna.</p><p>{sentence}</p>",
    )
    assert [one.code for one in found.programs[0].formats] == formats


def test_day_and_night_treatment_is_a_level_of_its_own() -> None:
    found = read("", "<h1>Outpatient Services</h1><p>Slatebrook House offers outpatient programs. Our outpatient treatment is for adults.</p>"
                     "<p>DAY/NIGHT TREATMENT – Day and Night Treatment is an intensive program of ours, four days per week.</p>")  # fmt: skip
    days = {one.level_of_care.value: one.days_per_week for one in found.programs}
    assert days["outpatient"] is None
    assert days["php"] is not None


def test_who_bears_the_title_of_a_psychologist_sees_people_by_appointment() -> None:
    (program,) = read(TITLED[0], SERVICE).programs
    assert program.level_of_care.value == "outpatient"
    assert program.conditions


def test_a_psychologists_lesson_offers_nothing() -> None:
    body = "<h1>¿Qué es la adicción?</h1><p>Las adicciones son enfermedades. El alcohol es una droga. La terapia suele ayudar.</p>"
    assert read(TITLED[0], body).programs == []
