"""Takes the directory out of the store: all of it, or the places of those who asked to be left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, not_, select, update

from records.directory.programs import is_of_directory
from records.directory.reference import listed_site
from records.directory.rows import chunks
from records.matching import SITE_KEY
from records.schema import (
    changes,
    directory_imports,
    directory_rows,
    directory_sites,
    match_decisions,
    program_values,
    programs,
    sites,
)
from records.suppression import Suppressed, name_key


@dataclass(frozen=True)
class LeftOut:
    """Who asked to be left out, as far as rows of the directory can tell: `names` has those of sites left out by host, too."""

    asked: Suppressed = field(default_factory=Suppressed)
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.asked.hosts or self.names)

    def covers(self, names: Iterable[str], hosts: Iterable[str], place: str = "") -> bool:
        """Whether a row of these names (in the form of `name_key`) and hosts is left out.

        >>> left_out = LeftOut(Suppressed(hosts=frozenset(["harbor.example"])), frozenset(["quarry house"]))
        >>> [left_out.covers(*row) for row in ((["quarry house"], []), (["elm"], ["www.harbor.example"]), (["elm"], []))]
        [True, True, False]
        """
        if not self:
            return False
        known = [*hosts, *([listed_site(place)] if place else [])]
        return not self.names.isdisjoint(names) or any(map(self.asked.covers_host, known))


def left_out_of_directory(connection: Connection, asked: Suppressed) -> LeftOut:
    """What these requests leave out of the directory.

    The yearly lists give no website. So a site that is left out by its host is known there by the name that the site list
    gives it: rather one row too many is left out than that somebody comes back who asked to go.
    """
    if not asked:
        return LeftOut()
    named = {
        name_key(row.name)
        for row in connection.execute(select(sites.c.host, sites.c.name))
        if asked.covers_host(row.host)
    }
    return LeftOut(asked, asked.names | named)


def covered_places(connection: Connection, left_out: LeftOut) -> set[str]:
    """The places of the directory of which a row is left out, or that are a crawled site that is."""
    if not left_out:
        return set()
    held = directory_rows.c
    found = {
        row.place
        for row in connection.execute(select(held.place, held.names, held.hosts))
        if left_out.covers(row.names.split("\n"), filter(None, row.hosts.split("\n")), row.place)
    }
    for row in connection.execute(select(directory_sites)):
        if left_out.asked.covers_host(row.host):
            found.add(row.place)
    return found


def remove_places(connection: Connection, places: Collection[str]) -> int:
    """Take rows, programs and history of places out of the store; gives how many programs went."""
    gone = 0
    if places:  # a file that is taken in again may bring some of them back, once a request is taken back
        connection.execute(update(directory_imports).values(sha256=""))
    for some in chunks(sorted(places)):
        of_sites = [listed_site(one) for one in some]
        ids = list(connection.scalars(select(programs.c.id).where(programs.c.site.in_(of_sites))))
        gone += len(ids)
        for part in chunks(ids):
            connection.execute(delete(program_values).where(program_values.c.program_id.in_(part)))
            connection.execute(delete(programs).where(programs.c.id.in_(part)))
        connection.execute(delete(changes).where(changes.c.site.in_(of_sites)))
        connection.execute(delete(directory_rows).where(directory_rows.c.place.in_(some)))
        connection.execute(delete(directory_sites).where(directory_sites.c.place.in_(some)))
    return gone


def remove_directory(connection: Connection) -> tuple[int, int]:
    """Take all of the directory out of the store, in a transaction of the caller; gives how many rows and programs went."""
    ids = select(programs.c.id).where(is_of_directory())
    connection.execute(delete(program_values).where(program_values.c.program_id.in_(ids)))
    connection.execute(delete(changes).where(changes.c.program_id.in_(ids)))
    gone = connection.execute(delete(programs).where(is_of_directory())).rowcount
    rows = connection.execute(delete(directory_rows)).rowcount
    connection.execute(delete(directory_sites))
    connection.execute(delete(directory_imports))
    connection.execute(delete(match_decisions).where(not_(match_decisions.c.a.startswith(SITE_KEY))))
    return rows, gone
