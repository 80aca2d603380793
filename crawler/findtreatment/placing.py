"""Which rows of the directory are one place, by the written rule of records/matching; ids of places stay once given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from records.directory.reference import place_id
from records.matching.place import Place


def places_of(known: Mapping[str, str], clusters: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """The place of each row: `known` are the stored ones by key, `clusters` the keys that are one place.

    A cluster keeps the id that most of its rows have, so that programs keep theirs when a row joins; a row that is
    parted from its cluster gets one of its own.

    >>> places_of({"a": "1", "b": "2", "c": "2"}, [("a", "b", "c")])
    {'a': '2', 'b': '2', 'c': '2'}
    >>> places_of({"a": "1", "b": "1"}, []) == {"a": "1", "b": place_id("b")}
    True
    """
    grouped = [[key for key in cluster if key in known] for cluster in clusters]
    together = {key for group in grouped for key in group}
    groups = sorted([*filter(None, grouped), *([key] for key in known if key not in together)])
    taken: set[str] = set()
    placed: dict[str, str] = {}
    # Larger groups choose first; alone, whoever stands first in order keeps the id.
    for group in sorted(groups, key=lambda group: (-len(group), group)):
        place = next(one for one in _wishes(group, known) if one not in taken)
        taken.add(place)
        placed.update(dict.fromkeys(group, place))
    return placed


def _wishes(group: list[str], known: Mapping[str, str]) -> Iterator[str]:
    counted = Counter(known[key] for key in group)
    yield from sorted(counted, key=lambda place: (-counted[place], place))
    yield from map(place_id, group)
    # The place was first known by this row, and those that it is parted from keep its id.
    yield from (place_id(f"{group[0]} {number}") for number in count(2))


def sites_at(
    placed: Mapping[str, str], clusters: Iterable[tuple[str, ...]], crawled: Iterable[Place]
) -> dict[str, frozenset[str]]:
    """The hosts of which a place is one: of a site with several places too, as what it denies it denies of each."""
    host_of = {place.key: place.source for place in crawled}
    found: dict[str, frozenset[str]] = {}
    for cluster in clusters:
        if hosts := frozenset(host_of[key] for key in cluster if key in host_of):
            found.update((placed[key], hosts) for key in cluster if key in placed)
    return found


def sites_of(
    placed: Mapping[str, str], clusters: Iterable[tuple[str, ...]], crawled: Iterable[Place]
) -> dict[str, str]:
    """The host of those places that are the one place of a crawled site: several where a list holds programs of it apart.

    Of a site with several places no page says which of them has which level of care, and the directory does: what it
    says of one door is not put beside what the site says of all.
    """
    by_host: dict[str, set[str]] = {}
    for place in crawled:
        by_host.setdefault(place.source, set()).add(place.key)
    host_of = {key: host for host, keys in by_host.items() if len(keys) == 1 for key in keys}
    found = {}
    for cluster in clusters:
        hosts = {host_of[key] for key in cluster if key in host_of}
        places = {placed[key] for key in cluster if key in placed}
        if len(hosts) == 1:
            found.update(dict.fromkeys(places, hosts.pop()))
    return found
