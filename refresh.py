"""The pipeline: crawl, extract, reconcile, build the index. Each stage can run alone and says what it did."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select, update

from extract.pool import Job, read_all
from extract.version import extractor_version
from records.archive import load_page
from records.database import DATABASE_NAME, open_database, reading, store_errors
from records.extractions import Extracted, extractions_of, pages_to_extract, save_extractions
from records.models import PageExtraction
from records.programs import Changes, current_programs, current_records, programs_of, save_programs
from records.reconcile import ReadPage, reconcile
from records.schema import programs, runs, sites

BATCH = 50  # extractions a transaction: few enough that a crash costs a second's work
NOTHING_READ = "the site's pages state no program any more; a person must look whether it closed or its pages changed"

Progress = Callable[[str, int, int], None]  # (what is being done, done, of how many)


def silent(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@dataclass
class ExtractSummary:
    """What the extraction stage did; `errors` are (address, what was wrong)."""

    read: int = 0
    up_to_date: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0


@dataclass
class ReconcileSummary:
    """What the reconciliation stage made of the extractions; `incidents` are (site, what is wrong)."""

    sites: int = 0
    programs: int = 0
    changes: Changes = field(default_factory=Changes)
    incidents: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0


def extract_stage(home: Path, *, hosts: Collection[str] = (), progress: Progress = silent) -> ExtractSummary:
    """Read every archived page whose newest text this version of the extractor has not read."""
    started = time.monotonic()
    engine = open_database(home)
    version = extractor_version()
    summary = ExtractSummary()
    with store_errors(home / DATABASE_NAME), recorded(engine, "extract") as counters:
        with reading(engine) as connection:
            due = pages_to_extract(connection, version, hosts=hosts)
        by_id = {page.page_id: page for page in due}
        batch: list[Extracted] = []
        jobs = ((page.page_id, _loader(engine, page.page_id)) for page in due)
        for done, (page_id, text, error) in enumerate(read_all(jobs), 1):
            extraction = PageExtraction.model_validate_json(text) if text else None
            batch.append(Extracted(page_id, by_id[page_id].sha256, extraction, error))
            if error:
                summary.errors.append((by_id[page_id].url, error))
            if len(batch) >= BATCH or done == len(due):
                with engine.begin() as connection:
                    save_extractions(connection, batch, extractor=version, now=datetime.now(UTC))
                batch.clear()
            progress("reading pages", done, len(due))
        summary.read = len(due)
        counters.update(read=summary.read, errors=len(summary.errors))
    summary.seconds = time.monotonic() - started
    return summary


def reconcile_stage(home: Path, *, hosts: Collection[str] = (), progress: Progress = silent) -> ReconcileSummary:
    """Make the programs of every site from its extractions; what changed goes into the history."""
    started = time.monotonic()
    engine = open_database(home)
    summary = ReconcileSummary()
    with store_errors(home / DATABASE_NAME), recorded(engine, "reconcile") as counters:
        with reading(engine) as connection:
            known = [(row.host, row.name) for row in connection.execute(select(sites).where(sites.c.active == 1))]
        chosen = [(host, name) for host, name in known if not hosts or host in hosts]
        for done, (host, name) in enumerate(chosen, 1):
            with reading(engine) as connection:
                pages = [
                    ReadPage(page.final_url, page.fetched_at, page.last_confirmed, extraction)
                    for page, extraction in extractions_of(connection, host)
                ]
            found = reconcile(host, name, pages)
            with engine.begin() as connection:
                if not found and (kept := list(current_programs(connection, site=host))):
                    # Zero is a failure with a name: programs do not vanish in a night, pages and rules break.
                    found = [program.model_copy(update={"stale": NOTHING_READ}) for program in kept]
                    summary.incidents.append(
                        (host, f"{len(kept)} programs before, none now; the last good ones are kept")
                    )
                summary.changes += save_programs(connection, host, found, now=datetime.now(UTC))
            summary.sites += 1
            summary.programs += len(found)
            progress("putting programs together", done, len(chosen))
        counters.update(
            sites=summary.sites, programs=summary.programs, incidents=summary.incidents, **asdict(summary.changes)
        )
    summary.seconds = time.monotonic() - started
    return summary


def index_stage(home: Path) -> Any:
    """Bring the index to what the store holds; gives index.result.IndexSummary, whose `made` says how.

    Where no program changed the index in use stays; where few did it is updated; else, and where it cannot be used
    or was made with other vocabularies, it is built anew.
    """
    from index.engine import build_index  # heavy, and not needed by the other stages
    from index.update import keep_index, plan_update, update_index

    engine = open_database(home)
    with store_errors(home / DATABASE_NAME), recorded(engine, "index") as counters, reading(engine) as connection:
        count = connection.execute(select(func.count()).where(programs.c.gone_since.is_(None))).scalar()
        plan = plan_update(home, current_records(connection))
        now = datetime.now(UTC)
        if plan.build:
            summary = build_index(home, current_programs(connection), now=now, expected=count)
        elif plan.changed or plan.removed:
            changed = programs_of(connection, plan.changed)
            summary = update_index(home, changed, plan.removed, now=now, expected=count)
        else:
            summary = keep_index(home)
        counters.update(programs=summary.programs, made=summary.made, built_because=plan.build)
    return summary


def _loader(engine: Engine, page_id: int) -> Callable[[], Job]:
    def load() -> Job:
        with reading(engine) as connection:
            page = load_page(connection, page_id)
        return Job(page.body, page.final_url, page.fetched_at, page.content_type, page.charset)

    return load


@contextmanager
def recorded(engine: Engine, stage: str) -> Iterator[dict[str, Any]]:
    """A row in `runs` for a stage; the counters that the stage fills in are its summary."""
    run = str(uuid.uuid4())
    counters: dict[str, Any] = {}
    with engine.begin() as connection:
        connection.execute(runs.insert().values(id=run, stage=stage, started_at=time.time(), summary="{}"))
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
        rows = connection.execute(select(runs).order_by(runs.c.started_at.desc())).all()
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
