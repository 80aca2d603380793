"""A segment of Whoosh, written from arrays: the same files, without sorting tuples of Python on the disk.

Whoosh collects a tuple for each posting, sorts them in runs on the disk and merges those, which takes twice as long as
all else that a build does. Rows come in order here, so that their postings need only be put together by stem.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec
from whoosh.util.numeric import byte_to_length, length_to_byte
from whoosh.writing import SegmentWriter

from index.columns import Array

KEPT = np.array(
    [byte_to_length(byte) for byte in range(256)], dtype=np.uint32
)  # lengths as Whoosh keeps them in a byte
ROW = "row"  # what is stored of a document


@dataclass(frozen=True)
class FieldPostings:
    """The postings of a field: of the n-th of `stems` (sorted) those between `ends[n]` and `ends[n + 1]`, by row.

    `lengths` are how many stems each row of the segment has in the field, as Whoosh keeps that.
    """

    stems: list[bytes]
    ends: Array
    rows: Array
    counts: Array
    lengths: Array

    def of_terms(self, boost: float, most: int) -> Iterator[tuple[bytes, list[_Block]]]:
        """Each stem with its postings as Whoosh writes them: in blocks of at most so many, with what is told of each."""
        weights = (self.counts * np.float32(boost)).astype(np.float32)
        lengths, packed = self.lengths[self.rows], self.counts.astype(">u4").tobytes()
        ends = self.ends.tolist()
        for number, stem in enumerate(self.stems):
            blocks = []
            for start in range(ends[number], ends[number + 1], most):
                some = slice(start, min(start + most, ends[number + 1]))
                stated = lengths[some]
                blocks.append(
                    _Block(
                        array("I", self.rows[some].tobytes()),
                        array("f", weights[some].tobytes()),
                        packed[4 * some.start : 4 * some.stop],
                        int(stated.min()),
                        int(stated.max()),
                    )
                )
            yield stem, blocks


@dataclass(frozen=True)
class _Block:
    """Postings of one stem: documents, weights, packed counts, the least and greatest length of the field."""

    rows: array[int]
    weights: array[float]
    packed: bytes
    shortest: int
    longest: int


class _Noted:
    """Notes the stems of one field, row after row."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self._stems, self._counts = array("I"), array("I")  # of each posting
        self._different, self._lengths = array("I"), array("I")  # of each row

    def add(self, stems: Sequence[str]) -> None:
        """Note all stems of the next row."""
        counted = Counter(stems)
        self._stems.extend(map(self._numbers.__getitem__, counted))
        self._counts.extend(counted.values())
        self._different.append(len(counted))
        self._lengths.append(len(stems))

    def postings(self) -> FieldPostings:
        """What was noted, by stem."""
        stems = sorted(self._numbers)
        rank = np.empty(len(stems), dtype=np.uint32)
        rank[np.array([self._numbers[stem] for stem in stems], dtype=np.intp)] = np.arange(len(stems), dtype=np.uint32)
        ranked = rank[_array(self._stems)]
        order = np.argsort(ranked, kind="stable")
        different = _array(self._different)
        rows = np.repeat(np.arange(len(different), dtype=np.uint32), different)
        bytes_of = {length: length_to_byte(length) for length in np.unique(_array(self._lengths)).tolist()}
        lengths = KEPT[[bytes_of[length] for length in self._lengths]]
        return FieldPostings(
            stems=[stem.encode() for stem in stems],
            ends=np.concatenate([[0], np.cumsum(np.bincount(ranked, minlength=len(stems)))]),
            rows=rows[order],
            counts=_array(self._counts)[order],
            lengths=lengths,
        )


class RowWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer of a segment, which takes a row as the stems of its fields."""

    def __init__(self, index: Any) -> None:
        """Begin a segment of an index of Whoosh that has the stored field `row`; raise as Whoosh does."""
        super().__init__(index, codec=W3Codec())
        self._noted = {name: _Noted() for name in self.schema.names() if name != ROW}

    def add_row(self, row: int, stems: Mapping[str, Sequence[str]]) -> None:
        """Add the next document: of each field its stems, as often as they stand there."""
        columns = self.perdocwriter
        columns.start_doc(self.docnum)
        for name, noted in self._noted.items():
            noted.add(stems[name])
            columns.add_field(name, self.schema[name], None, len(stems[name]))
        columns.add_field(ROW, self.schema[ROW], row, 0)
        columns.finish_doc()
        self._added = True
        self.docnum += 1

    @cached_property
    def postings(self) -> dict[str, FieldPostings]:
        """The postings of each field that has any, when all rows are there."""
        found = {name: noted.postings() for name, noted in sorted(self._noted.items())}
        self._noted.clear()
        return {name: one for name, one in found.items() if one.stems}

    def _flush_segment(self) -> None:
        """Whoosh's own step of a commit, with the postings that are sorted already."""
        self.perdocwriter.close()
        written = self.fieldwriter
        for name, postings in self.postings.items():
            field = self.schema[name]
            written.start_field(name, field)
            for stem, blocks in postings.of_terms(field.format.field_boost, written._postwriter._blocklimit):
                written.start_term(stem)
                for number, block in enumerate(blocks):
                    if number:
                        written._postwriter._write_block()
                    _fill(written._postwriter, block)
                written.finish_term()
            written.finish_field()
        written.close()


def _fill(writer: Any, block: _Block) -> None:
    """Give Whoosh's writer of postings what it would hold of a block after its postings one by one."""
    writer._ids, writer._weights, writer._values = block.rows, block.weights, [block.packed]
    writer._maxweight = max(block.weights)
    writer._minlength, writer._maxlength = block.shortest, block.longest


def _array(numbers: array[int]) -> Array:
    return np.frombuffer(numbers, dtype=np.uint32) if numbers else np.zeros(0, dtype=np.uint32)
