"""What the stages of the pipeline did, in words and as plain values."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from pydantic import BaseModel

from crawler.outcomes import Outcome
from crawler.summary import CrawlSummary
from nightly.report import counted, next_step

MOST_NAMED = 10  # sites or incidents in one sentence


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


def plain(stages: Mapping[str, Any]) -> dict[str, Any]:
    """The summaries of stages by their names as plain values."""
    return {name: as_plain(summary) for name, summary in stages.items()}


def sentence(stage: str, summary: Any, *, told: Container[str] = ()) -> str:
    """What a stage did, in one line; of the sites that are `told` beside it nothing is said again."""
    match stage:
        case "crawl":
            others = {name: count for name, count in summary.outcomes.items() if name not in ("ok", "not_modified")}
            begun = ", gone on with where the run before was cut off (its pages are counted too)"
            text = f"Crawl{begun if summary.resumed else ''}: "
            text += f"{summary.fetched} pages fetched, {summary.unchanged} unchanged"
            text += f", {_counts(others)}" if others else ""
            if summary.limit is not None:
                text += f"; stopped at --{'max-pages' if summary.limit == 'max_pages' else 'max-minutes'}, "
                text += f"{summary.waiting} pages wait for the next run"
            elif not summary.finished:
                text += "; not finished, run it again to go on"
            if summary.not_due:
                text += f"; {counted(summary.not_due, 'site')} with nothing due"
            if summary.left_alone:
                text += f"; {counted(len(summary.left_alone), 'site')} left alone for now, because of failures or a pause that was asked for"
            failed = [f"{site.host} ({site.outcome})" for site in summary.failed_sites if site.host not in told]
            return f"{text}, in {summary.seconds:.1f} s." + (
                f" Sites with nothing: {', '.join(_first(failed))}." if failed else ""
            )
        case "extract":
            errors = f", {len(summary.errors)} could not be read" if summary.errors else ""
            gone = f" {summary.removed.sentence()}" if summary.removed else ""
            along = f" ({summary.along} while others were fetched)" if summary.along else ""
            return f"Extraction: {summary.read} pages read{along}{errors}, in {summary.seconds:.1f} s.{gone}"
        case "reconcile":
            changes = summary.changes
            each = [
                f"INCIDENT {site}: {what}; {next_step(site, check)}."
                for site, check, what in summary.incidents
                if site not in told
            ]
            incidents = "".join(f" {one}" for one in _first(each))
            return (
                f"Programs: {summary.programs} of {summary.sites} sites ({changes.programs_new} new, "
                f"{changes.programs_gone} gone; values: {changes.values_new} new, {changes.values_gone} gone"
                f"{_read_differently(summary.causes)}).{incidents}"
                + (f" {summary.removed.sentence()}" if summary.removed else "")
            )
        case _:
            how = {
                "built": "",
                "updated": f", updated: {summary.changed} changed, {summary.removed} removed",
                "unchanged": ", unchanged",
            }[summary.made]
            return f"Index: {summary.programs} programs of {summary.providers} providers ({summary.generation}{how})."


def _read_differently(causes: dict[str, int]) -> str:
    """
    >>> _read_differently({"site_changed": 4, "read_differently": 2}), _read_differently({"site_changed": 4})
    ('; 2 differences of reading alone', '')
    """
    count = causes.get("read_differently", 0)
    return f"; {count} difference{'' if count == 1 else 's'} of reading alone" if count else ""


def _first(named: list[str]) -> list[str]:
    """As many as fit into a line of a log, and how many more there are.

    >>> _first(["a", "b"]), _first(["site"] * 12)[-2:]
    (['a', 'b'], ['site', '2 more: see status'])
    """
    more = [f"{len(named) - MOST_NAMED} more: see status"] if len(named) > MOST_NAMED else []
    return named[:MOST_NAMED] + more


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(counts.items()))
