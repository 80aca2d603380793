"""The states of which a text says that an office is there: "our Missouri office", "at our Covington, KY clinic", "In Ohio we take …"."""

from __future__ import annotations

import re
from functools import lru_cache

STATES = {
    "Alabama": "AL", "Alaska": "AK", "Arizona": "AZ", "Arkansas": "AR", "California": "CA", "Colorado": "CO", "Connecticut": "CT", "Delaware": "DE",
    "Florida": "FL", "Georgia": "GA", "Hawaii": "HI", "Idaho": "ID", "Illinois": "IL", "Indiana": "IN", "Iowa": "IA", "Kansas": "KS", "Kentucky": "KY",
    "Louisiana": "LA", "Maine": "ME", "Maryland": "MD", "Massachusetts": "MA", "Michigan": "MI", "Minnesota": "MN", "Mississippi": "MS", "Missouri": "MO",
    "Montana": "MT", "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH", "New Jersey": "NJ", "New Mexico": "NM", "New York": "NY",
    "North Carolina": "NC", "North Dakota": "ND", "Ohio": "OH", "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA", "Rhode Island": "RI",
    "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX", "Utah": "UT", "Vermont": "VT", "Virginia": "VA", "Washington": "WA",
    "West Virginia": "WV", "Wisconsin": "WI", "Wyoming": "WY", "Puerto Rico": "PR",
}  # fmt: skip
_OFFICE = r"(?:offices?|locations?|clinics?|sites?|campus(?:es)?|centers?|facilit(?:y|ies)|branch(?:es)?|programs?|IOPs?|PHPs?|oficinas?|clínicas?|sedes?|centros?)"
_NAME = "|".join(sorted(STATES, key=len, reverse=True))
_ONE = rf"(?:{_NAME}|{'|'.join(sorted(STATES.values()))})"
_LIST = rf"(?<![\w-]){_ONE}(?:(?:,? (?:and|or|&|y|o) |, |/)(?:our )?{_ONE})*"
# "Kansas City" is no Kansas, and letters are a state behind a town or right before the office.
_TOLD = re.compile(
    rf"(?P<before>{_LIST})(?:['’]s)?,? (?:[a-z-]+ )?{_OFFICE}\b"
    rf"|\b{_OFFICE},? (?:(?:is |are )?(?:located )?(?:in|en) )(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*, )?(?P<behind>{_LIST})(?! ?[A-Z]|\w)"
    rf"|(?:^|[.;:!] )(?:In|En) (?P<first>{_LIST}),? (?:only,? )?(?:we|our|it|aceptamos|nuestr\w+)\b"
)
_PLACE = re.compile(rf"(?<![\w-]){_ONE}(?![\w-])")


@lru_cache(maxsize=4096)
def states_of_offices(text: str) -> frozenset[str]:
    """The states (two letters) in which a text says that an office is of which it speaks.

    >>> told = ("Our Missouri office takes Aetna.", "We take Humana at our Covington, KY office.", "In Ohio and Kentucky we take Cigna.")
    >>> [sorted(states_of_offices(text)) for text in told]
    [['MO'], ['KY'], ['KY', 'OH']]
    >>> told = ("Our Kansas City office takes Aetna.", "We take Kentucky Medicaid.", "Ann Reed, MD, sees clients.", "We are licensed in Ohio.")
    >>> [sorted(states_of_offices(text)) for text in told]
    [[], [], [], []]
    """
    found: set[str] = set()
    for match in _TOLD.finditer(text):
        said = match["before"] or match["behind"] or match["first"]
        found |= {STATES.get(place, place) for place in _PLACE.findall(said)}
    return frozenset(found)


@lru_cache(maxsize=4096)
def state_behind(town: str, text: str) -> frozenset[str]:
    """The states that a text writes right behind a town: "Kansas City, KS".

    >>> sorted(state_behind("kansas city", "Our Kansas City, KS and Kansas City (Missouri) offices"))
    ['KS', 'MO']
    """
    words = r"[\s.'’-]+".join(map(re.escape, town.split()))
    found = re.findall(rf"(?i:\b{words})[,(\s]+({_ONE})(?![\w-])", text)
    return frozenset(STATES.get(place, place) for place in found)
