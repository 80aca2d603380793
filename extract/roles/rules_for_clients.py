"""Rules for those who come: what a page lays down for the students of a class, for patients on a medication, for the residents of a house.

Such a page may say no "we", give no name and name no level of care. Who gives the class, the medication or the room
writes when to be on time, what to bring, and what is due; a guide hedges, compares and speaks of programs.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.claims.scope import is_hedged
from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.roles.house_rules import (
    first_of_each_kind,
    in_order,
    joins_an_oxford_house,
    may_be_of_a_house,
    rules_of_a_house,
)
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

FEW_GENERAL = 1  # sentences about programs anywhere
MOST_SENTENCES = 90  # a longer page says otherwise whose it is
LEAST_OF_A_CLASS, LEAST_OF_A_MEDICATION, LEAST_OF_DOSES, LEAST_OF_GROUPS = 3, 4, 3, 4  # kinds of rules
PRICES = 2  # lines of a price list

_WORDINGS = Wordings.of(__name__)
_DRIVERS = _WORDINGS["drivers"]
_CLASS = _WORDINGS["class"]
_CLASSROOM = _WORDINGS["classroom"]
_PRICED = _WORDINGS["priced"]
_LEVELS_OF_CLASSES = _WORDINGS["levels_of_classes"]
_BUPRENORPHINE = _WORDINGS["buprenorphine"]
_METHADONE = compiled(r"\bmethadone\b")
_AGREED = _WORDINGS["agreed"]
_VISIT_FEE = _WORDINGS["visit_fee"]
_DOSED = _WORDINGS["dosed"]
_TELLS_OF_OTHERS = _WORDINGS["tells_of_others"]
_OF_GROUPS = _WORDINGS["of_groups"]
_COUNSELS = _WORDINGS["counsels"]
_GROUP_ROOM = _WORDINGS["group_room"]
_GROUP_RULES = _WORDINGS["group_rules"]
_WAS = _WORDINGS["was"]
_MUST = _WORDINGS["must"]
MUSTS = 2


class Rules(NamedTuple):
    """The level of care whose clients the rules are for, and the first sentence of each kind of rule."""

    level: LevelOfCare
    units: list[Unit]


def rules_for_clients(page: Page) -> Rules | None:
    """The rules that a page lays down for its own clients, and for whom; None where it is of anybody else, or a lesson.

    To be asked of a page that is no lesson and refers nobody on.
    """
    low = page.document.low
    if len(page.units) > MOST_SENTENCES:
        return None
    drivers = _DRIVERS.search(low) or ("driv" in low and _LEVELS_OF_CLASSES.search(low))
    medicated = _BUPRENORPHINE.search(low) or _METHADONE.search(low)
    groups = "group" in low and _OF_GROUPS.search(low) and _COUNSELS.search(low)
    if not (drivers or medicated or groups or may_be_of_a_house(low)):
        return None
    if _TELLS_OF_OTHERS.search(low) or sum(scope.claim == "general" for scope in page.scopes) > FEW_GENERAL:
        return None
    told = [unit for unit in page.units if _may_tell(page, unit)]
    if drivers and (units := _of_a_class(low, told)) is not None:
        return Rules("early_intervention", units)
    if "methadone" in low and (units := _of_doses(told)) is not None:
        return Rules("otp", units)
    if _BUPRENORPHINE.search(low) and (units := _of_a_medication(told)) is not None:
        return Rules("outpatient", units)
    if may_be_of_a_house(low) and (units := joins_an_oxford_house(low, told) or rules_of_a_house(page, told)):
        return Rules("sober_living", units)
    if groups and (units := _of_groups(told)) is not None:
        return Rules("outpatient", units)
    return None


def _may_tell(page: Page, unit: Unit) -> bool:
    """Whether a sentence of the main text may be a rule: it hedges nothing, and is told of now and not of programs anywhere."""
    return (
        unit.block.zone == "main"
        and unit.block.kind != "title"
        and page.scope(unit).claim in ("own", "neutral")
        and not is_hedged(unit.low)
        and _WAS.search(unit.low) is None
    )


def _of_a_class(low: str, told: list[Unit]) -> list[Unit] | None:
    if _CLASS.search(low) is None:
        return None
    priced = [unit for unit in told if "$" in unit.low and _PRICED.search(f"{fold(unit.block.row)} {unit.low}")]
    called = {found for unit in told for found in _LEVELS_OF_CLASSES.findall(unit.low)}
    least = 1 if len(priced) >= PRICES or len(called) >= PRICES else LEAST_OF_A_CLASS
    rules = first_of_each_kind(_CLASSROOM, told)
    named = next((unit for unit in told if _DRIVERS.search(unit.low)), None)
    return [*([named] if named else []), *priced[:1], *in_order(rules)] if len(rules) >= least else None


def _of_groups(told: list[Unit]) -> list[Unit] | None:
    """Of groups for those who are counselled for their use: what a court sends people to, or a clinic holds each week."""
    heads = [unit for unit in told if unit.block.kind in ("heading", "paragraph") and _GROUP_RULES.search(unit.low)]
    rules = first_of_each_kind(_GROUP_ROOM, told) if heads else {}
    return in_order(rules) if len(rules) >= LEAST_OF_GROUPS else None


def _of_doses(told: list[Unit]) -> list[Unit] | None:
    """Of a clinic that gives methadone: at its window, or to whom it says "you" and "must"; a lesson tells how patients are dosed."""
    at_hand = any("window" in unit.low or "your " in unit.low or _MUST.search(unit.low) for unit in told)
    rules = first_of_each_kind(_DOSED, told) if at_hand else {}
    return in_order(rules) if len(rules) >= LEAST_OF_DOSES and "dosed" in rules else None


def _of_a_medication(told: list[Unit]) -> list[Unit] | None:
    """Of an office that prescribes: what patients must do, or what a visit costs; one sentence that names the medication stands first."""
    musts = sum(1 for unit in told if _MUST.search(unit.low))
    priced = any("$" in unit.low and _VISIT_FEE.search(unit.low) for unit in told)
    rules = first_of_each_kind(_AGREED, told) if musts >= MUSTS or priced else {}
    if len(rules) < LEAST_OF_A_MEDICATION:
        return None
    named = next((unit for unit in told if _BUPRENORPHINE.search(unit.low)), None)
    return list({unit.number: unit for unit in ([named] if named else []) + in_order(rules)}.values())
