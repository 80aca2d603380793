"""Towns in which groups of one level meet at times of their own: "Portland: Mon and Wed 9-12. Salem: Tue and Thu 5-8".

A town names a track only on a page that gives two towns and more their times; then each names those under it, beside it and
behind it. Which words are towns is asked of the gazetteer, and only where words stand where a town would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, takewhile
from typing import NamedTuple

from extract.contact.city_names import city_of, is_state
from extract.levels.belonging import levels_in
from extract.patterns.searching import compiled
from extract.places.gazetteer import STATES, WORDS_TOO, places, state_code
from extract.reading.line_headings import sections_over
from extract.schedule import find_days
from extract.tracks.names import names_of_header
from extract.units import Unit
from extract.wordings import Wordings

LOOK_BACK = 4  # lines over a statement in which a town is looked for
MOST_BETWEEN = 16  # characters from a time to the town behind it
MOST_OF_HEADER = 60  # characters
MOST_HEADERS = 40  # of a page, in which a brand before the towns is looked for
_WORDINGS = Wordings.of(__name__, states="|".join(sorted(map(str.title, STATES), key=len, reverse=True)))
_HEADER = _WORDINGS["header"]
_IN_TEXT = _WORDINGS["in_text"]
_NO_DOOR = _WORDINGS["no_door"]
_MEETS_OF_BOTH = _WORDINGS["meets_of_both"]
_JOINED = _WORDINGS["joined"]


class Named(NamedTuple):
    """A town at text[start:end] of a sentence, or the whole of a header."""

    town: str
    start: int
    end: int


class TownTracks:
    """The towns that a page gives times of their own, and which of them a statement is of."""

    def __init__(self, timed: Sequence[Unit], units: Sequence[Unit]) -> None:
        """`timed` are the sentences that state days or times, among `units`, those of the page."""
        self._units = units
        headers = tuple(dict.fromkeys(text for unit in timed for text in _headers(unit, units)))
        self._brands = brands_of(headers)
        self._towns = _told_apart(timed, headers, self._brands)

    def __bool__(self) -> bool:
        return bool(self._towns)

    def names(self, unit: Unit) -> list[Named]:
        """The towns that a sentence names as places where groups meet."""
        if not self._towns or not any(map(unit.low.__contains__, self._towns)):
            return []
        return [
            Named(found.group().lower(), *found.span())
            for found in _any_of(self._towns).finditer(unit.text)
            if not _NO_DOOR.search(unit.low, 0, found.start())
        ]

    def at(self, unit: Unit, start: int, end: int) -> tuple[str, Unit | str] | None:
        """The town of the statement at [start, end), and the line or the header that names it; None where none, or several do."""
        if not self._towns or _MEETS_OF_BOTH.search(unit.low):
            return None
        if named := self.names(unit):
            town = _of_sentence(unit.low, named, start, end)
            return (town, unit) if town else None
        block = unit.block
        for header in (block.row, block.column, block.label):
            if town := self._of_header(header):
                return town, header
        for other in _lines_over(self._units, unit):
            if town := self._of_header(other.text):
                return town, other
            towns = {one.town for one in self.names(other)} if other.block is block else set()
            if towns:
                return (towns.pop(), other) if len(towns) == 1 else None
        over = (block.lead_in, *(heading.text for heading in reversed(block.headings) if heading.level > 1))
        return next(((town, text) for text in over if (town := self._of_header(text))), None)

    def _of_header(self, text: str) -> str | None:
        if not text:
            return None
        towns = map(town_in_header, (text, *unbranded(text, self._brands)))
        return next((town for town in towns if town in self._towns), None)


def _of_sentence(low: str, named: Sequence[Named], start: int, end: int) -> str | None:
    if len({one.town for one in named}) == 1:
        return named[0].town
    behind = next((one for one in named if 0 <= one.start - end <= MOST_BETWEEN), None)
    before = [one for one in named if one.end <= start]
    if behind is not None and re.fullmatch(r",? ?\(?(?:(?:in|at|for) (?:our |the )?)?", low[end : behind.start]):
        return behind.town
    if not before or any(_JOINED.fullmatch(low, one.end, before[-1].start) for one in before[:-1]):
        return None
    return before[-1].town


def _told_apart(timed: Sequence[Unit], headers: Sequence[str], brands: Sequence[str]) -> frozenset[str]:
    """The towns that stand over or beside times, two and more: of one state, or each with its own behind it."""
    words = {*_in_headers(headers, brands), *chain.from_iterable(map(_in_text, timed))}
    if len({name for name, _ in words}) < 2:
        return frozenset()
    held = {town: state for name, state in sorted(words) if (town := _known(name)) is not None}
    states = [
        frozenset((code,)) if (code := state_code(state)) else places().states_of.get(town, frozenset())
        for town, state in held.items()
    ]
    if len(held) < 2 or not (all(held.values()) or frozenset.intersection(*states)):
        return frozenset()
    return frozenset(held)


def _in_headers(headers: Sequence[str], brands: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The words of headers over times that may be towns, with a state behind them."""
    for text in headers:
        for form in (text, *unbranded(text, brands)):
            if (found := _header_of(form)) is not None:
                yield found


def _in_text(unit: Unit) -> Iterator[tuple[str, str]]:
    """The words of a sentence that stand where a town would, with a state behind them: before a colon, behind "in" and "our"."""
    for said in _IN_TEXT.finditer(unit.text):
        yield said["town"] or said["told"], said["state"] or said["of"] or ""


def _headers(unit: Unit, units: Sequence[Unit]) -> Iterator[str]:
    """Whatever may head a sentence: the headers of its cell, its label, the headings and the lines over it."""
    block = unit.block
    headings = (heading.text for heading in block.headings if heading.level > 1)
    lines = (other.text for other in _lines_over(units, unit))
    return filter(None, chain((block.row, block.column, block.label, block.lead_in), headings, lines))


def brands_of(headers: Sequence[str]) -> tuple[str, ...]:
    """The words with which several headers begin, longest first.

    >>> brands_of(("Quarry Health Mesa", "Quarry Health at Tempe", "Quarry news", "Our groups"))
    ('Quarry Health', 'Quarry')
    """
    words = [text.split() for text in headers if text[0].isupper() and len(text) <= MOST_OF_HEADER][:MOST_HEADERS]
    shared = (_shared(one, other) for one, other in combinations(words, 2) if one[0] == other[0])
    return tuple(sorted(dict.fromkeys(shared), key=len, reverse=True))


def _shared(one: Sequence[str], other: Sequence[str]) -> str:
    return " ".join(word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def unbranded(text: str, brands: Sequence[str]) -> list[str]:
    """A header without each brand that it begins with; as it stands where that is a town ("Mount Vernon").

    >>> unbranded("Quarry Health at Mesa", ("Quarry Health", "Quarry")), unbranded("Fort Collins", ("Fort",))
    (['at Mesa', 'Health at Mesa'], [])
    """
    if not brands or town_in_header(text):
        return []
    return [text[len(brand) :].lstrip() for brand in brands if text.startswith(f"{brand} ")]


def _lines_over(units: Sequence[Unit], unit: Unit) -> Iterator[Unit]:
    """The lines and sentences right over one, under the same headings, nearest first, and the other cells of its row."""
    for other in reversed(units[max(0, unit.number - LOOK_BACK) : unit.number]):
        same_row = other.block.table is not None and other.block.table == unit.block.table
        if same_row and other.block.cell and unit.block.cell and other.block.cell[0] != unit.block.cell[0]:
            return
        if other.block is not unit.block and sections_over(other) != sections_over(unit):
            return
        yield other


@lru_cache(maxsize=4096)
def _header_of(text: str) -> tuple[str, str] | None:
    """The words of a header that may be a town, and the state behind them; None where it says a day, a level of care or another track."""
    if len(text) > MOST_OF_HEADER or (found := _HEADER.fullmatch(text)) is None:
        return None
    name: str = found["town"]
    if find_days(name) or levels_in(name) or names_of_header(name):
        return None
    return name, found["state"] or ""


def town_in_header(text: str) -> str | None:
    """The town that a header names, in lower case, where it names one and nothing else.

    >>> town_in_header("Salem, OR"), town_in_header("Our Portland office"), town_in_header("Relapse Prevention")
    ('salem', 'portland', None)
    """
    said = _header_of(text)
    return _known(said[0]) if said else None


@lru_cache(maxsize=4096)
def _known(name: str) -> str | None:
    """The name of a town in lower case, where the gazetteer has it and it is no ordinary word or state."""
    if name.lower() in WORDS_TOO or is_state(name):
        return None
    held = city_of(name, None, sure=True)
    return held[0].lower() if held is not None and held[0] == name.rstrip(".,") else None


@lru_cache(maxsize=256)
def _any_of(towns: frozenset[str]) -> re.Pattern[str]:
    names = sorted(map(str.title, towns), key=len, reverse=True)
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
