"""What each site gives and fails now, since when; and how many programs state the fields that operators search by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, select, update
from sqlalchemy.dialects import postgresql, sqlite

from records.models import Program
from records.programs import VALUE_FIELDS
from records.schema import runs, site_checks

# The fields by which operators search: programs that suddenly state them no more are a broken page or rule.
WATCHED = ("sessions", "hours_per_week", "insurers", "telehealth", "phones", "locations", "modalities", "payment")
FIELDS = (*WATCHED, *(name for name in VALUE_FIELDS if name not in WATCHED))  # all whose coverage is told


@dataclass(frozen=True)
class Health:
    """What a site gives: its programs, and how many of them state each field of FIELDS."""

    programs: int = 0
    stated: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One check that a site fails: its name, and what is wrong in words that a person reads.

    `check` is "lost" (its pages state far less than before), "unreadable" (the extractor fails on a page), or the
    outcome of the crawl (blocked, robots_denied, unreachable …).
    """

    check: str
    what: str


@dataclass(frozen=True)
class SiteCheck:
    """The last check of a site: what it gives, and what it fails since when.

    `in_index` says how many of its programs stated each field when the index in use was made; None: it was not in it.
    """

    host: str
    health: Health
    problems: tuple[Problem, ...] = ()
    failing_since: datetime | None = None
    in_index: Mapping[str, int] | None = None


def health_of(programs: Sequence[Program]) -> Health:
    """What a site gives; `programs` are all of its current ones."""
    stated = Counter(name for program in programs for name in FIELDS if getattr(program, name))
    return Health(len(programs), dict(stated))


def coverage(healths: Iterable[Health]) -> dict[str, float]:
    """The share of programs of all these sites that state each field; empty where there is no program.

    >>> coverage([Health(3, {"sessions": 3}), Health(1, {"phones": 1})])["sessions"]
    0.75
    """
    programs, stated = 0, Counter[str]()
    for one in healths:
        programs += one.programs
        stated.update(one.stated)
    return {name: stated[name] / programs for name in FIELDS} if programs else {}


def load_checks(connection: Connection) -> dict[str, SiteCheck]:
    """The last check of every site, by host."""
    return {row.host: _check(dict(row._mapping)) for row in connection.execute(select(site_checks))}


def save_check(connection: Connection, check: SiteCheck, *, now: datetime) -> None:
    """Put a check in place of the site's last one; what of the site is in the index stands."""
    values = {
        "host": check.host,
        "checked_at": now.timestamp(),
        "programs": check.health.programs,
        "stated": json.dumps(dict(check.health.stated), sort_keys=True),
        "problems": json.dumps([[one.check, one.what] for one in check.problems]),
        "failing_since": check.failing_since.timestamp() if check.failing_since else None,
    }
    connection.execute(_check_upsert(connection.dialect.name), values)


@cache
def _check_upsert(dialect: str) -> Executable:
    """Made once: each site of the list has one."""
    insert = postgresql.insert(site_checks) if dialect == "postgresql" else sqlite.insert(site_checks)
    set_anew = {column.name: column for column in insert.excluded if column.name not in ("host", "stated_in_index")}
    return insert.on_conflict_do_update(index_elements=["host"], set_=set_anew)


def note_index(connection: Connection) -> None:
    """What the sites state now is what the index in use was made of; to be called when it is switched in."""
    held = site_checks.c.stated_in_index
    other = held.is_distinct_from(site_checks.c.stated)
    connection.execute(update(site_checks).where(other).values(stated_in_index=site_checks.c.stated))


def kept_stale(connection: Connection) -> frozenset[str]:
    """The failing sites whose last good programs a person chose to keep in the index in use, marked stale."""
    return frozenset(_index_in_use(connection).get("kept_stale", ()))


def _index_in_use(connection: Connection) -> dict[str, Any]:
    """What the run that made the index in use recorded."""
    query = select(runs.c.summary).where(runs.c.stage == "index", runs.c.finished_at.is_not(None))
    for row in connection.execute(query.order_by(runs.c.entry.desc())):
        summary = json.loads(row.summary)
        if "coverage" in summary and "failed" not in summary:
            return dict(summary)
    return {}


def _check(found: Mapping[str, object]) -> SiteCheck:
    since, in_index = found["failing_since"], found["stated_in_index"]
    return SiteCheck(
        host=str(found["host"]),
        health=Health(int(str(found["programs"])), json.loads(str(found["stated"]))),
        problems=tuple(Problem(*one) for one in json.loads(str(found["problems"]))),
        failing_since=datetime.fromtimestamp(since, UTC) if isinstance(since, float) else None,
        in_index=json.loads(in_index) if isinstance(in_index, str) else None,
    )
