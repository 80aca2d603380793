"""What pages of a crawled site say against what the directory lists at its place, for levels that the pages do not state.

For such a level the directory's program stands alone. That the site takes no TRICARE, has no telehealth or takes adults
alone is said of the provider, and holds there too as far as anybody knows: the program carries both, and a search asks.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from sqlalchemy import Connection, select

from records.directory.reference import DIRECTORY, ONE_LIST, SITE
from records.directory.rows import chunks
from records.models import Evidence, Finding, Insurer, Program, Range, Text
from records.schema import programs
from records.values import MAX_EVIDENCE, together
from records.vocabulary import vocabulary

V = TypeVar("V", Insurer, Text, Range)
REFUSALS = ("not_accepted", "out_of_network")


@dataclass
class Against:
    """What pages of a site say now: its levels, the payers that it refuses, that it has no telehealth, and whose ages it takes."""

    levels: set[str] = field(default_factory=set)
    insurers: list[Insurer] = field(default_factory=list)
    telehealth: list[Text] = field(default_factory=list)
    ages: list[Range] = field(default_factory=list)
    any_age: bool = False  # of one of its programs no page states ages
    online: bool = False  # one of its programs has telehealth: that another has none is said of that one

    @property
    def stamp(self) -> str:
        """Another text where pages say something else against a listing."""
        parts = sorted(
            {one.model_dump_json(exclude_none=True) for one in (*self.insurers, *self.telehealth, *self.ages)}
        )
        return "\n".join([*parts, f"{self.any_age} {self.online}"])

    def add(self, program: Program) -> None:
        """What pages say of one more program of the site; what the directory says of it is left out."""
        self.levels.add(program.level_of_care)
        self.insurers += [_of_pages(one) for one in program.insurers if one.status in REFUSALS and _is_of_pages(one)]
        self.telehealth += [_of_pages(one) for one in program.telehealth if one.value == "no" and _is_of_pages(one)]
        self.online = self.online or any(one.value == "yes" and _is_of_pages(one) for one in program.telehealth)
        ages = [_of_pages(one) for one in program.ages if _is_of_pages(one)]
        self.ages += ages
        self.any_age = self.any_age or not ages


def against_of(connection: Connection, hosts: Collection[str]) -> dict[str, Against]:
    """What pages of each of these sites say now."""
    found: dict[str, Against] = {}
    for some in chunks(sorted(hosts)):
        query = select(programs.c.site, programs.c.program).where(
            programs.c.site.in_(some), programs.c.gone_since.is_(None)
        )
        for row in connection.execute(query.order_by(programs.c.site, programs.c.id)):
            found.setdefault(row.site, Against()).add(Program.model_validate_json(row.program))
    return found


def with_refusals(listed: Program, site: str, against: Against) -> Program:
    """A program that only the directory lists with what the site says against it; itself where that is nothing."""
    changed: dict[str, object] = {}
    payers = {one.id for one in listed.insurers}  # of what only some of its rows list a search asks anyway
    if refused := [one for one in against.insurers if one.id in payers or _public_payers().get(one.id) in payers]:
        changed["insurers"] = together([*listed.insurers, *refused])
    if against.telehealth and not against.online and any(one.value == "yes" for one in listed.telehealth):
        changed["telehealth"] = together([*listed.telehealth, *against.telehealth])
    if not against.any_age:
        others = [one for one in listed.ages if not any(_meet(one, stated) for stated in against.ages)]
        if others:
            said = [item for one in against.ages for item in one.evidence[:1]]
            changed["ages"] = [one for one in listed.ages if one not in others]
            changed["unclear"] = [*listed.unclear, *(_open(one, site, said) for one in others)]
    return listed.model_copy(update=changed) if changed else listed


@cache
def _public_payers() -> dict[str, str]:
    """The payer that a public payer of one state is in the directory's words: Medi-Cal is Medicaid."""
    return {term.id: term.parent for term in vocabulary("insurers").terms if term.kind == "government" and term.parent}


def _open(ages: Range, site: str, said: list[Evidence]) -> Finding:
    value = {"min": ages.min, "max": ages.max, "listed_for": "the directory", "not_listed_for": site}
    evidence = [*ages.evidence[: MAX_EVIDENCE - 1], *said][:MAX_EVIDENCE]
    return Finding(field="ages", value=value, claim="unclear", rule=f"{ONE_LIST}{SITE}", evidence=evidence)


def _meet(one: Range, other: Range) -> bool:
    low = max(one.min or 0, other.min or 0)
    return low <= min(math.inf if end is None else end for end in (one.max, other.max))


def _is_of_pages(value: Insurer | Text | Range) -> bool:
    return any(item.where != DIRECTORY for item in value.evidence)


def _of_pages(value: V) -> V:
    return value.model_copy(update={"evidence": [item for item in value.evidence if item.where != DIRECTORY]})
