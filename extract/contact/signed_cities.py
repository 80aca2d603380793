"""Cities that a page gives without the word "located": behind the provider's name in a title or a copyright line, and
those in which sessions are held in person, or that "our locations" are said to be, each with its state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from extract.contact.city_names import city_of, is_state, of_one_state
from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.places.addresses import addresses
from extract.places.gazetteer import STATES, WORDS_TOO, places
from extract.units import Unit, in_order
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_NAME = _WORDINGS.text("name")
# "Quarry Lantern, Reno", "Quarry Lantern Center, Tucson Arizona"
_BEHIND = compiled(rf",? +(?:in )?(?P<city>{_NAME})(?:, ?(?P<state>[A-Z][A-Za-z ]{{1,14}}))?\s*(?:[|•·–.]|$)")
HINT = "signed_city"  # of a sentence that may name such a city, see extract.patterns.hints
MAX_LINE = 160
MAX_LIST = 300
_IN_PERSON = _WORDINGS["in_person"]
_LOCATIONS = _WORDINGS["locations"]
_NEXT_CITY = compiled(r"\.?(?:,|;|,? and|,? &| /)? (?:in )?")
_STATE_NAMES = compiled(r"\b(?:" + "|".join(sorted(STATES, key=len, reverse=True)) + r")\b")


def signed(page: Page) -> Iterator[tuple[Unit, str, str, str | None]]:
    """(sentence, quote, city, state or None) of each such city on a provider's page."""
    if not page.presents_own:
        return
    titles = [*takewhile(lambda unit: unit.block.kind == "title", page.units)]
    for unit in in_order(titles, page.hinting(HINT)):
        if unit.block.kind == "title" or "©" in unit.text or "copyright" in unit.low:
            yield from _behind_the_name(page, unit)
        elif "in-person" in unit.low or "in person" in unit.low:
            yield from _in_person(page, unit)
        if "location" in unit.low or "offices" in unit.low or "clinics" in unit.low or "campuses" in unit.low:
            yield from _listed(page, unit)


def _behind_the_name(page: Page, unit: Unit) -> Iterator[tuple[Unit, str, str, str | None]]:
    if len(unit.text) > MAX_LINE:
        return
    for name in page.provider_names:
        place = unit.low.find(name)
        if place < 0 or (found := _BEHIND.match(unit.text, place + len(name))) is None:
            continue
        if (held := _city_of(found)) is not None:
            yield unit, unit.text, *held
        return


def _listed(page: Page, unit: Unit) -> Iterator[tuple[Unit, str, str, str | None]]:
    """The cities, each with its state, of a list that says where our locations are; it ends with the first word that is none."""
    if not page.scope(unit).own or unit.block.zone not in ("main", "aside", "footer"):
        return
    found = _LOCATIONS.search(unit.low)
    if found is None:
        return
    text = unit.text[found.end() : found.end() + MAX_LIST]
    reached = 0
    for place in addresses(text):
        if place.street or (place.start != reached and not _NEXT_CITY.fullmatch(text, reached, place.start)):
            return
        reached = place.end
        yield unit, unit.text[found.start() : found.end() + reached], place.city, place.state


def _city_of(found: re.Match[str]) -> tuple[str, str | None] | None:
    """The city with its state; without one only behind a comma: "Quarry Lantern Mobile" is no place."""
    words, state = found["city"], found["state"]
    if state is None:
        *first, last = words.split(" ")
        if first and (held := city_of(" ".join(first), last, sure=True)) is not None and held[1]:
            return held
        # "Tillman County, Oregon": a state, though some town bears its name
        alone = found.group().startswith(",") and fold(words) not in WORDS_TOO and not is_state(words)
        return (words, None) if alone and places().states_of.get(fold(words)) else None
    held = city_of(words, state.strip(), sure=True)
    return held if held is not None and held[1] else None


def _in_person(page: Page, unit: Unit) -> Iterator[tuple[Unit, str, str, str | None]]:
    if page.scope(unit).claim not in ("own", "neutral") or unit.block.zone not in ("main", "aside"):
        return
    for found in _IN_PERSON.finditer(unit.text):
        named = {STATES[name] for name in _STATE_NAMES.findall(fold(unit.text))}
        cities = of_one_state(found)
        alone = next(iter(named)) if len(named) == 1 else None
        for city, state in cities:
            yield (
                unit,
                found.group(),
                city,
                state or (alone if alone in places().states_of.get(fold(city), ()) else None),
            )
