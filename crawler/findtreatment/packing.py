"""A row of the directory as bytes and back, as the store keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from itertools import starmap
from typing import Any, NamedTuple

import zstandard

from crawler.findtreatment.facility import DirectoryPhone, Facility, Service

# What an edition says of a facility; where it stands (file, edition, row) is kept apart.
_SAID = (
    "format", "register", "name1", "name2", "street1", "street2", "city", "state", "zip", "county", "websites",
    "latitude", "longitude",
)  # fmt: skip
# Twenty thousand rows list the same few hundred services.
_service = lru_cache(maxsize=4096)(Service)
_MOST = 1 << 20  # bytes of a row; more was never written by this program


class Packed(NamedTuple):
    """A row as bytes, and a checksum over what it says, whatever edition says it and where."""

    facility: bytes
    content: str


def pack(row: Facility) -> Packed:
    """A row compressed, with its checksum.

    >>> from dataclasses import replace
    >>> row = Facility("f.csv", "locator", "both", "2026", "2", "Harbor Quarry", "", "", "", "", "OR", "97201")
    >>> services = (Service("TC", "SA", "Substance use treatment"), Service("PAY", "MD", "Medicaid", "3"))
    >>> kept = DirectoryPhone("+15035550142", "", "phone", "503-555-0142", kept=("su_2022.xlsx#2", "2022"))
    >>> row = replace(row, services=services, phones=(kept,), unread=(DirectoryPhone("", "", "phone", "call us"),))
    >>> read = unpack(pack(row).facility)
    >>> read == row, read.phones[0].kept
    (True, ('su_2022.xlsx#2', '2022'))
    """
    said = json.dumps(
        {
            **{name: getattr(row, name) for name in _SAID},
            "phones": [(one.number, one.extension, one.column, one.said) for one in row.phones],
            "services": [(one.category, one.code, one.label) for one in row.services],
            **({"unread": [(one.column, one.said) for one in row.unread]} if row.unread else {}),
        },
        separators=(",", ":"),
    )
    where = json.dumps(
        [
            row.file, row.edition, row.row, _others(row.phones), _others(row.services), _others(row.unread),
            {at: one.kept for at, one in enumerate(row.phones) if one.kept},
        ]
    )  # fmt: skip
    parts = "".join(_parts(row.services))
    return Packed(zstandard.compress(f"{where}\n{said}".encode()), sha256((said + parts).encode()).hexdigest()[:32])


def unpack(packed: bytes) -> Facility:
    """A row as it was packed."""
    where, _, said = zstandard.decompress(packed, max_output_size=_MOST).partition(b"\n")
    # Rows that were stored by older versions of this program say neither other rows, nor how phones are written, nor where
    # those stand that were kept.
    file, edition, row, *others = json.loads(where)
    held = json.loads(said)
    held["websites"] = tuple(held["websites"])
    marks: list[dict[str, Any]] = [*others, {}, {}, {}, {}]
    of_phones, of_services, of_unread, kept = marks[:4]
    held["phones"] = tuple(
        DirectoryPhone(
            number, extension, column, said[0] if said else "", of_phones.get(str(at), ""), _pair(kept.get(str(at)))
        )
        for at, (number, extension, column, *said) in enumerate(held["phones"])
    )
    held["unread"] = tuple(
        DirectoryPhone("", "", column, said, of_unread.get(str(at), ""))
        for at, (column, said) in enumerate(held.get("unread", ()))
    )
    if of_services:
        each = enumerate(held["services"])
        held["services"] = tuple(_service(*said, of_services.get(str(at), "")) for at, said in each)
    else:
        held["services"] = tuple(starmap(_service, held["services"]))
    return Facility(file=file, edition=edition, row=row, **held)


def _pair(kept: list[str] | None) -> tuple[str, str] | None:
    return (kept[0], kept[1]) if kept else None


def _parts(services: Iterable[Service]) -> Iterator[str]:
    """Which services stand in only some of the rows that were put together, whatever the numbers of those rows are."""
    rows: list[str] = []
    for at, one in enumerate(services):
        if one.row:
            if one.row not in rows:
                rows.append(one.row)
            yield f" {at}:{rows.index(one.row)}"


def _others(listed: Iterable[DirectoryPhone | Service]) -> dict[int, str]:
    """The rows of what stands in another row than the facility's own, by its place in the list."""
    return {at: one.row for at, one in enumerate(listed) if one.row}
