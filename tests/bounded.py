"""Whether work is done in a bounded time of the processor, on machines that are shared and of any speed."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 4
# Seconds that the yardstick takes on the machine for which the bounds of the tests are meant.
YARD = 0.12
BUSY = 1.25  # times the yard


def within(seconds: float, work: Callable[[], object]) -> bool:
    """Whether the fastest of a few runs of `work` takes no more than that many seconds of CPU.

    A run on a busy machine can take a multiple of its time, so one that is too slow is repeated; a machine that is slower
    as a whole, by a yardstick beside a run that was too slow, is given that much more. Work without a bound fails each time.
    """
    for _ in range(TRIES):
        started = time.process_time()
        work()
        taken = time.process_time() - started
        if taken <= seconds or taken <= seconds * _allowance(min(_yardstick(), _yardstick()) / YARD):
            return True
    return False


def _allowance(slower: float) -> float:
    """What is allowed beside a yardstick that takes so many times its own time: caches that are shared cost big data more."""
    return 2 * slower if slower > BUSY else 1


def _yardstick() -> float:
    started = time.process_time()
    sum(number * number % 7 for number in range(1_500_000))
    return time.process_time() - started
