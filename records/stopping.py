"""A clean stop: the first SIGINT or SIGTERM ends the work in order, the second one ends the process at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from records.errors import Stopped

SIGNALS = (signal.SIGINT, signal.SIGTERM)
_SAID = b"Stopping in order; what was stored is kept. Once more to stop at once.\n"
_at_once: list[Callable[[], None]] = []


@contextmanager
def stoppable() -> Iterator[None]:
    """Within this block a signal raises Stopped where the main thread stands, and a second one ends the process."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals reach the main thread alone, and whoever runs us in another decides what they do
        return
    asked: list[int] = []

    def stop(signal_number: int, _frame: FrameType | None) -> None:
        asked.append(signal_number)
        if len(asked) == 1:
            os.write(2, _SAID)
            raise Stopped(signal_number)
        for callback in _at_once:
            callback()
        for child in multiprocessing.active_children():
            child.kill()
        os._exit(128 + signal_number)

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def ended_at_once(callback: Callable[[], None]) -> Iterator[None]:
    """Within this block a second signal calls `callback` before the process ends: it kills what would live on."""
    _at_once.append(callback)
    try:
        yield
    finally:
        _at_once.remove(callback)
