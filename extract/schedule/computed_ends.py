"""Ends of sessions of which the start and the length are said: "groups at 10 am and 6 pm, each is three hours"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from records.codes import COMPUTED_END, LevelOfCare
from records.models import Finding, ProgramExtraction

STARTS = "starts"  # a finding of days and a start without an end; no field of a program
# A shorter length is that of one of several groups, or of a talk with a counsellor.
_LEAST_HOURS: dict[LevelOfCare, float] = {"iop": 2, "php": 3}
_DAY = 24 * 60


def with_ends(program: ProgramExtraction, starts: Sequence[Finding]) -> Iterator[Finding]:
    """Unclear findings of sessions, where one length is said, and sessions of that length do not overlap."""
    hours = program.session_hours
    level = program.level_of_care.value
    if hours is None or hours.min is None or hours.min != hours.max:
        return
    length = round(60 * hours.min)
    if hours.min < _LEAST_HOURS.get(level, 0) or length <= 0:  # type: ignore[call-overload]
        return
    stated = {(day, one.start) for one in program.sessions for day in one.days}
    found: dict[tuple[tuple[str, ...], int], Finding] = {}
    for one in starts:
        days = tuple(day for day in one.value["days"] if (day, one.value["start"]) not in stated)
        begin = int(one.value["start"][:2]) * 60 + int(one.value["start"][3:])
        if days and begin + length <= _DAY:
            found.setdefault((days, begin), one)
    if _overlap(list(found), length):
        return
    for (days, begin), one in found.items():
        end = (begin + length) % _DAY
        value = {**one.value, "days": list(days), "end": f"{end // 60:02}:{end % 60:02}"}
        said = [*one.evidence, *(item for item in hours.evidence if item not in one.evidence)]
        yield Finding(
            field="sessions", value=value, level_of_care=level, track=program.track,  # type: ignore[arg-type]
            claim="unclear", rule=COMPUTED_END, evidence=said,
        )  # fmt: skip


def _overlap(starts: Sequence[tuple[tuple[str, ...], int]], length: int) -> bool:
    """Whether two of them are on one day and would go on at once: then the length is that of all of them."""
    return any(
        {*days} & {*others} and abs(begin - other) < length
        for at, (days, begin) in enumerate(starts)
        for others, other in starts[at + 1 :]
    )
