"""A level that is for some alone takes nobody else from the practice around it; a group or a thing for some alone says nothing of the level."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
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
    "<p>Our IOP is 18+ only.</p>",
    "<p>The IOP is for 18+.</p>",
    "<p>IOP (ages 18+ only)</p>",
    "<ul><li>Counseling</li><li>IOP - 21+</li></ul>",
    "<table><tr><th>Program</th><th>Ages</th></tr><tr><td>IOP</td><td>18+</td></tr></table>",
    "<table><tr><th>Program</th><th>Who it's for</th></tr><tr><td>Intensive outpatient (IOP)</td><td>18+</td></tr></table>",
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
    "<p>Our IOP is 18+ hours a week.</p>",
    "<p>Our residential IOP has 18+ beds.</p>",
    "<p>You must be 18+ to use this site.</p>",
    "<p>The pool is 18+ only.</p>",
    "<p>Evening IOP groups are 18+.</p>",
    "<table><tr><th>Program</th><th>Beds</th></tr><tr><td>IOP</td><td>18+</td></tr></table>",
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


TOWNS = "<p>We serve {}.</p><p>Our Tampa, FL IOP meets Mon-Thu 4-7 pm. Our Ocala, FL IOP meets Mon-Wed 9 am-noon.</p>{}"
UNDER = "<p>We serve adults.</p><h2>Tampa IOP</h2><p>Mon-Thu 4-7 pm. {}</p><h2>Ocala IOP</h2><p>Mon-Thu 9 am-noon.</p>"


@pytest.mark.parametrize(
    ("body", "tampa", "ocala"),
    [
        pytest.param(TOWNS.format("adults 18+", "<p>Our Tampa location treats adolescents 13-17.</p>"), {"adolescents"}, {"adults"}, id="by a sentence"),
        pytest.param(TOWNS.format("adults", "<p>Our Tampa office is for teens.</p>"), {"adolescents"}, {"adults"}, id="an office for teens"),
        pytest.param(TOWNS.format("men and women", "<p>Our Tampa location treats women only.</p>"), {"women"}, {"men", "women"}, id="women"),
        pytest.param(UNDER.format("Our Tampa location treats adolescents 13-17."), {"adolescents"}, {"adults"}, id="under its heading"),
        pytest.param(UNDER.format("For adolescents 13-17."), {"adolescents"}, {"adults"}, id="for them"),
        pytest.param(TOWNS.format("adults", "<p>The Tampa office also sees teens.</p>"), {"adolescents", "adults"}, {"adults"}, id="also"),
        pytest.param(TOWNS.format("adults", "<p>Our Tampa location treats veterans.</p>"), {"veterans", "adults"}, {"adults"}, id="no other side"),
        pytest.param(TOWNS.format("adults", ""), {"adults"}, {"adults"}, id="nothing of a town"),
    ],
)  # fmt: skip
def test_whom_one_town_serves_goes_over_whom_all_do(body: str, tampa: set[str], ocala: set[str]) -> None:
    found = extract_page(page(body, "Marrow Creek Recovery"))
    held = {program.track: {one.code for one in program.populations} for program in found.programs}
    assert held == {"in tampa": tampa, "in ocala": ocala}
