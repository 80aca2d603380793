"""Write the words of programs with Whoosh, and its postings with their scores as arrays.

Only a build imports this. Whoosh's own files stay in the generation for what needs more than a word's rows
and score; a search does not open them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import STORED, TEXT, Schema
from whoosh.filedb.filestore import FileStorage

from index.columns import write_array
from index.text import FOLDER, WORDS, stems
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


class TextWriter:
    """Writes the words of programs, row after row."""

    def __init__(self, folder: Path) -> None:
        """Begin the text in a folder of its own under `folder`."""
        self._folder = folder / FOLDER
        self._folder.mkdir()
        self._storage = FileStorage(str(self._folder))
        # The fields get stems with spaces between: one function makes them, here and for a search.
        fields: dict[str, Any] = {
            name: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=weight)
            for name, weight in WEIGHTS.items()
        }
        index = self._storage.create_index(Schema(row=STORED, **fields))
        self._writer = index.writer(limitmb=WRITER_MEGABYTES)
        self._words: set[str] = set()
        self._rows = 0

    def add(self, program: Program, labels: Iterable[str]) -> None:
        """Add the next row; `labels` say in words what the program is and offers."""
        places = (part for place in program.locations for part in (place.city, place.state, place.zip) if part)
        texts = {
            "name": f"{program.provider} {program.track or ''}",
            "place": " ".join(dict.fromkeys(places)),
            "labels": " ".join(labels),
            "quotes": "\n".join(quotes_of(program)),
        }
        self._writer.add_document(row=self._rows, **{name: " ".join(stems(text)) for name, text in texts.items()})
        self._rows += 1
        for text in texts.values():
            self._words.update(key(text).split())

    def close(self) -> None:
        """Finish the text; raise IndexUnusable where its rows are not those of the other columns."""
        self._writer.commit()
        words = sorted(word for word in self._words if len(word) > 2 and not word.isdigit())
        (self._folder / WORDS).write_text("\n".join(words), encoding="utf-8")
        (self._folder / WRITE_LOCK).unlink(missing_ok=True)
        with self._storage.open_index().searcher() as searcher:
            self._check(searcher.reader())
            self._write_postings(searcher)

    def _check(self, reader: Any) -> None:
        """Whoosh numbers documents as they were added, in one segment: that number must be the row."""
        rows = reader.doc_count_all()
        edges = [reader.stored_fields(at)["row"] for at in (0, rows - 1)] if rows else []
        if rows != self._rows or edges != [0, rows - 1]:
            raise IndexUnusable(f"the text of the new index has {rows} rows where {self._rows} were written")

    def _write_postings(self, searcher: Any) -> None:
        """One array of rows and one of scores, stem after stem; a stem's scores in the four fields are added up."""
        found: defaultdict[bytes, list[tuple[list[int], list[float]]]] = defaultdict(list)
        for field, stem in searcher.reader().all_terms():
            rows, scores = [], []
            matcher = searcher.postings(field, stem)
            while matcher.is_active():
                rows.append(matcher.id())
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
        write_array(self._folder, "stems", np.array(sorted(found), dtype=np.bytes_))
        write_array(self._folder, "ends", np.array(ends, dtype=np.uint64))
        write_array(self._folder, "rows", np.concatenate(all_rows).astype(np.uint32))
        write_array(self._folder, "scores", np.concatenate(all_scores).astype(np.float32))
