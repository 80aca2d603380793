"""A facility as the national directory lists it: one row of any of its formats, codes resolved, nothing judged yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

# Which of the two yearly directories (or both, in an answer of the API) a row stands in.
Register = Literal["substance_use", "mental_health", "both"]
Format = Literal["api", "directory", "locator"]


@dataclass(frozen=True, slots=True)
class Service:
    """A service that a row lists: category and code of the directory's code sheet, and the label as it stood.

    `code` is None where the label is in no code table; the label is then all that is known, and is kept. Where a file has
    the facility in several rows, `row` is the one that lists it if not all of them do; else it is "".
    """

    category: str
    code: str | None
    label: str
    row: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class DirectoryPhone:
    """A phone in E.164 with the extension as digits ("" for none) and the directory's column (phone, intake1, hotline1).

    `said` is the cell as the row writes it; `row` is the row that has it where that is not the facility's own. `kept` is
    where and in which edition it stands if that is an older one than the facility's, whose cell cannot be read.
    """

    number: str
    extension: str
    column: str
    said: str = ""
    row: str = field(default="", repr=False)
    kept: tuple[str, str] | None = field(default=None, repr=False)  # ("su_2022.xlsx#List!17", "2022")


@dataclass(frozen=True, slots=True)
class Facility:
    """One row. Text is stripped and "" where the row says nothing; `street1` is "" where the address is withheld.

    `edition` is the year or the day of the file or answer ("2022", "2026-02-11"); `row` is the place of the row in
    its file ("Facilities List!17", "page 3, row 12"). `websites` are absolute http(s) addresses. Coordinates are
    degrees (WGS 84), both or neither. `unread` are cells of phones that hold no number to call, with `number` "".
    """

    file: str
    format: Format
    register: Register
    edition: str
    row: str
    name1: str
    name2: str
    street1: str
    street2: str
    city: str
    state: str
    zip: str
    county: str = ""
    phones: tuple[DirectoryPhone, ...] = ()
    unread: tuple[DirectoryPhone, ...] = ()
    websites: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    services: tuple[Service, ...] = ()

    def codes(self, category: str) -> frozenset[str]:
        """The codes that the row lists in a category ("SET" → {"OIT", "ORT"})."""
        return frozenset(one.code for one in self.services if one.category == category and one.code is not None)

    def rows(self) -> Iterator[Facility]:
        """The rows of the file that list the facility, each with the services that it lists: itself where there is but one.

        >>> services = (Service("SET", "OIT", "IOP"), Service("PAY", "MD", "Medicaid", "2"), Service("PAY", "MC", "Medicare", "9"))
        >>> both = Facility("f", "directory", "both", "2022", "2", "Harbor", "", "", "", "", "", "", services=services)
        >>> [(one.row, [service.label for service in one.services]) for one in both.rows()]
        [('2', ['IOP', 'Medicaid']), ('9', ['IOP', 'Medicare'])]
        """
        marked = [one.row for one in self.services if one.row]
        if not marked:
            yield self
            return
        others = [one.row for one in (*self.phones, *self.unread) if one.row]
        for row in dict.fromkeys((self.row, *marked, *others)):
            mine = (one for one in self.services if one.row in ("", row))
            yield replace(
                self, row=row, services=tuple(replace(one, row="") for one in mine),
                phones=self._of_row(self.phones, row), unread=self._of_row(self.unread, row),
            )  # fmt: skip

    def _of_row(self, listed: tuple[DirectoryPhone, ...], row: str) -> tuple[DirectoryPhone, ...]:
        return tuple(replace(one, row="") for one in listed if (one.row or self.row) == row)
