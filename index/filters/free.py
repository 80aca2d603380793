"""The filter over a caller's free time: one alternative of a program's week lies inside it."""

from __future__ import annotations

from index import questions
from index.availability import Free, free_on, parse, spoken
from index.facts import Meeting
from index.filters.answers import Answers, Context
from index.free_time import Fit, FreeTime, alternatives_of
from index.weekly import Alternative, days_of
from index.wording import MIDNIGHT
from records.codes import DAYPARTS


def available(context: Context) -> None:
    """Yes where an alternative fits, no where none can, open otherwise; see docs/search.md for the rule."""
    if (text := context.request.available) is None:
        return
    free = FreeTime(parse(text))
    weeks, blocks = context.data.weeks, context.data.blocks
    yes, possible = free.answers(weeks, blocks)
    context.reading.read_as["available"] = [text]
    answers = Answers(weeks.rows_where(yes), weeks.rows - weeks.rows_where(possible))

    def ask(row: int) -> str:
        best = free.best(alternatives_of(row, weeks, blocks))
        return questions.available(spoken(free.blocks)) if best is None else _doubt(free.blocks, *best)

    context.add("available", answers, ask, f"free {spoken(free.blocks)}")


def _doubt(free: tuple[Free, ...], fit: Fit, way: Alternative) -> str:
    """What to ask of the way that stands best: what of it is not known."""
    stated = way.timed | way.untimed
    untimed, others = fit.possible & way.untimed, fit.possible & ~stated
    if not untimed and not others:
        blocks = [Meeting(days, one.start, one.end) for one in way.blocks if (days := one.days & fit.fitting)]
        return questions.enough([(days_of(one.days), one.start, one.end) for one in blocks])
    dayparts: list[str] = [daypart for bit, daypart in enumerate(DAYPARTS) if way.dayparts >> bit & 1]
    times = spoken(_of_days(free, untimed | others))
    return questions.unstated(days_of(untimed), days_of(stated) if others else [], dayparts, bool(others), times)


def _of_days(free: tuple[Free, ...], days: int) -> tuple[Free, ...]:
    return tuple(
        Free(day * MIDNIGHT + start, day * MIDNIGHT + end)
        for day in range(7)
        if days >> day & 1
        for start, end in free_on(free, day)
    )
