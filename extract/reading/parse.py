"""One door to the parsers: bytes or text of a page to its Document."""

from __future__ import annotations

import re
from pathlib import Path

from extract.document import Document
from extract.reading.breadcrumbs import mark_breadcrumbs
from extract.reading.html import parse_html
from extract.reading.line_headings import carry_to_lists, mark_line_headings
from extract.reading.plain_text import parse_text
from extract.wordings import Wordings
from records.errors import InputError

MAX_BYTES = 10_000_000
_WORDINGS = Wordings.of(__name__)
_MARKUP = _WORDINGS["markup"]
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")


def parse(source: Path | bytes | str, *, content_type: str = "", charset: str | None = None) -> Document:
    """Parse a file, bytes or text; raise InputError where it is not a page (binary, or too large to be one)."""
    body = _bytes_of(source)
    if len(body) > MAX_BYTES:
        raise InputError(f"the page has {len(body):,} bytes; pages over {MAX_BYTES:,} are not read")
    if body.startswith(_BINARY) or (charset is None and _looks_binary(body)):
        raise InputError("this is not a web page but a binary file (PDF, picture or archive)")
    text = decode(body, charset).replace("\0", " ")
    is_markup = "html" in content_type or ("plain" not in content_type and _MARKUP.search(text, 0, 20_000))
    document = parse_html(text) if is_markup else parse_text(text)
    mark_breadcrumbs(document.blocks)
    mark_line_headings(document.blocks)
    carry_to_lists(document.blocks)
    return document


def _looks_binary(body: bytes) -> bool:
    """Whether zero bytes stand at its beginning, and neither UTF-16 nor markup explains them."""
    head = body[:2000]
    if b"\0" not in head or body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return not _MARKUP.search(head.replace(b"\0", b"").decode("latin-1"))


def _bytes_of(source: Path | bytes | str) -> bytes:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str):
        return source.encode()
    try:
        return source.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {source}: {error.strerror}") from error


_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([a-z0-9_-]+)""", re.IGNORECASE)


def decode(body: bytes, charset: str | None = None) -> str:
    """The text of a body. UTF-8 where it is valid, whatever the page claims; else as declared; else windows-1252.

    Pages in windows-1252 that call themselves UTF-8 are common, pages in UTF-8 that call themselves
    something else too; valid UTF-8 with characters beyond ASCII is practically never an accident.

    >>> decode("Señora’s".encode("cp1252"), "utf-8")
    'Señora’s'
    >>> decode("<meta charset=utf-16>Señora’s".encode("cp1252"), "no-such-name")
    '<meta charset=utf-16>Señora’s'
    """
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    if charset and charset.lower().startswith("utf-16") and b"\0" in body[:100]:
        return str(body, charset, "replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(body[:4000])
    for name in (charset, declared.group(1).decode() if declared else None):
        if name and name.lower().replace("-", "") not in ("utf8", "iso88591", "latin1", "ascii", "usascii"):
            if name.lower().startswith("utf") and b"\0" not in body[:100]:
                continue  # UTF-16 of markup has zero bytes, and UTF-8 was tried
            try:
                return str(body, name, "replace")
            except LookupError:
                continue
    return body.decode("cp1252", errors="replace")
