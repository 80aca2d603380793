"""How many sessions a week, where their length stands between the number and the noun: "four 3-hour sessions per week"."""

from __future__ import annotations

import re

from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Quantity

_SESSIONS = re.compile(
    r"[-\s]hours?[-\s](?:long\s)?(?:(?:group|therapy|clinical|iop|php|treatment|evening|morning|day)\s){0,2}"
    r"(?:sessions?|groups|classes|meetings|blocks|days|evenings|nights)(?:,)?\s?(?:(?:per|a|each|every|/)\s?(?:week|wk)\b|weekly\b)"
)
_COUNT = re.compile(
    rf"(?<![\w$.,:/#-])(?P<a>{NUMBER})(?:\s?(?:-|to|or)\s?(?P<b>{NUMBER}))?\s(?:weekly\s|structured\s)?{NUMBER}(?:\s?(?:-|to)\s?{NUMBER})?$"
)


def counts_of_sessions(folded: str) -> list[Quantity]:
    """The days per week of such wordings.

    >>> [(one.min, one.max) for one in counts_of_sessions("we offer four 3-hour sessions per week")]
    [(4.0, 4.0)]
    >>> counts_of_sessions("3-hour sessions per week")
    []
    """
    if "hour" not in folded:
        return []
    found: list[Quantity] = []
    for match in _SESSIONS.finditer(folded):
        low = max(0, match.start() - 45)
        count = _COUNT.search(folded[low : match.start()])
        if count is None:
            continue
        least = value_of(count["a"])
        most = value_of(count["b"]) if count["b"] else least
        if 1 <= least <= most <= 7:
            found.append(Quantity("days_per_week", least, most, low + count.start(), match.end(), "exact"))
    return found
