"""Levels of care that a provider's page names beside what it is about, and those that it only speaks of."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Fern Hollow Recovery</title><h1>Fern Hollow Recovery</h1><p>We offer an IOP in Dayton, OH.</p><p>{}</p>"


def levels(sentence: str) -> set[str]:
    return {one.level_of_care.value for one in extract_page(PAGE.format(sentence)).programs}


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("We have a day treatment program as well.", "php"),
        ("We also have day treatment.", "php"),
        ("We run a day hospital program for adults.", "php"),
        ("We also see clients for outpatient counseling.", "outpatient"),
        ("We treat adults in PHP, IOP and outpatient.", "php"),
        ("Our team also provides PHP.", "php"),
        ("Our licensed counselors offer outpatient therapy by appointment.", "outpatient"),
        ("There is also a partial hospitalization program for those who need more.", "php"),
        ("On our campus, there is also a detox unit.", "detox"),
        ("A partial hospitalization program is available as well.", "php"),
        ("Outpatient services are also offered.", "outpatient"),
        ("Medically supervised detox is also provided.", "detox"),
        ("Outpatient counseling is available for those who do not need IOP.", "outpatient"),
        ("In the partial hospitalization program, clients attend groups Monday through Friday.", "php"),
        ("In the PHP, there are three groups each day, Monday through Friday.", "php"),
        ("Clients in the residential program also meet with a nurse.", "residential"),
        ("Clients in PHP attend five days a week, while IOP clients attend three.", "php"),
        ("We treat adults at every level of care, from PHP through IOP.", "php"),
        ("We are licensed to provide residential treatment.", "residential"),
        ("Programs include PHP and IOP.", "php"),
        ("Services offered include individual therapy, PHP and IOP.", "php"),
        ("Services range from outpatient counseling to day treatment.", "php"),
        ("We own and operate a sober living home in Kettering.", "sober_living"),
    ],
)
def test_a_level_named_in_passing_is_given(sentence: str, level: str) -> None:
    assert levels(sentence) == {"iop", level} | ({"outpatient"} if "outpatient" in sentence else set())


@pytest.mark.parametrize(
    "sentence",
    [
        "We meet six hours a day in a quiet house.",
        "Clients come three hours a day. Treatment is by groups.",
        "People who are unable to attend a day program come in the evening.",
        "Detox is also available at many hospitals.",
        "Detox is also available through our partner.",
        "Residential treatment is also available in most states.",
        "Residential treatment is not also offered.",
        "Medicaid says that residential treatment is also provided to adults.",
        "There is also a detox across town.",
        "There is also a detox at Larkin Hospital.",
        "There is also a PHP in Elko run by the county.",
        "There is also a waitlist for residential treatment.",
        "There are also many people in PHP.",
        "Our team provides support during detox.",
        "Our team provides placement in residential treatment.",
        "Our counselors give advice on residential treatment.",
        "We see people in residential treatment get better.",
        "We see clients after residential treatment.",
        "In the residential program, clients typically live on site for 30 days.",
        "In the residential program, clients live on site, whereas here they go home.",
        "In the inpatient program at Larkin Hospital, patients receive medication.",
        "Clients in the residential program at Larkin attend groups.",
        "Clients in residential treatment elsewhere meet us on Fridays.",
        "Clients in residential treatment live there.",
        "Clients in PHP typically attend five days a week.",
        "Patients in PHP at other clinics attend five days a week.",
        "We help families at every level of care.",
        "Services include referral to detox.",
        "Services include detox placement.",
        "Programs may include detox.",
        "Sober living is also offered by a partner.",
    ],
)
def test_a_level_that_is_only_spoken_of_is_not(sentence: str) -> None:
    assert levels(sentence) == {"iop"}


def test_a_lesson_gives_none() -> None:
    html = (
        "<title>What is PHP?</title><h1>What is PHP?</h1><p>Partial hospitalization is a level of care. Most programs last a month.</p>"
        "<p>Detox is also available.</p><p>In the residential program, clients attend groups.</p><p>Programs include detox and PHP.</p>"
    )
    assert extract_page(html).programs == []
