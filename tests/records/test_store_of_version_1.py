"""A store of version 1 knows when to ask for its pages again once it is opened, and has the shape of a new one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from records.archive import list_pages, pack
from records.database import DATABASE_NAME, open_database, open_to_read, reading
from records.schema import SCHEMA_VERSION, meta, metadata, pages, sites

OLD = Path(__file__).with_name("schema_1.sql")
URL = "http://a.example/"


@pytest.fixture
def old_home(tmp_path: Path) -> Path:
    """A home whose store has schema version 1, one site and one page."""
    body = pack(b"<p>Evening IOP</p>", "text/html")
    with sqlite3.connect(tmp_path / DATABASE_NAME) as store:
        store.executescript(OLD.read_text(encoding="utf-8"))
        store.execute("INSERT INTO meta VALUES ('schema_version', '1')")
        store.execute(
            "INSERT INTO sites (host, name, start_url, note, kind, added_at, active, not_before, failures, pages_taken, "
            "sitemaps_read, outcome) VALUES ('a.example', 'A', ?, '', 'provider', 1, 1, 0, 0, 1, 1, 'ok')",
            (URL,),
        )
        store.execute("INSERT INTO bodies VALUES (?, ?, ?, 'text/html', NULL)", (body.sha256, body.packed, body.size))
        store.execute(
            "INSERT INTO pages (id, host, url, score, depth, attempts, outcome, etag, sha256, fetched_at, "
            "last_confirmed) VALUES (7, 'a.example', ?, 90, 0, 0, 'ok', '\"1\"', ?, 5, 6)",
            (URL, body.sha256),
        )
    store.close()
    return tmp_path


def test_an_old_store_opens_and_keeps_its_data(old_home: Path) -> None:
    engine = open_database(old_home)
    with reading(engine) as connection:
        assert connection.scalar(select(meta.c.value)) == str(SCHEMA_VERSION)
        [page] = list_pages(connection)
        row = connection.execute(select(pages)).one()
        site = connection.execute(select(sites)).one()
    engine.dispose()
    assert (page.url, page.site_name, page.fetched_at.timestamp()) == (URL, "A", 5)
    assert (row.etag, row.ask_interval, row.ask_again_at, row.missed_runs) == ('"1"', None, None, 0)
    assert (site.outcome, site.failed_runs, site.rest_until) == ("ok", 0, None)
    open_database(old_home).dispose()  # a second time there is nothing to do
    open_to_read(old_home).dispose()


def test_a_store_that_was_brought_up_to_date_has_the_columns_and_indexes_of_a_new_one(
    old_home: Path, tmp_path: Path
) -> None:
    def shape(home: Path) -> dict[str, set[str]]:
        engine = open_database(home)
        looking = inspect(engine)
        found = {
            name: {str(found["name"]) for found in [*looking.get_columns(name), *looking.get_indexes(name)]}
            for name in metadata.tables
        }
        engine.dispose()
        return found

    assert shape(old_home) == shape(tmp_path / "new")
