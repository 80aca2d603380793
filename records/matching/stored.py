"""The places of the crawled providers that the store holds, and their matching with the rows of directories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Connection

from records.matching.clusters import Matches, match
from records.matching.place import Place, site_place
from records.matching.store import rulings, save_matches
from records.models import Program
from records.programs import current_programs


def places_of(programs: Iterable[Program]) -> Iterator[Place]:
    """A place for each location of each program that a site states, once; phones are those of the program, fax lines apart.

    What stands for the site of a place of the directory holds a slash: such places are matched by their rows.
    """
    seen: set[str] = set()
    for program in programs:
        if "/" in program.site:
            continue
        phones = [(phone.number, "") for phone in program.phones if phone.purpose not in ("fax", "crisis", "tty")]
        for location in program.locations:
            place = site_place(
                program.site, program.provider, street=location.street or "", city=location.city or "",
                state=location.state or "", zip_code=location.zip or "", phones=phones,
            )  # fmt: skip
            if place.key not in seen:
                seen.add(place.key)
                yield place


def match_stored(connection: Connection, directory: Iterable[Place] | None = None, *, now: datetime) -> Matches:
    """Match the stored providers' places with one another and with these of directories, by the rule and what persons
    decided, and store the decisions. Without `directory` those on its rows stay as they are."""
    places = [*places_of(current_programs(connection)), *(directory or ())]
    matches = match(places, rulings(connection))
    save_matches(connection, places, matches, now=now, sites_alone=directory is None)
    return matches
