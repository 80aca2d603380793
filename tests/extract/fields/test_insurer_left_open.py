"""Insurers that a sentence takes out in few words, disputes, or takes at one place and not at the next; and what only looks so."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IOP = "<p>Our evening IOP meets nightly in Reno, NV.</p>"


def statuses(said: str) -> dict[str, str]:
    """By insurer the status that a page of Marrow Creek Recovery with this text states."""
    body = said if said.startswith("<") else f"<p>{said}</p>"
    name = "Marrow Creek Recovery"
    found = extract_page(
        f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{IOP}{body}</body></html>"
    ).insurers
    return {one.id: one.status for one in found}


def listed(heading: str) -> str:
    return f"<h2>{heading}</h2><ul><li>Kaiser</li><li>Cigna</li></ul>"


YES, NO, OUT, IN = "accepted", "not_accepted", "out_of_network", "in_network"
TOLD: dict[str, dict[str, str]] = {
    # At one level and not at another
    "We do not accept Medicaid for residential, but we do for IOP.": {},
    "We can't bill Humana at our PHP, though we can at our IOP.": {},
    "Aetna is not accepted for detox, but it is accepted for outpatient care.": {},
    "We do not accept Medicaid for any program, but we do offer a sliding scale.": {"medicaid": NO},
    "We do not accept Humana for IOP, but we do accept Cigna.": {"humana": NO, "cigna": YES},
    # Taken out in a word
    "We accept Aetna, never Kaiser.": {"aetna": YES, "kaiser": NO},
    "We accept Aetna and Cigna, never Kaiser or Medicaid.": {"aetna": YES, "cigna": YES, "kaiser": NO, "medicaid": NO},
    "We bill Aetna but never Kaiser.": {"aetna": YES, "kaiser": NO},
    "We accept Aetna. Never Kaiser.": {"aetna": YES, "kaiser": NO},
    "We accept Aetna, never charging extra, and Cigna.": {"aetna": YES, "cigna": YES},
    "We have never accepted Kaiser.": {"kaiser": NO},
    "We take all insurance short of Kaiser.": {"kaiser": NO},
    "We take all insurance bar Kaiser.": {"kaiser": NO},
    "We take all plans outside of Kaiser.": {},
    "We accept most insurance outside of Nevada too, including Aetna.": {"aetna": YES},
    "We work with Aetna - never any hidden costs - and Cigna.": {"aetna": YES, "cigna": YES},
    "All major plans, except one or two, are accepted, including Aetna.": {"aetna": YES},
    "We take every plan with Kaiser the only exception.": {},
    "We accept all plans, Kaiser being the one exception.": {},
    # Of some of its plans, and now and then
    "All plans but some by Kaiser are accepted.": {},
    "All plans except a few from Kaiser are accepted.": {},
    "We take all insurance but certain plans of Kaiser.": {},
    "We accept all plans other than some Kaiser HMOs.": {},
    "We accept all plans other than Kaiser.": {"kaiser": NO},
    "We accept Aetna, rarely Kaiser.": {"aetna": YES},
    "We accept Aetna, and sometimes Kaiser.": {"aetna": YES},
    "We rarely ask for a copay, and accept Aetna.": {"aetna": YES},
    # Disputed
    "It is not true that we accept Medicaid.": {},
    "It is not true that Medicaid is accepted here.": {},
    "It's a myth that we take Medicaid.": {},
    "Some sites wrongly say that we accept Kaiser.": {},
    "Other directories list us as accepting Kaiser.": {},
    "No es cierto que aceptamos Medicaid.": {},
    "There is a rumor that we stopped taking Cigna.": {},
    "You may have heard that rehab is expensive; we accept Aetna.": {"aetna": YES},
    "It is true that we accept Medicaid.": {"medicaid": YES},
    "Contrary to what some sites say, we do not accept Medicaid.": {"medicaid": NO},
    "We are not a large house, but we accept Medicaid.": {"medicaid": YES},
    "Some people think rehab is costly, but we accept Medicaid.": {"medicaid": YES},
    # At one place and not at the next
    "Medicaid accepted (Reno), not accepted (Elko).": {},
    "Medicaid: accepted in Reno, not accepted in Elko.": {},
    "Aetna: in-network (Reno), out-of-network (Elko).": {},
    "Aetna accepted (all sites), Medicaid not accepted (Elko).": {"aetna": YES, "medicaid": NO},
    "Medicaid is accepted in Reno and in Elko.": {"medicaid": YES},
    "<h2>Our sister program</h2><p>Slate Lodge is a house for men. We accept Medicaid there.</p>": {},
    "Slate Lodge, our sister house, is in Elko. We take Medicaid there.": {},
    "Our Reno clinic opened in 2019. We accept Medicaid there.": {"medicaid": YES},
    "<h2>Our Reno clinic</h2><p>We accept Medicaid there.</p>": {"medicaid": YES},
    # Half of a mark
    "We accept Blue Cross but not Blue Shield.": {},
    "We take Blue Shield, not Blue Cross.": {},
    "Blue Shield is accepted; Blue Cross is not.": {},
    "We accept Anthem Blue Cross, not Blue Shield of California.": {
        "anthem_blue_cross": YES,
        "blue_shield_of_california": NO,
    },
    "We accept Blue Cross and Blue Shield, but not Kaiser.": {"blue_cross_blue_shield": YES, "kaiser": NO},
    "We accept Blue Cross Blue Shield but not Medicaid.": {"blue_cross_blue_shield": YES, "medicaid": NO},
    # Headings of who is in no network
    listed("Plans we do not participate in"): {"kaiser": OUT, "cigna": OUT},
    listed("Networks we are not part of"): {"kaiser": OUT, "cigna": OUT},
    listed("Insurers with whom we do not contract"): {"kaiser": OUT, "cigna": OUT},
    listed("Insurance plans that we participate in"): {"kaiser": IN, "cigna": IN},
    listed("Insurance panels we are not on"): {"kaiser": OUT, "cigna": OUT},
    listed("Plans in which we participate"): {"kaiser": IN, "cigna": IN},
    listed("Plans we accept"): {"kaiser": YES, "cigna": YES},
    # All plans of a brand but one kind
    "All Cigna plans but HMO are accepted.": {"cigna": YES},
    "All Cigna plans but the HMO are accepted.": {"cigna": YES},
    "We accept all Cigna plans but HMO.": {"cigna": YES},
    "All Cigna plans but HMO need no referral.": {},
    # To come, behind a semicolon
    "Aceptamos Aetna; próximamente Humana.": {"aetna": YES},
    "Aceptamos Molina; pronto abriremos otra clínica.": {"molina": YES},
    "Aceptamos Aetna y Cigna; muy pronto Humana.": {"aetna": YES, "cigna": YES},
    "We accept Aetna; coming soon: Humana.": {"aetna": YES},
    "We accept Aetna; we take Humana too.": {"aetna": YES, "humana": YES},
}


@pytest.mark.parametrize("said", TOLD)
def test_what_is_told_of_each(said: str) -> None:
    assert statuses(said) == TOLD[said]
