"""A plain sentence as it was typed, made ready to be read: signs, letters with dots ("L.A."), turns of phrase in Spanish.

Every part keeps its place and its length, so that what was typed can be shown as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from index.sentence_items import Item
from index.wording import key

_SAME_LENGTH = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "“": '"', "”": '"', "\n": " ", "\t": " "}
)
# "L.A.", "N.Y.C.", "I.O.P."; "p.m." and "a.m." are times, "i.e." and "e.g." say nothing.
_DOTTED = re.compile(r"(?<![\w.])(?![apAP]\.\s?[mM]\b)(?:[A-Za-z]\.){2,4}(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_TO = re.compile(r"(?<=\d )a(?= \d)")  # "de 9 a 5"
# A space for every letter that the English of a turn is shorter, so that places stay.
FILLER = "\u2007"
LONGEST_TURN = 4
# "level:iop" as other searches have it; the vocabulary knows what it is
_OPTION = re.compile(
    r"(?<!\w)(?:level|modality|condition|population|insurer|insurance|payment|language|accreditation|plan|city|state|near|zip):(?=\s?\w)",
    re.I,
)
_SAYS_NOTHING = ("ie", "eg")


def as_typed(sentence: str) -> str:
    """The sentence with plain signs for typographic ones.

    >>> as_typed("mom’s “old mill”")
    'mom\\'s "old mill"'
    """
    return sentence.translate(_SAME_LENGTH)


def as_read(text: str, spanish: Mapping[str, str], is_wording: Callable[[str], bool]) -> str:
    """The text in which letters with dots are a word, and turns of phrase of a Spanish sentence are English.

    `spanish` gives the English of each turn of phrase (in the form of `key`), never a longer one. Nothing changes in
    quotation marks, nor in a longer wording of the vocabulary, which `is_wording` tells ("mujeres con hijos").

    >>> as_read("iop in L.A. after 5 p.m.", {}, lambda words: False).replace(FILLER, "_")
    'iop in LA__ after 5 p.m.'
    >>> as_read("IOP cerca de 90025", {"cerca de": "near"}, lambda words: False).replace(FILLER, "_")
    'IOP near____ 90025'
    """
    parts = text.split('"')
    for at in range(0, len(parts), 2):
        parts[at] = _DOTTED.sub(_undotted, parts[at])
        parts[at] = _OPTION.sub(lambda match: FILLER * len(match[0]), parts[at])
        if spanish:
            parts[at] = _in_english(parts[at], spanish, is_wording)
    return '"'.join(parts)


def with_filler(text: str, item: Item) -> Item:
    """A part that was read, to the end of what was typed for it.

    >>> with_filler(as_read("in L.A.", {}, lambda words: False), Item(3, 5, "near", ("Los Angeles, CA",))).end
    7
    """
    end = item.end
    while text[end : end + 1] == FILLER:
        end += 1
    return replace(item, end=end) if end > item.end else item


def _in_english(text: str, spanish: Mapping[str, str], is_wording: Callable[[str], bool]) -> str:
    words = list(_WORD.finditer(text))
    read, at = text, 0
    while at < len(words):
        length = next(
            (n for n in range(min(LONGEST_TURN, len(words) - at), 0, -1) if _said(text, words[at : at + n]) in spanish),
            0,
        )
        if length and not _is_within(text, words, at, at + length, is_wording):
            begin, end = words[at].start(), words[at + length - 1].end()
            read = read[:begin] + spanish[_said(text, words[at : at + length])].ljust(end - begin, FILLER) + read[end:]
        at += length or 1
    return _TO.sub("-", read)


def _said(text: str, words: list[re.Match[str]]) -> str:
    between = text[words[0].start() : words[-1].end()]
    return "" if re.search(r"[,.;:!?]", between) else key(between)


def _is_within(text: str, words: list[re.Match[str]], first: int, last: int, is_wording: Callable[[str], bool]) -> bool:
    """Whether words are part of a longer wording."""
    return any(
        is_wording(_said(text, words[begin:end]))
        for begin in range(max(0, first - LONGEST_TURN), first + 1)
        for end in range(last, min(len(words), last + LONGEST_TURN) + 1)
        if end - begin > last - first
    )


def _undotted(match: re.Match[str]) -> str:
    word = match[0].replace(".", "")
    return ("" if word.lower() in _SAYS_NOTHING else word).ljust(len(match[0]), FILLER)


def is_spanish(text: str, words: frozenset[str]) -> bool:
    """Whether a sentence is in Spanish: it has one of the words, which are without accents.

    >>> is_spanish("Quizás busco ayuda", frozenset(["busco"])), is_spanish("near Los Angeles", frozenset(["busco"]))
    (True, False)
    """
    return any(key(word[0]) in words for word in _WORD.finditer(text))
