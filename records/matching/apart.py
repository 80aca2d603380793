"""Rows of one door as the programs that a list holds apart: what is said of the women's house is not said of the men's.

A place is a door, and a cluster holds all rows of it. Rows of one edition of one register stand for programs of their own,
unless they are plainly the same by name or a person said so; rows of the other register go to the one that they name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from records.directory.reference import edition_date
from records.matching.clusters import Pair, Ruling
from records.matching.compare import Compared
from records.matching.place import Place


def apart(rows: Iterable[Place], rulings: Mapping[Pair, Ruling] | None = None) -> list[tuple[str, ...]]:
    """The keys of the rows of one door, program by program; those that a newer list of their register replaced go along.

    >>> from records.matching.place import directory_place
    >>> def row(register, name):
    ...     return directory_place(register, "2022", name1="Harbor Quarry", name2=name, street1="1 Elm Street", zip_code="90025")
    >>> men, women = row("substance_use", "Mens House"), row("substance_use", "Womens House")
    >>> apart([men, women]) == sorted([(men.key,), (women.key,)])
    True
    >>> clinic = row("mental_health", "Womens House")
    >>> sorted(map(len, apart([men, women, clinic]))), len(apart([women, clinic]))
    ([1, 2], 1)
    """
    known = {place.key: place for place in rows}
    ruled = rulings or {}
    current = [place for place in known.values() if not _replaced(place, known.values())]
    groups = {place.key: {place.key} for place in current}
    compared = [_compared(a, b) for a, b in combinations(current, 2)]
    if any(_two(c, ruled) for c in compared):
        for c in sorted(compared, key=lambda c: (-c.score, c.a.key, c.b.key)):
            mine, theirs = groups[c.a.key], groups[c.b.key]
            if mine is theirs or not _one(c, ruled):
                continue
            if not any(_two(_compared(known[a], known[b]), ruled) for a in mine for b in theirs):
                joined = mine | theirs
                groups.update(dict.fromkeys(joined, joined))
    else:
        groups = {key: set(groups) for key in groups}
    for place in known.values():
        if place.key not in groups:
            nearest = max(current, key=lambda other: (Compared(place, other).score, other.key))
            groups[nearest.key].add(place.key)
    return sorted({tuple(sorted(group)) for group in groups.values()})


def _compared(a: Place, b: Place) -> Compared:
    return Compared(a, b) if a.key < b.key else Compared(b, a)


def _two(c: Compared, rulings: Mapping[Pair, Ruling]) -> bool:
    """Whether one list holds both, for two programs."""
    return c.one_list and not c.same_names and rulings.get((c.a.key, c.b.key)) != "accepted"


def _one(c: Compared, rulings: Mapping[Pair, Ruling]) -> bool:
    """Whether both are one program, where the door has several."""
    if rulings.get((c.a.key, c.b.key)) == "accepted":
        return True
    return c.same_names if c.one_list else c.named and c.program != "other"


def _replaced(place: Place, others: Iterable[Place]) -> bool:
    at = edition_date(place.edition)
    return any(other.source in (place.source, "both") and edition_date(other.edition) > at for other in others)
