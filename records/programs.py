"""The programs that are known, and the history of their values: a value that goes is dated, never deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, case, select, update
from sqlalchemy.dialects import postgresql, sqlite

from records.models import Program, Value
from records.schema import program_values, read_pages
from records.schema import programs as table
from records.values import identity

VALUE_FIELDS = (
    "hours_per_week", "session_hours", "days_per_week", "duration_weeks", "days", "sessions", "dayparts", "formats",
    "telehealth", "modalities", "conditions", "populations", "ages", "telehealth_only", "phones", "locations", "insurers", "payment",
    "accreditations", "languages", "admission", "states_served", "prices",
)  # fmt: skip

STALE = '%"stale":"%'  # in a program as JSON; in a quote the marks would be escaped
IDS_A_QUERY = 500  # databases bound how many values a statement may hold


@dataclass(frozen=True)
class Changes:
    """What saving a site's programs changed: counts of programs and of their values."""

    programs_new: int = 0
    programs_gone: int = 0
    values_new: int = 0
    values_gone: int = 0

    def __add__(self, other: Changes) -> Changes:
        return Changes(
            self.programs_new + other.programs_new,
            self.programs_gone + other.programs_gone,
            self.values_new + other.values_new,
            self.values_gone + other.values_gone,
        )

    def __bool__(self) -> bool:
        return bool(self.programs_new or self.programs_gone or self.values_new or self.values_gone)


def save_programs(connection: Connection, site: str, programs: Sequence[Program], *, now: datetime) -> Changes:
    """Make these the current programs of the site. What they no longer say becomes history with the date `now`.

    A program or value keeps the day it was first seen, also where it comes back after it was gone, and whatever the
    clock says by now. What changed in words is told by records/site_update.py, which calls this.
    """
    known = {row.id: row for row in connection.execute(select(table).where(table.c.site == site))}
    changes = Changes()
    for program in programs:
        row = known.get(program.id)
        if row is not None:
            program.first_seen = _time(row.first_seen)
        changes += Changes(programs_new=int(row is None or row.gone_since is not None))
        values = _known_values(connection, program.id)
        _keep_first_seen(program, values)
        _save_program(connection, program)
        changes += _save_values(connection, program, values, now)
    current = {program.id for program in programs}
    for gone in (row for row in known.values() if row.id not in current and row.gone_since is None):
        changes += Changes(programs_gone=1)
        # The clock may have jumped back since: nothing goes before it was last there.
        since = max(now.timestamp(), gone.first_seen, gone.last_confirmed)
        connection.execute(update(table).where(table.c.id == gone.id).values(gone_since=since))
        _end(connection, program_values.c.program_id == gone.id, now)
    return changes


def current_programs(connection: Connection, *, site: str | None = None) -> Iterator[Program]:
    """All programs that pages state now, by site, one at a time."""
    query = select(table.c.program).where(table.c.gone_since.is_(None)).order_by(table.c.site, table.c.id)
    if site is not None:
        query = query.where(table.c.site == site)
    for row in connection.execution_options(yield_per=100).execute(query):
        yield Program.model_validate_json(row.program)


def gone_programs(connection: Connection, site: str) -> Iterator[Program]:
    """The programs that pages of this site stated once and state no more, as they last stood."""
    query = select(table.c.program).where(table.c.gone_since.is_not(None), table.c.site == site)
    for row in connection.execute(query):
        yield Program.model_validate_json(row.program)


def current_records(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Id and JSON of all programs that pages state now, one at a time."""
    query = select(table.c.id, table.c.program).where(table.c.gone_since.is_(None))
    for row in connection.execution_options(yield_per=100).execute(query):
        yield row.id, row.program.encode()


def dates_of_programs(connection: Connection) -> Iterator[tuple[str, float]]:
    """Id of all programs that pages state now, and when each was last confirmed, in seconds since the epoch."""
    query = select(table.c.id, table.c.last_confirmed).where(table.c.gone_since.is_(None))
    for row in connection.execute(query):
        yield row.id, row.last_confirmed


def stale_programs(connection: Connection) -> Iterator[tuple[str, str]]:
    """Id of all programs that stand and could not be confirmed, and why."""
    query = select(table.c.id, table.c.program).where(table.c.gone_since.is_(None), table.c.program.like(STALE))
    for row in connection.execute(query):
        yield row.id, json.loads(row.program)["stale"]


def dates_of_pages(connection: Connection) -> Iterator[tuple[str, float]]:
    """Address of each page that programs were made of, and when it was last confirmed, in seconds since the epoch."""
    for row in connection.execute(select(read_pages.c.url, read_pages.c.last_confirmed)):
        yield row.url, row.last_confirmed


def programs_of(connection: Connection, ids: Sequence[str]) -> Iterator[Program]:
    """The programs with these ids, by site, one at a time."""
    for at in range(0, len(ids), IDS_A_QUERY):
        query = select(table.c.program).where(table.c.id.in_(ids[at : at + IDS_A_QUERY]))
        for row in connection.execute(query.order_by(table.c.site, table.c.id)):
            yield Program.model_validate_json(row.program)


def values_of(connection: Connection, program_id: str) -> list[dict[str, object]]:
    """Every value that a program has or had: field, value, first_seen, last_confirmed, gone_since (None: stands)."""
    query = select(program_values).where(program_values.c.program_id == program_id)
    return [
        {
            "field": row.field,
            "value": row.value,
            "first_seen": _time(row.first_seen),
            "last_confirmed": _time(row.last_confirmed),
            "gone_since": _time(row.gone_since) if row.gone_since is not None else None,
        }
        for row in connection.execute(query.order_by(program_values.c.field, program_values.c.first_seen))
    ]


def _save_program(connection: Connection, program: Program) -> None:
    values = {
        "id": program.id,
        "provider_id": program.provider_id,
        "site": program.site,
        "level_of_care": program.level_of_care,
        "track": program.track,
        "program": program.model_dump_json(exclude_none=True),
        "first_seen": program.first_seen.timestamp(),
        "last_confirmed": program.last_confirmed.timestamp(),
        "gone_since": None,
    }
    upsert(connection, table, ["id"], [values])


def _known_values(connection: Connection, program_id: str) -> dict[tuple[str, str], Row[Any]]:
    query = select(program_values).where(program_values.c.program_id == program_id)
    return {(row.field, row.key): row for row in connection.execute(query)}


def _keep_first_seen(program: Program, known: dict[tuple[str, str], Row[Any]]) -> None:
    for field in VALUE_FIELDS:
        value: Value
        for value in getattr(program, field):
            row = known.get((field, identity(value)))
            if row is not None:
                value.first_seen = _time(row.first_seen)


def _save_values(
    connection: Connection, program: Program, known: dict[tuple[str, str], Row[Any]], now: datetime
) -> Changes:
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for field in VALUE_FIELDS:
        value: Value
        for value in getattr(program, field):
            key = identity(value)
            rows[field, key] = {
                "program_id": program.id,
                "field": field,
                "key": key,
                "value": value.model_dump_json(exclude_none=True),
                "first_seen": (value.first_seen or now).timestamp(),
                "last_confirmed": (value.last_confirmed or now).timestamp(),
                "gone_since": None,
            }
    if rows:
        upsert(connection, program_values, ["program_id", "field", "key"], list(rows.values()))
    new = [place for place in rows if place not in known or known[place].gone_since is not None]
    went = [place for place, row in known.items() if place not in rows and row.gone_since is None]
    for field, key in went:
        of_value = and_(program_values.c.field == field, program_values.c.key == key)
        _end(connection, and_(program_values.c.program_id == program.id, of_value), now)
    return Changes(values_new=len(new), values_gone=len(went))


def _end(connection: Connection, which: ColumnElement[bool], now: datetime) -> None:
    """Date the values that stand no longer, never before they last stood; those that were gone before keep their date."""
    still = program_values.c.gone_since.is_(None)
    last = case(
        (program_values.c.last_confirmed > program_values.c.first_seen, program_values.c.last_confirmed),
        else_=program_values.c.first_seen,
    )
    since = case((last > now.timestamp(), last), else_=now.timestamp())
    connection.execute(update(program_values).where(which, still).values(gone_since=since))


def upsert(connection: Connection, into: Table, keys: list[str], rows: list[dict[str, Any]]) -> None:
    """Add rows, all with the same columns and at least one; what has the keys of a stored row takes its place."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(into)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), rows)


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
