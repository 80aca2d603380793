"""Build a generation: each program read once, written as text, bitmaps, columns and record; checked; switched."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from pyroaring import BitMap

from index import generations
from index.columns import (
    LOCATION_TYPE,
    NO_PLACE,
    SESSION_TYPE,
    ProgramReader,
    ProgramWriter,
    write_array,
    write_bitmaps,
    write_ids,
)
from index.facts import facts, meetings
from index.known import KNOWN, VOCABULARY_FILES, KnownBuilder
from index.places import find_zip, gazetteer
from index.result import IndexSummary
from index.wording import city_key
from records.errors import IndexUnusable, InputError
from records.models import Location, Program
from records.paths import VOCABULARY

# Codes whose labels are words of the text: what a program is, offers and takes.
TEXT_OPTIONS = {"level", "modality", "condition", "population", "payment", "day", "daypart", "format", "language"}


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
    with generations.building(home) as partial:
        contents = _Contents(partial, KnownBuilder(vocabularies))
        for program in programs:
            contents.add(program)
        if not contents.ids:
            raise InputError("there are no programs to index. Crawl and extract first: search_cli.py refresh")
        if expected is not None and expected != len(contents.ids):
            raise InputError(f"{len(contents.ids)} programs came to be indexed where the store counts {expected}")
        contents.close()
        manifest = generations.Manifest(
            schema_version=generations.SCHEMA_VERSION,
            programs=len(contents.ids),
            providers=len(contents.providers),
            codes=len(contents.codes),
            built_at=now,
            source=source,
            files=generations.list_files(partial),
        )
        generations.write_manifest(partial, manifest)
        _check(partial, len(contents.ids))
        path = generations.publish(home, partial)
    return IndexSummary(
        generation=path.name,
        bytes=sum(size for size, _ in manifest.files.values()),
        **manifest.model_dump(include={"programs", "providers", "codes", "built_at", "source"}),
    )


class _Contents:
    """What is gathered and written while the programs stream past."""

    def __init__(self, folder: Path, known: KnownBuilder) -> None:
        from index.text_writer import TextWriter

        self._folder, self._known = folder, known
        self._text, self._records = TextWriter(folder), ProgramWriter(folder)
        self.ids: list[str] = []
        self.providers: set[str] = set()
        self.codes: defaultdict[str, BitMap] = defaultdict(BitMap)
        self._seen: set[str] = set()
        self._names: list[tuple[str, str, str, str]] = []
        self._confirmed: list[float] = []
        self._sessions: list[tuple[int, int, int, int]] = []
        self._locations: list[tuple[int, int, int, float, float, bool]] = []
        self._cities: dict[str, int] = {}
        self._states: dict[str, int] = {}

    def add(self, program: Program) -> None:
        """Write one program as the next row."""
        if program.id in self._seen:
            raise InputError(f"two programs have the id {program.id}; ids must be unique")
        row = len(self.ids)
        self._seen.add(program.id)
        self.ids.append(program.id)
        self.providers.add(program.provider_id)
        codes = set(facts(program, self._known.medicaid_names))
        for code in codes:
            self.codes[code].add(row)
        for insurer in program.insurers:
            self._known.add_found("insurer", insurer.id, insurer.name)
        for code in codes:
            option, value, *_ = code.split(":")
            if option in VOCABULARY_FILES:
                self._known.add_found(option, value)
        self._text.add(program, self._labels(codes))
        self._records.add(program.model_dump_json())
        self._names.append((program.provider.casefold(), program.level_of_care, program.track or "", program.id))
        self._confirmed.append(_seconds(program.last_confirmed))
        self._sessions.extend((row, meeting.days, meeting.start, meeting.end) for meeting in meetings(program))
        self._locations.extend(self._location(row, location) for location in program.locations)

    def close(self) -> None:
        """Write everything that is known only at the end."""
        self._text.close(self._known.said)
        self._records.close()
        write_bitmaps(self._folder, self.codes)
        order = sorted(range(len(self._names)), key=self._names.__getitem__)
        ranks = np.empty(len(order), dtype=np.uint32)
        ranks[order] = np.arange(len(order), dtype=np.uint32)
        write_array(self._folder, "name_rank", ranks)
        write_array(self._folder, "confirmed", np.array(self._confirmed, dtype=np.float64))
        write_array(self._folder, "sessions", np.array(self._sessions, dtype=SESSION_TYPE))
        write_array(self._folder, "locations", np.array(self._locations, dtype=LOCATION_TYPE))
        write_array(self._folder, "zips", gazetteer().zips)
        write_ids(self._folder, self.ids)
        known = self._known.known(self._cities, self._states)
        (self._folder / KNOWN).write_text(known.model_dump_json(), encoding="utf-8")

    def _labels(self, codes: set[str]) -> Iterator[str]:
        for code in sorted(codes):
            option, value, *answer = code.split(":")
            if answer == ["yes"] and option in TEXT_OPTIONS:
                yield self._known.label(option, value)
            elif code == "telehealth:yes":
                yield "Telehealth"

    def _location(self, row: int, location: Location) -> tuple[int, int, int, float, float, bool]:
        """A location as numbers; the ZIP gives the point and, where it is not stated, the state."""
        places = gazetteer()
        state, zip_code = (location.state or "").upper(), (location.zip or "")[:5]
        point = find_zip(places.zips, zip_code) if zip_code.isascii() and zip_code.isdigit() else None
        state = state or (places.states.get(zip_code, "") if point else "")
        approximate = False
        if point is None or math.isnan(point[0]):
            point, approximate = places.cities.get((city_key(location.city or ""), state), (math.nan, math.nan)), True
        city = self._cities.setdefault(city_key(location.city), len(self._cities)) if location.city else NO_PLACE
        number = self._states.setdefault(state, len(self._states)) if state else NO_PLACE
        return row, city, number, *point, approximate and not math.isnan(point[0])


def _check(folder: Path, programs: int) -> None:
    """Read back what was written; raise IndexUnusable where it does not hold every program."""
    generation = generations.Generation(folder)
    try:
        generation.verify("")
        records = ProgramReader(folder)
        if len(records) != programs:
            raise IndexUnusable(f"the new index holds {len(records)} programs where {programs} were written")
        for row in {0, programs // 2, programs - 1}:
            Program.model_validate_json(records[row])
    finally:
        generation.close()


def _seconds(moment: datetime) -> float:
    """Seconds since the epoch; a time without a zone is UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
