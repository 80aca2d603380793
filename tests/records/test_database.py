"""The store is read where this user may not write: the folder of the user whose cron job refreshes it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from records.backup import back_up
from records.database import DATABASE_NAME, open_database, open_to_read, reading
from records.errors import StoreError

NOBODY = 65534
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="another user is a process of its own, which is forked")


@pytest.fixture
def home() -> Iterator[Path]:
    # A folder that other users may enter; those of tmp_path are this user's alone.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        home = Path(folder) / "a home? of #1%20"
        open_database(home).dispose()
        yield home
        home.chmod(0o755)


def version_read(home: Path) -> str:
    with reading(open_to_read(home, busy_seconds=1)) as connection:
        return str(connection.scalar(text("SELECT value FROM meta WHERE key = 'schema_version'")))


def version_of_backup(home: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        return str(back_up(home, Path(folder), now=datetime(2026, 3, 1, tzinfo=UTC)).schema_version)


def read_by_another(home: Path, read: Callable[[Path], str] = version_read) -> str:
    """What a user who may only read says of the store, its schema version if not told otherwise, or the error."""
    home.chmod(0o555)
    answer, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said = read(home)
        except StoreError as error:
            said = str(error)
        finally:
            os.write(write, said.encode())
            os._exit(0)
    os.close(write)
    os.waitpid(child, 0)
    with os.fdopen(answer) as told:
        return told.read()


def test_a_store_is_read_by_a_user_who_may_not_write(home: Path) -> None:
    assert read_by_another(home).isdecimal()
    assert [path.name for path in home.iterdir()] == [DATABASE_NAME]


def test_a_store_is_backed_up_by_a_user_who_may_not_write(home: Path) -> None:
    assert read_by_another(home, version_of_backup).isdecimal()
    assert [path.name for path in home.iterdir()] == [DATABASE_NAME]


def test_it_is_read_while_its_owner_writes(home: Path) -> None:
    engine = open_database(home)
    with engine.begin() as connection:
        connection.execute(text("UPDATE meta SET value = '1' WHERE key = 'schema_version'"))
    # What is read is what was written last, which stands in the WAL alone.
    assert "earlier version" in read_by_another(home)
    engine.dispose()


def test_a_wal_that_this_user_cannot_read_is_an_error(home: Path) -> None:
    (home / f"{DATABASE_NAME}-wal").write_bytes(b"left behind")
    assert "cannot be used" in read_by_another(home)
