"""A refusal of one plan of an insurer is none of its others, nor of the public payer whose plan it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.codes import BESIDE
from records.models import Program
from tests.index.answers import Cases, must_answer

AETNA, ARM, MEDICAID = {"insurer": ["aetna"]}, {"insurer": ["Aetna Better Health"]}, {"insurer": ["medicaid"]}


def said(code: str, name: str, status: str, quote: str, rule: str = f"names_after; {BESIDE}") -> dict[str, Any]:
    """What a page says of an insurer beside what it is believed to say."""
    return {
        "field": "insurers", "value": {"id": code, "status": status, "plan_types": [], "name": name}, "claim": "unclear",
        "rule": rule, "evidence": [{"quote": quote, "url": "https://harbor.example/"}],
    }  # fmt: skip


NO_ARM = {"aetna/Aetna Medicaid is not accepted.": "not_accepted"}
NO_PLAN = {
    "cigna/Cigna Healthcare Medicaid is not accepted.": "not_accepted",
    "medicaid/Cigna Healthcare Medicaid is not accepted.": "not_accepted",
}
TAKEN = "We accept Medicaid, Cigna and Aetna."
UNSURE = "names_after"
BOTH = {
    "insurers": NO_PLAN,
    "unclear": [said("cigna", "Cigna", "accepted", TAKEN), said("medicaid", "Medicaid", "accepted", TAKEN)],
}
NO_BRAND = {
    "insurers": {"aetna/We do not accept Aetna commercial.": "not_accepted"},
    "unclear": [said("aetna", "Aetna Better Health", "accepted", "Aetna Better Health is accepted.")],
}
BUT_CIGNA = {"insurers": {"cigna/We do not accept commercial insurance other than Cigna.": "accepted"}}
BUT_ALL = {"insurers": {"cigna/We can't bill any insurance except Cigna.": "in_network"}}
NOT_THIS = {"insurers": {"medicaid/We accept all Idaho Medicaid plans except Aetna Better Health.": "accepted"}}
PPO_BUT_NO_HMO = {
    "insurers": {"cigna/We accept Cigna PPO plans but not Cigna HMO.": "accepted:ppo"},
    "unclear": [
        said("cigna", "Cigna", "not_accepted", "We accept Cigna PPO plans but not Cigna HMO.")
        | {"value": {"id": "cigna", "status": "not_accepted", "plan_types": ["hmo"], "name": "Cigna"}}
    ],
}  # fmt: skip
CASES: Cases = {
    "one plan type is taken, another refused": (PPO_BUT_NO_HMO, {"insurer": ["cigna"], "plan": ["hmo"]}, "out"),
    "that which is taken": (PPO_BUT_NO_HMO, {"insurer": ["cigna"], "plan": ["ppo"]}, "fits"),
    "of no plan type": (PPO_BUT_NO_HMO, {"insurer": ["cigna"]}, "Your website names PPO of Cigna: do you take other plans of Cigna?"),
    "of no plan type, in network": (PPO_BUT_NO_HMO, {"insurer": ["cigna"], "in_network": True}, "ask"),
    "of a third": (PPO_BUT_NO_HMO, {"insurer": ["cigna"], "plan": ["epo"]}, "ask"),
    "no private one but this": (BUT_CIGNA, {"insurer": ["cigna"]}, "fits"),
    "no private one but another": (BUT_CIGNA, AETNA, "out"),
    "no private one but another, for a public payer": (BUT_CIGNA, MEDICAID, "ask"),
    "none but another": (BUT_ALL, MEDICAID, "out"),
    "none but in another way": (
        {"insurers": {"cigna/We do not accept insurance except as a courtesy for Cigna.": "accepted"}}, AETNA, "ask",
    ),
    "all plans of Medicaid but this one": (NOT_THIS, ARM, "out"),
    "all plans of Medicaid but another": (NOT_THIS, MEDICAID, "fits"),
    "of the brand of that plan nothing is said": (NOT_THIS, AETNA, "ask"),
    "all plans of Medicaid but that of a brand": (
        {"insurers": {"medicaid/All Idaho Medicaid plans, with the exception of Aetna.": "accepted"}}, ARM, "out",
    ),
    "the arm is refused, the brand taken": (
        {"insurers": NO_ARM, "unclear": [said("aetna", "Aetna", "accepted", TAKEN)]}, AETNA, "fits",
    ),
    "the arm is refused for itself": (
        {"insurers": NO_ARM, "unclear": [said("aetna", "Aetna", "accepted", TAKEN)]}, ARM, "out",
    ),
    "the plan of a brand without an arm is refused, the brand taken": (BOTH, {"insurer": ["cigna"]}, "fits"),
    "and Medicaid": (BOTH, MEDICAID, "fits"),
    "and that of the state": (BOTH | {"locations": [{"city": "Boise", "state": "ID"}]}, MEDICAID | {"state": ["ID"]}, "fits"),
    "the plan alone is refused: of Medicaid nothing is said": (
        {"insurers": NO_PLAN}, MEDICAID, "ask",
    ),
    "in brackets": ({"insurers": {"medicaid/Cigna (Medicaid) is not accepted.": "not_accepted"}}, MEDICAID, "ask"),
    "taken as a plan of the brand: of Medicaid at large nothing is said": (
        {"insurers": {"medicaid/We take Cigna Healthcare Medicaid.": "accepted"}}, MEDICAID, "ask",
    ),
    "the brand is refused, the arm taken": (NO_BRAND, ARM, "fits"),
    "the brand is refused for itself": (NO_BRAND, AETNA, "out"),
    "the brand itself both ways": (
        {"insurers": {"aetna/Aetna is not accepted.": "not_accepted"}, "unclear": [said("aetna", "Aetna", "accepted", TAKEN)]},
        AETNA, "out",
    ),
    "not sure to be taken": (
        {"insurers": NO_ARM, "unclear": [said("aetna", "Aetna", "accepted", "We may accept Aetna.", UNSURE)]}, AETNA, "ask",
    ),
    "Medicaid beside a brand in a list": (
        {"insurers": {"medicaid/Cigna, Medicaid and Aetna are not accepted.": "not_accepted"}}, MEDICAID, "out",
    ),
    "a list without commas": ({"insurers": {"medicaid/Aetna Cigna Medicaid": "not_accepted"}}, MEDICAID, "out"),
    "Medicaid alone as well": (
        {"insurers": {"medicaid/Cigna Medicaid is not accepted, nor is Medicaid.": "not_accepted"}}, MEDICAID, "out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_answer(name: str, answers_index: Index, now: datetime) -> None:
    must_answer(name, CASES, answers_index, now)


def test_both_are_told(
    program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    index = build(tmp_path, program(**BOTH))
    result = index.search(SearchRequest.of(insurer=["cigna"], explain=True), now=now)
    assert [one.quote for one in result.hits[0].answers[0].quoted] == [*[next(iter(NO_PLAN)).partition("/")[2]], TAKEN]
