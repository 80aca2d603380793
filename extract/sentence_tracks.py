"""The track of which a sentence says what is done or treated: "evening clients get EMDR", "DBT is used in the morning group".

How a level treats holds for all its tracks wherever it stands, under the heading of one of them too: only the words of the
sentence itself limit it.
"""

from __future__ import annotations

import re

from extract.literals import Guarded
from extract.page import Page
from extract.track_names import Name, names_in
from extract.tracks import TrackAt, names_tracks
from extract.units import Unit

# "Evening clients get EMDR": people of a part of the day are those of its track
_CLIENTS = Guarded(
    r"\b(?P<first>morning|day(?:time)?|afternoon|evening|night|weekend) (?:(?:iop|php|program|track|group)(?:'s)? )?(?:clients|participants|patients|members|people|adults|attendees|cohort)\b"
    r"|\b(?:clients|participants|patients|people|those) (?:in|of|at|who (?:attend|come to|join)) (?:the|our) (?P<second>morning|day(?:time)?|afternoon|evening|night|weekend)\b"
    r"|^\W*(?P<third>mornings?|afternoons?|evenings?|nights|weekends)(?: also)? (?:includes?|adds?|offers?|have|has|focus\w*|use|uses|feature|features)\b"
)
# "EMDR is offered in the morning track", "DBT skills (evening group)"
_IN_IT = re.compile(r"[^.;:!?]{0,50}?\b(?:in|for|during|of|at|to|by) (?:the|our|its|those in the) (?:\w+ )?$")
_PARTED = re.compile(r"[.;:!?]|, (?:and|but|while|whereas) |\b(?:while|whereas|but)\b")
_ALL = Guarded(
    r"\b(?:all|both|each|every|either|any)\b(?: of)?(?: our| the| these)? ?(?:\w+ ){0,2}(?:tracks?|groups?|programs?|clients|iops?|levels?|everyone|cohorts?|sessions?|participants|patients)\b"
)


def of_sentence(page: Page, unit: Unit, start: int, end: int) -> tuple[TrackAt, ...]:
    """The tracks that the sentence names for the statement at [start, end); none where it names none, or says it of all."""
    low = unit.low
    if _ALL.search(low):
        return ()
    if (clients := _clients_before(low, start)) is not None:
        return tuple(TrackAt(name.id, (unit,), False) for name in names_in(f"{clients} track"))
    if not names_tracks(unit):
        return ()
    names = names_in(unit.text)
    if (behind := _behind(low, end, names)) is not None:
        return (TrackAt(behind.id, (unit,), behind.strong),)
    if not any(name.end <= start for name in names):
        return ()
    return tuple(track for track in page.tracks(unit, start, end) if all(source is unit for source in track.sources))


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
