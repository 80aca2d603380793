"""Words for telehealth in sentences about something else than attending: alumni, a course in telehealth, programs that ours is preferred to, equipment."""

from __future__ import annotations

from extract.patterns.literals import AnyOf
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

REACH = 160  # characters before a wording that are looked at
_WORDINGS = Wordings.of(__name__)
_LEVEL = _WORDINGS["level"]
_THEY = _WORDINGS["they"]
_OFFICE = _WORDINGS["office"]
_TOPIC = _WORDINGS["topic"]
_COMPARED = _WORDINGS["compared"]
_MEETS_HERE = _WORDINGS["meets_here"]
_THING = _WORDINGS["thing"]
_FIRST_SEEN = _WORDINGS["first_seen"]
_OF_A_JOB = _WORDINGS.guarded("of_a_job")
_NO_JOB = _WORDINGS.guarded("no_job")
_ONCE = _WORDINGS.guarded("once")
_STILL = _WORDINGS.guarded("still")
_COURSE_OF_THEIRS = _WORDINGS.guarded("course_of_theirs")
_CONSULTS = _WORDINGS["consults"]
_SENT_TO = _WORDINGS.guarded("sent_to")


_NO_MATTER = {_OF_A_JOB: _NO_JOB, _ONCE: _STILL}
_OF_STAFF = AnyOf((_OF_A_JOB, _ONCE, _COURSE_OF_THEIRS))


def is_of_staff_or_past(unit: Unit) -> bool:
    """Whether a sentence, or what heads it, is of a job, of a course for those who treat, or of what was done in a year that is past."""
    headings = unit.block.headings
    return bool(headings and _COURSE_OF_THEIRS.search(headings[-1].low)) or tells_of_staff_or_past(unit.low)


def tells_of_staff_or_past(low: str) -> bool:
    """Whether a sentence is of those who work here, or of a year that is past.

    >>> said = ("we are looking for a telehealth therapist.", "our telehealth internship is open.", "in 2020 we moved all groups online.")
    >>> [tells_of_staff_or_past(low) for low in said]
    [True, True, True]
    >>> said = ("keep your job: we meet on zoom.", "in 2020 we went online and have stayed so.", "our iop is on zoom.")
    >>> [tells_of_staff_or_past(low) for low in said]
    [False, False, False]
    """
    return any(
        cue.compiled.search(low) is not None and not (cue in _NO_MATTER and _NO_MATTER[cue].search(low))
        for cue in _OF_STAFF.that_may_match(low)
    )


def is_not_attended(low: str, match: Match) -> bool:
    """Whether the way to attend that stands there is none of the program's clients, or nothing that anybody attends.

    >>> from extract.patterns.terms import Match
    >>> said = ("alumni of our iop meet on zoom.", "clients of our iop meet on zoom.", "graduates of our php attend our iop on zoom.")
    >>> [is_not_attended(low, Match("formats", "telehealth", low.index("on zoom"), low.index("on zoom") + 7)) for low in said]
    [True, False, False]
    """
    begin = max(0, match.start - REACH, low.rfind(". ", 0, match.start), low.rfind("; ", 0, match.start))
    they = _THEY.search(low, begin, match.start)
    if they is not None and not _LEVEL.search(low, they.end(), match.end + 20):
        return True
    if _OFFICE.search(low, max(begin, match.start - 60), match.end + 40):
        return True
    if _SENT_TO.search_slice(low, begin, match.start):
        return True
    if match.id == "in_person":
        return _FIRST_SEEN.match(low, match.end) is not None
    if _COMPARED.search(low, begin, match.start):
        return _MEETS_HERE.search(low) is None
    if _THING.match(low, match.end):
        return True
    return any(said.search(low, begin, match.start) for said in (_TOPIC, _CONSULTS))
