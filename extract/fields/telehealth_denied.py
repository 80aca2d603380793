"""Telehealth that a page denies: in so many words, by "in person only", or under a heading that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields.denied import is_denied
from extract.fields.telehealth_limits import is_barred, is_for_some
from extract.page import Page
from extract.terms import Match
from extract.units import Unit
from records.codes import LevelOfCare

_SECTION = 8  # sentences under a heading that may take back what it names
_ONLY_IN_PERSON = re.compile(
    r"\bin[- ]person only\b|\bonly (?:offered |available |held |provided |meets? )?in[- ]person\b|\b(?:exclusively|entirely|fully|100%|strictly) in[- ]person\b|\b(?:all|every) (?:of our )?(?:\w+ ){0,2}(?:sessions?|services|groups?|programs?|programming|treatment|classes)\b[^.;]{0,30}\bin[- ]person\b"
    r"|\btod[oa]s (?:las|los) (?:\w+ ){1,3}(?:son|se hacen|es) (?:presencial(?:es)?|en persona)\b|\bsolo (?:en persona|presencial(?:es)?)\b"
)
_SOME = re.compile(r"(?:some|certain|a few|drug screens?|assessments?|alguno?s)\b")
COMING = re.compile(
    r"\bcoming soon\b|\bwill (?:soon )?(?:offer|launch|add)\b|\bplan(?:s|ning)? to\b(?! expand\b)|\bpróximamente\b|\bwaitlist\b"
    r"|\b(?:hop|expect|intend|aim)(?:e|es|s|ing)? (?:to|that we (?:can|will)) (?:soon )?(?:be able to )?(?:offer|add|launch|provide|start|have)\b"
)


def says_in_person_only(low: str) -> re.Match[str] | None:
    """Where a sentence in lower case says that all of it is attended in person.

    >>> [says_in_person_only(said) is not None for said in ("all groups are in person.", "some groups are in person only.")]
    [True, False]
    """
    only = _ONLY_IN_PERSON.search(low)
    return only if only and not is_denied(low, *only.span()) and not _SOME.match(low) else None


def is_no_way(low: str, match: Match) -> bool:
    """Whether the way to attend that stands there is denied, or barred to those who would take it."""
    return is_denied(low, match.start, match.end) or is_barred(low, match.start)


def told_in_cells(page: Page, vocabulary: str) -> Iterator[tuple[Unit, LevelOfCare, Unit, bool]]:
    """Each header of a table that names telehealth, with a level for which a cell refuses it, or gives it to some, and that cell."""
    for unit in page.naming(vocabulary):
        told = page.answered.get(unit.number)
        if told is None or page.scope(unit).claim in ("excluded", "general", "hypothetical"):
            continue
        if any(match.id == "telehealth" for match in page.terms(unit, vocabulary)):
            yield from ((unit, level, cell, False) for level, cell in told.no)
            yield from ((unit, level, cell, True) for level, cell in told.some)


def heads_none(page: Page, heading: Unit, vocabulary: str) -> bool:
    """Whether a heading names telehealth that the text under it takes back, denies or says to have ended: "Telehealth" over
    "We no longer offer telehealth", "All of our services are in person only", "Our virtual IOP has been paused"."""
    if heading.block.kind != "heading":
        return False
    below = page.units[heading.number + 1 : heading.number + 1 + _SECTION]
    under = [unit for unit in below if heading.text in (one.text for one in unit.block.headings)]
    return any(_takes_back(page, unit, vocabulary) for unit in under)


def _takes_back(page: Page, unit: Unit, vocabulary: str) -> bool:
    if says_in_person_only(unit.low) is not None:
        return True
    named = [match for match in page.terms(unit, vocabulary) if match.id != "in_person"]
    ended = page.scope(unit).claim == "excluded" or COMING.search(unit.low) is not None
    return any(ended or is_no_way(unit.low, match) or is_for_some(unit.low, match.start, match.end) for match in named)
