"""Lists whose items are parted by line breaks alone are read as those with elements of their own."""

from __future__ import annotations

import pytest

from tests.extract.test_facts_of_pages import must_state, page

IOP = "<p>Our IOP is for adults.</p>"


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        ("<p>We offer:<br>Medical Detox<br>Residential<br>PHP</p>", ["detox", "residential", "php"]),
        ("<p>Our programs:<br>Detox<br>IOP</p>", ["detox", "iop"]),
        ("<font>Our levels of care:<br>Inpatient<br>Outpatient<br></font>", ["inpatient", "outpatient"]),
        (IOP + "<p>We accept:<br>Aetna<br>Medicaid</p>", ["insurers: aetna accepted", "insurers: medicaid accepted"]),
        (IOP + "<p>We treat:<br>Anxiety<br>OCD</p>", ["iop conditions: anxiety", "iop conditions: ocd"]),
        (IOP + "<p>Services include:<br>- Group therapy<br>- EMDR</p>", ["iop modalities: emdr"]),
    ],
)
def test_what_is_led_in_is_ours(body: str, stated: list[str]) -> None:
    must_state(page(body), stated, [])


@pytest.mark.parametrize(
    "body",
    [
        "<p>We do not offer:<br>Detox<br>Residential</p>",
        "<p>We refer clients to:<br>Detox centers<br>Residential programs</p>",
        "<p>Other programs in town:<br>Detox at Mercy<br>Alder Residential</p>",
        "<p>Types of treatment:<br>Detox<br>Residential</p>",
        "<p>Come to us after:<br>Detox<br>Residential treatment</p>",
    ],
)
def test_what_is_led_in_as_another_s_or_none_is_not(body: str) -> None:
    must_state(page(IOP + body), ["iop"], ["detox", "residential"])


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        (IOP + "<p>Evening IOP:<br>Mon, Wed, Thu<br>6-9 pm</p>", "iop sessions: mon wed thu 18:00-21:00"),
        ("<p>Our IOP meets here:<br>12 Elm Street<br>Dayton, OH 45402</p>", "locations: Dayton OH"),
        (IOP + "<p>Our PHP:<br>It meets five days a week.<br>It is for adults.</p>", "php days_per_week: 5.0-5.0"),
    ],
)
def test_lines_that_are_no_list_stay(body: str, stated: str) -> None:
    must_state(page(body), [stated], [])
