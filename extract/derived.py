"""What can be computed from what a program states and is not said: kept apart, with the quotes it was computed from."""

from __future__ import annotations

from collections.abc import Iterable

from extract.schedule import daypart_of
from extract.schedule.clocks import as_minutes, until
from extract.wordings import Wordings
from records.models import Code, Evidence, ProgramExtraction, Range, Session, Value

END_MINUS_START = "computed: end minus start"
DAYS_COUNTED = "computed: days of its sessions counted"
DAYS_NAMED_COUNTED = "computed: days named counted"
HOURS_BY_DAYS = "computed: hours a day times days a week"
SESSIONS_ADDED = "computed: its sessions added up"
# Nobody attends all groups of an outpatient clinic; of these levels one attends the whole week.
ATTENDED_WHOLE = frozenset(("iop", "php"))
WEEK = 7
_WORDINGS = Wordings.of(__name__)
_ALTERNATIVES = _WORDINGS["alternatives"]


def derive(program: ProgramExtraction) -> dict[str, Range]:
    """Hours a day, days a week and hours a week of one program (one track) where they are not stated and can be computed."""
    found: dict[str, Range] = {}
    whole = program.level_of_care.value in ATTENDED_WHOLE and not _are_groups(program)
    one_a_day = _one_a_day(program.sessions)
    if program.session_hours is None and one_a_day:
        lengths = [_hours(session) for session in program.sessions]
        if min(lengths) > 0:
            found["session_hours"] = _range(min(lengths), max(lengths), program.sessions, END_MINUS_START)
    if not whole or _have_no_times(program):
        return found
    if program.days_per_week is None and (days := _days(program, one_a_day=one_a_day)):
        found["days_per_week"] = days
    if program.hours_per_week is None and (hours := _hours_a_week(program, one_a_day=one_a_day)):
        found["hours_per_week"] = hours
    return found


def _are_groups(program: ProgramExtraction) -> bool:
    """Whether the sessions look like groups of which somebody attends one: several days each, morning here, evening there."""
    parts = {daypart_of(session.start) for session in program.sessions if len(session.days) > 1}
    return program.track is None and len(parts) > 1


def _hours(session: Session) -> float:
    """The length in hours; a session past midnight has none, and one that ends there is read as it stands."""
    return max(0, until(session.end) - as_minutes(session.start)) / 60


def _one_a_day(sessions: list[Session]) -> bool:
    """Whether no day has two sessions: two are parts of one day, or a choice, and nobody can tell which."""
    days = [day for session in sessions for day in session.days]
    return bool(days) and len(days) == len(set(days))


def _have_no_times(program: ProgramExtraction) -> bool:
    """Whether days are named beside the sessions, of which nobody knows the times: the sessions are not the whole week."""
    timed = {day for session in program.sessions for day in session.days}
    return bool(timed) and any(code.code not in timed for code in program.days)


def _days(program: ProgramExtraction, *, one_a_day: bool) -> Range | None:
    """The days of its sessions; without sessions those that one sentence names ("Monday through Friday")."""
    if program.sessions:
        if not one_a_day or _is_choice(program.sessions):
            return None
        count = sum(len(session.days) for session in program.sessions)
        return _range(count, count, program.sessions, DAYS_COUNTED)
    if not program.days or _is_choice(program.days):
        return None
    said = {tuple(item.quote for item in code.evidence) for code in program.days}
    if len(said) != 1:
        return None
    count = len(program.days)
    return _range(count, count, program.days, DAYS_NAMED_COUNTED)


def _hours_a_week(program: ProgramExtraction, *, one_a_day: bool) -> Range | None:
    day, days = program.session_hours, program.days_per_week
    if day is not None and days is not None:
        low = None if day.min is None or days.min is None else day.min * days.min
        high = None if day.max is None or days.max is None else day.max * days.max
        return None if low is None and high is None else _range(low, high, [day, days], HOURS_BY_DAYS)
    if not one_a_day or days is not None or _is_choice(program.sessions):
        return None  # days that are said are not always all that have times
    lengths = [_hours(session) for session in program.sessions]
    if min(lengths) == 0:
        return None
    total = sum(hours * len(session.days) for hours, session in zip(lengths, program.sessions, strict=True))
    return _range(total, total, program.sessions, SESSIONS_ADDED)


def _is_choice(values: Iterable[Code | Session]) -> bool:
    return any(_ALTERNATIVES.search(item.quote) for value in values for item in value.evidence)


def holds(evidence: Iterable[Evidence], item: Evidence) -> bool:
    """Whether an evidence is among others; sooner than `in`, which compares all of each where the quotes tell them apart."""
    return any(one is item or (one.quote == item.quote and one == item) for one in evidence)


def _range(low: float | None, high: float | None, sources: Iterable[Value], rule: str) -> Range:
    evidence: list[Evidence] = []
    for value in sources:
        evidence.extend(item for item in value.evidence if not holds(evidence, item))
    ends = [None if end is None else round(end, 2) for end in (low, high)]
    return Range(min=ends[0], max=ends[1], evidence=evidence, rule=rule)
