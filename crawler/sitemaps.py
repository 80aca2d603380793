"""Reads sitemaps, whatever is in them: XML, an index, plain text, gzip; bounded in every direction."""

from __future__ import annotations

import re
import zlib
from html import unescape
from typing import NamedTuple

MOST_ADDRESSES = 5000  # of one file
MOST_FILES = 6  # of a site
# Read as text and not as XML: no entity is ever expanded, and a broken file still gives what is whole in it.
_LOCATION = re.compile(rb"<(?:\w+:)?loc\b[^<>]*>\s*(?:<!\[CDATA\[)?\s*([^<>\s\]]{1,2000})\s*(?:\]\]>)?\s*</", re.I)
_IMAGE_OR_VIDEO = re.compile(rb"<(?:image|video):\w+", re.I)
_ENTITY = re.compile(rb"<!ENTITY\b", re.I)
_TOO_MANY = f"only its first {MOST_ADDRESSES:,} addresses were taken"
_INDEX = re.compile(rb"<(?:\w+:)?sitemapindex\b", re.I)
_WORTH_READING = re.compile(r"page|location|service|program|treatment|insurance", re.I)
_NOT_WORTH_READING = re.compile(
    r"image|video|news|post|blog|article|tag|categor|author|product|event|testimonial|team|staff|career|job", re.I
)


class Sitemap(NamedTuple):
    """The addresses of one file; of an index, `is_index`, they are those of further sitemaps.

    `notes` say what of the file was not read.
    """

    addresses: list[str]
    is_index: bool
    notes: tuple[str, ...] = ()


def read_sitemap(body: bytes, most_bytes: int) -> Sitemap:
    """The addresses in a sitemap, at most 5,000, from at most `most_bytes` bytes after decompression.

    >>> read_sitemap(b"<urlset><url><loc> http://h.example/iop?a=1&amp;b=2 </loc></url></urlset>", 999)
    Sitemap(addresses=['http://h.example/iop?a=1&b=2'], is_index=False, notes=())
    """
    body = _gunzip(body, most_bytes)[:most_bytes]
    notes: list[str] = []
    if len(body) >= most_bytes:
        notes.append(f"only its first {most_bytes // 1024} KiB were read")
    if _ENTITY.search(body, 0, 100_000):
        notes.append("declares entities of its own, which are not expanded")
    if b"<" not in body[:2000]:
        lines = (line.strip() for line in body.decode("utf-8-sig", errors="replace").splitlines())
        listed = [line for line in lines if line.startswith(("http://", "https://"))]
        if len(listed) > MOST_ADDRESSES:
            notes.append(_TOO_MANY)
        return Sitemap(listed[:MOST_ADDRESSES], False, tuple(notes))
    addresses: list[str] = []
    for match in _LOCATION.finditer(body):
        if _IMAGE_OR_VIDEO.match(match[0]):
            continue
        if len(addresses) >= MOST_ADDRESSES:
            notes.append(_TOO_MANY)
            break
        addresses.append(unescape(match[1].decode("utf-8", errors="replace")))
    return Sitemap(addresses, _INDEX.search(body, 0, 5000) is not None, tuple(notes))


def best_sitemaps(addresses: list[str]) -> list[str]:
    """The sitemaps of an index that may name pages worth reading, best first.

    >>> best_sitemaps(["http://h.example/post-sitemap.xml", "http://h.example/a.xml", "http://h.example/page-sitemap.xml"])
    ['http://h.example/page-sitemap.xml', 'http://h.example/a.xml']
    """
    wanted = [address for address in addresses if not _NOT_WORTH_READING.search(address.rpartition("/")[2])]
    return sorted(wanted, key=lambda address: _WORTH_READING.search(address.rpartition("/")[2]) is None)


def _gunzip(body: bytes, most_bytes: int) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, max_length=most_bytes)
    except zlib.error:
        return b""
