"""Filters over the week: days, times of a session, and parts of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial, reduce
from operator import or_

from index import questions
from index.availability import Free, parse
from index.facts import DAYPART_STARTS, MIDNIGHT, WEEKEND
from index.filters.answers import NOBODY, Answers, Context, Rows, all_of, any_of
from index.wording import DAY_NAMES, listed, minutes
from records.codes import WEEKDAYS
from records.errors import InputError


def days_and_times(context: Context) -> None:
    """Meets on each of the days; with times, one and the same session meets on the day and inside the times."""
    days = context.codes("day", context.request.day)
    days.sort(key=list[str](WEEKDAYS).index)
    after, before = context.request.after, context.request.before
    _must_be_possible(context, days)
    if after is None and before is None:
        if days:
            said = context.said("day")
            context.add(
                "day",
                all_of(map(said, days)),
                lambda row: questions.days([day for day in days if row not in said(day).yes]),
                listed(DAY_NAMES[day] for day in days),
            )
        return
    start = 0 if after is None else minutes(after)
    end = 2 * MIDNIGHT if before is None else minutes(before)
    context.reading.read_as |= {name: [at] for name, at in (("after", after), ("before", before)) if at}
    inside = partial(context.data.sessions.rows, start, end)
    open_dayparts = [daypart for daypart, (first, last) in DAYPART_STARTS.items() if max(first, start) < min(last, end)]
    by_day = {day: _meets_on(context, day, inside, open_dayparts) for day in days}
    answers = all_of(by_day.values()) if days else _meets_at_all(context, inside, open_dayparts)

    def ask(row: int) -> str:
        return questions.times([day for day in days if row not in by_day[day].yes], after, before)

    asked = [listed(DAY_NAMES[day] for day in days)] if days else []
    asked += [f"starts at {after} or later"] if after else []
    asked += [f"ends by {before}"] if before else []
    context.add("day and time" if days else "time", answers, ask, ", ".join(asked))


def daypart(context: Context) -> None:
    """In any of the parts of the day, in words or by the times of a session."""
    if codes := context.codes("daypart", context.request.daypart):
        context.add(
            "daypart",
            any_of(map(context.said("daypart"), codes)),
            lambda _: questions.dayparts(codes),
            listed(codes, "or"),
        )


def _must_be_possible(context: Context, days: list[str]) -> None:
    """Raise InputError where days or times are asked for in which the caller is not free."""
    request = context.request
    if request.available is None:
        return
    free = parse(request.available)
    busy = [day for day in days if not _free_on(free, WEEKDAYS.index(day), 0, MIDNIGHT)]
    if busy:
        named = listed(DAY_NAMES[day] for day in busy)
        raise InputError(f"day asks for {named}, and available has no time on {named}; leave one of them out")
    start = minutes(request.after) if request.after else 0
    end = minutes(request.before) if request.before else MIDNIGHT
    if not any(_free_on(free, day, start, end) for day in range(7)):
        raise InputError("after and before leave nothing of the time in available; leave one of them out")


def _free_on(free: tuple[Free, ...], day: int, start: int, end: int) -> bool:
    return any(one.start < day * MIDNIGHT + end and one.end > day * MIDNIGHT + start for one in free)


def _meets_on(context: Context, day: str, inside: Callable[..., Rows], open_dayparts: list[str]) -> Answers:
    """Whether a session meets on one day inside the times."""
    bitmaps = context.data.bitmaps
    yes = inside(day=WEEKDAYS.index(day))
    still_open = _open(context, (d for d in open_dayparts if d != "weekend" or day in WEEKEND))
    return Answers(yes, (bitmaps[f"day:{day}:no"] | (bitmaps[f"timed:{day}"] - still_open)) - yes)


def _meets_at_all(context: Context, inside: Callable[..., Rows], open_dayparts: list[str]) -> Answers:
    """Whether a session meets on any day inside the times."""
    bitmaps = context.data.bitmaps
    yes = inside()
    still_open = _open(context, open_dayparts) | bitmaps["untimed:any"] | bitmaps["week:open"]
    return Answers(yes, bitmaps["timed:any"] - still_open - yes)


def _open(context: Context, dayparts: Iterable[str]) -> Rows:
    return reduce(or_, (context.data.bitmaps[f"open:{daypart}"] for daypart in dayparts), NOBODY)
