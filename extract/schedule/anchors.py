"""Days and clocks found in a text, and what the words between two of them mean."""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal, NamedTuple

from extract.schedule.clocks import CLOCK, Clock, read_clock
from extract.schedule.weekdays import DAY, LETTERS, SEVEN_DAYS, WORDS, DayWord, read_letters

Link = Literal["to", "sep", "or", "except", "beside", "then", "columns", "break"]


class Anchor(NamedTuple):
    """A day word or a clock at text[start:end]; exactly one of both is set."""

    start: int
    end: int
    day: DayWord | None = None
    clock: Clock | None = None


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?"
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|primer|segundo|tercer|ultimo)"
# A day that is a date, a feast, a place or comes round once a month is no weekly day.
_NOT_WEEKLY_BEFORE = re.compile(
    rf"(?:\b(?:{_ORDINAL}|every other|alternate|alternating|next|this|past|coming|good|black|giving|fat|ash|ruby|cyber|easter|palm|bowl|casual|santo|santa|san|plac?ido|joe)"
    rf"(?:\s+(?:and|&)\s+{_ORDINAL})?\s+)$"
)
_NOT_WEEKLY_AFTER = re.compile(
    rf"\s*,?\s*\(?(?:{_MONTH}\.?\s+\d|\d{{1,2}}/\d|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}\s+de\s+[a-z]|of\s+(?:the|every|each)\s+month|del\s+mes|every other week"
    r"|evening post|night live|harbor|santo\b|after thanksgiving|before\s+\w+\s+day\b)"
)
_NO_DAY_BEFORE = re.compile(r"\b(?:the|a|in|to|be|he|she|it|they|we|i|you|who|was|were|and|of)\s+$")
_CLOSED_BEFORE = re.compile(
    r"(?:\bclosed|\bcerrado|\bno (?:groups?|sessions?|class(?:es)?)|\bnot (?:meet|open|held|available))(?:\s+(?:on|los|el|for))?\s+$"
)
_CLOSED_AFTER = re.compile(
    r"\s*(?::|-|\(|is|are)?\s*(?:we are\s+)?(?:closed|cerrado|off\b|no (?:group|class|session|program))"
)
# "by 5 pm", "until 9", "after 4": the time is a bound and not a start.
_BOUND = re.compile(
    r"\b(?:by|before|until|till|til|after|since|past|prior to|than|as late as|as early as|hasta|antes de las|despues de las)\s+(?:about\s+)?$"
)
_NUMBERED = re.compile(
    r"(?:\b(?:ages?|aged|grades?|steps?|levels?|phases?|weeks?|units?|rooms?|suite|ste|page|chapter|track|building|apt|no|number|floor|top|days?)\.?|#)\s*$"
)


# The words that a day may begin with; a look into a set is far cheaper than trying the pattern at every letter.
_DAY_BEGINS = frozenset(re.split(r"[ ']", name)[0] for name in WORDS) | {"seven", "siete"}
_NOON = frozenset(("noon", "midnight", "mediodia", "medianoche"))
_WORD = re.compile(r"\d+|[a-z]+")
_LETTER_HINT = re.compile(
    r"[MTWFRS](?:[oOrRaAuUhH]\w{0,3})?\s?(?:[-\u2010-\u2015/&,+]|and |to |thru )\s?(?:and |& )?[TWFRS]|[MTWS][TWFRhHuUaA](?![a-z])"
)
# No sentence or table has more; a bound on hostile text.
_MOST_ANCHORS = 1000


def may_have_letters(text: str) -> bool:
    """Whether days may be written as letters (MWF, M-Th); cheap, and never false where they are."""
    return _LETTER_HINT.search(text) is not None


def find_anchors(text: str, folded: str, with_clocks: bool) -> list[Anchor]:
    """All days and clocks in order of place; at most 1,000, which no page's table reaches."""
    anchors: list[Anchor] = []
    if may_have_letters(text):
        for letters in islice(LETTERS.finditer(text), _MOST_ANCHORS):
            word = read_letters(letters[0])
            if word is not None:
                anchors.append(Anchor(letters.start(), letters.end(), day=word))
    taken = [(one.start, one.end) for one in anchors]
    reached = 0
    for token in _WORD.finditer(folded):
        start = token.start()
        if start < reached:
            continue
        found = _anchor_at(token[0], start, text, folded, with_clocks)
        if found is None:
            continue
        while taken and taken[0][1] <= found.start:
            taken.pop(0)
        if not (taken and taken[0][0] < found.end):
            anchors.append(found)
            if len(anchors) >= _MOST_ANCHORS:
                break
        reached = found.end
    anchors.sort(key=lambda one: one.start)
    return _without_stray_numbers(anchors, folded)


def _anchor_at(word: str, start: int, text: str, folded: str, with_clocks: bool) -> Anchor | None:
    """The day or the clock that begins with this word."""
    if (word in _DAY_BEGINS or word == "7") and (day := DAY.match(folded, start)):
        meaning = _day_word(day, text, folded)
        return Anchor(start, day.end(), day=meaning) if meaning is not None else None
    if with_clocks and (word[0].isdigit() or word in _NOON) and (match := CLOCK.match(folded, start)):
        clock = read_clock(match)
        return Anchor(start, match.end(), clock=clock) if clock is not None else None
    return None


def _day_word(match: re.Match[str], text: str, folded: str) -> DayWord | None:
    """The word's meaning here: no days where it names a date, a feast or a closed day; None where it is no day."""
    name = match["name"] or match["short"]
    word = WORDS[name] if name else SEVEN_DAYS
    before, after = folded[max(0, match.start() - 34) : match.start()], folded[match.end() : match.end() + 40]
    if _NOT_WEEKLY_BEFORE.search(before) or _NOT_WEEKLY_AFTER.match(after):
        return DayWord(())
    if _CLOSED_BEFORE.search(before) or _CLOSED_AFTER.match(after):
        return DayWord((), needs_time=True)
    # The sun, sat down, wed: a small letter makes an abbreviation doubtful.
    if word.weak and not word.spanish and len(word.days) == 1 and text[match.start()].islower():
        return None if _NO_DAY_BEFORE.search(before) else word._replace(needs_time=True)
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
    return _BOUND.search(folded[max(0, anchor.start - 26) : anchor.start]) is not None


_BETWEEN = re.compile(r"\b(?:between|entre)(?: the hours of| las?)?:?\s+$")
_PIECE = re.compile(r"[a-z0-9']+|[^\sa-z0-9]")
_TO = {"-", "to", "through", "thru", "until", "till", "til", "hasta", "a", "al", "into"}
_SEPARATORS = {",", "&", "/", "+", "and", "y", "e", ";", "|", "•", "·", "∙", "*"}
_OR = {"or", "o", "u"}
_EXCEPT = {"except", "excluding", "excepto", "minus"}
_DAYTIME = {
    "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night", "nights",
    "manana", "mananas", "tarde", "tardes", "noche", "noches",
}  # fmt: skip
_IN_DAY_LIST = {
    "on",
    "every",
    "each",
    "the",
    "los",
    "el",
    "de",
    "also",
    "both",
    "(",
    ")",
    "in",
    "por",
    "la",
    "en",
} | _DAYTIME
_ENDING = {"ends", "end", "ending", "finish", "finishes", "finishing", "termina", "concludes"}
_ABOUT = {
    "about",
    "approximately",
    "approx",
    "around",
    "roughly",
    "~",
    "the",
    "las",
    "la",
    "at",
    "again",
    "from",
    "then",
}
_ZONES = {"est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt"}
_IN_CLOCK_LIST = _ABOUT | _ZONES | _DAYTIME | {
    "a", "an", "in", "for", "on", "session", "sessions", "group", "groups", "class", "classes", "track", "iop", "php", "day",
    "(", ")", ":", "de", "desde", "either", "also", "is", "are",
}  # fmt: skip
_BESIDE = _IN_CLOCK_LIST | _IN_DAY_LIST | _ENDING | {
    "-", ",", "[", "]", "@", "=", "between", "entre", "beginning", "starting", "starts", "begins", "start", "begin",
    "meets", "meet", "meeting", "meetings", "runs", "run", "running", "held", "hours", "hrs", "only", "virtual", "online", "weekly",
    "program", "programs", "local", "days", "dias", "horario", "hora", "time", "times", "daily", "h", "il", "el", "todos", "optional", "men", "men's",
    "women", "women's", "adult", "adults", "teen", "teens", "telehealth", "via", "zoom", "schedule", "we", "our", "of", "week",
    "open", "offered", "available", "happen", "take", "place", "occur", "occurs", "operates", "operate", "occurring", "scheduled",
}  # fmt: skip
_LONGEST_GAP = 60


def link(left: Anchor, right: Anchor, folded: str) -> Link:
    """What the text between two neighbouring anchors says: a range, a list, a choice, mere nearness, or nothing."""
    gap = folded[left.end : right.start]
    if len(gap) > _LONGEST_GAP:
        return "break"
    if not gap.strip(" "):
        # "9:00 AM 12:00 PM" may be two columns.
        return "beside" if (left.clock is None) or (right.clock is None) else "columns"
    pieces = set(_PIECE.findall(gap))
    if left.day is not None and right.day is not None:
        return _between_days(gap, pieces, left.day.spanish and right.day.spanish)
    if left.clock is not None and right.clock is not None:
        return _between_clocks(left, folded, gap, pieces)
    if not pieces <= _BESIDE | {";", "|", "&", "and", "y", "/", "•", "·", "or", "o"}:
        return "break"
    if left.day is not None:
        # "9-5 Mon-Fri and 9-12 Sat": goes on only where times come first.
        return "break" if pieces & {"or", "o", "a"} else "then" if pieces & {";", "and", "y", "&"} else "beside"
    # "6-9 pm and on Saturdays" starts anew; in "Mon 6-9 pm and Tue 5-8 pm" days come first and it goes on.
    return "or" if pieces & _OR else "then" if pieces & {";", "and", "y", "&"} else "beside"


def _between_days(gap: str, pieces: set[str], spanish: bool) -> Link:
    if pieces & _EXCEPT and pieces <= _EXCEPT | _IN_DAY_LIST | {",", "("}:
        return "except"
    if not pieces <= _TO | _SEPARATORS | _OR | _IN_DAY_LIST:
        return "break"
    to = pieces & (_TO if spanish else _TO - {"a", "al"})
    if pieces & {"a", "al"} and not to:
        return "break"
    if pieces & _OR:
        return "or"
    if pieces & _SEPARATORS:
        return "break" if to else "sep"
    if to:
        return "to"
    # Days on lines of their own are rows of a table and no list.
    return "break" if "\n" in gap or pieces - _DAYTIME else "sep"


def _between_clocks(left: Anchor, folded: str, gap: str, pieces: set[str]) -> Link:
    known = _TO | _SEPARATORS | _OR | _ENDING | _IN_CLOCK_LIST | {"."}
    if not pieces <= known:
        return "break"
    joined = bool(pieces & {"and", "y"})
    if joined and pieces & _ENDING:
        return "to"
    if (
        joined
        and pieces <= {"and", "y", "las", "la"} | _ABOUT
        and _BETWEEN.search(folded[max(0, left.start - 24) : left.start])
    ):
        return "to"
    if pieces & _OR:
        return "or" if "." not in pieces else "break"
    if pieces & _SEPARATORS:
        return "sep" if "." not in pieces else "break"
    if pieces & (_TO - {"a", "al"}) or ("a" in pieces and pieces <= {"a", "las", "la", "-"}):
        return "to" if pieces <= _TO | _ABOUT | _ENDING | _ZONES | {"."} else "break"
    return "sep" if "\n" in gap and pieces <= _DAYTIME | {":", "(", ")"} else "break"
