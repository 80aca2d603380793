"""The words of data/vocabulary/matching_cues.yaml: how addresses and names of one place are written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from records.paths import VOCABULARY
from records.vocabulary import read_as

_UNSAID = re.compile(r"[.'’`]")


class MatchingCues(BaseModel):
    """What the file holds; tables lead from a word as it stands, lower case, to the one that is compared."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: object
    about: str
    street_types: dict[str, str]
    directions: dict[str, str]
    street_words: dict[str, str]
    road_numbers: frozenset[str]
    street_phrases: dict[str, str]
    unit_words: dict[str, tuple[str, ...]]
    floors: dict[str, str]
    name_words: dict[str, str]
    legal_forms: frozenset[str]
    generic_words: frozenset[str]
    contrasts: tuple[frozenset[str], ...]


@cache
def matching_cues(folder: Path = VOCABULARY) -> MatchingCues:
    """Load the file; InputError where it does not hold what it should.

    >>> matching_cues().street_types["boulevard"]
    'blvd'
    """
    path = folder / "matching_cues.yaml"
    return read_as(MatchingCues, path, "for matching")


def plain(text: str) -> str:
    """Lower case, without accents, dots and apostrophes, single blanks.

    >>> plain("Saint  Mary’s  Peña & U.S. 70")
    'saint marys pena & us 70'
    """
    text = text.casefold()
    if not text.isascii():  # most is, and normalizing takes as long as all the rest
        text = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(_UNSAID.sub("", text).split())
