"""What must hold of the values of a search request, and how they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from records.errors import InputError

if TYPE_CHECKING:
    from index.request import SearchRequest
    from index.request_model import RequestModel

MOST_WORDS = 60
END_OF_DAY = "24:00"
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_PLACE = re.compile(r"[0-9]{5}|\D*[^\W\d]\D*")  # a ZIP, or words without a digit
_ZIP_AND_MORE = re.compile(r"([0-9]{5})-[0-9]{4}")  # 90025-1234
_HALF_DAY = re.compile(r"(0?[1-9]|1[0-2])(?::([0-5]\d))? ?([ap])\.?m\.?")  # 5pm, 5:30 p.m.


def not_blank(values: list[str], option: str) -> list[str]:
    """The values; raise InputError where one of them says nothing."""
    for value in values:
        if not value.isalnum() and not any(map(str.isalnum, value)):
            what = f"{value!r} holds no value" if value.strip() else "a value is blank"
            raise InputError(f"{option}: {what}; give one, or leave the option out")
    return values


def some_words(text: str, option: str) -> str:
    """The words, "" for none; raise InputError where they are blank, or more than a search takes."""
    if text and not text.strip():
        raise InputError(blank(option))
    if (count := len(text.split())) > MOST_WORDS:
        raise InputError(f"text has {count} words; a search takes at most {MOST_WORDS}. Leave out what is not needed.")
    return text


def blank(option: str) -> str:
    """What to say of an option that is given and holds nothing, as an empty variable of a shell does.

    >>> blank("near"), blank("sentence")
    ('near is blank; give a value, or leave the option out', 'the sentence is blank; say what to search for, or leave it out')
    """
    if option == "sentence":
        return "the sentence is blank; say what to search for, or leave it out"
    return f"{option} is blank; give a value, or leave the option out"


def said(value: str, option: str) -> str:
    """A single value as it is kept; raise InputError where it is blank or cannot be read.

    >>> said("5:30pm", "after"), said("0:00", "before"), said("90025-1234", "near"), said("sat 8-14", "available")
    ('17:30', '24:00', '90025', 'sat 08:00-14:00')
    """
    if not (any(map(str.isalnum, value)) if option == "available" else value.strip()):
        raise InputError(blank(option))
    match option:
        case "after":
            return _clock(value)
        case "before":
            read = END_OF_DAY if value.strip() == END_OF_DAY else _clock(value)
            # Whoever must be done by midnight means the end of the day.
            return END_OF_DAY if read == "00:00" else read
        case "available":
            from index import availability

            return availability.written(availability.parse(value))
    place = _ZIP_AND_MORE.sub(r"\1", " ".join(value.split()))
    if _PLACE.fullmatch(place) is None:
        raise InputError(f'near takes a ZIP of five digits like 90025 or a city like "Tustin, CA"; got {value!r}')
    return place


def _clock(value: str) -> str:
    if (half := _HALF_DAY.fullmatch(value.strip().lower())) is not None:
        hour = int(half[1]) % 12 + (12 if half[3] == "p" else 0)
        return f"{hour:02}:{half[2] or '00'}"
    if (match := _CLOCK.fullmatch(value.strip())) is None:
        raise InputError(f"{value!r} is not a time; write it like 17:30 or 5:30pm")
    return f"{int(match[1]):02}:{match[2]}"


def make_sense(request: SearchRequest | RequestModel) -> None:
    """Raise InputError where options of a request do not go together."""
    if request.after is not None and request.before is not None and request.before <= request.after:
        raise InputError(
            f"no session can start at {request.after} or later and end by {request.before}; are after and before swapped?"
        )
    unread = bool(request.sentence.strip())  # it may name the insurer or the place, and is checked once it is read
    payer = request.insurer or request.insurer_family or unread
    if request.in_network and not payer:
        raise InputError("in_network needs an insurer: say with whom the program should be in network")
    if request.plan and not payer:
        raise InputError("plan needs an insurer: say whose plan it is")
    for unit, least, most in (
        ("hours", request.hours_min, request.hours_max),
        ("weeks", request.weeks_min, request.weeks_max),
    ):
        if least is not None and most is not None and least > most:
            raise InputError(f"{unit}_min {least:g} is more than {unit}_max {most:g}; are they swapped?")
    if request.sort == "distance" and request.near is None and not unread:
        raise InputError("sorting by distance needs a place: give near with a ZIP or a city")
