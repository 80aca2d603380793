"""The track of which a sentence says what is done or treated: "evening clients get EMDR", "DBT is used in the morning group".

How a level treats holds for all its tracks wherever it stands, under the heading of one of them too: only the words of the
sentence itself limit it.
"""

from __future__ import annotations

from extract.page import Page
from extract.tracks.belonging import TrackAt, names_tracks
from extract.tracks.names import Name, names_in
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_CLIENTS = _WORDINGS.guarded("clients")
_IN_IT = _WORDINGS["in_it"]
_PARTED = _WORDINGS["parted"]
_ALL = _WORDINGS.guarded("all")


def of_sentence(page: Page, unit: Unit, start: int, end: int) -> tuple[TrackAt, ...]:
    """The tracks that the sentence names for the statement at [start, end); none where it names none, or says it of all."""
    low = unit.low
    named = names_tracks(unit)
    if not (named or _CLIENTS.may_match(low)) or _ALL.search(low):
        return ()
    if (clients := _clients_before(low, start)) is not None:
        return tuple(TrackAt(name.id, (unit,), False) for name in names_in(f"{clients} track"))
    if not named:
        return ()
    names = names_in(unit.text)
    if (behind := _behind(low, end, names)) is not None:
        return (TrackAt(behind.id, (unit,), behind.strong),)
    if not any(name.end <= start for name in names):
        return ()
    return tuple(track for track in page.tracks(unit, start, end) if all(source is unit for source in track.sources))


_IN_ONE = _WORDINGS["in_one"]
_NOT_IN = _WORDINGS["not_in"]
_MORE = _WORDINGS["more"]


def of_way(page: Page, unit: Unit, start: int, end: int) -> tuple[TrackAt, ...] | None:
    """The tracks that are attended in the way said at [start, end); none for all of the level, None where nobody can tell which.

    "Telehealth is available for the day track only", "evening participants join over Zoom".
    """
    low = unit.low
    if (clients := _clients_before(low, start)) is not None:
        return tuple(TrackAt(name.id, (unit,), False) for name in names_in(f"{clients} track"))
    names = [name for name in names_in(unit.text) if name.kind != "format"]
    if not names:
        tracks = page.tracks(unit, start, end)
        return () if _speaks_of_people(low) or _is_of_level(unit, tracks) else tracks
    behind = [name for name in names if name.start >= end]
    before = [name for name in names if name.end <= start]
    if behind and _NOT_IN.search(low, end, behind[0].start):
        return None  # "all groups meet in person except the evening track"
    if (
        behind
        and (not before or _PARTED.search(low, before[-1].end, start))
        and _IN_ONE.fullmatch(low, end, behind[0].start)
    ):
        chosen = behind[:1]
        for name in behind[1:]:
            together = name.start < chosen[-1].end or _MORE.fullmatch(low, chosen[-1].end, name.start)
            if name.kind != chosen[-1].kind or not together:
                break
            chosen.append(name)
        return tuple(TrackAt(name.id, (unit,), name.strong) for name in chosen)
    if before and _NOT_IN.search(low, 0, before[-1].start):
        return (TrackAt(before[-1].id, (unit,), before[-1].strong),)  # "… except the evening track, which is on Zoom"
    tracks = page.tracks(unit, start, end)
    return tracks or (() if _ALL.search(low) or len({name.id for name in before}) > 1 else None)


_OF_LEVEL = _WORDINGS["of_level"]


def _is_of_level(unit: Unit, tracks: tuple[TrackAt, ...]) -> bool:
    """Whether only another line names these tracks, and the sentence speaks of a program or its people by itself."""
    sources = [source for track in tracks for source in track.sources]
    elsewhere = bool(sources) and all(
        isinstance(one, Unit) and one.block is not unit.block and one.block.kind != "heading" for one in sources
    )
    return elsewhere and _OF_LEVEL.search(unit.low) is not None


def _speaks_of_people(low: str) -> bool:
    """Whether a sentence is about the people of a part of the day, which no line before it names: "daytime clients come to the office"."""
    return _CLIENTS.search(low) is not None


def _clients_before(low: str, start: int) -> str | None:
    """The part of the day whose people the clause before a statement is about."""
    found = None
    for clients in _CLIENTS.finditer(low, 0, start):
        found = clients
    if found is None or _PARTED.search(low, found.end(), start):
        return None
    word = found["first"] or found["second"] or found["third"]
    return word.removesuffix("s") if found["third"] else word


def _behind(low: str, end: int, names: tuple[Name, ...]) -> Name | None:
    """The one track in which it is said to be, behind it: "… is offered in the evening track"."""
    name = next((name for name in names if name.start >= end), None)
    if name is None or _IN_IT.fullmatch(low, end, name.start) is None:
        return None
    return name if not any(other.start > name.start and other.id != name.id for other in names) else None
