"""When a program meets: weekdays, session blocks and parts of the day; office hours and the like are kept out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.page import Page
from extract.schedule import find_dayparts, find_days, find_office_hours_context, find_schedules
from extract.schedule.shapes import Block as TimeBlock
from extract.schedule.shapes import ScheduleMatch
from extract.units import Unit
from records.codes import WEEKDAYS, Claim, LevelOfCare, Weekday
from records.models import Finding

_TIME = re.compile(r"[0-9](?: ?(?::[0-9]|[ap]|-|to|h\b)|[0-9]{3})")
_PROGRAM_WORD = re.compile(
    r"\b(?:sessions?|groups?|programs?|iop|php|tracks?|options?|schedul\w+|treatment|class(?:es)?|hours|meets?|available|"
    r"offer\w*|part-time|cohorts?|outpatient|hospitalization|therapy|counseling|programming|grupos?|sesiones|horarios?|programa|terapia)\b"
)
_NOT_PROGRAM_TIME = re.compile(
    r"\b(?:admissions?|call|answer\w*|support|crisis|helpline|staff|transport\w*|activities|outings?|visits?)\b"
)
# A section of these is about something else than sessions, whatever stands in it.
_OTHER_SECTION = re.compile(
    r"\b(?:office|business|clinic|operating|opening|phone|admissions?|visiting|visitation|dosing|pharmacy|front desk|store|contact|lobby) (?:hours|times|us)|"
    r"hours of operation|\bhours\b(?: &| and)? location|^(?:our )?hours:?$|contact (?:us|info\w*)|a day in the life|typical day|daily schedule|sample day|"
    r"horario de (?:oficina|atención)|events?\b|webinar|support group calendar|(?:aa|na) meetings?"
)
_TIMETABLE = re.compile(r"schedul|meeting|group|class|calendar|week|sessions|horario|grupos")
MAX_LINE_WORDS = 14
REACH = 3  # lines between a line of days and its line of times


@dataclass(slots=True)
class Meeting:
    """One block of the week as the page states it, with the sentences that say so."""

    unit: Unit
    days: tuple[Weekday, ...]
    start: str | None
    end: str | None
    sources: tuple[Unit, ...]
    rule: str


def find(page: Page) -> list[Finding]:
    """Findings of `days`, `sessions` and `dayparts`."""
    findings: list[Finding] = []
    meetings = [meeting for meeting in _meetings(page) if not _kept_out(meeting)]
    for meeting in meetings:
        findings.extend(_of_meeting(page, meeting))
    findings.extend(_stated_dayparts(page))
    return findings


def _of_meeting(page: Page, meeting: Meeting) -> Iterator[Finding]:
    claim = _claim(page, meeting.unit)
    if claim is None:
        return
    evidence = [page.evidence(source) for source in meeting.sources]
    for level in page.levels(meeting.unit).codes or (None,):
        for day in meeting.days:
            yield page.finding("days", day, evidence, meeting.rule, level=level, claim=claim)
        if meeting.start is None:
            continue
        if meeting.end is not None and meeting.days:
            value = {"days": list(meeting.days), "start": meeting.start, "end": meeting.end}
            yield page.finding("sessions", value, evidence, meeting.rule, level=level, claim=claim)
        if meeting.end is None and not meeting.days:
            continue  # "we drive you there at 8:30": a clock time, and no session
        for part in _parts(meeting):
            yield page.finding("dayparts", part, evidence, f"{meeting.rule}:time", level=level, claim=claim)


def _parts(meeting: Meeting) -> list[str]:
    assert meeting.start is not None
    hour = int(meeting.start[:2])
    parts = ["morning" if hour < 12 else "afternoon" if hour < 17 else "evening"]
    if {"sat", "sun"} & set(meeting.days):
        parts.append("weekend")
    return parts


def _claim(page: Page, unit: Unit) -> Claim | None:
    """Whether a stated time is the provider's own; a clock time under no general cue is hardly ever a lesson."""
    scope = page.scope(unit)
    if scope.claim in ("general", "excluded") or unit.block.zone in ("footer", "nav", "form", "header"):
        return None
    if scope.own:
        return "own"
    if scope.claim == "neutral" and page.presents_own:
        return "own"
    return "unclear"


def _meetings(page: Page) -> Iterator[Meeting]:
    waiting: list[tuple[Unit, tuple[Weekday, ...]]] = []  # a line of days that still looks for its times
    for unit in page.units:
        hints = page.hints[unit.number]
        has_day = "day" in hints
        has_time = "noon" in hints or _TIME.search(unit.low) is not None
        if not has_day and not has_time:
            continue
        waiting = [held for held in waiting if unit.number - held[0].number <= REACH and _together(held[0], unit)]
        found = _program_times(unit)
        blocks = [block for match in found for block in match.blocks]
        timed = [block for block in blocks if block.start]
        if timed:
            yield from _timed(page, unit, timed, waiting)
            if waiting and any(not block.days for block in timed):
                waiting = waiting if _more_times_follow(page, unit) else []
        elif not has_day:
            continue
        elif _is_optional(unit):
            waiting = []  # what follows is optional: kept out of the sessions
        elif days := _whole_days(unit):
            if waiting and waiting[-1][0].number + 1 == unit.number:
                waiting = []
            waiting.append((unit, days))
            if _is_schedule_line(page, unit):
                yield Meeting(unit, days, None, None, (unit,), "day_line")
        elif blocks or find_days(unit.text):
            yield from _days_in_prose(unit)


def _program_times(unit: Unit) -> list[ScheduleMatch]:
    """The times of a sentence but those of an office, a phone line, a meal and the like."""
    return [
        match for match in find_schedules(unit.text) if not find_office_hours_context(unit.text, match.start, match.end)
    ]


def _timed(
    page: Page, unit: Unit, blocks: Sequence[TimeBlock], waiting: list[tuple[Unit, tuple[Weekday, ...]]]
) -> Iterator[Meeting]:
    for block in blocks:
        if block.days:
            yield Meeting(unit, block.days, block.start, block.end, (unit,), "sentence")
            continue
        days, sources, rule = _days_over(page, unit, waiting)
        yield Meeting(unit, days, block.start, block.end, (*sources, unit), rule)


def _days_over(
    page: Page, unit: Unit, waiting: list[tuple[Unit, tuple[Weekday, ...]]]
) -> tuple[tuple[Weekday, ...], tuple[Unit, ...], str]:
    """The days that times without days belong to: header of the row or column, label, line above, heading."""
    block = unit.block
    for rule, text in (("row", block.row), ("column", block.column), ("label", block.label)):
        if text and (days := _days_of(text)):
            source = _unit_saying(page, unit, text)
            return days, (source,) if source else (), rule
    if waiting:
        held, days = waiting[-1]
        return days, (held,), "line_above"
    for heading in reversed(block.headings):
        if "optional" not in heading.low and heading.level > 1 and (days := _days_of(heading.text)):
            source = _unit_saying(page, unit, heading.text)
            return days, (source,) if source else (), "heading"
    return (), (), "no_days"


def _days_of(text: str) -> tuple[Weekday, ...]:
    matches = find_days(text) or find_days(text.capitalize())
    days = {day for match in matches for day in match.days}
    return tuple(day for day in WEEKDAYS if day in days)


def _unit_saying(page: Page, unit: Unit, text: str) -> Unit | None:
    """The sentence before this one whose text is that header, for its quote."""
    for other in reversed(page.units[: unit.number]):
        if other.block.text == text or other.text == text:
            return other
    return None


def _whole_days(unit: Unit) -> tuple[Weekday, ...]:
    """The days of a line that says little else: "Mondays & Wednesdays", "Tuesday (optional)"."""
    matches = find_days(unit.text)
    if not matches or len(unit.low.split()) > MAX_LINE_WORDS:
        return ()
    said = sum(match.end - match.start for match in matches)
    if said < 0.55 * len(unit.low.strip(" :-")):
        return ()
    days = {day for match in matches for day in match.days}
    return tuple(day for day in WEEKDAYS if day in days)


def _is_optional(unit: Unit) -> bool:
    return "optional" in unit.low and len(unit.low.split()) <= MAX_LINE_WORDS and bool(find_days(unit.text))


def _together(days: Unit, times: Unit) -> bool:
    """Whether a line of days and a line of times stand in the same part of the page."""
    if days.block.kind == "heading":
        return True
    return days.block.headings == times.block.headings and days.block.zone == times.block.zone


def _more_times_follow(page: Page, unit: Unit) -> bool:
    following = page.units[unit.number + 1 : unit.number + 2]
    return any(
        _TIME.search(other.low)
        and any(block.start and not block.days for match in find_schedules(other.text) for block in match.blocks)
        for other in following
    )


def _is_schedule_line(page: Page, unit: Unit) -> bool:
    """Whether a line of days stands in a schedule: under a heading that says so, or as a header of a table or list."""
    over = " ".join(heading.low for heading in unit.block.headings)
    if re.search(
        r"schedul|meeting|group|class|calendar|week|sessions|horario|grupos", f"{over} {page.document.title.lower()}"
    ):
        return page.presents_own or page.scope(unit).own
    return False


def _days_in_prose(unit: Unit) -> Iterator[Meeting]:
    if not _PROGRAM_WORD.search(unit.low) or _NOT_PROGRAM_TIME.search(unit.low):
        return
    matches = [
        match for match in find_days(unit.text) if not find_office_hours_context(unit.text, match.start, match.end)
    ]
    days = {day for match in matches for day in match.days}
    if days:
        yield Meeting(unit, tuple(day for day in WEEKDAYS if day in days), None, None, (unit,), "days_in_prose")


def _kept_out(meeting: Meeting) -> bool:
    block = meeting.unit.block
    over = [heading.low for heading in block.headings[-2:]] + [
        block.label.lower(),
        block.row.lower(),
        block.lead_in.lower(),
    ]
    return any(text and _OTHER_SECTION.search(text) for text in over)


def _stated_dayparts(page: Page) -> Iterator[Finding]:
    for unit in page.units:
        if "daypart" not in page.hints[unit.number] or unit.block.kind in ("title", "alt"):
            continue
        if not _PROGRAM_WORD.search(unit.low) and not _PROGRAM_WORD.search(unit.block.label.lower()):
            continue
        claim = _claim(page, unit)
        if claim is None or _NOT_PROGRAM_TIME.search(unit.low):
            continue
        if len(unit.text.split()) > 4 and claim == "own" and not page.scope(unit).own and unit.block.kind == "heading":
            claim = "unclear"
        for match in find_dayparts(unit.text):
            levels: tuple[LevelOfCare | None, ...] = page.levels(unit, match.start, match.end).codes or (None,)
            for level in levels:
                yield page.finding(
                    "dayparts", match.daypart, page.evidence(unit), "daypart_word", level=level, claim=claim
                )
