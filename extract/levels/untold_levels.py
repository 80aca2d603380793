"""Times and amounts on a page about a PHP and an IOP that say of neither: the one is attended for longer, so they are not those of both."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.levels.beside_levels import OF_ALL
from extract.page import Page
from extract.schedule.computed_ends import STARTS
from extract.unsure import unsure
from records.models import Evidence, Finding

FIELDS = frozenset(("hours_per_week", "session_hours", "days_per_week", "sessions", "days", "dayparts", STARTS))
WHY = "of which level is not said"
_UNLIKE = frozenset(("php", "iop"))  # never attended for the same hours


def leave_untold(page: Page, findings: list[Finding]) -> list[Finding]:
    """The findings; those that only the page's title gives to both levels are unclear."""
    if not _UNLIKE.issubset(page.subjects.codes):
        return findings
    return [unsure(one, WHY) if _is_untold(page, one) else one for one in findings]


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
