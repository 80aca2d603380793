"""Amounts behind a label: "Days per week: 3-5", "Session length | 3 hours", "Hours/Week 9-20"."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.schedule.numbers import FIRST_WORDS, NUMBER, value_of
from extract.schedule.shapes import Kind, Qualifier, Quantity
from extract.wordings import Wordings

_KINDS: tuple[Kind, ...] = ("hours_per_week", "days_per_week", "session_hours")  # groups of _LABELLED
_WORDINGS = Wordings.of(__name__, number=NUMBER, first_words="|".join(sorted(FIRST_WORDS)))
_LABELLED = _WORDINGS.guarded("labelled")
_MAY_LABEL = _WORDINGS["may_label"]
_NUMBER_BEFORE = compiled(rf"(?:{NUMBER})\+?(?: or more)?[\s-]*$")
_HOURLY = {"hours_per_week", "session_hours"}


def read_labels(folded: str) -> list[Quantity]:
    """All labelled amounts; a label right after a number is no label ("9 hours per week, 3 days")."""
    found: list[Quantity] = []
    if not _LABELLED.may_match(folded) or _MAY_LABEL.search(folded) is None:
        return found
    for match in _LABELLED.finditer(folded):
        kind = next(name for name in _KINDS if match[name])
        if _NUMBER_BEFORE.search(folded[max(0, match.start() - 24) : match.start()]):
            continue
        unit = match["unit"] or ""
        if unit and unit.startswith(("h",)) != (kind in _HOURLY):
            continue
        low = value_of(match["a"])
        high = value_of(match["b"]) if match["b"] else low
        limit = {"hours_per_week": 168, "session_hours": 14, "days_per_week": 7}[kind]
        if not 0 < low <= high <= limit:
            continue
        qualifier: Qualifier = "exact"
        if match["least"] or match["more"] or match["plus"] or match["plus_b"]:
            qualifier = "at_least"
        elif match["most"]:
            qualifier = "up_to"
        least: float | None = None if qualifier == "up_to" and low == high else low
        most: float | None = None if qualifier == "at_least" and low == high else high
        found.append(Quantity(kind, least, most, match.start(), match.end(), qualifier))
    return found
