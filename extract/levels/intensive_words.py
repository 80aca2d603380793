""" "Intensive" some words before "outpatient": "intensive substance use outpatient program", "Intensive Addictions Program (outpatient)"."""

from __future__ import annotations

from extract.wordings import Wordings

REACH = 70  # characters before "outpatient" in which "intensive" stands
_WORDINGS = Wordings.of(__name__)
_BETWEEN = _WORDINGS["between"]
_INTENSIVE = "intensive"


def intensive_from(low: str, start: int) -> int | None:
    """Where "intensive" stands that says what outpatient care the one at `start` of a folded text is, if it does.

    >>> low = "an intensive substance use outpatient program"
    >>> intensive_from(low, low.index("outpatient")), intensive_from("intensive trauma therapy, outpatient", 26)
    (3, None)
    """
    begin = low.rfind(_INTENSIVE, max(0, start - REACH), start)
    if begin < 0 or start - begin <= len(_INTENSIVE) + 1:
        return None
    found = _BETWEEN.search(low, max(0, begin - 8), start)
    return found.start() if found else None
