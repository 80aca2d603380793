"""Where a sentence passes from what is today to what was, will be or rests for now, and back; the cues are those of scope."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from extract.literals import Guarded, Sieve
from extract.scope_cues import SentenceCue, sentence_cues
from extract.searching import compiled

PLANNED = frozenset(("planned", "planned_later", "opening"))
ENDED = frozenset(("past", "past_state", "ended", "closed"))
ANOTHER_TIME = PLANNED | ENDED | {"paused", "paused_name"}  # names of cues: what they find is no fact of today

# A clause that may be of another time than the one before has a subject and a verb of its own: "; Ohio is coming soon". One about
# "it" or "that" goes on about the thing before, and so does what has no subject ("and plan to …").
_SUBJECT = (
    r"(?!(?:it|its|it's|that|this|they|these|those|which|who|both|neither|none|so|then|only|not|if|when|because|temporarily|permanently)\b)"
    r"(?:(?:we|i|you|our|in (?:19|20)\d\d|until|since)\b|we're|we've|we'll"
    r"|[\w'&/.() -]{2,60}?(?:, (?:which|that|who) [^,;]{3,50},)? (?:is|are|was|were|will|has|have|had|meets?|runs?|starts?|begins?|opens?|costs?|lasts?|takes?|accepts?|closed|ended)\b)"
)
_SEASON = r"(?:early |late |mid-? ?)?(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|month|year)\b"
_BOUNDARY = compiled(
    # Its first sign is told as a set, so that a search skips all others
    r"[;, ](?:"
    rf"(?:(?<=;)|(?:(?<=,) |(?<= ))(?:but|while|whereas|although|though)|(?<=,) (?:and|yet)|(?<= )-) (?:(?:and|but|now|today,?|currently,?|however,?) )?(?={_SUBJECT})"
    # "We accept Aetna; coming soon: Humana", which goes on without a verb
    r"|(?<=;) (?=(?:and |y )?(?:muy )?(?:pr[oó]ximamente|pronto|(?:coming )?soon)\b)"
    r"|(?:(?<=,) |(?<= ))and (?=(?:also |now )?(?:plan(?:s|ning)?|hop(?:e|es|ing)|expect|intend|aim)(?: on| to)\b|(?:also )?will (?:soon|be adding|add)\b|\(?soon\b)"
    rf"|(?:(?<=,) |(?<= ))and,? (?=(?:starting|beginning|effective|as of) (?:in |on |this |next )?{_SEASON})"
    r")"
)
# Behind one of several things: "CBT, EMDR (coming soon) and DBT"
_IN_BRACKETS = compiled(
    r"s? ?\((?:[^()]{2,20}[,;] )?(?:now |new: ?|currently |temporarily )?(?:coming|opening|opens|starting|starts|launching|planned|available (?:soon|in|from|this|next)|expected|closed|paused|on hold|suspended|discontinued|formerly|until (?:19|20)\d\d|ended)\b[^()]{0,30}\)"
)
_LISTED = compiled(r",|\b(?:and|or)\b|&")
_LED = compiled(r"(?:although|though|while|whereas)\b[^;,]{5,120}(?P<turn>, )(?=(?:we|our|the)\b)")
# A lesson is of no time, and one scope for all of it: "programs often cost $1,000 a day, and some may run for weeks"
_HEDGED = Guarded(
    r"\b(?:often|typically|usually|generally|might|could|(?<!in )(?<!by )(?<!this )(?<!next )(?<!early )(?<!late )(?<!until )(?<!from )(?<!of )may)\b"
)
_MOST_CLAUSES = 6


@cache
def _cues() -> dict[str, SentenceCue]:
    """The cues of another time, by the key of their hint."""
    return {cue.key: cue for cue in sentence_cues() if cue.kind == "excluded" and cue.name in ANOTHER_TIME}


@cache
def _sieve() -> Sieve:
    """The one of all that is looked for in sentences, so that each is looked through once."""
    from extract.hints import sieve  # which knows of what is made of sentences

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
