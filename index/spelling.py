"""Other spellings: the words of programs and the wordings of the vocabulary that are nearest to what was typed.

A word's signature has one bit for each letter in it. Spellings that are few changes apart differ in few bits,
so that nearly all words are passed by before any two spellings are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.known import KnownValues

if TYPE_CHECKING:
    from index.text import TextIndex

LETTERS = np.uint64(26)  # above the bits of the letters: how many bytes the word has
MOST_SUGGESTIONS = 3
MOST_WORDS_TRIED = 5
LONGEST_WINDOW = 5
SHORTEST, LONGEST_WORD = 3, 60
LEAST_LETTERS = 4  # of a word of which another spelling is offered: "ASL" is no "all"
# A word of the vocabulary is as likely meant as one that so many programs have.
WORDING_COUNT = 1000
OPTIONS = (
    "level", "modality", "condition", "population", "insurer", "payment", "daypart", "day", "format", "language", "state",
    "accreditation",
)  # fmt: skip
Words = npt.NDArray[np.bytes_]


def signatures(words: Words) -> npt.NDArray[np.uint64]:
    """One bit for each letter a to z that a word has, and its length in bytes above them.

    >>> [f"{one:x}" for one in signatures(np.array([b"abba", b"c"]))]
    ['10000003', '4000004']
    """
    if not len(words):
        return np.zeros(0, dtype=np.uint64)
    table = np.zeros(256, dtype=np.uint64)
    table[ord("a") : ord("z") + 1] = np.uint64(1) << np.arange(26, dtype=np.uint64)
    packed = np.ascontiguousarray(words).view(np.uint8).reshape(len(words), -1)
    letters = np.bitwise_or.reduce(table[packed], axis=1)
    signed: npt.NDArray[np.uint64] = letters | (np.count_nonzero(packed, axis=1).astype(np.uint64) << LETTERS)
    return signed


@dataclass(frozen=True)
class Spellings:
    """Words that can be meant, with their signatures, how many programs have them, and how each is written."""

    words: Words
    letters: npt.NDArray[np.uint64]
    counts: npt.NDArray[np.uint32]
    written: tuple[str, ...] | None = None

    def near(self, word: str) -> list[tuple[int, int, str]]:
        """Those at the least number of changes from a word: the changes, the count below zero, how it is written."""
        if len(word) > LONGEST_WORD:
            return []
        most = _changes(word)
        own = signatures(np.array([word.encode()]))[0]
        mask = (np.uint64(1) << LETTERS) - np.uint64(1)
        bits = np.bitwise_count((self.letters ^ own) & mask)
        lengths = np.abs((self.letters >> LETTERS).astype(np.int16) - np.int16(own >> LETTERS))
        likely = np.flatnonzero((bits <= 2 * most) & (lengths <= most))
        if not len(likely):
            return []
        # Imported here: only a word that no program has needs it.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        spelt = [one.decode() for one in self.words[likely].tolist()]
        alike = extract(word, spelt, scorer=OSA.distance, score_cutoff=most, limit=None)
        found = [
            (int(changes), -int(self.counts[likely[at]]), self.written[likely[at]] if self.written else near)
            for near, changes, at in alike
            if len(near) >= SHORTEST and not near.isdigit()
        ]
        least = min((changes for changes, _, _ in found), default=0)
        return sorted(one for one in found if one[0] == least)


def suggest(words: list[str], missing: list[int], index: TextIndex, known: KnownValues) -> dict[str, list[str]]:
    """Other spellings for words that no program has; neighbours that are a wording together are one entry.

    `words` is the text in the form of `key`, `missing` are the places of those that no program has.
    """
    wordings = _wordings(known)
    programs = Spellings(index.words, index.word_letters, index.word_counts)
    found: dict[str, list[str]] = {}
    done: set[int] = set()
    for at in missing[:MOST_WORDS_TRIED]:
        if at in done:
            continue
        window, near = _window(words, at, wordings)
        if len(window) == 1:
            alone = [*programs.near(words[at]), *wordings.near(words[at])] if len(words[at]) >= SHORTEST else []
            least = min((changes for changes, _, _ in alone), default=0)
            near = [written for _, _, written in sorted(one for one in alone if one[0] == least)]
        if near:
            done.update(window)
            found[" ".join(words[one] for one in window)] = list(dict.fromkeys(near))[:MOST_SUGGESTIONS]
    return found


def _window(words: list[str], at: int, wordings: Spellings) -> tuple[range, list[str]]:
    """The widest neighbourhood of a word that is a wording but for its spelling, and those wordings."""
    for length in range(min(LONGEST_WINDOW, len(words)), 1, -1):
        for first in range(max(0, at - length + 1), min(at, len(words) - length) + 1):
            typed = "".join(words[first : first + length])
            said = " ".join(words[first : first + length])
            # What was typed is no other spelling of itself, though no program has one of its words.
            if near := [written for _, _, written in wordings.near(typed) if written != said]:
                return range(first, first + length), near
    return range(at, at + 1), []


def _changes(word: str) -> int:
    """How many slips of the finger a word of its length may have; three letters with one of them another are another word."""
    return 0 if len(word) < LEAST_LETTERS else 1 if len(word) <= 5 else 2 if len(word) <= 10 else max(3, len(word) // 6)


def _wordings(known: KnownValues) -> Spellings:
    every = {wording for option in OPTIONS if option in known.options for wording in known.options[option].wordings}
    return _spellings(frozenset({*every, *known.words.synonyms}))


@lru_cache(maxsize=2)
def _spellings(wordings: frozenset[str]) -> Spellings:
    """Wordings without their spaces: a word torn apart or run together is found too."""
    written = tuple(sorted(wording for wording in wordings if len(wording) >= SHORTEST))
    words = np.array([wording.replace(" ", "").encode() for wording in written], dtype=np.bytes_)
    return Spellings(words, signatures(words), np.full(len(written), WORDING_COUNT, dtype=np.uint32), written)
