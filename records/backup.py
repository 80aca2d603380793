"""Backups of the store: a copy that is whole whatever else works meanwhile, and the way back from one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from records.database import DATABASE_NAME, is_at_rest, open_database, reading
from records.errors import InputError, StoreError
from records.schema import SCHEMA_VERSION, suppressions

STAGING = ".restore"
PAGES_A_STEP = 2000  # of the database, 8 MB: often enough to say how far it is
BUSY_SECONDS = 10.0
_MAGIC = b"SQLite format 3\x00"
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class StoreFacts:
    """What a database holds: its schema version and counts."""

    file: str
    bytes: int
    schema_version: int
    sites: int
    pages: int
    programs: int


@dataclass(frozen=True)
class Restored:
    """What was restored, where the store went that was replaced (None: there was none), and requests carried over from it."""

    facts: StoreFacts
    aside: str | None
    requests_kept: int


def nothing(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def target_of(typed: str, home: Path) -> Path:
    """What was typed as a path; one that ends in a slash is a folder, and made where it is not there and `home` has a store.

    Raises InputError where it is a file or cannot be made.
    """
    target = Path(typed)
    if typed.endswith(("/", os.sep)):
        _store(home)
        try:
            target.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise InputError(f"{typed} ends in a slash and is a file, no folder. Name another folder.") from error
        except OSError as error:
            raise InputError(f"the folder {typed} cannot be made: {error.strerror}. Name another folder.") from error
    return target


def back_up(
    home: Path, target: Path, *, force: bool = False, now: datetime, progress: Progress = nothing
) -> StoreFacts:
    """Copy the store of `home` to `target` (a folder: to a file in it named by the date `now`), and check the copy.

    The copy is the store as it stood when it began, though a run may write meanwhile. It is written aside and renamed when
    it has been checked and is on the disk. Raises InputError for a file that is there (unless `force`), StoreError where
    there is no store, no room, or the copy is not whole.
    """
    store = _store(home)
    if target.is_dir():
        target = target / f"treatment-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.sqlite"
    if target.exists() and target.samefile(store):
        raise InputError(f"{target} is the store itself. Name another file.")
    if target.exists() and not force:
        raise InputError(f"{target} is there already. Name another file, or replace it with --force.")
    if not target.parent.is_dir():
        raise InputError(f"{target.parent} is no folder. Make it, or name another file.")
    _require_room(store, target.parent)
    partial = target.with_name(f".{target.name}.partial")
    with _store_errors(target):
        try:
            _copy(store, partial, progress)
            facts = check_store(partial)
            _sync(partial)
            partial.replace(target)
            _sync(target.parent)
        finally:
            _remove(partial)
    return StoreFacts(**{**facts.__dict__, "file": str(target)})


def check_store(path: Path) -> StoreFacts:
    """Read a whole database and say what it holds; StoreError where it is damaged, of a newer program, or none of this program."""
    try:
        with closing(_connect(path)) as connection:
            problems = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
            if problems != ["ok"]:
                raise StoreError(f"{path} is damaged ({problems[0]}). Use another backup.")
            version = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("sites", "pages WHERE sha256 IS NOT NULL", "programs WHERE gone_since IS NULL")
            ]
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} is damaged or not a database of this program: {error}. Use another backup."
        ) from error
    found = int(version[0]) if version else 0
    if not 1 <= found <= SCHEMA_VERSION:
        raise StoreError(
            f"{path} has schema version {found}, this program works with {SCHEMA_VERSION}. Use the program that made it."
        )
    return StoreFacts(str(path), path.stat().st_size, found, *counts)


def restore(
    home: Path, source: Path, *, replace: bool = False, now: datetime, progress: Progress = nothing
) -> Restored:
    """Put a backup in the place of the store of `home`; the caller holds the home's lock and brings the index up after.

    A store that is there is moved aside, only with `replace`; its removal requests are carried over, so that what was
    removed since the backup does not come back. Until the last step, which is one renaming, nothing is changed.
    """
    if not source.is_file():
        raise InputError(f"{source} is no file. Name a backup that `backup` made.")
    store = home / DATABASE_NAME
    if store.exists() and source.samefile(store):
        raise InputError(f"{source} is the store itself. Name a backup.")
    if store.exists() and not replace:
        raise InputError(
            f"there is a store in {home} already. --replace puts the backup in its place and keeps it beside as "
            f"{_aside(store, now).name}; or restore into another --home."
        )
    facts = check_store(source)
    home.mkdir(parents=True, exist_ok=True)
    _require_room(source, home)
    staging = home / STAGING
    with _store_errors(store):
        try:
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir()
            _copy(source, staging / DATABASE_NAME, progress)
            kept = _carry_over(store, staging)
            _single_file(staging / DATABASE_NAME)
            _sync(staging / DATABASE_NAME)
            aside = _move_aside(store, now) if store.exists() else None
            (staging / DATABASE_NAME).replace(store)
            _sync(home)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return Restored(facts, str(aside) if aside else None, kept)


def _copy(source: Path, target: Path, progress: Progress) -> None:
    _remove(target)
    with closing(_connect(source)) as held, closing(sqlite3.connect(target)) as copy:
        # An open reading transaction holds one state of the store; without it each write of a run would begin the copy anew.
        held.execute("BEGIN")
        held.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        held.backup(
            copy, pages=PAGES_A_STEP, progress=lambda _status, left, total: progress("copying", total - left, total)
        )
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a journal beside it


def _carry_over(store: Path, staging: Path) -> int:
    """Bring the removal requests of the old store into the new one; how many it did not have."""
    engine = open_database(staging)  # a backup of an older version is brought up to this one
    try:
        try:
            with closing(_connect(store)) as old:
                rows = old.execute("SELECT kind, value, given, reason, added_at FROM suppressions").fetchall()
        except sqlite3.Error:
            rows = []  # there is none, it is damaged, or it is older than removal requests
        with reading(engine) as connection:
            known = {(row.kind, row.value) for row in connection.execute(select(suppressions))}
        new = [row for row in rows if (row[0], row[1]) not in known]
        if new:
            names = ("kind", "value", "given", "reason", "added_at")
            with engine.begin() as connection:
                connection.execute(suppressions.insert(), [dict(zip(names, row, strict=True)) for row in new])
        return len(new)
    finally:
        engine.dispose()


def _single_file(path: Path) -> None:
    """Fold the journal into the database; StoreError where another process has it open."""
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        if connection.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
            raise StoreError(f"{path} is in use by another process. End it, then try again; nothing was changed.")


def _move_aside(store: Path, now: datetime) -> Path:
    """Keep the old store under another name. It stays in its place too until the new one takes it."""
    aside = _aside(store, now)
    with store.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:  # opening it would remove its journal
            _move_journal(store, aside)
    try:
        _single_file(store)
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StoreError(
                f"{store} is in use by another process. End it, then try again; nothing was changed."
            ) from error
        _move_journal(store, aside)
    except sqlite3.DatabaseError:
        _move_journal(store, aside)
    try:
        aside.hardlink_to(store)
    except OSError:  # a disk without links
        shutil.copyfile(store, aside)
        _sync(aside)
    return aside


def _move_journal(store: Path, aside: Path) -> None:
    """A damaged store: its journal goes with it, for beside another database it would harm that."""
    for ending in ("-wal", "-shm"):
        journal = store.with_name(store.name + ending)
        if journal.exists():
            journal.rename(aside.with_name(aside.name + ending))


def _aside(store: Path, now: datetime) -> Path:
    return store.with_name(f"{store.name}.replaced-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def _store(home: Path) -> Path:
    store = home / DATABASE_NAME
    if not store.is_file():
        raise StoreError(f"there are no data in {home} yet, so there is nothing to back up. Is it the right --home?")
    return store


def _connect(path: Path) -> sqlite3.Connection:
    """A database to be read alone; as it lies there where nobody writes it and this user may not write beside it."""
    connection = _open(path, "mode=ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        # Readers share an index of the WAL in a file beside the database, see records/database.py.
        if is_at_rest(path) and not os.access(path.parent, os.W_OK):
            connection.close()
            return _open(path, "mode=ro&immutable=1")
    except sqlite3.DatabaseError:
        pass  # damaged: whoever reads it says so
    return connection


def _open(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _require_room(source: Path, folder: Path) -> None:
    journal = source.with_name(f"{source.name}-wal")
    needed = source.stat().st_size + (journal.stat().st_size if journal.exists() else 0)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise StoreError(
            f"{folder} has room for {free / 1e6:.0f} MB, and {needed / 1e6:.0f} MB are needed. Free some space, or use another disk."
        )


@contextmanager
def _store_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(
            f"{path} could not be written: {error}. Check the disk and its room; nothing was changed."
        ) from error
    except PermissionError as error:
        raise StoreError(f"{error.filename or path} cannot be written: {error.strerror}.") from error


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
