"""What stands under "Nearby locations" is told of another place than the one whose page it is; where that is stays the provider's."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page
from records.models import PageExtraction

NAME = "Quillmere Recovery"
THERE = f"<h3>{NAME} Salem</h3><p>IOP Mon/Fri 9 am-noon. Virtual available. Accepts UCare.</p>"


def read(body: str, title: str = "Intensive Outpatient Program") -> PageExtraction:
    return extract_page(
        f"<title>{title} | {NAME}</title><h1>{title}</h1><p>At {NAME}, our intensive outpatient program (IOP) helps adults "
        f"with alcohol addiction.</p>{body}<footer>410 Alder Street, Portland, OR 97205 | (503) 555-0147 | &copy; {NAME}</footer>"
    )


def told(extraction: PageExtraction) -> tuple[set[str], set[str | None], bool]:
    """Insurers, times at which a session starts, and whether telehealth is told."""
    return (
        {one.id for one in extraction.insurers},
        {time.start for program in extraction.programs for time in program.sessions},
        any(program.telehealth for program in extraction.programs),
    )


@pytest.mark.parametrize(
    "heading",
    ["Nearby locations", "Other locations", "Our other clinics", f"More {NAME} locations", "See our other locations",
     "Other locations in Oregon", "Locations nearby", "Additional offices", "Otras ubicaciones"],
)  # fmt: skip
def test_what_another_place_gives_is_not_of_this_one(heading: str) -> None:
    assert told(read(f"<h2>{heading}</h2>{THERE}")) == (set(), set(), False)


LAYOUTS: list[Any] = [
    pytest.param("<ul><li>Salem: IOP Mon/Fri 9 am-noon. Accepts UCare.</li></ul>", id="items"),
    pytest.param("<p>Salem<br>IOP Mon/Fri 9 am-noon<br>Accepts UCare</p>", id="lines"),
    pytest.param("<table><tr><th>Place</th><th>IOP</th></tr><tr><td>Salem</td><td>Mon/Fri 9 am-noon</td></tr></table>", id="a table"),
    pytest.param("<h3>Salem</h3><p>We take UCare there, and groups meet Mon/Fri 9 am-noon.</p>", id="we, under its heading"),
]  # fmt: skip


@pytest.mark.parametrize("body", LAYOUTS)
def test_in_whatever_layout(body: str) -> None:
    assert told(read(f"<h2>Other locations</h2>{body}")) == (set(), set(), False)


def test_its_address_is_one_of_the_provider() -> None:
    body = "<h2>Nearby locations</h2><h3>Salem</h3><p>1225 Center Street NE, Salem, OR 97301</p><p>Accepts UCare.</p>"
    assert {place.city for place in read(body).locations} == {"Portland", "Salem"}


KEPT: list[Any] = [
    pytest.param("<h2>Our locations</h2><h3>Salem</h3><p>IOP Mon/Fri 9 am-noon. We accept UCare.</p>", {"ucare"}, {"09:00"}, id="our locations"),
    pytest.param("<h2>Other locations</h2><p>Salem</p><p>We accept UCare at all of our locations.</p>", {"ucare"}, set(), id="said of all places"),
    pytest.param("<h2>Other locations</h2><ul><li>Salem</li><li>Eugene</li></ul><p>We accept UCare. Our IOP meets Mon/Fri 9 am-noon.</p>", {"ucare"}, {"09:00"}, id="said behind the list"),
    pytest.param("<h2>Other locations</h2><h3>Salem</h3><p>Accepts Aetna.</p><h2>Schedule</h2><p>Our IOP meets Mon/Fri 9 am-noon. We accept UCare.</p>", {"ucare"}, {"09:00"}, id="the next section"),
    pytest.param("<h2>Other services</h2><p>Our IOP meets Mon/Fri 9 am-noon. We accept UCare.</p>", {"ucare"}, {"09:00"}, id="other services"),
    pytest.param("<h2>More about our centers</h2><p>Our IOP meets Mon/Fri 9 am-noon. We accept UCare.</p>", {"ucare"}, {"09:00"}, id="more about them"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "insurers", "starts"), KEPT)
def test_what_is_said_of_the_provider(body: str, insurers: set[str], starts: set[str]) -> None:
    assert told(read(body))[:2] == (insurers, starts)


def test_a_page_about_all_places_has_no_other_ones() -> None:
    body = "<h2>Portland</h2><p>IOP Mon/Wed 6-9 pm.</p><h2>Other locations</h2><h3>Salem</h3><p>IOP Tue/Fri 9 am-noon. We accept UCare.</p>"
    assert told(read(body, title="Our locations"))[:2] == ({"ucare"}, {"18:00", "09:00"})


@pytest.mark.parametrize("title", ["Rehab in Portland ({} locations)", "IOP in Portland | Quillmere ({}+ locations)"])
def test_how_many_places_a_chain_has_says_nothing_of_its_page(title: str) -> None:
    body = "<h3>Nearby locations</h3><ul><li>Quillmere Salem - adolescent residential</li><li>Quillmere Eugene - methadone</li></ul>"
    extraction = extract_page(
        f"<title>{title.format(12)}</title><h1>{NAME}</h1><p>At {NAME}, our IOP and residential program help adults.</p>{body}"
        "<footer>410 Alder Street, Portland, OR 97205 | (503) 555-0147</footer>"
    )
    found = {one.level_of_care.value: {code.code for code in one.populations} for one in extraction.programs}
    assert set(found) == {"iop", "residential"}
    assert "adolescents" not in found["residential"]


@pytest.mark.parametrize(
    ("heading", "given"),
    [
        ("Assertive Community Treatment", False),
        ("Our ACT Team", False),
        ("Mobile Crisis Response", False),
        ("Whom we treat", True),
        ("Community treatment", True),
        ("Acceptance and Commitment Therapy (ACT)", True),
    ],
)
def test_people_of_a_service_that_goes_out_to_them(heading: str, given: bool) -> None:
    extraction = extract_page(
        f"<title>{NAME}</title><h1>{NAME}</h1><p>{NAME} offers outpatient therapy and IOP for adults.</p><h2>{heading}</h2>"
        "<p>We treat people with schizophrenia.</p><h2>IOP</h2><p>Our IOP meets Mon-Wed 6-9 pm.</p>"
    )
    found = {code.code for program in extraction.programs for code in program.conditions}
    assert ("psychosis" in found) is given
