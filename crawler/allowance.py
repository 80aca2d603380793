"""How much of a run is left: pages that may still be asked for, and time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Allowance:
    """What `--max-pages` and `--max-minutes` leave of a run; None is no limit. `seconds` count from its making."""

    pages: int | None = None
    seconds: float | None = None
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._ends = None if self.seconds is None else self.clock() + self.seconds

    @property
    def spent(self) -> str | None:
        """The limit that is reached: max_pages or max_minutes; None where the run may go on.

        >>> Allowance(pages=0).spent, Allowance(seconds=0).spent, Allowance(pages=1, seconds=60).spent
        ('max_pages', 'max_minutes', None)
        """
        if self.pages is not None and self.pages <= 0:
            return "max_pages"
        if self._ends is not None and self.clock() >= self._ends:
            return "max_minutes"
        return None

    def take(self) -> bool:
        """Take a page; False, and none is taken, where a limit is reached."""
        if self.spent:
            return False
        if self.pages is not None:
            self.pages -= 1
        return True

    def seconds_left(self, nap: float) -> float:
        """The nap, or less where the run ends before."""
        return nap if self._ends is None else max(0.0, min(nap, self._ends - self.clock()))
