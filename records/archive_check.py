"""Check the archive: the database itself, bodies against their fingerprints, and that all of it was read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from records.archive import PRUNED, load_body
from records.database import DATABASE_NAME, open_to_read, reading, store_errors
from records.errors import StoreError
from records.extractions import pages_to_extract
from records.schema import bodies, pages

MOST_NAMED = 3
RESTORE = "Restore a backup (restore), or fetch these pages anew (refresh --anew)"
READ = "Read them: search_cli.py index"


class Fault(NamedTuple):
    """Something that is wrong with the archive, and what to do."""

    what: str
    do: str


@dataclass(frozen=True)
class ArchiveReport:
    """What was checked: all pages, and how many bodies against their fingerprints; and what is wrong."""

    pages: int = 0
    bodies: int = 0
    findings: list[Fault] = field(default_factory=list)


def check_archive(home: Path, *, extractor: str, sample: int | None) -> ArchiveReport:
    """Check the archive of `home`, as this version of the `extractor` reads it; it changes nothing.

    `sample` is how many bodies are compared with their fingerprints, spread over all; None is all of them, and the
    database as a whole. What is wrong is in the report; nothing is raised for it.
    """
    path = home / DATABASE_NAME
    if not path.exists():
        return ArchiveReport()
    try:
        engine = open_to_read(home)
        try:
            with store_errors(path), reading(engine) as connection:
                return _check(connection, extractor, sample)
        finally:
            engine.dispose()
    except StoreError as error:
        what, _, do = str(error).partition(". ")
        return ArchiveReport(findings=[Fault(what, do)])


def _check(connection: Connection, extractor: str, sample: int | None) -> ArchiveReport:
    found = list(_database(connection)) if sample is None else []
    chosen, altered = _sample(connection, sample), []
    for sha256 in chosen:
        try:
            sound = hashlib.sha256(load_body(connection, sha256)).hexdigest() == sha256
        except StoreError:
            sound = False
        if not sound:
            altered.append(sha256)
    if altered:
        found.append(Fault(f"{len(altered)} stored pages are not what was fetched ({_named(altered)})", RESTORE))
    without = select(pages.c.url).outerjoin(bodies, bodies.c.sha256 == pages.c.sha256).order_by(pages.c.url)
    lost = connection.scalars(
        without.where(pages.c.sha256.is_not(None), func.coalesce(bodies.c.body, PRUNED) == PRUNED)
    ).all()
    if lost:
        found.append(Fault(f"the newest text of {len(lost)} pages is not in the archive ({_named(lost)})", RESTORE))
    if unread := [page.url for page in pages_to_extract(connection, extractor)]:
        found.append(Fault(f"{len(unread)} pages of the archive are not read as they stand ({_named(unread)})", READ))
    count = connection.scalar(select(func.count()).where(pages.c.sha256.is_not(None))) or 0
    return ArchiveReport(count, len(chosen), found)


def _database(connection: Connection) -> Iterator[Fault]:
    """What the database says of itself; one that is no SQLite has ways of its own."""
    if connection.dialect.name != "sqlite":
        return
    problems = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA quick_check({MOST_NAMED})")]
    if problems != ["ok"]:
        yield Fault(f"the database is damaged ({'; '.join(problems)})", "Restore a backup (restore)")
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        tables = sorted({f"{row[0]} to {row[2]}" for row in broken})
        yield Fault(
            f"{len(broken)} rows name others that are not there ({_named(tables)})", "Restore a backup (restore)"
        )


def _sample(connection: Connection, sample: int | None) -> list[str]:
    every = list(connection.scalars(select(bodies.c.sha256).where(bodies.c.body != PRUNED).order_by(bodies.c.sha256)))
    return every if sample is None else every[:: max(1, len(every) // max(sample, 1))]


def _named(names: Sequence[str]) -> str:
    """
    >>> _named(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
