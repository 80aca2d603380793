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
    rows = weeks["row"]
    fits, may, stated = (rows_of(np.unique(some)) for some in (rows[yes], rows[possible], rows))
    context.reading.read_as["available"] = [text]
    times = spoken(blocks)
    context.add("available", Answers(fits, stated - may), lambda _: questions.available(times), f"free {times}")
