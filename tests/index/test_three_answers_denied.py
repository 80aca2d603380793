"""What pages deny is a no with its quote; what they deny in part, or list as well, is a question that says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.codes import BESIDE, DENIED, DENIED_IN_PART, PLAN_DENIED
from records.models import Program
from tests.index.answers import Cases, index_of, must_answer

ALCOHOL, EMDR, TEENS = {"condition": ["alcohol"]}, {"modality": ["emdr"]}, {"population": ["adolescents"]}
CIGNA_HMO, HMO = {"insurer": ["cigna"], "plan": ["hmo"]}, [("payment", "hmo", PLAN_DENIED)]


def denied(*refused: tuple[str, str, str]) -> dict[str, Any]:
    return {
        "unclear": [
            {"field": field, "value": value, "claim": "unclear", "rule": rule, "evidence": [{"quote": f"no {value}"}]}
            for field, value, rule in refused
        ]
    }


AETNA_HMO = {
    "field": "insurers", "claim": "unclear", "rule": f"names_after; {BESIDE}", "evidence": [{"quote": "not HMO plans of Aetna"}],
    "value": {"id": "aetna", "status": "not_accepted", "plan_types": ["hmo"], "name": "Aetna"},
}  # fmt: skip
CASES: Cases = {
    # name: what the program states, what is asked, the tier or the question of the ask tier
    "condition denied": (denied(("conditions", "alcohol", DENIED)), ALCOHOL, "out"),
    "another denied": (denied(("conditions", "opioids", DENIED)), ALCOHOL, "Do you treat Alcohol?"),
    "denied in part": (denied(("conditions", "alcohol", DENIED_IN_PART)), ALCOHOL, "Your website denies Alcohol in part: do you treat Alcohol?"),
    "listed and denied": (
        {"conditions": ["alcohol"]} | denied(("conditions", "alcohol", DENIED)), ALCOHOL, "Your website says two things of Alcohol: do you treat Alcohol?",
    ),
    "listed, and denied in part": ({"conditions": ["alcohol"]} | denied(("conditions", "alcohol", DENIED_IN_PART)), ALCOHOL, "fits"),
    "therapy denied": (denied(("modalities", "emdr", DENIED)), EMDR, "out"),
    "people denied": (denied(("populations", "adolescents", DENIED)), TEENS, "out"),
    "people denied, of that age": (
        {"ages": [(13, 17)]} | denied(("populations", "adolescents", DENIED)), TEENS,
        "Your website says two things of Adolescents: is the program suited to Adolescents?",
    ),
    "evenings denied": (denied(("dayparts", "evening", DENIED)), {"daypart": ["evening"]}, "out"),
    "evenings denied, mornings asked for": (denied(("dayparts", "evening", DENIED)), {"daypart": ["morning"]}, "ask"),
    "evenings denied, and one of either": (denied(("dayparts", "evening", DENIED)), {"daypart": ["evening", "morning"]}, "ask"),
    "evenings listed and denied": ({"dayparts": ["evening"]} | denied(("dayparts", "evening", DENIED)), {"daypart": ["evening"]}, "ask"),
    "weekends denied, a Saturday asked for": (denied(("dayparts", "weekend", DENIED)), {"day": ["sat"]}, "out"),
    "weekends denied, a Tuesday asked for": (denied(("dayparts", "weekend", DENIED)), {"day": ["tue"]}, "ask"),
    "language denied": (denied(("languages", "es", DENIED)), {"language": ["es"]}, "out"),
    "language denied, another will do": (denied(("languages", "es", DENIED)), {"language": ["es", "en"]}, "ask"),
    "language listed and denied": ({"languages": ["es"]} | denied(("languages", "es", DENIED)), {"language": ["es"]}, "ask"),
    "telehealth on one day": (
        {"unclear": [{"field": "telehealth", "value": "yes", "claim": "unclear", "rule": "for some; card", "evidence": [{"quote": "Telehealth on Thursdays only."}]}]},
        {"telehealth": True}, "Your website names a part of the program that can be attended by telehealth: can all of it be?",
    ),
    "all medication denied": (denied(("modalities", "mat", DENIED)), {"modality": ["mat"]}, "out"),
    "all medication denied, one asked for": (denied(("modalities", "mat", DENIED)), {"modality": ["buprenorphine"]}, "out"),
    "plan type refused": ({"insurers": {"cigna": "accepted"}} | denied(*HMO), CIGNA_HMO, "out"),
    "plan type refused, insurer not named": (denied(*HMO), CIGNA_HMO, "out"),
    "plan type refused, another asked for": ({"insurers": {"cigna": "accepted"}} | denied(*HMO), CIGNA_HMO | {"plan": ["ppo"]}, "ask"),
    "plan type refused, no plan asked for": ({"insurers": {"cigna": "accepted"}} | denied(*HMO), {"insurer": ["cigna"]}, "fits"),
    "plan type refused, that of a brand taken": ({"insurers": {"cigna": "accepted:hmo"}} | denied(*HMO), CIGNA_HMO, "fits"),
    "plan type refused, of a public payer": (denied(*HMO), {"insurer": ["medicaid"], "plan": ["hmo"]}, "ask"),
    "plan of a brand refused beside it": ({"insurers": {"aetna": "accepted"}, "unclear": [AETNA_HMO]}, {"insurer": ["aetna"], "plan": ["hmo"]}, "out"),
    "the brand all the same": ({"insurers": {"aetna": "accepted"}, "unclear": [AETNA_HMO]}, {"insurer": ["aetna"]}, "fits"),
}  # fmt: skip


@pytest.fixture(scope="module")
def denied_index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    return index_of(CASES, program, build, tmp_path_factory.mktemp("denied"))


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, denied_index: Index, now: datetime) -> None:
    must_answer(name, CASES, denied_index, now)


@pytest.mark.parametrize("rule", [DENIED, DENIED_IN_PART])
def test_the_quote_of_a_denial_stands_beside_the_question(
    rule: str, program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    listed = ["alcohol"] if rule == DENIED else []
    index = build(tmp_path, program("Quill House", conditions=listed, **denied(("conditions", "alcohol", rule))))
    (hit,) = index.search(SearchRequest.of(**ALCOHOL, explain=True), now=now).hits
    assert "no alcohol" in [quoted.quote for answer in hit.answers for quoted in answer.quoted]
