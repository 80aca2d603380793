"""The arrays of a generation: bitmaps of codes, numbers by row, sessions, locations, and the programs themselves."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap, FrozenBitMap

from records.errors import IndexUnusable

BITMAPS, CODES, PROGRAMS, OFFSETS = "bitmaps.bin", "codes.json", "programs.bin", "programs.npy"
# One entry a session or a location; `row` is the program's row, ascending.
SESSION_TYPE = np.dtype([("row", "<u4"), ("days", "u1"), ("start", "<i2"), ("end", "<i2")])
LOCATION_TYPE = np.dtype(
    [("row", "<u4"), ("city", "<i4"), ("state", "<i2"), ("latitude", "<f8"), ("longitude", "<f8"), ("approximate", "?")]
)
NO_PLACE = -1  # in city and state: the page does not say
Array = npt.NDArray[Any]


def rows_of(numbers: Array) -> FrozenBitMap:
    """A bitmap of row numbers; roaring reads C integers many times faster than Python's."""
    packed = array("I")
    packed.frombytes(np.ascontiguousarray(numbers, dtype=np.uint32).tobytes())
    return FrozenBitMap(packed)


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
        self._packed = (folder / BITMAPS).read_bytes()
        self._places: dict[str, list[int]] = json.loads((folder / CODES).read_bytes())
        self._read: dict[str, FrozenBitMap] = {}

    def __getitem__(self, code: str) -> FrozenBitMap:
        if code not in self._read:
            at, length = self._places.get(code, (0, 0))
            self._read[code] = FrozenBitMap.deserialize(self._packed[at : at + length]) if length else FrozenBitMap()
        return self._read[code]

    def codes(self) -> list[str]:
        """Every code that some program has."""
        return list(self._places)


def write_array(folder: Path, name: str, values: Array) -> None:
    """Write a numpy array as `NAME.npy`."""
    np.save(folder / f"{name}.npy", values, allow_pickle=False)


def read_array(folder: Path, name: str) -> Array:
    """Map a numpy array of the generation into memory, read only."""
    mapped: Array = np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
    return mapped


class Columns:
    """The fields of a structured array as arrays of their own, each copied into memory when it is first asked for."""

    def __init__(self, entries: Array) -> None:
        """Take a structured array, often one mapped into memory."""
        self._entries = entries
        self._read: dict[str, Array] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, field: str) -> Array:
        if field not in self._read:
            self._read[field] = np.ascontiguousarray(self._entries[field])
        return self._read[field]


class ProgramWriter:
    """Writes programs as JSON, each compressed by itself, so that one is read without the others."""

    def __init__(self, folder: Path) -> None:
        """Begin the file of programs in `folder`."""
        import zstandard

        self._folder = folder
        self._file = (folder / PROGRAMS).open("wb")
        self._compressor = zstandard.ZstdCompressor(level=3, write_checksum=True)
        self._ends = [0]

    def add(self, record: str) -> None:
        """Append the JSON of the next row's program."""
        self._ends.append(self._ends[-1] + self._file.write(self._compressor.compress(record.encode())))

    def close(self) -> None:
        """Finish the file and write where each program stands in it."""
        self._file.close()
        np.save(self._folder / OFFSETS, np.array(self._ends, dtype=np.uint64), allow_pickle=False)


class ProgramReader:
    """The JSON of a program by its row number."""

    def __init__(self, folder: Path) -> None:
        """Open the programs in `folder`; ValueError or OSError where they cannot be read."""
        self._offsets = read_array(folder, OFFSETS.removesuffix(".npy"))
        path = folder / PROGRAMS
        # An empty file cannot be mapped; a generation always holds a program.
        self._packed = np.memmap(path, dtype=np.uint8, mode="r")

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, row: int) -> bytes:
        import zstandard

        packed = self._packed[int(self._offsets[row]) : int(self._offsets[row + 1])].tobytes()
        try:
            return zstandard.ZstdDecompressor().decompress(packed)
        except zstandard.ZstdError as error:
            raise IndexUnusable(
                f"program {row} of the index is damaged ({error}). Build the index again: search_cli.py index"
            ) from error


def write_ids(folder: Path, ids: Iterable[str]) -> None:
    """Write the ids in sorted order with their rows, to be found by bisection."""
    encoded = np.array([code.encode() for code in ids], dtype=np.bytes_)
    order = np.argsort(encoded, kind="stable")
    write_array(folder, "ids", encoded[order])
    write_array(folder, "id_rows", order.astype(np.uint32))


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
