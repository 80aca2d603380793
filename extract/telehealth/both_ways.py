"""Whether a sentence sets both ways to attend side by side: "In-person and telehealth sessions"."""

from __future__ import annotations

from extract.page import Page
from extract.roles.page_role import is_lesson
from extract.times.of_relatives import is_of_relatives
from extract.units import Unit
from extract.wordings import Wordings

MAX_LINE = 120
_WORDINGS = Wordings.of(__name__)
_BOTH_WAYS = _WORDINGS["both_ways"]
_WEIGHED = _WORDINGS["weighed"]
_BY_EXCEPTION = _WORDINGS["by_exception"]


def is_both_ways(unit: Unit) -> bool:
    """Whether a short line names both ways, and neither compares them nor speaks of who pays."""
    return len(unit.low) <= MAX_LINE and _BOTH_WAYS.search(unit.low) is not None and not are_weighed(unit.low)


def are_weighed(low: str) -> bool:
    """Whether a sentence compares the ways to attend, or tells who pays for them.

    >>> are_weighed("aetna covers video and office visits."), are_weighed("we have video and office visits.")
    (True, False)
    """
    return _WEIGHED.search(low) is not None


def is_by_exception(unit: Unit) -> bool:
    """Whether who cannot come attends from afar, so that the others come."""
    return _BY_EXCEPTION.search(unit.low) is not None and not is_of_relatives(unit.low)


_IS_GIVEN = _WORDINGS["is_given"]


def is_given_so(page: Page, unit: Unit) -> bool:
    """Whether a sentence of a page on one level, which teaches nothing, says that the level is given so: where, to whom, by which way."""
    if page.scope(unit).why != "programs_at_large" or not page.presents_own or len(page.subjects.codes) != 1:
        return False
    return says_given(unit.low) and not is_lesson(page)


def says_given(low: str) -> bool:
    """Whether a sentence says so of a level that it does not call ours.

    >>> [says_given(low) for low in ("virtual iop is available statewide.", "iop is often offered online.", "iop is available for those who need it.")]
    [True, False, False]
    """
    return _IS_GIVEN.match(low) is not None and not _WEIGHED.search(low)
