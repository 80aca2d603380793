"""The durable frontier: which host may be visited by whom, and which of its pages is next.

Hosts and pages are rows. A worker leases a host for some minutes, and every result is one transaction, so that
a worker may be killed at any moment and costs no more than the request that it was waiting for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Float,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    null,
    or_,
    select,
    update,
)

from crawler.budget import choose_due
from crawler.fetched import DUE_COLUMNS, DuePage, Fetched, Link, RunLimits, SiteFile
from crawler.liveness import is_dead, sweep
from crawler.outcomes import Outcome
from crawler.recording import LeaseLost, Recorded, Turn, add_links, next_page, record_fetch
from crawler.rounds import ask_one_more, has_due_pages, settle_site
from records.archive import pack, unpack
from records.compiled import Compiled, insert_into
from records.database import DATABASE_NAME, HeldConnection, store_errors
from records.schema import pages, site_files, sites
from records.suppression import Suppressed, suppressed

# Statements are made once: to put one together and to look up what it compiles to costs more than to run it.
_MINE = (sites.c.host == bindparam("site"), sites.c.leased_by == bindparam("worker"))
_TURN: dict[str, Any] = {"leased_until": bindparam("until"), "not_before": bindparam("next_turn")}
_LEASE = Compiled(
    update(sites)
    .where(sites.c.host == bindparam("site"))
    .values(leased_by=bindparam("worker"), leased_until=bindparam("until"))
)
_RENEW = Compiled(
    update(sites)
    .where(*_MINE)
    .values(**_TURN, crawl_delay=bindparam("asked", type_=Float))
    .returning(sites.c.pages_taken)
)
_SITEMAPS_READ = Compiled(update(sites).where(*_MINE).values(**_TURN, sitemaps_read=1).returning(sites.c.pages_taken))
_RELEASE = Compiled(update(sites).where(*_MINE).values(leased_by=null(), leased_until=null()))
_KNOWN_URLS = Compiled(select(pages.c.url, pages.c.score).where(pages.c.host == bindparam("site")))
_SITE_FILE = Compiled(
    select(site_files.c.body, site_files.c.etag, site_files.c.last_modified).where(
        site_files.c.url == bindparam("address")
    )
)
_FILES_OF_SITE = Compiled(select(site_files.c.url).where(site_files.c.host == bindparam("site")))
_PAGE_OF_HOST = Compiled(
    select(*DUE_COLUMNS, pages.c.run_id).where(pages.c.url == bindparam("address"), pages.c.host == bindparam("site"))
)


@cache
def _file_upsert(dialect: str) -> Compiled:
    insert = insert_into(site_files, dialect)
    new = {name: insert.excluded[name] for name in ("host", "etag", "last_modified", "body")}
    return Compiled(insert.on_conflict_do_update(index_elements=["url"], set_=new))


def steady_clock() -> Callable[[], float]:
    """Seconds since the epoch that go on evenly from now, whatever is done to the system's clock meanwhile."""
    offset = time.time() - time.monotonic()
    return lambda: offset + time.monotonic()


class Lease(NamedTuple):
    """The right to visit one host; `sitemaps_read` says whether this run has them already."""

    host: str
    name: str
    start_url: str
    sitemaps_read: bool


@dataclass
class Frontier:
    """The frontier of one run as one worker uses it; `clock` gives seconds since the epoch."""

    engine: Engine
    home: Path
    limits: RunLimits
    worker: str
    lease_seconds: float = 300.0
    only: Sequence[str] = ()
    clock: Callable[[], float] = field(default_factory=steady_clock)
    _left_out: Suppressed | None = None

    def __post_init__(self) -> None:
        self._writer = HeldConnection(self.engine)
        self._reader = HeldConnection(self.engine, read_only=True)

    def close(self) -> None:
        """Give back all connections to the store."""
        self._writer.close()
        self._reader.close()
        self.engine.dispose()

    def lease_host(self) -> Lease | None:
        """Take a free host that has a page due now; None where there is none at the moment."""
        now = self.clock()
        with self._writing() as connection:
            row = connection.execute(self.lease_query, {"now": now}).first()
            if row is None:
                return None
            _LEASE.run(connection, {"site": row.host, "worker": self.worker, "until": now + self.lease_seconds})
        return Lease(row.host, row.name, row.start_url, bool(row.sitemaps_read))

    @cached_property
    def lease_query(self) -> Select[tuple[str, str, str, int]]:
        """The free host that has waited longest `now`; on a server database rows that others look at are skipped."""
        now = bindparam("now", type_=Float)
        due_now = exists(select(pages.c.id).where(pages.c.host == sites.c.host, pages.c.due_at <= now))
        free = or_(sites.c.leased_by.is_(None), sites.c.leased_until < now)
        return (
            select(sites.c.host, sites.c.name, sites.c.start_url, sites.c.sitemaps_read)
            .where(self._mine(), free, sites.c.not_before <= now, due_now)
            .order_by(sites.c.not_before, sites.c.host)
            .limit(1)
            .with_for_update(skip_locked=True)
        )

    def seconds_until_work(self) -> float | None:
        """How long until a host that this worker does not hold may be leased; None where no page is left."""
        now = self.clock()
        with self._reading() as connection:
            rows = connection.execute(self._waiting_query)
            times = [max(row.due, row.not_before, row.leased_until or 0.0) for row in rows]
        return max(0.0, min(times) - now) if times else None

    @cached_property
    def _waiting_query(self) -> Select[tuple[float, float, float | None]]:
        first_due = select(func.min(pages.c.due_at)).where(pages.c.host == sites.c.host).scalar_subquery()
        return select(first_due.label("due"), sites.c.not_before, sites.c.leased_until).where(
            self._mine(), first_due.is_not(None), or_(sites.c.leased_by.is_(None), sites.c.leased_by != self.worker)
        )

    def next_page(self, lease: Lease) -> DuePage | None:
        """The best-scored page of the host that is due now."""
        with self._reading() as connection:
            return next_page(connection, lease.host, self.clock())

    def page_at(self, lease: Lease, url: str) -> tuple[DuePage, bool] | None:
        """The known page at that address, and whether this run has settled it already."""
        with self._reading() as connection:
            rows = _PAGE_OF_HOST.run(connection, {"address": url, "site": lease.host})
        return (DuePage(*rows[0][:-1]), rows[0][-1] == self.limits.run_id) if rows else None

    def known_urls(self, lease: Lease) -> dict[str, float]:
        """All known addresses of the host with their scores."""
        with self._reading() as connection:
            return dict(_KNOWN_URLS.run(connection, {"site": lease.host}))

    def other_hosts(self) -> frozenset[str]:
        """All hosts of the list: a link to one of them is that site's, whoever makes it."""
        with self._reading() as connection:
            return frozenset(connection.scalars(select(sites.c.host)))

    def is_suppressed(self, url: str) -> bool:
        """Whether a removal request covers the page, as the requests stood when this worker first asked."""
        if self._left_out is None:
            with self._reading() as connection:
                self._left_out = suppressed(connection)
        return self._left_out.covers_url(url)

    def record(self, lease: Lease, page: DuePage, fetched: Fetched, delay: float) -> Recorded:
        """Store one attempt: outcome, body, fetch and new links in one transaction; renews the lease.

        The host is not to be asked again for `delay` seconds. Raises LeaseLost, storing nothing, where the
        lease is no longer ours.
        """
        packed = pack(fetched.body, fetched.content_type, fetched.charset) if fetched.body is not None else None
        with self._writing() as connection:
            now = self.clock()
            turn = self._turn(lease, now, delay)
            return record_fetch(connection, self.limits, turn, page, fetched, packed, now)

    def add_sitemap_links(self, lease: Lease, links: Sequence[Link], found_on: str) -> None:
        """Store what the sitemaps name, and that they were read in this run."""
        with self._writing() as connection:
            now = self.clock()
            taken = self._renewed(connection, _SITEMAPS_READ, lease, self._turn(lease, now, 0.0))
            if add_links(connection, lease.host, links, depth=1, found_on=found_on):
                choose_due(connection, lease.host, self.limits, taken, now)

    def site_file(self, url: str) -> SiteFile | None:
        """robots.txt or a sitemap as it was last read."""
        with self._reading() as connection:
            rows = _SITE_FILE.run(connection, {"address": url})
        if not rows:
            return None
        body, etag, last_modified = rows[0]
        return SiteFile(url, unpack(body), etag, last_modified)

    def keep_site_file(self, lease: Lease, file: SiteFile) -> None:
        """Keep robots.txt or a sitemap, so that the next run need not have it sent again."""
        values = {
            "url": file.url, "host": lease.host, "etag": file.etag, "last_modified": file.last_modified,
            "body": pack(file.body).packed,
        }  # fmt: skip
        with self._writing() as connection:
            _file_upsert(connection.dialect.name).run(connection, values)

    def forget_sitemaps(self, lease: Lease, read: Sequence[str]) -> None:
        """Remove the sitemaps of the host that are not among those that were read now."""
        with self._reading() as connection:
            kept = [url for (url,) in _FILES_OF_SITE.run(connection, {"site": lease.host})]
        old = [url for url in kept if url not in read and not url.endswith("/robots.txt")]
        if old:
            with self._writing() as connection:
                connection.execute(delete(site_files).where(site_files.c.url.in_(old)))

    def renew(self, lease: Lease, *, delay: float = 0.0, crawl_delay: float | None = None) -> None:
        """Keep the host for another while; raise LeaseLost where it is no longer ours."""
        with self._writing() as connection:
            self._renewed(connection, _RENEW, lease, self._turn(lease, self.clock(), delay), asked=crawl_delay)

    def leave_rest(self, lease: Lease) -> None:
        """Leave what is still due of the host to the next run."""
        with self._writing() as connection:
            connection.execute(update(pages).where(pages.c.host == lease.host).values(due_at=None))

    def release(self, lease: Lease, notes: Sequence[str] = ()) -> Outcome | None:
        """Give the host back; answers the outcome of the site if nothing of it is due any more.

        `notes` say what of the site was left out, for whoever reads of it.
        """
        with self._writing() as connection:
            outcome = None
            run_id = self.limits.run_id
            done = not has_due_pages(connection, lease.host)
            if done and not ask_one_more(connection, lease.host, run_id, self.clock()):
                outcome = settle_site(connection, lease.host, run_id, notes)
            _RELEASE.run(connection, {"site": lease.host, "worker": self.worker})
            return outcome

    @staticmethod
    def _renewed(connection: Connection, statement: Compiled, lease: Lease, turn: Turn, **more: object) -> int:
        """Renew the lease, and give how many of the site's pages were taken."""
        renewed = {"site": turn.host, "worker": turn.worker, "until": turn.until, "next_turn": turn.not_before}
        rows = statement.run(connection, renewed | more)
        if not rows:
            raise LeaseLost(lease.host)
        return int(rows[0][0])

    def _turn(self, lease: Lease, now: float, delay: float) -> Turn:
        return Turn(lease.host, self.worker, now + self.lease_seconds + delay, now + delay)

    def _mine(self) -> ColumnElement[bool]:
        # A site that is done has its outcome: of a long list only what is left is looked at.
        conditions = [
            sites.c.run_id == self.limits.run_id,
            sites.c.outcome.is_(None),
            sites.c.active == 1,
            sites.c.kind == "provider",
        ]
        if self.only:
            conditions.append(sites.c.host.in_(list(self.only)))
        return and_(*conditions)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with store_errors(self.home / DATABASE_NAME), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with store_errors(self.home / DATABASE_NAME), self._reader.begin() as connection:
            yield connection


def reclaim_dead_leases(connection: Connection, home: Path) -> list[str]:
    """Free the hosts of workers of this machine that have died; answers the names of these workers."""
    holders = connection.scalars(select(sites.c.leased_by).where(sites.c.leased_by.is_not(None)).distinct())
    dead = [worker for worker in holders if worker and is_dead(home, worker)]
    for worker in dead:
        connection.execute(update(sites).where(sites.c.leased_by == worker).values(leased_by=None, leased_until=None))
    sweep(home)
    return dead
