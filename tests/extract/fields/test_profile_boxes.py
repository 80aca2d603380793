"""A clinician's profile: boxes of ages and of participants, and lists under such words."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = (
    "<html><head><title>Ann Quill, LCSW</title></head><body><h1>Ann Quill Counseling</h1>"
    "<p>I offer individual therapy for anxiety.</p>{}</body></html>"
)


def said(body: str, field: str) -> set[str]:
    (program,) = extract_page(PAGE.format(body)).programs
    return {item.code for item in getattr(program, field)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Modality: Individuals, Family, Group</p>", {"individual_therapy", "family_therapy", "group_therapy"}),
        (
            "<p>Participants: individuals, couples and families</p>",
            {"individual_therapy", "couples_therapy", "family_therapy"},
        ),
        (
            "<h3>Participants</h3><ul><li>Individuals</li><li>Couples</li></ul>",
            {"individual_therapy", "couples_therapy"},
        ),
        ("<p>Participants: families of our staff, and groups of visitors</p>", {"individual_therapy"}),
        ("<p>Rooms: individual, family</p>", {"individual_therapy"}),
    ],
)
def test_participants(body: str, expected: set[str]) -> None:
    assert said(body, "modalities") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Age: Adolescent/Teens, Adults</p>", {"adolescents", "adults"}),
        ("<p>Ages: children (6 to 10), preteens, teens and adults</p>", {"children", "adolescents", "adults"}),
        ("<h3>Age groups</h3><ul><li>Teens</li><li>Adults</li></ul>", {"adolescents", "adults"}),
        ("<p>References: adults who know you</p>", set()),
    ],
)
def test_ages(body: str, expected: set[str]) -> None:
    assert said(body, "populations") == expected


def test_days_on_which_a_clinician_has_sessions() -> None:
    found = said(
        "<h3>When are you available?</h3><p>I offer evening sessions Monday through Wednesday, and on Saturdays.</p>",
        "days",
    )
    assert found == {"mon", "tue", "wed", "sat"}


def test_who_made_the_site_and_what_a_title_praises_are_no_names() -> None:
    found = extract_page(
        "<html><head><title>Tarn Wellness Center - Expert Psychiatric Care</title></head><body><h1>Insurance</h1>"
        "<p>Our services are currently covered by Medicare, Aetna and Cigna PPO. We treat depression with psychotherapy.</p>"
        "<footer><p>© Gullweb 2022, Developed By Gullweb Labs</p></footer></body></html>"
    )
    assert found.provider is not None
    assert found.provider.value == "Tarn Wellness Center"
    assert {item.id for item in found.insurers} == {"medicare", "aetna", "cigna"}
