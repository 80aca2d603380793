"""The reports of a verification of index, store and archive, printed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console

from index.verify import SAMPLE, VerifyReport, verify_index
from records.archive_check import ArchiveReport, check_archive


def verify(home: Path, *, all_rows: bool) -> tuple[VerifyReport, ArchiveReport]:
    """Compare the index with itself and the store, and the archive with its fingerprints and with what was read of it."""
    from extract.version import extractor_version  # reads the code of the extractor

    sample = None if all_rows else SAMPLE
    return verify_index(home, sample=sample), check_archive(home, extractor=extractor_version(), sample=sample)


def as_json(report: VerifyReport, archive: ArchiveReport) -> dict[str, Any]:
    """Both as one value: `findings` are those of both."""
    found = report.model_dump(mode="json", exclude_none=True)
    found["findings"] += [one._asdict() for one in archive.findings]
    return found | {"archive": {name: value for name, value in asdict(archive).items() if name != "findings"}}


def show_report(console: Console, report: VerifyReport, archive: ArchiveReport | None = None) -> None:
    """Print what was looked at, then what is wrong, in red, with what to do."""
    lines = [line for line in report.lines() if archive is None or line != "All is well."]
    if archive is not None:
        lines.append(f"{archive.pages} pages of the archive, {archive.bodies} bodies compared with their fingerprints")
        lines += [f"WRONG: {one.what}. {one.do}" for one in archive.findings]
        lines += ["All is well."] * (report.ok and not archive.findings)
    for line in lines:
        console.print(line, style="red" if line.startswith("WRONG") else None, markup=False, soft_wrap=True)
