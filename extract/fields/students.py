"""The students whom a college's counseling center serves, named without a word for the college: "Students are offered …"."""

from __future__ import annotations

from functools import lru_cache

from extract.page import Page
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

STUDENTS = "college_students"
_WORDINGS = Wordings.of(__name__)
_CENTER = _WORDINGS["center"]
_COLLEGE = _WORDINGS["college"]
_STUDENTS = _WORDINGS["students"]


@lru_cache(maxsize=4)  # asked of one page for each of its sentences
def _is_of_a_college(low: str) -> bool:
    return _CENTER.search(low) is not None and _COLLEGE.search(low) is not None


def names_students(words: str) -> bool:
    """Whether words name those students.

    >>> names_students("each student"), names_students("college students")
    (True, False)
    """
    return _STUDENTS.fullmatch(words) is not None


def students(page: Page, unit: Unit) -> list[Match]:
    """Where a sentence names them, on a page of the counseling center of a college."""
    if "student" not in unit.low or not _is_of_a_college(page.document.low):
        return []
    return [Match("populations", STUDENTS, *span.span()) for span in _STUDENTS.finditer(unit.low)]
