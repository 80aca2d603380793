"""Neighbourhoods of a plain sentence: "in Boyle Heights" is neither the town of Boyle nor a word besides.

The longest name wins: where "Boyle Heights" is a town it is that town; else the name is kept whole, and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.known import KnownValues
from index.places import Towns, states_of_town
from index.query import codes_of
from index.sentence_cues import PLAIN_STATES
from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_vocabulary import OPTIONS
from index.wording import city_key, key

AS_WORDS = (
    "as a city, because no city of that name is known; its words are searched. For all around it give near with a ZIP"
)
OF_CITY = "the parts of a city are not known; the whole city is searched"
NOT_KNOWN = "no city of that name is known; give near with a ZIP or a city"
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest upper lower".split())
LONGEST = 4
AT_HOME = "only places in the United States are known"
_ABROAD = re.compile(
    r"(?:(?:in|near|to)\s+)?(?:mexico|canada|thailand|costa\s+rica|india|the\s+uk|england|ireland|spain|portugal|germany|france|australia|south\s+africa|philippines|europe)\b(?!\s*,?\s*(?:mo|ny|me|in|pa|tx|ky|missouri|new\s+york|maine|texas|beach|city)\b)",
    re.I,
)
_IN_STATE = re.compile(r"in\s+([a-z]{2})(?=\s*(?:$|[,.;]))")


def area_end(text: str, at: int, names: Sequence[int], known: KnownValues, towns: Towns) -> int | None:
    """Where the name of a neighbourhood ends that begins here and is no town; None where none does.

    `names` are the ends of the words from `at` on. A name ends in one of `area_ends` of the vocabulary ("Heights"), or
    begins with a direction before a word with a capital that is no town in which a program is ("West Adams").
    """
    words = [text[begin:end].strip(" .") for begin, end in zip([at, *names], names, strict=False)]
    found = 0
    for number, word in enumerate(words[:LONGEST]):
        if number and key(word) in known.words.area_ends_set:
            found = number + 1
        elif _means_something(word, known):
            break
    if (
        not found
        and len(words) > 1
        and key(words[0]) in _DIRECTIONS
        and words[0][:1].isupper()
        and words[1][:1].isupper()
    ):
        rest = text[names[0] : names[1]]
        found = 2 if not _means_something(words[1], known) and city_key(rest) not in known.cities else 0
        found = 0 if re.fullmatch(r"[A-Z]{2,}", words[1]) else found  # "East LA"
    if not found:
        return None
    towns_here = (
        name
        for end in names[found - 1 :]
        if (name := city_key(text[at:end])) in known.cities or states_of_town(towns(), name)
    )
    return None if next(towns_here, None) is not None else names[found - 1]


def _means_something(word: str, known: KnownValues) -> bool:
    return key(word) in known.words.general or bool(codes_of(key(word), known, OPTIONS))


def no_region(text: str, at: int, known: KnownValues) -> Item | None:
    """A country other than the United States ("Mexico, MO" is a town), and a state by letters that are a word too ("iop in hi")."""
    if (abroad := _ABROAD.match(text, at)) is not None:
        return Item(at, abroad.end(), NOT_SEARCHED, (AT_HOME,))
    match = _IN_STATE.match(text, at)
    codes = known.options["state"].wordings.get(match[1], []) if match else []
    if match is None or len(codes) != 1 or match[1] not in PLAIN_STATES:
        return None
    return Item(at, match.end(1), NOT_SEARCHED, (f"it can be {known.label('state', codes[0])}; write the name",))
