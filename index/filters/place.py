"""The filter over places: city, state and distance, answered by one and the same location."""

from __future__ import annotations

import numpy as np

from index import questions
from index.columns import NO_PLACE, Array, rows_of
from index.filters.answers import NO, NOT_STATED, YES, Answers, Context
from index.known import nearest
from index.places import find_zip, is_city, miles_between
from index.wording import city_key, listed
from records.errors import InputError


def place(context: Context) -> None:
    """City, state and near: one and the same location must answer them all."""
    request, known, places = context.request, context.data.known, context.data.locations
    states = context.codes("state", request.state)
    if not (request.city or states or request.near):
        return
    answer = np.full(len(places), YES, dtype=np.int8)
    if request.city:
        wanted = [known.cities.get(_city(context, city), NO_PLACE - 1) for city in request.city]
        answer = np.minimum(answer, _match(places["city"], wanted))
        context.reading.read_as["city"] = request.city
    if states:
        answer = np.minimum(answer, _match(places["state"], [known.states.get(s, NO_PLACE - 1) for s in states]))
    if request.near:
        miles = miles_between(*_point(context, request.near), places["latitude"], places["longitude"])
        within = np.where(miles <= request.miles, YES, NO)
        answer = np.minimum(answer, np.where(np.isnan(miles), NOT_STATED, within))
        context.reading.location_miles = miles
        context.reading.read_as |= {"near": [request.near], "miles": [f"{request.miles:g}"]}
    best = np.full(context.data.count, -1, dtype=np.int8)
    np.maximum.at(best, places["row"], answer)
    context.reading.location_matches = answer == YES
    where = listed(request.city, "or") if request.city else ""
    inside = ", ".join(part for part in (where, listed(states, "or") if states else "") if part)
    near = f"{request.miles:g} miles of {request.near}" if request.near else ""
    answers = Answers(rows_of(np.flatnonzero(best == YES)), rows_of(np.flatnonzero(best == NO)))
    context.add("place", answers, lambda _: questions.place(inside, near))


def _city(context: Context, city: str) -> str:
    """The key of a city; raise InputError unless a program is there or any place of the country has the name."""
    wanted = city_key(city)
    if wanted in context.data.known.cities or is_city(city):
        return wanted
    near = [name.title() for name in nearest(wanted, list(context.data.known.cities))[:3]]
    hint = f"did you mean {listed(near, 'or')}?" if near else "no city near it in spelling has a program"
    raise InputError(f'city "{city}" is not known; {hint}')


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
