"""People whose track is part of one level of care: another level's program is not for that said to be for them.

A home page says "our veterans track is led by people who served" of the provider as a whole, and another page that "the
veterans track is part of our residential program". Then the first sentence is of the residential program too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from records.models import Code, Finding, Program

ELSEWHERE = "of a track that is part of another level of care"
_TRACK = re.compile(r"\btracks?\b", re.IGNORECASE)
_PART_OF = re.compile(
    r"\btracks?\b[^.;:]{0,30}\b(?:is|are) (?:an? |one )?(?:\w+ )?parts? of (?:our|the)\b", re.IGNORECASE
)


def within_their_levels(programs: Iterable[Program]) -> list[Program]:
    """Programs of one site; a population that rests on a track of another level alone becomes unclear."""
    every = list(programs)
    tied: defaultdict[str, set[str]] = defaultdict(set)
    for program in every:
        for value in program.populations:
            if any(_PART_OF.search(item.quote) for item in value.evidence):
                tied[value.code].add(program.level_of_care)
    return [_within(program, tied) if tied else program for program in every]


def _within(program: Program, tied: dict[str, set[str]]) -> Program:
    """The program without the populations whose track is tied to other levels than its own."""
    out = [
        value
        for value in program.populations
        if value.code in tied and program.level_of_care not in tied[value.code] and _is_of_a_track(value)
    ]
    if not out:
        return program
    unclear = [
        Finding(field="populations", value=value.code, claim="unclear", rule=ELSEWHERE, evidence=value.evidence)
        for value in out
    ]
    kept = [value for value in program.populations if value not in out]
    return program.model_copy(update={"populations": kept, "unclear": [*program.unclear, *unclear]})


def _is_of_a_track(value: Code) -> bool:
    return all(_TRACK.search(item.quote) for item in value.evidence)
