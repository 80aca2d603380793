"""The rows of the gazetteer: each ZIP code with its state and the names of its towns, from the zipcodes package.

To have them from the package takes a second and a half of each process that reads pages. So they are kept in a file of the
user's cache folder, which is made at the first use, is never required, and holds nothing that the package does not.
"""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Iterable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

FORMAT = 1  # of the file; raised where it changes
FOLDER = "treatment-search"
_FEWEST = 1000  # rows; a file with less was cut short


class PlaceRow(NamedTuple):
    """A ZIP code, the code of its state, and what its town is called."""

    zip_code: str
    state: str
    names: tuple[str, ...]


def place_rows() -> list[PlaceRow]:
    """All rows, in the order of the package."""
    path = cache_file()
    if path is not None and (kept := _read(path)) is not None:
        return kept
    rows = _of_package()
    if path is not None:
        _keep(path, rows)
    return rows


def cache_file() -> Path | None:
    """Where the rows of this version of the package are kept; None where the user has no folder for such files."""
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # no home folder
        return None
    return folder / FOLDER / f"places-{FORMAT}-{version('zipcodes')}.z" if folder.is_absolute() else None


def as_text(rows: Iterable[PlaceRow]) -> str:
    """
    >>> as_text([PlaceRow("00501", "NY", ("Holtsville", "Irs Service Center"))])
    '00501\\tNY\\tHoltsville\\tIrs Service Center'
    """
    return "\n".join("\t".join((row.zip_code, row.state, *row.names)) for row in rows)


def from_text(text: str) -> list[PlaceRow]:
    """Raises ValueError where a line is no row.

    >>> from_text("00501\\tNY\\tHoltsville")
    [PlaceRow(zip_code='00501', state='NY', names=('Holtsville',))]
    """
    rows = []
    for line in text.split("\n"):
        zip_code, state, *names = line.split("\t")
        rows.append(PlaceRow(zip_code, state, tuple(names)))
    return rows


def _of_package() -> list[PlaceRow]:
    import zipcodes

    return [
        PlaceRow(entry["zip_code"], entry["state"], (entry["city"], *entry["acceptable_cities"]))
        for entry in zipcodes.list_all()  # type: ignore[no-untyped-call]
    ]


def _read(path: Path) -> list[PlaceRow] | None:
    """The rows of the file; None where it is not there or not whole (it ends with a checksum of its own)."""
    try:
        rows = from_text(zlib.decompress(path.read_bytes()).decode())
    except (OSError, zlib.error, ValueError):
        return None
    return rows if len(rows) >= _FEWEST else None


def _keep(path: Path, rows: Iterable[PlaceRow]) -> None:
    """Write the file under another name and put it in place whole; where that is not possible, the next process does without."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(zlib.compress(as_text(rows).encode(), 6))
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
