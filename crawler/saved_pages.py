"""Reads folders of saved pages: mirrors with a folder for each host, or files that say themselves where they were saved from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urljoin, urlsplit

from crawler.page_checks import PAGE_TYPES
from crawler.urls import absolute
from crawler.warc_in import Damage, Record

SUFFIXES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".txt": "text/plain"}
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+(?::\d+)?", re.I)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->", re.I)
_CANONICAL = re.compile(rb"""<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?(https?://[^"'\s>]+)""", re.I)
_HEAD = 100_000  # bytes in which a page says its address
assert set(SUFFIXES.values()) == PAGE_TYPES


def read_folder(
    folder: Path, *, most_bytes: int, url: str = "", schemes: dict[str, str] | None = None
) -> Iterator[Record | Damage]:
    """Every page file below `folder`, as if it had been fetched when it was last written.

    Its address is `url` with its path below the folder; else the one that a browser wrote into it when it was saved; else that
    of a mirror (`HOST/path`, by the scheme in `schemes`, https unless told); else its canonical link. Other files are records
    of kind "file".
    """
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        media = SUFFIXES.get(path.suffix.lower())
        if media is None:
            yield Record("file", "", 0.0)
            continue
        try:
            size, written = path.stat().st_size, path.stat().st_mtime
            body = path.read_bytes() if size <= most_bytes else None
        except OSError as error:
            yield Damage(str(path), error.strerror or str(error))
            continue
        below = PurePosixPath(path.relative_to(folder).as_posix())
        address = address_of(below, (body or b"")[:_HEAD], url=url, schemes=schemes or {})
        if not address:
            yield Damage(
                str(path), "does not say which address it was saved from. Give the address of the folder with --url"
            )
            continue
        yield Record("resource", address, written, 200, {"content-type": media}, body, too_large=body is None)


def address_of(below: PurePosixPath, head: bytes, *, url: str, schemes: dict[str, str]) -> str:
    """The address of a saved page; empty where nothing says it.

    >>> address_of(PurePosixPath("programs/index.html"), b"", url="https://harbor.example", schemes={})
    'https://harbor.example/programs/'
    >>> address_of(PurePosixPath("www.harbor.example/iop.html"), b"", url="", schemes={"www.harbor.example": "http"})
    'http://www.harbor.example/iop.html'
    >>> address_of(PurePosixPath("page.htm"), b"<!-- saved from url=(0027)https://harbor.example/iop -->", url="", schemes={})
    'https://harbor.example/iop'
    >>> address_of(PurePosixPath("page.htm"), b'<link rel="canonical" href="http://[oops/iop">', url="", schemes={})
    ''
    """
    if url:
        return urljoin(url.rstrip("/") + "/", _as_path(below.parts))
    if found := _SAVED_FROM.search(head):
        return unescape(found[1].decode("latin-1"))
    host = below.parts[0]
    if len(below.parts) > 1 and _HOST.fullmatch(host):
        return f"{schemes.get(host.lower(), 'https')}://{host.lower()}/{_as_path(below.parts[1:])}"
    if found := _CANONICAL.search(head):
        address = absolute("", unescape(found[1].decode("latin-1")))
        return address if address and urlsplit(address).netloc else ""
    return ""


def _as_path(parts: tuple[str, ...]) -> str:
    """The address below its host; the index of a folder is the folder, and a query keeps no ".html" that a mirror added.

    >>> _as_path(("a b", "index.html")), _as_path(("page.html?id=3.html",)), _as_path(("index.html",))
    ('a%20b/', 'page.html?id=3', '')
    """
    name = parts[-1]
    folder = "".join(f"{quote(part)}/" for part in parts[:-1])
    path, mark, query = name.partition("?")
    if mark:
        return f"{folder}{quote(path)}?{re.sub(r'[.]x?html?$', '', query)}"
    return folder if re.fullmatch(r"index\.x?html?", name, re.I) else f"{folder}{quote(name)}"
