"""What is said of groups of one part of the day or of one day belongs to the level that meets then.

"SAIOP meets 9 to 12 and 5:30 to 8:30. Evening groups are offered by video", under a heading that names the SAIOP and a
weekly outpatient program: of the heading's two levels only the one has evenings, so nothing is said of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extract.levels.belonging import levels_in
from extract.schedule import find_dayparts, find_days
from extract.schedule.dayparts import daypart_of
from extract.unsure import unsure
from records.codes import LevelOfCare
from records.models import Finding

FIELDS = frozenset(("dayparts", "days", "sessions", "formats", "telehealth", "telehealth_only", "modalities"))
WHY = "of another level's groups"
_WEEKEND = frozenset(("sat", "sun"))
When = frozenset[str]  # parts of the day and weekdays
Place = tuple[str, str]  # the sentence, and the headings over it


def of_its_level(findings: list[Finding]) -> list[Finding]:
    """The findings; those that a place gives to several levels, of which not all meet then, are unclear for the others."""
    levels: dict[Place, set[LevelOfCare]] = defaultdict(set)
    for one in findings:
        if _is_of_groups(one) and one.level_of_care:
            levels[_place(one)].add(one.level_of_care)
    wrong: dict[Place, set[LevelOfCare]] = {}
    for (quote, section), several in levels.items():
        if len(several) > 1 and not levels_in(quote, references=True) and (when := _when(quote)):
            wrong[quote, section] = _not_then(quote, several, when, findings)
    if not any(wrong.values()):
        return findings
    return [
        unsure(one, WHY) if _is_of_groups(one) and one.level_of_care in wrong.get(_place(one), ()) else one
        for one in findings
    ]


def _is_of_groups(finding: Finding) -> bool:
    """Whether a sentence says it; a cell of a table has the level of its row."""
    return finding.claim == "own" and finding.field in FIELDS and finding.evidence[0].where == "text"


def _place(finding: Finding) -> Place:
    return finding.evidence[0].quote, finding.evidence[0].section


def _when(quote: str) -> When:
    """The parts of the day, else the days, of whose groups a quote speaks.

    >>> sorted(_when("Evening groups are offered by video.")), sorted(_when("Saturday groups meet by video.")), sorted(_when("We meet."))
    (['evening'], ['sat'], [])
    """
    parts = frozenset(part.daypart for part in find_dayparts(quote))
    return parts or frozenset(day for found in find_days(quote) for day in found.days)


def _not_then(quote: str, several: Iterable[LevelOfCare], when: When, findings: Iterable[Finding]) -> set[LevelOfCare]:
    """The levels that do not meet then, where one does; else those of which other times are told, where not of all."""
    meets: dict[LevelOfCare, set[str]] = {level: set() for level in several}
    for one in findings:
        if one.claim == "own" and one.level_of_care in meets and one.evidence[0].quote != quote:
            meets[one.level_of_care].update(_of(one))
    then = {level for level, told in meets.items() if told & when}
    others = {level for level, told in meets.items() if told and level not in then}
    return meets.keys() - then if then else others if len(others) < len(meets) else set()


def _of(finding: Finding) -> Iterable[str]:
    """When it says that a level meets."""
    if finding.field == "sessions":
        days: list[str] = finding.value["days"]
        return {daypart_of(finding.value["start"]), *days, *(["weekend"] if _WEEKEND & set(days) else [])}
    return {finding.value} if finding.field in ("dayparts", "days") else ()
