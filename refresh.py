"""The pipeline: crawl, extract, reconcile, build the index. Each stage can run alone and says what it did."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Select, func, select, update

from extract.pool import read_all
from extract.version import extractor_version
from nightly.checks import is_too_many, require_enough
from nightly.reading import PagesRead, loader, read_pages
from nightly.site_turns import ReconcileSummary, SiteTurns
from records.database import DATABASE_NAME, HeldConnection, open_database, reading, store_errors
from records.errors import IndexUnusable, InputError, TreatmentError
from records.extractions import pages_to_extract
from records.health import coverage, kept_stale, load_checks, note_index
from records.programs import (
    current_programs,
    current_records,
    dates_of_pages,
    dates_of_programs,
    programs_of,
    stale_programs,
)
from records.read_pages import earlier_to_read, load_earlier, save_earlier
from records.removal import Removed, index_is_anew, index_must_be_anew, remove_suppressed
from records.schema import NEXT_ENTRY, programs, runs, sites
from records.suppression import suppressed
from records.unlisted import unlisted_sites

Progress = Callable[[str, int, int], None]  # (what is being done, done, of how many)


def silent(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass
class ExtractSummary:
    """What the extraction stage did; `along` of the pages read were read while the crawl went on, `errors` are (address, what was wrong)."""

    read: int = 0
    along: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    removed: Removed = field(default_factory=Removed)
    seconds: float = 0.0


def extract_stage(
    home: Path, *, hosts: Collection[str] = (), along: PagesRead | None = None, progress: Progress = silent
) -> ExtractSummary:
    """Read every archived page whose newest text this version of the extractor has not read.

    `along` is what was read while the crawl went on; the summary counts it too.
    """
    started = time.monotonic()
    engine = open_database(home)
    version = extractor_version()
    summary, along = ExtractSummary(), along or PagesRead()
    with store_errors(home / DATABASE_NAME), recorded(engine, "extract") as counters:
        _, summary.removed = remove_suppressed(engine, now=datetime.now(UTC))
        with reading(engine) as connection:
            due = pages_to_extract(connection, version, hosts=hosts)
        told = PagesRead()
        read_pages(engine, due, told, done=lambda count: progress("reading pages", count, len(due)))
        _read_earlier(engine, version, hosts, progress)
        summary.read, summary.errors = told.read + along.read, along.errors + told.errors
        summary.along = along.read
        counters.update(read=summary.read, errors=len(summary.errors))
    summary.seconds = time.monotonic() - started
    return summary


def _read_earlier(engine: Engine, version: str, hosts: Collection[str], progress: Progress) -> None:
    """Read with this version what an older one read from bodies that changed since, so that both are read alike."""
    with reading(engine) as connection:
        due = earlier_to_read(connection, version, hosts=hosts)
    jobs = ((page_id, loader(engine, page_id, load_earlier)) for page_id in due)
    for done, (page_id, text, _error) in enumerate(read_all(jobs) if due else (), 1):
        with engine.begin() as connection:
            save_earlier(connection, page_id, text, extractor=version)
        progress("reading what pages said before", done, len(due))


def reconcile_stage(
    home: Path,
    *,
    hosts: Collection[str] = (),
    accept: Collection[str] = (),
    accept_all: bool = False,
    progress: Progress = silent,
) -> ReconcileSummary:
    """Make the programs of every site from its extractions; what changed goes into the history.

    A site that states far less than before is kept as it was, but for the hosts of `accept` or with `accept_all`.
    Each site's check is stored. The programs of sites that are no providers of the list any more become history, but
    where so many leave at once that the list may be cut short.
    """
    started = time.monotonic()
    engine = open_database(home)
    held = HeldConnection(engine)  # a transaction for each site, most of them short
    summary = ReconcileSummary()
    with store_errors(home / DATABASE_NAME), recorded(engine, "reconcile") as counters, closing(held):
        left_out, summary.removed = remove_suppressed(engine, now=datetime.now(UTC))
        with reading(engine) as connection:
            known = list(connection.execute(_active_sites()))
            checks = load_checks(connection)
            unlisted = unlisted_sites(connection)
        if unknown := sorted(set(accept) - {row.host for row in known} - set(unlisted)):
            raise InputError(f"{', '.join(unknown)} is none of the sites; status shows those that need a person")
        turns = SiteTurns(engine, held, extractor_version(), checks, left_out, summary, accept, accept_all)
        with_programs = sum(one.health.programs > 0 for one in checks.values())
        for host in unlisted:
            turns.leave(host, too_many=is_too_many(len(unlisted), with_programs))
        chosen = [row for row in known if not hosts or row.host in hosts]
        for done, row in enumerate(chosen, 1):
            turns.take(row)
            progress("putting programs together", done, len(chosen))
        listed_anew = _bring_directory(engine)
        for row in (row for row in chosen if row.host in listed_anew):
            turns.take_again(row)
        counters.update(
            sites=summary.sites, programs=summary.programs, incidents=summary.incidents, causes=summary.causes,
            **asdict(summary.changes),
        )  # fmt: skip
    summary.seconds = time.monotonic() - started
    return summary


def _bring_directory(engine: Engine) -> set[str]:
    """Bring what the national directory lists to the sites as they are now; gives those of which it says something else."""
    from crawler.findtreatment.bringing import bring, is_up_to_date  # not needed where nobody imported the directory
    from records.directory.beside import fingerprints
    from records.directory.rows import count_rows

    with reading(engine) as connection:
        if not count_rows(connection) or is_up_to_date(connection):
            return set()
    with engine.begin() as connection:
        before = fingerprints(connection)
        bring(connection, (), now=datetime.now(UTC))
        after = fingerprints(connection)
    return {host for host in before.keys() | after.keys() if before.get(host) != after.get(host)}


def index_stage(home: Path, *, accept: bool = False, keep_stale: bool = False) -> Any:
    """Bring the index to what the store holds; gives index.result.IndexSummary, whose `made` says how.

    Raises TooMuchLost, the index in use untouched, where too many sites fail their checks or the programs state far
    less than those of the index in use; `accept` believes it. With `keep_stale` the sites that fail now do not stop it: their
    last good programs stand in the index, marked stale, and they are not counted again until they have recovered.
    What was removed on request leaves the index in use even where the error is raised.

    Where no program changed the index in use stays, and only when they were last confirmed is written beside it; where
    few did it is updated; else, and where it cannot be used or was made with other vocabularies, it is built anew.
    """
    from index.build import build_index  # heavy, and not needed by the other stages
    from index.dates import write_dates
    from index.generations import current, prune
    from index.held import write_held_dates
    from index.purge import purge_index
    from index.update import keep_index, plan_update, update_index

    engine = open_database(home)
    with store_errors(home / DATABASE_NAME), recorded(engine, "index") as counters, reading(engine) as connection:
        count = connection.execute(select(func.count()).where(programs.c.gone_since.is_(None))).scalar()
        checks = [one for one in load_checks(connection).values() if one.health.programs]
        failing = {one.host for one in checks if one.problems}
        kept = failing if keep_stale else failing & kept_stale(connection)
        now = datetime.now(UTC)
        anew = index_must_be_anew(connection)
        try:
            if not count and anew:
                raise InputError(
                    "no program is left, so there is no index any more: what was read was removed on request. Or nothing was read yet: search_cli.py refresh"
                )
            if not accept:
                require_enough(checks, kept)
        except TreatmentError:
            if anew:  # who asked to be left out leaves the index in use, whatever the others did
                with reading(engine) as stored:
                    purge_index(home, set(stored.scalars(select(programs.c.id))), suppressed(stored), now=now)
                index_is_anew(engine)
            with suppress(IndexUnusable):  # of what it goes on to show, it is told what could not be confirmed
                write_held_dates(
                    home, current_records(connection), dates_of_programs(connection), dates_of_pages(connection),
                    stale_programs(connection),
                )  # fmt: skip
            raise
        plan = plan_update(home, current_records(connection))
        if plan.build or anew:
            summary = build_index(home, current_programs(connection), now=now, expected=count)
        elif plan.changed or plan.removed:
            changed = programs_of(connection, plan.changed)
            summary = update_index(home, changed, plan.removed, now=now, expected=count)
        else:
            summary = keep_index(home)
        write_dates(home, dates_of_programs(connection), dates_of_pages(connection))
        stated = coverage(one.health for one in checks)
        counters.update(
            programs=summary.programs, made=summary.made, built_because=plan.build, coverage=stated, kept_stale=sorted(kept)
        )  # fmt: skip
    with engine.begin() as connection:
        note_index(connection)
    if anew:
        used = current(home)
        prune(used.parent, keep={used.name})  # the index before holds what was removed
        index_is_anew(engine)
    return summary


def _active_sites() -> Select[tuple[str, str, str | None]]:
    return select(sites.c.host, sites.c.name, sites.c.outcome).where(sites.c.active == 1, sites.c.kind == "provider")


@contextmanager
def recorded(engine: Engine, stage: str) -> Iterator[dict[str, Any]]:
    """A row in `runs` for a stage; the counters that the stage fills in are its summary."""
    run = str(uuid.uuid4())
    counters: dict[str, Any] = {}
    with engine.begin() as connection:
        connection.execute(
            runs.insert().values(id=run, stage=stage, started_at=time.time(), summary="{}", entry=NEXT_ENTRY)
        )
    try:
        yield counters
    except BaseException as error:
        counters["failed"] = str(error) or type(error).__name__
        raise
    finally:
        with engine.begin() as connection:
            finished = {"finished_at": time.time(), "summary": json.dumps(counters)}
            connection.execute(update(runs).where(runs.c.id == run).values(**finished))


def last_runs(engine: Engine) -> Sequence[dict[str, Any]]:
    """The newest run of each stage: stage, started_at, finished_at (UTC, or None) and its counters."""
    with reading(engine) as connection:
        rows = connection.execute(select(runs).order_by(runs.c.entry.desc())).all()
    newest: dict[str, dict[str, Any]] = {}
    for row in rows:
        newest.setdefault(
            row.stage,
            {
                "stage": row.stage,
                "started_at": datetime.fromtimestamp(row.started_at, UTC),
                "finished_at": datetime.fromtimestamp(row.finished_at, UTC) if row.finished_at else None,
                **json.loads(row.summary),
            },
        )
    return list(newest.values())
