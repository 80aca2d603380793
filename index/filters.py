"""A request as filters: for each, the rows that answer yes and the rows that answer no; the rest do not state it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import reduce
from operator import and_, or_

import numpy as np
from pyroaring import FrozenBitMap

from index import questions
from index.columns import NO_PLACE, Array, Bitmaps, Columns, all_rows, rows_of
from index.facts import DAYPART_STARTS, MIDNIGHT, WEEKEND
from index.known import KnownValues, nearest
from index.places import find_zip, is_city, miles_between
from index.request import SearchRequest
from index.wording import city_key, listed, minutes
from records.codes import WEEKDAYS
from records.errors import InputError

Rows = FrozenBitMap
NOBODY = FrozenBitMap()
NO, NOT_STATED, YES = 0, 1, 2


@dataclass(frozen=True)
class Answers:
    """The rows that answer yes and those that answer no; a row in neither does not state it, none is in both."""

    yes: Rows
    no: Rows


@dataclass(frozen=True)
class Filter(Answers):
    """The answers to one option of a request, and what to ask the program of a row that does not state it."""

    name: str
    ask: Callable[[int], str]


@dataclass(frozen=True)
class Data:
    """What filters read of an open generation."""

    count: int
    bitmaps: Bitmaps
    known: KnownValues
    confirmed: Array
    sessions: Array
    locations: Columns
    zips: Array


@dataclass
class Reading:
    """A request as it was understood: filters, the codes by option, and the ranks and distances that sorting needs."""

    filters: list[Filter] = field(default_factory=list)
    read_as: dict[str, list[str]] = field(default_factory=dict)
    insurers: list[str] = field(default_factory=list)
    location_miles: Array | None = None
    location_matches: Array | None = None


def any_of(answers: Iterable[Answers]) -> Answers:
    """Yes where one says yes, no where all say no."""
    every = list(answers)
    return Answers(reduce(or_, (a.yes for a in every)), reduce(and_, (a.no for a in every)))


def all_of(answers: Iterable[Answers]) -> Answers:
    """Yes where all say yes, no where one says no."""
    every = list(answers)
    return Answers(reduce(and_, (a.yes for a in every)), reduce(or_, (a.no for a in every)))


def insurer_answers(bitmaps: Bitmaps, code: str, *, in_network: bool) -> Answers:
    """Whether a program takes an insurer, or is in network with it; statuses that contradict each other are an ask.

    Any acceptance: in_network and accepted are yes, out_of_network is an ask, not_accepted is no.
    In network: in_network is yes, accepted is an ask, out_of_network and not_accepted are no.
    `accepted` beside `in_network` contradicts nothing: it leaves the network open and the other closes it.
    """
    network, accepted, out, refused = (
        bitmaps[f"insurer:{code}:{status}"] for status in ("in_network", "accepted", "out_of_network", "not_accepted")
    )
    if in_network:
        return Answers(network - out - refused, (out | refused) - network - accepted)
    return Answers((network | accepted) - out - refused, refused - network - accepted - out)


class FilterReader:
    """Turns one request into filters over one generation."""

    def __init__(self, data: Data, request: SearchRequest, now: datetime) -> None:
        self._data, self._request, self._now = data, request, now
        self._all = all_rows(data.count)
        self._reading = Reading()

    def read(self) -> Reading:
        """All filters of the request; raise InputError for values that are not known."""
        request = self._request
        self._level()
        self._insurer()
        self._payment()
        self._days_and_times()
        if codes := self._codes("daypart", request.daypart):
            self._add("daypart", any_of(map(self._said("daypart"), codes)), lambda _: questions.dayparts(codes))
        if request.telehealth:
            self._reading.read_as["telehealth"] = ["yes"]
            self._add("telehealth", self._said("telehealth")(""), lambda _: questions.TELEHEALTH)
        if formats := self._codes("format", request.format):
            self._add("format", any_of(map(self._said("format"), formats)), lambda _: questions.formats(formats))
        for option, values in (
            ("modality", request.modality), ("condition", request.condition), ("population", request.population),
        ):  # fmt: skip
            self._all_listed(option, values)
        if languages := self._codes("language", request.language):
            labels = self._labels("language", languages)
            self._add("language", any_of(map(self._said("language"), languages)), lambda _: questions.languages(labels))
        self._place()
        if (days := request.confirmed_within_days) is not None:
            since = (self._now - timedelta(days=days)).timestamp()
            recent = rows_of(np.flatnonzero(self._data.confirmed >= since))
            self._add("confirmed_within_days", Answers(recent, self._all - recent), lambda _: "")
            self._reading.read_as["confirmed_within_days"] = [str(days)]
        return self._reading

    def _codes(self, option: str, values: list[str]) -> list[str]:
        if not values:
            return []
        self._reading.read_as[option] = self._data.known.resolve(option, values)
        return self._reading.read_as[option]

    def _labels(self, option: str, codes: list[str]) -> list[str]:
        return [self._data.known.label(option, code) for code in codes]

    def _said(self, option: str) -> Callable[[str], Answers]:
        """The answers that stand in the bitmaps of a code."""
        bitmaps = self._data.bitmaps

        def answers(code: str) -> Answers:
            stem = f"{option}:{code}" if code else option
            return Answers(bitmaps[f"{stem}:yes"], bitmaps[f"{stem}:no"])

        return answers

    def _add(self, name: str, answers: Answers, ask: Callable[[int], str]) -> None:
        self._reading.filters.append(Filter(answers.yes, answers.no, name, ask))

    def _level(self) -> None:
        if codes := self._codes("level", self._request.level):
            yes = any_of(map(self._said("level"), codes)).yes
            self._add("level", Answers(yes, self._all - yes), lambda _: "")

    def _insurer(self) -> None:
        codes = self._reading.insurers = self._codes("insurer", self._request.insurer)
        if not codes:
            return
        in_network, bitmaps = self._request.in_network, self._data.bitmaps
        by_code = {code: insurer_answers(bitmaps, code, in_network=in_network) for code in codes}

        def ask(row: int) -> str:
            unanswered = _unanswered(by_code, row)
            labels = self._labels("insurer", unanswered)
            if in_network:
                return questions.in_network(labels)
            for code, label in zip(unanswered, labels, strict=True):
                statuses = [s for s in questions.STATUS_WORDS if row in bitmaps[f"insurer:{code}:{s}"]]
                if statuses:
                    return questions.insurer_as_stated(label, statuses)
            most = any(row in bitmaps[f"payment:{code}:yes"] for code in ("most_insurance", "most_ppo"))
            return questions.insurers(labels, most=most)

        self._add("insurer", any_of(by_code.values()), ask)
        if in_network:
            self._reading.read_as["in_network"] = ["yes"]

    def _payment(self) -> None:
        codes = self._codes("payment", self._request.payment)
        if not codes:
            return
        payers, said = set(self._data.known.public_payers), self._said("payment")
        by_code = {
            code: insurer_answers(self._data.bitmaps, code, in_network=False) if code in payers else said(code)
            for code in codes
        }

        def ask(row: int) -> str:
            unanswered = _unanswered(by_code, row)
            public = self._labels("payment", [code for code in unanswered if code in payers])
            return questions.payment(public, [code for code in unanswered if code not in payers])

        self._add("payment", any_of(by_code.values()), ask)

    def _all_listed(self, option: str, values: list[str]) -> None:
        codes = self._codes(option, values)
        if not codes:
            return
        said = self._said(option)

        def ask(row: int) -> str:
            missing = [code for code in codes if row not in said(code).yes]
            return questions.all_listed(option, self._labels(option, missing))

        self._add(option, all_of(map(said, codes)), ask)

    def _days_and_times(self) -> None:
        days = self._codes("day", self._request.day)
        days.sort(key=list[str](WEEKDAYS).index)
        after, before = self._request.after, self._request.before
        if after is None and before is None:
            if days:
                said = self._said("day")
                self._add(
                    "day",
                    all_of(map(said, days)),
                    lambda row: questions.days([day for day in days if row not in said(day).yes]),
                )
            return
        start = 0 if after is None else minutes(after)
        end = 2 * MIDNIGHT if before is None else minutes(before)
        self._reading.read_as |= {name: [at] for name, at in (("after", after), ("before", before)) if at}
        sessions = self._data.sessions
        inside = sessions[(sessions["start"] >= start) & (sessions["end"] <= end)]
        open_dayparts = [
            daypart for daypart, (first, last) in DAYPART_STARTS.items() if max(first, start) < min(last, end)
        ]
        by_day = {day: self._meets_on(day, inside, open_dayparts) for day in days}
        answers = all_of(by_day.values()) if days else self._meets_at_all(inside, open_dayparts)

        def ask(row: int) -> str:
            return questions.times([day for day in days if row not in by_day[day].yes], after, before)

        self._add("day and time" if days else "time", answers, ask)

    def _meets_on(self, day: str, inside: Array, open_dayparts: list[str]) -> Answers:
        """Whether a session meets on one day inside the times."""
        bitmaps = self._data.bitmaps
        yes = rows_of(np.unique(inside["row"][inside["days"] & (1 << WEEKDAYS.index(day)) != 0]))
        still_open = self._open(d for d in open_dayparts if d != "weekend" or day in WEEKEND)
        return Answers(yes, (bitmaps[f"day:{day}:no"] | (bitmaps[f"timed:{day}"] - still_open)) - yes)

    def _meets_at_all(self, inside: Array, open_dayparts: list[str]) -> Answers:
        """Whether a session meets on any day inside the times."""
        bitmaps = self._data.bitmaps
        yes = rows_of(np.unique(inside["row"]))
        still_open = self._open(open_dayparts) | bitmaps["untimed:any"] | bitmaps["week:open"]
        return Answers(yes, bitmaps["timed:any"] - still_open - yes)

    def _open(self, dayparts: Iterable[str]) -> Rows:
        return reduce(or_, (self._data.bitmaps[f"open:{daypart}"] for daypart in dayparts), NOBODY)

    def _place(self) -> None:
        """City, state and near: one and the same location must answer them all."""
        request, known, places = self._request, self._data.known, self._data.locations
        states = self._codes("state", request.state)
        if not (request.city or states or request.near):
            return
        answer = np.full(len(places), YES, dtype=np.int8)
        if request.city:
            wanted = [known.cities.get(self._city(city), NO_PLACE - 1) for city in request.city]
            answer = np.minimum(answer, _match(places["city"], wanted))
            self._reading.read_as["city"] = request.city
        if states:
            answer = np.minimum(answer, _match(places["state"], [known.states.get(s, NO_PLACE - 1) for s in states]))
        if request.near:
            miles = miles_between(*self._point(request.near), places["latitude"], places["longitude"])
            within = np.where(miles <= request.miles, YES, NO)
            answer = np.minimum(answer, np.where(np.isnan(miles), NOT_STATED, within))
            self._reading.location_miles = miles
            self._reading.read_as |= {"near": [request.near], "miles": [f"{request.miles:g}"]}
        best = np.full(self._data.count, -1, dtype=np.int8)
        np.maximum.at(best, places["row"], answer)
        self._reading.location_matches = answer == YES
        where = listed(request.city, "or") if request.city else ""
        inside = ", ".join(part for part in (where, listed(states, "or") if states else "") if part)
        near = f"{request.miles:g} miles of {request.near}" if request.near else ""
        self._add(
            "place",
            Answers(rows_of(np.flatnonzero(best == YES)), rows_of(np.flatnonzero(best == NO))),
            lambda _: questions.place(inside, near),
        )

    def _city(self, city: str) -> str:
        """The key of a city; raise InputError unless a program is there or any place of the country has the name."""
        wanted = city_key(city)
        if wanted in self._data.known.cities or is_city(city):
            return wanted
        near = [name.title() for name in nearest(wanted, list(self._data.known.cities))[:3]]
        hint = f"did you mean {listed(near, 'or')}?" if near else "no city near it in spelling has a program"
        raise InputError(f'city "{city}" is not known; {hint}')

    def _point(self, code: str) -> tuple[float, float]:
        point = find_zip(self._data.zips, code)
        if point is None:
            raise InputError(f"there is no ZIP {code}; check the number, or give city and state instead")
        if np.isnan(point[0]):
            raise InputError(f"ZIP {code} has no place on the map (military mail, say); use a ZIP nearby")
        return point


def _unanswered(by_code: dict[str, Answers], row: int) -> list[str]:
    """The codes to which a row answers neither yes nor no."""
    return [code for code, answers in by_code.items() if row not in answers.yes and row not in answers.no]


def _match(numbers: Array, wanted: list[int]) -> Array:
    """YES, NO or NOT_STATED for each location's number of a city or state."""
    answer = np.where(np.isin(numbers, wanted), YES, NO)
    return np.where(numbers == NO_PLACE, NOT_STATED, answer)
