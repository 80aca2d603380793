"""The cities of a list of sites that runs over several states: "Our clinics are in Dallas, Ohio (in Akron and Dayton) and Boise, ID"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.contact.city_names import is_large, is_state
from extract.document import fold
from extract.page import Page
from extract.patterns.hints import FIELD_HINTS
from extract.patterns.searching import compiled
from extract.places.gazetteer import WORDS_TOO, places, state_code
from extract.units import Unit
from extract.wordings import Wordings

MOST_SITES = 16  # of one list; more are the places that somebody serves
FEWEST_LINES = 2
_WORDINGS = Wordings.of(__name__)
_IN = _WORDINGS["in"]
_GIVEN = _WORDINGS["given"]
IN_A_CITY = compiled(r" in (?:both )?[A-Z]")  # the end of it, which few sentences have
# "at our Orem, UT, and Boise, ID locations"
_OUR = compiled(r"\b(?:[Oo]ur|[Bb]oth|[Tt]he) (?:both )?(?=[A-Z])")
_BEHIND = _WORDINGS["behind"]
_PART = _WORDINGS["part"]
_BETWEEN = compiled(r", and (?:in )?|; and (?:in )?|, (?:in )?|; (?:in )?| and (?:in )?| & | or (?:in )?")
_WITHIN = compiled(r", and |, | and | & |/")
_HEADED = _WORDINGS["headed"]
HINT = "sites"  # of a sentence that may list some
# What such a heading ends with, or holds before the name of a state
_LAST_WORDS = frozenset((*FIELD_HINTS[HINT], "are", "us"))
_BEFORE_STATE = (" in ", " across ", " throughout ")


class Site(NamedTuple):
    """A city of a list, its state where one is named, and where the list stands in the sentence."""

    city: str
    state: str | None
    start: int
    end: int


class _Part(NamedTuple):
    name: str
    within: str
    end: int


def sites(text: str, *, lists: bool = True) -> Iterator[Site]:
    """The cities of the lists of sites in a sentence; a list ends with the first words that are no place.

    Without `lists` the sentence has no word for a site (see HINT), and all that may be told is what is given where.

    >>> [site[:2] for site in sites("Our clinics are in Dallas, Ohio (in Akron and Dayton) and Boise, ID.")]
    [('Dallas', None), ('Akron', 'OH'), ('Dayton', 'OH'), ('Boise', 'ID')]
    >>> [site[:2] for site in sites("Come to our Orem, UT, and Boise, ID locations")], list(sites("our centers in Ohio and Texas"))
    ([('Orem', 'UT'), ('Boise', 'ID')], [])
    >>> [site[:2] for site in sites("We offer PHP programming in Malvern and West Chester, PA, and in Minneapolis, MN.")]
    [('Malvern', 'PA'), ('West Chester', 'PA'), ('Minneapolis', 'MN')]
    """
    yield from _given(text)
    if lists:
        yield from _listed(text)


def _given(text: str) -> Iterator[Site]:
    """Where something is given in several cities, each with its state."""
    for led in _GIVEN.finditer(text) if IN_A_CITY.search(text) else ():
        cities = _read(parts := _parts(text, led.end()))
        if len(cities) > 1 and all(state for _, state in cities):
            yield from (Site(city, state, led.start(), parts[-1].end) for city, state in cities)


def _listed(text: str) -> Iterator[Site]:
    """Where offices and the like are said to be."""
    for led in _IN.finditer(text):
        parts = _parts(text, led.end())
        yield from (Site(city, state, led.start(), parts[-1].end) for city, state in _read(parts))
    for led in _OUR.finditer(text):
        parts = _parts(text, led.end())
        if len(parts) > 1 and _BEHIND.match(text, parts[-1].end):
            yield from (Site(city, state, led.start(), parts[-1].end) for city, state in _read(parts))


def _parts(text: str, start: int) -> list[_Part]:
    parts: list[_Part] = []
    at = start
    while len(parts) < 2 * MOST_SITES and (found := _PART.match(text, at)):
        parts.append(_Part(found["name"].rstrip(".,"), found["within"] or "", found.end()))
        between = _BETWEEN.match(text, found.end())
        if between is None:
            break
        at = between.end()
    return parts


def _read(parts: list[_Part]) -> list[tuple[str, str | None]]:
    """The cities among the parts of a list, each with the state behind it; none of a list that is too long."""
    found: list[tuple[str, str | None]] = []
    number = 0
    while number < len(parts):
        part = parts[number]
        following = parts[number + 1] if number + 1 < len(parts) else None
        held = places().states_of.get(fold(part.name), frozenset())
        behind = state_code(following.name) if following is not None and not part.within else None
        number += 1
        if is_state(part.name) and not (behind == "DC" and behind in held):
            state = state_code(part.name)
            found += [(name, state) for name in _cities_within(part.within, state)]
        elif behind is not None and following is not None and not following.within.startswith("in ") and behind in held:
            found.append((part.name, behind))
            number += 1
        elif held and (state := _state_ahead(parts, number)) in held:
            found.append((part.name, state))
        elif held and fold(part.name) not in WORDS_TOO and is_large(fold(part.name)):
            found.append((part.name, None))
        else:
            break
    return found if len(found) <= MOST_SITES else []


def _state_ahead(parts: list[_Part], number: int) -> str | None:
    """The state that the cities of one breath share: that behind the last of "Malvern and West Chester, PA"."""
    for ahead in parts[number:]:
        if ahead.within:
            return None
        if is_state(ahead.name) or len(ahead.name) == 2:
            return state_code(ahead.name)
        if fold(ahead.name) not in places().states_of:
            return None
    return None


def _cities_within(brackets: str, state: str | None) -> Iterator[str]:
    """The cities that stand in brackets behind a state."""
    for words in _WITHIN.split(brackets.removeprefix("in ")):
        name = words.strip().removeprefix("the ")
        if state in places().states_of.get(fold(name), ()):
            yield name


def _heads(page: Page) -> dict[str, re.Match[str]]:
    """The headings that say that places follow; a page has few, and mostly none."""
    above = {path[-1].low.strip(" :") for path in page.paths if path}
    may = (low for low in above if low.rpartition(" ")[2] in _LAST_WORDS or any(map(low.__contains__, _BEFORE_STATE)))
    return {low: over for low in may if (over := _HEADED.fullmatch(low))}


def headed(page: Page) -> Iterator[tuple[Unit, str, str | None]]:
    """Lines that are a city's name alone, several of them right under "Our locations"."""
    found: dict[str, list[tuple[Unit, str, str | None]]] = {}
    heads = _heads(page) if page.presents_own else {}
    for unit in page.units if heads else ():
        block = unit.block
        if len(unit.text) > 30 or block.zone != "main" or block.kind not in ("item", "heading", "paragraph"):
            continue
        above = block.headings[-1].low.strip(" :") if block.headings else ""
        if (over := heads.get(above)) is None:
            continue
        held = places().states_of.get(unit.low, ())
        state = state_code(over["state"]) if over["state"] else None
        if (
            not held
            or is_state(unit.text)
            or unit.low in WORDS_TOO
            or page.scope(unit).claim in ("excluded", "general")
        ):
            continue
        found.setdefault(above, []).append((unit, unit.text, state if state in held else None))
    for lines in found.values():
        if FEWEST_LINES <= len(lines) <= MOST_SITES:
            yield from lines
