"""Archived pages read and what they say stored, also while the crawl still fetches others."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from crawler.outcomes import Outcome
from crawler.run import Progress
from extract.pool import Job, read_all
from extract.version import extractor_version
from records.archive import ListedPage, load_page
from records.database import open_database, reading
from records.extractions import Extracted, pages_to_extract, save_extractions
from records.models import FetchedPage, PageExtraction

BATCH = 50  # extractions a transaction: few enough that a crash costs a second's work
GATHERED = 0.5  # seconds for which pages gather before they are looked up together
_YIELDS = 10  # how far the processes that read make way for the one that fetches; see nice(1)
logger = logging.getLogger("treatment_search.run")


@dataclass
class PagesRead:
    """How many pages were read, and (address, what was wrong) of those that could not be."""

    read: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)


def read_pages(
    engine: Engine,
    due: Iterable[ListedPage],
    told: PagesRead,
    *,
    done: Callable[[int], None] = lambda _count: None,
    processes: int | None = None,
    yields: int = 0,
) -> None:
    """Read the pages and store what they say, counted in `told`; `done` is called with that count after each page.

    `due` may give its pages as they come: each is taken when a process is about to be free for it.
    """
    version, batch = extractor_version(), list[tuple[ListedPage, Extracted]]()
    jobs = ((page, loader(engine, page.page_id)) for page in due)
    for page, text, error in read_all(jobs, processes=processes, yields=yields):
        extraction = PageExtraction.model_validate_json(text) if text else None
        batch.append((page, Extracted(page.page_id, page.sha256, extraction, error)))
        if len(batch) >= BATCH:
            _save(engine, batch, version, told)
        done(told.read + len(batch))
    _save(engine, batch, version, told)


def _save(engine: Engine, batch: list[tuple[ListedPage, Extracted]], version: str, told: PagesRead) -> None:
    """Store what was read; only what is stored is told, for whatever is not will be read, and told, again."""
    if not batch:
        return
    with engine.begin() as connection:
        save_extractions(connection, [read for _page, read in batch], extractor=version, now=datetime.now(UTC))
    told.read += len(batch)
    told.errors += [(page.url, read.error) for page, read in batch if read.error]
    batch.clear()


def loader(
    engine: Engine, page_id: int, load_body: Callable[[Connection, int], FetchedPage] = load_page
) -> Callable[[], Job]:
    """What loads a page when its turn to be read has come."""

    def load() -> Job:
        with reading(engine) as connection:
            page = load_body(connection, page_id)
        return Job(page.body, page.final_url, page.fetched_at, page.content_type, page.charset)

    return load


class ReadingAlong:
    """Reads what a crawl has stored while it waits for other pages: a context, shown the crawl's progress by `see`.

    The crawl's own processor time goes first, and what is not read when the crawl ends is left to the stage that reads.
    So is everything that goes wrong here: that stage meets it again, and says so.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._told = PagesRead()
        self._hosts: set[str] = set()
        self._changed = threading.Condition()
        self._ended = False
        self._thread: threading.Thread | None = None

    def __enter__(self) -> PagesRead:
        return self._told

    def __exit__(self, *_raised: object) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()  # for the few pages that are being read

    def see(self, event: Progress) -> None:
        """Where the event is a page that was stored, it will be read."""
        if event.url is None or event.outcome != Outcome.OK:
            return
        with self._changed:
            self._hosts.add(event.host)
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, daemon=True)
            self._thread.start()

    def _run(self) -> None:
        try:
            engine = open_database(self._home)
            try:
                others = max(1, (os.cpu_count() or 1) - 1)
                read_pages(engine, self._due(engine), self._told, processes=others, yields=_YIELDS)
            finally:
                engine.dispose()
        except Exception as error:
            logger.warning("pages are not read until the crawl has ended", extra={"fields": {"error": str(error)}})

    def _due(self, engine: Engine) -> Iterator[ListedPage]:
        taken: set[int] = set()  # what is being read still counts as due
        while hosts := self._gathered():
            with reading(engine) as connection:
                due = pages_to_extract(connection, extractor_version(), hosts=hosts)
            for page in due:
                if self._ended:
                    return
                if page.page_id not in taken:
                    taken.add(page.page_id)
                    yield page

    def _gathered(self) -> set[str]:
        """The hosts of which pages were stored since the last call; none when the crawl has ended."""
        with self._changed:
            self._changed.wait_for(lambda: self._hosts or self._ended)
            self._changed.wait_for(lambda: self._ended, timeout=GATHERED)
            hosts, self._hosts = self._hosts, set()
            return set() if self._ended else hosts
