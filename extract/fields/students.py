"""The students whom a college's counseling center serves, named without a word for the college: "Students are offered …"."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

STUDENTS = "college_students"
_CENTER = compiled(r"\b(?:counsell?ing|wellness|psychological) (?:center|centre|services|office)\b")
_COLLEGE = compiled(
    r"\b(?:undergraduates?|graduate (?:students?|assistants?)|(?:off-?|on-?)?campus|universit(?:y|ies)|college|semesters?|student (?:account|health fee))\b"
)
_STUDENTS = compiled(r"(?<!high school )(?<!middle school )(?<!elementary )\bstudents\b")


def students(page: Page, unit: Unit) -> list[Match]:
    """Where a sentence names them, on a page of the counseling center of a college."""
    if "students" not in unit.low or _CENTER.search(page.document.low) is None:
        return []
    if _COLLEGE.search(page.document.low) is None:
        return []
    return [Match("populations", STUDENTS, *span.span()) for span in _STUDENTS.finditer(unit.low)]
