"""A street address in parts: house number, words of the street, what part of the building; and how two compare.

Written in full or by the abbreviations of USPS Publication 28, with the suite in the line of the street or in one of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from records.matching.units import Units, take_units
from records.matching.words import matching_cues, plain

Likeness = Literal["equal", "near", "different", "unknown"]
NEAR = 88.0  # of 100: "fairly" and "fairley"
WIDEST_RANGE = 100  # house numbers from the first to the last of one building
_NUMBER = re.compile(
    r"(?P<number>[nsew]?\d+(?: ?[nsew] ?\d+)?(?:-\d+)?(?: \d/\d)?)(?:[ -]?(?P<letter>[a-z])(?= |$))?(?: (?=\S)|$)"
)
_BOX = re.compile(r"\b(?:p ?o|post office) ?box\b[ \w-]*", re.I)
_GLUED = re.compile(r"^(\d+)(?=[a-z]{3,})(?!\d*(?:st|nd|rd|th)\b)")


@dataclass(frozen=True, slots=True)
class Street:
    """`number` is "" where there is none; `name` the words of the street in order, `types` and `directions` apart from it.

    `units` are suites, floors and buildings by kind; `whole` every word of both lines, sorted, for one written in two ways.
    """

    number: str
    name: tuple[str, ...]
    types: frozenset[str]
    directions: frozenset[str]
    units: Units
    whole: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.name)


NOWHERE = Street("", (), frozenset(), frozenset(), Units(), ())


@lru_cache(maxsize=100_000)
def street_of(street1: str, street2: str = "") -> Street:
    """The parts of an address of one or two lines; NOWHERE where it names no street (a box, withheld).

    >>> one = street_of("152-A Highway 7 South"); one.number, one.name, sorted(one.directions), one.units.of("suite")
    ('152', ('7',), ['s'], frozenset({'a'}))
    >>> street_of("1525 14th Street NW, Floor 5-R").name, street_of("Court Annex Building", "755 Independence Drive").number
    (('14th',), '755')
    >>> bool(street_of("P.O. Box 1299")), street_of("W7327 Anderson Avenue").number, street_of("1098 1/2 North D Street").number
    (False, 'w7327', '1098 1/2')
    """
    lines = [_BOX.sub("", plain(line)).strip(" ,;-") for line in (street1, street2)]
    if not lines[0][:1].isdigit() and _begins_with_number(lines[1]):
        lines.reverse()
    first, units = take_units(lines[0])
    rest, more = take_units(lines[1])
    if rest and not units and not more:
        more = Units.named(rest)
    number, letter, words = _number(first)
    if letter and letter not in matching_cues().directions.values():
        units = units.joined(Units.one("suite", letter))
    elif letter:
        words = [letter, *words]
    tokens = _tokens(words)
    if not any(character.isalnum() for word in tokens for character in word):
        return NOWHERE
    whole = tuple(sorted((*([number] if number else ()), *tokens, *_tokens(rest.split()))))
    return _parts(number, tokens, units.joined(more), whole)


def compare_streets(a: Street, b: Street) -> Likeness:
    """Whether two are the same building's: "near" where a letter, a type or a direction is missing or mistyped.

    >>> one = street_of("205 Fairley Street")
    >>> [compare_streets(one, street_of(other)) for other in ("205 Fairley St", "205 Fairly St", "207 Fairley St", "")]
    ['equal', 'near', 'different', 'unknown']
    >>> compare_streets(street_of("1 North Main Street"), street_of("1 South Main Street"))
    'different'
    """
    if not a or not b:
        return "unknown"
    if a.whole == b.whole:
        return "equal"
    if not same_number(a.number, b.number):
        return "different"
    if not a.number:
        return "equal" if (a.name, a.types, a.directions) == (b.name, b.types, b.directions) else "different"
    if a.directions and b.directions and a.directions != b.directions:
        return "different"
    if not _same_words(a.name, b.name):
        return "different"
    equal = a.name == b.name and a.types == b.types and a.directions == b.directions
    return "equal" if equal else "near"


def same_number(a: str, b: str) -> bool:
    """Whether two house numbers are one building's: equal, or one the first of the other's range.

    >>> same_number("530-542", "530"), same_number("74-5062", "74-5620"), same_number("1098", "1098 1/2")
    (True, False, False)
    """
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    first, dash, last = long.partition("-")
    if not dash or short != first or not (first.isdigit() and last.isdigit()):
        return False
    end = int(first[: len(first) - len(last)] + last) if len(last) < len(first) else int(last)
    return 0 < end - int(first) <= WIDEST_RANGE


def _same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a == b:
        return True
    digits = [[word for word in name if any(map(str.isdigit, word))] for name in (a, b)]
    if digits[0] != digits[1]:
        return False
    one, other = "".join(a), "".join(b)
    if fuzz.ratio(one, other) >= NEAR:
        return True
    short, long = sorted((a, b), key=len)  # "Oakland" for "Oakland Park": the beginning of the other's name
    return bool(short) and len(short[0]) > 3 and long[: len(short)] == short


def _begins_with_number(line: str) -> bool:
    """Whether the line is a street's: a number, and further on a word for a street."""
    words = take_units(line)[0].split()
    return len(words) > 2 and words[0][0].isdigit() and any(word in matching_cues().street_types for word in words[2:])


def _number(line: str) -> tuple[str, str, list[str]]:
    line = _GLUED.sub(r"\1 ", line.replace(",", " ").replace("#", " ")).strip()
    found = _NUMBER.match(line + " ")
    if not found:
        return "", "", line.split()
    rest = (line + " ")[found.end() :].split()
    letter = found["letter"] or ""
    if letter and (not rest or (rest[0] in matching_cues().street_types and "-" not in found[0])):
        return found["number"].replace(" ", "") if "/" not in found["number"] else found["number"], "", [letter, *rest]
    number = found["number"] if "/" in found["number"] else found["number"].replace(" ", "")
    return number, letter, rest


def _tokens(words: list[str]) -> tuple[str, ...]:
    cues = matching_cues()
    text = " ".join(word for word in re.sub(r"[^\w/ -]", " ", " ".join(words)).replace("-", " ").split())
    for written, meant in cues.street_phrases.items():
        if written in text:
            text = re.sub(rf"\b{written}\b", meant, text)
    return tuple(
        cues.street_words.get(word, cues.directions.get(word, cues.street_types.get(word, word)))
        for word in text.split()
    )


def _parts(number: str, tokens: tuple[str, ...], units: Units, whole: tuple[str, ...]) -> Street:
    cues = matching_cues()
    directions: list[str] = []
    types: list[str] = []
    name: list[str] = []
    of_types, of_directions = set(cues.street_types.values()), set(cues.directions.values())
    numbered = any(word.isdigit() for word in tokens) and any(word in cues.road_numbers for word in tokens)
    for at, word in enumerate(tokens):
        if numbered and word in cues.road_numbers:
            continue
        if word in of_directions and len(tokens) > 1:
            directions.append(word)
        elif word in of_types and (name or at):
            types.append(word)
        else:
            name.append(word)
    if not name:  # "Park Avenue" without its park, "North Street"
        name, types, directions = list(tokens), [], []
    return Street(number, tuple(name), frozenset(types), frozenset(directions), units, whole)
