"""A plain scan of what programs state, written here anew from the rules of the search in docs/search.md."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from tests.index.plain_payers import pays, takes_any
from tests.index.plain_place import from_here, lies, remote
from tests.index.plain_week import DAYS, HOURS, NO, OPEN, YES, Statement, free_for, listed, parsed_sessions


def scan(stated: Statement, asked: dict[str, Any]) -> str:
    """The tier of a program: out, ask or fits."""
    answers = [RULES[option](stated, asked) for option in RULES if asked.get(option) or asked.get(ALSO.get(option, ""))]
    return ["out", "ask", "fits"][min(answers, default=YES)]


def named_days(stated: Statement) -> set[str]:
    return set(stated.get("days", ())).union(*(days for days, _, _ in parsed_sessions(stated)))


def week_is_whole(stated: Statement) -> bool:
    low, high = stated.get("days_per_week", (None, None))
    return (low or high or 0) <= len(named_days(stated))


def meets(day: str, stated: Statement) -> int:
    named = named_days(stated)
    if day in named:
        return YES
    if not named or not week_is_whole(stated):
        return OPEN
    unnamed_weekend = "weekend" in stated.get("dayparts", ()) and not named & {"sat", "sun"}
    return OPEN if day in ("sat", "sun") and unnamed_weekend else NO


def window(asked: dict[str, Any]) -> tuple[int, int]:
    after, before = asked.get("after"), asked.get("before")
    return (
        int(after[:2]) * 60 + int(after[3:]) if after else 0,
        (int(before[:2]) * 60 + int(before[3:]) or 1440) if before else 9999,
    )


WEEKEND = ("sat", "sun")


def may_begin(part: str, day: str, minute: int) -> bool:
    return day in WEEKEND if part == "weekend" else not part or minute // 60 in HOURS[part]


@cache
def both_may_begin(one: str, other: str, day: str, first: int, last: int) -> bool:
    """Whether some minute of the day between these lies in both of these parts of it."""
    return any(
        may_begin(one, day, minute) and may_begin(other, day, minute) for minute in range(first, min(last, 1440))
    )


def can_be(asked: dict[str, Any], day: str) -> bool:
    """Whether a session of a minute could be on this day as it is asked for."""
    return any(both_may_begin(part, "", day, *window(asked)) for part in asked.get("daypart") or [""])


def meets_in(part: str, day: str, stated: Statement, asked: dict[str, Any]) -> int:
    """Whether a session of this day begins in this part of the day and lies inside the times."""
    first, last = window(asked)
    sessions = [(start, end) for days, start, end in parsed_sessions(stated) if day in days]
    if any(may_begin(part, day, start) and start >= first and end <= last for start, end in sessions):
        return YES
    whole_day = part == "" or (part == "weekend" and day in WEEKEND)
    if part and not can_be({**asked, "daypart": [part]}, day):
        return NO
    if whole_day and (first, last) == (0, 9999):
        return meets(day, stated)
    if not whole_day and in_daypart(part, stated) == NO:
        return NO
    if whole_day and never_then(stated, first, last):
        return NO
    if meets(day, stated) != YES:
        return meets(day, stated)
    words = [word for word in stated.get("dayparts", ()) if not timed_in(word, stated)]
    open_words = any(both_may_begin(word, part, day, first, last) for word in words)
    return OPEN if not sessions or open_words else NO


def never_then(stated: Statement, first: int, last: int) -> bool:
    """Whether it meets in other parts of the day alone than those in which a session with these times begins."""
    parts = {part for part in HOURS if both_may_begin(part, "", "", first, last)}
    return bool(parts) and all(in_daypart(part, stated) == NO for part in parts)


def timed_in(word: str, stated: Statement) -> bool:
    return any(may_begin(word, day, start) for days, start, _ in parsed_sessions(stated) for day in days)


def on_some_day(part: str, stated: Statement, asked: dict[str, Any]) -> int:
    """The same of any day; what of the week is not stated leaves it open."""
    first, last = window(asked)
    if part and (first, last) == (0, 9999):
        return in_daypart(part, stated)
    if part == "weekend":
        return max(meets_in("", day, stated, asked) for day in WEEKEND)
    if part and not any(can_be({**asked, "daypart": [part]}, day) for day in DAYS):
        return NO
    sessions = parsed_sessions(stated)
    if any(may_begin(part, "", start) and start >= first and end <= last for _, start, end in sessions):
        return YES
    if part and in_daypart(part, stated) == NO:
        return NO
    if not part and never_then(stated, first, last):
        return NO
    timed = set().union(*(days for days, _, _ in sessions))
    words = [word for word in stated.get("dayparts", ()) if not timed_in(word, stated)]
    open_words = any(both_may_begin(word, part, day, first, last) for word in words for day in DAYS)
    return NO if timed and not open_words and not named_days(stated) - timed and week_is_whole(stated) else OPEN


def in_daypart(daypart: str, stated: Statement) -> int:
    said = set(stated.get("dayparts", ()))
    if daypart == "weekend":
        if "weekend" in said or named_days(stated) & set(WEEKEND):
            return YES
        return NO if named_days(stated) and week_is_whole(stated) else OPEN
    if daypart in said or timed_in(daypart, stated):
        return YES
    timed = set().union(*(days for days, _, _ in parsed_sessions(stated)))
    if "weekend" in said and not timed & set(WEEKEND):
        return OPEN
    if timed:
        return NO if named_days(stated) == timed and week_is_whole(stated) else OPEN
    return NO if said - {"weekend"} else OPEN


def inside(field: str, least: str, most: str) -> Callable[[Statement, dict[str, Any]], int]:
    def answer(stated: Statement, asked: dict[str, Any]) -> int:
        low, high = asked.get(least, 0), asked.get(most, 1e9)
        found = set()
        for first, last in stated.get(field, []):
            first, last = first or 0, 1e9 + 1 if last is None else last
            last_inside = last <= high or (most not in asked)
            found.add(YES if first >= low and last_inside else NO if last < low or first > high else OPEN)
        return found.pop() if len(found) == 1 else OPEN

    return answer


def attended(form: str, stated: Statement) -> int:
    only, on_site = "telehealth_only" in stated, {"in_person", "hybrid"} & {*stated.get("formats", ())}
    if only and form != "telehealth":
        return OPEN if on_site or remote(stated) == OPEN else NO
    if form == "in_person":
        return listed("formats")(form, stated)
    if form == "hybrid" and "no" not in stated.get("telehealth", "").split():
        return listed("formats")(form, stated)
    return remote(stated)


# What a quote of the modality says of medications: those given, and those denied.
MEDICATIONS = {
    "mat": (set(), set()),
    "mat/We prescribe buprenorphine.": ({"buprenorphine"}, set()),
    "mat/We are no methadone clinic: we prescribe buprenorphine.": ({"buprenorphine"}, {"methadone"}),
    "mat/We dispense methadone.": ({"methadone"}, set()),
}


def treats(code: str, stated: Statement) -> int:
    """A modality is listed or not said; a medication is what the quotes of its modality name and deny."""
    said = [MEDICATIONS[one] for one in stated.get("modalities", ()) if one in MEDICATIONS]
    if code == "mat":
        return YES if said else OPEN
    if code not in ("methadone", "buprenorphine"):
        return listed("modalities")(code, stated)
    given, denied = (any(code in one[at] for one in said) for at in (0, 1))
    return OPEN if given == denied else YES if given else NO


def every(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: min(rule(value, stated) for value in asked[option])


def some(rule: Callable[[str, Statement], int], option: str) -> Callable[[Statement, dict[str, Any]], int]:
    return lambda stated, asked: max(rule(value, stated) for value in asked[option])


def in_the_week(stated: Statement, asked: dict[str, Any]) -> int:
    """One and the same session of each of the days is in any of the parts of the day and inside the times."""
    parts = asked.get("daypart") or [""]
    if asked["day"]:
        return min(max(meets_in(part, day, stated, asked) for part in parts) for day in asked["day"])
    return max(on_some_day(part, stated, asked) for part in parts)


ALSO = {
    "city": "state", "state": "near", "after": "before", "hours_min": "hours_max", "weeks_min": "weeks_max",
}  # fmt: skip
RULES: dict[str, Callable[[Statement, dict[str, Any]], int]] = {
    "level": lambda stated, asked: YES if stated["level_of_care"] in asked["level"] else NO,
    "insurer": lambda stated, asked: takes_any(asked["insurer"], stated, asked),
    "insurer_family": lambda stated, asked: takes_any(["anthem_blue_cross", "carelon", "value_options"], stated, asked),
    "available": free_for,
    "hours_min": inside("hours_per_week", "hours_min", "hours_max"),
    "weeks_min": inside("duration_weeks", "weeks_min", "weeks_max"),
    "accreditation": some(listed("accreditations"), "accreditation"),
    "payment": pays,
    "day": in_the_week,
    "after": in_the_week,
    "daypart": in_the_week,
    "telehealth": lambda stated, asked: from_here(remote(stated), stated, asked),
    "format": lambda stated, asked: max(
        from_here(attended(form, stated), stated, asked) if form == "telehealth" else attended(form, stated)
        for form in asked["format"]
    ),
    "modality": every(treats, "modality"),
    "condition": every(listed("conditions"), "condition"),
    "language": some(listed("languages"), "language"),
    "city": lies,
    "state": lies,
    "confirmed_within_days": lambda stated, asked: (
        YES if stated["confirmed_days_ago"] <= asked["confirmed_within_days"] else NO
    ),
}
