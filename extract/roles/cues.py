"""The cues of data/vocabulary/role_cues.yaml: wording that tells what kind of page this is."""

from __future__ import annotations

import re
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from extract.patterns.literals import compile_words
from records.paths import VOCABULARY
from records.vocabulary import load_yaml


class RoleCue(BaseModel):
    """A named group of wordings that speak for a role, how much one occurrence says, sentences that hold one, and near misses."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    weight: int = Field(ge=1)
    patterns: tuple[str, ...] = Field(min_length=1)
    examples: tuple[str, ...] = Field(min_length=1)
    not_in: tuple[str, ...] = ()


@cache
def role_cues() -> dict[str, dict[str, tuple[RoleCue, re.Pattern[str]]]]:
    """The cues by kind and name, each with its expression."""
    loaded = load_yaml(VOCABULARY / "role_cues.yaml")
    return {
        kind: {cue.name: (cue, compile_words(cue.patterns)) for cue in map(RoleCue.model_validate, entries)}
        for kind, entries in loaded.items()
        if isinstance(entries, list)
    }
