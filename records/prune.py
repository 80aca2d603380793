"""Removes old bodies from the archive to save space: never the newest of a page, never what a current value was read from."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Engine, func, select, update

from records.archive import PRUNED
from records.database import reading
from records.schema import bodies, extractions, fetches, pages, program_values, programs, read_pages

BODIES_A_TRANSACTION = 500
_SAME = 1.0  # second: how far the date of a quote may lie from that of its page
Cited = dict[str, list[float | None]]


@dataclass
class PrunePlan:
    """What may go: fingerprints, and counts and bytes (as stored, and before compression) for a report."""

    older_than: datetime
    hashes: list[str] = field(default_factory=list)
    stored_bytes: int = 0
    body_bytes: int = 0
    kept_newest: int = 0
    kept_evidence: int = 0
    kept_recent: int = 0
    pruned_before: int = 0


def plan_prune(engine: Engine, *, days: int, now: datetime, shown: Iterable[bytes] = ()) -> PrunePlan:
    """Which bodies no page has had for `days` and no current value was read from. Changes nothing.

    `shown` is the JSON of the programs that a search shows: of an index that was held back, others than those of the store.
    """
    plan = PrunePlan(now - timedelta(days=days))
    with reading(engine) as connection:
        newest = set(connection.scalars(select(pages.c.sha256).where(pages.c.sha256.is_not(None))))
        newest |= set(connection.scalars(select(extractions.c.sha256)))
        newest |= set(connection.scalars(select(read_pages.c.sha256)))  # what the next run is compared with
        last_had = _last_had(connection)
        evidence = _cited_bodies(connection, _citations(connection, shown))
        sizes = select(bodies.c.sha256, bodies.c.size, func.length(bodies.c.body).label("stored"))
        for row in connection.execute(sizes.order_by(bodies.c.sha256)):
            if row.stored == len(PRUNED):
                plan.pruned_before += 1
            elif row.sha256 in newest:
                plan.kept_newest += 1
            elif row.sha256 in evidence:
                plan.kept_evidence += 1
            elif last_had.get(row.sha256, 0.0) >= plan.older_than.timestamp():
                plan.kept_recent += 1
            else:
                plan.hashes.append(row.sha256)
                plan.stored_bytes += row.stored
                plan.body_bytes += row.size
    return plan


def prune(
    engine: Engine, plan: PrunePlan, *, progress: Callable[[str, int, int], None] = lambda _what, _done, _total: None
) -> None:
    """Empty the bodies of the plan, some in a transaction. That they were there, and when, stays in the list of fetches."""
    for at in range(0, len(plan.hashes), BODIES_A_TRANSACTION):
        some = plan.hashes[at : at + BODIES_A_TRANSACTION]
        with engine.begin() as connection:
            connection.execute(update(bodies).where(bodies.c.sha256.in_(some)).values(body=PRUNED))
        progress("removing old pages", at + len(some), len(plan.hashes))


def vacuum(engine: Engine) -> None:
    """Give the room of what was removed back to the disk; it needs as much free room as the store is large."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()


def _last_had(connection: Connection) -> dict[str, float]:
    """When a page last had each body: when the body that took its place was fetched, for "not modified" bears none."""
    found: dict[str, float] = {}
    query = select(fetches.c.page_id, fetches.c.sha256, fetches.c.fetched_at).where(fetches.c.sha256.is_not(None))
    before: tuple[int, str] | None = None
    for row in connection.execution_options(yield_per=1000).execute(
        query.order_by(fetches.c.page_id, fetches.c.fetched_at, fetches.c.id)
    ):
        for page_id, sha256 in (before or (row.page_id, row.sha256), (row.page_id, row.sha256)):
            if page_id == row.page_id:
                found[sha256] = max(found.get(sha256, 0.0), row.fetched_at)
        before = (row.page_id, row.sha256)
    return found


def citations(record: Any) -> Iterator[tuple[str, float | None]]:
    """The page and the date of every quote in a record as JSON.

    >>> list(citations({"insurers": [{"evidence": [{"url": "http://a.example/", "fetched_at": "1970-01-01T00:00:01Z"}]}]}))
    [('http://a.example/', 1.0)]
    """
    if isinstance(record, list):
        for one in record:
            yield from citations(one)
    elif isinstance(record, dict):
        for name, value in record.items():
            if name not in ("evidence", "level_evidence"):
                yield from citations(value)
                continue
            for item in value:
                date = item.get("fetched_at")
                yield item.get("url", ""), datetime.fromisoformat(date).timestamp() if date else None


def _citations(connection: Connection, shown: Iterable[bytes]) -> Cited:
    """What the programs and values that stand now quote, and those that are shown."""
    cited: dict[str, set[float | None]] = defaultdict(set)
    tables = (
        select(programs.c.program).where(programs.c.gone_since.is_(None)),
        select(program_values.c.value).where(program_values.c.gone_since.is_(None)),
    )
    stored = (connection.execution_options(yield_per=100).scalars(query) for query in tables)
    for text in chain(shown, *stored):
        for url, date in citations(json.loads(text)):
            cited[url].add(date)
    return {url: list(dates) for url, dates in cited.items()}


def _cited_bodies(connection: Connection, cited: Cited) -> set[str]:
    """The body that each quoted page had on the day of the quote; every body of a page that is quoted without a date."""
    had: dict[str, list[tuple[float, str]]] = defaultdict(list)
    query = (
        select(pages.c.url, fetches.c.final_url, fetches.c.fetched_at, fetches.c.sha256)
        .join_from(fetches, pages)
        .where(fetches.c.sha256.is_not(None))
        .order_by(fetches.c.fetched_at)
    )
    for row in connection.execution_options(yield_per=1000).execute(query):
        for url in {row.url, row.final_url}:
            if url in cited:
                had[url].append((row.fetched_at, row.sha256))
    found: set[str] = set()
    for url, times in had.items():
        for date in cited[url]:
            if date is None:
                found.update(sha256 for _, sha256 in times)
                continue
            at = bisect_right(times, (date + _SAME, ""))
            found.add(times[max(0, at - 1)][1])
            found.update(sha256 for time, sha256 in times if abs(time - date) <= _SAME)
    return found
