"""The filter over a caller's free time: one alternative of a program's week lies inside it."""

from __future__ import annotations

import numpy as np

from index import questions
from index.availability import parse, spoken
from index.columns import rows_of
from index.filters.answers import Answers, Context
from index.free_time import FreeTime


def available(context: Context) -> None:
    """Yes where an alternative fits, no where none can, open otherwise; see docs/search.md for the rule."""
    if (text := context.request.available) is None:
        return
    blocks = parse(text)
    weeks = context.data.weeks
    yes, possible = FreeTime(blocks).answers(weeks, context.data.blocks)
    fits, may, stated = (np.zeros(context.data.count, dtype=np.bool_) for _ in range(3))
    for flags, rows in ((fits, weeks["row"][yes]), (may, weeks["row"][possible]), (stated, weeks["row"])):
        flags[rows] = True
    context.reading.read_as["available"] = [text]
    times = spoken(blocks)
    answers = Answers(rows_of(np.flatnonzero(fits)), rows_of(np.flatnonzero(stated & ~may)))
    context.add("available", answers, lambda _: questions.available(times), f"free {times}")
