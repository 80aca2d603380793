"""The rules of a house that people live in: the times of its curfews and meetings, at which no program meets, what the rent pays, who stays sober."""

from __future__ import annotations

from extract.page import Page
from extract.times.daily_life import is_daily_life
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_LIVED = _WORDINGS.guarded("lived")
_CARE = _WORDINGS["care"]
_HEADS = _WORDINGS.guarded("heads")
_GOES_ON = _WORDINGS["goes_on"]

_PAID_FOR = _WORDINGS["paid_for"]
_STAYS_SOBER = _WORDINGS["stays_sober"]
_IN_RECOVERY = ("recovery", "sober", "sobriety")


def is_paid_for(low: str) -> bool:
    """Whether the sentence tells what comes with the rent or the fee.

    >>> is_paid_for("drug testing is included in the rent"), is_paid_for("drug testing is included in the report")
    (True, False)
    """
    return ("included" in low or "covered" in low) and _PAID_FOR.search(low) is not None


def is_kept_sober(page: Page, before: str) -> bool:
    """Whether the words before a substance ask those who live in a house of recovery to stay away from it."""
    if "from" not in before or _STAYS_SOBER.search(before) is None:
        return False
    return any(map(page.document.low.__contains__, _IN_RECOVERY))


def _heading(unit: Unit) -> tuple[str, ...]:
    return tuple(heading.low for heading in unit.block.headings[-1:])


def is_of_the_house(page: Page, unit: Unit) -> bool:
    """Whether the times of a sentence are those of the house, or of the house meeting that the sentence before tells of."""
    low, block = unit.low, unit.block
    if any(_HEADS.fullmatch(head.lower().strip(" :")) for head in (block.row, block.label, *_heading(unit)) if head):
        return True
    if "meeting" in low and unit.number and _GOES_ON.match(low):
        return "house meeting" in page.units[unit.number - 1].low
    return (_LIVED.search(low) is not None and _CARE.search(low) is None) or is_daily_life(page, unit)
