"""The store of a home, opened for a command that only reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from records.database import DATABASE_NAME, open_to_read, reading, store_errors
from records.errors import StoreError


@contextmanager
def stored(home: Path) -> Iterator[Connection]:
    """The store of a home, read alone; StoreError where there is none."""
    path = home / DATABASE_NAME
    if not path.exists():
        raise StoreError(f"there are no data in {home} yet. Fetch some: search_cli.py refresh, or look at: make run")
    engine = open_to_read(home)
    try:
        with store_errors(path), reading(engine) as connection:
            yield connection
    finally:
        engine.dispose()
