"""Inpatient care of a page that never calls it so: a psychiatric unit, of which it tells how people are admitted and how long they stay."""

from __future__ import annotations

import re

from extract.fields.programs import Offered
from extract.levels import is_reference
from extract.literals import Guarded
from extract.page import Page
from extract.places import STATES
from extract.role import is_lesson
from extract.searching import compiled
from extract.units import Unit
from records.codes import IMPLIED

# What is said where people lie in a hospital; each group is one sign.
_STAY = Guarded(
    r"\b(?:(?P<unit>(?:\d{1,2}[- ]bed|locked|acute|secure|adult|senior|geriatric|adolescent|psychiatric|behavioral health|intensive treatment) (?:[\w-]+ ){0,3}?units?|"
    r"(?:\d{1,2})[- ]bed (?:[\w-]+ ){0,4}?(?:program|service|cent(?:er|re)))|"
    r"(?P<sure>while hospitali[sz]ed|(?:staying|stays?|admitted) on (?:the|our) (?:[\w-]+ ){0,4}unit|(?:during|throughout) (?:the|their|your|an?|this)? ?hospital(?:i[sz]ation| stays?)|(?:brief|short|average) hospital stays?|(?:typical|average|usual|expected) stays?(?= (?:at|in|on) (?:our|the|this) (?:[\w-]+ ){0,2}(?:hospital|psychiatric unit)))|"
    r"(?P<stay>(?:average )?length of stay (?:on (?:the|our) (?:[\w-]+ ){0,2}unit )?(?:is|of|in)|stay an average of)|"
    r"(?P<admitted>admitted (?:to|into) (?:the|our|this) (?:[\w-]+ )?(?:unit|hospital)|admitted (?:from|through|primarily through) (?:their|the|an?|our) (?:[\w,-]+ ){0,4}?(?:homes?|emergency|hospital)|(?:enter|admission to) our hospital|(?:in)?voluntary (?:admissions?|patients|commitment))|"
    r"(?P<nursed>24-hour (?:nursing|care)|(?:registered )?nurs(?:es|ing)(?: staff)? (?:\w+ ){0,2}?(?:24 hours|around the clock|on this unit)|24 hours a day)|(?P<ours>our hospital|in the hospital|within the hospital)"
    r")\b"
)
_OF_THE_MIND = Guarded(
    r"\b(?:psychiatr\w+|mental (?:and physical )?(?:health|illness\w*)|behavioral health|psychotic|dementia|geropsych\w*|therapeutic (?:groups?|programming))\b"
)
# "When your loved one is staying on the General Adult Unit"
_ON_UNIT = compiled(r"\bstaying on (?:the|our) (?:[\w-]+ ){0,4}unit\b")
STAY_SIGNS, BESIDE_SURE = 3, 2  # of the six; where one is sure
STAYS = frozenset(("stay", "sure"))


def hospital_stay(page: Page) -> Offered | None:
    """Inpatient care by the signs of a psychiatric unit, where the provider names no level of its own; None else."""
    low = page.document.low
    if not page.presents_own or is_lesson(page) or not ("hospital" in low or _on_a_unit(low)):
        return None
    said: dict[str, Unit] = {}
    for unit in page.units:
        if unit.block.zone != "main" or page.scope(unit).claim not in ("own", "neutral"):
            continue
        levels = page.terms(unit, "levels_of_care")
        if any(match.id != "inpatient" and not is_reference(unit.low, match.start) for match in levels):
            return None
        for found in _STAY.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    if (
        len(said) < (BESIDE_SURE if "sure" in said else STAY_SIGNS)
        or STAYS.isdisjoint(said)
        or _OF_THE_MIND.search(page.document.low) is None
    ):
        return None
    quoted = list({unit.number: unit for unit in said.values()}.values())[:3]
    return Offered("inpatient", [page.evidence(unit) for unit in quoted], f"{IMPLIED}hospital stay", described=True)


def _on_a_unit(low: str) -> bool:
    return "staying on " in low and _ON_UNIT.search(low) is not None


# Said to whom sleeps here: "a nurse will show you to your room", "throughout your stay"
_SLEEPS = Guarded(
    r"\b(?:show(?:s|n)? (?:you|them|him|her|each \w+) to (?:your|their|his|her|a) (?:\w+ )?room|(?:during|throughout) (?:your|their|the|each patient's) (?:stay|hospitali[sz]ation|hospital stay)|(?:staying|length of stay) on (?:the|our) (?:[\w-]+ ){0,4}unit|\d{1,2}[- ]bed (?:[\w-]+ ){0,4}?(?:units?|programs?|services?|facilit(?:y|ies)|hospital|house|home))\b"
)


def sleeps_here(page: Page) -> bool:
    """Whether a sentence of the main text is for somebody who stays overnight: then no visits are what is given."""
    sleeping = (unit for unit in page.units if unit.block.zone == "main" and _SLEEPS.search(unit.low))
    return any(page.scope(unit).claim in ("own", "neutral") for unit in sleeping)


# "Focused on rehabilitation" is an aim, and "a rehabilitation center" a place
_OVERNIGHT = compiled(
    r"\b(?:residents?|residential|inpatient|beds?|rehabs?|(?:drug|alcohol|addiction) rehabilitation|rehabilitation (?:cent(?:er|re)s?|facilit\w+|homes?|houses?|units?|hospitals?|stays?)|24-hour (?:care|support)|overnight|stay with us)\b"
)
# Who lives in a state or a county, and in no house: "Ohio residents", "residents of Fenn County"
_OF_A_PLACE = compiled(
    rf"\b(?:{'|'.join(sorted(map(re.escape, STATES), key=len, reverse=True))}|county|area|local|city|state|town)(?: state| county)? residents?\b"
    r"|\bresidents? (?:of|across|throughout|anywhere in|statewide)\b"
)


def speaks_of_nights(low: str) -> bool:
    """Whether a sentence speaks of people who stay the night.

    >>> speaks_of_nights("our residents cook"), speaks_of_nights("we see ohio residents by video")
    (True, False)
    """
    return _OVERNIGHT.search(_OF_A_PLACE.sub(" ", low) if "resident" in low else low) is not None
