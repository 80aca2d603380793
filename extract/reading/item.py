"""One thing that a page describes in structured data (JSON-LD, microdata or RDFa Lite), and whose thing it is."""

from __future__ import annotations

import html
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.models import Where

Whose = Literal["own", "others", "people"]

_LONGEST_LEAD = 300  # characters from a key to its value
# What stands between the name of a key and its value, or one of a list of values.
_LEADS, _LEADS_INTO_LIST = compiled(r'"\s*:\s*\Z'), compiled(r'"\s*:\s*\[[^:}\]]{0,200}?\Z')

_WORDINGS = Wordings.of(__name__)
_ORGANIZATION = _WORDINGS["organization"]
_NOT_ORGANIZATION = _WORDINGS["not_organization"]
_PEOPLE_TYPES = _WORDINGS["people_types"]
_PEOPLE_KEYS = frozenset(
    "author review reviews reviewedBy aggregateRating employee employees founder founders member members alumni creator contributor editor "
    "accountablePerson performer attendee colleague colleagues".split()
)  # fmt: skip
_OTHERS_TYPES = _WORDINGS["others_types"]
_OTHERS_KEYS = frozenset(
    "areaServed serviceArea parentOrganization memberOf event events affiliation hospitalAffiliation accreditedBy recognizedBy hasCredential "
    "sponsor funder mentions alumniOf worksFor knowsAbout containedInPlace acceptedInsurance healthPlan medicalSpecialty".split()
)  # fmt: skip


class Stated(NamedTuple):
    """A property of an item: what it says, and the verbatim words of the page that say so."""

    value: str
    quote: str
    where: Where


def whose(types: Sequence[str], key: str = "", outer: Whose = "own") -> Whose:
    """Whose an item is, by its types, the property that leads to it, and whose the item around it is.

    >>> whose(["MedicalClinic"]), whose(["Organization"], "memberOf"), whose(["PostalAddress"], "address", "people")
    ('own', 'others', 'people')
    >>> whose(["Physician"]), whose(["Physician", "MedicalClinic"])
    ('people', 'own')
    """
    is_person = any(map(_PEOPLE_TYPES.match, types)) and not any(map(_ORGANIZATION.search, types))
    if outer == "people" or is_person or key in _PEOPLE_KEYS:
        return "people"
    return "others" if outer == "others" or key in _OTHERS_KEYS or any(map(_OTHERS_TYPES.search, types)) else "own"


@dataclass(slots=True, frozen=True)
class Item(ABC):
    """A described thing: its types, the properties that lead to it from the outermost item, and whose it is."""

    types: tuple[str, ...]
    path: tuple[str, ...]
    whose: Whose

    @property
    def is_organization(self) -> bool:
        return any(map(_ORGANIZATION.search, self.types)) and not any(map(_NOT_ORGANIZATION.search, self.types))

    @property
    @abstractmethod
    def keys(self) -> Sequence[str]:
        """The names of its properties."""

    @abstractmethod
    def stated(self, key: str) -> list[Stated]:
        """The texts of one property, each with its quote; empty where it has none or none can be quoted."""

    def first(self, key: str) -> Stated | None:
        """The first text of a property."""
        return next(iter(self.stated(key)), None)


@dataclass(slots=True, frozen=True)
class JsonItem(Item):
    """An object of a JSON-LD block, with the raw text of the block."""

    values: dict[str, Any]
    raw: str

    @property
    def keys(self) -> Sequence[str]:
        return tuple(self.values)

    def stated(self, key: str) -> list[Stated]:
        value = self.values.get(key)
        if value is None:
            return []
        listed = isinstance(value, list)
        found = []
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and text.strip() and (quote := self._quote(key, text, listed=listed)):
                # Page builders write entities into JSON, where they mean nothing: "Quill &amp; Lark".
                found.append(Stated(html.unescape(text).strip(), quote, "json_ld"))
        return found

    def _quote(self, key: str, text: str, *, listed: bool) -> str | None:
        """The verbatim `"key": "text"` of the block, from the key to the text where it is one of a list."""
        leads, named = _LEADS_INTO_LIST if listed else _LEADS, f'"{key}'
        for spelled in _spellings(text):
            start = self.raw.find(spelled)
            while start >= 0:
                earliest = max(0, start - _LONGEST_LEAD)
                found = leads.search(self.raw, earliest, start)
                if found and self.raw.endswith(named, earliest, found.start()):
                    return self.raw[found.start() - len(named) : start + len(spelled)]
                start = self.raw.find(spelled, start + 1)
        return None


def _spellings(text: str) -> Iterator[str]:
    """A text as JSON may write it, the likeliest first: as it is, or with \\u, and each with its slashes escaped or not."""
    for ensure_ascii in (False, True) if not text.isascii() else (False,):
        written = json.dumps(text, ensure_ascii=ensure_ascii)
        yield written
        if "/" in written:
            yield written.replace("/", r"\/")


@dataclass(slots=True, frozen=True)
class MarkedItem(Item):
    """An element marked by microdata or RDFa Lite, with its properties and the item that it stands in."""

    properties: dict[str, list[Stated]] = field(default_factory=dict)
    around: MarkedItem | None = None

    @property
    def keys(self) -> Sequence[str]:
        return tuple(self.properties)

    def stated(self, key: str) -> list[Stated]:
        return self.properties.get(key, [])

    @property
    def organization(self) -> MarkedItem | None:
        """The nearest organisation with a name that it is or stands in."""
        item: MarkedItem | None = self
        while item is not None and not (item.is_organization and item.first("name")):
            item = item.around
        return item
