"""The rows of the directory's lists as the store holds them: each in its newest edition, those that are gone dated."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from records.programs import upsert
from records.schema import directory_imports, directory_rows

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row: `facility` is packed (crawler/findtreatment/packing.py), `content` a checksum over what it says.

    `names` and `hosts` are those by which removal requests know it (records/suppression.py), one a line.

    Dates are those of editions, in seconds since the epoch.
    """

    key: str
    place: str
    format: str
    register: str
    edition: str
    edition_at: float
    state: str
    names: str
    hosts: str
    content: str
    facility: bytes
    first_listed: float
    import_id: int
    gone_since: float | None = None


def stored_rows(connection: Connection, *, places: Collection[str] | None = None) -> Iterator[StoredRow]:
    """All rows, those that are gone too; of these places only, if given."""
    query = select(directory_rows).order_by(directory_rows.c.key)
    if places is None:
        for row in connection.execution_options(yield_per=1000).execute(query):
            yield StoredRow(**row._mapping)
        return
    for some in chunks(sorted(places)):
        for row in connection.execute(query.where(directory_rows.c.place.in_(some))):
            yield StoredRow(**row._mapping)


def states_listed(connection: Connection) -> set[str]:
    """The states in which a row is that is listed now."""
    query = select(directory_rows.c.state).where(directory_rows.c.gone_since.is_(None)).distinct()
    return {state.upper() for state in connection.scalars(query) if state}


def packed_rows(
    connection: Connection, *, until: float | None = None, format: str | None = None, registers: Collection[str] | None = None,
    keys: Collection[str] | None = None,
) -> Iterator[bytes]:  # fmt: skip
    """The rows that are listed now, packed: those of editions up to a moment, of a format, of registers, or with these keys."""
    held = directory_rows.c
    query = select(held.facility).where(held.gone_since.is_(None)).order_by(held.key)
    if until is not None:
        query = query.where(held.edition_at <= until)
    if format is not None:
        query = query.where(held.format == format)
    if registers is not None:
        query = query.where(held.register.in_(sorted(registers)))
    for some in [None] if keys is None else chunks(sorted(keys)):
        yield from connection.scalars(query if some is None else query.where(held.key.in_(some)))


def known_rows(connection: Connection) -> dict[str, Any]:
    """Of each row by its key: place, format, register, edition_at, state, content, first_listed and gone_since."""
    held = directory_rows.c
    query = select(
        held.key, held.place, held.format, held.register, held.edition_at, held.state, held.content, held.first_listed,
        held.gone_since,
    )  # fmt: skip
    return {row.key: row for row in connection.execute(query)}


def save_rows(connection: Connection, rows: Iterable[StoredRow]) -> None:
    """Add rows, and put those in the place of others that have their key."""
    for some in chunks([asdict(row) for row in rows]):
        upsert(connection, directory_rows, ["key"], some)


def rows_gone(connection: Connection, keys: Collection[str], at: float) -> None:
    """Date the rows that the edition of this date lists no more."""
    for some in chunks(sorted(keys)):
        connection.execute(update(directory_rows).where(directory_rows.c.key.in_(some)).values(gone_since=at))


def count_rows(connection: Connection) -> int:
    """How many rows are listed now."""
    query = select(func.count()).select_from(directory_rows).where(directory_rows.c.gone_since.is_(None))
    return connection.scalar(query) or 0


def begin_import(connection: Connection, file: str, sha256: str, now: datetime) -> int:
    """Write down that a file is taken in; gives its number."""
    values = {"file": file, "sha256": sha256, "imported_at": now.timestamp()}
    return int(
        connection.execute(directory_imports.insert().values(**values).returning(directory_imports.c.id)).scalar_one()
    )


def end_import(connection: Connection, number: int, report: dict[str, Any]) -> None:
    """Keep the report of a file that was taken in."""
    said = json.dumps(report)
    connection.execute(update(directory_imports).where(directory_imports.c.id == number).values(report=said))


def imported_files(connection: Connection) -> list[Any]:
    """The files that were taken in, in order: id, imported_at, file, sha256, report."""
    return list(connection.execute(select(directory_imports).order_by(directory_imports.c.id)))


def chunks(values: list[Any]) -> Iterator[list[Any]]:
    """Parts of a list, few enough for one statement."""
    for at in range(0, len(values), AT_ONCE):
        yield values[at : at + AT_ONCE]
