"""The populations of an age band: "ages 12 to 17", "between ten and 12 years old"."""

from __future__ import annotations

import re

from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.wordings import Wordings

_NUMBERS = {word: value for value, word in enumerate("five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(), 5)}  # fmt: skip
_WORDS = "|".join(_NUMBERS)
_WORDINGS = Wordings.of(__name__, words=_WORDS)
AGES = _WORDINGS["ages"]
OLDER = _WORDINGS["older"]
_FURTHER = _WORDINGS["further"]
MOST_LEFT_OUT = 3  # years between two bands of one list
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


def further(low: str, end: int, oldest: int) -> list[tuple[int, int, int, int]]:
    """The bands that go on from one that ends at `end` with `oldest` years, as (youngest, oldest, start, end).

    Each begins about where the one before it ends: else the numbers are times or of something else.

    >>> further("ages 6-12, 13-15 and 16-18", 9, 12), further("ages 13-17 and 9-12 on mondays", 10, 17)
    ([(13, 15, 11, 16), (16, 18, 21, 26)], [])
    """
    found = []
    while (match := _FURTHER.match(low, end)) is not None:
        first, last = int(match["low"]), int(match["high"])
        if not (oldest <= first <= oldest + MOST_LEFT_OUT and first < last):
            break
        found.append((first, last, match.start("low"), match.end()))
        end, oldest = match.end(), last
    return found


def bands(span: re.Match[str]) -> list[Match]:
    """The populations of an age band such as "ages 12 to 17", and of those that go on from it ("ages 6-12 and 13-18")."""
    low, high = (
        _NUMBERS.get(written) or int(written)
        for written in (
            span["low"] or span["low2"] or span["low3"],
            span["high"] or span["high2"] or span["high3"],
        )
    )
    found = _of_band(low, high, *span.span())
    for band in further(span.string, span.end(), high):
        found += _of_band(*band)
    return found


def _of_band(low: int, high: int, start: int, end: int) -> list[Match]:
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
    return [Match("populations", code, start, end) for code in codes]
