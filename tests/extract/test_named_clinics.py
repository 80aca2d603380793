"""What is treated and who is seen in another clinic of the house is not said of the program that the page is about."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts, page

IOP = "<p>At Marrow Creek, our intensive outpatient program (IOP) helps adults with addiction.</p>{}"
ELSEWHERE = [
    "Patients with bipolar disorder are followed in our Mood Clinic.",
    "People with bipolar disorder are seen in our Bipolar Disorders Program.",
    "Adolescents with bipolar disorder are treated in our Youth Program.",
    "Clients with bipolar disorder are treated at the Child Guidance Center.",
    "Our Mood Clinic treats bipolar disorder.",
    "Our Adolescent Guidance Clinic sees adolescents and children.",
    "Patients under 18 are seen in our Child Clinic.",
    "Children ages 5 to 12 are cared for at our pediatric clinic.",
    "The Women's Clinic is for pregnant women with bipolar disorder.",
    "Veterans with bipolar disorder are served by our Veterans Clinic.",
]
HERE = [
    "Patients with bipolar disorder are treated in our IOP.",
    "Patients with bipolar disorder are seen at our clinic.",
    "Patients with bipolar disorder are seen in our program.",
    "Clients with bipolar disorder are treated in our trauma track.",
    "Our clinic treats bipolar disorder.",
    "Our Reno clinic treats bipolar disorder.",
    "Our program treats people with bipolar disorder.",
    "Patients with bipolar disorder are seen at Marrow Creek Recovery.",
]
ADULT_IOP = {"iop", "iop populations: adults", "iop conditions: substance_use"}


@pytest.mark.parametrize("said", ELSEWHERE)
def test_is_of_another_clinic(said: str) -> None:
    found = extract_page(page(IOP.format(f"<p>{said}</p>")))
    assert facts(found) == ADULT_IOP
    assert found.programs[0].ages == []


@pytest.mark.parametrize("said", HERE)
def test_is_of_this_program(said: str) -> None:
    assert "iop conditions: bipolar" in facts(extract_page(page(IOP.format(f"<p>{said}</p>"))))


@pytest.mark.parametrize(
    ("title", "said", "stated"),
    [
        pytest.param("Marrow Creek Mood Clinic | IOP", "Our mood clinic treats bipolar disorder.", "iop conditions: bipolar", id="the page is of that clinic"),
        pytest.param("Marrow Creek Recovery", "Our Youth Clinic treats adolescents in an IOP.", "iop populations: adolescents", id="the sentence names the level"),
    ],
)  # fmt: skip
def test_is_that_clinic_itself(title: str, said: str, stated: str) -> None:
    assert stated in facts(extract_page(page(IOP.format(f"<p>{said}</p>"), title)))


def test_clinics_of_a_practice_are_outpatient_care() -> None:
    body = "<p>We are an outpatient practice in Reno, NV.</p><p>Our Mood Clinic treats bipolar disorder.</p>"
    assert "outpatient conditions: bipolar" in facts(extract_page(page(body)))
