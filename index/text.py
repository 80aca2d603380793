"""The words of programs, as a search reads them: postings and scores that Whoosh computed, kept as arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pyroaring import FrozenBitMap

from index.columns import Bitmaps, find_text, read_array, rows_of_ascending
from index.phrases import Positions
from index.wording import key

FOLDER, POSITIONS = "text", "positions"
WORDS, WORD_COUNTS, WORD_LETTERS = "words", "word_counts", "word_letters"
# The postings of a code or a group of synonyms stand among those of the stems; no stem begins so.
SAID = ":"
# Words that say nothing by themselves; a known wording that has one ("in person") is found before they are left out.
PASSED_OVER = frozenset(
    "a an and are as at be by can do does for from has have i if in is it its me my of on or our s t that the their"
    " them they this to us was we when which who will with you your".split()
)
COMMON = 4096  # postings of so many rows and more are kept as a bitmap too, for searches that ask for no scores
MOST_STEMMED = 1000  # of the words with one beginning; there are more only for a few letters, which keep their stems
Found = tuple[npt.NDArray[np.uint32], npt.NDArray[np.float32]]


def segment_folder(segment: int, name: str = FOLDER) -> str:
    """The folder of a segment's postings, or positions; Whoosh's files and the words of all segments are in the first.

    >>> segment_folder(0), segment_folder(2), segment_folder(1, "positions")
    ('text', 'text-2', 'positions-1')
    """
    return f"{name}-{segment}" if segment else name


def stems(text: str) -> list[str]:
    """The words of a text without their endings, those that say nothing left out.

    >>> stems("Groups for women’s recovery: in the evenings")
    ['group', 'women', 'recoveri', 'even']
    """
    return [stem(word) for word in key(text).split() if word not in PASSED_OVER]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word (in the form of `key`) without its ending; never one of those passed over.

    >>> stem("groups"), stem("use"), stem("using")
    ('group', 'us_', 'us_')
    """
    # Imported here: the only part of Whoosh that a search needs, a fiftieth of what its search would load.
    from whoosh.lang.porter import stem as porter

    stemmed = str(porter(word))
    return f"{stemmed}_" if stemmed in PASSED_OVER else stemmed


def terms(text: str) -> list[str]:
    """The words of a text as phrases hold them: without endings, those that say nothing as they are.

    >>> terms("Groups in person")
    ['group', 'in', 'person']
    """
    return list(map(term, key(text).split()))


@lru_cache(maxsize=100_000)
def term(word: str) -> str:
    """A word (in the form of `key`) as phrases hold it."""
    return word if word in PASSED_OVER else stem(word)


class TextIndex:
    """Finds and scores the rows of a segment that have a word, a phrase, a beginning, or a wording of a code."""

    def __init__(self, folder: Path, segment: int = 0, *, check: Callable[[str], None] = lambda _: None) -> None:
        """Open a segment of the text under `folder`; ValueError or OSError where it cannot be read.

        `check` is called with the name of a folder before it is first read, to verify it.
        """
        self._folder, self._positions, self._check = folder / FOLDER, folder / segment_folder(segment, POSITIONS), check
        self._common = Bitmaps(folder / segment_folder(segment))
        self._stems, self._ends, self._rows, self._scores = (
            read_array(folder / segment_folder(segment), name) for name in ("stems", "ends", "rows", "scores")
        )

    def word(self, word: str) -> Found | None:
        """The rows that have a word (in any ending), ascending, with their BM25F scores; None for one passed over."""
        return self._of(stemmed[0]) if (stemmed := stems(word)) else None

    def rows(self, word: str) -> FrozenBitMap | None:
        """The rows of `word` as a bitmap."""
        return self._rows_of(stemmed[0]) if (stemmed := stems(word)) else None

    def rows_said(self, name: str) -> FrozenBitMap:
        """The rows of `said` as a bitmap."""
        return self._rows_of(SAID + name)

    def said(self, name: str) -> Found:
        """The rows whose pages have any wording of a code ("modality:emdr") or of a group of synonyms, with scores."""
        return self._of(SAID + name)

    def phrase(self, text: str) -> Found:
        """The rows in which the words of a text (in any ending) stand one after the other, with scores."""
        wanted = terms(text)
        if len(wanted) == 1 and wanted[0] not in PASSED_OVER:
            return self._of(wanted[0])
        rows = self.positions.rows(wanted)
        return rows, self._scores_of(wanted, rows)

    def prefix(self, beginning: str) -> Found:
        """The rows that have a word that begins so (that word in any ending), with the sum of their scores."""
        encoded = beginning.encode()
        first, last = np.searchsorted(self._stems, np.array([encoded, encoded + b"\xff"], dtype=self._stems.dtype))
        wanted = set(range(int(first), int(last)))
        words = self.words_from(beginning)
        if len(words) <= MOST_STEMMED:
            # "therapies*": its stem is shorter than the beginning.
            places = (find_text(self._stems, stem(word)) for word in words if word not in PASSED_OVER)
            wanted |= {at for at in places if at is not None}
        parts = [(int(self._ends[at]), int(self._ends[at + 1])) for at in sorted(wanted)]
        return _summed([(self._rows[a:b], self._scores[a:b]) for a, b in parts])

    def words_from(self, beginning: str) -> list[str]:
        """The words of programs that begin so, in order."""
        encoded = beginning.encode()
        first, last = np.searchsorted(self.words, np.array([encoded, encoded + b"\xff"], dtype=self.words.dtype))
        return [word.decode() for word in self.words[first:last].tolist()]

    @cached_property
    def words(self) -> npt.NDArray[np.bytes_]:
        """Every word as it is written (in the form of `key`), sorted, as UTF-8 bytes."""
        return read_array(self._folder, WORDS)

    @cached_property
    def word_counts(self) -> npt.NDArray[np.uint32]:
        """How many programs have each of the words."""
        return read_array(self._folder, WORD_COUNTS)

    @cached_property
    def word_letters(self) -> npt.NDArray[np.uint64]:
        """The signature of each of the words, see index.spelling."""
        return read_array(self._folder, WORD_LETTERS)

    @cached_property
    def positions(self) -> Positions:
        """Where each word stands, read when a phrase is first asked for."""
        self._check(self._positions.name)
        return Positions.read(self._positions)

    def _rows_of(self, entry: str) -> FrozenBitMap:
        return self._common[entry] if entry in self._common else rows_of_ascending(self._of(entry)[0])

    def _of(self, entry: str) -> Found:
        at = find_text(self._stems, entry)
        first, last = (0, 0) if at is None else (int(self._ends[at]), int(self._ends[at + 1]))
        return self._rows[first:last], self._scores[first:last]

    def _scores_of(self, wanted: Iterable[str], rows: npt.NDArray[np.uint32]) -> npt.NDArray[np.float32]:
        scores = np.zeros(len(rows), dtype=np.float32)
        for one in set(wanted) - PASSED_OVER:
            with_stem, stem_scores = self._of(one)
            scores += stem_scores[np.searchsorted(with_stem, rows)]
        return scores


def _summed(found: list[Found]) -> Found:
    """Several findings as one: each row once, its scores added up."""
    if not found:
        return np.zeros(0, dtype=np.uint32), np.zeros(0, dtype=np.float32)
    rows, scores = (np.concatenate(parts) for parts in zip(*found, strict=True))
    # As many places as rows: far quicker than to sort what the stems of "th*" found.
    sums = np.bincount(rows, weights=scores)
    every = np.flatnonzero(np.bincount(rows))
    return every.astype(np.uint32), sums[every].astype(np.float32)
