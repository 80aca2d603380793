"""Weekdays as written: names, abbreviations, Spanish names, collective words, and letters (MWF, T/Th)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.codes import WEEKDAYS, Weekday

WORKING_DAYS: tuple[Weekday, ...] = WEEKDAYS[:5]


class DayWord(NamedTuple):
    """Days of one word or letter list. `weak` words need other days or a time beside them to count.

    `needs_time` words ("daily", "MW") count only beside a time; `spanish` abbreviations only beside Spanish days.
    `denied` are the days of a word that says when nothing meets; it has no other days.
    """

    days: tuple[Weekday, ...]
    weak: bool = False
    needs_time: bool = False
    spanish: bool = False
    every_day: bool = False
    denied: tuple[Weekday, ...] = ()


def _words() -> dict[str, DayWord]:
    words: dict[str, DayWord] = {}
    english = {
        "monday": "mon mons", "tuesday": "tue tues", "wednesday": "wed weds", "thursday": "thu thur thurs",
        "friday": "fri fris", "saturday": "sat sats", "sunday": "sun suns",
    }  # fmt: skip
    spanish = {
        "lunes": "lun", "martes": "mar", "miercoles": "mie mier", "jueves": "jue", "viernes": "vie",
        "sabado": "sab", "domingo": "dom",
    }  # fmt: skip
    for day, (name, short) in zip(WEEKDAYS, english.items(), strict=True):
        words |= dict.fromkeys((name, f"{name}s", f"{name}'s"), DayWord((day,)))
        words |= dict.fromkeys(short.split(), DayWord((day,), weak=True))
    for day, (name, short) in zip(WEEKDAYS, spanish.items(), strict=True):
        words |= dict.fromkeys({name, name if name.endswith("s") else f"{name}s"}, DayWord((day,), spanish=True))
        words |= dict.fromkeys(short.split(), DayWord((day,), weak=True, spanish=True))
    words |= dict.fromkeys(("weekdays", "week days", "entre semana"), DayWord(WORKING_DAYS))
    words["weekday"] = DayWord(WORKING_DAYS, weak=True)
    words |= dict.fromkeys(
        ("weekend", "weekends", "fin de semana", "fines de semana"), DayWord(WEEKDAYS[5:], weak=True, needs_time=True)
    )
    words |= dict.fromkeys(
        ("daily", "every day", "each day", "todos los dias", "diariamente", "diario"),
        DayWord(WEEKDAYS, weak=True, needs_time=True, every_day=True),
    )
    return words


WORDS = _words()
SEVEN_DAYS = DayWord(WEEKDAYS, every_day=True)

_SHORT = {name for name, word in WORDS.items() if len(name) < 6 and word.weak and len(word.days) == 1}


def _any_of(names: set[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WORDINGS = Wordings.of(__name__, names=_any_of(set(WORDS) - _SHORT), short=_any_of(_SHORT))
DAY = _WORDINGS["day"]
LETTERS = _WORDINGS["letters"]
SHORT_DAY = _WORDINGS["short_day"]
_LONE_LETTER = _WORDINGS["lone_letter"]
SPANISH_LETTERS = _WORDINGS["spanish_letters"]
_LAST_IN_SPANISH: dict[str, Weekday] = {"J": "thu", "V": "fri", "S": "sat", "D": "sun"}
_NAME_BEFORE = _WORDINGS["name_before"]
_PIECES = _WORDINGS["pieces"]
_COMPACT = compiled(r"M|T[uUhH]|T|W|R|F|S[aAuU]")
_LETTER_DAYS: dict[str, Weekday] = {
    "M": "mon", "Mo": "mon", "T": "tue", "Tu": "tue", "W": "wed", "We": "wed", "Th": "thu", "R": "thu",
    "F": "fri", "Fr": "fri", "Sa": "sat", "Su": "sun",
    "Mon": "mon", "Tue": "tue", "Tues": "tue", "Wed": "wed", "Thu": "thu", "Thur": "thu", "Thurs": "thu",
    "Fri": "fri", "Sat": "sat", "Sun": "sun",
}  # fmt: skip


def in_week_order(days: set[Weekday]) -> tuple[Weekday, ...]:
    """The days, each once, Monday first."""
    return tuple(day for day in WEEKDAYS if day in days)


def day_range(first: Weekday, last: Weekday) -> tuple[Weekday, ...]:
    """All days from first to last, over the weekend if need be; none where both are the same day.

    >>> day_range("fri", "sun")
    ('fri', 'sat', 'sun')
    """
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    if begin == end:
        return ()
    return in_week_order({WEEKDAYS[(begin + step) % 7] for step in range((end - begin) % 7 + 1)})


def read_letters(written: str) -> DayWord | None:
    """The days of a letter list, None where it is no list of days; a lone S makes the whole list unknown (no days).

    >>> read_letters("M, W, Th")
    DayWord(days=('mon', 'wed', 'thu'), weak=True, needs_time=False, spanish=False, every_day=False, denied=())
    >>> read_letters("M-F").days
    ('mon', 'tue', 'wed', 'thu', 'fri')
    """
    if written.isalpha():
        return _read_compact(written)
    days: list[Weekday] = []
    ranging = False
    pieces = list(_PIECES.finditer(written))
    names = [piece["letter"].capitalize() for piece in pieces if piece["letter"]]
    if " " in written and written.replace(" ", "").isalpha() and not {"and", "or", "to", "thru"} & set(written.split()):
        return _read_spaced(names)
    if all(len(name) > 2 for name in names):
        return None
    if "S" in names:
        return DayWord((), weak=True)
    ranges = sum(1 for piece in pieces if piece["range"])
    for piece in pieces:
        if piece["range"] and ranges == 1:
            ranging = True
        elif name := piece["letter"]:
            day = _LETTER_DAYS[name.capitalize()]
            span = day_range(days[-1], day) if ranging and days else (day,)
            if not span or (not ranging and day in days):
                return DayWord((), weak=True)
            days.extend(one for one in span if one not in days)
            ranging = False
    telling = (ranges == 1 and len(names) == 2 and "-" in written.replace("–", "-")) or (
        "/" in written and (len(names) > 2 or not {"Th", "Tu"}.isdisjoint(names))
    )
    return DayWord(in_week_order(set(days)), weak=not telling, needs_time=len(names) == 2 and not telling)


def read_spanish_letters(last: str) -> DayWord:
    """The days from Monday to the day of this letter, which count beside a time.

    >>> read_spanish_letters("J").days
    ('mon', 'tue', 'wed', 'thu')
    """
    return DayWord(day_range("mon", _LAST_IN_SPANISH[last]), weak=True, needs_time=True)


def read_short(written: str) -> DayWord:
    """The day of two letters beside a time.

    >>> read_short("SA").days
    ('sat',)
    """
    return DayWord((_LETTER_DAYS[written.capitalize()],), weak=True, needs_time=True)


def lone_letters(text: str, *, beside_days: bool) -> list[tuple[int, DayWord]]:
    """Days by one letter before a time, with their places; only beside other days (`beside_days`) or each other, and "M" and "F" alone may be men and women.

    >>> [word.days for _, word in lone_letters("M 6-9 pm, W 6-9 pm", beside_days=False)], lone_letters("F 9-11", beside_days=False)
    ([('mon',), ('wed',)], [])
    """
    found = [
        (letter.start(), DayWord((_LETTER_DAYS[letter[0]],), weak=True, needs_time=True))
        for letter in _LONE_LETTER.finditer(text)
        if not _NAME_BEFORE.search(text[max(0, letter.start() - 14) : letter.start()].lower())
    ]
    days = {word.days for _, word in found}
    return found if beside_days or (len(days) > 1 and days != {("mon",), ("fri",)}) else []


_HEADS: dict[str, tuple[Weekday, ...]] = {
    **{letters.lower(): (day,) for letters, day in _LETTER_DAYS.items() if letters != "T"},
    "t": ("tue", "thu"),
    "s": ("sat", "sun"),
}
_LEAST_HEADS = 3


def read_heads(heads: Sequence[str]) -> tuple[Weekday, ...]:
    """The day of each head of a timetable's columns, letters in the order of the week; none where they can be no days.

    >>> read_heads(["M", "T", "W", "Th", "F"]), read_heads(["S", "M", "T", "W", "T"])
    (('mon', 'tue', 'wed', 'thu', 'fri'), ('sun', 'mon', 'tue', 'wed', 'thu'))
    >>> read_heads(["M", "F"]), read_heads(["S", "M", "L"]), read_heads(["F", "M", "T"])
    ((), (), ())
    """
    if len(heads) < _LEAST_HEADS or not all(head.lower().rstrip(".") in _HEADS for head in heads):
        return ()
    days: list[Weekday] = []
    for head in heads:
        may = _HEADS[head.lower().rstrip(".")]
        if not days and "sun" in may:  # a week that begins with its Sunday
            days.append("sun")
            continue
        later = [day for day in may if days in ([], ["sun"]) or WEEKDAYS.index(day) > WEEKDAYS.index(days[-1])]
        if not later or later[0] in days:
            return ()
        days.append(later[0])
    return tuple(days)


def _read_spaced(names: list[str]) -> DayWord | None:
    """Letters with nothing but blanks between: in the order of the week, and only beside a time."""
    days = [_LETTER_DAYS[name] for name in names if name != "S"]
    rising = all(WEEKDAYS.index(one) < WEEKDAYS.index(other) for one, other in pairwise(days))
    return DayWord(tuple(days), weak=True, needs_time=True) if rising and len(days) == len(names) else None


def _read_compact(written: str) -> DayWord | None:
    letters = _COMPACT.findall(written)
    days: list[Weekday] = []
    for letter in letters:
        day = _LETTER_DAYS[letter.capitalize()]
        if letter == "T" and "wed" in days:
            day = "thu"
        if days and WEEKDAYS.index(day) <= WEEKDAYS.index(days[-1]):
            return None
        days.append(day)
    telling = written == "MWF" or "Th" in letters or "TH" in letters or len(letters) > 3
    return DayWord(tuple(days), weak=not telling, needs_time=not telling)
