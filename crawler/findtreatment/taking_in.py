"""Takes the rows of one file into the store: each is new, changed, the same, older, repeated, left out or refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from crawler.findtreatment.code_map import Meanings
from crawler.findtreatment.facility import Facility
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.listed_twice import apart, key_of, keyed
from crawler.findtreatment.lost_columns import lost_columns
from crawler.findtreatment.meaning import code_map
from crawler.findtreatment.moved_columns import (
    is_another_list,
    names_and_streets_exchanged,
    states_left_out,
    stored_before,
)
from crawler.findtreatment.packing import pack, unpack
from crawler.findtreatment.reports import FileReport
from crawler.findtreatment.values import lists_level, provider_name, reference
from records.directory.reference import edition_date, place_id
from records.directory.removal import LeftOut
from records.directory.rows import StoredRow, imported_files, packed_rows, rows_gone, save_rows
from records.matching.place import host_of
from records.suppression import name_key

Item = Facility | Refusal | Warning_
FEWEST_KEPT = 0.5  # of the rows of the edition before: a list that is shorter makes nothing history


@dataclass
class Taken:
    """The rows of a file by key, as far as it was read, with its report; `alike` are those of one name and address."""

    report: FileReport
    rows: dict[str, Facility] = field(default_factory=dict)
    alike: dict[str, list[Facility]] = field(default_factory=dict)


def read_rows(items: Iterable[Item], report: FileReport, meanings: Meanings = code_map) -> Taken:
    """The rows of a file by key; needs no store, so that none is locked meanwhile."""
    taken = Taken(report)
    read: dict[str, list[Facility]] = {}
    for item in items:
        if isinstance(item, Warning_):
            report.warn(item)
        elif isinstance(item, Refusal):
            report.refuse(item)
        else:
            report.rows += 1
            _take(report, read, item)
    taken.alike = {key: apart(rows, report.merge) if len(rows) > 1 else rows for key, rows in read.items()}
    for key, rows in taken.alike.items():
        taken.rows |= keyed(key, rows) if len(rows) > 1 else {key: rows[0]}
    report.without_level = sum(not lists_level(row, meanings(row.register)) for row in taken.rows.values())
    return taken


def settle(connection: Connection, taken: Taken, known: dict[str, Any]) -> None:
    """Give the rows of a file the keys that the store has them by."""

    def numbers_of(key: str) -> set[str]:
        return {phone.number for one in packed_rows(connection, keys=[key]) for phone in unpack(one).phones}

    def is_known(key: str) -> bool:
        return key in known and known[key].gone_since is None

    if known:
        every = taken.alike.items()
        taken.rows = {its: row for key, rows in every for its, row in keyed(key, rows, is_known, numbers_of)}


def is_doubted(connection: Connection, taken: Taken, known: dict[str, Any]) -> bool:
    """Whether a file is not to be believed as it is; then its rows are refused, and its report says why.

    It lacks what stored rows have in a column, or has names for streets, or next to nothing of what is stored of its list.
    """
    return bool(taken.rows) and (
        _has_moved_columns(taken) or _loses_columns(connection, taken) or _replaces_all(taken, known)
    )


def _has_moved_columns(taken: Taken) -> bool:
    if not names_and_streets_exchanged(taken.rows.values()):
        return False
    taken.report.lost = ["name1", "street1"]
    _refuse(
        taken, "column_moved", "its names are streets and its streets are names: the headers name1 and street1 stand over each other's cells. "
        "Nothing of the file was taken in, and what is stored stays. Exchange the two headers, or take the file as it is with --accept",
    )  # fmt: skip
    return True


def _replaces_all(taken: Taken, known: dict[str, Any]) -> bool:
    report = taken.report
    if report.format != "directory":
        return False
    before = stored_before(known, report.register, edition_date(report.edition).timestamp())
    found = is_another_list(before, taken.rows.keys(), {row.state for row in taken.rows.values()})
    if found is None:
        return False
    _refuse(
        taken, "another_list", f"{found[0]:,} of the {found[1]:,} stored rows of this list stand in it again, by name and address, where one of the next year has most "
        "of them. Nothing of the file was taken in, and what is stored stays. See whether its columns stand under the right headers, and "
        "whether it is the list that it says; if it is, take it with --accept",
    )  # fmt: skip
    return True


def _refuse(taken: Taken, kind: str, why: str) -> None:
    """Refuse all rows of a file."""
    taken.report.not_taken = why
    taken.report.refused[kind] += len(taken.rows)
    taken.report.without_level = 0


def _loses_columns(connection: Connection, taken: Taken) -> bool:
    """Whether the file lacks what stored rows have in a column.

    A yearly list or a listing speaks of all rows of its registers, an answer of the API of those rows that it has.
    """
    report = taken.report
    until = edition_date(report.edition).timestamp()
    before = (unpack(one) for one in _spoken_of(connection, taken, until))
    missing = [name for _row, name in report.warned.get("column_missing", ())]
    lost = lost_columns(before, taken.rows.values(), missing)
    if not lost:
        return False
    report.lost = sorted(lost)
    told = ", ".join(f"{name} ({lost[name]:,} stored rows have it)" for name in report.lost)
    unknown = ", ".join(name for _row, name in report.warned.get("column_unknown", ()))
    why = (
        f"columns that stored rows have are missing, renamed or empty here: {told}. Nothing of the file was taken in, and what is "
        f"stored stays. {f'It has columns of unknown names: {unknown}. ' if unknown else ''}Give them the names of the edition before, "
        "or take the file as it is with --accept"
    )
    _refuse(taken, "column_lost", why)
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
    """The rows of the same yearly list in an earlier edition that this one has no more, but for states that it leaves out."""
    report = taken.report
    if report.format != "directory" or report.broken or not taken.rows:
        return set()
    at = edition_date(report.edition).timestamp()
    before = {
        key: state
        for key, state in stored_before(known, report.register, at).items()
        if known[key].edition_at < at
    }  # fmt: skip
    left_out = set() if accept else states_left_out(before, {row.state for row in taken.rows.values()})
    before = {key: state for key, state in before.items() if state not in left_out}
    gone = before.keys() - listed - taken.rows.keys()
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


def _take(report: FileReport, read: dict[str, list[Facility]], facility: Facility) -> None:
    try:
        edition_date(facility.edition)
    except ValueError:
        report.refuse_read(facility.row, "edition_unknown", "nothing says of which year it is: give --edition")
        return
    report.describe(facility)
    read.setdefault(key_of(facility), []).append(facility)


def _names(facility: Facility) -> list[str]:
    """The names by which a removal request knows the facility."""
    said = (facility.name1, facility.name2, provider_name(facility))
    return list(dict.fromkeys(filter(None, map(name_key, said))))
