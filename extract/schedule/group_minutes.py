"""How long one group meets where its length is in minutes, and that it meets weekly: "groups meet weekly for 60-90 minutes"."""

from __future__ import annotations

import re
from itertools import islice

from extract.patterns.searching import compiled
from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Kind, Quantity
from extract.wordings import Wordings

LEAST, MOST = 45, 240  # minutes of a group; what is shorter is a check-in
NEAR = 80  # characters around the word
MOST_SPOTS = 200  # of such words in one text; a bound on hostile text
_SPOT = compiled(r"\bmin(?:ute)?s?\b")
_WORDINGS = Wordings.of(__name__, number=NUMBER)
_NOT_ITS_LENGTH = _WORDINGS["not_its_length"]
_AROUND = (_WORDINGS["minutes_before_group"], _WORDINGS["group_before_minutes"])


def minutes_of_groups(folded: str) -> list[Quantity]:
    """Hours of one group, and one day a week where it is said to meet weekly.

    >>> [(one.kind, one.min, one.max) for one in minutes_of_groups("groups meet weekly for 60-90 minutes")]
    [('session_hours', 1.0, 1.5), ('days_per_week', 1.0, 1.0)]
    >>> minutes_of_groups("a 30-minute consultation before your first group")
    []
    """
    if "min" not in folded:
        return []
    found: dict[tuple[int, Kind], Quantity] = {}
    for spot in islice(_SPOT.finditer(folded), MOST_SPOTS):
        low = folded.rfind(" ", 0, max(0, spot.start() - NEAR)) + 1
        for pattern in _AROUND:
            match = pattern.search(folded, low, spot.end() + NEAR)
            if match is None:
                continue
            least = value_of(match["a"])
            most = value_of(match["b"]) if match["b"] else least
            if not LEAST <= least <= most <= MOST or _NOT_ITS_LENGTH.search(match[0]):
                continue
            found[match.start(), "session_hours"] = _of(
                "session_hours", round(least / 60, 2), round(most / 60, 2), match
            )
            if match["weekly"] or match["weekly_b"]:
                found[match.start(), "days_per_week"] = _of("days_per_week", 1.0, 1.0, match)
    return list(found.values())


def _of(kind: Kind, least: float, most: float, match: re.Match[str]) -> Quantity:
    return Quantity(kind, least, most, match.start(), match.end(), "exact")
