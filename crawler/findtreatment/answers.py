"""The archive of answers: a folder a query and day, the pages as they came, and a manifest that tells how far it got."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

from crawler.findtreatment.queries import Query
from records.errors import StoreError

MANIFEST = "fetch.json"
FRESH_SECONDS = (
    20 * 3600.0
)  # after it, a fetch is not gone on with: what it has and what would come no longer belong together


@dataclass
class Archived:
    """A fetch on disk. `pages` are {number, file, url, sha256, bytes, rows, hollow, fetched_at}; `notes` say what did not add up.

    It is `complete` where all came that the answer counts; what is missing is asked for again.
    """

    folder: Path
    query: dict[str, Any]
    fetched_at: str
    complete: bool = False
    total_pages: int | None = None
    record_count: int | None = None
    pages: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, number: int, content: bytes, url: str, rows: int, now: datetime, *, hollow: bool) -> None:
        """Store a page, whole or not at all, and then that it is there; `hollow` is one without rows of its own."""
        name = f"page-{number:04}.json"
        _write(self.folder / name, content)
        told = {
            "number": number,
            "file": name,
            "url": url,
            "sha256": sha256(content).hexdigest(),
            "bytes": len(content),
        }
        told |= {"rows": rows, "hollow": hollow, "fetched_at": now.isoformat(timespec="seconds")}
        self.pages = sorted([*(one for one in self.pages if one["number"] != number), told], key=itemgetter("number"))
        self.save()

    def save(self) -> None:
        """Write the manifest."""
        plain = asdict(self) | {"folder": self.folder.name}
        _write(self.folder / MANIFEST, json.dumps(plain, indent=1).encode())

    def stored(self, number: int) -> bytes | None:
        """A page as it came; None where it is not there, is damaged, or is a hollow one of a fetch that lacks something."""
        page = next((one for one in self.pages if one["number"] == number), None)
        if page is None or (page["hollow"] and not self.complete):
            return None
        try:
            content = (self.folder / page["file"]).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == page["sha256"] else None

    def keep_first(self, number: int) -> None:
        """Take pages behind this one out: the answer ends before them."""
        for late in (one for one in self.pages if one["number"] > number):
            (self.folder / late["file"]).unlink(missing_ok=True)
        self.pages = [one for one in self.pages if one["number"] <= number]


def begun(root: Path, query: Query, now: datetime, *, anew: bool) -> Archived:
    """The fetch of a query to go on with (or that is complete), else a new one; `anew` always begins."""
    of_query = root / query.name
    for folder in [] if anew else sorted(of_query.glob("*T*"), reverse=True):
        held = _read(folder)
        if held is not None and held.query == asdict(query):
            age = (now - datetime.fromisoformat(held.fetched_at)).total_seconds()
            if 0 <= age < FRESH_SECONDS:
                return held
    folder = of_query / f"{now.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder} cannot be made ({error.strerror})") from error
    return Archived(folder, asdict(query), now.isoformat(timespec="seconds"))


def _read(folder: Path) -> Archived | None:
    try:
        held = Archived(**(json.loads((folder / MANIFEST).read_text(encoding="utf-8")) | {"folder": folder}))
    except (OSError, ValueError, TypeError):
        return None  # it was cut off before its first page
    # A page of an older version of this program is known by its place alone.
    held.pages = [{"number": number, "hollow": not one["rows"]} | one for number, one in enumerate(held.pages, start=1)]
    return held


def _write(path: Path, content: bytes) -> None:
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written ({error.strerror}). Free some space and run the command again."
        ) from error
