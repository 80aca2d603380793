"""The filter over the week: days, parts of the day, times and free time, answered by one and the same sessions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import and_, or_

from index import questions
from index.codes import CONTRADICTED
from index.filters.answers import NOBODY, Answers, Context, Rows, all_of, any_of
from index.filters.asked_week import ANY_TIME, AskedWeek
from index.filters.zones import answered, asking, zoned
from index.meetings import DAYPART_STARTS, WEEKEND
from index.session_blocks import Window
from index.wording import DAY_NAMES, MIDNIGHT, listed, minutes
from records.codes import WEEKDAYS
from records.errors import InputError


def week(context: Context) -> None:
    """On each of the days one and the same session is in one of the parts of the day and inside the times.

    With free time it is a way of attending that must be so, wholly inside that time.
    """
    asked = _asked(context)
    if asked:
        _must_be_possible(context, asked)
    if asked or context.request.available is not None:
        context.reading.zoned = zoned(context)
    if context.request.available is not None:
        from index.filters import free  # few searches name free time, and it is a fifth of the index's code

        free.available(context, asked, lambda week: _sessions(context, week)[1])
    elif asked:
        _meets(context, asked)


def _asked(context: Context) -> AskedWeek:
    request = context.request
    days = sorted(context.codes("day", request.day), key=WEEKDAYS.index)
    after, before = request.after, request.before
    context.reading.read_as |= {name: [at] for name, at in (("after", after), ("before", before)) if at}
    start = 0 if after is None else minutes(after)
    end = 2 * MIDNIGHT if before is None else minutes(before)
    return AskedWeek(days, context.codes("daypart", request.daypart), after, before, Window(start, end, end))


def _meets(context: Context, asked: AskedWeek) -> None:
    every = context.reading.zoned

    @cache
    def at(minutes: int) -> tuple[dict[str, Answers], Answers]:
        return _sessions(context, asked.later(minutes))

    answers = answered(every, lambda minutes: at(minutes)[1])
    # A part of the day may hold of both; of days and times it is not known which.
    contradicted = context.data.bitmaps[CONTRADICTED] if asked.days or asked.after or asked.before else NOBODY
    if contradicted:
        answers = Answers(answers.yes - contradicted, answers.no)

    def ask(row: int, minutes: int) -> str:
        if row in contradicted:
            from index.filters import free

            return questions.contradicted_times(free.told_times(context, row))
        doubtful = [day for day in asked.days if row not in at(minutes)[0][day].yes]
        return questions.meetings(doubtful, asked.dayparts_of(doubtful), asked.after, asked.before)

    asks = asking(every, lambda minutes: at(minutes)[1], ask)
    context.add(listed(asked.names()), answers, asks, lambda: ", ".join(asked.told()))


def _sessions(context: Context, asked: AskedWeek) -> tuple[dict[str, Answers], Answers]:
    """The answers for each of the days, and those of all together."""
    by_day = {day: any_of(_on(context, day, *part) for part in asked.parts(day)) for day in asked.days}
    anytime = asked.window == ANY_TIME
    in_week = (_at_all(context, *part, anytime=anytime) for part in asked.parts(None))
    return by_day, all_of(by_day.values()) if by_day else any_of(in_week)


def _on(context: Context, day: str, daypart: str, window: Window) -> Answers:
    """Whether a session of one day is in a part of the day and inside a window."""
    if not daypart and window == ANY_TIME:
        return context.said("day")(day)
    bitmaps, no_day, timed = context.data.bitmaps, f"day:{day}:no", f"timed:{day}"
    yes = context.data.sessions.rows(window, WEEKDAYS.index(day))
    if still_open := _open(context, window, weekend=day in WEEKEND):
        no = bitmaps[no_day] | (bitmaps[timed] - still_open)
    else:
        no = context.data.kept((no_day, timed), lambda: bitmaps[no_day] | bitmaps[timed])
    if never := _never(context, daypart, window):
        no = no | never
    return Answers(yes, no - yes)


def _at_all(context: Context, daypart: str, window: Window, *, anytime: bool) -> Answers:
    """Whether a session of any day is in a part of the day and inside a window."""
    if daypart and anytime:
        return context.said("daypart")(daypart)
    if daypart == "weekend":
        return any_of(_on(context, day, "", window) for day in sorted(WEEKEND))
    bitmaps = context.data.bitmaps
    yes = context.data.sessions.rows(window)
    still_open = _open(context, window, weekend=True) | bitmaps["untimed:any"] | bitmaps["week:open"]
    return Answers(yes, ((bitmaps["timed:any"] - still_open) | _never(context, daypart, window)) - yes)


def _open(context: Context, window: Window, *, weekend: bool) -> Rows:
    """The rows that state a part of the day without its times in which a session could be inside a window."""
    bitmaps = context.data.bitmaps
    stated = [bitmaps[f"open:{one}"] for one in _dayparts_in(window) if weekend or one != "weekend"]
    return reduce(or_, [rows for rows in stated if rows], NOBODY)


def _never(context: Context, daypart: str, window: Window) -> Rows:
    """The rows that meet in other parts of the day alone than the one that is asked for, or than the window lies in."""
    if daypart:
        return context.said("daypart")(daypart).no
    parts = [f"daypart:{one}:no" for one in _dayparts_in(window) if one != "weekend"]
    if not parts:
        return NOBODY
    return context.data.kept(("in none", *parts), lambda: reduce(and_, (context.data.bitmaps[one] for one in parts)))


@lru_cache(maxsize=256)
def _dayparts_in(window: Window) -> tuple[str, ...]:
    """The parts of the day in which a session can begin inside a window."""
    return tuple(one for one, starts in DAYPART_STARTS.items() if window.begins_in(*starts).possible)


def _must_be_possible(context: Context, asked: AskedWeek) -> None:
    """Raise InputError where no session could be as it is asked for, or only when the caller is not free."""
    if never := [day for day in asked.days if not list(asked.parts(day))]:
        if asked.dayparts == ["weekend"]:
            raise InputError(
                f"day asks for {_named(never)}, which is not of the weekend; "
                f"leave one of them out, or ask for both days: {','.join([*never, 'sat'])}"
            )
        raise InputError(_no_start(context, asked))
    if not list(asked.parts(None)):
        raise InputError(_no_start(context, asked))
    if context.request.available is None:
        return
    from index.availability import free_on, parse

    free = parse(context.request.available)
    if busy := [day for day in asked.days if not free_on(free, WEEKDAYS.index(day))]:
        named = _named(busy)
        raise InputError(f"day asks for {named}, and available has no time on {named}; leave one of them out")
    wanted = [[day] for day in asked.days] or [list(WEEKDAYS)]
    possible = [any(_overlaps(free_on(free, WEEKDAYS.index(day)), asked.parts(day)) for day in some) for some in wanted]
    if not all(possible):
        given = ("after", context.request.after), ("before", context.request.before), ("daypart", asked.dayparts)
        named = listed(name for name, value in given if value)
        raise InputError(f"{named} leave nothing of the time in available; leave one of them out")


def _overlaps(free: list[tuple[int, int]], parts: Iterable[tuple[str, Window]]) -> bool:
    windows = [window for _, window in parts]
    return any(low < min(window.until, window.end) and high > window.start for low, high in free for window in windows)


def _no_start(context: Context, asked: AskedWeek) -> str:
    """What is wrong where no part of the day that is asked for has a start inside the times."""
    parts = listed(asked.dayparts, "or")
    first = min(DAYPART_STARTS[daypart][0] for daypart in asked.dayparts if daypart != "weekend")
    last = max(DAYPART_STARTS[daypart][1] for daypart in asked.dayparts if daypart != "weekend")
    both = (("after", context.request.after), ("before", context.request.before))
    times = " and ".join(f"{name} {at}" for name, at in both if at)
    hours = f"from {first // 60}:00 to {last // 60}:00"
    return f"daypart {parts} means a start {hours}, and no session with {times} can have one; leave one of them out"


def _named(days: list[str]) -> str:
    return listed(DAY_NAMES[day] for day in days)
