"""Postal addresses in running text: street, city, state and ZIP code, each as the text gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.document import fold
from extract.patterns.searching import compiled
from extract.places.gazetteer import STATES, places, state_code
from extract.places.street_forms import with_plain_numbers
from extract.wordings import Wordings

_STATE_NAME = "|".join(sorted((name.title() for name in STATES), key=len, reverse=True)).replace("Of", "of")
_WORDINGS = Wordings.of(__name__, state_name=_STATE_NAME)
TAIL = _WORDINGS["tail"]
STREET = _WORDINGS["street"]
_HAS_SUFFIX = _WORDINGS["has_suffix"]
_NUMBER = compiled(r"(?<![\w.$-])\d")
_BEFORE_YEAR = _WORDINGS["before_year"]
_SIGNS = _WORDINGS["signs"]
_LONE = _WORDINGS["lone"]
_COUNTED = _WORDINGS["counted"]
_YEAR = compiled(r"(?:(?:19|20)\d\d-)?(?:19|20)\d\d(?![\w-])")
_PO_BOX = compiled(r"\bP\.?\s?O\.?\s?Box\b", re.IGNORECASE)
_LOOK_BACK = 110
MAX_UNLISTED = 3  # words of a place that no list of cities has


@dataclass(slots=True, frozen=True)
class Address:
    """What one place of a text says of an address; `start` and `end` are its offsets there, `since` the end of the one before it."""

    street: str | None
    city: str
    state: str
    zip: str | None
    start: int
    end: int
    since: int = 0


def addresses(text: str) -> Iterator[Address]:
    """Every "City, ST", with its ZIP code and its street where these stand beside it.

    >>> [(found.street, found.city, found.zip) for found in addresses("Visit 40 Elm St, Suite 2, Reno, NV 89501.")]
    [('40 Elm St, Suite 2', 'Reno', '89501')]
    >>> [(found.street, found.city, found.zip) for found in addresses("40 Elm St, Kansas City, MO 64108")]
    [('40 Elm St', 'Kansas City', '64108')]
    >>> [found.street for found in addresses("Mail: PO Box 12, Salem, OR 97308. Clinic: 40 State St, Salem, OR 97301")]
    ['40 State St']
    """
    at = since = 0
    while (tail := TAIL.search(text, at)) is not None:
        at = tail.start("state")  # "40 Elm Ave, New York, NY": the state's name may be the city
        state = state_code(tail["state"])
        if state is None:
            continue
        code = tail["zip"]
        if code is not None and places().state_of.get(code, state) != state:
            continue
        city = _city(tail["city"], state, code) or _unlisted(text, tail)
        if city is None:
            continue
        at = tail.end()
        city_start = tail.start("city") + len(tail["city"]) - len(city)
        last, since = since, tail.end()
        before = text[max(last, city_start - _LOOK_BACK) : city_start]
        if _PO_BOX.search(before):
            continue
        street = street_before(before)
        begin = city_start if street is None else text.rindex(street, 0, city_start)
        yield Address(street, city, state, code, begin, tail.end(), last)


def _unlisted(text: str, tail: re.Match[str]) -> str | None:
    """The place between the commas of a whole address with a ZIP code of that state, though no list of cities has it."""
    before = text[max(0, tail.start() - _LOOK_BACK) : tail.start()].rstrip()
    if tail["zip"] not in places().state_of or not before.endswith(",") or len(tail["city"].split()) > MAX_UNLISTED:
        return None
    street = street_before(before)
    return tail["city"] if street is not None and _HAS_SUFFIX.search(street) else None


def street_before(before: str) -> str | None:
    """The street that ends right before a city, or None.

    >>> street_before("Call 310-555-0100 or visit 12 N 27th Dr 146, Building 5, ")
    '12 N 27th Dr 146, Building 5'
    >>> street_before("© 2026 Stone Ridge Center, ")  # the year of a copyright line
    """
    end = len(before.rstrip(" ,.|•·-–\n\t"))
    for start, plain in with_plain_numbers(before[:end]):
        if STREET.fullmatch(plain) is not None and _HAS_SUFFIX.search(plain):
            return before[start:end]
    for number in _NUMBER.finditer(before, 0, end):
        found = STREET.fullmatch(before, number.start(), end)
        if found is None or _HAS_SUFFIX.search(found.group()) is None:
            continue
        if not (_YEAR.match(found.group()) and _BEFORE_YEAR.search(before, 0, number.start())):
            return found.group()
    # "1640 Paseo Girasol", "9 The Embarcadero": no word for a street, but alone on its line.
    line = re.split(r"[\n|•:;]", before.rstrip(" ,.|•\n"))[-1].strip()
    if _LONE.fullmatch(line) and len(line.split()) < 10:
        return line.rstrip(" ,.")
    return None


def is_signature(street: str, text: str, names: Iterable[str]) -> bool:
    """Whether the street of a line is the year and the name (folded, of `names`) of who signs it.

    >>> line = "2026 Stone Ridge Recovery, Salem, OR. All rights reserved."
    >>> is_signature("2026 Stone Ridge Recovery", line, ["stone ridge"]), is_signature("2026 Elm Road", line, ["stone ridge"])
    (True, False)
    """
    if not _YEAR.match(street) or not _SIGNS.search(text):
        return False
    return fold(street).split(" ", 1)[-1].startswith(tuple(names))


def is_street(text: str) -> str | None:
    """The street where a line is one, and nothing else.

    >>> is_street("2501 Artesia Blvd Suite 203"), is_street("24 Hours a Day")
    ('2501 Artesia Blvd Suite 203', None)
    """
    line = text.strip(" ,.")
    found = STREET.fullmatch(line)
    return line if found and _HAS_SUFFIX.search(line) and not _COUNTED.match(line) else None


_IN_FULL = {"st": "saint", "ft": "fort", "mt": "mount"}
_SHORT = compiled(r"\b(st|ft|mt)\.? (?=\w)")


def _city(words: str, state: str, code: str | None) -> str | None:
    """The longest ending of the words that is a city of the state (of the ZIP code first), or None."""
    gazetteer = places()
    parts = words.split(" ")
    endings = [" ".join(parts[begin:]) for begin in range(len(parts))]
    near = gazetteer.cities_of.get(code, frozenset()) if code else frozenset()
    for ending in endings:
        if fold(ending) in near:
            return ending
    for ending in endings:
        if state in gazetteer.states_of.get(spelt(ending), ()):
            return ending
    return None


def spelt(city: str) -> str:
    """The folded name of a city without short words.

    >>> spelt("St. Louis"), spelt("Port St. Lucie"), spelt("Ft Worth"), spelt("Stow")
    ('saint louis', 'port saint lucie', 'fort worth', 'stow')
    """
    name = fold(city)
    long = _SHORT.sub(lambda found: f"{_IN_FULL[found[1]]} ", name)
    return name if long == name else long.replace("'", "")


@lru_cache(maxsize=2048)  # asked of each pair of places
def door_of(street: str) -> str:
    """The number and the name of a street, folded, by which two spellings of one address are known.

    >>> door_of("12 N. Quay St, Suite 4"), door_of("12 Quay Street"), door_of("PO Box 4")
    ('12 quay', '12 quay', 'po box 4')
    """
    found = re.match(r"\s*(\d+)\W+(?:[nsew]\W+)?(\w+)", fold(street))
    return " ".join(found.groups()) if found else fold(street)
