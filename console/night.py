"""A refresh that nobody watches: however it ends, its report is written, printed as one line, and somebody is told."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from console.run_changes import changes_before, changes_of_run
from console.told import as_plain, sentence
from crawler.outcomes import Outcome
from crawler.summary import CrawlSummary
from nightly.notify import notify
from nightly.report import (
    FailedPage,
    Incident,
    Remark,
    Report,
    Stage,
    in_charge,
    incidents_of,
    reason,
    summary_line,
    with_detail,
    write_report,
)
from records.database import DATABASE_NAME, open_to_read, reading, store_errors
from records.errors import Stopped, TreatmentError
from records.health import coverage, load_checks
from records.schema import sites

logger = logging.getLogger("treatment_search.run")


@dataclass
class Told:
    """Who is told of a run: `say` gets its summary line, `command` (none where empty) too; `page` is the report."""

    say: Callable[[str], object] = print
    command: Sequence[str] = ()
    page: Path | None = None


@contextmanager
def reported(home: Path, done: Mapping[str, Any], seconds: Mapping[str, float], told: Told) -> Iterator[None]:
    """Report the stages of `done` (summaries) and `seconds` when they have ended, with an error or without."""
    started, error, last = datetime.now(UTC), None, changes_before(home)
    try:
        yield
    except BaseException as raised:
        error = raised
        raise
    finally:
        report = _report(home, done, seconds, started, error, last)
        try:
            told.page = write_report(home, report)[1]
        except TreatmentError as unwritten:
            _warn(str(unwritten))
        _log(report)
        told.say(summary_line(report) + (f". Report: {told.page}" if told.page else ""))
        if told.command and (trouble := notify(list(told.command), report, told.page)):
            _warn(trouble)


def _report(
    home: Path,
    done: Mapping[str, Any],
    seconds: Mapping[str, float],
    started: datetime,
    error: BaseException | None,
    last: int,
) -> Report:
    crawled, programs, index = (done.get(name) for name in ("crawl", "reconcile", "index"))
    incidents, stated = _checks(home)
    told, changed = changes_of_run(home, last) if programs is not None else (0, [])
    remarks = _remarks(crawled, {one.site for one in incidents}) if crawled is not None else []
    sites_told = {one.site for one in incidents} | {one.site for one in remarks}
    result, code, why = _ended(error, finished=crawled is None or crawled.finished, incidents=bool(incidents))
    return Report(
        result=result,
        exit_code=code,
        error=why,
        started_at=started,
        finished_at=datetime.now(UTC),
        stages=[
            Stage(
                name=name,
                seconds=took,
                did=sentence(name, done[name], told=sites_told) if name in done else "did not end",
            )
            for name, took in seconds.items()
        ],
        sites=sum(one.outcome != "listed_only" for one in crawled.sites) if crawled is not None else 0,
        pages=crawled.outcomes if crawled is not None else {},
        spared=crawled.spared if crawled is not None else 0,
        limit=(crawled.limit or "") if crawled is not None else "",
        waiting=crawled.waiting if crawled is not None else 0,
        resumed=crawled is not None and crawled.resumed,
        removed=sum(done[name].removed.programs for name in ("extract", "reconcile") if name in done),
        programs=programs.programs if programs is not None else None,
        changes=asdict(programs.changes) if programs is not None else {},
        changed=changed,
        changes_told=told,
        incidents=incidents,
        not_due=crawled.not_due if crawled is not None else 0,
        left_alone=len(crawled.left_alone) if crawled is not None else 0,
        failed_pages=_failed_pages(crawled) if crawled is not None else [],
        remarks=remarks,
        coverage=stated,
        index=as_plain(index) if index is not None else {},
    )


def _remarks(crawled: CrawlSummary, told: Container[str]) -> list[Remark]:
    """What explains the outcome of a site, but for those of which an incident tells it."""
    return [
        Remark(site=one.host, what=one.detail)
        for one in crawled.sites
        if one.detail and (one.outcome == Outcome.OK or one.host not in told)
    ]


def _failed_pages(crawled: CrawlSummary) -> list[FailedPage]:
    return [
        FailedPage(url=one.url, outcome=one.outcome, what=with_detail(Outcome(one.outcome).explanation, one.detail))
        for one in crawled.failed_pages
    ]


def _ended(error: BaseException | None, *, finished: bool, incidents: bool) -> tuple[str, int, str]:
    """The result of a run, its exit code, and why it failed."""
    if isinstance(error, Stopped):
        return "unfinished", error.exit_code, "stopped by a signal; the next run goes on from there"
    if error is not None:
        code = error.exit_code if isinstance(error, TreatmentError) else 1
        return "failed", code, str(error) or type(error).__name__
    if not finished:
        return "unfinished", 0, ""
    return ("incidents" if incidents else "ok"), 0, ""


def _checks(home: Path) -> tuple[list[Incident], dict[str, float]]:
    """The failed checks of all sites, and the coverage of the fields; nothing where the store cannot be read."""
    try:
        engine = open_to_read(home)
    except TreatmentError:
        return [], {}
    try:
        with store_errors(home / DATABASE_NAME), reading(engine) as connection:
            active = select(sites.c.host, sites.c.name, sites.c.detail, sites.c.rest_until).where(sites.c.active == 1)
            listed = connection.execute(active).all()
            names = {row.host: row.name for row in listed}
            details = {row.host: reason(row.detail, row.rest_until, datetime.now(UTC)) for row in listed}
            checks = [check for check in load_checks(connection).values() if in_charge(check, names)]
    except TreatmentError:
        return [], {}
    finally:
        engine.dispose()
    return incidents_of(checks, names, details), coverage(check.health for check in checks)


def _log(report: Report) -> None:
    for one in report.incidents:
        logger.warning("incident", extra={"fields": one.model_dump(mode="json", exclude={"name"})})
    told = {"result": report.result, "exit_code": report.exit_code, "seconds": round(report.seconds, 1)}
    logger.info("run ended", extra={"fields": told | ({"error": report.error} if report.error else {})})


def _warn(what: str) -> None:
    print(f"Warning: {what}", file=sys.stderr)
    logger.warning(what)
