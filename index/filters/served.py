"""People of a state whom a program serves by telehealth, wherever it has its rooms."""

from __future__ import annotations

from functools import reduce
from operator import or_

from index.codes import ONLINE_ONLY, SERVED, SERVES, VIRTUAL_PROGRAM
from index.filters.answers import NOBODY, Context, Rows
from index.filters.towns import cities_and_states, state_near
from index.places import states_of_town
from index.wording import city_key


def is_online(context: Context) -> bool:
    """Whether a request asks for telehealth, or names it among the formats of which any will do."""
    request = context.request
    return request.telehealth or "telehealth" in context.data.known.resolve("format", request.format)


def states_of_caller(context: Context) -> list[str]:
    """The states in which the caller is, of a state, a city or a place that is asked for; none where several may be meant."""
    cities, states = cities_and_states(context)
    if states:
        return context.data.known.resolve("state", states)
    if context.request.near is not None:
        return [state] if (state := state_near(context)) else []
    return sorted({there[0] for there in _states_of_towns(context, cities) if len(there) == 1})


def states_that_may_be(context: Context) -> list[str]:
    """The states in which the caller is or may be: of a city that is asked for without its state, all that have one."""
    cities, states = cities_and_states(context)
    if states or context.request.near is not None:
        return states_of_caller(context)
    found = _states_of_towns(context, cities)
    return sorted({state for there in found for state in there}) if all(found) else []


def where_the_caller_is(context: Context) -> list[str]:
    """What to say of where the caller is: the names of the states, of a city without its state that of the city."""
    return context.labels("state", states_of_caller(context)) or cities_and_states(context)[0]


def _states_of_towns(context: Context, cities: list[str]) -> list[list[str]]:
    return [states_of_town(context.data.towns(), city_key(city)) for city in cities]


def serving(context: Context, states: list[str]) -> Rows:
    """The rows that say that they serve people of one of the states by telehealth."""
    bitmaps = context.data.bitmaps
    if not states or not bitmaps[SERVED]:
        return NOBODY
    return reduce(or_, [bitmaps[f"{SERVES}:{code}"] for code in ["all", *states]])


def without_place(context: Context) -> Rows:
    """The rows that are online alone and tell no place."""
    data = context.data
    return data.kept("without place", lambda: data.bitmaps[ONLINE_ONLY] - data.locations.rows)


def without_office(context: Context) -> Rows:
    """Those of them that name the states that they serve, and those that call themselves a virtual program and do so."""
    bitmaps = context.data.bitmaps
    return context.data.kept(
        "without office",
        lambda: (without_place(context) | (bitmaps[VIRTUAL_PROGRAM] - context.data.locations.rows)) & bitmaps[SERVED],
    )


def served_without_place(context: Context) -> Rows:
    """The rows that offer telehealth to people of states that they name, and tell neither a place nor that they meet in one.

    They may have rooms all the same, so a place is no no; what is asked is whether the caller may attend online.
    """
    bitmaps, places = context.data.bitmaps, context.data.locations
    online = bitmaps[SERVED] & bitmaps["telehealth:yes"]
    return online - places.rows - bitmaps["format:in_person:yes"] - bitmaps["format:hybrid:yes"] if online else NOBODY


def serving_elsewhere(context: Context) -> Rows:
    """The rows that name the states in which they offer telehealth, and not one in which the caller may be."""
    stated = context.data.bitmaps[SERVED]
    if not stated or not (states := states_that_may_be(context)):
        return NOBODY
    return stated - serving(context, states)


def attended_from_there(context: Context) -> Rows:
    """The rows of which a place that is asked for asks nothing, as they serve the caller's state by telehealth.

    Where telehealth is asked for these are all that serve it; else those that are online alone or call themselves virtual,
    unless they are to be attended otherwise.
    """
    request, bitmaps = context.request, context.data.bitmaps
    if not bitmaps[SERVED]:
        return NOBODY
    if is_online(context):
        from_there = serving(context, states_of_caller(context))
        # Who is in person there and not known to be online is no answer to "either will do".
        return from_there & bitmaps["telehealth:yes"] if len(request.format) > 1 else from_there
    if request.format:
        return NOBODY
    return serving(context, states_of_caller(context)) & _virtual(context)


def perhaps_from_there(context: Context) -> Rows:
    """The rows with telehealth in the caller's state, of which a town or a distance that is asked for asks too much.

    They say nothing of whom they serve online; those of another state are taken to serve theirs. Those that serve the
    caller's state are among them where it is not stated whether this program is by telehealth.
    """
    if not is_online(context):
        return of_a_town_of_the_name(context)
    known, bitmaps, places = context.data.known, context.data.bitmaps, context.data.locations
    caller = states_of_caller(context)
    there = [places.rows_with("state", known.states[state]) for state in caller if state in known.states]
    online = reduce(or_, there) & bitmaps["telehealth:yes"] if there else NOBODY
    if elsewhere := serving_elsewhere(context):
        online = online - elsewhere
    if served := serving(context, caller):
        online = online | (served - bitmaps["telehealth:no"])
    return online | of_a_town_of_the_name(context)


def of_a_town_of_the_name(context: Context) -> Rows:
    """The rows that are attended online in one of the states that have a town of the name that is asked for without its state."""
    if states_of_caller(context) or (context.request.format and not is_online(context)):
        return NOBODY
    return serving(context, states_that_may_be(context)) & _virtual(context)


def _virtual(context: Context) -> Rows:
    """The rows that are online alone, and those that call themselves virtual and say nothing of meeting in person."""
    return context.data.bitmaps[ONLINE_ONLY] | context.data.bitmaps[VIRTUAL_PROGRAM]
