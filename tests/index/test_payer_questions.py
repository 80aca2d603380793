"""What is asked of payers and of telehealth: the page is quoted as it is, and in network is asked for where it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.codes import OTHERS_DENIED, PAYMENT_DENIED
from records.models import Evidence, Finding, Program

CIGNA, NETWORK = {"insurer": ["cigna"]}, {"insurer": ["cigna"], "in_network": True}
PPO, NETWORK_PPO = CIGNA | {"plan": ["ppo"]}, NETWORK | {"plan": ["ppo"]}
FAMILY = {"insurer_family": ["elevance"]}
TWO = {"insurer": ["cigna", "aetna"]}
SAYS, NAMES = "Your website says", "Your website names HMO of Cigna"
BOTH_WAYS = f"{SAYS} both telehealth and no telehealth: can the program be attended"
ALL_OUT = "We are out of network with all insurance companies."
COMMERCIAL_OUT = "We are not contracted with any commercial insurance."
# What is stated, what is asked, and the question; "fits" and "out" are tiers without one.
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    # A page is quoted as it says it.
    "this plan out of network": (
        {"insurers": {"cigna": "out_of_network:ppo"}}, PPO,
        f"{SAYS} out of network for Cigna PPO: would you bill its out-of-network benefits?",
    ),
    "another plan out of network": (
        {"insurers": {"cigna": "out_of_network:ppo"}}, CIGNA | {"plan": ["hmo"]},
        f"{SAYS} that PPO of Cigna is out of network: do you take Cigna HMO?",
    ),
    "a plan out of network, none asked for": (
        {"insurers": {"cigna": "out_of_network:ppo"}}, CIGNA,
        f"{SAYS} that PPO of Cigna is out of network: do you take other plans of Cigna?",
    ),
    "one plan out of network, another refused": (
        {"insurers": {"cigna": "out_of_network:ppo not_accepted:hmo"}}, CIGNA | {"plan": ["epo"]},
        f"{SAYS} that PPO of Cigna is out of network and HMO of Cigna is not taken: do you take Cigna EPO?",
    ),
    "this plan out of network, another refused": (
        {"insurers": {"cigna": "out_of_network:ppo not_accepted:hmo"}}, PPO,
        f"{SAYS} out of network for Cigna PPO: would you bill its out-of-network benefits?",
    ),
    "this plan both ways": (
        {"insurers": {"cigna": "out_of_network:ppo not_accepted:ppo"}}, PPO,
        f"{SAYS} both out of network and not accepted of Cigna PPO: do you take it?",
    ),
    "this plan refused": ({"insurers": {"cigna": "not_accepted:ppo"}}, PPO, "out"),
    # In network is asked for where it was.
    "family": (
        {}, FAMILY | {"in_network": True},
        "Are you in-network with a plan of Elevance Health (Anthem Blue Cross, Carelon or ValueOptions)?",
    ),
    "family, most PPO plans": (
        {"payment": ["most_ppo"]}, FAMILY,
        f"{SAYS} that you take most PPO plans: is a plan of Elevance Health (Anthem Blue Cross, Carelon or ValueOptions) included?",
    ),
    "family, all others billed out of network": (
        {"insurers": {"cigna": "in_network"}, "payment": ["out_of_network_benefits/billed"]}, FAMILY,
        f"{SAYS} out of network for all that it does not name: would you bill out-of-network benefits of a plan of Elevance Health "
        "(Anthem Blue Cross, Carelon or ValueOptions)?",
    ),
    "all others billed out of network, of Medicaid": (
        {"insurers": {"cigna": "in_network"}, "payment": ["out_of_network_benefits/billed"]}, {"insurer": ["medicaid"]},
        f"{SAYS} out of network for all that it does not name: do you take Medicaid?",
    ),
    "family, any acceptance": (
        {}, FAMILY, "Do you take a plan of Elevance Health (Anthem Blue Cross, Carelon or ValueOptions)?",
    ),
    "another plan named": (
        {"insurers": {"cigna": "accepted:hmo"}}, NETWORK_PPO, f"{NAMES}: are you in-network with Cigna PPO?",
    ),
    "another plan in network": (
        {"insurers": {"cigna": "in_network:hmo"}}, NETWORK_PPO, f"{NAMES}: are you in-network with Cigna PPO?",
    ),
    "another plan refused, in network": (
        {"insurers": {"cigna": "not_accepted:hmo"}}, NETWORK,
        f"{SAYS} that HMO of Cigna is not taken: are you in-network with other plans of Cigna?",
    ),
    "another plan named, most PPO plans, in network": (
        {"insurers": {"cigna": "accepted:hmo"}, "payment": ["most_ppo"]}, NETWORK_PPO,
        f"{NAMES}, and says that you take most PPO plans: is Cigna PPO included, and in-network?",
    ),
    "contradiction, in network": (
        {"insurers": {"cigna": "in_network not_accepted"}}, NETWORK,
        f"{SAYS} both in-network and not accepted of Cigna: are you in-network with it?",
    ),
    "contradiction of a family's brand": (
        {"insurers": {"carelon": "in_network out_of_network"}}, FAMILY | {"in_network": True},
        f"{SAYS} both in-network and out of network of Carelon: are you in-network with it?",
    ),
    "accepted, in network": ({"insurers": {"cigna": "accepted"}}, NETWORK, "Are you in-network with Cigna?"),
    "out of network, in network": ({"insurers": {"cigna": "out_of_network"}}, NETWORK, "out"),
    # In the network of none: no to in network, and else the question is of the benefits.
    "no network at all, in network": ({"payment": [f"out_of_network_benefits/{ALL_OUT}"]}, NETWORK, "out"),
    "no network at all": (
        {"payment": [f"out_of_network_benefits/{ALL_OUT}"]}, CIGNA,
        f"{SAYS} that you are in no network: would you bill out-of-network benefits of Cigna?",
    ),
    "no network but one": (
        {"insurers": {"aetna": "in_network"}, "payment": [f"out_of_network_benefits/{ALL_OUT}"]}, CIGNA, "Do you take Cigna?",
    ),
    "all but some out of network": (
        {"payment": ["out_of_network_benefits/We are out of network with all insurance companies except two."]},
        CIGNA, "Do you take Cigna?",
    ),
    "no private network": (
        {"payment": [f"out_of_network_benefits/{COMMERCIAL_OUT}"]}, CIGNA,
        f"{SAYS} that you are in no network: would you bill out-of-network benefits of Cigna?",
    ),
    "no private network, of Medicaid": (
        {"payment": [f"out_of_network_benefits/{COMMERCIAL_OUT}"]}, {"insurer": ["medicaid"]}, "Do you take Medicaid?",
    ),
    "no insurance is accepted": ({"payment": ["self_pay/No insurance is accepted."]}, CIGNA, "out"),
    "no insurance is accepted for one thing": (
        {"payment": ["self_pay/No insurance is accepted for rent."]}, CIGNA, "Do you take Cigna?",
    ),
    "insurance is not accepted": ({"payment": ["self_pay/Insurance is not accepted."]}, CIGNA, "out"),
    "no insurance, and superbills": (
        {"payment": ["self_pay/No insurance is accepted.", "out_of_network_benefits/We provide superbills."]}, CIGNA,
        f"{SAYS} that you are in no network: would you bill out-of-network benefits of Cigna?",
    ),
    # A statement of one payer does not drop the question of the other.
    "two payers, one out of network": (
        {"insurers": {"cigna": "out_of_network"}}, TWO,
        f"{SAYS} out of network for Cigna: would you bill its out-of-network benefits? If not: Do you take Aetna?",
    ),
    "two payers, one out of network, in network": (
        {"insurers": {"cigna": "in_network not_accepted"}}, TWO | {"in_network": True},
        f"{SAYS} both in-network and not accepted of Cigna: are you in-network with it? If not: Are you in-network with Aetna?",
    ),
    "two payers, one refused": ({"insurers": {"cigna": "not_accepted"}}, TWO, "Do you take Aetna?"),
    # Telehealth both ways.
    "telehealth both ways": ({"telehealth": "yes no"}, {"telehealth": True}, f"{BOTH_WAYS} by telehealth?"),
    "no telehealth and a hybrid format": (
        {"telehealth": "no", "formats": ["hybrid"]}, {"telehealth": True}, f"{BOTH_WAYS} by telehealth?",
    ),
    "format telehealth both ways": ({"telehealth": "yes no"}, {"format": ["telehealth"]}, f"{BOTH_WAYS} by telehealth?"),
    "format in person beside it": (
        {"telehealth": "yes no"}, {"format": ["in_person"]}, "Can the program be attended in person?",
    ),
    "telehealth not stated": ({}, {"telehealth": True}, "Can the program be attended by telehealth?"),
    "telehealth stated": ({"telehealth": "yes"}, {"telehealth": True}, "fits"),
    "telehealth refused": ({"telehealth": "no"}, {"telehealth": True}, "out"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_question(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated, asked, expected = CASES[name]
    hits = build(tmp_path, program(**stated)).search(SearchRequest.of(**asked), now=now).hits
    if expected in ("fits", "out"):
        assert [hit.tier for hit in hits] == ["fits"] * (expected == "fits")
    else:
        assert [[one.question for one in hit.asks] for hit in hits] == [[expected]]


@pytest.mark.parametrize(("offered", "asked"), [((), 0), (("sliding_scale",), 1)], ids=["refused", "offered elsewhere"])
def test_a_way_to_pay_that_pages_refuse_is_a_no(
    offered: tuple[str, ...], asked: int, program: Callable[..., Program], build: Callable[..., Index],
    now: datetime, tmp_path: Path,
) -> None:  # fmt: skip
    stated = program(payment=list(offered))
    refused = Finding(
        field="payment", value="sliding_scale", claim="unclear", rule=PAYMENT_DENIED,
        evidence=[Evidence(quote="Sliding scale fees are not available.", url="https://harbor.example/", fetched_at=now)],
    )  # fmt: skip
    stated = stated.model_copy(update={"unclear": [refused]})
    assert len(build(tmp_path, stated).search(SearchRequest.of(payment=["sliding_scale"]), now=now).hits) == asked


REFUSALS: dict[str, tuple[str, str, str, str]] = {
    "a private one": (PAYMENT_DENIED, "private_insurance", "aetna", "no"),
    "a public one": (PAYMENT_DENIED, "private_insurance", "medicaid", "asked"),
    "one that is named": (PAYMENT_DENIED, "private_insurance", "tricare", "fits"),
    "any other, private": (OTHERS_DENIED, "most_insurance", "aetna", "no"),
    "any other, public": (OTHERS_DENIED, "most_insurance", "medicaid", "no"),
    "the one of them that is named": (OTHERS_DENIED, "most_insurance", "tricare", "fits"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_who_takes_no_private_or_no_other_insurance_says_no_for_those_that_are_not_named(
    name: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    rule, value, asked, expected = REFUSALS[name]
    quote = Evidence(quote="We take TRICARE and no other.", url="https://harbor.example/", fetched_at=now)
    refused = Finding(field="payment", value=value, claim="unclear", rule=rule, evidence=[quote])
    stated = program(insurers={"tricare": "accepted"}).model_copy(update={"unclear": [refused]})
    hits = build(tmp_path, stated).search(SearchRequest.of(insurer=[asked]), now=now).hits
    assert [hit.tier for hit in hits] == {"no": [], "asked": ["ask"], "fits": ["fits"]}[expected]
