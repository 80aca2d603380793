"""Rules of a house for people in recovery: "House rules", "Resident guidelines", and what is asked of those who want to live there."""

from __future__ import annotations

import re

from extract.page import Page
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

LEAST_OF_A_HOUSE = 3  # kinds of rules
LEAST_AT_A_DOOR = 4  # under a heading that says less
OF_RECOVERY = 2  # kinds under a heading that says nothing of a house: "Rules"
HEADS = 3  # sentences among which the heading stands

_WORDINGS = Wordings.of(__name__)
_OF_A_HOUSE = _WORDINGS.words("of_a_house")
_HOUSE_DOORS = _WORDINGS["house_doors"]
_HOUSE_RULES = _WORDINGS["house_rules"]
_ANY_RULES = _WORDINGS["any_rules"]
_LIVED_BY = _WORDINGS["lived_by"]
_SEPARATORS = compiled(r"[-_.]|html?$|php$")
_OF_RECOVERY = frozenset(("sober", "steps", "tested"))
_LIVED = frozenset(("home", "life", "met", "let", "rent", "stays"))
_RECOVERS = _WORDINGS["recovers"]
_SOBER_LIVING = _WORDINGS["sober_living"]
_CLINIC = _WORDINGS["clinic"]
_NO_HOUSE = _WORDINGS["no_house"]
_JOINED = _WORDINGS["joined"]
OXFORD = "oxford house"  # houses of one charter, in all states: whoever tells how to come in lets rooms to people in recovery
LEAST_TO_JOIN = 3  # kinds of what is told to those who want to live there
_ASKED_TO_JOIN = frozenset(("applied", "vacant", "interviewed", "voted"))
LEAST_ASKED = 2  # of these


def may_be_of_a_house(low: str) -> bool:
    """Whether a folded page has a word of those who live together."""
    return OXFORD in low or any(map(low.__contains__, _OF_A_HOUSE))


def joins_an_oxford_house(low: str, told: list[Unit]) -> list[Unit] | None:
    """The sentences by which those who want to live in an Oxford House are told how they come in; such pages hardly say that it is for the sober.

    A guide in the first person, or on such houses at large, is kept out by who asks.
    """
    if OXFORD not in low:
        return None
    said = first_of_each_kind(_JOINED, told)
    if len(said) < LEAST_TO_JOIN or len(said.keys() & _ASKED_TO_JOIN) < LEAST_ASKED:
        return None
    if "voted" not in said and _RECOVERS.search(low) is None:
        return None  # an inn of the name hires
    named = next((unit for unit in told if OXFORD in unit.low), None)
    return list({unit.number: unit for unit in (*([named] if named else []), *said.values())}.values())


def first_of_each_kind(pattern: re.Pattern[str], told: list[Unit]) -> dict[str, Unit]:
    """The first sentence of each kind of rule, by the name of the kind."""
    said: dict[str, Unit] = {}
    for unit in told:
        for found in pattern.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    return said


def in_order(said: dict[str, Unit]) -> list[Unit]:
    """The sentences of the kinds, each once."""
    return list({unit.number: unit for unit in said.values()}.values())


def rules_of_a_house(page: Page, told: list[Unit]) -> list[Unit] | None:
    """Of a house for people in recovery: under "House rules", or with what a bed costs under the name of such a house.

    A house where nobody recovers has rules on drugs, guests and rent as well: two kinds of what only those lay down who recover, or one
    and a word of recovery, tell them apart. Under "Rules" alone they must be two, and under "Requirements", where no rent is named, as
    well: what a sponsor or a house manager must be is asked there, too.
    """
    low = page.document.low
    if _CLINIC.search(low):
        return None
    said = first_of_each_kind(_LIVED_BY, told)
    if len(said) < LEAST_OF_A_HOUSE:
        return None
    recovering, lived = len(said.keys() & _OF_RECOVERY), bool(said.keys() & _LIVED)
    heads = [unit.low.strip(" :.") for unit in page.units if unit.block.kind in ("heading", "title")]
    heads.append(
        _SEPARATORS.sub(" ", page.url.lower()[:300].rstrip("/").rsplit("/", 1)[-1]).strip()
    )  # "/guidelines-rules"
    heads += [part.strip() for head in heads for part in head.split("|")]
    lines = [unit.low.strip(" :.") for unit in page.units]
    named = any(_SOBER_LIVING.search(head) for head in heads)
    if any(map(_HOUSE_RULES.fullmatch, [*heads, *lines])):
        sure = recovering >= OF_RECOVERY or (recovering and _RECOVERS.search(low) is not None)
        return in_order(said) if sure and lived else None
    if (
        any(map(_ANY_RULES.fullmatch, [*heads, *lines[:HEADS]]))
        and lived
        and recovering >= (1 if named else OF_RECOVERY)
    ):
        return in_order(said)
    if (
        len(said) >= LEAST_AT_A_DOOR
        and "steps" in said
        and ("rent" in low or (lived and recovering >= OF_RECOVERY and _NO_HOUSE.search(low) is None))
        and any(map(_HOUSE_DOORS.fullmatch, [*heads, *lines]))
    ):
        return in_order(said)
    return in_order(said) if named and "let" in said else None
