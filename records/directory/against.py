"""What pages of a crawled site deny: what the directory lists is held against it (records/directory/refused.py)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar

from sqlalchemy import Connection, select

from records.ages import meet
from records.codes import MEDICATION_DENIED, REFUSED, TAKEN, UNINSURED_LEVEL
from records.directory.reference import DIRECTORY, ONE_LIST, is_listed
from records.directory.rows import chunks
from records.genders import GENDERS, is_for_one
from records.models import Evidence, Finding, Insurer, Program, Range, Text, Value
from records.of_towns import of_towns, town_key, towns_of
from records.refusals import (
    in_no_network,
    of_private_alone,
    others_out_of_network,
    others_refused,
    payment_denied,
    takes_no_insurance,
)
from records.schema import programs
from records.vocabulary import vocabulary

V = TypeVar("V", bound=Value)
_FIELDS = ("insurers", "payment", "telehealth", "ages", "populations")


@dataclass(frozen=True)
class Against:
    """What pages say against a listing of a level, of these programs of their provider: `programs` hold what pages say and no more."""

    programs: tuple[Program, ...] = ()
    level: str = ""

    @cached_property
    def levels(self) -> frozenset[str]:
        return frozenset(one.level_of_care for one in self.programs)

    @cached_property
    def insurers(self) -> list[Insurer]:
        """The payers that are refused by name."""
        return [one for program in self.programs for one in program.insurers if one.status in REFUSED]

    @cached_property
    def telehealth(self) -> list[Text]:
        """That there is none; not where one of the programs has it, as it is then said of the other one."""
        said = [one for program in self.programs for one in program.telehealth]
        return [] if any(one.value == "yes" for one in said) else [one for one in said if one.value == "no"]

    @cached_property
    def ages(self) -> list[Range]:
        """Whose ages are taken, where pages state it of each of the programs."""
        if not all(program.ages for program in self.programs):
            return []
        return [one for program in self.programs for one in program.ages]

    @cached_property
    def medications(self) -> list[Finding]:
        """Where a medication is denied."""
        return [one for program in self.programs for one in program.unclear if one.rule.startswith(MEDICATION_DENIED)]

    def payer(self, id: str) -> list[Evidence]:
        """The quotes that refuse a payer without its name: all insurance, all that are not named, whoever would pay the level."""
        if id in self._named or public_payers().get(id) in self._named:
            return []
        public = id in public_payers()
        return _quotes(
            item
            for private, quotes in self._at_large
            if not (private and public)
            for item in quotes
        )  # fmt: skip

    def payment(self, code: str) -> list[Evidence]:
        """The quotes that refuse a way to pay."""
        said = [item for program in self.programs for item in payment_denied(program).get(code, [])]
        if code == "private_insurance" and not self._takes_private:
            said += [item for _private, quotes in self._at_large for item in quotes]
        return _quotes(said)

    def population(self, code: str) -> list[Evidence]:
        """The quotes by which none of the programs has a place for somebody: for women alone, or of other ages."""
        if code in GENDERS and self.programs and all(_is_for_one(one, GENDERS[code]) for one in self.programs):
            return _quotes(
                item
                for program in self.programs
                for value in program.populations
                if value.code == GENDERS[code]
                for item in value.evidence
            )
        if (band := _bands().get(code)) and not any(meet(band, (one.min, one.max)) for one in self.ages):
            return _quotes(item for one in self.ages for item in one.evidence[:1])
        return []

    @property
    def stamp(self) -> str:
        """Another text where pages say something else against a listing."""
        denied = [(code, self.population(code)) for code in (*GENDERS, *_bands())]
        ways = [
            (one.value, one.evidence) for program in self.programs for one in program.unclear if one.field == "payment"
        ]
        held = {
            "levels": sorted(self.levels),
            "values": sorted(one.model_dump_json(exclude_none=True) for one in (*self.insurers, *self.telehealth, *self.ages)),
            "said": sorted(
                f"{about}: {item.quote}"
                for about, quotes in (*denied, *(("", quotes) for _private, quotes in self._at_large), *ways)
                for item in quotes
            ),
            "denied": sorted(item.quote for one in self.medications for item in one.evidence),
            "taken": [sorted(self._named), self._takes_private],
        }  # fmt: skip
        return json.dumps(held)

    @cached_property
    def _named(self) -> frozenset[str]:
        """The payers that are named, whatever is said of them, with those of which they are the name in a state."""
        ids = {one.id for program in self.programs for one in program.insurers}
        return frozenset((*ids, *(public_payers().get(id, id) for id in ids)))

    @cached_property
    def _takes_private(self) -> bool:
        """Whether an insurer that is no public payer is taken."""
        taken = (one for program in self.programs for one in program.insurers if one.status in TAKEN)
        return any(one.id not in public_payers() for one in taken)

    @cached_property
    def _at_large(self) -> list[tuple[bool, list[Evidence]]]:
        """What is refused of insurers that are not named, with whether it is said of private ones alone."""
        found: list[tuple[bool, list[Evidence]]] = []
        for program in self.programs:
            refused = others_refused(program)
            none_in = in_no_network(program)
            of_level = program.unclear if program.level_of_care == self.level else []
            level = [item for one in of_level if one.rule.startswith(UNINSURED_LEVEL) for item in one.evidence]
            found += [
                (False, [*takes_no_insurance(program), *refused.get("others", []), *others_out_of_network(program), *level]),
                (True, refused.get("private", [])),
                (of_private_alone(none_in), none_in),
            ]  # fmt: skip
        return [(private, quotes) for private, quotes in found if quotes]


class Sites:
    """What pages of sites say, by host: `said` are their programs without what the directory lists."""

    def __init__(self, said: Mapping[str, tuple[Program, ...]]) -> None:
        self._said = said
        self._held: dict[tuple[str, str, str], Against] = {}

    def against(self, host: str) -> Against:
        """What is denied by the pages of a site that has one place."""
        return Against(self._said.get(host, ()))

    def at(self, host: str, town: str, level: str) -> Against:
        """What is denied in one of the towns of a site with several places: of a level, or of all where it does not state that level.

        What is said of another of its towns alone is not held against this one.
        """
        key = (host, town_key(town), level)
        if key not in self._held:
            every = self._said.get(host, ())
            stated = tuple(one for one in every if one.level_of_care == level) or every
            self._held[key] = Against(tuple(_in_town(one, key[1]) for one in stated), level)
        return self._held[key]


def sites_of_store(connection: Connection, hosts: Collection[str]) -> Sites:
    """What pages of these sites say now."""
    found: dict[str, tuple[Program, ...]] = {}
    for some in chunks(sorted(hosts)):
        query = select(programs.c.site, programs.c.program).where(
            programs.c.site.in_(some), programs.c.gone_since.is_(None)
        )
        for row in connection.execute(query.order_by(programs.c.site, programs.c.id)):
            found[row.site] = (*found.get(row.site, ()), of_pages(Program.model_validate_json(row.program)))
    return Sites(found)


def of_pages(program: Program) -> Program:
    """A program with what its pages say; what the directory lists beside is left out."""
    unclear = [one for one in program.unclear if not one.rule.startswith(ONE_LIST) and not is_listed(one.evidence)]
    fields = {name: [_said(one) for one in getattr(program, name) if not is_listed(one.evidence)] for name in _FIELDS}
    return program.model_copy(update={**fields, "unclear": unclear})


@cache
def public_payers() -> dict[str, str]:
    """The public payers, each with the one that it is in the directory's words: Medi-Cal is Medicaid."""
    terms = vocabulary("insurers").terms
    return {term.id: term.parent or term.id for term in terms if term.kind == "government"}


@cache
def _bands() -> dict[str, tuple[int | None, int | None]]:
    return {term.id: term.ages for term in vocabulary("populations").terms if term.ages is not None}


def _in_town(program: Program, town: str) -> Program:
    """The program as it is in a town, where that is one of its provider's; else as it is."""
    return of_towns(program, [town]) if town in towns_of(program) else program


def _is_for_one(program: Program, code: str) -> bool:
    named = {value.code for value in program.populations} & GENDERS.keys()
    return named == {code} and is_for_one(program, code)


def _quotes(items: Iterable[Evidence]) -> list[Evidence]:
    return list({(item.url, item.quote): item for item in items}.values())


def _said(value: V) -> V:
    kept = [item for item in value.evidence if item.where != DIRECTORY]
    return value if len(kept) == len(value.evidence) else value.model_copy(update={"evidence": kept})
