"""Which pairs are worth comparing: those in one block, so that 20,000 places need no 200 million comparisons.

A merge wants the address, or a phone and a name in one town, so every pair that can be merged or doubted shares a block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from records.matching.place import Place

LARGEST = 400  # places in one block; what more of them share (a state's call centre) says nothing
Block = tuple[str, str, str]


def blocks_of(place: Place) -> Iterator[Block]:
    """The blocks that a place is in: number of the house, all words of the address, phone, host, telling word of its names.

    >>> from records.matching.place import directory_place
    >>> place = directory_place("mental_health", "2022", name1="Harbor Clinic", street1="1-3 Elm Street", zip_code="90025")
    >>> sorted(blocks_of(place))
    [('name', 'harbor', '90025'), ('street', '1', '90025'), ('words', '1-3 elm st', '90025')]
    """
    for area in (place.zip5, place.town):
        if not area:
            continue
        if place.street.number:
            yield "street", place.street.number.partition("-")[0].partition(" ")[0], area
        if place.street.whole:  # in one of two the number may stand in the second line
            yield "words", " ".join(place.street.whole), area
        for number in place.numbers:
            yield "phone", number, area
        for host in place.hosts:
            yield "host", host, area
        for word in place.names.whole.telling:
            yield "name", word, area


def pairs(places: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
    """Every pair that shares a block, once, the smaller key first; of places with one key the last is taken."""
    known = {place.key: place for place in places}
    blocks: defaultdict[Block, list[str]] = defaultdict(list)
    for place in known.values():
        for block in set(blocks_of(place)):
            blocks[block].append(place.key)
    seen: set[tuple[str, str]] = set()
    for block, keys in blocks.items():
        if not 2 <= len(keys) <= LARGEST:
            continue
        for one, other in _within(block, keys, known):
            pair = (one, other) if one < other else (other, one)
            if one != other and pair not in seen:
                seen.add(pair)
                yield known[pair[0]], known[pair[1]]


def _within(block: Block, keys: list[str], known: dict[str, Place]) -> Iterable[tuple[str, str]]:
    """All pairs of a block; of a block by name those alone of which one gives no street to compare."""
    if block[0] == "name":
        return product([key for key in keys if not known[key].street], keys)
    return combinations(keys, 2)
