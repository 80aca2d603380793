"""Whether a sentence of the page of one office tells of another by its city: "Our Boise office also takes …" on that of Spokane."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.document import fold
from extract.page import Page
from extract.places import WORDS_TOO, places
from extract.units import Unit

_OFFICE = re.compile(
    r"\b(?:[A-Z][\w&.-]+'s|[Oo]ur|[Tt]he|[Aa]t) (?P<city>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}) (?:office|location|clinic|campus|center|site|facility)\b"
)
_SIGNS = ("office", "location", "clinic", "campus", "center", "site", "facility")
_CAPITALISED = re.compile(r"[A-Z][\w.'-]+")


def is_of_another_office(page: Page, unit: Unit) -> bool:
    """Whether the sentence names an office in a city, and the title or the first heading of the page another city alone."""
    if not any(map(unit.low.__contains__, _SIGNS)):
        return False
    named = [
        city
        for found in _OFFICE.finditer(unit.text.replace("’", "'"))
        if (city := fold(found["city"])) in places().states_of and city not in WORDS_TOO
    ]
    if not named:
        return False
    here = set(_cities_here(page))
    return bool(here) and not any(city in here for city in named) and not any(city in unit.low for city in here)


def _cities_here(page: Page) -> Iterator[str]:
    """The cities in the title and the first heading that are no part of the provider's name, folded."""
    first = next((unit.text for unit in page.units if unit.block.kind == "heading"), "")
    for text in (page.document.title, first):
        words = [fold(word) for word in _CAPITALISED.findall(text)]
        for name in (*words, *(f"{one} {other}" for one, other in pairwise(words))):
            city = name in places().states_of and name not in WORDS_TOO
            if city and not any(name in own for own in page.provider_names):
                yield name
