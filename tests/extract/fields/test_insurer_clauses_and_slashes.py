"""Two brands with a slash between, a Spanish "pero sí", and what is accepted before a price in the same line."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IN, YES, NO = "in_network", "accepted", "not_accepted"
PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP treats adults.</p>"

SAID: list[tuple[str, dict[str, str]]] = [
    # a slash
    ("We are in network with Aetna and UnitedHealthcare/Optum.", {"aetna": IN, "united_healthcare": IN, "optum": IN}),
    ("We accept UnitedHealthcare / Optum.", {"united_healthcare": YES, "optum": YES}),
    ("We accept Optum/UHC.", {"united_healthcare": YES, "optum": YES}),
    ("We accept UHC/UMR.", {"united_healthcare": YES, "umr": YES}),
    ("We accept Optum.", {"optum": YES}),
    ("We accept Optum/UBH.", {"optum": YES}),
    # a second clause without its verb, or with a bare "do"
    ("No aceptamos Medi-Cal, pero sí Aetna y Cigna.", {"medi_cal": NO, "aetna": YES, "cigna": YES}),
    ("No tomamos Medi-Cal pero sí Aetna.", {"medi_cal": NO, "aetna": YES}),
    ("No se acepta Medi-Cal, pero sí Aetna.", {"medi_cal": NO, "aetna": YES}),
    ("No aceptamos Medi-Cal, pero sí aceptamos Aetna.", {"medi_cal": NO, "aetna": YES}),
    ("No aceptamos Aetna, sino Cigna.", {"aetna": NO, "cigna": YES}),
    ("We don't take Medicaid but do take Aetna.", {"medicaid": NO, "aetna": YES}),
    ("We do not accept Medicaid but we do accept Aetna.", {"medicaid": NO, "aetna": YES}),
    ("No aceptamos Medi-Cal, pero sí damos recibos para Aetna.", {"medi_cal": NO}),
    ("Aceptamos Aetna, pero no Medi-Cal.", {"aetna": YES, "medi_cal": NO}),
    # a price behind it
    ("Medicaid, Medicare and most commercial insurance accepted; self-pay $15 a day.", {"medicaid": YES, "medicare": YES}),
    ("Medicaid and Medicare accepted; self-pay $15 a day.", {"medicaid": YES, "medicare": YES}),
    ("Aetna and Cigna accepted, private pay $200 per session.", {"aetna": YES, "cigna": YES}),
    ("Medicaid accepted - self-pay is $15 a day.", {"medicaid": YES}),
    ("Medicaid and commercial insurance accepted, sliding fee from $15.", {"medicaid": YES}),
    ("Commercial insurance accepted: Aetna and Cigna; self-pay $15 a day.", {"aetna": YES, "cigna": YES}),
    ("Insurance accepted; no Medicaid.", {"medicaid": NO}),
    ("Medicaid not accepted; self-pay $15 a day.", {"medicaid": NO}),
    ("Medicaid is accepted by most clinics; ours is cash only.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_what_a_line_says_of_each(text: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(f"{PAGE}<p>{text}</p>").insurers} == expected
