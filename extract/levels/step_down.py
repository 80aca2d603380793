"""What is told of a level that a sentence only refers to: "most step down to our Intensive Outpatient Program (IOP) in Troy, which meets …"."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_RELATIVE = _WORDINGS["relative"]
_ENDED = _WORDINGS["ended"]
_GOES_ON = _WORDINGS["goes_on"]
_GOING_TO = _WORDINGS["going_to"]
_ENDS = _WORDINGS["ends"]
_SURELY = _WORDINGS["surely"]
# "Intensive Outpatient Program (IOP)", also where "program" is no part of the match, or the short name stands in quotation marks
_SHORT_NAME = compiled(r"(?: [a-z]+){0,2} \(\"?")
NEAR = 60  # characters before a level in which it is said that somebody goes there


def head_of(low: str, matches: list[Match]) -> Match:
    """The first of the last two matches where the second is only the short name of it in brackets, else the last."""
    last = matches[-1]
    if len(matches) > 1 and low.startswith((")", '")'), last.end):
        full = matches[-2]
        if full.id == last.id and _SHORT_NAME.fullmatch(low, full.end, last.start):
            return full
    return last


def tail_of(low: str, last: Match, start: int) -> int | None:
    """Where a clause begins that hangs on the level before it and in which `start` may stand: "…, which meets on Mondays"; mostly none."""
    relative = _RELATIVE.match(low, last.end)
    return relative.end() if relative is not None and relative.end() <= start else None


def hangs_on(low: str, head: Match, last: Match, tail: int) -> bool:
    """Whether what begins at `tail` is said of the level before it: by "which" or brackets, or of one to which clients go on.

    "IOP continues the services provided in PHP at a reduced level, meeting on Monday" tells of no PHP.
    """
    if _SURELY.search(low, last.end, tail) is not None:
        return True
    return _GOING_TO.search(low, max(0, head.start - NEAR), head.start) is not None


def told_on(low: str, tail: int, start: int, *, alone: bool) -> bool:
    """Whether the clause that begins at `tail` still goes on at `start`.

    `alone`: the sentence is about no other level, else the clause is sure to go on only up to a comma and a verb.
    """
    return _ENDED.search(low, tail, start) is None and (alone or _GOES_ON.search(low, tail, start) is None)


def goes_to_last(low: str, matches: list[Match]) -> Match | None:
    """The level to which clients go on with the end of a sentence: "Most step down to our IOP in Troy."; "it" in the next one is that level."""
    if not matches or _ENDS.fullmatch(low, matches[-1].end) is None:
        return None
    return matches[-1] if is_gone_to(low, matches) else None


def is_gone_to(low: str, matches: list[Match]) -> bool:
    """Whether a sentence leads clients to the last level that it names: "Most step down to our IOP when they are ready."."""
    head = head_of(low, matches)
    return _GOING_TO.search(low, max(0, head.start - NEAR), head.start) is not None
