"""How old the data are, what the last runs did, and which sites need a person."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from sqlalchemy import Engine, func, select

from console.told import what_to_do
from index.engine import Index
from nightly.report import Report, in_charge, incidents_of, reason, reports, summary_line
from records.database import DATABASE_NAME, open_to_read, reading, store_errors
from records.directory.programs import count_listed
from records.errors import IndexUnusable, StoreError
from records.health import WATCHED, load_checks
from records.models import Program
from records.programs import VALUE_FIELDS
from records.run_lock import age
from records.schema import extractions, pages, programs, sites
from refresh import last_runs


def read_status(home: Path) -> dict[str, Any]:
    """Counts of the store, the last run of each stage, coverage of the fields, sites that need a person."""
    path = home / DATABASE_NAME
    if not path.exists():
        raise StoreError(f"there are no data in {home} yet. Fetch some: search_cli.py refresh, or look at: make run")
    engine = open_to_read(home)
    try:
        with store_errors(path):
            found = {"home": str(home), "last_refresh": _last_report(home)} | _read_store(engine)
    finally:
        engine.dispose()
    try:
        index = Index.open(home)
    except IndexUnusable as error:
        return found | {"index": None, "index_error": str(error)}
    return found | {
        "index": index.summary.model_dump(mode="json"),
        "coverage": _coverage(list(index.programs("crawled"))),
    }


def _read_store(engine: Engine) -> dict[str, Any]:
    with reading(engine) as connection:
        listed = connection.execute(
            select(sites.c.host, sites.c.name, sites.c.outcome, sites.c.detail, sites.c.rest_until).where(
                sites.c.active == 1
            )
        ).all()
        outcomes = connection.execute(select(pages.c.outcome, func.count()).group_by(pages.c.outcome)).all()
        unread = connection.execute(
            select(pages.c.url, extractions.c.error)
            .join_from(extractions, pages)
            .where(extractions.c.error.is_not(None))
        ).all()
        stored = connection.execute(select(func.count()).where(programs.c.gone_since.is_(None))).scalar() or 0
        listed_alone = count_listed(connection)
        checks = load_checks(connection)
    names = {row.host: row.name for row in listed}
    details = {row.host: reason(row.detail, row.rest_until, datetime.now(UTC)) for row in listed}
    failing = incidents_of((check for check in checks.values() if in_charge(check, names)), names, details)
    checked = {one.site for one in failing}
    return {
        "sites": len(listed),
        "pages": {outcome or "not fetched": count for outcome, count in outcomes},
        "programs": stored,
        "programs_of_directory": listed_alone,
        "runs": last_runs(engine),
        "needs_a_person": [
            {
                "site": row.host,
                "name": row.name,
                "outcome": row.outcome,
                "detail": row.detail or "",
                "left_alone_until": datetime.fromtimestamp(row.rest_until, UTC) if row.rest_until else None,
            }
            for row in listed
            if row.outcome not in (None, "ok", "listed_only") and row.host not in checked
        ],
        "failing": [one.model_dump(mode="json") for one in failing],
        "remarks": [{"site": row.host, "what": row.detail} for row in listed if row.outcome == "ok" and row.detail],
        "unreadable_pages": [{"url": row.url, "error": row.error} for row in unread],
    }


def _coverage(known: list[Program]) -> dict[str, float]:
    """The share of crawled programs that state each field; those that are watched come first."""
    names = (*WATCHED, *(name for name in VALUE_FIELDS if name not in WATCHED))
    stated = Counter(name for program in known for name in names if getattr(program, name))
    return {name: round(stated[name] / len(known), 3) for name in names} if known else {}


def _last_report(home: Path) -> dict[str, Any] | None:
    """The last refresh as its report tells it: result, line, when it ended and where its page is; None: no report."""
    for path in reversed(reports(home)):
        try:
            report = Report.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # of another version of this program
            continue
        return {
            "result": report.result,
            "exit_code": report.exit_code,
            "line": summary_line(report),
            "finished_at": report.finished_at,
            "page": str(path.with_suffix(".html")),
        }
    return None


def _ago(moment: datetime, now: datetime) -> str:
    """
    >>> now = datetime(2026, 11, 29, 6, 0)
    >>> _ago(datetime(2026, 11, 29, 3, 55), now), _ago(datetime(2027, 1, 18, 3, 0), now)
    ('2 h 5 min ago', '2027-01-18 03:00 UTC, which is still to come (a clock ran ahead)')
    """
    if moment - now > timedelta(minutes=1):
        return f"{moment:%Y-%m-%d %H:%M} UTC, which is still to come (a clock ran ahead)"
    return f"{age((now - moment).total_seconds())} ago"


def show_status(console: Console, found: dict[str, Any], now: datetime) -> None:
    """Print the status for a person."""
    listed = found["programs_of_directory"]
    console.print(f"{found['programs'] - listed} programs of {found['sites']} sites in {found['home']}", style="bold")
    if listed:
        console.print(f"{listed} more programs that the national directory alone lists")
    if found["index"] is None:
        console.print(f"No index: {found['index_error']}", style="red")
    else:
        built = datetime.fromisoformat(str(found["index"]["built_at"])).astimezone(UTC)
        console.print(f"Index: {found['index']['programs']} programs, built {_ago(built, now)}")
    pages = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(found["pages"].items()))
    console.print(f"Pages: {pages or 'none'}")
    if last := found["last_refresh"]:
        style = None if last["result"] == "ok" else "yellow"
        console.print(f"{_ago(last['finished_at'], now)}: {last['line']}", style=style, markup=False)
        console.print(f"  Report: {last['page']}", markup=False, soft_wrap=True)
    for run in found["runs"]:
        ended = f"finished {_ago(run['finished_at'], now)}" if run["finished_at"] else "NOT finished"
        failed = f", failed: {run['failed']}" if run.get("failed") else ""
        console.print(f"Last {run['stage']}: {run['started_at']:%Y-%m-%d %H:%M} UTC, {ended}{failed}")
    if found.get("coverage"):
        console.print(
            "Stated by programs: "
            + ", ".join(f"{name.replace('_', ' ')} {share:.0%}" for name, share in found["coverage"].items())
        )
    for one in found["failing"]:
        since = datetime.fromisoformat(one["since"])
        console.print(
            f"Needs a person: {one['site']} since {since:%Y-%m-%d}: {one['what']}; {one['next_step']}", style="yellow"
        )
    for site in found["needs_a_person"]:
        rests = site["left_alone_until"]
        until = f"; left alone until {rests:%Y-%m-%d %H:%M} UTC" if rests and rests > now else ""
        said = what_to_do(site["site"], site["outcome"], site["detail"])
        console.print(f"Needs a person: {said}{until}", style="yellow")
    for one in found["remarks"]:
        console.print(f"Read in part: {one['site']}: {one['what']}", markup=False)
    for page in found["unreadable_pages"]:
        console.print(f"Could not be read: {page['url']}: {page['error']}", style="yellow")
