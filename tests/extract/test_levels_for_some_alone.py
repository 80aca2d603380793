"""A level that is for some alone takes nobody else from the practice around it; a group or a thing for some alone says nothing of the level."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

PRACTICE = """<p>At Marrow Creek Counseling we work with adults and adolescents with anxiety.</p><h2>Intensive outpatient program (IOP)</h2>
    <p>Our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm.</p>{}<h2>Outpatient</h2><p>We offer outpatient therapy for all.</p>"""
ADULTS = ["iop populations: adults"]
TEENS = ["iop populations: adolescents"]
ALONE = [
    "<p>IOP is adults only.</p>",
    "<p>The IOP is adults only.</p>",
    "<p>IOP is limited to adults.</p>",
    "<p>Our IOP is restricted to adults.</p>",
    "<p>Our IOP is currently open to adults only.</p>",
    "<p>We offer outpatient therapy and IOP (adults only).</p>",
    "<p>Intensive Outpatient Program (IOP): adults only.</p>",
    "<p>At this time, the intensive outpatient program is reserved for adults.</p>",
    "<p>The IOP is for adults (18 and older) only.</p>",
    "<ul><li>Counseling</li><li>IOP - adults only</li></ul>",
]
NOT_ALONE = [
    "<p>IOP is not limited to adults.</p>",
    "<p>The IOP is no longer limited to adults.</p>",
    "<p>The Saturday IOP is adults only.</p>",
    "<p>Is the IOP for adults only? No, teens come too.</p>",
    "<p>The grief group is for adults only.</p>",
    "<p>Our DBT group is limited to adults.</p>",
    "<p>Parking is for adults only.</p>",
    "<p>EMDR is only for adults.</p>",
    "<p>Massage is available only to adults.</p>",
    "<p>The yoga class is open to adults only.</p>",
]


@pytest.mark.parametrize("said", ALONE)
def test_takes_nobody_else(said: str) -> None:
    must_state(page(PRACTICE.format(said), "Marrow Creek Counseling"), ADULTS, TEENS)


@pytest.mark.parametrize("said", NOT_ALONE)
def test_says_nothing_of_the_level(said: str) -> None:
    must_state(page(PRACTICE.format(said), "Marrow Creek Counseling"), ADULTS + TEENS, [])


def test_women_and_men() -> None:
    must_state(
        page("<p>Our IOP meets on Monday and treats alcohol addiction.</p><p>Our IOP is men only.</p>"),
        ["iop populations: men"],
        [],
    )
