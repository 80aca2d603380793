"""The stages of the pipeline with progress on a terminal, and each stage's summary as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, is_dataclass
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
from refresh import extract_stage, index_stage, one_at_a_time, reconcile_stage, silent

MOST_NAMED = 5  # sites that an error names


class Stages:
    """The stages over one home folder; `console` is where progress is shown, None for silence."""

    def __init__(self, home: Path, console: Console | None) -> None:
        self._home = home
        self._console = console

    def refresh(self, sites: Sequence[Site], **options: Any) -> dict[str, Any]:
        """All stages in turn, under the home's lock."""
        with one_at_a_time(self._home):
            crawled = self._crawl(sites, **options)
            require_pages(crawled)
            return {"crawl": crawled} | self._read_and_index()

    def crawl(self, sites: Sequence[Site], **options: Any) -> CrawlSummary:
        """The crawl alone, under the home's lock."""
        with one_at_a_time(self._home):
            crawled = self._crawl(sites, **options)
        require_pages(crawled)
        return crawled

    def read_and_index(self) -> dict[str, Any]:
        """Extraction, reconciliation and index, under the home's lock."""
        with one_at_a_time(self._home):
            return self._read_and_index()

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


def require_pages(summary: CrawlSummary) -> None:
    """Raise CrawlError where sites were to be crawled and not one page of any was fetched or confirmed."""
    if summary.sites and not summary.fetched and not summary.unchanged and summary.failed_sites:
        named = [f"\n  {what_to_do(site.host, site.outcome)}" for site in summary.failed_sites[:MOST_NAMED]]
        more = len(summary.failed_sites) - len(named)
        raise CrawlError(
            f"not one page could be fetched:{''.join(named)}"
            + (f"\n  and {more} more sites: see status" if more else "")
        )


def what_to_do(host: str, outcome: str | None) -> str:
    """A site of which nothing could be read: what happened, and what a person can do.

    >>> what_to_do("a.example", "moved_off_site")
    "a.example (moved_off_site): leads to another organisation's domain, which was not asked; correct the URL in the site list"
    """
    known = Outcome(outcome or "")
    return f"{host} ({known}): {known.explanation}" + (f"; {known.advice}" if known.advice else "")


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
            text += "" if summary.finished else "; not finished, run it again to go on"
            failed = [f"{site.host} ({site.outcome})" for site in summary.failed_sites]
            return f"{text}, in {summary.seconds:.1f} s." + (
                f" Sites with nothing: {', '.join(failed)}." if failed else ""
            )
        case "extract":
            errors = f", {len(summary.errors)} could not be read" if summary.errors else ""
            gone = f" {summary.removed.sentence()}" if summary.removed else ""
            return f"Extraction: {summary.read} pages read{errors}, in {summary.seconds:.1f} s.{gone}"
        case "reconcile":
            changes = summary.changes
            incidents = "".join(f" INCIDENT {site}: {what}." for site, what in summary.incidents)
            return (
                f"Programs: {summary.programs} of {summary.sites} sites ({changes.programs_new} new, "
                f"{changes.programs_gone} gone; values: {changes.values_new} new, {changes.values_gone} gone).{incidents}"
                + (f" {summary.removed.sentence()}" if summary.removed else "")
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
