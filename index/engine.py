"""The index as its users see it: open a home's index, search it, fetch programs by id.

`build_index` is imported from index.build; both live here for those who need only one import.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index import generations
from index.build import build_index
from index.columns import PROGRAMS, Array, Bitmaps, Columns, ProgramReader, all_rows, find_ids, read_array
from index.facets import Facets
from index.filters import Data, FilterReader, Reading, Rows
from index.known import KNOWN, KnownValues
from index.ordering import Order
from index.request import SearchRequest
from index.result import Ask, Hit, IndexSummary, SearchResult
from records.errors import IndexUnusable, InputError
from records.models import Program

if TYPE_CHECKING:
    from index.text import TextIndex

__all__ = ["Index", "build_index"]


@dataclass(frozen=True)
class _Found:
    """Both tiers of a request as it was read, the rows of its page in order, and the score of each row for a text."""

    reading: Reading
    fits: Rows
    ask: Rows
    page: list[int]
    scores: Array | None
    suggestions: dict[str, list[str]]


class Index:
    """An open generation of the index; what a later build makes is seen by the next `open`."""

    def __init__(self, generation: generations.Generation) -> None:
        """Read the tables of a generation; raise IndexUnusable where one is damaged."""
        self._generation = generation
        folder = self._folder = generation.path
        try:
            # Programs carry checksums of their own, and the text is verified when it is first asked for.
            generation.verify(*(name for name in generation.manifest.files if name != PROGRAMS and "/" not in name))
            self._data = Data(
                count=generation.manifest.programs,
                bitmaps=Bitmaps(folder),
                known=KnownValues.model_validate_json((folder / KNOWN).read_bytes()),
                confirmed=read_array(folder, "confirmed"),
                sessions=read_array(folder, "sessions"),
                locations=Columns(read_array(folder, "locations")),
                zips=read_array(folder, "zips"),
            )
            self._name_rank = read_array(folder, "name_rank")
            self._ids, self._id_rows = read_array(folder, "ids"), read_array(folder, "id_rows")
            self._records = ProgramReader(folder)
        except (OSError, ValueError, KeyError) as error:
            generation.close()
            raise IndexUnusable(f"the index in {folder} is damaged ({error}). {generations.BUILD_AGAIN}") from error

    @classmethod
    def open(cls, home: Path) -> Index:
        """Open the index of a home folder; raise IndexUnusable where it is missing, damaged or of another schema."""
        return cls(generations.open_current(home))

    def __len__(self) -> int:
        return self._data.count

    @property
    def known(self) -> KnownValues:
        """The values that filters know, for help and completion."""
        return self._data.known

    @property
    def summary(self) -> IndexSummary:
        """What the build made, as it was reported."""
        manifest = self._generation.manifest
        size = sum(size for size, _ in manifest.files.values())
        fields = manifest.model_dump(include={"programs", "providers", "codes", "built_at", "source"})
        return IndexSummary(generation=self._folder.name, bytes=size, **fields)

    def close(self) -> None:
        """Let go of the generation, so that a later build may remove it."""
        self._generation.close()

    def program(self, id_or_prefix: str) -> Program:
        """The program with this id, or the only one whose id starts so; raise InputError for none or several."""
        found = find_ids(self._ids, id_or_prefix, limit=4) if id_or_prefix else []
        if not found:
            raise InputError(f'there is no program "{id_or_prefix}" in the index; search shows the ids')
        if len(found) > 1 and found[0][1] != id_or_prefix:
            named = ", ".join(code for _, code in found)
            raise InputError(f'"{id_or_prefix}" begins the ids of several programs ({named}); give more of it')
        return self._program(int(self._id_rows[found[0][0]]))

    def programs_of_provider(self, provider_id: str) -> list[Program]:
        """All programs of a provider, in the order of the build."""
        wanted = provider_id.encode()
        rows = (row for row in range(self._data.count) if wanted in self._records[row])
        return [program for program in map(self._program, rows) if program.provider_id == provider_id]

    def programs(self) -> Iterator[Program]:
        """Every program, in the order of the build."""
        return map(self._program, range(self._data.count))

    def search(self, request: SearchRequest, *, now: datetime) -> SearchResult:
        """Both tiers of a request, counted, and one page of hits: those that fit, then those to ask.

        With `only_confirmed` no program to ask is a hit; they are counted all the same. index/ordering.py says in
        which order hits come, index/facets.py what facets count.
        Raises InputError for unknown values, IndexUnusable where a file is damaged.
        """
        found = self._find(request, now)
        return SearchResult(
            fits=len(found.fits),
            ask=len(found.ask),
            programs=self._data.count,
            hits=[self._hit(row, found) for row in found.page],
            limit=request.limit,
            offset=request.offset,
            read_as=found.reading.read_as,
            suggestions=found.suggestions,
            facets=self._facets.count(request.facets, found.fits, found.ask, found.reading.insurers)
            if request.facets
            else {},
        )

    def ids_of_page(self, request: SearchRequest, *, now: datetime) -> list[str]:
        """The ids of the hits that `search` answers, in their order, without reading the programs."""
        return [bytes(self._id_of_row[row]).decode() for row in self._find(request, now).page]

    def _find(self, request: SearchRequest, now: datetime) -> _Found:
        """Both tiers of a request and the rows of its page."""
        reading = FilterReader(self._data, request, now).read()
        possible = all_rows(self._data.count)
        scores, suggestions = None, {}
        if request.text.strip():
            from index.words import match_text

            match = match_text(request.text, self._data.known, self._data.bitmaps, self._text, self._data.count)
            possible, scores, suggestions = match.rows, match.scores, match.suggestions
            reading.read_as["text"] = [request.text.strip()]
        fits = possible
        for one in reading.filters:
            possible, fits = possible - one.no, fits & one.yes
        ask = possible - fits
        tiers = [fits] if request.only_confirmed else [fits, ask]
        page = self._order.page(request.sort, tiers, reading, scores, offset=request.offset, limit=request.limit)
        return _Found(reading, fits, ask, page.tolist(), scores, suggestions)

    @cached_property
    def _order(self) -> Order:
        return Order(self._data.bitmaps, self._name_rank, self._data.confirmed, self._data.locations["row"])

    @cached_property
    def _facets(self) -> Facets:
        return Facets(self._data.bitmaps, self._data.known, self._data.locations, self._data.count)

    @cached_property
    def _id_of_row(self) -> Array:
        ids = np.empty_like(self._ids)
        ids[self._id_rows] = self._ids
        return ids

    @cached_property
    def _text(self) -> TextIndex:
        from index.text import FOLDER, TextIndex

        self._generation.verify(FOLDER)
        try:
            return TextIndex(self._folder)
        except (OSError, ValueError) as error:
            raise IndexUnusable(f"the text of the index is damaged ({error}). {generations.BUILD_AGAIN}") from error

    def _program(self, row: int) -> Program:
        try:
            return Program.model_validate_json(self._records[row])
        except ValueError as error:
            raise IndexUnusable(f"program {row} of the index is damaged. {generations.BUILD_AGAIN}") from error

    def _hit(self, row: int, found: _Found) -> Hit:
        reading, scores, fits = found.reading, found.scores, row in found.fits
        asks = [] if fits else [Ask(filter=f.name, question=f.ask(row)) for f in reading.filters if row not in f.yes]
        distance, approximate = self._nearest(row, reading)
        return Hit(
            row=row,
            tier="fits" if fits else "ask",
            program=self._program(row),
            asks=asks,
            distance_miles=distance,
            distance_approximate=approximate,
            score=0.0 if scores is None else round(float(scores[row]), 4),
        )

    def _nearest(self, row: int, reading: Reading) -> tuple[float | None, bool]:
        """Miles to the row's nearest matching location, and whether only its city is known."""
        if reading.location_miles is None or reading.location_matches is None:
            return None, False
        first, last = np.searchsorted(self._data.locations["row"], [row, row + 1])
        miles = np.where(reading.location_matches[first:last], reading.location_miles[first:last], np.inf)
        if not len(miles) or math.isinf(least := float(miles.min())):
            return None, False
        return round(least, 1), bool(self._data.locations["approximate"][first + int(miles.argmin())])
