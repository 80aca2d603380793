"""The index answers what bench/search.py asks as the bench's own scans do, and the bench notices where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import search, search_tiers
from bench.search_data import NOW, data_file, lines
from bench.search_engines import Ours
from bench.search_queries import Places
from index.build import build_index
from records.models import Program

PROGRAMS = 600


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("bench")
    build_index(made / "home", map(Program.model_validate_json, lines(data_file(made, PROGRAMS))), now=NOW)
    return made


def test_the_index_answers_as_both_scans(folder: Path) -> None:
    places, file, home = Places.read(), data_file(folder, PROGRAMS), folder / "home"
    records = places.records(lines(file))
    search.check([Ours(home, records, NOW)], records, places)
    search.check_tiers(home, file, places)


def test_a_tier_that_differs_ends_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_tiers, "ROUND_THE_CLOCK", ())
    with pytest.raises(SystemExit, match=r"'available'.*not in both"):
        search.check_tiers(folder / "home", data_file(folder, PROGRAMS), Places.read())
