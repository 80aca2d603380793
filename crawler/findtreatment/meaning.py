"""What the directory's services are in the records: the map of data/vocabulary/findtreatment_map.yaml, read and checked."""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from crawler.findtreatment.code_map import CodeMap, Target, ages_of
from crawler.findtreatment.codes import code_table
from crawler.findtreatment.facility import Register
from records.codes import LEVELS
from records.directory.reference import ONLY_SOME
from records.errors import InputError
from records.paths import VOCABULARY
from records.vocabulary import read_as, vocabulary

NAME = "findtreatment_map"
ONLY_IN, UNLESS = "only_in", "unless"
CONDITIONS = (ONLY_IN, UNLESS, ONLY_SOME)  # when a code means something, and not what
# Fields whose codes are those of a vocabulary of the same name.
OPEN_SETS = (
    "modalities", "conditions", "populations", "payment", "accreditations", "languages", "admission", "formats", "insurers",
)  # fmt: skip


class Unmapped(BaseModel):
    """Codes of a category that become no value, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    category: str
    codes: tuple[str, ...]
    reason: str


_Meaning = str | tuple[str, ...] | bool


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: str
    about: str
    means: dict[str, dict[str, dict[str, _Meaning]]]
    unmapped: tuple[Unmapped, ...]


@cache
def code_map(register: Register, folder: Path = VOCABULARY) -> CodeMap:
    """The meanings of (category, code) in rows of a register; InputError, naming the entry, where one cannot be.

    >>> code_map("substance_use")["SET", "OIT"], ("SET", "OP") in code_map("substance_use")
    ((Target(field='level_of_care', code='iop', unless=frozenset(), only_some=False),), False)
    >>> [code_map("both")[one][0][:2] for one in (("SET", "OP"), ("PAY", "MC"))], code_map("both")["GN", "MALE"][0].unless
    ([('level_of_care', 'outpatient'), ('insurers', 'medicare')], frozenset({'FEM'}))
    """
    found: dict[tuple[str, str], tuple[Target, ...]] = {}
    for category, codes in _file(folder).means.items():
        for code, means in codes.items():
            if register in _codes(means.get(ONLY_IN, (register,))):
                unless, some = frozenset(_codes(means.get(UNLESS, ()))), bool(means.get(ONLY_SOME))
                targets = (
                    Target(field, str(value), unless, some) for field, value in means.items() if field not in CONDITIONS
                )
                found[category, code] = tuple(targets)
    return found


def unmapped(folder: Path = VOCABULARY) -> dict[tuple[str, str], str]:
    """Why each (category, code) that has no meaning has none.

    >>> unmapped()["PYAS", "PA"]
    'help with paying: it does not say which'
    """
    return {(one.category, code): one.reason for one in _file(folder).unmapped for code in one.codes}


@cache
def _file(folder: Path) -> _File:
    path = folder / f"{NAME}.yaml"
    held = read_as(_File, path, "as a map of codes")
    table = code_table(folder)
    without = [(one.category, code) for one in held.unmapped for code in one.codes]
    listed = [(category, code) for category, codes in held.means.items() for code in codes] + without
    for category, code in listed:
        if code not in getattr(table.categories.get(category), "services", {}):
            raise InputError(f"{path}: {category} {code} is no service of the directory")
    if twice := sorted({one for one in listed if listed.count(one) > 1}):
        raise InputError(f"{path} has more than one entry for {', '.join(map(' '.join, twice))}")
    for category, codes in held.means.items():
        for code, means in codes.items():
            for field, value in means.items():
                others = table.categories[category].services.keys() - {code}
                if problem := _unless_problem(value, others) if field == UNLESS else _problem(field, value, folder):
                    raise InputError(f"{path}: {category} {code}: {problem}")
    return held


def _codes(value: _Meaning) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _unless_problem(value: _Meaning, others: Set[str]) -> str:
    """What is wrong with the codes beside which one means nothing: they are others of its category; "" where nothing is."""
    wrong = set(value) - others if isinstance(value, tuple) else {str(value)}
    return f"{', '.join(sorted(wrong))} is no other code of its category" if wrong else ""


def _problem(field: str, value: _Meaning, folder: Path) -> str:
    """What is wrong with one meaning; "" where nothing is."""
    if field == ONLY_IN:
        wrong = set(value) - {"substance_use", "mental_health", "both"} if isinstance(value, tuple) else {str(value)}
        return f"{', '.join(sorted(wrong))} is no register" if wrong else ""
    if field == ONLY_SOME:
        return "" if value is True else f"{ONLY_SOME} is true or left out"
    if field == "ages":
        try:
            ages_of(str(value))
        except ValueError as error:
            return str(error)
        return ""
    if field == "level_of_care":
        known: set[str] = set(LEVELS)
    elif field == "telehealth":
        known = {"yes", "no"}
    elif field in OPEN_SETS:
        known = set(vocabulary(field, folder).labels())
    else:
        return f"{field} is no field that a row can speak of"
    return "" if value in known else f"{value} is no code of {field}"
