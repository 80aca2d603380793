"""Places of a plain sentence: "within 20 miles of 90025", "near Tustin, CA", "in California"."""

from __future__ import annotations

import re

from index import sentence_cues as cues
from index.known import KnownValues
from index.places import Towns, states_of_town
from index.sentence_items import NOT_SEARCHED, Item
from index.wording import city_key, key

_NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
_COMMA = re.compile(r"\s*,\s*|\s+")
LONGEST_NAME = 4
NO_ZIP = "give near with a ZIP or a city"


def read_place(text: str, at: int, known: KnownValues, towns: Towns, *, cued: bool = False) -> list[Item] | None:
    """The place that stands here, or how far from it; None where none does."""
    items: list[Item] = []
    begin, near = at, False
    if (miles := cues.MILES.match(text, at)) is not None:
        items.append(Item(at, miles.end(), "miles", (miles[1],)))
        begin, near = _behind_space(text, miles.end()), True
    elif (minutes := cues.MINUTES_AWAY.match(text, at)) is not None:
        items.append(Item(at, minutes.end(), NOT_SEARCHED, ("only miles are known",)))
        begin, near = _behind_space(text, minutes.end()), True
    elif (here := cues.HERE.match(text, at)) is not None:
        return [Item(at, here.end(), NOT_SEARCHED, (NO_ZIP,))]
    elif (cue := cues.NEAR.match(text, at)) is not None:
        begin, near = cue.end(), True
    elif (cue := cues.WITHIN.match(text, at)) is not None:
        begin = cue.end()
    cued = cued or begin > at
    if (zip_code := cues.ZIP.match(text, begin)) is not None:
        return [*items, Item(at, zip_code.end(), "near", (zip_code[1],))]
    if (named := _named(text, begin, known, towns, cued=cued)) is not None:
        city, state, end = named
        if city and near:
            return [*items, Item(at, end, "near", (f"{city}, {state}" if state else city,))]
        places = ([Item(at, end, "city", (city,))] if city else []) + (
            [Item(at, end, "state", (state,))] if state else []
        )
        return [*items, *places]
    return items or None


def _behind_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _named(text: str, at: int, known: KnownValues, towns: Towns, *, cued: bool) -> tuple[str, str, int] | None:
    """City, state (either may be "") and where they end. A city alone needs a cue before it, for it may be a name."""
    names = _names(text, at)
    for length in range(min(LONGEST_NAME, len(names)), 0, -1):
        city, end = text[at : names[length - 1]].rstrip("."), names[length - 1]
        is_known = city_key(city) in known.cities
        comma = _COMMA.match(text, end)
        state = _state(text, comma.end(), known, sure=is_known or cued) if comma else None
        sure = is_known or (cued and comma is not None and "," in comma[0] and city[:1].isupper())
        if state and sure and not (length == 1 and key(city) in cues.STATE_WORDS):
            return city, state[0], state[1]
        if is_known and cued and not _is_state(city, known):
            return city, "", end
    if (state := _state(text, at, known, sure=cued)) is not None:
        return "", *state
    if cued and names and text[at].isupper() and not _state(text, at, known, sure=True):
        return _unknown_city(text, at, names, towns)
    return None


def _names(text: str, at: int) -> list[int]:
    """Where the words end that may make a name here."""
    ends: list[int] = []
    while len(ends) < LONGEST_NAME and (match := _NAME.match(text, at)) is not None:
        ends.append(match.end())
        at = _behind_space(text, match.end())
        if at == match.end():
            break
    return ends


def _is_state(name: str, known: KnownValues) -> bool:
    return bool(known.options["state"].wordings.get(key(name)))


def _state(text: str, at: int, known: KnownValues, *, sure: bool) -> tuple[str, int] | None:
    """The state that stands here and where it ends; two letters that are a word only in capitals."""
    names = _names(text, at)
    for length in range(min(3, len(names)), 0, -1):
        name = text[at : names[length - 1]]
        codes = known.options["state"].wordings.get(key(name), [])
        if len(codes) != 1:
            continue
        if len(key(name)) > 2 or (sure and (name.rstrip(".").isupper() or key(name) not in cues.STATE_WORDS)):
            return codes[0], names[length - 1]
    return None


def _unknown_city(text: str, at: int, names: list[int], towns: Towns) -> tuple[str, str, int] | None:
    """A city in which no program is; the table of all cities is read only for words with a capital behind "in"."""
    for length in range(min(3, len(names)), 0, -1):
        name = text[at : names[length - 1]].rstrip(".")
        capital = all(word[:1].isupper() and not word.isupper() for word in name.split())
        if capital and states_of_town(towns(), city_key(name)):
            return name, "", names[length - 1]
    return None
