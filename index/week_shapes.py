"""Weeks that are alike: thousands of programs meet Monday to Friday from 9 to 12, and each such week is looked at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.columns import Array, Columns, read_array, write_array

FOLDER, NUMBERS, WEEKS, BLOCKS = "shapes", "numbers", "weeks", "blocks"  # the folder of a generation and its tables
LARGEST = 1 << 62


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
    counts = weeks["blocks"].astype(np.int64)
    first = np.cumsum(counts) - counts
    of_blocks = _alike([blocks[name] for name in _names(blocks)])[0] + 1
    columns = [weeks[name] for name in _names(weeks)]
    for nth in range(int(counts.max(initial=0))):
        column = np.zeros(len(weeks), dtype=np.int64)
        has = np.flatnonzero(counts > nth)
        column[has] = of_blocks[first[has] + nth]
        columns.append(column)
    numbers, firsts = _alike(columns)
    some = weeks[firsts]
    theirs = [blocks[first[entry] : first[entry] + counts[entry]] for entry in firsts.tolist()]
    found = some, np.concatenate([blocks[:0], *theirs])
    for entries in found:
        entries["row"] = 0
    return numbers.astype(np.uint32), *found


def _names(entries: Array) -> list[str]:
    return [name for name in entries.dtype.names or () if name != "row"]


def _alike(columns: Sequence[Array]) -> tuple[Array, Array]:
    """For each entry of columns of whole numbers from 0 a number that it shares with those like it; the first of each number.

    >>> numbers, firsts = _alike([np.array([7, 3, 7, 7]), np.array([1, 1, 1, 2])])
    >>> numbers.tolist(), firsts.tolist()
    ([0, 1, 0, 2], [0, 1, 3])
    """
    together, most = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        values = int(column.max(initial=0)) + 1
        if most * values > LARGEST:
            together = np.unique(together, return_inverse=True)[1]
            most = int(together.max(initial=0)) + 1
        together, most = together * values + column, most * values
    _, firsts, numbers = np.unique(together, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[numbers], firsts[order]


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
    return WeekShapes(numbers.astype(np.intp), Columns(weeks), Columns(blocks))
