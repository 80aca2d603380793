"""An organisation's names in the words that tell it from others, and how like those of two places are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from records.matching.words import matching_cues, plain

NameLikeness = Literal["equal", "like", "part", "unlike"]
LIKE = 88.0  # of 100, of two names in the words that are compared
SAME_WORD = 86.0  # of 100: "assicuates" and "associates"
_OF_AN_OFFICE = frozenset(
    ("office", "site", "location", "branch", "main", "clinic", "outpatient", "center", "campus", "county")
)


_ROMAN = frozenset(("i", "ii", "iii", "iv", "v"))


@dataclass(frozen=True, slots=True)
class Name:
    """`words` in full and in order, legal forms left out; `telling` those that few other organisations have."""

    text: str
    words: tuple[str, ...]
    telling: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.words)


@lru_cache(maxsize=100_000)
def name_of(text: str) -> Name:
    """The words of one name.

    >>> name_of("Community Hlth Ctr of Southern IA Inc").words
    ('community', 'health', 'center', 'southern', 'iowa')
    >>> sorted(name_of("Harbor Quarry Behav Health Servs").telling)
    ['harbor', 'quarry']
    """
    cues = matching_cues()
    found = (cues.name_words.get(word, word) for word in re.split(r"[^\w]+", plain(text)) if word)
    words = tuple(word for part in found for word in part.split() if word not in cues.legal_forms)
    return Name(text, words, frozenset(words) - cues.generic_words)


@dataclass(frozen=True, slots=True)
class Names:
    """What one place is called: the organisation (and what it does business as), the program or office, both as one."""

    organisations: tuple[Name, ...]
    program: Name
    whole: Name


@lru_cache(maxsize=100_000)
def names_of(name1: str, name2: str = "") -> Names:
    """The names of a row; a second line that goes on with the first ("Community Health Centers of", "Southern Iowa") is its end.

    >>> one = names_of("Quarry Ctr", "DBA Harbor House"); [name.text for name in one.organisations], one.program.text
    (['Quarry Ctr', 'Harbor House'], '')
    >>> [name.text for name in names_of("Counseling Services of", "Harbor Bay").organisations]
    ['Counseling Services of Harbor Bay']
    """
    first, _, behind = _dba(name1)
    second, is_dba = name2.strip(), False
    found = re.match(r"(?:dba|d/b/a|formerly|aka)\b[ :]*", second, re.I)
    if found:
        second, is_dba = second[found.end() :], True
    if re.search(r"(?:\b(?:of|and|for|at|the|in)|[&/-])$", first, re.I) and second:
        first, second = f"{first} {second}", ""
    organisations = [first, *([behind] if behind else []), *([second] if is_dba and second else [])]
    program = "" if is_dba else second
    return Names(
        tuple(name for name in map(name_of, organisations) if name),
        name_of(program),
        name_of(" ".join((*organisations, program))),
    )


def compare_names(a: Names, b: Names) -> tuple[NameLikeness, float]:
    """How like the names of two places are as organisations, and the score (0 to 100) of the likest two.

    `equal` the same words; `like` the same but for abbreviations, typing or a part; `part` a telling word in common.

    >>> one = names_of("Harbor Quarry Recovery", "Adult Program")
    >>> [compare_names(one, names_of(other))[0] for other in ("Harbor Quarry Recovery Inc", "Harbour Quarry", "Bay Recovery")]
    ['equal', 'like', 'unlike']
    """
    score = max((_score(one, other) for one in _tried(a) for other in _tried(b)), default=0.0)
    if _numerals(a.whole) and _numerals(b.whole) and _numerals(a.whole) != _numerals(b.whole):
        return "part", score  # "Quarry House I" and "II"
    if (
        any(one.words == other.words for one in a.organisations for other in b.organisations)
        or a.whole.words == b.whole.words
    ):
        return "equal", 100.0
    if score >= LIKE:
        return "like", score
    shared = _shared(a.whole.telling, b.whole.telling)
    return ("part" if shared else "unlike"), score


def compare_programs(a: Names, b: Names) -> Literal["same", "other", "unknown"]:
    """Whether two rows name the same program or office; `unknown` where one names none.

    >>> one = names_of("Harbor Quarry", "Elm County Office")
    >>> [compare_programs(one, names_of("Harbor Quarry", other)) for other in ("Elm County", "Womens Residential", "")]
    ['same', 'other', 'unknown']
    """
    if not a.program or not b.program:
        return "unknown"
    mine, theirs = (set(names.program.words) - _OF_AN_OFFICE for names in (a, b))
    if _numerals(a.program) != _numerals(b.program) or not _same_words(mine, theirs):
        return "other"
    return "same"


def spelt_alike(a: Names, b: Names) -> bool:
    """Whether all words of an organisation's name are the other's but for typing and abbreviations, the generic ones too.

    >>> one = names_of("Elm County Health Department")
    >>> [spelt_alike(one, names_of(other)) for other in ("Elm Cnty Hlth Dept", "Elm County Treatment Center")]
    [True, False]
    """
    return any(
        _one_word(one, other) or _same_words(set(one.words), set(other.words))
        for one in (*a.organisations, a.whole)
        for other in (*b.organisations, b.whole)
    )


def _one_word(one: Name, other: Name) -> bool:
    """Whether two names are the same written together or apart: "OhioGuidestone"."""
    return bool(one.words) and "".join(one.words) == "".join(other.words)


def _same_words(mine: set[str], theirs: set[str]) -> bool:
    """Whether each word of the one is a word of the other, or one mistyped."""
    left, right = mine - theirs, theirs - mine
    return len(left) == len(right) and all(any(_mistyped(one, other) for other in right) for one in left)


def _mistyped(one: str, other: str) -> bool:
    return len(one) > 4 and fuzz.ratio(one, other) >= SAME_WORD


def _contrast(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether the one has a word that parts it from the other: "Womens House" and "Mens House"."""
    one, other = set(mine), set(theirs)
    return any(group & one and group & other and not group & one & other for group in matching_cues().contrasts)


def _numerals(name: Name) -> frozenset[str]:
    return frozenset(word for word in name.words if word.isdigit() or word in _ROMAN)


def _tried(names: Names) -> tuple[Name, ...]:
    # "Outpatient Services" names nobody, a program that is known by a name of its own does.
    own = (*names.organisations, names.program) if names.program.telling else names.organisations
    return tuple(dict.fromkeys((*own, names.whole)))


def _score(one: Name, other: Name) -> float:
    """Of 100; names that share no telling word score nothing, unless they have none and are the same words."""
    if _contrast(one.words, other.words):
        return 0.0
    if not _shared(one.telling, other.telling):
        same = not one.telling and not other.telling and one.words
        return fuzz.token_sort_ratio(" ".join(one.words), " ".join(other.words)) if same else 0.0
    mine, theirs = sorted(one.telling), sorted(other.telling)
    tell = max(fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs)), fuzz.ratio("".join(mine), "".join(theirs)))
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):  # "Harbor Quarry" of "Harbor Quarry of Elm Bay"
        tell = max(tell, 90.0 if min(len(mine), len(theirs)) > 1 else 80.0)
    return max(tell, fuzz.token_sort_ratio(" ".join(one.words), " ".join(other.words)))


def _shared(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    if mine & theirs:
        return True
    return any(_mistyped(one, other) for one in mine for other in theirs)


def _dba(name: str) -> tuple[str, str, str]:
    found = re.search(r"\s*/?\b(?:dba|d/b/a|formerly|aka)\b[ :]*", name, re.I)
    return (name[: found.start()], found[0], name[found.end() :]) if found and found.start() else (name, "", "")
