"""The archive as a WARC file: what goes out comes in as it was, and no more than may go out."""

from __future__ import annotations

import shutil
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select
from warcio.archiveiterator import ArchiveIterator

from crawler.importing import import_archives
from crawler.summary import CrawlSummary
from crawler.warc_out import export_warc
from records.archive import list_pages
from records.database import open_database, reading
from records.errors import InputError
from records.schema import pages
from records.suppression import add_request
from tests.crawler.conftest import Web
from tests.crawler.warcs import (
    HOST,
    NOW,
    everything,
    page,
    response,
    state,
    take,
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path / "home")
    yield opened
    opened.dispose()


@pytest.fixture(scope="module")
def crawled_once(
    tmp_path_factory: pytest.TempPathFactory, shared_web: Web, crawl_of_module: Callable[..., CrawlSummary]
) -> Path:
    """A home that was crawled again: one page changed, one stayed, one is gone, one leads elsewhere."""
    home, host, web = tmp_path_factory.mktemp("crawled"), "amber-weir.example", shared_web
    web.page(f"{HOST}/", "/iop", "/programs", "/insurance", "/admissions")
    web.put(f"{HOST}/iop", page("first"), ETag='"1"', Last_Modified="Tue, 03 Mar 2026 10:00:00 GMT")
    for name in ("programs", "insurance", "admissions"):
        web.page(f"{HOST}/{name}")
    crawl_of_module(home, web, host)
    web.put(f"{HOST}/iop", page("second é"), type="text/html; charset=utf-8", ETag='"2"', Set_Cookie="a=b")
    web.put(f"{HOST}/programs", status=404)
    web.put(f"{HOST}/insurance", status=301, Location="/admissions")
    crawl_of_module(home, web, host)
    crawl_of_module(home, web, host)  # a page is gone once two runs missed it
    return home


@pytest.fixture
def crawled(crawled_once: Path, tmp_path: Path) -> Path:
    """A copy of that home, which a test may change."""
    return shutil.copytree(crawled_once, tmp_path / "crawled")


@pytest.mark.parametrize("name", ["pages.warc.gz", "pages.warc"])
def test_what_goes_out_comes_in_as_it_was(crawled: Path, tmp_path: Path, name: str) -> None:
    here, there = open_database(crawled), open_database(tmp_path / "there")
    done = export_warc(here, tmp_path / name, history=True, now=NOW)
    assert (done.pages, done.older) == (5, 1)
    taken = import_archives(there, [tmp_path / name], now=time.time())
    assert (taken.damaged, taken.unlisted) == ([], {})
    assert state(there) == state(here)
    with reading(there) as connection:
        etags = {row.url: row.etag for row in connection.execute(select(pages))}
    assert etags[f"{HOST}/iop"] == '"2"'
    before = everything(there)
    assert import_archives(there, [tmp_path / name], now=time.time()).known > 0
    assert everything(there) == before
    before = everything(here)
    import_archives(here, [tmp_path / name], now=time.time())
    assert everything(here) == before
    export_warc(there, tmp_path / "again.warc.gz", history=True, now=NOW)
    assert records_of(tmp_path / "again.warc.gz") == records_of(tmp_path / name)


def records_of(path: Path) -> list[Any]:
    with path.open("rb") as file:
        return sorted(
            (
                one.rec_type,
                one.rec_headers.get_header("WARC-Target-URI") or "",
                one.rec_headers.get_header("WARC-Date") if one.rec_type != "warcinfo" else "",
                one.content_stream().read() if one.rec_type != "warcinfo" else b"",
            )
            for one in ArchiveIterator(file)
        )


def test_an_export_bears_dates_headers_and_digests_and_no_cookies(crawled: Path, tmp_path: Path) -> None:
    engine = open_database(crawled)
    export_warc(engine, tmp_path / "a.warc.gz", now=NOW)
    with reading(engine) as connection:
        fetched = {one.url: one.fetched_at for one in list_pages(connection)}
    found = {}
    with (tmp_path / "a.warc.gz").open("rb") as file:
        for one in ArchiveIterator(file, check_digests="raise"):
            body = one.content_stream().read()
            if one.rec_type == "response":
                url = one.rec_headers.get_header("WARC-Target-URI")
                found[url] = (body, one.http_headers, one.rec_headers.get_header("WARC-Date"))
                assert one.rec_headers.get_header("WARC-Payload-Digest").startswith("sha1:")
    assert sorted(found) == sorted(fetched) == [f"{HOST}/", f"{HOST}/admissions", f"{HOST}/iop"]
    body, headers, date = found[f"{HOST}/iop"]
    assert body == page("second é")
    assert datetime.fromisoformat(date) == fetched[f"{HOST}/iop"]
    assert headers.get_header("content-type") == "text/html; charset=utf-8"
    assert headers.get_header("etag") == '"2"'
    assert headers.get_header("set-cookie") is None


def test_an_export_leaves_out_who_asked_for_it(crawled: Path, tmp_path: Path) -> None:
    engine = open_database(crawled)
    with engine.begin() as connection:
        add_request(connection, "page", "amber-weir.example/iop", given="", now=NOW)
    done = export_warc(engine, tmp_path / "a.warc.gz", now=NOW)
    assert (done.pages, done.left_out) == (2, 1)
    assert {url for _, url, _, _ in records_of(tmp_path / "a.warc.gz")} == {"", f"{HOST}/", f"{HOST}/admissions"}


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("pages.zip", {}, "ends in neither"),
        ("there.warc.gz", {}, "--force"),
        ("none/pages.warc.gz", {}, "is no folder"),
        ("pages.warc.gz", {"hosts": ["nobody.example"]}, "nothing is archived of nobody.example"),
    ],
)
def test_an_export_that_cannot_be_made_says_why(
    engine: Engine, tmp_path: Path, name: str, options: dict[str, Any], said: str
) -> None:
    (tmp_path / "there.warc.gz").write_bytes(b"kept")
    with pytest.raises(InputError, match=said):
        export_warc(engine, tmp_path / name, now=NOW, **options)
    assert (tmp_path / "there.warc.gz").read_bytes() == b"kept"
    assert list(tmp_path.glob("*.partial")) == []


def test_neither_way_holds_all_bodies_in_memory(engine: Engine, tmp_path: Path) -> None:
    size = 1_000_000
    source = tmp_path / "many.warc"
    with source.open("wb") as file:
        for number in range(60):
            file.write(response(f"{HOST}/{number}", page(str(number)) + b"<!--" + b"x" * size + b"-->"))
    tracemalloc.start()
    done = take(engine, source)
    export_warc(engine, tmp_path / "out.warc.gz", now=NOW)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert done.pages == 60
    assert peak < 20 * size
