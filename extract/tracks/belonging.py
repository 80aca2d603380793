"""Which track of its level a statement belongs to: same clause, header, label, line over it, heading, in that order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, product, takewhile
from typing import NamedTuple

from extract.document import fold
from extract.patterns.searching import compiled
from extract.reading.builder import LINE_HEADING
from extract.reading.line_headings import sections_over
from extract.tracks.in_rows import beside_in_row, whom_behind_in_row
from extract.tracks.names import DAY, Name, is_day, names_in, names_of_header
from extract.tracks.of_towns import TownTracks
from extract.units import Unit
from extract.wordings import Wordings
from records.tracks import KINDS, Kind, TrackTerm, in_town, name_of, parts, term

LOOK_BACK = 6  # lines over a statement in which a line that names a track is looked for
LONG_LINE = 14  # words
MOST_BETWEEN = 40  # characters between a time and the name behind it
LONGEST_LINE = 120  # characters
_WORDINGS = Wordings.of(__name__)
_CLAUSE = _WORDINGS["clause"]
_GOES_ON = _WORDINGS["goes_on"]
_TIME = compiled(r"\d ?(?:[ap]\.?m\b|:\d\d)|\b(?:noon|midnight)\b")
_DIGIT = compiled(r"[0-9]")
_OF_WHOLE = _WORDINGS["of_whole"]
_IN_PARENTHESES = _WORDINGS["in_parentheses"]
_FOR = _WORDINGS["for"]
_BEHIND = compiled(r"\s+(?:the |our )?")
_CLOSES = compiled(r"\s*\)")
_ENDS = compiled(r"\s*(?:$|[.,;)|])")
_OF_TIMES = _WORDINGS["of_times"]
_OF_ALL = _WORDINGS["of_all"]
_JOINS = _WORDINGS["joins"]


class TrackAt(NamedTuple):
    """A track that a statement belongs to, the lines (or the texts of headers) that name it, and whether they surely do."""

    track: str
    sources: tuple[Unit | str, ...]
    strong: bool


class _Found(NamedTuple):
    """What the nearest place says of one kind: its names (none: several or none stand there), and the place."""

    names: tuple[Name, ...]
    source: Unit | str | None = None


_SEVERAL = _Found(())


class _Around(NamedTuple):
    """The tracks that a sentence names, and its headers, the lines before it and what stands over it that name some, the nearest first.

    "Day" alone is among the headers too, and as `day` where the nearest heading says no more.
    """

    own: tuple[Name, ...]
    headers: tuple[tuple[str, tuple[Name, ...]], ...]
    lines: tuple[tuple[Unit, tuple[Name, ...]], ...]
    over: tuple[tuple[str, tuple[Name, ...]], ...]
    day: str


def tracks_at(units: Sequence[Unit], unit: Unit, start: int, end: int, towns: TownTracks) -> tuple[TrackAt, ...]:
    """The tracks that the statement at [start, end) of the sentence belongs to; several where one clause names them together.

    `units` are all sentences of the page, `towns` those with times of their own. A statement may belong to an audience and
    a part of the day ("adult evening").
    """
    if _OF_ALL.match(unit.low):
        return ()
    around = _named_around(units, unit)
    told = towns.at(unit, start, end)
    if told is None and not any(around):
        return ()
    named = _kinds(around)
    found: dict[Kind, _Found] = {
        kind: _nearest(units, around, unit, kind, start, end) for kind in KINDS if kind in named
    }
    if told is not None:
        found["town"] = _Found((Name("town", in_town(told[0]), 0, 0, strong=True),), told[1])
    held = {kind: found[kind] for kind in KINDS if kind in found and found[kind].names}
    tracks = []
    for names in product(*(place.names for place in held.values())):
        name = name_of({one.kind: one.id for one in names})
        if name is not None:
            sources = tuple(place.source for place in held.values() if place.source is not None)
            tracks.append(TrackAt(name, _once(sources), all(one.strong for one in names)))
    return tuple(tracks)


def names_tracks(unit: Unit) -> bool:
    """Whether the sentence itself names a track, so that it matters where in it a statement stands."""
    return bool(_names(unit))


def is_beside_times_of_track(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a sentence gives times without a track's name, beside another one that gives those of a track: "Evening IOP: 5-8 pm"."""
    if _TIME.search(unit.low) is None or _names(unit):
        return False
    return any(
        other is not unit
        and _TIME.search(other.low) is not None
        and any(name.kind == "daypart" for name in names_in(other.text))
        for other in units[max(0, unit.number - LOOK_BACK) : unit.number + LOOK_BACK]
        if other.block.zone == unit.block.zone
    )


def part_of_day(track: str) -> TrackTerm | None:
    """The part of the day that the name of a track says, with when its sessions start; None where it says none.

    >>> part_of_day("adult evening").earliest, part_of_day("adult")
    ('15:30', None)
    """
    return term(dict(parts(track)).get("daypart", ""))


def of_session(tracks: Sequence[TrackAt], start: str | None) -> tuple[TrackAt | None, ...]:
    """The track of a session that starts then (HH:MM), where it is one; the tracks of mere days, where there is no time.

    A part of the day in which a session cannot start is not its own.

    >>> of_session([TrackAt("adult evening", (), True)], "09:00")
    (TrackAt(track='adult', sources=(), strong=True),)
    """
    if start is None:
        return tuple(tracks) or (None,)
    if len(tracks) != 1:
        return (None,)
    kinds = dict(parts(tracks[0].track))
    part = part_of_day(tracks[0].track)
    if part is not None and not part.earliest <= start <= part.latest:
        del kinds["daypart"]
    name = name_of(kinds)
    return (tracks[0]._replace(track=name),) if name else (None,)


def _named_around(units: Sequence[Unit], unit: Unit) -> _Around:
    """What names a track in the places around a sentence, which are the same whatever kind of track is asked for."""
    block = unit.block
    headings = [heading.text for heading in reversed(block.headings) if heading.level > 1]
    headers: list[tuple[str, tuple[Name, ...]]] = []
    for text in (block.column, block.row, block.label):
        if text and ((names := names_of_header(text)) or is_day(text)):
            headers.append((text, names))
    if block.table is not None:
        headers.extend(chain(beside_in_row(units, unit), whom_behind_in_row(units, unit)))
    return _Around(
        own=_names(unit),
        headers=tuple(headers),
        lines=tuple(_lines_before(units, unit)),
        over=tuple([(text, names) for text in (block.lead_in, *headings) if text and (names := names_of_header(text))]),
        day=headings[0] if headings and is_day(headings[0]) else "",
    )


def _kinds(around: _Around) -> set[Kind]:
    """The kinds of track of which a name stands around a sentence; of the others it belongs to none."""
    kinds: set[Kind] = {name.kind for name in around.own}
    for _, names in chain(around.headers, around.lines, around.over):
        kinds.update([name.kind for name in names])
    if around.day or any(is_day(text) for text, _ in around.headers):
        kinds.add("daypart")
    return kinds


def _states_time(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a time stands with a header, in the cell itself or in another one of its row: "Day" over weekdays is no track."""
    row = unit.block.cell[0] if unit.block.table is not None and unit.block.cell else None
    return _TIME.search(unit.low) is not None or any(
        other.block.table == unit.block.table
        and other.block.cell is not None
        and other.block.cell[0] == row
        and other.block.row == unit.block.row
        and _TIME.search(other.low)
        for other in (
            units[max(0, unit.number - LOOK_BACK) : unit.number + LOOK_BACK] if row and unit.block.row else ()
        )
    )


def _is_weekday_under(unit: Unit, header: str) -> bool:
    """Whether a cell under "Day" is weekdays without times, beside which others stand in their own column."""
    return header == unit.block.column and bool(unit.days) and _TIME.search(unit.low) is None


def _nearest(units: Sequence[Unit], around: _Around, unit: Unit, kind: Kind, start: int, end: int) -> _Found:
    if (found := _in_sentence(around.own, unit, kind, start, end)) is not None:
        return found
    for header in around.headers:
        if (found := _of_headers((header,), kind)) is not None:
            return found
        if (
            kind == "daypart"
            and is_day(header[0])
            and not _is_weekday_under(unit, header[0])
            and _states_time(units, unit)
        ):
            return _Found((DAY,), header[0])
    if (found := _of_lines(around.lines, unit, kind)) is not None:
        return found
    if kind == "daypart" and around.day and _TIME.search(unit.low):
        return _Found((DAY,), around.day)
    return _of_headers(around.over, kind) or _SEVERAL


def _of_headers(headers: tuple[tuple[str, tuple[Name, ...]], ...], kind: Kind) -> _Found | None:
    """What the first header with a name of the kind says: that, or several, of which nobody can tell whose the statement is; None: nothing."""
    for text, named in headers:
        if names := _of_kind(named, kind)[1]:
            return _Found(names, text) if len(names) == 1 else _SEVERAL
    return None


def _in_sentence(own: tuple[Name, ...], unit: Unit, kind: Kind, start: int, end: int) -> _Found | None:
    """What the words before the statement, or right behind it, say; None where the sentence names no track."""
    names, distinct = _of_kind(own, kind)
    if not names:
        return None
    low = unit.low
    if end <= start:
        return _Found(distinct, unit) if len(distinct) == 1 else _SEVERAL
    if (adjective := _right_before(low, start, end, names)) is not None:
        return _Found((adjective,), unit)
    near = takewhile(lambda name: name.start <= end + MOST_BETWEEN, (name for name in names if name.start >= end))
    if behind := next((name for name in near if _is_right_behind(low, end, name)), None):
        return _Found((behind,), unit)
    begun = _distinct(name for name in names if start <= name.start < end)  # the statement is the name: "evening"
    inside = begun or _distinct(name for name in names if name.start < end and name.end > start)
    if inside:
        return _Found(inside, unit) if len(inside) == 1 else _SEVERAL
    parted = max((mark.start() for mark in _CLAUSE.finditer(low, 0, start)), default=-1)
    before = [name for name in names if parted < name.end <= start]
    if not before:
        # Another clause names a track: this one goes on with it only where none other is named.
        earlier = any(name.end <= start for name in names)
        parted = low.rfind(";", 0, start)
        goes_on = parted < 0 or _GOES_ON.match(low, parted) is not None
        return _Found(distinct, unit) if len(distinct) == 1 and earlier and goes_on else _SEVERAL
    chosen = [before[-1]]
    for name in reversed(before[:-1]):
        if chosen[-1].end == name.end or _JOINS.fullmatch(low, name.end, chosen[-1].start):
            chosen.append(name)
            continue
        break
    return _Found(_distinct(chosen), unit)


def _right_before(low: str, start: int, end: int, names: Iterable[Name]) -> Name | None:
    """The name that a statement stands right before as one of its words: "virtual" of "virtual evening IOP"; no time is one."""
    name = next((name for name in names if 0 <= name.start - end <= 1), None)
    return name if name is not None and not any(map(str.isdigit, low[start:end])) else None


def is_way_of_track(unit: Unit, start: int, end: int) -> bool:
    """Whether a way to attend is the name of a track over or beside its times: "Virtual: Mon-Thu 6-9 pm", "On-site IOP"."""
    named = next(
        (name for name in _names(unit) if name.kind == "format" and name.start <= start and end <= name.end), None
    )
    return named is not None and (named.strong or bool(unit.schedules))


def _names(unit: Unit) -> tuple[Name, ...]:
    """The tracks that a sentence names; a heading or a cell may be nothing but such a name."""
    named = names_in(unit.text)
    if named or unit.block.kind == "paragraph" or len(unit.low) >= LONGEST_LINE:
        return named
    return names_of_header(unit.text)


@lru_cache(maxsize=1024)
def _of_kind(names: tuple[Name, ...], kind: Kind) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Those of a kind, and each track of it once."""
    held = tuple(name for name in names if name.kind == kind)
    return held, _distinct(held)


def _is_right_behind(low: str, end: int, name: Name) -> bool:
    """Whether a name stands right behind a time and belongs to it: "9-12 (day track)", "9-12 for the day track"."""
    between = low[end : name.start]
    if _IN_PARENTHESES.fullmatch(between):
        return _CLOSES.match(low, name.end) is not None
    if _FOR.fullmatch(between):
        return True
    return _BEHIND.fullmatch(between) is not None and _ENDS.match(low, name.end) is not None


def _of_lines(lines: tuple[tuple[Unit, tuple[Name, ...]], ...], unit: Unit, kind: Kind) -> _Found | None:
    """What the nearest line before it that names a track of the kind says."""
    for other, named in lines:
        if names := _of_kind(named, kind)[1]:
            # "Day track: 9-12." and then other times: whose these are is not said.
            timed = _TIME.search(other.low) is not None and _TIME.search(unit.low) is not None
            if timed or len(names) > 1 or (_OF_WHOLE.match(unit.low) and _differ(lines, names, kind)):
                return _SEVERAL
            return _Found(names, other)
    return None


def _differ(lines: tuple[tuple[Unit, tuple[Name, ...]], ...], names: tuple[Name, ...], kind: Kind) -> bool:
    """Whether the lines before name another track beside these: "Day track: …. Evening track: …."."""
    given = {name.id for name in names}
    return any(name.id not in given for _, named in lines for name in _of_kind(named, kind)[1])


def _lines_before(units: Sequence[Unit], unit: Unit) -> Iterator[tuple[Unit, tuple[Name, ...]]]:
    """The sentences before in the same paragraph, and the lines over it, that name tracks, the nearest first."""
    block = unit.block
    nearest = block.headings[-1] if block.headings else None
    over = nearest.text if nearest is not None and nearest.level >= LINE_HEADING else ""
    captioned = any(caption and not _OF_TIMES.fullmatch(fold(caption)) for caption in (block.label, over))
    for other in reversed(units[max(0, unit.number - LOOK_BACK) : unit.number]):
        same = other.block is block
        if captioned and not same:
            return
        if not same and (
            other.block.kind not in ("paragraph", "item")
            or block.kind not in ("paragraph", "item")
            or other.block.zone != block.zone
            or (other.block.headings != block.headings and sections_over(other) != sections_over(unit))
        ):
            return
        named = names_in(other.text) if same else ()
        if not named and len(other.low) < LONGEST_LINE:
            named = names_of_header(other.text)
        if not named and not same and other.block.headings != block.headings:
            named = names_of_header(other.block.headings[-1].text)  # a bold line over that line is over this one too
        if named:
            yield other, named
        if not same and (len(other.low.split()) > LONG_LINE or _is_caption(other)):
            return


def _is_caption(unit: Unit) -> bool:
    """Whether a line only says what the next one is about, and that is not when a group meets."""
    low = unit.low
    has_digit = _DIGIT.search(low) is not None if low.isascii() else any(map(str.isdigit, low))
    return not (has_digit or unit.days) and not _OF_TIMES.fullmatch(low)


def _distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each track once; where one of its names is sure, that one."""
    held: dict[str, Name] = {}
    for name in names:
        if name.id not in held or (name.strong and not held[name.id].strong):
            held[name.id] = name
    return tuple(held.values())


def _once(sources: Iterable[Unit | str]) -> tuple[Unit | str, ...]:
    kept: list[Unit | str] = []
    for source in sources:
        if not any(source is other or source == other for other in kept):
            kept.append(source)
    return tuple(kept)
