"""Pruning: old bodies go, and never the newest of a page nor what a current value was read from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, func, select, update

from records.archive import latest_pages, load_body, pack, store_body
from records.database import open_database, reading
from records.errors import StoreError
from records.prune import PrunePlan, plan_prune, prune, vacuum
from records.schema import bodies, extractions, fetches, pages, program_values, programs, sites

NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "http://a.example/iop"


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def text(name: str) -> bytes:
    return f"<p>{name}</p>".encode() * 500


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path)
    with opened.begin() as connection:
        connection.execute(sites.insert().values(host="a.example", name="A", start_url="http://a.example/", added_at=0))
    yield opened
    opened.dispose()


def fetched(connection: Connection, name: str, days: float, url: str = URL) -> str:
    """The page had this text from that day on."""
    packed = pack(text(name), "text/html")
    store_body(connection, packed)
    at = days_ago(days).timestamp()
    values = {"sha256": packed.sha256, "fetched_at": at, "last_confirmed": at, "final_url": url, "outcome": "ok"}
    known = connection.execute(update(pages).where(pages.c.url == url).values(**values)).rowcount
    if not known:
        connection.execute(pages.insert().values(host="a.example", url=url, **values))
    page_id = connection.scalar(select(pages.c.id).where(pages.c.url == url))
    connection.execute(
        fetches.insert().values(page_id=page_id, fetched_at=at, outcome="ok", final_url=url, sha256=packed.sha256)
    )
    return packed.sha256


def quoted(connection: Connection, days: float | None, *, gone: bool, url: str = URL, table: str = "programs") -> None:
    """A program (or a value of one) that quotes the page as it was fetched on that day."""
    date = {} if days is None else {"fetched_at": days_ago(days).isoformat()}
    value = {"code": "emdr", "evidence": [{"quote": "EMDR", "url": url, **date}]}
    ended = NOW.timestamp() if gone else None
    shown = json.dumps({"modalities": [value] if table == "programs" else []})
    times = {"first_seen": 0.0, "last_confirmed": 0.0}
    connection.execute(
        programs.insert().values(
            id="p", provider_id="a", site="a.example", level_of_care="iop", program=shown, **times,
            gone_since=ended if table == "programs" else None,
        )
    )  # fmt: skip
    if table == "values":
        row = {"program_id": "p", "field": "modalities", "key": "k", "value": json.dumps(value)}
        connection.execute(program_values.insert().values(**row, **times, gone_since=ended))


def left(engine: Engine, days: int = 100) -> tuple[PrunePlan, set[str]]:
    """Prune, and what is still there."""
    plan = plan_prune(engine, days=days, now=NOW)
    prune(engine, plan)
    with reading(engine) as connection:
        return plan, set(connection.scalars(select(bodies.c.sha256).where(bodies.c.body != b"")))


def test_old_bodies_go_and_the_newest_stays_however_old(engine: Engine) -> None:
    with engine.begin() as connection:
        hashes = [fetched(connection, name, days) for name, days in (("1", 900), ("2", 600), ("3", 500))]
    with reading(engine) as connection:
        sizes = {row[0]: row[1] for row in connection.execute(select(bodies.c.sha256, func.length(bodies.c.body)))}
    plan, held = left(engine)
    assert held == {hashes[2]}
    assert sorted(plan.hashes) == sorted(hashes[:2])
    assert plan.stored_bytes == sizes[hashes[0]] + sizes[hashes[1]]
    assert plan.body_bytes == 2 * len(text("1"))
    assert (plan.kept_newest, plan.kept_evidence, plan.kept_recent) == (1, 0, 0)
    with reading(engine) as connection:
        assert [page.body for _, page in latest_pages(connection)] == [text("3")]
        assert len(connection.execute(select(fetches)).all()) == 3
        with pytest.raises(StoreError, match="removed from the archive by prune"):
            load_body(connection, hashes[0])


def test_a_plan_changes_nothing_and_a_second_pruning_finds_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        for name, days in (("1", 900), ("2", 600)):
            fetched(connection, name, days)
    for _ in range(2):
        assert len(plan_prune(engine, days=100, now=NOW).hashes) == 1
    left(engine)
    again = plan_prune(engine, days=100, now=NOW)
    assert (again.hashes, again.stored_bytes, again.pruned_before) == ([], 0, 1)


@pytest.mark.parametrize(("days", "stays"), [(50, True), (51, False)], ids=["within", "before"])
def test_a_body_is_as_old_as_the_day_on_which_another_took_its_place(engine: Engine, days: int, stays: bool) -> None:
    with engine.begin() as connection:
        old = fetched(connection, "confirmed for years by 304", 900)
        fetched(connection, "new", days)
    assert (old in left(engine, days=50)[1]) == stays


def test_a_body_that_another_page_has_now_stays(engine: Engine) -> None:
    with engine.begin() as connection:
        shared = fetched(connection, "shared", 900)
        fetched(connection, "new", 600)
        fetched(connection, "shared", 800, url="http://a.example/other")
    assert shared in left(engine)[1]


@pytest.mark.parametrize("table", ["programs", "values"])
@pytest.mark.parametrize(
    ("date", "gone", "stays"),
    [(600, False, {"2"}), (590, False, {"2"}), (900, False, {"1"}), (None, False, {"1", "2"}), (600, True, set())],
    ids=["fetched that day", "between two", "older", "without a date", "history"],
)
def test_what_a_current_value_quotes_stays(
    engine: Engine, table: str, date: float | None, gone: bool, stays: set[str]
) -> None:
    with engine.begin() as connection:
        hashes = {fetched(connection, name, days): name for name, days in (("1", 900), ("2", 600), ("3", 500))}
        quoted(connection, date, gone=gone, table=table)
    plan, held = left(engine)
    assert {hashes[one] for one in held} == stays | {"3"}
    assert plan.kept_evidence == len(stays)


def test_what_an_index_that_is_held_back_shows_stays(engine: Engine) -> None:
    with engine.begin() as connection:
        old, *_ = [fetched(connection, name, days) for name, days in (("1", 900), ("2", 600), ("3", 500))]
        quoted(connection, 500, gone=False)
    evidence = [{"quote": "EMDR", "url": URL, "fetched_at": days_ago(900).isoformat()}]
    shown = json.dumps({"modalities": [{"code": "emdr", "evidence": evidence}]}).encode()
    plan = plan_prune(engine, days=100, now=NOW, shown=[shown])
    assert old not in plan.hashes
    assert (plan.kept_evidence, len(plan.hashes)) == (1, 1)


def test_what_was_read_last_stays_until_the_newer_one_is_read(engine: Engine) -> None:
    with engine.begin() as connection:
        read = fetched(connection, "read", 900)
        fetched(connection, "not yet read", 600)
        connection.execute(extractions.insert().values(page_id=1, sha256=read, extractor="x", extracted_at=0.0))
    assert read in left(engine)[1]


def test_a_pruned_body_that_comes_back_is_filled_again(engine: Engine) -> None:
    with engine.begin() as connection:
        old = fetched(connection, "old", 900)
        fetched(connection, "new", 600)
    left(engine)
    with engine.begin() as connection:
        assert fetched(connection, "old", 0) == old
    with reading(engine) as connection:
        assert [page.body for _, page in latest_pages(connection)] == [text("old")]


def test_vacuum_gives_the_room_back(engine: Engine, tmp_path: Path) -> None:
    import random

    with engine.begin() as connection:
        for number in range(30):
            body = random.Random(number).randbytes(100_000)
            packed = pack(body)
            store_body(connection, packed)
    before = max((tmp_path / "treatment.sqlite").stat().st_size, (tmp_path / "treatment.sqlite-wal").stat().st_size)
    left(engine)
    vacuum(engine)
    assert (tmp_path / "treatment.sqlite").stat().st_size < before / 10
