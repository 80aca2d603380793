"""Numbers as pages write them: digits, halves, words of two languages, "three (3)"."""

from __future__ import annotations

import re

from extract.patterns.searching import compiled

_ONES = "one two three four five six seven eight nine".split()
_WORDS: dict[str, float] = {
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{
        word: value
        for value, word in enumerate(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), start=10
        )
    },
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
    **{f"{tens}{joint}{word}": value + one
       for tens, value in (("twenty", 20), ("thirty", 30), ("forty", 40))
       for joint in "- " for one, word in enumerate(_ONES, start=1)},
    "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "doce": 12, "quince": 15, "dieciocho": 18, "veinte": 20, "treinta": 30, "sesenta": 60, "noventa": 90,
}  # fmt: skip
_FRACTIONS = {" 1/2": 0.5, " 1/4": 0.25, " 3/4": 0.75}
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75}

# Blanks as \s: the pattern stands in verbose expressions, too.
WORD = "(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)).replace(" ", r"\s") + ")"
NUMBER = (
    rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?(?:\s?[½¼¾]|\s(?:1/2|1/4|3/4))?(?![\d:]|,\d|\.\d)|[½¼¾]"
    rf"|{WORD}(?:\sand\s(?:a|one)[\s-]half|\sy\smedia)?\b)(?:\s?\((?:\d{{1,3}}|{WORD})\))?"
)
FIRST_WORDS = frozenset(re.split("[- ]", word)[0] for word in _WORDS)
_HALF_MORE = compiled(r" and | y media")
_DIGITS = compiled(r"\d+(?:\.\d+)?")


def value_of(written: str) -> float:
    """The value of a text that NUMBER matches.

    >>> value_of("two and a half"), value_of("1½"), value_of("three (3)"), value_of("1 3/4")
    (2.5, 1.5, 3.0, 1.75)
    """
    if written in _WORDS:
        return float(_WORDS[written])
    if written.isdigit() and written.isascii():
        return float(written)
    plain = " ".join(written.split("(")[0].split())
    quarters = _FRACTIONS.get(plain[-4:], 0.0)
    half = 0.5 if plain.endswith(("half", "media")) else quarters or sum(_HALVES.get(letter, 0.0) for letter in plain)
    if digits := _DIGITS.match(plain):
        return float(digits[0]) + half
    for stem in (plain, _HALF_MORE.split(plain, 1)[0]):
        if stem in _WORDS:
            return _WORDS[stem] + half
    return half
