"""Writes the archive as a WARC file: each page as a response with its date, headers and digest. One body in memory at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, Row, select
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from records.archive import ENDED, PRUNED, unpack
from records.database import reading
from records.errors import InputError
from records.schema import bodies, fetches, pages, sites
from records.suppression import Suppressed, suppressed

SOFTWARE = "treatment-search"
VERSION = "WARC/1.1"  # its dates have fractions of seconds
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
FINAL_URL = "Treatment-Final-URL"  # where it is not the address that was asked for
ENDED_FOR_GOOD = "Treatment-Ended"  # with an answer that run after run gave
# They speak of the transfer and not of the bytes that are kept.
_OF_TRANSFER = frozenset(("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"))


@dataclass
class Exported:
    """What was written: counts, `left_out` pages of those who asked for it, bytes of the file."""

    file: str
    sites: int = 0
    pages: int = 0
    older: int = 0
    left_out: int = 0
    bytes: int = 0


def export_warc(
    engine: Engine,
    path: Path,
    *,
    hosts: Collection[str] = (),
    history: bool = False,
    force: bool = False,
    now: datetime,
    progress: Callable[[str, int, int], None] = lambda _what, _done, _total: None,
) -> Exported:
    """Write the newest body of every page that stands (with `history` every body ever kept) to `path`.

    The file is written aside and renamed when it is whole. Raises InputError for another ending than .warc or .warc.gz,
    for a file that is there (unless `force`) and for hosts of which nothing is archived.
    """
    if not path.name.endswith((".warc", ".warc.gz")):
        raise InputError(f"{path} ends in neither .warc.gz nor .warc. Name it so, other tools go by it.")
    if path.exists() and not force:
        raise InputError(f"{path} is there already. Name another file, or replace it with --force.")
    done = Exported(str(path))
    with reading(engine) as connection:
        left_out = suppressed(connection)
        chosen = _sites(connection, hosts, left_out)
        with written_aside(path) as out:
            writer = WARCWriter(out, gzip=path.name.endswith(".gz"), warc_version=VERSION)
            info = {"software": SOFTWARE, "format": "WARC File Format 1.1", "robots": "obey"}
            record = writer.create_warcinfo_record(path.name, info)
            record.rec_headers.replace_header("WARC-Date", warc_date(now.timestamp()))
            writer.write_record(record)
            for number, site in enumerate(chosen, 1):
                _write_site(writer, site, now)
                for row in _pages(connection, site.host, history):
                    _write_page(writer, connection, row, left_out, done, history=history)
                progress("writing sites", number, len(chosen))
    done.sites = len(chosen)
    done.bytes = path.stat().st_size
    return done


@contextmanager
def written_aside(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when it is whole and on the disk."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        partial.replace(path)
    except FileNotFoundError as error:
        raise InputError(f"{path.parent} is no folder. Make it, or name another file.") from error
    except PermissionError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        partial.unlink(missing_ok=True)


def warc_date(seconds: float) -> str:
    """
    >>> warc_date(0.25)
    '1970-01-01T00:00:00.250000Z'
    """
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _sites(connection: Connection, hosts: Collection[str], left_out: Suppressed) -> list[Row[Any]]:
    archived = select(pages.c.host).where(pages.c.sha256.is_not(None))
    query = select(sites).where(sites.c.host.in_(archived)).order_by(sites.c.host)
    if hosts:
        query = query.where(sites.c.host.in_(list(hosts)))
    found = [row for row in connection.execute(query) if not left_out.covers_host(row.host)]
    if missing := sorted(set(hosts) - {row.host for row in found}):
        raise InputError(f"nothing is archived of {', '.join(missing)}. `status` and the site list name the hosts.")
    return found


def _pages(connection: Connection, host: str, history: bool) -> list[Row[Any]]:
    query = select(pages).where(pages.c.host == host, pages.c.sha256.is_not(None)).order_by(pages.c.id)
    if not history:
        query = query.where(pages.c.outcome.not_in(ENDED))
    return list(connection.execute(query).all())


def _write_site(writer: WARCWriter, site: Row[Any], now: datetime) -> None:
    told = {"host": site.host, "name": site.name, "url": site.start_url, "note": site.note, "kind": site.kind}
    text = json.dumps(told, ensure_ascii=False).encode()
    writer.write_record(
        writer.create_warc_record(
            site.start_url, "metadata", payload=BytesIO(text), length=len(text),
            warc_content_type="application/json", warc_headers_dict={"WARC-Date": warc_date(now.timestamp())},
        )
    )  # fmt: skip


def _write_page(
    writer: WARCWriter, connection: Connection, page: Row[Any], left_out: Suppressed, done: Exported, *, history: bool
) -> None:
    if left_out.covers_url(page.url) or left_out.covers_url(page.final_url or page.url):
        done.left_out += 1
        return
    kept = _bodies(connection, page, history)
    for number, (sha256, fetched_at, status, headers) in enumerate(kept):
        body = connection.execute(select(bodies).where(bodies.c.sha256 == sha256)).one()
        if body.body == PRUNED:
            continue
        _write_response(writer, page, body, fetched_at, status, headers)
        is_newest = number == len(kept) - 1
        done.pages += is_newest
        done.older += not is_newest
    if page.last_confirmed and page.last_confirmed > page.fetched_at:
        _write_revisit(writer, page)
    if history and page.outcome in ENDED:
        _write_end(writer, connection, page)


def _bodies(connection: Connection, page: Row[Any], history: bool) -> list[tuple[str, float, int, dict[str, str]]]:
    """The bodies of a page, oldest first: fingerprint, when it was first fetched, status, headers. The newest is last."""
    of_page = select(fetches).where(fetches.c.page_id == page.id, fetches.c.sha256.is_not(None))
    first: dict[str, Row[Any]] = {}
    headers: dict[str, str] = {}
    for row in connection.execute(of_page.order_by(fetches.c.fetched_at, fetches.c.id)):
        if row.sha256 == page.sha256:
            headers = json.loads(row.headers or "{}")
        elif history:
            first.setdefault(row.sha256, row)
    older = [
        (sha256, row.fetched_at, row.status or 200, json.loads(row.headers or "{}")) for sha256, row in first.items()
    ]
    newest = {"etag": page.etag, "last-modified": page.last_modified}
    headers |= {name: value for name, value in newest.items() if value}
    return [*older, (page.sha256, page.fetched_at, page.status or 200, headers)]


def _write_response(
    writer: WARCWriter, page: Row[Any], body: Row[Any], fetched_at: float, status: int, headers: dict[str, str]
) -> None:
    content = unpack(body.body)
    sent = [(name, value) for name, value in headers.items() if name not in _OF_TRANSFER and name != "content-type"]
    charset = f"; charset={body.charset}" if body.charset else ""
    if body.content_type:
        sent.insert(0, ("content-type", f"{body.content_type}{charset}"))
    named = {"WARC-Date": warc_date(fetched_at)}
    if page.final_url and page.final_url != page.url:
        named[FINAL_URL] = page.final_url
    writer.write_record(
        writer.create_warc_record(
            page.url, "response", payload=BytesIO(content), length=len(content), warc_headers_dict=named,
            http_headers=_http(status, [*sent, ("content-length", str(len(content)))]),
        )
    )  # fmt: skip


def _write_revisit(writer: WARCWriter, page: Row[Any]) -> None:
    named = {
        "WARC-Date": warc_date(page.last_confirmed),
        "WARC-Profile": NOT_MODIFIED,
        "WARC-Refers-To-Target-URI": page.url,
        "WARC-Refers-To-Date": warc_date(page.fetched_at),
    }
    writer.write_record(
        writer.create_warc_record(page.url, "revisit", warc_headers_dict=named, http_headers=_http(304, []))
    )


def _write_end(writer: WARCWriter, connection: Connection, page: Row[Any]) -> None:
    """That the page answered 404 since, or leads elsewhere."""
    last = connection.execute(
        select(fetches)
        .where(fetches.c.page_id == page.id, fetches.c.outcome == page.outcome)
        .order_by(fetches.c.fetched_at.desc())
        .limit(1)
    ).first()
    if last is None:
        return
    gone = page.outcome == "gone"
    target = last.final_url if last.final_url != page.url else last.detail.removeprefix("leads to ")
    sent = [] if gone else [("location", target or "")]
    http = _http(last.status if gone and last.status else 404 if gone else 301, [*sent, ("content-length", "0")])
    named = {"WARC-Date": warc_date(last.fetched_at), ENDED_FOR_GOOD: page.outcome}
    writer.write_record(writer.create_warc_record(page.url, "response", warc_headers_dict=named, http_headers=http))


def _http(status: int, headers: list[tuple[str, str]]) -> StatusAndHeaders:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "Other"
    # A header is one line of Latin letters, whatever a server sent.
    plain = [(name, " ".join(value.split()).encode("latin-1", "replace").decode("latin-1")) for name, value in headers]
    return StatusAndHeaders(f"{status} {phrase}", plain, protocol="HTTP/1.1")
