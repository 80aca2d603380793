"""A text as units: what the vocabulary knows is a code as well as words ("EMDR", "intensive outpatient")."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

import numpy as np

from index.columns import Array, Bitmaps, all_rows, numbers_of, rows_of
from index.filters import Rows, insurer_answers
from index.known import KnownValues
from index.wording import key
from records.errors import InputError

if TYPE_CHECKING:
    from index.text import TextIndex

CODE_OPTIONS = (
    "level",
    "modality",
    "condition",
    "population",
    "insurer",
    "payment",
    "daypart",
    "day",
    "format",
    "language",
)
# A program that is or offers what was asked for comes before one whose page merely has the words.
CODE_SCORE = 5.0
LONGEST_WORDING = 6


@dataclass(frozen=True)
class Unit:
    """Neighbouring words of a text that belong together, and the codes that they mean."""

    words: tuple[str, ...]
    codes: tuple[tuple[str, str], ...] = ()


@dataclass
class TextMatch:
    """The rows that have every unit of a text, a score for each row, and other spellings of words that no row has."""

    rows: Rows
    scores: Array
    suggestions: dict[str, list[str]] = field(default_factory=dict)


def units(text: str, known: KnownValues) -> list[Unit]:
    """Split a text into units, longest known wording first."""
    words = key(text).split()
    found, at = [], 0
    while at < len(words):
        for length in range(min(LONGEST_WORDING, len(words) - at), 0, -1):
            part = tuple(words[at : at + length])
            codes = tuple(known.codes_of(" ".join(part), CODE_OPTIONS))
            if codes or length == 1:
                found.append(Unit(part, codes))
                at += length
                break
    return found


def match_text(text: str, known: KnownValues, bitmaps: Bitmaps, index: TextIndex, count: int) -> TextMatch:
    """The rows that have every unit, as words or as a code; raise InputError where there is no word to search for.

    Words without a meaning of their own ("in", "the") are passed over unless the vocabulary knows them.
    """
    scores = np.zeros(count, dtype=np.float32)
    result = TextMatch(all_rows(count), scores)
    searched = False
    for unit in units(text, known):
        coded = [_code_rows(bitmaps, option, code) for option, code in unit.codes]
        worded = []
        for word in unit.words:
            found = index.word(word)
            if found is None:
                continue
            rows, word_scores = found
            scores[rows] += word_scores
            worded.append(rows_of(rows))
            if not len(rows) and not coded:
                result.suggestions[word] = index.suggest(word)
        for rows_with_code in coded:
            scores[numbers_of(rows_with_code)] += CODE_SCORE
        if worded or coded:
            searched = True
            every_word = [reduce(and_, worded)] if worded else []
            result.rows &= reduce(or_, [*coded, *every_word])
    if not searched:
        raise InputError(f"there is no word to search for in {text!r}")
    return result


def _code_rows(bitmaps: Bitmaps, option: str, code: str) -> Rows:
    if option == "insurer":
        return insurer_answers(bitmaps, code, in_network=False).yes
    return bitmaps[f"{option}:{code}:yes"]
