"""Takes the rows of one file into the store: each is new, changed, the same, older, repeated, left out or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import Connection

from crawler.findtreatment.facility import Facility
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.packing import pack
from crawler.findtreatment.values import provider_name
from records.directory.reference import edition_date, place_id
from records.directory.removal import LeftOut
from records.directory.rows import StoredRow, rows_gone, save_rows
from records.matching.place import host_of, row_key
from records.suppression import name_key

Item = Facility | Refusal | Warning_
FEWEST_KEPT = 0.5  # of the rows of the edition before: a list that is shorter makes nothing history
REFUSALS_TOLD = 50


@dataclass
class FileReport:
    """What became of the rows of a file; `rows` is the sum of all that follow it up to `refused`.

    `merged` rows are those of one key that a file lists more than once: they count as one with the services of all.
    `refused` counts by kind, `reasons` are the first refusals as (row, reason). `gone` are rows of the edition before.
    """

    file: str
    sha256: str = ""
    edition: str = ""
    register: str = ""
    format: str = ""
    rows: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    older: int = 0
    merged: int = 0
    left_out: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    warnings: Counter[str] = field(default_factory=Counter)
    gone: int = 0
    broken: str = ""  # why the file, or the rest of it, could not be read
    shorter: bool = False
    seen_before: bool = False

    @property
    def changes(self) -> bool:
        """Whether the store was changed by it."""
        return bool(self.new or self.changed or self.gone)

    def plain(self) -> dict[str, Any]:
        """The report as JSON."""
        return asdict(self) | {"refused": dict(self.refused), "warnings": dict(self.warnings)}


@dataclass
class Taken:
    """The rows of a file by key, as far as it was read, with its report."""

    report: FileReport
    rows: dict[str, Facility] = field(default_factory=dict)


def read_rows(items: Iterable[Item], report: FileReport) -> Taken:
    """The rows of a file by key; needs no store, so that none is locked meanwhile."""
    taken = Taken(report)
    for item in items:
        if isinstance(item, Warning_):
            report.warnings[item.kind] += 1
        elif isinstance(item, Refusal):
            _refuse(report, item.row, item.kind, item.reason)
        else:
            report.rows += 1
            _take(taken, item)
    return taken


def save(
    connection: Connection, taken: Taken, known: dict[str, Any], left_out: LeftOut, number: int, *, accept: bool = False
) -> set[str]:  # fmt: skip
    """Bring the stored rows to those of a file, in a transaction of the caller; gives the keys of those that changed.

    `known` are the stored rows (records/directory/rows.known_rows). Rows that a whole yearly list has no more are gone;
    where it has far fewer than before nothing is, unless `accept` believes it.
    """
    report = taken.report
    changed: list[StoredRow] = []
    listed: set[str] = set()
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
        packed = pack(facility)
        if before is not None and (before.content, before.edition_at, before.gone_since) == (packed.content, at, None):
            report.same += 1
            continue
        report.new += before is None
        report.changed += before is not None
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
            )
        )
    save_rows(connection, changed)
    gone = _gone(taken, known, listed, accept=accept)
    report.gone = len(gone)
    if gone:
        rows_gone(connection, gone, edition_date(report.edition).timestamp())
    return {row.key for row in changed} | gone


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


def _take(taken: Taken, facility: Facility) -> None:
    report = taken.report
    try:
        edition_date(facility.edition)
    except ValueError:
        _refuse(
            report, facility.row, "edition_unknown", "nothing says of which year it is: give --edition", counted=True
        )
        return
    report.edition = max(report.edition, facility.edition)
    report.register, report.format = facility.register, facility.format
    key = row_key(
        facility.register, facility.name1, facility.name2, facility.street1, facility.street2, facility.zip
    )  # fmt: skip
    before = taken.rows.get(key)
    if before is not None:
        report.merged += 1
        facility = _both(before, facility)
    taken.rows[key] = facility


def _both(one: Facility, other: Facility) -> Facility:
    """A facility that a file lists twice: the first row with the phones, addresses and services of both."""
    return replace(
        one,
        phones=tuple(dict.fromkeys((*one.phones, *other.phones))),
        websites=tuple(dict.fromkeys((*one.websites, *other.websites))),
        services=tuple(dict.fromkeys((*one.services, *other.services))),
    )


def _refuse(report: FileReport, row: str, kind: str, reason: str, *, counted: bool = False) -> None:
    if not row:
        report.broken = reason
        return
    report.rows += not counted
    report.refused[kind] += 1
    if len(report.reasons) < REFUSALS_TOLD:
        report.reasons.append((row, reason))


def _names(facility: Facility) -> list[str]:
    """The names by which a removal request knows the facility."""
    said = (facility.name1, facility.name2, provider_name(facility))
    return list(dict.fromkeys(filter(None, map(name_key, said))))
