"""Tells whether a worker of this machine still lives: it holds a file lock, which the system frees at its death."""

from __future__ import annotations

import platform
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from records.errors import StoreError

FOLDER = "locks"


class WorkerLock:
    """A name for this worker, `machine/random`, and the lock that proves that it lives."""

    def __init__(self, home: Path) -> None:
        token = uuid.uuid4().hex[:12]
        self.name = f"{platform.node()}/{token}"
        self._path = _path(home, token)
        self._lock = FileLock(self._path)

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=5)
        except OSError as error:
            raise StoreError(
                f"cannot lock {self._path}: {error}. Free some space, or choose another --home."
            ) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The file stays: leases that could not be given back are known by it as a dead worker's. `sweep` removes it.
        self._lock.release()


def is_dead(home: Path, worker: str) -> bool:
    """Whether a worker of this machine has died; False for one that lives or that only another machine can judge."""
    machine, _, token = worker.rpartition("/")
    path = _path(home, token)
    if machine != platform.node() or not path.exists():
        return False
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    lock.release()
    return True


def sweep(home: Path) -> None:
    """Remove the lock files of workers that have died or ended, once their leases are free."""
    for path in (home / FOLDER).glob("crawl-*.lock"):
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        path.unlink(missing_ok=True)
        lock.release()


def _path(home: Path, token: str) -> Path:
    return home / FOLDER / f"crawl-{token}.lock"
