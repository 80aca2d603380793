"""Who says that no network is joined, and files claims with insurers for clients, is out of network with those."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page
from tests.extract.test_facts_of_pages import OURS, facts, page

OUT = [
    "We are an out-of-network provider. We will submit claims to Cigna, Aetna and United on your behalf.",
    "We are out of network with every plan. As a courtesy we bill Aetna and Cigna.",
    "We are out of network with all insurers. We file claims with Aetna for you.",
    "Our practice is out-of-network with all insurance companies. Our billing team submits claims to Humana and Aetna for you.",
    "We are considered an out-of-network provider. We bill Aetna directly.",
    "We do not participate in any insurance networks. We will bill Aetna as a courtesy.",
    "We are not in-network with any insurance plans. We submit claims to Aetna for our clients.",
    "I am an out-of-network therapist. I will submit claims to Aetna for you.",
    "As an out-of-network provider, we file claims with Aetna.",
    "We are an out-of-network provider and will submit claims to Aetna on your behalf.",
    "We will submit claims to Aetna on your behalf. We are an out-of-network provider.",
    "We are an out-of-network provider.</p><p>We will submit claims to Aetna for you.",
]
NOT_SURE = [
    "We are a private-pay program. We will gladly submit claims to Aetna.",
    "We are a cash-pay practice. We will file claims with Aetna for you.",
    "We do not accept insurance. We can submit claims to Aetna for you.",
    "We are out of network with all insurers. We accept Aetna.",
]
TAKEN = [
    "We are out of network with all other plans. We bill Aetna.",
    "We are out of network with most plans. We bill Aetna.",
    "We are an out-of-network provider with Humana. We bill Aetna.",
    "If we are an out-of-network provider, ask us. We bill Aetna.",
    "We are out-of-network for some plans. We file claims with Aetna.",
    "We offer private pay. We submit claims to Aetna.",
    "Some labs are out of network. We bill Aetna.",
    "Are you out of network? We bill Aetna.",
    "We will gladly submit claims to Aetna.",
    "We accept out-of-network benefits. We bill Aetna.",
    "Our lab is out of network. We accept Aetna.",
    "We are not an out-of-network provider. We bill Aetna.",
    "We are in-network with Cigna. We bill Aetna as well.",
]


@pytest.mark.parametrize("text", OUT)
def test_claims_that_are_filed_outside_of_all_networks(text: str) -> None:
    found = facts(extract_page(page(f"{OURS}<p>{text}</p>")))
    assert "insurers: aetna out_of_network" in found, found


@pytest.mark.parametrize("text", NOT_SURE)
def test_who_takes_clients_money_and_files_claims_is_not_sure(text: str) -> None:
    found = facts(extract_page(page(f"{OURS}<p>{text}</p>")))
    assert not [one for one in found if "aetna" in one]


@pytest.mark.parametrize("text", TAKEN)
def test_what_says_nothing_of_all_networks_changes_no_status(text: str) -> None:
    found = facts(extract_page(page(f"{OURS}<p>{text}</p>")))
    assert "insurers: aetna accepted" in found, found


@pytest.mark.parametrize("status", ["a participating provider with", "contracted with"])
def test_payers_of_whom_only_members_of_the_network_are_paid_are_read_alike(status: str) -> None:
    found = facts(extract_page(page(f"{OURS}<p>We are not {status} Kaiser Permanente or TRICARE.</p>")))
    assert {"insurers: kaiser not_accepted", "insurers: tricare not_accepted"} <= found
