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
_PEOPLE = r"(?:residents|clients|patients|families|members|people|adults|those|residentes|clientes)"
_NAME = "|".join(sorted(STATES, key=len, reverse=True))
_ONE = rf"(?:{_NAME}|{'|'.join(sorted(STATES.values()))})"
_LIST = rf"(?<![\w-]){_ONE}(?:(?:,? (?:and|or|&|y|o) |, |/)(?:our )?{_ONE})*"
# "Kansas City" is no Kansas, and letters are a state behind a town or right before the office.
_TOLD = re.compile(
    rf"(?P<before>{_LIST})(?:['’]s)?,? (?:[a-z-]+ )?{_OFFICE}\b"
    rf"|\b{_OFFICE},? (?:(?:is |are )?(?:located )?(?:in|en) )(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*, )?(?P<behind>{_LIST})(?! ?[A-Z]|\w)"
    rf"|(?:^|[.;:!] )(?:In|En) (?P<first>{_LIST}),? (?:only,? )?(?:we|our|it|aceptamos|nuestr\w+)\b"
    rf"|^(?:[Oo]ur )?(?P<label>{_LIST})(?: {_PEOPLE}| {_OFFICE})*: "
    rf"|\b(?:[Ff]or|[Ff]rom|[Pp]ara) (?P<whose>{_LIST}) {_PEOPLE}\b"
    rf"|\b(?:[Ff]or|[Ff]rom|[Pp]ara) {_PEOPLE} (?:who live |living |located )?(?:in|of|from|de|en) (?P<people>{_LIST})(?! ?[A-Z]|\w)"
)
# A heading over payers: "Ohio", "Our Ohio clinic", "Insurance in Ohio", "Ohio insurance plans"
_PAYS = r"(?:insurances?|insurance (?:plans|providers|carriers)|plans|payers|coverage|in-network(?: plans| insurance)?|accepted(?: insurance| plans)?|seguros?)"
_HEADING = re.compile(
    rf"(?:(?:in|for) )?(?:our |the |state of |the state of )?(?P<alone>{_LIST})(?: \([A-Z]{{2}}\))?(?: (?:{_OFFICE}|{_PAYS}|{_PEOPLE}))*(?: we (?:accept|take|bill|work with))?:?|(?:\w+ )?{_PAYS}(?: \w+){{0,3}} (?:in|for|en) (?P<over>{_LIST})(?: (?:{_OFFICE}|{_PEOPLE}))?:?",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"(?<![\w-]){_ONE}(?![\w-])")


@lru_cache(maxsize=4096)
def states_of_offices(text: str) -> frozenset[str]:
    """The states (two letters) in which a text says that an office is of which it speaks, or the clients are.

    >>> told = ("Our Missouri office takes Aetna.", "We take Humana at our Covington, KY office.", "In Ohio and Kentucky we take Cigna.")
    >>> [sorted(states_of_offices(text)) for text in told]
    [['MO'], ['KY'], ['KY', 'OH']]
    >>> sorted(states_of_offices("We accept Cigna for Ohio residents."))
    ['OH']
    >>> told = ("Our Kansas City office takes Aetna.", "We take Kentucky Medicaid.", "Ann Reed, MD, sees clients.", "We are licensed in Ohio.")
    >>> [sorted(states_of_offices(text)) for text in told]
    [[], [], [], []]
    """
    found: set[str] = set()
    for match in _TOLD.finditer(text):
        said = next(filter(None, match.groups()))
        found |= {STATES.get(place, place) for place in _PLACE.findall(said)}
    return frozenset(found)


@lru_cache(maxsize=4096)
def states_over(section: str) -> frozenset[str]:
    """The states that headings ("A > B") give to what stands under them: a state alone, or one beside what pays.

    >>> [sorted(states_over(text)) for text in ("Paying > Ohio", "Insurance in Kentucky", "Rehab in Ohio > Insurance", "Ohio Medicaid")]
    [['OH'], ['KY'], [], []]
    >>> [sorted(states_over(text)) for text in ("In Georgia", "Tennessee (TN)", "Plans we take in Ohio", "Ohio insurance we accept", "Plans of Ohio")]
    [['GA'], ['TN'], ['OH'], ['OH'], []]
    """
    for heading in reversed(section.split(" > ")):
        heading = heading.strip()
        if found := _HEADING.fullmatch(heading.title() if heading.isupper() and len(heading) > 2 else heading):
            said = next(filter(None, found.groups()))
            return frozenset(STATES.get(place, place) for place in _PLACE.findall(said))
    return frozenset()


@lru_cache(maxsize=4096)
def state_behind(town: str, text: str) -> frozenset[str]:
    """The states that a text writes right behind a town: "Kansas City, KS".

    >>> sorted(state_behind("kansas city", "Our Kansas City, KS and Kansas City (Missouri) offices"))
    ['KS', 'MO']
    """
    words = r"[\s.'’-]+".join(map(re.escape, town.split()))
    found = re.findall(rf"(?i:\b{words})[,(\s]+({_ONE})(?![\w-])", text)
    return frozenset(STATES.get(place, place) for place in found)
