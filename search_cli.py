#!/usr/bin/env python3
"""The command: search, show, compare, extract, crawl, index, refresh, status … Thin: the work is in the packages.

The commands are those of console/commands.py; a plain search does without them and without typer, which take longer
to import than the search itself takes.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from records.errors import Stopped, TreatmentError

SHORT = frozenset(("search", "show", "compare"))
# What these print is all that they do: "changes | head" ends as any other command does.
PRINT_ALONE = SHORT | {"changes", "history", "status", "schema"}
PRINT_ALONE_OF = frozenset((("matches", "list"), ("suppress", "list")))


def main() -> NoReturn:
    """The command as a process of its own: what is set here holds until it ends, so nothing else may call this."""
    if sys.stdout is None:  # closed by whoever started this; what nobody reads is no failure
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    # numpy would start a thread a core for products of matrices, of which there are none here: 50 ms of every search.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Nor are there plugins of pydantic, which it would look for in every package that is installed: 10 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    prints_alone = not PRINT_ALONE.isdisjoint(sys.argv[1:2]) or tuple(sys.argv[1:3]) in PRINT_ALONE_OF
    if prints_alone and hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if sys.argv[1:2] and sys.argv[1] in SHORT:
        gc.disable()  # they end before what they leave behind is worth looking for: 30 ms
    run()


def run() -> NoReturn:
    """Run the command; errors that a person can act on are one line on standard error and an exit code."""
    try:
        _answer(sys.argv[1:])
    except TreatmentError as error:
        code = error.exit_code
        message = str(error)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        code, message = 3, "the disk is full. Free some space and run the command again; what was stored is unharmed."
    except Stopped as stopped:
        sys.exit(stopped.exit_code)
    print(f"Error: {message}", file=sys.stderr)
    sys.exit(code)


def _answer(words: list[str]) -> NoReturn:
    from console.typed import plain_search

    if (options := plain_search(words)) is None:
        from console.commands import app

        app()
        raise AssertionError("typer ends the process")
    from console.searching import search_as_asked

    try:
        search_as_asked(options)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(0)


if __name__ == "__main__":
    main()
