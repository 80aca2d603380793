"""A segment of Whoosh, written from arrays: the same files, without sorting tuples of Python on the disk.

Whoosh collects a tuple for each posting, sorts them in runs on the disk and merges those, which takes twice as long as
all else that a build does. Rows come in order here, so that their postings need only be put together by stem.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import md5
from itertools import islice
from pickle import dumps
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import LENGTHS_COLUMN, WHOOSH3_HEADER_MAGIC, W3Codec, W3TermInfo, _lenfield
from whoosh.filedb.filetables import OrderedHashWriter, _lengths, _pointer
from whoosh.system import pack_int, pack_long, pack_ushort
from whoosh.util.numeric import byte_to_length, length_to_byte
from whoosh.writing import SegmentWriter

from index.columns import Array

KEPT = np.array(
    [byte_to_length(byte) for byte in range(256)], dtype=np.uint32
)  # lengths as Whoosh keeps them in a byte


FEW_POSTINGS = 8  # of a block, which are not worth compressing
_EMPTY = _pointer.pack(0, 0)
TERMS_AT_ONCE = 1000  # written in one go


@dataclass(frozen=True)
class FieldPostings:
    """The postings of a field: of the n-th of `stems` (sorted) those between `ends[n]` and `ends[n + 1]`, by row.

    `lengths` are how many stems each row of the segment has in the field, as Whoosh keeps that, and `total` how many all have.
    """

    stems: list[bytes]
    ends: Array
    rows: Array
    counts: Array
    lengths: Array
    total: int

    def of_terms(self, boost: float, codec: W3Codec, at: int) -> Iterator[tuple[bytes, bytes, bytes]]:
        """Each stem with what Whoosh tells of it and with its postings, as Whoosh writes both, the first of them at byte `at`.

        Postings are in blocks: of each the differences of its rows, the weights (one where all are alike) and packed counts.
        """
        most, level = codec._blocklimit, codec._compression
        blocks_of = -(-np.diff(self.ends) // most)
        nth = np.arange(int(blocks_of.sum())) - np.repeat(np.cumsum(blocks_of) - blocks_of, blocks_of)
        starts = np.repeat(self.ends[:-1], blocks_of) + most * nth
        weights = (self.counts * np.float32(boost)).astype(np.float32)
        steps = np.diff(self.rows.astype(np.int64), prepend=0)
        steps[starts] = self.rows[starts]
        lengths = np.searchsorted(KEPT, self.lengths)[self.rows]
        lightest, heaviest, shortest, longest = (
            least_or_most.reduceat(values, starts).tolist()
            for values in (weights, lengths)
            for least_or_most in (np.minimum, np.maximum)
        )
        packed, ends = self.counts.astype(">u4").tobytes(), self.ends.tolist()
        alone: dict[tuple[int, int], tuple[bytes, bytes]] = {}  # words of one row, as often there, are told alike
        block = 0
        for number, stem in enumerate(self.stems):
            first, last = ends[number], ends[number + 1]
            where = (int(self.rows[first]), int(self.counts[first])) if last - first == 1 else None
            if where in alone:
                info, postings = alone[where]
                yield stem, info + pack_long(at) + pack_int(len(postings)), postings
                at += len(postings)
                block += 1
                continue
            written, begun = [WHOOSH3_HEADER_MAGIC], block
            for start in range(first, last, most):
                end = min(start + most, last)
                alike = lightest[block] == heaviest[block]
                told = (
                    (heaviest[block] if heaviest[block] != 1 else None) if alike else tuple(weights[start:end].tolist())
                )
                data = dumps((tuple(steps[start:end].tolist()), told, packed[4 * start : 4 * end]), 2)
                packing = level if end - start > FEW_POSTINGS else 0  # most stems have one, in less than it would save
                data = zlib.compress(data, packing) if packing else data
                about = dumps(
                    (end - start, int(self.rows[end - 1]), heaviest[block], packing, shortest[block], longest[block]), 2
                )
                size = len(about) + len(data)
                written += (pack_int(-size if end == last else size), about, data)  # below zero: the last block
                block += 1
            postings = b"".join(written)
            info = W3TermInfo._struct.pack(
                0, float(weights[first:last].sum(dtype=np.float64)), last - first, min(shortest[begun:block]), max(longest[begun:block]),
                max(heaviest[begun:block]), int(self.rows[first]), int(self.rows[last - 1]),
            )  # fmt: skip
            if where:
                alone[where] = info, postings
            yield stem, info + pack_long(at) + pack_int(len(postings)), postings
            at += len(postings)


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
        bytes_of = {length: length_to_byte(length) for length in set(self._lengths)}
        lengths = KEPT[[bytes_of[length] for length in self._lengths]]
        return FieldPostings(
            stems=[stem.encode() for stem in stems],
            ends=np.concatenate([[0], np.cumsum(np.bincount(ranked, minlength=len(stems)))]),
            rows=rows[order],
            counts=_array(self._counts)[order],
            lengths=lengths,
            total=sum(self._lengths),
        )


class RowWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer of a segment, which takes a row as the stems of its fields; nothing is stored of a document."""

    def __init__(self, index: Any) -> None:
        """Begin a segment of an index of Whoosh; raise as Whoosh does."""
        super().__init__(index, codec=W3Codec())
        self._noted = {name: _Noted() for name in self.schema.names()}

    def add_row(self, stems: Mapping[str, Sequence[str]]) -> None:
        """Add the next document: of each field its stems, as often as they stand there."""
        for name, noted in self._noted.items():
            noted.add(stems[name])
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
        self._write_lengths()
        written = self.fieldwriter
        for name, postings in self.postings.items():
            field = self.schema[name]
            written.start_field(name, field)
            of_field, file = pack_ushort(written._fieldid), written._postfile
            terms = postings.of_terms(field.format.field_boost, written._codec, file.tell())
            while some := list(islice(terms, TERMS_AT_ONCE)):
                file.write(b"".join([packed for _, _, packed in some]))
                _add_terms(written._tindex, [(of_field + stem, info) for stem, info, _ in some])
            written.finish_field()
        written._tindex._write_hashes = partial(_write_hashes, written._tindex)
        written.close()

    def _write_lengths(self) -> None:
        """What Whoosh notes document after document: how long each is in each field, a byte each."""
        columns = self.perdocwriter
        columns._doccount = self.docnum
        for name, postings in self.postings.items():
            columns._create_column(_lenfield(name), LENGTHS_COLUMN)
            column = columns._get_column(_lenfield(name))
            column._dbfile.write(np.searchsorted(KEPT, postings.lengths).astype(np.uint8).tobytes())
            column._count = self.docnum
            columns._fieldlengths[name] = postings.total
        columns.close()


def _add_terms(terms: OrderedHashWriter, entries: Sequence[tuple[bytes, bytes]]) -> None:
    """Add keys, which ascend and come after all that are there, with what is told of each: as its own `add`, and in one go."""
    at = terms.tell()
    written: list[bytes] = []
    for key, told in entries:
        digest = int.from_bytes(md5(key, usedforsecurity=False).digest()[-4:], "big")
        terms.index.append(at)
        terms.buckets[digest & 255].append((digest, at))
        written += (_lengths.pack(len(key), len(told)), key, told)
        at += _lengths.size + len(key) + len(told)
    terms.dbfile.write(b"".join(written))
    terms.lastkey = entries[-1][0]


def _write_hashes(terms: OrderedHashWriter) -> None:
    """Write where keys stand by their hash: as its own method of that name, and a table in one go."""
    for entries in terms.buckets:
        slots = 2 * len(entries)
        terms.directory.append((terms.dbfile.tell(), slots))
        packed = [_EMPTY] * slots
        for digest, at in entries:
            slot = (digest >> 8) % slots
            while packed[slot] is not _EMPTY:
                slot = (slot + 1) % slots
            packed[slot] = _pointer.pack(digest, at)
        terms.dbfile.write(b"".join(packed))


def _array(numbers: array[int]) -> Array:
    return np.frombuffer(numbers, dtype=np.uint32) if numbers else np.zeros(0, dtype=np.uint32)
