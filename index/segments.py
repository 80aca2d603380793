"""The text of a generation that updates have added to: its segments as one, without the rows no longer in use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.columns import numbers_of
from index.filters import Rows
from index.text import FOLDER, TextIndex


def text_files(files: Iterable[str]) -> list[str]:
    """The files of a generation that a search for text reads; Whoosh's own are not among them."""
    return [name for name in files if name.startswith((f"{FOLDER}/", f"{FOLDER}-")) and name.endswith((".npy", ".txt"))]


class TextSegments(TextIndex):
    """Finds and scores the rows in use that have a word, over all segments."""

    def __init__(self, folder: Path, segments: int, alive: Rows, count: int) -> None:
        """Open the text under `folder`; `alive` of `count` rows are in use. ValueError or OSError if unreadable."""
        super().__init__(folder)
        self._later = [TextIndex(folder, segment) for segment in range(1, segments)]
        self._alive: npt.NDArray[np.bool_] | None = None
        if len(alive) < count:
            self._alive = np.zeros(count, dtype=np.bool_)
            self._alive[numbers_of(alive)] = True

    def word(self, word: str) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.float32]] | None:
        """The rows that have a word (in any ending), ascending, with their BM25F scores; None for one passed over."""
        found = super().word(word)
        if found is None or (self._alive is None and not self._later):
            return found
        every = [found, *(later for one in self._later if (later := one.word(word)) is not None)]
        rows, scores = (np.concatenate(parts) for parts in zip(*every, strict=True))
        if self._alive is None:
            return rows, scores
        used = self._alive[rows]
        return rows[used], scores[used]
