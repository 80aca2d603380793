"""The programs that a text finds: each of its units as words, as a code, or as another wording of the code."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

import numpy as np

from index.columns import Array, Bitmaps, all_rows, numbers_of, rows_of
from index.filters import NOBODY, Rows, insurer_answers
from index.known import KnownValues
from index.known_words import SAID_FILES
from index.query import Code, Query, Unit, parse_query

if TYPE_CHECKING:
    from index.text import TextIndex

# A program that is or offers what was asked for comes before one whose page merely has the words, however often.
CODE_SCORE = 1000.0


@dataclass
class TextMatch:
    """The rows that have every unit of a text, a score for each row, and other spellings of words that no row has."""

    rows: Rows
    scores: Array
    query: Query
    suggestions: dict[str, list[str]] = field(default_factory=dict)


def match_text(
    text: str, known: KnownValues, bitmaps: Bitmaps, index: TextIndex, count: int, *, scored: bool = True
) -> TextMatch:
    """The rows that have one unit of every clause and none that is excluded.

    Words without a meaning of their own ("in", "the") are passed over unless the vocabulary knows them. What is
    excluded is taken as words and as a code, without synonyms. Raises
    InputError where there is no word to search for or the signs of the text make no sense.
    """
    query = parse_query(text, known)
    matcher = _Matcher(known, bitmaps, index, count, scored=scored)
    rows: Rows | None = None
    for clause in query.clauses:
        found = reduce(or_, map(matcher.rows, clause))
        rows = found if rows is None else rows & found
    if rows is None:
        rows = all_rows(count)
    without = _Matcher(known, bitmaps, index, count, scored=False)
    for unit in query.excluded:
        rows -= without.rows(replace(unit, synonyms=""))
    return TextMatch(rows, matcher.scores, query, matcher.suggestions(query) if matcher.missing else {})


class _Matcher:
    """Finds the rows of one unit after the other and adds up their scores."""

    def __init__(self, known: KnownValues, bitmaps: Bitmaps, index: TextIndex, count: int, *, scored: bool) -> None:
        self._known, self._bitmaps, self._index = known, bitmaps, index
        self._scored = scored
        self.scores = np.zeros(count if scored else 0, dtype=np.float32)
        self.missing: list[Unit] = []

    def rows(self, unit: Unit) -> Rows:
        """The rows that have a unit."""
        if unit.kind != "words":
            rows, scores = self._index.phrase(unit.text) if unit.kind == "phrase" else self._beginning(unit)
            self._add(rows, scores)
            if not len(rows):
                self.missing.append(unit)
            return rows_of(rows)
        found = [self._worded(unit)]
        for name in [f"{option}:{code}" for option, code in unit.codes if option in SAID_FILES] + [unit.synonyms]:
            if name and self._scored:
                rows, scores = self._index.said(name)
                if found[0]:
                    # The words typed are most often among the wordings: a row is scored once for both.
                    fresh = ~np.isin(rows, numbers_of(found[0]), assume_unique=True)
                    rows, scores = rows[fresh], scores[fresh]
                self._add(rows, scores)
            if name:
                found.append(self._index.rows_said(name))
        if not self._means_words_only(unit, found[0]):
            for code in unit.codes:
                with_code = self._code_rows(code)
                if self._scored:
                    self.scores[numbers_of(with_code)] += CODE_SCORE
                found.append(with_code)
        every = reduce(or_, found) - self._denying(unit)
        if not every and not unit.codes and not unit.synonyms:
            self.missing.append(unit)
        return every

    def suggestions(self, query: Query) -> dict[str, list[str]]:
        """What else may be meant by the units that no program has."""
        from index.spelling import suggest

        words: list[str] = []
        missing: list[int] = []
        offered: dict[str, list[str]] = {}
        for unit in (unit for clause in query.clauses for unit in clause):
            if unit.kind == "phrase" and unit in self.missing:
                offered |= self._loose(unit)
            elif unit.kind == "words":
                if unit in self.missing:
                    missing.append(len(words))
                words += unit.words
        return suggest(words, missing, self._index, self._known) | offered

    def _loose(self, unit: Unit) -> dict[str, list[str]]:
        """For a phrase that stands nowhere: other spellings of its words, or these without quotation marks, if any program has them."""
        from index.spelling import suggest

        matcher = _Matcher(self._known, self._bitmaps, self._index, 0, scored=False)
        clauses = parse_query(unit.text, self._known).clauses
        if len(unit.words) > 1 and reduce(and_, (matcher.rows(one) for clause in clauses for one in clause)):
            return {f'"{unit.text}"': [unit.text]}
        words = list(unit.words)
        unknown = [at for at, word in enumerate(words) if (found := self._index.word(word)) and not len(found[0])]
        return suggest(words, unknown, self._index, self._known)

    def _worded(self, unit: Unit) -> Rows:
        """The rows that have the words of a unit, several as a phrase."""
        if len(unit.words) == 1:
            if self._scored and (scored := self._index.word(unit.words[0])) is not None:
                self._add(*scored)
            return self._index.rows(unit.words[0]) or NOBODY
        in_pages = unit.text not in self._known.words.searched_set
        if in_pages and (unit.synonyms or any(option in SAID_FILES for option, _ in unit.codes)):
            return NOBODY  # they are among the wordings of the code
        rows, scores = self._index.phrase(unit.text)
        self._add(rows, scores)
        return rows_of(rows)

    def _add(self, rows: Array, scores: Array) -> None:
        if self._scored:
            self.scores[rows] += scores

    def _beginning(self, unit: Unit) -> tuple[Array, Array]:
        """Rows with a word that begins so; words before it in the same piece ("co-occur*") must stand in the row too."""
        rows, scores = self._index.prefix(unit.words[-1])
        for word in unit.words[:-1]:
            if (found := self._index.word(word)) is not None:
                kept = np.isin(rows, found[0], assume_unique=True)
                rows, scores = rows[kept], scores[kept]
        return rows, scores

    def _means_words_only(self, unit: Unit, worded: Rows) -> bool:
        """Whether a word is ordinary English here though an insurer is called so: "sharp", "medical"."""
        if unit.capital or not worded or unit.text not in self._known.words.needs_cue:
            return False
        return all(option in ("insurer", "payment") for option, _ in unit.codes)

    def _denying(self, unit: Unit) -> Rows:
        """The rows that say no to what a unit means, and yes to nothing of it: "not a methadone clinic" has the word, and is none."""
        wider = {self._known.one_as_text[code] for _, code in unit.codes if code in self._known.one_as_text}
        said = [f"{option}:{code}" for option, code in unit.codes if option in SAID_FILES and code not in wider]
        if not said or len(said) < len(unit.codes) - len(wider):
            return NOBODY
        denied, offered = (reduce(or_, (self._bitmaps[f"{one}:{answer}"] for one in said)) for answer in ("no", "yes"))
        return denied - offered

    def _code_rows(self, found: Code) -> Rows:
        option, code = found
        if option == "insurer" or (option == "payment" and code in self._known.public_payers):
            return insurer_answers(self._bitmaps, code, in_network=False).yes
        return self._bitmaps[f"{option}:{code}:yes"]
