"""Medicaid and Medicare plans of a brand answer for themselves, and are a question for the brand and for the public payer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from index.engine import Index
from index.known import KnownValues
from index.known_builder import KnownBuilder
from index.request import SearchRequest
from records.models import Program
from records.paths import VOCABULARY
from tests.index.answers import Cases, must_answer

AETNA, ARM, MEDICAID = {"insurer": ["aetna"]}, {"insurer": ["Aetna Better Health"]}, {"insurer": ["medicaid"]}
TAKES_ARM = {"insurers": {"aetna/We take Aetna Better Health.": "accepted"}}
OTHERS = "out_of_network_benefits/others"

ALL_BUT = "blue_cross_blue_shield/We accept all Blue Cross Blue Shield plans except BlueCross BlueShield of Tennessee."
CASES: Cases = {
    # A state's plan that is taken out of all plans of the Blues is refused; of the others nothing changes.
    "all Blues but this one": ({"insurers": {ALL_BUT: "accepted"}}, {"insurer": ["bcbs_tennessee"]}, "out"),
    "all Blues but another one": (
        {"insurers": {ALL_BUT: "accepted"}}, {"insurer": ["bcbs_texas"]},
        "Your website says accepted for Blue Cross Blue Shield and not which plan: does that include Blue Cross and Blue Shield of Texas?",
    ),
    "this one of the Blues, and others": (
        {"insurers": {"blue_cross_blue_shield/We accept BlueCross BlueShield of Tennessee and others.": "accepted"}},
        {"insurer": ["bcbs_tennessee"]}, "fits",
    ),
    "the mark of the Blues, its Medicaid arm and a state's plan": (
        {"insurers": {"blue_cross_blue_shield/TennCare (BlueCare) and BlueCross BlueShield of Tennessee.": "in_network"}},
        {"insurer": ["bcbs"]},
        "Your website names BlueCross BlueShield of Tennessee: do you take Blue Cross Blue Shield?",
    ),
    "a brand all of whose plans are Medicaid, among them": (
        {"insurers": {"mercy_care/AHCCCS (Mercy Care and others)": "accepted"}}, {"insurer": ["mercy care"]}, "fits",
    ),
    "the same as a list of plans": (
        {"insurers": {"care1st/Medicaid plans: Care1st": "in_network"}}, {"insurer": ["care1st"], "in_network": True}, "fits",
    ),
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "arm for the brand": (TAKES_ARM, AETNA, "Your website names Aetna Better Health (Medicaid): do you take Aetna?"),
    "arm for the brand, in network": (
        TAKES_ARM,
        AETNA | {"in_network": True},
        "Your website names Aetna Better Health (Medicaid): are you in-network with Aetna?",
    ),
    "arm for the brand, and most plans": (
        TAKES_ARM | {"payment": ["most_insurance"]},
        AETNA,
        "Your website names Aetna Better Health (Medicaid), and says that you take most insurance: is Aetna included?",
    ),
    "arm for a plan type of the brand": (
        TAKES_ARM,
        AETNA | {"plan": ["ppo"]},
        "Your website names Aetna Better Health (Medicaid): do you take Aetna PPO?",
    ),
    "arm refused": (
        {"insurers": {"aetna/We take Aetna Better Health.": "not_accepted"}},
        AETNA,
        "Your website says not accepted for Aetna Better Health (Medicaid): do you take Aetna?",
    ),
    "arm for itself": (TAKES_ARM, ARM, "fits"),
    "arm by another name": (TAKES_ARM, {"insurer": ["Aetna Medicaid"]}, "fits"),
    "arm refused for itself": ({"insurers": {"aetna/We take Aetna Better Health.": "not_accepted"}}, ARM, "out"),
    "arm for Medicaid": (TAKES_ARM, MEDICAID, "Your website names Aetna Better Health (Medicaid): do you take Medicaid?"),
    "arm for Medicaid as payment": (
        TAKES_ARM, {"payment": ["medicaid"]}, "Your website names Aetna Better Health (Medicaid): do you take Medicaid?",
    ),
    "brand for the arm": (
        {"insurers": {"aetna/We take Aetna.": "accepted"}},
        ARM,
        "Your website says accepted for Aetna and not which plan: does that include Aetna Better Health?",
    ),
    "brand and arm": ({"insurers": {"aetna/We take Aetna and Aetna Better Health.": "accepted"}}, AETNA, "fits"),
    "brand among the plans of Medicaid": (
        {"insurers": {"aetna/We take Medicaid (all plans: Aetna and Cigna).": "accepted"}},
        AETNA,
        "Your website names Aetna Better Health (Medicaid): do you take Aetna?",
    ),
    "brand without an arm among the plans of Medicaid": (
        {"insurers": {"cigna/Medicaid plans: Aetna, Cigna.": "accepted"}},
        {"insurer": ["cigna"]},
        "Your website names Cigna (Medicaid): do you take Cigna?",
    ),
    "brand beside Medicaid": ({"insurers": {"cigna/We take Cigna, Medicaid and Aetna.": "accepted"}}, {"insurer": ["cigna"]}, "fits"),
    "brand for Medicare, in brackets": (
        {"insurers": {"cigna/Cigna (Medicaid)": "accepted"}}, {"insurer": ["cigna"]}, "ask",
    ),
    "arm of a state's Blue plan": (
        {"insurers": {"blue_cross_blue_shield/We take BlueCare Tennessee.": "accepted"}},
        {"insurer": ["bcbs_tennessee"]},
        "Your website names BlueCare Tennessee (Medicaid): do you take BlueCross BlueShield of Tennessee?",
    ),
    "arm of a family": (
        {"insurers": {"anthem_blue_cross/Anthem Medicaid": "accepted"}},
        {"insurer_family": ["elevance"]},
        "Your website names Anthem Medicaid: do you take a plan of Elevance Health (Anthem Blue Cross, Carelon or ValueOptions)?",
    ),
    "brand of a family": ({"insurers": {"anthem_blue_cross": "accepted"}}, {"insurer_family": ["elevance"]}, "fits"),
    "another brand of the owner": (
        {"insurers": {"carelon": "in_network"}},
        {"insurer": ["anthem_blue_cross"]},
        "Your website names Carelon: do you take Anthem Blue Cross?",
    ),
    "all others out of network, and an arm named": (
        TAKES_ARM | {"payment": [OTHERS]}, AETNA, "Your website names Aetna Better Health (Medicaid): do you take Aetna?",
    ),
    "all others out of network, and a plan of Medicaid named": (TAKES_ARM | {"payment": [OTHERS]}, MEDICAID, "ask"),
    "all others out of network, and the brand among the plans of Medicaid": (
        {"insurers": {"cigna/Medicaid plans: Cigna.": "accepted"}, "payment": [OTHERS]}, {"insurer": ["cigna"]}, "ask",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)


def test_an_arm_is_counted_and_explained_by_its_name(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated = {"aetna/We take Aetna Better Health.": "accepted"}
    index = build(tmp_path, program(insurers=stated))
    result = index.search(SearchRequest.of(insurer=["aetna"], facets=["insurer"], explain=True), now=now)
    assert [(one.value, one.ask) for one in result.facets["insurer"]] == [("aetna_better_health", 1)]
    assert [one.quote for one in result.hits[0].answers[0].quoted] == ["We take Aetna Better Health."]


@pytest.fixture(scope="module")
def project() -> KnownValues:
    return KnownBuilder(VOCABULARY).known({}, {})


@pytest.mark.parametrize(
    ("named", "code", "brand"),
    [
        ("UPMC for You", "upmc_for_you", "upmc"),
        ("UnitedHealthcare Community Plan", "uhc_community_plan", "united_healthcare"),
        ("Highmark Wholecare", "highmark_wholecare", "highmark"),
        ("BlueCare Tennessee", "bluecare_tennessee", "blue_cross_blue_shield"),
        ("Anthem HealthKeepers Plus", "anthem_medicaid", "anthem"),
        ("Humana Gold Plus", "humana_medicare", "humana"),
        ("Aetna Medicaid", "aetna_better_health", "aetna"),
        ("CalViva", "health_net_medi_cal", "health_net"),
    ],
)
def test_an_arm_is_asked_for_by_its_names(named: str, code: str, brand: str, project: KnownValues) -> None:
    assert project.resolve("insurer", [named]) == [code]
    assert project.arms[code] == brand
    assert code in project.lines


@pytest.mark.parametrize("code", ["amerigroup", "healthy_blue", "keystone_first", "peach_state"])
def test_a_brand_of_medicaid_plans_alone_is_no_yes_for_its_family(code: str, project: KnownValues) -> None:
    assert project.lines[code] == "medicaid"
