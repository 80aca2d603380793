"""Suites, floors and buildings: the parts of a building that an address names, and whether two are the same door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from records.matching.words import matching_cues

UnitLikeness = Literal["agree", "conflict", "unknown"]


@dataclass(frozen=True, slots=True)
class Units:
    """Values by kind (suite, floor, building), written without signs: "1-A" is "1a"."""

    parts: tuple[tuple[str, frozenset[str]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    @classmethod
    def one(cls, kind: str, *values: str) -> Units:
        return cls(((kind, frozenset(values)),))

    @classmethod
    def named(cls, text: str) -> Units:
        """A line that opens with no such word ("MFL East"): the name of a part of the grounds, known by itself alone."""
        value = re.sub(r"[\W_]+", " ", text).strip()
        return cls.one("place", value) if value else cls()

    def of(self, kind: str) -> frozenset[str]:
        return frozenset().union(*(values for one, values in self.parts if one == kind))

    def joined(self, other: Units) -> Units:
        return Units((*self.parts, *other.parts)) if other else self


def compare_units(a: Units, b: Units) -> UnitLikeness:
    """`conflict` where both name a part of one kind and share none, or where all that they name is of other kinds.

    A floor here and a suite there may be one door; nothing says so. `unknown` where one names none.

    >>> suite = Units.one("suite", "208")
    >>> [compare_units(suite, other) for other in (Units.one("suite", "208", "210"), Units.one("suite", "304"), Units())]
    ['agree', 'conflict', 'unknown']
    >>> floor = Units.one("floor", "2")
    >>> [compare_units(floor, other) for other in (suite, suite.joined(floor), Units.named("mfl east"))]
    ['conflict', 'agree', 'unknown']
    """
    kinds, others = ({kind for kind, _ in one.parts if kind != "place"} for one in (a, b))
    if not kinds or not others:
        return "unknown"
    shared = kinds & others
    return "agree" if shared and all(a.of(kind) & b.of(kind) for kind in shared) else "conflict"


def take_units(line: str) -> tuple[str, Units]:
    """The line without its units, and these. `line` is lower case without dots.

    >>> rest, units = take_units("1525 14th street nw, floor 5-r"); rest, units.of("floor")
    ('1525 14th street nw', frozenset({'5r'}))
    >>> sorted(take_units("building 15, suites 132-133")[1].of("suite"))
    ['132', '133']
    >>> rest, units = take_units("1st floor, suite ll"); rest, sorted(units.of("floor")), sorted(units.of("suite"))
    ('', ['1'], ['ll'])
    >>> take_units("southgate building")[1].of("building"), take_units("40 hall street")[0]
    (frozenset({'southgate'}), '40 hall street')
    """
    found: list[tuple[str, frozenset[str]]] = []

    def take(match: re.Match[str]) -> str:
        kind = _kinds()[match["word"]]
        values = _values(match["values"], kind)
        if not values:
            return match[0]
        found.append((kind, values))
        return " "

    rest = _before().sub(take, line)
    rest = _floor_behind().sub(take, rest)
    rest = rest.strip(" ,;-")
    if not re.match(r"\d+ ", rest):  # a street may be called after a hall
        rest = _name_behind().sub(take, rest).strip(" ,;-")
    return rest, Units(tuple(found))


def _values(text: str, kind: str) -> frozenset[str]:
    parts = [part for part in re.split(r",|&|\band\b|/", text) if part.strip()]
    values: list[str] = []
    for part in parts:
        word = part.strip(" -")
        if kind == "floor":
            word = matching_cues().floors.get(word, re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word))
        span = re.fullmatch(r"(\d+) ?(?:-|to) ?(\d+)", word)
        if span and 0 < int(span[2]) - int(span[1]) < 20:
            values += [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
        elif word:
            values.append(re.sub(r"[\W_]+", "", word))
    return frozenset(value for value in values if value)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in matching_cues().unit_words.items() for word in words}


_VALUE = r"(?:[a-z]{0,2}-?\d+[a-z0-9]*(?:-[a-z0-9]+)*|[a-z]{1,2}(?![a-z])(?:-?\d+)?)"


@cache
def _before() -> re.Pattern[str]:
    """ "suite 5", "buildings a and b", "# 12" """
    words = "|".join(sorted((re.escape(word) for word in _kinds()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?P<word>{words})(?:(?<=#)| |(?= ?#)) ?#?(?P<values>{_VALUE}(?:(?: ?(?:,|&|/|\band\b|-) ?(?!\w+ floor)){_VALUE})*)(?![\w-])"
    )


@cache
def _floor_behind() -> re.Pattern[str]:
    """ "3rd floor", "1st and 4th floors" """
    value = rf"(?:\d+(?:st|nd|rd|th)|[a-z](?= level)|{'|'.join(matching_cues().floors)})"
    return re.compile(
        rf"(?<![\w-])(?P<values>{value}(?:(?: ?(?:,|&|\band\b) ?){value})*) (?P<word>floors?|fl|level|piso)(?!\w)"
    )


@cache
def _name_behind() -> re.Pattern[str]:
    """ "southgate building", "valentine hall" """
    return re.compile(r"(?P<values>[a-z]+(?: [a-z]+)?) (?P<word>building|tower|hall|wing|pavilion)(?![\w])")
