"""Facets: how many programs of each tier have each value of a field, exact, over the whole result and not its page.

A value counts the programs that answer yes to the filter of that value, so that whoever chooses it finds as many. A
program counts once for a value, however many of its locations or pages state it, and for each of several values.
"not_stated" counts those that answer yes or no to no value of the field; statements that contradict each other are not
stated, as they are for the filters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_

import numpy as np

from index.codes import CONTRADICTED
from index.columns import Array, Bitmaps, Columns, numbers_of
from index.facets_states import Way, states_found
from index.filters import NOBODY, Rows, insurer_answers
from index.hours_bands import BAND_LABELS
from index.known import KnownValues
from index.payer_questions import STATUS_WORDS
from index.request import FacetName
from index.result import FacetCount

NOT_STATED = "not_stated"
NOT_STATED_LABEL = "Not stated"
BITS_OF_A_NUMBER = 64  # a value that more than one row in so many has takes less room as bits, and is counted faster
ASK = 1 << 16  # the mark of a row to ask, where one that fits has 1: a sum over fewer rows than that counts both
_LABELS = {
    "telehealth": {"yes": "Telehealth", "no": "No telehealth"},
    "network": {status: words.capitalize() for status, words in STATUS_WORDS.items()},
    "hours_per_week": BAND_LABELS,
}


class Named:
    """Values with their labels, whose counts are put in order."""

    def __init__(self, values: Sequence[str], labels: Sequence[str]) -> None:
        """Take values, and the label of each."""
        self._values, self._labels = values, labels
        by_label = sorted(range(len(values)), key=lambda at: (labels[at], values[at]))
        self._by_label = np.array(by_label, dtype=np.intp)

    def most_first(self, fits: Array, ask: Array) -> list[FacetCount]:
        """Those that are counted at all, most of both tiers together first, ties by label, "not stated" among them."""
        both = (fits + ask).take(self._by_label).astype(np.int64)
        order = self._by_label.take(np.argsort(-both, kind="stable")[: np.count_nonzero(both)])
        values, labels = ([names[at] for at in order.tolist()] for names in (self._values, self._labels))
        return list(map(FacetCount, values, labels, fits.take(order).tolist(), ask.take(order).tolist()))


class Tiers:
    """The rows of both tiers in the forms in which they are counted, made once a request."""

    def __init__(self, fits: Rows, ask: Rows, count: int) -> None:
        """Take the tiers of an index of `count` rows."""
        self.found = fits | ask
        self.members = [members(tier, count) for tier in (fits, ask)]
        self.bits = [packed_bits(one) if tier else None for one, tier in zip(self.members, (fits, ask), strict=True)]
        # Both in one array, so that one sum over few rows counts both.
        self.marks: Array = self.members[1].astype(np.uint32) * ASK + self.members[0]


class FacetTable:
    """The values of one field: the rows of common ones as bits, which are counted many at a time, of the others as numbers."""

    def __init__(
        self,
        values: dict[str, Rows],
        labels: Callable[[str], str],
        not_stated: Rows,
        count: int,
        asking: dict[str, Rows] | None = None,
    ) -> None:
        """Take the rows of each value and of "not stated", of `count`; values that no program has are left out.

        `asking` are further rows of some values, which are to ask in either tier.
        """
        self._asking = {value: rows for value, rows in (asking or {}).items() if rows}
        self._label = labels
        every = [(value, labels(value), rows) for value, rows in values.items()]
        every = [one for one in (*every, (NOT_STATED, NOT_STATED_LABEL, not_stated)) if one[2]]
        common = min(count // BITS_OF_A_NUMBER, ASK - 1)
        many, few = ([one for one in every if (len(one[2]) > common) is wanted] for wanted in (True, False))
        self._named = Named([one[0] for one in (*many, *few)], [one[1] for one in (*many, *few)])
        self._bits = np.array([packed_bits(members(rows, count)) for _, _, rows in many], dtype=np.uint64)
        self._rows = np.concatenate([np.empty(0, dtype=np.intp), *(numbers_of(rows) for _, _, rows in few)])
        self._firsts = np.cumsum([0, *(len(rows) for _, _, rows in few)], dtype=np.intp)[:-1]

    def count(self, tiers: Tiers) -> list[FacetCount]:
        """The values that some program of the result has, with how many of each tier have it."""
        few = np.empty(0, dtype=np.uint32)
        if len(self._firsts):
            few = np.add.reduceat(tiers.marks.take(self._rows), self._firsts)
        fits, ask = (self._of_many(bits) for bits in tiers.bits)
        counts = self._named.most_first(np.concatenate([fits, few % ASK]), np.concatenate([ask, few // ASK]))
        return self._with_asking(counts, tiers.found) if self._asking else counts

    def _with_asking(self, counts: list[FacetCount], found: Rows) -> list[FacetCount]:
        held = {one.value: one for one in counts}
        for value, rows in self._asking.items():
            one = held.get(value) or FacetCount(value, self._label(value), 0, 0)
            held[value] = FacetCount(value, one.label, one.fits, one.ask + len(rows & found))
        return in_order(held.values())

    def _of_many(self, bits: Array | None) -> Array:
        if bits is None or not len(self._bits):
            return np.zeros(len(self._bits), dtype=np.uint32)
        return np.asarray(np.bitwise_count(self._bits & bits).sum(axis=1, dtype=np.uint32))


class Facets:
    """Counts the facets of one open generation; what a field needs is put together when it is first asked for."""

    def __init__(self, bitmaps: Bitmaps, known: KnownValues, locations: Columns, alive: Rows, count: int) -> None:
        """Count over the rows in use of `count`, with these codes and locations."""
        self._bitmaps, self._known, self._locations = bitmaps, known, locations
        self._everyone, self._count = alive, count
        self._tables: dict[tuple[FacetName, bool, Way], FacetTable] = {}
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
        *,
        in_network: bool = False,
        way: Way = "any",
    ) -> dict[str, list[FacetCount]]:
        """The values of each field but city with their counts, most (of both tiers together) first, ties by label.

        `network` tells how programs stand with the `insurers` that were asked for, or with any where none was. Where
        `in_network` is asked for, an insurer has the programs in network with it. `way` is how programs are to be attended: a
        state has those that people of it attend from there too.
        """
        tiers = Tiers(fits, ask, self._count)
        return {
            field: self._table(field, insurers, in_network=in_network, way=way).count(tiers)
            for field in dict.fromkeys(fields)
            if field != "city"
        }

    def _table(self, field: FacetName, insurers: Sequence[str], *, in_network: bool, way: Way) -> FacetTable:
        if field == "network" and insurers:
            return self._made(field, insurers, in_network=False, way=way)
        kept = field, in_network and field == "insurer", way if field == "state" else "any"
        if kept not in self._tables:
            self._tables[kept] = self._made(field, (), in_network=in_network, way=way)
        return self._tables[kept]

    def _made(self, field: FacetName, insurers: Sequence[str], *, in_network: bool, way: Way) -> FacetTable:
        asking: dict[str, Rows] = {}
        if field == "network":
            values, stated = self._networks(insurers or self._insurers())
        elif field == "insurer":
            values, stated = self._insurances(self._insurers(), in_network=in_network)
        elif field == "telehealth":
            values = {answer: self._bitmaps[f"telehealth:{answer}"] for answer in ("yes", "no")}
            stated = values["yes"] | values["no"]
        elif field == "state":
            values, asking = states_found(self._bitmaps, self._known, self._locations, way)
            stated = reduce(or_, [*values.values(), *asking.values()], NOBODY)
        else:
            values, stated = self._said(field)
        return FacetTable(values, lambda value: self._label(field, value), self._everyone - stated, self._count, asking)

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

    def _insurances(self, codes: Iterable[str], *, in_network: bool = False) -> tuple[dict[str, Rows], Rows]:
        """The rows that take each insurer, in network or not known in which, and those that say of any whether they do."""
        answers = {code: insurer_answers(self._bitmaps, code, in_network=in_network) for code in codes}
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
            values["in_network"] |= insurer_answers(self._bitmaps, code, in_network=True).yes
            values["accepted"] |= insurer_answers(self._bitmaps, code, in_network=False).yes - network
            values["out_of_network"] |= out - network - accepted - refused
            stated |= refused - network - accepted - out
        return values, reduce(or_, values.values(), stated)

    def _insurers(self) -> list[str]:
        return list(dict.fromkeys(rest.partition(":")[0] for rest in self._codes.get("insurer", ())))

    def _label(self, field: str, value: str) -> str:
        return _LABELS[field][value] if field in _LABELS else self._known.label(field, value)


def in_order(counts: Iterable[FacetCount]) -> list[FacetCount]:
    """Those that count anybody, most first, ties by label."""
    kept = [one for one in counts if one.fits or one.ask]
    return sorted(kept, key=lambda one: (-one.fits - one.ask, one.label, one.value))


def members(rows: Rows, count: int) -> Array:
    """Of each of so many rows whether it is one of these; a number of bools that 64 divides."""
    member = np.zeros(-(-count // 64) * 64, dtype=np.bool_)
    member[numbers_of(rows).astype(np.intp)] = True  # which numpy takes faster than numbers of four bytes
    return member


def packed_bits(member: Array) -> Array:
    """Bools as bits in numbers of 64.

    >>> packed_bits(members(Rows([0, 2, 64]), 100)).tolist()
    [5, 1]
    """
    return np.packbits(member, bitorder="little").view("<u8")
