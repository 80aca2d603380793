"""Whether a day or a time of day may stand in a text at all: cheap tests before it is read."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.patterns.searching import compiled
from extract.schedule.anchors import may_have_letters
from extract.wordings import Wordings

# One digit first: the search then skips from digit to digit.
_CLOCKISH = r"\d(?:\s?[ap]\.?\s?m\b|[ap]\b|:[0-5]\d|\s?(?:-|to|and|a|y|until|till|a las?|y las?)\s?\d|\d?\s?(?:hrs|hours|h)\b|\s(?:in the|at night|de la|por la)|\so'clock)"
_MAY_BE_CLOCK = compiled(_CLOCKISH)
_MAY_BE_ASCII_CLOCK = compiled(
    _CLOCKISH, re.ASCII
)  # the same in ASCII text, where the digits of all scripts are ten signs
# A phone number looks like a range of times, and is none.
_PHONE = compiled(r"(?:(?<!\d)1[-. ]{1,2})?\(?(?<!\d)\d{3}(?:\)[-. ]{0,2}|[-. ]{1,2})\d{3}-\d{4}(?![\d/-]|\s?h)")
_DIGIT = compiled(r"\d")
_WORDINGS = Wordings.of(__name__)
_NOON = _WORDINGS["noon"]
_DAY_NAME = _WORDINGS["day_name"]


_DAY_SIGN = _WORDINGS.guarded("day_sign")


@lru_cache(maxsize=32)  # asked by each question about the same text
def has_clock(folded: str) -> bool:
    """Whether a time of day may stand in the text; cheap, and never false where one does."""
    clockish = _MAY_BE_ASCII_CLOCK if folded.isascii() else _MAY_BE_CLOCK
    if clockish.search(folded) is not None and ("-" not in folded or _has_digit_beside_phones(folded)):
        return True
    named = "noon" in folded or "midnight" in folded or "mediodia" in folded or "medianoche" in folded
    return named and _NOON.search(folded) is not None


def _has_digit_beside_phones(folded: str) -> bool:
    """Whether a digit stands in the text that belongs to no phone number.

    >>> [_has_digit_beside_phones(text) for text in ("call (212) 555-0142", "1-800-555-0142, 212-555-0143", "555-0142", "9-12")]
    [False, False, True, True]
    """
    reached = 0
    while (digit := _DIGIT.search(folded, reached)) is not None:
        start = digit.start()
        bracket = start > reached and folded[start - 1] == "("
        phone = (_PHONE.match(folded, start - 1) if bracket else None) or _PHONE.match(folded, start)
        if phone is None:
            return True
        reached = phone.end()
    return False


def _may_name_day(folded: str) -> bool:
    """Whether the beginning of a day's name stands in the text, as a part of a word maybe; asked of every sentence, hence no loop."""
    return (
        "mon" in folded or "tue" in folded or "wed" in folded or "thu" in folded or "fri" in folded or "sat" in folded or "sun" in folded
        or "lun" in folded or "mar" in folded or "mie" in folded or "jue" in folded or "vie" in folded or "sab" in folded or "dom" in folded
    )  # fmt: skip


def has_day(text: str, folded: str) -> bool:
    """Whether a weekday may stand in the text; cheap, and never false where one does."""
    return (
        "day" in folded
        or (_may_name_day(folded) and _DAY_NAME.search(folded) is not None)
        or "semana" in folded
        or "dias" in folded
        or "daily" in folded
        or "diari" in folded
        or may_have_letters(text)
    )


def sentence_has_day(text: str, folded: str, low: str) -> bool:
    """The same of a sentence, of which is known what stands in it (`low`, folded as all sentences are) where cues were looked for.

    >>> [sentence_has_day(text, text.lower(), text.lower()) for text in ("Groups twice a week", "Groups on Monday", "Groups M-F")]
    [False, True, True]
    """
    if low.isascii() and not _DAY_SIGN.may_match(low):
        return may_have_letters(text)
    return has_day(text, folded)
