"""The history of programs: what changed, when and why, as it was noticed; lines are added and never changed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, get_args

from sqlalchemy import Connection, Row, Select, func, select
from sqlalchemy import true as always

from records.codes import LevelOfCare
from records.differences import Cause, Difference, Kind
from records.errors import InputError
from records.models import Program, Record, Text, Value
from records.programs import VALUE_FIELDS
from records.schema import changes as table
from records.schema import programs

_MOST_NAMED = 4


class PageNow(Record):
    """The page that stated what went: when its present text was fetched, or by what outcome it is read no more."""

    url: str
    fetched_at: datetime | None = None
    outcome: str


class Change(Record):
    """One change: `before` and `now` are values with their evidence as JSON, None where there is none.

    `field` is None for the program as a whole. `cause` keeps apart what a site changed from what was read differently.
    """

    at: datetime
    program: str
    site: str
    provider: str
    level_of_care: LevelOfCare
    track: str | None = None
    kind: Kind
    cause: Cause
    field: str | None = None
    before: dict[str, Any] | None = None
    now: dict[str, Any] | None = None
    page: PageNow | None = None


class StoredProgram(NamedTuple):
    """A program of the store, also one that is gone: as it last stood, and since when it stands no more."""

    program: Program
    gone_since: datetime | None


def change_of(difference: Difference, cause: Cause, *, at: datetime, page: PageNow | None = None) -> Change:
    """A difference as a line of the history."""
    program = difference.program
    return Change(
        at=at,
        program=program.id,
        site=program.site,
        provider=program.provider,
        level_of_care=program.level_of_care,
        track=program.track,
        kind=difference.kind,
        cause=cause,
        field=difference.field,
        before=difference.before.model_dump(mode="json", exclude_none=True) if difference.before else None,
        now=difference.now.model_dump(mode="json", exclude_none=True) if difference.now else None,
        page=page,
    )


def save_changes(connection: Connection, changed: Sequence[Change]) -> None:
    """Add lines to the history."""
    rows = [
        {
            "at": change.at.timestamp(), "program_id": change.program, "site": change.site,
            "provider": change.provider, "level_of_care": change.level_of_care, "track": change.track,
            "kind": change.kind, "cause": change.cause, "field": change.field,
            "before": json.dumps(change.before) if change.before is not None else None,
            "now": json.dumps(change.now) if change.now is not None else None,
            "page": change.page.model_dump_json(exclude_none=True) if change.page else None,
        }
        for change in changed
    ]  # fmt: skip
    if rows:
        connection.execute(table.insert(), rows)


def changes_of(connection: Connection, program_id: str) -> list[Change]:
    """All changes of a program, oldest first."""
    query = select(table).where(table.c.program_id == program_id).order_by(table.c.id)
    return [_change(row) for row in connection.execute(query)]


def changes_since(
    connection: Connection, since: datetime, *, now: datetime,
    sites: Collection[str] = (), fields: Collection[str] = (), kinds: Collection[str] = (),
) -> Iterator[Change]:  # fmt: skip
    """All changes since a moment, oldest first, one at a time; of these sites, fields and kinds only, if given.

    Lines stand in the order in which they were noticed: all that follow the first one of that time are newer, though
    a clock that jumped back may have dated them earlier; a date that is still to come is no date.
    """
    first = select(func.min(table.c.id)).where(table.c.at >= since.timestamp(), table.c.at <= now.timestamp())
    query: Select[Any] = select(table).where(table.c.id >= first.scalar_subquery()).order_by(table.c.id)
    for column, wanted in ((table.c.site, sites), (table.c.field, fields), (table.c.kind, kinds)):
        query = query.where(column.in_(list(wanted)) if wanted else always())
    for row in connection.execution_options(yield_per=100).execute(query):
        yield _change(row)


def changes_after(connection: Connection, last: int) -> Iterator[Change]:
    """All changes that were noticed after the one of this number, oldest first, whatever the clock said."""
    query = select(table).where(table.c.id > last).order_by(table.c.id)
    for row in connection.execution_options(yield_per=100).execute(query):
        yield _change(row)


def last_change(connection: Connection) -> int:
    """The number of the newest change; 0 where there is none."""
    return connection.scalar(select(func.max(table.c.id))) or 0


def stored_program(connection: Connection, id_or_prefix: str) -> StoredProgram:
    """The program with this id, or the only one whose id starts so, gone ones too; InputError for none or several."""
    starts = programs.c.id.startswith(id_or_prefix.lower(), autoescape=True)
    query = select(programs.c.id, programs.c.program, programs.c.gone_since).where(starts).order_by(programs.c.id)
    found = connection.execute(query.limit(_MOST_NAMED)).all() if id_or_prefix else []
    if not found:
        raise InputError(f'there is no program "{id_or_prefix}" in the store; search and changes show the ids')
    if len(found) > 1 and found[0].id != id_or_prefix.lower():
        named = ", ".join(row.id for row in found)
        raise InputError(f'"{id_or_prefix}" begins the ids of several programs ({named}); give more of it')
    gone = found[0].gone_since
    return StoredProgram(
        Program.model_validate_json(found[0].program), None if gone is None else datetime.fromtimestamp(gone, UTC)
    )


def known_sites(connection: Connection) -> list[str]:
    """Every host of which there is or was a program."""
    return list(connection.scalars(select(programs.c.site).distinct().order_by(programs.c.site)))


def as_value(field: str | None, value: dict[str, Any]) -> Value:
    """A value of a change in the shape of its field; of no field, the level of care in words."""
    return _SHAPES.get(field or "", Text).model_validate(value)


_SHAPES: dict[str, type[Value]] = {name: get_args(Program.model_fields[name].annotation)[0] for name in VALUE_FIELDS}


def _change(row: Row[Any]) -> Change:
    return Change(
        at=datetime.fromtimestamp(row.at, UTC),
        program=row.program_id,
        site=row.site,
        provider=row.provider,
        level_of_care=row.level_of_care,
        track=row.track,
        kind=row.kind,
        cause=row.cause,
        field=row.field,
        before=json.loads(row.before) if row.before else None,
        now=json.loads(row.now) if row.now else None,
        page=PageNow.model_validate_json(row.page) if row.page else None,
    )
