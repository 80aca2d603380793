"""The arrays of a generation: bitmaps of codes, numbers by row, sessions, locations, and the programs themselves."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap, FrozenBitMap

from records.errors import IndexUnusable

BITMAPS, CODES, ALIVE, PROGRAMS = "bitmaps.bin", "codes.json", "alive.bin", "programs"
# One entry a session or a location; `row` is the program's row, ascending. Where only the city of a location is known,
# its point is the middle of the city, which may reach so many miles; else `reach` is 0.
SESSION_TYPE = np.dtype([("row", "<u4"), ("days", "u1"), ("start", "<i2"), ("end", "<i2")])
LOCATION_TYPE = np.dtype(
    [("row", "<u4"), ("city", "<i4"), ("state", "<i2"), ("latitude", "<f8"), ("longitude", "<f8"), ("reach", "<f4")]
)
NO_PLACE = -1  # in city and state: the page does not say
Array = npt.NDArray[Any]
# Of roaring's format: rows in a block, the most of a block that are kept as a list, the mark of a bitmap without runs.
BLOCK, MOST_AS_LIST, NO_RUNS = 1 << 16, 4096, 12346
FEW_ROWS = 1024  # up to so many it takes longer to write a bitmap than to add each
MANY_ROWS = 10_000  # of so many it takes longer to add each to a bitmap than to write the bitmap


def rows_of(numbers: Array) -> FrozenBitMap:
    """A bitmap of row numbers; roaring reads C integers many times faster than Python's."""
    packed = array("I")
    packed.frombytes(np.ascontiguousarray(numbers, dtype=np.uint32).tobytes())
    return FrozenBitMap(packed)


def rows_of_ascending(numbers: Array) -> FrozenBitMap:
    """A bitmap of row numbers that ascend, each once; some thousand of them are written in roaring's own format.

    >>> list(rows_of_ascending(np.arange(1, 2_000_000, 1_000, dtype=np.uint32))) == list(range(1, 2_000_000, 1_000))
    True
    """
    count = len(numbers)
    if not FEW_ROWS < count <= MOST_AS_LIST:
        return rows_of(numbers)
    first, last = int(numbers[0]) >> 16, int(numbers[-1]) >> 16
    edges = [0, count]
    if first != last:
        edges[1:1] = numbers.searchsorted(np.arange(first + 1, last + 1, dtype=numbers.dtype) << 16).tolist()
    blocks = [(first + at, length) for at in range(len(edges) - 1) if (length := edges[at + 1] - edges[at])]
    place, head = 8 + 8 * len(blocks), [NO_RUNS | len(blocks) << 32]
    head += [block | length - 1 << 16 for block, length in blocks]
    places = []
    for _, length in blocks:
        places.append(place)
        place += 2 * length
    packed = head[0].to_bytes(8, "little") + np.array([*head[1:], *places], dtype="<u4").tobytes()
    return FrozenBitMap.deserialize(packed + numbers.astype("<u2").tobytes())


def rows_of_many(numbers: Array) -> FrozenBitMap:
    """A bitmap of row numbers that ascend, some of them more than once.

    >>> list(rows_of_many(np.array([3, 3, 8])))
    [3, 8]
    """
    if len(numbers) <= MANY_ROWS:
        return rows_of(numbers)
    member = np.zeros(int(numbers[-1]) + 1, dtype=np.bool_)
    member[numbers] = True
    return rows_of_mask(member)


def rows_of_mask(member: Array) -> FrozenBitMap:
    """A bitmap of the rows for which an array of bools says yes, for the rows 0 to the end of the array.

    Written in roaring's own format, which keeps many rows as bits too: that takes a fifth of the time of adding them.

    >>> list(rows_of_mask(np.arange(70_000) % 40_000 == 7))
    [7, 40007]
    """
    keys = -(-len(member) // BLOCK)
    bits = np.zeros(keys * BLOCK, dtype=np.bool_)
    bits[: len(member)] = member
    blocks, packed = bits.reshape(keys, BLOCK), np.packbits(bits, bitorder="little").reshape(keys, BLOCK // 8)
    kept = [(at, number) for at in range(keys) if (number := int(np.count_nonzero(blocks[at])))]
    bodies = [
        packed[at].tobytes() if number > MOST_AS_LIST else np.flatnonzero(blocks[at]).astype("<u2").tobytes()
        for at, number in kept
    ]
    head = np.array([NO_RUNS, len(kept)], dtype="<u4").tobytes()
    head += np.array([(at, number - 1) for at, number in kept], dtype="<u2").tobytes()
    lengths = [len(head) + 4 * len(kept), *map(len, bodies)]
    places = np.cumsum(lengths)[: len(kept)].astype("<u4").tobytes()
    return FrozenBitMap.deserialize(b"".join([head, places, *bodies]))


def distinct(numbers: Array) -> Array:
    """The different numbers, ascending; numpy's own `unique` loads a library of masked arrays for it.

    >>> distinct(np.array([8, 3, 8])).tolist(), distinct(np.zeros(0)).tolist()
    ([3, 8], [])
    """
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def all_rows(count: int) -> FrozenBitMap:
    """A bitmap of the rows 0 to `count` - 1."""
    return FrozenBitMap(range(count))


def numbers_of(rows: FrozenBitMap | BitMap) -> Array:
    """The row numbers of a bitmap, ascending."""
    return np.frombuffer(rows.to_array(), dtype=np.uint32)


def write_bitmaps(folder: Path, codes: Mapping[str, BitMap]) -> None:
    """Write one bitmap a code, one after the other, with a table of where each stands."""
    places, at = {}, 0
    with (folder / BITMAPS).open("wb") as file:
        for code in sorted(codes):
            codes[code].run_optimize()
            packed = codes[code].serialize()
            places[code] = [at, len(packed)]
            at += file.write(packed)
    (folder / CODES).write_text(json.dumps(places, separators=(",", ":")), encoding="utf-8")


class Bitmaps:
    """The bitmap of each code, read when it is first asked for; a code that no program has is empty."""

    def __init__(self, folder: Path) -> None:
        """Open the bitmaps in `folder`; ValueError or OSError where they cannot be read."""
        path = folder / BITMAPS
        # Mapped, not read: a search needs a few of the codes. An empty file cannot be mapped.
        self._packed: Array = np.zeros(0, dtype=np.uint8)
        if path.stat().st_size:
            self._packed = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))
        self._places: dict[str, list[int]] = json.loads((folder / CODES).read_bytes())
        self._read: dict[str, FrozenBitMap] = {}

    def __getitem__(self, code: str) -> FrozenBitMap:
        if code not in self._read:
            at, length = self._places.get(code, (0, 0))
            packed = self._packed[at : at + length].tobytes()
            self._read[code] = FrozenBitMap.deserialize(packed) if length else FrozenBitMap()
        return self._read[code]

    def __contains__(self, code: str) -> bool:
        return code in self._places

    def changeable(self) -> dict[str, BitMap]:
        """All bitmaps, as copies that are written to."""
        packed = self._packed.tobytes()
        return {code: BitMap.deserialize(packed[at : at + size]) for code, (at, size) in self._places.items()}

    def codes(self) -> list[str]:
        """Every code that some program has."""
        return list(self._places)


def write_rows(folder: Path, rows: BitMap) -> None:
    """Write which rows are in use: a program that was changed or removed leaves its old row unused."""
    rows.run_optimize()
    (folder / ALIVE).write_bytes(rows.serialize())


def read_rows(folder: Path) -> FrozenBitMap:
    """Read which rows are in use; ValueError or OSError where that cannot be read."""
    return FrozenBitMap.deserialize((folder / ALIVE).read_bytes())


def write_array(folder: Path, name: str, values: Array) -> None:
    """Write a numpy array as `NAME.npy`."""
    np.save(folder / f"{name}.npy", values, allow_pickle=False)


def read_array(folder: Path, name: str) -> Array:
    """Map a numpy array of the generation into memory, read only."""
    # As a plain array: numpy's own class for mapped files makes every access several times slower.
    return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))


def program_files(segment: int) -> tuple[str, str]:
    """The files of a segment of programs: their records, and where each ends.

    >>> program_files(0)
    ('programs-0.bin', 'programs-0.npy')
    """
    return f"{PROGRAMS}-{segment}.bin", f"{PROGRAMS}-{segment}.npy"


class Columns:
    """The fields of a structured array as arrays of their own, each copied into memory when it is first asked for."""

    def __init__(self, entries: Array) -> None:
        """Take a structured array, often one mapped into memory."""
        self._entries = entries
        self._read: dict[str, Array] = {}
        self._with: dict[tuple[str, int], FrozenBitMap] = {}
        self._stating: dict[str, FrozenBitMap] = {}
        self._found: tuple[int, slice] = (-1, slice(0, 0))

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, field: str) -> Array:
        if field not in self._read:
            self._read[field] = np.ascontiguousarray(self._entries[field])
        return self._read[field]

    @cached_property
    def rows(self) -> FrozenBitMap:
        """The rows that have an entry, where `row` names it."""
        return rows_of(self["row"])

    def entries_of(self, row: int) -> slice:
        """Where the entries of a row stand; kept for the next call, because a hit asks several times for one row."""
        at, found = self._found
        if at != row:
            rows = self["row"]
            # Of the column's own type: any other has the whole column copied at each call.
            first, last = rows.searchsorted(np.array([row, row + 1], dtype=rows.dtype)).tolist()
            found = slice(first, last)
            self._found = row, found
        return found

    def entries(self, places: list[int]) -> Array:
        """A copy of the entries at some places."""
        return self._entries.take(np.array(places, dtype=np.intp))

    def rows_with(self, field: str, value: int) -> FrozenBitMap:
        """The rows of the entries with this value in a field, kept for the next time."""
        if (field, value) not in self._with:
            self._with[field, value] = self.rows_where(self[field] == value)
        return self._with[field, value]

    def rows_stating(self, field: str) -> FrozenBitMap:
        """The rows all of whose entries have a value in a field."""
        if field not in self._stating:
            self._stating[field] = self.rows - self.rows_with(field, NO_PLACE)
        return self._stating[field]

    def rows_where(self, wanted: Array) -> FrozenBitMap:
        """The rows of the wanted entries (a bool each, or their places); entries are in order of their rows."""
        return rows_of_many(self["row"].take(np.flatnonzero(wanted) if wanted.dtype == np.bool_ else wanted))


class ProgramWriter:
    """Writes programs as JSON, each compressed by itself, so that one is read without the others."""

    def __init__(self, folder: Path, segment: int = 0) -> None:
        """Begin a segment of programs in `folder`."""
        import zstandard

        self._folder, self._segment = folder, segment
        self._file = (folder / program_files(segment)[0]).open("wb")
        self._compressor = zstandard.ZstdCompressor(level=3, write_checksum=True)
        self._ends = [0]

    def add(self, record: bytes) -> None:
        """Append the JSON of the next row's program."""
        self._ends.append(self._ends[-1] + self._file.write(self._compressor.compress(record)))

    def close(self) -> None:
        """Finish the segment and write where each program stands in it."""
        self._file.close()
        ends = np.array(self._ends, dtype=np.uint64)
        np.save(self._folder / program_files(self._segment)[1], ends, allow_pickle=False)


class ProgramReader:
    """The JSON of a program by its row number; the rows of a later segment follow on those of the one before."""

    def __init__(self, folder: Path) -> None:
        """Open the programs in `folder`; ValueError or OSError where they cannot be read."""
        self._segments: list[tuple[Array, Array]] = []
        self._starts = [0]
        while not self._segments or (folder / program_files(len(self._segments))[0]).exists():
            packed, ends = program_files(len(self._segments))
            offsets = read_array(folder, ends.removesuffix(".npy"))
            # An empty file cannot be mapped; a segment always holds a program.
            self._segments.append((offsets, np.asarray(np.memmap(folder / packed, dtype=np.uint8, mode="r"))))
            self._starts.append(self._starts[-1] + len(offsets) - 1)

    def __len__(self) -> int:
        return self._starts[-1]

    @property
    def segments(self) -> int:
        """How many segments there are."""
        return len(self._segments)

    @property
    def starts(self) -> list[int]:
        """The first row of each segment, and where the last one ends."""
        return self._starts

    def __getitem__(self, row: int) -> bytes:
        import zstandard

        segment = bisect_right(self._starts, row) - 1
        offsets, every = self._segments[segment]
        at = row - self._starts[segment]
        packed = every[int(offsets[at]) : int(offsets[at + 1])].tobytes()
        try:
            return zstandard.ZstdDecompressor().decompress(packed)
        except zstandard.ZstdError as error:
            raise IndexUnusable(
                f"program {row} of the index is damaged ({error}). Build the index again: search_cli.py index"
            ) from error


def find_text(sorted_texts: Array, wanted: str) -> int | None:
    """The position of a text in a sorted array of UTF-8 bytes; None where it is not there."""
    encoded = wanted.encode()
    at = int(np.searchsorted(sorted_texts, np.bytes_(encoded)))
    return at if at < len(sorted_texts) and bytes(sorted_texts[at]) == encoded else None


def find_ids(ids: Array, prefix: str, limit: int) -> list[tuple[int, str]]:
    """Position and id of up to `limit` sorted ids that start with `prefix`."""
    wanted = prefix.encode()
    at = int(np.searchsorted(ids, np.bytes_(wanted)))
    found: list[tuple[int, str]] = []
    while at < len(ids) and len(found) < limit and bytes(ids[at]).startswith(wanted):
        found.append((at, bytes(ids[at]).decode()))
        at += 1
    return found


def provider_number(provider_id: str) -> int:
    """A number of 64 bits for the id of a provider."""
    from hashlib import blake2b  # loads a library, and few searches need it

    return int.from_bytes(blake2b(provider_id.encode(), digest_size=8).digest(), "little")
