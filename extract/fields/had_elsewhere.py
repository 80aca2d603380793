"""Therapies that a sentence names and nobody is given here: had before or with another, gone on to, of the staff, of the town, of a course for clinicians, passed on the way."""

from __future__ import annotations

from extract.patterns.literals import AnyOf
from extract.wordings import Wordings

LOOK_BACK = 100  # characters
_WORDINGS = Wordings.of(__name__)
_STEP = _WORDINGS.guarded("step")
_BEFORE_IT = _WORDINGS.guarded("before_it")
_STOPPED = _WORDINGS.guarded("stopped")
_TRIED = _WORDINGS.guarded("tried")
_OF_ANOTHER = _WORDINGS.guarded("of_another")
_RENTED = _WORDINGS.guarded("rented")
_HAD = AnyOf((_STEP, _BEFORE_IT, _TRIED, _STOPPED, _OF_ANOTHER, _RENTED))
_NOT_CLIENTS = _WORDINGS.guarded("not_clients")
_OF_A_COURSE = _WORDINGS.guarded("of_a_course")
_PASSED_BY = _WORDINGS.guarded("passed_by")
_OF_THE_TOWN = _WORDINGS.guarded("of_the_town")
_AMONG_THEMSELVES = AnyOf((_NOT_CLIENTS, _OF_A_COURSE, _PASSED_BY, _OF_THE_TOWN))


def is_had_elsewhere(low: str, start: int) -> bool:
    """Whether what begins at `start` is a therapy that somebody had before, keeps with another, or goes on to.

    >>> low = "for teens who have not responded to individual therapy, we offer dbt"
    >>> is_had_elsewhere(low, low.index("individual")), is_had_elsewhere(low, low.index("dbt"))
    (True, False)
    """
    floor = max(0, start - LOOK_BACK)
    may = _HAD.that_may_match(low)
    return any(cue.compiled.search(low, floor, start) is not None for cue in may)


def is_not_for_clients(low: str) -> bool:
    """Whether a sentence tells of the staff among themselves, of the town, of the way here, or of a course for those who treat.

    >>> is_not_for_clients("our staff meets each week for yoga"), is_not_for_clients("our staff meets with each client")
    (True, False)
    >>> is_not_for_clients("our alumni group has a yoga class"), is_not_for_clients("our alumni program has a yoga class")
    (True, False)
    """
    return _AMONG_THEMSELVES.search(low) is not None
