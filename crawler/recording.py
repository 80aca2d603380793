"""Stores one attempt to fetch a page, inside a transaction of the caller: page, body, fetch, links, next steps."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from crawler.budget import choose_due
from crawler.due import next_interval
from crawler.fetched import DuePage, Fetched, Link, RunLimits
from crawler.outcomes import CONFIRMED, SITE_TROUBLE, Outcome
from records.archive import PackedBody, store_body
from records.schema import fetches, pages, sites

MOST_ATTEMPTS = 3
MOST_SITE_FAILURES = 5  # in a row; then the rest of the site waits for the next run
MOST_KNOWN_PAGES = 1000  # of a site
LONGEST_WAIT = 120.0  # seconds; a server that asks for more is left alone until then, and asked in a later run
_RETRY_FACTOR = 3.0


class Recorded(NamedTuple):
    """What was stored: the outcome as it stands, and whether the page (or the whole site) waits for a retry."""

    outcome: Outcome
    retry: bool
    gave_up_site: bool


def record_fetch(
    connection: Connection,
    limits: RunLimits,
    host: str,
    page: DuePage,
    fetched: Fetched,
    packed: PackedBody | None,
    now: float,
) -> Recorded:
    """Store the attempt and decide what follows; `packed` is the body of `fetched`, compressed."""
    if packed is not None:
        store_body(connection, packed)
    outcome = _store_outcome(connection, limits, host, page, fetched, packed, now)
    wait = _retry_wait(limits, page, fetched)
    failed = outcome in SITE_TROUBLE
    asked_to_leave = fetched.retry and fetched.wait_seconds > LONGEST_WAIT
    site_values: dict[str, object] = {}
    if wait is not None:
        site_values["not_before"] = now + wait
    if asked_to_leave:
        site_values["rest_until"] = now + min(fetched.wait_seconds, limits.pace.longest)
    site = connection.execute(
        update(sites)
        .where(sites.c.host == host)
        .values(
            failures=sites.c.failures + 1 if failed else 0,
            pages_taken=sites.c.pages_taken + int(fetched.requested and wait is None),
            **site_values,
        )
        .returning(sites.c.failures, sites.c.pages_taken)
    ).one()
    gave_up = site.failures >= MOST_SITE_FAILURES or asked_to_leave or (fetched.of_site and wait is None)
    settled: dict[str, object] = {"due_at": None, "run_id": limits.run_id}
    if wait is not None and not gave_up:
        settled = {"due_at": now + wait, "attempts": page.attempts + 1}
    connection.execute(update(pages).where(pages.c.id == page.id).values(**settled))
    if gave_up:
        connection.execute(update(pages).where(pages.c.host == host, pages.c.due_at.is_not(None)).values(due_at=None))
        return Recorded(outcome, retry=False, gave_up_site=True)
    added = add_links(connection, host, fetched.links, depth=page.depth + 1, found_on=fetched.url)
    if added or not fetched.requested:
        choose_due(connection, host, limits, site.pages_taken, now)
    return Recorded(outcome, retry=wait is not None, gave_up_site=False)


def add_links(connection: Connection, host: str, links: Sequence[Link], *, depth: int, found_on: str) -> bool:
    """Store links that are new, or now scored higher; says whether there were any."""
    if not links:
        return False
    known = connection.scalar(select(func.count()).where(pages.c.host == host)) or 0
    room = max(0, MOST_KNOWN_PAGES - known)
    rows = [
        {"host": host, "url": link.url, "score": link.score, "depth": depth, "found_on": found_on, "attempts": 0}
        for link in links[:room]
    ]
    if rows:
        _upsert_links(connection, rows)
    return bool(rows)


def _upsert_links(connection: Connection, rows: list[dict[str, object]]) -> None:
    insert = postgresql.insert(pages) if connection.dialect.name == "postgresql" else sqlite.insert(pages)
    # A page of another site of the list is left alone, whoever links to it.
    connection.execute(
        insert.on_conflict_do_update(
            index_elements=["url"],
            set_={"score": insert.excluded.score},
            where=(pages.c.host == insert.excluded.host) & (pages.c.score < insert.excluded.score),
        ),
        rows,
    )


def _store_outcome(
    connection: Connection,
    limits: RunLimits,
    host: str,
    page: DuePage,
    fetched: Fetched,
    packed: PackedBody | None,
    now: float,
) -> Outcome:
    page_id, sha256 = page.id, page.sha256
    if fetched.url != page.url and fetched.outcome in CONFIRMED:
        # The text belongs to the address where it stands; the one that led there keeps a note of it.
        target = _page_at(connection, host, page, fetched.url)
        if target is not None:
            _store_attempt(connection, limits, page_id, Outcome.REDIRECTED, fetched, None, now)
            again = _when_again(limits, _known(connection, page_id).ask_interval, Outcome.REDIRECTED, now)
            connection.execute(
                update(pages).where(pages.c.id == page_id).values(outcome=Outcome.REDIRECTED.value, **again)
            )
            page_id, sha256 = target
    known = _known(connection, page_id)
    outcome = fetched.outcome
    values: dict[str, object] = {}
    if outcome is Outcome.OK and packed is not None and packed.sha256 == sha256:
        outcome = Outcome.NOT_MODIFIED
    elif outcome is Outcome.NOT_FOUND and sha256 is not None:
        values["missed_runs"] = known.missed_runs + 1
        outcome = Outcome.GONE if known.missed_runs + 1 >= limits.pace.gone_after else Outcome.MISSING
    values |= {"outcome": outcome.value} | _when_again(limits, known.ask_interval, outcome, now)
    if outcome in CONFIRMED:
        # A clock that was put back never makes a page confirmed before it was fetched.
        confirmed = max(now, known.fetched_at or now) if outcome is Outcome.NOT_MODIFIED else now
        values |= {"last_confirmed": confirmed, "due_at": None, "run_id": limits.run_id, "missed_runs": 0}
    if outcome in CONFIRMED and packed is not None:
        values |= {
            "sha256": packed.sha256,
            "status": fetched.status,
            "final_url": fetched.url,
            "etag": fetched.headers.get("etag"),
            "last_modified": fetched.headers.get("last-modified"),
        }
        if outcome is Outcome.OK:
            values["fetched_at"] = now
    connection.execute(update(pages).where(pages.c.id == page_id).values(**values))
    _store_attempt(connection, limits, page_id, outcome, fetched, packed, now)
    return outcome


def _known(connection: Connection, page_id: int) -> Row[Any, Any, Any]:
    query = select(pages.c.ask_interval, pages.c.missed_runs, pages.c.fetched_at).where(pages.c.id == page_id)
    return connection.execute(query).one()


def _when_again(limits: RunLimits, interval: float | None, outcome: Outcome, now: float) -> dict[str, object]:
    """When a later run asks for the page: by how often it changed; what failed for the site's sake, in the next run."""
    if outcome in SITE_TROUBLE:
        return {"ask_again_at": None}
    if outcome is Outcome.MISSING:
        return {"ask_again_at": now + limits.pace.shortest}
    interval = next_interval(interval, changed=outcome is Outcome.OK, pace=limits.pace)
    return {"ask_interval": interval, "ask_again_at": now + interval}


def _page_at(connection: Connection, host: str, page: DuePage, url: str) -> tuple[int, str | None] | None:
    """The page at `url`, made if need be; None where that address is another site's."""
    row = connection.execute(select(pages.c.id, pages.c.sha256, pages.c.host).where(pages.c.url == url)).first()
    if row is not None:
        return (row.id, row.sha256) if row.host == host else None
    inserted = connection.execute(
        pages.insert()
        .values(host=host, url=url, score=page.score, depth=page.depth, found_on=page.url)
        .returning(pages.c.id)
    )
    return inserted.scalar_one(), None


def _store_attempt(
    connection: Connection,
    limits: RunLimits,
    page_id: int,
    outcome: Outcome,
    fetched: Fetched,
    packed: PackedBody | None,
    now: float,
) -> None:
    connection.execute(
        fetches.insert().values(
            page_id=page_id,
            run_id=limits.run_id,
            fetched_at=now,
            outcome=outcome.value,
            status=fetched.status,
            final_url=fetched.url,
            headers=json.dumps(fetched.headers, ensure_ascii=False),
            sha256=packed.sha256 if packed else None,
            detail=fetched.detail[:500],
        )
    )


def _retry_wait(limits: RunLimits, page: DuePage, fetched: Fetched) -> float | None:
    """Seconds until the page is tried again; None where it is settled."""
    if not fetched.retry or page.attempts + 1 >= MOST_ATTEMPTS or fetched.wait_seconds > LONGEST_WAIT:
        return None
    return max(fetched.wait_seconds, limits.retry_seconds * _RETRY_FACTOR**page.attempts)
