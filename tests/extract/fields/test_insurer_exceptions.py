"""Insurers and plans that a page takes out of what it accepts: a list behind "except", a contract that ended, a plan of a brand."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"
PAGE = "<title>Larch Ford Recovery</title><h1>Larch Ford Recovery</h1><p>Our IOP treats adults.</p>"
LIST = "<ul><li>Kaiser</li><li>Humana</li></ul>"

STATUSES: list[tuple[str, dict[str, str]]] = [
    # a contract that ended on a day
    ("<p>Contracts with Humana ended December 31, 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana ended Dec. 31st, 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana expired 12/31/2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana ended on May 1, 2024.</p>", {"humana": OUT}),
    ("<p>Contracts with Humana ended in 2024.</p>", {"humana": OUT}),
    ("<p>Our contract with Humana was renewed December 31, 2024.</p>", {"humana": IN}),
    ("<p>Our contract with Humana began December 31, 2024.</p>", {"humana": IN}),
    ("<p>We are in network with Humana. Our lease ended May 31, 2024.</p>", {"humana": IN}),
    # all but those of a list
    (f"<p>We accept all major insurance except:</p>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We take most plans, except for the following:</p>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We are in network with all insurers except:</p>{LIST}", {"kaiser": OUT, "humana": OUT}),
    (f"<h3>We accept all insurance plans except</h3>{LIST}", {"kaiser": NO, "humana": NO}),
    (f"<p>We do not accept insurance except:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept no insurance other than:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    (f"<p>We accept these plans, and no payments except cash.</p><p>We accept:</p>{LIST}", {"kaiser": YES, "humana": YES}),
    # a short answer to a question in the passive
    ("<h3>Is Medicare accepted?</h3><p>Not at this time.</p>", {"medicare": NO}),
    ("<h3>Is Medicare accepted here?</h3><p>No, not at this time.</p>", {"medicare": NO}),
    ("<h3>Are Medicare and Medicaid accepted?</h3><p>Not currently.</p>", {"medicare": NO, "medicaid": NO}),
    ("<h3>Is Medicare accepted?</h3><p>Yes.</p>", {"medicare": YES}),
    ("<h3>Is Medicare accepted?</h3><p>Not always.</p>", {}),
    ("<h3>Is Medicare accepted by most rehabs?</h3><p>Not at this time.</p>", {}),
    ("<h3>Is it hard to be accepted?</h3><p>Not at this time.</p>", {}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STATUSES, ids=[body for body, _ in STATUSES])
def test_the_status_of_what_is_taken_out(body: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(PAGE + body).insurers} == expected


# The text, what is taken for sure, and what is a note beside it.
PLANS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("We accept Aetna, but not Aetna Better Health.", {"aetna": YES}, {"aetna": NO}),
    ("We accept UnitedHealthcare but not UHC Community Plan.", {"united_healthcare": YES}, {"united_healthcare": NO}),
    ("We accept Blue Cross Blue Shield, but not BlueCare.", {"blue_cross_blue_shield": YES}, {"blue_cross_blue_shield": NO}),
    ("We accept Anthem, excluding Anthem Medicaid (HIP).", {"anthem": YES}, {"anthem": NO}),
    ("We accept Aetna and Cigna, but not Aetna Better Health.", {"aetna": YES, "cigna": YES}, {"aetna": NO}),
    ("We are in network with Aetna, except Aetna Medicare Advantage.", {"aetna": IN}, {"aetna": OUT}),
    ("We accept Aetna, but not Humana.", {"aetna": YES, "humana": NO}, {}),
    ("We accept Aetna and Aetna Better Health.", {"aetna": YES}, {}),
    ("We accept Aetna, but our lab does not.", {"aetna": YES}, {}),
    # for the counseling of employees alone
    ("Our contract with Optum covers EAP sessions only.", {}, {"optum": IN}),
    ("We take Optum for EAP visits only.", {}, {"optum": YES}),
    ("We accept Optum only for EAP sessions.", {}, {"optum": YES}),
    ("We take Optum for EAP, and Cigna.", {"cigna": YES}, {"optum": YES}),
    ("Cigna is accepted for employee assistance visits.", {}, {"cigna": YES}),
    ("We take Cigna for EAP and treatment.", {"cigna": YES}, {}),
    ("We accept Cigna and EAP benefits.", {"cigna": YES}, {}),
    ("We accept Cigna, EAPs and Medicaid.", {"cigna": YES, "medicaid": YES}, {}),
    ("We take Cigna and your EAP.", {"cigna": YES}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sure", "beside"), PLANS, ids=[text for text, _, _ in PLANS])
def test_a_plan_taken_out_is_noted_beside_its_brand(text: str, sure: dict[str, str], beside: dict[str, str]) -> None:
    page = extract_page(f"{PAGE}<p>{text}</p>")
    assert {one.id: one.status for one in page.insurers} == sure
    notes = [one.value for one in page.unclear if one.field == "insurers"]
    assert {note["id"]: note["status"] for note in notes} == beside


# Footnotes in one paragraph: the text, the statuses, and the plan types of Aetna.
NOTES: list[tuple[str, dict[str, str], list[str]]] = [
    ("We accept Aetna*, Cigna and Humana**. * PPO only. ** Out of network.", {"aetna": YES, "cigna": YES, "humana": OUT}, ["ppo"]),
    ("We accept Aetna*, Cigna and Humana**. *PPO only. **Out of network.", {"aetna": YES, "cigna": YES, "humana": OUT}, ["ppo"]),
    ("We accept Aetna*, Cigna and Humana**. * PPO only, ** Out of network", {"aetna": YES, "cigna": YES, "humana": OUT}, ["ppo"]),
    ("We accept Aetna*, Cigna and Humana**. * PPO only; ** Out of network", {"aetna": YES, "cigna": YES, "humana": OUT}, ["ppo"]),
    ("We accept Aetna, Cigna and Humana*. * Out of network.", {"aetna": YES, "cigna": YES, "humana": OUT}, []),
    ("We accept Aetna† and Cigna. † Out of network.", {"aetna": OUT, "cigna": YES}, []),
    ("We accept Aetna* and Cigna. * PPO only", {"aetna": YES, "cigna": YES}, ["ppo"]),
    ("We accept Aetna and Cigna. * Please call us.", {"aetna": YES, "cigna": YES}, []),
    ("We accept Aetna* and Cigna. * Please call us. ** Out of network.", {"aetna": YES, "cigna": YES}, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "types"), NOTES, ids=[text for text, _, _ in NOTES])
def test_footnotes_in_the_same_paragraph(text: str, expected: dict[str, str], types: list[str]) -> None:
    insurers = extract_page(f"{PAGE}<p>{text}</p>").insurers
    assert {one.id: one.status for one in insurers} == expected
    assert next(one.plan_types for one in insurers if one.id == "aetna") == types


# Where what is taken out ends, and examples of what is taken follow, or another item.
REACH: list[tuple[str, dict[str, str]]] = [
    ("We accept all major insurance except Kaiser, including Aetna and Cigna.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("We accept most insurance except Medicaid, such as Aetna and Cigna.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("We accept everything but Kaiser, including Aetna.", {"kaiser": NO, "aetna": YES}),
    ("We accept all insurance, except Kaiser, and including Aetna.", {"kaiser": NO, "aetna": YES}),
    ("We accept all insurance (except Kaiser), including Aetna.", {"kaiser": NO, "aetna": YES}),
    ("All major insurance is accepted except Kaiser, including Aetna.", {"kaiser": NO, "aetna": YES}),
    ("We are in network with all carriers except Kaiser, among them Aetna.", {"kaiser": OUT, "aetna": IN}),
    ("We accept most insurance, excluding Medicaid, including, but not limited to, Aetna.", {"medicaid": NO, "aetna": YES}),
    ("We accept most insurance other than Kaiser and Medicaid, including Aetna and Humana.", {"kaiser": NO, "medicaid": NO, "aetna": YES, "humana": YES}),
    ("Aceptamos todos los seguros menos Kaiser, incluyendo Aetna y Cigna.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("Aceptamos todos los seguros excepto Medi-Cal, como Aetna.", {"medi_cal": NO, "aetna": YES}),
    ("We take all Aetna plans except Aetna HMO, and all Cigna plans.", {"aetna": YES, "cigna": YES}),
    ("We take all Blue Cross plans except Anthem, and all Cigna plans.", {"blue_cross_blue_shield": YES, "anthem": NO, "cigna": YES}),
    ("We take all Aetna plans except Aetna HMO, Cigna and Humana.", {"aetna": YES}),
    # what follows is of what is taken out
    ("We accept all insurance except HMO plans, such as Kaiser and Molina.", {"kaiser": NO, "molina": NO}),
    ("We accept all insurance except government plans, including Medicaid and Medicare.", {"medicaid": NO, "medicare": NO}),
    ("We accept all insurance except Medicaid, including Buckeye and Molina.", {"medicaid": NO, "buckeye": NO, "molina": NO}),
    ("We accept all insurance except Kaiser, Medicaid and Tricare.", {"kaiser": NO, "medicaid": NO, "tricare": NO}),
    ("We do not accept any insurance, including Aetna and Cigna.", {"aetna": NO, "cigna": NO}),
    ("We do not accept any insurance except Aetna.", {"aetna": YES}),
    ("We take all UnitedHealthcare plans except UMR and Oxford.", {"united_healthcare": YES, "umr": NO, "oxford": NO}),
    ("We accept no HMO plans, including Kaiser and Molina.", {"kaiser": NO, "molina": NO}),
    ("We accept everything but Kaiser and Medicaid.", {"kaiser": NO, "medicaid": NO}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REACH, ids=[text for text, _ in REACH])
def test_how_far_an_exception_reaches(text: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(f"{PAGE}<p>{text}</p>").insurers} == expected


# A contract that there is none, and an insurer in whose place another is taken.
CONTRACTS: list[tuple[str, dict[str, str]]] = [
    ("We are out of contract with Humana.", {"humana": OUT}),
    ("Our clinic is currently out of contract with Humana.", {"humana": OUT}),
    ("We have no contract with Humana.", {"humana": OUT}),
    ("We are not under contract with Humana.", {"humana": OUT}),
    ("We have fallen out of contract with Humana.", {"humana": OUT}),
    ("We do not hold a contract with Humana.", {"humana": OUT}),
    ("We are non-contracted with Humana.", {"humana": OUT}),
    ("Humana is out of contract with us.", {"humana": OUT}),
    ("Out of contract: Cigna, Humana", {"cigna": OUT, "humana": OUT}),
    ("Humana: out of contract", {"humana": OUT}),
    ("Estamos sin contrato con Humana.", {"humana": OUT}),
    ("We have no contract with Medicaid.", {"medicaid": NO}),
    ("We have a contract with Humana.", {"humana": IN}),
    ("We are under contract with Humana.", {"humana": IN}),
    ("There is no contract to sign with us; we accept Humana.", {"humana": YES}),
    ("We take Humana instead of Cigna.", {"humana": YES, "cigna": NO}),
    ("We take Humana rather than Cigna.", {"humana": YES, "cigna": NO}),
    ("Instead of Cigna, we take Humana.", {"humana": YES, "cigna": NO}),
    ("We are in network with Humana rather than Cigna or Aetna.", {"humana": IN, "cigna": OUT, "aetna": OUT}),
    ("We accept Humana in place of Cigna.", {"humana": YES, "cigna": NO}),
    ("Aceptamos Humana en lugar de Cigna.", {"humana": YES, "cigna": NO}),
    ("We give superbills rather than billing Cigna.", {"cigna": NO}),
    ("We take Aetna and, instead of Cigna, Humana.", {"aetna": YES, "cigna": NO}),
    ("We accept Humana instead of billing you directly.", {"humana": YES}),
    ("We bill Humana rather than asking you to pay.", {"humana": YES}),
    ("We accept Cigna and Humana rather than just one of them.", {"cigna": YES, "humana": YES}),
    ("Humana pays us rather than you. We take Humana.", {"humana": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONTRACTS, ids=[text for text, _ in CONTRACTS])
def test_no_contract_and_another_in_its_place(text: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(f"{PAGE}<p>{text}</p>").insurers} == expected


# Where what is taken out ends, and what is taken goes on; what stands at the head of a sentence, and what alone is taken.
TURNS: list[tuple[str, dict[str, str]]] = [
    ("We take all commercial plans except Kaiser, plus Medicaid and Medicare.", {"kaiser": NO, "medicaid": YES, "medicare": YES}),
    ("We take all private insurance except Kaiser, as well as Medicaid.", {"kaiser": NO, "medicaid": YES}),
    ("We take most commercial insurance except Humana, along with Medicare.", {"humana": NO, "medicare": YES}),
    ("We accept all commercial plans, excluding Kaiser, in addition to Tricare.", {"kaiser": NO, "tricare": YES}),
    ("We are in network with all commercial carriers except Kaiser plus Medicaid.", {"kaiser": OUT, "medicaid": IN}),
    ("We accept Aetna except for its HMO, as well as Cigna.", {"aetna": YES, "cigna": YES}),
    ("We accept Aetna, except its HMO plans, plus Cigna.", {"aetna": YES, "cigna": YES}),
    ("We take all Aetna plans except Aetna HMO, along with Cigna.", {"aetna": YES, "cigna": YES}),
    # it may be taken out as well
    ("We take all commercial plans except Kaiser and Medicaid.", {"kaiser": NO, "medicaid": NO}),
    ("We take all insurance except Kaiser, Humana, as well as Medicaid.", {"kaiser": NO, "humana": NO}),
    ("We accept most insurance with the exception of Medicaid, as well as Medicare.", {"medicaid": NO}),
    ("We accept all insurance except Kaiser, along with Aetna.", {"kaiser": NO}),
    ("We take Aetna and Cigna, plus Medicaid.", {"aetna": YES, "cigna": YES, "medicaid": YES}),
    # at the head of a sentence
    ("With the exception of Kaiser, Aetna, Cigna and Humana are all accepted.", {"kaiser": NO, "aetna": YES, "cigna": YES, "humana": YES}),
    ("Except for Kaiser, Aetna and Cigna are accepted.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("Other than Kaiser and Molina, Aetna, Cigna and Humana are accepted.", {"kaiser": NO, "molina": NO, "aetna": YES, "cigna": YES, "humana": YES}),
    ("Excepto Kaiser, Aetna y Cigna son aceptados.", {"kaiser": NO, "aetna": YES, "cigna": YES}),
    ("With the exception of Kaiser, Aetna and Cigna, all plans are accepted.", {"kaiser": NO, "aetna": NO, "cigna": NO}),
    ("With the exception of Kaiser, all plans are accepted.", {"kaiser": NO}),
    ("Except for Kaiser, we take all commercial plans.", {"kaiser": NO}),
    # what alone is taken
    ("We don't take Medicaid, only Aetna and Cigna.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("We do not accept Medicaid or Medicare, just Humana.", {"medicaid": NO, "medicare": NO, "humana": YES}),
    ("We are not in network with Aetna, only with Cigna.", {"aetna": OUT, "cigna": IN}),
    ("No aceptamos Medicaid ni Medicare, solo Aetna y Cigna.", {"medicaid": NO, "medicare": NO, "aetna": YES, "cigna": YES}),
    ("No aceptamos Medicaid, únicamente Aetna.", {"medicaid": NO, "aetna": YES}),
    ("No aceptamos Medicaid, sin embargo aceptamos Aetna y Cigna.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("No aceptamos Medicaid; sin embargo, aceptamos Aetna.", {"medicaid": NO, "aetna": YES}),
    ("We do not accept insurance, only Medicaid.", {"medicaid": YES}),
    ("We do not take any private insurance, just Medicaid and Medicare.", {"medicaid": YES, "medicare": YES}),
    ("We are not in network with any insurer, only Aetna.", {"aetna": IN}),
    ("We do not accept Medicaid, Medicare, only commercial plans such as Aetna and Cigna.", {"medicaid": NO, "medicare": NO, "aetna": YES, "cigna": YES}),
    ("We don't accept Aetna, only their EAP.", {"aetna": NO}),
    ("We do not accept any insurance, including Medicaid.", {"medicaid": NO}),
    ("We do not accept Medicaid, Aetna or Cigna.", {"medicaid": NO, "aetna": NO, "cigna": NO}),
    ("We do not only accept Aetna, we accept Cigna.", {"aetna": YES, "cigna": YES}),
    ("We do not take Medicaid, only private pay. We take Cigna.", {"medicaid": NO, "cigna": YES}),
    ("Estamos sin Aetna por ahora. Aceptamos Cigna.", {"aetna": NO, "cigna": YES}),
    # out of network with all
    ("We are out of network with all insurance companies but work with Anthem and Cigna PPO plans.", {"anthem": OUT, "cigna": OUT}),
    ("We're out-of-network with every insurer but happily bill Aetna.", {}),
    ("We're out-of-network with every insurer but work with Aetna.", {"aetna": OUT}),
    ("I am out of network with all plans, but I work with Aetna.", {"aetna": OUT}),
    ("We are out of network with all insurers but accept Aetna.", {}),
    ("We are out of network with all other insurers but work with Aetna.", {"aetna": YES}),
    ("We are out of network with all commercial plans but accept Medicaid.", {"medicaid": YES}),
    ("We are out of network with all insurers but are in network with Aetna.", {"aetna": IN}),
    ("We are out of network with Cigna but work with Aetna.", {"cigna": OUT, "aetna": YES}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TURNS, ids=[text for text, _ in TURNS])
def test_what_is_taken_goes_on_behind_what_is_not(text: str, expected: dict[str, str]) -> None:
    assert {one.id: one.status for one in extract_page(f"{PAGE}<p>{text}</p>").insurers} == expected
