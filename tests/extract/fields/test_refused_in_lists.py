"""A refusal inside a list that an accepting heading leads: "Not Medicaid.", "Not contracted: …", "… | Not accepted: …"."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

OUT, NO, IN, TAKEN = "out_of_network", "not_accepted", "in_network", "accepted"
CASES = {
    "<p>Aetna, Cigna. Not Medicaid.</p>": {"aetna": TAKEN, "cigna": TAKEN, "medicaid": NO},
    "<ul><li>Aetna</li><li>Cigna</li><li>Not Medicaid</li></ul>": {"aetna": TAKEN, "cigna": TAKEN, "medicaid": NO},
    "<p>Aetna and Cigna. Unfortunately not Kaiser.</p>": {"aetna": TAKEN, "cigna": TAKEN, "kaiser": NO},
    "<p>Aetna. Never Kaiser HMO.</p>": {"aetna": TAKEN, "kaiser": NO},
    "<p>Not contracted: Kaiser, Molina.</p>": {"kaiser": OUT, "molina": OUT},
    "<ul><li>Aetna</li><li>Not contracted: Kaiser</li></ul>": {"aetna": TAKEN, "kaiser": OUT},
    "<p>Not participating: Medicare</p>": {"medicare": OUT},
    "<p>Aetna</p><p>Kaiser (not contracted)</p>": {"aetna": TAKEN, "kaiser": OUT},
    "<p>Accepted: Aetna | Cigna | Not accepted: Medicaid | Kaiser</p>": {"aetna": TAKEN, "cigna": TAKEN, "medicaid": NO, "kaiser": NO},
    "<p>Aetna | Cigna | Not accepted: Medicaid</p>": {"aetna": TAKEN, "cigna": TAKEN, "medicaid": NO},
    "<p>Accepted: Aetna, Cigna; not accepted: Medicaid, Kaiser.</p>": {"aetna": TAKEN, "cigna": TAKEN, "medicaid": NO, "kaiser": NO},
    "<p>Contracted: Kaiser, Molina</p>": {"kaiser": IN, "molina": IN},
    "<p>In network: Aetna, Cigna. Not in network: Kaiser.</p>": {"aetna": IN, "cigna": IN, "kaiser": OUT},
    "<p>Aetna and Cigna. Not all Kaiser plans.</p>": {"aetna": TAKEN, "cigna": TAKEN, "kaiser": TAKEN},
}  # fmt: skip


@pytest.mark.parametrize("head", ["Insurance we accept", "What insurance do you take?"])
@pytest.mark.parametrize("body", CASES)
def test_a_refusal_in_a_list(body: str, head: str) -> None:
    page = extract_page(
        "<html><head><title>Insurance | Alder Recovery</title></head><body><h1>Insurance</h1><p>Our IOP treats adults. We help you.</p>"
        f"<h2>{head}</h2>{body}<footer>Alder Recovery (213) 555-0142</footer></body></html>"
    )
    found = {one.id: one.status for one in page.insurers}
    refused = {insurer: status for insurer, status in CASES[body].items() if status in (NO, OUT)}
    assert {insurer: found.get(insurer) for insurer in refused} == refused
    assert {status for insurer, status in found.items() if insurer not in refused} <= {TAKEN, IN}
    if head == "Insurance we accept" and "Not all" not in body:
        assert found == CASES[body]


def test_the_blue_plan_of_a_state_in_spanish() -> None:
    page = extract_page(
        "<html lang='es'><head><title>Seguros | Clínica Alder</title></head><body><h1>Seguros</h1><p>Ofrecemos nuestro programa intensivo ambulatorio.</p>"
        "<p>Aceptamos Blue Shield de California y Aetna.</p></body></html>"
    )
    assert {(one.id, one.status) for one in page.insurers} == {("blue_shield_of_california", TAKEN), ("aetna", TAKEN)}
