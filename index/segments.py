"""The text of a generation that updates have added to: its segments as one, without the rows no longer in use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from pyroaring import FrozenBitMap

from index.columns import BITMAPS, CODES, numbers_of
from index.filters import Rows
from index.text import FOLDER, Found, TextIndex


def text_files(files: Iterable[str]) -> list[str]:
    """The files of a generation that a search for text reads; Whoosh's own are not among them."""
    endings = (".npy", f"/{BITMAPS}", f"/{CODES}")
    return [name for name in files if name.startswith((f"{FOLDER}/", f"{FOLDER}-")) and name.endswith(endings)]


class TextSegments(TextIndex):
    """Finds and scores the rows in use that have a word, a phrase, a beginning or a wording, over all segments."""

    def __init__(
        self, folder: Path, segments: int, alive: Rows, count: int, *, check: Callable[[str], None] = lambda _: None
    ) -> None:
        """Open the text under `folder`; `alive` of `count` rows are in use. ValueError or OSError if unreadable."""
        super().__init__(folder, check=check)
        self._later = [TextIndex(folder, segment, check=check) for segment in range(1, segments)]
        self._in_use = alive
        self._alive: npt.NDArray[np.bool_] | None = None
        if len(alive) < count:
            self._alive = np.zeros(count, dtype=np.bool_)
            self._alive[numbers_of(alive)] = True

    def word(self, word: str) -> Found | None:
        """The rows that have a word (in any ending), ascending, with their BM25F scores; None for one passed over."""
        found = super().word(word)
        return None if found is None else self._used(found, [one.word(word) for one in self._later])

    def said(self, name: str) -> Found:
        """The rows whose pages have any wording of a code ("modality:emdr") or of a group of synonyms, with scores."""
        return self._used(super().said(name), [one.said(name) for one in self._later])

    def phrase(self, text: str) -> Found:
        """The rows in which the words of a text (in any ending) stand one after the other, with scores."""
        return self._used(super().phrase(text), [one.phrase(text) for one in self._later])

    def prefix(self, beginning: str) -> Found:
        """The rows that have a word that begins so (that word in any ending), with the sum of their scores."""
        return self._used(super().prefix(beginning), [one.prefix(beginning) for one in self._later])

    def rows(self, word: str) -> FrozenBitMap | None:
        """The rows of `word` as a bitmap."""
        found = super().rows(word)
        return None if found is None else self._all_in_use(found, [one.rows(word) for one in self._later])

    def rows_said(self, name: str) -> FrozenBitMap:
        """The rows of `said` as a bitmap."""
        return self._all_in_use(super().rows_said(name), [one.rows_said(name) for one in self._later])

    def _all_in_use(self, first: FrozenBitMap, later: Iterable[FrozenBitMap | None]) -> FrozenBitMap:
        others = [one for one in later if one]
        rows = FrozenBitMap.union(first, *others) if others else first
        return rows if self._alive is None else rows & self._in_use

    def _used(self, first: Found, later: Iterable[Found | None]) -> Found:
        """What all segments found, without the rows that are not in use."""
        found = [first, *(one for one in later if one is not None)]
        rows, scores = found[0] if len(found) == 1 else (np.concatenate(parts) for parts in zip(*found, strict=True))
        if self._alive is None:
            return rows, scores
        used = self._alive[rows]
        return rows[used], scores[used]
