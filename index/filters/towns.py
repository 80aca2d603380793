"""The cities and states that a request names, in the option of a state, behind a city, or of a place to be near."""

from __future__ import annotations

from index.filters.answers import Context
from index.places import state_of_zip, states_of_town
from index.wording import city_key, key, listed
from records.errors import InputError


def cities_and_states(context: Context) -> tuple[list[str], list[str]]:
    """The cities and states that are asked for; "Springfield, IL" and "Springfield IL" as city are both."""
    if context.where is None:
        context.where = _cities_and_states(context)
    return context.where


def _cities_and_states(context: Context) -> tuple[list[str], list[str]]:
    cities, states = context.request.city, context.request.state
    if not cities:
        return cities, states
    pairs = [_parted(context, city) for city in cities]
    if not any(state for _, state in pairs):
        return cities, states
    found = {context.data.known.resolve("state", [state])[0] for _, state in pairs if state}
    given = set(context.data.known.resolve("state", states)) or found
    if not all(city and state for city, state in pairs) or len(found) > 1 or not found <= given:
        raise InputError(
            f"city {listed(cities)} cannot be searched at once with its state; give one, or cities and states apart"
        )
    return [city for city, _ in pairs], sorted(found)


def _parted(context: Context, city: str) -> tuple[str, str]:
    """A city and the state written behind it, "" where there is none: "Springfield, IL", "Springfield IL"."""
    if "," in city:
        name, _, state = city.rpartition(",")
        return name.strip(), state.strip()
    return (city, "") if city_key(city) in context.data.known.cities else city_and_state(context, city)


def city_and_state(context: Context, place: str) -> tuple[str, str]:
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


def state_near(context: Context) -> str:
    """The state of the place that is asked for; empty where there is none or several states have it."""
    near, data = context.request.near, context.data
    if near is None:
        return ""
    if near.isdigit():
        return state_of_zip(data.zips, near)
    city, state = city_and_state(context, near)
    found = states_of_town(data.towns(), city_key(city))
    return state if state in found else found[0] if len(found) == 1 and not state else ""
