"""Takes files of the national directory into the store: all of them in one transaction, or nothing."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from crawler.findtreatment.bringing import Brought, bring, is_up_to_date
from crawler.findtreatment.code_map import Meanings
from crawler.findtreatment.meaning import code_map
from crawler.findtreatment.read import edition_of, read_file
from crawler.findtreatment.reports import FileReport
from crawler.findtreatment.taking_in import Taken, is_doubted, read_rows, save, settle
from records.database import reading
from records.directory.removal import left_out_of_directory
from records.directory.rows import begin_import, end_import, imported_files, known_rows
from records.suppression import suppressed

Progress = Callable[[str, int, int], None]  # (what is being done, done, of how many; 0: not known)
_CHUNK = 1 << 20
_EVERY = 500  # rows between two words of progress


@dataclass
class ImportReport:
    """What an import did: each file's rows, then the places and programs that all stored rows make."""

    files: list[FileReport] = field(default_factory=list)
    brought: Brought | None = None  # None: nothing changed, so that nothing had to be made
    seconds: float = 0.0

    @property
    def changes(self) -> bool:
        """Whether the store is another than before."""
        made = self.brought is not None and bool(self.brought.programs)
        return made or any(one.changes for one in self.files)

    def plain(self) -> dict[str, Any]:
        """The report as JSON."""
        made = asdict(self.brought) if self.brought is not None else None
        return {
            "changes": self.changes, "files": [one.plain() for one in self.files], "made": made,
            "seconds": round(self.seconds, 1),
        }  # fmt: skip

    @property
    def broken(self) -> bool:
        """Whether a file, or a part of it, could not be read or was not taken in."""
        return any(one.problem for one in self.files)


def import_files(
    engine: Engine, paths: Sequence[Path], *, now: datetime, edition: str | None = None,
    accept: bool = False, meanings: Meanings = code_map, progress: Progress = lambda _w, _d, _o: None,
) -> ImportReport:  # fmt: skip
    """Take files (or folders of archived answers) in, oldest edition first. The store is changed as a whole at the end.

    A file that cannot be read changes nothing, nor does one that lacks columns that stored rows have, unless `accept` believes
    it; of one that breaks off the rows before count, and nothing becomes history.
    """
    started = time.monotonic()
    with reading(engine) as connection:
        up_to_date = is_up_to_date(connection)
        # What was doubted before is read anew where it is believed now.
        before = {row.sha256: row for row in imported_files(connection)} if up_to_date and not accept else {}
    read = [_read(path, edition, before, meanings, progress) for path in paths]
    report = ImportReport([one.report for one in read])
    read = [one for one in read if one.rows]
    if read or not up_to_date:
        with engine.begin() as connection:
            changed, first = _save(connection, read, now, accept=accept)
            if changed or not is_up_to_date(connection):
                report.brought = bring(
                    connection, changed, now=now, tell_new=not first, meanings=meanings,
                    progress=lambda done, of: progress("making programs", done, of),
                )  # fmt: skip
    report.seconds = time.monotonic() - started
    return report


def _read(
    path: Path, edition: str | None, before: Mapping[str, Any], meanings: Meanings, progress: Progress
) -> Taken:  # fmt: skip
    report = FileReport(path.name, sha256=_checksum(path))
    known = before.get(report.sha256)
    same_edition = known is not None and edition is None and edition_of(known.file) == edition_of(path.name)
    told = json.loads(known.report) if known is not None and same_edition else None
    if told is not None and not told["left_out"]:  # who was left out may be so no more
        report.as_before(told)
        return Taken(report)

    def counted() -> Any:
        for number, item in enumerate(read_file(path, edition=edition), 1):
            if number % _EVERY == 0:
                progress(f"reading {path.name}", number, 0)
            yield item

    return read_rows(counted(), report, meanings)


def _save(connection: Connection, read: Sequence[Taken], now: datetime, *, accept: bool) -> tuple[set[str], bool]:
    """Save the rows of all files; gives the keys of those that changed, and whether these are the first of all."""
    left_out = left_out_of_directory(connection, suppressed(connection))
    changed: set[str] = set()
    first = not imported_files(connection)
    for one in sorted(read, key=lambda taken: taken.report.edition):
        known = known_rows(connection)
        settle(connection, one, known)
        if not accept and is_doubted(connection, one, known):
            continue
        number = begin_import(connection, one.report.file, one.report.sha256, now)
        changed |= save(connection, one, known, left_out, number, accept=accept)
        end_import(connection, number, one.report.plain())
    return changed, first


def _checksum(path: Path) -> str:
    """The sha256 of a file, or of all files of a folder; of nothing where it cannot be read."""
    digest = hashlib.sha256()
    try:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                with file.open("rb") as opened:
                    while part := opened.read(_CHUNK):
                        digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()
