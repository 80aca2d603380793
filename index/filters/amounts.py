"""Filters over stated amounts: hours a week, and weeks that a program lasts."""

from __future__ import annotations

import math

import numpy as np

from index import questions
from index.amounts import HOURS, UNITS, WEEKS
from index.columns import rows_of
from index.filters.answers import Answers, Context
from index.wording import number


def hours(context: Context) -> None:
    """Hours a week between `hours_min` and `hours_max`."""
    _amount(context, HOURS, context.request.hours_min, context.request.hours_max)


def duration(context: Context) -> None:
    """Weeks between `weeks_min` and `weeks_max`."""
    _amount(context, WEEKS, context.request.weeks_min, context.request.weeks_max)


def _amount(context: Context, what: int, least: float | None, most: float | None) -> None:
    """Yes where all that is stated lies inside, no where all lies outside; what is only computed is open."""
    if least is None and most is None:
        return
    name, option, unit = UNITS[what]
    amounts = context.data.amounts
    amounts = amounts[amounts["what"] == what]
    said = amounts[~amounts["computed"]]
    low, high = 0.0 if least is None else least, math.inf if most is None else most
    inside = (said["low"] >= low) & (said["high"] <= high)
    outside = (said["high"] < low) | (said["low"] > high)
    yes, no = (
        rows_of(np.unique(said["row"][every])) - rows_of(np.unique(said["row"][~every])) for every in (inside, outside)
    )
    for end, value in (("min", least), ("max", most)):
        if value is not None:
            context.reading.read_as[f"{option}_{end}"] = [number(value)]
    span = questions.span(least, most)

    def ask(row: int) -> str:
        entries = amounts[amounts["row"] == row]
        computed = [questions.span(float(one["low"]) or None, float(one["high"])) for one in entries if one["computed"]]
        return questions.amount(span, unit, computed[0] if computed else "")

    context.add(name, Answers(yes, no), ask, f"{span} {unit}")
