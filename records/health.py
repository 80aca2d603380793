"""What a site gave when it was last good, and whether what it gives now can be believed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from records.models import Program
from records.schema import runs, site_checks

# The fields by which operators search: programs that suddenly state them no more are a broken page or rule.
WATCHED = ("sessions", "hours_per_week", "insurers", "telehealth", "phones", "locations", "modalities", "payment")
ACCEPT = "accept"  # the stage of a run in which a person took what the sites give now as good


@dataclass(frozen=True)
class Limits:
    """How much a site may lose in one run and still be believed: shares from 0 to 1, counts of programs or fields."""

    pages_lost: float = 0.5
    field_lost: float = 0.5
    fewest_programs: int = 3  # that state a field; of fewer, one page's change is half of all
    fields_lost: float = 0.5
    fewest_fields: int = 4


@dataclass(frozen=True)
class Health:
    """What a site gave: pages that stand and were read, programs, and how many programs state each watched field."""

    pages: int = 0
    programs: int = 0
    stated: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One check that a site failed: its name, and what is wrong in words that a person reads.

    `check` is one of no_programs, pages_lost, field_lost, fields_lost, extraction_errors, or the outcome of the
    crawl (blocked, robots_denied, unreachable …).
    """

    check: str
    what: str


@dataclass(frozen=True)
class SiteCheck:
    """The last check of a site: what it gave when it was last good (`good`), and what it fails since when."""

    host: str
    good: Health
    good_at: datetime | None
    problems: tuple[Problem, ...] = ()
    failing_since: datetime | None = None


def health_of(programs: Sequence[Program], pages: int) -> Health:
    """What a site gives: `programs` are all of its current ones, `pages` those that were read for them."""
    stated = Counter(name for program in programs for name in WATCHED if getattr(program, name))
    return Health(pages, len(programs), dict(stated))


def lost(before: Health, now: Health, limits: Limits) -> list[Problem]:
    """The checks that a site fails, compared with what it gave when it was last good.

    >>> good = Health(pages=12, programs=4, stated={"sessions": 4, "insurers": 3, "phones": 4, "telehealth": 4})
    >>> lost(good, Health(pages=11, programs=4, stated={"sessions": 3, "insurers": 3, "phones": 4, "telehealth": 4}), Limits())
    []
    >>> for one in lost(good, Health(pages=5, programs=4, stated={"insurers": 1, "phones": 4}), Limits()):
    ...     print(f"{one.check}: {one.what}")
    pages_lost: 5 pages stand where 12 did
    field_lost: sessions stated by 0 of 4 programs, before by 4 of 4
    field_lost: insurers stated by 1 of 4 programs, before by 3 of 4
    field_lost: telehealth stated by 0 of 4 programs, before by 4 of 4
    """
    if not before.programs:
        return []  # it never gave anything: nothing can be lost
    if not now.programs:
        return [Problem("no_programs", f"no program is read any more, before {counted(before.programs, 'program')}")]
    problems = []
    if now.pages < before.pages * (1 - limits.pages_lost):
        problems.append(Problem("pages_lost", f"{counted(now.pages, 'page')} stand where {before.pages} did"))
    gone = [name for name in WATCHED if before.stated.get(name) and not now.stated.get(name)]
    had = sum(1 for name in WATCHED if before.stated.get(name))
    for name in WATCHED:
        was, still = before.stated.get(name, 0), now.stated.get(name, 0)
        share = still / now.programs
        if was >= limits.fewest_programs and share < was / before.programs * (1 - limits.field_lost):
            what = f"{_words(name)} stated by {still} of {now.programs} programs, before by {was} of {before.programs}"
            problems.append(Problem("field_lost", what))
    if not problems and had >= limits.fewest_fields and len(gone) > had * limits.fields_lost:
        problems.append(Problem("fields_lost", f"no program states {', '.join(map(_words, gone))} any more"))
    return problems


def coverage(healths: Iterable[Health]) -> dict[str, float]:
    """The share of programs of all these sites that state each watched field; empty where there is no program.

    >>> coverage([Health(2, 3, {"sessions": 3}), Health(1, 1, {"phones": 1})])["sessions"]
    0.75
    """
    programs, stated = 0, Counter[str]()
    for one in healths:
        programs += one.programs
        stated.update(one.stated)
    return {name: stated[name] / programs for name in WATCHED} if programs else {}


def load_checks(connection: Connection) -> dict[str, SiteCheck]:
    """The last check of every site, by host."""
    return {row.host: _check(row) for row in connection.execute(select(site_checks))}


def save_check(connection: Connection, check: SiteCheck, *, now: datetime) -> None:
    """Put a check in place of the site's last one."""
    values = {
        "checked_at": now.timestamp(),
        "good_at": check.good_at.timestamp() if check.good_at else None,
        "pages": check.good.pages,
        "programs": check.good.programs,
        "stated": json.dumps(dict(check.good.stated), sort_keys=True),
        "problems": json.dumps([[one.check, one.what] for one in check.problems]),
        "failing_since": check.failing_since.timestamp() if check.failing_since else None,
    }
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(site_checks).values(host=check.host, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["host"], set_=values))


def coverage_before(connection: Connection) -> dict[str, float]:
    """The coverage of the index in use, as the run that made it recorded it; empty where none did, or after `accept`."""
    query = select(runs.c.summary).where(runs.c.stage.in_(("index", ACCEPT)), runs.c.finished_at.is_not(None))
    for row in connection.execute(query.order_by(runs.c.started_at.desc())):
        summary = json.loads(row.summary)
        if "coverage" in summary and "failed" not in summary:
            found: dict[str, float] = summary["coverage"]
            return found
    return {}


def counted(number: int, one: str) -> str:
    """A number with its noun.

    >>> counted(1, "page"), counted(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _check(row: object) -> SiteCheck:
    found = row._mapping  # type: ignore[attr-defined]
    return SiteCheck(
        host=found["host"],
        good=Health(found["pages"], found["programs"], json.loads(found["stated"])),
        good_at=_time(found["good_at"]),
        problems=tuple(Problem(*one) for one in json.loads(found["problems"])),
        failing_since=_time(found["failing_since"]),
    )


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _words(name: str) -> str:
    return name.replace("_", " ")
