"""WARC files made by hand, as other tools make them, and what an archive holds after importing them."""

from __future__ import annotations

import gzip
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from crawler.importing import Imported, import_archives
from crawler.sites import Site
from records.archive import latest_pages, list_pages
from records.database import reading
from records.schema import bodies, fetches, pages

TEXT = "Our intensive outpatient program meets on Monday and Wednesday from 6 to 9 pm. We accept Cigna. " * 20
DATE = "2026-03-03T10:00:00Z"


def page(words: str = "IOP") -> bytes:
    return f"<html><head><title>{words}</title></head><body><h1>{words}</h1><p>{TEXT}</p></body></html>".encode()


def http(
    body: bytes, *headers: str, status: str = "200 OK", version: str = "HTTP/1.1", type: str = "text/html"
) -> bytes:
    lines = [f"{version} {status}", *([f"Content-Type: {type}"] if type else []), *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def record(
    kind: str, url: str, block: bytes, *named: str, date: str = DATE, length: int | None = None, type: str = ""
) -> bytes:
    media = type or ("application/http; msgtype=response" if kind in ("response", "revisit") else "text/plain")
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url + kind + date)}>",
        *([f"WARC-Date: {date}"] if date else []),
        *([f"WARC-Target-URI: {url}"] if url else []),
        f"Content-Type: {media}",
        f"Content-Length: {len(block) if length is None else length}",
        *named,
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def response(url: str, body: bytes | None = None, **options: str) -> bytes:
    return record("response", url, http(page(url) if body is None else body), **options)


def plain(path: Path, *records: bytes) -> Path:
    path.write_bytes(b"".join(records))
    return path


def zipped(path: Path, *records: bytes) -> Path:
    path.write_bytes(b"".join(gzip.compress(one) for one in records))
    return path


HOST = "http://amber-weir.example"
LISTED = [
    Site("Amber Weir", f"{HOST}/"),
    Site("Leads", "http://leads.example/", "", "lead_generation"),
]
NOW = datetime(2026, 6, 1, tzinfo=UTC)
SEEN = datetime(2026, 3, 3, 10, tzinfo=UTC)


def take(engine: Engine, *paths: Path, **options: Any) -> Imported:
    return import_archives(engine, paths, **{"listed": LISTED, "now": NOW.timestamp(), **options})


def held(engine: Engine) -> dict[str, bytes]:
    with reading(engine) as connection:
        return {one.url: one.body for _, one in latest_pages(connection)}


def everything(engine: Engine) -> list[Any]:
    with reading(engine) as connection:
        return [tuple(row) for table in (pages, fetches, bodies) for row in connection.execute(select(table))]


def state(engine: Engine) -> list[Any]:
    """All that the archive says of its pages, whatever their numbers are."""
    with reading(engine) as connection:
        listed = [tuple(one)[1:] for one in list_pages(connection, include_ended=True)]
        return [*listed, *(one for _, one in latest_pages(connection))]
