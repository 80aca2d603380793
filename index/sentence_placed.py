"""Places of a plain sentence that say more together: miles and a city, a town and its state in another clause."""

from __future__ import annotations

from dataclasses import replace

from index.known import KnownValues
from index.places import Towns, states_of_large_town, states_of_town
from index.sentence_cues import LIVES
from index.sentence_items import NOT_SEARCHED, Item
from index.wording import city_key

LIVED_IN = "it is where somebody lives; the other place is searched"


def with_its_state(text: str, items: list[Item], known: KnownValues, towns: Towns) -> list[Item]:
    """The parts of a sentence with each town as one place.

    Miles beside a single city are measured from it ("in Tustin, within 20 miles"). A town to be near to, which several
    states have, is in the one that the sentence names ("near Portland, she's in Oregon").
    """
    items = _to_look_in(text, items)
    cities = [item for item in items if item.option == "city"]
    near = [item for item in items if item.option == "near"]
    if len(cities) == 1 and not near and any(item.option == "miles" for item in items):
        near = cities
        items = [replace(item, option="near") if item is cities[0] else item for item in items]
    items = [_in_the_larger(item, towns) for item in items] if not any(i.option == "state" for i in items) else items
    states = [item for item in items if item.option == "state"]
    if len(near) != 1 or len(states) != 1 or "," in near[0].values[0] or near[0].values[0].isdigit():
        return items
    town, state = near[0].values[0], states[0].values[0]
    there = states_of_town(towns(), city_key(town))
    if len(there) < 2 or state not in there:
        return items
    pair = f"{town}, {state}"
    # Near the border what is over it is near too: the state says which town is meant.
    return [
        replace(item, option="near", values=(pair,)) if item is states[0] or item.values == (town,) else item
        for item in items
    ]


def _to_look_in(text: str, items: list[Item]) -> list[Item]:
    """The places without that where somebody lives, where another one is named: "caller in Seattle, son in Phoenix"."""
    places = [item for item in items if item.option in ("near", "city")]
    lives = [item for item in places if item.option == "near" and LIVES.match(text, item.begin) is not None]
    if not lives or len(lives) == len(places):
        return items
    return [replace(item, option=NOT_SEARCHED, values=(LIVED_IN,)) if item in lives else item for item in items]


def _in_the_larger(item: Item, towns: Towns) -> Item:
    """A town to be near to, of which all but one are places of a single ZIP, as that one: "near San Diego" is in California."""
    if item.option != "near" or "," in item.values[0] or item.values[0].isdigit():
        return item
    name = city_key(item.values[0])
    large = states_of_large_town(towns(), name)
    if len(large) != 1 or len(states_of_town(towns(), name)) == 1:
        return item
    return replace(item, values=(f"{item.values[0]}, {large[0]}",))
