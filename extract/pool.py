"""Pages read by several processes at once; a page that cannot be read is an error of its own and stops no other."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import TypeVar

from extract.pipeline import extract_page, prepare
from records.errors import InputError, TreatmentError
from records.paths import ROOT

Key = TypeVar("Key")
AHEAD = 4  # pages waiting for each process: enough to keep it busy, few enough to keep memory flat


@dataclass(frozen=True)
class Job:
    """A page to be read, as it crosses to another process."""

    body: bytes
    url: str
    fetched_at: datetime | None = None
    content_type: str = ""
    charset: str | None = None
    identifier: str = ""


def read_job(job: Job) -> tuple[str | None, str | None]:
    """(PageExtraction as JSON, None), or (None, what is wrong with the page)."""
    try:
        extraction = extract_page(
            job.body, url=job.url, fetched_at=job.fetched_at, content_type=job.content_type,
            charset=job.charset, identifier=job.identifier,
        )  # fmt: skip
    except InputError as error:
        return None, str(error)
    except Exception as error:  # one page's surprise must not cost the others; it is stored and reported
        return None, f"{type(error).__name__}: {error}"
    return extraction.model_dump_json(exclude_none=True), None


def read_all(
    jobs: Iterable[tuple[Key, Callable[[], Job]]], *, processes: int | None = None, yields: int = 0
) -> Iterator[tuple[Key, str | None, str | None]]:
    """Read pages with all cores; yields (key, extraction JSON or None, error or None) in the order of completion.

    Each job is made (its body loaded) only when a process is about to be free for it. `yields` is how far the
    processes make way for others, as nice(1) counts it.
    """
    count = processes or os.cpu_count() or 1
    pending: dict[Future[tuple[str | None, str | None]], Key] = {}
    try:
        with ProcessPoolExecutor(count, mp_context=_context(), initializer=_begin, initargs=(yields,)) as pool:
            for number, (key, make) in enumerate(jobs):
                if not number:
                    make_ready()
                pending[pool.submit(read_job, make())] = key
                if len(pending) >= count * AHEAD:
                    yield from _finished(pending)
            while pending:
                yield from _finished(pending)
    except BrokenProcessPool as error:
        raise TreatmentError(
            "a process that reads pages died, perhaps for want of memory. What was read is kept; run the command again."
        ) from error


def make_ready() -> None:
    """Start the process that others are forked from, if it does not run yet, and go on: it is ready some seconds later.

    It ends when this process has ended, however that ends.
    """
    context = _context()
    if context.get_start_method() != "forkserver":
        return
    from multiprocessing.forkserver import ensure_running  # not there on every system

    context.set_forkserver_preload(["extract.ready"])
    before = os.environ.get("PYTHONPATH")
    # Some versions of Python do not tell it where this process finds its modules; then it would be ready for nothing.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *([before] if before else [])])
    try:
        with suppress(OSError):  # whoever starts a process of the pool tells of it
            ensure_running()
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


def _context() -> BaseContext:
    # Forked from a process that does nothing else, for one that is forked from this one would share its database connections
    # and threads, and one that starts anew takes three seconds to be ready.
    return get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")


def _begin(yields: int) -> None:
    """In a process of the pool: end with the parent, however that ends, and load what reading needs."""
    if yields and hasattr(os, "nice"):
        os.nice(yields)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    prepare()


def _end_with(parent: BaseProcess) -> None:
    # A parent that was killed says nothing, and the queue of jobs, which each process of the pool holds open, stays silent.
    parent.join()
    os._exit(1)


def _finished(
    pending: dict[Future[tuple[str | None, str | None]], Key],
) -> Iterator[tuple[Key, str | None, str | None]]:
    done, _ = wait(pending, return_when=FIRST_COMPLETED)
    for future in done:
        yield (pending.pop(future), *future.result())
