"""Takes the data of those who asked for it out of the store: pages, readings, programs, values and their quotes."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, or_, select, update

from records.database import reading
from records.directory.reference import listed_site
from records.directory.removal import covered_places, left_out_of_directory, remove_places
from records.matching.store import remove_covered
from records.schema import (
    bodies,
    changes,
    extractions,
    fetches,
    meta,
    pages,
    program_values,
    programs,
    read_pages,
    site_checks,
    site_files,
    sites,
)
from records.suppression import Suppressed, add_request, host_key, list_requests, name_key, spellings, suppressed

OUTCOME = "suppressed"  # of a page or site that asked to be left out, as crawler.outcomes has it
IDS_A_QUERY = 500
INDEX_ANEW = "index_anew"  # key in `meta`: rows of an index that are no longer used are still in its files


@dataclass
class Removed:
    """What was taken away: counts, and the hosts that it was of."""

    pages: int = 0
    programs: int = 0
    bodies: int = 0
    hosts: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.pages or self.programs or self.bodies)

    def __add__(self, other: Removed) -> Removed:
        hosts = [*self.hosts, *(host for host in other.hosts if host not in self.hosts)]
        return Removed(self.pages + other.pages, self.programs + other.programs, self.bodies + other.bodies, hosts)

    def sentence(self) -> str:
        """What was taken away, in one line."""
        return f"Removed on request: {self.pages} pages and {self.programs} programs of {', '.join(self.hosts)}."


def remove_suppressed(engine: Engine, *, now: datetime) -> tuple[Suppressed, Removed]:
    """Take away all that the removal requests cover, in one transaction; answers what is left out, and what went.

    Without requests it reads one empty table. What is removed is overwritten in the file where the database can.
    """
    removed = Removed()
    with reading(engine) as connection:
        if not suppressed(connection):
            return Suppressed(), removed
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
        _hosts_of_names(connection, now)
        left_out = suppressed(connection)
        loose: set[str] = set()
        for host in _stored_hosts(connection, left_out):
            loose |= _remove_host(connection, host, removed)
        for key in sorted(left_out.pages):
            loose |= _remove_page(connection, key, left_out, removed)
        _remove_listed(connection, left_out, removed)
        removed.bodies += _remove_bodies(connection, loose)
        remove_covered(connection, left_out)
        if (removed.programs or removed.pages) and not index_must_be_anew(connection):
            connection.execute(meta.insert().values(key=INDEX_ANEW, value="removal requests"))
    if removed and engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        try:  # what was deleted stands in the journal until it is folded in
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
    return left_out, removed


def remove_named(engine: Engine, host: str, name: str, *, now: datetime) -> Removed:
    """Take a site away whose pages turn out to be of a provider that asked to be left out by name; its host is left out from now on."""
    with engine.begin() as connection:
        source = next(
            (one for one in list_requests(connection) if one.kind == "name" and one.value == name_key(name)), None
        )
        if source is not None:
            add_request(connection, "host", host_key(host), given=source.given, now=now, because_of=source.id)
    return remove_suppressed(engine, now=now)[1]


def index_must_be_anew(connection: Connection) -> bool:
    """Whether programs were taken away since the index was last built as a whole."""
    return connection.scalar(select(meta.c.value).where(meta.c.key == INDEX_ANEW)) is not None


def index_is_anew(engine: Engine) -> None:
    """Keep that the index was built as a whole."""
    with engine.begin() as connection:
        connection.execute(delete(meta).where(meta.c.key == INDEX_ANEW))


def affected(connection: Connection, left_out: Suppressed) -> Removed:
    """What the next run would take away: counts alone, nothing is changed."""
    found = Removed()
    named = {
        row.host for row in connection.execute(select(sites.c.host, sites.c.name)) if left_out.covers_name(row.name)
    }
    named |= hosts_of_providers(connection, left_out) if left_out.names else set()
    listed = {*map(listed_site, covered_places(connection, left_out_of_directory(connection, left_out)))}
    for host in sorted(named | listed | set(_stored_hosts(connection, left_out))):
        found.hosts.append(host)
        found.pages += len(
            connection.execute(select(pages.c.id).where(pages.c.host == host, pages.c.sha256.is_not(None))).all()
        )
        current = select(programs.c.id).where(programs.c.site == host, programs.c.gone_since.is_(None))
        found.programs += len(connection.execute(current).all())
    for key in left_out.pages:
        rows = _rows_of_page(connection, key)
        found.pages += sum(row.sha256 is not None for row in rows)
        hosts = sorted({row.host for row in rows} - set(found.hosts))
        found.programs += sum(_stated_there_alone(connection, host, left_out) for host in hosts)
        found.hosts += hosts
    return found


def _stated_there_alone(connection: Connection, host: str, left_out: Suppressed) -> int:
    """How many current programs of a site only pages that are left out state."""
    current = select(programs.c.program).where(programs.c.site == host, programs.c.gone_since.is_(None))
    stated = map(json.loads, connection.scalars(current))
    return sum(without_pages(one, left_out.covers_url) is None for one in stated)


def hosts_of_providers(connection: Connection, left_out: Suppressed) -> set[str]:
    """The sites of programs whose provider, as its pages call it, is left out by name. Reads every program."""
    query = select(programs.c.site, programs.c.program).execution_options(yield_per=100)
    return {row.site for row in connection.execute(query) if left_out.covers_name(json.loads(row.program)["provider"])}


def without_pages(record: Any, is_gone: Callable[[str], bool]) -> Any:
    """A record as JSON without the evidence of pages that are gone; None where nothing else stated it.

    >>> value = {"code": "emdr", "evidence": [{"quote": "EMDR", "url": "http://a.example/x"}]}
    >>> without_pages({"modalities": [value], "urls": ["http://a.example/x"]}, lambda url: url.endswith("/x"))
    {'modalities': [], 'urls': []}
    """
    if isinstance(record, list):
        return [kept for one in record if (kept := without_pages(one, is_gone)) is not None]
    if not isinstance(record, dict):
        return None if isinstance(record, str) and "://" in record and is_gone(record) else record
    kept = {}
    for name, value in record.items():
        if name in ("evidence", "level_evidence") and value:
            left = [item for item in value if not is_gone(item.get("url", ""))]
            if not left:
                return None
            kept[name] = left
        elif (left_of_value := without_pages(value, is_gone)) is not None or value is None:
            kept[name] = left_of_value
    return kept


def _hosts_of_names(connection: Connection, now: datetime) -> None:
    """Every listed site of a name that is left out becomes a host that is, so that nothing of it is fetched."""
    by_name = {one.value: one for one in list_requests(connection) if one.kind == "name"}
    if not by_name:
        return
    for row in connection.execute(select(sites.c.host, sites.c.name)).all():
        if (source := by_name.get(name_key(row.name))) is not None:
            add_request(connection, "host", host_key(row.host), given=source.given, now=now, because_of=source.id)


def _stored_hosts(connection: Connection, left_out: Suppressed) -> list[str]:
    """Hosts that are left out and of which something is stored."""
    if not left_out.hosts:
        return []
    known = set(connection.scalars(select(pages.c.host).distinct())) | set(
        connection.scalars(select(programs.c.site).distinct())
    )
    known |= set(connection.scalars(select(sites.c.host).where(sites.c.active == 1)))
    known |= set(connection.scalars(select(site_files.c.host).distinct()))
    return sorted(host for host in known if left_out.covers_host(host))


def _remove_host(connection: Connection, host: str, removed: Removed) -> set[str]:
    ids = connection.scalars(select(pages.c.id).where(pages.c.host == host)).all()
    loose: set[str] = set()
    for some in _chunks(ids):
        loose |= _hashes(connection, some)
        connection.execute(delete(read_pages).where(read_pages.c.page_id.in_(some)))
        connection.execute(delete(extractions).where(extractions.c.page_id.in_(some)))
        connection.execute(delete(fetches).where(fetches.c.page_id.in_(some)))
        connection.execute(delete(pages).where(pages.c.id.in_(some)))
    gone = connection.scalars(select(programs.c.id).where(programs.c.site == host)).all()
    _remove_programs(connection, gone)
    connection.execute(delete(changes).where(changes.c.site == host))
    connection.execute(delete(site_checks).where(site_checks.c.host == host))
    connection.execute(delete(site_files).where(site_files.c.host == host))  # its robots.txt and sitemaps
    connection.execute(
        update(sites).where(sites.c.host == host)
        .values(active=0, outcome=OUTCOME, run_id=None, leased_by=None, leased_until=None)
    )  # fmt: skip
    if ids or gone:
        removed.hosts.append(host)
    removed.pages += len(ids)
    removed.programs += len(gone)
    return loose


def _remove_listed(connection: Connection, left_out: Suppressed, removed: Removed) -> None:
    """Take out what the national directory lists of those who are left out."""
    places = covered_places(connection, left_out_of_directory(connection, left_out))
    removed.programs += remove_places(connection, places)
    removed.hosts += sorted({*map(listed_site, places)} - {*removed.hosts})


def _remove_page(connection: Connection, key: str, left_out: Suppressed, removed: Removed) -> set[str]:
    rows = _rows_of_page(connection, key)
    ids = [row.id for row in rows if row.sha256 is not None or row.outcome != OUTCOME]
    if not ids:
        return set()
    loose = _hashes(connection, ids)
    connection.execute(delete(read_pages).where(read_pages.c.page_id.in_(ids)))
    connection.execute(delete(extractions).where(extractions.c.page_id.in_(ids)))
    connection.execute(delete(fetches).where(fetches.c.page_id.in_(ids)))
    empty = dict.fromkeys(
        ("sha256", "etag", "last_modified", "final_url", "status", "fetched_at", "last_confirmed", "due_at")
    )
    connection.execute(update(pages).where(pages.c.id.in_(ids)).values(**empty, outcome=OUTCOME))
    for host in sorted({row.host for row in rows}):
        removed.programs += _strip_site(connection, host, left_out)
        if host not in removed.hosts:
            removed.hosts.append(host)
    removed.pages += len(ids)
    return loose


def _strip_site(connection: Connection, host: str, left_out: Suppressed) -> int:
    """Take what only pages that are left out stated out of the programs of a site and out of their history."""
    for row in connection.execute(select(changes).where(changes.c.site == host)).all():
        told = [json.loads(text) for text in (row.before, row.now, row.page) if text]
        if any(without_pages(one, left_out.covers_url) != one for one in told):
            connection.execute(delete(changes).where(changes.c.id == row.id))
    gone = []
    for row in connection.execute(select(programs.c.id, programs.c.program).where(programs.c.site == host)).all():
        kept = without_pages(json.loads(row.program), left_out.covers_url)
        if kept is None:
            gone.append(row.id)
            continue
        connection.execute(update(programs).where(programs.c.id == row.id).values(program=json.dumps(kept)))
        of_program = program_values.c.program_id == row.id
        for value in connection.execute(select(program_values).where(of_program)).all():
            of_value = (of_program, program_values.c.field == value.field, program_values.c.key == value.key)
            left = without_pages(json.loads(value.value), left_out.covers_url)
            if left is None:
                connection.execute(delete(program_values).where(*of_value))
            else:
                connection.execute(update(program_values).where(*of_value).values(value=json.dumps(left)))
    _remove_programs(connection, gone)
    return len(gone)


def _remove_programs(connection: Connection, ids: Sequence[str]) -> None:
    for some in _chunks(ids):
        connection.execute(delete(program_values).where(program_values.c.program_id.in_(some)))
        connection.execute(delete(programs).where(programs.c.id.in_(some)))


def _rows_of_page(connection: Connection, key: str) -> Sequence[Any]:
    named = spellings(key)
    return connection.execute(select(pages).where(or_(pages.c.url.in_(named), pages.c.final_url.in_(named)))).all()


def _hashes(connection: Connection, ids: Sequence[int]) -> set[str]:
    """The bodies that these pages have or had."""
    held = set(connection.scalars(select(pages.c.sha256).where(pages.c.id.in_(ids))))
    held |= set(connection.scalars(select(fetches.c.sha256).where(fetches.c.page_id.in_(ids))))
    held |= set(connection.scalars(select(read_pages.c.sha256).where(read_pages.c.page_id.in_(ids))))
    return {sha256 for sha256 in held if sha256}


def _remove_bodies(connection: Connection, hashes: Collection[str]) -> int:
    """Remove those of these bodies that no page has or had."""
    used: set[str] = set()
    for some in _chunks(sorted(hashes)):
        used |= {one for one in connection.scalars(select(pages.c.sha256).where(pages.c.sha256.in_(some))) if one}
        used |= {one for one in connection.scalars(select(fetches.c.sha256).where(fetches.c.sha256.in_(some))) if one}
        used |= set(connection.scalars(select(read_pages.c.sha256).where(read_pages.c.sha256.in_(some))))
    loose = sorted(set(hashes) - used)
    for some in _chunks(loose):
        connection.execute(delete(bodies).where(bodies.c.sha256.in_(some)))
    return len(loose)


def _chunks(ids: Sequence[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(ids), IDS_A_QUERY):
        yield list(ids[at : at + IDS_A_QUERY])
