"""The report of a run: what was fetched, what changed, what failed and what to do next, as data and as one line."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from crawler.outcomes import WELL, Outcome
from nightly.checks import LOST, UNLISTED, UNREADABLE
from records.errors import StoreError
from records.health import SiteCheck

FOLDER, ORDER = "reports", "order.json"
# What a person does about a failed check of what was read; those of the crawl carry their own advice.
NEXT_STEPS = {
    LOST: "look at the site; if it is as it should be: search_cli.py index --accept {host}",
    UNREADABLE: "report the page to whoever keeps the extractor; what was last read of it stays meanwhile",
    UNLISTED: "correct the site list; if it is as it should be: search_cli.py index --accept {host}",
}


class Told(BaseModel):
    """A part of the report; what it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Incident(Told):
    """A check that a site fails: since when, in words, and the next step for a person."""

    site: str
    name: str = ""
    check: str
    what: str
    since: datetime
    next_step: str


class Remark(Told):
    """What of a site was left out or cut short in this run, or what its outcome was concluded from."""

    site: str
    what: str


class FailedPage(Told):
    """A page that could not be read in this run, of a site of which others could; what it said before stands."""

    url: str
    outcome: str
    what: str


class Stage(Told):
    """One stage of the run: its seconds of wall time and what it did, in a sentence."""

    name: str
    seconds: float
    did: str


class Changed(Told):
    """One change of a program, as `changes` lists it: `what` in words and `why`, with what was and is said and where."""

    kind: str
    site: str
    provider: str
    program: str
    what: str
    why: str = ""
    sides: list[str] = []


class Report(Told):
    """One run of the pipeline. Times are UTC; `pages` counts pages by outcome, `coverage` are shares of programs.

    `sites` were asked; `not_due` had no page that was due, and those `left_alone` had failed or asked for a pause.
    `spared` are stored pages that were not due, and so not asked for; `waiting` were due, and `limit` (max_pages,
    max_minutes) cut them off; where the run `resumed` one that was cut off, all counts hold that one's pages too. `removed` are programs that were taken away on request. `changed` tells the first of `changes_told`
    changes that sites made; those of a site that was read for the first time are told by its programs alone.
    `result` is ok, incidents (done, and some sites need a person), unfinished (the run was stopped and goes on next
    time) or failed, which `error` explains; `exit_code` is what the command left with.
    """

    result: str
    exit_code: int = 0
    error: str = ""
    started_at: datetime
    finished_at: datetime
    stages: list[Stage] = []
    sites: int = 0
    not_due: int = 0
    left_alone: int = 0
    failed_pages: list[FailedPage] = []
    pages: dict[str, int] = {}
    spared: int = 0
    limit: str = ""
    waiting: int = 0
    resumed: bool = False
    removed: int = 0
    programs: int | None = None
    changes: dict[str, int] = {}
    changed: list[Changed] = []
    changes_told: int = 0
    incidents: list[Incident] = []
    remarks: list[Remark] = []
    coverage: dict[str, float] = {}
    index: dict[str, Any] = Field(default_factory=dict)

    @property
    def failed(self) -> int:
        """How many pages could not be read."""
        return sum(number for outcome, number in self.pages.items() if outcome not in WELL)

    @property
    def seconds(self) -> float:
        """How long the run took; none where the clock was put back meanwhile."""
        return max(0.0, (self.finished_at - self.started_at).total_seconds())


def incidents_of(
    checks: Iterable[SiteCheck], names: dict[str, str], details: Mapping[str, str] | None = None
) -> list[Incident]:
    """Every failed check of every site, those that began last first; `details` say what a crawl's outcome was concluded from."""
    said = details or {}
    found = [
        Incident(
            site=check.host,
            name=names.get(check.host, ""),
            check=problem.check,
            what=with_detail(problem.what, "" if problem.check in NEXT_STEPS else said.get(check.host, "")),
            since=check.failing_since,
            next_step=next_step(check.host, problem.check),
        )
        for check in checks
        for problem in check.problems
        if check.failing_since is not None
    ]
    return sorted(found, key=lambda one: (-one.since.timestamp(), one.site))


def reason(detail: str | None, rest_until: float | None, now: datetime) -> str:
    """What a site's outcome was concluded from, and until when it is left alone (seconds since the epoch; None: it is not).

    >>> reason("status 429", 1767229200, datetime(2026, 1, 1, tzinfo=UTC)), reason(None, None, datetime(2026, 1, 1, tzinfo=UTC))
    ('status 429; left alone until 2026-01-01 01:00 UTC', '')
    """
    parts = [detail] if detail else []
    if rest_until is not None and rest_until > now.timestamp():
        parts.append(f"left alone until {datetime.fromtimestamp(rest_until, UTC):%Y-%m-%d %H:%M} UTC")
    return "; ".join(parts)


def in_charge(check: SiteCheck, listed: Container[str]) -> bool:
    """Whether a check is of a site of the list, or tells that the site is missing from it."""
    return check.host in listed or any(problem.check == UNLISTED for problem in check.problems)


def with_detail(what: str, detail: str) -> str:
    """What an outcome means, and what it was concluded from.

    >>> with_detail("asks for a login", "status 401"), with_detail("asks for a login", "")
    ('asks for a login (status 401)', 'asks for a login')
    """
    return f"{what} ({detail})" if detail else what


def next_step(host: str, check: str) -> str:
    """What a person can do about a failed check.

    >>> next_step("harbor.example", "lost")
    'look at the site; if it is as it should be: search_cli.py index --accept harbor.example'
    >>> next_step("harbor.example", "robots_denied")
    'respect it, or ask the provider'
    """
    return NEXT_STEPS[check].format(host=host) if check in NEXT_STEPS else Outcome(check).advice


def summary_line(report: Report) -> str:
    """The run in one line, for the mail of a cron job.

    >>> at = datetime(2026, 3, 1, 3, 0)
    >>> summary_line(Report(result="ok", started_at=at, finished_at=at.replace(minute=4), sites=60, programs=212,
    ...     pages={"ok": 14, "not_modified": 930, "timeout": 2}, spared=240, changes={"values_new": 3}, index={"made": "updated"}))
    'Refresh ok: 60 sites, 14 pages new or changed, 930 unchanged, 2 failed, 240 not asked for; 212 programs, 3 values new; index updated; 4 min'
    """
    pages = f"{counted(report.pages.get('ok', 0), 'page')} new or changed, {report.pages.get('not_modified', 0)} unchanged, {report.failed} failed"
    if report.waiting:
        cut = f" (stopped at --{report.limit.replace('_', '-')})" if report.limit else ""
        pages += f", {report.waiting} wait for the next run{cut}"
    pages += " (with those of the run before, which was cut off)" if report.resumed else ""
    spared = max(0, report.spared - report.waiting)
    pages += f", {spared} not asked for" if spared else ""
    resting = [
        f"{number} {why}" for number, why in ((report.not_due, "not due"), (report.left_alone, "left alone")) if number
    ]
    sites = counted(report.sites, "site") + (f" asked ({', '.join(resting)})" if resting else "")
    parts = [f"{sites}, {pages}"]
    changed = [counted_change(name, number) for name, number in report.changes.items() if number]
    if report.programs is not None:
        changed += [f"{report.removed} removed on request"] if report.removed else []
        parts.append(", ".join([counted(report.programs, "program"), *(changed or ["nothing changed"])]))
    if report.index:
        parts.append(f"index {report.index['made']}")
    if report.incidents:
        new = sum(one.since >= report.started_at for one in report.incidents)
        parts.append(f"{counted(len(report.incidents), 'incident')} ({new} new)")
    parts.append(duration(report.seconds))
    error = f" ({report.error.splitlines()[0].rstrip(' :')})" if report.error else ""
    return f"Refresh {report.result}{error}: {'; '.join(parts)}"


def counted(number: int, thing: str) -> str:
    """A number of things in words.

    >>> counted(1, "site"), counted(2, "site")
    ('1 site', '2 sites')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def counted_change(name: str, number: int) -> str:
    """How many programs or values came or went, in words.

    >>> counted_change("programs_new", 1), counted_change("values_gone", 3)
    ('1 program new', '3 values gone')
    """
    things, _, what = name.partition("_")
    return f"{counted(number, things.removesuffix('s'))} {what}"


def duration(seconds: float) -> str:
    """Seconds as a person says them.

    >>> duration(4.2), duration(240), duration(7500)
    ('4 s', '4 min', '2 h 5 min')
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def write_report(home: Path, report: Report) -> tuple[Path, Path]:
    """Write the report of the day as JSON and as a page; a second run of a day gets a number of its own.

    `order.json` beside them tells in which order they were written, whatever the clock said. Raises StoreError where the folder cannot be written.
    """
    folder = home / FOLDER
    day = f"{report.started_at:%Y-%m-%d}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        name, number = day, 1
        while (folder / f"{name}.json").exists():
            number += 1
            name = f"{day}-{number}"
        # First, so that no report is there without its place; of one that does not come nobody asks.
        known = [one for one in _order(folder) if one != name and (folder / f"{one}.json").exists()]
        _write(folder / ORDER, json.dumps([*known, name]) + "\n")
    except OSError as error:
        raise StoreError(f"the report cannot be written to {folder}: {error.strerror}.") from error
    data = folder / f"{name}.json"
    return data, replace_report(data, report)


def replace_report(data: Path, report: Report) -> Path:
    """Write the report as JSON to `data` and as the page beside it, which it gives. Raises StoreError where it cannot."""
    from nightly.page import page_of  # loads the templates

    page = data.with_suffix(".html")
    try:
        _write(page, page_of(report))
        _write(data, report.model_dump_json(indent=2) + "\n")  # last: a report that is there is whole
    except OSError as error:
        raise StoreError(f"the report cannot be written to {data.parent}: {error.strerror}.") from error
    return page


def reports(home: Path) -> Sequence[Path]:
    """The reports as JSON, in the order in which they were written; those of which it is not known come first, by date."""
    written = {name: place for place, name in enumerate(_order(home / FOLDER), 1)}

    def place(path: Path) -> tuple[int, str, int]:
        day, number = path.stem[:10], path.stem[11:]
        return written.get(path.stem, 0), day, int(number or 1)

    return sorted((home / FOLDER).glob("????-??-??*.json"), key=place)


def _order(folder: Path) -> list[str]:
    """The names of the reports in the order in which they were written; none where that is not known."""
    try:
        return [str(name) for name in json.loads((folder / ORDER).read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _write(path: Path, text: str) -> None:
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
