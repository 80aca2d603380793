"""A store that an earlier version made opens and keeps its data; every version has its step."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select

from records.archive import pack
from records.database import DATABASE_NAME, open_database, open_to_read, reading
from records.errors import StoreError
from records.migrations import FIRST, STEPS
from records.models import Program
from records.programs import current_programs
from records.schema import NEXT_ENTRY, SCHEMA_VERSION, meta, metadata, runs
from records.site_update import update_site
from tests.records.store import DAY, HOST, insurer, says, told

SCHEMA_1 = Path(__file__).with_name("schema_1.sql")
URL = f"http://{HOST}/iop"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A home whose store has version 1: a page that was read and one that is gone, and the program made of the first."""
    page = says(insurers=[insurer("aetna")])
    packed = pack(b"first")
    program = Program(
        id="p1", provider_id="v1", provider="Quarry", site=HOST, level_of_care="iop", urls=[URL],
        first_seen=DAY, last_confirmed=DAY,
    )  # fmt: skip
    with sqlite3.connect(tmp_path / DATABASE_NAME) as store:
        store.executescript(SCHEMA_1.read_text(encoding="utf-8"))
        store.execute("INSERT INTO meta VALUES ('schema_version', '1')")
        store.execute(
            "INSERT INTO sites VALUES (?, 'Quarry', ?, '', 'provider', 0, 1, NULL, NULL, 0, NULL, 0, NULL, 0, 0, 'ok')",
            (HOST, f"http://{HOST}/"),
        )
        store.execute("INSERT INTO bodies VALUES (?, ?, 5, 'text/html', NULL)", (packed.sha256, packed.packed))
        for number, (url, outcome) in enumerate([(URL, "ok"), (f"http://{HOST}/old", "gone")], 1):
            store.execute(
                "INSERT INTO pages (id, host, url, score, depth, attempts, outcome, sha256, fetched_at, last_confirmed)"
                " VALUES (?, ?, ?, 0, 0, 0, ?, ?, ?, ?)",
                (number, HOST, url, outcome, packed.sha256, DAY.timestamp(), DAY.timestamp()),
            )
            store.execute(
                "INSERT INTO extractions VALUES (?, ?, 'v1', ?, NULL, ?)",
                (number, packed.sha256, DAY.timestamp(), page.model_dump_json(exclude_none=True)),
            )
        store.execute(
            "INSERT INTO programs VALUES ('p1', 'v1', ?, 'iop', NULL, ?, ?, ?, NULL)",
            (HOST, program.model_dump_json(exclude_none=True), DAY.timestamp(), DAY.timestamp()),
        )
        for began in (3.0, 1.0, 2.0):
            store.execute(
                "INSERT INTO runs (id, stage, started_at, summary) VALUES (?, 'index', ?, '{}')", (str(began), began)
            )
    store.close()
    return tmp_path


def test_every_version_has_a_step_to_it() -> None:
    assert [version for version, _ in STEPS] == list(range(FIRST + 1, SCHEMA_VERSION + 1))


def test_an_old_store_opens_keeps_its_data_and_has_all_tables_and_columns(old: Path) -> None:
    engine = open_database(old)
    with reading(engine) as connection:
        assert connection.scalar(select(meta.c.value)) == str(SCHEMA_VERSION)
        assert [program.id for program in current_programs(connection)] == ["p1"]
        for table in metadata.sorted_tables:
            connection.execute(select(table)).all()
        order = select(runs.c.started_at).order_by(runs.c.entry)
        assert [*connection.scalars(order), connection.scalar(select(NEXT_ENTRY))] == [1.0, 2.0, 3.0, 4]
    engine.dispose()
    open_database(old).dispose()  # and once more: no step is taken twice


def test_what_an_old_store_was_made_of_is_known_so_that_a_new_reading_is_no_change_of_the_site(old: Path) -> None:
    engine = open_database(old)
    with engine.begin() as connection:
        update = update_site(connection, HOST, "Quarry", extractor="v1", now=DAY)
    engine.dispose()
    assert {cause for _, cause in told(update.changes)} == {"read_differently"}


def test_whoever_only_reads_is_told_how_to_bring_an_old_store_up_to_date(old: Path) -> None:
    with pytest.raises(StoreError, match=r"earlier version.*search_cli\.py index"):
        open_to_read(old)
    open_database(old).dispose()
    open_to_read(old).dispose()


@pytest.mark.parametrize("version", ["0", "999", "one"])
def test_a_store_of_a_version_that_nobody_knows_is_left_as_it_is(old: Path, version: str) -> None:
    with sqlite3.connect(old / DATABASE_NAME) as store:
        store.execute("UPDATE meta SET value = ?", (version,))
    store.close()
    with pytest.raises(StoreError, match=f"schema version {version}"):
        open_database(old)
    with sqlite3.connect(old / DATABASE_NAME) as store:
        assert store.execute("SELECT value FROM meta").fetchone() == (version,)
    store.close()
