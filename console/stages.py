"""The stages of the pipeline with progress on a terminal, and each stage's summary as a sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from crawler.outcomes import Outcome
from crawler.run import Progress as CrawlProgress
from crawler.run import crawl
from crawler.sites import Site
from crawler.summary import CrawlSummary
from records.errors import CrawlError
from records.run_lock import Holder, one_at_a_time
from records.stopping import stoppable
from refresh import extract_stage, index_stage, reconcile_stage, silent

MOST_NAMED = 5  # sites that an error names


class Stages:
    """The stages over one home folder; `console` is where progress is shown, None for silence."""

    def __init__(self, home: Path, console: Console | None) -> None:
        self._home = home
        self._console = console

    def refresh(self, sites: Sequence[Site], **options: Any) -> dict[str, Any]:
        """All stages in turn, under the home's lock."""
        with self._alone():
            crawled = self._crawl(sites, **options)
            require_pages(crawled)
            return {"crawl": crawled} | self._read_and_index()

    def crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        """The crawl alone, under the home's lock."""
        with self._alone():
            crawled = self._crawl(sites, **options)
        require_pages(crawled)
        return crawled

    def read_and_index(self) -> dict[str, Any]:
        """Extraction, reconciliation and index, under the home's lock."""
        with self._alone():
            return self._read_and_index()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The home's lock, and a clean stop when a signal asks for it."""
        with one_at_a_time(self._home) as died, stoppable():
            if died is not None:
                print(f"Warning: {what_died(died)}", file=sys.stderr)
            yield

    def _crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        with self._progress() as update:

            def watch(event: CrawlProgress) -> None:
                what = f"fetching pages ({event.pages_done} so far)"
                update(what, event.sites_done, event.sites_total)

            return crawl(self._home, sites, on_progress=watch, **options)

    def _read_and_index(self) -> dict[str, Any]:
        with self._progress() as update:
            read = extract_stage(self._home, progress=update)
        with self._progress() as update:
            programs = reconcile_stage(self._home, progress=update)
        return {"extract": read, "reconcile": programs, "index": index_stage(self._home)}

    @contextmanager
    def _progress(self) -> Iterator[Callable[[str, int, int], None]]:
        """A bar on a terminal; elsewhere nothing, for logs want summaries."""
        if self._console is None or not self._console.is_terminal:
            yield silent
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self._console, transient=True) as bar:
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


def what_to_do(host: str, outcome: str | None, detail: str = "") -> str:
    """A site of which nothing could be read: what happened, what it was concluded from, and what a person can do.

    >>> what_to_do("a.example", "moved_off_site", "leads to http://b.example/")
    "a.example (moved_off_site): leads to another organisation's domain, which was not asked (leads to http://b.example/); correct the URL in the site list"
    """
    known = Outcome(outcome or "")
    told = f" ({detail})" if detail else ""
    return f"{host} ({known}): {known.explanation}{told}" + (f"; {known.advice}" if known.advice else "")


def as_plain(summary: Any) -> Any:
    """A stage's summary as plain values, for JSON."""
    if isinstance(summary, CrawlSummary):
        return summary.as_dict()
    if isinstance(summary, BaseModel):
        return summary.model_dump(mode="json")
    return asdict(summary) if is_dataclass(summary) and not isinstance(summary, type) else summary


def sentence(stage: str, summary: Any) -> str:
    """What a stage did, in one line."""
    match stage:
        case "crawl":
            others = {name: count for name, count in summary.outcomes.items() if name not in ("ok", "not_modified")}
            text = f"Crawl: {summary.fetched} pages fetched, {summary.unchanged} unchanged"
            text += f", {_counts(others)}" if others else ""
            if summary.limit is not None:
                text += f"; stopped at --{'max-pages' if summary.limit == 'max_pages' else 'max-minutes'}, "
                text += f"{summary.waiting} pages wait for the next run"
            elif not summary.finished:
                text += "; not finished, run it again to go on"
            if summary.not_due:
                text += f"; {summary.not_due} sites have nothing due"
            if summary.left_alone:
                text += (
                    f"; {len(summary.left_alone)} sites left alone for now, because they keep failing or asked for it"
                )
            failed = [f"{site.host} ({site.outcome})" for site in summary.failed_sites]
            return f"{text}, in {summary.seconds:.1f} s." + (
                f" Sites with nothing: {', '.join(failed)}." if failed else ""
            )
        case "extract":
            errors = f", {len(summary.errors)} could not be read" if summary.errors else ""
            return f"Extraction: {summary.read} pages read{errors}, in {summary.seconds:.1f} s."
        case "reconcile":
            changes = summary.changes
            incidents = "".join(f" INCIDENT {site}: {what}." for site, what in summary.incidents)
            return (
                f"Programs: {summary.programs} of {summary.sites} sites ({changes.programs_new} new, "
                f"{changes.programs_gone} gone; values: {changes.values_new} new, {changes.values_gone} gone).{incidents}"
            )
        case _:
            how = {
                "built": "",
                "updated": f", updated: {summary.changed} changed, {summary.removed} removed",
                "unchanged": ", unchanged",
            }[summary.made]
            return f"Index: {summary.programs} programs of {summary.providers} providers ({summary.generation}{how})."


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(counts.items()))
