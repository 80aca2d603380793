"""Of which of its groups a program says something: how one is attended, what is done in it, how many days a week it takes.

What stands beside one group is said of no other: "Evening IOP: Monday to Thursday 5 to 8 pm, virtual" leaves open how the
mornings are attended. Where groups are no programs of their own, the search asks then.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from index.ways_to_attend import Way, is_split, names_way
from records.codes import DAYTIME

if TYPE_CHECKING:
    from records.models import Code, Evidence, Program, Session, Value

_LEVELS = r"(?:intensive|outpatient|partial|hospitalization|day treatment|program|[ps]?aiop|iop|php|sop|op)"
# "The evening track meets by telehealth", "Daytime: …, in person", "Evening IOP": said of one group, and not of the program.
_OF_A_GROUP = re.compile(
    r"(?<![-\d])(?<!\d )(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bfive )(?<!\bsix )(?<!\bseven )"
    r"\b(?:morning|afternoon|evening|night|day|daytime|weekend|saturday|sunday)s?"
    rf"(?:\s*:|(?: {_LEVELS})* (?:{_LEVELS}|track|cohort|group|session|option|class(?:es)?)s?\b|s? (?:is|are|meets?)\b)",
    re.IGNORECASE,
)
# "The telehealth groups meet in the morning": of those alone
_ONLINE_THEN = re.compile(
    r"\b(?:telehealth|virtual|online|video|zoom|remote) (?:[\w-]+ )?(?:groups?|sessions?|tracks?|options?|classes) (?:is|are|meets?|runs?) (?:(?:held|only|in|on|the|every|each|offered|weekday) )*(?:mornings?|afternoons?|evenings?|nights?|daytime|weekends?|during the day)\b",
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
    if len(days) > 1 and any(_OF_A_DAY.search(item.quote) or is_split(item.quote) for item in quotes):
        return True
    if program.track or max(len(program.dayparts), len(program.sessions)) < 2:
        return False
    if any(not _is_of_a_group(program, item) for value in program.telehealth_only for item in value.evidence):
        return False  # all of it is online, whatever is said beside one group
    if len(program.dayparts) < 2 and len({(session.start, session.end) for session in program.sessions}) < 2:
        return any(of_some_sessions(program, [item]) for item in quotes)  # "evening sessions" are all that it has
    return any(_is_of_a_group(program, item) for item in quotes)


def _is_of_a_group(program: Program, item: Evidence) -> bool:
    """Whether a quote speaks of one group, stands under its name, or gives its time."""
    texts = (item.quote, item.section.rpartition(" > ")[2])
    if _ONLINE_THEN.search(item.quote):
        return True
    return any(_OF_A_GROUP.search(text) for text in texts) or bool(of_some_sessions(program, [item]))


def of_some_sessions(program: Program, quotes: Collection[Evidence]) -> list[Session]:
    """The sessions that are stated in these quotes, where others are stated elsewhere; none where the quotes state no session.

    A sentence that gives the time of one group and says something more says it of that group.
    """
    said = {item.quote for item in quotes}
    here = [session for session in program.sessions if said & {item.quote for item in session.evidence}]
    return here if len(here) < len(program.sessions) else []


# "Evening groups may be attended by video": one may, and need not.
_MAY = re.compile(
    r"\b(?:available|may|can|could|options?|optional|choose|offer(?:s|ed)?|also|too|either|or|hybrid|some|sometimes)\b",
    re.I,
)


def is_otherwise(program: Program, way: Way, values: Iterable[Value], others: Iterable[Value]) -> bool:
    """Whether a track's own sentence says that it meets in one way, and only what is said of the level has the other one.

    `values` say that way of the program, `others` the other one: "Our IOP is in person. The evening track is by video."
    """
    if not program.track:
        return False
    said = [item for value in values for item in value.evidence if _is_of_a_group(program, item)]
    other: Way = "here" if way == "online" else "online"
    own = [
        one
        for one in said
        if names_way(one.quote, way) and not names_way(one.quote, other) and not _MAY.search(one.quote)
    ]
    return bool(own) and not any(_is_of_a_group(program, item) for value in others for item in value.evidence)


_PARTS = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "evening", "weekend": "weekend",
    "saturday": "weekend", "sunday": "weekend", "day": "day", "daytime": "day",
}  # fmt: skip
_WORD = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)), re.IGNORECASE)
# "Evening clients get EMDR", "evenings include DBT"
_OF_CLIENTS = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|daytime|weekend)s? (?:clients|participants|patients|members|include|add|use|have|focus)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"\b({_WORD.pattern})s?(?:,| and| or| &|/) ?(?:the )?$", re.IGNORECASE
)  # "morning and evening groups"
_OF_ALL = re.compile(r"\b(?:all|both|each|every|either|any)\b", re.IGNORECASE)


def of_one_part(program: Program, codes: Iterable[Code]) -> Iterator[tuple[str, str]]:
    """Codes that are said of one part of the day alone where a program meets in several, each with that part ("day": daytime).

    A program whose groups are programs of their own has what is said of each.
    """
    unsure = {one.value for one in program.unclear if one.field == "dayparts" and one.rule == DAYTIME}
    if program.track or max(len({one.code for one in program.dayparts} | unsure), len(program.sessions)) < 2:
        return
    for code in codes:
        parts = {_part_of(item.quote) for item in code.evidence}
        if len(parts) == 1 and (part := parts.pop()):
            yield code.code, part


@lru_cache(maxsize=4096)  # one sentence lists many codes
def _part_of(quote: str) -> str:
    """The one part of the day whose group or people a quote speaks of; "" where it names none or several, or is of all."""
    if _OF_ALL.search(quote):
        return ""
    found = [*_OF_A_GROUP.finditer(quote), *_OF_CLIENTS.finditer(quote)]
    words = [word for match in found if (word := _WORD.search(match[0]))]
    words += [word for match in found if (word := _BESIDE.search(quote, 0, match.start()))]
    parts = {_PARTS[word[word.lastindex or 0].lower()] for word in words}
    return parts.pop() if len(parts) == 1 else ""
