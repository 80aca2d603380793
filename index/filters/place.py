"""The filter over places: city, state and distance, answered by one and the same location."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from operator import or_

import numpy as np

from index import questions
from index.columns import NO_PLACE, Array, Columns
from index.filters.answers import NO, NOT_STATED, YES, Answers, Context, Rows
from index.filters.served import (
    attended_from_there,
    is_online,
    of_a_town_of_the_name,
    perhaps_from_there,
    served_without_place,
    serving_elsewhere,
    where_the_caller_is,
    without_office,
    without_place,
)
from index.filters.towns import cities_and_states, city_and_state
from index.known import nearest
from index.places import Miles, find_town, find_zip, states_of_town, towns_like
from index.wording import city_key, listed
from records.errors import InputError

LIKE_A_TOWN = 80.0  # of 100 points, for a name to be offered instead of one that is not known


def place(context: Context) -> None:
    """City, state and near: one and the same location must answer them all."""
    request, known, places = context.request, context.data.known, context.data.locations
    cities_asked, states_asked = cities_and_states(context)
    states = context.codes("state", states_asked)
    if not (cities_asked or states or request.near):
        return
    wanted: dict[str, list[int]] = {}
    if cities_asked:
        wanted["city"] = [known.cities.get(_city(context, city), NO_PLACE - 1) for city in cities_asked]
        context.reading.read_as["city"] = cities_asked
    if states:
        wanted["state"] = [known.states.get(s, NO_PLACE - 1) for s in states]
    where, miles, near_by, unsure = "", None, None, None
    if request.near:
        where, point = _near(context, request.near)
        # What lies farther than that is a no; of a city that reaches into the circle it is not known which part is meant.
        found, far = context.data.globe.within(request.miles + context.data.farthest_reach, *point)
        within = far <= request.miles
        near_by = found[within]
        unsure = found[~within & (far - places["reach"].take(found) <= request.miles)]
        miles = Miles(near_by, far[within], unsure, context.data.globe.unknown)
        context.reading.read_as |= {"near": [where], "miles": [f"{request.miles:g}"]}
    if len(wanted) + bool(request.near) == 1:
        answers = (
            _of_one(places, wanted) if near_by is None or unsure is None else _near_alone(context, near_by, unsure)
        )
        matches = None
    else:
        answer = _of_all(context, wanted, miles)
        if len(wanted) == 2 and not (answer == YES).any():
            _must_exist(context, cities_asked, states)
        answers = Answers(places.rows_where(answer == YES), places.rows - places.rows_where(answer != NO))
        matches = answer == YES
    context.reading.location_miles, context.reading.location_matches = miles, matches
    context.reading.places = wanted
    inside = ", ".join([listed(some, "or") for some in (cities_asked, states) if some])
    near = f"{request.miles:g} mile{'' if request.miles == 1 else 's'} of {where}" if request.near else ""
    asked = " and ".join([f"in {inside}"] * bool(inside) + [f"within {near}"] * bool(near))
    yes, no = answers.yes, answers.no
    if from_there := attended_from_there(context):
        yes, no = yes | from_there, no - from_there
    if perhaps := perhaps_from_there(context):
        no = no - perhaps
    if office_less := without_office(context):
        no = no | (office_less & serving_elsewhere(context))
    context.add("place", Answers(yes, no), _question(context, inside, near), asked)


def _question(context: Context, inside: str, near: str) -> Callable[[int], str]:
    """Where a program meets; of telehealth, where nothing in person is asked for, whether it is for people of the place."""

    @cache  # few searches ask
    def served() -> tuple[str, list[str], Rows, Rows]:
        nowhere = without_place(context) | served_without_place(context) | of_a_town_of_the_name(context)
        return questions.place(inside, near), where_the_caller_is(context), serving_elsewhere(context), nowhere

    def ask(row: int) -> str:
        where, caller, elsewhere, nowhere = served()
        online = row in context.data.bitmaps["telehealth:yes"]
        if not caller or not online or not (is_online(context) or row in nowhere):
            return where
        return questions.from_there(caller) if row in elsewhere else questions.served(caller)

    return ask


def _of_one(places: Columns, wanted: dict[str, list[int]]) -> Answers:
    """A city or a state alone, of bitmaps that are kept: no other condition has to hold of the same location."""
    ((field, numbers),) = wanted.items()
    yes = reduce(or_, [places.rows_with(field, number) for number in numbers])
    return Answers(yes, places.rows_stating(field) - yes)


def _near_alone(context: Context, near_by: Array, unsure: Array) -> Answers:
    """Distance alone, of the places of locations that are near and of those that may be."""
    places = context.data.locations
    yes = places.rows_where(near_by)
    return Answers(yes, places.rows - yes - places.rows_where(unsure) - context.data.unplaced)


def _of_all(context: Context, wanted: dict[str, list[int]], miles: Miles | None) -> Array:
    """YES, NO or NOT_STATED for each location: the least of what it answers to each condition."""
    places = context.data.locations
    answer = np.full(len(places["row"]), YES, dtype=np.int8)
    for field, numbers in wanted.items():
        answer = np.minimum(answer, _match(places[field], numbers))
    if miles is not None:
        every = miles.every()
        within = np.where(np.isfinite(every), YES, NO)
        answer = np.minimum(answer, np.where(np.isnan(every), NOT_STATED, within))
    return answer


def _city(context: Context, city: str) -> str:
    """The key of a city; raise InputError unless a program is there or any place of the country has the name."""
    wanted = city_key(city)
    if wanted in context.data.known.cities or states_of_town(context.data.towns(), wanted):
        return wanted
    raise InputError(f'city "{city}" is not known; {_nearest_city(context, wanted)}')


def _nearest_city(context: Context, wanted: str) -> str:
    near = [name.title() for name in nearest(wanted, list(context.data.known.cities))[:3]]
    near = near or towns_like(context.data.towns(), wanted, (), LIKE_A_TOWN)
    return f"did you mean {listed(near, 'or')}?" if near else "no city near it in spelling has a program."


def _must_exist(context: Context, cities: list[str], states: list[str]) -> None:
    """Raise InputError where none of the cities is in any of the states."""
    found = {city: states_of_town(context.data.towns(), city_key(city)) for city in cities}
    if any(set(states) & set(there) for there in found.values()) or not any(found.values()):
        return
    lies = listed([f"{city} is in {listed(there)}" for city, there in found.items() if there])
    raise InputError(f"there is no {listed(cities, 'or')} in {listed(states, 'or')}; {lies}")


def _near(context: Context, place: str) -> tuple[str, tuple[float, float]]:
    """A ZIP or a city as it is written, and its point in degrees; raise InputError for none and for several."""
    if place.isdigit():
        return place, _point(context, place)
    city, state = city_and_state(context, place)
    found = states_of_town(context.data.towns(), city_key(city))
    name = " ".join(word[:1].upper() + word[1:] for word in city.split())
    if not found:
        raise InputError(
            f'near "{place}" is not known; {_nearest_city(context, city_key(city))} A ZIP will do as well.'
        )
    if state and state not in found:
        raise InputError(f"there is no {name} in {state}; {name} is in {listed(found)}")
    if not state and len(found) > 1:
        raise InputError(
            f'near "{place}" can be in {listed(found, "or")}; write it with its state, like "{name}, {found[0]}"'
        )
    state = state or found[0]
    point = find_town(context.data.towns(), city_key(city), state)
    assert point is not None
    return f"{name}, {state}", point


def _point(context: Context, code: str) -> tuple[float, float]:
    point = find_zip(context.data.zips, code)
    if point is None:
        raise InputError(f"there is no ZIP {code}; check the number, or give city and state instead")
    if np.isnan(point[0]):
        raise InputError(f"ZIP {code} has no place on the map (military mail, say); use a ZIP nearby")
    return point


def _match(numbers: Array, wanted: list[int]) -> Array:
    """YES, NO or NOT_STATED for each location's number of a city or state."""
    answer = np.where(np.isin(numbers, wanted), YES, NO)
    return np.where(numbers == NO_PLACE, NOT_STATED, answer)
