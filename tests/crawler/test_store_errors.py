"""A disk that is full, a database that another process holds: clear words, and nothing stored is harmed."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from crawler.fetched import Fetched, RunLimits
from crawler.frontier import Frontier
from crawler.outcomes import Outcome
from crawler.rounds import begin_run
from crawler.sites import Site
from records.archive import list_pages
from records.database import DATABASE_NAME, open_database, reading
from records.errors import CrawlError, StoreError

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _held_by_another_process(path: Path) -> Iterator[None]:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        assert holder.stdin is not None
        holder.stdin.close()


def test_a_database_that_another_process_holds(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    open_database(tmp_path).dispose()
    with (
        _held_by_another_process(tmp_path / DATABASE_NAME),
        pytest.raises(StoreError, match=r"in use by another process.*try again"),
    ):
        crawl_of(tmp_path, web, "a.example", busy_seconds=0.1)
    web.page("http://a.example/")
    assert crawl_of(tmp_path, web, "a.example").fetched == 1


def test_a_database_that_another_process_takes_in_the_middle(
    tmp_path: Path, web: Any, crawl_of: Callable[..., Any]
) -> None:
    asked, held = threading.Event(), threading.Event()

    def wait_for_the_lock(handler: Any) -> None:
        asked.set()
        held.wait(10)
        handler.reply(200, {"Content-Type": "text/html"}, b"<p>A page that arrives while the database is held.</p>")

    web.page("http://a.example/", "/iop")
    web.handle("http://a.example/iop", wait_for_the_lock)
    release = threading.Event()

    def hold() -> None:
        asked.wait(10)
        with _held_by_another_process(tmp_path / DATABASE_NAME):
            held.set()
            release.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    with pytest.raises(StoreError, match="in use by another process"):
        crawl_of(tmp_path, web, "a.example", busy_seconds=0.2)
    release.set()
    holder.join()
    again = crawl_of(tmp_path, web, "a.example")
    assert (again.resumed, again.finished, again.outcomes) == (True, True, {"ok": 2})


def test_a_full_disk(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    url = "http://a.example/"
    with engine.begin() as connection:
        run = begin_run(connection, [Site("A", url)], only=(), pages_per_site=9, now=0.0)
    frontier = Frontier(engine, tmp_path, RunLimits(run.id), "machine/one", clock=lambda: 1.0)
    lease = frontier.lease_host()
    assert lease is not None
    page = frontier.next_page(lease)
    assert page is not None
    frontier.close()

    @event.listens_for(engine, "connect")
    def no_room(connection: sqlite3.Connection, _record: object) -> None:
        used = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {used + 2}")

    noise = b"".join(str(number * 7919 % 10_007).encode() for number in range(100_000))
    with pytest.raises(StoreError, match=r"full\. Free some space"):
        frontier.record(lease, page, Fetched(Outcome.OK, url, 200, {}, noise, "text/html"), 0.0)
    assert frontier.next_page(lease) == page
    with reading(engine) as connection:
        assert list(list_pages(connection)) == []
    event.remove(engine, "connect", no_room)
    frontier.close()
    frontier.record(lease, page, Fetched(Outcome.OK, url, 200, {}, noise, "text/html"), 0.0)
    with reading(engine) as connection:
        assert [listed.url for listed in list_pages(connection)] == [url]
    engine.dispose()


def test_a_home_that_cannot_be_written(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot make the folder"):
        crawl_of(tmp_path / "file", web, "a.example")


def test_a_log_folder_that_cannot_be_made(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    (tmp_path / "logs").write_text("in the way")
    with pytest.raises(StoreError, match=r"crawl\.log"):
        crawl_of(tmp_path, web, "a.example")


def test_a_proxy_that_does_not_answer(tmp_path: Path, web: Any, crawl_of: Callable[..., Any]) -> None:
    with pytest.raises(CrawlError, match=r"does not answer.*--proxy"):
        crawl_of(tmp_path, web, "a.example", proxy="http://127.0.0.1:9")
