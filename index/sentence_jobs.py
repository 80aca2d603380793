"""Hours of work behind the words that say what the work is: "works at a warehouse Mon-Fri 9-5", "her shift is 2-10pm"."""

from __future__ import annotations

import re
from dataclasses import replace

from index.sentence_items import NOT_SEARCHED, Item
from index.sentence_payers import PAYERS
from index.sentence_shifts import CAN_COME, read_works
from index.sentence_times import Times
from index.sentence_told import OF_CALLER, Wording
from index.sentence_work import EXCEPTED, WORK
from index.wording import MIDNIGHT

LONGEST_CLAUSE = 80  # letters between the word of work and its hours
SHORTEST_SHIFT, LONGEST_SHIFT = 5 * 60, 14 * 60  # minutes: behind a comma others are as likely when a program meets
# With such a word the days and times behind it are of a program, or of free time.
_ASKS = (
    r"(?:needs?|wants?|looking|looks|seek(?:s|ing)?|iop|php|op|sop|outpatient|inpatient|detox|residential|rehab|programs?|groups?|sessions?|meets?|meeting|free|off|available|avail|open"
    r"|can|could|would|will|prefers?|best|well|ok|okay|fine|zoom|online|telehealth|virtual|but|so|please|find|try(?:ing)?|interested|allows?|lets|permits?|changes|lost|without|no|not|unless|except|after|before)"
)
# "works with Aetna" is said of a program; of people it is work.
_PEOPLE = r"(?:(?:the|an?|his|her|my|their|young|small|special|disabled|elderly|sick)\s+)*(?:kids|children|needs|people|patients|clients|public|seniors|adults|students|animals|dogs|horses|family|father|dad|mother|mom|brother|uncle|company|crew|team)\b"
_WORD = rf"(?!{_ASKS}\b)(?:[^\W\d][\w'’/&.-]*|7-11|7-eleven|[2-4](?=\s+jobs))"
_WORKS = rf"(?<!that )(?<!which )(?<!whatever )(?<!what )(?:works|working|worked)(?!\s+(?:for\s+(?:me|us|him|her|them|(?:the\s+)?(?:caller|client)|my|our)\b|out\s+(?:for|best|well|great|fine|ok)\b|with\s+(?!{_PEOPLE})|on\s+(?:his|her|my|their|sobriety|recovery)\b|through\b))"
_CUE = (
    rf"(?:{_WORKS}|(?:am|is|are|'s|i|they|we|to)\s+work(?=\s+(?:at|as|in|for)\b)|(?:self[\s-])?employed|jobs?(?!\s+(?:interview|training|coach\w*|corps|placement|fair|search))|shifts?|on\s+(?:duty|call)|(?:in|at)\s+(?:the\s+office|school)|on\s+the\s+clock|home\s+with|around\s+(?:(?:his|her|my|their|our|the)\s+)?work|(?:owns|runs|manages)\s+an?|internship|apprenticeship"
    r"|(?:work|job|school|class|his|her|my|their|our)\s+(?:schedule|hours)|teach(?:es|ing)|bartend(?:s|ing)|waitress(?:es|ing)|waits\s+tables|babysit(?:s|ting)|nann(?:y|ies|ying)"
    r"|caregiv(?:er|es|ing)|(?:cares|caring)\s+for|takes\s+care\s+of|drives|driving\s+(?:for|an?)|delivers|cleans|coach(?:es|ing)|cooks|volunteers|volunteering|clock(?:s|ed)\s+in)"
)
# A trade is a cue where it is who somebody is: "she's a nurse", and no "nurse on site".
_TRADE = r"(?P<trade>nurse|rn|lpn|cna|teacher|student|trucker|truck\s+driver|driver|landscaper|cashier|waitress|waiter|server|bartender|barista|cook|chef|mechanic|welder|electrician|plumber|roofer|carpenter|contractor|janitor|cleaner|nanny|receptionist|stylist|barber)"
_WHO = r"(?:^|[,;.:]\s*|\b(?:an?|is|he|she|caller|client|pt|husband|wife|son|daughter|brother|sister|mom|dad|friend|mother|father|college|(?:full|part)[\s-]time|registered)\s+)"
_JOB_BEFORE = re.compile(
    rf"(?:\b{_CUE}|{_WHO}{_TRADE})(?P<words>(?:[\s:]+{_WORD}){{0,7}}?)(?P<comma>\s*[,(])?[\s:]*$", re.I
)
_PROGRAM_BEFORE = re.compile(
    r"\b(?:iop|php|op|outpatient|inpatient|detox|residential|rehab|programs?|groups?|treatment)\b[^,.;]*$", re.I
)
_PROGRAM_LAST = re.compile(r"\b(?:iop|php|op|outpatient|groups?|programs?|sessions?)\s+$", re.I)
_NO_JOB = re.compile(
    r"\b(?:lost|quit|no|not|never|without|out\s+of|stopped|used\s+to|isn'?t|wasn'?t|fired\s+from|laid\s+off|find|finding|search(?:ing)?)\b[^,.;]*$",
    re.I,
)
# "near his job" says where, and "can leave her job at 3" when the work ends
_BESIDE_JOB = re.compile(
    r"\b(?:near|by|from|close\s+to|next\s+to|leaves?|leaving|off|done\s+with|out\s+of)\s+(?:(?:his|her|my|their|our|the)\s+)?$",
    re.I,
)
# Of a program nobody says so: "needs iop works at a bank mon-fri 9-5".
_OF_SOMEBODY = re.compile(
    r"(?:work(?:s|ing|ed)\s+(?:at|as|for|in)|jobs?|employed|around|(?:his|her|my|their)\s|drives|bartend|babysit)\b",
    re.I,
)
_PROGRAM_BEHIND = re.compile(
    r"\s+(?:(?:morning|afternoon|evening|night|day)s?\s+)?(?:iop|php|op|outpatient|groups?|programs?|sessions?|track|rehab|treatment)\b",
    re.I,
)
_JOB_BEHIND = re.compile(
    r"\s+(?:(?:office|day)\s+)?(?:jobs?(?!\s+(?:interview|training|coach\w*|corps|placement))|shifts?|at\s+(?:(?:his|her|my|their|the)\s+)?(?:work|job|office)|work(?:day)?(?=\s*(?:[,.;]|$))|work\s+schedule)\b",
    re.I,
)
_HOURS_NEXT = re.compile(r"\d|noon|(?:mon|tue|wed|thu|fri|sat|sun|week|every)|m-", re.I)
_NIGHT = re.compile(r"\b(?:nights?|overnights?|graveyard|third\s+shift|3rd\s+shift)\b", re.I)
_PART_OF_WORK = r"(?:\s+(?:mornings?|evenings?|nights?|overnights?|days?|weekends?|(?:full|part)[\s-]time))?"
_NAME = (
    r"(?:(?:an?|the|his|her|my|their|our)\s+)*"
    rf"(?!(?:an?|the|his|her|my|their|our|nights?|home(?!\s+depot)|noon|midnight|least|all|now|work)\b)(?P<name>{_WORD}|(?:detox|rehab)\b)"
)
_EMPLOYER = re.compile(
    rf"(?P<cue>{_WORKS}|(?:(?<=\bi )|(?<=\bwe )|(?<=\bthey )|(?<=\bto ))work){_PART_OF_WORK}\s+(?:at|(?P<for>for)|in(?=\s+an?\s))\s+{_NAME}",
    re.I,
)
_AT_EMPLOYER = re.compile(rf"(?P<cue>at|as(?=\s+an?\s)|(?P<for>for))\s+{_NAME}", re.I)
_HOURS_BEFORE = re.compile(
    rf"\b{_WORKS}\b(?:(?!{_ASKS}\b)[^,.;])*(?:\d\s*(?:[ap]\.?m?\.?)?|\d+s|noon|midnight|day|days|fri|sat|sun|m-f)\s+$",
    re.I,
)
_NOT_OF_NAME = r"(?:in|near|and|or|from|until|till?|at|on|as|(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*|m-f|every|has|have|who|she|he|days?|mornings?|evenings?|nights?|full|part)"
_MORE_OF_NAME = re.compile(
    rf"\s+(?!{_NOT_OF_NAME}\b)((?-i:[A-Z]){_WORD}|{_WORD}(?=\s*(?:[,;.\d]|$|(?:mon|tue|wed|thu|fri|sat|sun|week|m-f))))",
    re.I,
)
_WHEN = re.compile(r"(?:from|on|between|until|till?|thru|through|every|each|in\s+the|\d|noon|[a-z])", re.I)


def read_job(text: str, at: int) -> list[Item] | None:
    """The hours of work that begin here, where a word of work stands before them in the same clause; else None.

    Without hours ("works at a bank weekdays") they are told, as those behind "works" itself are.

    >>> text = "works at a bank mon-fri 9-5"
    >>> [(item.begin, item.times) for item in read_job(text, 16)]
    [(16, Times(after=540, before=1020))]
    >>> read_job("works at a bank, iop mon-fri 9-12", 21), read_job("works at a bank, mon-thu 6-9", 17)
    (None, None)
    """
    if _WHEN.match(text, at) is None:
        return None
    before = text[max(0, at - LONGEST_CLAUSE) : at]
    job = _JOB_BEFORE.search(before)
    cue = job[0].lstrip(" ,;.:") if job else ""
    if job is None or not _is_job(before[: job.end() - len(cue)], cue):
        return _before_job(text, at)
    found = _as_work(text, at, "works nights " if _NIGHT.search(job[0]) else "works ")
    if found is None:
        return None
    end = max(item.end for item in found)
    of_program = job["comma"] or job["trade"] or _PROGRAM_BEHIND.match(text, end)
    if CAN_COME.match(text, end) or (of_program and not all(_is_long(item) for item in found)):
        return None
    return found


def _is_job(before: str, job: str) -> bool:
    """Whether a word of work is of somebody who has that work, and not of a program that stands before it."""
    if _NO_JOB.search(before) or _BESIDE_JOB.search(before):
        return False
    return _OF_SOMEBODY.match(job) is not None or _PROGRAM_BEFORE.search(before) is None


def _as_work(text: str, at: int, works: str) -> list[Item] | None:
    """What begins here, read as if `works` stood before it."""
    found = read_works(works + text[at:], 0)
    if found is None or found[0].end <= len(works):
        return None
    moved = len(works) - at
    return [replace(item, begin=max(item.begin - moved, at), end=item.end - moved) for item in found]


def _before_job(text: str, at: int) -> list[Item] | None:
    """Days and hours with the word of work behind them: "mon-fri 9-5 job"."""
    found = (
        _as_work(text, at, "works ") if _HOURS_NEXT.match(text, at) and not _PROGRAM_LAST.search(text[:at]) else None
    )
    behind = _JOB_BEHIND.match(text, found[-1].end) if found else None
    if not found or behind is None or not all(_is_long(item) for item in found):
        return None
    return [*found[:-1], replace(found[-1], end=behind.end())]


def read_employer(text: str, at: int, wording: Wording) -> list[Item] | None:
    """Where somebody works, told as of the caller: as a word it would leave no program; `wording` reads the vocabulary.

    >>> text = "works at target, iop"
    >>> [item.end for item in read_employer(text, 0, lambda at: None)]
    [15]
    """
    name = _EMPLOYER.match(text, at)
    if name is None and _HOURS_BEFORE.search(text[max(0, at - LONGEST_CLAUSE) : at]):
        name = _AT_EMPLOYER.match(text, at)  # "works 9-5 at a bank"
    if name is None:
        return None
    known = wording(name.start("name"))
    if name["for"] and known and any(item.option not in PAYERS for item in known):
        return None  # "the evening works for veterans"
    end = max([name.end(), *(item.end for item in known or ())])
    while (more := _MORE_OF_NAME.match(text, end)) is not None and wording(more.start(1)) is None:
        end = more.end()
    return [Item(at, end, NOT_SEARCHED, (OF_CALLER,))]


def _is_long(item: Item) -> bool:
    """Whether these are the hours of a job, and longer than those of most programs."""
    times = item.times or Times()
    if item.option != WORK or item.was == EXCEPTED or times.after is None or times.before is None:
        return False
    return (times.before - times.after) % MIDNIGHT in range(SHORTEST_SHIFT, LONGEST_SHIFT + 1)
