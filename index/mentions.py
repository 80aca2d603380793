"""Finds the wordings of a vocabulary among words, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Mentions(Generic[T]):
    """What wordings (in the form of `key`) mean, to be found among words."""

    def __init__(self, meanings: Mapping[str, T], most_words: int) -> None:
        """Take what each wording means; those of more words are not found."""
        self._meanings = meanings
        self._longest: dict[str, int] = {}  # by the first word: most words have none, and need no longer look
        for wording in meanings:
            words = wording.split()
            if words and len(words) <= most_words:
                self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def of(self, words: Sequence[str]) -> Iterator[tuple[int, T]]:
        """What is named, in order, with where it ends.

        >>> brands = Mentions({"upmc": "brand", "upmc for you": "arm"}, 9)
        >>> list(brands.of(["upmc", "for", "you", "and", "upmc"]))
        [(3, 'arm'), (5, 'brand')]
        """
        at = 0
        for first, word in enumerate(words):
            if first < at or (longest := self._longest.get(word)) is None:
                continue
            for end in range(min(first + longest, len(words)), first, -1):
                if (meant := self._meanings.get(" ".join(words[first:end]))) is not None:
                    at = end
                    yield at, meant
                    break
