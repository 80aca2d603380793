"""Pages of a college's counseling center: they tell students of groups and sessions, often without a "we" and among lines that teach."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.patterns.searching import compiled
from extract.wordings import Wordings

STUDENTS = 2  # times that students are named
KINDS = 2  # of what is said of coming; that a place and what is given are named is asked for beside
MOST_READ = 8000  # characters
_WORDINGS = Wordings.of(__name__)
_PLACE = _WORDINGS["place"]
_STUDENT = compiled(r"\b(?:students?|undergraduates?)\b")
_GIVEN = _WORDINGS["given"]
_COMES = _WORDINGS["comes"]
_ADDRESS = _WORDINGS["address"]
_HEAD = _WORDINGS["head"]
_AT_LARGE = _WORDINGS["at_large"]


def is_of_a_campus(page: Page) -> bool:
    """Whether a page names a counseling center, tells students of groups or sessions there, and says how they come to them."""
    low = page.document.low[:MOST_READ]
    address = page.url[:300].lower()
    if "student" not in low and "undergraduate" not in low and "student" not in address:
        return False
    titled = _PLACE.search(fold(page.document.title)) is not None or _ADDRESS.search(address) is not None
    if len(_STUDENT.findall(low)) + ("student" in address) < (1 if titled else STUDENTS) or not (
        titled or _PLACE.search(low)
    ):
        return False
    if _AT_LARGE.search(low) or not (_GIVEN.search(low) or (titled and _is_headed(page))):
        return False
    return len({found.lastgroup for found in _COMES.finditer(low)}) >= KINDS


def _is_headed(page: Page) -> bool:
    """Whether the first heading is "Groups" and no more."""
    heading = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    return _HEAD.fullmatch(heading.strip(" .:")) is not None
