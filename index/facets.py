"""Facets: how many programs of each tier have each value of a field, exact, over the whole result and not its page.

A value counts the programs that answer yes to the filter of that value, so that whoever chooses it finds as many. A
program counts once for a value, however many of its locations or pages state it, and for each of several values.
"not_stated" counts those that answer yes or no to no value of the field; statements that contradict each other are not
stated, as they are for the filters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from operator import or_

import numpy as np
from pyroaring import FrozenBitMap

from index.codes import CONTRADICTED, MEDICAID, ONLINE_ONLY, SERVES
from index.columns import NO_PLACE, Array, Bitmaps, Columns, numbers_of
from index.filters import NOBODY, Rows, insurer_answers
from index.hours_bands import BAND_LABELS
from index.known import KnownValues
from index.payer_questions import STATUS_WORDS
from index.request import FacetName
from index.result import FacetCount

NOT_STATED = "not_stated"
FEW_ROWS = 3_000  # to go through row by row; with more, a bitmap a value is quicker
_LABELS = {
    "telehealth": {"yes": "Telehealth", "no": "No telehealth"},
    "network": {status: words.capitalize() for status, words in STATUS_WORDS.items()},
    "hours_per_week": BAND_LABELS,
}


class FacetTable:
    """The values of one field: the rows of each, in the order of their labels."""

    def __init__(self, values: dict[str, Rows], labels: Callable[[str], str], not_stated: Rows) -> None:
        """Take the rows of each value and of "not stated"; values that no program has are left out."""
        named = sorted((labels(value), value) for value, rows in values.items() if rows)
        self._values = [(value, label, values[value]) for label, value in named]
        self._values.append((NOT_STATED, "Not stated", not_stated))
        self._sizes = [len(rows) for _, _, rows in self._values]
        self._everyone: Rows = FrozenBitMap.union(*(rows for _, _, rows in self._values))

    def count(self, fits: Rows, ask: Rows) -> list[FacetCount]:
        """The values that some program of the result has, with how many of each tier have it."""
        found = []
        for (value, label, _), fitting, asked in zip(self._values, self._of(fits), self._of(ask), strict=True):
            if fitting or asked:
                found.append((value, label, fitting, asked))
        return _most_first(found)

    def _of(self, tier: Rows) -> list[int]:
        """How many rows of a tier have each value: row by row where it is small or nearly everyone, else by bitmaps."""
        if len(tier) <= FEW_ROWS:
            return self._by_rows(tier)
        others = self._everyone - tier
        if len(others) <= FEW_ROWS:
            return self._without(self._by_rows(others))
        # Bitmaps of many rows are kept as bits, of few as lists; bits are counted together many times as fast.
        if len(tier) < len(others):
            return self._without([rows.intersection_cardinality(others) for _, _, rows in self._values])
        return [rows.intersection_cardinality(tier) for _, _, rows in self._values]

    def _without(self, less: list[int]) -> list[int]:
        return [every - number for every, number in zip(self._sizes, less, strict=True)]

    def _by_rows(self, tier: Rows) -> list[int]:
        if not tier:
            return [0] * len(self._values)
        starts, values = self._values_of_rows
        rows = numbers_of(tier)
        firsts, lengths = starts[rows], starts[rows + 1] - starts[rows]
        at = np.repeat(firsts - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
        counted: list[int] = np.bincount(values[at], minlength=len(self._values)).tolist()
        return counted

    @cached_property
    def _values_of_rows(self) -> tuple[Array, Array]:
        """Where the values of each row begin, and the values (as places in `_values`), row after row."""
        every = [numbers_of(rows) for _, _, rows in self._values]
        rows = np.concatenate(every)
        values = np.repeat(np.arange(len(every), dtype=np.uint16), [len(one) for one in every])
        order = np.argsort(rows, kind="stable")
        return np.searchsorted(rows[order], np.arange(int(rows.max()) + 2, dtype=rows.dtype)), values[order]


class CityTable:
    """The cities of programs, thousands of them: each pair of program and city once."""

    def __init__(self, rows: Array, numbers: Array, values: Sequence[str], labels: Sequence[str], count: int) -> None:
        """Take rows with the number of a city in which they are, and value and label of each number."""
        pairs = np.unique(rows.astype(np.int64) * max(len(values), 1) + numbers)
        self._rows, self._numbers = pairs // max(len(values), 1), pairs % max(len(values), 1)
        self._values, self._labels, self._count = values, labels, count
        self._unplaced = np.ones(count, dtype=bool)
        self._unplaced[self._rows] = False

    def count(self, fits: Rows, ask: Rows) -> list[FacetCount]:
        """The cities in which some program of the result is, with how many of each tier are there."""
        tiers = []
        for tier in (fits, ask):
            member = np.zeros(self._count, dtype=bool)
            member[numbers_of(tier)] = True
            placed = np.bincount(self._numbers[member[self._rows]], minlength=len(self._values))
            tiers.append((placed, int(np.count_nonzero(member & self._unplaced))))
        (fitting, fitting_unplaced), (asked, asked_unplaced) = tiers
        found = [
            (self._values[at], self._labels[at], int(fitting[at]), int(asked[at]))
            for at in np.flatnonzero(fitting + asked).tolist()
        ]
        if fitting_unplaced or asked_unplaced:
            found.append((NOT_STATED, "Not stated", fitting_unplaced, asked_unplaced))
        return _most_first(found)


class Facets:
    """Counts the facets of one open generation; what a field needs is put together when it is first asked for."""

    def __init__(self, bitmaps: Bitmaps, known: KnownValues, locations: Columns, alive: Rows, count: int) -> None:
        """Count over the rows in use of `count`, with these codes and locations."""
        self._bitmaps, self._known, self._locations = bitmaps, known, locations
        self._everyone, self._count = alive, count
        self._tables: dict[tuple[FacetName, bool], FacetTable | CityTable] = {}
        self._codes: dict[str, list[str]] = {}
        for code in bitmaps.codes():
            field, _, rest = code.partition(":")
            self._codes.setdefault(field, []).append(rest)

    def count(
        self,
        fields: Iterable[FacetName],
        fits: Rows,
        ask: Rows,
        insurers: Sequence[str] = (),
        medicaid: Sequence[str] = (),
        *,
        online: bool = False,
    ) -> dict[str, list[FacetCount]]:
        """The values of each field with their counts, most (of both tiers together) first, ties by label.

        `network` tells how programs stand with the `insurers` that were asked for, or with any where none was; `medicaid` are
        the payers that Medicaid means at the place that was asked for. Where `online` is asked for, a state has the programs
        that serve it by telehealth too, and else those of them that are online alone.
        """
        counted: dict[str, list[FacetCount]] = {
            field: self._table(field, insurers, online=online).count(fits, ask) for field in dict.fromkeys(fields)
        }
        if medicaid and MEDICAID not in medicaid:
            for field in counted.keys() & {"insurer", "payment"}:
                counted[field] = self._medicaid_there(counted[field], fits, ask, medicaid)
        return counted

    def _medicaid_there(
        self, counts: list[FacetCount], fits: Rows, ask: Rows, payers: Sequence[str]
    ) -> list[FacetCount]:
        """The counts with Medicaid as whoever chooses it finds it: that of the place, and no other state's."""
        rows = reduce(or_, self._insurances(payers)[0].values(), NOBODY)
        found = [
            (one.value, one.label, len(rows & fits), len(rows & ask))
            if one.value == MEDICAID
            else (one.value, one.label, one.fits, one.ask)
            for one in counts
        ]
        return _most_first([one for one in found if one[2] or one[3]])

    def _table(self, field: FacetName, insurers: Sequence[str], *, online: bool) -> FacetTable | CityTable:
        if field == "network" and insurers:
            return self._made(field, insurers)
        kept = field, online and field == "state"
        if kept not in self._tables:
            self._tables[kept] = self._made(field, online=online)
        return self._tables[kept]

    def _made(self, field: FacetName, insurers: Sequence[str] = (), *, online: bool = False) -> FacetTable | CityTable:
        if field == "city":
            return self._cities()
        if field == "network":
            values, stated = self._networks(insurers or self._insurers())
        elif field == "insurer":
            values, stated = self._insurances(self._insurers())
        elif field == "telehealth":
            values = {answer: self._bitmaps[f"telehealth:{answer}"] for answer in ("yes", "no")}
            stated = values["yes"] | values["no"]
        elif field == "state":
            values = self._states(online=online)
            stated = reduce(or_, values.values(), NOBODY)
        else:
            values, stated = self._said(field)
        return FacetTable(values, lambda value: self._label(field, value), self._everyone - stated)

    def _states(self, *, online: bool) -> dict[str, Rows]:
        """The rows that are in each state, and those that people of it attend online, as the filter has them."""
        serving = {code: self._bitmaps[f"{SERVES}:{code}"] for code in self._codes.get(SERVES, ())}
        if not online:
            serving = {code: rows & self._bitmaps[ONLINE_ONLY] for code, rows in serving.items()}
        everywhere = serving.pop("all", NOBODY)
        states = self._known.states
        return {
            state: everywhere
            | serving.get(state, NOBODY)
            | (self._locations.rows_with("state", states[state]) if state in states else NOBODY)
            for state in (self._known.options["state"].labels if everywhere else {*states, *serving})
        }

    def _said(self, field: str) -> tuple[dict[str, Rows], Rows]:
        """The rows that state each code of a field, and those that state anything of it."""
        values, denied = {}, NOBODY
        for rest in self._codes.get(field, ()):
            code, _, answer = rest.partition(":")
            if answer == "yes":
                values[code] = self._bitmaps[f"{field}:{code}:yes"]
            else:
                denied |= self._bitmaps[f"{field}:{rest}"]
        if field == "day":  # of days and times that contradict each other the filter asks
            values = {code: rows - self._bitmaps[CONTRADICTED] for code, rows in values.items()}
        if field == "payment":
            payers, stated = self._insurances([p for p in self._known.public_payers if p in set(self._insurers())])
            values, denied = values | payers, denied | stated
        return values, reduce(or_, values.values(), denied)

    def _insurances(self, codes: Iterable[str]) -> tuple[dict[str, Rows], Rows]:
        """The rows that take each insurer, in network or not known in which, and those that say of any whether they do."""
        answers = {code: insurer_answers(self._bitmaps, code, in_network=False) for code in codes}
        return {code: one.yes for code, one in answers.items()}, reduce(
            or_, (one.yes | one.no for one in answers.values()), NOBODY
        )

    def _networks(self, codes: Iterable[str]) -> tuple[dict[str, Rows], Rows]:
        """The rows that stand in each way with one of the insurers, and those that say of one how they stand.

        Contradictions count nowhere; `in_network` beside `accepted` is none. Not to be accepted is stated, and no value.
        """
        values: dict[str, Rows] = dict.fromkeys(("in_network", "accepted", "out_of_network"), NOBODY)
        stated = NOBODY
        for code in codes:
            network, accepted, out, refused = (self._bitmaps[f"insurer:{code}:{status}"] for status in STATUS_WORDS)
            values["in_network"] |= network - out - refused
            values["accepted"] |= accepted - network - out - refused
            values["out_of_network"] |= out - network - accepted - refused
            stated |= refused - network - accepted - out
        return values, reduce(or_, values.values(), stated)

    def _insurers(self) -> list[str]:
        return list(dict.fromkeys(rest.partition(":")[0] for rest in self._codes.get("insurer", ())))

    def _cities(self) -> CityTable:
        """Each city with its state, because several states have a Springfield; alone where a location leaves it open."""
        rows, cities, states = (self._locations[field] for field in ("row", "city", "state"))
        loose = np.isin(cities, np.unique(cities[(states == NO_PLACE) & (cities != NO_PLACE)]))
        placed = (cities != NO_PLACE) & (states != NO_PLACE)
        # The number of a state counts from 1; 0 is a city in any state.
        every = max(self._known.states.values(), default=0) + 2
        keys = np.concatenate(
            [cities[placed].astype(np.int64) * every + states[placed] + 1, cities[loose].astype(np.int64) * every]
        )
        found, numbers = np.unique(keys, return_inverse=True)
        city_of, state_of = (
            {number: name for name, number in names.items()} for names in (self._known.cities, self._known.states)
        )
        named = [(city_of[one // every].title(), state_of.get(one % every - 1, "")) for one in found.tolist()]
        values = [f"{city}, {state}" if state else city.lower() for city, state in named]
        labels = [f"{city}, {state}" if state else f"{city} (any state)" for city, state in named]
        return CityTable(np.concatenate([rows[placed], rows[loose]]), numbers, values, labels, self._count)

    def _label(self, field: str, value: str) -> str:
        return _LABELS[field][value] if field in _LABELS else self._known.label(field, value)


def _most_first(found: list[tuple[str, str, int, int]]) -> list[FacetCount]:
    """Counts as they are shown: most of both tiers together first, ties by label, "not stated" among them."""
    found.sort(key=lambda one: (-one[2] - one[3], one[1], one[0]))
    return [FacetCount(value, label, fits, ask) for value, label, fits, ask in found]
