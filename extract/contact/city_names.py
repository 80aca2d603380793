"""Words as the names of cities, and the states that they are in."""

from __future__ import annotations

import re

from extract.document import fold
from extract.patterns.searching import compiled
from extract.places.addresses import spelt
from extract.places.gazetteer import STATES, WORDS_TOO, places, state_code

_BETWEEN = compiled(r", and |, | and | & ")
_SHORT = {"la": "Los Angeles", "l.a.": "Los Angeles", "nyc": "New York", "sf": "San Francisco"}
_SEASONS = frozenset(("spring", "summer", "fall", "autumn", "winter", "may", "april", "august"))
_MANY_ZIPS = 4  # a name of that many ZIP codes is a city even where no state stands beside it


def of_one_state(found: re.Match[str]) -> list[tuple[str, str | None]]:
    """The cities of a list and the state that they share; none where they are not all cities of one state."""
    names = [name.rstrip(".,") for name in _BETWEEN.split(found["cities"])]
    named = state_code(found["state"]) if found["state"] else None
    if named is None and (last := state_code(names[-1])) is not None and len(names) > 2:
        names, named = names[:-1], last
    if named is None and any(map(is_state, names)):
        return []  # "in Washington, California and Ohio" are states, though each is the name of some town as well
    held = [places().states_of.get(spelt(name), frozenset()) for name in names]
    shared = frozenset.intersection(*held)
    if not shared or (named is not None and named not in shared):
        return []
    return [(name, named) for name in names]


def city_of(words: str, after: str | None, *, sure: bool) -> tuple[str, str | None] | None:
    """The city (in full) and its state if named, or None where the words are no city."""
    gazetteer = places()
    state = state_code(after) if after else None
    name = words
    while True:
        low = fold(name.rstrip(".,"))
        low = fold(_SHORT.get(low, low))
        states = gazetteer.states_of.get(low) or gazetteer.states_of.get(spelt(low))
        if (
            states
            and not low.endswith(" county")
            and (after or "").lower() != "county"
            and not words.lower().endswith("county")
        ):
            written = _SHORT.get(fold(name), name.rstrip(".,"))
            if state is not None and state in states:
                return written, state
            if state is None and low in _SEASONS:
                return None  # "opens in Spring 2031"; the town in Texas is told with its state
            cut = name != words and low in WORDS_TOO  # "our Day Treatment program" is in no town of Day
            if state is None and (sure or is_large(low)) and not is_state(name) and not cut:
                return written, None
        if " " not in name:
            return None
        name = name.rsplit(" ", 1)[0]
        if state is not None:
            return None


def is_state(name: str) -> bool:
    """Whether a name is that of a state, which some small town bears as well; New York is a city first."""
    low = fold(name.rstrip(".,"))
    return low in STATES and low != "new york"


def is_large(low: str) -> bool:
    """Whether a folded name is that of a city large enough to be known without its state."""
    return max(places().size_of.get(low, 0), places().size_of.get(spelt(low), 0)) >= _MANY_ZIPS
