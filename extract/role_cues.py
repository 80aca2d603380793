"""The cues of data/vocabulary/role_cues.yaml: wording that tells what kind of page this is."""

from __future__ import annotations

import re
from functools import cache

from pydantic import BaseModel, ConfigDict

from extract.literals import compile_words
from records.paths import VOCABULARY
from records.vocabulary import load_yaml


class RoleCue(BaseModel):
    """A named group of wordings that speak for a role, and how much one occurrence says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    weight: int
    patterns: tuple[str, ...]


@cache
def role_cues() -> dict[str, dict[str, tuple[RoleCue, re.Pattern[str]]]]:
    """The cues by kind and name, each with its expression."""
    loaded = load_yaml(VOCABULARY / "role_cues.yaml")
    return {
        kind: {cue.name: (cue, compile_words(cue.patterns)) for cue in map(RoleCue.model_validate, entries)}
        for kind, entries in loaded.items()
        if isinstance(entries, list)
    }
