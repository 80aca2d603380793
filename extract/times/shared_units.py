"""Amounts that share the unit of the one before, each of its own level: "PHP is five days a week and our IOP three"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.page import Page
from extract.patterns.terms import Match
from extract.schedule.numbers import NUMBER, value_of
from extract.schedule.shapes import Kind, Quantity
from extract.units import Unit
from extract.wordings import Wordings

# The most that may be meant: a larger number is of something else ("our IOP 120 clients")
_MOST: dict[Kind, float] = {"days_per_week": 7, "hours_per_week": 60, "session_hours": 12}
_WORDINGS = Wordings.of(__name__, number=NUMBER)
_BETWEEN = _WORDINGS["between"]
_ITS_NUMBER = _WORDINGS["its_number"]
_BARE_DAYS = _WORDINGS["bare_days"]


def may_share_units(page: Page, unit: Unit) -> bool:
    """Whether a sentence names two levels; of most amounts the sentence names one or none."""
    named = page.terms(unit, "levels_of_care")
    return len(named) > 1 and any(match.id != named[0].id for match in named)


def with_shared_units(page: Page, unit: Unit, found: Sequence[Quantity]) -> list[Quantity]:
    """The amounts of a sentence, and those of the next level that it names, which are told by a number alone."""
    named = page.terms(unit, "levels_of_care")
    read = list(found)
    for level, following in pairwise(named):
        if level.id == following.id:
            continue
        last = next((one for one in reversed(read) if level.end <= one.start and one.end <= following.start), None)
        bare = None if last else _bare_days(unit.low, level)
        first = last or bare
        if first is None or first.kind not in _MOST or not _BETWEEN.fullmatch(unit.low, first.end, following.start):
            continue
        if (second := _number_behind(unit.low, following, first.kind)) is not None:
            read.extend([bare, second] if bare else [second])
    return sorted(read, key=lambda one: one.start)


def _bare_days(low: str, level: Match) -> Quantity | None:
    said = _BARE_DAYS.match(low, level.end)
    if said is None or (days := value_of(said["least"])) > _MOST["days_per_week"]:
        return None
    return Quantity("days_per_week", days, days, said.start("least"), said.end(), "exact")


def _number_behind(low: str, level: Match, kind: Kind) -> Quantity | None:
    said = _ITS_NUMBER.match(low, level.end)
    if said is None:
        return None
    least = value_of(said["least"])
    most = value_of(said["most"]) if said["most"] else least
    if not 0 < least <= most <= _MOST[kind]:
        return None
    return Quantity(kind, least, most, said.start("least"), said.end(), "exact")
