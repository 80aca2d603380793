"""A site whose pages only were confirmed: no page is read, no program made, dates alone move."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, String, bindparam, func, select, update

from records.archive import list_pages
from records.paths import ROOT
from records.programs import STALE, VALUE_FIELDS
from records.schema import extractions, pages, program_values, programs, read_pages

# Made once, for they are asked of every site of the list, and to put a statement together costs more than to run it.
_OF_SITE = bindparam("site", type_=String)
_REMEMBERED = select(read_pages).where(read_pages.c.host == _OF_SITE)
_READ = (
    select(extractions.c.page_id, extractions.c.sha256, extractions.c.extractor, extractions.c.error)
    .join_from(extractions, pages)
    .where(pages.c.host == _OF_SITE)
)
_STALE = select(func.count()).where(
    programs.c.site == _OF_SITE, programs.c.gone_since.is_(None), programs.c.program.like(STALE)
)
_STATED = select(programs.c.id, programs.c.program).where(programs.c.site == _OF_SITE, programs.c.gone_since.is_(None))


@cache
def makers_version() -> str:
    """The first 16 hex digits of the sha256 over everything that decides what becomes of what was read."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "records").glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def confirmed_only(connection: Connection, host: str, *, extractor: str, made_by: str) -> dict[str, float] | None:
    """When each page of the site was last confirmed, by address, where nothing else can have changed; else None.

    That is where each page has the body and the date of fetching that the site's programs were made of, read by this
    version of the extractor, the programs were made by this version (`made_by`), and none is marked stale.
    """
    site = {"site": host}
    remembered = {row.page_id: row for row in connection.execute(_REMEMBERED, site)}
    if not remembered or any(row.made_by != made_by or row.extraction is not None for row in remembered.values()):
        return None
    read = {row.page_id: row for row in connection.execute(_READ, site)}
    confirmed: dict[str, float] = {}
    for page in list_pages(connection, hosts=[host]):
        before, reading = remembered.pop(page.page_id, None), read.get(page.page_id)
        if reading is None or (reading.sha256, reading.extractor) != (page.sha256, extractor):
            return None
        if before is None and reading.error:
            continue  # it could not be read then, and cannot be now
        now = (page.sha256, page.final_url, page.fetched_at.timestamp())
        if before is None or reading.error or now != (before.sha256, before.url, before.fetched_at):
            return None
        confirmed[page.final_url] = page.last_confirmed.timestamp()
    if remembered:
        return None
    return None if connection.scalar(_STALE, site) else confirmed


def confirm_programs(connection: Connection, host: str, confirmed: Mapping[str, float], *, now: datetime) -> int:
    """Move the dates of confirmation of a site's programs and values to those of their pages; gives their number.

    A value that more pages state than are quoted counts those that are quoted, so that its date may be too early.
    """
    rows = connection.execute(_STATED, {"site": host}).all()
    moved = {
        row.url for row in connection.execute(_REMEMBERED, {"site": host}) if confirmed.get(row.url, row.last_confirmed) != row.last_confirmed
    }  # fmt: skip
    if not moved:
        return len(rows)
    changed_programs, changed_values = [], []
    for row in rows:
        held = json.loads(row.program)
        _move(held, held["urls"], confirmed, now)
        for field in VALUE_FIELDS:
            for value in held[field]:
                _move(value, _urls(value), confirmed, now)
        last = datetime.fromisoformat(held["last_confirmed"]).timestamp()
        changed_programs.append({"at": row.id, "program": _dumped(held), "last_confirmed": last})
    standing = select(program_values).where(
        program_values.c.program_id.in_([row.id for row in rows]), program_values.c.gone_since.is_(None)
    )
    for row in connection.execute(standing):
        value = json.loads(row.value)
        if _move(value, _urls(value), confirmed, now):
            changed_values.append(
                {
                    "of": row.program_id, "in_field": row.field, "with_key": row.key, "value": _dumped(value),
                    "last_confirmed": datetime.fromisoformat(value["last_confirmed"]).timestamp(),
                }
            )  # fmt: skip
    if changed_programs:
        connection.execute(update(programs).where(programs.c.id == bindparam("at")), changed_programs)
    if changed_values:
        connection.execute(
            update(program_values).where(
                program_values.c.program_id == bindparam("of"),
                program_values.c.field == bindparam("in_field"),
                program_values.c.key == bindparam("with_key"),
            ),
            changed_values,
        )
    connection.execute(
        update(read_pages).where(read_pages.c.host == host, read_pages.c.url == bindparam("at")),
        [{"at": url, "last_confirmed": confirmed[url]} for url in sorted(moved)],
    )
    return len(rows)


def _urls(value: Mapping[str, Any]) -> set[str]:
    return {item["url"] for item in value["evidence"]}


def _move(held: dict[str, Any], urls: Iterable[str], confirmed: Mapping[str, float], now: datetime) -> bool:
    """Give a record the newest date of its pages, if that is newer; says whether it has another date now.

    A date that is still to come was set by a clock that ran ahead, and does not count.
    """
    before = held.get("last_confirmed")
    dates = [confirmed[url] for url in urls if url in confirmed]
    if not dates:
        return False
    newest = max(dates)
    if before is not None:
        known = datetime.fromisoformat(before).timestamp()
        newest = max(newest, known) if known <= now.timestamp() else newest
    held["last_confirmed"] = datetime.fromtimestamp(newest, UTC).isoformat().replace("+00:00", "Z")
    return bool(held["last_confirmed"] != before)


def _dumped(record: dict[str, Any]) -> str:
    """JSON as the models write it, so that records that are the same stay the same."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
