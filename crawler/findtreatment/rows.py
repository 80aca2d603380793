"""A row of any format as a facility: the columns that all formats have, checked in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from crawler.findtreatment import cells
from crawler.findtreatment.facility import DirectoryPhone, Facility, Format, Register, Service
from crawler.findtreatment.found import Refusal, Warning_
from crawler.findtreatment.phones import phone
from crawler.findtreatment.websites import websites

PHONE_COLUMNS = ("phone", "intake1", "intake1a", "intake2", "intake2a", "hotline1", "hotline2")
TEXT_COLUMNS = ("name1", "name2", "street1", "street2", "city", "state", "zip", "county")
# How editions and programs rename the columns; compared in lower case with every other sign as "_".
RENAMED = {
    "facility_name": "name1", "name": "name1", "name_1": "name1", "facility_name_1": "name1", "program_name": "name2",
    "name_2": "name2", "facility_name_2": "name2",
    "street": "street1", "street_1": "street1", "address": "street1", "address1": "street1", "address_1": "street1",
    "street_2": "street2", "address2": "street2", "address_2": "street2", "state_abbreviation": "state",
    "zip_code": "zip", "zipcode": "zip", "postal_code": "zip", "zip5": "zip", "telephone": "phone", "phone_number": "phone",
    "service_code": "service_code_info", "service_codes": "service_code_info", "services": "service_code_info",
    "lat": "latitude", "y": "latitude", "lon": "longitude", "lng": "longitude", "long": "longitude", "x": "longitude",
    "typefacility": "type_facility", "facility_type": "type_facility", "web": "website", "url": "website",
    "website_url": "website", "hotline": "hotline1", "intake_1": "intake1", "intake_2": "intake2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """The file that rows come from, and what holds for all of them."""

    file: str
    format: Format
    edition: str


def header_name(cell: Any) -> str:
    """A column's name as it is compared.

    >>> header_name(" ZIP Code "), header_name("Service_Code_Info"), header_name("typeFacility"), header_name("OIT")
    ('zip', 'service_code_info', 'type_facility', 'oit')
    """
    plain = "_".join("".join(c if c.isalnum() else " " for c in cells.text(cell).lower()).split())
    return RENAMED.get(plain, plain)


def facility(
    source: Source,
    row: str,
    given: Mapping[str, Any],
    services: tuple[Service, ...],
    register: Register,
) -> Iterator[Facility | Refusal | Warning_]:
    """What a row says: warnings, then the facility or why there is none. `given` has cells by `header_name`."""
    odd: list[tuple[str, str]] = []
    cell = {name: value for name, value in given.items() if not cells.is_formula(value)}
    odd += [("formula", f"{name}: {cells.text(given[name])}") for name in given if name not in cell]
    if not services:
        odd.append(("services_missing", cells.text(cell.get("name1"))))
    said = {name: cells.text(cell.get(name)) for name in TEXT_COLUMNS}
    name1, name2 = said["name1"] or said["name2"], said["name2"] if said["name1"] else ""
    state = cells.state_code(said["state"])
    zip5 = cells.zip_code(cell.get("zip"), state)
    street1, withheld = cells.street(said["street1"])
    odd += [(f"{name}_unreadable", said[name]) for name, read in (("zip", zip5),) if said[name] and not read]
    if said["state"] and not state:
        odd.append(("state_unknown", said["state"]))
    if withheld:
        odd.append(("address_withheld", said["street1"]))
    phones, unread = _phones(cell, state, odd)
    found = websites(cell.get("website"))
    odd += found.troubles
    place = _coordinates(cell, zip5, said["city"], state, odd)
    yield from (Warning_(source.file, row, kind, value) for kind, value in odd)
    if not name1:
        yield Refusal(source.file, row, "no_name", "it has no name")
    elif not zip5 and not (said["city"] and state):
        yield Refusal(source.file, row, "no_place", f"{name1} has neither a ZIP nor a city and state")
    else:
        yield Facility(
            file=source.file,
            format=source.format,
            register=register,
            edition=source.edition,
            row=row,
            name1=name1,
            name2=name2,
            street1=street1,
            street2="" if withheld else cells.street(said["street2"])[0],
            city=said["city"],
            state=state,
            zip=zip5,
            county=said["county"],
            phones=phones,
            unread=unread,
            websites=found.addresses,
            latitude=place.latitude,
            longitude=place.longitude,
            services=services,
        )


def _coordinates(
    cell: Mapping[str, Any], zip5: str, city: str, state: str, odd: list[tuple[str, str]]
) -> cells.Coordinates:  # fmt: skip
    """The coordinates of a row where they can be believed; what is the matter with them goes to `odd`."""
    place = cells.coordinates(cell.get("latitude"), cell.get("longitude"))
    said = f"{cells.text(cell.get('latitude'))}, {cells.text(cell.get('longitude'))}"
    if place.trouble:
        odd.append((place.trouble, said))
    if place.latitude is not None and place.longitude is not None:
        from crawler.findtreatment.whereabouts import is_elsewhere  # the yearly lists give no coordinates

        if is_elsewhere(place.latitude, place.longitude, zip5, city, state):
            odd.append(("coordinates_elsewhere", f"{said} for {city}, {state} {zip5}"))
            return cells.Coordinates(None, None)
    return place


def _phones(
    cell: Mapping[str, Any], state: str, odd: list[tuple[str, str]]
) -> tuple[tuple[DirectoryPhone, ...], tuple[DirectoryPhone, ...]]:
    """The phones of a row in the order of the columns, and the cells that hold none; what is odd goes to `odd`."""
    phones, unread = [], []
    for column in PHONE_COLUMNS:
        if said := cells.text(cell.get(column)):
            read = phone(said, column, state)
            if read.phone is None:
                unread.append(DirectoryPhone("", "", column, said))
                odd.append(("phone_unreadable", f"{column}: {said}"))
                continue
            phones.append(read.phone)
            if read.several:
                odd.append(("phones_several", f"{column}: {said}"))
    return tuple(phones), tuple(unread)
