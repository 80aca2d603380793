"""Many expressions of which the first that matches at a word counts, tried only at words that one of them can begin with.

One expression of hundreds of alternatives tries each of them at each word. Which letters each can begin with is read off
it once; then few words of a sentence are looked at, and at these few alternatives are tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from re import _constants as constants
from re import _parser as parser
from typing import Any

from extract.patterns.searching import compiled

LETTERS = 3  # of a beginning; more tell hardly more
MOST_BEGINNINGS = 2000  # of one expression; what can begin in more ways is tried at each word
_WIDEST = 40  # characters of a range that are listed
_ANYTHING = frozenset((("", True),))
_NOTHING = frozenset((("", False),))
Begun = frozenset[tuple[str, bool]]  # beginnings, and whether what follows one is not known


def beginnings(pattern: str) -> frozenset[str]:
    """Text of at most LETTERS characters: every match of the pattern begins with one of these.

    >>> sorted(beginnings(r"(?:we )?(?:accept|do not tak)ing"))
    ['acc', 'do ', 'we ']
    >>> sorted(beginnings(r"(?!no )a\\w+")), sorted(beginnings(r"[il]n? network"))
    (['a'], ['i n', 'in ', 'l n', 'ln '])
    """
    return frozenset(text for text, _ in _of_sequence(parser.parse(pattern)))


def _of_sequence(sequence: Any) -> Begun:
    begun = _NOTHING
    for operation, argument in sequence:
        if all(_is_whole(text, unknown) for text, unknown in begun):
            break
        further = _of_part(operation, argument)
        begun = frozenset(
            one if _is_whole(*one) else ((one[0] + text)[:LETTERS], unknown)
            for one in begun
            for text, unknown in further
        )
        if len(begun) > MOST_BEGINNINGS:
            return _ANYTHING
    return begun


def _is_whole(text: str, unknown: bool) -> bool:
    return unknown or len(text) == LETTERS


def _of_part(operation: Any, argument: Any) -> Begun:
    if operation is constants.LITERAL:
        return frozenset(((chr(argument), False),))
    if operation is constants.IN:
        return _of_set(argument)
    if operation is constants.SUBPATTERN and not argument[1]:  # with flags of its own it may be of any case
        return _of_sequence(argument[3])
    if operation is constants.BRANCH:
        return frozenset().union(*map(_of_sequence, argument[1]))
    if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        least, most, repeated = argument
        once = _of_sequence(repeated)
        begun = once if most == 1 else frozenset((text, True) for text, _ in once)
        return begun if least else begun | _NOTHING
    if operation in (constants.AT, constants.ASSERT, constants.ASSERT_NOT):  # beside the match
        return _NOTHING
    return _ANYTHING


def _of_set(members: Any) -> Begun:
    found: set[tuple[str, bool]] = set()
    for kind, member in members:
        if kind is constants.LITERAL:
            found.add((chr(member), False))
        elif kind is constants.RANGE and member[1] - member[0] < _WIDEST:
            found.update((chr(code), False) for code in range(member[0], member[1] + 1))
        else:
            return _ANYTHING
    return frozenset(found)


def either(begun: Iterable[str]) -> str:
    """An expression of all these beginnings, the longer ones first, by their first letter.

    Before an expression of many alternatives, as what must follow, it spares most words of a text the trial of each of them.

    >>> either({"acc", "acts", "we "})
    'we\\\\ |a(?:cts|cc)'
    """
    every = sorted(begun, reverse=True)  # of two that begin alike the longer one first
    letters = groupby(every, key=lambda text: text[:1])
    choices = ((re.escape(first), [re.escape(text[1:]) for text in of]) for first, of in letters)
    return "|".join(f"{first}(?:{'|'.join(rest)})" if len(rest) > 1 else first + rest[0] for first, rest in choices)


def at_words(pattern: str) -> re.Pattern[str]:
    """An expression of many alternatives that all begin at a word, tried only at words that begin as one of them."""
    return compiled(rf"\b(?={either(beginnings(pattern))})(?:{pattern})")


class _Alternative:
    """One of several expressions, with its name and how it can begin."""

    def __init__(self, name: str, pattern: str, end: str) -> None:
        self.begun = beginnings(pattern)
        self._pattern = f"(?P<{name}>{pattern}){end}"

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """As that of `re.Pattern`; the expression is compiled when a text first begins so, as few of them are on most pages."""
        return compiled(self._pattern).match


class Alternatives:
    """Expressions by name, each of whole words; where several match at one word, the first counts.

    >>> cues = Alternatives({"no": ["do not (?:take|bill)"], "yes": ["take", "we (?:take|bill)"]}, r"(?!\\w)")
    >>> [(found.lastgroup, found.group()) for found in cues.finditer("we take a, do not take b, retake c, tr")]
    [('yes', 'we take'), ('no', 'do not take')]
    """

    def __init__(self, named: Mapping[str, Iterable[str]], end: str) -> None:
        """`end` is what must follow each of them."""
        every = (_Alternative(name, pattern, end) for name, patterns in named.items() for pattern in patterns)
        self._alternatives = tuple(every)
        begun = either(frozenset[str]().union(*(one.begun for one in self._alternatives)))
        self._heads = compiled(rf"(?<![\w'])(?<!\w-)(?=({begun}))\w")
        self._begins = compiled(begun)
        self._by_beginning: dict[str, tuple[_Alternative, ...]] = {}  # of each that a text has begun with
        self._begun: dict[str, list[int]] = {}  # the places of those that can begin so
        for place, one in enumerate(self._alternatives):
            for beginning in one.begun:
                self._begun.setdefault(beginning, []).append(place)

    def compile_all(self) -> None:
        """Make every expression that is else made where a text first begins as it does."""
        for one in self._alternatives:
            _ = one.match

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As that of `re.Pattern`, for the expression that all of them are together."""
        end = 0
        for head in self._heads.finditer(text):
            if head.start() < end:
                continue
            found = self._match(head[1], text, head.start())
            if found is not None:
                end = found.end()
                yield found

    def match(self, text: str) -> re.Match[str] | None:
        """As that of `re.Pattern`; the text need not begin with a word."""
        begins = self._begins.match(text)
        return self._match(begins[0], text, 0) if begins is not None else None

    def _match(self, beginning: str, text: str, start: int) -> re.Match[str] | None:
        """The match of the first that matches where the text begins so."""
        fits = self._by_beginning.get(beginning)
        if fits is None:
            parts = (self._begun.get(beginning[:length], ()) for length in range(len(beginning) + 1))
            fits = tuple(self._alternatives[place] for place in sorted({place for places in parts for place in places}))
            self._by_beginning[beginning] = fits
        for one in fits:
            if (found := one.match(text, start)) is not None:
                return found
        return None
