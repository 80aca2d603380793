"""The order of hits holds over pages of any size: no gaps, no doubles, equal ones always alike."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import ordering
from index.engine import Index
from index.filters import Rows
from index.request import SearchRequest
from index.result import Hit
from records.models import Program

STATUSES = ["in_network", "accepted", "out_of_network", "not_accepted", "accepted not_accepted"]
PLACES = [{"zip": "90025"}, {"zip": "92780"}, {"city": "Los Angeles", "state": "CA"}, {"state": "CA"}, {"zip": "83702"}]
# Everything equal, one filter, many open questions, insurers, places and words.
ASKED: dict[str, dict[str, Any]] = {
    "all": {},
    "insurer": {"insurer": ["cigna", "aetna"]},
    "questions": {"insurer": ["cigna"], "modality": ["emdr"], "telehealth": True, "population": ["women"]},
    "place": {"near": "90025", "miles": 100, "modality": ["emdr"]},
    "text": {"text": "emdr", "insurer": ["cigna"]},
    "text and place": {"text": "harbor", "near": "92780", "miles": 40},
}
NETWORK = {"in_network": 0, "accepted": 1, "": 2, "not_accepted": 2, "out_of_network": 3}


@pytest.fixture(scope="module")
def index(
    program: Callable[..., Program], build: Callable[..., Index], tmp_path_factory: pytest.TempPathFactory
) -> Index:
    """900 programs with few different values, so that most keys of most programs are equal."""
    draw = random.Random(4)
    programs = []
    for number in range(900):
        stated: dict[str, Any] = {
            "id": f"{draw.getrandbits(64):016x}",
            "confirmed_days_ago": draw.choice([0, 0, 3, 40]),
            "modalities": draw.choice([[], ["emdr"], ["yoga"]]),
            "populations": draw.choice([[], ["women"]]),
            "telehealth": draw.choice(["", "yes", "no"]),
            "insurers": {payer: draw.choice(STATUSES) for payer in draw.choice([[], ["cigna"], ["cigna", "aetna"]])},
            "locations": draw.sample(PLACES, k=draw.choice([0, 1, 2])),
        }
        programs.append(program(f"{draw.choice(['Harbor', 'Quarry', 'Anchor'])} {number % 7}", **stated))
    return build(tmp_path_factory.mktemp("home"), *programs)


@pytest.fixture(scope="module")
def wholes() -> dict[Any, list[str]]:
    """The ids of whole lists, each searched once."""
    return {}


@pytest.fixture(autouse=True)
def partial_sort(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have even few rows go the way of many."""
    monkeypatch.setattr(ordering, "FEW_ROWS", 2)


def hits(index: Index, now: datetime, **asked: Any) -> list[Hit]:
    return index.search(SearchRequest.of(**asked), now=now).hits


@settings(
    max_examples=200, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    size=st.integers(1, 2000), kinds=st.lists(st.integers(1, 40), max_size=3), seed=st.integers(0, 9999), data=st.data()
)
def test_first_rows_are_those_of_a_whole_sort(size: int, kinds: list[int], seed: int, data: st.DataObject) -> None:
    draw = np.random.default_rng(seed)
    columns = [draw.integers(0, kind, size).astype(np.float64) for kind in kinds] + [draw.permutation(size)]
    rows = np.sort(draw.choice(size, data.draw(st.integers(1, size)), replace=False))
    count = data.draw(st.integers(1, len(rows)))
    whole = sorted(rows.tolist(), key=lambda row: [column[row] for column in columns])
    keys = [column.__getitem__ for column in columns]
    assert ordering.first_rows(rows, keys, count).tolist() == whole[:count]


@pytest.mark.parametrize("tried", [(), (100,), (64, 200, 4000)])
def test_first_rows_of_an_order_that_is_kept(tried: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "FIRST_OF_ALL", tried)
    draw = np.random.default_rng(2)
    weighty, last = draw.integers(0, 5, 3000), draw.permutation(3000)
    order = ordering.FixedOrder([weighty, last])
    # All rows, a few, and such as stand together at one end of the order.
    for rows in (range(3000), range(0, 3000, 97), np.flatnonzero(weighty == 4).tolist(), [7]):
        whole = sorted(rows, key=lambda row: (weighty[row], last[row]))
        for count in {1, min(20, len(rows)), len(rows)}:
            assert order.first(Rows(rows), count).tolist() == whole[:count]


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(ASKED)),
    sort=st.sampled_from(["best", "distance", "freshness", "name"]),
    confirmed=st.booleans(),
    sizes=st.lists(st.integers(1, 400), min_size=1, max_size=5),
)
def test_pages_put_together_are_the_whole_list(
    name: str, sort: str, confirmed: bool, sizes: list[int], index: Index, now: datetime, wholes: dict[Any, list[str]]
) -> None:
    asked = ASKED[name] | {"only_confirmed": confirmed}
    asked |= {"sort": sort} if sort != "distance" or "near" in asked else {}
    if (name, asked.get("sort"), confirmed) not in wholes:
        result = index.search(SearchRequest.of(**asked, limit=10_000), now=now)
        whole = wholes[name, asked.get("sort"), confirmed] = [hit.program.id for hit in result.hits]
        assert len(set(whole)) == len(whole) == result.fits + (0 if confirmed else result.ask)
        assert [hit.tier for hit in result.hits] == ["fits"] * result.fits + ["ask"] * (len(whole) - result.fits)
    whole = wholes[name, asked.get("sort"), confirmed]
    paged: list[str] = []
    while len(paged) < len(whole):
        request = SearchRequest.of(**asked, offset=len(paged), limit=sizes[len(paged) % len(sizes)])
        page = index.page_of_ids(request, now=now).ids
        assert page, "a page before the end is never empty"
        paged += page
    assert paged == whole
    assert index.page_of_ids(SearchRequest.of(**asked, offset=len(whole)), now=now).ids == []


def network(hit: Hit, codes: list[str]) -> int:
    """The best status with one of the insurers asked for: 0 in network, 1 accepted, 2 nothing or refused, 3 outside."""
    said = [NETWORK[one.status] for one in hit.program.insurers if one.id in codes]
    good = [rank for rank in said if rank < 2]
    return min(good) if good else 3 if 3 in said else 2


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        *((name, sort) for name in ("all", "insurer", "questions", "place") for sort in ("best", "freshness", "name")),
        ("place", "distance"),
    ],
)
def test_order_is_that_of_a_plain_sort(name: str, sort: str, index: Index, now: datetime) -> None:
    asked = ASKED[name]
    found = hits(index, now, **asked, sort=sort, limit=10_000)

    def key(hit: Hit) -> list[Any]:
        one = hit.program
        miles = float("inf") if hit.distance_miles is None else hit.distance_miles
        by_name = [one.provider.casefold(), one.level_of_care, one.track or "", one.id]
        day = -(one.last_confirmed.timestamp() // 86_400)
        best = [len(hit.asks), network(hit, asked.get("insurer", [])), miles, day, *by_name]
        # The places are the middles of four ZIPs and a city, so equal tenths of a mile are equal miles.
        keys = {
            "best": best,
            "distance": [miles, *best],
            "freshness": [-one.last_confirmed.timestamp(), *by_name],
            "name": by_name,
        }
        return [hit.tier != "fits", *keys[sort]]

    assert [hit.program.id for hit in found] == [hit.program.id for hit in sorted(found, key=key)]
    different = len({str(key(hit)[:-1]) for hit in found})
    assert 3 < different < len(found), "the programs must not be all alike, or all different"


def test_better_text_comes_first_within_what_bitmaps_know(index: Index, now: datetime) -> None:
    found = hits(index, now, text="emdr harbor", limit=10_000)
    scores = [hit.score for hit in found]
    assert len(set(scores)) > 3
    assert scores == sorted(scores, reverse=True)


def test_unknown_distances_are_last_of_their_tier(index: Index, now: datetime) -> None:
    found = hits(index, now, near="90025", miles=100, modality=["emdr"], sort="distance", limit=10_000)
    for tier in ("fits", "ask"):
        known = [hit.distance_miles is not None for hit in found if hit.tier == tier]
        assert known == sorted(known, reverse=True)
    assert {hit.distance_miles is None for hit in found if hit.tier == "ask"} == {True, False}


def test_only_confirmed_leaves_out_the_asks_and_counts_them(index: Index, now: datetime) -> None:
    asked = {"insurer": ["cigna"], "modality": ["emdr"], "limit": 10_000}
    every = index.search(SearchRequest.of(**asked), now=now)
    confirmed = index.search(SearchRequest.of(**asked, only_confirmed=True), now=now)
    assert (confirmed.fits, confirmed.ask) == (every.fits, every.ask)
    assert confirmed.ask > 0
    assert confirmed.hits == [hit for hit in every.hits if hit.tier == "fits"]
