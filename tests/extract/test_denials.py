"""A No beside a label, and a heading or a lead-in that denies, deny what they name, in every field of a vocabulary."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Intensive Outpatient Program | Maple Harbor Recovery</title><h1>Our Intensive Outpatient Program</h1><main>{}</main>"

DENIED = {
    "term and definition": "<dl><dt>{}</dt><dd>No</dd></dl>",
    "row of a table": "<table><tr><td>{}</td><td>No</td></tr></table>",
    "row with a cross": "<table><tr><th></th><th>IOP</th></tr><tr><td>{}</td><td>✗</td></tr></table>",
    "picture of a no": "<table><tr><th>{}</th><td><img alt='No'></td></tr></table>",
    "column": "<table><tr><th>{}</th><th>Parking</th></tr><tr><td>Not offered</td><td>Yes</td></tr></table>",
    "colon": "<p>{}: No</p>",
    "bold label": "<div><strong>{}</strong> <span>No</span></div>",
    "two boxes": "<div><span>{}</span><span>Not available</span></div>",
    "cross before": "<ul><li>✗ {}</li></ul>",
    "cross behind": "<ul><li>{} ✘</li></ul>",
    "in brackets": "<ul><li>{} (not offered)</li></ul>",
    "dash": "<p>{} - not available</p>",
    "heading": "<h2>What we do not offer</h2><ul><li>{}</li></ul>",
    "other heading": "<h3>Services not provided</h3><p>{}</p>",
    "heading over a heading": "<h2>Not available here</h2><h3>{}</h3>",
    "lead-in": "<p>We do not offer the following services:</p><ul><li>{}</li></ul>",
}
STATED = {
    "yes": "<dl><dt>{}</dt><dd>Yes</dd></dl>",
    "no cost": "<dl><dt>{}</dt><dd>No extra cost, for everyone</dd></dl>",
    "mixed row": "<table><tr><td>{}</td><td>Yes</td><td>No</td></tr></table>",
    "next row": "<table><tr><td>{}</td><td>Yes</td></tr><tr><td>Parking</td><td>No</td></tr></table>",
    "heading that offers": "<h2>What we offer</h2><ul><li>{}</li></ul>",
    "next section": "<h2>What we do not offer</h2><ul><li>Parking</li></ul><h2>Services</h2><ul><li>{}</li></ul>",
    "not only": "<p>We offer not only {} but meals.</p>",
}


def _codes(body: str) -> tuple[list[str], list[str], list[str], list[str]]:
    read = extract_page(PAGE.format(body))
    return (
        [one.code for program in read.programs for one in program.modalities],
        [program.telehealth.value for program in read.programs if program.telehealth],
        [one.code for one in read.accreditations],
        [one.code for one in read.payment],
    )


@pytest.mark.parametrize("layout", DENIED.values(), ids=DENIED)
def test_what_its_place_denies_is_no_value(layout: str) -> None:
    assert _codes(layout.format("Yoga"))[0] == []
    assert _codes(layout.format("Telehealth"))[1] == ["no"]
    assert _codes(layout.format("CARF accredited"))[2] == []
    assert _codes(layout.format("Financing"))[3] == []


@pytest.mark.parametrize("layout", STATED.values(), ids=STATED)
def test_what_no_place_denies_stays(layout: str) -> None:
    assert _codes(layout.format("yoga"))[0] == ["yoga"]


def test_the_no_is_quoted() -> None:
    read = extract_page(PAGE.format("<dl><dt>Telehealth</dt><dd>No</dd></dl>"))
    telehealth = read.programs[0].telehealth
    assert telehealth is not None
    assert [evidence.quote for evidence in telehealth.evidence] == ["Telehealth", "No"]
