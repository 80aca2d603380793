"""When a caller is free, read from text: "tue,thu 17:30-22:00; sat 8-14" as blocks of a week in minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from index.wording import DAY_NAMES, MIDNIGHT, clock, listed, minutes, spoken_time
from records.codes import WEEKDAYS
from records.errors import InputError

EXAMPLE = '"tue,thu 17:30-22:00; sat 8-14"'
WEEK_MINUTES = 7 * MIDNIGHT
_GROUPS = {
    "daily": WEEKDAYS, "every day": WEEKDAYS, "any day": WEEKDAYS, "weekdays": WEEKDAYS[:5], "weekday": WEEKDAYS[:5],
    "weekends": WEEKDAYS[5:], "weekend": WEEKDAYS[5:],
}  # fmt: skip
# Who is free in the morning can come to what begins then: an hour beyond its end, so that 9:30 to 12:30 is inside.
PARTS = {"morning": (0, 780), "afternoon": (720, 1080), "daytime": (0, 1080), "evening": (1020, MIDNIGHT)}
LONGEST_NIGHT = 11 * 60  # minutes of what goes on past midnight: "22-6", and no "12-5" or "17-5"
_DAY = r"(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)"
_DAYS = rf"(?:{'|'.join(_GROUPS)}|{_DAY})\b"
_DAY_RANGE = rf"({_DAY})\s*(?:-|–|to)\s*({_DAY})\b"
_CLOCK = r"(?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)"
_RANGE = rf"({_CLOCK})\s*(?:-|–|to|until)\s*({_CLOCK})(?![\d:])"
_OPEN = rf"(after|from|before|until) ({_CLOCK})(?![\d:])"
_BARE, _EARLY = (
    r"[1-9]|1[01]",
    r"[1-7]",
)  # hours that can be of either half of the day; a range from 8 on is of the morning
_PARTS = r"(\d{1,2})(?::(\d\d))? ?(?:([ap])\.?m\.?)?"
_PART = r"(?:(?:in|of|on|at) )?(?:the )?(morning|afternoon|evening|night|daytime|all day)s?\b"
_WEEKNIGHTS = r"\bweek ?nights?\b"
_BETWEEN = r"(?:\s|,|and|&)*"
# When they are first asked for: most searches name no free time, and compiling them takes a tenth of what imports take.
_compiled = cache(re.compile)


@dataclass(frozen=True, order=True)
class Free:
    """A block of free time in minutes since Monday 00:00; `end` is after `start`, at most the end of the week."""

    start: int
    end: int


# A search reads one text several times: for the request, the filter, and what it is told as; its hits tell it each.
@lru_cache(maxsize=256)
def parse(text: str) -> tuple[Free, ...]:
    """The free blocks in order, those that touch made one; raise InputError where a part cannot be read.

    Blocks are parted by semicolons; each is days (lists, ranges, "weekdays", "weekend"; none: every day) and
    times ("17:30-22:00", "8-14", "5:30pm-9pm", "after 17:30", "mornings"; none: all day). Times are of 24 hours, local; a
    range may end in the night of the next day.

    >>> written(parse("Tue, Thu 17:30-22:00; sat 8-14"))
    'tue,thu 17:30-22:00; sat 08:00-14:00'
    >>> written(parse("mon-fri after 5pm; weekend"))
    'mon,tue,wed,thu,fri 17:00-24:00; sat,sun 00:00-24:00'
    >>> written(parse("18-21"))
    'daily 18:00-21:00'
    >>> written(parse("Saturday mornings; weeknights")), written(parse("fri 10 pm to 1 am"))
    ('mon,tue,wed,thu,fri 17:00-24:00; sat 00:00-13:00', 'fri 22:00-24:00; sat 00:00-01:00')
    >>> parse("tue 22:00-17:30")
    Traceback (most recent call last):
    records.errors.InputError: available: "22:00-17:30" ends before it starts; past midnight, write the next day's part too
    """
    blocks = [block for part in text.split(";") if part.strip() for block in _block(part.strip().lower())]
    if not blocks:
        raise InputError(f"available says no time; write it like {EXAMPLE}")
    return joined(blocks)


def free_on(free: tuple[Free, ...], day: int) -> list[tuple[int, int]]:
    """Start and end of what is free of a day (0 is Monday), in minutes since its midnight.

    >>> free_on(parse("mon 17-24; tue 0-2"), 0), free_on(parse("mon 17-24; tue 0-2"), 1)
    ([(1020, 1440)], [(0, 120)])
    """
    first = day * MIDNIGHT
    within = ((max(one.start - first, 0), min(one.end - first, MIDNIGHT)) for one in free)
    return [(start, end) for start, end in within if start < end]


def written(free: tuple[Free, ...]) -> str:
    """Free blocks as text that `parse` reads back; days with the same times stand together."""
    by_times: dict[str, list[str]] = {}
    for number, day in enumerate(WEEKDAYS):
        if times := [f"{clock(start)}-{clock(end)}" for start, end in free_on(free, number)]:
            by_times.setdefault(", ".join(times), []).append(day)
    return "; ".join(f"{'daily' if len(days) == 7 else ','.join(days)} {times}" for times, days in by_times.items())


@lru_cache(maxsize=1024)
def spoken(free: tuple[Free, ...]) -> str:
    """Free blocks in a sentence.

    >>> spoken(parse("tue,thu 17:30-22:00; sat"))
    'Tuesday and Thursday 5:30 PM to 10:00 PM; Saturday all day'
    >>> spoken(parse("18-21"))
    'every day 6:00 PM to 9:00 PM'
    """
    said = []
    for part in written(free).split("; "):
        days, _, times = part.partition(" ")
        ranges = [tuple(spoken_time(minutes(moment)) for moment in one.split("-")) for one in times.split(", ")]
        hours = "all day" if times == "00:00-24:00" else listed(f"{start} to {end}" for start, end in ranges)
        named = "every day" if days == "daily" else listed(DAY_NAMES[day] for day in days.split(","))
        said.append(f"{named} {hours}")
    return "; ".join(said)


def _block(part: str) -> list[Free]:
    days, rest = _days(_compiled(_WEEKNIGHTS).sub("weekdays evening", part))
    blocks = [Free(day * MIDNIGHT + start, day * MIDNIGHT + end) for day in days for start, end in _times(rest)]
    night = [
        Free(0, one.end - WEEK_MINUTES) for one in blocks if one.end > WEEK_MINUTES
    ]  # Sunday's goes on into Monday
    return [*(Free(one.start, min(one.end, WEEK_MINUTES)) for one in blocks), *night]


def _days(part: str) -> tuple[list[int], str]:
    """The days at the beginning of a block, and what stands behind them."""
    days: list[int] = []
    at = 0
    while True:
        at = _compiled(_BETWEEN).match(part, at).end()  # type: ignore[union-attr]
        if (between := _compiled(_DAY_RANGE).match(part, at)) is not None:
            first, last = (_number(name) for name in between.groups())
            days += [day % 7 for day in range(first, (last if last >= first else last + 7) + 1)]
            at = between.end()
        elif (one := _compiled(_DAYS).match(part, at)) is not None:
            group = _GROUPS.get(one[0])
            days += [WEEKDAYS.index(day) for day in group] if group else [_number(one[0])]
            at = one.end()
        else:
            return sorted(set(days)) or list(range(7)), part[at:]


def _times(text: str) -> list[tuple[int, int]]:
    times = []
    at = 0
    part = ""  # in which the next times are, or which is free as a whole
    while at < len(text):
        if (named := _compiled(_PART).match(text, at)) is not None:
            times += _part(part)
            part, at = named[1], named.end()
        elif (both := _compiled(_RANGE).match(text, at)) is not None:
            if not part and _compiled(_EARLY).fullmatch(both[1]) and _compiled(_BARE).fullmatch(both[2]):
                raise InputError(_which_half(both[0], both[1], both[2]))
            times.append(_in_part(part, *_range(both[0], both[1], both[2])))
            part, at = "", both.end()
        elif (half := _compiled(_OPEN).match(text, at)) is not None:
            if _compiled(_BARE).fullmatch(half[2]):
                raise InputError(_which_half(half[0], half[2]))
            minute = _minutes(half[2])
            times.append((minute, MIDNIGHT) if half[1] in ("after", "from") else (0, minute))
            part, at = "", half.end()
        else:
            raise InputError(
                f'available: "{text[at:].strip()}" cannot be read as days or times; write it like {EXAMPLE}'
            )
        at = _compiled(_BETWEEN).match(text, at).end()  # type: ignore[union-attr]
    return [*times, *_part(part)] or [(0, MIDNIGHT)]


def _which_half(written_so: str, *hours: str) -> str:
    """Why hours as people say them are no time of 24 hours: nobody who writes "after 5" is free from five in the morning."""
    late = "-".join(f"{hour}pm" for hour in hours)
    early = "-".join(f"{int(hour):02}:00" for hour in hours)
    return f'available: "{written_so}" can be in the morning or in the evening; write {late} or {early}'


def _part(named: str) -> list[tuple[int, int]]:
    if not named:
        return []
    return [(0, MIDNIGHT) if named == "all day" else PARTS["evening" if named == "night" else named]]


def _in_part(named: str, start: int, end: int) -> tuple[int, int]:
    """A range with the half of the day that a word before it says: "evenings 6-9"."""
    later = named in ("afternoon", "evening", "night") and end <= MIDNIGHT // 2
    return (start + MIDNIGHT // 2, end + MIDNIGHT // 2) if later else (start, end)


def _range(written_so: str, first: str, last: str) -> tuple[int, int]:
    """Start and end; the half of the day of the end is that of the start too where only the end has one ("5-8pm")."""
    end = _minutes(last, end=True)
    half = _compiled(_PARTS).fullmatch(last)
    bare = _compiled(_PARTS).fullmatch(first)
    start = _minutes(first)
    if half and half[3] == "p" and bare and not bare[3] and int(bare[1]) < 12 and start + MIDNIGHT // 2 < end:
        start += MIDNIGHT // 2
    if half and half[3] == "a" and bare and not bare[3] and end < start < MIDNIGHT // 2:
        start += MIDNIGHT // 2  # "10-1am"
    if end <= start and end + MIDNIGHT - start <= LONGEST_NIGHT:
        return start, end + MIDNIGHT
    if end <= start:
        raise InputError(
            f'available: "{written_so}" ends before it starts; past midnight, write the next day\'s part too'
        )
    return start, end


def _minutes(time: str, *, end: bool = False) -> int:
    if time in ("noon", "midnight"):
        return 720 if time == "noon" else MIDNIGHT if end else 0
    match = _compiled(_PARTS).fullmatch(time)
    assert match is not None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if hour > (12 if half else 24) or minute > 59 or (half and not hour) or (hour == 24 and (minute or not end)):
        raise InputError(f"available: {time!r} is not a time; write it like 17:30 or 5:30pm")
    return (hour % 12 + 12 * (half == "p") if half else hour) * 60 + minute


def _number(day: str) -> int:
    return list[str](WEEKDAYS).index(day[:3])


def later(free: tuple[Free, ...], minutes: int) -> tuple[Free, ...]:
    """Free time by clocks that are so many minutes ahead; weeks wrap from Sunday to Monday.

    >>> written(later(parse("mon 17-22"), 180)), written(later(parse("sun 20-24"), 120))
    ('mon 20:00-24:00; tue 00:00-01:00', 'mon 00:00-02:00; sun 22:00-24:00')
    """
    moved = []
    for one in free:
        start = (one.start + minutes) % WEEK_MINUTES
        end = start + one.end - one.start
        moved.append(Free(start, min(end, WEEK_MINUTES)))
        if end > WEEK_MINUTES:
            moved.append(Free(0, end - WEEK_MINUTES))
    return joined(moved)


def joined(blocks: Iterable[Free]) -> tuple[Free, ...]:
    """Blocks in order, those that touch made one."""
    found: list[Free] = []
    for block in sorted(blocks):
        if found and block.start <= found[-1].end:
            found[-1] = Free(found[-1].start, max(found[-1].end, block.end))
        else:
            found.append(block)
    return tuple(found)
