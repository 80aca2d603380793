"""The cues of data/vocabulary/scope_cues.yaml: wording that tells whose claim a sentence is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel, ConfigDict

from extract.literals import compile_words
from records.paths import VOCABULARY
from records.vocabulary import load_yaml


class Cue(BaseModel):
    """A named group of wordings: where they count, and the patterns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    reach: tuple[str, ...]
    patterns: tuple[str, ...]


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues by class (own, general, excluded, hypothetical, definite)."""
    loaded = load_yaml(VOCABULARY / "scope_cues.yaml")
    return {
        kind: tuple(Cue.model_validate(cue) for cue in entries)
        for kind, entries in loaded.items()
        if isinstance(entries, list)
    }


def _of_sentences() -> Iterator[tuple[str, str, Cue]]:
    """The cues that are looked for in a sentence itself: class, key of the hint, cue."""
    for kind, held in cues().items():
        for cue in held:
            if "sentence" in cue.reach:
                yield kind, f"scope:{kind}:{cue.name}", cue


@cache
def sentence_cues() -> dict[str, tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """By class, the cues that are looked for in a sentence itself: the key of their hint, their name, their expression."""
    found: dict[str, tuple[tuple[str, str, re.Pattern[str]], ...]] = dict.fromkeys(cues(), ())
    for kind, key, cue in _of_sentences():
        found[kind] += ((key, cue.name, compile_words(cue.patterns)),)
    return found


def sentence_patterns() -> dict[str, tuple[str, ...]]:
    """The patterns of those cues by the key of their hint."""
    return {key: cue.patterns for _, key, cue in _of_sentences()}
