"""The reports of a verification of index, store and archive, printed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console

from index.verify import SAMPLE, UPDATE, VerifyReport, verify_index
from nightly.checks import ACCEPT, KEEP
from records.archive_check import ArchiveReport, check_archive
from records.database import DATABASE_NAME, open_to_read, store_errors
from records.errors import TreatmentError
from refresh import last_runs


def verify(home: Path, *, all_rows: bool) -> tuple[VerifyReport, ArchiveReport]:
    """Compare the index with itself and the store, and the archive with its fingerprints and with what was read of it."""
    from extract.version import extractor_version  # reads the code of the extractor

    sample = None if all_rows else SAMPLE
    report = verify_index(home, sample=sample)
    if held := _held_back(home):
        said = [one.model_copy(update={"do": held}) if one.do == UPDATE else one for one in report.findings]
        report = report.model_copy(update={"findings": said})
    return report, check_archive(home, extractor=extractor_version(), sample=sample)


def _held_back(home: Path) -> str:
    """Why the last run did not switch the new index in and what to do, where that is so."""
    try:
        engine = open_to_read(home)
    except TreatmentError:
        return ""
    try:
        with store_errors(home / DATABASE_NAME):
            failed = next((str(run.get("failed", "")) for run in last_runs(engine) if run["stage"] == "index"), "")
    except TreatmentError:
        return ""
    finally:
        engine.dispose()
    if "the index in use stays" not in failed:
        return ""
    first = failed.splitlines()[0].rstrip(" :.")
    keep = f"{KEEP}. " if "sites fail" in first else ""
    return f"The last run held the new index back: {first}. {keep}{ACCEPT}"


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
