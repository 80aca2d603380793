"""Brings places and programs of the directory to its stored rows: what rows changed, moved or are read otherwise now."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, update

from crawler.findtreatment.code_map import Meanings
from crawler.findtreatment.meaning import code_map
from crawler.findtreatment.packing import unpack
from crawler.findtreatment.place import place_of
from crawler.findtreatment.placing import places_of, sites_at, sites_of
from crawler.findtreatment.programs import programs_of_place
from crawler.findtreatment.values import Listed, listed
from records.directory.against import Against, Sites, of_pages, sites_of_store
from records.directory.beside import hosts_beside, save_beside
from records.directory.programs import Saved, crawled_programs, places_listed, save_listed
from records.directory.reference import DIRECTORY
from records.directory.refused import with_refusals
from records.directory.rows import chunks, known_rows, stored_rows
from records.matching.apart import apart
from records.matching.clusters import match
from records.matching.store import rulings, rulings_stamp, save_matches
from records.matching.stored import places_of as crawled_places
from records.models import Program
from records.paths import ROOT, VOCABULARY
from records.schema import directory_rows, meta

# Keys in `meta`: what places and programs were last made of, beside the rows; the places of which sites say something.
MADE_OF, SPOKEN_OF = "directory_made_of", "directory_spoken_of"


@dataclass
class Brought:
    """What bringing up to date did: `rows` that are listed, the `places` that they are, programs saved.

    `without_level` are places of which no row lists a level of care, `doubtful` pairs that wait for a person, `beside`
    places that are the one place of a crawled site.
    """

    rows: int = 0
    places: int = 0
    programs: Saved = field(default_factory=Saved)
    without_level: int = 0
    doubtful: int = 0
    beside: int = 0


class _Placed(NamedTuple):
    places: dict[str, str]  # of rows that are listed, by key
    moved: dict[str, str]  # the place before, of those that have another now


@cache
def makers_version() -> str:
    """The first 16 hex digits of the sha256 over everything that decides which programs rows make."""
    digest = hashlib.sha256()
    files = [*(ROOT / "crawler" / "findtreatment").glob("*.py"), *(ROOT / "records").rglob("*.py")]
    for path in sorted([*files, *VOCABULARY.glob("findtreatment_*")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def bring(
    connection: Connection, changed: Collection[str], *, now: datetime, tell_new: bool = True, meanings: Meanings = code_map,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Brought:  # fmt: skip
    """Make places and programs of the rows, in a transaction of the caller; `changed` are the keys of those that did.

    Where this program makes programs of rows in another way than the one that made them, all are made anew.
    """
    made_of = _made_of(connection)
    everything = not made_of or made_of.split()[0] != makers_version()
    crawled = list(crawled_places(crawled_programs(connection)))
    rows = [place_of(unpack(row.facility), row.key) for row in stored_rows(connection) if row.gone_since is None]
    ruled = rulings(connection)
    matches = match([*crawled, *rows], ruled)
    save_matches(connection, [*crawled, *rows], matches, now=now)
    known = known_rows(connection)
    by_key = {row.key: row for row in rows}
    doors = [[by_key[key] for key in cluster if key in by_key] for cluster in matches.clusters]
    held = [program for door in doors for program in apart(door, ruled)]
    placed = _place(connection, {key: row.place for key, row in known.items() if row.gone_since is None}, held)
    hosts, before = sites_of(placed.places, matches.clusters, crawled), hosts_beside(connection)
    speaking = sites_at(placed.places, matches.clusters, crawled)
    said = sites_of_store(connection, {host for its in speaking.values() for host in its})
    dirty = {row.place for key, row in known.items() if everything or key in changed}
    dirty |= {placed.places[key] for key in changed if key in placed.places}
    dirty |= {place for key, left in placed.moved.items() for place in (left, placed.places[key])}
    dirty |= hosts.keys() | before.keys()  # their levels may be the site's now, or its no more
    dirty |= speaking.keys() | _spoken_of(connection)
    result = Brought(rows=len(placed.places), places=len({*placed.places.values()}), doubtful=len(matches.doubtful))
    result.beside = len(hosts)
    done = 0

    def make(places: Sequence[str]) -> Iterable[Program]:
        nonlocal done
        beside = {}
        for place, made in _made(connection, places, meanings):
            if place in hosts:
                host = hosts[place]
                beside[place], against = (host, made), said.against(host)
                made = [with_refusals(one, host, against) for one in made if one.level_of_care not in against.levels]
            others = sorted(speaking.get(place, frozenset()) - {hosts.get(place)})
            yield from (_against_all(one, others, said) for one in made)
        save_beside(connection, places, beside)
        done += len(places)
        progress(done, len(dirty))

    result.programs = save_listed(connection, sorted(dirty), make, now=now, tell_new=tell_new)
    result.without_level = len({*placed.places.values()} - places_listed(connection) - hosts_beside(connection).keys())
    _remember(connection, MADE_OF, _state(connection))
    _remember(connection, SPOKEN_OF, " ".join(sorted(speaking)))
    return result


def _against_all(listed: Program, hosts: Iterable[str], said: Sites) -> Program:
    """A program with what these sites, of which its place is one of several, deny there."""
    for host in hosts:
        town = next((one.city for one in listed.locations if one.city), "")
        listed = with_refusals(listed, host, said.at(host, town, listed.level_of_care))
    return listed


def is_up_to_date(connection: Connection) -> bool:
    """Whether places and programs were made by this version of the program, of the crawled sites and decisions that stand."""
    return _made_of(connection) == _state(connection)


def _made_of(connection: Connection) -> str:
    return _remembered(connection, MADE_OF)


def _spoken_of(connection: Connection) -> set[str]:
    return set(_remembered(connection, SPOKEN_OF).split())


def _remembered(connection: Connection, key: str) -> str:
    return connection.scalar(select(meta.c.value).where(meta.c.key == key)) or ""


def _remember(connection: Connection, key: str, value: str) -> None:
    connection.execute(delete(meta).where(meta.c.key == key))
    connection.execute(meta.insert().values(key=key, value=value))


def _state(connection: Connection) -> str:
    """What places and programs of the directory are made of, beside its rows: code, crawled sites, decisions of persons."""
    digest = hashlib.sha256(rulings_stamp(connection).encode())
    for program in crawled_programs(connection):
        places = [(one.street, one.city, one.state, one.zip) for one in program.locations]
        phones = [(one.number, one.purpose) for one in program.phones if one.evidence[0].where != DIRECTORY]
        said = (program.site, program.provider, program.level_of_care, places, phones)
        against = Against((of_pages(program),), program.level_of_care)
        digest.update(f"{json.dumps(said)}{against.stamp}".encode())
    return f"{makers_version()} {digest.hexdigest()[:16]}"


def _place(connection: Connection, stored: dict[str, str], programs: Iterable[tuple[str, ...]]) -> _Placed:
    placed = places_of(stored, programs)
    moved = {key: before for key, before in stored.items() if placed[key] != before}
    statement = update(directory_rows).where(directory_rows.c.key == bindparam("of"))
    for some in chunks([{"of": key, "place": placed[key]} for key in moved]):
        connection.execute(statement, some)
    return _Placed(placed, moved)


def _made(connection: Connection, places: Sequence[str], meanings: Meanings) -> Iterator[tuple[str, list[Program]]]:
    """Each of the places that has a row, with its programs."""
    rows: defaultdict[str, list[Listed]] = defaultdict(list)
    for row in stored_rows(connection, places=places):
        if row.gone_since is None:
            rows[row.place].extend(_listed(row.facility, meanings))
    for place, of_place in rows.items():
        yield place, programs_of_place(place, of_place)


def _listed(packed: bytes, meanings: Meanings) -> Iterator[Listed]:
    facility = unpack(packed)
    return (listed(row, meanings(row.register)) for row in facility.rows())
