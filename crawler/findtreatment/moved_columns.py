"""Columns whose headers stand over each other's cells, and lists in which nothing of the edition before is found again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from crawler.findtreatment.facility import Facility
from records.matching.streets import street_of

FEWEST_ROWS = 3  # one facility may be called after its street
# Of the stored rows of the states that a list has. A year changes far fewer than half of them; where names, or streets, are
# other ones nearly none is found.
FEWEST_FOUND = 0.2
FEWEST_STORED = 10
FEWEST_OF_A_STATE = 5


def names_and_streets_exchanged(rows: Collection[Facility]) -> bool:
    """Whether most names are streets, and most streets are none. Of 21,212 rows of 2022 6 names read so, and 92 of 100 streets.

    >>> def row(name, street):
    ...     return Facility("f.csv", "locator", "both", "2026", "2", name, "", street, "", "Portland", "OR", "97201")
    >>> names, streets = ("Harbor House", "Quarry Clinic", "Elm Center"), ("1 Elm Street", "20 Bay Rd", "3 Oak Ave")
    >>> names_and_streets_exchanged([row(*one) for one in zip(names, streets)])
    False
    >>> names_and_streets_exchanged([row(*one) for one in zip(streets, names)])
    True
    """
    if len(rows) < FEWEST_ROWS:
        return False
    names = sum(_is_street(row.name1) for row in rows)
    streets = sum(_is_street(row.street1) for row in rows)
    return 2 * names > len(rows) and 2 * streets < len(rows)


def _is_street(said: str) -> bool:
    """A number, a name and a word for a street."""
    if not said[:1].isdigit():
        return False
    street = street_of(said)
    return bool(street.number and street.name and street.types)


def stored_before(known: Mapping[str, Any], register: str, at: float) -> dict[str, str]:
    """The state of each stored row, by key, of the yearly list of a register in editions up to this moment that is listed now."""
    return {
        key: row.state
        for key, row in known.items()
        if (row.format, row.register) == ("directory", register) and row.gone_since is None and row.edition_at <= at
    }


def states_left_out(before: Mapping[str, str], states: Collection[str]) -> set[str]:
    """The states of which several rows are stored and the list has none: it is no list of these.

    >>> sorted(states_left_out({f"a{n}": "OR" for n in range(9)} | {"b": "WA", "c": "ID"}, ["ID"]))
    ['OR']
    """
    stored = list(before.values())
    return {state for state in set(stored) - set(states) if stored.count(state) >= FEWEST_OF_A_STATE}


def is_another_list(
    before: Mapping[str, str], keys: Collection[str], states: Collection[str]
) -> tuple[int, int] | None:
    """How many of the stored rows of its states a list has again, and of how many, where that is next to none; else None.

    >>> before = {f"row-{n}": "OR" for n in range(20)}
    >>> is_another_list(before, {"row-1", "row-x"}, {"OR"}), is_another_list(before, set(list(before)[:9]), {"OR"})
    ((1, 20), None)
    >>> is_another_list(before, {"row-x"}, {"WA"}) is None
    True
    """
    stored = [key for key, state in before.items() if state in states]
    found = sum(key in keys for key in stored)
    return (found, len(stored)) if len(stored) >= FEWEST_STORED and found < FEWEST_FOUND * len(stored) else None
