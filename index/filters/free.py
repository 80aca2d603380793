"""The filter over a caller's free time: one alternative of a program's week lies inside it."""

from __future__ import annotations

from index import questions
from index.availability import parse, spoken
from index.filters.answers import Answers, Context
from index.free_time import FreeTime


def available(context: Context) -> None:
    """Yes where an alternative fits, no where none can, open otherwise; see docs/search.md for the rule."""
    if (text := context.request.available) is None:
        return
    blocks = parse(text)
    weeks = context.data.weeks
    yes, possible = FreeTime(blocks).answers(weeks, context.data.blocks)
    context.reading.read_as["available"] = [text]
    times = spoken(blocks)
    answers = Answers(weeks.rows_where(yes), weeks.rows - weeks.rows_where(possible))
    context.add("available", answers, lambda _: questions.available(times), f"free {times}")
