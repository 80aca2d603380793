"""What a clause denies of what it names: "we do not offer detox", "unlike 12-step programs", "EMDR is not something we do"."""

from __future__ import annotations

from functools import lru_cache

from extract.claims.denied_lists import DENYING, denied_in, denied_lists
from extract.claims.given_by_others import OTHERS_WHO_GIVE, is_given_by_others
from extract.claims.taken_back import TAKES_BACK, is_taken_back
from extract.claims.time_turns import is_told_later
from extract.patterns.alternatives import at_words, beginnings, either
from extract.patterns.literals import MOST_TEXTS, AnyOf, Guarded
from extract.wordings import Wordings

_LOOK_BACK = 300  # characters
_WORDINGS = Wordings.of(__name__)
CLAUSE = _WORDINGS["clause"]
_DENIES = _WORDINGS.guarded("denies")
# What denies holds one of these; they are looked for before a thing, where mostly none stands whatever the sentence holds
_DENYING_WORDS = _WORDINGS.words("denying_words")
_DENIES_HERE = at_words(_DENIES.pattern)
_ONLY = _WORDINGS["only"]
_DENIES_BEHIND = f"(?:{_WORDINGS.text('denied_behind')})"
# Within a few words: the many ways to say so are tried only where one of them can begin
_DENIED_AFTER = Guarded(rf"^[^.;:!?]{{0,40}}?(?={either(beginnings(_DENIES_BEHIND))}){_DENIES_BEHIND}")
_LISTED = DENYING | {"only"}
_ANY_DENIAL = AnyOf((_DENIES, _DENIED_AFTER, TAKES_BACK, OTHERS_WHO_GIVE))


def is_denied(low: str, start: int, end: int) -> bool:
    """Whether the clause denies what stands at [start, end): "we do not offer detox", "unlike 12-step programs".

    >>> low = "we do not offer detox or methadone, but our groups use cbt"
    >>> [is_denied(low, low.index(word), low.index(word) + len(word)) for word in ("detox", "methadone", "cbt")]
    [True, True, False]
    >>> is_denied("we do not provide level 3.7 detox.", 28, 33), is_denied("we are online: no office visits", 7, 13)
    (True, False)
    """
    return may_deny(low) and _is_denied(low, start, end)


@lru_cache(maxsize=MOST_TEXTS)
def may_deny(low: str) -> bool:
    """Whether anything in a sentence may deny something; of half of those that name something nothing does."""
    return "(" in low or bool(_ANY_DENIAL.that_may_match(low)) or bool(denied_lists(low))


@lru_cache(maxsize=MOST_TEXTS)  # several fields ask of the same wording
def _is_denied(low: str, start: int, end: int) -> bool:
    if (held := denied_in(low, start, _LISTED)) is not None:
        return held.kind != "only"
    may = _ANY_DENIAL.that_may_match(low)
    if (
        (TAKES_BACK in may and is_taken_back(low, start))
        or (OTHERS_WHO_GIVE in may and is_given_by_others(low, start, end))
        or is_told_later(low, end)
        or (_DENIED_AFTER in may and _DENIED_AFTER.compiled.match(low[end : end + 80]))
    ):
        return True
    if _DENIES not in may:
        return False
    floor = max(0, start - _LOOK_BACK)
    reached = low[floor:start]
    denies = any(map(reached.__contains__, _DENYING_WORDS)) or reached.endswith(("no", "sin"))
    if not denies or _DENIES_HERE.search(reached) is None:
        return False  # in no clause of what stands before
    begin = max((mark.end() for mark in CLAUSE.finditer(low, floor, start)), default=floor)
    before = low[begin:start]
    return bool(before) and _DENIES_HERE.search(before) is not None and not _ONLY.search(before)
