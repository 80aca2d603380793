"""Sentences that say when, or how, relatives come; when a group of theirs meets is known by the cues of schedule_cues.yaml."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OF_PARENTS = _WORDINGS["of_parents"]


def is_of_relatives(low: str) -> bool:
    """Whether a sentence says when relatives come.

    >>> is_of_relatives("parents attend on mondays from 5:30"), is_of_relatives("teens attend on mondays")
    (True, False)
    >>> is_of_relatives("a tuesday evening group for parents is by zoom"), is_of_relatives("groups for parents in recovery meet on tuesdays")
    (True, False)
    """
    return _OF_PARENTS.match(low) is not None
