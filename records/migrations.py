"""Steps that bring a store of an earlier schema version up to date and keep its data.

Tables that are new are made before by `open_database`; a step adds columns to old ones and fills in what can be known.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Column, ColumnElement, Connection, Table, case, func, inspect, select, update
from sqlalchemy.schema import CreateColumn

from records.archive import ENDED
from records.schema import SCHEMA_VERSION, extractions, meta, pages, read_pages, runs, site_checks, sites

FIRST = 1


def _know_when_to_ask_again(connection: Connection) -> None:
    """Pages get due times and sites pauses; what is stored already is due at once."""
    add_columns(connection, sites, "detail", "failed_runs", "rest_until")
    add_columns(connection, pages, "ask_interval", "ask_again_at", "missed_runs")
    for index in sites.indexes:
        index.create(connection, checkfirst=True)


def _remember_what_was_read(connection: Connection) -> None:
    """To version 3: the programs that are there were made of the pages as they were last read."""
    as_it_stands = pages.c.sha256 == extractions.c.sha256

    def when(column: Column[float]) -> ColumnElement[float]:
        # Of a page that was fetched anew since, and not read, the older text has no date but that of its reading.
        return case((as_it_stands, column), else_=extractions.c.extracted_at)

    connection.execute(
        read_pages.insert().from_select(
            ["page_id", "host", "url", "sha256", "fetched_at", "last_confirmed"],
            select(
                pages.c.id, pages.c.host, func.coalesce(pages.c.final_url, pages.c.url), extractions.c.sha256,
                when(pages.c.fetched_at), when(pages.c.last_confirmed),
            )
            .join_from(extractions, pages)
            .where(extractions.c.extraction.is_not(None), pages.c.outcome.not_in(ENDED)),
        )
    )  # fmt: skip


def _take_in_the_directory(_connection: Connection) -> None:
    """To version 4: new tables alone, which are empty."""


def _count_runs_and_what_the_index_holds(connection: Connection) -> None:
    """To version 5: runs get the order in which they began; what the index in use was made of is known with the next one."""
    add_columns(connection, site_checks, "stated_in_index")
    add_columns(connection, runs, "entry")
    known = connection.scalars(select(runs.c.id).order_by(runs.c.started_at)).all()
    for number, one in enumerate(known, 1):
        connection.execute(update(runs).where(runs.c.id == one).values(entry=number))


# (version, what leads to it from the one before), in order
STEPS: tuple[tuple[int, Callable[[Connection], None]], ...] = (
    (2, _know_when_to_ask_again),
    (3, _remember_what_was_read),
    (4, _take_in_the_directory),
    (5, _count_runs_and_what_the_index_holds),
)


def add_columns(connection: Connection, table: Table, *names: str) -> None:
    """Add these columns of `table` where the database lacks them."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    for name in names:
        if name not in there:
            definition = CreateColumn(table.c[name]).compile(dialect=connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {definition}")


def is_earlier(found: str | None) -> bool:
    """Whether a store of this version is one that the steps can bring up to date.

    >>> [is_earlier(version) for version in ("1", str(SCHEMA_VERSION), "99", "one", None)]
    [True, False, False, False, False]
    """
    return found is not None and found.isdecimal() and FIRST <= int(found) < SCHEMA_VERSION


def bring_up_to_date(connection: Connection, found: str) -> str:
    """Take the steps that a store of version `found` lacks; gives its version then, `found` where no step leads on."""
    if not is_earlier(found):
        return found
    for version, step in STEPS:
        if version > int(found):
            step(connection)
    connection.execute(update(meta).where(meta.c.key == "schema_version").values(value=str(SCHEMA_VERSION)))
    return str(SCHEMA_VERSION)
