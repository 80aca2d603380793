"""Insurers that somebody else takes: a partner, providers elsewhere, a program that people are helped to find."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

# The text, what is sure of whom, and of whom nothing is.
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    # others'
    ("Fernhill Center, (217) 555-0177, accepts Medicaid.", {}, {"medicaid"}),
    ("Fernhill Center (217-555-0177) accepts Medicaid.", {}, {"medicaid"}),
    ("For Medicaid, call Fernhill Center at (217) 555-0177.", {}, {"medicaid"}),
    ("Detox is provided by our partner Bluegate: Medicaid accepted.", {}, {"medicaid"}),
    ("Detox provided by our partner Bluegate. Medicaid accepted.", {}, {"medicaid"}),
    ("Bluegate, our partner for detox, accepts Medicaid.", {}, {"medicaid"}),
    ("Our detox partner takes Medicaid and Cigna.", {}, {"cigna", "medicaid"}),
    ("<h2>Sister program</h2><p>Accepts Medicaid and Aetna.</p>", {}, {"aetna", "medicaid"}),
    ("<h2>Partner programs</h2><ul><li>Fernhill House: Medicaid</li><li>Alder Row: Aetna</li></ul>", {}, {"aetna", "medicaid"}),
    ("<h2>Affiliated programs</h2><p>Fernhill accepts Medicaid.</p>", {}, {"medicaid"}),
    ("<h2>Other resources in town</h2><p>Fernhill Center accepts Medicaid.</p>", {}, {"medicaid"}),
    ("<h2>Where to go with Medicaid</h2><p>Fernhill Center takes Medicaid.</p>", {}, {"medicaid"}),
    ("Several of our therapists are paneled with Aetna.", {"aetna": "accepted"}, set()),
    ("Some of our clinicians take Medicaid.", {}, {"medicaid"}),
    ("A few of our therapists accept Medicare.", {}, {"medicare"}),
    ("Two of our clinicians accept Cigna.", {}, {"cigna"}),
    ("We help people with Medicaid find a program.", {}, {"medicaid"}),
    ("We help people on Medicaid find treatment.", {}, {"medicaid"}),
    ("We assist clients with Medicaid in finding a provider.", {}, {"medicaid"}),
    ("We can help clients with Medicaid locate care elsewhere.", {}, {"medicaid"}),
    ("We work with people with Medicaid to find a program.", {}, {"medicaid"}),
    ("Our team helps Medicaid members find the right rehab.", {}, {"medicaid"}),
    ("We connect patients with Medicaid to programs.", {}, {"medicaid"}),
    ("We refer people with Medicaid to other programs.", {}, {"medicaid"}),
    ("We place Medicaid clients in programs that accept it.", {}, {"medicaid"}),
    ("Residents may use outside providers. These accept Medicaid.", {}, {"medicaid"}),
    ("Residents may see outside providers. They accept Medicaid.", {}, {"medicaid"}),
    ("Residents see local doctors, most of whom take Medicaid.", {}, {"medicaid"}),
    ("Residents may attend outside clinics; those accept Medicaid and Aetna.", {}, {"aetna", "medicaid"}),
    ("Outside therapists can visit. Most take Aetna.", {}, {"aetna"}),
    ("We keep a list of local clinics. Many of them take Medicaid.", {}, {"medicaid"}),
    ("Our pharmacy partner bills Medicaid.", {}, {"medicaid"}),
    ("The pharmacy next door takes Medicaid.", {}, {"medicaid"}),
    ("Your doctor may accept Medicaid.", {}, {"medicaid"}),
    ("Nearby options that take Medicaid are listed below.", {}, {"medicaid"}),
    ("If we are full, Fernhill Center takes Medicaid.", {}, {"medicaid"}),
    ("Our friends at Fernhill take Medicaid.", {}, {"medicaid"}),
    ("El hospital Santa Rita acepta Medicaid.", {}, {"medicaid"}),
    ("El Hospital San Telmo, a dos cuadras, acepta Medicaid.", {}, {"medicaid"}),
    ("La clínica vecina acepta Medicaid.", {}, {"medicaid"}),
    ("Nuestro socio Bluegate acepta Medicaid.", {}, {"medicaid"}),
    # near misses
    ("Marrow Creek Recovery, (775) 555-0177, accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("Marrow Creek accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("Our detox accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("Our center, (775) 555-0111, accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("We help people with Medicaid, and we accept it.", {"medicaid": "accepted"}, set()),
    ("We help people with Medicaid.", {"medicaid": "accepted"}, set()),
    ("We help clients with Aetna use their benefits here.", {"aetna": "accepted"}, set()),
    ("All of our therapists are paneled with Aetna.", {"aetna": "in_network"}, set()),
    ("Our therapists are paneled with Aetna.", {"aetna": "in_network"}, set()),
    ("Our partners at the state help; we accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("We partner with Aetna and Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Our insurance partners: Aetna, Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We offer day and evening groups. These accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("Our clinics are in Reno and Sparks. They accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("Nuestro hospital acepta Medicaid.", {"medicaid": "accepted"}, set()),
    ("El centro acepta Medicaid.", {"medicaid": "accepted"}, set()),
    # others, more
    ("For detox, call Fernhill Center, 12 Elm St, Decatur, which accepts Medicaid.", {}, {"medicaid"}),
    ("Our office at Fernhill Center, (775) 555-0111, accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("Marrow Creek, 12 Elm St, Reno, accepts Medicaid.", {"medicaid": "accepted"}, set()),
    ("We help clients with Aetna find the right time for their session.", {"aetna": "accepted"}, set()),
    ("We help families with Medicaid find hope.", {"medicaid": "accepted"}, set()),
    ("We accept Medicaid, and help members find a ride.", {"medicaid": "accepted"}, set()),
    ("We accept Aetna and can help you find a sober home.", {"aetna": "accepted"}, set()),
    ("We connect clients with Aetna to our counselors.", {"aetna": "accepted"}, set()),
    ("We guide people on Medicaid toward other programs.", {}, {"medicaid"}),
    ("We help people on Medicaid or Medicare get into treatment.", {}, {"medicaid", "medicare"}),
    ("Our navigators assist individuals with Medicaid in finding local treatment.", {}, {"medicaid"}),
    ("We refer clients with Medicaid to other programs.", {}, {"medicaid"}),
    ("We match veterans with Tricare to clinics near them.", {}, {"tricare"}),
    ("We see people with Medicaid and find it a joy.", {"medicaid": "accepted"}, set()),
    ("We treat clients with Medicaid and Medicare.", {"medicaid": "accepted", "medicare": "accepted"}, set()),
    ("Our therapists see clients in Reno. They accept Aetna.", {"aetna": "accepted"}, set()),
    ("Our clinics are in Reno and Sparks. These accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("Clients may keep their outside doctors. Most take Medicaid.", {}, {"medicaid"}),
    ("We work with local courts. We accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("We refer to local dentists. They take Medicaid.", {}, {"medicaid"}),
    ("There are other groups in town. They meet nightly. We accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("Local programs are full, so we accept Medicaid.", {"medicaid": "accepted"}, set()),
    ("Therapy is provided by our partner clinic; it takes Cigna.", {}, {"cigna"}),
    ("Labs are run by our partner Slate Lab: Aetna and Cigna accepted.", {}, {"aetna", "cigna"}),
    ("Our program is provided by licensed staff: Medicaid accepted.", {"medicaid": "accepted"}, set()),
    ("Most of our clinicians are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("Many of our therapists take Cigna.", {"cigna": "accepted"}, set()),
    ("Our therapists are in network with Cigna.", {"cigna": "in_network"}, set()),
    ("Otro centro acepta Medicaid.", {}, {"medicaid"}),
    ("La farmacia de al lado acepta Medicaid.", {}, {"medicaid"}),
    ("Nuestros socios aceptan Medicaid.", {}, {"medicaid"}),
    ("Nuestra clínica en Sparks acepta Medicaid.", {"medicaid": "accepted"}, set()),
    ("Nuestro centro acepta Medicaid.", {"medicaid": "accepted"}, set()),
    ("El programa acepta Medicaid.", {"medicaid": "accepted"}, set()),
    ("<h2>Affiliated programs</h2><p>Fernhill accepts Medicaid.</p>", {}, {"medicaid"}),
    ("<h2>Affiliates</h2><ul><li>Fernhill: Medicaid</li></ul>", {}, {"medicaid"}),
    ("<h2>Insurance affiliations</h2><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("<h2>Our programs</h2><p>We accept Medicaid.</p>", {"medicaid": "accepted"}, set()),
    # more of others
    ("Your pharmacy will bill Medicaid.", {}, {"medicaid"}),
    ("The state bills Medicaid for the ride.", {}, {"medicaid"}),
    ("Medicaid pays for the ride to our center.", {}, {"medicaid"}),
    ("Our landlord takes Section 8; the clinic downstairs takes Medicaid.", {}, {"medicaid"}),
    ("Looking for a Medicaid provider? Try the county.", {}, {"medicaid"}),
    ("For those with Medicaid, the county clinic is the place to go.", {}, {"medicaid"}),
    ("If you have Medicaid, call 211.", {}, {"medicaid"}),
    ("If you have Medicaid, please call your plan for a provider.", {}, {"medicaid"}),
    ("People with Medicaid should contact Fernhill Center.", {}, {"medicaid"}),
    ("We give Medicaid clients a list of other programs.", {}, {"medicaid"}),
    ("Medicaid clients are referred to Fernhill Center.", {}, {"medicaid"}),
    ("We can help you apply for Medicaid.", {}, {"medicaid"}),
    ("We help clients enroll in Medicaid.", {}, {"medicaid"}),
    ("We teach clinicians how to bill Medicaid.", {}, {"medicaid"}),
    ("We train providers who accept Medicaid.", {}, {"medicaid"}),
    ("Our software helps programs bill Medicaid.", {}, {"medicaid"}),
    ("Our director once ran a program that took Medicaid.", {}, {"medicaid"}),
    ("Dr. Vell also works at Fernhill, which accepts Medicaid.", {}, {"medicaid"}),
    ("Our sister company in Ohio takes Medicaid.", {}, {"medicaid"}),
    ("Through our partnership with Fernhill Center, clients with Medicaid can get detox.", {"medicaid": "accepted"}, set()),
    ("Our doctors see Medicaid patients at the hospital.", {}, {"medicaid"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_others_take_is_not_ours(text: str, sure: dict[str, str], asked: set[str]) -> None:
    found = extract_page(page(OURS + (text if text.startswith("<") else f"<p>{text}</p>")))
    own = {one.id: one.status for one in found.insurers}
    assert {insurer: own.get(insurer) for insurer in sure} == sure
    assert not asked & own.keys()


HOSPITAL = """<title>Insurance | Larkin Bay Hospital</title><h1>Behavioral Health at Larkin Bay Hospital</h1>
    <p>Larkin Bay Hospital offers inpatient psychiatric care and an IOP for adults.</p><h2>Insurance</h2><p>{}</p>"""
CLINIC = """<title>Insurance | Larkin Bay Recovery</title><h1>Larkin Bay Recovery</h1>
    <p>Larkin Bay Recovery offers an IOP for adults.</p><h2>Insurance</h2><p>{}</p>"""


@pytest.mark.parametrize(
    ("about", "text", "sure"),
    [
        (HOSPITAL, "The hospital accepts Medicare and Aetna.", {"medicare", "aetna"}),
        (HOSPITAL, "The hospital participates with Medicare and Aetna.", {"medicare", "aetna"}),
        (HOSPITAL, "The hospital across town accepts Medicare.", set[str]()),
        (HOSPITAL, "The lab accepts Medicare.", set[str]()),
        (CLINIC, "The hospital accepts Medicare and Aetna.", set[str]()),
        (CLINIC, "Clients are sent to Quarry Hospital. The hospital accepts Medicare.", set[str]()),
    ],
)
def test_the_hospital_is_the_provider_that_is_called_one(about: str, text: str, sure: set[str]) -> None:
    assert {one.id for one in extract_page(about.format(text)).insurers} == sure
