"""The report of a verification of the index, printed."""

from __future__ import annotations

from rich.console import Console

from index.verify import VerifyReport


def show_report(console: Console, report: VerifyReport) -> None:
    """Print what was looked at, then what is wrong, in red, with what to do."""
    for line in report.lines():
        console.print(line, style="red" if line.startswith("WRONG") else None, markup=False, soft_wrap=True)
