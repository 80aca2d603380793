"""What people come to a program with, said by the reason for which they come, by what it may help with, or by whom it admits."""

from __future__ import annotations

from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.wordings import Wordings

LOOK_BACK = 240  # characters
LIST_FROM = 160  # characters of a sentence behind which a list may be longer than what is looked back over
LONGEST_LIST = 700

_WORDINGS = Wordings.of(__name__)
_REASONS = _WORDINGS.guarded("reasons")
_COME = _WORDINGS.guarded("come")
_FITS = _WORDINGS.guarded("fits")
_DIAGNOSIS = _WORDINGS.guarded("diagnosis")
_REQUIRED = _WORDINGS["required"]
_WHOSE = _WORDINGS.guarded("whose")
_WHEN = _WORDINGS["when"]
_BEARS = _WORDINGS["bears"]
# Two members of a list or more, up to its end
_MEMBERS = compiled(r"(?:: [^,.;:!?]{2,60}, |, )(?:[^,.;:!?]{2,60}, )+(?:and |or )?$")
_STARTS = _WORDINGS.words("starts")
_NOT_OURS = _WORDINGS["not_ours"]
_TAKEN_FOR_IT = _WORDINGS.words("taken_for_it")
_THEIRS = _WORDINGS.words("theirs")
_BEFORE = AnyOf((_REASONS, _COME, _FITS, _DIAGNOSIS, _WHOSE))


def come_with(low: str, start: int, end: int) -> bool:
    """Whether what stands there is what people come to the program with, or must have to be admitted.

    >>> low = "common reasons clients come to us include grief and panic"
    >>> come_with(low, low.index("panic"), len(low)), come_with("common reasons people relapse include grief", 38, 43)
    (True, False)
    >>> low = "a diagnosis of psychosis is required for admission"
    >>> come_with(low, low.index("psychosis"), low.index(" is")), come_with("when grief becomes too much, our team helps", 5, 10)
    (True, True)
    """
    if _is_borne(low, start, end):
        return True
    may = _BEFORE.that_may_match(low)
    if not may:
        return False  # most sentences
    before = low[max(0, start - LOOK_BACK) : start]
    for cue in may:
        if cue.compiled.search(before) is None:
            continue
        if cue is not _DIAGNOSIS or (start <= LOOK_BACK and _REQUIRED.match(low, end)):
            return _NOT_OURS.search(low) is None
    return False


def is_taken_for_it(low: str, start: int, end: int) -> bool:
    """Whether what stands there says what the medication is for that people have already: "they come with their anxiety medication".

    >>> [is_taken_for_it(f"{before} grief {behind}", len(before) + 1, len(before) + 6) for before, behind in (("bring your", "pills"), ("we treat", "and pain"))]
    [True, False]
    """
    return low.startswith(_TAKEN_FOR_IT, end) and low.endswith(_THEIRS, 0, start)


def without_list(low: str, start: int) -> str:
    """What stands before `start`, without the members of the list that ends there, but for the first.

    >>> low = "we treat adults with grief, loss, worry and care, depression"
    >>> without_list(low, low.index("depression"))
    'we treat adults with grief '
    """
    before = low[max(0, start - LONGEST_LIST) : start]
    members = _MEMBERS.search(before)
    return before if members is None else f"{before[: members.start()]} "


def _is_borne(low: str, start: int, end: int) -> bool:
    """Whether a sentence begins with what has become too much, and goes on with our help for it."""
    if not low.lstrip("\"'(- ").startswith(_STARTS) or ", " not in low[end:]:
        return False
    return (
        _WHEN.fullmatch(low, 0, start) is not None
        and _BEARS.match(low, end) is not None
        and _NOT_OURS.search(low) is None
    )
