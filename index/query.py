"""A text as it was typed, taken apart: words, "phrases", beginnings*, -excluded words, and OR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from index.known import KnownValues
from index.known_words import SYNONYMS
from index.request import SearchRequest
from index.text import PASSED_OVER
from index.wording import key, value_key
from records.errors import InputError

CODE_OPTIONS = (
    "level",
    "modality",
    "condition",
    "population",
    "insurer",
    "payment",
    "daypart",
    "day",
    "format",
    "language",
    "accreditation",
)
LONGEST_WORDING = 8
SHORTEST_BEGINNING = 2
Kind = Literal["words", "phrase", "beginning"]
Code = tuple[str, str]

_QUOTES = re.compile(r"[“”„«»]")
_PIECE = re.compile(r'(?P<out>-?)"(?P<phrase>[^"]*)"\*?|(?P<word>[^\s"]+)')
_OPTION = re.compile(r"([a-z_]+):\S", re.ASCII)
_ENDINGS = (("ies", "y"), ("y", "ies"), ("es", ""), ("s", ""), ("", "s"))


@dataclass(frozen=True)
class Unit:
    """Neighbouring words of a text that belong together, the codes that they mean, and their group of synonyms.

    A phrase and a beginning are taken as they are written and mean no code. `capital` tells that a letter was one.
    """

    words: tuple[str, ...]
    codes: tuple[Code, ...] = ()
    kind: Kind = "words"
    synonyms: str = ""
    capital: bool = False

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(self.words)


@dataclass(frozen=True)
class Query:
    """What a program must have, one unit of each clause, and what it must not have."""

    clauses: tuple[tuple[Unit, ...], ...]
    excluded: tuple[Unit, ...] = ()


def parse_query(text: str, known: KnownValues) -> Query:
    """Take a text apart; raise InputError, saying what to write instead, where its signs make no sense."""
    clauses: list[list[Unit]] = []
    excluded: list[Unit] = []
    joins = negated = False
    for piece in _pieces(text):
        if piece == "OR":
            if joins or negated or not clauses:
                raise InputError('OR needs a word before and behind it: "yoga OR art". For Oregon give the state: OR')
            joins = True
        elif piece == "NOT":
            negated = True
        else:
            found, out = _units_of(piece, known)
            if out or negated:
                excluded += found
            elif joins and found:
                clauses[-1].append(found[0])
                clauses += [[unit] for unit in found[1:]]
            else:
                clauses += [[unit] for unit in found]
            joins = negated = False
    if joins or negated:
        raise InputError(f"a word is missing behind {'OR' if joins else 'NOT'} in {text!r}")
    if not any(map(_says_something, [*(unit for clause in clauses for unit in clause), *excluded])):
        raise InputError(f"there is no word to search for in {text!r}")
    kept = [tuple(unit for unit in clause if _says_something(unit)) for clause in clauses]
    return Query(tuple(filter(None, kept)), tuple(filter(_says_something, excluded)))


def units(text: str, known: KnownValues) -> list[Unit]:
    """Split plain words into units, longest known wording first."""
    typed = [(word, any(letter.isupper() for letter in one)) for one in text.split() for word in value_key(one).split()]
    # "Drug & alcohol" is one wording, so the words are made from the whole text where that differs.
    words = key(text).split()
    capitals = [capital for _, capital in typed] if [word for word, _ in typed] == words else [False] * len(words)
    found, at = [], 0
    while at < len(words):
        for length in range(min(LONGEST_WORDING, len(words) - at), 0, -1):
            part = tuple(words[at : at + length])
            wording = " ".join(part)
            others = (wording, *_other_numbers(wording))
            codes = () if known.every_wording.isdisjoint(others) else _as_text(codes_of(wording, known), known)
            groups = known.words.synonyms
            synonyms = next((groups[one] for one in others if one in groups), "")
            if codes or synonyms or length == 1 or wording in known.words.hidden_set:
                name = f"{SYNONYMS}:{synonyms}" if synonyms else ""
                found.append(Unit(part, codes, synonyms=name, capital=any(capitals[at : at + length])))
                at += length
                break
    return found


def codes_of(wording: str, known: KnownValues, options: tuple[str, ...] = CODE_OPTIONS) -> tuple[Code, ...]:
    """The codes that a wording means, in the singular or the plural of its last word."""
    there = tuple(option for option in options if option in known.options)
    for one in (wording, *_other_numbers(wording)):
        # "it" and "he" are codes of languages, and never meant as such.
        if codes := [code for code in known.codes_of(one, there) if code[0] != "language" or len(one) > 2]:
            return tuple(codes)
    return ()


def _as_text(codes: tuple[Code, ...], known: KnownValues) -> tuple[Code, ...]:
    """The codes of a text: the names of some medications mean the whole treatment as well ("Suboxone", "MAT")."""
    wider = ((option, known.one_as_text[code]) for option, code in codes if code in known.one_as_text)
    return tuple(dict.fromkeys((*codes, *wider)))


def _other_numbers(wording: str) -> Iterator[str]:
    """A wording in its other number: "first responders" for "first responder"."""
    last = len(wording.rpartition(" ")[2])
    if len(wording) > 3 and not wording[-1].isdigit():
        for ending, other in _ENDINGS:
            # "medicaid was" is no plural of "Medicaid WA".
            if wording.endswith(ending) and (last > 3 or not ending):
                yield wording[: len(wording) - len(ending)] + other


def _pieces(text: str) -> Iterator[str]:
    """Phrases, words with a sign, operators, and between them runs of plain words."""
    plain = _QUOTES.sub('"', text)
    if plain.count('"') % 2:
        raise InputError(f'the quotation marks in {text!r} are not closed; write "two words" with one at either end')
    operators = re.search(r"(?<!\S)(?:OR|NOT)(?!\S)", plain) is not None
    outside = re.sub(r'"[^"]*"', " ", plain)
    if outside.count("(") != outside.count(")"):
        raise InputError(f"the parentheses in {text!r} are not closed; leave them out")
    if operators and "(" in outside:
        raise InputError(
            "parentheses cannot stand beside OR and NOT; OR joins its two neighbours: yoga OR art iop is (yoga or art) and iop"
        )
    run: list[str] = []
    for match in _PIECE.finditer(plain):
        word = match["word"]
        if word is None or _is_special(word):
            if run:
                yield " ".join(run)
                run = []
            if word != "AND":
                yield match[0]
        else:
            run.append(word)
    if run:
        yield " ".join(run)


def _is_special(word: str) -> bool:
    return word in ("AND", "OR", "NOT") or "*" in word or (word.startswith("-") and len(key(word)) > 0)


def _units_of(piece: str, known: KnownValues) -> tuple[list[Unit], bool]:
    """The units of a piece, and whether they are excluded."""
    out = piece.startswith("-")
    if '"' in piece:
        words = tuple(key(piece).split())
        return ([Unit(words, kind="phrase")] if words else []), out
    if "*" in piece:
        return [_beginning(piece.lstrip("-"))], out
    if (option := _OPTION.match(piece)) is not None and option[1] in SearchRequest.model_fields:
        raise InputError(f"{piece!r} is no text; use the option {option[1]} instead")
    return units(piece.lstrip("-") if out else piece, known), out


def _beginning(piece: str) -> Unit:
    """A word with a star at its end; raise InputError for a star elsewhere, or one that matches nearly everything."""
    words = key(piece).split()
    if not words:
        raise InputError('"*" matches every program, so there is no word to search for; leave it out')
    if piece.rstrip("*").count("*") or not piece.rstrip("),.;").endswith("*"):
        raise InputError(f"a * stands at the end of a word, as in recov*; got {piece!r}")
    if len(words[-1]) < SHORTEST_BEGINNING or (words[-1].isdigit() and len(words[-1]) < 3):
        raise InputError(
            f"{piece!r} matches nearly everything; give at least {SHORTEST_BEGINNING} letters before the *"
        )
    return Unit(tuple(words), kind="beginning")


def _says_something(unit: Unit) -> bool:
    return bool(unit.codes or unit.synonyms or unit.kind == "beginning" or set(unit.words) - PASSED_OVER)
