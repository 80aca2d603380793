"""The status of insurers by the heading over a lead-in, by an exception at the head of a sentence, where reimbursement alone is told, and where others take them."""

from __future__ import annotations

import pytest

from tests.extract.fields.test_insurers_of_others import IN, NO, OUT, YES, statuses

Cases = list[tuple[str, dict[str, str]]]
LIST = "<ul><li>Aetna</li><li>Cigna</li></ul>"

HEADED: Cases = [
    (f"<h3>Out-of-Network</h3><p>We work with these plans:</p>{LIST}", {"aetna": OUT, "cigna": OUT}),
    (f"<h3>Out-of-Network Plans</h3><p>We can bill these plans for you:</p>{LIST}", {"aetna": OUT, "cigna": OUT}),
    (f"<h2>Out of Network Insurance</h2><p>We can bill the following plans.</p>{LIST}", {"aetna": OUT, "cigna": OUT}),
    (f"<h3>In-Network</h3><p>We accept the following plans:</p>{LIST}", {"aetna": IN, "cigna": IN}),
    (f"<h3>In-Network Providers:</h3><p>We accept:</p>{LIST}", {"aetna": IN, "cigna": IN}),
    (f"<h3>In-network insurance</h3><h4>Commercial plans</h4><p>We accept:</p>{LIST}", {"aetna": IN, "cigna": IN}),
    ("<h3>In-Network</h3><p>We accept Aetna and Cigna.</p><h3>Out-of-Network</h3><p>We also work with Humana.</p>", {"aetna": IN, "cigna": IN, "humana": OUT}),
    ("<h3>We are in-network</h3><p>We gladly take Aetna.</p>", {"aetna": IN}),
    ("<h3>Out-of-network</h3><p>We work with:</p><p>Aetna<br>Cigna</p>", {"aetna": OUT, "cigna": OUT}),
    (f"<p><strong>Out-of-Network</strong></p><p>We work with these plans:</p>{LIST}", {"aetna": OUT, "cigna": OUT}),
    (f"<p><b>In-network</b></p><p>We accept the following plans:</p>{LIST}<p><b>Out-of-network</b></p><p>We work with:</p><ul><li>Humana</li></ul>", {"aetna": IN, "cigna": IN, "humana": OUT}),
    ("<p><b>Out-of-network</b></p><p>We also work with Humana and Optum.</p>", {"humana": OUT, "optum": OUT}),
    ("<table><tr><th>In-network</th><th>Out-of-network</th></tr><tr><td>We accept Aetna</td><td>We work with Cigna</td></tr></table>", {"aetna": IN, "cigna": OUT}),
    ("<dl><dt>Out-of-network</dt><dd>We work with Aetna and Cigna.</dd></dl>", {"aetna": OUT, "cigna": OUT}),
    (f"<h3>Dentro de la red</h3><p>Aceptamos:</p>{LIST}<h3>Fuera de la red</h3><p>Trabajamos con:</p><ul><li>Humana</li></ul>", {"aetna": IN, "cigna": IN, "humana": OUT}),
    (f"<h3>Out-of-Network Options</h3><p>We work with:</p>{LIST}", {"aetna": OUT, "cigna": OUT}),
    # what says more, or speaks of more
    (f"<p>We are proud to be in-network.</p><p>Some plans are out-of-network.</p><p>We accept the following plans:</p>{LIST}", {"aetna": YES, "cigna": YES}),
    (f"<h3>In-Network</h3><p>We are in network with Humana.</p><p>We also accept:</p>{LIST}", {"humana": IN, "aetna": YES, "cigna": YES}),
    ("<h3>In-Network</h3><p>We are in network with Humana. We also accept Cigna.</p>", {"humana": IN, "cigna": YES}),
    (f"<h3>Out-of-Network</h3><p>We are in network with:</p>{LIST}", {"aetna": IN, "cigna": IN}),
    (f"<h3>In-Network vs. Out-of-Network</h3><p>We accept the following plans:</p>{LIST}", {"aetna": YES, "cigna": YES}),
    (f"<h3>Out-of-Network Benefits Explained</h3><p>We accept these plans:</p>{LIST}", {"aetna": YES, "cigna": YES}),
    ("<h3>Out-of-Network</h3><p>We accept Aetna. With any other plan, ask us for a superbill.</p>", {"aetna": YES}),
    (f"<h3>In-Network</h3><p>We do not accept these plans:</p>{LIST}", {"aetna": NO, "cigna": NO}),
    (f"<h3>Are you in-network?</h3><p>We accept the following plans:</p>{LIST}", {"aetna": YES, "cigna": YES}),
    (f"<h3>Insurance</h3><p>We accept the following plans:</p>{LIST}", {"aetna": YES, "cigna": YES}),
]  # fmt: skip
FRONTED: Cases = [
    ("With the exception of HealthPartners, all major plans such as Aetna and Cigna are accepted.", {"healthpartners": NO, "aetna": YES, "cigna": YES}),
    ("Other than Medicaid, most plans (such as Aetna and Cigna) are accepted.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("With the exception of Kaiser and Molina, all major plans, Aetna and Cigna among them, are accepted.", {"kaiser": NO, "molina": NO, "aetna": YES, "cigna": YES}),
    ("Except for Kaiser, Molina and Oscar, every commercial plan, including Aetna, is accepted.", {"kaiser": NO, "molina": NO, "oscar": NO, "aetna": YES}),
    ("Aside from Kaiser, most insurers, for example Aetna and Cigna, are accepted.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("With the exception of Kaiser, we accept all major plans, including Aetna.", {"kaiser": NO, "aetna": YES}),
    ("With the exception of Kaiser, we are in network with all major insurers, like Aetna.", {"kaiser": OUT, "aetna": IN}),
    ("A excepción de Kaiser, todos los planes, como Aetna y Cigna, son aceptados.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("All plans but Kaiser are accepted.", {"kaiser": NO}),
    ("All major insurance plans but Kaiser and Medicaid are accepted here.", {"kaiser": NO, "medicaid": NO}),
    ("We accept most commercial insurers but Kaiser.", {"kaiser": NO}),
    ("Excluding Medicaid, all major insurance carriers, including Aetna and Cigna, are accepted.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("Excluding Medicaid, all plans are accepted.", {"medicaid": NO}),
    # no exception of theirs
    ("With the exception of plans such as Kaiser and Molina, all plans are accepted.", {"kaiser": NO, "molina": NO}),
    ("With the exception of Kaiser, Aetna and Cigna, all plans are accepted.", {"kaiser": NO, "aetna": NO, "cigna": NO}),
    ("We accept all insurance plans but prefer Aetna.", {}),
    ("We accept most plans but our doctors prefer Aetna.", {}),
    ("We take most plans but are out of network with Kaiser.", {"kaiser": OUT}),
    ("We take all plans but also work with Kaiser.", {"kaiser": YES}),
    ("We work with most plans, but Kaiser is out of network.", {"kaiser": OUT}),
]  # fmt: skip
REIMBURSED: Cases = [
    ("We do not accept insurance directly, but will help you file for reimbursement with Anthem, Aetna and Cigna.", {}),
    ("We are private pay and will help you file for reimbursement with Anthem, Aetna and other PPO carriers.", {}),
    ("We don't accept insurance. We will work with Aetna or Cigna to get you reimbursed.", {}),
    ("We will work with Aetna and Cigna so that you are reimbursed.", {}),
    ("We work with Cigna to help clients recover their out-of-pocket costs.", {}),
    ("You can seek reimbursement from Aetna or Cigna.", {}),
    ("We do not accept insurance, but work with Aetna to get reimbursement for our clients.", {}),
    ("Clients often get partial reimbursement from Aetna.", {}),
    ("We give you a superbill for reimbursement from Aetna.", {}),
    ("You may be eligible for reimbursement through Cigna.", {}),
    # paid by them
    ("We receive reimbursement from Medicaid and Humana.", {"medicaid": YES, "humana": YES}),
    ("Our program receives direct reimbursement from Medicaid.", {"medicaid": YES}),
    ("We accept reimbursement from Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("We accept payment from Aetna.", {"aetna": YES}),
    ("We bill Aetna for reimbursement.", {"aetna": YES}),
    ("We work with Aetna to cover your stay.", {"aetna": YES}),
]  # fmt: skip
OTHERS: Cases = [
    ("Many of our residents attend IOP at local agencies that accept Medicaid.", {}),
    ("Many of our residents attend IOP at local agencies, several of which accept Medicaid.", {}),
    ("Our alumni often see outside therapists, many of whom accept Aetna.", {}),
    ("Our guests go to community clinics, most of which take Medicaid.", {}),
    ("Our clients can see area psychiatrists who take Cigna.", {}),
    ("Our residents attend an outside IOP that accepts Medicaid.", {}),
    ("Residents attend Slate Hill IOP, a local agency that accepts Medicaid and Humana.", {}),
    ("Lake Manor, across the street, offers detox. Their team takes Aetna and UCare.", {}),
    ("Outside counselors accept Aetna.", {}),
    ("Local practices in town take Cigna.", {}),
    ("If you need detox, Lake Manor is a good choice. They take Aetna and UCare.", {}),
    ("Lake Manor is next door. They accept Aetna.", {}),
    ("We suggest Lake Manor for detox. It accepts Aetna.", {}),
    ("We suggest Lake Manor for detox; it accepts Aetna.", {}),
    ("Slate Hospital has a detox unit. They are in network with Cigna.", {}),
    ("Our landlord is Cedar Homes. They take Medicaid.", {}),
    # ours
    ("Our therapists are licensed. They take Aetna and UCare.", {"aetna": YES, "ucare": YES}),
    ("Birch Landing has two houses. They take Aetna and UCare.", {"aetna": YES, "ucare": YES}),
    ("We run four homes, all of which accept Medicaid.", {"medicaid": YES}),
    ("Our therapists, all of whom accept Medicaid, are licensed.", {"medicaid": YES}),
    ("We are a local agency that accepts Medicaid.", {"medicaid": YES}),
    ("Birch Landing Recovery is a local agency that accepts Medicaid.", {"medicaid": YES}),
    ("Our residents are welcome, and we accept Medicaid.", {"medicaid": YES}),
]  # fmt: skip
# Two payers bear one name in two states.
NAMESAKES: Cases = [
    ("We accept Absolute Total Care and Select Health. Visit us in Charleston, SC 29401.", {"absolute_total_care": YES, "select_health_of_south_carolina": YES}),
    ("We accept Select Health and Aetna across South Carolina.", {"select_health_of_south_carolina": YES, "aetna": YES}),
    ("We accept Select Health of South Carolina.", {"select_health_of_south_carolina": YES}),
    ("We accept SelectHealth and Aetna in Utah.", {"selecthealth": YES, "aetna": YES}),
]  # fmt: skip
ALL = [case for cases in (HEADED, FRONTED, REIMBURSED, OTHERS, NAMESAKES) for case in cases]


@pytest.mark.parametrize(("body", "expected"), ALL, ids=[body[:90] for body, _ in ALL])
def test_status_of_insurers(body: str, expected: dict[str, str]) -> None:
    assert statuses(body) == expected


TOLD_BEHIND: Cases = [
    ("<h2>Out of network</h2><p>Aetna • Humana • Cigna — we'll help you use your out-of-network benefits.</p>", {"aetna": OUT, "humana": OUT, "cigna": OUT}),
    ("<h2>Out-of-network</h2><p>Aetna, Cigna - we will help you get reimbursed.</p>", {"aetna": OUT, "cigna": OUT}),
    ("<h2>In network</h2><p>Aetna • Cigna — we bill them directly.</p>", {"aetna": IN, "cigna": IN}),
    ("<h2>We accept</h2><p>Aetna, Cigna and more — call us to verify your benefits!</p>", {"aetna": YES, "cigna": YES}),
    ("<h2>We do not accept</h2><p>Aetna, Cigna - we can help you find care elsewhere.</p>", {"aetna": NO, "cigna": NO}),
    ("<h2>We accept</h2><ul><li>Cigna Open Access Plus (OAP)</li><li>Aetna Open Access</li></ul>", {"aetna": YES, "cigna": YES}),
    # what it says behind the dash limits them, or is not known
    ("<h2>We accept</h2><p>Aetna, Cigna — coming soon.</p>", {}),
    ("<h2>We accept</h2><p>Aetna, Cigna — call us, as only some plans are taken.</p>", {}),
    ("<h2>In network</h2><p>Aetna, Cigna - we bill Humana as out of network.</p>", {"humana": OUT}),
    ("<h2>Insurance</h2><p>Aetna, Cigna — call us.</p>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), TOLD_BEHIND)
def test_what_to_do_behind_a_line_of_names_leaves_it_one(body: str, wanted: dict[str, str]) -> None:
    assert statuses(body) == wanted
