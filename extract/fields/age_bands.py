"""The populations of an age band: "ages 12 to 17", "between ten and 12 years old"."""

from __future__ import annotations

import re

from extract.searching import compiled
from extract.terms import Match
from extract.wordings import Wordings

_NUMBERS = {word: value for value, word in enumerate("five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(), 5)}  # fmt: skip
_WORDS = "|".join(_NUMBERS)
_WORDINGS = Wordings.of(__name__, words=_WORDS)
AGES = _WORDINGS["ages"]
OLDER = _WORDINGS["older"]
ADULTS_TOO = compiled(r"\d[^.;]{0,30}(?:,|;|and|&|or) (?P<age>18\+)(?!\w)")  # "ages 10-17 in Salem, 18+ in Bend"


def may_have_band(low: str) -> bool:
    """Whether ages may be given in a folded sentence: cheap, and never false where they are; of most "age" is a part of a word."""
    of_years = "year" in low or "años" in low
    return (
        of_years
        or "age " in low
        or "ages " in low
        or "aged " in low
        or "ages: " in low
        or "age: " in low
        or ("age" in low and ("between" in low or "edades" in low))
    )


def may_have_older(low: str) -> bool:
    """Whether a folded sentence may say that people are grown by their least age: cheap."""
    return (
        "older" in low
        or "over " in low
        or "at least " in low
        or "above" in low
        or "age of" in low
        or "minimum age" in low
    )


def band(span: re.Match[str]) -> list[Match]:
    """The populations of an age band such as "ages 12 to 17"."""
    low, high = (
        _NUMBERS.get(written) or int(written)
        for written in (
            span["low"] or span["low2"] or span["low3"],
            span["high"] or span["high2"] or span["high3"],
        )
    )
    codes = []
    if low < high <= 35 and low >= 17 and high >= 21:
        codes.append("young_adults")
    elif 10 <= low <= 15 and 20 <= high <= 26:
        codes = ["adolescents", "young_adults"]
    elif low < high <= 19 and high >= 13:
        codes = ["adolescents"] if low >= 10 else ["children", "adolescents"]
    elif low < high <= 12:
        codes.append("children")
    elif low >= 17 and high >= 40:
        codes.append("adults")
    return [Match("populations", code, *span.span()) for code in codes]
