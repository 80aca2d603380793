"""Loaded by the process that the processes of a pool are forked from: all that reading needs is there before the first page."""

from __future__ import annotations

import signal
from contextlib import suppress

# Who stops a run by Ctrl-C is not to be told where this process was at that moment.
_before = signal.signal(signal.SIGINT, signal.SIG_IGN)
try:
    # What is wrong here is told by the process that is to read a page, which prepares itself then.
    with suppress(Exception):
        from extract.pipeline import prepare

        prepare()
finally:
    signal.signal(signal.SIGINT, _before)
