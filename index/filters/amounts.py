"""Filters over stated amounts: hours a week, and weeks that a program lasts."""

from __future__ import annotations

import math

import numpy as np

from index import questions
from index.amounts import HOURS, UNITS, WEEKS
from index.columns import Array, Columns, rows_of_many
from index.filters.answers import Answers, Context
from index.wording import number


def hours(context: Context) -> None:
    """Hours a week between `hours_min` and `hours_max`."""
    _amount(context, HOURS, context.request.hours_min, context.request.hours_max)


def duration(context: Context) -> None:
    """Weeks between `weeks_min` and `weeks_max`."""
    _amount(context, WEEKS, context.request.weeks_min, context.request.weeks_max)


def _stated(amounts: Columns, what: int) -> tuple[Array, Array, Array]:
    """Rows, least and most of what is stated of a kind of amount and not computed."""
    said = np.flatnonzero((amounts["what"] == what) & ~amounts["computed"])
    rows, low, high = (amounts[field].take(said) for field in ("row", "low", "high"))
    return rows, low, high


def _amount(context: Context, what: int, least: float | None, most: float | None) -> None:
    """Yes where all that is stated lies inside, no where all lies outside; what is only computed is open."""
    if least is None and most is None:
        return
    name, option, unit = UNITS[what]
    amounts = context.data.amounts
    rows, first, last = context.data.kept(("amounts", what), lambda: _stated(amounts, what))
    low, high = 0.0 if least is None else least, math.inf if most is None else most
    yes, no = (
        rows_of_many(rows[every]) - rows_of_many(rows[~every])
        for every in ((first >= low) & (last <= high), (last < low) | (first > high))
    )
    for end, value in (("min", least), ("max", most)):
        if value is not None:
            context.reading.read_as[f"{option}_{end}"] = [number(value)]
    span = questions.span(least, most)

    def ask(row: int) -> str:
        of_row = amounts.entries_of(row)
        own = np.flatnonzero((amounts["what"][of_row] == what) & amounts["computed"][of_row]) + of_row.start
        computed = [questions.span(float(amounts["low"][at]), float(amounts["high"][at])) for at in own]
        return questions.amount(span, unit, computed[0] if computed else "")

    context.add(name, Answers(yes, no), ask, f"{span} {unit}")
