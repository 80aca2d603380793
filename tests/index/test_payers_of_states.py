"""Payers that mean another company or other plans in one state: Anthem in California, "Anthem (Indiana and Ohio)"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from index.build import build_index
from index.engine import Index
from records.models import Evidence, Finding, Program
from records.paths import VOCABULARY
from tests.index.answers import must_answer

LA, CLEVELAND = (
    {"locations": [{"city": "Los Angeles", "state": "CA"}]},
    {"locations": [{"city": "Cleveland", "state": "OH"}]},
)
ONLINE = {"telehealth": "yes", "telehealth_only": "yes", "states_served": ["CA", "OH", "IN", "IL"]}
SAYS_ABC = {"anthem_blue_cross/We take Anthem Blue Cross.": "in_network"}
OF_STATES = Finding(
    field="insurers", value={"id": "anthem", "status": "in_network", "plan_types": [], "states": ["IN", "OH"]}, claim="unclear",
    evidence=[Evidence(quote="In network: Anthem (Indiana and Ohio), Cigna")],
)  # fmt: skip
ANTHEM: dict[str, Any] = {"insurer": ["Anthem"]}
IN_NETWORK = ANTHEM | {"in_network": True}
FOR_TEENS = Finding(
    field="insurers", value={"id": "humana", "status": "accepted", "plan_types": [], "people": ["adolescents"]}, claim="unclear",
    evidence=[Evidence(quote="We take Humana for teens and Cigna for adults.")],
)  # fmt: skip
PRODUCT = Finding(
    field="insurers", value={"id": "humana", "status": "not_accepted", "plan_types": [], "kind": "choice"}, claim="unclear",
    evidence=[Evidence(quote="We do not take Humana Choice.")],
)  # fmt: skip
EMERGENCY = Finding(
    field="insurers", value={"id": "medicaid", "status": "not_accepted", "plan_types": [], "kind": "limited"}, claim="unclear",
    evidence=[Evidence(quote="We do not take emergency Medicaid.")],
)  # fmt: skip
HUMANA: dict[str, Any] = {"insurer": ["Humana"]}
AGES = LA | {"populations": ["adolescents", "adults"]}
KIN = "Your website names Anthem Blue Cross (California): do you take Anthem Blue Cross Blue Shield?"

# By name: what the program states, what is asked, the tier or the question
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "a caller in California means Anthem Blue Cross": (LA | {"insurers": SAYS_ABC}, ANTHEM | {"state": ["CA"]}, "fits"),
    "in network with it": (LA | {"insurers": SAYS_ABC}, IN_NETWORK | {"near": "90025"}, "fits"),
    "out of its network": (
        LA | {"insurers": {"anthem_blue_cross/We are out of network with Anthem Blue Cross.": "out_of_network"}},
        IN_NETWORK | {"state": ["CA"]}, "out",
    ),
    "where the caller is is not known": (LA | {"insurers": SAYS_ABC}, ANTHEM, KIN),
    "a caller elsewhere means another": (ONLINE | {"insurers": SAYS_ABC}, ANTHEM | {"state": ["OH"]}, KIN),
    "a program in California means it too": (LA | {"insurers": {"anthem/We take Anthem.": "accepted"}}, ANTHEM | {"state": ["CA"]}, "fits"),
    "a program in Ohio does not": (
        CLEVELAND | {"insurers": {"anthem/We take Anthem.": "accepted"}}, {"insurer": ["Anthem Blue Cross"]},
        "Your website names Anthem Blue Cross Blue Shield: do you take Anthem Blue Cross (California)?",
    ),
    "Blue Shield of California is another": (
        LA | {"insurers": {"blue_shield_of_california/We take Blue Shield of California.": "accepted"}},
        ANTHEM | {"state": ["CA"]}, "Do you take Anthem Blue Cross (California)?",
    ),
    "its plans of the caller's state": (ONLINE | {"unclear": [OF_STATES]}, IN_NETWORK | {"state": ["OH"]}, "fits"),
    "its plans of other states": (ONLINE | {"unclear": [OF_STATES]}, ANTHEM | {"state": ["IL"]}, "ask"),
    "its plans of some states, and where the caller is is not known": (ONLINE | {"unclear": [OF_STATES]}, ANTHEM, "ask"),
    "its plans of that state, and a plan type": (ONLINE | {"unclear": [OF_STATES]}, ANTHEM | {"plan": ["ppo"], "state": ["OH"]}, "ask"),
    "for the people asked for": (AGES | {"unclear": [FOR_TEENS]}, HUMANA | {"population": ["adolescents"]}, "fits"),
    "for other people": (AGES | {"unclear": [FOR_TEENS]}, HUMANA | {"population": ["adults"]}, "ask"),
    "for some of the people asked for": (AGES | {"unclear": [FOR_TEENS]}, HUMANA | {"population": ["adults", "adolescents"]}, "ask"),
    "for some people, and who asks is not known": (AGES | {"unclear": [FOR_TEENS]}, HUMANA, "ask"),
    "in network for some people": (AGES | {"unclear": [FOR_TEENS]}, HUMANA | {"population": ["adolescents"], "in_network": True}, "ask"),
    "a product is refused and one plan type taken": (
        LA | {"insurers": {"humana/We take Humana PPO.": "accepted:ppo"}, "unclear": [PRODUCT]}, HUMANA,
        "Your website names PPO of Humana: do you take other plans of Humana?",
    ),
    "a product is refused, and that plan type": (
        LA | {"insurers": {"humana/We take Humana PPO.": "accepted:ppo"}, "unclear": [PRODUCT]}, HUMANA | {"plan": ["ppo"]}, "fits",
    ),
    "a product is refused and the brand taken": (
        LA | {"insurers": {"humana/We take Humana.": "accepted"}, "unclear": [PRODUCT]}, HUMANA,
        "Your website refuses some plans of Humana: which plans of Humana do you take?",
    ),
    "a product is refused, and the brand in network": (
        LA | {"insurers": {"humana/We are in network with Humana.": "in_network"}, "unclear": [PRODUCT]}, HUMANA | {"in_network": True},
        "Your website refuses some plans of Humana: with which plans of Humana are you in-network?",
    ),
    "a kind of Medicaid is refused and Medicaid taken": (
        LA | {"insurers": {"medicaid/We take Medicaid.": "accepted"}, "unclear": [EMERGENCY]}, {"insurer": ["Medicaid"]}, "fits",
    ),
    "a product is refused": (LA | {"unclear": [PRODUCT]}, HUMANA, "ask"),
    "a brand of Medicaid plans alone, under Medicaid": (
        {"insurers": {"mercy_care/AHCCCS plans accepted: Mercy Care, Arizona Complete Health.": "accepted"}},
        {"insurer": ["Mercy Care"]}, "fits",
    ),
    "an arm that has a name of its own": (
        {"insurers": {"banner/AHCCCS plans accepted: Banner University Family Care.": "accepted"}},
        {"insurer": ["Banner University Family Care"]}, "fits",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, program: Callable[..., Program], now: datetime) -> Index:
    """All programs, with the vocabulary of the project."""
    home = tmp_path_factory.mktemp("states")
    programs = []
    for name, (stated, _, _) in CASES.items():
        made = program(name, **{field: value for field, value in stated.items() if field != "unclear"})
        programs.append(made.model_copy(update={"unclear": stated.get("unclear", [])}))
    build_index(home, programs, now=now, vocabularies=VOCABULARY)
    return Index.open(home)


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, index: Index, now: datetime) -> None:
    must_answer(name, CASES, index, now)
