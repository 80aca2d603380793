"""The cues of data/vocabulary/scope_cues.yaml: wording that tells whose claim a sentence is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extract.patterns.literals import Sieve, compile_words
from extract.patterns.made_first import made_first
from extract.patterns.searching import compiled
from records.paths import VOCABULARY
from records.vocabulary import read_as

# The own cues by which a page speaks for itself, and those with its name, in the third person
OWN_VOICE = frozenset(("we", "our", "here_at", "practitioner"))
OWN_VOICE_OR_NAME = OWN_VOICE | {"named"}
OF_OTHERS = "of_others"  # the cue of a heading over what others do

Kind = Literal["own", "general", "excluded", "hypothetical", "definite"]
Reach = Literal["sentence", "heading", "lead_in", "label"]
Beside = Literal["heading", "lead_in", "label"]  # what stands beside or over a sentence
# A class is asked after at these places; a cue that is to be looked for elsewhere would never be found.
ASKED: dict[Kind, tuple[Reach, ...]] = {
    "own": ("sentence", "heading", "lead_in"),
    "general": ("sentence", "heading", "lead_in"),
    "excluded": ("sentence", "heading", "label"),
    "hypothetical": ("sentence", "lead_in"),
    "definite": ("sentence",),
}


class Cue(BaseModel):
    """A named group of wordings: the places where they are looked for, and the patterns.

    `examples` are by the place in which they stand; a list in the file is of all places of the cue. `not_in` are near misses.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    reach: tuple[Reach, ...] = Field(min_length=1)
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: dict[Reach, tuple[str, ...]]
    not_in: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _in_each_place(cls, entry: Any) -> Any:
        if isinstance(entry, dict) and isinstance(examples := entry.get("examples"), list):
            return entry | {"examples": dict.fromkeys(entry.get("reach", ()), examples)}
        return entry

    @model_validator(mode="after")
    def _has_examples_of_each_place(self) -> Self:
        if set(self.examples) != set(self.reach) or not all(self.examples.values()):
            raise ValueError(f"{self.name}: give examples for each of {', '.join(self.reach)}, and for no other place")
        return self


def _written_out(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern


class Decides(BaseModel):
    """What a cue decides for from one place: on which side of itself, and how far."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    direction: Literal["before", "after", "either"]
    extent: str


class CueFile(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    reaches: dict[Reach, Decides]
    parts: dict[str, str] = {}
    own: tuple[Cue, ...]
    general: tuple[Cue, ...]
    excluded: tuple[Cue, ...]
    hypothetical: tuple[Cue, ...]
    definite: tuple[Cue, ...]

    @model_validator(mode="before")
    @classmethod
    def _with_parts(cls, file: Any) -> Any:
        """The file with each `<name>` of a pattern written out."""
        parts = (file.get("parts") or {}) if isinstance(file, dict) else {}
        for kind in ASKED if parts else ():
            for cue in file.get(kind) or ():
                cue["patterns"] = [_written_out(pattern, parts) for pattern in cue.get("patterns", ())]
        return file

    @model_validator(mode="after")
    def _can_all_be_found(self) -> Self:
        for kind, places in ASKED.items():
            for cue in self.of(kind):
                if unasked := set(cue.reach) - set(places):
                    raise ValueError(f"{kind} {cue.name}: nothing asks for it in {', '.join(sorted(unasked))}")
                if unsaid := set(cue.reach) - set(self.reaches):
                    raise ValueError(f"reaches: say what {', '.join(sorted(unsaid))} decides for")
        return self

    def of(self, kind: Kind) -> tuple[Cue, ...]:
        """The cues of one class."""
        held: tuple[Cue, ...] = getattr(self, kind)
        return held


class Expression(NamedTuple):
    """A regular expression, and whether it must fit the whole text."""

    pattern: re.Pattern[str]
    whole: bool

    def find(self, low: str) -> re.Match[str] | None:
        """Its match in folded text."""
        return self.pattern.match(low.strip(" .:!-")) if self.whole else self.pattern.search(low)


@cache
def load(path: Path = VOCABULARY / "scope_cues.yaml") -> CueFile:
    """The file; raise InputError, naming the entry, where it does not hold what it should."""
    return read_as(CueFile, path, "as cues of scope")


@cache
def cues() -> dict[Kind, tuple[Cue, ...]]:
    """The cues by class."""
    return {kind: load().of(kind) for kind in ASKED}


def expression(kind: str, reach: str, patterns: Iterable[str]) -> Expression:
    """Any of the patterns, as cues of this class are looked for in this place.

    A heading that takes its section from the provider must be about nothing else; elsewhere whole words are enough.

    >>> bool(expression("excluded", "heading", ["now hiring"]).find("now hiring!"))
    True
    >>> bool(expression("excluded", "heading", ["now hiring"]).find("now hiring peers of our alumni"))
    False
    """
    if reach == "heading" and kind in ("excluded", "general"):
        return Expression(compiled(rf"(?:{'|'.join(patterns)})$"), whole=True)
    return Expression(compile_words(patterns), whole=False)


class PlacedCue(NamedTuple):
    """One pattern of a cue that is looked for in one place; each has a hint of its own, as those of sentences have."""

    order: int  # among all of its class and place
    kind: Kind
    reach: Reach
    name: str  # of the cue
    pattern: str

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.reach}:{self.order}"

    @property
    def expression(self) -> Expression:
        """Its expression; made where it is first asked for."""
        return _expression_of(self.kind, self.reach, self.pattern)


@cache
def _expression_of(kind: Kind, reach: Reach, pattern: str) -> Expression:
    return expression(kind, reach, (pattern,))


@cache
def _placed(kind: Kind, reach: Reach) -> dict[str, PlacedCue]:
    """The patterns of a class that are looked for in a place, by the key of their hint."""
    patterns = [(cue.name, pattern) for cue in cues()[kind] if reach in cue.reach for pattern in cue.patterns]
    placed = [PlacedCue(order, kind, reach, name, pattern) for order, (name, pattern) in enumerate(patterns)]
    return {cue.key: cue for cue in placed}


@cache
def _keys(kind: Kind, reach: Reach) -> frozenset[str]:
    return frozenset(_placed(kind, reach))


def find_cue(kind: Kind, reach: Beside, low: str) -> str | None:
    """The name of the cue of this class that stands in folded text of this place: the first there, of several the first of the file."""
    hints, keys = _sieve().of(low), _keys(kind, reach)
    if hints.isdisjoint(keys):  # mostly
        return None
    hinted = hints & keys
    found: list[tuple[int, int, str]] = []
    for key in hinted:
        cue = _placed(kind, reach)[key]
        match = cue.expression.find(low)
        if match is not None:
            found.append((match.start(), cue.order, cue.name))
    return min(found)[2] if found else None


def may_hold_cue(low: str) -> bool:
    """Whether any cue may stand in folded text that is a heading, a lead-in or a label: asked once for all classes."""
    return bool(_sieve().of(low))


@cache
def _sieve() -> Sieve:
    """Tells which patterns may stand in a text that is a heading, a lead-in or a label: in most none does."""
    beside = [(kind, reach) for kind, reaches in ASKED.items() for reach in reaches if reach != "sentence"]
    placed = [cue for kind, reach in beside for cue in _placed(kind, reach).values()]
    return Sieve({cue.key: (cue.pattern,) for cue in placed})


@dataclass(frozen=True)
class SentenceCue:
    """One pattern of a cue that is looked for in a sentence itself.

    Each pattern has a hint of its own (`key`): a sentence that may hold one of them is not searched for the others.
    """

    key: str
    kind: str
    name: str  # of the cue
    pattern: str

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Its search in a folded sentence; made where it is first asked for, as most pages ask for few of them."""
        return searching(self.pattern)


_LETTERS = compiled(r"[a-z][a-z' ]*(?![?*+{])")  # with which a pattern begins, whatever follows them
_NO_BRACKET = compiled(r"\\.|\[\^?\]?[^\]]*\]")


def searching(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """The search of a pattern as whole words in folded text.

    Where it begins with letters they come first, and what must not stand before them is asked behind: a search then skips to
    them. What stands at the beginning of a sentence is looked for nowhere else.

    >>> ours, they = searching("our (?:iop|php)"), searching("^they (?:offer|run)")
    >>> [bool(ours(low)) for low in ("at our iop", "your iop", "our iops")], [bool(they(low)) for low in ("they run", "and they run")]
    ([True, False, False], [True, False])
    """
    letters = _LETTERS.match(pattern)
    if _is_choice(pattern) or not (letters or pattern.startswith("^")):
        return compile_words((pattern,)).search
    if letters is None:
        return compile_words((pattern,)).match
    begin, rest = letters.group(), pattern[letters.end() :]
    return compiled(rf"{begin}(?<![\w'-]{begin})(?:{rest})(?!\w)").search


def _is_choice(pattern: str) -> bool:
    """Whether a pattern is one of several, outside of any brackets.

    >>> _is_choice("we|our"), _is_choice(r"our (?:iop|php)\\|[|]")
    (True, False)
    """
    depth = 0
    for sign in _NO_BRACKET.sub("", pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            return True
    return False


def _of_sentences() -> Iterator[tuple[str, str, str, str]]:
    """The patterns of the cues that are looked for in a sentence itself: key of the hint, class, name of the cue, pattern."""
    for kind, held in cues().items():
        for cue in held:
            for number, pattern in enumerate(cue.patterns if "sentence" in cue.reach else ()):
                yield f"scope:{kind}:{cue.name}:{number}", kind, cue.name, pattern


@cache
def sentence_cues() -> tuple[SentenceCue, ...]:
    """The patterns that are looked for in a sentence itself, in the order in which they are asked."""
    return tuple(SentenceCue(*told) for told in _of_sentences())


def sentence_patterns() -> dict[str, tuple[str, ...]]:
    """Those patterns by the key of their hint."""
    return {key: (pattern,) for key, _, _, pattern in _of_sentences()}


@made_first
def _every_expression() -> None:
    """Make every expression that is else made where a page first asks for it."""
    for cue in sentence_cues():
        _ = cue.search
    for kind, reaches in ASKED.items():
        for reach in reaches:
            for placed in _placed(kind, reach).values() if reach != "sentence" else ():
                _ = placed.expression
