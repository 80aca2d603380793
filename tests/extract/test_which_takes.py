"""A clause on another organisation by its name, "seen at Larkin Clinic, which takes Cigna", tells of that one alone."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP treats adults.</p><p>{}</p>"
OF_OTHERS = (
    "Our clients are seen at Slate Range Clinic, which takes Cigna.",
    "Our patients receive medical care at Quill Hospital, which accepts Aetna and Cigna.",
    "Our clients get detox at Quill, which is in network with Cigna.",
    "Detox is provided at Quill Hospital, which takes Cigna.",
    "For detox we use Quill Hospital, which takes Cigna.",
    "Labs are billed by Zandover, which accepts Cigna.",
    "Prescriptions are filled at Slate Corner Pharmacy, which accepts Cigna.",
    "Residents may attend Slate Range Clinic, which also takes Cigna.",
    "We don't take insurance. Many residents attend IOP at Slate Range Clinic, which accepts Cigna.",
    "Nuestros pacientes reciben atención en el Hospital Zandover, que acepta Cigna.",
    "Our IOP clients are seen by Slate Range Medical, which is contracted with Cigna.",
)
OURS = (
    "Larch Ford Recovery, which takes Cigna, treats adults.",
    "You are seen at our clinic in Boise, which accepts Cigna.",
    "Our IOP, which is in network with Cigna, is small.",
    "Care is given at Larch Ford Boise Clinic, which takes Cigna.",
    "We are a program of Slate Range Health, which takes Cigna.",
    "Our clinic is at Slate Range Medical Center, which takes Cigna.",
    "Slate House, which takes Cigna, is our home for men.",
    "Treatment is given in our Intensive Outpatient Program, which takes Cigna.",
    "You may attend the Slate Recovery Track, which takes Cigna.",
    "We accept Cigna, and our clients get detox at Quill Hospital, which takes Aetna.",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_the_insurers_of_a_named_other_are_not_ours(text: str) -> None:
    page = extract_page(PAGE.format(text))
    assert not page.insurers
    assert page.provider is None or page.provider.value == "Larch Ford Recovery"


@pytest.mark.parametrize("text", OURS)
def test_our_own_places_and_programs_take_what_the_clause_says(text: str) -> None:
    assert "cigna" in {one.id for one in extract_page(PAGE.format(text)).insurers}


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("At Quill Hospital, which runs a PHP, our clients get help.", {"iop"}),
        ("Our clients stay at Slate Range Hospital, which offers detox.", {"iop"}),
        ("At Larch Ford Recovery, which runs a PHP, clients get help.", {"iop", "php"}),
    ],
)
def test_the_levels_of_a_named_other_are_not_ours(text: str, levels: set[str]) -> None:
    assert {one.level_of_care.value for one in extract_page(PAGE.format(text)).programs} == levels
