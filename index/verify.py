"""Verify an index: its files against their checksums, its tables against its records, its records against the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from pydantic import BaseModel, ConfigDict, Field
from pyroaring import BitMap, FrozenBitMap

from index import generations
from index.dates import read_dates
from records.errors import IndexUnusable, StoreError
from records.models import Program
from records.paths import VOCABULARY

if TYPE_CHECKING:
    from index.columns import ProgramReader
    from index.contents import Contents

SAMPLE = 1000  # programs whose rows are made again of their records
SAMPLE_OF_WORDS = 100  # of these, programs each of whose words is looked up
MOST_NAMED = 3
UPDATE = "Bring the index to the store: search_cli.py index"
DAMAGED = f"{generations.BUILD_AGAIN}. If it happens again, check the disk and the memory of the machine"


class _Reported(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Finding(_Reported):
    """Something that is wrong with an index, and what to do."""

    what: str
    do: str


class VerifyReport(_Reported):
    """What was verified of which generation (empty: none could be opened), and what is wrong with it."""

    generation: str = ""
    programs: int = 0
    files: int = 0
    bytes: int = 0
    rows_made_again: int = 0
    stored: int | None = None
    findings: list[Finding] = Field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    def lines(self) -> list[str]:
        """The report for people: what was looked at, then each finding with what to do."""
        told = []
        if self.generation:
            told.append(
                f"{self.generation}: {self.programs} programs, {self.files} files of {self.bytes / 1e6:.1f} MB read, "
                f"{self.rows_made_again} rows made again of their records"
            )
        if self.stored is not None:
            told.append(f"{self.stored} programs of the store compared with the index")
        return [*told, *(f"WRONG: {one.what}. {one.do}" for one in self.findings)] + ["All is well."] * self.ok


def verify_index(home: Path, *, sample: int | None = SAMPLE, vocabularies: Path = VOCABULARY) -> VerifyReport:
    """Read every file of the index in use and compare it with itself and with the store of `home`.

    `sample` is how many rows are made again of their records, spread over all; None is all of them. What is wrong
    is in the report; nothing is raised for it.
    """
    try:
        generation = generations.open_current(home)
    except IndexUnusable as error:
        what, _, do = str(error).partition(". ")
        return VerifyReport(findings=[Finding(what=what, do=do)])
    try:
        return _Verification(home, generation, vocabularies).report(sample)
    finally:
        generation.close()


class _Verification:
    """One verification of an open generation."""

    def __init__(self, home: Path, generation: generations.Generation, vocabularies: Path) -> None:
        self._home, self._generation, self._vocabularies = home, generation, vocabularies

    def report(self, sample: int | None) -> VerifyReport:
        """All findings; what lies in altered files is not looked at further."""
        manifest = self._generation.manifest
        report = VerifyReport(
            generation=self._generation.path.name,
            programs=manifest.programs,
            files=len(manifest.files),
            bytes=sum(size for size, _ in manifest.files.values()),
        )
        if altered := list(self._altered()):
            return report.model_copy(update={"findings": altered})
        from index.columns import ProgramReader
        from index.tables import read_contents

        try:
            records = ProgramReader(self._generation.path)
            contents = read_contents(self._generation.path, records)
            every = np.fromiter(contents.alive, dtype=np.int64)
            step = 1 if sample is None else max(1, len(every) // max(sample, 1))
            rows = BitMap(every[::step].tolist())
            found = [*self._counts(contents, records), *self._rows(contents, records, rows), *self._text(records, rows)]
        except (OSError, ValueError, KeyError, IndexError, IndexUnusable) as error:
            return report.model_copy(
                update={"findings": [Finding(what=f"the tables cannot be read ({error})", do=DAMAGED)]}
            )
        stored, differences = self._store(contents)
        if self._other_vocabularies():
            what = "the vocabularies or the code are not those that the index was made with"
            differences.append(Finding(what=what, do=UPDATE))
        return report.model_copy(
            update={"rows_made_again": len(rows), "stored": stored, "findings": [*found, *differences]}
        )

    def _altered(self) -> Iterator[Finding]:
        for name in self._generation.manifest.files:
            try:
                self._generation.verify(name)
            except IndexUnusable as error:
                yield Finding(what=str(error).partition(". ")[0], do=DAMAGED)
        try:
            read_dates(self._generation.path, self._generation.manifest.rows)
        except IndexUnusable as error:
            yield Finding(what=str(error).partition(". ")[0], do=UPDATE)

    def _counts(self, contents: Contents, records: ProgramReader) -> Iterator[Finding]:
        """What the tables must have in common, whatever the programs are."""
        manifest, alive = self._generation.manifest, contents.alive
        used = np.fromiter(alive, dtype=np.uint32)
        tables = {name: np.unique(table["row"]) for name, table in contents.tables.items()}
        checks = {
            f"{manifest.programs} programs were written and {len(alive)} rows are in use": manifest.programs == len(alive),
            f"{manifest.rows} rows were written and {len(records)} records are there": manifest.rows == len(records),
            "rows in use lie beyond the end": not len(alive) or alive.max() < manifest.rows,
            "the columns are not of one length": {len(one) for one in contents.columns.values()} == {manifest.rows},
            "the ids are not in order, or one is there twice": bool(np.all(contents.ids[:-1] < contents.ids[1:])),
            "the ids are not those of the rows in use": np.array_equal(np.sort(contents.id_rows), used),
            "the order of names is not one of the rows in use": np.array_equal(np.sort(contents.by_name), used),
            f"{manifest.codes} codes were written and {len(contents.codes)} are there": manifest.codes == len(contents.codes),
            "a code names rows that are not in use": all(rows <= alive for rows in contents.codes.values()),
            f"the index says {manifest.providers} providers and holds {contents.providers}": manifest.providers == contents.providers,
        } | {
            f"{name} name rows that are not in use": bool(np.isin(rows, used).all()) for name, rows in tables.items()
        } | {
            f"{name} are not in the order of their rows": bool(np.all(np.diff(table["row"].astype(np.int64)) >= 0))
            for name, table in contents.tables.items()
        }  # fmt: skip
        yield from (Finding(what=what, do=DAMAGED) for what, holds in checks.items() if not holds)

    def _rows(self, contents: Contents, records: ProgramReader, rows: BitMap) -> Iterator[Finding]:
        """Make the rows again of their records, and compare."""
        from index.gather import RowTables
        from index.known_builder import KnownBuilder
        from index.tables import read_places

        again = RowTables(KnownBuilder(self._vocabularies), read_places(self._generation.path), contents)
        for row in rows:
            again.add(row, Program.model_validate_json(records[row]), records[row])
        made = again.contents(contents.words)
        at = np.fromiter(rows, dtype=np.int64)
        wrong = [
            name for name, column in contents.columns.items() if column[at].tobytes() != made.columns[name].tobytes()
        ]
        for name, table in contents.tables.items():
            if table[np.isin(table["row"], at)].tobytes() != made.tables[name].tobytes():
                wrong.append(name)
        ids = dict(zip(contents.id_rows.tolist(), contents.ids.tolist(), strict=True))
        if any(ids.get(row) != one for row, one in zip(made.id_rows.tolist(), made.ids.tolist(), strict=True)):
            wrong.append("ids")
        if contents.by_name[np.isin(contents.by_name, at)].tolist() != made.by_name.tolist():
            wrong.append("order of names")
        nobody = BitMap()
        wrong += [
            code
            for code in sorted(contents.codes.keys() | made.codes.keys())
            if contents.codes.get(code, nobody) & rows != made.codes.get(code, nobody)
        ]
        if wrong and not self._other_vocabularies():
            yield Finding(what=f"{_named(wrong)} do not agree with the records of the programs", do=DAMAGED)

    def _text(self, records: ProgramReader, rows: BitMap) -> Iterator[Finding]:
        """Whether postings lie in the rows of their segment, and the words of some programs lead to them."""
        from index.columns import read_array
        from index.segments import TextSegments
        from index.text import segment_folder
        from index.text_writer import texts_of, words_of

        folder = self._generation.path
        for segment, (first, last) in enumerate(zip(records.starts, records.starts[1:], strict=False)):
            stems, ends, found, scores = (
                read_array(folder / segment_folder(segment), name) for name in ("stems", "ends", "rows", "scores")
            )
            whole = len(ends) == len(stems) + 1 and int(ends[-1]) == len(found) == len(scores)
            inside = not len(found) or (first <= int(found.min()) and int(found.max()) < last)
            sound = whole and inside and bool(np.isfinite(scores).all()) and bool(np.all(stems[:-1] < stems[1:]))
            if not sound:
                yield Finding(what=f"the postings in {segment_folder(segment)} are not those of its rows", do=DAMAGED)
                return
        text = TextSegments(folder, records.segments, FrozenBitMap(range(len(records))), len(records))
        for row in list(rows)[:: max(1, len(rows) // SAMPLE_OF_WORDS)]:
            for word in words_of(texts_of(Program.model_validate_json(records[row]), ())):
                found_rows = text.word(word)
                if found_rows is not None and row not in found_rows[0]:
                    yield Finding(what=f'program {row} has the word "{word}", and the text does not say so', do=DAMAGED)
                    return

    def _store(self, contents: Contents) -> tuple[int | None, list[Finding]]:
        """How many programs the store has, and how they differ from those of the index."""
        from index.contents import Change, compare, content_hashes
        from records.database import DATABASE_NAME, open_to_read, reading
        from records.programs import current_records, dates_of_programs

        if not (self._home / DATABASE_NAME).exists():
            do = "Give the --home of a crawl"
            return None, [Finding(what=f"there is no store in {self._home} to compare the index with", do=do)]
        found: dict[Change, list[str]] = {"new": [], "changed": [], "gone": []}
        try:
            engine = open_to_read(self._home)
            with reading(engine) as connection:
                for change, one in compare(content_hashes(contents), current_records(connection)):
                    found[change].append(one)
                older = list(self._of_other_dates(contents, dict(dates_of_programs(connection))))
        except StoreError as error:
            what, _, do = str(error).partition(". ")
            return None, [Finding(what=what, do=do)]
        says = {
            "new": "are in the store and not in the index",
            "changed": "are not in the index as they are in the store",
            "gone": "are in the index and not in the store",
        }
        stored = len(contents.alive) + len(found["new"]) - len(found["gone"])
        dated = Finding(
            what=f"{len(older)} programs have other dates of confirmation in the store ({_named(older)})", do=UPDATE
        )
        return stored, [dated] * bool(older) + [
            Finding(what=f"{len(ids)} programs {says[change]} ({_named(ids)})", do=UPDATE)
            for change, ids in found.items()
            if ids
        ]

    def _of_other_dates(self, contents: Contents, stored: dict[str, float]) -> Iterator[str]:
        """The ids of programs that the store confirmed at another moment than the index says."""
        dates = read_dates(self._generation.path, self._generation.manifest.rows)
        confirmed = contents.columns["confirmed"] if dates is None else dates.confirmed
        for one, row in zip(contents.ids.tolist(), contents.id_rows.tolist(), strict=True):
            # Records hold a moment to the microsecond.
            if abs(stored.get(name := one.decode(), confirmed[row]) - confirmed[row]) > 1e-3:
                yield name

    def _other_vocabularies(self) -> bool:
        from index.tables import made_with

        return self._generation.manifest.made_with != made_with(self._vocabularies)


def _named(names: list[str]) -> str:
    """The first few of them, and how many more there are."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
