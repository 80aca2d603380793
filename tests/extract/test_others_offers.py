"""What a page tells of other houses, of insurers at large, of a word or of a name is no offer of its own."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP serves adults.</p>{}"
NO, YES, IN = "not_accepted", "accepted", "in_network"

INSURERS = {
    "<p>For detox we refer to Elko Springs Hospital, which accepts Medicaid and Humana.</p>": {},
    "<p>We recommend Twin Slates Ranch, which takes Cigna.</p>": {},
    "<p>When clients need detox, we work with Quill Hospital; they take Tricare and Humana.</p>": {},
    "<p>If we are full, Bayquill Clinic accepts Cigna and Medicaid.</p>": {},
    "<p>We partner with Wren House, a residential program that takes Humana.</p>": {},
    "<p>Our clients' pharmacies accept Medicaid.</p>": {},
    "<p>Cigna is in network with thousands of providers.</p>": {},
    "<p>Anthem is in network with many rehabs.</p>": {},
    "<p>Aetna is accepted at most clinics in Nevada.</p>": {},
    "<p>We accept Aetna and Cigna; we plan to accept Humana.</p>": {"aetna": YES, "cigna": YES},
    "<p>We do not currently, but plan to, accept Cigna.</p>": {},
    "<h3>Do you take Aetna?</h3><p>Yes, we are in network.</p>": {"aetna": IN},
    "<p>Insurance: Aetna | Cigna | Carelon (formerly Beacon) | Magellan | Medicaid (NV only)</p>": {
        "aetna": YES, "cigna": YES, "carelon": YES, "magellan": YES, "medicaid": YES,
    },
    # Near ones: it is us
    "<p>We work with Humana Behavioral Health, which covers most stays.</p>": {"humana": YES},
    "<p>We accept Medicaid and refer to Quill Hospital, which has a detox unit.</p>": {"medicaid": YES},
    "<p>Cigna is in network with us.</p>": {"cigna": IN},
    "<p>Aetna and Cigna are accepted at our clinic.</p>": {"aetna": YES, "cigna": YES},
    "<p>When you are ready, Larch Ford Recovery accepts Cigna.</p>": {"cigna": YES},
    "<p>We accept Aetna, and we hope to see you soon.</p>": {"aetna": YES},
    "<h3>Do you take Aetna?</h3><p>Yes, we do.</p>": {"aetna": YES},
    "<h3>Do you take Aetna?</h3><p>No, we are out of network.</p>": {"aetna": "out_of_network"},
}  # fmt: skip
LEVELS = {
    "<dl><dt>What does PHP mean?</dt><dd>Partial hospitalization: usually five days a week, six hours a day.</dd></dl>": {"iop"},
    "<p>Larch Ford Recovery answers.</p><dl><dt>What does PHP stand for?</dt><dd>Partial hospitalization: five days a week.</dd></dl>": {"iop"},
    "<p>We recommend Twin Slates Ranch, where the PHP meets Tuesdays and Thursdays 6-9 pm.</p>": {"iop"},
    "<h2>Services not offered here</h2><ul><li>Detox</li><li>Residential treatment</li></ul>": {"iop"},
    "<h2>Our programs</h2><ul><li>PHP</li></ul><p>We do not offer the following:</p><ul><li>Detox</li></ul>": {"iop", "php"},
    "<dl><dt>Not offered</dt><dd>Detox, residential treatment</dd></dl>": {"iop"},
    "<table><tr><td>Detox</td><td>Referral only</td></tr><tr><td>PHP</td><td>Yes</td></tr></table>": {"iop", "php"},
    # Near ones
    "<h2>What we offer</h2><ul><li>Detox</li><li>PHP</li></ul>": {"iop", "detox", "php"},
    "<h3>Do you offer PHP?</h3><p>Yes, our PHP meets five days a week.</p>": {"iop", "php"},
    "<p>We offer PHP and help you find a sponsor.</p>": {"iop", "php"},
}  # fmt: skip
NAMED = {
    ("Kestrel Larch Outpatient Center", "Kestrel Larch Outpatient Center runs a partial hospitalization program."): {"php"},
    ("Ironlarch Outpatient", "At Ironlarch Outpatient we offer an evening IOP."): {"iop"},
    # Near ones
    ("Kestrel Larch Outpatient Center", "We offer outpatient therapy and a PHP."): {"outpatient", "php"},
    ("Kestrel Larch Outpatient Center", "Kestrel Larch Outpatient Center is open to adults. Our clients meet weekly."): {"outpatient"},
}  # fmt: skip
TIMES = {
    "<p>We recommend Twin Slates, where the IOP meets Tuesdays and Thursdays 6-9 pm.</p>": 0,
    "<p>Example schedule of an IOP: Mon, Tue, Thu 6-9 pm.</p>": 0,
    "<p>A former client, 2021: 'I came Mon, Wed, Fri 1-4pm.'</p>": 0,
    "<p>Our IOP meets Mon, Tue, Thu 6-9 pm.</p>": 1,
    "<p>Sample week in our IOP: Mon, Tue, Thu 6-9 pm.</p>": 1,
}


@pytest.mark.parametrize(("body", "expected"), INSURERS.items(), ids=INSURERS)
def test_insurers(body: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(PAGE.format(body)).insurers} == expected


@pytest.mark.parametrize(("body", "expected"), LEVELS.items(), ids=LEVELS)
def test_levels(body: str, expected: set[str]) -> None:
    assert {program.level_of_care.value for program in extract_page(PAGE.format(body)).programs} == expected


@pytest.mark.parametrize(("page", "expected"), NAMED.items(), ids=[" - ".join(page) for page in NAMED])
def test_a_level_in_the_name(page: tuple[str, str], expected: set[str]) -> None:
    name, body = page
    read = extract_page(f"<title>{name}</title><h1>{name}</h1><p>{body}</p>")
    assert {program.level_of_care.value for program in read.programs} == expected


@pytest.mark.parametrize(("body", "expected"), TIMES.items(), ids=TIMES)
def test_times(body: str, expected: int) -> None:
    assert sum(len(program.sessions) for program in extract_page(PAGE.format(body)).programs) == expected
