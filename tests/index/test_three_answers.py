"""Each filter answers yes (fits), no (out) or not stated (ask), with the question to put to the provider."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.errors import InputError
from records.models import Program

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
HOURS = {"hours_min": 9, "hours_max": 15}
TUE_EVENING = {"day": ["tue"], "after": "17:00", "before": "21:30"}

EVENING = {"daypart": ["evening"]}
SAT_EVENING = {"day": ["sat"], "daypart": ["evening"]}

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "level yes": ({}, {"level": ["iop"]}, "fits"),
    "level no": ({}, {"level": ["php"]}, "out"),
    "one of two levels": ({}, {"level": ["php", "iop"]}, "fits"),
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
        "Do you take Blue Cross Blue Shield?",
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
        {"insurers": {"blue_cross_blue_shield/We take BCBST.": "accepted"}}, {"insurer": ["BCBS"]}, "Do you take Blue Cross Blue Shield?",
    ),
    "a state's Blue plan beside the mark": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS, BCBS of Texas and others.": "accepted"}}, {"insurer": ["BCBS"]}, "fits",
    ),
    "one Blue plan and not the other in one sentence": (
        {"insurers": {"blue_cross_blue_shield/We take BCBS of Texas but not BCBS of Tennessee.": "accepted"}}, TENNESSEE, WHICH_BLUE.format("accepted"),
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
    "hours inside": ({"hours_per_week": (9, 12)}, HOURS, "fits"),
    "hours at both ends": ({"hours_per_week": (9, 15)}, HOURS, "fits"),
    "hours outside": ({"hours_per_week": (20, 20)}, HOURS, "out"),
    "hours overlap": ({"hours_per_week": (6, 12)}, HOURS, "Is the program 9 to 15 hours a week?"),
    "hours without an end": ({"hours_per_week": (9, None)}, HOURS, "ask"),
    "hours without an end above": ({"hours_per_week": (16, None)}, HOURS, "out"),
    "hours without a beginning": ({"hours_per_week": (None, 8)}, HOURS, "out"),
    "at least is inside at least": ({"hours_per_week": (9, None)}, {"hours_min": 9}, "fits"),
    "up to is inside at most": ({"hours_per_week": (None, 12)}, {"hours_max": 12}, "fits"),
    "hours of two pages, one outside": ({"hours_per_week": [(9, 9), (20, 20)]}, HOURS, "ask"),
    "hours of two pages, both inside": ({"hours_per_week": [(9, 9), (12, 12)]}, HOURS, "fits"),
    "hours not stated": ({}, HOURS, "Is the program 9 to 15 hours a week?"),
    "hours computed are no yes": (
        {"derived": {"hours_per_week": (9, 9)}}, HOURS, "Is the program 9 to 15 hours a week? The times on your website come to 9.",
    ),
    "hours computed are no no": ({"derived": {"hours_per_week": (30, 30)}}, HOURS, "ask"),
    "weeks inside": ({"duration_weeks": (8, 12)}, {"weeks_max": 12}, "fits"),
    "weeks outside": ({"duration_weeks": (16, 16)}, {"weeks_max": 12}, "out"),
    "weeks not stated": ({}, {"weeks_min": 4, "weeks_max": 12}, "Is the program 4 to 12 weeks?"),
    "accreditation": ({"accreditations": ["carf"]}, {"accreditation": ["joint_commission", "carf"]}, "fits"),
    "accreditation not listed": (
        {"accreditations": ["carf"]},
        {"accreditation": ["joint_commission"]},
        "Do you hold this accreditation or licence: The Joint Commission?",
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
    "day stated": ({"days": ["mon", "tue"]}, {"day": ["tue"]}, "fits"),
    "day of a session": ({"sessions": ["tue 09:00-12:00"]}, {"day": ["Tuesday"]}, "fits"),
    "another week stated": ({"days": ["mon"]}, {"day": ["tue"]}, "out"),
    "no day stated": ({}, {"day": ["tue"]}, "Do groups meet on Tuesday?"),
    "all days are needed": ({"days": ["mon", "tue"]}, {"day": ["tue", "thu"]}, "out"),
    "more days are said than named": (
        {"days": ["tue"], "days_per_week": (3, 3)},
        {"day": ["tue", "thu"]},
        "Do groups meet on Thursday?",
    ),
    "a weekend without its day": ({"days": ["mon"], "dayparts": ["weekend"]}, {"day": ["sat"]}, "ask"),
    "session inside": ({"sessions": ["tue,thu 18:00-21:00"]}, TUE_EVENING, "fits"),
    "session at the very times": ({"sessions": ["tue 17:00-21:30"]}, TUE_EVENING, "fits"),
    "session begins too early": ({"sessions": ["tue 16:59-21:00"]}, TUE_EVENING, "out"),
    "session ends too late": ({"sessions": ["tue 18:00-21:31"]}, TUE_EVENING, "out"),
    "past midnight is late": ({"sessions": ["tue 18:00-00:30"]}, TUE_EVENING, "out"),
    "day and time of different sessions": ({"sessions": ["tue 09:00-12:00", "wed 18:00-21:00"]}, TUE_EVENING, "out"),
    "day without its time": (
        {"days": ["tue"]},
        TUE_EVENING,
        "Do groups meet on Tuesday, starting at 5:00 PM or later and ending by 9:30 PM?",
    ),
    "a stated evening without times": ({"sessions": ["tue 09:00-12:00"], "dayparts": ["evening"]}, TUE_EVENING, "ask"),
    "a stated morning leaves no evening": (
        {"sessions": ["tue 09:00-12:00"], "dayparts": ["morning"]},
        TUE_EVENING,
        "out",
    ),
    "time on any day": ({"sessions": ["wed 18:00-21:00"]}, {"after": "17:00"}, "fits"),
    "time on no day": ({"sessions": ["wed 09:00-12:00"]}, {"after": "17:00"}, "out"),
    "time not stated": ({}, {"after": "17:00"}, "Do any groups meet that start at 5:00 PM or later?"),
    "a day whose time is open": ({"sessions": ["mon 09:00-12:00"], "days": ["tue"]}, {"after": "17:00"}, "ask"),
    "both days, one in time": ({"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, TUE_EVENING | {"day": ["tue", "thu"]}, "out"),
    "daypart said": ({"dayparts": ["evening"]}, {"daypart": ["evening"]}, "fits"),
    "daypart by times": ({"sessions": ["tue 17:00-20:00"]}, {"daypart": ["evening"]}, "fits"),
    "noon is afternoon": ({"sessions": ["tue 12:00-15:00"]}, {"daypart": ["morning"]}, "out"),
    "another daypart stated": ({"dayparts": ["morning"]}, {"daypart": ["evening"]}, "out"),
    "no daypart stated": ({"days": ["mon"]}, {"daypart": ["evening"]}, "Do groups meet in the evening?"),
    "one of two dayparts": ({"dayparts": ["morning"]}, {"daypart": ["evening", "morning"]}, "fits"),
    "daypart, a day whose time is open": (
        {"sessions": ["mon 09:00-12:00"], "days": ["tue"]}, EVENING, "Do groups meet in the evening?",
    ),
    "daypart, a weekend whose time is open": ({"dayparts": ["morning", "weekend"]}, EVENING, "ask"),
    "daypart, more days are said than named": ({"sessions": ["mon 09:00-12:00"], "days_per_week": (3, 3)}, EVENING, "ask"),
    "daypart, all times known": ({"sessions": ["mon,tue 09:00-12:00"], "days": ["tue"], "days_per_week": (2, 2)}, EVENING, "out"),
    "daypart, words for days without times": ({"days": ["mon", "tue"], "dayparts": ["morning"]}, EVENING, "out"),
    "day and daypart of one session": ({"sessions": ["sat 18:00-21:00"]}, SAT_EVENING, "fits"),
    "day and daypart of different sessions": ({"sessions": ["sat 09:00-12:00", "tue 18:00-21:00"]}, SAT_EVENING, "out"),
    "day without times and a daypart": (
        {"days": ["sat"], "dayparts": ["evening"]}, SAT_EVENING, "Do groups meet on Saturday in the evening?",
    ),
    "day without times beside the evening of another": ({"sessions": ["tue 18:00-21:00"], "days": ["sat"]}, SAT_EVENING, "ask"),
    "a daypart beside the times of the day": ({"sessions": ["sat 09:00-12:00"], "dayparts": ["evening"]}, SAT_EVENING, "ask"),
    "a daypart and no day": ({"dayparts": ["evening"]}, SAT_EVENING, "ask"),
    "day and another daypart in words": ({"days": ["sat"], "dayparts": ["morning"]}, SAT_EVENING, "out"),
    "day and daypart, nothing stated": ({}, SAT_EVENING, "Do groups meet on Saturday in the evening?"),
    "each day with its daypart": (
        {"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, {"day": ["tue", "thu"], "daypart": ["evening", "morning"]}, "fits",
    ),
    "one day without its daypart": (
        {"sessions": ["tue 18:00-21:00", "thu 09:00-12:00"]}, {"day": ["tue", "thu"], "daypart": ["evening"]}, "out",
    ),
    "only the day that is open is asked for": (
        {"sessions": ["tue 18:00-21:00"], "days": ["thu"]}, {"day": ["tue", "thu"], "daypart": ["evening"]},
        "Do groups meet on Thursday in the evening?",
    ),
    "a Saturday is of the weekend": ({"days": ["sat"]}, {"day": ["sat"], "daypart": ["weekend"]}, "fits"),
    "a Saturday is of the weekend, nothing stated": (
        {}, {"day": ["sat"], "daypart": ["weekend", "evening"]}, "Do groups meet on Saturday?",
    ),
    "a weekend or an evening, on Tuesday": (
        {}, {"day": ["tue"], "daypart": ["weekend", "evening"]}, "Do groups meet on Tuesday in the evening?",
    ),
    "daypart and end of one session": ({"sessions": ["tue 17:30-19:30"]}, EVENING | {"before": "20:00"}, "fits"),
    "daypart and end of different sessions": (
        {"sessions": ["tue 18:00-21:00", "sat 09:00-12:00"]}, EVENING | {"before": "20:00"}, "out",
    ),
    "daypart and start of different sessions": (
        {"sessions": ["tue 12:00-15:00", "thu 18:00-21:00"]}, {"daypart": ["afternoon"], "after": "13:00"}, "out",
    ),
    "daypart and end, no times": (
        {"dayparts": ["evening"]}, EVENING | {"before": "20:00"}, "Do any groups meet in the evening that end by 8:00 PM?",
    ),
    "daypart and end, another in words": ({"dayparts": ["morning"]}, EVENING | {"before": "20:00"}, "out"),
    "weekend and times of different sessions": (
        {"sessions": ["sat 09:00-12:00", "tue 18:00-21:00"]}, {"daypart": ["weekend"], "after": "17:00"}, "out",
    ),
    "weekend and times of one session": ({"sessions": ["sun 18:00-21:00"]}, {"daypart": ["weekend"], "after": "17:00"}, "fits"),
    "weekend and times, not stated": (
        {"dayparts": ["weekend"]}, {"daypart": ["weekend"], "after": "17:00"},
        "Do any groups meet on the weekend that start at 5:00 PM or later?",
    ),
    "day, daypart and times of one session": ({"sessions": ["sat 17:30-19:30"]}, SAT_EVENING | {"before": "20:00"}, "fits"),
    "day, daypart and times of two sessions": (
        {"sessions": ["sat 18:00-21:00", "sat 09:00-12:00"]}, SAT_EVENING | {"before": "20:00"}, "out",
    ),
    "Saturday mornings": ({"sessions": ["sat 18:00-21:00", "tue 09:00-12:00"]}, {"sentence": "Saturday mornings"}, "out"),
    "Saturday mornings, so stated": ({"sessions": ["sat 09:00-12:00"]}, {"sentence": "Saturday mornings"}, "fits"),
    "weekend by days": ({"days": ["sat"]}, {"daypart": ["weekend"]}, "fits"),
    "a week without weekend": ({"days": ["mon", "fri"]}, {"daypart": ["weekend"]}, "out"),
    "evenings deny no weekend": ({"dayparts": ["evening"]}, {"daypart": ["weekend"]}, "ask"),
    "a weekend denies no morning": ({"dayparts": ["weekend"]}, {"daypart": ["morning"]}, "ask"),
    "telehealth yes": ({"telehealth": "yes"}, {"telehealth": True}, "fits"),
    "telehealth as a format": ({"formats": ["hybrid"], "telehealth": "unknown"}, {"telehealth": True}, "fits"),
    "telehealth no": ({"telehealth": "no"}, {"telehealth": True}, "out"),
    "telehealth unknown": ({"telehealth": "unknown"}, {"telehealth": True}, "Can the program be attended by telehealth?"),
    "telehealth contradicted": ({"telehealth": "yes no"}, {"telehealth": True}, "ask"),
    "format in person": ({"formats": ["in_person"]}, {"format": ["In person"]}, "fits"),
    "format open": ({"formats": ["telehealth"]}, {"format": ["in_person"]}, "Can the program be attended in person?"),
    "no telehealth, no hybrid": ({"telehealth": "no"}, {"format": ["hybrid"]}, "out"),
    "modality listed": ({"modalities": ["emdr"]}, {"modality": ["emdr"]}, "fits"),
    "modality not listed": ({"modalities": ["cbt"]}, {"modality": ["emdr"]}, "Do you offer EMDR?"),
    "all modalities are needed": ({"modalities": ["emdr"]}, {"modality": ["emdr", "yoga"]}, "Do you offer Yoga?"),
    "condition": ({"conditions": ["ptsd_trauma"]}, {"condition": ["PTSD"]}, "fits"),
    "condition not listed": ({}, {"condition": ["alcohol"]}, "Do you treat Alcohol?"),
    "population not listed": ({}, {"population": ["veterans"]}, "Is the program suited to Veterans?"),
    "language": ({"languages": ["es"]}, {"language": ["Spanish"]}, "fits"),
    "language not stated": ({}, {"language": ["es"]}, "Is the program offered in Spanish?"),
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
    "too far": ({"locations": [TUSTIN]}, {"near": "90025"}, "out"),
    "one of two locations is near": ({"locations": [TUSTIN, {"zip": "90025"}]}, {"near": "90025"}, "fits"),
    "place not known": ({"locations": [{"state": "CA"}]}, {"near": "90025"}, "Where do you meet: is it within 25 miles of 90025?"),
    "confirmed lately": ({"confirmed_days_ago": 3}, {"confirmed_within_days": 3}, "fits"),
    "confirmed long ago": ({"confirmed_days_ago": 4}, {"confirmed_within_days": 3}, "out"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, index: Index, now: datetime) -> None:
    _, asked, expected = CASES[name]
    result = index.search(SearchRequest.of(**asked, limit=1000), now=now)
    assert len(result.hits) == result.fits + result.ask
    hits = [hit for hit in result.hits if hit.program.provider == name]
    tier = hits[0].tier if hits else "out"
    questions = [ask.question for hit in hits for ask in hit.asks]
    if expected in ("fits", "out", "ask"):
        assert tier == expected
        assert bool(questions) == (expected == "ask")
    else:
        assert (tier, questions) == ("ask", [expected])


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    """All cases' programs in one index, each named like its case."""
    programs = [program(name, **stated) for name, (stated, _, _) in CASES.items()]
    return build(tmp_path_factory.mktemp("home"), *programs)


def test_every_open_filter_is_asked(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    index = build(tmp_path, program(sessions=["tue 18:00-21:00"]))
    request = SearchRequest.of(insurer=["cigna"], day=["tue"], modality=["EMDR"], telehealth=True)
    [hit] = index.search(request, now=now).hits
    assert [one.filter for one in hit.asks] == ["insurer", "telehealth", "modality"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param({"daypart": ["morning"], "after": "17:00"}, "daypart morning means a start from 0:00 to 12:00, and no session with after 17:00", id="morning after five"),
        pytest.param({"daypart": ["evenings"], "before": "12:00"}, "daypart evening means a start from 17:00", id="evening before noon"),
        pytest.param({"daypart": ["evening"], "before": "17:00"}, "daypart evening means a start from 17:00", id="evening by five"),
        pytest.param({"day": ["tue"], "daypart": ["weekend"]}, "day asks for Tuesday, which is not of the weekend", id="a Tuesday of the weekend"),
        pytest.param({"day": ["tue", "sat"], "daypart": ["weekend"]}, "day asks for Tuesday", id="one of two days"),
        pytest.param({"day": ["tue"], "daypart": ["weekend", "morning"], "after": "13:00"}, "daypart weekend or morning", id="neither"),
        pytest.param({"available": "tue 17-22", "day": ["wed"]}, "available has no time on Wednesday", id="a day that is not free"),
        pytest.param({"available": "tue 17-22", "day": ["tue", "thu"]}, "available has no time on Thursday", id="one day of two is not free"),
        pytest.param({"available": "tue 8-12", "after": "17:00"}, "after leave nothing of the time", id="free before, asked after"),
        pytest.param({"available": "tue 8-12; wed 17-22", "day": ["tue"], "after": "17:00"}, "leave nothing of the time", id="free after on another day"),
        pytest.param({"available": "sat 8-14", "daypart": ["evening"]}, "daypart leave nothing of the time", id="an evening that is not free"),
        pytest.param({"available": "tue 8-14", "daypart": ["weekend"]}, "daypart leave nothing of the time", id="a weekend that is not free"),
    ],
)  # fmt: skip
def test_what_no_session_can_be_is_an_error(asked: dict[str, Any], message: str, index: Index, now: datetime) -> None:
    with pytest.raises(InputError, match=message):
        index.search(SearchRequest.of(**asked), now=now)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"daypart": ["morning", "evening"], "after": "17:00"}, id="one of two dayparts will do"),
        pytest.param({"daypart": ["weekend"], "after": "17:00"}, id="a weekend has evenings"),
        pytest.param({"daypart": ["weekend", "morning"], "after": "17:00"}, id="the weekend will do"),
        pytest.param({"available": "tue,thu 17-22", "day": ["tue"], "after": "18:00"}, id="all can hold"),
        pytest.param({"available": "sat 8-14", "daypart": ["weekend"]}, id="a weekend that is free"),
        pytest.param({"available": "tue 8-18", "daypart": ["evening"]}, id="an hour of the evening"),
    ],
)
def test_what_some_session_can_be_is_none(asked: dict[str, Any], index: Index, now: datetime) -> None:
    assert index.search(SearchRequest.of(**asked), now=now).ask
