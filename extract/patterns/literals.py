"""Which sentences a regular expression can match at all, found for many expressions in one pass over the page.

A cue like "calls (?:are|may be) routed" can only match where "calls " and "routed" stand. For each expression
such pieces of text are derived that every match must contain (or several, of which one must); the pieces of
all expressions are looked for together (Aho-Corasick), and an expression runs only on sentences that hold them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from sys import maxsize
from typing import Any, Generic, Protocol, TypeVar

import ahocorasick

from extract.patterns.pieces import Pieces, frequency, required
from extract.patterns.searching import compiled

ALWAYS = 1  # the bit that stands for no set
MOST_KNOWN = 20_000
MOST_TEXTS = 4096  # of which is remembered what stands in them
LONGEST_KEPT = 1500  # characters
MOST_WORDS = 20_000  # of which is remembered what stands in them

T = TypeVar("T")
E = TypeVar("E", bound="Prefiltered")


class Folded(Protocol):
    """What has a folded text, as a sentence has."""

    @property
    def low(self) -> str: ...


S = TypeVar("S", bound=Folded)
# Of a set that leads: the sieve that asks, the bits of the other sets that must be there, and the names they then give.
Led = list[tuple["Sieve", int, frozenset[str]]]
Told = tuple[int, Led]  # the bits of the sets of which a piece stands in a text, and what the sets that lead give


def remembered(function: Callable[..., T]) -> Callable[..., T]:
    """The function of a text, and of what else it takes, with what it gave for the last few thousand texts kept.

    Menus, footers and boxes stand on every page of a site: a third of the sentences of a page have been seen before. Long
    texts stand on one page and are not kept.
    """
    kept = lru_cache(maxsize=MOST_TEXTS)(function)

    def asked(text: str, *others: Hashable) -> T:
        return kept(text, *others) if len(text) <= LONGEST_KEPT else function(text, *others)

    return asked


def _search(told: Mapping[str, Told]) -> Callable[[str], Iterable[tuple[int, Told]]]:
    """What finds each of these in a text: its last place, and what is told of it."""
    if not told:
        return lambda text: ()
    automaton: Any = ahocorasick.Automaton()
    for piece in sorted(told):
        automaton.add_word(piece, told[piece])
    automaton.make_automaton()
    found: Callable[[str], Iterable[tuple[int, Told]]] = automaton.iter
    return found


class _Pieces:
    """Pieces of text with what each of them tells: in a word, and in words next to each other.

    Nine of ten pieces that stand in a text are of one word, and a few thousand words make up most of all text: what is in
    each of them is remembered, and only pieces of several words are looked for in the text as a whole.
    """

    def __init__(self, told: Mapping[str, Told]) -> None:
        several = {piece for piece in told if " " in piece.strip(" ") or piece.isspace()}
        self._in_words = _search({piece: what for piece, what in told.items() if piece not in several})
        self._across = _search({piece: told[piece] for piece in several})
        self._word = lru_cache(maxsize=MOST_WORDS)(self._in_word)

    def within(self, text: str) -> Told:
        """What all pieces tell that stand in the text, or would if spaces stood around it: nobody is told of less than there is."""
        there = 0
        led: Led = []
        words = text.split(" ")
        for mask, held in map(self._word, words):
            there |= mask
            if held:
                led += held
        if len(words) > 1:
            for _, (mask, held) in self._across(text):
                there |= mask
                led += held
        return there, led

    def _in_word(self, word: str) -> Told:
        """What the pieces tell that stand in a word and the spaces around it."""
        there = 0
        led: Led = []
        for _, (mask, held) in self._in_words(f" {word} "):
            there |= mask
            led += held
        return there, led


class Finder:
    """Looks for all pieces that several sieves and expressions need, once in a text however many of them ask about it."""

    def __init__(self) -> None:
        self._asking: list[Sieve | Prefiltered | AnyOf[Any]] = []
        self._pieces: _Pieces | None = None  # made when the first text comes
        self.within = lru_cache(maxsize=MOST_TEXTS)(self._within)

    def look_for(self, asking: Sieve | Prefiltered | AnyOf[Any]) -> None:
        """Look for the pieces that this one needs as well."""
        self._asking.append(asking)
        self._pieces = None
        self.within.cache_clear()

    def _within(self, text: str) -> Told:
        """The bits of the sets of which a piece stands in the text, and what the sets that lead give."""
        return (self._pieces or self._made()).within(text)

    def _made(self) -> _Pieces:
        """The pieces; all that ask are told the bits of their sets."""
        # Expressions first: they are asked about most, and small numbers are quickly compared.
        asking = sorted(self._asking, key=lambda one: isinstance(one, Sieve))
        bits: dict[Pieces, int] = {}
        for one in asking:
            for pieces in one.needs:
                bits.setdefault(pieces, ALWAYS << len(bits) + 1)
        masks: dict[str, int] = {}
        leads: dict[str, Led] = {}
        for pieces, bit in bits.items():
            for piece in pieces:
                masks[piece] = masks.get(piece, 0) | bit
        for one in asking:
            for pieces, led in one.number(bits).items():
                for piece in pieces:
                    leads.setdefault(piece, []).extend(led)
        kept: dict[tuple[Hashable, ...], Told] = {}  # many pieces tell the same
        told: dict[str, Told] = {}
        for piece in masks.keys() | leads.keys():
            mask, held = masks.get(piece, 0), leads.get(piece, [])
            told[piece] = kept.setdefault((mask, *held), (mask, held))
        self._pieces = _Pieces(told)
        return self._pieces


# For what is asked of every sentence.
OF_SENTENCES = Finder()
_within = OF_SENTENCES.within


class Sieve:
    """Tells for each named expression in which sentences it may match."""

    def __init__(
        self,
        patterns: Mapping[str, Iterable[str]],
        texts: Mapping[str, Iterable[str]] | None = None,
        finder: Finder | None = None,
    ) -> None:
        """`patterns` holds expressions by name, `texts` plain pieces by name; `finder` is one that others use as well.

        A name with an expression from which nothing can be derived may match anywhere.
        """
        self._anywhere: set[str] = set()
        led: dict[Pieces, dict[frozenset[Pieces], set[str]]] = {}  # by the set that leads, what else must be there
        for name, expressions in patterns.items():
            needs = [required(expression) for expression in expressions]
            if not all(needs):
                self._anywhere.add(name)
                continue
            for sets in needs:
                rarest = min(sets, key=frequency)
                led.setdefault(rarest, {}).setdefault(frozenset(sets) - {rarest}, set()).add(name)
        for name, plain_pieces in (texts or {}).items():
            led.setdefault(frozenset(plain_pieces), {}).setdefault(frozenset(), set()).add(name)
        self._led = led
        enough = {pieces for pieces, held in led.items() if not any(held)}  # that are all their names ask for
        further = (one for held in led.values() for sets in held for one in sets)
        # The most frequent first: the bits of what stands in most sentences are then a short number.
        self.needs = sorted(enough.union(further), key=lambda pieces: (-frequency(pieces), sorted(pieces)))
        self._by_place: dict[int, frozenset[str]] = {}  # by the place of the bit
        self._given = lru_cache(maxsize=MOST_KNOWN)(self._names)
        finder = finder or Finder()
        finder.look_for(self)
        self._within = finder.within
        self.of = remembered(self._of)

    def number(self, bits: Mapping[Pieces, int]) -> dict[Pieces, Led]:
        """Take the bits of the sets; gives, by set that leads, what it leads to with others."""
        enough = {pieces: held for pieces, held in self._led.items() if not any(held)}
        self._by_place = {
            bits[pieces].bit_length(): frozenset().union(*held.values()) for pieces, held in enough.items()
        }
        self._enough = sum(bits[pieces] for pieces in enough)
        self._given.cache_clear()
        return {
            pieces: [(self, sum(bits[one] for one in further), frozenset(names)) for further, names in held.items()]
            for pieces, held in self._led.items()
            if pieces not in enough
        }

    def _of(self, low: str) -> frozenset[str]:
        """The names of the expressions and pieces that may match in this folded sentence."""
        there, led = self._within(low)
        found = self._given(there & self._enough)
        if not led:
            return found
        further = [names for sieve, others, names in led if sieve is self and there & others == others]
        return found.union(*further) if further else found

    def _names(self, enough: int) -> frozenset[str]:
        """What the sets give that need no others, and what may match anywhere."""
        names = set(self._anywhere)
        while enough:  # from the last bit: what is left is a shorter number each time
            place = enough.bit_length()
            names |= self._by_place[place]
            enough ^= ALWAYS << place - 1
        return frozenset(names)


def compile_words(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression that matches any of the patterns as whole words."""
    return compiled(rf"(?<![\w'-])(?:{'|'.join(patterns)})(?!\w)")


class Prefiltered:
    """An expression and the pieces that each of its matches holds, which are looked for with those of all others."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.compiled = compiled(pattern)
        self.needs = required(pattern)
        self.mask = 0  # of the sets that it needs; told before the first text is looked through
        OF_SENTENCES.look_for(self)

    def number(self, bits: Mapping[Pieces, int]) -> dict[Pieces, Led]:
        """Take the bits of the sets; none of them leads to anything."""
        self.mask = sum(bits[pieces] for pieces in self.needs)
        return {}


class Guarded(Prefiltered):
    """An expression for folded text that is tried only where the pieces stand which each of its matches must hold.

    The pieces of all such expressions are looked for together, once in a text, however many of them ask about it. It is
    for expressions that are asked of many sentences and match in few; where nothing can be derived it is a plain expression.

    >>> denies = Guarded(r"\\bno (?:longer|more) \\w+")
    >>> denies.search("there is no more detox"), denies.search("there is more and more detox")
    (<re.Match object; span=(9, 22), match='no more detox'>, None)
    """

    _all: list[Guarded] = []  # noqa: RUF012 - of the class: each expression adds itself

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self._search, self._match, self._finditer = self.compiled.search, self.compiled.match, self.compiled.finditer
        Guarded._all.append(self)

    @classmethod
    def all(cls) -> tuple[Guarded, ...]:
        """Every such expression of the modules loaded so far."""
        return tuple(cls._all)

    def may_match(self, text: str) -> bool:
        """Whether the text holds what each match needs."""
        return _within(text)[0] & self.mask == self.mask

    def among(self, sentences: Iterable[S]) -> list[S]:
        """Those of the sentences that hold what each match needs."""
        # `may_match` written out; the bits are told before the first text is looked through
        return [one for one in sentences if _within(one.low)[0] & self.mask == self.mask]

    def search(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        # `may_match` written out: this is asked a thousand times on a page
        return self._search(text, pos, endpos) if _within(text)[0] & self.mask == self.mask else None

    def match(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self._match(text, pos, endpos) if _within(text)[0] & self.mask == self.mask else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self.compiled.fullmatch(text, pos, endpos) if self.may_match(text) else None

    def search_slice(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The search of text[start:end] as if that were all of the text; the pieces are looked for in the whole of it."""
        return self._search(text[start:end]) if self.may_match(text) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = maxsize) -> Iterator[re.Match[str]]:
        """As that of `re.Pattern`."""
        return self._finditer(text, pos, endpos) if _within(text)[0] & self.mask == self.mask else iter(())


class AnyOf(Generic[E]):
    """Several guarded expressions, asked at once: for most texts one look tells that none of them can match.

    >>> no, sent = Guarded(r"\\bno (?=[a-z])"), Guarded(r"\\brefer\\w* out")
    >>> either = AnyOf((no, sent))
    >>> either.that_may_match("call us first"), either.search("call us first")
    ([], None)
    >>> either.that_may_match("we have no beds") == [no], either.search("we have no beds")
    (True, <re.Match object; span=(8, 11), match='no '>)
    """

    def __init__(self, expressions: Iterable[E]) -> None:
        self._expressions = tuple(expressions)
        self.needs: tuple[Pieces, ...] = ()  # no others than those of its expressions
        self._leads = 0  # of each expression one set that it needs
        OF_SENTENCES.look_for(self)

    def number(self, bits: Mapping[Pieces, int]) -> dict[Pieces, Led]:
        """Take the bits of the sets; none of them leads to anything."""
        self._leads = 0
        for one in self._expressions:
            self._leads |= bits[min(one.needs, key=frequency)] if one.needs else ALWAYS
        return {}

    def that_may_match(self, text: str) -> list[E]:
        """Those of the expressions that may match in the folded text; they may be for it as it is written."""
        there = _within(text)[0] | ALWAYS
        return [one for one in self._expressions if there & one.mask == one.mask] if there & self._leads else []

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first expression that has one."""
        return next((found for one in self.that_may_match(text) if (found := one.compiled.search(text))), None)
