"""Times of events of the year and of classes for the public, which are none of the program's, and those that stay beside such words."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import facts

WEEK = "<title>IOP | Marrow Creek Recovery</title><h1>Intensive Outpatient Program</h1><p>At Marrow Creek Recovery, our IOP meets Monday, Wednesday and Thursday, 6-9 pm."
NEVER = [
    "The alumni association holds a cookout every Fourth of July from 1 to 5 pm.",
    "A memorial walk takes place every September from 7 to 10 am.",
    "A blood drive takes place every March from 8 am to noon.",
    "Each spring there is a charity run from 8 to 11 am.",
    "The picnic for families is in June, from 1 to 4 pm.",
    "Our coat drive takes place on Saturdays from 9 to 11 am.",
    "The CPR course for the public is $60 and meets Saturdays from 9 to noon.",
    "A parenting course for the general public is held on Fridays from 1 to 3 pm.",
    "Our naloxone training meets Saturdays from 9 to 11 am.",
    "A workshop for local employers takes place Tuesdays from 1 to 4 pm.",
    "We offer a class for the court on Tuesdays from 1 to 3 pm.",
]
STAYS = [
    "Our day IOP, with classes for the court, meets Friday from 1 to 4 pm.",
    "Classes for the public are free; our day IOP meets Friday from 1 to 4 pm.",
    "Sessions include walks, yoga and a class on CPR skills, and meet Friday from 1 to 4 pm.",
    "We teach first aid, and our day IOP meets Friday from 1 to 4 pm.",
]


@pytest.mark.parametrize("where", [" {}</p>", "</p><p>{}</p>"], ids=("same paragraph", "its own"))
@pytest.mark.parametrize("said", NEVER)
def test_an_event_or_a_public_class_is_no_part_of_the_program(said: str, where: str) -> None:
    assert facts(extract_page(WEEK + where.format(said))) == facts(extract_page(WEEK + "</p>"))


@pytest.mark.parametrize("said", STAYS)
def test_times_of_the_program_stay_beside_such_words(said: str) -> None:
    assert "iop sessions: fri 13:00-16:00" in facts(extract_page(WEEK + f"</p><p>{said}</p>"))


def test_the_price_of_a_class_for_the_public_is_none_of_treatment() -> None:
    page = WEEK + "</p><p>{}</p>"
    assert not extract_page(page.format("The first aid course is $60.")).prices
    assert extract_page(page.format("The IOP is $60 per session.")).prices


RESIDENTIAL = "<title>Residential | Marrow Creek Recovery</title><h1>Residential Treatment</h1><p>At Marrow Creek Recovery, our residential program lasts 30 to 60 days.</p><p>{}</p>"


@pytest.mark.parametrize(
    "said",
    [
        "Our alumni group meets online on Sunday evenings.",
        "The alumni group usually meets on Sunday evenings.",
        "Alumni meet by Zoom every Tuesday evening.",
        "Our alumni association has a group that meets online on Sunday evenings.",
        "Former clients get together on Thursday evenings.",
        "We have an alumni group, and it meets online on Sunday evenings.",
    ],
)
def test_alumni_give_a_program_no_evening(said: str) -> None:
    found = facts(extract_page(RESIDENTIAL.format(said)))
    assert "residential" in found
    assert not [fact for fact in found if "daypart" in fact or "days:" in fact]


@pytest.mark.parametrize(
    "said",
    [
        "Groups meet in the evening.",
        "Residents meet with alumni on Sunday evenings.",
        "Alumni meet with residents, and groups meet in the evening.",
    ],
)
def test_an_evening_beside_alumni_is_the_programs(said: str) -> None:
    assert "residential dayparts: evening" in facts(extract_page(RESIDENTIAL.format(said)))


def test_classes_for_the_court_are_those_of_a_school_that_gives_them() -> None:
    html = (
        "<title>Marrow Creek Counseling</title><h1>Outpatient</h1><p>Our outpatient program is for adults.</p><p>{}</p>"
    )
    said = "Our outpatient anger management class for the court meets Tuesdays from 5 to 7 pm."
    assert "outpatient days: tue" in facts(extract_page(html.format(said)))
