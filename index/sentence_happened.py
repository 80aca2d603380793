"""What a plain sentence tells of the caller's life and not of a program: "relapsed on Friday", "grew up in Iowa", "online gambling".

As filters such days, places and words would hide programs that nobody meant to leave out; they are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from index.sentence_items import NOT_SEARCHED, Item

OF_LIFE = "it is said of the caller's life, and of no program"
LONGEST_CLAUSE = 80  # letters between what happens and its day
OF_PLAN = "it is said of the plan; where programs are looked for is said beside it"
_ASKS = r"(?:needs?|wants?|looking|seeking|iop|php|op|outpatient|detox|residential|programs?|groups?|free|can|available|prefers?|could|would|treatment|aetna|cigna|kaiser|medicaid|medicare|anthem|bcbs|blue|united|humana|insurance|zoom|online|telehealth|problems?|issues?|addiction|disorder|history|off|only)"
_EVENTS = (
    r"drinks?|drank|drinking|drunk|uses|used|using|smokes?|smoked|smoking|part(?:y|ies|ied|ying)|binges?|binged|overdosed|od'?ed|od|relapsed|arrested|attempted|seen|went|admitted|hospitalized|discharged|released"
    r"|crashed|panic\s+attacks?|anxiety\s+attacks?|nightmares?|insomnia|sleep(?:s|ing)?|cravings?|wakes?|appointment|appt|(?:insurance|coverage|plan|medicaid|it|policy)\s+(?:ends|ended|expires?|expired|stops)|drives\s+(?:uber|lyft|doordash|(?:a\s+)?truck|a\s+\w+|for\s+\w+)|fought|cut\s+herself|cut\s+himself"
)
# The word that a day belongs to, at most three words before it in the same clause.
_EVENT_BEFORE = re.compile(
    rf"\b(?:{_EVENTS})(?:\s+(?!{_ASKS}\b)[\w'-]+){{0,3}}\s+(?:(?:only|just|mostly|on|at|every|each|in|the|was|is|late|all|this|last)\s+)*$",
    re.I,
)
_PROGRAM_BEHIND = re.compile(
    r"\s+(?:iop|php|op|outpatient|groups?|programs?|class(?:es)?|sessions?|track|rehab)\b", re.I
)
_PLAN_BEFORE = re.compile(r"\b(?:insurance|plan|coverage|policy)\s+(?:(?:is|was)\s+)?$", re.I)
_LIFE_BEFORE = re.compile(r"\b(?:born|grew\s+up|raised|originally)\s+(?:and\s+raised\s+)?$", re.I)
_PAST_BEFORE = re.compile(
    r"\b(?:did|was|were|been|went|had|failed|attended|finished|completed|graduated)\b[^,.;]*\b(?:rehabs?|treatment|detox|programs?|residential|iop|php|school|college|jail|prison|hospital|sober\s+living)\s+$",
    re.I,
)
_ASKED_SINCE = re.compile(r"\b(?:needs?|wants?|looking|seeking|now|lives?)\b", re.I)
# "Virtual school" and "gambles online" are no way to attend a program.
_ONLINE = re.compile(r"(?:online|virtual|remote|zoom|internet)\b", re.I)
_NOT_TREATMENT_BEHIND = re.compile(
    r"\s+(?P<whole>(?:high\s+)?school|college|boyfriend|girlfriend|jobs?|work|business|calls)\b|\s+(?:gambl\w*|gaming|games?|betting|bets?|porn\w*|shopping|dating|poker|casinos?|bullying|meetings\s+(?:all|for))\b",
    re.I,
)
_NOT_TREATMENT_BEFORE = re.compile(
    r"\b(?:gambl\w+|gam(?:es?|ing)|shop(?:s|ping)?|works?|working|bets?|betting|poker|buys?|bought|met|dating|school|bullied)\s+$",
    re.I,
)
When = Callable[[int], list[Item] | None]


def read_happened(text: str, at: int, when: When) -> list[Item] | None:
    """Days and times at which something happened, and what is online besides treatment; None where nothing of it stands here.

    >>> week = lambda at: [Item(at, len(text), "day", ("fri",))]
    >>> text = "relapsed on friday"
    >>> read_happened(text, 12, week)[0].option
    'not searched'
    >>> text = "drinking, friday"
    >>> read_happened(text, 10, week)
    """
    if (online := _ONLINE.match(text, at)) is not None:
        behind = _NOT_TREATMENT_BEHIND.match(text, online.end())
        if behind is not None or _NOT_TREATMENT_BEFORE.search(text[:at]) is not None:
            end = behind.end() if behind is not None and behind["whole"] else online.end()
            return [Item(at, end, NOT_SEARCHED, (OF_LIFE,))]
    if at == 0 or _EVENT_BEFORE.search(text[max(0, at - LONGEST_CLAUSE) : at]) is None or (found := when(at)) is None:
        return None
    end = max(item.end for item in found)
    part = when(end + 1) if text[end : end + 1] == " " else None
    if part and all(item.option == "daypart" for item in part):
        end = part[-1].end  # "arrested Saturday night"
    if _PROGRAM_BEHIND.match(text, end) is not None or any(
        item.option not in ("day", "daypart", "available") for item in found
    ):
        return None
    return [Item(at, end, NOT_SEARCHED, (OF_LIFE,))]


def places_of_life(text: str, items: list[Item]) -> list[Item]:
    """The parts with the places told where somebody was born, or was before, and those of his plan.

    Where somebody was before is told where another place is named: "went to rehab in Florida, lives in Reno".
    """
    places = [item for item in items if item.option in ("near", "city", "state")]
    begins = {item.begin for item in places}
    return [
        replace(item, option=NOT_SEARCHED, values=(why,))
        if item in places and (why := _of_life(text, item, begins))
        else item
        for item in items
    ]


def _of_life(text: str, item: Item, begins: set[int]) -> str:
    before = text[: item.begin]
    if _LIFE_BEFORE.search(before):
        return OF_LIFE
    if len(begins) < 2:
        return ""
    if _PLAN_BEFORE.search(before):
        return OF_PLAN
    past = _PAST_BEFORE.search(before)
    return OF_LIFE if past and _ASKED_SINCE.search(past[0]) is None else ""
