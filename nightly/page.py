"""The report as a page that a person reads in a browser: no script, no address of another host."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from nightly.report import Report, counted, counted_change, duration, summary_line

TEMPLATE = Path(__file__).with_name("report.html.jinja")


def page_of(report: Report) -> str:
    """The report as HTML; whatever sites and pages call themselves is text."""
    return _template().render(
        report=report,
        line=summary_line(report),
        duration=duration,
        counted=counted,
        counted_change=counted_change,
        new=_new(report),
        words=lambda name: name.replace("_", " "),
    )


def _new(report: Report) -> set[str]:
    return {f"{one.site} {one.check}" for one in report.incidents if one.since >= report.started_at}


@cache
def _template() -> Template:
    loader = FileSystemLoader(TEMPLATE.parent)
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).get_template(TEMPLATE.name)
