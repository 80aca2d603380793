"""Takes the rows of one file into the store: each is new, changed, the same, older, repeated, left out or refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Connection

from crawler.findtreatment.code_map import Meanings
from crawler.findtreatment.facility import DirectoryPhone, Facility, Service
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.lost_columns import lost_columns
from crawler.findtreatment.meaning import code_map
from crawler.findtreatment.packing import pack, unpack
from crawler.findtreatment.reports import FileReport
from crawler.findtreatment.values import lists_level, provider_name, reference
from records.directory.reference import edition_date, place_id
from records.directory.removal import LeftOut
from records.directory.rows import StoredRow, imported_files, packed_rows, rows_gone, save_rows
from records.matching.place import host_of, row_key
from records.suppression import name_key

Item = Facility | Refusal | Warning_
L = TypeVar("L", bound=DirectoryPhone | Service)  # listed in a row
FEWEST_KEPT = 0.5  # of the rows of the edition before: a list that is shorter makes nothing history


@dataclass
class Taken:
    """The rows of a file by key, as far as it was read, with its report."""

    report: FileReport
    rows: dict[str, Facility] = field(default_factory=dict)


def read_rows(items: Iterable[Item], report: FileReport, meanings: Meanings = code_map) -> Taken:
    """The rows of a file by key; needs no store, so that none is locked meanwhile."""
    taken = Taken(report)
    for item in items:
        if isinstance(item, Warning_):
            report.warn(item)
        elif isinstance(item, Refusal):
            report.refuse(item)
        else:
            report.rows += 1
            _take(taken, item)
    report.without_level = sum(not lists_level(row, meanings(row.register)) for row in taken.rows.values())
    return taken


def loses_columns(connection: Connection, taken: Taken) -> bool:
    """Whether the file lacks what stored rows have in a column; then its rows are refused, and its report says why.

    A yearly list or a listing speaks of all rows of its registers, an answer of the API of those rows that it has.
    """
    report = taken.report
    if not taken.rows:
        return False
    until = edition_date(report.edition).timestamp()
    before = (unpack(one) for one in _spoken_of(connection, taken, until))
    missing = [name for _row, name in report.warned.get("column_missing", ())]
    lost = lost_columns(before, taken.rows.values(), missing)
    if not lost:
        return False
    report.lost = sorted(lost)
    told = ", ".join(f"{name} ({lost[name]:,} stored rows have it)" for name in report.lost)
    unknown = ", ".join(name for _row, name in report.warned.get("column_unknown", ()))
    report.not_taken = (
        f"columns that stored rows have are missing, renamed or empty here: {told}. Nothing of the file was taken in, and what is "
        f"stored stays. {f'It has columns of unknown names: {unknown}. ' if unknown else ''}Give them the names of the edition before, "
        "or take the file as it is with --accept"
    )
    report.refused["column_lost"] += len(taken.rows)
    report.without_level = 0
    return True


def _spoken_of(connection: Connection, taken: Taken, until: float) -> Iterator[bytes]:
    """The stored rows, packed, of editions up to this moment that a file replaces or makes history."""
    if taken.report.format == "api":
        return packed_rows(connection, until=until, keys=taken.rows.keys())
    registers = {row.register for row in taken.rows.values()}
    return packed_rows(connection, until=until, format=taken.report.format, registers=registers)


def save(
    connection: Connection, taken: Taken, known: dict[str, Any], left_out: LeftOut, number: int, *, accept: bool = False
) -> set[str]:  # fmt: skip
    """Bring the stored rows to those of a file, in a transaction of the caller; gives the keys of those that changed.

    `known` are the stored rows (records/directory/rows.known_rows). Rows that a whole yearly list has no more are gone;
    where it has far fewer than before nothing is, unless `accept` believes it. Nor does a row without services take the
    place of one with some.
    """
    report = taken.report
    changed: list[StoredRow] = []
    listed: set[str] = set()
    newer = _newer_list(connection, taken)
    for key, facility in taken.rows.items():
        names, hosts = _names(facility), sorted(filter(None, map(host_of, facility.websites)))
        before = known.get(key)
        place = before.place if before is not None else place_id(key)
        if left_out.covers(names, hosts, place):
            report.left_out += 1
            continue
        listed.add(key)
        at = edition_date(facility.edition).timestamp()
        if before is not None and before.edition_at > at:
            report.older += 1
            continue
        if not facility.services and not accept and before is not None and _has_services(connection, key):
            reason = f"{facility.name1} lists no services here, and the row that is stored does: that one stays"
            report.refuse_read(facility.row, "no_services", reason)
            continue
        if facility.unread and before is not None:
            facility = _with_kept(facility, _stored(connection, key), report)
        packed = pack(facility)
        # A newer list of all rows lacks it: it was gone by then, and what this one says of it is history.
        gone_since = newer if before is None or before.gone_since is not None else None
        said = (packed.content, at, gone_since)
        if before is not None and (before.content, before.edition_at, before.gone_since) == said:
            report.same += 1
            continue
        report.past += gone_since is not None
        report.new += before is None and gone_since is None
        report.changed += before is not None and gone_since is None
        changed.append(
            StoredRow(
                key,
                place,
                facility.format,
                facility.register,
                facility.edition,
                at,
                facility.state,
                "\n".join(names),
                "\n".join(hosts),
                packed.content,
                packed.facility,
                min(at, before.first_listed) if before is not None else at,
                number,
                gone_since,
            )
        )
    save_rows(connection, changed)
    gone = _gone(taken, known, listed, accept=accept)
    report.gone = len(gone)
    if gone:
        rows_gone(connection, gone, edition_date(report.edition).timestamp())
    return {row.key for row in changed} | gone


def _newer_list(connection: Connection, taken: Taken) -> float | None:
    """The date of the first list of all rows of the register that is newer than this file and was taken in before; None without one.

    One that broke off, or that is far shorter than this one, says nothing of what it lacks.
    """
    report = taken.report
    if report.format != "directory" or not taken.rows:
        return None
    at = edition_date(report.edition).timestamp()
    found = []
    for row in imported_files(connection):
        told = json.loads(row.report) if row.report else {}
        if (told.get("format"), told.get("register")) != (report.format, report.register) or not told.get("edition"):
            continue
        its = edition_date(told["edition"]).timestamp()
        whole = not (told.get("broken") or told.get("not_taken") or told.get("shorter"))
        if its > at and whole and told["rows"] >= FEWEST_KEPT * len(taken.rows):
            found.append(its)
    return min(found, default=None)


def _gone(taken: Taken, known: dict[str, Any], listed: set[str], *, accept: bool) -> set[str]:
    """The rows of the same yearly list in an earlier edition that this one has no more."""
    report = taken.report
    if report.format != "directory" or report.broken or not taken.rows:
        return set()
    at = edition_date(report.edition).timestamp()
    before = {
        key
        for key, row in known.items()
        if (row.format, row.register) == ("directory", report.register) and row.gone_since is None and row.edition_at < at
    }  # fmt: skip
    gone = before - listed - taken.rows.keys()
    if before and len(taken.rows) < FEWEST_KEPT * len(before) and not accept:
        report.shorter = True
        return set()
    return gone


def _stored(connection: Connection, key: str) -> Facility | None:
    """The stored row of a key, where it is listed now."""
    return next((unpack(one) for one in packed_rows(connection, keys=[key])), None)


def _has_services(connection: Connection, key: str) -> bool:
    """Whether the stored row of a key is listed now and lists services."""
    stored = _stored(connection, key)
    return stored is not None and bool(stored.services)


def _with_kept(facility: Facility, stored: Facility | None, report: FileReport) -> Facility:
    """A row with the phones of the stored one in those columns whose cells hold none to call: the older numbers are all there is.

    Each keeps the place and the edition where it stands. A cell that is empty takes a number away: the directory has it no more.
    """
    phones = list(facility.phones)
    for cell in facility.unread:
        if stored is None or any(one.column == cell.column for one in facility.phones):
            continue
        for one in stored.phones:
            if one.column == cell.column:
                kept = one.kept or (reference(stored, one.row), stored.edition)
                phones.append(replace(one, row=cell.row, kept=kept))
                told = f"{cell.column}: {cell.said}; {one.said or one.number} of {kept[1]} stays"
                report.warn(Warning_(report.file, cell.row or facility.row, "phone_kept", told))
    return replace(facility, phones=tuple(phones))


def _take(taken: Taken, facility: Facility) -> None:
    report = taken.report
    try:
        edition_date(facility.edition)
    except ValueError:
        report.refuse_read(facility.row, "edition_unknown", "nothing says of which year it is: give --edition")
        return
    report.describe(facility)
    key = row_key(
        facility.register, facility.name1, facility.name2, facility.street1, facility.street2, facility.zip
    )  # fmt: skip
    before = taken.rows.get(key)
    if before is not None:
        report.merge(facility.row, before.row)
        facility = _both(before, facility)
    taken.rows[key] = facility


def _both(one: Facility, other: Facility) -> Facility:
    """A facility that a file lists twice: the first row with the phones, addresses and services of both.

    What only one of them lists is marked with its row; a phone with the other row alone.
    """
    told = attrgetter("category", "code", "label")
    theirs = {told(service) for service in other.services}
    mine = tuple(
        service if service.row or told(service) in theirs else replace(service, row=one.row) for service in one.services
    )
    return replace(
        one,
        phones=_with_others(one.phones, other.phones, other.row, attrgetter("number", "extension", "column")),
        unread=_with_others(one.unread, other.unread, other.row, attrgetter("column", "said")),
        websites=tuple(dict.fromkeys((*one.websites, *other.websites))),
        services=_with_others(mine, other.services, other.row, told),
    )


def _with_others(
    mine: tuple[L, ...], others: tuple[L, ...], row: str, told: Callable[[L], Any]
) -> tuple[L, ...]:  # fmt: skip
    """What one row lists, then what only the other one does, marked with that row; `told` is what makes two the same."""
    held = {told(one) for one in mine}
    return (*mine, *(replace(one, row=row) for one in others if told(one) not in held))


def _names(facility: Facility) -> list[str]:
    """The names by which a removal request knows the facility."""
    said = (facility.name1, facility.name2, provider_name(facility))
    return list(dict.fromkeys(filter(None, map(name_key, said))))
