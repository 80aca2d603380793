"""Of which of its groups a program says something: how one of them is attended, how many days a week one of them takes.

What stands beside one group is said of no other: "Evening IOP: Monday to Thursday 5 to 8 pm, virtual" leaves open how the
mornings are attended. Where groups are no programs of their own, the search asks then.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from records.models import Evidence, Program, Session

_LEVELS = r"(?:intensive|outpatient|partial|hospitalization|day treatment|program|[ps]?aiop|iop|php|sop|op)"
# "The evening track meets by telehealth", "Daytime: …, in person", "Evening IOP": said of one group, and not of the program.
_OF_A_GROUP = re.compile(
    r"(?<![-\d])(?<!\d )(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bfive )(?<!\bsix )(?<!\bseven )"
    r"\b(?:morning|afternoon|evening|night|day|daytime|weekend|saturday|sunday)s?"
    rf"(?:\s*:|(?: {_LEVELS})* (?:{_LEVELS}|track|cohort|group|session|option|class(?:es)?)s?\b|s? (?:is|are|meets?)\b)",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
# "Telehealth on Wednesday only", "Fridays are online", "the Friday group is on Zoom".
_OF_A_DAY = re.compile(
    rf"\b{_DAY} (?:sessions?|groups?|classes) (?:is|are|meets?)\b|\b{_DAY} (?:is|are)\b|\b{_DAY}(?: (?:and|&) {_DAY})? only\b"
    rf"|\bonly (?:on )?{_DAY}\b",
    re.IGNORECASE,
)


def is_by_session(program: Program) -> bool:
    """Whether a program that meets at several times or on several days says of some of them how they are attended."""
    values = (*program.telehealth, *program.telehealth_only, *program.formats)
    quotes = [item for value in values for item in value.evidence]
    days = {day for session in program.sessions for day in session.days} | {code.code for code in program.days}
    if len(days) > 1 and any(_OF_A_DAY.search(item.quote) for item in quotes):
        return True
    if program.track or max(len(program.dayparts), len(program.sessions)) < 2:
        return False
    if any(not _is_of_a_group(program, item) for value in program.telehealth_only for item in value.evidence):
        return False  # all of it is online, whatever is said beside one group
    return any(_is_of_a_group(program, item) for item in quotes)


def _is_of_a_group(program: Program, item: Evidence) -> bool:
    """Whether a quote speaks of one group, stands under its name, or gives its time."""
    texts = (item.quote, item.section.rpartition(" > ")[2])
    return any(_OF_A_GROUP.search(text) for text in texts) or bool(of_some_sessions(program, [item]))


def of_some_sessions(program: Program, quotes: Collection[Evidence]) -> list[Session]:
    """The sessions that are stated in these quotes, where others are stated elsewhere; none where the quotes state no session.

    A sentence that gives the time of one group and says something more says it of that group.
    """
    said = {item.quote for item in quotes}
    here = [session for session in program.sessions if said & {item.quote for item in session.evidence}]
    return here if len(here) < len(program.sessions) else []
