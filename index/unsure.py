"""Quotes that bear on a filter and are no value: telehealth of some alone, parts of the day that are denied, what is attended beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from index.attended_beside import attended_beside
from records.refusals import denied

if TYPE_CHECKING:
    from records.models import Evidence, Program

FOR_SOME = "for some"  # begins the rule of telehealth that is offered, or denied, to some or at some times alone
_OF_A_TIME = re.compile(
    r"\d|\b(?:morning|afternoon|evening|night|weekend|day|noon|mañana|tarde|noche|fin)", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
_OF_A_PART = re.compile(
    rf"{_WEEKDAY.pattern}|\b(?:morning|afternoon|evening|weekend|individual|family|medication|psychiatr\w+|therapy|visits?|sessions?|appointments?)\b",
    re.IGNORECASE,
)
Told = Iterator[tuple[str, Iterable["Evidence"]]]


def telehealth_for_some(program: Program) -> list[Evidence]:
    """Where pages offer telehealth on some days or for some visits: a part of the program, of which the question tells."""
    unsure = (one for one in program.unclear if one.field == "telehealth" and one.rule.startswith(FOR_SOME))
    return [item for one in unsure if one.value == "yes" for item in one.evidence if _OF_A_PART.search(item.quote)]


def attendance_unsure(program: Program) -> Told:
    """What is said of telehealth and is none of the values: of some alone, or denied in part."""
    for one in program.unclear:
        if one.field == "telehealth" and one.value in ("yes", "no"):
            yield f"telehealth: {one.value}, in part or not surely", one.evidence


def dayparts_told(program: Program) -> Told:
    """Parts of the day that are said or denied, and what is attended beside; a quote of days alone gives way to one that tells the time."""
    for code in program.dayparts:
        telling = [item for item in code.evidence if _OF_A_TIME.search(_WEEKDAY.sub("", item.quote))]
        yield code.code, telling or code.evidence
    for part, quotes in denied(program, "dayparts").items():
        yield f"{part}: denied", quotes
    for finding in attended_beside(program):
        yield "attended beside the sessions", finding.evidence
