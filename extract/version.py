"""The version of the extractor: its code and its vocabularies, so that a change to either reads the archive anew."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from records.paths import ROOT, VOCABULARY


@cache
def extractor_version() -> str:
    """The first 16 hex digits of the sha256 over everything that decides what is read from a page."""
    digest = hashlib.sha256()
    of_records = [ROOT / "records" / name for name in ("models.py", "others_out.py", "tracks.py")]
    for path in sorted([*(ROOT / "extract").rglob("*.py"), *VOCABULARY.rglob("*.yaml"), *of_records]):
        if path.name.startswith("findtreatment_"):
            continue  # of the national directory, which no page is read with
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(Path(path).read_bytes())
    return digest.hexdigest()[:16]
