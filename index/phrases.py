"""Where each word stands, so that words are found that stand one after the other."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.columns import find_text, read_array, write_array

# Between two texts of a program, and between two programs: no phrase reaches across.
GAP = 16
NAMES = ("terms", "ends", "places", "starts")
FIRST_ROW = "first_row"
Places = npt.NDArray[np.uint32]


@dataclass(frozen=True)
class Positions:
    """The places of every term, ascending. A row's places begin at `starts[row - first_row]`.

    `terms` is sorted; the places of the n-th are `places[ends[n]:ends[n + 1]]`.
    """

    terms: npt.NDArray[np.bytes_]
    ends: npt.NDArray[np.uint64]
    places: Places
    starts: Places
    first_row: int = 0

    @classmethod
    def read(cls, folder: Path) -> Positions:
        """Map the positions in `folder` into memory; ValueError or OSError where they cannot be read."""
        terms, ends, places, starts = (read_array(folder, name) for name in NAMES)
        return cls(terms, ends, places, starts, int(read_array(folder, FIRST_ROW)[0]))

    def write(self, folder: Path) -> None:
        """Write the positions into a new folder."""
        folder.mkdir()
        for name in NAMES:
            write_array(folder, name, getattr(self, name))
        write_array(folder, FIRST_ROW, np.array([self.first_row], dtype=np.uint32))

    def rows(self, wanted: Sequence[str]) -> npt.NDArray[np.uint32]:
        """The rows, ascending, in which the terms stand one after the other in this order."""
        places = [self._of(term) for term in wanted]
        if not places or not all(map(len, places)):
            return np.zeros(0, dtype=np.uint32)
        rarest = sorted(range(len(places)), key=lambda at: len(places[at]))
        # A place before the first is a very great number here, and no term stands there.
        begins = places[rarest[0]] - np.uint32(rarest[0])
        for at in rarest[1:]:
            begins = begins[_among(begins + np.uint32(at), places[at])]
        return self._rows_at(begins)

    def _rows_at(self, begins: Places) -> npt.NDArray[np.uint32]:
        """The rows in which places lie that are ascending, each row once."""
        if len(begins) > len(self.starts):
            edges = np.append(np.searchsorted(begins, self.starts), len(begins))
            rows = np.flatnonzero(edges[1:] > edges[:-1])
        else:
            rows = np.searchsorted(self.starts, begins, side="right") - 1
            rows = rows[np.append(True, rows[1:] != rows[:-1])] if len(rows) else rows
        return (rows + self.first_row).astype(np.uint32)

    def _of(self, term: str) -> Places:
        at = find_text(self.terms, term)
        return self.places[:0] if at is None else self.places[int(self.ends[at]) : int(self.ends[at + 1])]


def _among(wanted: Places, places: Places) -> npt.NDArray[np.bool_]:
    """Which of the wanted places are among others; both ascend, but for a few that wrapped round below zero."""
    found = np.searchsorted(places, wanted)
    found[found == len(places)] = 0
    return np.asarray(places[found] == wanted)


class PositionsWriter:
    """Notes the places of words while programs stream past."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self._terms, self._lengths, self._texts = (
            array("I"),
            array("I"),
            array("I"),
        )  # of all texts, each text, each row

    def add(self, texts: Iterable[Sequence[str]]) -> None:
        """Note the terms of a program's texts as the next row; no phrase reaches from one text into another."""
        before = len(self._lengths)
        for text in texts:
            self._terms.extend(map(self._numbers.__getitem__, text))
            self._lengths.append(len(text))
        self._texts.append(len(self._lengths) - before)

    def close(self, first_row: int = 0) -> Positions:
        """The places of every term that was noted."""
        numbers, lengths, texts = (_array(noted) for noted in (self._terms, self._lengths, self._texts))
        every = np.array([term.encode() for term in self._numbers], dtype=np.bytes_)
        order = np.argsort(every, kind="stable")
        rank = np.empty(len(every), dtype=np.uint32)
        rank[order] = np.arange(len(every), dtype=np.uint32)
        ranked = rank[numbers]
        by_term = np.argsort(ranked, kind="stable")
        # A text begins a gap behind the end of the one before.
        begins = np.cumsum(np.append(0, lengths.astype(np.int64) + GAP))
        gaps = np.repeat(np.arange(len(lengths), dtype=np.uint32) * np.uint32(GAP), lengths)
        places = np.arange(len(numbers), dtype=np.uint32) + gaps
        return Positions(
            terms=every[order],
            ends=np.concatenate([[0], np.cumsum(np.bincount(ranked, minlength=len(every)))]).astype(np.uint64),
            places=places[by_term],
            starts=begins[np.cumsum(texts.astype(np.int64)) - texts].astype(np.uint32),
            first_row=first_row,
        )


def _array(numbers: array[int]) -> Places:
    return np.frombuffer(numbers, dtype=np.uint32) if numbers else np.zeros(0, dtype=np.uint32)
