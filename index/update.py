"""Update the index: a new generation of the one in use, with the programs that changed written and the rest linked.

A changed program gets a new row at the end and its old row is used no more. What is large (records, words) is
hard-linked from the old generation, which readers may go on with: nothing is ever written into a linked file.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from pyroaring import BitMap

from index import generations
from index.build import build_in, check_count, finish, seldom_collected, unchanged
from index.columns import PROGRAMS, ProgramReader, find_text
from index.contents import Change, Contents, compare, content_hashes, merge, nothing
from index.gather import Gatherer, dropped
from index.known_builder import KnownBuilder
from index.places import PLACES
from index.summary import IndexSummary
from index.tables import BUILDER, ZIPS, made_with, read_contents, read_known_builder, read_places, write_contents
from index.text import FOLDER, POSITIONS, WORD_COUNTS, WORD_LETTERS, WORDS
from records.errors import IndexUnusable, InputError
from records.models import Program
from records.paths import VOCABULARY

# Rows no longer in use cost a search time and a home space, and the words of new rows are scored with counts that
# hold the old ones. A fifth of them is worth the time of a full build.
MOST_UNUSED = 0.2
# An update holds the programs that it writes in memory (some 35 KB each), and a build does not.
MOST_WRITTEN = 0.2
# A search looks a word up in each segment, some microseconds each.
MOST_SEGMENTS = 16
# Rewritten at every update; everything else in these folders and all of the programs' records are linked.
REWRITTEN = {f"{FOLDER}/{name}.npy" for name in (WORDS, WORD_COUNTS, WORD_LETTERS)}

# A disk without hard links: the files are copied.
NO_LINKS = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


def update_index(
    home: Path,
    changed: Iterable[Program],
    removed: Iterable[str] = (),
    *,
    now: datetime,
    source: str = "",
    expected: int | None = None,
    vocabularies: Path = VOCABULARY,
) -> IndexSummary:
    """Make a generation of the one in use with `changed` programs (new ones too) and without the ids `removed`.

    It answers as a full build of the same programs does. A full build is made of the programs of the index where
    vocabularies or code changed, too many rows would be unused, or there are many segments. Raises as `build_index` does;
    InputError for an id to remove that is not there; IndexUnusable where there is no index to update.
    """
    programs, ids = list(changed), set(removed)
    if twice := ids.intersection(program.id for program in programs):
        raise InputError(f"{min(twice)} is to be changed and to be removed; say one of both")
    with generations.building(home) as partial, seldom_collected():
        generation = generations.open_current(home)
        try:
            base = _Base(generation)
            leaving = base.rows_of(programs, ids)
            check_count(len(base.contents.alive) - len(leaving) + len(programs), expected)
            words = made_with(vocabularies)
            same_words = words == generation.manifest.made_with
            if same_words and not (programs or ids):
                return unchanged(generation)
            if not same_words or base.is_worn(leaving=len(leaving), coming=len(programs)):
                kept = (program for _, program in base.programs(base.contents.alive - leaving))
                return build_in(
                    home, partial, chain(kept, programs),
                    now=now, source=source, expected=expected, vocabularies=vocabularies,
                )  # fmt: skip
            linked = _link(generation, partial)
            known = read_known_builder(generation)
            lost = dropped(leaving, base.programs(leaving), known, base.contents.codes)
            contents = merge(base.contents, lost, base.gather(partial, programs, known))
            write_contents(partial, contents, known)
            return finish(
                home, partial, contents, made="updated", made_with=words, now=now, source=source,
                changed=len(programs), removed=len(ids), linked=linked,
            )  # fmt: skip
        finally:
            generation.close()


@dataclass(frozen=True)
class Plan:
    """How an index comes to what the store holds: the ids to change and to remove, or why it is to be built anew."""

    changed: list[str]
    removed: list[str]
    build: str = ""


def plan_update(home: Path, records: Iterable[tuple[str, bytes]], *, vocabularies: Path = VOCABULARY) -> Plan:
    """Compare the index with the ids and JSON of all programs of the store; reads every file of the index.

    A damaged index is one to build anew, so that this is the remedy that errors name.
    """
    try:
        generation = generations.open_current(home)
        try:
            generation.verify("")
            return _plan(_Base(generation), records, made_with(vocabularies))
        finally:
            generation.close()
    except IndexUnusable as error:
        return Plan([], [], build=str(error))


def keep_index(home: Path) -> IndexSummary:
    """The summary of the index in use, which stays so; raise IndexUnusable where there is none."""
    generation = generations.open_current(home)
    try:
        return unchanged(generation)
    finally:
        generation.close()


def _plan(base: _Base, records: Iterable[tuple[str, bytes]], words: str) -> Plan:
    if base.manifest.made_with != words:
        return Plan([], [], build="the vocabularies or the code changed")
    found: dict[Change, list[str]] = {"new": [], "changed": [], "gone": []}
    for change, one in compare(content_hashes(base.contents), records):
        found[change].append(one)
        coming = len(found["new"]) + len(found["changed"])
        if base.is_worn(leaving=coming - len(found["new"]) + len(found["gone"]), coming=coming):
            return Plan([], [], build="too little of the index would stay as it is")
    return Plan([*found["new"], *found["changed"]], found["gone"])


class _Base:
    """The generation that an update goes out from."""

    def __init__(self, generation: generations.Generation) -> None:
        """Read its tables; raise IndexUnusable where one was altered, so that no damage is written anew."""
        self.manifest = generation.manifest
        generation.verify(*(name for name in generation.manifest.files if not _is_linked(name)))
        try:
            self._records = ProgramReader(generation.path)
            self.contents = read_contents(generation.path, self._records)
        except (OSError, ValueError, KeyError) as error:
            message = f"the index in {generation.path} is damaged ({error}). {generations.BUILD_AGAIN}"
            raise IndexUnusable(message) from error

    def rows_of(self, programs: list[Program], ids: set[str]) -> BitMap:
        """The rows that leave: those of the ids, which must be there, and of the programs that were there before."""
        old = self.contents
        found = {one: find_text(old.ids, one) for one in (*ids, *(program.id for program in programs))}
        if missing := sorted(one for one in ids if found[one] is None):
            raise InputError(f"there is no program {missing[0]} in the index to remove")
        return BitMap(int(old.id_rows[at]) for at in found.values() if at is not None)

    def is_worn(self, *, leaving: int, coming: int) -> bool:
        """Whether the index is to be built anew instead."""
        rows = self.contents.rows + coming
        unused = self.contents.rows - len(self.contents.alive) + leaving
        full = self._records.segments >= MOST_SEGMENTS
        return full or unused > MOST_UNUSED * rows or coming > MOST_WRITTEN * rows

    def programs(self, rows: BitMap) -> Iterator[tuple[int, Program]]:
        """Rows with their programs."""
        return ((row, Program.model_validate_json(self._records[row])) for row in rows)

    def gather(self, folder: Path, programs: list[Program], known: KnownBuilder) -> Contents:
        """Write the programs as a further segment in `folder`; gives its tables."""
        if not programs:
            return nothing(self.contents)
        gatherer = Gatherer(
            folder, known, read_places(folder), segment=self._records.segments, after=self.contents
        )  # fmt: skip
        for program in programs:
            gatherer.add(program)
        return gatherer.close()


def _is_linked(name: str) -> bool:
    """Whether a file is the same in the next generation; the words of all programs are not."""
    return (
        name.startswith(
            (
                f"{PROGRAMS}-",
                f"{FOLDER}/",
                f"{FOLDER}-",
                f"{POSITIONS}/",
                f"{POSITIONS}-",
                f"{PLACES}/",
                f"{ZIPS}.",
                BUILDER,
            )
        )
        and name not in REWRITTEN
    )


def _link(generation: generations.Generation, folder: Path) -> generations.Files:
    """Link what stays the same into `folder`; gives the sizes and checksums of what needs neither reading nor syncing."""
    linked = {}
    for name, known in generation.manifest.files.items():
        if not _is_linked(name):
            continue
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        try:
            target.hardlink_to(generation.path / name)
            linked[name] = known
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            shutil.copyfile(generation.path / name, target)
    return linked
