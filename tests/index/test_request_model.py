"""A request reads plain values by itself, and what it makes of them is what the model of pydantic makes of them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from index import request
from index.request import SearchRequest
from index.request_model import RequestModel, looked_at
from records.errors import InputError
from records.paths import ROOT


def test_both_have_the_same_options() -> None:
    assert list(SearchRequest.model_fields) == list(RequestModel.model_fields)
    assert dict(RequestModel()) == SearchRequest().model_dump()


VALUES: list[dict[str, Any]] = [
    {},
    {"level": ["iop"], "facets": ["level"], "sort": "name", "limit": 1, "offset": 0},
    {"after": "5pm", "before": "00:00", "available": "sat 8-14", "near": "90025-1234", "miles": 10},
    {"after": None, "before": None, "hours_min": None, "confirmed_within_days": None},
    {"hours_min": 0, "hours_max": 168, "weeks_min": 0.5, "weeks_max": 520, "confirmed_within_days": 36500},
    {"limit": 10_000, "offset": 2**53, "telehealth": True, "in_network": True, "insurer": ["Aetna"], "plan": ["ppo"]},
    {"sentence": "in network", "in_network": True, "sort": "distance"},
    {"limit": "5", "telehealth": "yes", "hours_min": "9", "miles": "25"},
]


@pytest.mark.parametrize("given", VALUES, ids=str)
def test_values_are_kept_as_the_model_keeps_them(given: dict[str, Any]) -> None:
    found = SearchRequest(**given)
    assert found.model_dump() == looked_at(given)
    assert [type(value) for value in found.model_dump().values()] == [
        type(value) for value in looked_at(given).values()
    ]
    assert found.model_fields_set == given.keys()


@pytest.mark.parametrize(
    "given",
    [
        {"limit": 0}, {"limit": 10_001}, {"limit": None}, {"limit": True, "offset": -1}, {"limit": 1.5}, {"offset": -1},
        {"confirmed_within_days": -1}, {"confirmed_within_days": 36501}, {"hours_min": 169}, {"hours_max": -1},
        {"hours_min": float("nan")}, {"miles": 0}, {"miles": None}, {"miles": float("inf")}, {"miles": 5001},
        {"weeks_max": 521}, {"hours_min": 9, "hours_max": 3}, {"level": "iop"}, {"level": [1]}, {"level": ["x"] * 41},
        {"level": [" "]}, {"facets": ["nothing"]}, {"sort": "nothing"}, {"sort": ["name"]}, {"text": None},
        {"text": "word " * 61}, {"after": "25:00"}, {"after": ""}, {"near": "5"}, {"available": "never"}, {"near": 90025},
        {"after": "18:00", "before": "17:00"}, {"in_network": True}, {"plan": ["ppo"]}, {"telehealth": 2},
        {"sort": "distance"}, {"nowhere": 1}, {"limit": 0, "after": "x"}, {"day": date(2026, 3, 1)},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_wrong_is_said_as_the_model_says_it(given: dict[str, Any]) -> None:
    with pytest.raises(InputError) as expected:
        looked_at(given)
    with pytest.raises(InputError) as found:
        SearchRequest(**given)
    assert str(found.value) == str(expected.value)


def test_a_request_is_not_changed() -> None:
    asked = SearchRequest(level=["iop"])
    with pytest.raises(AttributeError, match="is not changed"):
        asked.level = ["php"]
    SearchRequest().level.append("php")
    assert SearchRequest().level == [] == request._NOTHING


def test_what_is_plain_needs_no_pydantic() -> None:
    code = f"import sys; from index.request import SearchRequest; [SearchRequest(**one) for one in {VALUES[:-1]}]; print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "False"
