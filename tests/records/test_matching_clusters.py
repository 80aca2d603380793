"""From pairs to places: no chain of pairs joins two doors, and what a person decided holds."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

from records.matching.clusters import match
from records.matching.place import Place, directory_place, site_place
from records.matching.rule import decide
from tests.matching_pairs import HALVES, read_pairs
from tests.records.test_matching_rule import ADMISSIONS, FRONT, HOUSE, OTHER, mh, row


def doors() -> tuple[Place, Place, Place]:
    """Two suites, and a row without one that is like both."""
    return row(street2="Suite 4"), mh(), row(street2="Suite 9", name1="Harbor Quarry Recovery Inc", phones=[FRONT])


def test_a_row_without_a_suite_joins_one_of_two_suites_and_the_other_is_in_doubt() -> None:
    found = match(doors())
    assert [len(cluster) for cluster in found.clusters] == [2]
    assert "would join two places" in {one.rule for one in found.doubtful} | {"another suite, same line"}
    merged = {key for cluster in found.clusters for key in cluster}
    left = {place.key for place in doors()} - merged
    assert all(left & {one.a, one.b} for one in found.doubtful)


def test_a_chain_of_pairs_does_not_join_two_programs_that_the_rule_parts() -> None:
    clinic = row(name2="Elm County Clinic", phones=[FRONT])
    house = row(**HOUSE, phones=[OTHER])
    both = mh(phones=[FRONT, OTHER])
    found = match([clinic, house, both])
    assert found.clusters == (tuple(sorted((clinic.key, both.key))),)
    (doubt,) = found.doubtful
    assert {doubt.a, doubt.b} == {house.key, both.key}
    assert doubt.rule == "would join two places"
    assert any(clinic.key in said and house.key in said for said in doubt.disagree)


def test_three_rows_of_one_place_are_one() -> None:
    places = [row(), mh(), row(edition="2021", name1="Quarry Harbor House")]
    found = match(places)
    assert found.clusters == (tuple(sorted(place.key for place in places)),)
    assert not found.doubtful
    assert set(found.cluster_of()) == {place.key for place in places}


def doubtful_pair() -> tuple[Place, Place]:
    return row(phones=[FRONT, ADMISSIONS]), mh(name1="Bay Clinic", phones=[OTHER, ADMISSIONS])


def test_what_a_person_accepted_is_merged_and_what_one_rejected_is_not() -> None:
    a, b = doubtful_pair()
    pair = (min(a.key, b.key), max(a.key, b.key))
    assert [one.pair for one in match([a, b]).doubtful] == [pair]
    accepted = match([a, b], {pair: "accepted"})
    assert accepted.clusters == (pair,)
    assert [one.rule for one in accepted.same] == ["accepted by a person"]
    assert not accepted.doubtful
    same = (min(a.key, (c := mh()).key), max(a.key, c.key))
    rejected = match([a, c], {same: "rejected"})
    assert rejected.clusters == ()
    assert [one.rule for one in rejected.rejected] == ["rejected by a person"]


def test_a_pair_that_one_rejected_is_not_joined_by_way_of_a_third() -> None:
    a, b, third = row(), mh(), row(edition="2021", name1="Quarry Harbor House")
    pair = (min(a.key, b.key), max(a.key, b.key))
    found = match([a, b, third], {pair: "rejected"})
    assert [len(cluster) for cluster in found.clusters] == [2]
    assert not any(set(pair) <= set(cluster) for cluster in found.clusters)
    assert [one.rule for one in found.doubtful] == ["would join two places"]


def test_a_person_may_join_what_no_block_holds_and_what_is_gone_is_no_matter() -> None:
    a, b = row(), mh(street1="400 Bay Avenue", city="Oakdale", zip_code="90210", phones=[OTHER])
    pair = (min(a.key, b.key), max(a.key, b.key))
    found = match([a, b], {pair: "accepted", ("row-gone", "row-lost"): "accepted"})
    assert found.clusters == (pair,)


def test_a_chain_of_sites_with_one_phone_and_host_stays_apart() -> None:
    def branch(street: str, **changed: Any) -> Place:
        return site_place(
            "chain.example", "Harbor Chain", street=street, city="Elm Bay", state="CA", zip_code="90025",
            phones=[(FRONT, "")], **changed,
        )  # fmt: skip

    rows = [
        directory_place(
            "substance_use", "2022", name1="Harbor Chain", name2=f"Branch {number}", street1=f"{number} Elm Street",
            city="Elm Bay", state="CA", zip_code="90025", phones=[(FRONT, "")], websites=["chain.example"],
        )
        for number in (10, 20, 30)
    ]  # fmt: skip
    found = match([branch("10 Elm St"), branch("20 Elm St"), *rows])
    assert [len(cluster) for cluster in found.clusters] == [2, 2]
    by_key = {place.key: place.street.number for place in (branch("10 Elm St"), branch("20 Elm St"), *rows)}
    assert all(len({by_key[key] for key in cluster}) == 1 for cluster in found.clusters)


def test_the_order_of_the_rows_is_no_matter() -> None:
    places = [place for half in HALVES for pair in read_pairs(half) for place in (pair.a, pair.b)]
    found = match(places)
    assert len(found.clusters) > 80
    for seed in (1, 2):
        shuffled = random.Random(seed).sample(places, len(places))
        assert match(shuffled) == found


def test_no_cluster_of_real_rows_holds_two_places_that_the_rule_parts() -> None:
    places = {place.key: place for half in HALVES for pair in read_pairs(half) for place in (pair.a, pair.b)}
    found = match(places.values())
    for cluster in found.clusters:
        for a, b in combinations(cluster, 2):
            assert decide(places[a], places[b]).verdict != "different", cluster
    assert {one.verdict for one in found.same} == {"same"}
    assert not {one.pair for one in found.same} & {one.pair for one in found.doubtful}
