"""Sentences that say when relatives come; when a group of theirs meets is known by the cues of schedule_cues.yaml."""

from __future__ import annotations

import re

# When relatives come is not when the program meets: "Parents attend on Mondays from 5:30".
_OF_PARENTS = re.compile(
    r"\W*(?:the )?(?:parents?|caregivers?|caretakers?|families|siblings|spouses)(?:/\w+)? (?:of (?:[\w'-]+ ){1,5}?)?(?:will |may |also |must |should |can |(?:are |is )?(?:required|expected|asked|invited|encouraged|need|have) to )*(?:attend|join|meet|participate|come)s?\b"
)


def is_of_relatives(low: str) -> bool:
    """Whether a sentence says when relatives come.

    >>> is_of_relatives("parents attend on mondays from 5:30"), is_of_relatives("teens attend on mondays")
    (True, False)
    """
    return _OF_PARENTS.match(low) is not None
