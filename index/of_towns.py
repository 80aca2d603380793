"""Programs of which pages say something of one town alone, held town by town against a request for a place.

Each town that matches is a row of its own in a small index, which the same filters read: so what was said of Boulder is
no answer for Denver. The town that answers best stands for the program. docs/decisions/0006 says why they are one program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from index.amounts import AMOUNT_TYPE, amount_entries
from index.codes import OF_TOWN, TIED
from index.columns import SESSION_TYPE, Bitmaps, Columns
from index.filters import Data, Filter, FilterReader, Reading, Rows
from index.free_time import BLOCK_TYPE, WEEK_TYPE, block_entries, week_entries
from index.meetings import meetings
from index.request import SearchRequest
from index.session_blocks import SessionBlocks
from index.week_shapes import WeekShapes
from index.weekly import alternatives
from records.of_towns import keys_of, of_towns, towns_of

if TYPE_CHECKING:
    from index.result import FilterAnswer
    from records.models import Program

# What no town changes: whoever is refused by these is not looked at.
_OF_NO_TOWN = frozenset(("level", "source", "confirmed_within_days"))


@dataclass(frozen=True)
class InTowns:
    """A reading in which programs with ties to towns answer as in the town that matches best, and those programs.

    `locations` are the numbers of a row's locations in that town.
    """

    reading: Reading
    programs: dict[int, Program]
    locations: dict[int, list[int]]
    bitmaps: Bitmaps


def in_towns(
    data: Data,
    request: SearchRequest,
    now: datetime,
    reading: Reading,
    possible: Rows,
    program: Callable[[int], Program],
) -> InTowns | None:
    """The reading as it is of the towns that were asked for; None where no program of `possible` has a tie that matters.

    The request has a place. `program` gives the model of a row.
    """
    rows = data.bitmaps[TIED] & possible
    for one in reading.filters:
        if one.name in _OF_NO_TOWN:
            rows = rows - one.no
    asks_of_towns = any(one.name not in _OF_NO_TOWN and one.name != "place" for one in reading.filters)
    shadows: list[tuple[int, str]] = []
    programs: list[Program] = []
    places: list[list[int]] = []
    for row in rows if rows else ():
        matching = _matching(data, reading, row)
        if not matching:
            continue
        whole = program(row)
        towns = _towns(whole, matching, data.locations.entries_of(row).start)
        if len(towns) > 1 and not asks_of_towns and towns_of(whole) <= towns.keys():
            continue  # whichever of them is meant, nothing is asked that they answer differently: all of it is shown
        for town, at in towns.items():
            shadows.append((row, town))
            programs.append(of_towns(whole, [town]))
            places.append(at)
    if not shadows:
        return None
    bitmaps = _OfShadows(data.bitmaps, shadows)
    small = _data_of(data, bitmaps, programs, places)
    read = FilterReader(small, request, now).read()
    best = _best_of(shadows, read.filters)
    return InTowns(
        _with_towns(reading, read, best, programs),
        {row: programs[shadow] for row, shadow in best.items()},
        {row: [at - data.locations.entries_of(row).start for at in places[shadow]] for row, shadow in best.items()},
        _InTheirPlace(data.bitmaps, bitmaps, best),
    )


def _matching(data: Data, reading: Reading, row: int) -> list[int]:
    """Which of a row's locations match what was asked, by their numbers."""
    of_row = data.locations.entries_of(row)
    matches = reading.matching(of_row)
    if reading.location_matches is None:
        for column, numbers in reading.places.items():
            matches &= np.isin(data.locations[column][of_row], numbers)
    found: list[int] = np.flatnonzero(matches).tolist()
    return found


def _towns(program: Program, matching: list[int], first: int) -> dict[str, list[int]]:
    """The towns of the locations that match, with their entries, of which the first is at `first`; none where one has no town."""
    found: dict[str, list[int]] = {}
    keys = keys_of(program)
    for number in matching:
        town = keys[number]
        if not town:
            return {}
        found.setdefault(town, []).append(first + number)
    return found


def _data_of(data: Data, bitmaps: Bitmaps, programs: list[Program], places: list[list[int]]) -> Data:
    """What filters read of the shadows, each a row."""
    sessions: list[Any] = []
    weeks: list[Any] = []
    blocks: list[Any] = []
    amounts: list[Any] = []
    for row, program in enumerate(programs):
        ways = alternatives(program)
        sessions.extend((row, meeting.days, meeting.start, meeting.end) for meeting in meetings(program))
        weeks.extend(week_entries(row, ways))
        blocks.extend(block_entries(row, ways))
        amounts.extend(amount_entries(row, program))
    rows = [(row, at) for row, some in enumerate(places) for at in some]
    located = data.locations.entries([at for _, at in rows])
    located["row"] = [row for row, _ in rows]
    week_table, block_table = np.array(weeks, dtype=WEEK_TYPE), np.array(blocks, dtype=BLOCK_TYPE)
    return Data(
        count=len(programs),
        alive=Rows(range(len(programs))),
        bitmaps=bitmaps,
        known=data.known,
        confirmed=np.array([program.last_confirmed.timestamp() for program in programs], dtype=np.float64),
        sessions=SessionBlocks(np.array(sessions, dtype=SESSION_TYPE)),
        locations=Columns(located),
        zips=data.zips,
        weeks=Columns(week_table),
        blocks=Columns(block_table),
        amounts=Columns(np.array(amounts, dtype=AMOUNT_TYPE)),
        towns=data.towns,
        read_shapes=lambda: WeekShapes.of(week_table, block_table),
    )


def _best_of(shadows: list[tuple[int, str]], filters: list[Filter]) -> dict[int, int]:
    """For each row the shadow that answers best: no filter says no, then the fewest are open, then the first."""

    def rank(shadow: int) -> tuple[int, int]:
        refused = sum(shadow in one.no for one in filters)
        return int(refused > 0), sum(shadow not in one.yes for one in filters)

    best: dict[int, int] = {}
    for shadow, (row, _) in enumerate(shadows):
        if row not in best or rank(shadow) < rank(best[row]):
            best[row] = shadow
    return best


def _with_towns(whole: Reading, small: Reading, best: dict[int, int], programs: list[Program]) -> Reading:
    """The reading of all rows, in which those of `best` answer as their shadows do."""
    changed = Rows(best)
    filters = []
    for one, there in zip(whole.filters, small.filters, strict=True):
        yes, no = (Rows(row for row, shadow in best.items() if shadow in some) for some in (there.yes, there.no))
        ask = _either(one.ask, there.ask, best)
        filters.append(replace(one, yes=one.yes - changed | yes, no=one.no - changed | no, ask=ask))
    explain = whole.explain
    if whole.explain is not None and small.explain is not None:
        of_whole, of_small = whole.explain, small.explain

        def explained(row: int, program: Program) -> list[FilterAnswer]:
            return of_small(best[row], programs[best[row]]) if row in best else of_whole(row, program)

        explain = explained
    return replace(whole, filters=filters, explain=explain)


def _either(whole: Callable[[int], str], small: Callable[[int], str], best: dict[int, int]) -> Callable[[int], str]:
    return lambda row: small(best[row]) if row in best else whole(row)


class _OfShadows(Bitmaps):
    """The codes of shadows: those of their rows, but for what the index has of their towns."""

    def __init__(self, bitmaps: Bitmaps, shadows: list[tuple[int, str]]) -> None:
        self._whole, self._shadows = bitmaps, shadows

    def __getitem__(self, code: str) -> Rows:
        return Rows(shadow for shadow, (row, town) in enumerate(self._shadows) if self._has(code, row, town))

    def __contains__(self, code: str) -> bool:
        return code in self._whole or any(f"{OF_TOWN}:{town}:yes:{code}" in self._whole for _, town in self._shadows)

    def _has(self, code: str, row: int, town: str) -> bool:
        if row in self._whole[code]:
            return row not in self._whole[f"{OF_TOWN}:{town}:no:{code}"]
        return row in self._whole[f"{OF_TOWN}:{town}:yes:{code}"]

    def codes(self) -> list[str]:
        """Every code that some row has, and that some row has in one of its towns."""
        return _codes_of(self._whole)


class _InTheirPlace(Bitmaps):
    """The codes of all rows, in which some rows have those of their shadows."""

    def __init__(self, bitmaps: Bitmaps, shadows: Bitmaps, best: dict[int, int]) -> None:
        self._whole, self._of_shadows, self._best = bitmaps, shadows, best

    @cached_property
    def _changed(self) -> Rows:
        return Rows(self._best)

    def __getitem__(self, code: str) -> Rows:
        held = self._of_shadows[code]
        return self._whole[code] - self._changed | Rows(row for row, shadow in self._best.items() if shadow in held)

    def __contains__(self, code: str) -> bool:
        return code in self._whole or code in self._of_shadows

    def codes(self) -> list[str]:
        """Every code that some row has."""
        return _codes_of(self._whole)


def _codes_of(bitmaps: Bitmaps) -> list[str]:
    every: Iterable[str] = bitmaps.codes()
    gained = (code.split(":", 3)[3] for code in every if code.startswith(f"{OF_TOWN}:") and ":yes:" in code)
    return list(dict.fromkeys([*every, *gained]))
