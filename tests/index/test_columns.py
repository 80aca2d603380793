"""Bitmaps made in bulk are those that adding one row after the other makes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap, FrozenBitMap

from index.columns import Bitmaps, Columns, all_rows, rows_of, rows_of_ascending, rows_of_mask, write_bitmaps
from index.facets import FacetTable, Tiers


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    size=st.sampled_from([0, 1, 8, 4096, 4097, 65_535, 65_536, 65_537, 70_000, 200_000]),
    share=st.sampled_from([0.0, 0.001, 0.06, 0.0625, 0.07, 0.5, 1.0]),
    seed=st.integers(0, 999),
)
def test_rows_of_a_mask(size: int, share: float, seed: int) -> None:
    member = np.random.default_rng(seed).random(size) < share
    found = rows_of_mask(member)
    assert found == FrozenBitMap(np.flatnonzero(member).tolist())
    # As good as any other: what is reckoned with it is right, and it is written and read.
    assert found & all_rows(100) == FrozenBitMap(np.flatnonzero(member[:100]).tolist())
    assert all_rows(size) - found == rows_of_mask(~member)
    assert FrozenBitMap.deserialize(found.serialize()) == found


def test_a_list_and_bits_meet_at_the_most_that_is_kept_as_a_list() -> None:
    for number in (4095, 4096, 4097):
        member = np.arange(65_536 * 3) % 65_536 < number
        assert rows_of_mask(member) == FrozenBitMap(np.flatnonzero(member).tolist())


@pytest.mark.parametrize("most", [1000, 70_000, 65_536, 1_000_000])
@pytest.mark.parametrize("number", [0, 1, 1024, 1025, 4096, 4097])
def test_rows_that_ascend(number: int, most: int) -> None:
    numbers = np.unique(np.random.default_rng(number).integers(0, most, number)).astype(np.uint32)
    found = rows_of_ascending(numbers)
    assert found == rows_of(numbers)
    assert list(found | rows_of(numbers)) == numbers.tolist()


@pytest.mark.parametrize("most", [0, 50, 10_000])
def test_rows_where_entries_are_wanted(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.columns.MANY_ROWS", most)
    draw = np.random.default_rng(3)
    entries = np.zeros(500, dtype=[("row", "<u4"), ("value", "u1")])
    entries["row"], entries["value"] = np.sort(draw.integers(0, 300, 500)), draw.integers(0, 4, 500)
    columns = Columns(entries)
    for value in range(5):
        wanted = entries["value"] == value
        expected = rows_of(np.unique(entries["row"][wanted]))
        assert columns.rows_where(wanted) == columns.rows_where(np.flatnonzero(wanted)) == expected


@pytest.mark.parametrize("share", [1, 2, 32, 1000])
def test_facets_are_counted_alike_as_bits_and_as_numbers(share: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.facets.BITS_OF_A_NUMBER", share)
    draw = np.random.default_rng(5)
    everyone = all_rows(300)
    values = {name: rows_of(np.flatnonzero(draw.random(300) < share)) for name, share in (("a", 0.9), ("b", 0.1))}
    not_stated = everyone - values["a"] - values["b"]
    table = FacetTable(values, str, not_stated, 300)
    for size in (0, 1, 20, 100, 149, 150, 151, 250, 290, 300):
        fits = rows_of(draw.choice(300, size, replace=False))
        ask = everyone - fits
        found = {one.value: (one.fits, one.ask) for one in table.count(Tiers(fits, ask, 300))}
        every = values | {"not_stated": not_stated}
        assert found == {name: (len(rows & fits), len(rows & ask)) for name, rows in every.items()}


def test_no_bitmaps_are_read_as_none(tmp_path: Path) -> None:
    write_bitmaps(tmp_path, {})
    assert not Bitmaps(tmp_path)["text:x"]
    write_bitmaps(tmp_path, {"text:x": BitMap([1, 70_000])})
    read = Bitmaps(tmp_path)
    assert "text:x" in read
    assert "text:y" not in read
    assert list(read["text:x"]) == [1, 70_000]
