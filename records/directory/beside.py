"""What the national directory says of a crawled provider, put beside what its own pages say, and under it.

Only where the directory's place is the one place of the site, see crawler/findtreatment/placing.py.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from records.directory.against import Against
from records.directory.reference import ONE_LIST
from records.directory.refused import without_denied
from records.directory.rows import chunks
from records.models import Program, Value
from records.programs import VALUE_FIELDS
from records.reconcile import PROVIDER_LISTS
from records.schema import directory_sites
from records.values import MAX_EVIDENCE, identity, together

# The site's own address stands: both are the same door. Ages of the directory are bands of a form.
_LEFT_OUT = frozenset(("locations", "ages"))
# Made once: the second is asked of every site of the list.
_LISTED = select(directory_sites.c.host, directory_sites.c.program).order_by(
    directory_sites.c.host, directory_sites.c.place, directory_sites.c.level_of_care
)
_LISTED_AT = _LISTED.where(directory_sites.c.host == bindparam("site"))
# What the directory says of each of the programs that it holds apart at one door, and of no other there.
_PAYING = ("insurers", "payment")
_OF_EACH = frozenset(("insurers", "payment", "populations", "telehealth", "formats", "languages"))


def listed_beside(connection: Connection, host: str) -> list[Program]:
    """The programs that the directory lists at the place of this site."""
    query = select(directory_sites.c.program).where(directory_sites.c.host == host)
    return [Program.model_validate_json(row) for row in connection.scalars(query.order_by(directory_sites.c.place))]


def fingerprint(connection: Connection, host: str) -> str:
    """A checksum over what the directory lists at the place of this site; empty where it lists nothing."""
    return fingerprints(connection, host).get(host, "")


def fingerprints(connection: Connection, host: str | None = None) -> dict[str, str]:
    """The checksums of all sites beside which something is listed, or of this one."""
    rows = connection.execute(_LISTED) if host is None else connection.execute(_LISTED_AT, {"site": host})
    found: dict[str, Any] = {}
    for row in rows:
        found.setdefault(row.host, hashlib.sha256()).update(row.program.encode())
    return {name: digest.hexdigest()[:16] for name, digest in found.items()}


def with_listed(stated: Iterable[Program], listed: Sequence[Program]) -> list[Program]:
    """Programs of a site with what the directory lists of the same level behind their own values.

    A track of a level has only what holds for the provider as a whole. Levels that the site does not state are not added.
    What the directory lists and a page denies is no value: it is `unclear`, with both quotes.
    """
    return [_both(program, [one for one in listed if one.level_of_care == program.level_of_care]) for program in stated]


def save_beside(
    connection: Connection, places: Collection[str], rows: Mapping[str, tuple[str, Sequence[Program]]]
) -> None:
    """Make these what stands beside sites, of all of the places: host and programs by place."""
    for some in chunks(sorted(places)):
        connection.execute(delete(directory_sites).where(directory_sites.c.place.in_(some)))
    held = [
        {"place": place, "host": host, "level_of_care": one.level_of_care, "program": one.model_dump_json(exclude_none=True)}
        for place, (host, listed) in rows.items()
        for one in listed
    ]  # fmt: skip
    for some in chunks(held):
        connection.execute(directory_sites.insert(), some)


def hosts_beside(connection: Connection) -> dict[str, str]:
    """The host of each place that is a site's."""
    query = select(directory_sites.c.place, directory_sites.c.host).distinct()
    return {row.place: row.host for row in connection.execute(query)}


def _both(program: Program, listed: Sequence[Program]) -> Program:
    if not listed:
        return program
    fields = PROVIDER_LISTS if program.track else VALUE_FIELDS
    against = Against((program,), program.level_of_care)
    listed = [without_denied(one, program.site, against) for one in listed]
    changed: dict[str, Any] = {}
    for name in (name for name in fields if name not in _LEFT_OUT):
        others = [
            _dated(value, one.last_confirmed)
            for one in listed
            for value in getattr(one, name)
            if name not in _OF_EACH or _all_say(value, name, listed)
        ]
        if others:
            changed[name] = together([*getattr(program, name), *others])
    names = (name for one in listed for name in (one.provider, *one.also_listed_as) if name != program.provider)
    changed["also_listed_as"] = list(dict.fromkeys(names))
    open_ = [one for its in listed for one in its.unclear if one.field in fields or not one.rule.startswith(ONE_LIST)]
    changed["unclear"] = [*program.unclear, *open_]
    said = [item for one in listed for item in one.level_evidence[:1]]
    changed["level_evidence"] = [*program.level_evidence[:MAX_EVIDENCE], *said]
    return program.model_copy(update=changed)


def _all_say(value: Value, name: str, listed: Sequence[Program]) -> bool:
    """Whether no program that the directory holds apart at the place leaves a value out of what it says of the same thing.

    Which of them the page speaks of is not told: a yes of one alone is no yes of the site's program.
    """
    which = identity(value)
    asked = _PAYING if name in _PAYING else (name,)
    telling = (other for other in listed if any(getattr(other, one) for one in asked))
    return all(which in map(identity, getattr(other, name)) for other in telling)


def _dated(value: Value, at: datetime) -> Value:
    return value.model_copy(update={"first_seen": at, "last_confirmed": at})
