"""Statements that run thousands of times: put into SQL once for each database, then given to the driver's cursor itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler


class _Made(NamedTuple):
    """SQL of one dialect; `order` are its parameters where they go by position, `constants` those that stand in it."""

    text: str
    order: tuple[str, ...] | None
    constants: Mapping[str, Any]


class Compiled:
    """A statement of constants and plain `bindparam`s, run within the transaction of the connection that is given.

    What runs is what SQLAlchemy compiles, so any database that it speaks to will do; only its work for every execution is left out:
    values pass as they are, without the types' conversions, and no column's Python default is filled in.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._made: dict[tuple[str, tuple[str, ...]], _Made] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Sequence[Any]:
        """Execute with these values and give all rows; raises SQLAlchemy's errors, as the connection itself does.

        For an insert or update the names of `values` that are columns are what is set.
        """
        dialect = connection.dialect
        key = dialect.name, tuple(values)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(dialect, list(values))
        given = {**made.constants, **values} if made.constants else values
        return run_text(connection, made.text, given if made.order is None else [given[name] for name in made.order])

    def _make(self, dialect: Dialect, names: list[str]) -> _Made:
        compiled = self._statement.compile(dialect=dialect, column_keys=names)
        assert isinstance(compiled, SQLCompiler)
        order = None if compiled.positiontup is None else tuple(compiled.positiontup)
        constants = {name: value for name, value in compiled.params.items() if name not in names}
        return _Made(str(compiled), order, constants)


def run_text(connection: Connection, text: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> Sequence[Any]:
    """Execute SQL in the driver's own words within the connection's transaction; gives all rows."""
    held = connection.connection.dbapi_connection
    assert held is not None
    cursor = held.cursor()
    try:
        cursor.execute(text, values)
        # All of them: what returns rows has done its work only when the last one was taken.
        return cursor.fetchall() if cursor.description is not None else []
    except Exception as error:
        dialect = connection.dialect
        driver = dialect.loaded_dbapi
        if not isinstance(error, driver.Error):
            raise
        raise DBAPIError.instance(text, None, error, driver.Error, dialect=dialect) from error
    finally:
        cursor.close()


def insert_into(table: Table, dialect: str) -> Any:
    """An insert of the dialect's own, which can say what is done where the row is there already."""
    # Each loads modules of its own; the driver of a database that is not used is never loaded.
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
