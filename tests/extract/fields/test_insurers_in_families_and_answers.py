"""Insurers of one family told apart, answers that say the network, headings over plans that are refused, and Spanish clauses."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, page

# The text, what is sure of whom, and of whom nothing is.
CASES: list[tuple[str, dict[str, str], set[str]]] = [
    # families
    ("We take Anthem Blue Cross but not Blue Shield.", {"anthem_blue_cross": "accepted"}, set()),
    ("We accept Anthem Blue Cross, but not Blue Shield of California.", {"anthem_blue_cross": "accepted", "blue_shield_of_california": "not_accepted"}, set()),
    ("All Blue Cross plans but Anthem are accepted.", {"anthem": "not_accepted"}, set()),
    ("All Blue Cross plans except Anthem are accepted.", {"anthem": "not_accepted"}, set()),
    ("We accept all BCBS plans but Anthem.", {"anthem": "not_accepted"}, set()),
    ("We take every Blue Cross plan other than Anthem.", {"anthem": "not_accepted"}, set()),
    ("Do you take Cigna? Yes, in network.", {"cigna": "in_network"}, set()),
    ("Do you take Cigna? Yes, we are in-network.", {"cigna": "in_network"}, set()),
    ("Do you accept Cigna? Yes - in-network.", {"cigna": "in_network"}, set()),
    ("Do you accept Cigna? Yes, as an out-of-network provider.", {"cigna": "out_of_network"}, set()),
    ("Do you accept Cigna? Yes, out of network.", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Yes, in network.</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you accept Cigna or Aetna?</h3><p>Yes! We're in network with both.</p>", {"cigna": "in_network", "aetna": "in_network"}, set()),
    ("<h3>Is Cigna accepted?</h3><p>Yes (in-network).</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Out of network only.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Only out of network.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>We are out-of-network, but can give you a superbill.</p>", {"cigna": "out_of_network"}, set()),
    ("<h2>Plans we are unable to bill</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Plans we can't bill</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Insurance we cannot accept</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Insurers we don't work with</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Insurances we are not able to take</h2><p>Aetna, Medicaid, Humana</p>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>We are unable to work with</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Sorry, we can't take these plans</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Plans not accepted here</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("<h2>Unaccepted insurance</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted"}, set()),
    ("<h2>Not in our network</h2><ul><li>Aetna</li><li>Humana</li></ul>", {}, {"aetna"}),
    ("<h2>Plans we no longer take</h2><ul><li>Aetna</li><li>Medicaid</li></ul>", {"aetna": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("We accept Aetna (referral required), Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Insurance: Aetna (referral required), Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("We accept Aetna (with referral) and Cigna.", {"cigna": "accepted"}, set()),
    ("We accept Aetna (prior authorization needed), Cigna and Humana.", {"cigna": "accepted", "humana": "accepted"}, set()),
    ("We accept Aetna, Cigna (referral from PCP required) and Humana.", {"aetna": "accepted", "humana": "accepted"}, set()),
    # Spanish
    ("Humana está fuera de la red.", {"humana": "out_of_network"}, set()),
    ("Cigna y Humana están fuera de la red.", {"cigna": "out_of_network", "humana": "out_of_network"}, set()),
    ("Estamos fuera de la red con Humana.", {"humana": "out_of_network"}, set()),
    ("Aceptamos Aetna, pero no Humana.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Aceptamos Aetna, pero no con Humana.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Trabajamos con Aetna, pero no con Humana.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Aceptamos Aetna y Cigna, mas no Humana.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Aceptamos Aetna, excepto Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("Aetna está dentro de la red; Humana no.", {"aetna": "in_network"}, {"humana"}),
    ("No trabajamos con Humana ni con Medicaid.", {"humana": "not_accepted", "medicaid": "not_accepted"}, set()),
    ("No aceptamos Medicaid por el momento.", {"medicaid": "not_accepted"}, set()),
    ("Aún no aceptamos Medicaid.", {"medicaid": "not_accepted"}, set()),
    ("Todavía no estamos en la red de Cigna.", {"cigna": "out_of_network"}, set()),
    ("Antes aceptábamos Medicaid.", {}, {"medicaid"}),
    ("Quisiéramos aceptar Cigna, pero no podemos.", {}, {"cigna"}),
    ("Ayudamos a personas con Medicaid a encontrar un programa.", {}, {"medicaid"}),
    ("Aetna es aceptado, pero Humana no.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Humana no está en nuestra red.", {"humana": "out_of_network"}, set()),
    ("Estamos en la red de Aetna y aceptamos Cigna.", {"aetna": "in_network", "cigna": "accepted"}, set()),
    ("Medicaid no cubre nuestros servicios.", {"medicaid": "not_accepted"}, set()),
    ("¿Aceptan Medicaid? No.", {"medicaid": "not_accepted"}, set()),
    ("¿Aceptan Medicaid? Sí, claro.", {"medicaid": "accepted"}, set()),
    # families
    ("All Blue Cross plans but Anthem and Highmark are accepted.", {"anthem": "not_accepted", "highmark": "not_accepted"}, set()),
    ("All plans but Kaiser are accepted.", {"kaiser": "not_accepted"}, set()),
    ("Every plan but Kaiser and Medicaid is in network.", {"kaiser": "out_of_network"}, set()),
    ("We accept all plans but Cigna requires a referral.", {}, {"cigna"}),
    ("Everyone but Aetna is slow to pay, and we accept Aetna.", {"aetna": "accepted"}, set()),
    ("We accept Blue Cross and Blue Shield.", {"blue_cross_blue_shield": "accepted"}, set()),
    ("We take Anthem but not Anthem Medicaid.", {"anthem": "accepted"}, set()),
    ("We take Anthem but not Blue Advantage.", {}, {"anthem"}),
    ("We take Kaiser but not Cigna.", {"kaiser": "accepted", "cigna": "not_accepted"}, set()),
    # questions
    ("<h3>Do you take Cigna?</h3><p>Yes, in network!</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Yes. We are in-network.</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Yes! We are an out-of-network provider.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Yes, we're in-network; for all other plans we're out of network.</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Yes, in network and out of network.</p>", {}, {"cigna"}),
    ("<h3>Do you take Cigna?</h3><p>Yes, we're in network for PHP and out of network for IOP.</p>", {}, {"cigna"}),
    ("<h3>Do you take Cigna?</h3><p>Yes, if you are in network.</p>", {}, {"cigna"}),
    ("<h3>Do you take Cigna?</h3><p>Yes. In-network plans need no referral.</p>", {"cigna": "accepted"}, set()),
    ("<h3>Do you take Cigna?</h3><p>We're out of network.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>We are out-of-network with all insurers.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>Out of network benefits may apply.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Are you in network with Cigna?</h3><p>No, we are out of network.</p>", {"cigna": "out_of_network"}, set()),
    ("<h3>Are you in network with Cigna?</h3><p>Yes!</p>", {"cigna": "in_network"}, set()),
    ("<h3>Are you in network with Cigna?</h3><p>Yes, and we are out of network with all others.</p>", {"cigna": "in_network"}, set()),
    ("<h3>Do you take Medicaid?</h3><p>Yes.</p><p>We are in network with Aetna.</p>", {"medicaid": "accepted", "aetna": "in_network"}, set()),
    ("<h3>Do you take Cigna?</h3><p>We do! In network.</p>", {"cigna": "accepted"}, set()),
    ("<h3>Does Marrow Creek take Cigna?</h3><p>Yes, in-network.</p>", {"cigna": "in_network"}, set()),
    # headings
    ("<h2>Plans we are not able to bill</h2><p>Aetna, Cigna</p>", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("<h2>Insurance that we do not process</h2><p>Aetna, Cigna</p>", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("<h2>We are unable to bill</h2><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("<h2>Declined plans</h2><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": "not_accepted", "cigna": "not_accepted"}, set()),
    ("<h2>Plans we are able to bill</h2><ul><li>Aetna</li><li>Cigna</li></ul>", {}, {"aetna", "cigna"}),
    ("<h2>Plans we bill</h2><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("<h2>Not sure if we bill your plan?</h2><p>Aetna, Cigna and Humana members can call.</p>", {}, {"aetna"}),
    ("<p>We cannot use the following plans:</p><ul><li>Aetna</li><li>Cigna</li></ul>", {"aetna": "not_accepted"}, set()),
    # Spanish
    ("Cigna está dentro de la red.", {"cigna": "in_network"}, set()),
    ("Humana tampoco está en la red.", {"humana": "out_of_network"}, set()),
    ("Cigna no está en nuestra red.", {"cigna": "out_of_network"}, set()),
    ("Aetna se acepta; Cigna también.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Aceptamos Aetna, mas no Humana.", {"aetna": "accepted", "humana": "not_accepted"}, set()),
    ("Aceptamos Aetna, pero no de Humana.", {"aetna": "accepted"}, set()),
    ("Trabajamos con Aetna y Cigna, pero no con Humana ni Oscar.", {"aetna": "accepted", "cigna": "accepted", "humana": "not_accepted"}, set()),
    ("Nuestros servicios están en la red de Cigna.", {"cigna": "in_network"}, set()),
    ("Medicaid y Aetna cubren nuestros servicios.", {"medicaid": "accepted", "aetna": "accepted"}, set()),
    ("Medicaid tampoco cubre nuestros grupos.", {"medicaid": "not_accepted"}, set()),
    ("Aceptamos Medicaid, pero no cobramos copagos.", {"medicaid": "accepted"}, set()),
    ("Aceptamos Medicaid, pero no a menores.", {"medicaid": "accepted"}, set()),
    ("Los laboratorios están fuera de la red. Aceptamos Cigna.", {"cigna": "accepted"}, set()),
    # wordings of practices
    ("Examples of insurance that we are not in network with include: Aetna, Cigna and Tricare.", {"aetna": "out_of_network", "cigna": "out_of_network", "tricare": "out_of_network"}, set()),
    ("Examples of plans we accept include Aetna and Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("Some examples of the insurers we take are Aetna and Humana.", {"aetna": "accepted", "humana": "accepted"}, set()),
    ("Examples of insurance that may cover our care include Aetna and Cigna.", {}, {"aetna", "cigna"}),
    ("Examples of insurers in your plan's network include Aetna.", {}, {"aetna"}),
    ("Examples of plans that programs accept include Aetna.", {}, {"aetna"}),
    ("Most of our clinicians are in-network providers with Aetna and some accept Medicare.", {"aetna": "in_network"}, {"medicare"}),
    ("Our therapists take Aetna, and a few also take Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("All of our clinicians accept Aetna; two are in network with Cigna.", {"aetna": "accepted"}, {"cigna"}),
    ("We take Aetna, and some of them are with Cigna's network.", {"aetna": "accepted"}, set()),
    ("We take Aetna and some Cigna plans.", {"aetna": "accepted"}, set()),
    ("We accept Aetna, Cigna and some other plans.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("For Aetna, Cigna and Humana, our billing department can submit a courtesy claim for out-of-network reimbursement.", {"aetna": "out_of_network", "cigna": "out_of_network", "humana": "out_of_network"}, set()),
    ("For Kaiser, we file claims as an out-of-network provider.", {"kaiser": "out_of_network"}, set()),
    ("We are in network with Aetna and submit claims for out-of-network plans.", {"aetna": "in_network"}, set()),
    ("We file claims with Aetna and Cigna.", {"aetna": "accepted", "cigna": "accepted"}, set()),
    ("<h2>In-network plans</h2><ul><li>Aetna</li><li>EAP plans through United/Optum</li></ul>", {"aetna": "in_network"}, {"optum", "united_healthcare"}),
    ("<h2>In-network plans</h2><ul><li>Aetna</li><li>United/Optum</li></ul>", {"aetna": "in_network", "optum": "in_network"}, set()),
    ("We take EAP benefits from Cigna/Evernorth, and are in network with Aetna.", {"aetna": "in_network"}, {"cigna", "evernorth"}),
    ("We are in network with Aetna but submit claims for out-of-network benefits too.", {"aetna": "in_network"}, set()),
    ("We bill Aetna, and we can file claims under out-of-network benefits for others.", {"aetna": "accepted"}, set()),
    ("We accept Aetna, and others pay cash.", {"aetna": "accepted"}, set()),
    ("We are in network with Aetna and some accept reimbursement.", {"aetna": "in_network"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "asked"), CASES, ids=[text for text, _, _ in CASES])
def test_what_is_said_of_each_is_its_status(text: str, sure: dict[str, str], asked: set[str]) -> None:
    found = extract_page(page(OURS + (text if text.startswith("<") else f"<p>{text}</p>")))
    own = {one.id: one.status for one in found.insurers}
    assert {insurer: own.get(insurer) for insurer in sure} == sure
    assert not asked & own.keys()


ASKED_OF_ITS_MEMBERS = ["We accept Aetna (referral required), Cigna.", "Insurance: Aetna, Cigna (prior authorization required) and Humana.", "We take Aetna - referral required."]  # fmt: skip


@pytest.mark.parametrize("text", ASKED_OF_ITS_MEMBERS)
def test_what_one_insurer_asks_for_is_not_asked_of_all(text: str) -> None:
    assert extract_page(page(OURS + f"<p>{text}</p>")).admission == []


def test_a_referral_is_asked_of_all() -> None:
    found = extract_page(page(OURS + "<p>We accept Aetna.</p><p>A referral is required.</p>"))
    assert [one.code for one in found.admission] == ["referral_required"]
