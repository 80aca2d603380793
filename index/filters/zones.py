"""Times that a page gives in its own time zone, held against a caller's who may have other clocks.

What is attended in person is in the time of its place, and so is who comes. Who attends online has the clocks of where he is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from index import questions
from index.codes import ONLINE_ONLY, VIRTUAL_PROGRAM, ZONE
from index.filters.answers import NOBODY, Answers, Context, Rows
from index.filters.served import is_online
from index.filters.towns import cities_and_states, city_and_state
from index.places import number_of_town_zone, number_of_zip_zone, states_of_town
from index.time_zones import UNKNOWN, ahead, zones, zones_of_state
from index.wording import city_key, listed
from records.codes import TIME_ZONES, TimeZone


@dataclass(frozen=True)
class Zoned:
    """Rows whose times are in a zone that the caller may not be in; `minutes`: how far it may be ahead of his clocks."""

    rows: Rows
    zone: TimeZone
    minutes: tuple[int, ...]
    callers: tuple[TimeZone, ...]

    def told(self) -> str:
        """What that means for the caller."""
        if len(self.minutes) > 1:
            return f"the page gives {name(self.zone)} time, and in which zone the caller is is not known"
        hours = f"{abs(self.minutes[0]) / 60:g} hour{'' if abs(self.minutes[0]) == 60 else 's'}"
        return f"the page gives {name(self.zone)} time, {hours} {'ahead of' if self.minutes[0] > 0 else 'behind'} the caller's"


def name(zone: TimeZone) -> str:
    """How a zone is called."""
    return zone.title()


def zoned(context: Context) -> list[Zoned]:
    """The rows whose times are not, or may not be, in the caller's zone."""
    bitmaps, places = context.data.bitmaps, context.data.locations
    stated = {zone: rows for zone in TIME_ZONES if (rows := bitmaps[f"{ZONE}:{zone}"])}
    if not stated:
        return []
    online = bitmaps[ONLINE_ONLY] | bitmaps[VIRTUAL_PROGRAM]
    if is_online(context):
        online = online | bitmaps["telehealth:yes"]
    callers = tuple(sorted(_of_caller(context), key=TIME_ZONES.index))
    found = []
    for zone, rows in stated.items():
        there = (rows - places.rows) | (rows & online)
        minutes = tuple(sorted({ahead(zone, one, context.now) for one in callers}))
        if there and minutes != (0,):
            found.append(Zoned(there, zone, minutes, callers))
    return found


def answered(every: list[Zoned], at: Callable[[int], Answers]) -> Answers:
    """The answers of all rows, those of `every` by the clocks of their pages; `at` gives the answers with so many minutes ahead.

    Where the caller may have several clocks, it is a yes or a no only where all of them give it.
    """
    found = at(0)
    for one in every:
        there = [at(minutes) for minutes in one.minutes]
        yes, no = (one.rows & reduce(and_, some) for some in ([a.yes for a in there], [a.no for a in there]))
        found = Answers(found.yes - one.rows | yes, found.no - one.rows | no)
    return found


def asking(every: list[Zoned], at: Callable[[int], Answers], ask: Callable[[int, int], str]) -> Callable[[int], str]:
    """What to ask of a row; `ask` gives the question of a row with so many minutes ahead."""

    def question(row: int) -> str:
        one = next((some for some in every if row in some.rows), None)
        if one is None:
            return ask(row, 0)
        if len(one.minutes) > 1 and row in reduce(or_, (at(minutes).yes for minutes in one.minutes), NOBODY):
            return questions.time_zone(name(one.zone))
        callers = listed([name(zone) for zone in one.callers], "or") if len(one.minutes) == 1 else ""
        return questions.in_zone(ask(row, one.minutes[0]), name(one.zone), callers)

    return question


def _of_caller(context: Context) -> frozenset[TimeZone]:
    """The zones in which the caller may be: of the place that is asked for, else all."""
    zips, towns = context.data.zips, context.data.towns
    near, (cities, asked) = context.request.near, cities_and_states(context)
    states = context.data.known.resolve("state", asked)
    if near is not None and near.isdigit():
        return zones([number_of_zip_zone(zips, near)]) or frozenset(TIME_ZONES)
    if near is not None:
        city, state = city_and_state(context, near)
        cities, states = [city], [state] if state else []
    found: set[TimeZone] = set()
    for city in cities:
        there = set(states_of_town(towns(), city_key(city)))
        for state in there & set(states) or there:
            number = number_of_town_zone(towns(), city_key(city), state)
            found |= zones_of_state(zips, state) if number == UNKNOWN else zones([number])
    if not cities:
        found.update(*(zones_of_state(zips, state) for state in states))
    return frozenset(found) or frozenset(TIME_ZONES)
