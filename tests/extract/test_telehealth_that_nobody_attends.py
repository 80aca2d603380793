"""Telehealth, Zoom and "online" in sentences that are about no attending of the program: alumni, training, other programs, equipment, boards."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

NAME = "Tamarack Hollow Recovery"
LEVELS = "<p>Tamarack Hollow Recovery offers residential treatment, PHP and IOP.</p>"


def ways(body: str, heading: str = NAME) -> set[tuple[str, str]]:
    """(level, way to attend) of the page, with "yes" or "no" for telehealth."""
    programs = extract_page(f"<title>{heading} | {NAME}</title><h1>{heading}</h1>{body}").programs
    said = {(one.level_of_care.value, way.code) for one in programs for way in one.formats}
    return said | {(one.level_of_care.value, one.telehealth.value) for one in programs if one.telehealth}


@pytest.mark.parametrize(
    "sentence",
    [
        "Alumni of our residential and IOP programs meet Thursdays at 7 pm in person and on Zoom.",
        "Graduates of our IOP gather every Tuesday on Zoom.",
        "Those who completed our IOP may meet each week by video.",
        "Former clients of our PHP meet over Zoom.",
        "Many clients choose our IOP over an online program.",
        "Clients prefer our IOP to online treatment.",
        "Compared with virtual IOPs, our IOP gives more structure.",
        "Our IOP works better than virtual programs.",
        "Unlike online programs, our IOP is small.",
        "People leave online programs for our IOP.",
        "Our IOP therapists finished a course in telehealth.",
        "Our IOP counselors are certified in telemental health.",
        "Our PHP team attended a conference on telehealth.",
        "Our IOP nurses completed training in telemedicine.",
        "Our IOP clients have their billing questions answered by video.",
        "Meet with our financial counselor on Zoom during IOP.",
    ],
)
def test_of_one_of_several_levels_nothing_is_said(sentence: str) -> None:
    assert ways(f"{LEVELS}<p>{sentence}</p>") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "We provide telehealth equipment to the county jail under a grant.",
        "Our telehealth grant helps rural hospitals.",
        "Our telehealth kiosk serves the library.",
        "Virtual office hours with our financial counselor are on Tuesdays.",
        "We consult to hospitals by telehealth.",
        "We published a paper on telehealth.",
        "We sell telehealth software to programs.",
        "Our board meets on Zoom.",
        "Our staff meetings are held on Zoom.",
        "A virtual town hall is held each spring.",
    ],
)
def test_under_the_heading_of_a_level_nothing_is_said(sentence: str) -> None:
    assert ways(f"<p>{sentence}</p>", "Our Intensive Outpatient Program") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Our IOP is offered by telehealth.",
        "Clients of our IOP meet on Zoom.",
        "Graduates of our PHP attend our IOP on Zoom.",
        "Our therapists are trained in telehealth and lead our virtual IOP.",
        "Many clients choose our online IOP over driving.",
        "Our virtual IOP is better than a waiting list.",
        "Our telehealth IOP serves clients at the county jail.",
        "Our IOP clients choose between in person and online groups.",
        "Most people choose our virtual IOP over our in-person program.",
        "Our IOP staff sees clients by video.",
    ],
)
def test_what_is_attended_so_is_telehealth(sentence: str) -> None:
    assert ("iop", "yes") in ways(f"{LEVELS}<p>{sentence}</p>")


@pytest.mark.parametrize(
    "sentence",
    [
        "We provide telehealth.",
        "We provide telehealth to veterans.",
        "Groups meet on Zoom.",
        "Our telehealth program serves rural towns.",
        "We provide equipment for telehealth to clients who attend by video.",
        "Our telehealth is paid by a grant and open to all.",
    ],
)
def test_under_the_heading_of_a_level_it_is_attended_so(sentence: str) -> None:
    assert ("iop", "yes") in ways(f"<p>{sentence}</p>", "Our Intensive Outpatient Program")


def test_other_programs_online_and_ours_in_person() -> None:
    assert ("iop", "no") in ways(f"{LEVELS}<p>Unlike online programs, our IOP is in person only.</p>")


OFFICE = f"<title>Suboxone Treatment | {NAME}</title><h1>Suboxone Treatment</h1><p>{NAME} prescribes Suboxone in our office.</p>"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Telehealth is available for follow-up visits.", True),
        ("Telehealth is offered for medication appointments.", True),
        ("Telemedicine is also available for your follow-up visits with our doctor.", True),
        ("Telehealth is now available for all follow-up appointments.", True),
        ("Telehealth is not available for follow-up visits.", False),
        ("Telehealth is available for follow-up visits elsewhere.", False),
        ("Telehealth is available for follow-up visits at other clinics.", False),
        ("Telehealth is available for family visits.", False),
        ("Video is available for tours.", False),
        ("Telehealth is coming soon for follow-up visits.", False),
    ],
)
def test_visits_for_which_telehealth_is_available(text: str, stated: bool) -> None:
    found = facts(extract_page(f"{OFFICE}<p>{text}</p>"))
    assert ("outpatient formats: telehealth" in found) == stated, sorted(found)
