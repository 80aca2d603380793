"""Finds every wording of every vocabulary in one pass, however many there are (Aho-Corasick)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import accumulate
from typing import NamedTuple

import ahocorasick

from extract.document import fold, plain
from extract.levels.intensive_words import intensive_from
from extract.patterns.made_first import made_first
from extract.wordings import Wordings
from records.vocabulary import vocabulary

_WORDINGS = Wordings.of(__name__)
_COUNTED = _WORDINGS["counted"]
_FILE = _WORDINGS["file"]  # names of files are written in any case
VOCABULARIES = (
    "levels_of_care", "insurers", "modalities", "conditions", "populations", "payment", "accreditations",
    "formats", "languages", "admission",
)  # fmt: skip
ALONE = (("insurers",), ("levels_of_care",))  # looked for alone so often that they have an automaton of their own
NAMED_LONG = "levels_of_care"  # by "program", "services" and the like behind the words that say which
HYPHENED = "levels_of_care"  # whose names of several words are also written with a hyphen


class Match(NamedTuple):
    """A wording of a vocabulary found in a text: which term, and where (offsets into that text)."""

    vocabulary: str
    id: str
    start: int
    end: int


# A match of these four, by half the time of the constructor, which is no function of C; a page has hundreds.
match_of: Callable[[tuple[str, str, int, int]], Match] = partial(tuple.__new__, Match)


@dataclass(slots=True, frozen=True)
class _Entry:
    vocabulary: str
    id: str
    exact: str  # the wording as it must be written, or empty where case does not matter
    blocks: bool  # a `not_in` phrase: it hides matches of its term and yields none
    counts: bool  # "day …", which a number before it makes a length: "a 30-day program"
    milder: bool  # "outpatient …", which "intensive" some words before it makes an IOP


# What the automaton gives for a wording: its length, whether it begins and ends with a letter or a digit, so that no other may
# stand before and behind it, and its entries.
_Found = tuple[int, bool, bool, tuple[_Entry, ...]]
# Where it begins, less where it ends, its number, and what is found: in this order the longer of two comes first.
_Hit = tuple[int, int, int, _Entry]


@cache
def automaton(names: tuple[str, ...] = VOCABULARIES) -> ahocorasick.Automaton:
    """The automaton of the named vocabularies, built once a process."""
    entries: dict[str, list[_Entry]] = {}
    for name in names:
        for term in vocabulary(name).terms:
            hyphened = [one for alias in term.aliases for one in _hyphened(alias)] if name == HYPHENED else []
            for wording in {*term.aliases, *map(_several, term.aliases), *hyphened}:
                _add(entries, name, term.id, wording, exact=False, blocks=False)
            for wording in term.exact:
                _add(entries, name, term.id, wording, exact=True, blocks=False)
            for wording in term.not_in:
                _add(entries, name, term.id, wording, exact=False, blocks=True)
    built = ahocorasick.Automaton()
    for wording, held in entries.items():
        found: _Found = (len(wording), wording[0].isalnum(), wording[-1].isalnum(), tuple(held))
        built.add_word(wording, found)
    built.make_automaton()
    return built


@made_first
def _every_automaton() -> None:
    """Build every automaton, so that no page has to wait for one."""
    for names in (VOCABULARIES, *ALONE):
        automaton(names)


def _several(wording: str) -> str:
    """Several of them, where more than an s makes the plural; whether an s stands behind is asked where a wording is found.

    >>> _several("art therapy"), _several("iop")
    ('art therapies', 'iop')
    """
    return f"{wording[:-1]}ies" if wording.endswith("therapy") else wording


def _hyphened(wording: str) -> list[str]:
    """The name with a hyphen for one of its spaces.

    >>> _hyphened("intensive outpatient program"), _hyphened("iop")
    (['intensive-outpatient program', 'intensive outpatient-program'], [])
    """
    return [f"{wording[: gap.start()]}-{wording[gap.end() :]}" for gap in re.finditer(" ", wording)]


def _add(entries: dict[str, list[_Entry]], name: str, code: str, wording: str, *, exact: bool, blocks: bool) -> None:
    folded = fold(wording)
    entry = _Entry(
        vocabulary=name, id=code, exact=plain(wording) if exact else "", blocks=blocks,
        counts=folded.startswith("day "), milder=code == "outpatient" and not blocks and folded.startswith("out"),
    )  # fmt: skip
    entries.setdefault(folded, []).append(entry)


def find_terms(text: str, low: str, names: tuple[str, ...] = VOCABULARIES) -> list[Match]:
    """All wordings as whole words, longest first where one lies inside another of the same vocabulary.

    `text` is the text as written, `low` the same folded (extract.document.fold), of the same length. Of the vocabularies
    `names`, which are some of VOCABULARIES.
    """
    hits: list[_Hit] = []
    of_all = names is VOCABULARIES
    for last, (length, begins, ends, entries) in automaton(names if names in ALONE else VOCABULARIES).iter(low):
        end = last + 1
        start = end - length
        if begins and start and low[start - 1].isalnum():
            continue  # most of what is found lies within a word
        if ends and low[end : end + 1].isalnum() and not _is_plural(low, end):
            continue
        for entry in entries:
            if not of_all and entry.vocabulary not in names:
                continue
            if entry.counts and _COUNTED.search(low, max(0, start - 12), start):
                continue  # "a 30-day program" is as long as that, and no day program
            if entry.milder and (earlier := intensive_from(low, start)) is not None:
                start, entry = earlier, replace(entry, id="iop")
            if entry.exact and not _is_written(text[start:end], entry.exact) and not _FILE.match(text, end):
                continue
            hits.append((start, -end, len(hits), entry))
    return _longest(hits) if hits else []


def _is_written(found: str, exact: str) -> bool:
    """Whether a wording is written as it must be, whatever its hyphens and spaces."""
    return found == exact or plain(found) == exact


def _is_plural(low: str, end: int) -> bool:
    """Whether the word ends with an s behind the match: "PHPs", "PPOs" and "opioids" are the same things."""
    return low[end] == "s" and not low[end + 1 : end + 2].isalnum()


def _is_hidden(starts: list[int], reached: list[int], start: int, end: int, *, within: bool) -> bool:
    """Whether a phrase covers [start, end), or else (not `within`) one that begins before it ends inside it.

    `reached` is how far the phrases up to each do.
    """
    if (held := bisect_right(starts, start)) and reached[held - 1] >= end:
        return True
    return not within and (held := bisect_left(starts, start)) > 0 and reached[held - 1] > start


def _longest(hits: list[_Hit]) -> list[Match]:
    """Drop a hit that lies inside a longer one of its vocabulary, and hits that a `not_in` phrase of their term hides.

    A phrase hides what lies inside it; of a level of care a longer name as well that begins behind its first word: "most
    intensive outpatient" the "intensive outpatient program".
    """
    hits.sort()
    hiding: dict[tuple[str, str], list[tuple[int, int]]] = {}  # by term, in order of place
    for start, end, _, entry in hits:
        if entry.blocks:
            hiding.setdefault((entry.vocabulary, entry.id), []).append((start, -end))
    # How far the phrases up to each reach at most: whether one covers a hit is then one look-up, however many there are.
    reached = {term: list(accumulate((end for _, end in spans), max)) for term, spans in hiding.items()}
    starts = {term: [start for start, _ in spans] for term, spans in hiding.items()}
    kept: list[Match] = []
    covered: dict[str, int] = {}
    for start, minus_end, _, entry in hits:
        name, end = entry.vocabulary, -minus_end
        if entry.blocks or start < covered.get(name, -1):
            continue
        within = name != NAMED_LONG
        if (
            hiding
            and (term := (name, entry.id)) in hiding
            and _is_hidden(starts[term], reached[term], start, end, within=within)
        ):
            continue
        covered[name] = end
        kept.append(match_of((name, entry.id, start, end)))
    return kept
