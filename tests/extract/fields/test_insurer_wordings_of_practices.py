"""Wordings of fee pages of small practices: who opts out, who is no provider, remarks in brackets, letters that name the house."""

from __future__ import annotations

import pytest

from extract.analyse import analyse
from extract.fields import insurers, payment, prices
from extract.page import Page
from extract.reading.parse import parse

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
Said = dict[str, str]


def page_of(body: str) -> Page:
    """A page of a made-up practice that presents what it does."""
    body = body if body.startswith("<") else f"<p>{body}</p>"
    return analyse(
        parse(
            "<html><head><title>Counseling | Maple Harbor Recovery</title></head><body><h1>Counseling</h1>"
            f"<p>Our counselors at Maple Harbor Recovery offer individual therapy.</p>{body}</body></html>"
        )
    )


def statuses(body: str) -> Said:
    return {one.value["id"]: one.value["status"] for one in insurers.find(page_of(body)) if one.claim == "own"}


CASES: list[tuple[str, Said]] = [
    # opted out, and not paid back
    ('We have "opted-out" of Medicare.', {"medicare": NO}),
    ("We have opted-out of Medicare and Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("I have 'opted out' of Medicare. Although I can see Medicare patients, they receive no reimbursement from Medicare.", {"medicare": NO}),
    ("There is no reimbursement from Medicaid for our services.", {"medicaid": NO}),
    ("Medicare will not pay for our services.", {"medicare": NO}),
    ("Unfortunately, I cannot take Medicare, even if you have other insurance.", {"medicare": NO}),
    ("We do not take Medicare if you have Medicaid.", {}),
    ("Clients may opt out of Saturday groups. We take Medicare.", {"medicare": YES}),
    # no provider of several
    ("We are not Medicaid or Medicare providers.", {"medicaid": NO, "medicare": NO}),
    ("We are not Medicaid providers or Medicare providers.", {"medicaid": NO, "medicare": NO}),
    ("We are not a Medicaid or Medicare provider.", {"medicaid": NO, "medicare": NO}),
    ("We are neither Medicaid nor Medicare providers.", {"medicaid": NO, "medicare": NO}),
    ("We are an approved TRICARE provider.", {"tricare": YES}),
    ("We are not a Medicaid provider, and we accept Aetna.", {"medicaid": NO, "aetna": YES}),
    # a hyphen for a bullet
    ("-We take Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("- We do not accept Medicaid.", {"medicaid": NO}),
    # remarks in brackets
    ("We accept Aetna (not all plans), Humana (not all plans) and Cigna.", {"aetna": YES, "humana": YES, "cigna": YES}),
    ("We accept Molina (only non-Medicaid plans) and Aetna.", {"aetna": YES}),
    ("We accept Aetna and non-Medicaid plans.", {"aetna": YES}),
    ("<ul><li>We accept:</li><li>Cigna (most plans)</li><li>Humana (some plans)</li></ul>", {"cigna": YES, "humana": YES}),
    # nothing is taken but what is excepted, and clients who cannot be seen
    ("No insurance accepted except Optum.", {"optum": YES}),
    ("No plans are taken other than Aetna.", {"aetna": YES}),
    ("No insurance is accepted, but we give superbills for Aetna.", {}),
    ("Clients with Medicaid can't be seen here.", {"medicaid": NO}),
    ("Patients with Kaiser cannot be admitted.", {"kaiser": NO}),
    ("Clients with Aetna cannot be seen without a referral.", {}),
    ("Clients with Cigna are in network.", {"cigna": IN}),
    # an insurer that does not contract with us
    ("Unfortunately Kaiser does not contract with us.", {"kaiser": OUT}),
    ("Molina has no contract with us.", {"molina": OUT}),
    ("Aetna does not work with you.", {}),
    # counseling for employees, which pays for no treatment
    ("We work with these EAPs: ComPsych, Lyra and Optum EAP.", {"compsych": YES, "lyra": YES}),
    ("We take Magellan EAP.", {}),
    ("We accept men into Magellan House.", {}),
    ("We accept visits at Magellan Lodge.", {}),
    ("We accept women at Anthem Recovery House and take Aetna.", {"aetna": YES}),
    ("We accept clients at 12 Humana Avenue.", {}),
    ("We accept mail at Cigna St., Suite 4.", {}),
    ("We accept Magellan. House rules are posted.", {"magellan": YES}),
    ("We accept Aetna, Magellan and Cigna.", {"aetna": YES, "magellan": YES, "cigna": YES}),
    ("We accept Optum and Optum EAP.", {"optum": YES}),
    # what tells names apart that nothing else stands over
    ("<h2>Insurance</h2><ul><li>✓ Aetna</li><li>✓ Cigna</li><li>✗ Medicaid</li></ul>", {"aetna": YES, "cigna": YES, "medicaid": NO}),
    ("<h2>Insurance</h2><ul><li>✓ Aetna</li><li>✓ Cigna</li></ul>", {}),
    ("<h2>Insurance</h2><p>Aetna and Cigna. Medicaid is not accepted.</p>", {"aetna": YES, "cigna": YES, "medicaid": NO}),
    ("<h2>Insurance</h2><p>Aetna and Cigna.</p><p>We do not accept checks.</p>", {}),
    ("<h2>Our walls</h2><p>Aetna and Cigna.</p><p>We do not accept Medicaid.</p>", {"medicaid": NO}),
    ("Estamos fuera de la red de Oscar. Aceptamos Aetna.", {"oscar": OUT, "aetna": YES}),
    # answers
    ("<h3>Do you take Kaiser?</h3><p>Yes, with a referral from Kaiser.</p>", {"kaiser": YES}),
    ("<h3>Do you take Medicaid?</h3><p>Yes, but Medicaid HMOs are not accepted.</p>", {}),
    ("<h3>Are you in network with Aetna?</h3><p>We are out of network with all plans.</p>", {"aetna": OUT}),
    # lists behind "a few that include", and who takes part in neither
    ("We are in network with a few providers that include: Carelon, Aetna and Kaiser.", {"carelon": IN, "aetna": IN, "kaiser": IN}),
    ("We are in-network with most major plans including Aetna and Cigna.", {"aetna": IN, "cigna": IN}),
    ("We are in network with a few plans that Aetna owns.", {}),
    ("Our practice is a non-participant in both Medicare and Medicaid.", {"medicare": NO, "medicaid": NO}),
    ("We accept CareOregon, HealthShare and Trillium.", {"careoregon": YES, "health_share_of_oregon": YES, "trillium": YES}),
    ("Our healthshare of the garden is open. We take Aetna.", {"aetna": YES}),
    # nobody here who takes it; offices told apart; what pays second
    ("We currently do not have any providers who accept Medicare.", {"medicare": NO}),
    ("We have no therapists that take Medicaid.", {"medicaid": NO}),
    ("There is no psychiatrist here who accepts Medicare.", {"medicare": NO}),
    ("We have therapists who accept Medicare.", {"medicare": YES}),
    ("We have no waitlist for therapists who accept Medicare.", {}),
    ("Our hill office takes Aetna; our lake office takes Cigna.", {}),
    ("Our hill office takes Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("We are unable to bill secondary Medicaid.", {}),
    # kinds of insurance that are refused, with their names
    ("No government insurance (Medicaid/Medicare/TRICARE).", {"medicaid": NO, "medicare": NO, "tricare": NO}),
    ("No government insurance, including Medicaid. We take Aetna.", {"medicaid": NO, "aetna": YES}),
    ("No HMO plans: Kaiser, Molina.", {"kaiser": NO, "molina": NO}),
    ("We take no insurance other than Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("All BCBS PPO plans accepted, no BCBS HMO.", {"blue_cross_blue_shield": YES}),
    ("Aetna accepted, no Medicaid.", {"aetna": YES, "medicaid": NO}),
    # short labels
    ("INN: Aetna; OON: Cigna.", {"aetna": IN, "cigna": OUT}),
    ("<p>INN: Aetna, Humana</p><p>OON: Cigna</p>", {"aetna": IN, "humana": IN, "cigna": OUT}),
    ("We stayed at the Quarry Inn: Aetna paid.", {}),
    ("Insurance billed directly: Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    ("We no longer contract with Aetna; we still take Cigna.", {"aetna": OUT, "cigna": YES}),
    # refused at one place, or asked of one service
    ("Humana is not accepted at our Quarryville office.", {}),
    ("Humana is not accepted at our office.", {"humana": NO}),
    ("We are unable to accept Medicaid or Medicare at this location.", {"medicaid": NO, "medicare": NO}),
    ("<h3>Do you accept insurance for couples therapy?</h3><p>Aetna and Cigna.</p>", {}),
    ("<h3>Do you accept insurance for treatment?</h3><p>Aetna and Cigna.</p>", {"aetna": YES, "cigna": YES}),
    # certified by who pays
    ("We're the only TRICARE-certified facility in the county.", {"tricare": YES}),
    ("Our facility is TRICARE certified.", {"tricare": YES}),
    ("Our program is TRICARE and VA approved.", {"tricare": YES, "va": YES}),
    ("We are not TRICARE certified.", {"tricare": OUT}),
    ("Our facility is not TRICARE certified.", {}),
    ("Our doctors are Medicare certified.", {}),
    ("We use Medicare approved wheelchairs.", {}),
    ("Our sister facility is TRICARE certified.", {}),
    ("Many rehabs are TRICARE certified.", {}),
    ("We accept Medicaid for outpatient only.", {}),
    # Spanish
    ("Soy proveedora de Aetna y Cigna.", {"aetna": IN, "cigna": IN}),
    ("No somos proveedores de Medicare.", {"medicare": NO}),
    ("Somos proveedores de servicios para Medicaid.", {}),
    ("Nuestros servicios están cubiertos por Medicaid y Aetna.", {"medicaid": YES, "aetna": YES}),
    ("Nuestros servicios no están cubiertos por Medicare.", {}),
    ("Atendemos a personas con Medicaid.", {"medicaid": YES}),
    ("No atendemos a personas con Kaiser.", {"kaiser": NO}),
    ("Atendemos a familias que viven cerca de Kaiser.", {}),
    ("We are also a provider through the MultiPlan network.", {"multiplan": IN}),
    # letters that name the house, and billing that bills nobody
    ("All CCBH providers (therapists and prescribers) accept Cigna.", {"cigna": YES}),
    ("Which plans does CCBH take? CCBH accepts Cigna.", {"cigna": YES}),
    ("We accept CCBH and Cigna.", {"community_care_behavioral_health": YES, "cigna": YES}),
    ("<h2>Billing and Insurance - Aetna</h2><p>Call us.</p>", {}),
    ("Our billing department answers questions on Aetna.", {}),
    ("We are billing Aetna and Cigna directly.", {"aetna": YES, "cigna": YES}),
    # a list under "Insurances", and what asks for others under it
    ("<h2>Insurances</h2><ul><li>Aetna</li><li>Cigna</li></ul><p>For more specific plans, please call us.</p>", {"aetna": YES, "cigna": YES}),
    ("<h2>Insurances</h2><ul><li>Aetna</li><li>Cigna</li></ul><p>For directions, please call us.</p>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES, ids=[body for body, _ in CASES])
def test_status(body: str, expected: Said) -> None:
    assert statuses(body) == expected


WAYS: list[tuple[str, set[str]]] = [
    ("Clients may opt to be 'self pay' for services.", {"self_pay"}),
    ("Clients may choose to pay privately.", {"self_pay"}),
    ("Clients may be asked about self pay by their insurer.", set()),
    ('We would thus be considered an "out-of-network" provider by your insurer.', {"out_of_network_benefits"}),
    ("We help individuals obtain out of network reimbursements from their insurer.", {"out_of_network_benefits"}),
    ("Some plans help clients obtain out of network reimbursements.", set()),
    ("<ul><li>We accept:</li><li>Cigna (most plans)</li><li>Humana</li></ul>", set()),
    ("We accept most plans.", {"most_insurance"}),
    ("Self-pay clients pay $150 per session.", {"self_pay"}),
    ("Our self-pay rate for an hour is $150.", {"self_pay"}),
    ("We do not see self-pay clients for $150.", set()),
    ("Self pay? Ask us. A gown costs $15.", set()),
    ("We do not accept insurance.", {"self_pay"}),
    ("Practicum students and LPC-Associates are not able to accept insurance.", set()),
    ("Some of our therapists do not take insurance.", set()),
    ("<h2>Private Pay</h2><p>Individual therapy $165 (50-minute session)</p>", {"self_pay"}),
    ("<h2>Private Pay</h2><p>Ask us.</p>", set()),
    (
        "We are happy to provide you with a receipt for each session with the codes for reimbursement.",
        {"out_of_network_benefits"},
    ),
    ("We give a receipt for each gift.", set()),
]


@pytest.mark.parametrize(("body", "expected"), WAYS, ids=[body for body, _ in WAYS])
def test_ways_to_pay(body: str, expected: set[str]) -> None:
    assert {one.value for one in payment.find(page_of(body)) if one.claim == "own"} == expected


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Our fee is $150 per session.", 1),
        ("We offer a private pay fee of $175 per ~50-minute therapy session.", 1),
        ("Nuestra cuota es de $200 por 50-minutos de sesión de terapia individual.", 1),
        ("If your plan pays 80 percent of our fee, you would then be responsible for $60 per session.", 0),
        ("You would owe $30 per session after that.", 0),
    ],
)
def test_what_an_example_comes_to_is_no_price(body: str, count: int) -> None:
    assert len([one for one in prices.find(page_of(body)) if one.claim == "own"]) == count
