"""Ways to attend that a title, a heading or a menu names as a topic ("Locations and telehealth", "Telehealth consent"), or over what is told of a part alone."""

from __future__ import annotations

from collections.abc import Sequence

from extract.page import FRAME_ZONES, Page
from extract.patterns.terms import Match
from extract.telehealth.limits import is_of_a_part
from extract.tracks.belonging import TrackAt, names_tracks
from extract.units import Unit
from extract.wordings import Wordings

_VOCABULARY = "formats"
_NAMES = frozenset(("title", "heading"))
_BELOW = 3  # sentences under a heading
_FEW_WORDS = 8  # of a line that names a track and no more
_BARE = 4  # words of an item that is a name and no statement
_WORDINGS = Wordings.of(__name__)
_PAPER = _WORDINGS["paper"]
_JOINED = _WORDINGS["joined"]


def is_name_alone(unit: Unit) -> bool:
    """Whether a line only names what it is about: a title, a heading, a menu, an item of a few words."""
    block = unit.block
    return (
        block.kind in _NAMES or block.zone in FRAME_ZONES or (block.kind == "item" and len(unit.low.split()) <= _BARE)
    )


def is_of_paper(unit: Unit) -> bool:
    """Whether a title or a heading is of what is read or signed: "Telehealth consent", "IOP and telehealth FAQ"."""
    return unit.block.kind in _NAMES and _PAPER.search(unit.low) is not None


def is_topic(unit: Unit, match: Match, levels: Sequence[Match]) -> bool:
    """Whether the title of a page names a way to attend as a topic: of no level, or beside one ("IOP and telehealth")."""
    if unit.block.kind != "title":
        return False
    low = unit.low
    begin = max((low.rfind(mark, 0, match.start) for mark in ("|", " - ", ": ")), default=-1)
    end = min((at for mark in ("|", " - ", ": ") if (at := low.find(mark, match.end)) >= 0), default=len(low))
    beside = [one for one in levels if begin < one.start < end]
    return not any(
        (match.start < one.end and one.start < match.end)
        or not _JOINED.fullmatch(low, min(one.end, match.end), max(one.start, match.start))
        for one in beside
    )


def heads_a_part(page: Page, heading: Unit) -> bool:
    """Whether a heading stands over what is said of a track, or of one kind of appointment, alone: "Telehealth" over "The evening track is also offered by telehealth"."""
    if heading.block.kind != "heading":
        return False
    below = page.units[heading.number + 1 : heading.number + 1 + _BELOW]
    said = [unit for unit in below if unit.block.headings and unit.block.headings[-1].text == heading.text]
    named = [(unit, match) for unit in said for match in page.terms(unit, _VOCABULARY)]
    named = [(unit, match) for unit, match in named if match.id != "in_person"] or named
    return bool(named) and all(
        _is_of_a_track(page.tracks(unit, match.start, match.end), heading)
        or is_of_a_part(unit.low, match.start, match.end)
        for unit, match in named
    )


def _is_of_a_track(tracks: Sequence[TrackAt], heading: Unit) -> bool:
    """Whether something else than the heading itself names them: what stands under "Virtual teen IOP" is of all that it heads."""
    return any(source != heading.text for track in tracks for source in track.sources)


def named_below(page: Page, heading: Unit) -> tuple[TrackAt, ...]:
    """The tracks that the line under a heading names and says no more of: "Telehealth" over "Day track only"."""
    if heading.block.kind != "heading" or heading.number + 1 == len(page.units):
        return ()
    line = page.units[heading.number + 1]
    if not line.block.headings or line.block.headings[-1].text != heading.block.text or page.terms(line, _VOCABULARY):
        return ()
    return (
        page.tracks(line) if len(line.low.split()) <= _FEW_WORDS and names_tracks(line) and not line.schedules else ()
    )
