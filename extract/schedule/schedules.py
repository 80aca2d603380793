"""Weekly schedules in a text: which times stand with which days."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.patterns.literals import MOST_TEXTS
from extract.patterns.searching import compiled
from extract.schedule.clocks import Clock, as_text, readings, resolve
from extract.schedule.fold import fold
from extract.schedule.former_times import without_former_times
from extract.schedule.grammar import DayList, Group, TimeSpan
from extract.schedule.half_of_day import NOTHING, Said, daypart_over, parts_of_times
from extract.schedule.lists import goes_on
from extract.schedule.pauses import without_pauses
from extract.schedule.reading import Run, read, read_in_part
from extract.schedule.sentences import has_stop, sentence_around, stops
from extract.schedule.shapes import Block, DaysMatch, ScheduleMatch
from extract.schedule.signs import has_clock, has_day
from extract.wordings import Wordings
from records.codes import Weekday

_WORDINGS = Wordings.of(__name__)
_SHORT_TAIL = _WORDINGS["short_tail"]
_NOT_WEEKLY = _WORDINGS["not_weekly"]
_ZONE = _WORDINGS["zone"]
_WORD = compiled(r"[a-z]{3}")
_TIME_HEADER = _WORDINGS["time_header"]
_RIGHT_BEHIND_DAY = _WORDINGS["right_behind_day"]
_FAR = 150
_MEETS = _WORDINGS["meets"]
_NOT_THE_GROUP = _WORDINGS["not_the_group"]


def find_schedules(text: str, over: str = "") -> list[ScheduleMatch]:
    """Days with times, and times without days, in order of place; a start alone has no end.

    `over` is what heads the text (the header of its row or column, its label): it may name the part of the day, or say
    that the text is a time. Times without days take the day list of their sentence, of the heading line over them, or of the one
    sentence before that says when the group meets; else they stay without days.

    >>> find_schedules("Mondays & Wednesdays 5:00 - 8:00 pm")[0].blocks
    (Block(days=('mon', 'wed'), start='17:00', end='20:00'),)
    """
    return list(_scan(text, over)[0])


def find_unread(text: str, over: str = "") -> list[ScheduleMatch]:
    """Days with a time of which it is not told which half of the day is meant: each with all blocks that it may be.

    What stands beside such a time to choose from is among them: one alone would be half of the truth.

    >>> [(one.start, one.end) for one in find_unread("Mondays 6-9")[0].blocks], find_unread("Mondays 6-9 pm")
    ([('06:00', '09:00'), ('18:00', '21:00')], [])
    """
    return list(_scan(text, over)[1])


def find_in_part(text: str) -> list[ScheduleMatch]:
    """The blocks of a list that goes on with days of which no time is told, where the text has none that can be read whole.

    >>> [one.blocks[0].days for one in find_in_part("Mon, Wed 6-9 pm and Fri")], find_in_part("Mon 6-9 pm")
    ([('mon', 'wed')], [])
    """
    if not has_clock(fold(text)):
        return []
    text = without_pauses(without_former_times(text))
    if any(_scan(text, "")):
        return []
    folded = fold(text)
    groups = read_in_part(text)
    said = parts_of_times(text, folded, groups)
    held = [(group, _blocks(group, group.days.days, said, folded).read) for group in groups if group.days]
    return [
        ScheduleMatch(group.start, group.end, tuple(found), False, tuple(found.values()))
        for group, found in held
        if found
    ]


@lru_cache(maxsize=MOST_TEXTS)  # the hours of a footer stand on every page of a site
def _scan(text: str, over: str) -> tuple[tuple[ScheduleMatch, ...], tuple[ScheduleMatch, ...]]:
    """The schedules of a text, and those of its times that may be of either half of the day."""
    if not has_clock(fold(text)):
        return (), ()
    text = without_pauses(without_former_times(text))
    runs = read(text)
    if not any(group.times for run in runs for group in run.groups):
        return (), ()
    folded = fold(text)
    said = parts_of_times(text, folded, [group for run in runs for group in run.groups])
    matches: list[ScheduleMatch] = []
    unread: list[ScheduleMatch] = []
    for index, run in enumerate(runs):
        start, end = run.start, run.end
        blocks: dict[Block, tuple[int, int]] = {}
        perhaps: dict[Block, tuple[int, int]] = {}
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
            found = _blocks(group, days.days if days else (), said, folded, number < len(run.groups), over)
            for taken, one in ((blocks, found.read), (perhaps, found.unread)):
                for block, span in one.items():
                    taken.setdefault(block, span)
        for taken, matched in ((blocks, matches), (perhaps, unread)):
            if taken:
                matched.append(ScheduleMatch(start, end, tuple(taken), run.choice, tuple(taken.values())))
    return _with_like(matches, unread)


def _with_like(
    matches: list[ScheduleMatch], unread: list[ScheduleMatch]
) -> tuple[tuple[ScheduleMatch, ...], tuple[ScheduleMatch, ...]]:
    """Both lists, where a time that another one of the text tells with its half is that time: "Mon 6-9, Tue 6-9 pm"."""
    told = {(block.start, block.end) for match in matches for block in match.blocks}
    left: list[ScheduleMatch] = []
    for match in unread:
        alike = [one for one in match.blocks if (one.start, one.end) in told]
        if len(alike) == len(set(match.spans)) == len({match.at(one) for one in alike}):
            matches.append(match._replace(blocks=tuple(alike), spans=tuple(match.at(one) for one in alike)))
        else:
            left.append(match)
    return tuple(sorted(matches, key=lambda one: one.start)), tuple(left)


def find_days(text: str) -> list[DaysMatch]:
    """Day lists that stand without times, or whose times cannot be read with certainty.

    >>> find_days("Groups meet Mondays, Tuesdays and Thursdays.")
    [DaysMatch(start=12, end=43, days=('mon', 'tue', 'thu'))]
    """
    return list(_days(text))


@lru_cache(maxsize=MOST_TEXTS)
def _days(text: str) -> tuple[DaysMatch, ...]:
    folded = fold(text)
    if not has_day(text, folded):
        return ()
    text = without_former_times(text)
    text = without_pauses(text) if has_clock(folded) else text
    if not (runs := read(text)):
        return ()
    folded = fold(text)
    found: list[DaysMatch] = []
    said = parts_of_times(text, folded, [group for run in runs for group in run.groups])
    for run in runs:
        for group in run.groups:
            days = group.days
            if days is None or (group.times and _blocks(group, days.days, said, folded).read):
                continue
            if (days.needs_time and not group.times) or (len(days.days) == 7 and not _of_program(days, text, folded)):
                continue
            found.append(DaysMatch(days.start, days.end, days.days))
    return tuple(found)


_PROGRAM = _WORDINGS["program"]
_SUPPORT = _WORDINGS["support"]


def _of_program(days: DayList, text: str, folded: str) -> bool:
    """Whether "seven days a week" is said of the program and not of a phone line."""
    low, high = sentence_around(text, days.start, days.end)
    return _PROGRAM.search(folded, low, high) is not None and _SUPPORT.search(folded, low, high) is None


class _Blocks(NamedTuple):
    """The blocks of a group that are certain, and those that it may have, each with its place."""

    read: dict[Block, tuple[int, int]]
    unread: dict[Block, tuple[int, int]]


def _blocks(
    group: Group,
    days: tuple[Weekday, ...],
    said: dict[int, Said],
    folded: str,
    more: bool = False,
    over: str = "",
) -> _Blocks:
    """The blocks of a group, each with the place of its time (and of its days, where they have no other time).

    `said` are the parts of the day of the times of the text, by their place; `more`: another group follows this one.
    """
    blocks: dict[Block, tuple[int, int]] = {}
    perhaps: dict[Block, tuple[int, int]] = {}
    ended: int | None = None  # the end of the range before
    whole = True
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
        part = said.get(time.first.start, NOTHING)
        if part.part is None and over:
            part = Said(daypart_over(over), True)
        pair = _resolved(first, last, part, before, ended)
        if pair is not None:
            blocks.setdefault(Block(days, as_text(pair[0]), as_text(pair[1])), span)
        elif days:
            may = (Block(days, as_text(begin), as_text(end)) for begin, end in readings(first, last))
            perhaps.update((one, span) for one in may)
        ended, whole = pair[1] if pair else None, whole and pair is not None
    # Of two times to choose from, one alone would be half of the truth.
    if whole or len(group.times) == 1:
        return _Blocks(blocks, perhaps)
    return _Blocks({}, {**{one: span for one, span in blocks.items() if one.end and days}, **perhaps})


def _resolved(first: Clock, last: Clock, said: Said, before: int | None, ended: int | None) -> tuple[int, int] | None:
    """Start and end as the words near them say; what another block or clause says takes no reading away that is the only one."""
    pair = resolve(first, last, said.part, before, ended)
    return resolve(first, last, None, before, ended) if pair is None and not said.firm else pair


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
    return daypart_over(over) is not None or _WORD.search(rest) is None


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
