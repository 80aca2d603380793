"""The filter over a caller's free time: one alternative of a program's week lies inside it, as else is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from operator import or_

from index import questions
from index.attended_beside import open_codes, what_of
from index.availability import Free, free_on, later, parse, spoken
from index.codes import CONTRADICTED
from index.filters.answers import NOBODY, Answers, Context, Rows
from index.filters.asked_week import AskedWeek
from index.filters.zones import answered, asking
from index.free_time import Fit, FreeTime, alternatives_of
from index.meetings import Meeting
from index.weekly import Alternative, days_of
from index.wording import MIDNIGHT
from records.codes import DAYPARTS, WEEKDAYS

ROUND_THE_CLOCK = ("detox", "inpatient", "residential", "sober_living")


def available(context: Context, asked: AskedWeek, sessions: Callable[[AskedWeek], Answers]) -> None:
    """Yes where an alternative fits, no where none can, open otherwise; see docs/search.md for the rule.

    Its sessions must be in the parts of the day and inside the times that are asked for, and meet on the days.
    `sessions` gives the answers to these by themselves: whose sessions never do, does not with free time either.
    """
    assert context.request.available is not None
    text = context.request.available
    context.reading.read_as["available"] = [text]
    every, contradicted = context.reading.zoned, context.data.bitmaps[CONTRADICTED]
    always = _is_always(parse(text))
    beside = [] if always and not asked else open_codes(context.data.bitmaps, parse(text))
    besides = reduce(or_, (context.data.bitmaps[code] for code in beside), NOBODY)
    weeks, blocks = context.data.weeks, context.data.blocks

    @cache
    def free_at(minutes: int) -> FreeTime:
        return _free_time(parse(text), asked, minutes)

    @cache
    def at(minutes: int) -> Answers:
        answers = _answers(context, free_at(minutes), always=not asked and always)
        answers = Answers(answers.yes - besides, answers.no) if besides else answers
        return _with_sessions(answers, sessions(asked.later(minutes))) if asked else answers

    def free_of(row: int) -> FreeTime:
        return free_at(next((one.minutes[0] for one in every if row in one.rows), 0))

    def ask(row: int, minutes: int) -> str:
        if row in contradicted:
            return questions.contradicted_times(told_times(context, row))
        best = free_at(minutes).best(alternatives_of(row, weeks, blocks))
        usable = free_at(0).usable  # as the caller has it, whatever the clocks of the page
        if row in besides and (best is None or best[0].answer == "yes"):
            code = next(one for one in beside if row in context.data.bitmaps[one])
            return questions.beside(*what_of(code), spoken(parse(text)))
        return questions.available(spoken(usable)) if best is None else _doubt(usable, *best)

    context.reading.free = free_of
    when = f"only {', '.join(asked.told())}" if asked and always else f"free {spoken(parse(text))}"
    told = when if always else ", ".join([when, *asked.told()])
    context.add("available", answered(every, at), asking(every, at, ask), told)


def _free_time(free: tuple[Free, ...], asked: AskedWeek, minutes: int) -> FreeTime:
    """The free time by clocks that are so many minutes ahead, with what else is asked of the week."""
    windows = asked.later(minutes).windows() if asked.dayparts or asked.after or asked.before else None
    return FreeTime(later(free, minutes), windows, sum(1 << WEEKDAYS.index(day) for day in asked.days))


def _is_always(free: tuple[Free, ...]) -> bool:
    return all(free_on(free, day) == [(0, MIDNIGHT)] for day in range(7))


def _answers(context: Context, free: FreeTime, *, always: bool) -> Answers:
    """Which programs can be attended in free time; who is free `always` can attend all of them."""
    if always:
        return Answers(context.everybody, NOBODY)
    shapes, weeks = context.data.shapes, context.data.weeks
    yes, possible = (some.take(shapes.numbers) for some in free.answers(shapes.weeks, shapes.blocks))
    around = _round_the_clock(context)
    fits = weeks.rows_where(yes) - around - context.data.bitmaps[CONTRADICTED]
    return Answers(fits, weeks.rows - weeks.rows_where(possible) | around)


def _with_sessions(answers: Answers, sessions: Answers) -> Answers:
    return Answers(answers.yes - sessions.no, answers.no | sessions.no)


def _round_the_clock(context: Context) -> Rows:
    """The programs in which one lives, day and night: for somebody who is free at some hours they are none."""
    bitmaps = context.data.bitmaps
    return reduce(or_, (bitmaps[f"level:{level}:yes"] for level in ROUND_THE_CLOCK))


def told_times(context: Context, row: int) -> list[tuple[list[str], int, int]]:
    """Days, start and end of the sessions that a row states, as a question tells them."""
    ways = alternatives_of(row, context.data.weeks, context.data.blocks)
    blocks = dict.fromkeys(block for way in ways for block in way.blocks)
    return [(days_of(block.days), block.start, block.end) for block in blocks]


def _doubt(usable: tuple[Free, ...], fit: Fit, way: Alternative) -> str:
    """What to ask of the way that stands best: what of it is not known."""
    stated = way.timed | way.untimed
    untimed, others = fit.possible & way.untimed, fit.possible & ~stated
    if not untimed and not others:
        blocks = [Meeting(days, one.start, one.end) for one in way.blocks if (days := one.days & fit.fitting)]
        return questions.enough([(days_of(one.days), one.start, one.end) for one in blocks])
    dayparts: list[str] = [daypart for bit, daypart in enumerate(DAYPARTS) if way.dayparts >> bit & 1]
    times = spoken(_of_days(usable, untimed | others))
    return questions.unstated(days_of(untimed), days_of(stated) if others else [], dayparts, bool(others), times)


def _of_days(free: tuple[Free, ...], days: int) -> tuple[Free, ...]:
    return tuple(
        Free(day * MIDNIGHT + start, day * MIDNIGHT + end)
        for day in range(7)
        if days >> day & 1
        for start, end in free_on(free, day)
    )
