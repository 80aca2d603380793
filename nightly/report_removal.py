"""Takes the sites that asked to be left out out of the reports of earlier runs, which quote what changed on their pages."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

from nightly.report import Report, replace_report, reports

REMOVED = "[removed on request]"


def leave_out(home: Path, hosts: Collection[str]) -> int:
    """Rewrite every report that names one of the hosts without it; gives how many there were.

    A report that this version cannot read goes as a whole. Raises StoreError where one cannot be written.
    """
    touched = 0
    for path in reports(home) if hosts else ():
        text = path.read_text(encoding="utf-8")
        if not any(host in text for host in hosts):
            continue
        touched += 1
        try:
            report = Report.model_validate_json(text)
        except ValueError:
            path.with_suffix(".html").unlink(missing_ok=True)
            path.unlink()
            continue
        replace_report(path, without(report, hosts))
    return touched


def without(report: Report, hosts: Collection[str]) -> Report:
    """The report without what it tells of these hosts; where a sentence names one, it says that it was removed."""
    return report.model_copy(
        update={
            "changed": [one for one in report.changed if one.site not in hosts],
            "incidents": [one for one in report.incidents if one.site not in hosts],
            "remarks": [one for one in report.remarks if one.site not in hosts],
            "failed_pages": [one for one in report.failed_pages if urlsplit(one.url).hostname not in hosts],
            "stages": [one.model_copy(update={"did": _unnamed(one.did, hosts)}) for one in report.stages],
            "error": _unnamed(report.error, hosts),
        }
    )


def _unnamed(text: str, hosts: Collection[str]) -> str:
    """
    >>> _unnamed("Sites with nothing: a.example (timeout), b.example (blocked).", ["a.example"])
    'Sites with nothing: [removed on request] (timeout), b.example (blocked).'
    """
    for host in sorted(hosts, key=len, reverse=True):
        text = text.replace(host, REMOVED)
    return text
