"""The words of programs, as a search reads them: postings and scores that Whoosh computed, kept as arrays."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.columns import find_text, read_array
from index.wording import key

FOLDER, WORDS, WORD_COUNTS = "text", "words.txt", "word_counts"
# Words that say nothing by themselves; a known wording that has one ("in person") is found before they are left out.
PASSED_OVER = frozenset(
    "a an and are as at be by can do does for from has have i if in is it its me my of on or our s t that the their"
    " them they this to us was we when which who will with you your".split()
)


def segment_folder(segment: int) -> str:
    """The folder of a segment's postings; Whoosh's files and the words of all segments are in that of the first.

    >>> segment_folder(0), segment_folder(2)
    ('text', 'text-2')
    """
    return f"{FOLDER}-{segment}" if segment else FOLDER


def stems(text: str) -> list[str]:
    """The words of a text without their endings, those that say nothing left out.

    >>> stems("Groups for women’s recovery: in the evenings")
    ['group', 'women', 'recoveri', 'even']
    """
    return [_stem(word) for word in key(text).split() if word not in PASSED_OVER]


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    # Imported here: the only part of Whoosh that a search needs, a fiftieth of what its search would load.
    from whoosh.lang.porter import stem

    return str(stem(word))


class TextIndex:
    """Finds and scores the rows of one segment that have a word."""

    def __init__(self, folder: Path, segment: int = 0) -> None:
        """Open a segment of the text under `folder`; ValueError or OSError where it cannot be read."""
        self._folder = folder / FOLDER
        self._stems, self._ends, self._rows, self._scores = (
            read_array(folder / segment_folder(segment), name) for name in ("stems", "ends", "rows", "scores")
        )

    def word(self, word: str) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.float32]] | None:
        """The rows that have a word (in any ending), ascending, with their BM25F scores; None for one passed over."""
        if not (stemmed := stems(word)):
            return None
        at = find_text(self._stems, stemmed[0])
        first, last = (0, 0) if at is None else (int(self._ends[at]), int(self._ends[at + 1]))
        return self._rows[first:last], self._scores[first:last]

    def suggest(self, word: str) -> list[str]:
        """Up to three words of the index that are spelt like one that it lacks."""
        from rapidfuzz import fuzz, process

        words = (self._folder / WORDS).read_text(encoding="utf-8").split("\n")
        return [near for near, _, _ in process.extract(word, words, scorer=fuzz.ratio, score_cutoff=75, limit=3)]
