"""The filter over places: city, state and distance, answered by one and the same location."""

from __future__ import annotations

import numpy as np

from index import questions
from index.columns import NO_PLACE, Array
from index.filters.answers import NO, NOT_STATED, YES, Answers, Context
from index.known import nearest
from index.places import find_town, find_zip, miles_within, states_of_town
from index.wording import city_key, key, listed
from records.errors import InputError


def place(context: Context) -> None:
    """City, state and near: one and the same location must answer them all."""
    request, known, places = context.request, context.data.known, context.data.locations
    states = context.codes("state", request.state)
    if not (request.city or states or request.near):
        return
    answer = np.full(len(places["row"]), YES, dtype=np.int8)
    if request.city:
        wanted = [known.cities.get(_city(context, city), NO_PLACE - 1) for city in request.city]
        answer = np.minimum(answer, _match(places["city"], wanted))
        context.reading.read_as["city"] = request.city
    if states:
        answer = np.minimum(answer, _match(places["state"], [known.states.get(s, NO_PLACE - 1) for s in states]))
    if request.city and states and not (answer == YES).any():
        _must_exist(context, request.city, states)
    where = ""
    if request.near:
        where, point = _near(context, request.near)
        miles = miles_within(request.miles, *point, places["latitude"], places["longitude"])
        within = np.where(miles <= request.miles, YES, NO)
        answer = np.minimum(answer, np.where(np.isnan(miles), NOT_STATED, within))
        context.reading.location_miles = miles
        context.reading.read_as |= {"near": [where], "miles": [f"{request.miles:g}"]}
    context.reading.location_matches = answer == YES
    cities = listed(request.city, "or") if request.city else ""
    inside = ", ".join(part for part in (cities, listed(states, "or") if states else "") if part)
    near = f"{request.miles:g} miles of {where}" if request.near else ""
    asked = " and ".join([f"in {inside}"] * bool(inside) + [f"within {near}"] * bool(near))
    answers = Answers(places.rows_where(answer == YES), places.rows - places.rows_where(answer != NO))
    context.add("place", answers, lambda _: questions.place(inside, near), asked)


def _city(context: Context, city: str) -> str:
    """The key of a city; raise InputError unless a program is there or any place of the country has the name."""
    wanted = city_key(city)
    if wanted in context.data.known.cities or states_of_town(context.data.towns(), wanted):
        return wanted
    raise InputError(f'city "{city}" is not known; {_nearest_city(context, wanted)}')


def _nearest_city(context: Context, wanted: str) -> str:
    near = [name.title() for name in nearest(wanted, list(context.data.known.cities))[:3]]
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
    city, state = _city_and_state(context, place)
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


def _city_and_state(context: Context, place: str) -> tuple[str, str]:
    """A place as city and state, "" where it names none: "Tustin, CA", "Tustin California", "New York"."""
    city, comma, state = place.rpartition(",")
    if comma:
        return city.strip(), context.data.known.resolve("state", [state.strip()])[0]
    words = place.split()
    wordings = context.data.known.options["state"].wordings
    if not states_of_town(context.data.towns(), city_key(place)):
        for at in range(1, len(words)):
            if len(codes := wordings.get(key(" ".join(words[at:])), [])) == 1:
                return " ".join(words[:at]), codes[0]
    return place, ""


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
