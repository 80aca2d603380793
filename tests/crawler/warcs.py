"""WARC files made by hand, as other tools make them."""

from __future__ import annotations

import gzip
import uuid
from pathlib import Path

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
