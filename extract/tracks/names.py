"""Names of tracks in a text: "evening track", "Adult IOP", "Mornings:", "IOP 5"; a bare word is none but in a header."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from extract.document import fold, plain
from extract.patterns.alternatives import LETTERS, either
from extract.patterns.literals import AnyOf, Prefiltered
from extract.patterns.made_first import made_first
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.tracks import Kind, TrackTerm, tracks

MAX_HEADER_WORDS = 10
MAX_HEADING_WORDS = 14
_DIGITS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"}
_WORDINGS = Wordings.of(__name__)
_NO_NAME_BEFORE = _WORDINGS["no_name_before"]
_CLAUSE_START = _WORDINGS["clause_start"]
_BEFORE_LEVEL = _WORDINGS.text("before_level")
_WHO_FOR = _WORDINGS.text("who_for")
_LABEL = compiled(r"s?(?: \([^)]{1,30}\))?\s*(?::(?!\d)|\||-? - ?|\((?=[^)]*\d))")
_LABEL_OF_GROUP = _WORDINGS["label_of_group"]
_MEETS = _WORDINGS["meets"]
_FOR = _WORDINGS["for"]
_FOR_CLOSED = _WORDINGS["for_closed"]
_BRACKETS = _WORDINGS["brackets"]
_CLOSED = compiled(r"[^()]{0,20}\)?\s*(?::(?!\d)|[-\u2013] )|\)")
# "Turno matutino", "IOP nocturno": in Spanish the noun stands before
_SPANISH = frozenset(_WORDINGS.words("spanish"))
_SPANISH_NOUN = _WORDINGS["spanish_noun"]
_OF_GROUPS = _WORDINGS["of_groups"]
# A number or a letter, of which one stands in whatever is numbered
_COUNTS = compiled(r"[0-9A-D](?:(?<=[0-9])|(?<!\w.)(?!\w))")  # one sign first: the search then skips to the next
_NUMBER_WORDS = tuple(_DIGITS)
_COUNTS_IN_WORDS = compiled(rf"\b(?:{'|'.join(_NUMBER_WORDS)})(?!\w)")
_WORD = compiled(r"[a-zñáéíóú][a-zñáéíóú'-]*")


class Name(NamedTuple):
    """The name of a track at low[start:end]; `strong`: it can be nothing else ("evening track", not "evening group")."""

    kind: Kind
    id: str
    start: int
    end: int
    strong: bool


class _Alias(NamedTuple):
    """A wording of a track at low[start:end], as it is spelt in the vocabulary."""

    text: str
    start: int
    end: int


# "Day" over times is a track, as "Evening" beside it is; over weekdays it is none.
DAY = Name("daypart", "day", 0, 0, strong=False)
_DAY_LABEL = compiled(r"s?:(?=[^;.|]{0,40}\d)")


def is_day(header: str) -> bool:
    return header.lower().strip(" :") == "day"


@lru_cache(maxsize=8192)
def names_in(text: str) -> tuple[Name, ...]:
    """The tracks that a sentence names, in order of place.

    >>> [(name.id, name.strong) for name in names_in("Day track: Mon-Fri 9-12; evening and weekend groups, Sat 10-1")]
    [('day', True), ('evening', False)]
    >>> [name.id for name in names_in("Adult DBT-IOP: Mon 9-12. Teen DBT program")]
    ['adult']
    >>> names_in("Thursday evening group, every day in the evening"), names_in("IOP 3 days a week with adults")
    ((), ())
    """
    low = fold(text)
    may = _expressions().that_may_match(low)
    if not may:
        return ()
    found: list[Name] = []
    if _aliases() in may and (_nouns() in may or _has_sign(low)):
        found = [name for alias in _aliases_in(low) if (name := _named(low, alias))]
    if may[-1] in _templates():  # what is numbered stands last among the expressions
        found += _numbered(text, low, may)
    return tuple(sorted(found, key=lambda name: name.start)) if len(found) > 1 else tuple(found)


@lru_cache(maxsize=8192)
def names_of_header(text: str) -> tuple[Name, ...]:
    """The tracks that a heading, a caption or a header names: there a bare word may be the whole name.

    >>> [name.id for name in names_of_header("Adolescents (ages 13-17)")], names_of_header("Help for women"), names_of_header("Day")
    (['adolescent'], (), ())
    """
    words = len(text.split())
    if words > MAX_HEADING_WORDS:
        return ()
    low = fold(text)
    may = _expressions().that_may_match(low)
    if not may:
        return ()
    aliases = _aliases_in(low) if words <= MAX_HEADER_WORDS and _aliases() in may else []
    names = names_in(text)
    if not (aliases or names):
        return ()
    whole = words <= MAX_HEADER_WORDS and _is_all_names(low, aliases)
    named = {name.start: name for name in names if name.strong or whole}
    if whole:
        for text, start, end in aliases:
            term = _terms()[text]
            # "Day" alone may be a column of weekdays; "Adult day" is a track.
            behind = any(name.kind == "audience" and name.end + 1 == start for name in named.values())
            if (
                ((term.bare and text not in term.beside_noun) or behind)
                and not (term.kind == "focus" and _OF_GROUPS.search(low))  # "Anxiety group": one of the program's
                and start not in named
                and not _NO_NAME_BEFORE.search(low, 0, start)
            ):
                named[start] = Name(term.kind, term.id, start, end, strong=False)
    return tuple(named[start] for start in sorted(named))


def _is_all_names(low: str, aliases: Iterable[_Alias]) -> bool:
    """Whether a header is nothing but aliases and words that may stand beside them."""
    beside = tracks().beside
    reached = 0
    for alias in aliases:
        if not beside.issuperset(_WORD.findall(low, reached, alias.start)):
            return False
        reached = alias.end
    return beside.issuperset(_WORD.findall(low, reached))


def _named(low: str, alias: _Alias) -> Name | None:
    """The name that an alias is, if the words around it make it one."""
    name = _made_by(low, alias)
    if name is None:  # most of them
        return None
    start = alias.start
    length = _NO_NAME_BEFORE.search(low, max(0, start - 14), start)
    # "a day" is none, and "a women's track" is one
    return name if length is None or (name.kind == "audience" and length.group() == "a ") else None


def _made_by(low: str, alias: _Alias) -> Name | None:
    """The name that the words behind an alias and around it make of it, whatever is counted before it."""
    text, start, end = alias
    term = _terms()[text]
    if noun := _noun().match(low, end):
        strong = noun["strong"] is not None
        return Name(term.kind, term.id, start, noun.end(), strong) if strong or term.weak else None
    if text in _SPANISH and (before := _SPANISH_NOUN.search(low, max(0, start - 12), start)):
        return Name(term.kind, term.id, start, end, strong=before["weak"] is None)
    if term.kind != "audience" and _is_in_brackets(low, start, end):  # "IOP (virtual): Mon-Thu"
        return Name(term.kind, term.id, start, end, strong=True)
    if not term.weak:
        return None
    if term.kind == "audience":
        if before := _noun_for().search(low, max(0, start - 60), start):
            return Name(term.kind, term.id, start, end, strong=before["strong"] is not None)
        if _FOR.search(low, max(0, start - 24), start) and _FOR_CLOSED.match(low, end):
            return Name(term.kind, term.id, start, end, strong=False)
        if _MEETS.match(low, end):
            return Name(term.kind, term.id, start, end, strong=False)
    labels = (
        _LABEL_OF_GROUP
        if text in term.beside_noun
        else _LABEL
        if term.bare
        else _DAY_LABEL
        if term.id == "day"
        else None
    )
    if labels is not None and labels.match(low, end) and _CLAUSE_START.search(low, max(0, start - 8), start):
        return Name(term.kind, term.id, start, end, strong=False)
    return None


def _is_in_brackets(low: str, start: int, end: int) -> bool:
    """Whether a word stands in brackets or behind a dash right after the noun that it tells apart, at the head of what is said of it."""
    before = _BRACKETS.search(low, max(0, start - 24), start)
    if before is None or _CLOSED.match(low, end) is None:
        return False
    return _strong_before().search(low, max(0, before.start() - 40), before.start()) is not None


def _numbered(text: str, low: str, may: Iterable[Prefiltered]) -> list[Name]:
    found: list[Name] = []
    if not _counts(written := plain(text), low):
        return found
    for pattern in may:
        template = _templates().get(pattern)
        if template is None:
            continue
        for match in pattern.compiled.finditer(written):
            values = {name: _DIGITS.get(word.lower(), word.lower()) for name, word in match.groupdict().items()}
            found.append(Name("numbered", template.format(**values), match.start(), match.end(), strong=True))
    return found


def _counts(written: str, low: str) -> bool:
    """Whether a number, or a letter by itself, stands in a text; `low` is the same in lower case."""
    if _COUNTS.search(written) is not None:
        return True
    return any(map(low.__contains__, _NUMBER_WORDS)) and _COUNTS_IN_WORDS.search(low) is not None


@cache
def _templates() -> dict[Prefiltered, str]:
    """The expression of each way of numbering tracks, with the template of the track's id."""
    return {Prefiltered(one.pattern): one.id for one in tracks().numbered}


@cache
def _expressions() -> AnyOf[Prefiltered]:
    """What a text may name, and the nouns: an alias, or something numbered or lettered after one of the templates."""
    return AnyOf((_aliases(), _nouns(), *_templates()))


@cache
def _nouns() -> Prefiltered:
    return Prefiltered(_either((*tracks().strong, *tracks().weak)))


def _has_sign(low: str) -> bool:
    """Whether an alias may be a name though no noun stands in the text: as a label, as whom it is for, as who comes; see _made_by."""
    return (
        ":" in low
        or "|" in low
        or " -" in low
        or "(" in low
        or "for " in low
        or "meet" in low
        or "attend" in low
        or "come" in low
        or "gather" in low
    )


@cache
def _terms() -> dict[str, TrackTerm]:
    return {fold(alias): term for term in tracks().terms for alias in term.aliases}


@cache
def _aliases() -> Prefiltered:
    return Prefiltered(_either(_terms()))


@cache
def _behind_sign() -> re.Pattern[str]:
    """An alias behind the sign before it, so that the search skips from sign to sign: most letters stand behind another one."""
    begun = either({alias[:LETTERS] for alias in _terms()})
    return compiled(rf"[^a-z0-9_'-](?<!\w)(?={begun})({_either(_terms())})(?![\w'])")


def _aliases_in(low: str) -> list[_Alias]:
    """The aliases that stand in a folded text as whole words, whatever they mean there."""
    # With a blank before the text each is found one place further on, behind a sign that is not its own.
    return [_Alias(found[1], found.start(), found.end() - 1) for found in _behind_sign().finditer(f" {low}")]


@cache
def _noun() -> re.Pattern[str]:
    """What follows a name: others in the same list, words of the kind of care, the noun: "day and evening virtual IOP"."""
    held = tracks()
    joined = rf"(?:\s?(?:,|/|&|\band\b|\bor\b|\by\b|\+)\s?)+(?:{_either(_terms())})(?![\w'])"
    return compiled(
        rf"(?:{joined}){{0,4}}(?:[ -](?:{_either(held.between)})){{0,3}}?(?:[ -](?:{_either(held.therapies)}){_BEFORE_LEVEL})?[ -](?:(?P<strong>{_either(held.strong)})|(?:{_either(held.weak)}))(?:e?s)?(?!\w)"
    )


@made_first
def _strong_before() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_either(tracks().strong)})s?$")


@cache
def _noun_for() -> re.Pattern[str]:
    held = tracks()
    return compiled(rf"\b(?:(?P<strong>{_either(held.strong)})|(?:{_either(held.weak)})){_WHO_FOR}")


def _either(wordings: object) -> str:
    return "|".join(sorted(map(re.escape, map(fold, wordings)), key=len, reverse=True))  # type: ignore[call-overload]
