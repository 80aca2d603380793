"""Meetings of Alcoholics Anonymous and its like: a fellowship's own, and no therapy that a program gives."""

from __future__ import annotations

from extract.patterns.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_FELLOWSHIP = _WORDINGS["fellowship"]
_STEP_MEETING = _WORDINGS["step_meeting"]
_OUTSIDE = _WORDINGS["outside"]
_HERE = _WORDINGS["here"]
_ACCESS = compiled(r"\baccess to [^.;]{0,30}$")


def is_a_fellowships(words: str, low: str) -> bool:
    """Whether a wording (folded, of the folded sentence `low`) names meetings of a fellowship that are not said to be held here.

    >>> is_a_fellowships("aa meetings", "residents attend aa meetings"), is_a_fellowships("12-step", "our groups teach the 12-step way")
    (True, False)
    >>> is_a_fellowships("aa meetings", "we host aa meetings on campus"), is_a_fellowships("12-step meeting", "an outside 12-step meeting")
    (False, True)
    """
    if _FELLOWSHIP.fullmatch(words) is not None:
        return _HERE.search(low) is None and _ACCESS.search(low, 0, low.index(words)) is None
    return _STEP_MEETING.fullmatch(words) is not None and _OUTSIDE.search(low) is not None
