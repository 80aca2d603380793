"""Open the store: one SQLite file in WAL mode, checked for its schema version, with errors a person can act on."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from records.compiled import run_text
from records.errors import StoreError
from records.migrations import bring_up_to_date, is_earlier
from records.schema import SCHEMA_VERSION, meta, metadata

DATABASE_NAME = "treatment.sqlite"
BUSY_SECONDS = 10.0
SMALLEST_FREE = 1_000_000  # bytes; with less, WAL and its index find no room


def open_database(home: Path, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Open (and on first use create) the database in `home`; raise StoreError where it cannot be used.

    `busy_seconds` is how long a statement waits for another process's lock before it is an error.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the folder {home}: {error.strerror}. Choose another with --home.") from error
    path = home / DATABASE_NAME
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": busy_seconds})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    with store_errors(path), engine.begin() as connection:
        metadata.create_all(connection)
        found = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar()
        if found is None:
            connection.execute(meta.insert().values(key="schema_version", value=str(SCHEMA_VERSION)))
        else:
            _require_version(path, bring_up_to_date(connection, found))
    return engine


def open_to_read(home: Path, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """Open the database of `home`, which must be there, for reading alone.

    It answers on a full disk too, and from a folder in which this user may not write: one of the user whose cron job
    refreshes it, or one on a medium that nobody can write to.
    Raises StoreError where it cannot be read or has another schema version.
    """
    path = home / DATABASE_NAME
    if not path.exists():  # SQLite would make it
        raise StoreError(f"there are no data in {home} yet. Fetch some: search_cli.py refresh")
    try:
        return _open_to_read(path, busy_seconds)
    except StoreError:
        # Readers share an index of the WAL in a file beside the database.
        if _is_full(path):
            return _open_to_read(path, busy_seconds, alone=True)  # which is kept in memory instead
        if is_at_rest(path) and not os.access(path.parent, os.W_OK):
            return _open_to_read(path, busy_seconds, at_rest=True)  # which is not needed without a WAL
        raise


def _open_to_read(path: Path, busy_seconds: float, *, alone: bool = False, at_rest: bool = False) -> Engine:
    address = URL.create("sqlite", database=str(path))
    if at_rest:
        # SQLite takes such a file for one that nobody can change, and looks neither for a WAL nor for locks.
        address = URL.create(
            "sqlite", database=path.absolute().as_uri(), query={"mode": "ro", "immutable": "1", "uri": "true"}
        )
    engine = create_engine(address, connect_args={"timeout": busy_seconds})

    def prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        if alone:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA query_only=ON")

    event.listen(engine, "connect", prepare)
    try:
        with store_errors(path), reading(engine) as connection:
            _require_version(path, connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version")))
    except StoreError:
        engine.dispose()  # what is left of the connection would stand in the way of the next
        raise
    return engine


def _require_version(path: Path, found: str | None) -> None:
    if is_earlier(found):
        raise StoreError(
            f"{path} was made by an earlier version of this program and is not brought up to date yet. "
            "Run: search_cli.py index (it keeps all data)."
        )
    if found != str(SCHEMA_VERSION):
        raise StoreError(
            f"{path} has schema version {found}, this program works with {SCHEMA_VERSION}. "
            "Use the program version that made it, or start afresh with another --home."
        )


@contextmanager
def store_errors(path: Path | str) -> Iterator[None]:
    """Turn database errors into StoreError messages that say what to do."""
    try:
        yield
    except OperationalError as error:
        reason = str(error.orig)
        if "locked" in reason or "busy" in reason:
            raise StoreError(
                f"{path} is in use by another process (database is locked). "
                "Wait for the other run to finish, then try again; nothing was changed."
            ) from error
        # A file system without room answers "disk I/O error" as often as "disk is full".
        if "full" in reason or ("I/O" in reason and _is_full(path)):
            raise StoreError(
                f"the disk that holds {path} is full. Free some space; what was stored is unharmed."
            ) from error
        raise StoreError(f"{path} cannot be used: {reason}. Check the disk and the rights on its folder.") from error
    except DatabaseError as error:
        raise StoreError(
            f"{path} is damaged or not a database of this program: {error.orig}. "
            "Restore a backup, or use another --home."
        ) from error


def is_at_rest(path: Path) -> bool:
    """Whether no process has the database open to write: its WAL goes with the last of them, when nothing is left in it."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size == 0
    except OSError:
        return True


def _is_full(path: Path | str) -> bool:
    """Whether the file system that holds the database has no room for a page more."""
    try:
        return shutil.disk_usage(Path(path).parent).free < SMALLEST_FREE
    except OSError:
        return False


def _set_pragmas(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own transaction handling is off, so that BEGIN IMMEDIATE below is the one that counts.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # NORMAL in WAL mode: a power cut may cost the last commits, never the database; kill -9 costs nothing.
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection with a consistent snapshot that never waits for a writer nor makes one wait."""
    with engine.connect().execution_options(read_only=True) as connection:
        yield connection


class HeldConnection:
    """A connection of one thread for transactions that are many and short: to take it from the pool and to give it back
    costs as much as such a transaction does. With `read_only` they make no writer wait.
    """

    def __init__(self, engine: Engine, *, read_only: bool = False) -> None:
        self._engine = engine
        self._read_only = read_only
        self._held: Connection | None = None

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction, committed where the block ends well."""
        if self._held is None:
            self._held = self._engine.connect().execution_options(read_only=self._read_only)
        try:
            with self._held.begin():
                yield self._held
        except DatabaseError:
            self.close()  # whatever is wrong with it, the next one begins afresh
            raise

    def close(self) -> None:
        """Give the connection back; the next transaction takes one again."""
        if self._held is not None:
            self._held.close()
            self._held = None


def _begin(connection: Connection) -> None:
    # A writer takes the lock at the start: a transaction that reads and then writes must not fail half-way.
    read_only = connection.get_execution_options().get("read_only", False)
    run_text(connection, "BEGIN" if read_only else "BEGIN IMMEDIATE")
