"""A place as it is matched: a row of a directory or a location of a crawled provider, in the parts that are compared."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from records.matching import ROW_KEY, SITE_KEY
from records.matching.names import Names, names_of
from records.matching.streets import Street, street_of
from records.matching.words import plain
from records.suppression import host_key

NAMESPACE = UUID("5f1f2f3c-4f3e-5a38-9c39-0d3c3c2f6a10")
Kind = Literal["directory", "site"]
Phone = tuple[str, str]  # E.164, and the extension as digits ("" for none)


@dataclass(frozen=True, slots=True)
class Place:
    """One place. `key` is stable over runs and editions; text is "" where the source says nothing.

    `phones` are in the order of the source, the one to call first; `street` is falsy where the address is withheld;
    `latitude` and `longitude` are degrees, both or neither, and never those of a ZIP code's middle.
    `source` says what it was read from: "substance_use" or "mental_health" of an edition ("2022"), or the site's host.
    """

    key: str
    kind: Kind
    source: str
    edition: str
    name1: str
    name2: str
    street1: str
    street2: str
    names: Names
    street: Street
    city: str
    state: str
    zip5: str
    phones: tuple[Phone, ...] = ()
    hosts: frozenset[str] = frozenset()
    latitude: float | None = None
    longitude: float | None = None

    @property
    def town(self) -> str:
        """City and state as they are compared."""
        return f"{plain(self.city)} {self.state.lower()}" if self.city else ""

    @property
    def numbers(self) -> frozenset[str]:
        """The phones without their extensions."""
        return frozenset(number for number, _ in self.phones)


def row_key(
    register: str, name1: str, name2: str, street1: str, street2: str, zip_code: str, number: str = ""
) -> str:  # fmt: skip
    """The stable key of a directory's row, whatever edition lists it and in which line: its register, names and address.

    `number` tells a row from another one of these that is not the same.

    >>> row_key("mental_health", "Harbor  Quarry", "", "1 Elm St", "", "90025-1234") == row_key(
    ...     "mental_health", "harbor quarry", "", "1 Elm Street", "", "90025")
    True
    """
    street = street_of(street1, street2)
    parts = [register, plain(name1), plain(name2), *(street.whole or (plain(street1),)), _units(street), zip_code[:5]]
    parts += [number] if number else []
    return ROW_KEY + uuid5(NAMESPACE, json.dumps(parts)).hex[:12]


def site_key(host: str, name: str, street: str, city: str, zip_code: str) -> str:
    """The stable key of one location of a crawled provider."""
    parts = [
        host_key(host),
        plain(name),
        *street_of(street).whole,
        _units(street_of(street)),
        plain(city),
        zip_code[:5],
    ]
    return SITE_KEY + uuid5(NAMESPACE, json.dumps(parts)).hex[:12]


def directory_place(
    register: str, edition: str, *, name1: str, name2: str = "", street1: str = "", street2: str = "", city: str = "",
    state: str = "", zip_code: str = "", phones: Iterable[Phone] = (), websites: Iterable[str] = (),
    latitude: float | None = None, longitude: float | None = None, key: str = "",
) -> Place:  # fmt: skip
    """The place of a directory's row; the arguments are the row's own text, `key` the one that it is stored by."""
    return Place(
        key or row_key(register, name1, name2, street1, street2, zip_code), "directory", register, edition, name1, name2,
        street1, street2, names_of(name1, name2), street_of(street1, street2), city, state.upper(), zip_code[:5],
        tuple(dict.fromkeys(phones)), frozenset(filter(None, map(host_of, websites))), latitude, longitude,
    )  # fmt: skip


def site_place(
    host: str, name: str, *, street: str = "", city: str = "", state: str = "", zip_code: str = "",
    phones: Iterable[Phone] = (), seen: str = "", latitude: float | None = None, longitude: float | None = None,
) -> Place:  # fmt: skip
    """The place of one location that a provider's own site gives; `seen` is the day it was last confirmed."""
    return Place(
        site_key(host, name, street, city, zip_code), "site", host, seen, name, "", street, "", names_of(name),
        street_of(street), city, state.upper(), zip_code[:5], tuple(dict.fromkeys(phones)), frozenset([host_key(host)]),
        latitude, longitude,
    )  # fmt: skip


def phone_of(text: str) -> Phone | None:
    """A North American number with its extension; None where it is none, or stands for none (888-888-8888).

    >>> phone_of("310-555-0142 x3971"), phone_of("(310) 555-0142"), phone_of("12")
    (('+13105550142', '3971'), ('+13105550142', ''), None)
    """
    number, _, extension = text.lower().partition("x")
    digits = re.sub(r"\D", "", number).removeprefix("1")
    return (f"+1{digits}", re.sub(r"\D", "", extension)) if len(digits) == 10 and len(set(digits)) > 1 else None


def host_of(website: str) -> str:
    """The host of an address as it is compared, "" where there is none.

    >>> host_of("https://www.Harbor.example/iop"), host_of("harbor.example"), host_of("https://")
    ('harbor.example', 'harbor.example', '')
    """
    try:
        host = urlsplit(website if "//" in website else f"//{website}").hostname or ""
    except ValueError:
        return ""
    return host_key(host) if "." in host else ""


def _units(street: Street) -> str:
    return json.dumps(sorted((kind, sorted(values)) for kind, values in street.units.parts))
