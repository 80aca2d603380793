"""The stages of the pipeline with progress on a terminal, and each stage's summary as a sentence."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from console.night import Told, reported
from console.told import sentence, what_to_do
from crawler.outcomes import Outcome
from crawler.run import Progress as CrawlProgress
from crawler.run import check_choices, check_hosts, crawl, crawl_so_far
from crawler.settings import CrawlSettings, contact_missing
from crawler.sites import Site
from crawler.summary import CrawlSummary, SiteSummary
from nightly.reading import PagesRead, ReadingAlong
from nightly.report_removal import leave_out
from records.database import DATABASE_NAME
from records.errors import CrawlError, InputError, Stopped, TooMuchLost, TreatmentError
from records.log_lines import log_file, logged_to
from records.run_lock import Holder, one_at_a_time
from records.stopping import stoppable
from refresh import extract_stage, index_stage, reconcile_stage, silent

MOST_NAMED = 5  # sites that an error names
LOG_NAME = "refresh.log"
NO_ANSWER = frozenset({Outcome.TIMEOUT, Outcome.UNREACHABLE})  # what every site gives where the network is down
ENOUGH_ASKED = 3  # sites: so many are hardly dead at once
logger = logging.getLogger("treatment_search.run")


class Stages:
    """The stages over one home folder; `console` is where progress is shown, None for silence. What they do is logged."""

    def __init__(self, home: Path, console: Console | None, *, log_json: bool = False) -> None:
        self._home = home
        self._log_json = log_json
        self._console = console
        self._done: dict[str, Any] = {}
        self._seconds: dict[str, float] = {}
        self._along = PagesRead()

    def refresh(
        self, sites: Sequence[Site] | Callable[[], Sequence[Site]], *, told: Told | None = None, **options: Any
    ) -> dict[str, Any]:
        """All stages in turn, under the home's lock; however they end, a report of them is written and notified of.

        `sites` may be what reads the list, so that a list that cannot be used is reported too. Options that cannot be are
        an error before the run begins, with no report: nothing of what is stored would have been touched.
        """
        only = options.get("only", ())
        check_choices(CrawlSettings(**{name: value for name, value in options.items() if name != "only"}))
        unusable: InputError | None = None
        try:
            listed = sites() if callable(sites) else sites
        except InputError as error:
            unusable = error
        else:
            check_hosts(listed, only)
        with self._alone(), reported(self._home, self._done, self._seconds, told or Told()):
            if unusable is not None:
                self._go_on_with_what_is_stored()
                raise unusable
            try:
                crawled = self._crawl(listed, to_be_read=True, **options)
                require_answers(crawled)
            except CrawlError:
                self._go_on_with_what_is_stored()
                raise
            try:
                return self._read_and_index()
            except InputError as error:  # no program at all: why, the sites say
                if crawled.limit is not None:  # the next run goes on, and may find the first one
                    logger.warning(str(error))
                    return self._done
                if crawled.failed_sites and not crawled.fetched and not crawled.unchanged:
                    raise CrawlError(f"nothing could be read{_named(crawled.failed_sites)}") from error
                raise

    def _go_on_with_what_is_stored(self) -> None:
        """What an earlier run fetched is read, and who asked to be left out leaves, though this run fetched nothing."""
        if not (self._home / DATABASE_NAME).exists():
            return
        try:
            self._read_and_index()
        except (InputError, TooMuchLost) as error:  # no program yet, or none confirmed: the crawl's failure says why
            logger.warning(str(error))

    def crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        """The crawl alone, under the home's lock."""
        with self._alone():
            crawled = self._crawl(sites, **options)
        require_answers(crawled)
        return crawled

    def read_and_index(self, **believed: Any) -> dict[str, Any]:
        """Extraction, reconciliation and index, under the home's lock; `believed` as `_read_and_index` has it."""
        with self._alone():
            return self._read_and_index(**believed)

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

    def _crawl(self, sites: Sequence[Site], *, to_be_read: bool = False, **options: Any) -> CrawlSummary:
        """With `to_be_read`, pages are read while others are fetched."""
        if unnamed := contact_missing(options.get("proxy")):
            print(f"Warning: {unnamed}", file=sys.stderr)
            logger.warning(unnamed)
        reading = ReadingAlong(self._home)
        with self._progress() as update:
            begun, asked = time.monotonic(), False

            def watch(event: CrawlProgress) -> None:
                nonlocal asked
                asked = True
                if to_be_read:
                    reading.see(event)
                what = f"fetching pages ({event.pages_done} so far)"
                update(what, event.sites_done, event.sites_total)

            with self._stage("crawl"), reading as self._along:
                try:
                    self._done["crawl"] = crawled = crawl(
                        self._home, sites, on_progress=watch, log_json=self._log_json, **options
                    )
                except (Stopped, TreatmentError) as error:
                    if asked or isinstance(error, Stopped):
                        self._tell_so_far(time.monotonic() - begun)
                    raise
            return crawled

    def _tell_so_far(self, seconds: float) -> None:
        """What a crawl has stored that ended before its time is told all the same, where the store can be read."""
        with suppress(TreatmentError):
            if (so_far := crawl_so_far(self._home, seconds)) is not None:
                self._done["crawl"] = so_far

    def _read_and_index(
        self, *, accept: Collection[str] = (), accept_all: bool = False, keep_stale: bool = False
    ) -> dict[str, Any]:
        """`accept` and `accept_all` as reconcile_stage has them, `keep_stale` as index_stage has it."""
        with self._progress() as update, self._stage("extract"):
            self._done["extract"] = extract_stage(self._home, along=self._along, progress=update)
        with self._progress() as update, self._stage("reconcile"):
            self._done["reconcile"] = reconcile_stage(self._home, accept=accept, accept_all=accept_all, progress=update)
        leave_out(self._home, {host for name in ("extract", "reconcile") for host in self._done[name].removed.hosts})
        with self._stage("index"):
            self._done["index"] = index_stage(self._home, accept=accept_all, keep_stale=keep_stale)
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


def require_answers(summary: CrawlSummary) -> None:
    """Raise CrawlError where sites were asked and not one of them answered in any way: the network or proxy is down.

    Where one or two were asked because the others are not due, they are dead rather than the network.
    """
    asked = [site for site in summary.sites if site.outcome not in (None, Outcome.LISTED_ONLY)]
    if not asked or any(site.outcome not in NO_ANSWER for site in asked):
        return
    if len(asked) < ENOUGH_ASKED and summary.not_due:
        return
    raise CrawlError(f"no answer came from any site that was asked{_named(asked)}")


def _named(failed: Sequence[SiteSummary]) -> str:
    """A line for each of the first sites with what to do, and how many more there are."""
    named = [f"\n  {what_to_do(site.host, site.outcome, site.detail)}" for site in failed[:MOST_NAMED]]
    more = f"\n  and {len(failed) - len(named)} more sites: see status" if len(failed) > len(named) else ""
    return "".join(named) + more
