"""Whatever the text: an answer without an exception, offsets inside it, start before end, in bounded time."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.schedule import find_dayparts, find_days, find_office_hours_context, find_quantities, find_schedules
from extract.schedule.fold import fold
from records.codes import WEEKDAYS
from tests.bounded import within

_PIECES = st.sampled_from(
    ["Mon", "Tuesdays", "M/W/F", "MWF", "T/Th", "lunes", "sáb", "daily", "weekdays", "7 days a week", "closed", "except",
     "6", "9", "12", "pm", "a.m.", ":30", "noon", "18:00", "0900", "-", "–", " to ", " a ", " and ", " or ", ",", ";", "\n",
     " ", " ", ".", "(", ")", "hours", "per week", "three", "½", "+", "at least", "between", "weeks", "months", "year",
     "evening", "once a week", "30", "session", "each", "İ", "½-hour", "第", "March 3", "first", "of every month"]
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=80), st.lists(_PIECES, max_size=24).map("".join), st.lists(_PIECES, max_size=24).map(" ".join)
)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_schedules_are_well_formed(text: str) -> None:
    for match in find_schedules(text):
        assert 0 <= match.start < match.end <= len(text)
        for block in match.blocks:
            times = [time for time in (block.start, block.end) if time is not None]
            assert times
            assert all(_CLOCK.fullmatch(time) for time in times)
            assert times == sorted(set(times))
            assert list(block.days) == [day for day in WEEKDAYS if day in block.days]
        find_office_hours_context(text, match.start, match.end)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_days_dayparts_and_quantities_are_well_formed(text: str) -> None:
    for days in find_days(text):
        assert 0 <= days.start < days.end <= len(text)
        assert days.days
    for part in find_dayparts(text):
        assert 0 <= part.start < part.end <= len(text)
    for one in find_quantities(text, keep_flagged=True):
        assert 0 <= one.start < one.end <= len(text)
        assert (one.min, one.max) != (None, None)
        assert one.min is None or one.max is None or one.min <= one.max
    assert set(find_quantities(text)) <= set(find_quantities(text, keep_flagged=True))


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


_HOSTILE = {
    "days": "mon, ", "ranges of days": "mon-", "letters": "M/", "compact letters": "MTWTh", "digits": "9", "bare ranges": "9-",
    "clocks": "9:00 ", "clock ranges": "6-9 pm, ", "number words": "three ", "hours of": "3 hours of ", "hours": "9 hours per ",
    "to": "to ", "blanks": " ", "lines": "\n", "sessions": "sessions ", "full": "Monday 6-9 pm 3 hours per week 8 weeks program\n",
    "twenty": "twenty ", "each": "each ", "between": "between ", "per week": "per week ", "sat": "sat", "dots": "a.m.", "evening": "evening ",
    "hyphens": "3-3-", "home": "home evening ", "label": "hours per week : ", "dashes": "– ",
}  # fmt: skip


@pytest.mark.parametrize("unit", [pytest.param(unit, id=kind) for kind, unit in _HOSTILE.items()])
def test_a_megabyte_of_hostile_text_takes_at_most_two_seconds(unit: str) -> None:
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]
    for function in (find_schedules, find_days, find_dayparts, find_quantities):
        assert within(2, partial(function, text)), function.__name__
