"""Times of one activity beside the program, right before them: "yoga (Wednesdays 2 pm)", "equine therapy on Fridays"."""

from __future__ import annotations

from extract.wordings import Wordings

REACH = 60  # characters before a time
_WORDINGS = Wordings.of(__name__)
_IN_BRACKETS = _WORDINGS["in_brackets"]
_OFFERED = _WORDINGS.guarded("offered")
_BETWEEN_TIMES = _WORDINGS["between_times"]


def is_of_an_activity(folded: str, start: int) -> bool:
    """Whether the words right before a time at `start` name an activity, and it alone, as what happens then.

    >>> [is_of_an_activity(text, text.index("wed")) for text in ("cbt and yoga (wednesdays", "yoga is offered wednesdays", "cbt, dbt and yoga wednesdays")]
    [True, True, False]
    """
    if not _OFFERED.may_match(folded):  # the activities are the same in all three
        return False
    before = folded[max(0, start - REACH) : start]
    return any(cue.search(before) is not None for cue in (_IN_BRACKETS, _OFFERED.compiled, _BETWEEN_TIMES))
