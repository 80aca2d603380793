"""What was read of a plain sentence as options of a request, and how each part was read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from index import availability
from index.result import ReadAs
from index.sentence_denied import other_way
from index.sentence_items import NOT_SEARCHED, READ_AS_PLACE, TEXT, WHICH_INSURER, Item
from index.sentence_payers import one_payer_of_two, with_both
from index.sentence_some_days import ANY_TIME
from index.sentence_times import Times
from index.sentence_told import NOBODY_ELSE
from index.sentence_uncued import ORDINARY
from index.sentence_work import EXCEPTED, WORK, free_outside, less
from index.wording import MIDNIGHT, clock
from records.codes import WEEKDAYS

ANY_OF = (
    "level",
    "insurer",
    "insurer_family",
    "payment",
    "daypart",
    "format",
    "language",
    "city",
    "state",
    "accreditation",
    "plan",
)
ALL_OF = ("modality", "condition", "population", "day")
NUMBERS = ("hours_min", "hours_max", "weeks_min", "weeks_max", "miles")
SWITCHES = ("telehealth", "in_network")
PLACES = ("near", "miles", "city", "state")
FROM_WHERE = "from where? Add a ZIP or a city; no distance was applied"
ALLOWED = "it may be so and need not; as a filter it would hide all others"
_ALLOWED_BEHIND = re.compile(
    r"\s+(?:(?:is|are|would\s+be|also|totally|too)\s+)*(?:ok|okay|k|fine|acceptable|alright|all\s+right|possible|works\s+too)\b",
    re.I,
)
_ALLOWED_BEFORE = re.compile(
    r"\b(?:(?:open|okay|ok)\s+to|(?:ok|okay|fine|good)\s+with|willing\s+to\s+do|(?:doesn'?t|don'?t|wouldn'?t)\s+mind)\s+(?:doing\s+|a\s+)?$",
    re.I,
)
_ONLY_THEN = re.compile(r"\b(?:only|just|solely)\b", re.I)
PLACE_OR_ONLINE = "a place or telehealth cannot be searched at once"
WHY = {
    "not": "it is denied, and what a page leaves out is not known to be missing",
    "before": "it is said of what was before",
    "out": "nobody is found by being out of network: with the option insurer they stand among those to ask",
}


def fields_of(
    text: str, items: list[Item], *, payer_given: bool, place_given: bool
) -> tuple[dict[str, Any], list[ReadAs], str]:
    """Options for SearchRequest, how each part was read in the order of the sentence, and the rest as text.

    `payer_given` tells that the request names an insurer, so that "in network" and "PPO" have one to refine,
    `place_given` that it names a place to measure miles from.
    """
    if any(item.values == (ANY_TIME,) for item in items):
        # "Evening preferred but any time works": as a filter it would hide the rest.
        items = [
            replace(i, option=NOT_SEARCHED, values=(ANY_TIME,)) if i.option == "daypart" and not i.why else i
            for i in items
        ]
    items = [_not_required(text, item) for item in items]
    items = with_both(text, _with_alternatives(one_payer_of_two(text, [_told_apart(text, item) for item in items])))
    payer = payer_given or any(item.option in ("insurer", "insurer_family") for item in items)
    if payer or any(item.option == "payment" for item in items):
        items = [item for item in items if item.values != (WHICH_INSURER,)]
    place = place_given or any(item.option == "near" for item in items)
    items = [_refined(item, payer=payer, place=place) for item in items]
    free, named_days, items = _around_work(text, *_week(items))
    fields: dict[str, Any] = {}
    kept = [_filled(item, fields) for item in items]
    if free:
        fields["available"] = free
    if named_days:
        fields["day"] = named_days
    read = [
        ReadAs(words=text[item.begin : item.end].strip(), option=item.option, values=list(item.values))
        for item in _text_joined(text, kept)
    ]
    read += [
        ReadAs(words=text[item.begin : item.end].strip(), option=NOT_SEARCHED, values=[item.note])
        for item in kept
        if item.note not in ("", READ_AS_PLACE) and item.option != NOT_SEARCHED
    ]
    rest = " ".join(value for item in kept if item.option == TEXT for value in item.values)
    return fields, read, rest


def _not_required(text: str, item: Item) -> Item:
    """How a program may be attended is no condition: "telehealth ok", "open to zoom"; of "women only" the second word is told."""
    if item.option == "population" and text[item.begin : item.end].lower().endswith("only"):
        return replace(item, note=NOBODY_ELSE)
    if item.option not in ("telehealth", "format") or item.joined == "or":
        return item
    allowed = _ALLOWED_BEHIND.match(text, item.end) or _ALLOWED_BEFORE.search(text[: item.begin])
    return replace(item, option=NOT_SEARCHED, values=(ALLOWED,)) if allowed else item


def _told_apart(text: str, item: Item) -> Item:
    """What is denied says why it is not searched, unless it asks for something else."""
    item = other_way(text, item)
    return replace(item, values=(WHY[item.why],)) if item.why else item


def _with_alternatives(items: list[Item]) -> list[Item]:
    """What "or" joins: both as a filter where any value does, else as text, where "or" has a sign."""
    result: list[Item] = []
    for item in items:
        before = result[-1] if result else None
        if before and item.joined == "or" and (before.option, item.option) == ("city", "near") and item.note:
            item = replace(item, option="city", note="")  # "in Dallas or Fort Worth": no cue says that it is to be near
        if before is None or item.joined != "or" or item.why:
            result.append(item)
        elif (item.option, item.values) == (before.option, before.values):
            result.append(item)  # "spravato or ketamine": two names of one thing
        elif {item.option, before.option} <= {*ALL_OF, TEXT} - {"day"} and item.begin >= before.end:
            every = [result.pop(), item]
            while every[0].joined == "list" and result and result[-1].option == item.option:
                every.insert(0, result.pop())  # "EMDR, CBT or DBT"
            words = " OR ".join(map(_as_text, every))
            result.append(Item(every[0].begin, item.end, TEXT, (words,), was=item.option, joined=every[0].joined))
        elif item.option == "telehealth" and (before.option in PLACES or before.was in PLACES):
            result.append(replace(item, option=NOT_SEARCHED, values=(PLACE_OR_ONLINE,)))
        elif before.option == "telehealth" and item.was in PLACES:
            result[-1] = replace(before, option=NOT_SEARCHED, values=(PLACE_OR_ONLINE,))
            result.append(item)
        elif item.begin >= before.end and not _any_will_do(before.option, item.option):
            told = f"{before.option} or {item.option} cannot be searched at once".replace("_", " ")
            result.append(replace(item, option=NOT_SEARCHED, values=(told,)))
        else:
            result.append(item)
    forms = {item.option for item in result if item.option in ("telehealth", "format")}
    if len(forms) == 2:  # "online or in person": either will do
        result = [
            replace(i, option="format", values=("telehealth",)) if i.option == "telehealth" else i for i in result
        ]
    return result


def _any_will_do(option: str, other: str) -> bool:
    """Whether "or" between two options leaves each of them as it is, or is told elsewhere."""
    told = {NOT_SEARCHED, "available", "work"}
    groups = ({"telehealth", "format"}, {"city", "state"}, {"near", "state"})
    return option == other or bool({option, other} & told) or any({option, other} <= group for group in groups)


def _around_work(text: str, free: str, days: list[str], items: list[Item]) -> tuple[str, list[str], list[Item]]:
    """When somebody works as free time outside of it, unless the sentence says itself when they are free."""
    works = [item for item in items if item.option == WORK and not item.why]
    if not works:
        return free, days, items
    if free and (both := _after_work_too(text, works, items)):
        return (
            both,
            days,
            [
                replace(one, option="available", values=(both,), times=None)
                if one in works or one.option == "available"
                else one
                for one in items
            ],
        )
    if free and (away := _away_from(works, items)):
        if not (free := less(availability.parse(free), away)):
            told = ("that leaves no time of the week",)
            return (
                "",
                days,
                [
                    replace(one, option=NOT_SEARCHED, values=told) if one in away or one.option == "available" else one
                    for one in items
                ],
            )
        items = [
            replace(one, option="available", values=(free,), times=None)
            if one in away or one.option == "available"
            else one
            for one in items
        ]
        works = [one for one in works if one not in away]
    if free:
        told = ("when they are free is said beside it",)
        return free, days, [replace(one, option=NOT_SEARCHED, values=told) if one in works else one for one in items]
    side, kept = "", []
    for item in items:
        words = text[item.begin : item.end].lower().split()
        if item.option == "daypart" and words[-1:] == ["work"] and words[0] in ("after", "before"):
            side = words[0]  # "works 7 to 3, group after work": after three, whatever part of the day that is
            item = replace(item, option=WORK)
        kept.append(item)
    free = free_outside(works, only=side)
    if not free:
        told = ("that leaves no time of the week",)
        return "", days, [replace(one, option=NOT_SEARCHED, values=told) if one.option == WORK else one for one in kept]
    read = [replace(one, option="available", values=(free,), times=None) if one.option == WORK else one for one in kept]
    return free, days, read


def _away_from(works: list[Item], items: list[Item]) -> list[Item]:
    """Of what the caller works and excepts, what takes away from the free time that is said.

    Days and times that are excepted always do; hours of work do where the free time names no days ("off work at 4:30, free
    til 9"): who says on which days he is free knows when he works.
    """
    said = [item for item in items if item.option == "available"]
    daily = all(availability.free_on(availability.parse(item.values[0]), day) for item in said for day in range(7))
    return [work for work in works if work.was == EXCEPTED or (daily and work.times)]


def _after_work_too(text: str, works: list[Item], items: list[Item]) -> str:
    """The free time of who says from when on he is off work, and that he is free on other days too: "off at 4, weekends free".

    "" where work has no end alone, where the days are the same, or where it is said that he is free on those days only.
    """
    said = [item for item in items if item.option == "available"]
    if any(work.times is None or work.times.after is not None or work.times.before is None for work in works):
        return ""
    if any(_ONLY_THEN.search(text[item.begin : item.end]) for item in said):
        return ""
    blocks = [free for item in said for value in item.values for free in availability.parse(value)]
    off = availability.parse(free_outside(works, only="after"))
    busy = {day for work in works for day in work.values or WEEKDAYS[:5]}
    if any(availability.free_on(tuple(blocks), number) for number, day in enumerate(WEEKDAYS) if day in busy):
        return ""
    of_work = [
        availability.Free(number * MIDNIGHT + start, number * MIDNIGHT + end)
        for number, day in enumerate(WEEKDAYS)
        if day in busy
        for start, end in availability.free_on(off, number)
    ]
    return availability.written(availability.joined([*blocks, *of_work]))


def _as_text(item: Item) -> str:
    if item.option == TEXT:
        return " ".join(item.values)
    return " ".join(value.replace("_", " ") for value in item.values)


def _refined(item: Item, *, payer: bool, place: bool) -> Item:
    """What refines nothing is told: a network without an insurer, miles without a place to measure them from."""
    if item.option in ("in_network", "plan") and not payer:
        return replace(item, option=NOT_SEARCHED, values=("say with which insurer",))
    if item.option == "miles" and not place:
        miles = f"{item.values[0]} mile{'' if item.values[0] == '1' else 's'}"
        return replace(item, option=NOT_SEARCHED, values=(f"{miles}: {FROM_WHERE}",))
    return item


def _filled(item: Item, fields: dict[str, Any]) -> Item:
    """Fill the option of a part; a second value of an option that takes one is told and not searched."""
    if item.option in (TEXT, NOT_SEARCHED, "available", "day"):
        return item
    if item.option in ANY_OF or item.option in ALL_OF:
        values = fields.setdefault(item.option, [])
        values += [value for value in item.values if value not in values]
        return item
    value: Any = item.values[0]
    value = True if item.option in SWITCHES else float(value) if item.option in NUMBERS else value
    if fields.setdefault(item.option, value) != value:
        return replace(item, option=NOT_SEARCHED, values=(f"{item.option} is {fields[item.option]} already",))
    return item


def _week(items: list[Item]) -> tuple[str, list[str], list[Item]]:
    """When the caller is free, or the days on which a program must meet; and the parts with the times as options.

    Days are when the caller is free where they say so ("free", "weekdays", "Monday or Tuesday"), or where each has
    times of its own; else they are days on which a program must meet, and times are its earliest and latest.
    """
    days = [item for item in items if item.option in ("day", "available")]
    wholly = [item for item in days if item.option == "available" and not item.times]
    if any(0 < len(item.values) < len(WEEKDAYS) and item.option == "available" for item in days):
        # "free Mondays, mornings only": of the days that are named, not of every day.
        items = [
            item for item in items if item.option != "available" or item.times or len(item.values) != len(WEEKDAYS)
        ]
        days = [item for item in items if item in days]
    elif wholly and any(item.option == "day" for item in days):
        # "Tuesdays, evenings only": all that is attended is in the evening, and one of it on a Tuesday.
        named: list[str] = [
            day for day in WEEKDAYS if any(item.option == "day" and day in item.values for item in days)
        ]
        free = f"daily {_span(_loose_times(items))}"
        items = [replace(one, times=None) for item in items for one in _with_clocks(item)]
        written = availability.written(availability.parse(free))
        return written, named, [replace(i, values=(written,)) if i.option == "available" else i for i in items]
    times = {item.times for item in days if item.times is not None}
    if not days:
        return "", [], items
    if not (any(item.option == "available" for item in days) or len(times) > 1):
        named = [day for day in WEEKDAYS if any(day in item.values for item in days)]
        return "", named, [part for item in items for part in _with_clocks(item)]
    loose = _loose_times(items)
    spoken_of = {day for item in days for day in item.values}
    rest = tuple(day for day in WEEKDAYS if day not in spoken_of)
    if spoken_of and rest and all(item.times for item in days):
        # "Wednesdays until 7, free after 5 otherwise": none of them is said of the others.
        items = [replace(item, values=rest) if item in days and not item.values else item for item in items]
        days = [item for item in items if item.option in ("day", "available")]
    shared: Times | None = None
    for one in (*(item.times for item in days if not item.values), loose):
        shared = _both(shared, one)
    blocks = [f"{','.join(item.values)} {_span(item.times or shared)}" for item in days if item.values]
    blocks = blocks or [f"daily {_span(shared)}"]
    free = availability.written(availability.parse("; ".join(blocks)))
    filled = loose is not None and any(not item.times for item in days)
    spoken = [
        replace(item, option="available", values=(free,), times=None)
        if item in days or (filled and item.option in ("after", "before"))
        else item
        for item in items
    ]
    return free, [], spoken


def _both(times: Times | None, loose: Times | None) -> Times | None:
    """Times of every day with the end or start that stands apart from them: "free after 5, iop done by 8"."""
    if times is None or loose is None:
        return times or loose
    both = Times(
        loose.after if times.after is None else times.after, loose.before if times.before is None else times.before
    )
    return both if (both.after or 0) < (both.before or MIDNIGHT) else times


def _loose_times(items: list[Item]) -> Times | None:
    """Times that stand apart from the days: "weekdays, evening IOP after 6"."""
    found = {item.option: _minute(item.values[0]) for item in items if item.option in ("after", "before")}
    return Times(found.get("after"), found.get("before")) if found else None


def _with_clocks(item: Item) -> list[Item]:
    if item.option != "day" or item.times is None:
        return [item]
    both = (("after", item.times.after), ("before", item.times.ends_by))
    clocks = [
        replace(item, option=name, values=(clock(minute),), times=None) for name, minute in both if minute is not None
    ]
    return [replace(item, times=None), *clocks]


def _span(times: Times | None) -> str:
    start = clock((times and times.after) or 0)
    end = times.before if times and times.before is not None else MIDNIGHT
    return f"{start}-{clock(end - MIDNIGHT if end > MIDNIGHT else end)}"


def _minute(written: str) -> int:
    hour, _, minute = written.partition(":")
    return int(hour) * 60 + int(minute)


def _text_joined(text: str, items: list[Item]) -> list[Item]:
    """Words of the text that stand together as one part, and ordinary words that do."""
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        if last is not None and last.option == item.option == TEXT:
            joined[-1] = replace(last, end=item.end, values=(f"{last.values[0]} {item.values[0]}",))
        elif (
            last is not None
            and (last.option, last.values) == (item.option, item.values) == (NOT_SEARCHED, (ORDINARY,))
            and not text[last.end : item.begin].strip()
        ):
            joined[-1] = replace(last, end=item.end)
        elif last is not None and (last.begin, last.end, last.option) == (item.begin, item.end, item.option):
            joined[-1] = replace(last, values=tuple(dict.fromkeys((*last.values, *item.values))))
        else:
            joined.append(item)
    return joined
