"""Programs that meet "in the daytime", or at "6-9" without am or pm: in which part of the day is left open by the page.

Extraction keeps that as unclear findings of both (rules DAYTIME and EITHER_HALF), so that it is no yes to either. Nor is it
a no, which "evenings" alone would be: "day and evening IOP" has groups of which nobody knows whether they begin before noon.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.meetings import DAYPART_STARTS
from index.wording import minutes
from records.codes import DAYTIME, EITHER_HALF, IN_PART

if TYPE_CHECKING:
    from records.models import Program

_OF_THE_DAY = ("morning", "afternoon")
_EVENING = "17:00"
_DAY = "day"


def open_parts(program: Program) -> tuple[str, ...]:
    """The parts of the day in which it may meet: those of times without am or pm, and of a daytime of which nothing tells more."""
    return tuple(dict.fromkeys((*_of_either_half(program), *_of_the_daytime(program))))


def _of_either_half(program: Program) -> Iterator[str]:
    """The parts in which times begin that may be of either half of the day, or that stand in a list that is not read whole."""
    for finding in program.unclear:
        if finding.field == "sessions" and finding.rule.startswith((EITHER_HALF, IN_PART)):
            start = minutes(finding.value["start"])
            yield from (
                part for part, (low, high) in DAYPART_STARTS.items() if part != "weekend" and low <= start < high
            )


def _of_the_daytime(program: Program) -> tuple[str, ...]:
    """The parts of its daytime; none where a time or a word tells which of them it is."""
    said = {finding.value for finding in program.unclear if finding.field == "dayparts" and finding.rule == DAYTIME}
    if not said or any(code.code in _OF_THE_DAY for code in program.dayparts) or _is_of_another_part(program):
        return ()
    if any(session.start < _EVENING for session in program.sessions):
        return ()
    return tuple(part for part in _OF_THE_DAY if part in said)


def _is_of_another_part(program: Program) -> bool:
    """Whether it is a track of another part of the day: of "a day IOP and an evening IOP" the day is the other one's."""
    if not program.track:
        return False
    from records.tracks import parts  # a build asks; a search would read the vocabulary of tracks for it

    return parts(program.track).get("daypart", _DAY) != _DAY


def with_daytime(program: Program, codes: set[str]) -> set[str]:
    """The codes of a program's row without a no to the parts of the day in which it may meet: their times are open."""
    parts = open_parts(program)
    return (codes - {f"daypart:{part}:no" for part in parts}) | {f"open:{part}" for part in parts}
