"""Insurers that a page names in passing as to come: "Aetna - and, soon, Humana", "Humana to follow"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

# The text, what is sure of whom, and of whom nothing is.
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    # planned behind a dash or in passing
    ("We accept Aetna - and, soon, Humana.", {"aetna": "accepted"}, {"humana"}),
    ("We take Aetna, hopefully Cigna by fall.", {"aetna": "accepted"}, {"cigna"}),
    ("We take Aetna and, hopefully by fall, Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and Cigna (pending).", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna; Humana to follow.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna, with Humana to follow.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna now, Humana soon.", {"aetna": "accepted"}, {"humana"}),
    ("In-network with Aetna and (soon!) Cigna.", {"aetna": "in_network"}, {"cigna"}),
    ("We're in network with Aetna, and Cigna is next.", {"aetna": "in_network"}, {"cigna"}),
    ("Insurance: Aetna, Cigna (coming this fall), Humana.", {"aetna": "accepted", "humana": "accepted"}, {"cigna"}),
    ("<h2>Insurance we accept</h2><ul><li>Aetna</li><li>Cigna - soon</li><li>Humana (anticipated 2027)</li><li>Optum</li></ul>", {"aetna": "accepted", "optum": "accepted"}, {"cigna", "humana"}),
    ("<h2>Insurance we accept</h2><ul><li>Aetna</li><li>Cigna - contract in the works</li><li>Humana, hopefully soon</li></ul>", {"aetna": "accepted"}, {"cigna", "humana"}),
    ("We accept Aetna, Cigna, and very soon Humana.", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("We accept Aetna, Cigna, and before long, Humana.", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("We take Aetna, and eventually Medicaid.", {"aetna": "accepted"}, {"medicaid"}),
    ("We accept Aetna and, once credentialed, Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and by January, Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna, Cigna & shortly Humana.", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("Aetna is accepted; Cigna should be by spring.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna. Cigna is coming.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna. Cigna coming this fall.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna - Humana next year.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna, and we expect Humana by summer.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna and are adding Humana.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna, and Humana is in the pipeline.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna, and Humana is on the horizon.", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna (Humana soon).", {"aetna": "accepted"}, {"humana"}),
    ("We accept Aetna, Cigna (fingers crossed for Humana).", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("We hope to add Cigna.", {}, {"cigna"}),
    ("Next up: Cigna.", {}, {"cigna"}),
    ("We accept Aetna; up next is Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and Cigna, and look forward to adding Humana.", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("We accept Aetna, and we look forward to accepting Humana in the fall.", {"aetna": "accepted"}, {"humana"}),
    ("Currently Aetna only; Humana to come.", {}, {"humana"}),
    ("We accept Aetna, Cigna* and Humana. *Cigna effective next month.", {"aetna": "accepted", "humana": "accepted"}, {"cigna"}),
    ("Aceptamos Aetna y, pronto, Humana.", {"aetna": "accepted"}, {"humana"}),
    ("Aceptamos Aetna, y en el futuro Humana.", {"aetna": "accepted"}, {"humana"}),
    # near misses planned
    ("We accept Aetna - and, of course, Humana.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("We accept Aetna, Cigna and Humana, and hope to see you soon.", {"aetna": "accepted", "cigna": "accepted", "humana": "accepted"}, set()),
    ("We accept Aetna - and, yes, Humana.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("We now accept Aetna, and as of last year Humana.", {"aetna": "accepted"}, set()),
    ("We accept Aetna and Humana; openings soon.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("We accept Aetna and Humana. Call soon, beds fill.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("Soon after we opened we joined the Aetna network. We are in network with Aetna.", {"aetna": "in_network"}, set()),
    ("We accept Aetna; details to follow.", {"aetna": "accepted"}, set()),
    ("We accept Aetna and Humana. Our team will follow up with your plan.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("We accept Aetna and Humana for our new IOP, coming this fall.", {}, {"aetna"}),
    ("We accept Aetna and, for the next month only, Humana.", {"aetna": "accepted"}, set()),
    ("We accept Aetna, Humana, and most others; to follow up, call us.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("Hopefully you have Aetna or Humana, since we accept both.", {}, {"aetna"}),
    ("We hope you will find that we accept Aetna.", {"aetna": "accepted"}, set()),
    ("We accept Aetna and Cigna - and we will soon move to Elm Street.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We accept Aetna, Cigna and Humana, and next year we open a PHP.", {"aetna": "accepted", "cigna": "accepted", "humana": "accepted"}, set()),
    # more of planned
    ("We take Aetna; Cigna is expected by summer.", {"aetna": "accepted"}, {"cigna"}),
    ("Insurance: Aetna | Cigna | Humana (soon).", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("We take Aetna and are awaiting approval from Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("Aetna accepted. Cigna: contract signed, start date to come.", {}, {"cigna"}),
    ("We accept Aetna. Watch this space for Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna. We have applied to Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna. Our Cigna application is under review.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna. Cigna credentialing in progress.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna, and with any luck Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and, if all goes well, Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and perhaps Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna and maybe Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We accept Aetna, Cigna (TBD) and Humana.", {"aetna": "accepted", "humana": "accepted"}, {"cigna"}),
    ("We accept Aetna, Cigna (in negotiation) and Humana.", {"aetna": "accepted", "humana": "accepted"}, {"cigna"}),
    ("We accept Aetna, Cigna (contract under negotiation).", {"aetna": "accepted"}, {"cigna"}),
    ("<table><tr><th>Plan</th><th>Status</th></tr><tr><td>Aetna</td><td>In-network</td></tr><tr><td>Cigna</td><td>Spring 2027</td></tr><tr><td>Humana</td><td>Coming soon</td></tr></table>", {"aetna": "in_network"}, {"cigna", "humana"}),
    ("<table><tr><th>Plan</th><th>Accepted?</th></tr><tr><td>Aetna</td><td>Yes</td></tr><tr><td>Cigna</td><td>Soon</td></tr><tr><td>Humana</td><td>Not yet</td></tr><tr><td>Oscar</td><td>No</td></tr></table>", {"aetna": "accepted", "oscar": "not_accepted"}, {"cigna", "humana"}),
    ("<h2>Now accepting</h2><ul><li>Aetna</li></ul><h2>Coming in 2027</h2><ul><li>Cigna</li><li>Humana</li></ul>", {}, {"cigna", "humana"}),
    ("<h3>Insurance we accept</h3><p>Aetna, Cigna</p><p>Coming soon: Humana, Oscar</p>", {"aetna": "accepted", "cigna": "accepted"}, {"humana", "oscar"}),
    ("<h3>Insurance we accept</h3><p>Aetna, Cigna</p><p>In the works: Humana, Oscar</p>", {"aetna": "accepted", "cigna": "accepted"}, {"humana", "oscar"}),
    ("<h3>Insurance we accept</h3><p>Aetna, Cigna</p><p>On the way: Humana</p>", {"aetna": "accepted", "cigna": "accepted"}, {"humana"}),
    ("<h3>Insurance we accept</h3><ul><li>Aetna</li><li>Cigna</li></ul><h3>Insurance we hope to accept</h3><ul><li>Humana</li><li>Oscar</li></ul>", {"aetna": "accepted"}, {"humana", "oscar"}),
    ("<h3>Insurance we accept</h3><ul><li>Aetna</li><li>Cigna</li></ul><h3>Insurance we're working on</h3><ul><li>Humana</li><li>Oscar</li></ul>", {"aetna": "accepted"}, {"humana", "oscar"}),
    ("<h3>Insurance we accept</h3><ul><li>Aetna</li><li>Cigna</li></ul><p>We are working to add:</p><ul><li>Humana</li><li>Oscar</li></ul>", {"aetna": "accepted"}, {"humana", "oscar"}),
    # of today after all
    ("We are excited to be in-network with Aetna.", {"aetna": "in_network"}, set()),
    ("We are excited to be accepting Aetna.", {"aetna": "accepted"}, set()),
    ("We are working with Aetna and Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We are working to keep care affordable, and accept Aetna.", {"aetna": "accepted"}, set()),
    ("We look forward to meeting you and accept Aetna.", {"aetna": "accepted"}, set()),
    ("Next, tell us if you have Aetna, which we accept.", {}, {"aetna"}),
    ("Next door to the library, we accept Aetna.", {"aetna": "accepted"}, set()),
    ("We now accept Aetna and Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We accept Aetna and now Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We take Aetna as soon as you enroll, and Cigna.", {"aetna": "accepted"}, set()),
    ("We hope to accept Aetna soon.", {}, {"aetna"}),
    ("Soon you can use Aetna here.", {}, {"aetna"}),
    ("When you are certified by Aetna, we bill Aetna.", {"aetna": "accepted"}, set()),
    ("Once approved, Aetna pays in full, and we accept Aetna and Cigna.", {"aetna": "accepted"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_is_to_come_is_not_taken(text: str, sure: dict[str, str], asked: set[str]) -> None:
    found = extract_page(page(OURS + (text if text.startswith("<") else f"<p>{text}</p>")))
    own = {one.id: one.status for one in found.insurers}
    assert {insurer: own.get(insurer) for insurer in sure} == sure
    assert not asked & own.keys()
