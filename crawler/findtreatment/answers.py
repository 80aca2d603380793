"""The archive of answers: a folder a query and day, the pages as they came, and a manifest that tells how far it got."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
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
    """A fetch on disk. `pages` are {file, url, sha256, bytes, rows, fetched_at}; `notes` say what did not add up."""

    folder: Path
    query: dict[str, Any]
    fetched_at: str
    complete: bool = False
    total_pages: int | None = None
    record_count: int | None = None
    pages: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, content: bytes, url: str, rows: int, now: datetime) -> None:
        """Store a page, whole or not at all, and then that it is there."""
        name = f"page-{len(self.pages) + 1:04}.json"
        _write(self.folder / name, content)
        fetched_at = now.isoformat(timespec="seconds")
        told = {"file": name, "url": url, "sha256": sha256(content).hexdigest(), "bytes": len(content), "rows": rows}
        self.pages.append(told | {"fetched_at": fetched_at})
        self.save()

    def save(self) -> None:
        """Write the manifest."""
        plain = asdict(self) | {"folder": self.folder.name}
        _write(self.folder / MANIFEST, json.dumps(plain, indent=1).encode())

    def contents(self) -> list[bytes]:
        """The pages; the first that is missing or not what was stored ends them, and is fetched again."""
        found = []
        for at, page in enumerate(self.pages):
            try:
                content = (self.folder / page["file"]).read_bytes()
            except OSError:
                content = b""
            if sha256(content).hexdigest() != page["sha256"]:
                for late in self.pages[at:]:
                    (self.folder / late["file"]).unlink(missing_ok=True)
                del self.pages[at:]
                self.complete = False
                break
            found.append(content)
        return found


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
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Archived(**(held | {"folder": folder}))
    except (OSError, ValueError, TypeError):
        return None  # it was cut off before its first page


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
