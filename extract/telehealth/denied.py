"""Telehealth that a page denies: in so many words, by "in person only", or under a heading that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields.denied import is_denied
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.telehealth.limits import is_barred, is_for_some
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

_SECTION = 8  # sentences under a heading that may take back what it names
_WORDINGS = Wordings.of(__name__)
_ONLY_IN_PERSON = _WORDINGS["only_in_person"]
_ALL_IN_PERSON = _WORDINGS["all_in_person"]
_ONLINE = _WORDINGS["online"]
_NOT_ONLINE = _WORDINGS["not_online"]
_JOINED = _WORDINGS["joined"]
_CLAUSE_END = compiled(r"[.;!?]")
_SOME = _WORDINGS["some"]
COMING = _WORDINGS["coming"]
PAST = "past"  # why a sentence is none about today, see scope_cues.yaml
_NO_MORE = _WORDINGS["no_more"]
_IS_NO_MORE = _WORDINGS["is_no_more"]
_ENDS = _WORDINGS["ends"]
_NO_OPTION = _WORDINGS["no_option"]
_IF = _WORDINGS["if"]
_NOT_NEEDED = _WORDINGS["not_needed"]
_NO_NEED = _WORDINGS["no_need"]
_NEEDED = _WORDINGS["needed"]


def is_not_needed(low: str, match: Match) -> bool:
    """Whether a sentence says of the way to attend that stands there no more than that nobody has to take it.

    >>> from extract.patterns.terms import Match
    >>> said = ("telehealth is not required.", "you do not have to use telehealth.", "no telehealth app is needed.", "no telehealth is offered.")
    >>> [is_not_needed(low, Match("formats", "telehealth", at := low.index("telehealth"), at + 10)) for low in said]
    [True, True, True, False]
    """
    if _NOT_NEEDED.match(low, match.end):
        return True
    before = _NO_NEED.search(low, max(0, match.start - 60), match.start)
    return before is not None and (before[0] != "no " or _NEEDED.match(low, match.end) is not None)


def says_in_person_only(low: str) -> re.Match[str] | None:
    """Where a sentence in lower case says that all of it is attended in person.

    >>> [says_in_person_only(said) is not None for said in ("all groups are in person.", "some groups are in person only.")]
    [True, False]
    >>> [says_in_person_only(said) is not None for said in (
    ...     "all groups are in person or online.", "all groups are in person, not online.", "all care is fully in person or fully virtual.")]
    [False, True, False]
    """
    only = _ONLY_IN_PERSON.search(low)
    if only is None or _JOINED.match(low, only.end()):
        only = next((one for one in _ALL_IN_PERSON.finditer(low) if not _is_also_online(low, one)), None)
    return only if only and not is_denied(low, *only.span()) and not _SOME.match(low) else None


def _is_also_online(low: str, said: re.Match[str]) -> bool:
    """Whether the clause of "all sessions are in person" names another way to attend, and does not deny it."""
    begin = max((mark.end() for mark in _CLAUSE_END.finditer(low, 0, said.start())), default=0)
    behind = _CLAUSE_END.search(low, said.end())
    ways = _ONLINE.finditer(low, begin, behind.start() if behind else len(low))
    return any(not is_denied(low, *way.span()) and not _NOT_ONLINE.search(low, begin, way.start()) for way in ways)


def has_ended(low: str, match: Match) -> bool:
    """Whether a sentence about what was says that this way to attend is no longer given.

    >>> from extract.patterns.terms import Match
    >>> said = ("virtual iop is no longer available.", "we no longer offer virtual groups.", "virtual iop is no longer available to new clients.")
    >>> [has_ended(low, Match("formats", "telehealth", at := low.index("virtual"), at + 7)) for low in said]
    [True, True, False]
    """
    if _IS_NO_MORE.match(low, match.end):
        return True
    return _NO_MORE.search(low, 0, match.start) is not None and _ENDS.match(low, match.end) is not None


def is_no_way(low: str, match: Match) -> bool:
    """Whether the way to attend that stands there is denied, or barred to those who would take it."""
    if _NO_OPTION.match(low, match.end) and not _IF.search(low, 0, match.start):
        return True
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
