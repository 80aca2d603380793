"""Payers and places answer yes (fits), no (out) or not stated (ask), with the question to put to the provider."""

from __future__ import annotations

from datetime import datetime

import pytest

from index.engine import Index
from tests.index.answers import Cases, must_answer

TUSTIN, LOS_ANGELES = {"city": "Tustin", "state": "CA", "zip": "92780"}, {"city": "Los Angeles", "state": "CA"}
CIGNA = {"insurer": ["cigna"]}
NETWORK = {"insurer": ["cigna"], "in_network": True}
CIGNA_PPO = {"insurer": ["cigna"], "plan": ["ppo"]}
ELEVANCE = {"insurer_family": ["elevance"]}
OTHERS, BILLED = "out_of_network_benefits/others", "out_of_network_benefits/billed"
MEDI_CAL, MEDICAID, TENNESSEE = {"insurer": ["medi_cal"]}, {"insurer": ["medicaid"]}, {"insurer": ["BCBS of Tennessee"]}
SEATTLE, NASHVILLE = {"city": "Seattle", "state": "WA"}, {"city": "Nashville", "state": "TN"}
WHICH_STATE = "Your website says accepted for Medicaid and not of which state: does that include {}?"
WHICH_BLUE = "Your website says {} for Blue Cross Blue Shield and not which plan: does that include BlueCross BlueShield of Tennessee?"
VIRTUAL, ONLINE = {"telehealth": "yes", "states_served": ["CA"]}, {"telehealth": True}

CASES: Cases = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "insurer accepted": ({"insurers": {"cigna": "accepted"}}, CIGNA, "fits"),
    "insurer in network": ({"insurers": {"cigna": "in_network"}}, CIGNA, "fits"),
    "insurer refused": ({"insurers": {"cigna": "not_accepted"}}, CIGNA, "out"),
    "no insurer stated": ({}, CIGNA, "Do you take Cigna?"),
    "others stated are no denial": ({"insurers": {"aetna": "accepted"}}, CIGNA, "Do you take Cigna?"),
    "out of network is an ask for acceptance": (
        {"insurers": {"cigna": "out_of_network"}},
        CIGNA,
        "Your website says out of network for Cigna: would you bill its out-of-network benefits?",
    ),
    "pages disagree": (
        {"insurers": {"cigna": "accepted not_accepted"}},
        CIGNA,
        "Your website says both accepted and not accepted of Cigna: do you take it?",
    ),
    "in network and refused disagree": ({"insurers": {"cigna": "in_network not_accepted"}}, CIGNA, "ask"),
    "accepted and out of network disagree": ({"insurers": {"cigna": "accepted out_of_network"}}, CIGNA, "ask"),
    "most insurance names nobody": (
        {"payment": ["most_insurance"]},
        CIGNA,
        "Your website says that you take most insurance: is Cigna included?",
    ),
    "one of two insurers": ({"insurers": {"aetna": "accepted"}}, {"insurer": ["cigna", "aetna"]}, "fits"),
    "ask only for the insurer that is open": (
        {"insurers": {"cigna": "not_accepted"}},
        {"insurer": ["cigna", "aetna"]},
        "Do you take Aetna?",
    ),
    "all asked insurers refused": (
        {"insurers": {"cigna": "not_accepted", "aetna": "not_accepted"}},
        {"insurer": ["cigna", "aetna"]},
        "out",
    ),
    "network yes": ({"insurers": {"cigna": "in_network"}}, NETWORK, "fits"),
    "network of an accepted one is open": (
        {"insurers": {"cigna": "accepted"}},
        NETWORK,
        "Are you in-network with Cigna?",
    ),
    "accepted beside in network contradicts nothing": (
        {"insurers": {"cigna": "in_network accepted"}},
        NETWORK,
        "fits",
    ),
    "network no: out of network": ({"insurers": {"cigna": "out_of_network"}}, NETWORK, "out"),
    "network no: refused": ({"insurers": {"cigna": "not_accepted"}}, NETWORK, "out"),
    "network in and out disagree": ({"insurers": {"cigna": "in_network out_of_network"}}, NETWORK, "ask"),
    "network not stated": ({}, NETWORK, "Are you in-network with Cigna?"),
    "a Blue plan is not another": (
        {"insurers": {"anthem_blue_cross": "in_network"}},
        {"insurer": ["blue_cross_blue_shield"]},
        "Your website names Anthem Blue Cross: do you take Blue Cross Blue Shield?",
    ),
    "the plain Blue id does not mean Anthem": (
        {"insurers": {"blue_cross_blue_shield": "in_network"}},
        {"insurer": ["anthem_blue_cross"]},
        "ask",
    ),
    "Medi-Cal is Medicaid": ({"insurers": {"medi_cal": "accepted"}}, {"insurer": ["medicaid"]}, "fits"),
    "a state's name with that parent is Medicaid": (
        {"insurers": {"tenncare": "accepted"}},
        {"payment": ["medicaid"]},
        "fits",
    ),
    "Medi-Cal refused is Medicaid refused": ({"insurers": {"medi_cal": "not_accepted"}}, {"payment": ["medicaid"]}, "out"),
    "Medicaid is not sure to be Medi-Cal": (
        {"insurers": {"medicaid": "accepted"}},
        {"payment": ["medi_cal"]},
        "Your website says accepted for Medicaid and not of which state: does that include Medi-Cal?",
    ),
    "Medicaid of no state refused is Medi-Cal refused": ({"insurers": {"medicaid": "not_accepted"}}, MEDI_CAL, "out"),
    "Medicaid of no state both ways": ({"insurers": {"medicaid": "accepted not_accepted"}}, MEDI_CAL, "ask"),
    "another state's Medicaid refused": (
        {"insurers": {"medicaid/No Apple Health.": "not_accepted"}}, MEDI_CAL, "Do you take Medi-Cal?",
    ),
    "Medicaid of no state refused, and Medi-Cal taken": (
        {"insurers": {"medicaid": "not_accepted", "medi_cal": "accepted"}}, MEDI_CAL, "fits",
    ),
    "Medicaid in California is Medi-Cal": ({"insurers": {"medicaid": "accepted"}, "locations": [TUSTIN]}, MEDI_CAL, "fits"),
    "Medi-Cal by the ZIP alone": ({"insurers": {"medicaid": "in_network"}, "locations": [{"zip": "90025"}]}, MEDI_CAL, "fits"),
    "Medicaid refused in California": ({"insurers": {"medicaid": "not_accepted"}, "locations": [TUSTIN]}, MEDI_CAL, "out"),
    "Medi-Cal refused in California": ({"insurers": {"medi_cal": "not_accepted"}, "locations": [TUSTIN]}, MEDI_CAL, "out"),
    "one of Medi-Cal and Medicaid refused": (
        {"insurers": {"medi_cal": "accepted", "medicaid": "not_accepted"}, "locations": [TUSTIN]},
        MEDI_CAL,
        "Your website says both accepted and not accepted of Medi-Cal: do you take it?",
    ),
    "Medicaid in another state only": ({"insurers": {"medicaid": "accepted"}, "locations": [SEATTLE]}, MEDI_CAL, "out"),
    "nothing of Medicaid in another state only": ({"locations": [SEATTLE, NASHVILLE]}, MEDI_CAL, "out"),
    "Medi-Cal in another state": ({"insurers": {"medi_cal": "accepted"}, "locations": [SEATTLE]}, MEDI_CAL, "fits"),
    "one place in California": ({"insurers": {"medicaid": "accepted"}, "locations": [SEATTLE, TUSTIN]}, MEDI_CAL, "fits"),
    "one place of an unknown state": (
        {"insurers": {"medicaid": "accepted"}, "locations": [SEATTLE, {"city": "Tustin"}]}, MEDI_CAL, WHICH_STATE.format("Medi-Cal"),
    ),
    "another state, and California is served": (
        {"insurers": {"medicaid": "accepted"}, "locations": [SEATTLE], "states_served": ["CA"]}, MEDI_CAL, WHICH_STATE.format("Medi-Cal"),
    ),
    "another state, and the whole country is served": ({"locations": [SEATTLE], "states_served": ["all"]}, MEDI_CAL, "Do you take Medi-Cal?"),
    "Medi-Cal not stated in California": ({"locations": [TUSTIN]}, MEDI_CAL, "Do you take Medi-Cal?"),
    "a state's name in California is another's": (
        {"insurers": {"medicaid/We take Apple Health.": "accepted"}, "locations": [TUSTIN]}, MEDI_CAL, "Do you take Medi-Cal?",
    ),
    "a state's name in the quote": ({"insurers": {"medicaid/We take Apple Health.": "accepted"}}, {"payment": ["apple_health"]}, "fits"),
    "a state's Medicaid in the quote": ({"insurers": {"medicaid/We take Idaho Medicaid.": "accepted"}}, {"insurer": ["medicaid_idaho"]}, "fits"),
    "a state's name in a refusal": ({"insurers": {"medicaid/No Apple Health.": "not_accepted"}}, {"insurer": ["apple_health"]}, "out"),
    "a state's name is Medicaid": ({"insurers": {"medicaid/We take Apple Health.": "accepted"}}, MEDICAID, "fits"),
    "Medicaid, asked in its state": (
        {"insurers": {"medicaid": "accepted"}, "locations": [TUSTIN]}, MEDICAID | {"state": ["CA"]}, "fits",
    ),
    "Medicaid of another state, asked in a state": (
        {"insurers": {"tenncare": "accepted"}, "locations": [TUSTIN, NASHVILLE]}, MEDICAID | {"state": ["CA"]}, "Do you take Medi-Cal?",
    ),
    "Medicaid, asked near a place": ({"insurers": {"medi_cal": "accepted"}, "locations": [TUSTIN]}, MEDICAID | {"near": "92782"}, "fits"),
    "Medicaid over the border of the place": (
        {"insurers": {"medicaid": "accepted"}, "locations": [{"city": "Spokane", "state": "WA"}]},
        MEDICAID | {"near": "83814", "miles": 60},
        WHICH_STATE.format("Idaho Medicaid"),
    ),
    "most PPO plans are no Medicaid": ({"payment": ["most_ppo"]}, MEDI_CAL, "Do you take Medi-Cal?"),
    "most insurance may be Medicaid": (
        {"payment": ["most_ppo", "most_insurance"]}, MEDI_CAL, "Your website says that you take most insurance: is Medi-Cal included?",
    ),
    "a Blue plan by its state": ({"insurers": {"blue_cross_blue_shield/We take BCBS of Tennessee.": "accepted"}}, TENNESSEE, "fits"),
    "a Blue plan by its state as pages spell it": (
        {"insurers": {"blue_cross_blue_shield/In network: Blue Cross® and Blue Shield® of Tennessee": "in_network"}}, TENNESSEE | {"in_network": True}, "fits",
    ),
    "the mark, asked of a state's plan": (
        {"insurers": {"blue_cross_blue_shield": "accepted"}, "locations": [NASHVILLE]}, TENNESSEE, WHICH_BLUE.format("accepted"),
    ),
    "the mark refused, asked of a state's plan": (
        {"insurers": {"blue_cross_blue_shield": "not_accepted"}}, TENNESSEE, WHICH_BLUE.format("not accepted"),
    ),
    "another state's Blue plan": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS of Texas.": "accepted"}}, TENNESSEE, "Do you take BlueCross BlueShield of Tennessee?",
    ),
    "Florida Blue is not Tennessee's": ({"insurers": {"florida_blue": "in_network"}}, TENNESSEE, "Do you take BlueCross BlueShield of Tennessee?"),
    "a state's Blue plan is not the mark": (
        {"insurers": {"blue_cross_blue_shield/We take BCBST.": "accepted"}},
        {"insurer": ["BCBS"]},
        "Your website names BlueCross BlueShield of Tennessee: do you take Blue Cross Blue Shield?",
    ),
    "a state's Blue plan beside the mark": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS, BCBS of Texas and others.": "accepted"}}, {"insurer": ["BCBS"]}, "fits",
    ),
    "one Blue plan and not the other in one sentence": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS of Texas but not BCBS of Tennessee.": "accepted"}}, TENNESSEE, "out",
    ),
    "a state's Blue plan with a brand": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS of Ohio.": "accepted"}}, {"insurer": ["ohio_blue"]}, "fits",
    ),
    "a family is any of its brands": ({"insurers": {"anthem_blue_cross": "accepted"}}, ELEVANCE, "fits"),
    "a brand of a brand is of the family": ({"insurers": {"value_options": "in_network"}}, ELEVANCE, "fits"),
    "the mark is not of a family": (
        {"insurers": {"blue_cross_blue_shield": "in_network"}},
        ELEVANCE,
        "Do you take a plan of Elevance Health (Anthem Blue Cross, Carelon or ValueOptions)?",
    ),
    "a family with one brand refused": (
        {"insurers": {"anthem_blue_cross": "not_accepted"}}, ELEVANCE, "Do you take Carelon or ValueOptions?",
    ),
    "a family refused": (
        {"insurers": {"anthem_blue_cross": "not_accepted", "carelon": "not_accepted", "value_options": "not_accepted"}},
        ELEVANCE,
        "out",
    ),
    "a family in network": (
        {"insurers": {"anthem_blue_cross": "accepted", "carelon": "in_network"}}, ELEVANCE | {"in_network": True}, "fits",
    ),
    "a family out of network": (
        {"insurers": dict.fromkeys(("anthem_blue_cross", "carelon", "value_options"), "out_of_network")},
        ELEVANCE | {"in_network": True},
        "out",
    ),
    "insurer and family must both hold": (
        {"insurers": {"anthem_blue_cross": "accepted"}}, ELEVANCE | CIGNA, "Do you take Cigna?",
    ),
    "one Blue plan is not another": ({"insurers": {"florida_blue": "in_network"}}, {"insurer": ["anthem_blue_cross"]}, "ask"),
    "a Blue plan is not the mark": ({"insurers": {"florida_blue": "in_network"}}, {"insurer": ["blue_cross_blue_shield"]}, "ask"),
    "a Blue plan refused refuses no other": (
        {"insurers": {"florida_blue": "not_accepted"}}, {"insurer": ["anthem_blue_cross"]}, "Do you take Anthem Blue Cross?",
    ),
    "all others are out of network": ({"insurers": {"aetna": "in_network"}, "payment": [OTHERS]}, NETWORK, "out"),
    "all others, but Cigna is named": ({"insurers": {"cigna": "in_network"}, "payment": [OTHERS]}, NETWORK, "fits"),
    "all others, and any acceptance": (
        {"insurers": {"aetna": "in_network"}, "payment": [OTHERS]},
        CIGNA,
        "out",
    ),
    "all others out of network, of a family": (
        {"insurers": {"aetna": "in_network"}, "payment": [OTHERS]}, {"insurer": ["cigna"], "insurer_family": ["elevance"]}, "out",
    ),
    "all others out of network, of Medicaid": (
        {"insurers": {"aetna": "in_network"}, "payment": [OTHERS]}, {"payment": ["medicaid"]}, "out",
    ),
    "all others are billed out of network": (
        {"insurers": {"aetna": "in_network"}, "payment": [BILLED]},
        CIGNA,
        "Your website says out of network for all that it does not name: would you bill out-of-network benefits of Cigna?",
    ),
    "all others are billed out of network, in network asked": (
        {"insurers": {"aetna": "in_network"}, "payment": [BILLED]}, NETWORK, "out",
    ),
    "all others, but one that may be meant is named": (
        {"insurers": {"blue_cross_blue_shield": "in_network"}, "payment": [OTHERS]},
        {"insurer": ["florida_blue"], "in_network": True},
        "Your website says in-network for Blue Cross Blue Shield and not which plan: does that include Florida Blue?",
    ),
    "out-of-network benefits deny nobody": ({"payment": ["out_of_network_benefits"]}, NETWORK, "ask"),
    "plan stated": ({"insurers": {"cigna": "accepted:ppo+epo"}}, CIGNA_PPO, "fits"),
    "plan in network": ({"insurers": {"cigna": "in_network:ppo"}}, CIGNA_PPO | {"in_network": True}, "fits"),
    "plan accepted, network open": (
        {"insurers": {"cigna": "accepted:ppo"}}, CIGNA_PPO | {"in_network": True}, "Are you in-network with Cigna PPO?",
    ),
    "no plan named": ({"insurers": {"cigna": "in_network"}}, CIGNA_PPO, "Do you take Cigna PPO?"),
    "another plan named": (
        {"insurers": {"cigna": "accepted:hmo"}}, CIGNA_PPO, "Your website names HMO of Cigna: do you take Cigna PPO?",
    ),
    "another plan refused": (
        {"insurers": {"cigna": "not_accepted:hmo"}},
        CIGNA_PPO,
        "Your website says that HMO of Cigna is not taken: do you take Cigna PPO?",
    ),
    "another plan refused, no plan asked": (
        {"insurers": {"cigna": "not_accepted:hmo"}},
        CIGNA,
        "Your website says that HMO of Cigna is not taken: do you take other plans of Cigna?",
    ),
    "accepted but for a plan, no plan asked": ({"insurers": {"cigna": "accepted not_accepted:hmo"}}, CIGNA, "fits"),
    "accepted but for this plan": ({"insurers": {"cigna": "accepted not_accepted:ppo"}}, CIGNA_PPO, "out"),
    "accepted but for another plan": ({"insurers": {"cigna": "accepted not_accepted:hmo"}}, CIGNA_PPO, "Do you take Cigna PPO?"),
    "most PPO plans beside another plan": (
        {"insurers": {"cigna": "accepted:hmo"}, "payment": ["most_ppo"]},
        CIGNA_PPO,
        "Your website names HMO of Cigna, and says that you take most PPO plans: is Cigna PPO included?",
    ),
    "most PPO plans beside the brand": (
        {"insurers": {"cigna": "accepted"}, "payment": ["most_ppo"]},
        CIGNA_PPO,
        "Your website says that you take most PPO plans: is Cigna PPO included?",
    ),
    "most insurance beside the brand": ({"insurers": {"cigna": "accepted"}, "payment": ["most_insurance"]}, CIGNA_PPO, "Do you take Cigna PPO?"),
    "this plan refused": ({"insurers": {"cigna": "not_accepted:ppo"}}, CIGNA_PPO, "out"),
    "the insurer refused": ({"insurers": {"cigna": "not_accepted"}}, CIGNA_PPO, "out"),
    "the insurer refused and this plan accepted": ({"insurers": {"cigna": "accepted:ppo not_accepted"}}, CIGNA_PPO, "ask"),
    "this plan out of network": ({"insurers": {"cigna": "out_of_network:ppo"}}, CIGNA_PPO | {"in_network": True}, "out"),
    "another plan out of network": ({"insurers": {"cigna": "out_of_network:hmo"}}, CIGNA_PPO | {"in_network": True}, "ask"),
    "one of two plans": ({"insurers": {"cigna": "accepted:epo"}}, CIGNA_PPO | {"plan": ["ppo", "epo"]}, "fits"),
    "most PPO plans": (
        {"payment": ["most_ppo", "most_insurance"]},
        CIGNA_PPO,
        "Your website says that you take most PPO plans: is Cigna PPO included?",
    ),
    "most PPO plans are no HMO": ({"payment": ["most_ppo"]}, CIGNA | {"plan": ["hmo"]}, "Do you take Cigna HMO?"),
    "most insurance and a plan": (
        {"payment": ["most_insurance"]}, CIGNA_PPO, "Your website says that you take most insurance: is Cigna PPO included?",
    ),
    "most PPO plans, no plan asked": (
        {"payment": ["most_ppo"]}, CIGNA, "Your website says that you take most PPO plans: is Cigna included?",
    ),
    "near a city": ({"locations": [TUSTIN]}, {"near": "Irvine, CA", "miles": 10}, "fits"),
    "far from a city": ({"locations": [TUSTIN]}, {"near": "San Diego, CA", "miles": 10}, "out"),
    "payment stated": ({"payment": ["sliding_scale"]}, {"payment": ["sliding_scale"]}, "fits"),
    "payment not stated": ({}, {"payment": ["sliding_scale"]}, "Is there a sliding scale?"),
    "Medicaid or sliding scale": ({"payment": ["sliding_scale"]}, {"payment": ["medicaid", "sliding_scale"]}, "fits"),
    "Medicaid refused, sliding scale open": (
        {"insurers": {"medicaid": "not_accepted"}},
        {"payment": ["medicaid", "sliding_scale"]},
        "Is there a sliding scale?",
    ),
    "city": ({"locations": [TUSTIN]}, {"city": ["tustin"], "state": ["ca"]}, "fits"),
    "city with its state": ({"locations": [TUSTIN]}, {"city": ["Tustin, California"]}, "fits"),
    "a city of that name in another state": ({"locations": [{"city": "Tustin", "state": "MI"}]}, {"city": ["Tustin, CA"]}, "out"),
    "Medicaid in a city with its state": (
        {"insurers": {"medicaid": "accepted"}, "locations": [TUSTIN]}, {"city": ["Tustin, CA"], "insurer": ["medi_cal"]}, "fits",
    ),
    "another city": ({"locations": [TUSTIN]}, {"city": ["Los Angeles"]}, "out"),
    "no location": ({}, {"city": ["Tustin"], "state": ["CA"]}, "Where do you meet: is it in Tustin, CA?"),
    "city open, state right": ({"locations": [{"state": "CA"}]}, {"city": ["Tustin"], "state": ["CA"]}, "ask"),
    "city open, state wrong": ({"locations": [{"state": "NV"}]}, {"city": ["Tustin"], "state": ["CA"]}, "out"),
    "city and state of different locations": (
        {"locations": [{"city": "Portland", "state": "ME"}, {"city": "Salem", "state": "OR"}]},
        {"city": ["Portland"], "state": ["Oregon"]},
        "out",
    ),
    "the state follows from the ZIP": ({"locations": [{"zip": "92780"}]}, {"state": ["CA"]}, "fits"),
    "near by ZIP": ({"locations": [TUSTIN]}, {"near": "92782", "miles": 5}, "fits"),
    "near by ZIP and four digits": ({"locations": [TUSTIN]}, {"near": "92782-0123", "miles": 5}, "fits"),
    "near by city": ({"locations": [LOS_ANGELES]}, {"near": "90025", "miles": 20}, "fits"),
    "a city that reaches into the circle": (
        {"locations": [LOS_ANGELES]}, {"near": "92780", "miles": 20}, "Where do you meet: is it within 20 miles of 92780?",
    ),
    "a city that does not reach into the circle": ({"locations": [LOS_ANGELES]}, {"near": "92780", "miles": 5}, "out"),
    "a ZIP of that city": ({"locations": [{**LOS_ANGELES, "zip": "90025"}]}, {"near": "92780", "miles": 20}, "out"),
    "a city that reaches into the circle, in its state": (
        {"locations": [LOS_ANGELES]}, {"near": "92780", "miles": 20, "state": ["CA"]}, "ask",
    ),
    "a city that reaches into the circle, in another state": (
        {"locations": [LOS_ANGELES]}, {"near": "92780", "miles": 20, "state": ["NV"]}, "out",
    ),
    "a city that may be near, and another location that is": (
        {"locations": [LOS_ANGELES, TUSTIN]}, {"near": "92780", "miles": 20}, "fits",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)
