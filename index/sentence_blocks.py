"""Free time of several kinds in a plain sentence: "free weekday evenings and all weekend", "after 5 or Saturday mornings".

Each part of such a list has days, a part of the day or times of its own, and none of them is said of the others. What is
one kind only ("free Tuesday and Thursday", "evenings and weekends") index/sentence_free.py and index/sentence_week.py read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from index.availability import PARTS
from index.meetings import DAYPART_STARTS
from index.sentence_free import FREE, HAS, NOT_ON, ONLY, ONLY_BEHIND
from index.sentence_items import Item
from index.sentence_times import BETWEEN, DAY, OUT_BEHIND, Times, read_days, read_times
from index.sentence_work import AWAY, EXCEPTED, SATURDAY_SUNDAY, WISHED, WORK, until_wish
from index.wording import MIDNIGHT
from records.codes import WEEKDAYS

_NAMED = {
    "night": "evening", "eve": "evening", "after work": "evening", "before work": "morning", "am": "morning",
    "during the day": "daytime",
}  # fmt: skip
_PART = re.compile(
    r"(?:(?:late|early)\s+)?(?P<part>mornings?|afternoons?|evenings?|eves?|nights?|after\s+work|before\s+work|daytime|during\s+the\s+day|am)\b",
    re.I,
)
_WEEKNIGHTS = re.compile(r"(?:(?:late|early)\s+)?week\s?nights?\b", re.I)
_WEEKENDS = re.compile(r"week\s?ends?(?:\s+days?)?\b", re.I)
_OTHER_DAYS = re.compile(r"(?:the\s+)?(?:other|remaining)\s+days\b|(?:the\s+)?rest\s+of\s+(?:the\s+)?week\b", re.I)
_ALL_DAY = re.compile(r"(?:all|any|the\s+whole|whole)\s*(?:day|time)(?:\s+long)?\b", re.I)
# "any evening", "all weekend", "all Saturday": of the caller, who can come to any of them.
_ANY = re.compile(r"(?:any|all)\s+(?:of\s+)?(?:the\s+)?", re.I)
_SMALL = re.compile(r"\s*(?:(?:on|in|at|during(?!\s+the\s+day\b)|the|every|each|of|only)\b\s*)*", re.I)
_SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:and|or|plus|but|&)?|/|&|\+|\bbut\b|\band\b|\bor\b|\bplus\b|\bas\s+well\s+as\b)\s*(?:(?:also|either|else|then|all\s+of)\s+)*",
    re.I,
)
_FREE_INSIDE = re.compile(
    r"(?:(?:he|she|they|i|we|caller)(?:'s|'re|'m)?\s+)?(?:(?:is|are|am|has|have|can\s+(?:do|come|make\s+it))\s+)?(?:(?:also|only)\s+)?(?:(?:free|available|off)\s+)?",
    re.I,
)
_FREE_BEHIND = re.compile(
    r"\s+(?:(?:is|are)\s+)?(?P<how>free|off|available|open)\b(?=\s*(?:$|[,.;:!?/&]|\b(?:and|or|but|so|plus|for|in|near|needs?|wants?|looking)\b))",
    re.I,
)
_WORKS_BEHIND = re.compile(
    r"\s+(?:would\s+|will\s+)?works?\b(?:\s+(?:best|well|better))?(?:\s+for\s+(?:him|her|them|me|us)\b)?", re.I
)
_OTHERWISE = re.compile(r"\s+(?:otherwise|instead|only|(?:are|is|would be)\s+(?:ok|okay|fine|good|best))\b", re.I)
_WISHED_BEHIND = re.compile(rf"\s+(?:{WISHED}|please|preferred|needed|wanted|wants?)\b", re.I)
_COLON = re.compile(r"\s*[,:]?\s*")
IsName = Callable[[int, int], bool]


@dataclass(frozen=True)
class Block:
    """One part of a list: the days (none: every day), parts of the day and times, and where it ends in the text."""

    end: int
    days: tuple[str, ...] = ()
    part: str = ""
    times: Times | None = None
    all_day: bool = False  # "all day", "any evening"
    week: bool = False  # "weekdays", "weeknights", "weekends": of the caller more than of a program
    weekend: bool = False
    others: bool = False  # "the other days": those of no other block
    free: bool = False  # "weekends free"
    times_first: bool = False  # "until 7 on Wednesdays"
    joined: str = ""  # what stands before it: ",", "and", "or"

    @property
    def span(self) -> Times:
        """From when to when, in minutes: a part of the day fills what the times leave open."""
        first, last = PARTS.get(self.part, (0, MIDNIGHT))
        after = self.times.after if self.times else None
        before = self.times.before if self.times else None
        start = first if after is None else after
        end = last if before is None else before
        return Times(start, end) if start < end else Times(after or 0, before or MIDNIGHT)


def read_blocks(text: str, at: int, is_name: IsName) -> list[Item] | None:
    """Free time of several kinds that begins here; None where it is of one kind, or nobody says that it is free time.

    `is_name` tells of a place that days there are the beginning of a name ("Friday Health Plans").

    >>> nothing = lambda begin, end: False
    >>> [(item.values, item.times) for item in read_blocks("free weeknights and Saturdays", 0, nothing)]
    [(('mon', 'tue', 'wed', 'thu', 'fri'), Times(after=1020, before=1440)), (('sat',), Times(after=0, before=1440))]
    >>> read_blocks("free Tuesdays and Thursdays", 0, nothing), read_blocks("evening or weekend IOP", 0, nothing)
    (None, None)
    """
    if (away := AWAY.match(text, at) or NOT_ON.match(text, at)) is not None:
        begin = _COLON.match(text, away.end()).end()  # type: ignore[union-attr]
        one = NOT_ON.match(text, at) is not None
        text = until_wish(text, begin)
        return _away(text, at, _list(text, begin, is_name, cued=True, away=True, one=one))
    begin, cued, has = at, False, False
    if (cue := FREE.match(text, at) or ONLY.match(text, at)) is not None:
        begin, cued = _COLON.match(text, cue.end()).end(), True  # type: ignore[union-attr]
    elif (cue := HAS.match(text, at)) is not None:
        begin, has = cue.end(), True
    blocks = _list(text, begin, is_name, cued=cued or has)
    if not blocks:
        return None
    end = blocks[-1].end
    only = ONLY_BEHIND.match(text, end)
    free = cued or only is not None or any(block.free for block in blocks)
    behind = only or (_WORKS_BEHIND.match(text, end) if len(blocks) > 1 else None)
    if behind is not None:
        cued, end = True, behind.end()
    if len(blocks) > 1 and _says_when(text, *blocks[:2]):
        return None
    if free and len(blocks) > 1 and _parts_alone(blocks):
        return _parts(at, end, blocks)
    if len(blocks) > 1:
        cued = cued or any(block.free or block.all_day for block in blocks)
    named_before = bool(_named_before(text, at))
    if not (
        _alone(blocks, cued=cued, has=has, named_before=named_before)
        if len(blocks) == 1
        else _of_kinds(blocks, cued=cued)
    ):
        return None
    spans = _of_their_days(blocks)
    items = [
        Item(begin, block.end, "available", days, times=span)
        for begin, block, (days, span) in zip([at, *(block.end for block in blocks)], blocks, spans, strict=False)
    ]
    named = {day for block in blocks for day in block.days} or _named_before(text, at)
    rest = tuple(day for day in WEEKDAYS if day not in named)
    items = [replace(item, values=rest) if block.others else item for item, block in zip(items, blocks, strict=True)]
    items = [replace(item, begin=_separated(text, item.begin) if item.begin > at else at) for item in items]
    if len(blocks) == 1 and blocks[0].part:  # "evenings free": what begins in the evening
        parts = _dayparts(replace(blocks[0], weekend=False))
        items = [
            replace(items[0], times=blocks[0].times),
            replace(items[0], option="daypart", values=parts, times=None),
        ]
    return [*items[:-1], replace(items[-1], end=end)]


def _of_their_days(blocks: list[Block]) -> list[tuple[tuple[str, ...], Times]]:
    """Days and times of each block; days of which other times are said are none of the times that are said of every day.

    "Free after 5, until 7 on Wednesdays" is from 5 to 7 on Wednesdays, and "before noon on Fridays" no evening of a Friday.
    """
    every = [block for block in blocks if not (block.days or block.others or block.all_day)]
    spans = [(block.days or tuple(WEEKDAYS), block.span) for block in blocks]
    if len(every) != 1:
        return spans
    general, own = every[0].span, dict[str, Times]()
    for number, block in enumerate(blocks):
        if not block.days or block.times is None or block.part or "or" in block.joined:
            continue
        after = general.after if block.times.after is None else block.times.after
        before = general.before if block.times.before is None else block.times.before
        narrowed = Times(after, before) if (after or 0) < (before or 0) else None
        inside = narrowed and (after or 0) >= (general.after or 0) and (before or 0) <= (general.before or 0)
        if inside or "," in block.joined or "but" in block.joined:
            spans[number] = block.days, narrowed or block.span
            own |= dict.fromkeys(block.days, spans[number][1])
    number = blocks.index(every[0])
    spans[number] = tuple(day for day in WEEKDAYS if day not in own), general
    return spans


def _named_before(text: str, at: int) -> set[str]:
    """The days that a sentence has named up to here: "works weekends, free the rest of the week"."""
    named = {
        day
        for place in DAY.finditer(text, 0, at)
        for days in [read_days(text[:at], place.start())]
        if days
        for day in days.days
    }
    return named | (set(SATURDAY_SUNDAY) if re.search(r"\bweek\s?ends?\b", text[:at], re.I) else set())


def _away(text: str, at: int, blocks: list[Block]) -> list[Item] | None:
    """Times of more than one kind at which somebody cannot come: "can't do weekday evenings or Saturdays"."""
    if len(blocks) < 2 or any(block.times or block.others for block in blocks):
        return None
    if len({block.span for block in blocks}) == 1 and not any(block.part for block in blocks):
        return None
    begins = [at, *(_separated(text, block.end) for block in blocks)]
    away = [DAYPART_STARTS.get(block.part, (0, MIDNIGHT)) for block in blocks]
    return [
        Item(begin, block.end, WORK, block.days or tuple(WEEKDAYS), times=Times(*times), was=EXCEPTED)
        for begin, block, times in zip(begins, blocks, away, strict=False)
    ]


def _says_when(text: str, days: Block, part: Block) -> bool:
    """Whether the part of the day behind a comma is of the days before it: "Tuesdays and Thursdays, evenings only"."""
    bare = days.days and not (days.part or days.times or days.all_day or days.weekend)
    return bool(
        bare
        and (part.part or part.times)
        and not (part.days or part.others)
        and text[days.end : _separated(text, days.end)].strip() == ","
    )


def _alone(blocks: list[Block], *, cued: bool, has: bool, named_before: bool) -> bool:
    """Whether one block is free time that no other reader reads: "free all day Tuesday", "weekends free"."""
    [block] = blocks
    others = block.others and named_before
    return bool((((block.all_day and block.days) or others) and cued) or (block.free and not has))


def _parts_alone(blocks: list[Block]) -> bool:
    """Whether these are parts of the day of all days, of which the weekend is one: "evenings and weekends"."""
    return all(
        bool(block.part) != block.weekend and (block.weekend or not block.days) and not (block.times or block.all_day)
        for block in blocks
    )


def _parts(at: int, end: int, blocks: list[Block]) -> list[Item]:
    """Parts of the day as free time in which all that somebody comes to must begin."""
    named = [part for block in blocks for part in _dayparts(block)]
    return [Item(at, end, "available", tuple(WEEKDAYS)), Item(at, end, "daypart", tuple(dict.fromkeys(named)))]


def _dayparts(block: Block) -> tuple[str, ...]:
    if block.weekend:
        return ("weekend",)
    return ("morning", "afternoon") if block.part == "daytime" else (block.part,)


def _of_kinds(blocks: list[Block], *, cued: bool) -> bool:
    """Whether these blocks are free time of more than one kind, and are said so."""
    if len({block.span for block in blocks}) == 1 and not any(block.all_day for block in blocks):
        return False
    if any(block.days and block.times_first for block in blocks) and all(block.times for block in blocks):
        return True  # "after 5, before noon on Fridays"
    if all(block.days for block in blocks) and not any(
        block.part or block.weekend or block.all_day for block in blocks
    ):
        return False  # days with times alone
    if _parts_alone(blocks):
        return False
    if cued or (
        all(block.times and not block.days for block in blocks) and {block.joined for block in blocks} == {"", "or"}
    ):
        return True  # "before 3 or after 7"
    return all(block.days for block in blocks) and any(block.times or (block.week and block.part) for block in blocks)


def _list(text: str, at: int, is_name: IsName, *, cued: bool, away: bool = False, one: bool = False) -> list[Block]:
    """The blocks from here on; of times that are taken `away` as far as they are, with `one` to the first comma."""
    blocks: list[Block] = []
    joined = ""
    while (block := _block(text, at, is_name, cued=cued, before=blocks[-1] if blocks else None)) is not None:
        if OUT_BEHIND.match(text, block.end) or (away and _OTHERWISE.match(text, block.end)):
            break  # "evenings, Thursdays are out"; "not Thursdays, evenings otherwise"
        if (free := _FREE_BEHIND.match(text, block.end)) is not None and (
            blocks or cued or free["how"].lower() == "free"
        ):
            block = replace(block, end=free.end(), free=True)
        if "but" in joined and not (block.times and (block.times_first or "," in joined)):
            break  # "weekdays but Thursdays"
        blocks.append(replace(block, joined=joined))
        works = _WORKS_BEHIND.match(text, block.end)
        if works is not None and (between := _SEPARATOR.match(text, works.end())) is not None:
            further = _list(text, between.end(), is_name, cued=True)
            return [*blocks[:-1], replace(block, end=works.end(), free=True), *further] if further else blocks
        if (between := _SEPARATOR.match(text, block.end)) is None:
            break
        comma = text[between.start() : between.end()].strip() in (",", ";")
        if away and comma and (one or _is_wished(text, between.end(), block, is_name)):
            break  # "no weekends, evenings"; "can't do Wednesdays, evening IOP"
        joined = " ".join(between[0].lower().split())
        inside = _FREE_INSIDE.match(text, between.end())
        if away and inside and inside[0].strip():
            break  # "can't do Tuesday evenings, free weekends"
        at = inside.end() if inside else between.end()
    return blocks


def _is_wished(text: str, at: int, away: Block, is_name: IsName) -> bool:
    """Whether what stands behind the comma of a denial is wished for: it leads a program, or is a part of the day behind mere days."""
    block = _block(text, at, is_name, cued=True, before=None)
    if block is None:
        return False
    of_days = bool(away.days) and not (away.part or away.times)
    return _WISHED_BEHIND.match(text, block.end) is not None or (of_days and bool(block.part) and not block.days)


def _block(text: str, at: int, is_name: IsName, *, cued: bool, before: Block | None) -> Block | None:
    """The days, part of the day and times that stand together here, in any order."""
    block, start = Block(at), at
    while True:
        small = _SMALL.match(text, at)
        place = small.end() if small else at
        if (further := _more(text, place, block, is_name, cued=cued or before is not None)) is None:
            break
        block = further
        at = block.end
    if block.end == start:
        return None
    if before and before.part and before.days and not before.times and block.part and not (block.days or block.times):
        return replace(block, days=before.days, week=before.week)  # "Tuesday mornings and evenings"
    return block


def _more(text: str, at: int, block: Block, is_name: IsName, *, cued: bool) -> Block | None:
    """The block with what stands here; None where nothing does that it has not."""
    if not block.all_day and (whole := _ALL_DAY.match(text, at)) is not None:
        return replace(block, end=whole.end(), all_day=True)
    if not block.days and (nights := _WEEKNIGHTS.match(text, at)) is not None and not block.part:
        return replace(block, end=nights.end(), days=WEEKDAYS[:5], part="evening", week=True)
    if not block.days and (weekend := _WEEKENDS.match(text, at)) is not None:
        return replace(block, end=weekend.end(), days=SATURDAY_SUNDAY, week=True, weekend=True)
    if not (block.days or block.others) and (others := _OTHER_DAYS.match(text, at)) is not None:
        return replace(block, end=others.end(), others=True)
    if not block.days and (read := _days(text, at, block)) is not None and not is_name(at, read.end):
        return read
    if not block.part and (part := _PART.match(text, at)) is not None:
        said = " ".join(part["part"].lower().split())
        said = said if said == "am" else said.rstrip("s")
        if said != "am" or block.days:
            return replace(block, end=part.end(), part=_NAMED.get(said, said))
    if block.times is None and (timed := read_times(text, at, behind_days=bool(block.days) or cued)) is not None:
        return replace(block, end=timed[1], times=timed[0])
    if (some := _ANY.match(text, at)) is not None:
        behind = _more(text, some.end(), block, is_name, cued=cued)
        return replace(behind, all_day=True) if behind and not block.all_day and not behind.times else None
    return None


def _days(text: str, at: int, block: Block) -> Block | None:
    """The days that stand here, but for the last of "after 5 on Tuesdays and Saturday mornings", which begins the next block."""
    days = read_days(text, at)
    if days is None:
        return None
    if block.part or block.times or block.all_day:
        small = _SMALL.match(text, days.end)
        behind = small.end() if small else days.end
        own = _PART.match(text, behind) or read_times(text, behind, behind_days=True)
        ends = [
            between.start()
            for between in BETWEEN.finditer(text, at, days.end)
            if DAY.match(text, between.end()) is not None
        ]
        if own and ends:
            days = read_days(text[: ends[-1]], at) or days
    first = block.times is not None
    return replace(
        block, end=days.end, days=days.days, times_first=first, week=days.days == tuple(WEEKDAYS[:5]) and days.either
    )


def _separated(text: str, at: int) -> int:
    """Where the block begins whose separator stands here."""
    between = _SEPARATOR.match(text, at)
    return between.end() if between else at
