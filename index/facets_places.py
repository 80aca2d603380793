"""Cities as facets, thousands of them: the programs that are there, and those that are attended online from there.

Where a place is asked for already one and the same location has to be in the city and there: only locations that match count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.columns import NO_PLACE, Array, rows_of
from index.facets import NOT_STATED, NOT_STATED_LABEL, Named, members
from index.filters.answers import NOBODY
from index.places import states_of_town
from index.result import FacetCount
from index.wording import city_key

if TYPE_CHECKING:
    from index.facets_asked import Asked
    from index.facets_states import Served
    from index.filters.answers import Data, Rows


@dataclass(frozen=True)
class _Pairs:
    """Each pair of a row and a city in which it is, once: rows, and numbers of cities."""

    rows: Array
    cities: Array

    def of_each(self, wanted: Array, cities: int) -> Array:
        """How many of the wanted pairs each of so many cities has."""
        return np.bincount(self.cities[wanted], minlength=cities)


class CityFacet:
    """The cities of programs, thousands of them, with the programs that are attended from there."""

    def __init__(self, data: Data) -> None:
        """Read the cities of all locations: each with its state, and alone where a location leaves it open."""
        self._data = data
        locations, known = data.locations, data.known
        cities, states = locations["city"], locations["state"]
        loose = np.isin(cities, np.unique(cities[(states == NO_PLACE) & (cities != NO_PLACE)]))
        placed = (cities != NO_PLACE) & (states != NO_PLACE)
        # The number of a state counts from 1; 0 is a city in any state.
        every = max(known.states.values(), default=0) + 2
        keys = np.concatenate(
            [cities[placed].astype(np.int64) * every + states[placed] + 1, cities[loose].astype(np.int64) * every]
        )
        found, self._numbers = np.unique(keys, return_inverse=True)
        city_of, state_of = ({number: name for name, number in names.items()} for names in (known.cities, known.states))
        named = [(city_of[one // every], state_of.get(one % every - 1, "")) for one in found.tolist()]
        self.values = [f"{city.title()}, {state}" if state else city.lower() for city, state in named]
        labels = [f"{city.title()}, {state}" if state else f"{city.title()} (any state)" for city, state in named]
        self._named = Named([*self.values, NOT_STATED], [*labels, NOT_STATED_LABEL])
        self._entries = np.concatenate([np.flatnonzero(placed), np.flatnonzero(loose)])
        self._everywhere = self._pairs(np.ones(len(cities), dtype=np.bool_))
        self._unplaced = data.alive - rows_of(np.unique(self._everywhere.rows))
        self._groups = self._grouped(named)
        self._group_of = np.zeros(len(named), dtype=np.int64)
        for number, of_group in enumerate(self._groups.values()):
            self._group_of[of_group] = number

    def count(self, asked: Asked) -> list[FacetCount]:
        """The cities in which a program of the result is, with those that whoever chooses one finds."""
        matching, many = asked.near, len(self.values)
        if asked.request.city:  # a second one asks for more, and not for less: those that are found and are there too
            pairs = self._everywhere
            fits, ask = (pairs.of_each(self._members(one)[pairs.rows], many) for one in (asked.fits, asked.ask))
            return self._written(asked, fits, ask)
        pairs = self._everywhere if matching is None else self._pairs(matching)
        given = self._data.known.resolve("state", asked.request.state)
        shown = pairs.of_each(self._members(asked.found)[pairs.rows], many) > 0
        served = asked.served
        if given or matching is not None:
            fits, ask = np.zeros(many, dtype=np.int64), np.zeros(many, dtype=np.int64)
        else:
            fits, ask = self._of_all(asked, served)
        changed = {*given} or asked.dependent_states({state for _, state, _ in self._groups if state})
        for number, ((may_be, state, is_loose), of_group) in enumerate(self._groups.items()):
            cities = of_group[shown[of_group]]
            if len(cities) and (given or matching is not None or changed & {*may_be}):
                fits[cities], ask[cities] = 0, 0
                if is_loose:
                    self._one_by_one(asked, cities, (fits, ask))
                elif state in changed:
                    mask = self._group_of[pairs.cities] == number
                    own = _Pairs(pairs.rows[mask], pairs.cities[mask])
                    self._of_state(asked, state, own, served[state], (fits, ask))
        if apart := asked.one_by_one:
            there = np.unique(pairs.cities[self._members(apart)[pairs.rows]])
            self._one_by_one(asked, there, (fits, ask))
        fits[~shown], ask[~shown] = 0, 0
        return self._written(asked, fits, ask)

    def _of_all(self, asked: Asked, served: Served) -> tuple[Array, Array]:
        """The counts of all cities, where nothing that is asked for hangs on the state."""
        pairs, many = self._everywhere, len(self.values)
        online, open_there = self._online(served)
        fitting, asking = (self._members(one)[pairs.rows] for one in (asked.fits, asked.ask))
        fits = pairs.of_each(fitting & ~online & ~open_there, many)
        ask = pairs.of_each((asking & ~online) | (fitting & open_there & ~online), many)
        for (_, state, _), cities in self._groups.items():
            if rows := served[state]:
                fits[cities] += len(rows & asked.fits)
                ask[cities] += len(rows & asked.ask)
        return fits, ask

    def _online(self, served: Served) -> tuple[Array, Array]:
        """Of each pair whether the row is attended from the city, and whether telehealth there is open."""

        def read() -> tuple[Array, Array]:
            pairs = self._everywhere
            found = np.zeros((2, len(pairs.rows)), dtype=np.bool_)
            for number, (may_be, state, _) in enumerate(self._groups):
                for at, rows in enumerate((served[state], served.elsewhere(may_be))):
                    if rows:
                        found[at] |= self._members(rows)[pairs.rows] & (self._group_of[pairs.cities] == number)
            return found[0], found[1]

        return self._data.kept(("cities online", served.way), read)

    def _of_state(self, asked: Asked, state: str, pairs: _Pairs, served: Rows, counts: tuple[Array, Array]) -> None:
        """Count the cities of a state with what is found where the state is chosen."""
        if (chosen := asked.chosen("state", state)) is None:
            return
        cities = np.unique(pairs.cities)
        for count, tier in zip(counts, (chosen.fits, chosen.ask), strict=True):
            own = self._members(tier - served)[pairs.rows]
            count[cities] = pairs.of_each(own, len(self.values))[cities] + len(tier & served)

    def _one_by_one(self, asked: Asked, cities: Array, counts: tuple[Array, Array]) -> None:
        """Count cities with what is found where each is chosen."""
        for city in cities.tolist():
            chosen = asked.chosen("city", self.values[city])
            for count, tier in zip(counts, (chosen.fits, chosen.ask) if chosen else (NOBODY, NOBODY), strict=True):
                count[city] = len(tier & chosen.yes) if chosen else 0

    def _written(self, asked: Asked, fits: Array, ask: Array) -> list[FacetCount]:
        unplaced = (len(one & self._unplaced) for one in (asked.fits, asked.ask))
        return self._named.most_first(*(np.append(one, rest) for one, rest in zip((fits, ask), unplaced, strict=True)))

    def _pairs(self, matching: Array) -> _Pairs:
        kept = matching[self._entries]
        rows = self._data.locations["row"][self._entries[kept]].astype(np.int64)
        pairs = np.unique(rows * max(len(self.values), 1) + self._numbers[kept])
        return _Pairs(pairs // max(len(self.values), 1), pairs % max(len(self.values), 1))

    def _grouped(self, named: Sequence[tuple[str, str]]) -> dict[tuple[tuple[str, ...], str, bool], Array]:
        """The cities by the states in which a caller of them may be, the one in which he is ("" where several may be meant), and whether the city is one of any state."""
        towns = self._data.towns() if any(not state for _, state in named) else None
        found: dict[tuple[tuple[str, ...], str, bool], list[int]] = {}
        for number, (city, state) in enumerate(named):
            may_be = (state,) if state or towns is None else tuple(states_of_town(towns, city_key(city)))
            found.setdefault((may_be, may_be[0] if len(may_be) == 1 else "", not state), []).append(number)
        return {group: np.array(numbers, dtype=np.int64) for group, numbers in found.items()}

    def _members(self, rows: Rows) -> Array:
        return members(rows, self._data.count)
