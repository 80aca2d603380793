"""Pages are read while the crawl goes on, and what is not read then, or fails, is left to the stage that reads."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from crawler.run import Progress
from nightly import reading as module
from nightly.reading import ReadingAlong
from records.database import open_database, reading
from records.errors import StoreError
from records.schema import bodies, extractions
from refresh import extract_stage
from tests.archived import HOSTS, import_folder, save_sites

PATIENCE = 60.0  # seconds


def event(host: str, outcome: str = "ok", url: str | None = "/iop") -> Progress:
    return Progress(
        host=host, url=url and f"https://{host}{url}", outcome=outcome, retry=False, pages_done=1, sites_done=0,
        sites_total=2, seconds=1.0, worker=0,
    )  # fmt: skip


def read_so_far(home: Path) -> int:
    engine = open_database(home)
    with reading(engine) as connection:
        count = connection.scalar(select(func.count()).select_from(extractions)) or 0
    engine.dispose()
    return count


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, "nothing was read while the crawl went on"
        time.sleep(0.05)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    import_folder(tmp_path / "home", save_sites(tmp_path / "saved", *HOSTS))
    return tmp_path / "home"


def test_stored_pages_are_read_before_the_crawl_ends(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 1)
    reader = ReadingAlong(home)
    with reader as along:
        reader.see(event(HOSTS[0]))
        wait_for(lambda: along.read > 0)
        reader.see(event(HOSTS[0]))  # what is read, or being read, is not read again
    assert 0 < read_so_far(home) == along.read
    told = extract_stage(home, along=along)
    assert told.along == along.read
    assert told.read == read_so_far(home) > along.read
    assert extract_stage(home).read == 0


def test_what_was_not_stored_is_not_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as while_crawling:
        while_crawling.setattr(module, "save_extractions", full)
        reader = ReadingAlong(home)
        with reader as along:
            reader.see(event(HOSTS[0]))
            time.sleep(2 * module.GATHERED)
    assert (along.read, along.errors, read_so_far(home)) == (0, [], 0)
    told = extract_stage(home, along=along)
    assert (told.along, told.read) == (0, read_so_far(home))


@pytest.mark.parametrize(
    "seen", [event(HOSTS[0], "not_modified"), event(HOSTS[0], "timeout"), event(HOSTS[0], url=None)]
)
def test_nothing_is_begun_where_nothing_new_was_stored(home: Path, seen: Progress) -> None:
    reader = ReadingAlong(home)
    with reader as along:
        reader.see(seen)
    assert (along.read, read_so_far(home)) == (0, 0)


def test_what_fails_is_left_to_the_stage_that_reads(home: Path) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        connection.execute(bodies.update().values(body=b"damaged"))
    engine.dispose()
    reader = ReadingAlong(home)
    with reader as along:
        reader.see(event(HOSTS[0]))
        time.sleep(2 * module.GATHERED)
    assert along.read == 0
    with pytest.raises(Exception, match="damaged"):
        extract_stage(home, along=along)


def test_an_error_of_the_crawl_passes_through(home: Path) -> None:
    def crawl() -> None:
        with ReadingAlong(home) as along:
            assert along.read == 0
            raise RuntimeError("the crawl died")

    with pytest.raises(RuntimeError, match="the crawl died"):
        crawl()
