"""The directory's services: labels and codes of any edition resolved, each within its category."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from crawler.findtreatment.facility import Register, Service
from records.errors import InputError
from records.paths import VOCABULARY
from records.vocabulary import read_as

NAME = "findtreatment_codes"


class Entry(BaseModel):
    """A service: its label in the code sheets of 2022, the registers that have it, and how other editions write it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    registers: tuple[Literal["su", "mh"], ...] = Field(alias="in", min_length=1)
    aliases: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


class Category(BaseModel):
    """A category with its services by code; `was` are its codes in other editions, `uncoded` wordings without a code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    was: tuple[str, ...] = ()
    uncoded: tuple[str, ...] = ()
    services: dict[str, Entry]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    categories: dict[str, Category]


@dataclass(frozen=True)
class CodeTable:
    """The table, and where each wording and each code stands; categories are those of the code sheets of 2022."""

    categories: dict[str, Category]
    _by_label: dict[tuple[str, str], tuple[str, str | None]] = field(repr=False)
    _by_code: dict[str, tuple[str, str]] = field(repr=False)
    _renamed: dict[str, str] = field(repr=False)

    def category(self, code: str) -> str:
        """The code that a category has in the table ("SN" of 2026 is "GN"); as it stands where it is unknown."""
        said = code.strip().upper()
        return self._renamed.get(said, said)

    def of_label(self, category: str, label: str) -> tuple[Service, bool]:
        """The service that a label of a category means, and whether the table knows the label; the label is kept."""
        said = category.strip().upper()
        for place in (said, self.category(said)):
            found = self._by_label.get((place, folded(label)))
            if found is not None:
                return Service(found[0], found[1], label), True
        return Service(self.category(said), None, label), False

    def of_code(self, code: str) -> Service | None:
        """The service with a code, with the table's label; None where the table lacks it."""
        found = self._by_code.get(code.strip().upper())
        return None if found is None else Service(*found, self.categories[found[0]].services[found[1]].label)

    def registers(self, code: str) -> tuple[str, ...]:
        """The registers ("su", "mh") whose code sheet has a code; none where the table lacks it."""
        found = self._by_code.get(code.strip().upper())
        return () if found is None else self.categories[found[0]].services[found[1]].registers


def folded(label: str) -> str:
    """A label as it is compared: letters and digits in lower case alone.

    >>> folded("Acamprosate (Campral®)"), folded("Telemedicine/telehealth  therapy ")
    ('acamprosate campral', 'telemedicine telehealth therapy')
    """
    plain = unicodedata.normalize("NFKD", label.replace("®", " ").replace("’", "'")).lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


@cache
def code_table(folder: Path = VOCABULARY) -> CodeTable:
    """The table of data/vocabulary/findtreatment_codes.yaml; raise InputError, naming what is wrong, where it cannot be used.

    >>> table = code_table()
    >>> table.of_label("SET", "Telemedicine/telehealth")
    (Service(category='TAP', code='TELE', label='Telemedicine/telehealth'), True)
    >>> table.of_label("AGE", "Young adults")[0].code, table.of_label("SG", "Young adults")[0].code
    ('YAD', 'TAY')
    >>> table.of_label("SN", "Female"), table.of_label("TAP", "Reiki")
    ((Service(category='GN', code='FEM', label='Female'), True), (Service(category='TAP', code=None, label='Reiki'), False))
    >>> table.of_code("md").label, table.of_code("MC").label, table.of_code("ZZZ")
    ('Medicaid', 'Medicare', None)
    """
    path = folder / f"{NAME}.yaml"
    categories = read_as(_File, path, "as a table of codes").categories
    by_label: dict[tuple[str, str], tuple[str, str | None]] = {}
    by_code: dict[str, tuple[str, str]] = {}
    renamed = {old: code for code, category in categories.items() for old in category.was}

    def add(place: str, label: str, meaning: tuple[str, str | None]) -> None:
        held = by_label.setdefault((place, folded(label)), meaning)
        if held != meaning:
            raise InputError(f'{path}: "{label}" of {place} means both {held} and {meaning}')

    for name, category in categories.items():
        for code, entry in category.services.items():
            for one in (code, *entry.codes):
                if by_code.setdefault(one, (name, code)) != (name, code):
                    raise InputError(f"{path} has more than one entry for {one}")
            for label in (entry.label, *entry.aliases):
                add(name, label, (name, code))
            for elsewhere in entry.moved:
                place, _, label = elsewhere.partition(": ")
                add(place, label, (name, code))
        for label in category.uncoded:
            add(name, label, (name, None))
    return CodeTable(categories, by_label, by_code, renamed)


def register_of(codes: list[str], table: CodeTable) -> Register | None:
    """The register whose code sheet holds these codes; None where they do not tell.

    >>> register_of(["SA", "OIT", "DT", "TELE"], code_table()), register_of(["MH", "PHDT", "EMDR", "OP"], code_table())
    ('substance_use', 'mental_health')
    >>> register_of(["OP", "TELE"], code_table()), register_of(["OIT", "PHDT"], code_table())
    (None, 'both')
    """
    known = [found for code in codes if (found := table.registers(code))]
    substance, mental = known.count(("su",)), known.count(("mh",))
    if not substance and not mental:
        return None
    if min(substance, mental) * 10 > max(substance, mental):
        return "both"
    return "substance_use" if substance > mental else "mental_health"
