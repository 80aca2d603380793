"""How words are compared and how times, days and lists are said in plain English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from records.wording import unaccented

DAY_NAMES = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
    "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
MIDNIGHT = 24 * 60  # the end of a day in minutes
_APOSTROPHES = re.compile(r"['’`]")
_SEPARATORS = re.compile(r"[\W_]+")
_ASCII = {at: " " for at in range(128) if not chr(at).isalnum()} | {ord(mark): None for mark in "'`"}
_SHORT_PLACES = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


def key(text: str) -> str:
    """The form in which two wordings are the same: lower case without accents, words separated by one space.

    >>> key("Blue_Cross / Blue-Shield"), key("Women’s  LGBTQ+"), key("Drug & alcohol"), key("Café Español")
    ('blue cross blue shield', 'womens lgbtq', 'drug and alcohol', 'cafe espanol')
    """
    if text.isascii():  # nearly all is, and a table is read in a third of the time
        return " ".join(text.lower().replace("&", " and ").translate(_ASCII).split())
    plain = unaccented(_APOSTROPHES.sub("", text.casefold()).replace("&", " and "))
    return _SEPARATORS.sub(" ", plain).strip()


@lru_cache(maxsize=4096)
def value_key(value: str) -> str:
    """`key` of a value of an option, which is short and comes again; texts are not kept."""
    return key(value)


@lru_cache(maxsize=4096)
def city_key(city: str) -> str:
    """The form in which two spellings of a city are the same.

    >>> city_key("St. Louis") == city_key("SAINT LOUIS"), city_key("Winston-Salem")
    (True, 'winston salem')
    """
    return " ".join([_SHORT_PLACES.get(word, word) for word in key(city).split()])


@lru_cache(maxsize=2048)  # a day has 1,440 of them, and a build asks for each many times
def minutes(clock: str) -> int:
    """Minutes since midnight of HH:MM.

    >>> minutes("17:30")
    1050
    """
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def clock(minute: int) -> str:
    """Minutes since midnight as HH:MM, the end of the day as 24:00.

    >>> clock(1050), clock(MIDNIGHT)
    ('17:30', '24:00')
    """
    return f"{minute // 60:02}:{minute % 60:02}"


def number(value: float) -> str:
    """A number without zeros at its end.

    >>> number(9.0), number(4.3)
    ('9', '4.3')
    """
    return f"{value:g}"


def spoken_time(minute: int) -> str:
    """Minutes since midnight as people say it.

    >>> spoken_time(1050), spoken_time(0), spoken_time(720), spoken_time(MIDNIGHT)
    ('5:30 PM', '12:00 AM', '12:00 PM', 'midnight')
    """
    if minute == MIDNIGHT:
        return "midnight"
    hours, rest = divmod(minute % MIDNIGHT, 60)
    return f"{hours % 12 or 12}:{rest:02} {'AM' if hours < 12 else 'PM'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a list in a sentence.

    >>> listed(["Cigna"]), listed(["Cigna", "Aetna"], "or"), listed(["Monday", "Tuesday", "Friday"])
    ('Cigna', 'Cigna or Aetna', 'Monday, Tuesday and Friday')
    """
    every: Sequence[str] = list(words)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} {last} {every[-1]}"
