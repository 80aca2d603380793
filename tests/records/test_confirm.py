"""Where pages only were confirmed dates alone move, to just what putting the programs together anew would give."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from records import site_update
from records.database import DATABASE_NAME
from tests.records.store import DAY, HOST, Store, insurer, price, program, says, session


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = three_pages(tmp_path / "one")
    yield made
    made.engine.dispose()


def three_pages(home: Path) -> Store:
    made = Store.made(home)
    sessions = (session("mon wed", "18:00", "21:00"),)
    made.put("iop", "iop", says(sessions=sessions, modalities=("cbt",), more=(program("php"),)), day=0)
    made.put("insurance", "insurance", says(None, insurers=[insurer("aetna")], prices=[price(400)]), day=0)
    made.put("about", "about", says(None, insurers=[insurer("aetna"), insurer("cigna")]), day=0)
    made.update(day=0)
    return made


def rows(store: Store) -> list[list[Any]]:
    """Everything that is stored of programs, values and the pages they were made of."""
    queries = (
        "SELECT * FROM programs ORDER BY id",
        "SELECT * FROM program_values ORDER BY program_id, field, key",
        "SELECT * FROM read_pages ORDER BY page_id",
    )
    with sqlite3.connect(store.home / DATABASE_NAME) as opened:
        found = [opened.execute(query).fetchall() for query in queries]
    opened.close()
    return found


def forbid_making(monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_: object) -> None:
        raise AssertionError("programs were made anew")

    monkeypatch.setattr(site_update, "reconcile", made)


CONFIRMED: list[Any] = [
    pytest.param(["iop", "insurance", "about"], id="all pages"),
    pytest.param(["insurance"], id="one of three"),
    pytest.param([], id="none"),
]


@pytest.mark.parametrize("paths", CONFIRMED)
def test_dates_move_as_if_all_was_made_anew(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str]
) -> None:
    other = three_pages(tmp_path / "two")
    for each in (store, other):
        for hour, path in enumerate(paths):
            each.page(path, path, day=3 + hour / 24, outcome="not_modified")
    with monkeypatch.context() as always:
        always.setattr(site_update, "confirmed_only", lambda *_, **__: None)
        assert other.update(day=4).changes == []
    forbid_making(monkeypatch)
    update = store.update(day=4)
    assert (update.programs, update.changes, bool(update.counts), update.incident) == (2, [], False, None)
    assert rows(store) == rows(other)
    assert (store.programs()[0].last_confirmed > DAY + timedelta(days=2)) == ("iop" in paths)
    other.engine.dispose()


def edit_rules(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_update, "makers_version", lambda: "another")


REASONS: list[Any] = [
    pytest.param(lambda store, _: store.page("iop", "other", day=1), id="another body"),
    pytest.param(lambda store, _: store.page("new", "new", day=1), id="a page more"),
    pytest.param(lambda store, _: store.failed("about", "gone"), id="a page less"),
    pytest.param(lambda store, _: setattr(store, "extractor", "v2"), id="another extractor"),
    pytest.param(edit_rules, id="other rules of putting together"),
]


@pytest.mark.parametrize("change", REASONS)
def test_anything_else_is_made_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch, change: Callable[[Store, pytest.MonkeyPatch], None]
) -> None:
    change(store, monkeypatch)
    forbid_making(monkeypatch)
    with pytest.raises(AssertionError, match="made anew"):
        store.update(day=1)


def test_a_mark_is_taken_off_when_the_same_pages_are_back(store: Store) -> None:
    for path in ("iop", "insurance", "about"):
        store.failed(path, "gone")
    assert store.update(day=1).incident
    assert all(one.stale for one in store.programs())
    for path in ("iop", "insurance", "about"):
        store.page(path, path, day=2, outcome="not_modified")
    assert store.update(day=2).incident is None
    assert not any(one.stale for one in store.programs())


def test_a_page_that_never_could_be_read_does_not_cost_the_site_its_short_way(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.read(store.page("broken", "broken", day=0), None, "RecursionError: too deep")
    store.update(day=0)
    forbid_making(monkeypatch)
    assert store.update(day=1).programs == 2


def test_a_clock_that_ran_ahead_leaves_no_date_to_come(store: Store) -> None:
    for day in (3650, 3):
        for path in ("iop", "insurance", "about"):
            store.page(path, path, day=day, outcome="not_modified")
        store.update(day=day)
    assert {one.last_confirmed for one in store.programs()} == {DAY + timedelta(days=3)}
    assert {value.last_confirmed for one in store.programs() for value in one.insurers} == {DAY + timedelta(days=3)}


def test_another_site_is_left_alone(store: Store) -> None:
    assert store.programs()[0].site == HOST
    before = rows(store)
    with store.engine.begin() as connection:
        found = site_update.update_site(connection, "other.example", "Other", extractor="v1", now=DAY)
    assert (found.programs, rows(store)) == (0, before)
