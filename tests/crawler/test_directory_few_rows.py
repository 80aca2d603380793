"""A file of few rows against what is stored: too few to say that a column is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.crawler.directories import LOCATOR_ROWS, write_locator_csv
from tests.crawler.test_directory_import import LATER, store, take

__all__ = ["store"]


@pytest.mark.parametrize(("few", "is_refused"), [(1, False), (2, False), (3, True)])
def test_a_file_of_one_or_two_rows_says_nothing_of_a_column_that_its_header_has(
    store: Engine, tmp_path: Path, few: int, is_refused: bool
) -> None:
    rows = [LOCATOR_ROWS[0] | {"street1": f"{number} Harbor Street"} for number in range(1, 8)]
    take(store, write_locator_csv(tmp_path / "listing_2026_01_03.csv", rows))
    path = write_locator_csv(tmp_path / "listing_2026_05_03.csv", [row | {"website": ""} for row in rows[:few]])
    (one,) = take(store, path, now=LATER).files
    assert (one.lost, one.changed) == ((["website"], 0) if is_refused else ([], few))
