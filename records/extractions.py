"""What was read from each archived page, kept with the version of the extractor that read it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from records.archive import ListedPage, list_pages
from records.models import PageExtraction
from records.read_pages import keep_before_replacing
from records.schema import extractions, pages

# Made once: it is asked of every site of the list.
_FAILED = (
    select(extractions.c.page_id, extractions.c.sha256, extractions.c.error)
    .join_from(extractions, pages)
    .where(pages.c.host == bindparam("site"), extractions.c.error.is_not(None))
    .order_by(extractions.c.page_id)
)


@dataclass(frozen=True)
class Extracted:
    """One page read: its extraction, or the error that kept it from being read."""

    page_id: int
    sha256: str
    extraction: PageExtraction | None
    error: str | None = None


def pages_to_extract(connection: Connection, extractor: str, *, hosts: Collection[str] = ()) -> list[ListedPage]:
    """The archived pages whose newest body this version of the extractor has not read."""
    held = select(extractions.c.page_id, extractions.c.sha256).where(extractions.c.extractor == extractor)
    if hosts:
        held = held.join_from(extractions, pages).where(pages.c.host.in_(hosts))
    read = {row.page_id: row.sha256 for row in connection.execute(held)}
    return [page for page in list_pages(connection, hosts=hosts) if read.get(page.page_id) != page.sha256]


def save_extractions(connection: Connection, read: Collection[Extracted], *, extractor: str, now: datetime) -> None:
    """Put what was read in place of what was read from these pages before.

    What the programs of the site were made of is kept where it would go: where the body is another, or was not read.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    held = extractions.c.page_id.in_([page.page_id for page in read])
    before = {
        row.page_id: row.sha256
        for row in connection.execute(select(extractions.c.page_id, extractions.c.sha256).where(held))
    }
    replaced = [page.page_id for page in read if page.error or before.get(page.page_id) != page.sha256]
    keep_before_replacing(connection, replaced)
    for page in read:
        values = {
            "sha256": page.sha256,
            "extractor": extractor,
            "extracted_at": now.timestamp(),
            "error": page.error,
            "extraction": page.extraction.model_dump_json(exclude_none=True) if page.extraction else None,
        }
        statement = insert(extractions).values(page_id=page.page_id, **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["page_id"], set_=values))


def unreadable_pages(connection: Connection, host: str) -> list[str]:
    """What went wrong with the newest body of each page of a site that could not be read: address and error."""
    failed = connection.execute(_FAILED, {"site": host}).all()
    if not failed:  # of nearly every site
        return []
    listed = {page.page_id: page for page in list_pages(connection, hosts=[host])}
    return [
        f"{listed[row.page_id].url}: {row.error}"
        for row in failed
        if row.page_id in listed and row.sha256 == listed[row.page_id].sha256
    ]
