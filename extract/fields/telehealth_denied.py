"""Telehealth that a page denies: in so many words, by "in person only", or under a heading that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.fields.denied import is_denied
from extract.fields.telehealth_limits import is_barred, is_for_some
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit
from records.codes import LevelOfCare

_SECTION = 8  # sentences under a heading that may take back what it names
_ONLY_IN_PERSON = compiled(
    r"\bin[- ]person only\b|\bonly (?:offered |available |held |provided |meets? )?in[- ]person\b|\b(?:exclusively|entirely|fully|100%|strictly) in[- ]person\b"
    r"|\b(?:we|(?:our|this|the) (?:[\w-]+ ){0,2}(?:program|clinic|center|iop|php|practice))(?: [\w-]+){1,5} in[- ]person (?:treatment|care|services|therapy|counseling|groups|sessions|appointments) only(?= *(?:[.;!)]|$))"
    r"|\bwe only (?:accept|see|treat|take|admit) (?:[\w-]+ ){0,2}(?:for )?in[- ]person (?:treatment|care|services|therapy|counseling|groups|sessions)(?= *(?:[.;!)]|$))"
    r"|\b(?:must|have to|are required to|need to) (?:attend|come|participate|join)(?: all (?:groups|sessions))? in[- ]person(?= *(?:[.;!)]|$))"
    r"|\btod[oa]s (?:las|los) (?:\w+ ){1,3}(?:son|se hacen|es) (?:presencial(?:es)?|en persona)\b|\bsolo (?:en persona|presencial(?:es)?)\b"
)
_ALL_IN_PERSON = compiled(
    r"\b(?:all|every) (?:of our )?(?:\w+ ){0,2}(?:sessions?|services|groups?|programs?|programming|treatment|classes)\b[^.;]{0,30}\bin[- ]person\b"
)
# Beside it, either way is open: "All sessions are in person or by video", "choose fully in person, fully virtual or both"
_ONLINE = compiled(
    r"\b(?:tele-?(?:health|medicine|therapy|psychiatry)|online|virtual(?:ly)?|video\w*|zoom|remote(?:ly)?|hybrid)\b"
)
_NOT_ONLINE = compiled(r"\b(?:no|not|never|without|nor|rather than|instead of|than)\b[^,;.]{0,30}$|n't\b[^,;.]{0,30}$")
_JOINED = compiled(
    rf" ?(?:,|/|or|and|&|as well as)+ (?:(?:or|and|fully|entirely|100%|via|by|through) )*{_ONLINE.pattern}"
)
_CLAUSE_END = compiled(r"[.;!?]")
_SOME = compiled(r"(?:some|certain|a few|drug screens?|assessments?|alguno?s)\b")
COMING = compiled(
    r"\bcoming soon\b|\bwill (?:soon )?(?:offer|launch|add)\b|\bplan(?:s|ning)? to\b(?! expand\b)|\bpróximamente\b|\bwaitlist\b"
    r"|\b(?:would|we'd) (?:\w+ )?(?:like|love) to (?:offer|add|provide|launch)\b|\bin the works\b|\bon the (?:way|horizon)\b|\bupcoming\b|\bin development\b|\b(?:pending|awaiting|subject to|once approved|waiting for)\b[^.;]{0,30}\b(?:approval|licens\w+|the state|permission)\b"
    r"|\b(?:has|have) (?:ended|stopped|been (?:discontinued|suspended|paused|phased out))\b"
    r"|\b(?:hop|expect|intend|aim)(?:e|es|s|ing)? (?:to|that we (?:can|will)) (?:soon )?(?:be able to )?(?:offer|add|launch|provide|start|have)\b"
)
PAST = "past"  # why a sentence is none about today, see scope_cues.yaml
# "We no longer offer virtual IOP", "Virtual IOP is no longer available": to anybody, anywhere
_NO_MORE = compiled(
    r"\b(?:we |it |(?:our|the) (?:\w+ ){1,3})(?:no longer|have stopped|stopped) (?:offer|provid|hold|run|hav|do|giv)(?:e|es|s|ing)? (?:any |our |an? )?$"
)
_IS_NO_MORE = compiled(
    r"(?: (?:iop|php|program|groups?|sessions?|services|care|option|treatment|track|format)){0,2} (?:(?:is|are) no longer (?:available|offered|provided|held|given|an option)|(?:has|have) ended|(?:(?:has|have) been|was|were) (?:discontinued|stopped|phased out))(?: in (?:\w+ )?(?:19|20)\d\d)?\W*$"
)
_ENDS = compiled(r"(?: (?:iop|php|program|groups?|sessions?|services|care|option|treatment|track)){0,2}\W*$")
_NO_OPTION = compiled(r"[^.;:!?,]{0,30}?\b(?:is|are)(?: not|n't) (?:currently )?(?:an option|possible)\b")
_IF = compiled(r"\b(?:if|when|where|for whom|whose)\b[^.;]*$")
# "Telehealth is not required", "no webcam or telehealth app is needed": it neither offers nor denies it
_NOT_NEEDED = compiled(
    r"[^.;:!?,]{0,30}?\b(?:(?:is|are)(?: not|n't)|(?:is|are) never|need not be) (?:required|mandatory|necessary|needed|compulsory|obligatory)\b"
)
_NO_NEED = compiled(
    r"\b(?:(?:do(?:es)?|are|is)(?: not|n't) (?:have|need|required?|obliged|expected)|never (?:have|need|required)|not (?:required|obliged|expected)|no need|without (?:having|needing)|no obligation)\b(?! (?:in[- ]person|to (?:come|travel|visit|drive|be in|leave)))[^.;:!?,]{0,40}$"
    r"|\bno $"
)
_NEEDED = compiled(r"[^.;:!?,]{0,30}\b(?:is|are) (?:required|needed|necessary)\b")


def is_not_needed(low: str, match: Match) -> bool:
    """Whether a sentence says of the way to attend that stands there no more than that nobody has to take it.

    >>> from extract.terms import Match
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

    >>> from extract.terms import Match
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
