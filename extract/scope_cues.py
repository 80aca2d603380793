"""The cues of data/vocabulary/scope_cues.yaml: wording that tells whose claim a sentence is."""

from __future__ import annotations

import re
from functools import cache

import yaml
from pydantic import BaseModel, ConfigDict

from extract.literals import compile_words
from records.paths import VOCABULARY


class Cue(BaseModel):
    """A named group of wordings: where they count, and the patterns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    reach: tuple[str, ...]
    patterns: tuple[str, ...]


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """The cues by class (own, general, excluded, hypothetical, definite)."""
    loaded = yaml.safe_load((VOCABULARY / "scope_cues.yaml").read_text(encoding="utf-8"))
    return {
        kind: tuple(Cue.model_validate(cue) for cue in entries)
        for kind, entries in loaded.items()
        if isinstance(entries, list)
    }


@cache
def sentence_cues() -> dict[str, tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """By class, the cues that are looked for in a sentence itself: the key of their hint, their name, their expression."""
    return {
        kind: tuple(
            (f"scope:{kind}:{cue.name}", cue.name, compile_words(cue.patterns))
            for cue in held
            if "sentence" in cue.reach
        )
        for kind, held in cues().items()
    }


def sentence_patterns() -> dict[str, tuple[str, ...]]:
    """The patterns of those cues by the key of their hint."""
    return {
        f"scope:{kind}:{cue.name}": cue.patterns
        for kind, held in cues().items()
        for cue in held
        if "sentence" in cue.reach
    }
