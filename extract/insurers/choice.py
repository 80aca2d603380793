"""Chooses one status an insurer where a page says several things of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.insurers.arms import OTHER_PLANS, OTHER_STATES
from extract.insurers.kinds import MEDICAID, WHOLES, pays_for_care
from extract.page import Page
from records.codes import BESIDE, INSURER_STATES, REFUSED, Claim, LevelOfCare
from records.models import Evidence, Finding

MAX_EVIDENCE = 3
PROSE, LIST, LOGO = 3, 2, 1  # how much a statement weighs: a sentence, a name in a list, a picture
_RANK = ("in_network", "out_of_network", "not_accepted", "accepted")

_SAID_BY = {"in_network": ("accepted",)}  # what the status of the provider as a whole says of each level already


@dataclass(slots=True)
class Statement:
    """One place of the page that says how the provider stands to one insurer."""

    id: str
    name: str
    status: str
    claim: Claim
    rule: str
    strength: int
    plan_types: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    levels: tuple[LevelOfCare, ...] = ()
    arm: str = ""  # the line of business of the brand that alone is meant
    states: tuple[str, ...] = ()  # of whose plans alone it is said: "Anthem (Indiana and Ohio)"
    told: tuple[str, ...] = ()  # states beside the name, which limit nothing where the page parts no states
    people: tuple[str, ...] = ()  # of whom alone it is said: "Aetna for adolescents"
    over: bool = False  # whether a heading says so
    kind: str = ""  # of the brand's plans, or of Medicaid, where it is said of one: "LocalPlus", "straight"
    heads: tuple[str, ...] = ()  # what stands over it or before it, nearest first: "Mesa Clinic"
    offices: frozenset[str] = frozenset()  # the states of whose offices or clients the sentence tells
    aside: bool = False  # said for sure, of an arm, where the page takes the brand or another arm of it

    @property
    def counts(self) -> bool:
        """Whether it says for sure how the provider stands to the insurer."""
        return self.claim == "own" and not self.aside


def resolve(page: Page, statements: list[Statement]) -> list[Finding]:
    """One own status an insurer, and one for each level of care that has another; what contradicts it, and what was not sure, becomes unclear."""
    by_insurer: dict[str, list[Statement]] = {}
    for statement in statements:
        by_insurer.setdefault(statement.id, []).append(statement)
    found: list[Finding] = []
    for insurer in by_insurer.values():
        held = _beside_other_arms(insurer)
        whole = [statement for statement in held if not statement.levels]
        found += _of_one(page, whole)
        status = _chosen([statement for statement in whole if statement.counts])
        for levels in dict.fromkeys(statement.levels for statement in held if statement.levels):
            limited = [
                one for one in held if one.levels == levels and one.status not in (status, *_SAID_BY.get(status, ()))
            ]
            found += _of_one(page, limited)
    return found


def _beside_other_arms(held: list[Statement]) -> list[Statement]:
    """The statements, a refusal of one arm set aside where the page takes the brand, or another arm of it."""
    if not any(one.arm or one.kind for one in held):
        return held  # of most insurers
    held = _without_kinds(held)
    taken = {one.arm for one in held if (one.claim == "own" or one.states or one.people) and one.status not in REFUSED}
    # "Other plans of Cigna" are other than some that are taken, named or not.
    held = [
        replace(one, claim="unclear")
        if one.arm in (OTHER_PLANS, OTHER_STATES) and not taken and one.claim == "own"
        else one
        for one in held
    ]
    # Which Medicaid a caller has is not told where "other forms of OHP" are refused.
    parted = bool(taken) and any(
        one.id in MEDICAID and one.arm == OTHER_PLANS and one.status in REFUSED for one in held
    )
    held = [replace(one, claim="unclear") if parted and one.claim == "own" else one for one in held]
    return [
        replace(one, aside=True)
        if one.arm and one.claim == "own" and one.status in REFUSED and taken - {one.arm}
        else one
        for one in held
    ]


def _without_kinds(held: list[Statement]) -> list[Statement]:
    """The statements, of which those are not sure that refuse one kind of plans alone.

    Where one half of Medicaid is refused, or not sure, and the other half is taken, which of them a caller has decides: neither is sure.
    """
    own = [one for one in held if one.claim == "own"]
    refused = {one.kind for one in held if one.status in REFUSED or one.claim == "unclear"} & WHOLES
    taken = {one.kind for one in own if one.status not in REFUSED}
    halves = bool(refused) and bool(taken) and taken <= WHOLES - refused
    return [
        replace(one, claim="unclear") if one.claim == "own" and one.kind and (halves or one.status in REFUSED) else one
        for one in held
    ]


def _of_one(page: Page, held: list[Statement]) -> list[Finding]:
    """The findings of one insurer that are said of the provider as a whole, or of the same levels.

    What is said for sure and is not believed says so in its rule: the search reads of it which plans of the insurer it names.
    """
    found: list[Finding] = []
    own = [statement for statement in held if statement.counts]
    status = _chosen(own)
    if status:
        found.append(_finding(page, [statement for statement in own if statement.status == status], "own"))
    beside: dict[tuple[str, bool], list[Statement]] = {}
    for statement in held:
        if statement.status != status:
            beside.setdefault((statement.status, statement.claim == "own"), []).append(statement)
    for other in INSURER_STATES if beside else ():
        for sure in (True, False):
            if said := beside.get((other, sure)):
                found.append(_finding(page, said, "unclear", beside=sure))
    return found


def _chosen(own: list[Statement]) -> str:
    """The status to believe: a sentence that says no beats a list that says yes; then the more specific one."""
    if len({statement.status for statement in own}) <= 1:
        return own[0].status if own else ""
    whole = [statement for statement in own if not (statement.status in REFUSED and statement.plan_types)] or own
    no = max((statement.strength for statement in whole if statement.status in REFUSED), default=0)
    yes = max((statement.strength for statement in whole if statement.status not in REFUSED), default=0)
    sided = [statement for statement in whole if statement.status in REFUSED] if no > yes else whole
    return min((statement.status for statement in sided), key=_RANK.index)


def _finding(page: Page, statements: list[Statement], claim: Claim, *, beside: bool = False) -> Finding:
    best = max(statements, key=lambda statement: statement.strength)
    types = dict.fromkeys(kind for statement in statements for kind in statement.plan_types)
    quotes = {
        (quote.quote, quote.section): quote for statement in statements[:MAX_EVIDENCE] for quote in statement.evidence
    }
    value = {"id": best.id, "status": best.status, "plan_types": list(types), "name": best.name}
    if best.levels:
        value["levels"] = list(best.levels)
    if claim == "unclear" and not beside and all(statement.states for statement in statements):
        value["states"] = sorted({state for statement in statements for state in statement.states})
    if claim == "unclear" and not beside and all(statement.people for statement in statements):
        value["people"] = sorted({code for statement in statements for code in statement.people})
    if claim == "unclear" and best.status in REFUSED and all(pays_for_care(statement.kind) for statement in statements):
        value["kind"] = best.kind
    rule = f"{best.rule}; {BESIDE}" if beside else best.rule
    return page.finding("insurers", value, list(quotes.values()), rule, claim=claim)
