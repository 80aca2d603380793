"""Hours a week, hours a session, days a week and program lengths in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.patterns.literals import MOST_TEXTS
from extract.patterns.searching import compiled
from extract.schedule.amounts import Amount, find_amounts, limited_after
from extract.schedule.both_limits import with_both_limits
from extract.schedule.chosen_days import counts_of_chosen_days
from extract.schedule.cues import kinds_near
from extract.schedule.durations import read_durations
from extract.schedule.fold import fold
from extract.schedule.group_minutes import minutes_of_groups
from extract.schedule.labels import read_labels
from extract.schedule.numbers import FIRST_WORDS, NUMBER
from extract.schedule.sentences import sentence_around
from extract.schedule.session_counts import counts_of_sessions, is_of_one_format, with_further
from extract.schedule.shapes import Kind, Quantity
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__, number=NUMBER)
_WEEK_NEXT = _WORDINGS["week_next"]
_IN_THE_WEEK = _WORDINGS["in_the_week"]
_OF_AND = compiled(r" (?:of|in|for) (?:[\w-]+ ){1,4}?(?:\([a-z]+\) )?(?:and|or|y|o) ")
_WEEK_LATER = _WORDINGS["week_later"]
_DAY_NEXT = _WORDINGS["day_next"]
_DAY_LATER = _WORDINGS["day_later"]
_GAP_STOP = _WORDINGS["gap_stop"]
_EACH_NEXT = _WORDINGS["each_next"]
_LASTS_BEFORE = _WORDINGS["lasts_before"]
_EACH_BEFORE = _WORDINGS["each_before"]
_FOR_BEFORE = _WORDINGS["for_before"]
_ONCE_FOR = _WORDINGS["once_for"]
_WITH_ONE = _WORDINGS["with_one"]
_HYPHEN_MEETING = _WORDINGS["hyphen_meeting"]
_WEEKLY_OF = _WORDINGS["weekly_of"]
_WEEK_BEFORE = _WORDINGS["week_before"]
_ONE_BY_ONE = _WORDINGS["one_by_one"]
_EXCEPTING = _WORDINGS["excepting"]
_INSTEAD = _WORDINGS["instead"]
_IS_SO = _WORDINGS["is_so"]
_OF_ONE_GROUP = _WORDINGS["of_one_group"]
_ONE_ACTIVITY = _WORDINGS["one_activity"]
_GROUPS_TOO = _WORDINGS["groups_too"]


def find_quantities(text: str, *, keep_flagged: bool = False) -> list[Quantity]:
    """Amounts in order of place; those that the wording near them speaks against only with `keep_flagged`.

    >>> [(q.kind, q.min, q.max) for q in find_quantities("3 to 5 sessions per week, each lasting about 3 hours")]
    [('days_per_week', 3.0, 5.0), ('session_hours', 3.0, 3.0)]
    """
    return list(_quantities(text, keep_flagged))


@lru_cache(maxsize=MOST_TEXTS)
def _quantities(text: str, keep_flagged: bool) -> tuple[Quantity, ...]:
    folded = fold(text)
    if not _names_unit(folded):
        return ()
    amounts = find_amounts(folded)
    found = read_labels(folded)
    chosen = counts_of_chosen_days(folded)
    if not amounts and not found and not chosen and "min" not in folded:
        return ()
    labelled = [(quantity.start, quantity.end) for quantity in found]
    open_amounts: list[Amount] = []
    for amount in amounts:
        if any(start < amount.end and amount.number_start < end for start, end in labelled):
            continue
        read = _of_week_or_day(amount, text, folded)
        if read is not None:
            if open_amounts and (shared := _shared(open_amounts[-1], amount, read, folded)):
                open_amounts.pop()
                found.append(shared)
            found.append(read)
        else:
            open_amounts.append(amount)
    found.extend(chosen)
    found.extend(counts_of_sessions(folded))
    groups = minutes_of_groups(folded)
    found = [one for one in found if not any(_lies_in(one, group) for group in groups)] + groups
    found.extend(read_durations(open_amounts, text, folded))
    kept = sorted(
        (
            with_further(one, folded)
            for one in found
            if keep_flagged or not (one.context_flags or is_of_one_format(one, folded))
        ),
        key=lambda one: (one.start, one.end),
    )
    # An end is open in hardly any amount.
    return tuple(with_both_limits(kept, folded) if any(one.min is None or one.max is None for one in kept) else kept)


def _lies_in(one: Quantity, group: Quantity) -> bool:
    """Whether an amount is part of what says how often a group meets: the "once a week" of "meets once a week for 90 minutes"."""
    return one.kind == group.kind and group.start <= one.start and one.end <= group.end


def _shared(amount: Amount, following: Amount, read: Quantity, folded: str) -> Quantity | None:
    """What an amount measures that shares its "each week" with the next one: "20 hours of PHP and 9 hours of IOP each week"."""
    if amount.unit != following.unit or not _OF_AND.fullmatch(folded, amount.end, following.start):
        return None
    least, greatest = amount.ends()
    return read._replace(min=least, max=greatest, start=amount.start, end=amount.end, qualifier=amount.qualifier)


def _names_unit(f: str) -> bool:
    """Whether a unit of time may stand in the folded text; asked of every sentence, hence no loop."""
    return (
        "day" in f or "week" in f or "hour" in f or "minute" in f or "month" in f or "hrs" in f or " hr" in f or "wk" in f or "night" in f or "ning" in f or "noche" in f
        or "year" in f or "hora" in f or "dia" in f or "semana" in f or "meses" in f or " mes" in f or " ano" in f
    )  # fmt: skip


def _of_week_or_day(amount: Amount, text: str, folded: str) -> Quantity | None:
    low, high = sentence_around(text, amount.start, amount.end)
    before, after = folded[max(low, amount.start - 80) : amount.start], folded[amount.end : min(high, amount.end + 90)]
    if amount.unit == "hour":
        kind, end = _hours(amount, before, after)
    elif amount.unit in ("day", "time"):
        kind, end = _days(amount, before, after)
    else:
        return None
    if kind is None or (kind == "session_hours" and _is_of_whole_class(amount, before, after, end)):
        return None
    amount = limited_after(amount, folded, amount.end + end)
    least, greatest = amount.ends()
    flags = set(kinds_near("amounts", folded, amount.start, amount.end, low, high))
    flags |= _component(kind, amount, before, after, end)
    if (greatest or least or 0) > {"hours_per_week": 168, "session_hours": 14, "days_per_week": 7}[kind]:
        flags.add("too_much")
    return Quantity(kind, least, greatest, amount.start, amount.end + end, amount.qualifier, frozenset(flags))


_CLASS_BEHIND = _WORDINGS["class_behind"]
_CLASS_BEFORE = _WORDINGS["class_before"]
_A_DAY = compiled(r"\b(?:day|daily|dia)\b")


def _is_of_whole_class(amount: Amount, before: str, after: str, end: int) -> bool:
    """Whether more hours than an evening has are those of a class as a whole: "a 12-hour DUI class"; not where a day of it is said."""
    if amount.high <= LONGEST_PART or _A_DAY.search(after, 0, end):
        return False
    return _CLASS_BEHIND.match(after) is not None or _CLASS_BEFORE.search(before) is not None


def _hours(amount: Amount, before: str, after: str) -> tuple[Kind | None, int]:
    """Kind of an amount of hours, and how far after it the wording reaches that says so."""
    if found := _WEEK_NEXT.match(after):
        return "hours_per_week", found.end()
    if found := _WEEKLY_OF.match(after) or _IN_THE_WEEK.match(after):
        return "hours_per_week", found.end()
    if found := _DAY_NEXT.match(after):
        return "session_hours", found.end()
    if amount.hyphen or amount.written_unit in ("hour", "hr"):
        # "a two hour group", "3-hour sessions"
        if (found := _HYPHEN_MEETING.match(after)) and amount.high <= 12:
            return "session_hours", found.end()
        if amount.hyphen:
            return None, 0
    if amount.high <= 4 and (_TIMES_NEXT.match(after) or _OF_TIMES_NEXT.match(after)):
        return "session_hours", 0
    if amount.high <= 12 and _LONG_NEXT.match(after) and _MEETING_IS.search(before):
        return "session_hours", 0  # "classes are two hours long and meet weekly"
    for kind, pattern in _LATER:
        later = pattern.search(after)
        gap = after[: later.start()] if later else ""
        if later and len(gap) <= 75 and not _stops(gap) and (kind == "hours_per_week" or "," not in gap):
            if _is_of_another(gap, after[later.start() :]):
                return None, 0
            return kind, later.end()
    if _ONCE_FOR.search(before) and not _WITH_ONE.search(before):
        return "session_hours", 0
    if _EACH_BEFORE.search(before) or _LASTS_BEFORE.search(before):
        return "session_hours", 0
    if _FOR_BEFORE.search(before):
        return (None, 0) if _may_be_of_all(amount, before) else ("session_hours", 0)
    if (found := _EACH_NEXT.match(after)) and _MEETING_OR_DAY.search(before):
        return "session_hours", found.end()
    return None, 0


LONGEST_DAY = 8  # hours of a day program
LONGEST_PART = 5  # hours of an evening, or of a morning
_SET_BESIDE = _WORDINGS["set_beside"]


def _may_be_of_all(amount: Amount, before: str) -> bool:
    """Whether hours set beside a count of days are too many for each of them: "three evenings a week, 9 hours"."""
    beside = _SET_BESIDE.search(before)
    return beside is not None and amount.high > (LONGEST_PART if beside["part"] else LONGEST_DAY)


_MEETING_OR_DAY = _WORDINGS["meeting_or_day"]
_LONG_NEXT = compiled(r"\s(?:long|in length)\b")
_MEETING_IS = _WORDINGS["meeting_is"]
_TIMES_NEXT = _WORDINGS["times_next"]
_OF_TIMES_NEXT = _WORDINGS["of_times_next"]
_LATER: tuple[tuple[Kind, re.Pattern[str]], ...] = (("hours_per_week", _WEEK_LATER), ("session_hours", _DAY_LATER))


def _stops(gap: str) -> bool:
    """Whether the words between an amount and its "per week" hold another amount or another thought."""
    return _GAP_STOP.search(gap) is not None or not FIRST_WORDS.isdisjoint(gap.split())


_ONE_MORE = _WORDINGS["one_more"]
_IS_ADJECTIVE = _WORDINGS["is_adjective"]


def _is_of_another(gap: str, behind: str) -> bool:
    return _ONE_MORE.search(gap) is not None and _IS_ADJECTIVE.match(behind) is not None


_WEEK_BEHIND = _WORDINGS["week_behind"]


def _days(amount: Amount, before: str, after: str) -> tuple[Kind | None, int]:
    if found := _WEEK_NEXT.match(after):
        return "days_per_week", found.end()
    if amount.written_unit in ("once", "twice"):
        found = _WEEK_BEHIND.match(after)
        return ("days_per_week", found.end()) if found else (None, 0)
    if amount.unit == "day" and amount.high <= 7 and _is_of_each_week(before, after):
        return "days_per_week", 0
    later = _WEEK_LATER.search(after)
    if later and later.start() <= 45 and not _stops(after[: later.start()]):
        return "days_per_week", later.end()
    if amount.unit == "day" and amount.high <= 7 and _WEEK_BEFORE.search(before):
        return "days_per_week", 0
    return None, 0


_SO_MANY_DAYS = _WORDINGS["so_many_days"]
_HOURS_OF_EACH = _WORDINGS["hours_of_each"]
_HOURS_A_DAY = _WORDINGS["hours_a_day"]


def _is_of_each_week(before: str, after: str) -> bool:
    """Whether so many days are those of each week, as the hours of each day beside them show."""
    if _HOURS_A_DAY.search(before):
        return re.match(r"\s?(?:[.;,)]|$)", after) is not None
    return _SO_MANY_DAYS.search(before) is not None and _HOURS_OF_EACH.match(after) is not None


_MEETS = _WORDINGS["meets"]


_ALL_DAY = _WORDINGS["all_day"]


_FAMILY_GROUP = _WORDINGS["family_group"]


_AND_GROUPS = _WORDINGS["and_groups"]
_OF_SUPERVISION = _WORDINGS["of_supervision"]


def _is_part(words: str) -> bool:
    """Whether the words name therapy one by one or for the family, and not the groups of the program."""
    return _ONE_BY_ONE.search(words) is not None and _GROUPS_TOO.search(_FAMILY_GROUP.sub("", words)) is None


_THING_BEFORE = compiled(r"[,(]|\s-\s|\band\b")
_OF_PROGRAM = _WORDINGS["of_program"]
_NEXT_THING = _WORDINGS["next_thing"]
_HOURS_OF_DAY_NEXT = _WORDINGS["hours_of_day_next"]


def _component(kind: Kind, amount: Amount, before: str, after: str, end: int) -> set[str]:
    """What shows that the amount is that of a part (individual therapy) or of support, not of the program."""
    near = before[-28:] + " " + amount.inner + " " + after[: end + 36]
    flags: set[str] = set()
    close = _NEXT_THING.split(after[end : end + 40], 1)[0]
    inside = amount.inner + " " + after[:end] + " " + close
    if _is_part(inside) and _AND_GROUPS.match(after, end) is None:
        flags.add("component")
    if _OF_SUPERVISION.match(after):
        flags.add("support")
    if kind == "days_per_week" and _OF_ONE_GROUP.match(after, end):
        flags.add("component")  # "1 day per week of mindfulness group"
    activity = _ONE_ACTIVITY.match(before) if kind == "days_per_week" else None
    if activity is not None and _GROUPS_TOO.search(before, activity.end()) is None:
        flags.add("component")
    if kind == "days_per_week" and amount.low == 7 and _EXCEPTING.match(after, end):
        flags.add("component")  # "seven days a week except Sundays" are six
    if kind == "days_per_week" and amount.low == 7 and _ALL_DAY.search(before):
        flags.add("support")
    if _INSTEAD.search(before):
        flags.add("comparison")
    # "Individual therapist contact, one to two times a week"
    led_by = _THING_BEFORE.split(before[-40:].rstrip(" ,-"))[-1]
    if _is_part(led_by) and _IS_SO.search(before) is None:
        flags.add("component")
    if amount.written_unit == "once" and not _MEETS.search(near):
        flags.add("component")
    # A line that begins "7 days a week, 6 hours a day" is of what is attended; a door or a phone has its word before it.
    if (
        kind == "days_per_week"
        and amount.low == amount.high == 7
        and not _OF_PROGRAM.search(before + after)
        and (before.strip(" -*(") or _HOURS_OF_DAY_NEXT.match(after, end) is None)
    ):
        flags.add("support")
    return flags
