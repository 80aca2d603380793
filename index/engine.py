"""The index as its users see it: open a home's index, search it, fetch programs by id."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index import generations
from index.codes import TIED
from index.columns import (
    PROGRAMS,
    Array,
    Bitmaps,
    Columns,
    ProgramReader,
    find_ids,
    provider_number,
    read_array,
    read_rows,
)
from index.dates import read_dates
from index.filters import Data, Filter, FilterReader, Reading, Rows, all_hold
from index.known import KNOWN, KnownValues
from index.ordering import Order
from index.places import PLACES, TOWNS
from index.questions import as_said_by
from index.request import SearchRequest
from index.result import Ask, FacetCount, Hit, PageOfIds, ReadAs, SearchResult
from index.session_blocks import SessionBlocks
from index.week_shapes import WeekShapes, read_shapes, shape_files
from records.directory.reference import SOURCES, Source
from records.errors import IndexUnusable, InputError
from records.seen import seen_program

if TYPE_CHECKING:
    from index.facets import Facets
    from index.facets_places import CityFacet
    from index.of_towns import InTowns
    from index.query import Query
    from index.snippets import SnippetFinder
    from index.summary import IndexSummary
    from index.text import TextIndex
    from records.models import Program


@dataclass(slots=True)
class _Found:
    """A request with its sentence read, as filters, both tiers, the rows of its page in order; of a text the query, the scores and the rows that have it."""

    request: SearchRequest
    reading: Reading
    fits: Rows
    ask: Rows
    page: Array
    query: Query | None
    scores: Array | None
    suggestions: dict[str, list[str]]
    sentence: list[ReadAs]
    towns: InTowns | None
    possible: Rows


class Index:
    """An open generation of the index; what a later build makes is seen by the next `open`."""

    def __init__(self, generation: generations.Generation, *, to_show: bool = False) -> None:
        """Read the tables of a generation; raise IndexUnusable where one is damaged.

        `to_show` has programs as records/seen.py reads them, without models.
        """
        self._generation, self._to_show = generation, to_show
        folder = self._folder = generation.path
        try:
            # Programs carry checksums of their own, and the text is verified when it is first asked for.
            generation.verify(*(name for name in generation.manifest.files if _is_read_at_once(name)))
            self._dates = dates = read_dates(folder, generation.manifest.rows)
            self._data = Data(
                count=generation.manifest.rows,
                alive=read_rows(folder),
                bitmaps=Bitmaps(folder),
                known=KnownValues.of_json((folder / KNOWN).read_bytes()),
                confirmed=read_array(folder, "confirmed") if dates is None else dates.confirmed,
                sessions=SessionBlocks(read_array(folder, "sessions")),
                locations=Columns(read_array(folder, "locations")),
                zips=read_array(folder, "zips"),
                weeks=Columns(read_array(folder, "weeks")),
                blocks=Columns(read_array(folder, "blocks")),
                amounts=Columns(read_array(folder, "amounts")),
                towns=lambda: self._towns,
                read_shapes=self._read_shapes,
            )
            self._name_rank, self._provider = read_array(folder, "name_rank"), read_array(folder, "provider")
            self._ids, self._id_rows = read_array(folder, "ids"), read_array(folder, "id_rows")
            self._records = ProgramReader(folder)
        except IndexUnusable:
            generation.close()
            raise
        except (OSError, ValueError, KeyError) as error:
            generation.close()
            raise IndexUnusable(f"the index in {folder} is damaged ({error}). {generations.BUILD_AGAIN}") from error

    @classmethod
    def open(cls, home: Path, *, to_show: bool = False) -> Index:
        """Open the index of a home folder; raise IndexUnusable where it is missing, damaged or of another schema."""
        return cls(generations.open_current(home), to_show=to_show)

    def __len__(self) -> int:
        return self._generation.manifest.programs

    @property
    def known(self) -> KnownValues:
        """The values that filters know, for help and completion."""
        return self._data.known

    @property
    def summary(self) -> IndexSummary:
        """What the build made, as it was reported."""
        from index.build import summary_of

        return summary_of(self._folder.name, self._generation.manifest)

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

    def ids_that_start(self, prefix: str, limit: int) -> list[str]:
        """Up to `limit` ids of programs that begin so, sorted."""
        return [code for _, code in find_ids(self._ids, prefix, limit)]

    def programs_of_provider(self, provider_id: str) -> list[Program]:
        """All programs of a provider, in the order of their rows."""
        rows = np.flatnonzero(self._provider == np.uint64(provider_number(provider_id)))
        programs = (self._program(int(row)) for row in rows if int(row) in self._data.alive)
        return [program for program in programs if program.provider_id == provider_id]

    def programs(self, source: Source | None = None) -> Iterator[Program]:
        """Every program, in the order of their rows; of one source those of which it says that they are there."""
        rows = self._data.alive
        return map(self._program, rows if source is None else rows & self._data.bitmaps[f"source:{source}:yes"])

    def understood(self, request: SearchRequest) -> tuple[SearchRequest, list[ReadAs]]:
        """The request with its sentence as options and text, and how it was read; InputError where it says nothing."""
        if not request.sentence.strip():
            return request, []
        from index.sentence_join import with_sentence

        def check(asked: SearchRequest) -> object:
            plain = asked.model_copy(update={"facets": [], "explain": False})  # which no filter reads
            return FilterReader(self._data, plain, datetime.now(UTC)).read()

        return with_sentence(request, self._data.known, self._data.towns, check)

    def search(self, request: SearchRequest, *, now: datetime) -> SearchResult:
        """Both tiers of a request, counted, and one page of hits: those that fit, then those to ask.

        With `only_confirmed` no program to ask is a hit; they are counted all the same. index/ordering.py says in
        which order hits come, index/facets.py what facets count.
        Raises InputError for unknown values, IndexUnusable where a file is damaged.
        """
        found = self._find(request, now)
        snippets = self._snippets(found.query)
        return SearchResult(
            fits=len(found.fits),
            ask=len(found.ask),
            programs=len(self),
            hits=[self._hit(row, found, snippets) for row in found.page.tolist()],
            limit=request.limit,
            offset=request.offset,
            read_as=found.reading.read_as,
            suggestions=found.suggestions,
            sentence=found.sentence,
            facets=self._counted(found, now),
        )

    def page_of_ids(self, request: SearchRequest, *, now: datetime) -> PageOfIds:
        """What `search` answers, its hits as ids alone, without reading the programs."""
        found = self._find(request, now)
        ids = [one.decode() for one in self._id_of_row[found.page].tolist()]
        return PageOfIds(fits=len(found.fits), ask=len(found.ask), ids=ids, facets=self._counted(found, now))

    def _counted(self, found: _Found, now: datetime) -> dict[str, list[FacetCount]]:
        fields, reading = found.request.facets, found.reading
        if not fields:
            return {}
        from index.facets_asked import Asked
        from index.facets_states import way_of

        def find(request: SearchRequest) -> tuple[Rows, Rows, list[Filter]]:
            read, _, fits, ask = self._tiers(request, now, found.possible)
            return fits, ask, read.filters

        request, known = found.request, self._data.known
        near = None if reading.location_miles is None else np.isfinite(reading.location_miles.every())
        asked = Asked(request, found.fits, found.ask, self._data, find, near)
        facets = self._facets if found.towns is None else self._facets_of(found.towns.bitmaps)
        counted = facets.count(
            fields, found.fits, found.ask, reading.insurers, in_network=request.in_network, way=way_of(request, known)
        )
        return {
            field: self._cities.count(asked) if field == "city" else asked.as_chosen(field, counted[field])
            for field in dict.fromkeys(fields)
        }

    def _find(self, request: SearchRequest, now: datetime) -> _Found:
        """Both tiers of a request and the rows of its page."""
        request, sentence = self.understood(request)
        possible: Rows = self._data.alive
        query, scores, suggestions = None, None, {}
        if request.text.strip():
            from index.words import match_text

            scored = request.sort in ("best", "distance")
            data = self._data
            match = match_text(request.text, data.known, data.bitmaps, self._text, data.count, scored=scored)
            possible, suggestions, query = possible & match.rows, match.suggestions, match.query
            scores = match.scores if scored else None
        reading, towns, fits, ask = self._tiers(request, now, possible)
        if request.text.strip():
            reading.read_as["text"] = [request.text.strip()]
        tiers = [fits] if request.only_confirmed else [fits, ask]
        page = self._order.page(request.sort, tiers, reading, scores, offset=request.offset, limit=request.limit)
        return _Found(request, reading, fits, ask, page, query, scores, suggestions, sentence, towns, possible)

    def _tiers(
        self, request: SearchRequest, now: datetime, possible: Rows
    ) -> tuple[Reading, InTowns | None, Rows, Rows]:
        """The filters of a request, what programs answer of one town alone, and both tiers, of the possible rows."""
        reading = FilterReader(self._data, request, now).read()
        towns = self._in_towns(request, now, reading, possible)
        if towns is not None:
            reading = towns.reading
        fits = all_hold([possible, *(one.yes for one in reading.filters)])
        for one in reading.filters:
            possible = possible - one.no
        return reading, towns, fits, possible - fits

    def _in_towns(self, request: SearchRequest, now: datetime, reading: Reading, possible: Rows) -> InTowns | None:
        """What programs answer of which something is said of one town alone, where the request has a place and there are such."""
        if TIED not in self._data.bitmaps or (not reading.places and reading.location_miles is None):
            return None
        from index.of_towns import in_towns
        from records.models import Program

        return in_towns(
            self._data, request, now, reading, possible, lambda row: self._program(row, Program.model_validate_json)
        )

    @cached_property
    def _read(self) -> Callable[[bytes], Program]:
        if self._to_show:
            return seen_program
        from records.models import Program

        return Program.model_validate_json

    @cached_property
    def _order(self) -> Order:
        return Order(self._data.bitmaps, self._name_rank, self._data.confirmed, self._data.locations["row"])

    @cached_property
    def _facets(self) -> Facets:
        return self._facets_of(self._data.bitmaps)

    def _facets_of(self, bitmaps: Bitmaps) -> Facets:
        from index.facets import Facets

        data = self._data
        return Facets(bitmaps, data.known, data.locations, data.alive, data.count)

    @cached_property
    def _cities(self) -> CityFacet:
        from index.facets_places import CityFacet

        return CityFacet(self._data)

    @cached_property
    def _id_of_row(self) -> Array:
        ids = np.zeros(self._data.count, dtype=self._ids.dtype)
        ids[self._id_rows] = self._ids
        return ids

    @cached_property
    def _text(self) -> TextIndex:
        from index.segments import TextSegments, text_files

        self._generation.verify(*text_files(self._generation.manifest.files))
        try:
            return TextSegments(
                self._folder, self._records.segments, self._data.alive, self._data.count, check=self._generation.verify
            )
        except (OSError, ValueError) as error:
            raise IndexUnusable(f"the text of the index is damaged ({error}). {generations.BUILD_AGAIN}") from error

    @cached_property
    def _towns(self) -> Array:
        """The middles of cities, verified when they are first asked for; raise IndexUnusable where they are damaged."""
        self._generation.verify(f"{PLACES}/{TOWNS}.npy")
        return read_array(self._folder / PLACES, TOWNS)

    def _read_shapes(self) -> WeekShapes:
        """The different weeks, verified first; raise IndexUnusable where they are damaged."""
        self._generation.verify(*shape_files())
        return read_shapes(self._folder)

    def _program(self, row: int, read: Callable[[bytes], Program] | None = None) -> Program:
        try:
            program = (read or self._read)(self._records[row])
        except ValueError as error:
            raise IndexUnusable(f"program {row} of the index is damaged. {generations.BUILD_AGAIN}") from error
        return program if self._dates is None else self._dates.put_into(row, program)

    def _snippets(self, query: Query | None) -> SnippetFinder | None:
        if query is None:
            return None
        from index.snippets import SnippetFinder

        return SnippetFinder(query, self._data.known)

    def _hit(self, row: int, found: _Found, snippets: SnippetFinder | None) -> Hit:
        reading, scores, fits = found.reading, found.scores, row in found.fits
        asks = [] if fits else list(self._asks(row, reading))
        there = found.towns.locations.get(row) if found.towns is not None else None
        distance, approximate = self._nearest(row, reading, there)
        program = found.towns.programs.get(row) if found.towns is not None else None
        program = program or self._program(row)
        return Hit(
            row=row,
            tier="fits" if fits else "ask",
            program=program,
            snippet=None if snippets is None else snippets.best(program),
            asks=asks,
            answers=reading.explain(row, program) if reading.explain else [],
            distance_miles=distance,
            distance_approximate=approximate,
            location=self._location(row, reading, there),
            score=0.0 if scores is None else round(float(scores[row]), 4),
        )

    def _asks(self, row: int, reading: Reading) -> Iterator[Ask]:
        """What to ask of each filter that a row leaves open; two may leave one question: whether people of a state are served."""
        crawled, directory = (row in self._data.bitmaps[f"source:{one}:yes"] for one in SOURCES)
        left = (one for one in reversed(reading.filters) if row not in one.yes)
        questions = {as_said_by(one.ask(row), crawled=crawled, directory=directory): one.name for one in left}
        for question, name in reversed(questions.items()):
            yield Ask(filter=name, question=question)

    def _nearest(self, row: int, reading: Reading, there: list[int] | None) -> tuple[float | None, bool]:
        """Miles to the row's nearest matching location (of those `there`, if any are given), and whether only its city is known."""
        if reading.location_miles is None:
            return None, False
        of_row = self._data.locations.entries_of(row)
        matches, miles = reading.matching(of_row).tolist(), reading.location_miles[of_row].tolist()
        places = [at for at, matching in enumerate(matches) if matching and (there is None or at in there)]
        if not places or math.isinf(miles[nearest := min(places, key=miles.__getitem__)]):
            return None, False
        return round(miles[nearest], 1), bool(self._data.locations["reach"][of_row.start + nearest])

    def _location(self, row: int, reading: Reading, there: list[int] | None) -> int:
        """Which of a row's locations answers best where it has to be: one in the city and state, the nearest, the first; of those `there`."""
        if not reading.places and reading.location_miles is None:
            return 0
        order = reading.order_of_places(self._data.locations, row)
        return next((at for at in order if there is None or at in there), 0)


def _is_read_at_once(name: str) -> bool:
    """Whether every search reads a file of the generation; programs' records are not, nor what lies in folders."""
    return "/" not in name and not (name.startswith(f"{PROGRAMS}-") and name.endswith(".bin"))
