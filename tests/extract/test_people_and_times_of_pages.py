"""Values on pages of several programs: what stands between sections, of people of another level, of a program beside the levels."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

HEAD = (
    "<!doctype html><html><head><title>Tidewrack Recovery</title></head><body><h1>Tidewrack Recovery</h1>"
    "<p>We are a treatment center in Ohio. Our team has helped people since 2009.</p>"
)


def read(body: str, head: str = HEAD) -> PageExtraction:
    return extract_page(head + body)


def starts(extraction: PageExtraction) -> dict[str, list[str]]:
    return {one.level_of_care.value: [time.start for time in one.sessions] for one in extraction.programs}


def test_an_iop_for_patients_of_the_methadone_program_has_its_own_times() -> None:
    body = (
        "<p>Our opioid treatment program provides methadone with counseling.</p><p>Group counseling is on Tuesday, 10-11 am.</p>"
        "<h2>Intensive outpatient</h2><p>IOP for patients in our methadone program: Monday and Friday, 11:30 am to 2:30 pm.</p>"
    )
    assert starts(read(body)) == {"iop": ["11:30"], "otp": []}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A 90-day program for teens in our IOP who need more.", "residential"),
        ("A 90-day program for those who attend our IOP.", "residential"),
        ("Our IOP takes 90 days for teens in our residential program.", "iop"),
    ],
)
def test_how_long_it_is_for_people_of_another_level(text: str, level: str) -> None:
    body = f"<p>We offer residential treatment and an IOP.</p><h2>Residential</h2><p>{text}</p>"
    assert [one.level_of_care.value for one in read(body).programs if one.duration_weeks] == [level]


@pytest.mark.parametrize("name", ["Weekend Program", "Summer Camp", "After-School Program", "Saturday Group"])
def test_whom_a_program_beside_the_levels_is_for(name: str) -> None:
    body = (
        "<h2>PHP</h2><p>Our PHP meets Mon-Fri 9 am-3 pm.</p><h2>Residential</h2><p>Our residential program lasts 30 days.</p>"
        f"<h2>{name}</h2><p>For young adults who want more.</p>"
    )
    assert {code.code for one in read(body).programs for code in one.populations} == set()


def test_detox_that_others_have_under_contract_is_not_offered() -> None:
    body = "<p>We run an IOP for adults.</p><h2>Withdrawal Management</h2><p>We contract with Larch House for withdrawal management.</p>"
    assert [one.level_of_care.value for one in read(body).programs] == ["iop"]


def test_clinics_of_a_county_in_two_towns() -> None:
    body = (
        "<h3>North Clinic - Fresno</h3><ul><li>Our IOP: Mon, Wed 9 am-12 pm</li></ul>"
        "<h3>South Clinic - Selma</h3><ul><li>Our IOP: Mon, Wed 1-4 pm</li></ul>"
    )
    found = {one.track: [time.start for time in one.sessions] for one in read(body).programs}
    assert found == {"in fresno": ["09:00"], "in selma": ["13:00"]}


def test_day_programs_of_a_hospital_that_are_short() -> None:
    head = (
        "<title>Outpatient Programs | Larkmoor Hospital</title><h1>Outpatient Programs</h1>"
        "<p>Larkmoor Hospital's day programs help adults.</p>"
    )
    body = "<h2>Day Program</h2><p>Mon-Fri, 9 am-12 pm</p><h2>Evening Program</h2><p>Mon, Wed, Thu, 5-8 pm</p>"
    assert {(one.level_of_care.value, one.track) for one in read(body, head).programs} == {
        ("outpatient", "day"),
        ("outpatient", "evening"),
    }
