"""Facets of what depends on the rest of a request: a value counts what the search finds when it is chosen beside it.

Most values say nothing of what else is asked: those that fit and have the value are those that fit when it is chosen. Others
change what another filter answers: a state says whose Medicaid is meant and who is served online, a day has to be that of
one and the same session as the part of the day. The request is asked again with each of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING

import numpy as np

from index.codes import BY_SESSION, IN_STATES, LICENSEES, MEDICAID, NOT, OF_PART, SERVES, TIED, ZONE
from index.columns import NO_PLACE
from index.facets import NOT_STATED, in_order
from index.facets_states import Served, way_of
from index.filters.answers import NOBODY
from index.result import FacetCount
from records.codes import DAYPARTS, TIME_ZONES
from records.errors import InputError

if TYPE_CHECKING:
    from index.columns import Array
    from index.filters.answers import Data, Filter, Rows
    from index.request import FacetName, SearchRequest

WEEK = ("day", "daypart")
LISTED = ("modality", "condition", "population")  # of these all must hold
PARTS = (*DAYPARTS, "day", *(f"{NOT}{part}" for part in DAYPARTS))
MOST_APART = 100  # programs of which something is said of one town alone, or by other clocks, whose towns are asked for one by one
# The filters that answer to a field, where their name is another
FILTERS = {"state": {"place"}, "city": {"place"}} | {field: {"day", "daypart", "time", "available"} for field in WEEK}
Tiers = tuple["Rows", "Rows", "list[Filter]"]  # both tiers of a request, and its filters


@dataclass
class Chosen:
    """What the search finds with a value chosen beside the request: both tiers, and who answers yes to it."""

    fits: Rows
    ask: Rows
    yes: Rows

    def counted(self, one: FacetCount, among: Rows | None = None) -> FacetCount:
        """The count of a value, of some rows alone if any are given."""
        stated = self.yes if among is None else self.yes & among
        return FacetCount(one.value, one.label, len(self.fits & stated), len(self.ask & stated))


class Asked:
    """A request whose facets are counted: which values depend on what else it asks, and what is found with them."""

    def __init__(
        self,
        request: SearchRequest,
        fits: Rows,
        ask: Rows,
        data: Data,
        find: Callable[[SearchRequest], Tiers],
        near: Array | None = None,
    ) -> None:
        """Take a request with both tiers of it; `find` gives those of another one, over the same words.

        `near` tells of each location whether it is near the place that is asked for, where one is.
        """
        self.request, self.fits, self.ask, self.data, self.near = request, fits, ask, data, near
        self._find = find

    @cached_property
    def found(self) -> Rows:
        """The rows of both tiers."""
        return self.fits | self.ask

    @cached_property
    def is_timed(self) -> bool:
        """Whether days, parts of the day or times are asked for."""
        asked = self.request
        return bool(asked.day or asked.daypart or asked.after or asked.before or asked.available)

    @cached_property
    def is_placed(self) -> bool:
        """Whether a place is asked for."""
        return bool(self.request.city or self.request.state or self.request.near)

    def chosen(self, field: str, value: object, **beside: object) -> Chosen | None:
        """What is found with one more value of a field; None where the two exclude each other."""
        held = getattr(self.request, field)
        values = True if field == "telehealth" else [*held, value] if field in (*WEEK, *LISTED) else [value]
        names = FILTERS.get(field, {field})
        try:
            fits, ask, filters = self._find(self._with({field: values, **beside}))
            if held and field in LISTED:  # those to ask may leave another value open, and state this one
                filters = self._find(self._with({field: [value], **beside}))[2]
        except InputError:
            return None
        return Chosen(
            fits, ask, next(one.yes for one in filters if names & {*one.name.replace(" and ", ", ").split(", ")})
        )

    def _with(self, update: dict[str, object]) -> SearchRequest:
        return self.request.model_copy(update={**update, "facets": [], "explain": False})

    def as_chosen(self, field: FacetName, counts: list[FacetCount]) -> list[FacetCount]:
        """The counts of a field, those of values that depend on what else is asked as whoever chooses them finds them."""
        values = {one.value: one for one in counts}
        for value, label in self._dependent(field, values):
            found = self.chosen(field, value) if field != "state" or self._may_be_in(value) else None
            values[value] = (found or Chosen(NOBODY, NOBODY, NOBODY)).counted(FacetCount(value, label, 0, 0))
        return in_order(values.values())

    def _dependent(self, field: FacetName, values: dict[str, FacetCount]) -> Iterator[tuple[str, str]]:
        """The values that change what other filters answer, with their labels; none where another one of them is asked for.

        Of fields of which any value will do a second one asks for more, and not for less: it counts those that are found and
        have it too.
        """
        held = bool(getattr(self.request, field, None))
        if field == "telehealth":
            if self.is_placed or (self.is_timed and (self._zoned or self._by_session)):
                yield "yes", values["yes"].label if "yes" in values else "Telehealth"
            return
        if field in LISTED:
            changes: Callable[[str], bool] = lambda value: self.is_timed and self._is_of_a_part(field, value)  # noqa: E731
        elif field in WEEK:
            changes = lambda _: self._week_depends and not (held and field == "daypart")  # noqa: E731
        elif field in ("insurer", "payment"):
            plans = field == "insurer" and bool(self.request.plan)
            changes = lambda value: not held and (plans or (self.is_placed and self.is_of_states(value)))  # noqa: E731
        elif field == "state":
            states = set[str]() if held else self.dependent_states(values)
            changes = lambda value: value in states  # noqa: E731
        else:
            return
        yield from (
            (one.value, one.label) for one in list(values.values()) if one.value != NOT_STATED and changes(one.value)
        )

    def is_of_states(self, payer: str) -> bool:
        """Whether what a payer's name means hangs on the caller's state."""
        return payer == MEDICAID or payer in LICENSEES or payer in self._said_of_states

    @cached_property
    def _said_of_states(self) -> dict[str, set[str]]:
        """The states of which pages say something of an insurer, by insurer."""
        return self.data.kept("payers of states", lambda: _of_states(self.data.bitmaps.codes()))

    @cached_property
    def _week_depends(self) -> bool:
        """Whether a day or a part of the day changes what is found beside itself."""
        if self.is_timed or self._zoned:
            return True
        if (self.request.telehealth or self.request.format) and self._by_session:
            return True
        resolve = self.data.known.resolve
        listed = [(one, value) for one in LISTED for value in resolve(one, getattr(self.request, one))]
        return any(self._is_of_a_part(one, value) for one, value in listed)

    @cached_property
    def _by_session(self) -> Rows:
        return self.data.bitmaps[BY_SESSION] & self.found

    @cached_property
    def _zoned(self) -> Rows:
        """The rows that are found and give their times in a zone."""
        bitmaps = self.data.bitmaps
        zoned = self.data.kept("zoned", lambda: reduce(or_, (bitmaps[f"{ZONE}:{zone}"] for zone in TIME_ZONES)))
        return zoned & self.found

    def _is_of_a_part(self, field: str, value: str) -> bool:
        """Whether a program that is found says a value of one part of the day alone."""
        rows = (self.data.bitmaps[f"{OF_PART}:{field}:{value}:{part}"] for part in PARTS)
        return any(some.intersect(self.found) for some in rows if some)

    def _may_be_in(self, state: str) -> bool:
        """Whether a program near the place that is asked for may be in a state, or be attended from there."""
        if self.near is None or self.served[state]:
            return True
        return self.data.known.states.get(state, NO_PLACE) in self._states_near

    @cached_property
    def _states_near(self) -> set[int]:
        near = np.zeros(0, dtype=np.bool_) if self.near is None else self.near
        return set(np.unique(self.data.locations["state"][np.flatnonzero(near)]).tolist()) - {NO_PLACE}

    @cached_property
    def served(self) -> Served:
        """The rows that are attended from each state, as the request asks to attend."""
        return Served(self.data.bitmaps, way_of(self.request, self.data.known))

    @cached_property
    def one_by_one(self) -> Rows:
        """The rows whose towns are asked for one by one; none where they are many."""
        tied, zoned = self.data.bitmaps[TIED] & self.found, self._zoned if self.is_timed else NOBODY
        return reduce(or_, (rows for rows in (tied, zoned) if len(rows) <= MOST_APART), NOBODY)

    def dependent_states(self, states: Iterable[str]) -> set[str]:
        """Which of these states change what is found beside being the place of it."""
        asked, known = self.request, self.data.known
        places = {one for one in states if one != NOT_STATED}
        several = len(asked.format) > 1 and "telehealth" in known.resolve("format", asked.format)
        if asked.near or asked.city or several:
            return places
        payers = known.resolve("insurer", asked.insurer) + known.resolve("payment", asked.payment)
        if MEDICAID in payers or any(known.parents.get(one) == MEDICAID for one in payers):
            return places
        found = set().union(*(self._said_of_states.get(one, ()) for one in payers))
        found |= {state for one in payers for state in LICENSEES.get(one, ())}
        if asked.insurer_family:
            found |= set().union(*self._said_of_states.values())
        if rows := (self.data.bitmaps[TIED] & self.found) | (self._zoned if self.is_timed else NOBODY):
            locations, bitmaps = self.data.locations, self.data.bitmaps
            everywhere = bitmaps[f"{SERVES}:all"].intersect(rows)
            found |= {
                state
                for state in places
                if everywhere
                or bitmaps[f"{SERVES}:{state}"].intersect(rows)
                or (state in known.states and locations.rows_with("state", known.states[state]).intersect(rows))
            }
        return found & places


def _of_states(codes: Iterable[str]) -> dict[str, set[str]]:
    """
    >>> _of_states(["in_states:anthem:accepted:OH", "level:iop:yes"])
    {'anthem': {'OH'}}
    """
    found: dict[str, set[str]] = {}
    for code in codes:
        if code.startswith(f"{IN_STATES}:"):
            _, payer, _, state = code.split(":")
            found.setdefault(payer, set()).add(state)
    return found
