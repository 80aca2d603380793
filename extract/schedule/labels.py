"""Amounts behind a label: "Days per week: 3-5", "Session length | 3 hours", "Hours/Week 9-20"."""

from __future__ import annotations

from extract.literals import Guarded
from extract.schedule.numbers import FIRST_WORDS, NUMBER, value_of
from extract.schedule.shapes import Kind, Qualifier, Quantity
from extract.searching import compiled
from extract.wordings import Wordings

_WEEK = r"\s?(?:per|a|each|/|in a|por|a la)\s?(?:week|wk|semana)"
_LABELS: tuple[tuple[Kind, str], ...] = (
    (
        "hours_per_week",
        rf"(?:(?:total |program |treatment |clinical )?(?:hours|hrs|horas){_WEEK}|(?:total )?weekly (?:hours|time commitment|commitment)|horas semanales)",
    ),
    (
        "days_per_week",
        rf"(?:(?:days|sessions|groups|evenings|times|dias|sesiones){_WEEK}|weekly (?:sessions|frequency)|frequency)",
    ),
    (
        "session_hours",
        r"(?:(?:session|group|class|daily) (?:length|duration)|(?:length|duration) of (?:each )?(?:session|group|class)|(?:daily hours|(?:hours|hrs|horas)\s?(?:per|a|each|/|por|al)\s?(?:day|session|dia|sesion))|hours daily)",
    ),
)
_LABELLED = Guarded(
    "(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _LABELS) + ")"
    rf"\)?\s{{0,3}}[:|\-=\n\t]{{0,2}}\s{{0,3}}(?:typically |usually |approximately |approx\.? |about |~\s?)?(?P<least>at least |minimum(?: of)? )?(?P<most>up to )?"
    rf"(?P<a>{NUMBER})(?P<plus>\+)?(?:\s?(?:-|to|or|a)\s?(?P<b>{NUMBER})(?P<plus_b>\+)?)?"
    r"\s?(?P<unit>hours?|hrs?|horas?|days?|dias?|sessions?|times|sesiones|x)?(?P<more> or more|\+)?(?![\w/:%]|\s?(?:min|am\b|pm\b|weeks?|months?|(?:per|a)\s))",
)
_WORDINGS = Wordings.of(__name__, first_words="|".join(sorted(FIRST_WORDS)))
_MAY_LABEL = _WORDINGS["may_label"]
_NUMBER_BEFORE = compiled(rf"(?:{NUMBER})\+?(?: or more)?[\s-]*$")
_HOURLY = {"hours_per_week", "session_hours"}


def read_labels(folded: str) -> list[Quantity]:
    """All labelled amounts; a label right after a number is no label ("9 hours per week, 3 days")."""
    found: list[Quantity] = []
    if not _LABELLED.may_match(folded) or _MAY_LABEL.search(folded) is None:
        return found
    for match in _LABELLED.finditer(folded):
        kind = next(name for name, _ in _LABELS if match[name])
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
