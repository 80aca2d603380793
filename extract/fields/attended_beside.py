"""What is attended beside the stated sessions, at other times: "plus individual therapy during business hours".

Somebody who is free for the evening groups alone cannot come to it. It is no session of the program, of which all that is
needed is not told; it stands in `unclear` (rule ATTENDED_BESIDE), and the search asks where the caller is not free then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product

from extract.page import Page
from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.schedule.not_running import FIRST, NUMBER, of_first_weeks
from extract.times.amount_levels import levels_told
from extract.times.claims import claim_of
from extract.times.timetables import FAMILY_CELL, days_of, time_of_row
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import ATTENDED_BESIDE, WEEKDAYS, Weekday
from records.models import Finding

_WORDINGS = Wordings.of(__name__, number=NUMBER, first=FIRST)
_OF_DAYS = _WORDINGS.guarded("of_days")
_OF_DAYTIMES = _WORDINGS.guarded("of_daytimes")
_OF_HOURS = _WORDINGS.guarded("of_hours")
_NOT_AFTER = "17:30"  # hours that end later leave something to who works in the daytime
_HINTED = ("day", "daytime", "amount_unit")
_HINTS = frozenset((*_HINTED, "digit"))  # one of them is in whatever these find, see extract.patterns.hints
_EVENING = "17:00"
_AT_FIRST = _WORDINGS.guarded("at_first")
_EITHER = AnyOf((_AT_FIRST, _OF_HOURS))
_MAY = _WORDINGS["may"]
_CAN = _WORDINGS["can"]
_ANY_TIME = _WORDINGS["any_time"]
_CLAUSE = compiled(r"[.;!?()]|:(?!\d\d)|\bbut\b|\s[-\u2013\u2014]\s")
_KINDS = {
    "individual": _WORDINGS["kinds_individual"],
    "family": _WORDINGS["kinds_family"],
}
_WORKDAYS: tuple[Weekday, ...] = WEEKDAYS[:5]
_AT_WORK = ("09:00", "17:00")
_BY_DAY = {"": ("08:00", "20:00"), "morning": ("08:00", "12:00"), "afternoon": ("12:00", "17:00"), "evening": ("18:00", "21:00"), "night": ("18:00", "21:00")}  # fmt: skip


def find(page: Page) -> Iterator[Finding]:
    """Unclear findings of `sessions`: what it is, on which days, from when to when at the widest; of the levels in which nobody lives."""
    for unit in in_order(*map(page.hinting, _HINTED), page.with_digits, page.headed):
        hints, in_grid = page.hints[unit.number], unit.block.row and unit.block.column
        may_say = _may_say(unit.low, hints)
        if not (may_say or in_grid) or not page.speaks(unit):  # most sentences
            continue
        said = _beside(unit, hints) if may_say else ()
        in_timetable = _in_timetable(page, unit) if in_grid else ()
        for what, days, start, end, at in chain(said, in_timetable):
            if claim_of(page, unit, relatives=True) != "own":
                continue
            # "The IOP starts with two weeks of day treatment" is said of the IOP.
            levels = page.around(unit).codes if what == "first" else levels_told(page, unit, *at).codes
            tracks = page.tracks(unit, *at)
            value = {"what": what, "days": list(days), "start": start, "end": end}
            for level, track in product(levels or (None,), tracks or (None,)):
                yield page.finding(
                    "sessions", value, page.evidence(unit), ATTENDED_BESIDE, level=level, track=track, claim="unclear"
                )


Beside = tuple[str, Sequence[Weekday], str, str, tuple[int, int]]


def _may_say(low: str, hints: frozenset[str]) -> bool:
    """Whether a sentence may say what is attended beside: cheap, and never false where it does."""
    if _HINTS.isdisjoint(hints):
        return False
    return "weekday" in hints or "at_work" in hints or _may_be_first(low) or bool(_EITHER.that_may_match(low))


def _beside(unit: Unit, hints: frozenset[str]) -> Iterable[Beside]:
    """What a sentence says is attended beside: what, days, start, end, and its place; of the first weeks and the daytime the first."""
    in_daytime = _in_daytime(unit) if "at_work" in hints else ()
    if first := next(chain(_at_first(unit), in_daytime, _within_hours(unit)), None):
        return (first,)
    return _on_days(unit) if "weekday" in hints else ()


def _at_first(unit: Unit) -> Iterator[Beside]:
    for match in _AT_FIRST.finditer(unit.low):
        if not _is_left_open(unit.low, match):
            yield "first", _WORKDAYS, *_AT_WORK, match.span()
    if _may_be_first(unit.low) and (first := of_first_weeks(unit.low)):
        for said in unit.schedules:
            for block in said.blocks:
                if block.days and block.start and block.end and block.start < _EVENING:
                    yield "first", block.days, block.start, block.end, first.span()


def _may_be_first(low: str) -> bool:
    """Whether a sentence may be one about the first weeks: cheap, and never false where it is."""
    return "week" in low or "first" in low or "initial" in low


def _in_daytime(unit: Unit) -> Iterator[Beside]:
    for match in _OF_DAYTIMES.finditer(unit.low):
        if not _is_left_open(unit.low, match) and not _is_any_time(unit.low, match):
            yield _kind(match[0]), _WORKDAYS, *_AT_WORK, match.span()


def _within_hours(unit: Unit) -> Iterator[Beside]:
    if not _OF_HOURS.may_match(unit.low) or not unit.schedules:
        return
    for match in _OF_HOURS.finditer(unit.low):
        if _is_left_open(unit.low, match) or _is_any_time(unit.low, match):
            continue
        until = match.start() + len(_clause(unit.low, *match.span()))
        for said in unit.schedules:
            for block in said.blocks:
                in_clause = match.end() <= said.at(block)[1] <= until
                if in_clause and block.start and block.end and block.start < block.end <= _NOT_AFTER:
                    yield _kind(match[0]), block.days or _WORKDAYS, block.start, block.end, match.span()
                    return


def _on_days(unit: Unit) -> Iterator[Beside]:
    for match in _OF_DAYS.finditer(unit.low):
        if _is_left_open(unit.low, match):
            continue
        named, part = (
            next((match[f"{name}{n}"] for n in ("", *"23456") if match[f"{name}{n}"]), "") for name in ("days", "part")
        )
        days = [day for day in WEEKDAYS if day in named or ("weekend" in named and day in ("sat", "sun"))]
        start, end = _clocks(unit, match, days) or _BY_DAY[part.rstrip("s")]
        yield _kind(_clause(unit.low, *match.span())), days, start, end, match.span()


def _in_timetable(page: Page, unit: Unit) -> Iterator[Beside]:
    """A family group in a cell, under headers of row and column, of a timetable, among the groups of the program."""
    if FAMILY_CELL.fullmatch(unit.low):
        days, time = days_of(unit.block.column), time_of_row(page, unit)
        if days and time is not None and time.start and time.end:
            yield "family", days, time.start, time.end, (0, len(unit.low))


def _clocks(unit: Unit, match: re.Match[str], days: Sequence[Weekday]) -> tuple[str, str] | None:
    """The times that the sentence gives for these days behind their names."""
    for said in unit.schedules:
        for block in said.blocks:
            if block.start and block.end and {*block.days} == {*days} and said.at(block)[0] >= match.start():
                return block.start, block.end
    return None


def _clause(low: str, start: int, end: int) -> str:
    begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, start)), default=0)
    behind = _CLAUSE.search(low, end)
    return low[begin : behind.start() if behind else len(low)]


def _is_left_open(low: str, match: re.Match[str]) -> bool:
    """Whether the clause lets people choose, is of those who miss something, or of the first appointment."""
    return _MAY.search(_clause(low, *match.span())) is not None


def _is_any_time(low: str, match: re.Match[str]) -> bool:
    clause = _clause(low, *match.span())
    return _ANY_TIME.search(clause) is not None or _CAN.search(clause) is not None


def _kind(text: str) -> str:
    return next((kind for kind, words in _KINDS.items() if words.search(text)), "session")
