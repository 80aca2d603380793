"""Which rows of the directory are one place, by the written rule of records/matching; ids of places stay once given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.packing import unpack
from records.directory.reference import place_id
from records.directory.rows import StoredRow
from records.matching.clusters import Matches, Pair, Ruling, match
from records.matching.place import Place, directory_place


def place_of_row(facility: Facility) -> Place:
    """A row as it is matched."""
    return directory_place(
        facility.register, facility.edition, name1=facility.name1, name2=facility.name2, street1=facility.street1,
        street2=facility.street2, city=facility.city, state=facility.state, zip_code=facility.zip,
        phones=[(phone.number, phone.extension) for phone in facility.phones], websites=facility.websites,
        latitude=facility.latitude, longitude=facility.longitude,
    )  # fmt: skip


def matched(
    rows: Iterable[StoredRow], others: Iterable[Place] = (), rulings: Mapping[Pair, Ruling] | None = None
) -> Matches:
    """The rows that are listed now matched among themselves and with other places."""
    listed = (place_of_row(unpack(row.facility)) for row in rows if row.gone_since is None)
    return match([*listed, *others], rulings)


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
        place = next((one for one in _wishes(group, known) if one not in taken), place_id(group[0]))
        taken.add(place)
        placed.update(dict.fromkeys(group, place))
    return placed


def _wishes(group: list[str], known: Mapping[str, str]) -> Iterator[str]:
    counted = Counter(known[key] for key in group)
    yield from sorted(counted, key=lambda place: (-counted[place], place))
    yield from map(place_id, group)
