"""Times and amounts that may be of either of two levels.

On a page about a PHP and an IOP some say of neither: the one is attended for longer, so they are not those of both. And behind
"Patients step down to our IOP." nothing tells of which level "Groups meet on Monday and Thursday" is, nor, on a page about a
PHP, of which "There is also an evening program from 6 to 9" is: who stays the day comes in the day.
"""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.levels.beside_levels import OF_ALL
from extract.levels.step_down import is_gone_to
from extract.page import Page
from extract.schedule.computed_ends import STARTS
from extract.unsure import unsure
from extract.wordings import Wordings
from records.models import Evidence, Finding

_WORDINGS = Wordings.of(__name__)
_GROUPS = _WORDINGS["groups"]
_ANOTHER = _WORDINGS.guarded("another")
_BY_DAY = frozenset(("php", "residential", "inpatient", "detox"))
FIELDS = frozenset(("hours_per_week", "session_hours", "days_per_week", "sessions", "days", "dayparts", STARTS))
WHY = "of which level is not said"
_UNLIKE = frozenset(("php", "iop"))  # never attended for the same hours


def leave_untold(page: Page, findings: list[Finding]) -> list[Finding]:
    """The findings; those that only the page's title gives to both levels are unclear, and those behind a way to another level."""
    titled = _UNLIKE.issubset(page.subjects.codes)
    return [
        unsure(one, WHY)
        if (titled and _is_untold(page, one)) or _is_behind_another(page, one) or _is_of_another(page, one)
        else one
        for one in findings
    ]


def _is_untold(page: Page, finding: Finding) -> bool:
    if finding.field not in FIELDS or finding.claim != "own" or finding.level_of_care not in _UNLIKE:
        return False
    # The head of a table's column says the day, and the cell below it of whom
    return all(_says_of_neither(page, evidence) for evidence in finding.evidence)


def _says_of_neither(page: Page, evidence: Evidence) -> bool:
    low, unit = evidence.quote.lower(), page.unit_of(evidence)
    if unit is None or levels_in(evidence.quote, references=True) or "programs" in low or OF_ALL.search(low):
        return False
    return page.levels(unit) is page.subjects


def _is_behind_another(page: Page, finding: Finding) -> bool:
    """Whether "Groups meet …" tells it right behind a sentence that leads to another level, and names none itself."""
    if finding.field not in FIELDS or finding.claim != "own" or len(finding.evidence) != 1:
        return False
    unit = page.unit_of(finding.evidence[0])
    if unit is None or not unit.number or _GROUPS.match(unit.low) is None or page.terms(unit, "levels_of_care"):
        return False
    before = page.units[unit.number - 1]
    levels = page.terms(before, "levels_of_care") if before.block is unit.block else []
    return bool(levels) and finding.level_of_care not in (None, levels[-1].id) and is_gone_to(before.low, levels)


def _is_of_another(page: Page, finding: Finding) -> bool:
    """Whether it is told of a program in the evening beside the one of the page, where people are by day: "There is also an evening program"."""
    if finding.field not in FIELDS or finding.claim != "own" or finding.level_of_care not in _BY_DAY:
        return False
    units = [page.unit_of(evidence) for evidence in finding.evidence]
    return any(
        unit is not None and _ANOTHER.search(unit.low) is not None and not page.terms(unit, "levels_of_care")
        for unit in units
    )
