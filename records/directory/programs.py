"""The programs of the directory in the store, saved by the thousand; what changes is told in the history.

Their values are not kept a second time in the table of values, as those of crawled programs are: an edition states them
all or none, a program holds what its newest edition says, and the history holds what went. See docs/decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, not_, select, update

from records.differences import Cause, Difference, differences
from records.directory.reference import PREFIX, listed_site
from records.directory.rows import chunks
from records.history import Change, change_of, save_changes
from records.models import Program
from records.programs import VALUE_FIELDS, upsert
from records.schema import programs as table

AFTER_PREFIX = PREFIX[:-1] + chr(ord(PREFIX[-1]) + 1)  # sorts behind everything that begins with the prefix
PLACES_AT_ONCE = 400
CAUSE: Cause = "directory"


@dataclass
class Saved:
    """What saving did: counts of programs."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def is_of_directory() -> ColumnElement[bool]:
    """The condition that a program is one that the directory lists."""
    return and_(table.c.site >= PREFIX, table.c.site < AFTER_PREFIX)


def count_listed(connection: Connection) -> int:
    """How many programs the directory alone lists now."""
    now = select(func.count()).select_from(table).where(is_of_directory(), table.c.gone_since.is_(None))
    return connection.scalar(now) or 0


def places_listed(connection: Connection) -> set[str]:
    """The places that have a program now."""
    query = select(table.c.site).where(is_of_directory(), table.c.gone_since.is_(None)).distinct()
    return {site.removeprefix(PREFIX) for site in connection.scalars(query)}


def values_of_listed(program: Program, gone_since: datetime | None) -> list[dict[str, Any]]:
    """The values of a program of the directory in the shape of `values_of`: it has those of its newest edition."""
    return [
        {
            "field": field, "value": value.model_dump_json(exclude_none=True), "first_seen": value.evidence[0].fetched_at,
            "last_confirmed": value.evidence[0].fetched_at, "gone_since": gone_since,
        }
        for field in VALUE_FIELDS
        for value in getattr(program, field)
    ]  # fmt: skip


def crawled_programs(connection: Connection) -> Iterator[Program]:
    """All programs that pages of providers state now, without those that the directory alone lists."""
    query = select(table.c.program).where(table.c.gone_since.is_(None), not_(is_of_directory()))
    for row in connection.execution_options(yield_per=100).execute(query.order_by(table.c.site, table.c.id)):
        yield Program.model_validate_json(row.program)


def save_listed(
    connection: Connection, places: Sequence[str], make: Callable[[Sequence[str]], Iterable[Program]], *, now: datetime,
    tell_new: bool = True,
) -> Saved:  # fmt: skip
    """Make these the programs of the places, a few hundred places at a time: `make` gives those of some places.

    What changed goes into the history; programs that are new only with `tell_new`, since the first list of all would
    fill it with what nobody had looked for.
    """
    saved = Saved()
    for at in range(0, len(places), PLACES_AT_ONCE):
        some = places[at : at + PLACES_AT_ONCE]
        _save_some(connection, some, make(some), saved, now=now, tell_new=tell_new)
    return saved


def _save_some(
    connection: Connection, places: Sequence[str], made: Iterable[Program], saved: Saved, *, now: datetime, tell_new: bool
) -> None:  # fmt: skip
    stored = {
        row.id: row
        for row in connection.execute(select(table).where(table.c.site.in_([listed_site(one) for one in places])))
    }
    rows: list[dict[str, Any]] = []
    told: list[Change] = []
    for program in made:
        known = stored.pop(program.id, None)
        if known is not None:
            program.first_seen = min(program.first_seen, datetime.fromtimestamp(known.first_seen, UTC))
        record = program.model_dump_json(exclude_none=True)
        if known is not None and known.gone_since is None and known.program == record:
            saved.same += 1
            continue
        saved.new += known is None or known.gone_since is not None
        saved.changed += known is not None and known.gone_since is None
        if known is not None or tell_new:
            told += _changes(_differences(known, program), now)
        rows.append(_row(program, record))
    for some in chunks(rows):
        upsert(connection, table, ["id"], some)
    left = [row for row in stored.values() if row.gone_since is None]
    for row in left:
        told += _changes(differences({row.id: Program.model_validate_json(row.program)}, {}, {}), now)
    end(connection, [row.id for row in left], now)
    saved.gone += len(left)
    save_changes(connection, told)


def _differences(known: Row[Any] | None, program: Program) -> Iterable[Difference]:
    if known is None:
        return differences({}, {program.id: program}, {})
    before = {known.id: Program.model_validate_json(known.program)}
    if known.gone_since is not None:
        return differences({}, {program.id: program}, before)
    return differences(before, {program.id: program}, {})


def _changes(found: Iterable[Difference], now: datetime) -> list[Change]:
    return [change_of(one, CAUSE, at=now) for one in found]


def _row(program: Program, record: str) -> dict[str, Any]:
    return {
        "id": program.id, "provider_id": program.provider_id, "site": program.site, "track": program.track,
        "level_of_care": program.level_of_care, "program": record, "first_seen": program.first_seen.timestamp(),
        "last_confirmed": program.last_confirmed.timestamp(), "gone_since": None,
    }  # fmt: skip


def end(connection: Connection, ids: Sequence[str], now: datetime) -> None:
    """Make programs history."""
    for some in chunks(list(ids)):
        connection.execute(update(table).where(table.c.id.in_(some)).values(gone_since=now.timestamp()))
