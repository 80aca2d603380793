"""A row of the national directory as it is matched with others and with crawled providers."""

from __future__ import annotations

from crawler.findtreatment.facility import Facility
from records.matching.place import Place, directory_place


def place_of(facility: Facility, key: str = "") -> Place:
    """The place that a row lists.

    >>> from crawler.findtreatment.facility import DirectoryPhone
    >>> row = Facility(file="su.xlsx", format="directory", register="substance_use", edition="2022", row="2",
    ...     name1="Harbor Quarry Recovery", name2="", street1="12 Elm Street", street2="Suite 4", city="Elm Bay", state="CA",
    ...     zip="90025-1234", phones=(DirectoryPhone("+13105550142", "12", "phone"),), websites=("https://harbor.example/",))
    >>> place = place_of(row); place.zip5, place.street.units.of("suite"), place.phones, place.hosts
    ('90025', frozenset({'4'}), (('+13105550142', '12'),), frozenset({'harbor.example'}))
    """
    return directory_place(
        facility.register, facility.edition, name1=facility.name1, name2=facility.name2, street1=facility.street1,
        street2=facility.street2, city=facility.city, state=facility.state, zip_code=facility.zip,
        phones=[(phone.number, phone.extension) for phone in facility.phones], websites=facility.websites,
        latitude=facility.latitude, longitude=facility.longitude, key=key,
    )  # fmt: skip
