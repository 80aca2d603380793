"""A section about one level that names another one: what is said of the people, or before they go on, is of the section's own level."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery</title></head><body><h1>Tidewrack Recovery</h1>"
    "<p>We offer detox, residential treatment, PHP, an intensive outpatient program and sober living in Ohio. Our team has helped people since 2009.</p>"
)


def read(heading: str, text: str) -> PageExtraction:
    return extract_page(f"{HEAD}<h2>{heading}</h2><p>{text}</p>")


def with_population(extraction: PageExtraction, code: str) -> list[str]:
    return [one.level_of_care.value for one in extraction.programs if code in {found.code for found in one.populations}]


OF_THE_HOUSE: list[Any] = [
    pytest.param("For men in our IOP.", id="for men in it"),
    pytest.param("Our house is for men in our IOP.", id="the house is for men"),
    pytest.param("A home for men who attend our IOP.", id="who attend it"),
    pytest.param("Men attending our IOP may live here.", id="attending"),
    pytest.param("Open to men enrolled in our IOP.", id="enrolled"),
    pytest.param("The house is for men aged 18 to 30 in our IOP.", id="ages between"),
    pytest.param("Rooms for men in the IOP.", id="rooms"),
    pytest.param("Men in our IOP live together here.", id="they live here"),
    pytest.param("For men who have finished our IOP.", id="finished"),
]  # fmt: skip


@pytest.mark.parametrize("text", OF_THE_HOUSE)
def test_whom_the_house_takes_is_not_whom_the_other_level_treats(text: str) -> None:
    assert with_population(read("Sober Living", text), "men") == ["sober_living"]


@pytest.mark.parametrize(
    ("heading", "text", "levels"),
    [
        pytest.param("Residential", "We treat men in our IOP as well.", ["iop"], id="we treat them there"),
        pytest.param("Residential", "There are groups for men in our IOP.", ["iop"], id="groups for them there"),
        pytest.param("Sober Living", "Our IOP for men meets in the same street.", ["iop"], id="the other one is for men"),
        pytest.param("Outpatient Services", "For men in our IOP there is a group on Monday.", ["iop"], id="an umbrella over it"),
        pytest.param("IOP", "Our IOP is for men in our sober living home.", ["iop"], id="its own name in the sentence"),
    ],
)  # fmt: skip
def test_whom_the_other_level_treats_stays_with_it(heading: str, text: str, levels: list[str]) -> None:
    assert with_population(read(heading, text), "men") == levels


AMOUNTS: list[Any] = [
    pytest.param("Residential", "Clients stay 30 days and then attend our IOP.", "duration_weeks", "residential", id="and then attend"),
    pytest.param("Detox", "Most stay 5 to 7 days, then they move to our residential program.", "duration_weeks", "detox", id="then they move"),
    pytest.param("PHP", "Clients attend five days a week and then go on to IOP.", "days_per_week", "php", id="and then go on"),
    pytest.param("IOP", "Clients who live in our sober living home come to group three days a week.", "days_per_week", "iop", id="who live in the house"),
    pytest.param("Sober Living", "Residents attend our IOP three evenings a week.", "days_per_week", "iop", id="residents attend it"),
    pytest.param("Sober Living", "You will attend our IOP 9 hours a week.", "hours_per_week", "iop", id="you attend it"),
    pytest.param("Residential", "Like our PHP, residential treatment offers CBT. Stays last 30 days.", "duration_weeks", "residential", id="like the other"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text", "field", "level"), AMOUNTS)
def test_an_amount_is_of_where_the_people_are_then(heading: str, text: str, field: str, level: str) -> None:
    found = [one.level_of_care.value for one in read(heading, text).programs if getattr(one, field) is not None]
    assert found == [level]


def test_groups_of_alumni_are_none_of_the_level_that_they_have_left() -> None:
    programs = read("Aftercare", "For alumni of our residential program. Groups meet Thursday 6-7 pm.").programs
    assert [one.level_of_care.value for one in programs if one.sessions] == ["aftercare"]
