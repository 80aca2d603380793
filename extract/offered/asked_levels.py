"""Levels that only the questions of a page's readers name, where the answers tell when or how they are given here: "What days does IOP meet?"."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.levels.belonging import is_reference
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings

MOST_ANSWERS = 4  # sentences
_WORDINGS = Wordings.of(__name__)
_ASKS_WHEN_OR_HOW = _WORDINGS.guarded("asks_when_or_how")
_ANSWERS_ELSEWHERE = _WORDINGS["answers_elsewhere"]
_COMES_FROM = _WORDINGS["comes_from"]
_DAY = _WORDINGS["day"]
_OUTPATIENT_BY_NAME = frozenset(("iop", "php"))
_CLOCK = compiled(r"\d ?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bnoon\b")


def is_answered_as_ours(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the question is when, where or in which form this level is given, and the answer gives days or times, or says "we"."""
    if not unit.low.endswith("?") or not page.presents_own or is_lesson(page):
        return False
    if _ASKS_WHEN_OR_HOW.match(unit.low) is None or match.start == 0 or is_answered_by_name(page, unit, match):
        return False
    if is_reference(unit.low, match.start) or _COMES_FROM.search(unit.low, 0, match.start):
        return False
    answers = page.units[unit.number + 1 : unit.number + 1 + MOST_ANSWERS]
    told = False
    for answer in answers:
        if answer.low.endswith("?") or answer.block.kind == "heading" or answer.block.zone != unit.block.zone:
            break
        scope = page.scope(answer)
        if scope.claim in ("general", "excluded") or is_hedged(answer.low) or _ANSWERS_ELSEWHERE.search(answer.low):
            return False
        ours = scope.speaks_or_is_named
        told = told or ours or _DAY.search(answer.low) is not None or _CLOCK.search(answer.low) is not None
    return told


def is_answered_by_name(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the answer to a question on the outpatient program calls it by its own name: "When is the outpatient program?" "Our IOP meets …"."""
    if match.id != "outpatient":
        return False
    for answer in page.units[unit.number + 1 : unit.number + 1 + MOST_ANSWERS]:
        if answer.low.endswith("?") or answer.block.kind == "heading" or answer.block.zone != unit.block.zone:
            break
        if named := {one.id for one in page.terms(answer, "levels_of_care")}:
            return named <= _OUTPATIENT_BY_NAME
    return False
