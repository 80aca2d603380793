"""What goes on under no heading of its own behind a paragraph that begins with one of the levels that a page is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from extract.levels import LevelsAt, subjects_of
from extract.terms import Match
from extract.units import Unit
from records.codes import LevelOfCare

FEWEST_LEVELS = 2  # that the first heading or the title names
AT_START = 12  # characters: "The ", "Our adult " may stand before it
_IS_SUBJECT = re.compile(
    r"(?: ?\([a-z, -]{2,30}\))?(?: (?:programs?|programming|treatment|care|services?|level of care))?(?: ?\([a-z]{2,8}\))?,? "
    r"(?:is|are|offers?|provides?|serves?|consists?|gives?|allows?|helps?|runs?|meets?|treats?|combines?|features?|lasts?)\b"
)
# "… for this program": told of one of them
_OF_ONE = re.compile(r"\b(?:th(?:is|e) (?:program|level of care)|in program)\b(?! (?:or|and|you)\b)")
# "These programs", "either track": told of all of them
_OF_ALL = re.compile(
    r"\b(?:programs|both(?: of)?(?: our| the| these| of them)? (?:levels|tracks|options|services|of|are|have|include|offer|meet|run|last|provide|the)|both[,:]|either (?:program|level|track|one)|each (?:program|level|track)|all (?:levels|tracks)|levels of care)\b"
)


def opened(units: Sequence[Unit], terms_of: Sequence[list[Match]], subjects: LevelsAt) -> dict[int, LevelsAt]:
    """By number of the sentence, the one of several levels whose paragraph leads to it: "Day treatment is …", "What to expect: …".

    Only where a sentence of that run says "this program", so that it tells of one and not of all.
    """
    found: dict[int, LevelsAt] = {}
    if len(subjects.codes) < FEWEST_LEVELS:
        return found
    level: LevelOfCare | None = None
    run: list[Unit] = []
    for unit in (one for one in units if one.block.zone == "main"):
        named = _subjects(unit, terms_of[unit.number], subjects)
        opens = _opens(unit, units, terms_of[unit.number], named)
        ends = bool(run) and unit.block.headings != run[0].block.headings
        if opens or ends or unit.block.kind == "heading" or set(named) - {level} or _OF_ALL.search(unit.low):
            found |= _of_run(level, run)
            level, run = (named[0] if opens else None), []
        if level is not None:
            run.append(unit)
    return found | _of_run(level, run)


def _of_run(level: LevelOfCare | None, run: list[Unit]) -> dict[int, LevelsAt]:
    if level is None or not any(_OF_ONE.search(unit.low) for unit in run):
        return {}
    return {unit.number: LevelsAt((level,), "opened") for unit in run}


def _subjects(unit: Unit, matches: list[Match], subjects: LevelsAt) -> list[LevelOfCare]:
    """The levels of the page that a sentence is about."""
    levels = [match for match in matches if match.vocabulary == "levels_of_care" and match.id in subjects.codes]
    return list(dict.fromkeys(cast("LevelOfCare", match.id) for match in subjects_of(unit.low, levels)))


def _opens(unit: Unit, units: Sequence[Unit], matches: list[Match], named: list[LevelOfCare]) -> bool:
    """Whether a paragraph begins with one level as what it is about: "Partial hospitalization is …"."""
    first = unit.number == 0 or units[unit.number - 1].block is not unit.block
    if len(named) != 1 or not first or unit.block.kind != "paragraph":
        return False
    begins = [match for match in matches if match.vocabulary == "levels_of_care" and match.start <= AT_START]
    return any(match.id == named[0] and _IS_SUBJECT.match(unit.low, match.end) for match in begins)
