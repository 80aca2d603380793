"""Build a generation: each program read once, written as text, bitmaps, columns and record; checked; switched."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

from index import generations
from index.columns import ProgramReader
from index.contents import Contents
from index.summary import IndexSummary
from records.errors import IndexUnusable, InputError
from records.models import Program
from records.paths import VOCABULARY

SELDOM = 100_000  # objects made and not yet let go, of which cycles are looked for


def build_index(
    home: Path,
    programs: Iterable[Program],
    *,
    now: datetime,
    source: str = "",
    expected: int | None = None,
    vocabularies: Path = VOCABULARY,
) -> IndexSummary:
    """Build a new generation from `programs` and switch to it; where anything fails the old one stays in use.

    `expected` is how many programs the store counts, if known. Raises InputError for no programs at all, for
    two with one id, or for another number than expected; StoreError where the disk or another build is in the way.
    """
    with generations.building(home) as partial, seldom_collected():
        return build_in(home, partial, programs, now=now, source=source, expected=expected, vocabularies=vocabularies)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for cycles of objects seldom: a build makes few of them, and the search for them takes a sixth of its time."""
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def build_in(
    home: Path,
    partial: Path,
    programs: Iterable[Program],
    *,
    now: datetime,
    source: str,
    expected: int | None,
    vocabularies: Path,
) -> IndexSummary:
    """Build in the folder `partial`, which `generations.building` gave, and switch to it."""
    # Imported here: a search imports this file, and needs neither Whoosh's writer nor the vocabularies.
    from index.gather import Gatherer
    from index.known_builder import KnownBuilder
    from index.places import gazetteer
    from index.tables import made_with, read_places, write_contents, write_known_builder, write_places

    words, known = made_with(vocabularies), KnownBuilder(vocabularies)
    write_places(partial, gazetteer())
    write_known_builder(partial, known)
    gatherer = Gatherer(partial, known, read_places(partial))
    for program in programs:
        gatherer.add(program)
    check_count(len(gatherer), expected)
    contents = gatherer.close()
    write_contents(partial, contents, known)
    return finish(home, partial, contents, made="built", made_with=words, now=now, source=source)


def check_count(programs: int, expected: int | None) -> None:
    """Raise InputError for no programs, and for another number than the store counts."""
    if not programs:
        raise InputError("there are no programs to index. Crawl and extract first: search_cli.py refresh")
    if expected is not None and expected != programs:
        raise InputError(f"{programs} programs came to be indexed where the store counts {expected}")


def finish(
    home: Path,
    partial: Path,
    contents: Contents,
    *,
    made: Literal["built", "updated"],
    made_with: str,
    now: datetime,
    source: str,
    changed: int = 0,
    removed: int = 0,
    linked: generations.Files | None = None,
) -> IndexSummary:
    """Write the manifest, read back what was written, and switch to it; `linked` files are those of the old generation."""
    linked = linked or {}
    manifest = generations.Manifest(
        schema_version=generations.SCHEMA_VERSION,
        programs=len(contents.alive),
        rows=contents.rows,
        providers=contents.providers,
        codes=len(contents.codes),
        built_at=now,
        source=source,
        made=made,
        changed=changed,
        removed=removed,
        made_with=made_with,
        files=generations.list_files(partial, linked),
    )
    generations.write_manifest(partial, manifest)
    _check(partial, contents, linked)
    path = generations.publish(home, partial, linked)
    return summary_of(path.name, manifest)


def summary_of(name: str, manifest: generations.Manifest) -> IndexSummary:
    """What the generation `name` is, as its build reported it."""
    return IndexSummary(
        generation=name,
        bytes=sum(size for size, _ in manifest.files.values()),
        **manifest.model_dump(
            include={"programs", "providers", "codes", "built_at", "source", "made", "changed", "removed"}
        ),
    )


def unchanged(generation: generations.Generation) -> IndexSummary:
    """The summary of a generation that stays in use, because nothing changed."""
    kept = summary_of(generation.path.name, generation.manifest)
    return kept.model_copy(update={"made": "unchanged", "changed": 0, "removed": 0})


def _check(folder: Path, contents: Contents, linked: Collection[str]) -> None:
    """Read back what was written; raise IndexUnusable where it does not hold every program."""
    generation = generations.Generation(folder)
    try:
        generation.verify(*(name for name in generation.manifest.files if name not in linked))
        records = ProgramReader(folder)
        if len(records) != contents.rows:
            raise IndexUnusable(f"the new index holds {len(records)} programs where {contents.rows} were written")
        for row in {contents.alive.min(), len(records) // 2, len(records) - 1}:
            Program.model_validate_json(records[row])
    finally:
        generation.close()
