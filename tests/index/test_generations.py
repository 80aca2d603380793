"""A build that fails or is killed harms nothing; what cannot be used is refused with what to type."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from index import generations
from index.build import build_index
from index.engine import Index
from index.request import SearchRequest
from index.update import update_index
from records.errors import IndexUnusable, InputError, StoreError
from records.models import Program
from records.paths import ROOT

Build = Callable[..., Index]
Make = Callable[..., Program]
STEPS = [
    "index.text_writer.TextWriter.add",
    "index.text_writer.TextWriter.close",
    "index.columns.ProgramWriter.close",
    "index.tables.write_bitmaps",
    "index.tables.write_contents",
    "index.generations.list_files",
    "index.generations.write_manifest",
    "index.build._check",
    "index.generations.sync_tree",
    "index.generations.switch",
]
KILLED_BUILD = """
import importlib, os, signal, sys
from datetime import datetime
from pathlib import Path
from index.build import build_index
from index.engine import Index
from index.places import gazetteer
import index.text_writer

gazetteer()
home, vocabularies, now, *steps = sys.argv[1:]
programs = list(Index.open(Path(home)).programs()) * 2
programs = [one.model_copy(update={"id": f"{one.id}-{at}"}) for at, one in enumerate(programs)]
for step in steps:
    child = os.fork()
    if child == 0:
        owner, _, name = step.rpartition(".")
        module, _, class_name = owner.rpartition(".")
        holder = importlib.import_module(owner) if class_name[0].islower() else getattr(importlib.import_module(module), class_name)
        setattr(holder, name, lambda *arguments: os.kill(os.getpid(), signal.SIGKILL))
        build_index(Path(home), programs, now=datetime.fromisoformat(now), vocabularies=Path(vocabularies))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(step, os.WTERMSIG(status), len(Index.open(Path(home))), flush=True)
"""


def names(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "index").iterdir())


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_fails_leaves_the_old_index(
    step: str,
    program: Make,
    build: Build,
    vocabularies: Path,
    now: datetime,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build(tmp_path, program("Old"))

    def power_cut(*arguments: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(step, power_cut)
        with pytest.raises(RuntimeError, match="power cut"):
            build(tmp_path, program("New"), program("Newer"))
    assert [one.provider for one in Index.open(tmp_path).programs()] == ["Old"]
    assert [one.provider for one in build(tmp_path, program("New")).programs()] == ["New"]
    assert generations.PARTIAL not in names(tmp_path)


def test_a_full_disk_is_named(program: Make, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, program("Old"))

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.tables.write_bitmaps", full)
    told = r"is full, so no new index.*in use is unharmed\. Free some space and run again: search_cli\.py index"
    with pytest.raises(StoreError, match=told):
        build(tmp_path, program("New"))
    assert [one.provider for one in Index.open(tmp_path).programs()] == ["Old"]


@pytest.mark.parametrize("make", ["build", "update"])
def test_a_failure_at_every_write_of_publish(
    make: str,
    program: Make,
    build: Build,
    vocabularies: Path,
    now: datetime,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The disk fails at the first, the second … of all syncs, renames and replacements: an error, and the old index."""
    old = [program(f"Old {number}") for number in range(10)]
    build_index(tmp_path, old, now=now, vocabularies=vocabularies)
    calls = fail_at = 0

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == fail_at:
                raise OSError(errno.EIO, "Input/output error")
            return real(*arguments)

        return call

    def bring() -> None:
        if make == "build":
            build_index(tmp_path, [*old, program("New")], now=now, vocabularies=vocabularies)
        else:
            update_index(tmp_path, [program("New")], now=now, vocabularies=vocabularies)

    for owner, name in ((generations, "sync"), (os, "fsync"), (Path, "rename"), (Path, "replace")):
        monkeypatch.setattr(owner, name, failing(getattr(owner, name)))
    failures = 0
    told = ""
    while calls >= fail_at:
        calls, fail_at = 0, fail_at + 1
        try:
            bring()
        except StoreError as error:
            told, failures = str(error), failures + 1
        else:
            break
        index = Index.open(tmp_path)
        assert [one.provider for one in index.programs()] == [one.provider for one in old]
        assert index.search(SearchRequest(level=["iop"]), now=now).fits == len(old)
        index.close()
    assert failures > 20
    assert "the one in use is unharmed" in told
    # Only the last sync may fail without an error: the new index is in use by then.
    assert len(Index.open(tmp_path)) == len(old) + 1
    assert fail_at == calls


def test_a_full_disk_at_an_update_is_named(
    program: Make, vocabularies: Path, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_index(tmp_path, [program(f"Old {number}") for number in range(10)], now=now, vocabularies=vocabularies)
    for error in (OSError(errno.ENOSPC, "No space left on device"), OSError("100 requested and 3 written")):

        def full(*arguments: object, error: OSError = error) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr("index.tables.write_array", full)
            patch.setattr(generations, "SMALLEST_FREE", 1 << 62)
            with pytest.raises(StoreError, match=r"is full, so no new index was made; the one in use is unharmed"):
                update_index(tmp_path, [program("New")], now=now, vocabularies=vocabularies)
        assert len(Index.open(tmp_path)) == 10
        assert generations.PARTIAL not in names(tmp_path)


def test_two_updates_at_once(program: Make, build: Build, vocabularies: Path, now: datetime, tmp_path: Path) -> None:
    build(tmp_path, program("Old"))
    with generations.building(tmp_path), pytest.raises(StoreError, match="another process is building"):
        update_index(tmp_path, [program("New")], now=now, vocabularies=vocabularies)


def test_killed_at_every_step(program: Make, build: Build, vocabularies: Path, now: datetime, tmp_path: Path) -> None:
    build(tmp_path, program("Old"))
    command = [sys.executable, "-c", KILLED_BUILD, str(tmp_path), str(vocabularies), now.isoformat(), *STEPS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == [f"{step} {signal.SIGKILL.value} 1" for step in STEPS]
    assert len(build(tmp_path, program("New"), program("Newer"))) == 2
    assert generations.PARTIAL not in names(tmp_path)


def test_a_failing_source_of_programs_leaves_the_old_index(
    program: Make, build: Build, now: datetime, vocabularies: Path, tmp_path: Path
) -> None:
    build(tmp_path, program("Old"))
    for programs, expected, message in (
        ([], None, "there are no programs to index"),
        ([program("New"), program("New")], None, "two programs have the id"),
        ([program("New")], 2, "1 programs came to be indexed where the store counts 2"),
    ):
        with pytest.raises(InputError, match=message):
            build_index(tmp_path, programs, now=now, expected=expected, vocabularies=vocabularies)
    assert [one.provider for one in Index.open(tmp_path).programs()] == ["Old"]


def test_readers_keep_what_they_opened_and_old_generations_go(
    program: Make, build: Build, now: datetime, tmp_path: Path
) -> None:
    reader = build(tmp_path, program("Harbor one"))
    build(tmp_path, program("Two")).close()
    build(tmp_path, program("Three")).close()
    build(tmp_path, program("Four")).close()
    # The first is being read, the second is neither read nor current nor previous.
    assert names(tmp_path) == ["CURRENT", "build.lock", "gen-0001", "gen-0003", "gen-0004"]
    [hit] = reader.search(SearchRequest(text="harbor"), now=now).hits
    assert hit.program.provider == "Harbor one"
    reader.close()
    build(tmp_path, program("Five")).close()
    assert names(tmp_path) == ["CURRENT", "build.lock", "gen-0004", "gen-0005"]


def test_two_builders_at_once(program: Make, build: Build, tmp_path: Path) -> None:
    build(tmp_path, program("Old"))
    with generations.building(tmp_path), pytest.raises(StoreError, match="another process is building"):
        build(tmp_path, program("New"))
    assert [one.provider for one in Index.open(tmp_path).programs()] == ["Old"]


def unusable(home: Path) -> str:
    """What is said of the index in `home`, which must not open."""
    with pytest.raises(IndexUnusable) as caught:
        Index.open(home)
    assert "search_cli.py index" in str(caught.value)
    return str(caught.value)


@pytest.fixture
def home(program: Make, build: Build, tmp_path: Path) -> Path:
    build(tmp_path / "home", program(modalities=["emdr"], sessions=["tue 18:00-21:00"])).close()
    return tmp_path / "home"


def test_no_index(tmp_path: Path) -> None:
    assert "there is no index in" in unusable(tmp_path)


def test_another_schema_version(home: Path) -> None:
    manifest = home / "index/gen-0001/manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"schema_version": 0}))
    assert "has schema version 0, this program works with" in unusable(home)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"gen-1", b"../../gen-0001", b"gen-0001/../gen-0001", b"building"]
)
def test_damaged_pointer(home: Path, content: bytes) -> None:
    (home / "index/CURRENT").write_bytes(content)
    assert "CURRENT" in unusable(home)


def test_pointer_to_a_generation_that_is_gone(home: Path) -> None:
    shutil.rmtree(home / "index/gen-0001")
    assert "names gen-0001, which is not there" in unusable(home)


def test_a_generation_elsewhere_is_not_followed(home: Path, tmp_path: Path) -> None:
    shutil.move(home / "index/gen-0001", tmp_path / "stranger")
    (home / "index/gen-0001").symlink_to(tmp_path / "stranger")
    assert "does not name a generation of this index" in unusable(home)


def test_a_generation_of_another_user_is_not_opened(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.getuid() == 0:
        os.chown(home / "index/gen-0001", 4242, -1)
    else:
        monkeypatch.setattr(os, "getuid", lambda: 4242)
    assert "belongs to another user" in unusable(home)


@pytest.mark.parametrize("content", ["", "{", "[]", f'{{"schema_version": {generations.SCHEMA_VERSION}}}'])
def test_damaged_manifest(home: Path, content: str) -> None:
    (home / "index/gen-0001/manifest.json").write_text(content)
    assert "the index is damaged" in unusable(home)


def test_a_generation_that_was_never_finished(home: Path) -> None:
    (home / "index/gen-0001/manifest.json").unlink()
    assert "cannot be read (No such file or directory)" in unusable(home)


FILES = [
    "bitmaps.bin",
    "codes.json",
    "known.json",
    "sessions.npy",
    "ids.npy",
    "confirmed.npy",
    "programs-0.npy",
    "zips.npy",
    "alive.bin",
    "provider.npy",
]


@pytest.mark.parametrize("name", [*FILES, "programs-0.bin", "text/words.npy", "places/towns.npy"])
def test_file_that_is_cut_or_missing(home: Path, name: str) -> None:
    file = home / "index/gen-0001" / name
    file.write_bytes(file.read_bytes()[:-1])
    assert f"{name} is missing or cut short" in unusable(home)
    file.unlink()
    assert f"{name} is missing or cut short" in unusable(home)


def flip(file: Path) -> None:
    """Alter one byte in the middle."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


@pytest.mark.parametrize("name", FILES)
def test_file_with_an_altered_byte(home: Path, name: str) -> None:
    flip(home / "index/gen-0001" / name)
    assert f"{name} was altered" in unusable(home)


def test_altered_program_and_text(home: Path, now: datetime) -> None:
    folder = home / "index/gen-0001"
    index = Index.open(home)
    identity = next(index.programs()).id
    index.close()
    flip(folder / "programs-0.bin")
    flip(folder / "text/scores.npy")
    index = Index.open(home)
    with pytest.raises(IndexUnusable, match="program 0 of the index is damaged"):
        index.program(identity)
    with pytest.raises(IndexUnusable, match=r"scores\.npy was altered"):
        index.search(SearchRequest(text="emdr"), now=now)


def test_summary_is_what_the_build_reported(program: Make, vocabularies: Path, now: datetime, tmp_path: Path) -> None:
    summary = build_index(
        tmp_path, [program("A"), program("B")], now=now, source="store 7", expected=2, vocabularies=vocabularies
    )
    assert (summary.programs, summary.generation, summary.source, summary.built_at) == (2, "gen-0001", "store 7", now)
    assert Index.open(tmp_path).summary == summary


def test_an_altered_table_of_cities(home: Path, now: datetime) -> None:
    flip(home / "index/gen-0001/places/towns.npy")
    index = Index.open(home)
    assert index.search(SearchRequest(near="92780"), now=now).fits == 0, "no city is asked for"
    for asked in ({"near": "Tustin, CA"}, {"city": ["Boise"]}, {"sentence": "near Boise, ID"}):
        with pytest.raises(IndexUnusable, match=r"towns\.npy was altered"):
            index.search(SearchRequest.of(**asked), now=now)
