"""Wording that tells what a time or an amount is not: loaded from data/vocabulary/schedule_cues.yaml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extract.patterns.literals import Sieve
from extract.patterns.searching import compiled
from records.paths import VOCABULARY
from records.vocabulary import read_as

About = Literal["times", "amounts", "durations", "dayparts"]
Direction = Literal["before", "after", "either"]


class Cue(BaseModel):
    """Wordings of one kind: where they stand (before or after what they speak of), and how far they reach.

    `words` are folded text; a final * stands for any ending, {a|b} for one of them. `reach` is in characters, within the sentence.
    `unless` voids a cue if one of its words stands right before it, `unless_behind` if one stands right behind, a colon between or not. In each of `examples` the square
    brackets hold the time or amount that is kept out; `not_in` are the like that are not.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    about: About
    direction: Direction
    reach: int = Field(ge=1, le=160)
    words: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()
    unless_behind: tuple[str, ...] = ()
    examples: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()


class CueFile(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    cues: tuple[Cue, ...]


@cache
def load(path: Path = VOCABULARY / "schedule_cues.yaml") -> CueFile:
    """The cues; raise InputError, naming the entry, where the file does not hold what it should."""
    return read_as(CueFile, path, "as schedule cues")


def _as_pattern(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(_as_body, ordered))})(?!\w)"


def _as_body(word: str) -> str:
    r"""The regular expression of one wording.

    >>> _as_body("{parent|family} {support |}group*")
    '(?:parent|family)\\s(?:support\\s|)group\\w*'
    """
    escaped = re.escape(word.removesuffix("*")).replace("\\ ", r"\s")
    chosen = escaped.replace(r"\{", "(?:").replace(r"\|", "|").replace(r"\}", ")")
    return chosen + (r"\w*" if word.endswith("*") else "")


class _Side:
    """The cues of one direction, with the text window that they need."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        self.cues = cues
        self.reach = max((cue.reach for cue in cues), default=0)
        # Each for itself: in one expression "open" of office hours would hide the "open house" of events.
        self.patterns = [compiled(_as_pattern(cue.words)) for cue in cues]
        self.sieve = Sieve({f"c{index}": (_as_pattern(cue.words),) for index, cue in enumerate(cues)})
        self.unless = [
            compiled(rf"(?:{'|'.join(re.escape(word) for word in cue.unless)})[\s'-]+(?:s\s)?$") if cue.unless else None
            for cue in cues
        ]
        self.unless_behind = [
            compiled(rf"[\s':-]+{_as_pattern(cue.unless_behind)}") if cue.unless_behind else None for cue in cues
        ]

    def hits(self, text: str, low: int, high: int, near: int) -> list[tuple[int, str]]:
        """Distance and kind of each cue between low and high, as seen from the place `near`."""
        found: list[tuple[int, str]] = []
        if low >= high or not (held := self.sieve.of(text[low:high])):
            return found
        for index in sorted(int(name[1:]) for name in held):
            cue, unless, behind = self.cues[index], self.unless[index], self.unless_behind[index]
            for match in self.patterns[index].finditer(text, low, high):
                distance = near - match.end() if match.end() <= near else match.start() - near
                voided = (unless and unless.search(text[max(0, match.start() - 24) : match.start()])) or (
                    behind and behind.match(text, match.end())
                )
                if distance <= cue.reach and not voided:
                    found.append((distance, cue.kind))
        return found


@cache
def _sides(about: About) -> tuple[_Side, _Side]:
    cues = [cue for cue in load().cues if cue.about == about]
    before = tuple(cue for cue in cues if cue.direction in ("before", "either"))
    after = tuple(cue for cue in cues if cue.direction in ("after", "either"))
    return _Side(before), _Side(after)


def kinds_near(
    about: About, folded: str, start: int, end: int, low: int, high: int, *, inside: bool = False
) -> list[str]:
    """The kinds of the cues about folded[start:end] between low and high (its sentence), the nearest first."""
    before, after = _sides(about)
    found = before.hits(folded, max(low, start - before.reach), start, start)
    if inside:
        # "Monday-Friday breakfast 7-9 am": between the days and the times.
        found += before.hits(folded, start, end, end)
    found += after.hits(folded, end, min(high, end + after.reach), end)
    return [kind for _, kind in sorted(found)]
