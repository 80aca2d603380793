"""How many days or hours a week are needed where one track of a level says so and another does not.

"Day IOP: Monday to Friday, three to five days a week. Evening IOP: Monday to Thursday." Whether three evenings will do is not
said: for the evening track the number is unclear, and the search asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from records.models import Finding, Program

ANOTHER_TRACK = "of another track"
_AMOUNTS = ("days_per_week", "hours_per_week")


def with_amounts_of_others(programs: Iterable[Program]) -> list[Program]:
    """Programs of one site; a track with days and without an amount has those of its level's other tracks as unclear."""
    every = list(programs)
    tracks: defaultdict[str, list[Program]] = defaultdict(list)
    for program in every:
        tracks[program.level_of_care].append(program)
    return [_with(program, tracks[program.level_of_care]) for program in every]


def _with(program: Program, tracks: list[Program]) -> Program:
    if len(tracks) < 2 or not program.days or any(getattr(program, field) for field in _AMOUNTS):
        return program
    found = list(_of_others(other for other in tracks if other is not program))
    return program.model_copy(update={"unclear": [*program.unclear, *found]}) if found else program


def _of_others(tracks: Iterable[Program]) -> Iterator[Finding]:
    for track in tracks:
        for field in _AMOUNTS:
            for stated in getattr(track, field):
                yield Finding(
                    field=field,
                    value=[stated.min, stated.max],
                    level_of_care=track.level_of_care,
                    claim="unclear",
                    rule=ANOTHER_TRACK,
                    evidence=stated.evidence,
                )
