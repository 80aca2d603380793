"""Stores one attempt to fetch a page, inside a transaction of the caller: page, body, fetch, links, next steps."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, Executable, Float, Integer, and_, bindparam, case, func, or_, select, update

from crawler.budget import IN_TURN, choose_due
from crawler.due import agrees, next_interval
from crawler.fetched import DUE_COLUMNS, DuePage, Fetched, Link, RunLimits
from crawler.outcomes import CONFIRMED, FRUITLESS, SITE_TROUBLE, Outcome
from records.archive import ENDED, PackedBody, store_body
from records.compiled import Compiled, insert_into
from records.errors import CrawlError
from records.schema import fetches, pages, sites

MOST_ATTEMPTS = 3
# Attempts of a page that is asked once, to see whether its site is well (rounds.ask_one_more).
AS_ONE_MORE = MOST_ATTEMPTS
MOST_SITE_FAILURES = 5  # in a row; then the rest of the site waits for the next run
MOST_KNOWN_PAGES = 1000  # of a site
LONGEST_WAIT = 120.0  # seconds; a server that asks for more is left alone until then, and asked in a later run
_RETRY_FACTOR = 3.0
_LEFT = frozenset({Outcome.NOT_FOUND, Outcome.REDIRECTED, Outcome.MOVED_OFF_SITE})

# Statements are made once: to put one together and to look up what it compiles to costs more than to run it.
_TAKE_TURN = Compiled(
    update(sites)
    .where(sites.c.host == bindparam("site"), sites.c.leased_by == bindparam("worker"))
    .values(
        leased_until=bindparam("until"),
        not_before=bindparam("next_turn"),
        failures=(sites.c.failures + 1) * bindparam("failed", type_=Integer),
        pages_taken=sites.c.pages_taken + bindparam("taken", type_=Integer),
        rest_until=func.coalesce(bindparam("rest", type_=Float), sites.c.rest_until),
    )
    .returning(sites.c.failures, sites.c.pages_taken)
)
_UPDATE_PAGE = Compiled(update(pages).where(pages.c.id == bindparam("page")))  # whatever columns it is given
_ALL_NOT_DUE = update(pages).where(pages.c.host == bindparam("site"), pages.c.due_at.is_not(None)).values(due_at=None)
_COUNT_KNOWN = Compiled(select(func.count()).where(pages.c.host == bindparam("site")))
_PAGE_AT = Compiled(select(*DUE_COLUMNS, pages.c.host).where(pages.c.url == bindparam("address")))
_ADD_PAGE = pages.insert().returning(pages.c.id)
_ADD_FETCH = Compiled(fetches.insert().inline())
# What failed is asked after the others, or a few broken pages would use up the patience with a site and starve the rest.
_BROKEN = case(
    (and_(pages.c.depth > 0, or_(*(pages.c.outcome == one.value for one in SITE_TROUBLE))), 1),
    (pages.c.attempts > 0, 1),
    else_=0,
)
_NEXT_PAGE = Compiled(
    select(*DUE_COLUMNS)
    .where(pages.c.host == bindparam("site"), pages.c.due_at <= bindparam("now"))
    .order_by(pages.c.due_at == IN_TURN, _BROKEN, pages.c.score.desc(), pages.c.depth, pages.c.id)
    .limit(1)
)


class LeaseLost(CrawlError):
    """Another worker has taken the host over, because this one was silent for longer than its lease."""

    def __init__(self, host: str) -> None:
        super().__init__(f"another worker has taken {host} over; nothing of it was stored twice")


class Turn(NamedTuple):
    """By what right a host is written to: whose lease it is, until when it is renewed, and when the host may be asked next."""

    host: str
    worker: str
    until: float
    not_before: float


class Recorded(NamedTuple):
    """What was stored: the outcome as it stands, and whether the page (or the whole site) waits for a retry.

    `paused` is a site that asked for a pause with the page's last attempt; `following` is the page to fetch next, where
    the visit goes on.
    """

    outcome: Outcome
    retry: bool
    gave_up_site: bool
    following: DuePage | None = None
    paused: bool = False

    @property
    def ends_visit(self) -> bool:
        """Whether the site is not asked for anything more just now."""
        return self.retry or self.gave_up_site or self.paused


def next_page(connection: Connection, host: str, now: float) -> DuePage | None:
    """The best-scored page of the host that is due."""
    rows = _NEXT_PAGE.run(connection, {"site": host, "now": now})
    return DuePage(*rows[0]) if rows else None


def record_fetch(
    connection: Connection,
    limits: RunLimits,
    turn: Turn,
    page: DuePage,
    fetched: Fetched,
    packed: PackedBody | None,
    now: float,
) -> Recorded:
    """Store the attempt and decide what follows; `packed` is the body of `fetched`, compressed.

    Raises LeaseLost, storing nothing, where the lease is not that of `turn` any more.
    """
    wait = _retry_wait(limits, page, fetched)
    asked_to_leave = fetched.retry and fetched.wait_seconds > LONGEST_WAIT
    pause = fetched.wait_seconds if fetched.retry and wait is None else 0.0  # asked for with the last attempt
    failures, pages_taken = _take_turn(
        connection,
        turn._replace(not_before=now + (wait or pause)) if wait or pause else turn,
        # What a page's outcome becomes when it is held against what is stored never is a trouble of the site.
        failed=fetched.outcome in SITE_TROUBLE,
        taken=int(fetched.requested and wait is None),
        rest_until=now + min(fetched.wait_seconds, limits.pace.longest) if asked_to_leave else None,
    )
    gave_up = failures >= MOST_SITE_FAILURES or asked_to_leave or (fetched.of_site and wait is None)
    settled: dict[str, object] = {"due_at": None, "run_id": limits.run_id}
    if wait is not None and not gave_up:
        settled = {"due_at": now + wait, "attempts": page.attempts + 1}
    if packed is not None:
        store_body(connection, packed)
    outcome = _store_outcome(connection, limits, turn.host, page, fetched, packed, settled, now)
    if gave_up:
        connection.execute(_ALL_NOT_DUE, {"site": turn.host})
        return Recorded(outcome, retry=False, gave_up_site=True)
    added = add_links(connection, turn.host, fetched.links, depth=page.depth + 1, found_on=fetched.url)
    if added or not fetched.requested:
        choose_due(connection, turn.host, limits, pages_taken, now)
    if wait is not None:
        return Recorded(outcome, retry=True, gave_up_site=False)
    if pause:
        return Recorded(outcome, retry=False, gave_up_site=False, paused=True)
    return Recorded(outcome, False, False, next_page(connection, turn.host, now))


def _take_turn(
    connection: Connection, turn: Turn, *, failed: bool, taken: int, rest_until: float | None
) -> tuple[int, int]:
    """Renew the lease and count what the attempt means for the site; gives its failures in a row and its pages taken."""
    rows = _TAKE_TURN.run(
        connection,
        {
            "site": turn.host, "worker": turn.worker, "until": turn.until, "next_turn": turn.not_before,
            "failed": int(failed), "taken": taken, "rest": rest_until,
        },
    )  # fmt: skip
    if not rows:
        raise LeaseLost(turn.host)
    failures, pages_taken = rows[0]
    return failures, pages_taken


def add_links(connection: Connection, host: str, links: Sequence[Link], *, depth: int, found_on: str) -> bool:
    """Store links that are new, or now scored higher; says whether there were any."""
    if not links:
        return False
    known = _COUNT_KNOWN.run(connection, {"site": host})[0][0]
    room = max(0, MOST_KNOWN_PAGES - known)
    rows = [
        {"host": host, "url": link.url, "score": link.score, "depth": depth, "found_on": found_on, "attempts": 0}
        for link in links[:room]
    ]
    if rows:
        _upsert_links(connection, rows)
    return bool(rows)


def _upsert_links(connection: Connection, rows: list[dict[str, object]]) -> None:
    connection.execute(_link_upsert(connection.dialect.name), rows)


@cache
def _link_upsert(dialect: str) -> Executable:
    insert = insert_into(pages, dialect)
    # A page of another site of the list is left alone, whoever links to it.
    upsert: Executable = insert.on_conflict_do_update(
        index_elements=["url"],
        set_={"score": insert.excluded.score},
        where=(pages.c.host == insert.excluded.host) & (pages.c.score < insert.excluded.score),
    )
    return upsert


def _store_outcome(
    connection: Connection,
    limits: RunLimits,
    host: str,
    page: DuePage,
    fetched: Fetched,
    packed: PackedBody | None,
    settled: Mapping[str, object],
    now: float,
) -> Outcome:
    """Store what became of the page, with when it is `settled`, and the attempt."""
    known = page
    if fetched.url != page.url and fetched.outcome in CONFIRMED:
        # The text belongs to the address where it stands; the one that led there keeps a note of it.
        target = _page_at(connection, host, page, fetched.url)
        if target is not None:
            left, missed = _left(limits, page, Outcome.REDIRECTED, fetched)
            led = replace(fetched, detail=fetched.detail or f"leads to {fetched.url}")
            _store_attempt(connection, limits, page.id, left, led, None, now)
            again = _when_again(limits, page, left, now)
            _update_page(connection, page.id, {"outcome": left.value, **missed, **again, **settled})
            known, settled = target, {}
    outcome = fetched.outcome
    values: dict[str, object] = {}
    if outcome is Outcome.OK and packed is not None and packed.sha256 == known.sha256:
        outcome = Outcome.NOT_MODIFIED
    elif outcome in _LEFT:
        outcome, values = _left(limits, known, outcome, fetched)
    # A page that has ended has no values again because it fails for once; what the first page does, is told of the site.
    stays = known.sha256 is not None and known.depth > 0 and known.outcome in ENDED and outcome not in CONFIRMED
    standing = known.outcome if stays and outcome not in ENDED else outcome.value
    values |= {"outcome": standing}
    if known.attempts < AS_ONE_MORE or outcome is not Outcome.NOT_MODIFIED:  # else it was asked before its time
        values |= _when_again(limits, known, outcome, now)
    if outcome in CONFIRMED:
        # A clock that was put back never makes a page confirmed before it was fetched. Where the server's clock says that
        # ours is right by now, the page was fetched under one that ran ahead, and not after this moment.
        ahead = (known.fetched_at or now) > now and agrees(fetched.headers.get("date", ""), now)
        confirmed = max(now, known.fetched_at or now) if outcome is Outcome.NOT_MODIFIED and not ahead else now
        if ahead:
            values["fetched_at"] = now
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
    _update_page(connection, known.id, {**values, **settled})
    _store_attempt(connection, limits, known.id, outcome, fetched, packed, now)
    return outcome


def _left(limits: RunLimits, page: DuePage, outcome: Outcome, fetched: Fetched) -> tuple[Outcome, dict[str, object]]:
    """What becomes of a page that is not where it was, and the runs that missed it.

    Of one whose text is stored, 404, a redirect that may be taken back and one to another organisation's domain are
    believed when run after run found them; until then it is missing, and its values stand. One that has ended once is
    not there again before it has a text.
    """
    if page.sha256 is None:
        return outcome, {}
    ended = Outcome.GONE if outcome is Outcome.NOT_FOUND else outcome
    missed = page.missed_runs + 1
    within = outcome is Outcome.REDIRECTED and not fetched.temporary
    doubted = not within and page.outcome not in ENDED
    return Outcome.MISSING if doubted and missed < limits.pace.gone_after else ended, {"missed_runs": missed}


def _update_page(connection: Connection, page_id: int, values: Mapping[str, object]) -> None:
    _UPDATE_PAGE.run(connection, {"page": page_id, **values})


def _when_again(limits: RunLimits, page: DuePage, outcome: Outcome, now: float) -> dict[str, object]:
    """When a later run asks for the page: by how often it changed; what failed for the site's sake, in the next run.

    One that was well last time and gives nothing to read now is asked soon again, and then later each time: what stood
    for months is as often back after a night, and must not wait for it as long as it used to stand.
    """
    if outcome in SITE_TROUBLE:
        return {"ask_again_at": None}
    if outcome is Outcome.MISSING:
        return {"ask_again_at": now + limits.pace.shortest}
    interval = next_interval(page.ask_interval, changed=outcome is Outcome.OK, pace=limits.pace)
    if outcome not in CONFIRMED and page.outcome is not None and page.outcome not in FRUITLESS:
        interval = limits.pace.shortest
    return {"ask_interval": interval, "ask_again_at": now + interval}


def _page_at(connection: Connection, host: str, page: DuePage, url: str) -> DuePage | None:
    """The page at `url`, made if need be; None where that address is another site's."""
    if rows := _PAGE_AT.run(connection, {"address": url}):
        *page_there, host_there = rows[0]
        return DuePage(*page_there) if host_there == host else None
    found = {"host": host, "url": url, "score": page.score, "depth": page.depth, "found_on": page.url}
    page_id = connection.execute(_ADD_PAGE, found).scalar_one()
    return DuePage(page_id, url, page.score, page.depth, attempts=0)


def _store_attempt(
    connection: Connection,
    limits: RunLimits,
    page_id: int,
    outcome: Outcome,
    fetched: Fetched,
    packed: PackedBody | None,
    now: float,
) -> None:
    _ADD_FETCH.run(
        connection,
        {
            "page_id": page_id,
            "run_id": limits.run_id,
            "fetched_at": now,
            "outcome": outcome.value,
            "status": fetched.status,
            "final_url": fetched.url,
            "headers": json.dumps(fetched.headers, ensure_ascii=False),
            "sha256": packed.sha256 if packed else None,
            "detail": fetched.detail[:500],
        },
    )


def _retry_wait(limits: RunLimits, page: DuePage, fetched: Fetched) -> float | None:
    """Seconds until the page is tried again; None where it is settled."""
    if not fetched.retry or page.attempts + 1 >= MOST_ATTEMPTS or fetched.wait_seconds > LONGEST_WAIT:
        return None
    return max(fetched.wait_seconds, limits.retry_seconds * _RETRY_FACTOR**page.attempts)
