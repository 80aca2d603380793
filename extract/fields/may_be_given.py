"""Whether a therapy is told of as one that may be given: "Our treatment may include EMDR", under "What a plan may include"."""

from __future__ import annotations

from extract.wordings import Wordings

LOOK_BACK = 160  # characters
_WORDINGS = Wordings.of(__name__)
_MAY = _WORDINGS.guarded("may")
_MAY_HEAD = _WORDINGS["may_head"]


def may_be_given(low: str, start: int, above: str) -> bool:
    """Whether what begins at `start` of folded text follows a "may include", in its sentence or in the line over it.

    >>> low = "our plan of care may include cbt and emdr"
    >>> may_be_given(low, low.index("emdr"), ""), may_be_given("cbt may help you sleep", 0, ""), may_be_given("cbt", 0, "care may include:")
    (True, False, True)
    """
    if _MAY.search(low, max(0, start - LOOK_BACK), start) is not None:
        return True
    may = "may" in above or "might" in above or "could" in above or "pued" in above  # over few lines
    return may and _MAY_HEAD.search(above) is not None
