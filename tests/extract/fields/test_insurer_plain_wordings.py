"""Plain wordings of what is taken and what is not, each with what only looks like it."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IN, OUT, YES, NO = "in_network", "out_of_network", "accepted", "not_accepted"

CASES: list[tuple[str, dict[str, str]]] = [
    # the names first, and then what we are for these
    ("For Humana and Aetna, we are out of network.", {"humana": OUT, "aetna": OUT}),
    ("For Cigna, we are in network.", {"cigna": IN}),
    ("With Aetna and Cigna we are in network.", {"aetna": IN, "cigna": IN}),
    ("For clients with Cigna, we're out-of-network.", {"cigna": OUT}),
    ("As for Kaiser, we are not in network.", {"kaiser": OUT}),
    ("For Aetna, Cigna and Humana, our program is in network.", {"aetna": IN, "cigna": IN, "humana": IN}),
    ("If you have Cigna, check whether we are in network.", {}),
    ("With Cigna you can ask whether a program is in network.", {}),
    # with a word before the verb
    ("We gladly bill Aetna, Anthem and MaineCare.", {"aetna": YES, "anthem": YES, "medicaid": YES}),
    ("Our office happily bills Cigna.", {"cigna": YES}),
    ("We will gladly bill Cigna.", {"cigna": YES}),
    ("We gladly bill you each month; Cigna asks for a form.", {}),
    ("The labs that we like gladly bill Cigna.", {}),
    # two things of one sentence, of which one is told by who we are
    ("Birch Landing Recovery is a VA Community Care provider and in-network with TRICARE West.", {"va": YES, "tricare": IN}),
    ("Birch Landing is a Medicaid provider and accepts Cigna.", {"medicaid": YES, "cigna": YES}),
    ("Birch Landing knows a VA Community Care provider, and is in network with Cigna.", {"cigna": IN}),
    # the list behind the provider's name
    ("The following insurers are accepted at Birch Landing: Aetna, Cigna, Humana.", {"aetna": YES, "cigna": YES, "humana": YES}),
    ("The following plans are accepted by Birch Landing Recovery: Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("These insurances are taken at Birch Landing: Aetna, Cigna.", {"aetna": YES, "cigna": YES}),
    # all of the provider's places
    ("All Birch Landing Recovery centers accept UCare and Cigna.", {"ucare": YES, "cigna": YES}),
    ("Every Birch Landing clinic takes UCare.", {"ucare": YES}),
    ("Both our Hibbing and Duluth clinics accept Medicaid.", {"medicaid": YES}),
    ("All of our outpatient centers accept UCare.", {"ucare": YES}),
    ("All treatment centers in town accept Medicaid.", {}),
    ("All our partner clinics accept Medicaid.", {}),
    ("Birch Landing can help you find centers that accept Medicaid.", {}),
    # covered by, a provider of
    ("Covered by most insurers, including Medicaid and Blue Cross", {"medicaid": YES, "blue_cross_blue_shield": YES}),
    ("Covered by most insurance plans, such as Aetna.", {"aetna": YES}),
    ("Not covered by most insurers, including Medicaid", {"medicaid": NO}),
    ("Birch Landing is a Medicaid provider.", {"medicaid": YES}),
    ("Birch Landing Recovery is a TriWest provider for veterans.", {"triwest": YES}),
    ("Birch Landing is not a Medicaid provider.", {"medicaid": NO}),
    ("Ask Birch Landing how to find a Medicaid provider.", {}),
    # what an insurer does not cover, and who is not eligible
    ("Medicaid does not cover our IOP.", {"medicaid": NO}),
    ("Medicare doesn't cover our program.", {"medicare": NO}),
    ("Medicaid doesn't pay for our groups.", {"medicaid": NO}),
    ("Medicaid does not cover sober living.", {}),
    ("Medicaid doesn't cover our parking.", {}),
    ("Medicaid and Medicare members are not eligible at this time.", {"medicaid": NO, "medicare": NO}),
    ("Clients with Medicaid are not eligible for our program.", {"medicaid": NO}),
    ("Medicare recipients aren't currently eligible.", {"medicare": NO}),
    ("Medicaid clients are not eligible for the scholarship.", {}),
    ("Many people on Medicaid are not eligible for a subsidy. We take Medicaid.", {"medicaid": YES}),
    # with these, though not with those
    ("We're not in network with Kaiser, though we are with Aetna and Cigna.", {"kaiser": OUT, "aetna": IN, "cigna": IN}),
    ("We are not contracted with Humana, but we are with Aetna.", {"humana": OUT, "aetna": IN}),
    ("We are not in network with Kaiser, but we are with you all the way. We take Aetna.", {"kaiser": OUT, "aetna": YES}),
    ("Aetna, Cigna and UCare accepted; copays of $25 may apply.", {"aetna": YES, "cigna": YES, "ucare": YES}),
    # a No to one, and who is taken
    ("Is Medicaid accepted? No. We take Aetna and Cigna.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("Do you take Medicaid? No. Our IOP takes Aetna and Cigna.", {"medicaid": NO, "aetna": YES, "cigna": YES}),
    ("Do you take Medicaid? No. I am in-network with Aetna.", {"medicaid": NO, "aetna": IN}),
    ("Do you take Medicaid? No. Bright Path takes Medicaid and Cigna.", {"medicaid": NO}),
    ("Do you take Medicaid? No. Saint Anne Hospital takes Medicaid and Cigna.", {"medicaid": NO}),
    # covered by
    ("Covered by Aetna, Cigna, Optum, and 20 more.", {"aetna": YES, "cigna": YES, "optum": YES}),
    ("Groups are covered by Premera and Regence.", {"premera": YES, "regence": YES}),
    ("Our classes are covered by Premera.", {"premera": YES}),
    ("Visits are not covered by Premera.", {"premera": NO}),
    ("Covered by Aetna?", {}),
    ("Groups are often covered by Premera.", {}),
    ("Not covered by Aetna, Cigna, or Optum.", {"aetna": NO, "cigna": NO, "optum": NO}),
    # out of network, with kinds of plans between
    ("Out-of-network (PPO): Aetna, Cigna.", {"aetna": OUT, "cigna": OUT}),
    ("Out of network (PPO and POS plans): Aetna.", {"aetna": OUT}),
    ("In-network (PPO, HMO): Aetna, Cigna.", {"aetna": IN, "cigna": IN}),
    ("We will bill your out-of-network benefits with Aetna, Cigna, and United Healthcare PPO plans.", {"aetna": OUT, "cigna": OUT, "united_healthcare": OUT}),
    ("We happily bill your out-of-network benefits through Aetna.", {"aetna": OUT}),
    ("We will tell you about your out-of-network benefits with Aetna.", {}),
    # parted by semicolons, with both names of some
    ("We are contracted with the following: Aetna; Beacon/Carelon; Cigna/Evernorth; MHN; TriWest.", {"aetna": IN, "carelon": IN, "cigna": IN, "evernorth": IN, "mhn": IN, "triwest": IN}),
    ("In-network: Aetna; Optum/UnitedHealthcare; Cigna", {"aetna": IN, "optum": IN, "united_healthcare": IN, "cigna": IN}),
    ("We accept Aetna; Cigna is not accepted.", {"aetna": YES, "cigna": NO}),
    # under a heading
    ("</p><h3>Insurance we take in Duluth</h3><p>CareSource, Molina, Aetna", {"caresource": YES, "molina": YES, "aetna": YES}),
    ("</p><h3>Plans accepted in Duluth</h3><p>Molina, Aetna</p><h3>Plans accepted in Hibbing</h3><p>Molina, Cigna", {"molina": YES}),
    ("</p><h3>Insurance plans that are not accepted in Duluth</h3><p>Molina, Aetna", {"molina": NO, "aetna": NO}),
    ("</p><h3>Insurance</h3><p>Yes: Aetna, Cigna, Optum<br>No: Medicaid, Medicare, Kaiser", {"aetna": YES, "cigna": YES, "optum": YES, "medicaid": NO, "medicare": NO, "kaiser": NO}),
    ("</p><h3>Insurances:</h3><ul><li>YES: Aetna, Cigna</li><li>NO: Medicaid</li></ul><p>", {"aetna": YES, "cigna": YES, "medicaid": NO}),
    ("</p><h3>Referral needed</h3><p>Yes: Aetna, Cigna<br>No: Medicaid, Medicare", {}),
    ("</p><h3>How insurance works</h3><p>No: Medicaid, Medicare", {}),
    # a list behind who accepts it, and panels that clinicians are on
    ("The following insurance is accepted by us:</p><ul><li>Aetna</li><li>Cigna PPO</li></ul><p>", {"aetna": YES, "cigna": YES}),
    ("The following plans are accepted by our therapists:</p><ul><li>Aetna</li></ul><p>", {"aetna": YES}),
    ("The insurance plans accepted by us include Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Insurance plans accepted here include Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("The following plans are not accepted by us:</p><ul><li>Aetna</li></ul><p>", {"aetna": NO}),
    ("The following plans are accepted by some of our therapists:</p><ul><li>Aetna</li></ul><p>", {}),
    ("The following plans are accepted by the hospital next door:</p><ul><li>Aetna</li></ul><p>", {}),
    ("The following plans are accepted by our sister clinic:</p><ul><li>Aetna</li></ul><p>", {}),
    ("The following plans were accepted by us until 2024:</p><ul><li>Aetna</li></ul><p>", {}),
    ("Here are the insurance panels our clinicians are on:</p><ul><li>Aetna</li></ul><p>", {"aetna": IN}),
    ("Insurance panels that all of our therapists are currently on:</p><ul><li>Aetna</li></ul><p>", {"aetna": IN}),
    ("Here are the insurance panels that some of our clinicians are on:</p><ul><li>Aetna</li></ul><p>", {}),
    ("Here are the insurance panels we hope to be on:</p><ul><li>Aetna</li></ul><p>", {}),
    # in the networks of several
    ("We are in the Aetna, Cigna and Humana networks.", {"aetna": IN, "cigna": IN, "humana": IN}),
    ("Our providers are also part of the Aetna and Cigna provider networks.", {"aetna": IN, "cigna": IN}),
    ("We are not in the Aetna, Cigna or Humana networks.", {"aetna": OUT, "cigna": OUT, "humana": OUT}),
    ("We are in the Aetna building, and Cigna keeps its own networks.", {}),
    ("Our partners are in the Aetna, Cigna and Humana networks.", {}),
    # something that we do not take, one of those that we take
    ("Medicaid is not something we currently accept.", {"medicaid": NO}),
    ("Medicaid is something we do not accept at this time.", {"medicaid": NO}),
    ("Medicaid isn't a plan that we work with.", {"medicaid": NO}),
    ("Medicaid and Medicare are plans that we can't accept.", {"medicaid": NO, "medicare": NO}),
    ("Medicare is one plan we do not take.", {"medicare": NO}),
    ("Aetna and Cigna are two of the insurance companies we work with.", {"aetna": YES, "cigna": YES}),
    ("Medicaid is one of the plans we accept.", {"medicaid": YES}),
    ("Medicaid is not the only plan we accept.", {}),
    ("Medicaid is not something we ask about.", {}),
    ("Medicare is something we do not accept for IOP.", {}),
    ("Aetna is one of the insurers other clinics accept.", {}),
    ("Medicaid was not something we accepted in 2019.", {}),
    # "these", some sentences behind their names
    ("Aetna and Cigna pay for detox and IOP. Costs come down. That helps. Call our team. We partner with these insurance providers.", {"aetna": YES, "cigna": YES}),
    ("Aetna and Cigna pay for rehab. We specialize in working with these major insurers.", {"aetna": YES, "cigna": YES}),
    ("Aetna and Cigna pay for rehab. Call us. We do not work with these insurers.", {}),
    ("Aetna and Cigna pay for rehab. We are unable to bill these plans.", {}),
    ("Aetna and Cigna pay for rehab. We hope to work with these insurers.", {}),
    ("Aetna and Cigna pay for rehab. Many centers work with these insurers.", {}),
    ("Aetna and Cigna pay for rehab. Our team can tell whether clinics accept these plans.", {}),
    ("Insurance plans that cover our services include Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Insurance plans that cover your treatment here are Aetna and Cigna.", {"aetna": YES, "cigna": YES}),
    ("Insurance plans that cover rehab include Aetna and Cigna.", {}),
    ("Insurance plans that do not cover our services include Aetna.", {}),
    # as a provider of a payer
    ("As a Medicaid provider, we see families of all kinds.", {"medicaid": YES}),
    ("As an enrolled TriWest provider since 2019, our team knows the forms.", {"triwest": YES}),
    ("As a Medicaid provider in another state, we learned a lot.", {}),
    ("As a Medicaid provider, you must file your claims within a year.", {}),
    # letters and a brand of other days
    ("We accept BCN, MHNet and Concern: EAP.", {"blue_cross_blue_shield": YES, "mhnet": YES, "concern": YES}),
    ("BCN stands for our Behavioral Care Navigator.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_plain_wordings(text: str, expected: dict[str, str]) -> None:
    page = extract_page(
        "<title>Intensive Outpatient Program | Birch Landing Recovery</title><h1>Intensive Outpatient Program</h1>"
        "<p>At Birch Landing Recovery, our intensive outpatient program (IOP) helps adults with alcohol addiction.</p>"
        f"<p>{text}</p><footer>410 Alder Street, Duluth, MN 55802 | (218) 555-0147 | &copy; Birch Landing Recovery</footer>"
    )
    assert {one.id: one.status for one in page.insurers} == expected
