"""Take what was removed on request out of the index in use, where no newer one may take its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path

from index import generations
from index.build import build_index
from index.engine import Index
from records.errors import IndexUnusable
from records.models import Program
from records.removal import without_pages
from records.suppression import Suppressed


def purge_index(home: Path, stored: Collection[str], left_out: Suppressed, *, now: datetime) -> None:
    """Build the index in use again of its own programs, without those that asked to be left out; the one before is removed.

    `stored` are the ids that the store knows, those of the history too: what it knows no more was removed. Where
    nothing would be left, or the index cannot be read, there is none any more.
    """
    root = home / generations.FOLDER
    try:
        index = Index.open(home)
        kept = list(_kept(index.programs(), stored, left_out))
        index.close()  # or it would be kept from removal
    except IndexUnusable:
        kept = []
    if kept:
        build_index(home, kept, now=now)
        generations.prune(root, keep={generations.current(home).name})
    elif root.exists():
        with generations.building(home):
            (root / generations.POINTER).unlink(missing_ok=True)
        generations.prune(root, keep=set())


def _kept(programs: Iterator[Program], stored: Collection[str], left_out: Suppressed) -> Iterator[Program]:
    for program in programs:
        named = any(map(left_out.covers_name, (program.provider, *program.also_listed_as)))
        if program.id not in stored or left_out.covers_host(program.site) or named:
            continue
        kept = without_pages(program.model_dump(mode="json"), left_out.covers_url)
        if kept is not None:
            yield Program.model_validate(kept)
