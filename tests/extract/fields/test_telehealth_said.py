"""Telehealth in the plain words of a practice: by Zoom, over a platform, behind the hours of a week; ended, and in person only."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

NAME = "Tamarack Hollow Recovery"
FOOTER = f"<footer>{NAME}, 12 Alder Street, Duluth, MN 55802. (218) 555-0123</footer>"
IOP = f"<p>At {NAME}, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
OFFICE = "<p>Our office-based outpatient program treats opioid addiction with Suboxone.</p>"


def telehealth(said: str, title: str = "Intensive Outpatient Program", first: str = IOP) -> str | None:
    """What a page of one level says of telehealth."""
    page = f"<title>{title} | {NAME}</title><h1>{title}</h1>{first}{said}{FOOTER}"
    (held,) = extract_page(page).programs
    return held.telehealth.value if held.telehealth else None


@pytest.mark.parametrize(
    "said",
    [
        "We use Zoom for all IOP groups.",
        "We use Zoom for our evening groups.",
        "Groups are held live over a HIPAA-compliant video platform.",
        "Sessions take place live via our video platform.",
    ],
)
def test_by_which_means_groups_are_held(said: str) -> None:
    assert telehealth(f"<p>{said}</p>") == "yes"


@pytest.mark.parametrize("way", ["online by Zoom", "online by video", "by telehealth", "via Zoom", "all online"])
@pytest.mark.parametrize("amount", ["9 hours per week", "Three evenings a week", "9-12 hours/week"])
@pytest.mark.parametrize("under", ["<h2>IOP</h2><p>{}</p>", "<h3>IOP</h3><ul><li>{}</li></ul>"])
def test_a_way_behind_an_amount_is_of_its_level(under: str, amount: str, way: str) -> None:
    assert telehealth(under.format(f"{amount}, {way}"), "Programs", "") == "yes"


@pytest.mark.parametrize(
    "said",
    [
        "Follow-up visits are every two weeks, in the office or by telehealth.",
        "Medication appointments are monthly, in our clinic or by video.",
    ],
)
def test_visits_of_a_prescriber_are_what_an_office_gives(said: str) -> None:
    assert telehealth(f"<p>{said}</p>", "Suboxone Treatment", OFFICE) == "yes"
    assert telehealth(f"<p>{said}</p>") is None  # an IOP has groups


@pytest.mark.parametrize(
    "said",
    [
        "Virtual IOP is no longer available.",
        "We no longer offer virtual IOP.",
        "Our virtual IOP has ended.",
        "Telehealth IOP was discontinued in 2023.",
        "We accept patients for in-person treatment only.",
        "We only accept patients for in-person care.",
        "Our clinic offers in-person services only.",
    ],
)
def test_what_has_ended_or_is_in_person_only(said: str) -> None:
    assert telehealth(f"<p>{said}</p>") == "no"


@pytest.mark.parametrize(
    "said",
    [
        "We use Zoom for family sessions.",
        "We use Zoom for staff meetings.",
        "Virtual IOP is no longer available at our Duluth office.",
        "Virtual groups are no longer available to new clients.",
        "We are open 7 days a week, online.",
        "We no longer offer telehealth tours.",
        "For in-person services only, bring your card.",
        "Family visits are weekly, in person or by video.",
    ],
)
def test_what_is_of_something_else_says_neither(said: str) -> None:
    assert telehealth(f"<p>{said}</p>") is None
