"""The labelled pairs of the national directories: precision and recall of the matching, on each half."""

from __future__ import annotations

import pytest

from records.matching.blocking import pairs
from records.matching.rule import decide
from tests.matching_pairs import HALVES, PRECISION, RECALL, read_pairs, score


@pytest.mark.parametrize("half", HALVES)
def test_precision_and_recall_keep_their_floor(half: str) -> None:
    found = score(read_pairs(half))
    assert found.same >= 50
    assert found.pairs >= 110
    assert found.precision >= PRECISION, "\n".join(found.wrong)
    assert found.recall >= RECALL, "\n".join(found.wrong)


def test_the_score_counts_a_wrong_merge_and_a_missed_one() -> None:
    held = read_pairs("held_back")
    turned = {"same": "different", "different": "same", "either": "either"}
    wrong = score([type(pair)(pair.number, turned[pair.label], pair.kind, pair.a, pair.b) for pair in held])
    assert wrong.precision == 0
    assert wrong.recall < 0.1


def test_no_place_stands_in_both_halves() -> None:
    keys = [{place.key for pair in read_pairs(half) for place in (pair.a, pair.b)} for half in HALVES]
    assert not keys[0] & keys[1]


def test_blocks_lose_no_pair_that_the_rule_would_merge_or_doubt() -> None:
    places = {place.key: place for half in HALVES for pair in read_pairs(half) for place in (pair.a, pair.b)}
    keys = sorted(places)
    blocked = {(a.key, b.key) for a, b in pairs(places.values())}
    every = {
        (one, other)
        for at, one in enumerate(keys)
        for other in keys[at + 1 :]
        if places[one].state == places[other].state and decide(places[one], places[other]).verdict != "different"
    }
    assert len(every) > 100
    assert every - blocked == set()
    assert len(blocked) < len(keys) ** 2 / 50
