"""The filter over a caller's free time: one alternative of a program's week lies inside it, as else is asked."""

from __future__ import annotations

from functools import reduce
from operator import or_

from index import questions
from index.availability import Free, free_on, parse, spoken
from index.codes import CONTRADICTED
from index.filters.answers import NOBODY, Answers, Context, Rows
from index.filters.asked_week import AskedWeek
from index.free_time import Fit, FreeTime, alternatives_of
from index.meetings import Meeting
from index.weekly import Alternative, days_of
from index.wording import MIDNIGHT
from records.codes import DAYPARTS, WEEKDAYS

ROUND_THE_CLOCK = ("detox", "inpatient", "residential", "sober_living")


def available(context: Context, asked: AskedWeek, sessions: Answers | None) -> None:
    """Yes where an alternative fits, no where none can, open otherwise; see docs/search.md for the rule.

    Its sessions must be in the parts of the day and inside the times that are asked for, and meet on the days.
    `sessions` are the answers to these by themselves: whose sessions never do, does not with free time either.
    """
    assert context.request.available is not None
    text = context.request.available
    windows = asked.windows() if asked.dayparts or asked.after or asked.before else None
    days = sum(1 << WEEKDAYS.index(day) for day in asked.days)
    free = context.reading.free = FreeTime(parse(text), windows, days)
    weeks, blocks = context.data.weeks, context.data.blocks
    shapes = context.data.shapes
    yes, possible = (some.take(shapes.numbers) for some in free.answers(shapes.weeks, shapes.blocks))
    context.reading.read_as["available"] = [text]
    answers = Answers(weeks.rows_where(yes), weeks.rows - weeks.rows_where(possible))
    around = _round_the_clock(context)
    always = all(free_on(parse(text), day) == [(0, MIDNIGHT)] for day in range(7))
    if not asked and always:
        answers = Answers(context.everybody, NOBODY)
    else:
        answers = Answers(answers.yes - around, answers.no | around)
    contradicted = context.data.bitmaps[CONTRADICTED]
    if answers.yes is not context.everybody:
        answers = Answers(answers.yes - contradicted, answers.no)
    if sessions is not None:
        answers = Answers(answers.yes - sessions.no, answers.no | sessions.no)

    def ask(row: int) -> str:
        if row in contradicted:
            return questions.contradicted_times(told_times(context, row))
        best = free.best(alternatives_of(row, weeks, blocks))
        return questions.available(spoken(free.usable)) if best is None else _doubt(free, *best)

    when = f"only {', '.join(asked.told())}" if asked and always else f"free {spoken(parse(text))}"
    context.add("available", answers, ask, when if always else ", ".join([when, *asked.told()]))


def _round_the_clock(context: Context) -> Rows:
    """The programs in which one lives, day and night: for somebody who is free at some hours they are none."""
    bitmaps = context.data.bitmaps
    return reduce(or_, (bitmaps[f"level:{level}:yes"] for level in ROUND_THE_CLOCK))


def told_times(context: Context, row: int) -> list[tuple[list[str], int, int]]:
    """Days, start and end of the sessions that a row states, as a question tells them."""
    ways = alternatives_of(row, context.data.weeks, context.data.blocks)
    blocks = dict.fromkeys(block for way in ways for block in way.blocks)
    return [(days_of(block.days), block.start, block.end) for block in blocks]


def _doubt(free: FreeTime, fit: Fit, way: Alternative) -> str:
    """What to ask of the way that stands best: what of it is not known."""
    stated = way.timed | way.untimed
    untimed, others = fit.possible & way.untimed, fit.possible & ~stated
    if not untimed and not others:
        blocks = [Meeting(days, one.start, one.end) for one in way.blocks if (days := one.days & fit.fitting)]
        return questions.enough([(days_of(one.days), one.start, one.end) for one in blocks])
    dayparts: list[str] = [daypart for bit, daypart in enumerate(DAYPARTS) if way.dayparts >> bit & 1]
    times = spoken(_of_days(free.usable, untimed | others))
    return questions.unstated(days_of(untimed), days_of(stated) if others else [], dayparts, bool(others), times)


def _of_days(free: tuple[Free, ...], days: int) -> tuple[Free, ...]:
    return tuple(
        Free(day * MIDNIGHT + start, day * MIDNIGHT + end)
        for day in range(7)
        if days >> day & 1
        for start, end in free_on(free, day)
    )
