"""Weekly schedules in a text: which times stand with which days."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.literals import MOST_TEXTS
from extract.schedule.clocks import Clock, Part, as_text, resolve
from extract.schedule.fold import fold
from extract.schedule.grammar import DayList, Group, TimeSpan
from extract.schedule.lists import goes_on
from extract.schedule.pauses import without_pauses
from extract.schedule.reading import Run, has_clock, has_day, read
from extract.schedule.sentences import has_stop, sentence_around, stops
from extract.schedule.shapes import Block, DaysMatch, ScheduleMatch
from records.codes import Weekday

_DAYPART = re.compile(
    r"\b(?:(?P<morning>mornings?|a\.m\.|mananas?|matutin[oa])|(?P<afternoon>afternoons?|after-?school)"
    r"|(?P<evening>evenings?|nights?|nighttime|noches?|nocturn[oa]|after-?work))\b"
    # "AM groups: 9-12; PM groups: 6-9": a label before the times, of which "AM and PM groups" is none
    r"|(?<![\d/])(?<!\d[ :])(?<!\bi\s)(?<![ap]m\s[&/]\s)(?<![ap]m\sand\s)(?<![ap]m\sor\s)\b(?:(?P<am>am)|(?P<pm>pm))\b(?=\s?(?::|-|\||\d)|\s(?:(?:adult|teen|adolescent|group|therapy)\s)?(?:groups?|iop|php|sop|sessions?|tracks?|class(?:es)?|programs?|programming|cohorts?|schedules?|options?|treatment|meets?)\b)"
)
_PARTS: dict[str, Part] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "am": "morning",
    "pm": "pm",
}
_SHORT_TAIL = re.compile(
    r"\s*(?:$|[.,;:)\n(\]/&|•-]|(?:and|or|y|o|on|in|at|for|with|to|every|each|e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|evenings?|mornings?|afternoons?|nights?)\b)"
)
_NOT_WEEKLY = re.compile(
    r"[\s(,]{0,3}(?:every other week|bi-?weekly|every two weeks|alternat\w+|monthly|once (?:a|per) month|of (?:each|every|the) month|1x/month|cada dos semanas)"
)
_ZONE = re.compile(r"\s?\(?(?P<zone>[ecmp])(?:[sd]?t|astern|entral|ountain|acific)\b")
_WORD = re.compile(r"[a-z]{3}")
_TIME_HEADER = re.compile(r"\b(?:times?|when|horarios?|hora)\b")
_RIGHT_BEHIND_DAY = re.compile(
    r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|[a-z]{3,6}days?)\.?:?,?\s(?:from\s)?$"
)
_FAR = 150
_MEETS = re.compile(
    r"\b(?:meets?|held|groups?|sessions?|programs?|iop|php|runs?|offered|class(?:es)?|tracks?|programming|attend)\b"
)
_NOT_THE_GROUP = re.compile(
    r"\b(?:individual|office|phones?|call|admissions?|visit\w*|staff|intake|assessments?|closed|excluding|except|lunch|meals?)\b"
)


def find_schedules(text: str, over: str = "") -> list[ScheduleMatch]:
    """Days with times, and times without days, in order of place; a start alone has no end.

    `over` is what heads the text (the header of its row or column, its label): it may name the part of the day, or say
    that the text is a time. Times without days take the day list of their sentence, of the heading line over them, or of the one
    sentence before that says when the group meets; else they stay without days.

    >>> find_schedules("Mondays & Wednesdays 5:00 - 8:00 pm")[0].blocks
    (Block(days=('mon', 'wed'), start='17:00', end='20:00'),)
    """
    return list(_schedules(text, over))


@lru_cache(maxsize=MOST_TEXTS)  # the hours of a footer stand on every page of a site
def _schedules(text: str, over: str) -> tuple[ScheduleMatch, ...]:
    text = without_pauses(text)
    folded = fold(text)
    if not has_clock(folded):
        return ()
    runs = read(text)
    matches: list[ScheduleMatch] = []
    for index, run in enumerate(runs):
        start, end = run.start, run.end
        blocks: list[Block] = []
        spans: list[tuple[int, int]] = []
        if _NOT_WEEKLY.match(folded, run.end):
            continue
        for number, group in enumerate(run.groups, start=1):
            days: DayList | None = group.days
            if days is None and group.times:
                if _beside_void(runs, index, text):
                    continue
                days = _days_for(runs, index, text, folded)
                if days is not None:
                    start, end = min(start, days.start), max(end, days.end)
            for block, span in _blocks(
                group, days.days if days else (), text, folded, number < len(run.groups), over
            ).items():
                blocks.append(block)
                spans.append(span)
        if blocks:
            matches.append(ScheduleMatch(start, end, tuple(blocks), run.choice, tuple(spans)))
    return tuple(matches)


def find_days(text: str) -> list[DaysMatch]:
    """Day lists that stand without times, or whose times cannot be read with certainty.

    >>> find_days("Groups meet Mondays, Tuesdays and Thursdays.")
    [DaysMatch(start=12, end=43, days=('mon', 'tue', 'thu'))]
    """
    return list(_days(text))


@lru_cache(maxsize=MOST_TEXTS)
def _days(text: str) -> tuple[DaysMatch, ...]:
    text = without_pauses(text)
    folded = fold(text)
    if not has_day(text, folded):
        return ()
    found: list[DaysMatch] = []
    for run in read(text):
        for group in run.groups:
            days = group.days
            if days is None or (group.times and _blocks(group, days.days, text, folded)):
                continue
            if days.needs_time or (len(days.days) == 7 and not _of_program(days, text, folded)):
                continue
            found.append(DaysMatch(days.start, days.end, days.days))
    return tuple(found)


_PROGRAM = re.compile(r"\b(?:programs?|programming|sessions?|groups?|meets?|attend|php|iop|treatment)\b")
_SUPPORT = re.compile(r"\b(?:24|call|phones?|available|admissions?|support|staff|helpline|hotline|open)\b")


def _of_program(days: DayList, text: str, folded: str) -> bool:
    """Whether "seven days a week" is said of the program and not of a phone line."""
    low, high = sentence_around(text, days.start, days.end)
    return _PROGRAM.search(folded, low, high) is not None and _SUPPORT.search(folded, low, high) is None


def _blocks(
    group: Group, days: tuple[Weekday, ...], text: str, folded: str, more: bool = False, over: str = ""
) -> dict[Block, tuple[int, int]]:
    """The blocks of a group, each with the place of its time (and of its days, where they have no other time)."""
    blocks: dict[Block, tuple[int, int]] = {}
    ended: int | None = None  # the end of the range before
    unread = False
    for index, time in enumerate(_in_one_zone(group.times, folded)):
        first = time.first.clock
        assert first is not None
        span = (group.start, group.end) if len(group.times) == 1 else (time.first.start, time.end)
        if time.last is None:
            if first.exact:
                blocks.setdefault(Block(days, as_text(first.minutes()), None), span)
            continue
        last = time.last.clock
        assert last is not None
        followed = more or index + 1 < len(group.times) or (group.days is not None and group.days.start > time.end)
        if not (first.exact or last.exact) and not _credible(
            time, first, last, bool(days) or _is_time(time, folded, over), followed, folded
        ):
            continue
        before = _start_of_next(group, index) if index + 1 < len(group.times) else None
        pair = resolve(first, last, _daypart_near(time, text, folded) or _daypart_over(over), before, ended)
        if pair is not None:
            blocks.setdefault(Block(days, as_text(pair[0]), as_text(pair[1])), span)
        ended, unread = pair[1] if pair else None, unread or pair is None
    # Of two times to choose from, one alone would be half of the truth.
    return {} if unread and len(group.times) > 1 else blocks


def _in_one_zone(times: tuple[TimeSpan, ...], folded: str) -> tuple[TimeSpan, ...]:
    """The times without those that say the same for another time zone: "9-12 PST and 12-3 EST" is one session."""
    if len(times) < 2:
        return times
    zones = [match["zone"] if (match := _ZONE.match(folded, time.end)) else "" for time in times]
    return times[:1] if zones[0] and any(zone and zone != zones[0] for zone in zones) else times


def _is_time(time: TimeSpan, folded: str, over: str) -> bool:
    """Whether a bare range is all of its text, and what stands over it calls it a time: "6-9" under "Time".

    So does a weekday by itself or with a part of the day: "6-9" in the row of "Monday" under "Evening".
    """
    whole = folded[: time.first.start].strip() == "" and folded[time.end :].strip(" .") == ""
    if not whole or not over:
        return False
    if _TIME_HEADER.search(fold(over)) is not None:
        return True
    # The header of the row may be another such time: "9-12" beside "Wed".
    days = [group.days for run in read(over) for group in run.groups if group.days is not None]
    if not days:
        return False
    rest = fold(over[: days[0].start] + over[days[0].end :])
    return _daypart_over(over) is not None or _WORD.search(rest) is None


def _daypart_over(over: str) -> Part | None:
    """The one part of the day that the header of a row or column or a label names."""
    if not over:
        return None
    named = {_PARTS[str(match.lastgroup)] for match in _DAYPART.finditer(fold(over))}
    return named.pop() if len(named) == 1 else None


def _start_of_next(group: Group, index: int) -> int | None:
    """The start of the next range in minutes of the day, where its own reading is certain."""
    first, last = group.times[index + 1].first.clock, group.times[index + 1].last
    if first is None or first.exact:
        return first.minutes() if first is not None else None
    pair = resolve(first, last.clock) if last is not None and last.clock is not None else None
    return pair[0] if pair else None


def _credible(time: TimeSpan, first: Clock, last: Clock, with_days: bool, followed: bool, folded: str) -> bool:
    """Whether a range without am, pm or a 24-hour clock is one of times: not "3-5 clients", not "John 3:16-17"."""
    if first.minute % 5 or last.minute % 5:
        return False
    if first.bare or last.bare:
        if not with_days:
            return False
        # "Mon 9-12 DBT": right behind its day it is a time, whatever is done then.
        at_once = _RIGHT_BEHIND_DAY.search(folded[max(0, time.first.start - 16) : time.first.start]) is not None
        return followed or at_once or _SHORT_TAIL.match(folded, time.end) is not None
    return True


def _daypart_near(time: TimeSpan, text: str, folded: str) -> Part | None:
    """The part of the day that the sentence names, the nearest before the time first."""
    start, end = time.first.start, time.end
    # A line break may part a label from its time, so it does not end the reach backwards.
    ends = [stop for stop in stops(text, max(0, start - 120), start) if text[stop - 1] != "\n"]
    low = ends[-1] if ends else max(0, start - 120)
    high = sentence_around(text, start, end, 60)[1]
    before = [match.lastgroup for match in _DAYPART.finditer(folded, low, start)]
    # A label stands before its times: "9-12, PM group 6-9".
    after = (match.lastgroup for match in _DAYPART.finditer(folded, end, high) if match.lastgroup not in ("am", "pm"))
    named = before[-1] if before else next(after, None)
    return _PARTS[named] if named else None


def _same_sentence(text: str, start: int, end: int) -> bool:
    return end - start <= _FAR and not has_stop(text, start, end)


def _beside_void(runs: tuple[Run, ...], index: int, text: str) -> bool:
    """Whether the days that the times stand with are those of a date or a monthly event."""
    run = runs[index]
    if index and runs[index - 1].void and run.start - runs[index - 1].end <= _FAR:
        return True
    after = runs[index + 1] if index + 1 < len(runs) else None
    return after is not None and after.void and _same_sentence(text, run.end, after.start)


def _days_for(runs: tuple[Run, ...], index: int, text: str, folded: str) -> DayList | None:
    """The day list that times without days belong to, None where no rule is certain."""
    run = runs[index]
    for before in reversed(runs[:index]):
        if before.void:
            return None
        days = before.groups[-1].days
        if days is None:
            continue
        if before.loose:
            return None
        if len(before.groups) == 1 and not before.groups[0].times:
            if goes_on(folded[days.end : run.start][:40]):
                return None
            if _same_sentence(text, days.end, run.start) and not _NOT_THE_GROUP.search(folded, days.end, run.start):
                return days
            if _heads_lines(days, folded) or _said_just_before(runs, days, run, text, folded):
                return days
        elif len(before.groups) == 1 and before.groups[0].days is not None and _heads_lines(days, folded):
            return days
        return None
    for after in runs[index + 1 :]:
        if after.void or not _same_sentence(text, run.end, after.start):
            return None
        if after.loose:
            return None
        if after.groups[0].days is not None:
            free = len(after.groups) == 1 and not after.groups[0].times
            blocked = _NOT_THE_GROUP.search(folded, run.end, after.start)
            return after.groups[0].days if free and not blocked else None
    return None


def _heads_lines(days: DayList, folded: str) -> bool:
    """Whether the day list is a line of its own, over the lines that follow."""
    begin = folded.rfind("\n", 0, days.start) + 1
    stop = folded.find("\n", days.end)
    return stop >= 0 and not folded[begin : days.start].strip() and not folded[days.end : stop].strip(" :.-")


def _said_just_before(runs: tuple[Run, ...], days: DayList, run: Run, text: str, folded: str) -> bool:
    """Whether the sentence before says on which days the group meets, and no other days stand in the text."""
    if run.start - days.end > 2 * _FAR or sum(1 for one in runs if any(group.days for group in one.groups)) > 1:
        return False
    first = max(stops(text, 0, days.start), default=0)
    ends = stops(text, days.end, run.start)
    # Several times may follow in one sentence, or line by line; two full stops are too far.
    if len([stop for stop in ends if folded[stop - 1] != "\n"]) > 1 or ";" in folded[days.end : run.start]:
        return False
    said, then = folded[first : days.end + 40], folded[max(ends, default=days.end) : run.end + 40]
    return bool(_MEETS.search(said) and _MEETS.search(then) and not _NOT_THE_GROUP.search(folded[first : run.end + 30]))
