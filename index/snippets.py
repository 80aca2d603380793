"""The sentence of a program's pages that best holds the words of a text, with marks where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from index.known import KnownValues
from index.known_words import SAID_FILES
from index.query import Query, Unit
from index.quotes import evidence_of
from index.result import Snippet
from index.text import PASSED_OVER, term
from index.wording import key
from records.codes import TAKEN
from records.wording import unaccented

if TYPE_CHECKING:
    from records.models import Evidence, Program

LONGEST = 240
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?]+(?=\S)[^.!?\n]*)*[.!?]*")
_WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*|&")
Needle = tuple[str, ...]


class SnippetFinder:
    """Finds the sentence of one program after the other that best holds the units of a query."""

    def __init__(self, query: Query, known: KnownValues) -> None:
        """Gather what is looked for: for each unit the terms of its wordings, and the beginnings of words."""
        wanted = [unit for clause in query.clauses for unit in clause]
        self._codes = {code for unit in wanted for code in unit.codes}
        self._beginnings = [unit.words[-1] for unit in wanted if unit.kind == "beginning"]
        every = (frozenset(_wordings(unit, known)) for unit in wanted if unit.kind != "beginning")
        self._units = [_by_first(unit) for unit in every if unit]
        starts = {_start(first) for unit in self._units for first in unit} | set(self._beginnings)
        # Without any (only excluded words) nothing is found: no text has a word that ends before it begins.
        pattern = "|".join(map(re.escape, sorted(starts))) or r"(?!)"
        self._likely = re.compile(rf"(?<![^\W_])(?:{pattern})", re.I)

    def best(self, program: Program) -> Snippet | None:
        """The sentence with most units of the text, the earlier of equal ones; None where no sentence has any.

        Only what values were read from is looked at, and of insurers and payment only what is said of those
        that the text names.
        """
        most, best = 0, None
        for evidence in self._evidence(program):
            for sentence in self._sentences(evidence.quote):
                held, marks = self._marks(sentence)
                if held > most:
                    text, marks = _shortened(sentence, marks)
                    most, best = held, Snippet(text=text, marks=marks, url=evidence.url)
            if most == len(self._units) + len(self._beginnings):
                break
        return best

    def _evidence(self, program: Program) -> Iterator[Evidence]:
        yield from evidence_of(program)
        for insurer in program.insurers:
            if insurer.status in TAKEN and self._names(insurer.id):
                yield from insurer.evidence
        for payment in program.payment:
            if ("payment", payment.code) in self._codes:
                yield from payment.evidence

    def _names(self, insurer: str) -> bool:
        return ("insurer", insurer) in self._codes or ("payment", insurer) in self._codes

    def _sentences(self, quote: str) -> Iterator[str]:
        """The sentences of a quote that may hold what is looked for."""
        if self._likely.search(unaccented(quote)) is not None:
            for match in _SENTENCE.finditer(quote):
                if self._likely.search(unaccented(match[0])) is not None:
                    yield match[0].strip()

    def _marks(self, sentence: str) -> tuple[int, list[tuple[int, int]]]:
        """How many units a sentence holds, and where."""
        words = [
            (part, match.start(), match.end()) for match in _WORD.finditer(sentence) for part in key(match[0]).split()
        ]
        terms = [term(word) for word, _, _ in words]
        held, marks = 0, set[tuple[int, int]]()
        for unit in self._units:
            found = {
                (words[at][1], words[at + len(needle) - 1][2])
                for at, first in enumerate(terms)
                for needle in unit.get(first, ())
                if tuple(terms[at : at + len(needle)]) == needle
            }
            held += bool(found)
            marks |= found
        for beginning in self._beginnings:
            found = {(start, end) for word, start, end in words if word.startswith(beginning)}
            held += bool(found)
            marks |= found
        return held, _apart(marks)


def _by_first(needles: Iterable[Needle]) -> dict[str, list[Needle]]:
    by_first: dict[str, list[Needle]] = {}
    for needle in needles:
        by_first.setdefault(needle[0], []).append(needle)
    return by_first


def _wordings(unit: Unit, known: KnownValues) -> Iterator[Needle]:
    """The typed words, and every wording of the codes and synonyms of a unit, as terms."""
    yield from filter(_says_something, [tuple(map(term, unit.words))])
    options = known.options
    named = any(code in known.one_as_text for _, code in unit.codes)  # "Suboxone", and not each name of MAT
    for option, code in unit.codes:
        for wording, meant in options[option].wordings.items():
            # An acronym that is a word too ("act") is marked only where it was typed.
            if (
                (code in meant or (not named and any(known.medications.get(one) == code for one in meant)))
                and (option not in SAID_FILES or wording not in known.words.needs_cue)
                and len(wording) > 2
            ):
                yield from filter(_says_something, [tuple(map(term, wording.split()))])
    if unit.synonyms:
        group = unit.synonyms.partition(":")[2]
        yield from (tuple(map(term, w.split())) for w, name in known.words.synonyms.items() if name == group)


def _says_something(needle: Needle) -> bool:
    return any(one not in PASSED_OVER for one in needle)


def _start(first: str) -> str:
    """How the first word of a needle begins, whatever its ending is."""
    return first if first in PASSED_OVER or len(first) < 4 else first[:-1]


def _apart(marks: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks in order, those that overlap made one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart


def _shortened(sentence: str, marks: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """A sentence no longer than LONGEST, cut at words around its first marks; a cut is shown as "…"."""
    if len(sentence) <= LONGEST:
        return sentence, marks
    first = max(0, min(marks[0][0] - LONGEST // 4, len(sentence) - LONGEST))
    begin = sentence.find(" ", first) + 1 if first else 0
    begin = min(begin, marks[0][0])
    end = begin + LONGEST if begin + LONGEST >= len(sentence) else sentence.rfind(" ", marks[0][1], begin + LONGEST)
    end = len(sentence) if end >= len(sentence) else max(end, marks[0][1])
    before, behind = ("… " if begin else ""), (" …" if end < len(sentence) else "")
    moved = [(start - begin + len(before), stop - begin + len(before)) for start, stop in marks if stop <= end]
    return f"{before}{sentence[begin:end]}{behind}", moved
