"""Runs a crawl in a process of its own, tells of its progress, and answers what came of it."""

from __future__ import annotations

import json
import math
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from sqlalchemy import Engine, func, select, update

from crawler.frontier import reclaim_dead_leases
from crawler.rounds import Run, begin_run, end_run
from crawler.settings import CrawlSettings
from crawler.sites import Site
from crawler.summary import CrawlSummary, pages_waiting, told_of_run
from records import errors
from records.database import DATABASE_NAME, open_database, reading, store_errors
from records.errors import CrawlError, InputError
from records.log_lines import log_file
from records.paths import ROOT
from records.schema import runs
from records.schema import sites as sites_table
from records.stopping import ended_at_once

LOG_NAME = "crawl.log"
_STOP_SECONDS = 15.0
MOST_HOSTS = 256  # at once: with a delay of 2 seconds one process can do no more than about 200


@dataclass(frozen=True)
class Progress:
    """One page was settled or will be retried (`url` is not None), or one site is done (`url` is None).

    `seconds` since the start of this call; `worker` is the id of the process that crawls.
    """

    host: str
    url: str | None
    outcome: str
    retry: bool
    pages_done: int
    sites_done: int
    sites_total: int
    seconds: float
    worker: int


def crawl(
    home: Path,
    sites: Sequence[Site],
    *,
    proxy: str | None = None,
    delay: float = 2.0,
    pages_per_site: int = 20,
    only: Collection[str] = (),
    on_progress: Callable[[Progress], None] | None = None,
    **choices: Any,
) -> CrawlSummary:
    """Crawl the sites into the archive of `home`, or go on with the crawl that was interrupted there.

    `only` names hosts; `delay` is in seconds between requests to one host; `choices` are further fields of
    CrawlSettings. Raises InputError, StoreError (locked, full, damaged) or CrawlError (the worker died).
    """
    started = time.monotonic()
    settings = CrawlSettings(proxy=proxy, delay=delay, pages_per_site=pages_per_site, **choices)
    check_choices(settings)
    check_hosts(sites, only)
    _reach_proxy(settings)
    engine = open_database(home, busy_seconds=settings.busy_seconds)
    try:
        with store_errors(home / DATABASE_NAME):
            with engine.begin() as connection:
                reclaim_dead_leases(connection, home)
                run = begin_run(
                    connection, sites, only=only, pages_per_site=pages_per_site, now=time.time(),
                    pace=settings.pace, anew=settings.anew,
                )  # fmt: skip
            work = {"home": str(home), "run_id": run.id, "only": sorted(only), "choices": settings.as_dict()}
            end = _run_worker(home, work, _Watcher(engine, run, on_progress, started))
            return _conclude(engine, run, end, settings, time.monotonic() - started)
    finally:
        engine.dispose()


def crawl_so_far(home: Path, seconds: float) -> CrawlSummary | None:
    """What the newest crawl of the home has done, where it ended before its time; None where there is none."""
    engine = open_database(home)
    try:
        with store_errors(home / DATABASE_NAME), reading(engine) as connection:
            newest = select(runs.c.id).where(runs.c.stage == "crawl").order_by(runs.c.entry.desc()).limit(1)
            if (run_id := connection.scalar(newest)) is None:
                return None
            return CrawlSummary(
                run_id=run_id, resumed=False, finished=False, seconds=seconds, waiting=pages_waiting(connection, run_id),
                **told_of_run(connection, run_id),
            )  # fmt: skip
    finally:
        engine.dispose()


def check_hosts(sites: Sequence[Site], only: Collection[str]) -> None:
    """Raise InputError where a host was named that is not in the list, or that is never asked."""
    hosts = {site.host for site in sites}
    if unknown := sorted(set(only) - hosts):
        near = sorted({one for host in unknown for one in get_close_matches(host, sorted(hosts), n=2)})
        offered = f" Did you mean {', '.join(near)}?" if near else f" Its {len(hosts)} hosts stand in its column url."
        raise InputError(f"{', '.join(unknown)} is not in the list of sites.{offered}")
    if barred := sorted(site.host for site in sites if site.host in only and site.kind != "provider"):
        raise InputError(
            f"{', '.join(barred)} is listed as lead generation, and such a site is never asked for anything"
        )


def check_choices(settings: CrawlSettings) -> None:
    """Raise InputError for limits and proxies that cannot be, before anything begins."""
    if not 0 <= settings.delay < math.inf or settings.pages_per_site < 1:
        raise InputError("the delay must be 0 or more seconds, and the pages a site 1 or more")
    if not 1 <= settings.concurrent_hosts <= MOST_HOSTS:
        raise InputError(f"--hosts-at-once must be 1 to {MOST_HOSTS}")
    if settings.max_pages is not None and settings.max_pages < 1:
        raise InputError("--max-pages must be 1 or more")
    if settings.max_seconds is not None and not 0 < settings.max_seconds < math.inf:
        raise InputError("--max-minutes must be a number of more than 0")
    if settings.proxy is not None:
        _host_and_port(settings.proxy)


def _host_and_port(proxy: str) -> tuple[str, int]:
    wrong = InputError(f"the proxy {proxy!r} is not of the form http://host:port")
    try:
        parts = urlsplit(proxy)
        if parts.scheme == "http" and parts.hostname and parts.port:
            return parts.hostname, parts.port
    except ValueError as error:
        raise wrong from error
    raise wrong


def _reach_proxy(settings: CrawlSettings) -> None:
    if settings.proxy is None:
        return
    try:
        socket.create_connection(_host_and_port(settings.proxy), timeout=5).close()
    except OSError as error:
        raise CrawlError(
            f"the proxy {settings.proxy} does not answer ({error}). Start it, or leave out --proxy."
        ) from error


class _Watcher:
    """Turns the worker's events into Progress, and keeps the last ones."""

    def __init__(
        self, engine: Engine, run: Run, on_progress: Callable[[Progress], None] | None, started: float
    ) -> None:
        with reading(engine) as connection:
            in_run = select(func.count()).where(sites_table.c.run_id == run.id, sites_table.c.active == 1)
            self._total = connection.scalar(in_run) or 0
            self._sites_done = connection.scalar(in_run.where(sites_table.c.outcome.is_not(None))) or 0
        self._pages_done = 0
        self._on_progress = on_progress
        self._started = started
        self.worker = 0
        self.error: dict[str, Any] | None = None
        self.end: dict[str, Any] | None = None

    def see(self, event: dict[str, Any]) -> None:
        """Take one event of the worker."""
        match event["event"]:
            case "error":
                self.error = event
            case "end":
                self.end = event
            case kind:
                self._pages_done += kind == "page" and not event["retry"]
                self._sites_done += kind == "site"
                if self._on_progress is not None:
                    self._on_progress(self._progress(event))

    def _progress(self, event: dict[str, Any]) -> Progress:
        return Progress(
            host=event["host"],
            url=event.get("url"),
            outcome=event["outcome"],
            retry=event.get("retry", False),
            pages_done=self._pages_done,
            sites_done=self._sites_done,
            sites_total=self._total,
            seconds=time.monotonic() - self._started,
            worker=self.worker,
        )


def _run_worker(home: Path, work: dict[str, Any], watcher: _Watcher) -> dict[str, Any]:
    """Run the worker to its end; answers its last event, or raises what it reported."""
    log_path = log_file(home, LOG_NAME)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    with log_path.open("ab") as log:
        worker = subprocess.Popen(
            [sys.executable, "-m", "crawler.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C comes to us alone, and we stop it in order
        )
        watcher.worker = worker.pid
        assert worker.stdin is not None
        assert worker.stdout is not None
        with worker, ended_at_once(worker.kill), _stopping(worker):
            try:
                worker.stdin.write(json.dumps(work) + "\n")
                worker.stdin.flush()
            except BrokenPipeError:
                pass  # it died at once; its exit code says so below
            for event in _events(worker.stdout):
                watcher.see(event)
            code = worker.wait()
    if watcher.error is not None:
        kind = getattr(errors, watcher.error["kind"], CrawlError)
        raise kind(watcher.error["message"])
    if code != 0 or watcher.end is None:
        raise CrawlError(
            f"the crawl was cut off (its process ended with code {code}); what was fetched is stored. "
            f"Run the same command again to go on. {log_path} says more."
        )
    return watcher.end


def _events(lines: IO[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        if line.startswith("{") and line.endswith("\n"):
            yield json.loads(line)


@contextmanager
def _stopping(worker: subprocess.Popen[str]) -> Iterator[None]:
    """Whatever ends this block early (Ctrl-C, an error in a callback) ends the worker too, in order if it can."""
    try:
        yield
    finally:
        if worker.poll() is None:
            worker.terminate()
            try:
                worker.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                worker.kill()
            except BaseException:  # asked to stop once more: at once
                worker.kill()
                raise


def _conclude(engine: Engine, run: Run, end: dict[str, Any], settings: CrawlSettings, seconds: float) -> CrawlSummary:
    with engine.begin() as connection:
        waiting = pages_waiting(connection, run.id)
        limit = end["limit"] if waiting else None
        closed = end_run(connection, run.id, time.time(), cut=limit is not None, pace=settings.pace)
        summary = CrawlSummary(
            run_id=run.id,
            resumed=run.resumed,
            finished=closed and limit is None,
            limit=limit,
            waiting=waiting,
            not_due=run.not_due,
            left_alone=list(run.left_alone),
            seconds=seconds,
            cpu_seconds=end["cpu_seconds"],
            peak_memory=end["peak_memory"],
            **told_of_run(connection, run.id),
        )
        counters = summary.as_dict()
        del counters["sites"], counters["failed_pages"]
        connection.execute(update(runs).where(runs.c.id == run.id).values(summary=json.dumps(counters)))
    return summary
