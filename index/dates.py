"""When programs were last confirmed, in a file beside their generation: most nights nothing else changes.

A page that the server confirms moves the dates of its programs and says nothing new, so the generation stays as it is
and `gen-N.dates` is replaced. It holds a date for each row and one for each page, by a hash of its address; a search
puts them in the place of the dates that the records were written with. Without it those dates stand, which are earlier.
Where a generation stays in use because too many sites fail, it also tells which programs are stale, and why.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index import generations
from index.columns import Array, find_text, read_array
from records.errors import IndexUnusable

if TYPE_CHECKING:
    from records.models import Program, Value

_MARK, _HEAD = b"dates-1\n", struct.Struct("<8sIII")  # mark, crc32 of what follows, rows, pages


@dataclass(frozen=True)
class Dates:
    """Seconds since the epoch: `confirmed` by row; `pages` by `hashes` of addresses, ascending. `stale`: reasons by row."""

    confirmed: Array
    hashes: Array
    pages: Array
    stale: Mapping[int, str] = field(default_factory=dict)

    def put_into(self, row: int, program: Program) -> Program:
        """The program with its own date and those of its values; a value has the newest of the pages that state it."""
        program.last_confirmed = _moment(float(self.confirmed[row]))
        program.stale = self.stale.get(row, program.stale)
        known: dict[str, float | None] = {}
        for value in _values(program):
            urls = {item.url for item in value.evidence}
            for url in urls - known.keys():
                known[url] = self._of_page(url)
            if dates := [date for url in urls if (date := known[url]) is not None]:
                value.last_confirmed = _moment(max(dates))
        return program

    def _of_page(self, url: str) -> float | None:
        if not len(self.hashes):
            return None
        at = int(np.searchsorted(self.hashes, wanted := page_hash(url)))
        return float(self.pages[at]) if at < len(self.hashes) and self.hashes[at] == wanted else None


def page_hash(url: str) -> np.uint64:
    """A number of 64 bits for the address of a page."""
    from hashlib import blake2b  # loads a library; a search of the directory alone needs none

    return np.uint64(int.from_bytes(blake2b(url.encode(), digest_size=8).digest(), "little"))


def dates_file(generation: Path) -> Path:
    """Where the dates of a generation stand.

    >>> dates_file(Path("index/gen-0007")).name
    'gen-0007.dates'
    """
    return generation.with_name(generation.name + generations.DATES)


def read_dates(generation: Path, rows: int) -> Dates | None:
    """The dates beside a generation of so many rows; None where there are none, IndexUnusable where they are damaged."""
    path = dates_file(generation)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise IndexUnusable(f"{path} cannot be read ({error.strerror}). {generations.BUILD_AGAIN}") from error
    head, body = content[: _HEAD.size], memoryview(content)[_HEAD.size :]
    mark, crc32, its_rows, pages = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", 0, 0, 0)
    numbers = 8 * (rows + 2 * pages)
    whole = mark == _MARK and its_rows == rows and len(body) >= numbers
    if not whole or zlib.crc32(body) != crc32:
        raise IndexUnusable(f"the index is damaged: {path} was altered. {generations.BUILD_AGAIN}")
    stale = {int(row): why for row, why in json.loads(bytes(body[numbers:]) or b"{}").items()}
    return Dates(
        np.frombuffer(body, np.float64, rows),
        np.frombuffer(body, np.uint64, pages, 8 * rows),
        np.frombuffer(body, np.float64, pages, 8 * (rows + pages)),
        stale,
    )


def write_dates(
    home: Path,
    programs: Iterable[tuple[str, float]],
    pages: Iterable[tuple[str, float]],
    stale: Iterable[tuple[str, str]] = (),
) -> bool:
    """Give the generation in use the dates of programs by id and of pages by address; says whether any moved.

    `stale` are reasons by id, for a generation that stays in use though the store knows better (index/held.py). What is
    not named keeps the date that it has. The file is replaced in one step, so that a reader finds the old dates or the new ones.
    """
    generation = generations.open_current(home)
    try:
        path = dates_file(generation.path)
        before = None
        with suppress(IndexUnusable):  # what is damaged is written anew
            before = read_dates(generation.path, generation.manifest.rows)
        content = _packed(generation.path, before, programs, pages, stale)
    finally:
        generation.close()
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    generations.replace_file(path, path.with_name(f"{path.name}.{os.getpid()}"), content)
    generations.sync(path.parent)
    return True


def _packed(
    folder: Path,
    before: Dates | None,
    programs: Iterable[tuple[str, float]],
    pages: Iterable[tuple[str, float]],
    stale: Iterable[tuple[str, str]],
) -> bytes:
    ids, id_rows = read_array(folder, "ids"), read_array(folder, "id_rows")
    confirmed = np.array(read_array(folder, "confirmed") if before is None else before.confirmed)
    for one, seconds in programs:
        if (at := find_text(ids, one)) is not None:
            confirmed[id_rows[at]] = seconds
    known = {} if before is None else dict(zip(before.hashes, before.pages, strict=True))
    known |= {page_hash(url): seconds for url, seconds in pages}
    hashes = np.array(sorted(known), dtype=np.uint64)
    dates = np.array([known[one] for one in hashes], dtype=np.float64)
    body = confirmed.tobytes() + hashes.tobytes() + dates.tobytes()
    why = {int(id_rows[at]): said for one, said in stale if (at := find_text(ids, one)) is not None}
    if why:
        body += json.dumps(why, sort_keys=True).encode()
    return _HEAD.pack(_MARK, zlib.crc32(body), len(confirmed), len(hashes)) + body


def _values(program: Program) -> Iterator[Value]:
    """The values that have dates: all but what was not sure, and where the level is said."""
    for name, held in vars(program).items():
        if isinstance(held, list) and name != "unclear":
            yield from (value for value in held if "evidence" in getattr(value, "__dict__", ()))


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
