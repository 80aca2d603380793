"""Times that begin alike and end by level: "Both groups begin at 9 am. You finish by noon for IOP and at 2 pm for PHP."."""

from __future__ import annotations

from collections.abc import Iterator

from extract.page import Page
from extract.patterns.searching import compiled
from extract.schedule import daypart_of
from extract.schedule.clocks import as_minutes, as_text
from extract.schedule.weekdays import in_week_order
from extract.times.days_taken_away import takes_away_a_day
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare, Weekday
from records.models import Finding

REACH = 3  # sentences between the common start and the ends
DAYS_BEFORE = 2  # sentences before the start in which the days stand
_LONGEST_DAY = 8 * 60  # minutes
_READ = compiled(r"(?P<hours>\d{1,2})(?::(?P<minutes>\d\d))? ?(?P<half>[ap])")
_LEVELS = (" iop", " php", "outpatient")  # one is named on each page of which such ends are told
_WORDINGS = Wordings.of(__name__)
_STARTS = _WORDINGS.guarded("starts")
_ENDS = _WORDINGS["ends"]
_OF_OTHERS = _WORDINGS["of_others"]
_END_FOR = _WORDINGS["end_for"]
_AND_FOR = _WORDINGS["and_for"]
_LEVEL_ENDS = _WORDINGS["level_ends"]


def ends_by_level(page: Page) -> Iterator[Finding]:
    """Findings of days, sessions and the parts of the day in which they begin, of the levels that end at times of their own."""
    started: tuple[Unit, str] | None = None
    for unit in page.with_digits:
        if found := _STARTS.search(unit.low):
            if started is None and not any(map(page.document.low.__contains__, _LEVELS)):
                return
            started = (unit, _as_clock(found["clock"]))
        if (
            started is None
            or unit.number - started[0].number > REACH
            or not _ENDS.search(unit.low)
            or _OF_OTHERS.search(unit.low)
        ):
            continue
        if unit.block.zone != started[0].block.zone or unit.block.headings != started[0].block.headings:
            continue
        ends = _ends_of(unit.low)
        if len(ends) > 1 and (said := _days_of(page, started[0], unit)):
            yield from _findings(page, started, unit, ends, *said)
            started = None


def _findings(
    page: Page,
    started: tuple[Unit, str],
    unit: Unit,
    ends: dict[LevelOfCare, str],
    days: tuple[Weekday, ...],
    named: Unit,
) -> Iterator[Finding]:
    first, start = started
    scopes = [page.scope(one) for one in (first, unit, named)]
    if any(scope.claim in ("general", "excluded", "hypothetical") for scope in scopes):
        return
    if not (page.presents_own or any(scope.own for scope in scopes)):
        return
    evidence = [page.evidence(one) for one in {one.number: one for one in (named, first, unit)}.values()]
    for level, end in ends.items():
        if not 0 < as_minutes(end) - as_minutes(start) <= _LONGEST_DAY:
            continue
        block = {"days": list(days), "start": start, "end": end}
        yield page.finding("sessions", block, evidence, "ends_by_level", level=level, claim="own")
        for day in days:
            yield page.finding("days", day, evidence, "ends_by_level", level=level, claim="own")
        yield page.finding("dayparts", daypart_of(start), evidence, "ends_by_level:time", level=level, claim="own")


def _ends_of(low: str) -> dict[LevelOfCare, str]:
    """When each level ends by a sentence; a level with two ends has none.

    >>> _ends_of("you will finish by 1 p.m. for iop and 3 p.m. for php."), _ends_of("iop ends at noon and php at 2:30 pm")
    ({'iop': '13:00', 'php': '15:00'}, {'iop': '12:00', 'php': '14:30'})
    """
    found = [*_END_FOR.finditer(low), *_AND_FOR.finditer(low)]
    found = found or [*_LEVEL_ENDS.finditer(low)]
    ends: dict[LevelOfCare, set[str]] = {}
    for one in found:
        level: LevelOfCare = "iop" if one["level"].startswith(("iop", "int")) else "php"
        ends.setdefault(level, set()).add(_as_clock(one["clock"]))
    return {level: clocks.pop() for level, clocks in ends.items() if len(clocks) == 1}


def _as_clock(said: str) -> str:
    """A time of day with its half, as "HH:MM".

    >>> _as_clock("9 a.m."), _as_clock("12:30 pm"), _as_clock("noon")
    ('09:00', '12:30', '12:00')
    """
    if (read := _READ.match(said)) is None:
        return "12:00"
    after_noon = 12 * 60 if read["half"] == "p" else 0
    return as_text(int(read["hours"]) % 12 * 60 + int(read["minutes"] or 0) + after_noon)


def _days_of(page: Page, first: Unit, unit: Unit) -> tuple[tuple[Weekday, ...], Unit] | None:
    """The one list of days in the sentence of the start, or just before it, or in that of the ends, with the sentence."""
    before = page.units[max(0, first.number - DAYS_BEFORE) : first.number]
    near = [one for one in before if one.block.headings == first.block.headings]
    for one in (first, unit, *reversed(near)):
        named = {match.days for match in one.days if match.days}
        named |= {block.days for match in one.schedules for block in match.blocks if block.days}
        if not named:
            continue
        if len(named) > 1 or takes_away_a_day(page, one):
            return None
        return in_week_order({*next(iter(named))}), one
    return None
