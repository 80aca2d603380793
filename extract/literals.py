"""Which sentences a regular expression can match at all, found for many expressions in one pass over the page.

A cue like "calls (?:are|may be) routed" can only match where "calls " and "routed" stand. For each expression
one such piece of text is derived that every match must contain (or several, of which one must); the pieces of
all expressions are looked for together (Aho-Corasick), and an expression runs only on sentences that hold one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from re import _constants as constants
from re import _parser as parser
from typing import Any

import ahocorasick

MIN_LENGTH = 2  # a shorter piece stands nearly everywhere
MAX_PIECES = 200


def required(pattern: str) -> frozenset[str]:
    """Pieces of text of which every match of the pattern holds at least one; empty where none can be derived.

    >>> sorted(required(r"(?:our|the) helpline (?:is|specialists?)"))
    [' helpline ']
    >>> sorted(required(r"may (?:also )?(?:include|offer)"))
    ['include', 'offer']
    >>> required(r"\\w+ or [a-z]?")
    frozenset({' or '})
    """
    return frozenset(_best(parser.parse(pattern)) or ())


def _best(sequence: Any) -> set[str] | None:
    """The most telling set of pieces among those that the parts of a sequence require."""
    candidates: list[set[str]] = []
    run = ""
    for operation, argument in [*sequence, (None, None)]:
        if operation is constants.LITERAL:
            run += chr(argument)
            continue
        if len(run) >= MIN_LENGTH:
            candidates.append({run})
        run = ""
        found = _of_part(operation, argument)
        if found and len(found) <= MAX_PIECES and min(map(len, found)) >= MIN_LENGTH:
            candidates.append(found)
    return max(candidates, key=lambda pieces: (min(map(len, pieces)), -len(pieces)), default=None)


def _of_part(operation: Any, argument: Any) -> set[str] | None:
    if operation is constants.SUBPATTERN:
        return _best(argument[3])
    if operation is constants.BRANCH:
        branches = [_best(branch) for branch in argument[1]]
        return set().union(*branches) if all(branches) else None  # type: ignore[arg-type]
    if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT) and argument[0] >= 1:
        return _best(argument[2])
    return None


class Sieve:
    """Tells for each named expression in which sentences it may match."""

    def __init__(self, patterns: Mapping[str, Iterable[str]], texts: Mapping[str, Iterable[str]] | None = None) -> None:
        """`patterns` holds expressions by name, `texts` plain pieces by name.

        A name with an expression from which nothing can be derived may match anywhere.
        """
        self._anywhere: set[str] = set()
        names: dict[str, set[str]] = {}
        for name, expressions in patterns.items():
            pieces = [required(expression) for expression in expressions]
            if not all(pieces):
                self._anywhere.add(name)
                continue
            for piece in frozenset().union(*pieces):
                names.setdefault(piece, set()).add(name)
        for name, plain_pieces in (texts or {}).items():
            for piece in plain_pieces:
                names.setdefault(piece, set()).add(name)
        self._automaton = ahocorasick.Automaton()
        for piece, held in names.items():
            self._automaton.add_word(piece, frozenset(held))
        self._automaton.make_automaton()

    def of(self, low: str) -> frozenset[str]:
        """The names of the expressions and pieces that may match in this folded sentence."""
        found = set(self._anywhere)
        for _, names in self._automaton.iter(low):
            found |= names
        return frozenset(found)


def compile_words(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression that matches any of the patterns as whole words."""
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(patterns)})(?!\w)")
