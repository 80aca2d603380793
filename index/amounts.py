"""Hours a week and weeks of programs as numbers, stated and computed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from records.models import Program, Range


HOURS, WEEKS = 0, 1
FIELDS = {HOURS: "hours_per_week", WEEKS: "duration_weeks"}
# By amount: the name of its filter, the beginning of its options, its unit in words.
UNITS = {HOURS: ("hours", "hours", "hours a week"), WEEKS: ("duration", "weeks", "weeks")}
# One entry a statement: an open end is 0 or infinite; `computed` is what no page says.
AMOUNT_TYPE = np.dtype([("row", "<u4"), ("what", "u1"), ("computed", "?"), ("low", "<f8"), ("high", "<f8")])


def amount_entries(row: int, program: Program) -> Iterator[tuple[int, int, bool, float, float]]:
    """What a program states of its amounts, as entries of AMOUNT_TYPE."""
    for what, field in FIELDS.items():
        stated: Iterable[Range] = getattr(program, field)
        for one in stated:
            yield row, what, False, *_ends(one)
        if not stated and field in program.derived:
            yield row, what, True, *_ends(program.derived[field])


def _ends(stated: Range) -> tuple[float, float]:
    return 0.0 if stated.min is None else stated.min, math.inf if stated.max is None else stated.max
