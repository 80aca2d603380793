"""Levels that are closed, paused, take nobody new, have lost their license or belong to others the page has relationships with."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import page

OURS = "<p>Marrow Creek's IOP treats adults in Reno, NV.</p>"


def levels(body: str) -> set[str]:
    return {one.level_of_care.value for one in extract_page(page(body)).programs}


@pytest.mark.parametrize(
    "item",
    [
        "Detox - temporarily closed",
        "Detox: closed for now",
        "Detox (temporarily closed for repairs)",
        "Detox — on hold",
        "Detox, currently suspended",
        "Detox - closed to new admissions",
        "Detox (not currently enrolling)",
    ],
)
def test_an_item_of_a_list_that_rests(item: str) -> None:
    own = "<h2>Our programs</h2><p>Marrow Creek treats adults in Reno, NV.</p><ul><li>{}</li><li>Residential</li><li>IOP</li></ul>"
    assert levels(own.format(item)) == {"residential", "iop"}


@pytest.mark.parametrize(
    "said",
    [
        "Our PHP is not currently enrolling.",
        "Our PHP is currently closed to new admissions.",
        "We lost our residential license.",
        "We gave up our residential license in March.",
        "Our residential license expired.",
        "The state suspended our detox license.",
        "We surrendered our license for residential treatment.",
        "We are waiting for our residential license.",
        "We have relationships with sober living homes.",
        "We have agreements with detox centers.",
        "We have contracts with detox units in Sparks.",
    ],
)
def test_a_level_of_then_or_of_others(said: str) -> None:
    assert levels(f"{OURS}<p>{said}</p>") == {"iop"}


@pytest.mark.parametrize(
    "heading",
    ["What we used to offer", "Paused programs", "Discontinued services", "Our past programs", "Programs on hold"],
)
def test_a_list_under_a_heading_of_what_rests(heading: str) -> None:
    assert levels(f"{OURS}<h2>{heading}</h2><ul><li>Residential treatment</li><li>Detox</li></ul>") == {"iop"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Our residential license was renewed.", {"residential"}),
        ("We received our detox license in 2021.", {"detox"}),
        ("We have two sober living homes.", {"sober_living"}),
        ("We offer sober living, and relationships with people who care.", {"sober_living"}),
        ("In our PHP, people who lost their license can come by van.", {"php"}),
        ("Our PHP is not full and is enrolling now.", {"php"}),
        ("Our PHP has a waitlist.", {"php"}),
        ("Our detox builds relationships with patients.", {"detox"}),
    ],
)
def test_a_level_of_today(said: str, found: set[str]) -> None:
    assert levels(f"{OURS}<p>{said}</p>") == {"iop", *found}


def test_a_day_on_which_a_level_is_closed_is_none_of_its_days() -> None:
    own = "<h2>Our programs</h2><p>Marrow Creek treats adults in Reno, NV.</p><ul><li>Detox (full)</li><li>IOP - closed Sundays</li></ul>"
    assert levels(own) == {"detox", "iop"}
    assert [one.days for one in extract_page(page(own)).programs] == [[], []]
