"""Begins and ends a crawl run: what is due, what an interrupted run left, and what came of it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sqlalchemy import Connection, bindparam, func, or_, select, update

from crawler.budget import choose_due
from crawler.due import Pace, is_waiting, pause_of_host
from crawler.fetched import RunLimits
from crawler.outcomes import CONFIRMED, ROBOTS_SAID, SITE_TROUBLE, Outcome
from crawler.recording import AS_ONE_MORE
from crawler.scoring import START_SCORE
from crawler.sites import Site
from crawler.urls import clean_url, same_site
from records.archive import ENDED
from records.compiled import Compiled
from records.schema import NEXT_ENTRY, fetches, pages, runs, sites
from records.suppression import suppressed

STAGE = "crawl"
RESUME_WITHIN = 12 * 3600.0  # seconds; after that a new run takes what is still due, and what has become due since
_MOST_MORE = 2  # pages of a site of which nothing else is well
# So few sites may all be down in one night: on most nights some dead ones alone are due.
_FEW_SITES = 3
_LONGEST_PAUSE = 600.0  # seconds between two requests that any site may ask for; more was set by another clock
# Of every site; statements that are made once cost less.
_ANY_DUE = Compiled(select(pages.c.id).where(pages.c.host == bindparam("site"), pages.c.due_at.is_not(None)).limit(1))
_TRIED = Compiled(
    select(pages.c.id, pages.c.outcome)
    .where(pages.c.host == bindparam("site"), pages.c.run_id == bindparam("run"), pages.c.outcome.is_not(None))
    .order_by(pages.c.depth, pages.c.score.desc(), pages.c.id)
)
_SETTLE = Compiled(update(sites).where(sites.c.host == bindparam("site")))  # whatever columns it is given


@dataclass(frozen=True)
class Run:
    """A crawl run; `resumed` where an interrupted one goes on. Sites of the list that it has nothing to ask of:
    `not_due` have no page that is due, `left_alone` failed in run after run or asked for a pause.
    """

    id: str
    resumed: bool
    started_at: float
    not_due: int = 0
    left_alone: tuple[str, ...] = ()


def begin_run(
    connection: Connection,
    listed: Sequence[Site],
    *,
    only: Collection[str],
    pages_per_site: int,
    now: float,
    pace: Pace = Pace(),
    anew: bool = False,
) -> Run:
    """Store the list of sites, and begin a run of those with due pages or go on with the one that was interrupted.

    `only` limits the run to these hosts, and asks for them anew even where the interrupted run had done them.
    `anew` (and `only`) ask for every page, due or not; a host that is left alone is asked only where `only` names it.
    """
    left_out = suppressed(connection)
    listed = [site for site in listed if not (left_out.covers_host(site.host) or left_out.covers_name(site.name))]
    _store_sites(connection, listed, now)
    run = _unfinished_run(connection, now) or _new_run(connection, now)
    limits = RunLimits(run.id, pages_per_site, pace=pace)
    not_due, left_alone = 0, []
    for site in listed:
        if site.kind != "provider" or (only and site.host not in only):
            continue
        row = connection.execute(select(sites).where(sites.c.host == site.host)).one()
        if row.leased_by and is_waiting(row.leased_until, now, RESUME_WITHIN):
            continue  # another worker is at it
        if row.run_id == run.id and not (only and not has_due_pages(connection, site.host)):
            _wait_no_longer_than(connection, site.host, now)
            continue
        if not only and is_waiting(row.rest_until, now, pace.longest):
            left_alone.append(site.host)
        elif not _begin_round(connection, site, limits, now, anew=anew or bool(only)):
            not_due += 1
    return replace(run, not_due=not_due, left_alone=tuple(left_alone))


def has_due_pages(connection: Connection, host: str) -> bool:
    """Whether a page of the host is still to be fetched, now or later."""
    return bool(_ANY_DUE.run(connection, {"site": host}))


def ask_one_more(connection: Connection, host: str, run_id: str, now: float) -> bool:
    """Make one more page due where nothing that the run asked of a site is well; says whether it did.

    A page that is broken, walled off, forbidden or moved is asked for night after night, and the others are not: by
    itself it does not tell whether the site fails or the page. The first page does, or another one that was well.
    """
    page = _one_more(connection, host, run_id, _tried(connection, host, run_id))
    if page is None:
        return False
    connection.execute(update(pages).where(pages.c.id == page).values(due_at=now, attempts=AS_ONE_MORE))
    return True


def _one_more(connection: Connection, host: str, run_id: str, tried: Sequence[tuple[Outcome, int]]) -> int | None:
    """The page that `ask_one_more` asks; None where something is well, enough was asked, or the site as a whole has spoken."""
    if not tried or CONFIRMED.intersection(outcome for outcome, _id in tried):
        return None
    if connection.scalar(select(sites.c.rest_until).where(sites.c.host == host)) is not None:
        return None  # it asked to be left alone
    if _said_last(connection, tried[0][1]).startswith(ROBOTS_SAID):
        return None  # without it no page is asked for
    of_site = select(pages.c.id).where(pages.c.host == host, pages.c.score >= 0)
    asked = of_site.where(pages.c.run_id == run_id, pages.c.attempts >= AS_ONE_MORE)
    if len(connection.execute(asked).all()) >= _MOST_MORE:
        return None
    untried = or_(pages.c.run_id.is_(None), pages.c.run_id != run_id)
    standing = of_site.where(untried, pages.c.outcome.in_(list(CONFIRMED)))
    return connection.scalar(standing.order_by(pages.c.depth, pages.c.score.desc(), pages.c.id).limit(1))


def _said_last(connection: Connection, page_id: int) -> str:
    """The detail of the last attempt to fetch a page."""
    last = select(fetches.c.detail).where(fetches.c.page_id == page_id).order_by(fetches.c.id.desc()).limit(1)
    return connection.scalar(last) or ""


def _tried(connection: Connection, host: str, run_id: str) -> list[tuple[Outcome, int]]:
    """Outcome and id of the pages that the run asked for, the most important first; one that leads to another is told by that."""
    rows = _TRIED.run(connection, {"site": host, "run": run_id})
    return [(Outcome(name), page_id) for page_id, name in rows if name != Outcome.REDIRECTED]


def ask_all_again(connection: Connection, host: str, now: float) -> None:
    """Make every page of a site whose text stands due in the next run, whenever it would have been."""
    standing = (pages.c.host == host, pages.c.sha256.is_not(None), pages.c.outcome.not_in(ENDED))
    # With a time, for what has none is taken to have waited longest, and a limited run begins with it.
    connection.execute(update(pages).where(*standing, pages.c.ask_again_at > now).values(ask_again_at=now))


def settle_site(connection: Connection, host: str, run_id: str, notes: Sequence[str] = ()) -> Outcome:
    """Decide and store the outcome of a site that has nothing due any more; `notes` tell what of it was left out.

    One page that was read makes it ok; otherwise it is what the most important page said, once `ask_one_more` has nothing
    to ask that would tell more.
    """
    tried = _tried(connection, host, run_id)
    detail = list(notes)
    if CONFIRMED.intersection(outcome for outcome, _id in tried):
        outcome = Outcome.OK
    elif not tried or _one_more(connection, host, run_id, tried) is not None:
        outcome = _standing(connection, host) or Outcome.UNREACHABLE
    else:
        outcome, first = tried[0]
        said_last = _said_last(connection, first)
        if outcome is Outcome.MISSING and _leads_away(said_last, host):
            # Of the page it is believed in the next run, of the site it is told at once.
            outcome = Outcome.MOVED_OFF_SITE
        detail.insert(0, said_last)
    said = "; ".join(part for part in detail if part)[:500] or None
    _SETTLE.run(connection, {"site": host, "outcome": outcome.value, "detail": said})
    return outcome


def _leads_away(detail: str, host: str) -> bool:
    """Whether the detail of a redirect names another organisation's domain.

    >>> [_leads_away(f"leads to http://{to}/iop", "a.example") for to in ("www.a.example", "b.example")], _leads_away("status 404", "a.example")
    ([False, True], False)
    """
    led, _, target = detail.partition("leads to ")
    return not led and bool(target) and not same_site(urlsplit(target).netloc, host)


def end_run(connection: Connection, run_id: str, now: float, *, cut: bool = False, pace: Pace = Pace()) -> bool:
    """Close the run if nothing of it is due any more, or, where its limits `cut` it, leave the rest to the next one.

    Says whether it is closed.
    """
    unsettled = connection.scalars(
        select(sites.c.host).where(sites.c.run_id == run_id, sites.c.active == 1, sites.c.outcome.is_(None))
    ).all()
    for host in unsettled:
        if cut:
            _leave_to_next_run(connection, host, run_id)
        elif not has_due_pages(connection, host):
            settle_site(connection, host, run_id)
    left = connection.scalar(
        select(func.count()).where(sites.c.run_id == run_id, sites.c.active == 1, sites.c.outcome.is_(None))
    )
    if left:
        return False
    closed = connection.execute(
        update(runs).where(runs.c.id == run_id, runs.c.finished_at.is_(None)).values(finished_at=now)
    )
    if closed.rowcount:
        _leave_failing_hosts_alone(connection, run_id, now, pace)
    return True


def _leave_to_next_run(connection: Connection, host: str, run_id: str) -> None:
    """A site that a limit kept from being done: what was asked counts, the rest stays due, and comes first next time."""
    tried = connection.scalar(
        select(func.count()).where(pages.c.host == host, pages.c.run_id == run_id, pages.c.outcome.is_not(None))
    )
    connection.execute(update(pages).where(pages.c.host == host).values(due_at=None))
    if tried:
        settle_site(connection, host, run_id)
        return
    standing = _standing(connection, host)
    connection.execute(
        update(sites).where(sites.c.host == host).values(outcome=standing and standing.value, run_id=None)
    )


def _leave_failing_hosts_alone(connection: Connection, run_id: str, now: float, pace: Pace) -> None:
    rows = connection.execute(
        select(sites.c.host, sites.c.outcome, sites.c.failed_runs, sites.c.rest_until).where(
            sites.c.run_id == run_id, sites.c.active == 1
        )
    ).all()
    failed = [row for row in rows if row.outcome in SITE_TROUBLE]
    well_before = sum(not row.failed_runs for row in rows)
    if len(failed) == len(rows) > _FEW_SITES and 2 * well_before >= len(rows):
        return  # our own network was down: no host is to pay for that
    well = sites.c.outcome.not_in(list(SITE_TROUBLE))
    connection.execute(update(sites).where(sites.c.run_id == run_id, well).values(failed_runs=0))
    for row in failed:
        asked = row.rest_until if is_waiting(row.rest_until, now, pace.longest) else now
        until = max(now + pause_of_host(row.failed_runs + 1, pace), asked)
        connection.execute(
            update(sites).where(sites.c.host == row.host).values(failed_runs=row.failed_runs + 1, rest_until=until)
        )


def _standing(connection: Connection, host: str) -> Outcome | None:
    """What the site's pages say as they are stored: ok where one stands, else the most important one; None: nothing."""
    outcomes = connection.scalars(
        select(pages.c.outcome)
        .where(pages.c.host == host, pages.c.outcome.is_not(None), pages.c.outcome != Outcome.REDIRECTED.value)
        .order_by(pages.c.depth, pages.c.score.desc(), pages.c.id)
    ).all()
    if CONFIRMED.intersection(outcomes):
        return Outcome.OK
    return Outcome(outcomes[0]) if outcomes else None


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
        select(runs).where(runs.c.stage == STAGE, runs.c.finished_at.is_(None)).order_by(runs.c.entry.desc()).limit(1)
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
    connection.execute(runs.insert().values(id=run.id, stage=STAGE, started_at=now, entry=NEXT_ENTRY))
    return run


def _begin_round(connection: Connection, site: Site, limits: RunLimits, now: float, *, anew: bool) -> bool:
    """Make the due pages of the site part of the run; says whether there are any. `anew` makes all its pages due."""
    url = clean_url(site.url, site.url) or site.url
    start = connection.execute(select(pages.c.score, pages.c.depth).where(pages.c.url == url)).first()
    if start is None:
        connection.execute(pages.insert().values(host=site.host, url=url, score=START_SCORE, due_at=now))
    elif (start.score, start.depth) != (START_SCORE, 0):
        connection.execute(
            update(pages).where(pages.c.url == url, pages.c.host == site.host).values(score=START_SCORE, depth=0)
        )
    fresh: dict[str, object] = {"due_at": None, "attempts": 0, "run_id": None}
    if anew:
        fresh["ask_again_at"] = None
    connection.execute(update(pages).where(pages.c.host == site.host).values(**fresh))
    chosen = choose_due(connection, site.host, limits, 0, now)
    if not chosen:
        return False
    # Who has waited longest comes first, so that a limited run does not begin at the same end every night.
    since = [
        row.ask_again_at or 0.0
        for row in connection.execute(select(pages.c.ask_again_at).where(pages.c.id.in_(chosen)))
    ]
    asked = connection.scalar(select(sites.c.not_before).where(sites.c.host == site.host)) or 0.0
    pause = asked if is_waiting(asked, now, _LONGEST_PAUSE) else min(*since, now) if since else now
    connection.execute(
        update(sites)
        .where(sites.c.host == site.host)
        .values(
            run_id=limits.run_id,
            failures=0,
            pages_taken=0,
            sitemaps_read=0,
            outcome=None,
            detail=None,
            rest_until=None,
            not_before=pause,
            leased_by=None,
            leased_until=None,
        )
    )
    return True


def _wait_no_longer_than(connection: Connection, host: str, now: float) -> None:
    """Of a run that goes on: a wait that a clock which ran ahead has set would never end."""
    latest = now + _LONGEST_PAUSE
    connection.execute(
        update(sites)
        .where(sites.c.host == host, sites.c.not_before > latest)
        .values(not_before=now, leased_by=None, leased_until=None)
    )
    connection.execute(update(pages).where(pages.c.host == host, pages.c.due_at > latest).values(due_at=now))
