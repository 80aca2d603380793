"""Reads WARC files, ours or any tool's: gzip a record or as a whole, chunked bodies, and damage, which is named and passed over."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

import brotli
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader

from crawler.warc_out import ENDED_FOR_GOOD, FINAL_URL

PIECE = 64 * 1024
_SCAN = 1024 * 1024
_GZIP = b"\x1f\x8b\x08"
_BEGINS = re.compile(rb"WARC/1\.[01]\r?\n(?=[A-Za-z-]+:)")
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,15})", re.I)
CUT = "the file ends in the middle of a record: was it copied whole?"

READ = ("response", "resource", "revisit", "metadata")  # the other kinds hold no page


@dataclass
class Record:
    """One record: `kind` is its WARC type, `seconds` its date, `headers` have names in lower case.

    `body` is decoded (chunks, gzip, deflate, br) and None where it was not read: of another kind, or `too_large`.
    """

    kind: str
    url: str
    seconds: float
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    too_large: bool = False
    digest: str = ""
    refers_to: str = ""
    final_url: str = ""
    ended_for_good: bool = False


class Damage(NamedTuple):
    """What could not be read: the file with the place in it, and why."""

    where: str
    what: str


class _Brotli:
    """Brotli as warcio asks for it: its own way does not work with today's brotli, and knows no bounds."""

    unused_data = b""
    most = 16 * 1024 * 1024  # bytes of one piece of a file; 16 KB may unpack to gigabytes

    def __init__(self) -> None:
        self._held = brotli.Decompressor()

    def decompress(self, data: bytes) -> bytes:
        """The next piece, unpacked; ValueError where it is a bomb."""
        unpacked: bytes = self._held.process(data, output_buffer_limit=self.most)
        if not self._held.can_accept_more_data():
            raise ValueError("it unpacks to more than any page")
        return unpacked

    def flush(self) -> bytes:
        """Nothing is held back."""
        return b""


BufferedReader.DECOMPRESSORS["br"] = _Brotli


class _Quiet(ArchiveIterator):  # type: ignore[misc]
    INC_RECORD = ""  # what it would print about odd lengths is in the report


def is_warc(path: Path) -> bool:
    """Whether a file begins as a WARC or ARC file does, compressed or not."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(_GZIP):
        try:
            start = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(start, 16)
        except zlib.error:
            return False
    return start.startswith((b"WARC/", b"filedesc://"))


def read_warc(path: Path, *, most_bytes: int) -> Iterator[Record | Damage]:
    """The records of a file in order, one body in memory at a time; after damage it goes on at the next record."""
    with path.open("rb") as file:
        zipped = file.read(3) == _GZIP
        at: int | None = 0
        while at is not None:
            file.seek(at)
            last, passed, problem = at, 0, ""
            for offset, found in _records(file, most_bytes):
                last = offset
                if isinstance(found, str):
                    problem = found
                    break
                passed += 1
                yield found
            if not problem:
                if _ends_early(file, last) if zipped else _goes_on(file, last):
                    yield Damage(f"{path} at byte {last}", CUT)
                return
            if zipped and "non-chunked" in problem and at == 0:
                yield from _read_one_member(path, most_bytes, skip=passed)
                return
            yield Damage(f"{path} at byte {last}", problem)
            at = _next_start(file, last + 1, zipped)


def _read_one_member(path: Path, most_bytes: int, *, skip: int) -> Iterator[Record | Damage]:
    """A file that was compressed as a whole: there is no place in it to go on after damage."""
    with gzip.open(path) as file:
        for number, (offset, found) in enumerate(_records(file, most_bytes)):
            if isinstance(found, str):
                yield Damage(f"{path} at byte {offset} of what it unpacks to", f"{found}; the rest is not read")
                return
            if number >= skip:
                yield found
        try:
            while file.read(PIECE):
                pass
        except EOFError:
            yield Damage(str(path), CUT)


def _records(file: Any, most_bytes: int) -> Iterator[tuple[int, Record | str]]:
    """Offset and record from here on; at the first damage its description, and then no more."""
    iterator = _Quiet(file, check_digests=True)
    last = iterator.offset
    waiting: Record | None = None
    try:
        for raw in iterator:
            if iterator.err_count:
                yield last, "its length is not what it says"
                return
            if waiting is not None:
                yield last, waiting
            waiting, last = None, iterator.offset
            waiting = _read(raw, most_bytes)
            _require_whole(raw)
        if iterator.err_count:
            yield last, "its length is not what it says"
            return
    except OSError as error:
        if not isinstance(error, gzip.BadGzipFile):
            raise  # the disk, not the record
        yield last, str(error)
        return
    except Exception as error:
        # A stranger's file: whatever its parser stumbles over is damage of this one record.
        if waiting is not None and not isinstance(error, _Cut):
            yield last, waiting
            last = iterator.offset
        yield last, " ".join(str(error).split())[:200] or type(error).__name__
        return
    if waiting is not None:
        yield last, waiting


class _Cut(ValueError):
    """The record is not whole."""


def _require_whole(raw: Any) -> None:
    """Read what is left of a record; raise where it ends early or its bytes are not those it was written with."""
    stream = raw.raw_stream
    while stream.read(PIECE):
        pass
    if getattr(stream, "limit", 0) > 0:
        raise _Cut(f"it ends {stream.limit} bytes early")
    # The digest of the payload alone is computed in several ways by the tools that write it.
    problems = [one for one in raw.digest_checker.problems if one.startswith("block digest failed")]
    if problems and raw.rec_type in READ:
        raise _Cut("its bytes are not those it was written with (digest)")


def _read(raw: Any, most_bytes: int) -> Record:
    named = raw.rec_headers.get_header
    if raw.format.startswith("warc") and not (raw.rec_type and named("Content-Length")):
        raise _Cut("its header is not whole")
    kind = raw.rec_type or "unknown"
    record = Record(kind, named("WARC-Target-URI") or "", 0.0)
    if kind not in READ:
        return record
    record.seconds = read_date(named("WARC-Date") or "")
    record.digest = named("WARC-Payload-Digest") or ""
    record.refers_to = named("WARC-Refers-To-Target-URI") or ""
    record.final_url = named(FINAL_URL) or ""
    record.ended_for_good = bool(named(ENDED_FOR_GOOD))
    if raw.http_headers is not None:
        record.status = int(raw.http_headers.get_statuscode())
        for name, value in raw.http_headers.headers:
            held = record.headers.get(name.lower())
            record.headers[name.lower()] = f"{held}, {value}" if held else value
    elif kind != "response":
        record.headers["content-type"] = raw.content_type or ""
    else:
        record.kind = "response without HTTP"
        return record
    encoding = record.headers.get("content-encoding", "").lower()
    if encoding not in ("", "identity", *BufferedReader.get_supported_decompressors()):
        record.kind = f"{encoding}-compressed {kind}"
    elif kind != "revisit":
        record.body = _body(raw.content_stream(), most_bytes)
        record.too_large = record.body is None
    return record


def _body(stream: Any, most_bytes: int) -> bytes | None:
    pieces = []
    size = 0
    while piece := stream.read(PIECE):
        size += len(piece)
        if size > most_bytes:
            return None
        pieces.append(piece)
    return b"".join(pieces)


def read_date(text: str) -> float:
    """Seconds since the epoch of a WARC date; ValueError where it is none.

    >>> read_date("2026-03-03T10:00:00Z"), read_date("2026-03-03T10:00:00.250000Z") - read_date("20260303100000")
    (1772532000.0, 0.25)
    """
    try:
        found = datetime.strptime(text, "%Y%m%d%H%M%S") if text.isdigit() else datetime.fromisoformat(text)  # noqa: DTZ007
    except ValueError as error:
        raise ValueError(f"it has no date that can be read ({text!r})") from error
    return found.replace(tzinfo=found.tzinfo or UTC).timestamp()


def _ends_early(file: IO[bytes], start: int) -> bool:
    """Whether the last of the gzip members from `start` on is not whole: the reader takes what there is of it for all."""
    file.seek(start)
    member: Any = None
    while held := file.read(PIECE):
        while held:
            member = member or zlib.decompressobj(16 + zlib.MAX_WBITS)
            try:
                member.decompress(held, PIECE)
            except zlib.error:
                return False  # what follows the last record is no gzip
            held = member.unused_data if member.eof else member.unconsumed_tail
            member = None if member.eof else member
    return member is not None


def _goes_on(file: IO[bytes], start: int) -> bool:
    """Whether a file that is not compressed has more than the record at `start`: one of which the reader found no end."""
    file.seek(start)
    header, ended, _ = file.read(PIECE).partition(b"\r\n\r\n")
    if not header.startswith(b"WARC/"):
        return False  # ARC
    length = _LENGTH.search(header)
    if not ended or length is None:
        return True
    file.seek(start + len(header) + len(ended) + int(length[1]))
    return bool(file.read(PIECE).strip())


def _next_start(file: IO[bytes], after: int, zipped: bool) -> int | None:
    """Where the next record seems to begin; None where there is none."""
    held = b""
    at = after
    file.seek(after)
    while piece := file.read(_SCAN):
        held += piece
        found = 0
        while (start := _candidate(held, found, zipped)) >= 0:
            if not zipped or _unpacks_to_a_record(held[start : start + 4096]):
                return at + start
            found = start + 1
        keep = 4096 if len(held) > 4096 else len(held)
        at += len(held) - keep
        held = held[-keep:]
    return None


def _candidate(held: bytes, start: int, zipped: bool) -> int:
    if zipped:
        return held.find(_GZIP, start)
    found = _BEGINS.search(held, start)
    return found.start() if found else -1


def _unpacks_to_a_record(start: bytes) -> bool:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(start, 5).startswith(b"WARC/")
    except zlib.error:
        return False
