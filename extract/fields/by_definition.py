"""What a level of care treats by what it is: detoxification is from substances, an opioid treatment program treats opioid use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.fields.programs import Offered
from extract.offered.implied import FAITH, HOUSE
from extract.page import Page
from records.codes import LevelOfCare
from records.models import Finding

# 42 CFR 8.2 (opioid treatment program); ASAM Criteria, 4th edition (withdrawal management).
# A sober house is where somebody lives and is no treatment: what it is for, its page says or not.
TREATS: dict[LevelOfCare, str] = {"detox": "substance_use", "otp": "opioids"}


def find(page: Page, offered: Iterable[Offered]) -> Iterator[Finding]:
    """A condition for each level that the provider offers and that treats nothing else, and whom a program of faith is for; the quote is the level's own.

    A level that is merely named beside others tells nothing more; the only one of a page is what it is about.
    """
    programs = list(offered)
    for program in programs:
        condition = TREATS.get(program.level)
        if program.rule == FAITH:
            yield page.finding(
                "populations", "faith_based", program.evidence[0], "a program of faith", level=program.level
            )
        if program.rule == HOUSE:
            continue  # by its rules a house for people in recovery: what they recover from, the page does not say
        if condition and (program.described or len(programs) == 1):
            rule = "by definition of the level of care"
            yield page.finding("conditions", condition, list(program.evidence), rule, level=program.level)
