"""Counts of payers where a place is asked for: whoever chooses a value finds as many as it counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index.engine import Index
from index.request import SearchRequest
from records.models import Program

CA, TN = {"city": "Tustin", "state": "CA"}, {"city": "Memphis", "state": "TN"}


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    stated: list[tuple[str, str, list[dict[str, str]]]] = [
        ("medicaid", "accepted", [CA]),
        ("medicaid", "accepted", [TN]),
        ("medicaid", "not_accepted", [CA]),
        ("tenncare", "accepted", [CA]),
        ("tenncare", "in_network", [TN, CA]),
        ("medi_cal", "accepted", [CA]),
        ("medi_cal", "accepted", []),
        ("cigna", "accepted:ppo", [CA]),
    ]
    home: Path = tmp_path_factory.mktemp("home")
    programs = [
        program(f"Harbor {number}", insurers={payer: status}, locations=places)
        for number, (payer, status, places) in enumerate(stated)
    ]
    return build(home, *programs)


@pytest.mark.parametrize("field", ["insurer", "payment"])
@pytest.mark.parametrize(
    "asked",
    [
        {}, {"state": ["CA"]}, {"state": ["TN"]}, {"state": ["CA", "TN"]}, {"state": ["WY"]}, {"city": ["Tustin, CA"]},
        {"near": "92780", "miles": 40}, {"near": "Memphis, TN"},
    ],
    ids=str,
)  # fmt: skip
def test_whoever_chooses_a_payer_finds_as_many(field: str, asked: dict[str, Any], index: Index, now: datetime) -> None:
    counted = index.search(SearchRequest.of(**asked, facets=[field]), now=now).facets[field]
    without = index.search(SearchRequest.of(**asked), now=now)
    tiers = {hit.program.id: hit.tier for hit in without.hits}
    found = {one.value: (one.fits, one.ask) for one in counted if one.value != "not_stated"}
    assert found or not tiers or asked == {"state": ["WY"]}
    for value, (fits, ask) in found.items():
        chosen = index.search(SearchRequest.of(**asked, **{field: [value]}, explain=True), now=now).hits
        name = "insurer" if field == "insurer" else "payment"
        taking = {hit.program.id for hit in chosen if any(a.filter == name and a.answer == "yes" for a in hit.answers)}
        tier_counts = [sum(tiers[one] == tier for one in taking) for tier in ("fits", "ask")]
        assert (fits, ask) == tuple(tier_counts), value


@pytest.mark.parametrize("asked", [{}, {"telehealth": True}, {"format": ["telehealth"]}, {"level": ["iop"]}], ids=str)
def test_whoever_chooses_a_state_finds_as_many(
    asked: dict[str, Any], program: Callable[..., Program], build: Callable[..., Index], now: datetime, tmp_path: Path
) -> None:
    stated: list[dict[str, Any]] = [
        {"locations": [CA]},
        {"locations": [TN], "telehealth": "yes"},
        {"locations": [TN], "telehealth": "yes", "states_served": ["CA", "TN"]},
        {"locations": [TN], "telehealth": "yes", "telehealth_only": "yes", "states_served": ["CA", "TN", "OR"]},
        {"telehealth": "yes", "telehealth_only": "yes", "states_served": ["all"]},
        {"telehealth": "yes", "states_served": ["all"]},
        {"locations": [{"city": "APO", "state": "AE"}]},
        {},
    ]
    index = build(tmp_path, *(program(f"Harbor {number}", **one) for number, one in enumerate(stated)))
    counted = index.search(SearchRequest.of(**asked, facets=["state"]), now=now).facets["state"]
    tiers = {hit.program.id: hit.tier for hit in index.search(SearchRequest.of(**asked, limit=100), now=now).hits}
    assert {"CA", "TN", "AE"} <= {one.value for one in counted}
    for one in counted:
        if one.value != "not_stated":
            chosen = index.search(SearchRequest.of(**asked, state=[one.value], explain=True), now=now).hits
            there = [h.program.id for h in chosen if any(a.filter == "place" and a.answer == "yes" for a in h.answers)]
            assert [sum(tiers[id_] == tier for id_ in there) for tier in ("fits", "ask")] == [one.fits, one.ask], (
                one.value
            )


def test_medicaid_is_that_of_the_state(index: Index, now: datetime) -> None:
    def count(**asked: Any) -> dict[str, tuple[int, int]]:
        counted = index.search(SearchRequest.of(**asked, facets=["insurer"]), now=now).facets["insurer"]
        return {one.value: (one.fits, one.ask) for one in counted}

    assert count(state=["CA"])["medicaid"] == count(state=["CA"])["medi_cal"] == (2, 1)
    assert count(state=["TN"])["medicaid"] == count(state=["TN"])["tenncare"] == (2, 0)
    assert count()["medicaid"] == (6, 0)
