"""The archive: every body that was ever fetched, compressed and known by its sha256, and what is newest now."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import zstandard
from sqlalchemy import Connection, Select, bindparam, select

from records.compiled import Compiled, insert_into
from records.errors import StoreError
from records.schema import bodies, pages, sites

if TYPE_CHECKING:
    from records.models import FetchedPage

LEVEL = 3
# What these pages said no longer stands there; all other failures leave the last text standing.
ENDED = ("gone", "moved_off_site", "redirected")
PRUNED = b""  # stands in place of a body that prune removed; no frame is empty
_FEW = 50  # rows of a listing held in memory at once
_local = threading.local()


@dataclass(frozen=True)
class PackedBody:
    """A body as it is stored: `packed` is the zstandard frame, `size` the bytes before compression."""

    sha256: str
    packed: bytes
    size: int
    content_type: str
    charset: str | None


class ListedPage(NamedTuple):
    """A page that the archive holds, without its body. Times are UTC; `outcome` is that of the last attempt."""

    page_id: int
    url: str
    final_url: str
    site: str
    site_name: str
    sha256: str
    fetched_at: datetime
    last_confirmed: datetime
    outcome: str


def pack(body: bytes, content_type: str = "", charset: str | None = None) -> PackedBody:
    """Compress and fingerprint a body; done before the transaction, so that no lock is held meanwhile.

    >>> packed = pack(b"<p>IOP</p>" * 1000)
    >>> packed.size, len(packed.packed) < 100, unpack(packed.packed) == b"<p>IOP</p>" * 1000
    (10000, True, True)
    """
    compressor = getattr(_local, "compressor", None)
    if compressor is None:
        # Building one costs more than a page does, and one must not be shared by threads.
        compressor = _local.compressor = zstandard.ZstdCompressor(level=LEVEL)
    digest = hashlib.sha256(body).hexdigest()
    return PackedBody(digest, compressor.compress(body), len(body), content_type, charset)


def unpack(packed: bytes) -> bytes:
    """The body of a zstandard frame; StoreError where it is damaged."""
    if packed == PRUNED:
        raise StoreError("this old page was removed from the archive by prune. A backup made before may hold it.")
    decompressor = getattr(_local, "decompressor", None)
    if decompressor is None:
        decompressor = _local.decompressor = zstandard.ZstdDecompressor()
    try:
        body: bytes = decompressor.decompress(packed)
    except zstandard.ZstdError as error:
        raise StoreError(f"a stored page is damaged ({error}). Restore a backup, or crawl the site again.") from error
    return body


def store_body(connection: Connection, packed: PackedBody) -> None:
    """Put a body into the archive; one that is there already stays as it is, one that was pruned is filled again."""
    _body_upsert(connection.dialect.name).run(
        connection,
        {
            "sha256": packed.sha256,
            "body": packed.packed,
            "size": packed.size,
            "content_type": packed.content_type,
            "charset": packed.charset,
        },
    )


@cache
def _body_upsert(dialect: str) -> Compiled:
    insert = insert_into(bodies, dialect)
    return Compiled(
        insert.on_conflict_do_update(
            index_elements=["sha256"], set_={"body": insert.excluded.body}, where=bodies.c.body == PRUNED
        )
    )


def load_body(connection: Connection, sha256: str) -> bytes:
    """The body of that fingerprint; StoreError where the archive does not hold it."""
    packed = connection.execute(select(bodies.c.body).where(bodies.c.sha256 == sha256)).scalar()
    if packed is None:
        raise StoreError(f"the archive holds no body {sha256}. Restore a backup, or crawl the site again.")
    return unpack(packed)


def list_pages(
    connection: Connection, *, hosts: Collection[str] = (), include_ended: bool = False
) -> Iterator[ListedPage]:
    """The newest state of every archived page of active sites (of `hosts` only, if given), without bodies.

    Pages that answered 404 since, or lead elsewhere now, are left out unless `include_ended`.
    """
    for row in connection.execution_options(yield_per=_FEW).execute(
        _listing(bool(hosts), include_ended), {"hosts": list(hosts)} if hosts else {}
    ):
        yield ListedPage(
            page_id=row.id,
            url=row.url,
            final_url=row.final_url or row.url,
            site=row.host,
            site_name=row.name,
            sha256=row.sha256,
            fetched_at=_time(row.fetched_at),
            last_confirmed=_time(row.last_confirmed),
            outcome=row.outcome or "",
        )


def latest_pages(
    connection: Connection,
    *,
    hosts: Collection[str] = (),
    page_ids: Collection[int] | None = None,
    include_ended: bool = False,
) -> Iterator[tuple[int, FetchedPage]]:
    """Page id and page with its newest body, one at a time; `page_ids` picks from the listing."""
    wanted = None if page_ids is None else frozenset(page_ids)
    listed = [
        page.page_id
        for page in list_pages(connection, hosts=hosts, include_ended=include_ended)
        if wanted is None or page.page_id in wanted
    ]
    for page_id in listed:
        yield page_id, load_page(connection, page_id)


def load_page(connection: Connection, page_id: int) -> FetchedPage:
    """One page with its newest body; StoreError where the archive does not hold it."""
    from records.models import FetchedPage  # takes a fifth of a second to load, and who only stores pages needs none

    row = connection.execute(
        select(
            pages.c.url, pages.c.final_url, pages.c.host, sites.c.name, pages.c.status, pages.c.fetched_at,
            bodies.c.sha256, bodies.c.content_type, bodies.c.charset, bodies.c.body,
        )
        .join_from(pages, sites)
        .join(bodies, pages.c.sha256 == bodies.c.sha256)
        .where(pages.c.id == page_id)
    ).first()  # fmt: skip
    if row is None:
        raise StoreError(f"the archive holds no page {page_id}. List the pages again.")
    return FetchedPage(
        url=row.url,
        final_url=row.final_url or row.url,
        site=row.host,
        site_name=row.name,
        status=row.status or 200,
        fetched_at=_time(row.fetched_at),
        sha256=row.sha256,
        content_type=row.content_type,
        charset=row.charset,
        body=unpack(row.body),
    )


@cache
def _listing(of_hosts: bool, include_ended: bool) -> Select[tuple[object, ...]]:
    query: Select[tuple[object, ...]] = (
        select(
            pages.c.id, pages.c.url, pages.c.final_url, pages.c.host, sites.c.name,
            pages.c.sha256, pages.c.fetched_at, pages.c.last_confirmed, pages.c.outcome,
        )
        .join_from(pages, sites)
        .where(pages.c.sha256.is_not(None), sites.c.active == 1)
        .order_by(pages.c.host, pages.c.id)
    )  # fmt: skip
    if of_hosts:
        query = query.where(pages.c.host.in_(bindparam("hosts", expanding=True)))
    if not include_ended:
        query = query.where(pages.c.outcome.not_in(ENDED))
    return query


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
