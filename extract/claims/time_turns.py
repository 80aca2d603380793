"""Where a sentence passes from what is today to what was, will be or rests for now, and back; the cues are those of scope."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from extract.claims.scope_cues import SentenceCue, sentence_cues
from extract.patterns.literals import Sieve
from extract.patterns.searching import compiled
from extract.wordings import Wordings

PLANNED = frozenset(("planned", "planned_later", "opening"))
ENDED = frozenset(("past", "past_state", "ended", "closed"))
ANOTHER_TIME = PLANNED | ENDED | {"paused", "paused_name"}  # names of cues: what they find is no fact of today

_WORDINGS = Wordings.of(__name__)
_BOUNDARY = _WORDINGS["boundary"]
_IN_BRACKETS = _WORDINGS["in_brackets"]
_LISTED = compiled(r",|\b(?:and|or)\b|&")
_LED = _WORDINGS["led"]
_HEDGED = _WORDINGS.guarded("hedged")
_MOST_CLAUSES = 6


@cache
def _cues() -> dict[str, SentenceCue]:
    """The cues of another time, by the key of their hint."""
    return {cue.key: cue for cue in sentence_cues() if cue.kind == "excluded" and cue.name in ANOTHER_TIME}


@cache
def _sieve() -> Sieve:
    """The one of all that is looked for in sentences, so that each is looked through once."""
    from extract.patterns.hints import sieve  # which knows of what is made of sentences

    return sieve()


@cache
def _keys() -> frozenset[str]:
    return frozenset(_cues())


def _hinted(low: str) -> Set[str]:
    """The keys of the cues of another time that folded text may hold."""
    return _sieve().of(low) & _keys()


def is_of_another_time(low: str) -> bool:
    """Whether a clause, folded, is of the past, of the future or of what rests for now.

    >>> [is_of_another_time(low) for low in ("we used to accept medicaid", "emdr is coming soon", "we will meet with you on monday")]
    [True, True, False]
    """
    return any(_cues()[key].search(low) for key in _hinted(low))


def is_told_later(low: str, end: int) -> bool:
    """Whether brackets right behind what ends at `end` of folded text say that it is of another time: "EMDR (coming soon)".

    >>> [is_told_later(low, 4) for low in ("emdr (coming soon), dbt", "emdr (for trauma)")]
    [True, False]
    """
    return low.startswith(("(", " (", "s "), end) and _IN_BRACKETS.match(low, end) is not None


def is_of_one_listed(low: str) -> bool:
    """Whether nothing is of another time but what brackets say so of, in a list of several things and no address.

    >>> [is_of_one_listed(low) for low in ("we offer cbt, emdr (coming soon) and dbt", "north hill (opens 2031), 12 quay st", "php (coming soon)")]
    [True, False, False]
    """
    if "(" not in low:
        return False
    rest, brackets = _IN_BRACKETS.subn(" ", low)
    listed = brackets > 0 and _LISTED.search(rest) is not None and not any(map(str.isdigit, rest))
    return listed and not is_of_another_time(rest)


def may_turn(low: str) -> bool:
    """Whether folded text holds what stands between two clauses of different times."""
    # Written out, the most frequent first: it is asked of every line.
    return (
        " and " in low or " - " in low or "; " in low or "but " in low or "while " in low or " and," in low
        or "though " in low or "whereas " in low or ", yet " in low
    )  # fmt: skip


def time_turns(low: str) -> list[int]:
    """Where a folded sentence passes between today and another time: the offsets at which its next part begins.

    >>> low = "we serve ohio and indiana; kentucky is coming soon"
    >>> [low[turn:] for turn in time_turns(low)], time_turns("we had a van, but that is no longer the case")
    (['kentucky is coming soon'], [])
    """
    if not may_turn(low) or _keys().isdisjoint(_sieve().of(low)) or _HEDGED.search(low):
        return []
    led = _LED.match(low)
    ends = [led.end("turn")] if led else []
    ends += [mark.end() for mark in _BOUNDARY.finditer(low) if mark.start()][:_MOST_CLAUSES]
    if not ends:
        return []
    starts = sorted({0, *ends})
    told = [is_of_another_time(low[start:end]) for start, end in zip(starts, [*starts[1:], len(low)], strict=True)]
    return [start for start, before, here in zip(starts[1:], told, told[1:], strict=False) if before != here]
