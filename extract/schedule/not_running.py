"""Times and parts of the day of something that does not meet now: on hold, paused, not running, or to start in a month to come."""

from __future__ import annotations

import re

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_MONTH_NAMES = tuple(_WORDINGS.text("months").split("|"))
_BEHIND = _WORDINGS["is_off"]
_BEFORE = _WORDINGS["before"]
_CLAUSE = _WORDINGS["clause"]
_ONE_OF_MANY = _WORDINGS["one_of_many"]
_SEASON = _WORDINGS["season"]
_WHOLE_YEAR = _WORDINGS["whole_year"]
_SEASON_HINTS = (*_WORDINGS.words("season_hints"), *_MONTH_NAMES)
_NONE = _WORDINGS["none"]
REACH = 70  # characters
# One of these is in whatever says so; looked for first, because hardly any text has one.
_HINTS = _WORDINGS.words("hints")


def is_of_a_season(low: str) -> bool:
    """Whether what the sentence tells holds for a part of the year, or in turns of weeks.

    >>> [is_of_a_season(low) for low in ("summer iop: monday 9-12", "groups meet monday 6-9 pm, june through august", "groups may meet in march")]
    [True, True, False]
    >>> is_of_a_season("week a monday 6-8 pm, week b tuesday 6-8 pm"), is_of_a_season("we meet each week on monday")
    (True, False)
    """
    if not any(map(low.__contains__, _SEASON_HINTS)) or _SEASON.search(low) is None:
        return False
    return _WHOLE_YEAR.search(low) is None


_ONE_WEEK = _WORDINGS["one_week"]
_ONE_WEEK_BEHIND = _WORDINGS["one_week_behind"]
_INSTEAD = _WORDINGS["instead"]
_AS_EVER = _WORDINGS["as_ever"]
_COUNTED = _WORDINGS["counted"]
_OF_EACH_MONTH = _WORDINGS["of_each_month"]
_DATES = _WORDINGS["dates"]
_ONE_WEEK_HINTS = (
    *_WORDINGS.words("one_week_hints"),
    *(f"{before} {month}" for before in ("in", "during", "for", "throughout") for month in _MONTH_NAMES),
)


def is_of_one_week(low: str, start: int, end: int) -> bool:
    """Whether the days at [start, end) of a sentence are those of a holiday, of bad weather, or of one week or month.

    >>> low = "groups meet monday and friday; if monday is a holiday we meet on tuesday"
    >>> is_of_one_week(low, 12, 29), is_of_one_week(low, low.index("tuesday"), len(low))
    (False, True)
    >>> is_of_one_week("group moves to friday the week of thanksgiving", 15, 21), is_of_one_week("each week we meet friday", 18, 24)
    (True, False)
    >>> is_of_one_week("a 12-hour class over two saturdays", 25, 34), is_of_one_week("we meet two saturdays a month", 12, 21)
    (True, False)
    """
    if _COUNTED.search(low, max(0, start - 24), start) and _DATES.match(low, start):
        return _OF_EACH_MONTH.match(low, end) is None
    if not any(map(low.__contains__, _ONE_WEEK_HINTS)):
        return False
    for said in _ONE_WEEK.finditer(low, 0, end):
        if start < said.end() or _AS_EVER.search(low, said.end(), start) is None:
            return True
    behind = _ONE_WEEK_BEHIND.match(low, end)
    return behind is not None and _INSTEAD.search(low, max(0, start - REACH), behind.end()) is not None


def is_not_running(low: str, start: int, end: int) -> bool:
    """Whether the clause of what is told at [start, end) says that it does not meet now.

    >>> low = "our morning iop meets daily, and our evening iop is on hold"
    >>> [is_not_running(low, low.index(part), low.index(part) + 7) for part in ("morning", "evening")]
    [False, True]
    >>> is_not_running("evening iop 6-9 tuesday (currently not running)", 12, 23)
    True
    >>> is_not_running("the next evening group starts in march", 9, 16)
    False
    """
    if "none" in low or "no such" in low:
        none = _NONE.search(low, end, end + REACH)
        if none is not None and "." not in low[end : none.start()]:
            return True
    near = low[max(0, start - REACH) : end + REACH]
    if not any(map(near.__contains__, _HINTS)):
        return False
    last = max(
        (mark.end() for mark in _CLAUSE.finditer(low, max(0, start - REACH), start)), default=max(0, start - REACH)
    )
    before = low[last:start]
    mark = _CLAUSE.search(low, end, end + REACH)
    behind = low[end : mark.start() if mark else end + REACH]
    if _ONE_OF_MANY.search(before[-24:]) or _ONE_OF_MANY.search(behind):
        return False
    return _BEHIND.search(behind) is not None or _BEFORE.search(before) is not None


_CANCELLED_BEHIND = _WORDINGS["cancelled_behind"]
_CANCELLED_BEFORE = _WORDINGS["cancelled_before"]


def is_cancelled(low: str, start: int, end: int) -> bool:
    """Whether a line says right beside the block at [start, end) that this one is off, whatever the others of its line are.

    >>> low = "mon 6-9 pm (cancelled), wed 6-9 pm, thu 6-9 pm (full)"
    >>> [is_cancelled(low, low.index(day), low.index(day) + 10) for day in ("mon", "wed", "thu")]
    [True, False, False]
    >>> is_cancelled("cancelled: monday 6-9 pm", 11, 24), is_cancelled("monday 6-9 pm. cancelled sessions cost $50", 0, 13)
    (True, False)
    """
    if not any(map(low.__contains__, _OFF_HINTS)):
        return False
    return _CANCELLED_BEHIND.match(low, end) is not None or _CANCELLED_BEFORE.search(low, 0, start) is not None


_CELL_OFF = _WORDINGS["cell_off"]


def is_cell_off(low: str) -> bool:
    """Whether a cell that is under a day and beside a time says that what it names is off then.

    >>> is_cell_off("iop group - cancelled"), is_cell_off("skills group")
    (True, False)
    """
    return any(map(low.__contains__, _OFF_HINTS)) and _CELL_OFF.fullmatch(low) is not None


_OFF_HINTS = _WORDINGS.words("off_hints")

NUMBER = _WORDINGS.text("number")
FIRST = _WORDINGS.text("first")
_FIRST_WEEKS = _WORDINGS["first_weeks"]


def of_first_weeks(folded: str) -> re.Match[str] | None:
    """The words by which a sentence begins as one about the first weeks alone.

    >>> [of_first_weeks(said) is not None for said in ("for the first two weeks, groups meet daily", "groups meet on the first week of the month")]
    [True, False]
    """
    return _FIRST_WEEKS.match(folded)
