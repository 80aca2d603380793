"""Insurers that a page limits to a level of care, and levels that no insurer pays: whose program they are said of.

"Medicaid is accepted for IOP only" says nothing sure of the PHP beside it: there it is `unclear`, with that quote. Where
a page says "insurance does not cover sober living", what it says of insurers at large is not said of that level.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from records.codes import REFUSED, UNINSURED_LEVEL, LevelOfCare
from records.models import Evidence, Finding, Insurer, Program

ELSEWHERE = "said of another level of care"
# Wider names of levels, for a site that has none of that name itself: "for outpatient care" where all of it is an IOP.
_WIDER: dict[LevelOfCare, tuple[LevelOfCare, ...]] = {
    "outpatient": ("iop", "php"),
    "inpatient": ("residential", "detox"),
    "residential": ("inpatient",),
}


def holds_for(insurer: Insurer, level: LevelOfCare, offered: Collection[str]) -> bool:
    """Whether what is said of an insurer holds for a level of a site that offers these levels."""
    if not insurer.levels:
        return True
    meant = {one for said in insurer.levels for one in ((said,) if said in offered else (said, *_WIDER.get(said, ())))}
    return level in meant


def of_program(insurer: Insurer) -> Insurer:
    """The insurer as a value of one program, which needs no levels."""
    return insurer.model_copy(update={"levels": []}) if insurer.levels else insurer


def elsewhere(insurers: Iterable[Insurer], stated: Iterable[Insurer]) -> list[Finding]:
    """What is said of insurers for other levels alone, as findings that are not sure; none of those that are stated."""
    known = {one.id for one in stated}
    return [_finding(one, ELSEWHERE, []) for one in insurers if one.id not in known]


def without_insurance(program: Program) -> Program:
    """The program without the insurers that are said of the provider at large, where a page says that none pays this level."""
    refused = [
        item for finding in program.unclear if finding.rule.startswith(UNINSURED_LEVEL) for item in finding.evidence
    ]
    if not refused or not program.insurers:
        return program
    taken = [one for one in program.insurers if one.status not in REFUSED]
    unclear = [_finding(one, UNINSURED_LEVEL, refused[:1]) for one in taken]
    kept = [one for one in program.insurers if one not in taken]
    return program.model_copy(update={"insurers": kept, "unclear": [*program.unclear, *unclear]})


def _finding(insurer: Insurer, rule: str, first: list[Evidence]) -> Finding:
    value = {"id": insurer.id, "status": insurer.status, "plan_types": insurer.plan_types, "name": insurer.name}
    return Finding(field="insurers", value=value, claim="unclear", rule=rule, evidence=[*first, *insurer.evidence])
