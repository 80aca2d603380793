"""The stages of the pipeline with progress on a terminal, and each stage's summary as a sentence."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from console.night import Told, reported
from console.told import sentence, what_to_do
from crawler.run import Progress as CrawlProgress
from crawler.run import crawl
from crawler.settings import contact_missing
from crawler.sites import Site
from crawler.summary import CrawlSummary
from records.errors import CrawlError, Stopped
from records.log_lines import log_file, logged_to
from records.run_lock import Holder, one_at_a_time
from records.stopping import stoppable
from refresh import extract_stage, index_stage, reconcile_stage, silent

MOST_NAMED = 5  # sites that an error names
LOG_NAME = "refresh.log"
logger = logging.getLogger("treatment_search.run")


class Stages:
    """The stages over one home folder; `console` is where progress is shown, None for silence. What they do is logged."""

    def __init__(self, home: Path, console: Console | None, *, log_json: bool = False) -> None:
        self._home = home
        self._log_json = log_json
        self._console = console
        self._done: dict[str, Any] = {}
        self._seconds: dict[str, float] = {}

    def refresh(self, sites: Sequence[Site], *, told: Told | None = None, **options: Any) -> dict[str, Any]:
        """All stages in turn, under the home's lock; however they end, a report of them is written and notified of."""
        with self._alone(), reported(self._home, self._done, self._seconds, told or Told()):
            require_pages(self._crawl(sites, **options))
            return self._read_and_index()

    def crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        """The crawl alone, under the home's lock."""
        with self._alone():
            crawled = self._crawl(sites, **options)
        require_pages(crawled)
        return crawled

    def read_and_index(self, *, accept: Collection[str] = (), accept_all: bool = False) -> dict[str, Any]:
        """Extraction, reconciliation and index, under the home's lock; `accept` as reconcile_stage has it."""
        with self._alone():
            return self._read_and_index(accept=accept, accept_all=accept_all)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The home's lock, and a clean stop when a signal asks for it."""
        with (
            one_at_a_time(self._home) as died,
            logged_to(log_file(self._home, LOG_NAME), logger, as_json=self._log_json),
            stoppable(),
        ):
            if died is not None:
                print(f"Warning: {what_died(died)}", file=sys.stderr)
                logger.warning("the run before was cut off", extra={"fields": died._asdict()})
            yield

    def _crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        if unnamed := contact_missing(options.get("proxy")):
            print(f"Warning: {unnamed}", file=sys.stderr)
            logger.warning(unnamed)
        with self._progress() as update:

            def watch(event: CrawlProgress) -> None:
                what = f"fetching pages ({event.pages_done} so far)"
                update(what, event.sites_done, event.sites_total)

            with self._stage("crawl"):
                self._done["crawl"] = crawled = crawl(
                    self._home, sites, on_progress=watch, log_json=self._log_json, **options
                )
            return crawled

    def _read_and_index(self, *, accept: Collection[str] = (), accept_all: bool = False) -> dict[str, Any]:
        with self._progress() as update, self._stage("extract"):
            self._done["extract"] = extract_stage(self._home, progress=update)
        with self._progress() as update, self._stage("reconcile"):
            self._done["reconcile"] = reconcile_stage(self._home, accept=accept, accept_all=accept_all, progress=update)
        with self._stage("index"):
            self._done["index"] = index_stage(self._home, accept=accept_all)
        return self._done

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        begun = time.monotonic()
        logger.info("stage began", extra={"fields": {"stage": name}})
        try:
            yield
        except BaseException as error:
            why = "stopped by a signal" if isinstance(error, Stopped) else str(error) or type(error).__name__
            logger.error("stage failed", extra={"fields": {"stage": name, "error": why}})
            raise
        else:
            logger.info("stage ended", extra={"fields": {"stage": name, "did": sentence(name, self._done[name])}})
        finally:
            self._seconds[name] = time.monotonic() - begun

    def _progress(self) -> AbstractContextManager[Callable[[str, int, int], None]]:
        return progress_bar(self._console)


@contextmanager
def progress_bar(console: Console | None) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal; elsewhere nothing, for logs want summaries."""
    if console is None or not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def what_died(holder: Holder) -> str:
    """A run that ended without giving its lock back.

    >>> what_died(Holder(4711, "host", 0.0))
    'the run that process 4711 began at 1970-01-01 00:00 UTC was cut off; this one goes on from what it stored'
    """
    began = datetime.fromtimestamp(holder.started_at, UTC)
    return (
        f"the run that process {holder.pid} began at {began:%Y-%m-%d %H:%M} UTC was cut off; "
        "this one goes on from what it stored"
    )


def require_pages(summary: CrawlSummary) -> None:
    """Raise CrawlError where sites were to be crawled and not one page of any was fetched or confirmed."""
    if summary.sites and not summary.fetched and not summary.unchanged and summary.failed_sites:
        named = [
            f"\n  {what_to_do(site.host, site.outcome, site.detail)}" for site in summary.failed_sites[:MOST_NAMED]
        ]
        more = len(summary.failed_sites) - len(named)
        raise CrawlError(
            f"not one page could be fetched:{''.join(named)}"
            + (f"\n  and {more} more sites: see status" if more else "")
        )
