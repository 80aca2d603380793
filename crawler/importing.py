"""Takes pages that were fetched elsewhere into the archive: WARC files and folders of saved pages. Twice changes nothing.

A page is judged as one that was crawled: what is no page, a wall or a login is counted and not kept. It becomes the newest
text of its address only where it is newer than what is there; else it is history.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from sqlalchemy import Engine, select

from crawler.import_sites import ImportSites
from crawler.import_store import Page, store
from crawler.links import parse_html
from crawler.outcomes import TEMPORARY, Outcome
from crawler.page_checks import content_type_of, is_page, judge_html, judge_status, judge_text
from crawler.saved_pages import read_folder
from crawler.settings import MEGABYTE
from crawler.sites import Site
from crawler.urls import same_site
from crawler.warc_in import READ, Damage, Record, is_warc, read_warc
from records.archive import pack
from records.database import reading
from records.errors import InputError
from records.schema import sites as sites_table
from records.suppression import suppressed

MOST_BYTES = 5 * MEGABYTE  # a page, as the crawl has it
MOST_AHEAD = 86_400.0  # seconds that a date may lie in the future: clocks differ
BATCH = 50  # pages a transaction
BATCH_BYTES = 16 * MEGABYTE
_NOT_KEPT = frozenset(("set-cookie", "set-cookie2"))
_LONGEST_HEADER = 500
Progress = Callable[[str, int, int], None]


@dataclass
class Imported:
    """What an import did. `pages` became the newest text of their address, `older` are history, `known` were there already.

    `missing` stand although their last answer was 404 or a redirect that may be taken back: only one crawl saw it.
    """

    pages: int = 0
    older: int = 0
    confirmed: int = 0
    ended: int = 0
    missing: int = 0
    known: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    unlisted: dict[str, int] = field(default_factory=dict)
    damaged: list[tuple[str, str]] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)


def import_archives(
    engine: Engine,
    paths: Sequence[Path],
    *,
    listed: Iterable[Site] = (),
    all_hosts: bool = False,
    url: str = "",
    now: float,
    most_bytes: int = MOST_BYTES,
    progress: Progress = lambda _what, _done, _total: None,
) -> Imported:
    """Import WARC files and folders of saved pages; `now` is in seconds since the epoch.

    Pages are taken of the sites in `listed`, of those that the store knows and of those that a WARC file of this program
    brings; with `all_hosts` of every host. Raises InputError for a path that is not there.
    """
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist. Name WARC files (.warc, .warc.gz) or folders of saved pages.")
    done = Imported()
    with reading(engine) as connection:
        left_out = suppressed(connection)
        known = [
            Site(row.name, row.start_url, row.note, row.kind)
            for row in connection.execute(select(sites_table).where(sites_table.c.active == 1))
        ]
    taking = _Taking(engine, ImportSites([*known, *listed], all_hosts=all_hosts), left_out.covers_url, now, done)
    for number, path in enumerate(paths):
        progress(f"reading {path.name}", number, len(paths))
        before = len(done.damaged)
        some = 0
        for found in _found_in(path, url, taking.sites.schemes(), most_bytes):
            if isinstance(found, Damage):
                done.damaged.append((found.where, found.what))
                continue
            some += 1
            taking.take(found)
            if some % BATCH == 0:
                progress(f"reading {path.name} ({some} records)", number, len(paths))
        if not some and (path.is_dir() or not is_warc(path)):
            del done.damaged[before:]
            done.unusable.append(f"{path}: {'there is no page in it' if path.is_dir() else 'this is no WARC file'}")
    taking.flush()
    done.skipped = dict(taking.skipped.most_common())
    done.unlisted = dict(taking.unlisted.most_common())
    done.sites = sorted(taking.touched)
    return done


def _found_in(path: Path, url: str, schemes: dict[str, str], most_bytes: int) -> Iterator[Record | Damage]:
    if path.is_dir():
        yield from read_folder(path, most_bytes=most_bytes, url=url, schemes=schemes)
    else:
        try:
            yield from read_warc(path, most_bytes=most_bytes)
        except OSError as error:
            yield Damage(str(path), error.strerror or str(error))


class _Taking:
    """One import: what becomes of each record, and the pages that wait for a transaction."""

    def __init__(
        self, engine: Engine, sites: ImportSites, is_left_out: Callable[[str], bool], now: float, done: Imported
    ) -> None:
        self.sites = sites
        self.skipped: Counter[str] = Counter()
        self.unlisted: Counter[str] = Counter()
        self.touched: set[str] = set()
        self._engine, self._is_left_out, self._now, self._done = engine, is_left_out, now, done
        self._by_digest: dict[str, str] = {}
        self._waiting: list[Page] = []
        self._bytes = 0

    def take(self, record: Record) -> None:
        """Judge one record and put it among those that wait, or count why not."""
        if record.kind == "metadata":
            self._take_site(record)
            return
        if record.kind not in READ:
            self.skipped[f"{record.kind} record" if record.kind != "file" else "no page (by its name)"] += 1
            return
        page = self._page(record)
        if isinstance(page, str):
            self.skipped[page] += 1
            return
        self._waiting.append(page)
        self._bytes += page.packed.size if page.packed else 0
        if len(self._waiting) >= BATCH or self._bytes >= BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Store what waits, in one transaction."""
        if not self._waiting:
            return
        with self._engine.begin() as connection:
            for page in self._waiting:
                what = store(connection, page, self._now)
                match what:
                    case "new":
                        self._done.pages += 1
                    case "older":
                        self._done.older += 1
                    case "confirmed":
                        self._done.confirmed += 1
                    case "ended":
                        self._done.ended += 1
                    case "missing":
                        self._done.missing += 1
                    case "known":
                        self._done.known += 1
                    case reason:
                        self.skipped[reason] += 1
                        continue
                self.touched.add(page.site.host)
        self._waiting.clear()
        self._bytes = 0

    def _take_site(self, record: Record) -> None:
        """A site as a WARC file of this program describes it; other metadata says nothing of pages."""
        try:
            told = json.loads(record.body or b"")
            site = Site(str(told["name"]), str(told["url"]), str(told["note"]), str(told["kind"]))
            self.sites.add(site)
        except (ValueError, KeyError, TypeError):
            self.skipped["metadata record"] += 1

    def _page(self, record: Record) -> Page | str:
        """The page of a record in the spelling of its site, or why it is left out."""
        if not record.url.startswith(("http://", "https://")):
            return f"{record.kind} record that is of no page"
        if urlsplit(record.url).path == "/robots.txt":
            return "robots.txt"
        found = self.sites.place(record.url)
        if found is None:
            host = urlsplit(record.url).netloc.lower()
            self.unlisted[host] += 1
            return "of a host that is not listed"
        site, url = found
        if site.kind != "provider":
            return "of a lead-generation site"
        if self._is_left_out(url) or self._is_left_out(record.final_url or url):
            return Outcome.SUPPRESSED.value
        if record.seconds > self._now + MOST_AHEAD:
            return "dated in the future"
        final_url = record.final_url if same_site(urlsplit(record.final_url).netloc, site.host) else ""
        page = Page(site, url, final_url or url, record.seconds, record.status, _headers(record.headers))
        if record.kind == "revisit":
            page.outcome = Outcome.NOT_MODIFIED
            page.sha256 = self._by_digest.get(record.digest, "")
            other = bool(record.refers_to) and self.sites.place(record.refers_to) != found
            return "revisit of a page that is not here" if other and not page.sha256 else page
        return self._judged(page, record)

    def _judged(self, page: Page, record: Record) -> Page | str:
        if 300 <= record.status <= 399:
            target = urljoin(record.url, record.headers.get("location", ""))
            if record.status == 304 or not record.headers.get("location"):
                return f"status {record.status}"
            if self.sites.place(target) == (page.site, page.url):
                return "redirect to the same page"  # from http: to https:, or from the bare name to www
            on_site = same_site(urlsplit(target).netloc, page.site.host)
            page.outcome = Outcome.REDIRECTED if on_site else Outcome.MOVED_OFF_SITE
            page.final_url, page.detail = (target if on_site else page.url), f"leads to {target}"
            page.doubted = (record.status in TEMPORARY or not on_site) and not record.ended_for_good
            return page
        body = record.body or b""
        media, charset = content_type_of(record.headers.get("content-type", ""))
        outcome = _judge(record, media, charset, body, page.url)
        if outcome in (Outcome.NOT_FOUND, Outcome.GONE):
            page.outcome, page.doubted = Outcome.GONE, not record.ended_for_good
            return page
        if outcome is not Outcome.OK:
            return outcome.value
        page.packed = pack(body, media, charset)
        page.sha256 = page.packed.sha256
        if record.digest:
            self._by_digest[record.digest] = page.sha256
        return page


def _judge(record: Record, media: str, charset: str | None, body: bytes, url: str) -> Outcome:
    """The outcome that a crawl would have given."""
    if (decided := judge_status(record.status, record.headers, body)) is not None:
        return decided
    if record.too_large:
        return Outcome.TOO_LARGE
    if body and not is_page(media, body):
        return Outcome.NOT_HTML
    if media == "text/plain":
        return judge_text(body)
    return judge_html(parse_html(body, charset), body, url)


def _headers(sent: dict[str, str]) -> dict[str, Any]:
    """As the crawl keeps them: without cookies, and none of any length."""
    return {name: value[:_LONGEST_HEADER] for name, value in sent.items() if name not in _NOT_KEPT}
