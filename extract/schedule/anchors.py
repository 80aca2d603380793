"""Days and clocks found in a text: the anchors of its schedule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from extract.patterns.searching import compiled
from extract.schedule.clocks import CLOCK, read_clock
from extract.schedule.denials import is_denied_after, is_denied_before
from extract.schedule.links import Anchor, link
from extract.schedule.lists import UNREAD_EXCEPTION
from extract.schedule.weekdays import (
    DAY,
    LETTERS,
    SEVEN_DAYS,
    SHORT_DAY,
    SPANISH_LETTERS,
    WORDS,
    DayWord,
    lone_letters,
    read_letters,
    read_short,
    read_spanish_letters,
)
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_NOT_WEEKLY_BEFORE = _WORDINGS.guarded("not_weekly_before")
_NOT_WEEKLY_AFTER = _WORDINGS["not_weekly_after"]
_NO_DAY_BEFORE = _WORDINGS["no_day_before"]
_BOUND = _WORDINGS["bound"]
# "130-" before "5 pm": the end of a range whose start could not be read.
_UNREAD_START = compiled(r"\d(?:\s?[ap]\.?m\.?)?\s?(?:-|to|until)\s?$")
_NUMBERED = _WORDINGS["numbered"]


# The words that a day may begin with; a look into a set is far cheaper than trying the pattern at every letter.
_DAY_BEGINS = frozenset(re.split(r"[ ']", name)[0] for name in WORDS) | {"seven", "siete", "7"}
_NOON = frozenset(_WORDINGS.words("noon"))
_BEGINS = _DAY_BEGINS | _NOON
_RUN, _LONGEST_RUN = 3, 4  # digits: "630pm", "1800-2100"
# A number, or a word that begins as one of these with the sign before it, so that the search skips from sign to sign.
_WORD = compiled(rf"[^a-z](?:(?<=\d)\d*|([{''.join(sorted({word[0] for word in _BEGINS if word.isalpha()}))}][a-z]+))")
_LETTER_HINT = _WORDINGS["letter_hint"]
_DAY_BEFORE = _WORDINGS["day_before"]
_DAY_BEHIND = _WORDINGS["day_behind"]
_SHORT_HINT = compiled(r"[MTWFS](?<!\w.)[oeruhHaAU]\b")
_LONE_HINT = compiled(r"[MTWF](?<!\w.)(?:\.?:?\s(?:from\s)?\d|(?<=[mMn] .)(?!\w))")
_MOST_LONE = 60
# No sentence or table has more; a bound on hostile text.
_MOST_ANCHORS = 1000


def may_have_letters(text: str) -> bool:
    """Whether days may be written as letters (MWF, M-Th, L-V); cheap, and never false where they are."""
    return not text.islower() and (_LETTER_HINT.search(text) is not None or _may_be_spanish(text))


def _may_be_spanish(text: str) -> bool:
    """Whether days may be written as letters in Spanish; asked of every sentence, hence no loop and no pattern."""
    return "L-" in text or "L\u2013" in text or "L a " in text or "L - " in text or "L \u2013 " in text


def find_anchors(text: str, folded: str, with_clocks: bool) -> list[Anchor]:
    """All days and clocks in order of place; at most 1,000, which no page's table reaches."""
    anchors: list[Anchor] = []
    if may_have_letters(text):
        for letters in islice(LETTERS.finditer(text), _MOST_ANCHORS):
            word = read_letters(letters[0])
            if word is not None and word.needs_time and _is_cell_of_days(letters[0], text):
                word = word._replace(weak=False, needs_time=False)
            if word is not None:
                anchors.append(Anchor(letters.start(), letters.end(), day=word))
        if with_clocks and _may_be_spanish(text):
            for stretch in islice(SPANISH_LETTERS.finditer(text), _MOST_ANCHORS):
                anchors.append(Anchor(stretch.start(), stretch.end(), day=read_spanish_letters(stretch["last"])))
            anchors.sort(key=lambda one: one.start)
    if with_clocks and _SHORT_HINT.search(text) is not None:
        listed = [(one.start, one.end) for one in anchors]
        for short in islice(SHORT_DAY.finditer(text), _MOST_ANCHORS):
            if not any(begin <= short.start() < end for begin, end in listed):
                anchors.append(Anchor(short.start(), short.end(), day=read_short(short[0])))
        anchors.sort(key=lambda one: one.start)
    taken = [(one.start, one.end) for one in anchors]  # by letters
    begins = _BEGINS if with_clocks else _DAY_BEGINS
    reached = 0
    # Behind the blank that is set before the text a word begins where its sign did, and a number one place before.
    for token in _WORD.finditer(f" {folded}"):
        called, start = token[1], token.start()
        if called is None:
            called, start = token[0], start - 1
        if called not in begins and not (with_clocks and called[0].isdigit()):
            continue
        if start < reached:
            continue
        if (found := _anchor_at(called, start, text, folded, with_clocks)) is None:
            continue
        while taken and taken[0][1] <= found.start:
            taken.pop(0)
        if not (taken and taken[0][0] < found.end):
            anchors.append(found)
            if len(anchors) >= _MOST_ANCHORS:
                break
        reached = found.end
    if with_clocks and _LONE_HINT.search(text) is not None:
        held = [(one.start, one.end) for one in anchors]
        beside = any(one.day is not None and one.day.days for one in anchors)
        for start, day in lone_letters(text, beside_days=beside)[:_MOST_LONE]:
            if not any(begin <= start < end for begin, end in held):
                anchors.append(Anchor(start, start + 1, day=day))
    if not anchors:
        return anchors
    if any(one.day is not None for one in anchors):
        anchors.extend(_misspelt(folded))
    anchors.sort(key=lambda one: one.start)
    return _without_stray_numbers(anchors, folded)


def _is_cell_of_days(letters: str, text: str) -> bool:
    """Whether a text is nothing but letters that can be no other list: "M W F", "T Th"; "M F" may be men and women.

    >>> _is_cell_of_days("M W F", " M W F"), _is_cell_of_days("T Th", "T Th"), _is_cell_of_days("M F", "M F")
    (True, True, False)
    """
    telling = len(re.findall(r"[MTWRFS]", letters)) > 2 or "h" in letters.lower() or "u" in letters.lower()
    return telling and text.strip(" .:") == letters


_DAYLIKE = _WORDINGS["daylike"]
_DAY_NAMES = [name for name, word in WORDS.items() if len(word.days) == 1 and name.endswith(("day", "days"))]
_OTHER_WORDS = frozenset(_WORDINGS.words("other_words"))


@lru_cache(maxsize=256)
def _is_misspelt(word: str) -> bool:
    if word in WORDS or word in _OTHER_WORDS:
        return False
    return bool(get_close_matches(word, _DAY_NAMES, n=1, cutoff=0.8))


def _misspelt(folded: str) -> Iterator[Anchor]:
    """Words that are meant as days ("Wensday", "no W"): none that can be read, so that their list is none."""
    for match in islice(_DAYLIKE.finditer(folded), _MOST_ANCHORS):
        if _is_misspelt(match[0]):
            yield Anchor(match.start(), match.end(), day=DayWord(()))
    for match in islice(UNREAD_EXCEPTION.finditer(folded), _MOST_ANCHORS):
        yield Anchor(match.start("what"), match.end("what"), day=DayWord(()))


def _anchor_at(word: str, start: int, text: str, folded: str, with_clocks: bool) -> Anchor | None:
    """The day or the clock that begins with this word."""
    if word in _DAY_BEGINS and (day := DAY.match(folded, start)):
        meaning = _day_word(day, text, folded)
        return Anchor(start, day.end(), day=meaning) if meaning is not None else None
    if with_clocks and _may_be_clock(word, start, folded) and (match := CLOCK.match(folded, start)):
        if match["spanish"] and not (
            _DAY_BEFORE.search(folded, max(0, start - 50), start) or _DAY_BEHIND.match(folded, match.end())
        ):
            return None  # "de 10 a 13 horas" may be of a week
        clock = read_clock(match)
        return Anchor(start, match.end(), clock=clock) if clock is not None else None
    return None


def _may_be_clock(word: str, start: int, folded: str) -> bool:
    """Whether a clock may begin with this word: cheap, as most long numbers are of phones."""
    if not word[0].isdigit():
        return word in _NOON
    if len(word) == _RUN:
        return folded[start + _RUN : start + _RUN + 2].lstrip().startswith(("a", "p"))
    return len(word) <= _LONGEST_RUN


def _day_word(match: re.Match[str], text: str, folded: str) -> DayWord | None:
    """The word's meaning here: no days where it names a date, a feast or a closed day; None where it is no day."""
    name = match["name"] or match["short"]
    word = WORDS[name] if name else SEVEN_DAYS
    begin = max(0, match.start() - 34)
    if _NOT_WEEKLY_BEFORE.search_slice(folded, begin, match.start()) or _NOT_WEEKLY_AFTER.match(
        folded[match.end() : match.end() + 40]
    ):
        return DayWord(())
    if is_denied_before(folded, match.start()) or is_denied_after(folded, match.end()):
        return DayWord((), needs_time=True, denied=word.days)
    # The sun, sat down, wed: a small letter makes an abbreviation doubtful.
    if word.weak and not word.spanish and len(word.days) == 1 and text[match.start()].islower():
        return None if _NO_DAY_BEFORE.search(folded[begin : match.start()]) else word._replace(needs_time=True)
    return word


def _without_stray_numbers(anchors: list[Anchor], folded: str) -> list[Anchor]:
    """Drop bare numbers that are not an end of a range of times."""
    kept: list[Anchor] = []
    for index, anchor in enumerate(anchors):
        clock = anchor.clock
        if clock is not None and clock.bare:
            after = anchors[index + 1] if index + 1 < len(anchors) else None
            opens = after is not None and after.clock is not None and link(anchor, after, folded) == "to"
            closes = bool(kept) and kept[-1].clock is not None and link(kept[-1], anchor, folded) == "to"
            if not (opens or closes) or (opens and _NUMBERED.search(folded[max(0, anchor.start - 12) : anchor.start])):
                continue
        kept.append(anchor)
    return kept


def is_bound(anchor: Anchor, folded: str) -> bool:
    """Whether the words before a lone clock make it a limit ("by 5 pm") and not the start of a session."""
    before = folded[max(0, anchor.start - 36) : anchor.start]
    return _BOUND.search(before) is not None or _UNREAD_START.search(before) is not None
