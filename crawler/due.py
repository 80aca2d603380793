"""When a page is asked for again, and how long a host that fails is left alone: pure functions of seconds."""

from __future__ import annotations

from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import NamedTuple

HOUR = 3600.0
DAY = 24 * HOUR


class Pace(NamedTuple):
    """How often pages are asked for, in seconds, and after how many runs a missing page is history.

    `shortest` is less than a day, so that a run at night finds due what the last night asked for, though it reaches it earlier.
    """

    shortest: float = 20 * HOUR
    first: float = 44 * HOUR
    longest: float = 14 * DAY
    gone_after: int = 2


def next_interval(interval: float | None, *, changed: bool, pace: Pace) -> float:
    """Seconds until a page that was read is asked for again: half as long where it changed, twice where it did not.

    >>> pace = Pace(shortest=1, first=4, longest=10)
    >>> [next_interval(interval, changed=False, pace=pace) for interval in (None, 4, 8)]
    [4, 8, 10]
    >>> [next_interval(interval, changed=True, pace=pace) for interval in (None, 8, 1)]
    [4, 4.0, 1]
    """
    if interval is None:
        return pace.first
    return min(pace.longest, max(pace.shortest, interval / 2 if changed else interval * 2))


def pause_of_host(failed_runs: int, pace: Pace) -> float:
    """Seconds for which a host is left alone that failed in so many runs in a row; the first time it is not.

    >>> [pause_of_host(runs, Pace(shortest=1, longest=14)) for runs in (0, 1, 2, 3, 4, 5, 5000)]
    [0.0, 0.0, 2.0, 4.0, 8.0, 14, 14]
    """
    if failed_runs < 2:
        return 0.0
    return min(pace.longest, pace.shortest * 2.0 ** min(failed_runs - 1, 30))


def is_waiting(until: float | None, now: float, longest: float) -> bool:
    """Whether something waits until a time; one further away than any wait is long was set by a clock that ran ahead.

    >>> [is_waiting(until, 100, 10) for until in (None, 99, 105, 9999)]
    [False, False, True, False]
    """
    return until is not None and now < until <= now + longest


def agrees(date: str, now: float) -> bool:
    """Whether a server that sent this Date has the same time as we, to the day; one that sent none, or no date, has not.

    >>> [agrees(date, 784_111_777) for date in ("Sun, 06 Nov 1994 08:49:37 GMT", "Mon, 06 Nov 1995 08:49:37 GMT", "", "soon")]
    [True, False, False, False]
    """
    with suppress(ValueError, TypeError, OverflowError):
        return abs(parsedate_to_datetime(date).timestamp() - now) <= DAY
    return False
