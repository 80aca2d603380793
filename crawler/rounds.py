"""Begins and ends a crawl run: what is due, what an interrupted run left, and what came of it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from crawler.budget import choose_due
from crawler.outcomes import CONFIRMED, Outcome
from crawler.scoring import START_SCORE
from crawler.sites import Site
from crawler.urls import clean_url
from records.schema import pages, runs, sites
from records.suppression import suppressed

STAGE = "crawl"
RESUME_WITHIN = 24 * 3600.0  # seconds; what was fetched longer ago is worth asking again


@dataclass(frozen=True)
class Run:
    """A crawl run; `resumed` where an interrupted one goes on."""

    id: str
    resumed: bool
    started_at: float


def begin_run(
    connection: Connection, listed: Sequence[Site], *, only: Collection[str], pages_per_site: int, now: float
) -> Run:
    """Store the list of sites, and begin a run of them or go on with the one that was interrupted.

    `only` limits the run to these hosts, and asks for them anew even where the interrupted run had done them.
    """
    left_out = suppressed(connection)
    listed = [site for site in listed if not (left_out.covers_host(site.host) or left_out.covers_name(site.name))]
    _store_sites(connection, listed, now)
    run = _unfinished_run(connection, now) or _new_run(connection, now)
    for site in listed:
        if site.kind != "provider" or (only and site.host not in only):
            continue
        row = connection.execute(select(sites).where(sites.c.host == site.host)).one()
        if row.leased_by and row.leased_until >= now:
            continue  # another worker is at it
        done = not has_due_pages(connection, site.host)
        if row.run_id != run.id or (only and done):
            _begin_round(connection, site, run.id, pages_per_site, now)
    return run


def has_due_pages(connection: Connection, host: str) -> bool:
    """Whether a page of the host is still to be fetched, now or later."""
    query = select(pages.c.id).where(pages.c.host == host, pages.c.due_at.is_not(None)).limit(1)
    return connection.execute(query).first() is not None


def settle_site(connection: Connection, host: str, run_id: str) -> Outcome:
    """Decide and store the outcome of a site that has nothing due any more.

    One page that was read makes it ok; otherwise it is what the most important page said.
    """
    outcomes = connection.scalars(
        select(pages.c.outcome)
        .where(pages.c.host == host, pages.c.run_id == run_id, pages.c.outcome.is_not(None))
        .order_by(pages.c.depth, pages.c.score.desc(), pages.c.id)
    ).all()
    named = [Outcome(outcome) for outcome in outcomes if outcome != Outcome.REDIRECTED]
    outcome = Outcome.OK if CONFIRMED.intersection(named) else next(iter(named), Outcome.UNREACHABLE)
    connection.execute(update(sites).where(sites.c.host == host).values(outcome=outcome.value))
    return outcome


def end_run(connection: Connection, run_id: str, now: float) -> bool:
    """Close the run if nothing of it is due any more; says whether it is closed."""
    unsettled = connection.scalars(
        select(sites.c.host).where(sites.c.run_id == run_id, sites.c.active == 1, sites.c.outcome.is_(None))
    ).all()
    for host in unsettled:
        if not has_due_pages(connection, host):
            settle_site(connection, host, run_id)
    left = connection.scalar(
        select(func.count()).where(sites.c.run_id == run_id, sites.c.active == 1, sites.c.outcome.is_(None))
    )
    if left:
        return False
    connection.execute(update(runs).where(runs.c.id == run_id).values(finished_at=now))
    return True


def _store_sites(connection: Connection, listed: Sequence[Site], now: float) -> None:
    known = set(connection.scalars(select(sites.c.host)))
    connection.execute(update(sites).where(sites.c.active == 1).values(active=0))
    for site in listed:
        values: dict[str, object] = {
            "name": site.name, "start_url": site.url, "note": site.note, "kind": site.kind, "active": 1,
        }  # fmt: skip
        if site.kind != "provider":
            values["outcome"] = Outcome.LISTED_ONLY.value
        if site.host in known:
            connection.execute(update(sites).where(sites.c.host == site.host).values(**values))
        else:
            connection.execute(sites.insert().values(host=site.host, added_at=now, **values))


def _unfinished_run(connection: Connection, now: float) -> Run | None:
    row = connection.execute(
        select(runs)
        .where(runs.c.stage == STAGE, runs.c.finished_at.is_(None))
        .order_by(runs.c.started_at.desc())
        .limit(1)
    ).first()
    if row is None or row.started_at < now - RESUME_WITHIN:
        return None
    return Run(row.id, True, row.started_at)


def _new_run(connection: Connection, now: float) -> Run:
    # A run too old to go on with is closed, or it would be found again for ever.
    connection.execute(
        update(runs)
        .where(runs.c.stage == STAGE, runs.c.finished_at.is_(None))
        .values(finished_at=now, summary=json.dumps({"abandoned": True}))
    )
    run = Run(uuid.uuid4().hex, False, now)
    connection.execute(runs.insert().values(id=run.id, stage=STAGE, started_at=now))
    return run


def _begin_round(connection: Connection, site: Site, run_id: str, pages_per_site: int, now: float) -> None:
    url = clean_url(site.url, site.url) or site.url
    if connection.execute(select(pages.c.id).where(pages.c.url == url)).first() is None:
        connection.execute(pages.insert().values(host=site.host, url=url, score=START_SCORE, due_at=now))
    else:
        connection.execute(
            update(pages).where(pages.c.url == url, pages.c.host == site.host).values(score=START_SCORE, depth=0)
        )
    connection.execute(update(pages).where(pages.c.host == site.host).values(due_at=None, attempts=0, run_id=None))
    connection.execute(
        update(sites)
        .where(sites.c.host == site.host)
        .values(run_id=run_id, failures=0, pages_taken=0, sitemaps_read=0, outcome=None)
    )
    choose_due(connection, site.host, run_id, pages_per_site, now)
