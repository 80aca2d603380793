"""One run at a time works in a home folder: a lock that the system frees at the holder's death, and who holds it."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from records.errors import RunInProgress, StoreError

LOCK_NAME = "refresh.lock"
HOLDER_NAME = "refresh.holder.json"  # beside the lock, which is emptied by whoever tries to take it


class Holder(NamedTuple):
    """The process that works in a home: its id, its machine, and when it began (seconds since the epoch)."""

    pid: int
    machine: str
    started_at: float


@contextmanager
def one_at_a_time(home: Path, *, now: float | None = None) -> Iterator[Holder | None]:
    """Hold the home's lock; gives who held it before and died without giving it back, None where nobody did.

    Raises RunInProgress where another run holds it, with its process and age, and StoreError where the folder cannot
    be used. `now` is in seconds since the epoch, the system's time unless told.
    """
    now = time.time() if now is None else now
    lock = FileLock(home / LOCK_NAME)
    path = home / HOLDER_NAME
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RunInProgress(
            f"another run works in {home}{_described(_read(path), now)}. "
            "Wait for it to finish, or use another --home; this one did nothing."
        ) from error
    except OSError as error:
        raise StoreError(f"cannot work in the folder {home}: {error.strerror}. Choose another with --home.") from error
    try:
        died = _read(path)
        _write(path, Holder(os.getpid(), platform.node(), now))
        yield died
    finally:
        path.unlink(missing_ok=True)
        lock.release()


def age(seconds: float) -> str:
    """A span of time in words; one that a clock which was put back makes negative is none.

    >>> age(42), age(600), age(7_500), age(200_000), age(-5)
    ('42 s', '10 min', '2 h 5 min', '2 days', '0 s')
    """
    minutes = int(max(0.0, seconds)) // 60
    if minutes < 1:
        return f"{int(max(0.0, seconds))} s"
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min" if minutes < 2880 else f"{minutes // 1440} days"


def _described(holder: Holder | None, now: float) -> str:
    if holder is None:
        return ""
    who = f"process {holder.pid}"
    if holder.machine != platform.node():
        who += f" on {holder.machine}"
    elif not _lives(holder.pid):
        who += ", which is gone while something that it started still holds the lock"
    return f" ({who}, for {age(now - holder.started_at)})"


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # somebody else's, so it lives
        return True
    return True


def _read(path: Path) -> Holder | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Holder(int(found["pid"]), str(found["machine"]), float(found["started_at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(path: Path, holder: Holder) -> None:
    # On a full disk the lock holds all the same; the store says what is wrong.
    with suppress(OSError):
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(holder._asdict()), encoding="utf-8")
        beside.replace(path)
