"""Inpatient care of a page that never calls it so: a psychiatric unit, of which it tells how people are admitted and how long they stay."""

from __future__ import annotations

from extract.fields.programs import Offered
from extract.levels import is_reference
from extract.literals import Guarded
from extract.page import Page
from extract.role import is_lesson
from extract.units import Unit
from records.codes import IMPLIED

# What is said where people lie in a hospital; each group is one sign.
_STAY = Guarded(
    r"\b(?:(?P<unit>(?:\d{1,2}[- ]bed|locked|acute|secure|adult|senior|geriatric|adolescent|psychiatric|behavioral health|intensive treatment) (?:[\w-]+ ){0,3}?units?|"
    r"(?:\d{1,2})[- ]bed (?:[\w-]+ ){0,4}?(?:program|service|cent(?:er|re)))|"
    r"(?P<stay>while hospitali[sz]ed|(?:during|throughout) (?:the|their|your|an?) (?:hospitali[sz]ation|hospital stay)|(?:brief|short|average) hospital stays?|(?:average )?length of stay (?:is|of|in)|stay an average of)|"
    r"(?P<admitted>admitted (?:to|into) (?:the|our|this) (?:[\w-]+ )?(?:unit|hospital)|admitted (?:from|through|primarily through) (?:their|the|an?|our) (?:[\w,-]+ ){0,4}?(?:homes?|emergency|hospital)|(?:enter|admission to) our hospital|(?:in)?voluntary (?:admissions?|patients|commitment))|"
    r"(?P<nursed>24-hour nursing|(?:registered )?nurs(?:es|ing)(?: staff)? (?:\w+ ){0,2}?(?:24 hours|around the clock|on this unit)|24 hours a day)|(?P<ours>our hospital|in the hospital|within the hospital)"
    r")\b"
)
_OF_THE_MIND = Guarded(
    r"\b(?:psychiatr\w+|mental (?:health|illness\w*)|behavioral health|psychotic|dementia|geropsych\w*)\b"
)
STAY_SIGNS = 3  # of the five
STAYS = "stay"


def hospital_stay(page: Page) -> Offered | None:
    """Inpatient care by the signs of a psychiatric unit, where the provider names no level of its own; None else."""
    if not page.presents_own or is_lesson(page) or "hospital" not in page.document.low:
        return None
    said: dict[str, Unit] = {}
    for unit in page.units:
        if unit.block.zone != "main" or page.scope(unit).claim not in ("own", "neutral"):
            continue
        if any(not is_reference(unit.low, match.start) for match in page.terms(unit, "levels_of_care")):
            return None
        for found in _STAY.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    if len(said) < STAY_SIGNS or STAYS not in said or _OF_THE_MIND.search(page.document.low) is None:
        return None
    quoted = list({unit.number: unit for unit in said.values()}.values())[:3]
    return Offered("inpatient", [page.evidence(unit) for unit in quoted], f"{IMPLIED}hospital stay", described=True)
