"""What a row of the directory says, as values with their evidence: nothing that it does not list is said.

A directory has 20,000 rows with dozens of values each, so values are built without being checked one by one; the tests
read them back through the models that check them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from crawler.findtreatment.code_map import CodeMap, Target, ages_of
from crawler.findtreatment.facility import DirectoryPhone, Facility, Service
from records.codes import PhonePurpose
from records.directory.reference import DIRECTORY, ONLY_SOME, PHONE_UNREAD, edition_date
from records.models import Code, Evidence, Finding, Insurer, Location, Phone, Range, Record, Text, Value

CODES = ("modalities", "conditions", "populations", "payment", "accreditations", "languages", "admission", "formats")
_PURPOSES: dict[str, PhonePurpose] = {"intake": "admissions", "hotline": "crisis"}
LEVEL = "level_of_care"
_CONTACT = "contact"  # the section of what stands in columns and not among the services

_UNDATED = {"rule": "", "first_seen": None, "last_confirmed": None}  # the dates of values are set by the store
R = TypeVar("R", bound=Record)


@dataclass
class Listed:
    """One row as values: `levels` by level of care, with the evidence that it is listed; `values` by field of a program."""

    facility: Facility
    at: datetime
    levels: dict[str, list[Evidence]] = field(default_factory=dict)
    values: dict[str, list[Value]] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)  # "CATEGORY/label" of services that become no value
    unclear: list[Finding] = field(
        default_factory=list
    )  # cells of phones without a number to call, parts of what codes mean


def listed(facility: Facility, code_map: CodeMap) -> Listed:
    """A row as values by what its codes mean; ValueError where the edition is no date."""
    found = Listed(facility, edition_date(facility.edition))
    said: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    meant = list(_meant(facility, code_map))
    sure = {target[:2] for _service, targets in meant for target in targets if not target.only_some}
    for service, targets in meant:
        if not targets:
            found.unmapped.append(f"{service.category}/{service.label}")
        for target in targets:
            if target.only_some and target[:2] not in sure:
                found.unclear.append(_unclear(target.field, target.code, ONLY_SOME, evidence_of(found, service)))
            else:
                said[target.field, target.code].append(evidence_of(found, service))
    values: defaultdict[str, list[Value]] = defaultdict(list)
    for (name, code), evidence in said.items():
        if name == LEVEL:
            found.levels[code] = evidence
        else:
            values[name].append(_value(name, code, evidence))
    values["phones"] = [_phone(found, phone) for phone in _voices(facility)]
    values["locations"] = [_location(found)]
    found.values = dict(values)
    # A person may make out what nobody can dial: it stands as it is listed.
    for cell in facility.unread:
        quote = _evidence(found, cell.said, cell.column, cell.row)
        found.unclear.append(_unclear("phones", cell.said, PHONE_UNREAD, quote))
    return found


def _meant(facility: Facility, code_map: CodeMap) -> Iterator[tuple[Service, list[Target]]]:
    """Each service with what it means in this row: nothing beside a code that takes its meaning away."""
    held: defaultdict[str, set[str | None]] = defaultdict(set)
    for service in facility.services:
        held[service.category].add(service.code)
    for service in facility.services:
        targets = code_map.get((service.category, service.code or ""), ())
        yield service, [one for one in targets if one.unless.isdisjoint(held[service.category])]


def lists_level(facility: Facility, code_map: CodeMap) -> bool:
    """Whether a row lists a level of care; where it does not, no program is made of it."""
    return any(one.field == LEVEL for _service, targets in _meant(facility, code_map) for one in targets)


def reference(facility: Facility, row: str = "") -> str:
    """Where a row stands, as the address of its evidence: file and row; the edition is the date beside it.

    `row` is another one of the file that was merged into the facility.
    """
    return f"{facility.file}#{row or facility.row}"


def references(facility: Facility) -> list[str]:
    """Where all rows stand that a facility was read from."""
    rows = [one.row for one in (*facility.phones, *facility.unread)] + [one.row for one in facility.services]
    return list(dict.fromkeys(reference(facility, row) for row in ("", *rows)))


def provider_name(facility: Facility) -> str:
    """The organisation, with the name of its program or branch; a long name runs over from the first into the second.

    >>> row = Facility("f", "directory", "both", "2022", "1", "Harbor Quarry", "Elm House", "", "", "", "", "")
    >>> provider_name(row)
    'Harbor Quarry Elm House'
    """
    if facility.name2 and facility.name2.casefold() != facility.name1.casefold():
        return f"{facility.name1} {facility.name2}"
    return facility.name1


def evidence_of(row: Listed, service: Service) -> Evidence:
    """A service as the row lists it."""
    return _evidence(row, service.label, service.category, service.row)


def _evidence(row: Listed, quote: str, section: str, other: str = "") -> Evidence:
    """A quote of the row, or of the `other` one that was merged into it."""
    url = reference(row.facility, other)
    return _built(Evidence, {"quote": quote, "where": DIRECTORY, "section": section, "url": url, "fetched_at": row.at})


def _built(kind: type[R], fields: dict[str, Any]) -> R:
    """A record of all of its fields in their order, as `model_construct` builds it, which looks each of them up: a third of an import."""
    made = kind.__new__(kind)
    object.__setattr__(made, "__dict__", fields)
    object.__setattr__(made, "__pydantic_fields_set__", set(fields))
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


def _value(name: str, code: str, evidence: list[Evidence]) -> Value:
    """A value of one field; ValueError for a field that no row can speak of."""
    said: dict[str, Any] = {"evidence": evidence} | _UNDATED
    if name in CODES:
        return _built(Code, said | {"code": code})
    if name == "insurers":
        # A class of payers on a list says that it is taken, and not whether the facility is in anybody's network.
        of_payer = {"id": code, "status": "accepted", "name": evidence[0].quote, "plan_types": [], "levels": []}
        return _built(Insurer, said | of_payer)
    if name in ("telehealth", "telehealth_only"):
        return _built(Text, said | {"value": code})
    if name == "ages":
        low, high = ages_of(code)
        return _built(Range, said | {"min": low, "max": high})
    raise ValueError(f"no row of the directory speaks of {name}")


def _voices(facility: Facility) -> list[DirectoryPhone]:
    """The numbers to call, each once, as the row orders them."""
    found: dict[tuple[str, str], DirectoryPhone] = {}
    for phone in facility.phones:
        found.setdefault((phone.number, phone.extension), phone)
    return list(found.values())


def _phone(row: Listed, phone: DirectoryPhone) -> Phone:
    purpose = next((its for start, its in _PURPOSES.items() if phone.column.startswith(start)), "main")
    # A row that was stored by an older version of this program does not hold how it writes the phone.
    said = phone.said or f"{phone.number}{f' x{phone.extension}' if phone.extension else ''}"
    evidence = _evidence(row, said, phone.column, phone.row)
    if phone.kept is not None:
        evidence.url, evidence.fetched_at = phone.kept[0], edition_date(phone.kept[1])
    of_phone = {"number": phone.number, "purpose": purpose, "extension": phone.extension or None}
    return _built(Phone, {"evidence": [evidence]} | _UNDATED | of_phone)


def _unclear(name: str, value: str, rule: str, evidence: Evidence) -> Finding:
    return Finding.model_construct(field=name, value=value, claim="unclear", rule=rule, evidence=[evidence])


def _location(row: Listed) -> Location:
    facility = row.facility
    street = ", ".join(filter(None, (facility.street1, facility.street2)))
    parts = (street, facility.city, f"{facility.state} {facility.zip}".strip())
    known: dict[str, Any] = {
        "street": street or None, "city": facility.city or None, "state": facility.state or None,
        "zip": facility.zip or None, "latitude": facility.latitude, "longitude": facility.longitude,
    }  # fmt: skip
    quote = ", ".join(filter(None, parts)) or provider_name(facility)
    return _built(Location, {"evidence": [_evidence(row, quote, _CONTACT)]} | _UNDATED | known)
