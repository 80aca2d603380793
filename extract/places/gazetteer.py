"""Cities, states and ZIP codes of the United States: which belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.document import fold
from extract.places.rows import place_rows
from extract.wordings import Wordings

STATES: Mapping[str, str] = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO", "connecticut": "CT", "delaware": "DE",
    "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY",
    "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY",
    "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "rhode island": "RI",
    "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA",
    "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY", "district of columbia": "DC", "puerto rico": "PR",
}  # fmt: skip
# Where a Spanish page calls a state otherwise
SPANISH_STATES: Mapping[str, str] = {
    "nuevo méxico": "NM", "nuevo mexico": "NM", "nueva york": "NY", "nueva jersey": "NJ", "carolina del norte": "NC", "carolina del sur": "SC",
    "luisiana": "LA", "pensilvania": "PA", "misisipi": "MS", "oregón": "OR", "hawái": "HI", "virginia occidental": "WV",
}  # fmt: skip
WORDS_TOO = frozenset(
    Wordings.of(__name__).words("words_too")
)  # towns whose names are words of titles and names as well
CODES = frozenset(STATES.values())
_SHORTENED = {"calif": "CA", "fla": "FL", "tex": "TX", "ariz": "AZ", "mass": "MA"}


@dataclass(slots=True, frozen=True)
class Places:
    """`states_of` a city's folded name; `state_of` a ZIP code; `cities_of` a ZIP code, folded; `size_of` a city in ZIP codes."""

    states_of: Mapping[str, frozenset[str]]
    state_of: Mapping[str, str]
    cities_of: Mapping[str, frozenset[str]]
    size_of: Mapping[str, int]


@cache
def places() -> Places:
    """The gazetteer, loaded once a process (a quarter of a second), so only when a page names a place."""
    states: dict[str, set[str]] = {}
    state_of: dict[str, str] = {}
    cities: dict[str, frozenset[str]] = {}
    size_of: dict[str, int] = {}
    folded: dict[tuple[str, ...], frozenset[str]] = {}  # most towns have several ZIP codes
    for row in place_rows():
        names = folded.get(row.names)
        if names is None:
            names = folded[row.names] = frozenset(map(fold, row.names))
        state_of[row.zip_code] = row.state
        cities[row.zip_code] = names
        for name in names:
            states.setdefault(name, set()).add(row.state)
            size_of[name] = size_of.get(name, 0) + 1
    return Places({name: frozenset(held) for name, held in states.items()}, state_of, cities, size_of)


def state_code(text: str) -> str | None:
    """The two-letter code of a state written as code or name, or None.

    >>> state_code("Calif."), state_code("CA"), state_code("new york"), state_code("D.C."), state_code("XX")
    ('CA', 'CA', 'NY', 'DC', None)
    """
    word = text.strip().rstrip(".").replace("D.C", "DC")
    if (code := word.upper()) in CODES:
        return code
    low = fold(word)
    return STATES.get(low) or _SHORTENED.get(low)
