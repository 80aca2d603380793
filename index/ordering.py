"""The order of results: rows in strata by what the bitmaps know, then by columns; only the page asked for is sorted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, reduce
from itertools import islice
from operator import or_

import numpy as np

from index.columns import Array, Bitmaps, numbers_of, rows_of
from index.filters import NOBODY, Filter, Reading, Rows
from index.filters.answers import SECONDS_A_DAY
from index.request import Sort

# Rows → the values to sort them by, the least first. The last key of a list must tell all rows apart.
Key = Callable[[Array], Array]
# How a program stands with the insurers that were asked for, best first; the rest comes before out of network.
BEST_NETWORKS, WORST_NETWORK = ("in_network", "accepted"), "out_of_network"
# Below this many rows sorting all of them costs less than looking for the first ones.
FEW_ROWS = 400
# The first rows of a large stratum stand among so many of the first of all: looking there costs less than sorting, one
# after the other among the fewest.
FIRST_OF_ALL = (1024, 4096)
FEW_OF_ALL = 256
NOBODYS = np.uint32(np.iinfo(np.uint32).max)  # the number of no row


def first_rows(rows: Array, keys: Sequence[Key], count: int) -> Array:
    """The first `count` of `rows` (or all) in the order of `keys`, the weightiest first, without sorting the others.

    Key after key, the rows before the one at place `count` are taken, and those that tie with it go to the next key.

    >>> rows = np.arange(6, dtype=np.uint32)
    >>> size, name = np.array([2, 1, 2, 1, 3, 1]), np.array([0, 5, 1, 4, 2, 3])
    >>> first_rows(rows, [size.__getitem__, name.__getitem__], 4)
    array([5, 3, 1, 0], dtype=uint32)
    """
    taken: list[Array] = []
    tied = rows
    for key in keys:
        wanted = count - sum(len(some) for some in taken)
        if len(tied) <= max(wanted, FEW_ROWS):
            break
        values = key(tied)
        edge = np.partition(values, wanted - 1)[wanted - 1]
        taken.append(tied[values < edge])
        tied = tied[values == edge]
    found = np.concatenate([*taken, tied])
    return found[np.lexsort([key(found) for key in reversed(keys)])][:count]


def page_of(strata: Iterable[Rows], first: Callable[[Rows, int], Array], offset: int, limit: int) -> Array:
    """The rows at places `offset` to `offset + limit` where strata follow one another; `first` gives a stratum's first."""
    page, skip = [], offset
    for stratum in strata:
        size = len(stratum)
        if skip >= size:
            skip -= size
            continue
        found = first(stratum, min(skip + limit, size))[skip:]
        page.append(found)
        skip, limit = 0, limit - len(found)
        if limit == 0:
            break
    if len(page) == 1:
        return page[0]
    return np.concatenate(page) if page else np.empty(0, dtype=np.uint32)


def by_keys(keys: Sequence[Key]) -> Callable[[Rows, int], Array]:
    """The first rows of a stratum by `keys`, as `first_rows` finds them."""
    return lambda stratum, count: first_rows(numbers_of(stratum), keys, count)


class FixedOrder:
    """An order of all rows that no request changes: of a large stratum, the first rows are met at its beginning."""

    def __init__(self, keys: Sequence[Array]) -> None:
        """Sort by columns, the weightiest first.

        >>> FixedOrder([np.array([2, 1, 2, 1])]).first(Rows([0, 2, 3]), 2)
        array([3, 0], dtype=uint32)
        """
        self._order = np.lexsort(keys[::-1]).astype(np.uint32)
        self._rank = np.empty_like(self._order)
        self._rank[self._order] = np.arange(len(self._order), dtype=np.uint32)

    @cached_property
    def _first_of_all(self) -> list[Rows]:
        return [rows_of(np.sort(self._order[:number])) for number in FIRST_OF_ALL]

    @cached_property
    def _few_of_all(self) -> list[int]:
        few: list[int] = self._order[:FEW_OF_ALL].tolist()
        return few

    def first(self, stratum: Rows, count: int) -> Array:
        """The first `count` rows of a stratum."""
        tried = 64 + 2 * count * len(self._order) // len(stratum)  # half of them will do where rows are spread evenly
        if (
            tried <= FEW_OF_ALL
            and len(few := list(islice(filter(stratum.__contains__, self._few_of_all), count))) == count
        ):
            return np.array(few, dtype=np.uint32)
        for number, rows in zip(FIRST_OF_ALL, self._first_of_all, strict=True):
            if number >= tried and len(found := numbers_of(stratum & rows)) >= count:
                return found[np.argsort(self._rank[found])[:count]]
        found = numbers_of(stratum)
        ranks = self._rank[found]
        if len(found) > 2 * count:
            some = np.argpartition(ranks, count - 1)[:count]
            found, ranks = found[some], ranks[some]
        return found[np.argsort(ranks)[:count]]


def by_questions(filters: Iterable[Filter], ask: Rows) -> list[Rows]:
    """The rows to ask parted by how many filters they leave open, the fewest first; each row stands in one part."""
    at_least = [ask]
    for one in filters:
        still_open = ask - one.yes
        for number in range(len(at_least) - 1, -1, -1):
            more = at_least[number] & still_open
            if number + 1 < len(at_least):
                at_least[number + 1] |= more
            elif more:
                at_least.append(more)
    return [rows - more for rows, more in zip(at_least, [*at_least[1:], NOBODY], strict=True)]


def by_network(stratum: Rows, bitmaps: Bitmaps, insurers: Iterable[str]) -> list[Rows]:
    """A stratum parted by the best status that a row has with one of the insurers; not parted where none is asked for."""
    codes = list(insurers)
    if not codes:
        return [stratum]
    parts, rest = [], stratum
    for status in BEST_NETWORKS:
        rows = rest & reduce(or_, (bitmaps[f"insurer:{code}:{status}"] for code in codes))
        parts.append(rows)
        rest = rest - rows
    last = rest & reduce(or_, (bitmaps[f"insurer:{code}:{WORST_NETWORK}"] for code in codes))
    return [*parts, rest - last, last]


class Order:
    """Puts the rows of a search in order: tier, then what the request sorts by; equal ones always in the same order."""

    def __init__(self, bitmaps: Bitmaps, name_rank: Array, confirmed: Array, location_rows: Array) -> None:
        """Sort by these columns: each row's place by name (no two alike) and seconds of confirmation; each location's row."""
        self._bitmaps, self._location_rows = bitmaps, location_rows
        # In memory, and as narrow as they can be: a memory map is slower to pick from.
        self._name_rank, self._confirmed = np.array(name_rank), np.array(confirmed)
        self._day = -np.floor(self._confirmed / SECONDS_A_DAY).astype(np.int32)

    def page(
        self, sort: Sort, tiers: Sequence[Rows], reading: Reading, scores: Array | None, *, offset: int, limit: int
    ) -> Array:
        """The rows of one page. `tiers` are those that fit and, unless left out, those to ask; `scores` is by row.

        "best" puts fewer questions first, then in network before accepted where an insurer was asked for, then the
        nearer (to a tenth of a mile), the better text, the fresher (by days), the name. "distance" puts the
        distance before all of these (unknown ones last), "freshness" goes by confirmation and name, "name" by name.
        """
        fits, *ask = tiers
        if sort in ("freshness", "name"):
            order = self._by_name if sort == "name" else self._by_freshness
            return page_of([fits, *ask], order.first, offset, limit)
        columns = self._columns(reading, scores)
        parted = [by_network(fits, self._bitmaps, reading.insurers)]
        for tier in ask:
            for stratum in by_questions(reading.filters, tier):
                parted.append(by_network(stratum, self._bitmaps, reading.insurers))
        if sort == "best":
            return page_of([part for parts in parted for part in parts], by_keys(columns), offset, limit)
        place = _place_in([part for parts in parted for part in parts], len(self._name_rank))
        return page_of([fits, *ask], by_keys([self._miles(reading), place, *columns]), offset, limit)

    def _columns(self, reading: Reading, scores: Array | None) -> list[Key]:
        """What "best" sorts a stratum by."""
        keys: list[Key] = []
        if reading.location_miles is not None:
            miles = self._miles(reading)
            keys.append(lambda rows: np.round(miles(rows), 1))
        if scores is not None:
            keys.append(lambda rows: -scores[rows])
        return [*keys, self._newest_day, self._name]

    @cached_property
    def _by_name(self) -> FixedOrder:
        return FixedOrder([self._name_rank])

    @cached_property
    def _by_freshness(self) -> FixedOrder:
        return FixedOrder([-self._confirmed, self._name_rank])

    def _name(self, rows: Array) -> Array:
        return self._name_rank[rows]

    def _newest_day(self, rows: Array) -> Array:
        return self._day[rows]

    def _miles(self, reading: Reading) -> Key:
        """Miles from each row to its nearest location that matches; infinite where there is none."""
        if reading.location_miles is None or not len(reading.location_miles.near):
            return lambda rows: np.full(len(rows), np.inf)
        near, miles = reading.location_miles.near, reading.location_miles.of_near
        if reading.location_matches is not None:
            matching = reading.location_matches[near]
            near, miles = near[matching], miles[matching]
        of_row, first = np.unique(self._location_rows[near], return_index=True)  # ascending, as locations are
        least = np.minimum.reduceat(miles, first) if len(first) else miles

        def nearest(rows: Array) -> Array:
            at = of_row.searchsorted(rows)
            found = np.full(len(rows), np.inf)
            there = np.flatnonzero(np.append(of_row, NOBODYS)[at] == rows)
            found[there] = least[at[there]]
            return found

        return nearest


def _place_in(parts: Sequence[Rows], count: int) -> Key:
    """The number of the part in which each row stands."""
    places = np.zeros(count, dtype=np.int16)
    for number, part in enumerate(parts):
        places[numbers_of(part)] = number
    return places.__getitem__
