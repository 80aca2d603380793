"""What `verify` finds: altered files, tables that are not those of the records, an index that is not the store's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pyroaring import BitMap

from index import generations
from index.build import build_index
from index.columns import Bitmaps, write_bitmaps
from index.update import update_index
from index.verify import VerifyReport, verify_index
from records.database import open_database
from records.models import Program
from records.programs import save_programs

Make = Callable[..., Program]
GENERATION = "index/gen-0002"


def stored(home: Path, programs: list[Program], now: datetime) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        save_programs(connection, "harbor.example", programs, now=now)
    engine.dispose()


@pytest.fixture
def programs(program: Make) -> list[Program]:
    return [
        program(
            f"Harbor {number}",
            modalities=["emdr"],
            insurers={"cigna": "accepted", "dune_health": "in_network"},
            sessions=["tue 18:00-21:00"],
            locations=[{"city": "Tustin", "state": "CA", "zip": "92780"}],
        )
        for number in range(20)
    ]


@pytest.fixture
def home(programs: list[Program], vocabularies: Path, now: datetime, tmp_path: Path) -> Path:
    """A home whose index was built and then updated, and whose store holds the same."""
    home = tmp_path / "home"
    programs[3].modalities.clear()
    for _ in range(2):  # the second time the values get the day on which they were first seen
        stored(home, programs, now)
    old = [one.model_copy(update={"sessions": []}) if at == 3 else one for at, one in enumerate(programs)]
    build_index(home, old, now=now, vocabularies=vocabularies)
    assert update_index(home, [programs[3]], now=now, vocabularies=vocabularies).made == "updated"
    return home


def verified(home: Path, vocabularies: Path, **options: Any) -> VerifyReport:
    return verify_index(home, vocabularies=vocabularies, **options)


def found(home: Path, vocabularies: Path) -> str:
    """The one line that says what is wrong."""
    report = verified(home, vocabularies)
    assert not report.ok
    [line] = [line for line in report.lines() if line.startswith("WRONG")]
    assert "search_cli.py index" in line or "--home" in line
    return line


@pytest.mark.parametrize("sample", [None, 1000, 3])
def test_all_is_well(sample: int | None, home: Path, vocabularies: Path) -> None:
    report = verified(home, vocabularies, sample=sample)
    assert report.findings == []
    assert (report.generation, report.programs, report.stored) == ("gen-0002", 20, 20)
    assert report.rows_made_again >= (sample or 20) if sample != 1000 else report.rows_made_again == 20
    assert report.lines()[-1] == "All is well."


def test_no_index(vocabularies: Path, tmp_path: Path) -> None:
    [finding] = verified(tmp_path, vocabularies).findings
    assert "there is no index" in finding.what
    assert "search_cli.py refresh" in finding.do


@pytest.mark.parametrize(
    "name",
    ["programs-0.bin", "programs-1.bin", "text/rows.npy", "text-1/scores.npy", "places/towns.npy", "bitmaps.bin"],
)
def test_an_altered_file(name: str, home: Path, vocabularies: Path) -> None:
    file = home / GENERATION / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert f"{name} was altered. Build it again: search_cli.py index" in found(home, vocabularies)


def resigned(home: Path) -> None:
    """Give the altered files of the generation their right checksums: a fault of the program, not of the disk."""
    folder = home / GENERATION
    manifest = generations.read_manifest(folder, (folder / generations.MANIFEST).read_bytes())
    files = generations.list_files(folder)
    generations.write_manifest(folder, manifest.model_copy(update={"files": files}))


def alter_array(name: str, change: Callable[[Any], None]) -> Callable[[Path], None]:
    def alter(folder: Path) -> None:
        array = np.load(folder / f"{name}.npy")
        change(array)
        (folder / f"{name}.npy").unlink()
        np.save(folder / f"{name}.npy", array)

    return alter


def alter_bitmap(code: str, row: int) -> Callable[[Path], None]:
    def alter(folder: Path) -> None:
        bitmaps = Bitmaps(folder)
        codes = {one: BitMap(bitmaps[one]) for one in bitmaps.codes()}
        codes[code] ^= BitMap([row])
        write_bitmaps(folder, codes)

    return alter


def first(value: Any) -> Callable[[Any], None]:
    def change(array: Any) -> None:
        array[1] = value

    return change


def earlier(array: Any) -> None:
    array["start"][1] += 30


def elsewhere(array: Any) -> None:
    array["row"][-1] = 3


def swapped(array: Any) -> None:
    array[[0, 1]] = array[[1, 0]]


FAULTS = {
    "a code that a program lacks": (alter_bitmap("modality:emdr:yes", 5), "modality:emdr:yes do not agree"),
    "a code of a row not in use": (alter_bitmap("modality:emdr:yes", 3), "a code names rows that are not in use"),
    "another time": (alter_array("confirmed", first(0.0)), "confirmed do not agree"),
    "another session": (alter_array("sessions", earlier), "sessions do not agree"),
    "a location of nobody": (alter_array("locations", elsewhere), "locations name rows that are not in use"),
    "another content": (alter_array("content", first(0)), "content do not agree"),
    "ids that changed places": (alter_array("id_rows", swapped), "ids do not agree"),
    "names that changed places": (alter_array("name_rank", swapped), "order of names do not agree"),
    "a word in other rows": (alter_array("text-1/rows", first(0)), "the postings in text-1 are not those of its rows"),
    "a word that leads elsewhere": (
        alter_array("text/rows", lambda rows: rows.fill(7)),
        "and the text does not say so",
    ),
    "scores that are none": (
        alter_array("text/scores", first(np.nan)),
        "the postings in text are not those of its rows",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_tables(fault: str, home: Path, vocabularies: Path) -> None:
    alter, message = FAULTS[fault]
    alter(home / GENERATION)
    resigned(home)
    report = verified(home, vocabularies)
    assert message in " ".join(report.lines()), report.lines()
    assert all("search_cli.py index" in finding.do for finding in report.findings)


def test_store_and_index_differ(
    home: Path, programs: list[Program], program: Make, vocabularies: Path, now: datetime
) -> None:
    changed = programs[0].model_copy(update={"provider": "Harbor Renamed"})
    stored(home, [changed, *programs[1:18], program("New A"), program("New B")], now)
    report = verified(home, vocabularies)
    told = " ".join(report.lines())
    assert f"1 programs are not in the index as they are in the store ({changed.id})" in told
    assert "2 programs are in the store and not in the index" in told
    assert "2 programs are in the index and not in the store" in told
    assert report.stored == 20
    assert all("search_cli.py index" in finding.do for finding in report.findings)


def test_no_store(programs: list[Program], vocabularies: Path, now: datetime, tmp_path: Path) -> None:
    build_index(tmp_path, programs, now=now, vocabularies=vocabularies)
    assert "there is no store in" in found(tmp_path, vocabularies)


def test_other_vocabularies(home: Path, vocabularies: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for path in vocabularies.iterdir():
        (other / path.name).write_text(path.read_text(encoding="utf-8") + "\n# read again\n", encoding="utf-8")
    assert "the vocabularies or the code are not those that the index was made with" in found(home, other)
