"""Levels that only the questions of a page's readers name, where the answers tell when or how they are given here: "What days does IOP meet?"."""

from __future__ import annotations

from extract.levels import is_reference
from extract.literals import Guarded
from extract.page import Page
from extract.role import is_lesson
from extract.scope import is_hedged
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

MOST_ANSWERS = 4  # sentences
# What is asked of one program, and of none at large: its days and times, its place, whether one comes or calls in
_ASKS_WHEN_OR_HOW = Guarded(
    r"^(?![^?]{0,120}\b(?:need\w*|right|recommend\w*|best|appropriate|enough|better|cover\w*|costs?|required|used|over|full)\b)"
    r"(?:(?:(?:on |at |during )?(?:what|which) (?:days?|times?|hours|nights?|evenings?|part of the day)|when|where|how (?:many (?:days|hours|evenings|nights|times)|often))\b[^?]{0,120}"
    r"|(?:is|are|does|do|can)\b[^?]{0,80}"
    r"\b(?:meets?|held|online|virtual(?:ly)?|zoom|telehealth|in[- ]person|runs?|starts?|begins?|ends?|take place|located|hours|days?|evenings?|nights?|schedule|weekends?)\b[^?]{0,60})\?$"
)
_ANSWERS_ELSEWHERE = compiled(
    r"\b(?:partners?|refer\w*|elsewhere|no longer|depend\w*|var(?:y|ies)|each program|most (?:iops|phps|programs)|some (?:iops|phps|programs)|(?:not|n't) (?:currently |yet )?(?:offer|have|run|provide)|coming soon)\b"
)
# "Where do clients go after IOP?", "like other IOPs"
_COMES_FROM = compiled(
    r"\b(?:after|before|from|leav(?:e|es|ing)|finish\w*|complet\w+|other|like|than|instead of|besides|between|and) (?:an? |the |my |your )?(?:[\w-]+ )?$"
)
_DAY = compiled(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_CLOCK = compiled(r"\d ?[ap]\.?m\b|\b\d{1,2}:\d\d\b|\bnoon\b")


def is_answered_as_ours(page: Page, unit: Unit, match: Match) -> bool:
    """Whether the question is when, where or in which form this level is given, and the answer gives days or times, or says "we"."""
    if not unit.low.endswith("?") or not page.presents_own or is_lesson(page):
        return False
    if _ASKS_WHEN_OR_HOW.match(unit.low) is None or match.start == 0:
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
