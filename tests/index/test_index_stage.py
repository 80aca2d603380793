"""The stage that brings the index to the store: nothing to do, an update, or a build, and each says which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from console.told import sentence
from index import generations, update
from index.engine import Index
from index.verify import verify_index
from records.database import open_database
from records.models import Program
from records.programs import save_programs
from refresh import index_stage, last_runs

Make = Callable[..., Program]


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generations, "sync", lambda path: None)


def store(home: Path, *programs: Program) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        save_programs(connection, "harbor.example", programs, now=datetime.now(UTC))
    engine.dispose()


@pytest.fixture
def programs(program: Make) -> list[Program]:
    return [program(f"Harbor {number}", modalities=["emdr"]) for number in range(12)]


@pytest.fixture
def home(programs: list[Program], tmp_path: Path) -> Path:
    for _ in range(2):  # the second time the values get the day on which they were first seen
        store(tmp_path, *programs)
    assert index_stage(tmp_path).made == "built"
    return tmp_path


def well(home: Path) -> Any:
    """Bring the index to the store, see that it is, and give the summary."""
    summary = index_stage(home)
    report = verify_index(home, sample=None)
    assert report.findings == []
    index = Index.open(home)
    assert index.summary.generation == summary.generation
    index.close()
    return summary


def test_nothing_changed(home: Path) -> None:
    summary = well(home)
    assert (summary.made, summary.generation) == ("unchanged", "gen-0001")
    assert sentence("index", summary) == "Index: 12 programs of 12 providers (gen-0001, unchanged)."


def test_few_changed(home: Path, programs: list[Program], program: Make) -> None:
    store(home, *programs[:11], program("Harbor new", modalities=["yoga"]))
    summary = well(home)
    assert (summary.made, summary.changed, summary.removed, summary.programs) == ("updated", 1, 1, 12)
    assert "(gen-0002, updated: 1 changed, 1 removed)" in sentence("index", summary)
    assert well(home).made == "unchanged"
    run = next(run for run in last_runs(open_database(home)) if run["stage"] == "index")
    assert (run["made"], run["programs"]) == ("unchanged", 12)


def test_many_changed(home: Path, programs: list[Program]) -> None:
    store(home, *(one.model_copy(update={"modalities": []}) for one in programs))
    assert well(home).made == "built"


@pytest.mark.parametrize(
    "name", ["CURRENT", "gen-0001/programs-0.bin", "gen-0001/text/rows.npy", "gen-0001/manifest.json"]
)
def test_a_damaged_index_is_built_again(name: str, home: Path) -> None:
    file = home / "index" / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert well(home).made == "built"


def test_an_index_of_another_version_is_built_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generations, "SCHEMA_VERSION", generations.SCHEMA_VERSION + 1)
    assert well(home).made == "built"


def test_other_vocabularies_make_a_build(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = update.plan_update(home, [], vocabularies=home)
    assert plan.build == "the vocabularies or the code changed"


def test_a_record_that_says_the_same_in_other_words_is_no_change(home: Path) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE programs SET program = replace(program, '\",\"', '\", \"')")
    engine.dispose()
    assert well(home).made == "unchanged"
