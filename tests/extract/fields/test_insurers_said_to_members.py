"""What is said to whoever has an insurer ("If you have Aetna, we can bill your plan"), what a payer covers here, and lists that go on with one more clause."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_insurers_of_others import IN, NO, OUT, YES, statuses

Cases = list[tuple[str, dict[str, str]]]

MEMBERS: Cases = [
    ("If you have Aetna or Cigna, we can bill your plan as an out-of-network provider.", {"aetna": OUT, "cigna": OUT}),
    ("If you have Aetna or Cigna, we can bill your insurance directly.", {"aetna": YES, "cigna": YES}),
    ("If you have Aetna, we are in network.", {"aetna": IN}),
    ("If you are covered by Cigna, we're an in-network provider.", {"cigna": IN}),
    ("If you have Humana, we are out of network.", {"humana": OUT}),
    ("If you have Medicaid, there is no cost to you.", {"medicaid": YES}),
    ("If you have Medicaid, you pay nothing for our program.", {"medicaid": YES}),
    ("If you have Medicare, we cannot bill your plan.", {"medicare": NO}),
    ("If you have Kaiser, we do not accept your plan.", {"kaiser": NO}),
    ("Aetna and Cigna members: we are in your network.", {"aetna": IN, "cigna": IN}),
    ("For UMR members, we are an in-network provider.", {"umr": IN}),
    ("Cigna members: you are in network with us.", {"cigna": IN}),
    ("For Medicaid recipients, our groups are free of charge.", {"medicaid": YES}),
    (
        "Optum runs the counseling part of UMR plans - so for UMR members, we are an in-network behavioral health provider (though no card says so).",
        {"umr": IN},
    ),
    ("The county pays for most, and for Medicaid recipients, our groups are free.", {"medicaid": YES}),
    ("Whether you have Aetna or Cigna, we are in network.", {"aetna": IN, "cigna": IN}),
    ("If your insurance is Aetna, we're in network!", {"aetna": IN}),
    ("Si tiene Aetna, estamos en su red.", {"aetna": IN}),
    ("Si tiene Medicaid, no paga nada.", {"medicaid": YES}),
    ("You can use Aetna, Cigna or UCare here.", {"aetna": YES, "cigna": YES, "ucare": YES}),
    ("Si tiene Medicaid, llame al condado.", {}),
    ("You may use Aetna to pay elsewhere.", {}),
    # who has what is no word of ours, or one that hangs on more
    ("If you have Aetna, we can bill your plan if it has approved your stay.", {}),
    ("If you have Aetna, we are in network (only at our lake office).", {}),
    ("If you have Aetna, we can tell you what it pays.", {}),
    ("If you have Medicaid, call the county.", {}),
    ("If you have Aetna, we may be able to bill your plan.", {}),
    ("If you have Aetna, ask whether we are in network.", {}),
    ("If you have Aetna, we can refer you to a clinic that is in network.", {}),
    ("If you have Medicaid, there is no cost to you at the county clinic.", {}),
    ("Aetna members: call the number on your card.", {}),
    ("Aetna members: we are hiring.", {}),
    ("If you had Medicaid, there would be no cost to you.", {}),
]
COVERS: Cases = [
    ("Medicaid covers our IOP in full.", {"medicaid": YES}),
    ("Aetna and Cigna cover our program.", {"aetna": YES, "cigna": YES}),
    ("Medicaid pays for our services.", {"medicaid": YES}),
    ("Medicare and Humana pay for our day program.", {"medicare": YES, "humana": YES}),
    ("Medicaid covers treatment at our clinic.", {"medicaid": YES}),
    ("Medicaid covers the full cost of our intensive outpatient program.", {"medicaid": YES}),
    ("Medicaid covers our program in some cases.", {}),
    ("Medicaid covers our program for pregnant women only.", {}),
    ("When Aetna covers our program, you pay a copay.", {}),
    ("Medicaid cubre nuestro programa.", {"medicaid": YES}),
    ("Medicaid cubre nuestro programa en algunos casos.", {}),
    ("Medicaid pays for your care here.", {"medicaid": YES}),
    ("Medicaid may cover our program.", {}),
    ("Aetna often covers our program.", {}),
    ("If Aetna covers our program, you pay a copay.", {}),
    ("Ask whether Aetna covers our program.", {}),
    ("Does Aetna cover our program?", {}),
    ("Medicaid does not cover our program.", {"medicaid": NO}),
    ("Aetna covers its members' treatment in most states.", {}),
    ("Medicaid covers residential treatment in many states.", {}),
]
MORE: Cases = [
    ("Our IOP is covered by Medicare, Aetna and Cigna, and we are in-network with all of these.", {"medicare": IN, "aetna": IN, "cigna": IN}),
    ("We take Aetna, Cigna and Humana, and are in network with all of them.", {"aetna": IN, "cigna": IN, "humana": IN}),
    ("We accept Aetna and Cigna, and we are contracted with both.", {"aetna": IN, "cigna": IN}),
    ("We bill Aetna and Cigna but are out of network with both.", {"aetna": OUT, "cigna": OUT}),
    ("We accept Aetna, and we are in network with most of them.", {"aetna": YES}),
    ("We are in network with Cigna and Aetna, and can often arrange single-case agreements with others such as Humana.", {"cigna": IN, "aetna": IN}),
    ("We accept Cigna, and can request a single case agreement with Humana.", {"cigna": YES}),
    ("Aetna and Cigna can be used on a single-case agreement.", {}),
    ("We accept Aetna, Blue Cross Blue Shield of Nebraska and Medica.", {"aetna": YES, "blue_cross_blue_shield": YES, "medica": YES}),
    ("We are in network with BCBS of Iowa, Medica and Oscar.", {"blue_cross_blue_shield": IN, "medica": IN, "oscar": IN}),
    ("We accept Aetna. The staff of Medica visited us.", {"aetna": YES}),
    ("We accept the Medicaid plans Sunshine Health, Simply and Staywell.", {"medicaid": YES, "sunshine_health": YES, "simply_healthcare": YES, "staywell": YES}),
    ("We accept Aetna. Simply call us.", {"aetna": YES}),
    ("We accept most insurance, e.g. Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("We are in network with several carriers (e.g., Aetna and Cigna).", {"aetna": IN, "cigna": IN}),
    ("We accept most plans, for example Aetna.", {"aetna": YES}),
    ("We take commercial carriers, i.e. Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Some programs accept insurance, e.g. Aetna.", {}),
    ("Your plan may be accepted, e.g. Aetna or Cigna.", {}),
    ("Funding sources: Medicaid, county block grant, Medicare", {"medicaid": YES, "medicare": YES}),
    ("Contamos con convenios con Molina y Health Net.", {"molina": IN, "health_net": IN}),
    ("Contamos con un convenio con Molina.", {"molina": IN}),
    ("The state's decision to stop allowing counselors to bill Medicaid hurts many people.", {}),
    ("A new law requires clinics to accept Medicaid.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [*MEMBERS, *COVERS, *MORE], ids=lambda value: str(value)[:90])
def test_status_of_insurers(body: str, expected: dict[str, str]) -> None:
    assert statuses(body) == expected
