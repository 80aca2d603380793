"""Answers that are of what their question asks of: "When can I tour?" over "Wednesdays 10-2" gives a program no times.

An answer that names a group, a program or a level is of that, whatever was asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.claims.questions import BEGINNINGS, asks_where_others_are, is_question
from extract.claims.things_asked import Beside, asks_of_another
from extract.levels.belonging import levels_in
from extract.page import Page
from extract.schedule.computed_ends import STARTS
from extract.units import Unit
from extract.unsure import unsure
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Finding

FIELDS = frozenset(
    ("hours_per_week", "session_hours", "days_per_week", "duration_weeks", "days", "sessions", "dayparts", STARTS)
)
WHY = "answers another question"
_WORDINGS = Wordings.of(__name__)
_LEADS_IN = _WORDINGS["leads_in"]
_NAMES_ITSELF = _WORDINGS["names_itself"]
_OF_OURS = _WORDINGS["of_ours"]
_ONE_BY_ONE: frozenset[LevelOfCare] = frozenset(("outpatient", "otp", "aftercare", "early_intervention"))
_WITH_GROUPS = frozenset(("iop", "php", "residential", "inpatient", "detox", "sober_living"))
_MOST = 4  # sentences back
_OUR_PROGRAM = "our program"  # for the provider's name


def without_answers_of_others(page: Page, findings: list[Finding]) -> list[Finding]:
    """The findings; times, amounts and phones that answer a question about something else than the program are unclear."""
    fields = _fields_asked(page)
    if not fields:
        return findings
    asked = {
        id(one): said for one in findings if one.field in fields and one.claim == "own" and (said := _asked(page, one))
    }
    if not asked:
        return findings
    timed = {
        one.level_of_care for one in findings if one.field == "sessions" and one.claim == "own" and id(one) not in asked
    }
    alone = _WITH_GROUPS.isdisjoint(page.codes("levels_of_care"))

    def is_of_another(one: Finding) -> bool:
        if one.field == "phones":
            return all(asks_where_others_are(said) and not _tells_of_us(page, unit) for said, unit in asked[id(one)])
        level = one.level_of_care
        beside = Beside(level, level in _ONE_BY_ONE or (level is None and alone), level in timed)
        return all(asks_of_another(said, beside) for said, _ in asked[id(one)]) and all(
            _is_bare(page, unit) for _, unit in asked[id(one)]
        )

    return [unsure(one, WHY) if id(one) in asked and is_of_another(one) else one for one in findings]


def _fields_asked(page: Page) -> frozenset[str]:
    """The fields whose values may answer a question about something else: of a page that asks none, none."""
    asked = [unit.low for unit in page.units if "?" in unit.low] if "?" in page.document.low else []
    asked += [path[-1].low for path in page.paths if path and path[-1].low.startswith(BEGINNINGS)]
    if not any(map(is_question, asked)):
        return frozenset()
    return FIELDS | {"phones"} if any(map(asks_where_others_are, asked)) else FIELDS


def answers_where_others_are(page: Page, unit: Unit) -> bool:
    """Whether a line answers where something else is than the provider, and says nothing of ours: "Where can I find AA?"."""
    asked = _question(page, unit)
    return asked is not None and asks_where_others_are(asked) and not _tells_of_us(page, unit)


def _tells_of_us(page: Page, unit: Unit) -> bool:
    return _OF_OURS.search(unit.low) is not None or any(name in unit.low for name in page.provider_names)


def _asked(page: Page, finding: Finding) -> list[tuple[str, Unit]]:
    """The questions over all the quotes of a finding with the sentences that answer them; none where one answers none."""
    asked = []
    for evidence in finding.evidence:
        unit = page.unit_of(evidence)
        if unit is None or unit.block.row or unit.block.column or (question := _question(page, unit)) is None:
            return []
        asked.append((question, unit))
    return asked


def _question(page: Page, unit: Unit) -> str | None:
    """The question that a sentence answers, folded, with the provider's name as "our program"."""
    if unit.low.endswith("?"):
        return None
    asked = next((one.low for one in _before(page, unit) if is_question(one.low)), None)
    if asked is None:
        asked = unit.block.label.lower() or (unit.block.headings[-1].low if unit.block.headings else "")
        if not is_question(asked):
            return None
    for name in page.provider_names:
        if name in asked:
            return asked.replace(name, _OUR_PROGRAM)
    return asked


def _before(page: Page, unit: Unit) -> Iterator[Unit]:
    """The sentences of its block before one, the last first."""
    for number in range(unit.number - 1, max(-1, unit.number - 1 - _MOST), -1):
        if page.units[number].block is not unit.block:
            return
        yield page.units[number]


def _is_bare(page: Page, unit: Unit) -> bool:
    """Whether neither an answer nor the sentences of it before name a group, a program or a level that it is of."""
    if _names_its_own(unit):
        return False
    for one in _before(page, unit):
        if is_question(one.low):
            return True
        if _names_its_own(one):
            return False
    return True


def _names_its_own(unit: Unit) -> bool:
    if levels_in(unit.text):
        return True
    found = _NAMES_ITSELF.search(unit.low)
    return found is not None and _NAMES_ITSELF.search(_LEADS_IN.sub(" ", unit.low)) is not None
