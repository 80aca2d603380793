"""What a filter is: for each row yes, no or not stated, with what was asked and what to ask the provider."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, reduce
from operator import and_, or_
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np
from pyroaring import FrozenBitMap

from index.columns import Array, Bitmaps, Columns, numbers_of, rows_of, rows_of_mask
from index.known import KnownValues
from index.places import Globe, Miles, Towns
from index.request import SearchRequest
from index.session_blocks import SessionBlocks
from index.week_shapes import WeekShapes

if TYPE_CHECKING:
    from index.filters.payer_kin import Kin
    from index.filters.zones import Zoned
    from index.free_time import FreeTime
    from index.result import FilterAnswer
    from records.models import Program

K = TypeVar("K")
Rows = FrozenBitMap
NOBODY = FrozenBitMap()
SECONDS_A_DAY = 86_400
MOST_DAYS = 64  # of which it is kept what was confirmed on later ones
MOST_KEPT = 512  # of what was worked out of the codes
NO, NOT_STATED, YES = np.int8(0), np.int8(1), np.int8(2)


@dataclass(slots=True)  # not frozen, nor the next: a search makes dozens, and these are made in a third of the time
class Answers:
    """The rows that answer yes and those that answer no; a row in neither does not state it, none is in both."""

    yes: Rows
    no: Rows


@dataclass(slots=True)
class Filter(Answers):
    """The answers to one option of a request, what to ask the program of a row that does not state it, what was asked."""

    name: str
    ask: Callable[[int], str]
    asked: str | Callable[[], str] = ""

    @property
    def told(self) -> str:
        """What was asked, in words; only an explanation says it."""
        return self.asked if isinstance(self.asked, str) else self.asked()


@dataclass(frozen=True)
class Data:
    """What filters read of an open generation: `count` rows, of which `alive` are in use.

    `towns` is read when a city is asked for, the shapes of weeks with free time.
    """

    count: int
    alive: Rows
    bitmaps: Bitmaps
    known: KnownValues
    confirmed: Array
    sessions: SessionBlocks
    locations: Columns
    zips: Array
    weeks: Columns
    blocks: Columns
    amounts: Columns
    towns: Towns
    read_shapes: Callable[[], WeekShapes]

    @cached_property
    def shapes(self) -> WeekShapes:
        """The different weeks of all programs."""
        return self.read_shapes()

    def kept(self, name: Hashable, make: Callable[[], K]) -> K:
        """What `make` works out of the index alone, whatever is asked for beside it; made once and kept by its name."""
        if (found := self._kept.get(name)) is None:
            if len(self._kept) == MOST_KEPT:
                self._kept.clear()
            found = self._kept[name] = make()
        return cast(K, found)

    @cached_property
    def _kept(self) -> dict[Hashable, object]:
        return {}

    def confirmed_after(self, moment: float) -> Rows:
        """The rows in use confirmed after a moment: those of later days, which are kept, and of its day those that were."""
        day = math.floor(moment / SECONDS_A_DAY)
        if day not in self._from_day:
            if len(self._from_day) == MOST_DAYS:
                self._from_day.clear()
            same = numbers_of(self.alive & rows_of_mask(self._days == day))
            self._from_day[day] = self.alive & rows_of_mask(self._days > day), same, self.confirmed[same]
        later, same, seconds = self._from_day[day]
        return later | rows_of(same[seconds > moment])

    @cached_property
    def _from_day(self) -> dict[int, tuple[Rows, Array, Array]]:
        return {}

    @cached_property
    def _days(self) -> Array:
        return np.floor(self.confirmed / SECONDS_A_DAY).astype(np.int32)

    @cached_property
    def globe(self) -> Globe:
        """Where all locations lie."""
        return Globe(self.locations["latitude"], self.locations["longitude"])

    @cached_property
    def farthest_reach(self) -> float:
        """The most miles that a city reaches of which no nearer place of a location is known."""
        return float(self.locations["reach"].max(initial=0.0))

    @cached_property
    def unplaced(self) -> Rows:
        """The rows with a location of which it is not known where it lies."""
        return self.locations.rows_where(self.globe.unknown)


@dataclass
class Reading:
    """A request as it was understood: filters, the codes by option, and the ranks and distances that sorting needs.

    `insurers` are the brands asked for, those of families included; `places` has the numbers of the cities and states. `explain` tells how a row and its program answer
    each filter, where the request asks for that; `free` is the free time of a row as the filter holds it against the week,
    `zoned` has the rows whose times are not, or may not be, those of the caller's clocks.
    """

    filters: list[Filter] = field(default_factory=list)
    read_as: dict[str, list[str]] = field(default_factory=dict)
    insurers: list[str] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)
    location_miles: Miles | None = None
    location_matches: Array | None = None
    explain: Callable[[int, Program], list[FilterAnswer]] | None = None
    free: Callable[[int], FreeTime] | None = None
    zoned: list[Zoned] = field(default_factory=list)

    def matching(self, of_row: slice) -> Array:
        """Which of some locations match what was asked of a place, a bool each; with a distance alone those that are near."""
        if self.location_matches is not None:
            return self.location_matches[of_row]
        count = of_row.stop - of_row.start
        return (
            np.ones(count, dtype=np.bool_) if self.location_miles is None else np.isfinite(self.location_miles[of_row])
        )

    def order_of_places(self, locations: Columns, row: int) -> list[int]:
        """A row's locations by number, first those that answer best: in the city and state, then the nearest, then as stated."""
        of_row = locations.entries_of(row)
        count = of_row.stop - of_row.start
        held = [(locations[column][of_row].tolist(), numbers) for column, numbers in self.places.items()]
        wrong = [sum(found[at] not in numbers for found, numbers in held) for at in range(count)]
        away = [0.0] * count if self.location_miles is None else self.location_miles[of_row].tolist()
        # Most rows have one location, and few many: numpy takes longer to begin than this to end.
        return sorted(range(count), key=lambda at: (wrong[at], math.inf if math.isnan(away[at]) else away[at]))


@dataclass
class Context:
    """One request over one generation, while its filters are read; the last three keep what was worked out once.

    `near_payers` are the names of Medicaid that follow from the place that is asked for.
    """

    data: Data
    request: SearchRequest
    now: datetime
    reading: Reading = field(default_factory=Reading)
    near_payers: set[str] = field(default_factory=set)
    elsewhere: dict[str, Rows] = field(default_factory=dict)
    kin: dict[str, Kin] = field(default_factory=dict)
    where: tuple[list[str], list[str]] | None = None

    @property
    def everybody(self) -> Rows:
        """Every row in use."""
        return self.data.alive

    def codes(self, option: str, values: list[str]) -> list[str]:
        """The codes that values of an option mean, kept in `read_as`; raise InputError for unknown ones."""
        if not values:
            return []
        self.reading.read_as[option] = self.data.known.resolve(option, values)
        return self.reading.read_as[option]

    def labels(self, option: str, codes: Iterable[str]) -> list[str]:
        """How codes are written for people."""
        return [self.data.known.label(option, code) for code in codes]

    def spoken(self, option: str, codes: Iterable[str]) -> list[str]:
        """How codes are said within a sentence: "alcohol use"."""
        known = self.data.known
        return [known.spoken.get(f"{option}:{code}") or known.label(option, code) for code in codes]

    def said(self, option: str) -> Callable[[str], Answers]:
        """The answers that stand in the bitmaps of a code."""
        bitmaps = self.data.bitmaps

        def answers(code: str) -> Answers:
            stem = f"{option}:{code}" if code else option
            return Answers(bitmaps[f"{stem}:yes"], bitmaps[f"{stem}:no"])

        return answers

    def add(self, name: str, answers: Answers, ask: Callable[[int], str], asked: str | Callable[[], str]) -> None:
        """Take a filter into the reading; `asked` says in words what it wants, where that is explained."""
        self.reading.filters.append(Filter(answers.yes, answers.no, name, ask, asked))


def all_hold(every: list[Rows]) -> Rows:
    """The rows that are in all of some bitmaps, the smallest first: an intersection takes as long as the smaller is."""
    return reduce(and_, sorted(every, key=len))


def any_of(answers: Iterable[Answers]) -> Answers:
    """Yes where one says yes, no where all say no."""
    every = list(answers)
    if len(every) == 1:
        return every[0]
    return Answers(reduce(or_, [a.yes for a in every]), reduce(and_, [a.no for a in every]))


def all_of(answers: Iterable[Answers]) -> Answers:
    """Yes where all say yes, no where one says no."""
    every = list(answers)
    if len(every) == 1:
        return every[0]
    return Answers(all_hold([a.yes for a in every]), reduce(or_, [a.no for a in every]))


def unanswered(by_code: dict[K, Answers], row: int) -> list[K]:
    """The codes to which a row answers neither yes nor no."""
    return [code for code, answers in by_code.items() if row not in answers.yes and row not in answers.no]
