"""The archive: bodies are kept once, compressed and whole; pages are read one at a time."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, func, select, update

from records.archive import latest_pages, list_pages, load_body, load_page, pack, store_body, unpack
from records.database import open_database, reading
from records.errors import StoreError
from records.schema import bodies, pages, sites

SEEN = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
CONFIRMED = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_database(tmp_path)
    with opened.begin() as connection:
        for host in ("a.example", "b.example"):
            connection.execute(
                sites.insert().values(host=host, name=host[0].upper(), start_url=f"http://{host}/", added_at=0.0)
            )
    yield opened
    opened.dispose()


def put(connection: Connection, url: str, body: bytes, outcome: str = "ok") -> int:
    packed = pack(body, "text/html", "utf-8")
    store_body(connection, packed)
    row = connection.execute(
        pages.insert()
        .values(
            host=url.split("/")[2], url=url, outcome=outcome, status=200, final_url=url, sha256=packed.sha256,
            fetched_at=SEEN.timestamp(), last_confirmed=CONFIRMED.timestamp(),
        )
        .returning(pages.c.id)
    )  # fmt: skip
    return int(row.scalar_one())


@given(st.binary(max_size=2000))
def test_a_body_comes_back_as_it_was(body: bytes) -> None:
    packed = pack(body)
    assert unpack(packed.packed) == body
    assert (packed.sha256, packed.size) == (hashlib.sha256(body).hexdigest(), len(body))


def test_a_page_is_offered_with_all_that_is_known_of_it(engine: Engine) -> None:
    with engine.begin() as connection:
        page_id = put(connection, "http://a.example/iop", b"<p>IOP")
    with reading(engine) as connection:
        [(found_id, page)] = latest_pages(connection)
        [listed] = list_pages(connection)
        assert load_page(connection, page_id) == page
    assert found_id == listed.page_id == page_id
    assert (page.url, page.final_url, page.site, page.site_name) == (
        "http://a.example/iop", "http://a.example/iop", "a.example", "A",
    )  # fmt: skip
    assert (page.status, page.fetched_at, page.content_type, page.charset, page.body) == (
        200, SEEN, "text/html", "utf-8", b"<p>IOP",
    )  # fmt: skip
    assert (listed.sha256, listed.fetched_at, listed.last_confirmed) == (page.sha256, SEEN, CONFIRMED)


def test_a_body_is_stored_once_and_never_changed(engine: Engine) -> None:
    with engine.begin() as connection:
        put(connection, "http://a.example/1", b"same")
        put(connection, "http://a.example/2", b"same")
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(bodies)) == 1
        assert load_body(connection, pack(b"same").sha256) == b"same"


@pytest.mark.parametrize(
    ("outcome", "standing"),
    [("ok", True), ("not_modified", True), ("timeout", True), ("blocked", True), ("robots_denied", True),
     ("gone", False), ("moved_off_site", False), ("redirected", False)],
)  # fmt: skip
def test_what_no_longer_stands_is_left_out_and_not_lost(engine: Engine, outcome: str, standing: bool) -> None:
    with engine.begin() as connection:
        put(connection, "http://a.example/iop", b"<p>IOP", outcome)
    with reading(engine) as connection:
        assert len(list(list_pages(connection))) == standing
        assert len(list(latest_pages(connection))) == standing
        assert len(list(list_pages(connection, include_ended=True))) == 1


def test_pages_can_be_picked(engine: Engine) -> None:
    with engine.begin() as connection:
        first = put(connection, "http://a.example/1", b"1")
        put(connection, "http://a.example/2", b"2")
        put(connection, "http://b.example/3", b"3")
        connection.execute(pages.insert().values(host="a.example", url="http://a.example/never"))
    with reading(engine) as connection:
        assert [page.body for _, page in latest_pages(connection, hosts=["b.example"])] == [b"3"]
        assert [page.body for _, page in latest_pages(connection, page_ids=[first])] == [b"1"]
        assert [page.body for _, page in latest_pages(connection, page_ids=[])] == []
        assert len(list(list_pages(connection))) == 3


def test_a_site_taken_off_the_list_is_not_offered(engine: Engine) -> None:
    with engine.begin() as connection:
        put(connection, "http://a.example/1", b"1")
        connection.execute(update(sites).values(active=0))
    with reading(engine) as connection:
        assert list(list_pages(connection)) == []


def test_memory_does_not_grow_with_the_number_of_pages(engine: Engine) -> None:
    size = 400_000
    with engine.begin() as connection:
        for number in range(60):
            put(connection, f"http://a.example/{number}", str(number).encode() * size)
    with reading(engine) as connection:
        next(latest_pages(connection))
        tracemalloc.start()
        total = sum(len(page.body) for _, page in latest_pages(connection))
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert total > 60 * size
    assert peak < 8 * size


def test_damage_is_reported(engine: Engine) -> None:
    with engine.begin() as connection:
        page_id = put(connection, "http://a.example/1", b"1")
        connection.execute(update(bodies).values(body=b"not a frame"))
    with reading(engine) as connection:
        with pytest.raises(StoreError, match=r"damaged.*Restore a backup"):
            load_page(connection, page_id)
        with pytest.raises(StoreError, match="holds no page 999"):
            load_page(connection, 999)
        with pytest.raises(StoreError, match="holds no body abc"):
            load_body(connection, "abc")
