"""Weeks that are alike: thousands of programs meet Monday to Friday from 9 to 12, and each such week is looked at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.columns import Array, Columns, read_array, write_array

FOLDER, NUMBERS, WEEKS, BLOCKS = "shapes", "numbers", "weeks", "blocks"  # the folder of a generation and its tables


@dataclass(frozen=True)
class WeekShapes:
    """The different alternatives of all programs, with their blocks (row 0), and for each entry of `weeks` which it is."""

    numbers: Array
    weeks: Columns
    blocks: Columns

    @classmethod
    def of(cls, weeks: Array, blocks: Array) -> WeekShapes:
        """The shapes of tables that are in memory."""
        numbers, some, theirs = shapes_of(weeks, blocks)
        return cls(numbers, Columns(some), Columns(theirs))


def shapes_of(weeks: Array, blocks: Array) -> tuple[Array, Array, Array]:
    """For each entry of WEEK_TYPE the number of its shape; one entry of each shape, and the blocks of those.

    Entries are of one shape where they and their blocks differ in nothing but the row.

    >>> from index.free_time import BLOCK_TYPE, WEEK_TYPE, block_entries, week_entries
    >>> from index.meetings import Meeting
    >>> from index.weekly import Alternative
    >>> ways = [[Alternative((Meeting(31, 540, 720),), complete=True)], [Alternative(untimed=3)]]
    >>> rows = [(0, ways[0]), (4, ways[1]), (7, ways[0])]
    >>> weeks = np.array([one for row, way in rows for one in week_entries(row, way)], dtype=WEEK_TYPE)
    >>> blocks = np.array([one for row, way in rows for one in block_entries(row, way)], dtype=BLOCK_TYPE)
    >>> numbers, some, theirs = shapes_of(weeks, blocks)
    >>> numbers.tolist(), some["untimed"].tolist(), theirs["start"].tolist()
    ([0, 1, 0], [0, 3], [540])
    """
    weeks, blocks = weeks.copy(), blocks.copy()
    weeks["row"], blocks["row"] = 0, 0
    ends = np.cumsum(weeks["blocks"], dtype=np.int64)
    wide, block_wide = weeks.dtype.itemsize, blocks.dtype.itemsize
    packed, packed_blocks = weeks.tobytes(), blocks.tobytes()
    seen: dict[bytes, int] = {}
    numbers: list[int] = []
    firsts: list[int] = []
    at = 0
    for entry, end in enumerate((ends * block_wide).tolist()):
        key = packed[entry * wide : (entry + 1) * wide] + packed_blocks[at:end]
        number = seen.setdefault(key, len(seen))
        if number == len(firsts):
            firsts.append(entry)
        numbers.append(number)
        at = end
    some = weeks[firsts]
    theirs = [blocks[ends[entry] - weeks["blocks"][entry] : ends[entry]] for entry in firsts]
    return np.array(numbers, dtype=np.uint32), some, np.concatenate([blocks[:0], *theirs])


def write_shapes(folder: Path, weeks: Array, blocks: Array) -> None:
    """Write the shapes of these tables into a folder of their own."""
    (folder / FOLDER).mkdir()
    for name, made in zip((NUMBERS, WEEKS, BLOCKS), shapes_of(weeks, blocks), strict=True):
        write_array(folder / FOLDER, name, made)


def shape_files() -> list[str]:
    """Their files, as the manifest of a generation names them."""
    return [f"{FOLDER}/{name}.npy" for name in (NUMBERS, WEEKS, BLOCKS)]


def read_shapes(folder: Path) -> WeekShapes:
    """The shapes as they were written; ValueError or OSError where they cannot be read."""
    numbers, weeks, blocks = (read_array(folder / FOLDER, name) for name in (NUMBERS, WEEKS, BLOCKS))
    return WeekShapes(np.array(numbers), Columns(weeks), Columns(blocks))
