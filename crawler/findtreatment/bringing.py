"""Brings places and programs of the directory to its stored rows: what rows changed, moved or are read otherwise now."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select, update

from crawler.findtreatment.code_map import CodeMap
from crawler.findtreatment.packing import unpack
from crawler.findtreatment.placing import matched, places_of
from crawler.findtreatment.programs import programs_of_place
from crawler.findtreatment.values import listed
from records.directory.programs import Saved, save_listed
from records.directory.rows import chunks, known_rows, stored_rows
from records.matching.clusters import Matches, Pair, Ruling
from records.models import Program
from records.paths import ROOT, VOCABULARY
from records.schema import directory_rows, meta

MADE_WITH = "directory_made_with"  # key in `meta`: the code and the code map that made the programs


@dataclass
class Brought:
    """What bringing up to date did: `rows` that are listed, the `places` that they are, programs saved."""

    rows: int = 0
    places: int = 0
    programs: Saved = field(default_factory=Saved)
    without_level: int = 0
    doubtful: int = 0


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
    connection: Connection, changed: Collection[str], code_map: CodeMap, *, now: datetime, tell_new: bool = True,
    rulings: Mapping[Pair, Ruling] | None = None, progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Brought:  # fmt: skip
    """Make places and programs of the rows, in a transaction of the caller; `changed` are the keys of those that did.

    Where this program makes programs of rows in another way than the one that made them, all are made anew.
    """
    everything = _made_with(connection) != makers_version()
    matches = matched(stored_rows(connection), rulings=rulings)
    known = known_rows(connection)
    placed = _place(connection, {key: row.place for key, row in known.items() if row.gone_since is None}, matches)
    dirty = {row.place for key, row in known.items() if everything or key in changed}
    dirty |= {placed.places[key] for key in changed if key in placed.places}
    dirty |= {place for key, before in placed.moved.items() for place in (before, placed.places[key])}
    result = Brought(rows=len(placed.places), places=len({*placed.places.values()}), doubtful=len(matches.doubtful))
    done = 0

    def make(places: Sequence[str]) -> Iterable[Program]:
        nonlocal done
        for made in _made(connection, places, code_map):
            result.without_level += not made
            yield from made
        done += len(places)
        progress(done, len(dirty))

    result.programs = save_listed(connection, sorted(dirty), make, now=now, tell_new=tell_new)
    connection.execute(delete(meta).where(meta.c.key == MADE_WITH))
    connection.execute(meta.insert().values(key=MADE_WITH, value=makers_version()))
    return result


def is_up_to_date(connection: Connection) -> bool:
    """Whether this version of the program made the programs of the directory."""
    return _made_with(connection) == makers_version()


def _made_with(connection: Connection) -> str | None:
    return connection.scalar(select(meta.c.value).where(meta.c.key == MADE_WITH))


def _place(connection: Connection, stored: dict[str, str], matches: Matches) -> _Placed:
    placed = places_of(stored, matches.clusters)
    moved = {key: before for key, before in stored.items() if placed[key] != before}
    statement = update(directory_rows).where(directory_rows.c.key == bindparam("of"))
    for some in chunks([{"of": key, "place": placed[key]} for key in moved]):
        connection.execute(statement, some)
    return _Placed(placed, moved)


def _made(connection: Connection, places: Sequence[str], code_map: CodeMap) -> Iterator[list[Program]]:
    """The programs of each of the places that has a row."""
    rows = defaultdict(list)
    for row in stored_rows(connection, places=places):
        if row.gone_since is None:
            rows[row.place].append(listed(unpack(row.facility), code_map))
    for place, of_place in rows.items():
        yield programs_of_place(place, of_place)
