"""Times at which relatives come, or at which a group of theirs meets: none of the program's sessions."""

from __future__ import annotations

import re

# When relatives come is not when the program meets: "Parents attend on Mondays from 5:30".
_OF_PARENTS = re.compile(
    r"\W*(?:the )?(?:parents?|caregivers?|caretakers?|families|siblings|spouses)(?:/\w+)? (?:of (?:[\w'-]+ ){1,5}?)?(?:will |may |also )?(?:attend|join|meet|participate|come)s?\b"
)
# Nor is the group of relatives beside it: "a Wednesday parent group from 6 to 7"
_PARENTS_GROUP = re.compile(
    r"\b(?:parents?'?s?|multi-?famil(?:y|ies)|caregivers?|spouses?|family (?:support|education|information|night))(?: (?:support|education|skills|training))* (?:groups?|nights?|class(?:es)?|workshops?|evenings?|meetings?)\b[^;]{0,45}$"
    r"|\bfamily (?:program|group|session|day|workshop|class|weekend)s?\b[^;.]{0,30}$"
    r"|\bgroups? for (?:the )?(?:parents|families|family members|loved ones|spouses|partners|caregivers|relatives)\b[^;.]{0,30}$"
)


def is_of_relatives(low: str) -> bool:
    """Whether a sentence says when relatives come.

    >>> is_of_relatives("parents attend on mondays from 5:30"), is_of_relatives("teens attend on mondays")
    (True, False)
    """
    return _OF_PARENTS.match(low) is not None


def is_group_of_relatives(low: str, start: int, end: int) -> bool:
    """Whether what stands right before a time at [start, end), or in it, is a group of relatives.

    >>> low = "family group is wednesday 6 to 7:30 p.m."
    >>> is_group_of_relatives(low, 16, 40), is_group_of_relatives("our group is wednesday 6 to 7:30 p.m.", 13, 37)
    (True, False)
    """
    return any(_PARENTS_GROUP.search(low, max(0, start - 60), place) for place in (start, end))
