"""Which rows of the national directory are one place, and what id it keeps."""

from __future__ import annotations

import pytest

from crawler.findtreatment.placing import places_of
from records.directory.reference import place_id


@pytest.mark.parametrize(
    ("known", "clusters"),
    [
        ({"a": place_id("a"), "b": place_id("a")}, []),
        ({"a": place_id("b"), "b": place_id("b")}, []),
        ({"a": place_id("b"), "b": place_id("b"), "c": place_id("b")}, [("a", "c")]),
        ({"a": place_id("c"), "b": place_id("c"), "c": place_id("c"), "d": place_id("c")}, [("a", "b")]),
    ],
    ids=["known by the first", "known by the other", "known by the one that goes", "all parted but two"],
)
def test_rows_that_are_parted_are_places_of_their_own(known: dict[str, str], clusters: list[tuple[str, ...]]) -> None:
    placed = places_of(known, clusters)
    groups = {placed[key] for key in known}
    assert len(groups) == len(known) - sum(len(cluster) - 1 for cluster in clusters)
    assert next(iter(known.values())) in groups, "whoever is left keeps the id"
    assert places_of(placed, clusters) == placed
