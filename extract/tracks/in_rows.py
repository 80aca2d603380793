"""The cells of a row that are nothing but the name of a track, or say for whom the row is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import fold
from extract.patterns.searching import compiled
from extract.tracks.names import Name, is_day, names_of_header
from extract.units import Unit
from extract.wordings import Wordings
from records.tracks import Kind

MOST_BESIDE = 6  # sentences around a cell in which those of its row are looked for
_FIRST_BEHIND_SECOND = 2  # columns before the first cell that may stand behind a second one
_LONGEST_CELL = 24  # characters of one that only names a track
_IN_A_ROW: tuple[Kind, ...] = ("audience", "daypart")
_OF_ADULTS = frozenset(("men", "women", "veterans"))
_TIME = compiled(r"\d ?(?:[ap]\.?m\b|:\d\d)|\b(?:noon|midnight)\b")
_WORDINGS = Wordings.of(__name__)
_OVER_TRACKS = _WORDINGS["over_tracks"]
_OVER_PEOPLE = _WORDINGS["over_people"]


def beside_in_row(units: Sequence[Unit], unit: Unit) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """The cells before one in its row, behind the head of the row, that are nothing but the name of a track: "Tampa | Evening | Mon-Thu 6-9"."""
    table, cell = unit.block.table, unit.block.cell
    if table is None or cell is None or cell[1] < _FIRST_BEHIND_SECOND:
        return
    headless = _TIME.search(fold(unit.block.column)) is not None  # its first row is a row as the others
    for other in reversed(units[max(0, unit.number - MOST_BESIDE) : unit.number]):
        place = other.block.cell
        if other.block.table != table or place is None or place[0] != cell[0]:
            return
        heads = headless or _OVER_TRACKS.fullmatch(fold(other.block.column)) is not None
        if place[1] == 0 or len(other.low) > _LONGEST_CELL or not heads:
            continue
        if is_day(other.text):
            yield other.text, ()
        elif names := tuple(name for name in names_of_header(other.text) if name.kind in _IN_A_ROW):
            yield other.text, _closer(names)


def whom_behind_in_row(units: Sequence[Unit], unit: Unit) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """The cell behind one in its row that says for whom the row is, under a head that asks it: "IOP | Mon-Thu 6-9 pm | Adults" under "Who"."""
    table, cell = unit.block.table, unit.block.cell
    if table is None or cell is None or cell[1] == 0:
        return
    for other in units[unit.number + 1 : unit.number + MOST_BESIDE]:
        place = other.block.cell
        if other.block.table != table or place is None or place[0] != cell[0]:
            return
        if len(other.low) <= _LONGEST_CELL and _OVER_PEOPLE.fullmatch(fold(other.block.column)) is not None:
            names = tuple(name for name in names_of_header(other.text) if name.kind == "audience")
            if names:
                yield other.text, _closer(names)


def _closer(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names of a cell, of "Adult men" the second alone: those who are so are adults where nothing else is said."""
    if len(names) == 2 and names[0].id == "adult" and names[1].id in _OF_ADULTS and names[1].start == names[0].end + 1:
        return names[1:]
    return names
