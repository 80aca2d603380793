"""Write the words of programs with Whoosh, and its postings with their scores as arrays.

An update adds a segment: Whoosh's files of the rows before stay as they are, and the new rows are scored with
the counts of all. Only builds and updates import this. Whoosh's own files stay in the generation for what needs more than a word's rows
and score; a search does not open them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage

from index.columns import read_array, write_array
from index.text import FOLDER, WORD_COUNTS, WORDS, segment_folder, stems
from index.wording import key
from records.errors import IndexUnusable
from records.models import Evidence, Program

# A provider asked for by name comes first, then what a program is and where, then what its page says.
WEIGHTS = {"name": 4.0, "place": 2.0, "labels": 2.0, "quotes": 1.0}
WRITER_MEGABYTES = 128
WRITE_LOCK = "MAIN_WRITELOCK"


def quotes_of(program: Program) -> list[str]:
    """The sentences and headings that a program's values were read from, each once.

    Those of insurers and payment are left out: "we do not accept Medicaid" must not be found as Medicaid;
    so are those of phones and addresses, which say nothing of the program.
    """
    evidence: list[Evidence] = list(program.level_evidence)
    for values in (
        program.modalities, program.conditions, program.populations, program.days, program.sessions, program.dayparts,
        program.formats, program.hours_per_week, program.duration_weeks, program.accreditations, program.languages,
    ):  # fmt: skip
        for value in values:
            evidence.extend(value.evidence)
    return list(dict.fromkeys(text for one in evidence for text in (one.quote, one.section) if text))


def texts_of(program: Program, labels: Iterable[str]) -> dict[str, str]:
    """What is searched of a program, by field; `labels` say in words what the program is and offers."""
    places = (part for place in program.locations for part in (place.city, place.state, place.zip) if part)
    return {
        "name": f"{program.provider} {program.track or ''}",
        "place": " ".join(dict.fromkeys(places)),
        "labels": " ".join(labels),
        "quotes": "\n".join(quotes_of(program)),
    }


def words_of(texts: dict[str, str]) -> set[str]:
    """The words of a program that another spelling may be meant for, as they are written."""
    words = {word for text in texts.values() for word in key(text).split()}
    return {word for word in words if len(word) > 2 and not word.isdigit()}


def write_words(folder: Path, words: Counter[str]) -> None:
    """Write the words under `folder`, sorted, and how many programs have each."""
    every = sorted(word for word, count in words.items() if count > 0)
    (folder / FOLDER / WORDS).write_text("\n".join(every), encoding="utf-8")
    write_array(folder / FOLDER, WORD_COUNTS, np.array([words[word] for word in every], dtype=np.uint32))


def read_words(folder: Path) -> Counter[str]:
    """How many programs have each word, as `write_words` wrote it."""
    words = (folder / FOLDER / WORDS).read_text(encoding="utf-8").split("\n")
    counts = read_array(folder / FOLDER, WORD_COUNTS)
    return Counter(dict(zip(words, counts.tolist(), strict=True))) if len(counts) else Counter()


class TextWriter:
    """Writes the words of programs, row after row."""

    def __init__(self, folder: Path, *, segment: int = 0, first_row: int = 0) -> None:
        """Begin the text under `folder`, or a further segment of it whose first row is `first_row`."""
        self._folder, self._arrays = folder / FOLDER, folder / segment_folder(segment)
        self._arrays.mkdir()
        self._storage = FileStorage(str(self._folder))
        self._writer = (self._storage.open_index() if segment else self._create()).writer(limitmb=WRITER_MEGABYTES)
        self._first_row, self._rows = first_row, first_row
        self.words: Counter[str] = Counter()

    def _create(self) -> Any:
        # The fields get stems with spaces between: one function makes them, here and for a search.
        fields: dict[str, Any] = {
            name: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=weight)
            for name, weight in WEIGHTS.items()
        }
        return self._storage.create_index(Schema(row=STORED, **fields))

    def add(self, program: Program, labels: Iterable[str]) -> None:
        """Add the next row; `labels` say in words what the program is and offers."""
        texts = texts_of(program, labels)
        self._writer.add_document(row=self._rows, **{name: " ".join(stems(text)) for name, text in texts.items()})
        self._rows += 1
        self.words.update(words_of(texts))

    def close(self) -> None:
        """Finish the segment; raise IndexUnusable where its rows are not those of the other columns."""
        # Merging would write the rows of all segments again.
        self._writer.commit(merge=False)
        (self._folder / WRITE_LOCK).unlink(missing_ok=True)
        with self._storage.open_index().searcher() as searcher:
            segment, offset = searcher.leaf_searchers()[-1]
            self._check(searcher.reader(), offset)
            self._write_postings(segment, offset)

    def _check(self, reader: Any, offset: int) -> None:
        """Whoosh numbers documents as they were added, a segment after the other: that number must be the row."""
        rows = reader.doc_count_all()
        edges = [reader.stored_fields(at)["row"] for at in (offset, rows - 1)] if rows else []
        if (rows, edges) != (self._rows, [self._first_row, self._rows - 1]) or offset != self._first_row:
            raise IndexUnusable(f"the text of the new index has {rows} rows where {self._rows} were written")

    def _write_postings(self, searcher: Any, first_row: int) -> None:
        """One array of rows and one of scores, stem after stem; a stem's scores in the four fields are added up."""
        found: defaultdict[bytes, list[tuple[list[int], list[float]]]] = defaultdict(list)
        for field, stem in searcher.reader().all_terms():
            rows, scores = [], []
            matcher = searcher.postings(field, stem)
            while matcher.is_active():
                rows.append(matcher.id() + first_row)
                scores.append(matcher.score())
                matcher.next()
            found[stem].append((rows, scores))
        ends, all_rows, all_scores = [0], [], []
        for stem in sorted(found):
            every_row = np.concatenate([rows for rows, _ in found[stem]])
            unique, at = np.unique(every_row, return_inverse=True)
            all_rows.append(unique)
            all_scores.append(np.bincount(at, weights=np.concatenate([scores for _, scores in found[stem]])))
            ends.append(ends[-1] + len(unique))
        write_array(self._arrays, "stems", np.array(sorted(found), dtype=np.bytes_))
        write_array(self._arrays, "ends", np.array(ends, dtype=np.uint64))
        write_array(self._arrays, "rows", np.concatenate(all_rows).astype(np.uint32))
        write_array(self._arrays, "scores", np.concatenate(all_scores).astype(np.float32))
