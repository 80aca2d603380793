"""Times of one program that cannot both hold: a box says Monday to Thursday from 6, the text three evenings from 5:30.

Sessions of a choice overlap too ("an early and a late group"), but then they stand in one place or the page tells them apart.
Where two places each give the week, and nothing in either tells of a choice, one of them is out of date.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.models import Program, Session


_CHOICE = re.compile(
    r"\b(?:tracks?|groups?|options?|choose|choices?|either|or|early|earlier|late|later|first|second|third|another|other|additional|also|and a|sections?"
    r"|cohorts?|mornings?|afternoons?|midday|noon|daytime|adolescents?|teens?|adults?|men|women)\b",
    re.IGNORECASE,
)


def are_contradicted(program: Program) -> bool:
    """Whether two sessions at other times of the same day come from two places of which neither tells of a choice."""
    return any(_contradict(one, other) for one, other in combinations(program.sessions, 2))


def _contradict(one: Session, other: Session) -> bool:
    if not {*one.days} & {*other.days} or (one.start, one.end) == (other.start, other.end):
        return False
    # Of times past midnight nothing is said here: such a session is no group of a program.
    if one.start >= other.end or other.start >= one.end or one.end <= one.start or other.end <= other.start:
        return False
    # Rows of a table and points of a list stand under one heading and offer one beside the other.
    if {(item.url, item.section) for item in one.evidence} & {(item.url, item.section) for item in other.evidence}:
        return False
    told = (
        text for item in (*one.evidence, *other.evidence) for text in (item.quote, item.section.rpartition(" > ")[2])
    )
    return not any(_CHOICE.search(text) for text in told)
