"""Write the words of programs with Whoosh, and its postings with their scores as arrays.

An update adds a segment: Whoosh's files of the rows before stay as they are, and the new rows are scored with
the counts of all. Only builds and updates import this. Beside the postings of each stem stand those of each code whose wordings the pages have,
and where every word stands. Whoosh's own files stay in the generation for what needs more; a search does not open them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from pyroaring import BitMap
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.scoring import BM25F, bm25

from index.columns import Array, read_array, rows_of, write_array, write_bitmaps
from index.phrases import Positions, PositionsWriter
from index.quotes import quotes_of
from index.spelling import signatures
from index.text import (
    COMMON,
    FOLDER,
    PASSED_OVER,
    POSITIONS,
    SAID,
    WORD_COUNTS,
    WORD_LETTERS,
    WORDS,
    Found,
    segment_folder,
    term,
)
from index.whoosh_segment import FieldPostings, RowWriter
from index.wording import key
from records.errors import IndexUnusable
from records.models import Program

# A provider asked for by name comes first, then what a program is and where, then what its page says.
WEIGHTS = {"name": 4.0, "place": 2.0, "labels": 2.0, "quotes": 1.0}
# No phrase reaches over the end of a sentence; "St. Louis" has none.
SENTENCE_END = re.compile(r"(?<=[^\W\d_A-Z]{2}[.!?;:])\s+(?=\W?[A-Z])|\n")
_MAY_END = re.compile(r"[.!?;:]\s|\n")  # found many times as fast, and in few texts
WRITE_LOCK = "MAIN_WRITELOCK"
HAVING, LENGTHS = "having", "lengths"  # what later segments are scored with


def texts_of(program: Program, labels: Iterable[str]) -> dict[str, list[str]]:
    """What is searched of a program, by field; `labels` say in words what the program is and offers."""
    places = (part for place in program.locations for part in (place.city, place.state, place.zip) if part)
    return {
        "name": [program.provider, *([program.track] if program.track else []), *program.also_listed_as],
        "place": list(dict.fromkeys(places)),
        "labels": list(labels),
        "quotes": quotes_of(program),
    }


def words_of(texts: Mapping[str, Iterable[str]]) -> set[str]:
    """The words of a program as they are written, in the form of `key`."""
    return set().union(*(_read(text).words for field in texts.values() for text in field))


def write_words(folder: Path, words: Counter[str]) -> None:
    """Write the words under `folder`, sorted, with how many programs have each and their signatures."""
    every = np.array(sorted(word.encode() for word, count in words.items() if count > 0), dtype=np.bytes_)
    write_array(folder / FOLDER, WORDS, every)
    write_array(
        folder / FOLDER, WORD_COUNTS, np.array([words[word.decode()] for word in every.tolist()], dtype=np.uint32)
    )
    write_array(folder / FOLDER, WORD_LETTERS, signatures(every))


def read_words(folder: Path) -> Counter[str]:
    """How many programs have each word, as `write_words` wrote it."""
    words, counts = (read_array(folder / FOLDER, name).tolist() for name in (WORDS, WORD_COUNTS))
    return Counter({word.decode(): count for word, count in zip(words, counts, strict=True)})


class _Read(NamedTuple):
    """A text: its words in the form of `key`, those that are searched, and each sentence or line as phrases hold it."""

    words: frozenset[str]
    stems: tuple[str, ...]
    terms: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=20_000)  # towns and labels are the same in thousands of programs
def _read(text: str) -> _Read:
    parts = [key(part).split() for part in (SENTENCE_END.split(text) if _MAY_END.search(text) else (text,))]
    terms = tuple([tuple([term(word) for word in part]) for part in parts])
    stems = tuple([one for part in terms for one in part if one not in PASSED_OVER])
    return _Read(frozenset(chain.from_iterable(parts)), stems, terms)


class TextWriter:
    """Writes the words of programs, row after row."""

    def __init__(self, folder: Path, *, segment: int = 0, first_row: int = 0) -> None:
        """Begin the text under `folder`, or a further segment of it whose first row is `first_row`."""
        self._folder, self._arrays = folder / FOLDER, folder / segment_folder(segment)
        self._positions_folder = folder / segment_folder(segment, POSITIONS)
        self._arrays.mkdir()
        self._storage = FileStorage(str(self._folder))
        index = self._storage.open_index() if segment else self._create()
        self._before, self._earlier = _documents(index), [_Segment.read(folder, one) for one in range(segment)]
        self._writer = RowWriter(index)
        self._positions = PositionsWriter()
        self._first_row, self._rows = first_row, first_row
        self.words: Counter[str] = Counter()

    def _create(self) -> Any:
        fields: dict[str, Any] = {
            name: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=weight)
            for name, weight in WEIGHTS.items()
        }
        return self._storage.create_index(Schema(**fields))

    def add(self, program: Program, labels: Iterable[str]) -> None:
        """Add the next row; `labels` say in words what the program is and offers."""
        texts = texts_of(program, labels)
        read = {name: list(map(_read, field)) for name, field in texts.items()}
        self._writer.add_row(
            {name: list(chain.from_iterable([one.stems for one in field])) for name, field in read.items()}
        )
        every = list(chain.from_iterable(read.values()))
        self._positions.add(chain.from_iterable([one.terms for one in every]))
        self._rows += 1
        self.words.update(set().union(*[one.words for one in every]))

    def close(self, said: Mapping[str, Iterable[tuple[str, ...]]]) -> None:
        """Finish the segment; raise IndexUnusable where its rows are not those of the other columns.

        `said` holds the wordings, as `terms`, that mean a code or a group of synonyms; each gets postings like a word.
        """
        # Merging would write the rows of all segments again.
        self._writer.commit(merge=False)
        positions = self._positions.close(self._first_row)
        positions.write(self._positions_folder)
        (self._folder / WRITE_LOCK).unlink(missing_ok=True)
        self._check(_documents(self._storage.open_index()))
        fields = self._writer.postings
        found = _postings(fields, self._earlier, self._first_row, self._rows)
        found |= _said_postings(found, positions, said)
        _write_postings(self._arrays, found)
        own = _Segment.of(sorted(found), fields, self._rows - self._first_row)
        write_array(self._arrays, HAVING, own.having)
        write_array(self._arrays, LENGTHS, own.lengths)

    def _check(self, rows: int) -> None:
        """Whoosh numbers documents as they were added, a segment after the other: that number must be the row."""
        if rows != self._rows or self._before != self._first_row:
            raise IndexUnusable(f"the text of the new index has {rows} rows where {self._rows} were written")


def _documents(index: Any) -> int:
    """How many documents an index of Whoosh has; its own answer opens every segment and reads all its terms for it."""
    return sum(segment.doc_count_all() for segment in index._segments())


class _Segment(NamedTuple):
    """What scores of later segments need of one: how many rows have each stem in each field, and all lengths.

    `having` has a row for each of `stems` (sorted) and a column for each field of WEIGHTS; `lengths` are the stems of
    each field, and behind them the number of rows.
    """

    stems: Array
    having: Array
    lengths: Array

    @classmethod
    def read(cls, folder: Path, segment: int) -> _Segment:
        """The segment of that number under `folder`."""
        return cls(*(read_array(folder / segment_folder(segment), name) for name in ("stems", HAVING, LENGTHS)))

    @classmethod
    def of(cls, entries: list[bytes], fields: Mapping[str, FieldPostings], rows: int) -> _Segment:
        """The segment with these postings; `entries` are its stems, and what stands among them."""
        stems = np.array(entries, dtype=np.bytes_)
        having = np.zeros((len(stems), len(WEIGHTS)), dtype=np.uint32)
        for column, field in enumerate(WEIGHTS):
            if field in fields:
                having[np.searchsorted(stems, np.array(fields[field].stems)), column] = np.diff(fields[field].ends)
        lengths = [fields[field].total if field in fields else 0 for field in WEIGHTS]
        return cls(stems, having, np.array([*lengths, rows], dtype=np.uint64))

    def rows_with(self, stems: Array, field: str) -> Array:
        """How many rows have each of some stems in a field."""
        at = np.minimum(np.searchsorted(self.stems, stems), len(self.stems) - 1)
        found: Array = np.where(self.stems[at] == stems, self.having[at, list(WEIGHTS).index(field)], 0)
        return found


def _postings(
    fields: Mapping[str, FieldPostings], earlier: Sequence[_Segment], first_row: int, documents: int
) -> dict[bytes, Found]:
    """The rows that have each stem, ascending, and their scores, those of the four fields added up."""
    number = {stem: at for at, stem in enumerate(sorted({stem for one in fields.values() for stem in one.stems}))}
    if not number:
        return {}
    rows, scores, stems = [], [], []
    for field, postings in fields.items():
        rows.append(postings.rows)
        scores.append(_scores(field, postings, earlier, documents))
        stems.append(np.repeat([number[stem] for stem in postings.stems], np.diff(postings.ends)))
    row, score, stem_number = np.concatenate(rows), np.concatenate(scores), np.concatenate(stems)
    order = np.lexsort((row, stem_number))
    row, score, stem_number = row[order], score[order], stem_number[order]
    first = np.flatnonzero(np.append(True, (row[1:] != row[:-1]) | (stem_number[1:] != stem_number[:-1])))
    row, score = row[first] + np.uint32(first_row), np.add.reduceat(score, first).astype(np.float32)
    starts = np.flatnonzero(np.append(True, np.diff(stem_number[first]) != 0))
    ends = np.append(starts[1:], len(row))
    return {
        stem: (row[start:end], score[start:end])
        for stem, start, end in zip(number, starts.tolist(), ends.tolist(), strict=True)
    }


def _scores(field: str, postings: FieldPostings, earlier: Sequence[_Segment], documents: int) -> Array:
    """BM25F of Whoosh for each posting of a field of the last segment; how rare a stem is counts over all of them."""
    having, stems = np.diff(postings.ends), np.array(postings.stems)
    for segment in earlier:
        having = having + segment.rows_with(stems, field)
    idf = [math.log(documents / (number + 1)) + 1 for number in having.tolist()]
    column = list(WEIGHTS).index(field)
    length = postings.total + sum(int(segment.lengths[column]) for segment in earlier)
    weighting, average = BM25F(), length / documents or 1
    found = bm25(
        np.repeat(idf, np.diff(postings.ends)), postings.counts * WEIGHTS[field],
        np.maximum(postings.lengths, 1)[postings.rows], average, weighting.B, weighting.K1,
    )  # fmt: skip
    return np.asarray(found)


def _said_postings(
    found: Mapping[bytes, Found], positions: Positions, said: Mapping[str, Iterable[tuple[str, ...]]]
) -> dict[bytes, Found]:
    """The rows that have any wording of each name, with the score of the wording that scores most."""
    postings, there = {}, {one.decode() for one in positions.terms.tolist()}
    for name, wordings in said.items():
        every: list[Found] = []
        for wording in filter(there.issuperset, wordings):
            stems = [one.encode() for one in sorted(set(wording) - PASSED_OVER)]  # sums in one order in every build
            if not stems or not all(stem in found for stem in stems):
                continue
            rows = found[stems[0]][0] if len(wording) == 1 else positions.rows(wording)
            scores = sum(found[stem][1][np.searchsorted(found[stem][0], rows)] for stem in stems)
            every.append((rows, np.asarray(scores)))
        if rows_and_scores := [one for one in every if len(one[0])]:
            rows, scores = (np.concatenate(parts) for parts in zip(*rows_and_scores, strict=True))
            order = np.lexsort((scores, rows))
            last = np.append(rows[order][1:] != rows[order][:-1], True)
            postings[(SAID + name).encode()] = rows[order][last], scores[order][last]
    return postings


def _write_postings(folder: Path, found: Mapping[bytes, Found]) -> None:
    """One array of rows and one of scores, entry after entry, and where each ends; the rows of common ones as bitmaps."""
    entries = sorted(found)
    common = {entry.decode(): found[entry][0] for entry in entries if len(found[entry][0]) >= COMMON}
    write_bitmaps(folder, {entry: BitMap(rows_of(rows)) for entry, rows in common.items()})
    write_array(folder, "stems", np.array(entries, dtype=np.bytes_))
    write_array(folder, "ends", np.cumsum([0, *(len(found[entry][0]) for entry in entries)]).astype(np.uint64))
    write_array(folder, "rows", np.concatenate([found[entry][0] for entry in entries]))
    write_array(folder, "scores", np.concatenate([found[entry][1] for entry in entries]))
