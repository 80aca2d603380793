"""Programs as rows: each read once, its record and words written, what the tables need of it gathered."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import numpy as np
from pyroaring import BitMap

from index.amounts import AMOUNT_TYPE, amount_entries
from index.codes import OF_TOWN, TIED, is_refusal
from index.columns import LOCATION_TYPE, NO_PLACE, SESSION_TYPE, Array, ProgramWriter, provider_number
from index.contents import HASH_BYTES, Contents, Dropped, Names, content_hash, record_of, sort_ids
from index.daytime import with_daytime
from index.facts import facts
from index.free_time import BLOCK_TYPE, WEEK_TYPE, block_entries, week_entries
from index.known_builder import KnownBuilder
from index.meetings import meetings
from index.places import find_town, find_zip, reach_of_town, state_of_zip, states_of_town
from index.tables import name_key_of
from index.text_writer import TextWriter, texts_of, words_of
from index.time_zones import zone_codes
from index.weekly import alternatives
from index.wording import city_key
from records.errors import InputError
from records.models import Location, Program
from records.of_towns import has_ties, of_towns, towns_of

# Codes whose labels are words of the text: what a program is, offers and takes.
TEXT_OPTIONS = {"level", "modality", "condition", "population", "payment", "day", "daypart", "format", "language"}


class RowTables:
    """Takes in what the tables hold of programs, each with its row; rows must ascend."""

    def __init__(self, known: KnownBuilder, places: tuple[Array, Array], after: Contents | None = None) -> None:
        """Begin empty tables; cities and states have the numbers of `after`. `places` are the tables of ZIPs and towns."""
        self._known, (self._zips, self._towns) = known, places
        self._rows: list[int] = []
        self._ids: list[str] = []
        self._codes: defaultdict[str, BitMap] = defaultdict(BitMap)
        self._names: list[tuple[str, str, str, str]] = []
        self._insurer_names: Names = {}
        self._confirmed: list[float] = []
        self._content: list[bytes] = []
        self._provider: list[int] = []
        self._sessions: list[tuple[int, int, int, int]] = []
        self._locations: list[tuple[int, int, int, float, float, float]] = []
        self._weeks: list[tuple[int | bool, ...]] = []
        self._blocks: list[tuple[int, ...]] = []
        self._amounts: list[tuple[int, int, bool, float, float]] = []
        self._cities, self._states = (
            _Numbers(known) for known in ((after.cities, after.states) if after else ({}, {}))
        )

    def add(self, row: int, program: Program, record: bytes) -> set[str]:
        """Take in one program, whose record is given too; gives its codes."""
        states = {state for location in program.locations if (state := self._state(location))}
        towns = self._in_towns(program, states)
        codes = self._facts(program, states)
        # What is refused in one town is refused in none of the others: without a place it is no answer.
        codes -= {code for there in towns.values() for code in codes - there if is_refusal(code)}
        for code in codes:
            self._codes[code].add(row)
        for code in _of_towns(towns, codes):
            self._codes[code].add(row)
        self._rows.append(row)
        self._ids.append(program.id)
        self._names.append(name_key_of(program))
        _count_names(self._insurer_names, program)
        self._confirmed.append(_seconds(program.last_confirmed))
        self._content.append(content_hash(record))
        self._provider.append(provider_number(program.provider_id))
        self._sessions.extend((row, meeting.days, meeting.start, meeting.end) for meeting in meetings(program))
        self._locations.extend(self._location(row, location) for location in program.locations)
        ways = alternatives(program)
        self._weeks.extend(week_entries(row, ways))
        self._blocks.extend(block_entries(row, ways))
        self._amounts.extend(amount_entries(row, program))
        return codes

    def contents(self, words: Counter[str]) -> Contents:
        """The tables, `columns` with an entry for each program taken in."""
        rows = np.array(self._rows, dtype=np.uint32)
        ids, id_rows = sort_ids(np.array([one.encode() for one in self._ids], dtype=np.bytes_), rows)
        order = sorted(range(len(self._names)), key=self._names.__getitem__)
        names = dict(zip(self._rows, self._names, strict=True))
        return Contents(
            alive=BitMap(self._rows),
            ids=ids,
            id_rows=id_rows,
            by_name=rows[order],
            name_key=names.__getitem__,
            codes=dict(self._codes),
            columns={
                "confirmed": np.array(self._confirmed, dtype=np.float64),
                "content": np.frombuffer(b"".join(self._content), dtype=np.uint8).reshape(-1, HASH_BYTES),
                "provider": np.array(self._provider, dtype=np.uint64),
            },
            tables={
                "sessions": np.array(self._sessions, dtype=SESSION_TYPE),
                "locations": np.array(self._locations, dtype=LOCATION_TYPE),
                "weeks": np.array(self._weeks, dtype=WEEK_TYPE),
                "blocks": np.array(self._blocks, dtype=BLOCK_TYPE),
                "amounts": np.array(self._amounts, dtype=AMOUNT_TYPE),
            },
            cities=self._cities.known,
            states=self._states.known,
            insurer_names=self._insurer_names,
            words=words,
        )

    def _facts(self, program: Program, states: Collection[str]) -> set[str]:
        codes = with_daytime(program, set(facts(program, self._known.meanings, states)))
        return codes.union(zone_codes(program, states, self._zips))

    def _in_towns(self, program: Program, states: Collection[str]) -> dict[str, set[str]]:
        """The codes in each town, where something is said of one town alone."""
        if not has_ties(program):
            return {}
        return {town: self._facts(of_towns(program, [town]), states) for town in sorted(towns_of(program))}

    def _location(self, row: int, location: Location) -> tuple[int, int, int, float, float, float]:
        """A location as numbers; the source or the ZIP gives the point, and the ZIP the state where it is not stated."""
        state, zip_code = self._state(location), _zip(location)
        point: tuple[float, float] | None = None
        if location.latitude is not None and location.longitude is not None:
            point = location.latitude, location.longitude
        elif zip_code:
            point = find_zip(self._zips, zip_code)
        reach = 0.0
        if point is None or math.isnan(point[0]):
            town = city_key(location.city or ""), state
            point, reach = find_town(self._towns, *town) or (math.nan, math.nan), reach_of_town(self._towns, *town)
        city = self._cities.number(city_key(location.city)) if location.city else NO_PLACE
        number = self._states.number(state) if state else NO_PLACE
        return row, city, number, *point, reach

    def _state(self, location: Location) -> str:
        """The two letters of a location's state; where it is not stated, of its ZIP, or of the only state with such a city."""
        if location.state:
            return location.state.upper()
        if code := _zip(location):
            return state_of_zip(self._zips, code)
        states = states_of_town(self._towns, city_key(location.city)) if location.city else []
        return states[0] if len(states) == 1 else ""


def _of_towns(towns: Mapping[str, set[str]], codes: set[str]) -> Iterator[str]:
    """Which codes each town has not, or has by itself; nothing where there are no such towns."""
    if towns:
        yield TIED
    for town, there in towns.items():
        for answer, differing in (("no", codes - there), ("yes", there - codes)):
            yield from (f"{OF_TOWN}:{town}:{answer}:{code}" for code in sorted(differing))


class Gatherer:
    """Takes in programs, row after row, as one segment of a generation."""

    def __init__(
        self,
        folder: Path,
        known: KnownBuilder,
        places: tuple[Array, Array],
        *,
        segment: int = 0,
        after: Contents | None = None,
    ) -> None:
        """Begin a segment in `folder`; its rows go on from those of `after`. Otherwise as RowTables."""
        self._known, self._first = known, after.rows if after else 0
        self._tables = RowTables(known, places, after)
        self._text = TextWriter(folder, segment=segment, first_row=self._first)
        self._records = ProgramWriter(folder, segment)
        self._ids: set[str] = set()

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, program: Program) -> None:
        """Take in one program as the next row; raise InputError where its id came before."""
        if program.id in self._ids:
            raise InputError(f"two programs have the id {program.id}; ids must be unique")
        record = record_of(program)
        codes = self._tables.add(self._first + len(self._ids), program, record)
        self._text.add(program, labels(codes, self._known))
        self._records.add(record)
        self._ids.add(program.id)

    def close(self) -> Contents:
        """Finish the segment's own files and give the tables of its rows."""
        self._text.close(self._known.said_terms)
        self._records.close()
        return self._tables.contents(self._text.words)


def dropped(
    rows: BitMap, programs: Iterable[tuple[int, Program]], known: KnownBuilder, codes: Mapping[str, BitMap]
) -> Dropped:
    """What leaves with these rows, whose programs are given too; `codes` has the rows of each code."""
    found = Dropped(rows=rows)
    labelled: defaultdict[int, list[str]] = defaultdict(list)
    for code in filter(_is_labelled, codes):
        for row in codes[code] & rows:
            labelled[row].append(code)
    for row, program in programs:
        found.words.update(words_of(texts_of(program, labels(labelled[row], known))))
        _count_names(found.insurer_names, program)
    return found


def labels(codes: Iterable[str], known: KnownBuilder) -> Iterator[str]:
    """The words for what a program is, offers and takes."""
    for code in sorted(filter(_is_labelled, codes)):
        option, value, *_ = code.split(":")
        yield "Telehealth" if option == "telehealth" else known.label(option, value)


@cache
def _is_labelled(code: str) -> bool:
    """Whether a code is searched by its label; programs share a few thousand codes."""
    option, _, answer = code.rpartition(":")
    return (
        answer == "yes" and option.count(":") == 1 and option.partition(":")[0] in TEXT_OPTIONS
    ) or code == "telehealth:yes"


def _zip(location: Location) -> str:
    """The five digits of a location's ZIP; empty where it has none."""
    code = (location.zip or "")[:5]
    return code if code.isascii() and code.isdigit() else ""


def _count_names(names: Names, program: Program) -> None:
    """Count each name that a program gives to an insurer's id, once a program."""
    for code, name in {(insurer.id, insurer.name) for insurer in program.insurers}:
        names.setdefault(code, Counter())[name] += 1


class _Numbers:
    """Gives each name a number, and goes on where others stopped."""

    def __init__(self, known: dict[str, int]) -> None:
        self.known = dict(known)
        self._next = max(known.values(), default=-1) + 1

    def number(self, name: str) -> int:
        if name not in self.known:
            self.known[name] = self._next
            self._next += 1
        return self.known[name]


def _seconds(moment: datetime) -> float:
    """Seconds since the epoch; a time without a zone is UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
