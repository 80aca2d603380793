"""The pages of a site as its programs were last made of them, beside the pages as they stand now.

A page that could not be fetched or read now keeps the text that was read last: a failure is never a value that went.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, select, update

from records.archive import ListedPage, list_pages, unpack
from records.models import FetchedPage, PageExtraction
from records.reconcile import ReadPage
from records.schema import bodies, extractions, pages, sites
from records.schema import read_pages as table


class KnownPage(NamedTuple):
    """One page with what was read from its body; `stored` says that the table extractions still holds that."""

    page_id: int
    sha256: str
    page: ReadPage
    stored: bool


@dataclass
class SiteState:
    """The pages of a site `before`, as the programs that are stored were made of them, and `now`; by id.

    `outcomes` says how the last attempt on each address ended.
    """

    before: dict[int, KnownPage] = field(default_factory=dict)
    now: dict[int, KnownPage] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)

    @property
    def pages_changed(self) -> bool:
        """Whether any page came, went, moved or has another body."""
        return _bodies(self.before) != _bodies(self.now)


def _bodies(of: Mapping[int, KnownPage]) -> dict[int, tuple[str, str]]:
    return {key: (known.sha256, known.page.url) for key, known in of.items()}


def read_state(connection: Connection, host: str) -> SiteState:
    """Both states of a site's pages."""
    remembered = {row.page_id: row for row in connection.execute(select(table).where(table.c.host == host))}
    listed = list(list_pages(connection, hosts=[host]))
    read = {
        row.page_id: row
        for row in connection.execute(
            select(extractions.c.page_id, extractions.c.sha256, extractions.c.extraction)
            .join_from(extractions, pages)
            .where(pages.c.host == host, extractions.c.extraction.is_not(None))
        )
    }
    state = SiteState()
    for row in remembered.values():
        if before := _known(row.page_id, row.sha256, row.url, row.fetched_at, row.last_confirmed, read, remembered):
            state.before[row.page_id] = before
    for page in listed:
        now = _of_listed(page, read, remembered) or state.before.get(page.page_id)
        if now is not None:
            state.now[page.page_id] = now
    for page in list_pages(connection, hosts=[host], include_ended=True):
        state.outcomes[page.final_url] = page.outcome
    return state


def _of_listed(page: ListedPage, read: Mapping[int, Any], remembered: Mapping[int, Any]) -> KnownPage | None:
    fetched, confirmed = page.fetched_at.timestamp(), page.last_confirmed.timestamp()
    return _known(page.page_id, page.sha256, page.final_url, fetched, confirmed, read, remembered)


def _known(
    page_id: int, sha256: str, url: str, fetched_at: float, last_confirmed: float,
    read: Mapping[int, Any], remembered: Mapping[int, Any],
) -> KnownPage | None:  # fmt: skip
    """The page with what was read from this very body; None where that is not known any more, or not yet."""
    for place, rows in enumerate((read, remembered)):
        row = rows.get(page_id)
        if row is not None and row.sha256 == sha256 and row.extraction is not None:
            extraction = PageExtraction.model_validate_json(row.extraction)
            page = ReadPage(url, _time(fetched_at), _time(last_confirmed), extraction)
            return KnownPage(page_id, sha256, page, stored=place == 0)
    return None


def remember_state(connection: Connection, host: str, state: SiteState, *, extractor: str, made_by: str) -> None:
    """The programs of the site are now made of its pages as they stand: what the next run is compared with.

    An extraction that the table extractions does not hold is kept, with the version that is to read it next.
    """
    connection.execute(delete(table).where(table.c.host == host))
    rows = [
        {
            "page_id": known.page_id, "host": host, "url": known.page.url, "sha256": known.sha256,
            "fetched_at": known.page.fetched_at.timestamp(), "last_confirmed": known.page.last_confirmed.timestamp(),
            "made_by": made_by, "extractor": None if known.stored else extractor,
            "extraction": None if known.stored else known.page.extraction.model_dump_json(exclude_none=True),
        }
        for known in state.now.values()
    ]  # fmt: skip
    if rows:
        connection.execute(table.insert(), rows)


def keep_before_replacing(connection: Connection, page_ids: Collection[int]) -> None:
    """Keep what was read from the bodies that the site's programs were made of; called before it is replaced."""
    held = (
        select(extractions.c.extraction)
        .where(extractions.c.page_id == table.c.page_id, extractions.c.sha256 == table.c.sha256)
        .scalar_subquery()
    )
    version = select(extractions.c.extractor).where(extractions.c.page_id == table.c.page_id).scalar_subquery()
    connection.execute(
        update(table)
        .where(table.c.page_id.in_(page_ids), table.c.extraction.is_(None), held.is_not(None))
        .values(extraction=held, extractor=version)
    )


def earlier_to_read(connection: Connection, extractor: str, *, hosts: Collection[str] = ()) -> list[int]:
    """Ids of pages whose earlier body, too, is to be read by this version, so that both are read alike.

    Only those that have another body now, or cannot be read now, and that an older version read.
    """
    query = (
        select(table.c.page_id)
        .join(sites, sites.c.host == table.c.host)
        .join(bodies, bodies.c.sha256 == table.c.sha256)
        .where(table.c.extraction.is_not(None), table.c.extractor.is_distinct_from(extractor), sites.c.active == 1)
    )
    if hosts:
        query = query.where(table.c.host.in_(list(hosts)))
    return list(connection.scalars(query.order_by(table.c.page_id)))


def load_earlier(connection: Connection, page_id: int) -> FetchedPage:
    """A page of `earlier_to_read` with its earlier body."""
    row = connection.execute(
        select(
            table.c.url, table.c.host, sites.c.name, table.c.fetched_at, table.c.sha256,
            bodies.c.content_type, bodies.c.charset, bodies.c.body,
        )
        .join_from(table, sites, sites.c.host == table.c.host)
        .join(bodies, bodies.c.sha256 == table.c.sha256)
        .where(table.c.page_id == page_id)
    ).one()  # fmt: skip
    return FetchedPage(
        url=row.url,
        final_url=row.url,
        site=row.host,
        site_name=row.name,
        status=200,
        fetched_at=_time(row.fetched_at),
        sha256=row.sha256,
        content_type=row.content_type,
        charset=row.charset,
        body=unpack(row.body),
    )


def save_earlier(connection: Connection, page_id: int, extraction: str | None, *, extractor: str) -> None:
    """What this version reads from the earlier body; where it cannot, what an older one read stays."""
    read = {"extraction": extraction} if extraction is not None else {}
    connection.execute(update(table).where(table.c.page_id == page_id).values(extractor=extractor, **read))


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
