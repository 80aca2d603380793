"""Backups: whole whatever is written meanwhile, checked, and put back without losing what was there."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from records.backup import back_up, check_store, restore
from records.database import DATABASE_NAME, open_database, reading
from records.errors import InputError, StoreError
from records.schema import SCHEMA_VERSION, meta, runs, sites
from records.suppression import add_request, suppressed

NOW = datetime(2026, 4, 1, 2, tzinfo=UTC)


def put(engine: Engine, *hosts: str) -> None:
    """Sites and as many runs in one transaction: in no state of the store are there more of one."""
    with engine.begin() as connection:
        for host in hosts:
            connection.execute(sites.insert().values(host=host, name=host, start_url=f"http://{host}/", added_at=0.0))
            connection.execute(runs.insert().values(id=host, stage="test", started_at=0.0))


def hosts_in(home: Path) -> list[str]:
    engine = open_database(home)
    with reading(engine) as connection:
        found = list(connection.scalars(select(sites.c.host).order_by(sites.c.host)))
    engine.dispose()
    return found


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path / "home")
    put(opened, "a.example", "b.example")
    yield opened
    opened.dispose()


def test_a_backup_is_one_file_with_everything(engine: Engine, tmp_path: Path) -> None:
    facts = back_up(tmp_path / "home", tmp_path / "copy.sqlite", now=NOW)
    assert (facts.sites, facts.pages, facts.programs, facts.schema_version) == (2, 0, 0, SCHEMA_VERSION)
    assert facts.bytes == (tmp_path / "copy.sqlite").stat().st_size
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "home"]
    assert check_store(tmp_path / "copy.sqlite").sites == 2


def test_into_a_folder_it_is_named_by_its_date(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    facts = back_up(tmp_path / "home", tmp_path / "backups", now=NOW)
    assert facts.file == str(tmp_path / "backups" / "treatment-20260401T020000Z.sqlite")


def test_it_is_one_state_of_the_store_though_a_run_writes(engine: Engine, tmp_path: Path) -> None:
    filler = "x" * 100_000
    with engine.begin() as connection:
        for number in range(300):
            connection.execute(runs.insert().values(id=f"f{number}", stage="filler", started_at=0.0, summary=filler))
    stop, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        while not stop.is_set():
            put(engine, f"w{written}.example")
            written += 1

    writer = threading.Thread(target=write)
    writer.start()
    seen = []

    def watch(_what: str, _done: int, _total: int) -> None:
        before = written
        while written < before + 2:  # the copy goes on only when the run has written
            pass
        seen.append(written)

    try:
        back_up(tmp_path / "home", tmp_path / "copy.sqlite", now=NOW, progress=watch)
    finally:
        stop.set()
        writer.join()
    assert len(seen) >= 3
    copy = sqlite3.connect(tmp_path / "copy.sqlite")
    count = copy.execute("SELECT count(*) FROM sites").fetchone()[0]
    assert count == copy.execute("SELECT count(*) FROM runs WHERE stage = 'test'").fetchone()[0]
    copy.close()
    assert 2 <= count < written + 2


def test_an_interrupted_backup_leaves_nothing_and_harms_none(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "copy.sqlite").write_bytes(b"the one before")

    def interrupt(_what: str, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(tmp_path / "home", tmp_path / "copy.sqlite", force=True, now=NOW, progress=interrupt)
    assert (tmp_path / "copy.sqlite").read_bytes() == b"the one before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite", "home"]


@pytest.mark.parametrize(
    ("target", "kind", "said"),
    [
        ("there.sqlite", InputError, "--force"),
        ("none/copy.sqlite", InputError, "is no folder"),
        (f"home/{DATABASE_NAME}", InputError, "is the store itself"),
    ],
)
def test_a_backup_that_cannot_be_made_says_why(
    engine: Engine, tmp_path: Path, target: str, kind: type[Exception], said: str
) -> None:
    (tmp_path / "there.sqlite").write_bytes(b"kept")
    with pytest.raises(kind, match=said):
        back_up(tmp_path / "home", tmp_path / target, now=NOW)
    assert (tmp_path / "there.sqlite").read_bytes() == b"kept"


def test_there_must_be_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing to back up"):
        back_up(tmp_path, tmp_path / "copy.sqlite", now=NOW)


def test_a_damaged_store_is_not_backed_up_as_if_it_were_whole(engine: Engine, tmp_path: Path) -> None:
    engine.dispose()
    path = tmp_path / "home" / DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\xff" * (4096 * 9)
    path.write_bytes(content)
    with pytest.raises(StoreError):
        back_up(tmp_path / "home", tmp_path / "copy.sqlite", now=NOW)
    assert not (tmp_path / "copy.sqlite").exists()


def test_a_backup_fills_an_empty_home(engine: Engine, tmp_path: Path) -> None:
    back_up(tmp_path / "home", tmp_path / "copy.sqlite", now=NOW)
    done = restore(tmp_path / "new", tmp_path / "copy.sqlite", now=NOW)
    assert (done.aside, done.requests_kept, hosts_in(tmp_path / "new")) == (None, 0, ["a.example", "b.example"])


def test_it_takes_the_place_of_a_store_only_when_told_and_keeps_that(engine: Engine, tmp_path: Path) -> None:
    home = tmp_path / "home"
    back_up(home, tmp_path / "copy.sqlite", now=NOW)
    put(engine, "c.example")
    engine.dispose()
    with pytest.raises(InputError, match="--replace"):
        restore(home, tmp_path / "copy.sqlite", now=NOW)
    assert hosts_in(home) == ["a.example", "b.example", "c.example"]
    done = restore(home, tmp_path / "copy.sqlite", replace=True, now=NOW)
    assert hosts_in(home) == ["a.example", "b.example"]
    assert done.aside == str(home / f"{DATABASE_NAME}.replaced-20260401T020000Z")
    restore(tmp_path / "again", Path(done.aside), now=NOW)
    assert hosts_in(tmp_path / "again") == ["a.example", "b.example", "c.example"]
    assert not (home / ".restore").exists()


def test_removal_requests_made_since_the_backup_hold(engine: Engine, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with engine.begin() as connection:
        add_request(connection, "host", "old.example", given="old.example", now=NOW)
    back_up(home, tmp_path / "copy.sqlite", now=NOW)
    with engine.begin() as connection:
        add_request(connection, "host", "a.example", given="a.example", reason="letter", now=NOW)
    engine.dispose()
    assert restore(home, tmp_path / "copy.sqlite", replace=True, now=NOW).requests_kept == 1
    opened = open_database(home)
    with reading(opened) as connection:
        assert suppressed(connection).hosts == {"a.example", "old.example"}
    opened.dispose()


@pytest.mark.parametrize(
    "content", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000], ids=["empty", "text", "damaged"]
)
def test_what_is_no_backup_changes_nothing(engine: Engine, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.sqlite").write_bytes(content)
    with pytest.raises(StoreError, match="Use another backup"):
        restore(tmp_path / "home", tmp_path / "bad.sqlite", replace=True, now=NOW)
    assert hosts_in(tmp_path / "home") == ["a.example", "b.example"]


def test_a_backup_of_a_newer_program_is_refused(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        connection.execute(meta.update().values(value=str(SCHEMA_VERSION + 1)))
    engine.dispose()
    (tmp_path / "home" / DATABASE_NAME).rename(tmp_path / "newer.sqlite")
    with pytest.raises(StoreError, match=f"schema version {SCHEMA_VERSION + 1}"):
        restore(tmp_path / "other", tmp_path / "newer.sqlite", now=NOW)


def test_a_store_in_use_is_not_replaced(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("records.backup.BUSY_SECONDS", 0.1)
    back_up(tmp_path / "home", tmp_path / "copy.sqlite", now=NOW)
    with reading(engine) as connection:
        connection.execute(select(func.count()).select_from(sites)).all()
        with pytest.raises(StoreError, match="in use by another process"):
            restore(tmp_path / "home", tmp_path / "copy.sqlite", replace=True, now=NOW)
    put(engine, "c.example")
    assert hosts_in(tmp_path / "home") == ["a.example", "b.example", "c.example"]


def test_a_damaged_store_can_be_replaced(engine: Engine, tmp_path: Path) -> None:
    home = tmp_path / "home"
    back_up(home, tmp_path / "copy.sqlite", now=NOW)
    engine.dispose()
    (home / DATABASE_NAME).write_bytes(b"no database any more")
    (home / f"{DATABASE_NAME}-wal").write_bytes(b"its journal")
    done = restore(home, tmp_path / "copy.sqlite", replace=True, now=NOW)
    assert hosts_in(home) == ["a.example", "b.example"]
    assert done.aside is not None
    assert Path(done.aside).read_bytes() == b"no database any more"
    assert Path(f"{done.aside}-wal").read_bytes() == b"its journal"
