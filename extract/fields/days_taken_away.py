"""Sentences that take away a day that they name: "Monday to Friday 6-9 pm, except Wednesdays"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.page import Page
from extract.schedule.reading import denied_days
from extract.units import Unit

_EXCEPT = re.compile(
    r"\b(?:except\w*|excluding|exclu[ds]\w+|closed|off|excepto|salvo|menos|minus|no|not|never|without|other than|apart|aside|skip\w*|omit\w*|barring|leav\w+ out|all but|unless|nothing|none|free|(?:days?|week|weekdays?|daily|d[ií]as|semana),? (?:but|save|bar|less)"
    r"|sin|excepci[oó]n|excluyendo|cerrad[oa]s?)\b|n't\b"
)


def takes_away_a_day(page: Page, unit: Unit) -> bool:
    """Whether a sentence, or the one behind it, takes away a day that it names: all of such a list or none of it."""
    behind = [other for other in page.units[unit.number + 1 : unit.number + 2] if other.block is unit.block]
    denying = [other for other in (unit, *behind) if _EXCEPT.search(other.low)]
    if not denying:
        return False
    named = {day for match in unit.schedules for block in match.blocks for day in block.days}
    named |= {day for match in unit.days for day in match.days}
    return any(named & denied_days(other.text) for other in denying) if named else False


_DAY_OFF = re.compile(r"\b(?:rest day|day off|days off|scheduled separately|no (?:groups?|sessions?|class(?:es)?))\b")
MOST_WORDS = 6  # of a line that is a day and little else


def is_day_off(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a line of days stands over one that says that no group meets then: "Thursday" over "Rest day"."""
    if len(unit.low.split()) > MOST_WORDS or not unit.days:
        return False
    return any(_DAY_OFF.search(other.low) for other in units[unit.number + 1 : unit.number + 2])
