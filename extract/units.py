"""A document in sentences, the unit in which claims are made."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import attrgetter

from extract.claims.time_turns import may_turn, time_turns
from extract.document import Block, Document
from extract.patterns.literals import remembered
from extract.patterns.searching import compiled
from extract.schedule import find_days, find_schedules
from extract.schedule.reading import tells_when
from extract.schedule.shapes import DaysMatch, ScheduleMatch
from extract.wordings import Wordings

# It begins with a set of signs, and not with alternatives, so that it is tried only where one of them stands.
_END = compiled(
    r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)(?:[\"')\]]+)?\s+(?=[\"'(\[*†‡§]*(?:(?<=[*†‡§]) )?[a-z0-9¿¡$]))", re.IGNORECASE
)
LONGEST = 1500  # characters
_WORDINGS = Wordings.of(__name__)
_ABBREVIATION = _WORDINGS["abbreviation"]
LONGEST_ABBREVIATION = 6  # letters: "approx"
_LAST_DAY = _WORDINGS["last_day"]
_ASKS = _WORDINGS["asks"]
_CLOCK_END = compiled(r"(?:[ap]\.\s?m|\d\s?hs?)\.$")
_GOES_ON = _WORDINGS["goes_on"]
_OTHERS = _WORDINGS.guarded("others")
_TO_OURS = _WORDINGS["to_ours"]
_TO_OTHERS = _WORDINGS["to_others"]
_TO_PLANS = _WORDINGS.guarded("to_plans")
_OURS = compiled(r"\b(?:ours?|we)\b")
_CONNECTS = _WORDINGS["connects"]
_NUMBER, _START = attrgetter("number"), attrgetter("start")
LONGEST_CONNECTIVE = 12  # characters: more than any of these has, so that the one before it is seen


@dataclass(slots=True)
class Unit:
    """One sentence (or line) of a block: its text as written, folded for matching, and its place in the document."""

    block: Block
    start: int
    text: str
    low: str
    number: int
    _tells_when: bool | None = None
    _schedules: list[ScheduleMatch] | None = None
    _days: list[DaysMatch] | None = None

    @property
    def over(self) -> str:
        """What heads it in a table or a box: the headers of its row and column and its label."""
        return " ".join((self.block.row, self.block.column, self.block.label)).strip()

    @property
    def tells_when(self) -> bool:
        """Whether a weekday or a time of day stands in it, which few sentences have; asked once."""
        if self._tells_when is None:
            self._tells_when = tells_when(self.text, self.low)
        return self._tells_when

    @property
    def schedules(self) -> list[ScheduleMatch]:
        """The days and times that it states, see extract.schedule; read once."""
        if self._schedules is None:
            self._schedules = find_schedules(self.text, self.over) if self.tells_when else []
        return self._schedules

    @property
    def days(self) -> list[DaysMatch]:
        """The days that it names without times; read once."""
        if self._days is None:
            self._days = find_days(self.text) if self.tells_when else []
        return self._days

    @property
    def end(self) -> int:
        return self.start + len(self.text)


FOOTNOTE = " (*"  # begins one in brackets: "Aetna, Cigna* (*out of network)"


def units(document: Document) -> Iterator[Unit]:
    """All sentences of the document, in its order."""
    number, folded = 0, document.low
    for block in document.blocks:
        begin, written = block.start, block.text
        for start, text, low in _of_block(written, folded[begin : begin + len(written)]):
            yield Unit(block, begin + start, text, low, number)
            number += 1


def that_hold(piece: str, units: Sequence[Unit], low: str) -> list[Unit]:
    """The sentences in which a piece of folded text stands, in order; `low` is the folded page, sooner searched than each of them."""
    found: list[Unit] = []
    at = low.find(piece) if piece else -1
    while at >= 0:
        last = bisect_right(units, at, key=_START) - 1
        end = units[last].end if last >= 0 else at
        if at + len(piece) <= end:
            found.append(units[last])
            at = low.find(piece, end)
        else:
            at = low.find(piece, at + 1)
    return found


def in_order(*held: Sequence[Unit]) -> list[Unit]:
    """The sentences of several lists, each of them in the order of the page, in that order and each once."""
    lists = [one for one in held if one]
    if len(lists) < 2:
        return [*lists[0]] if lists else []  # mostly all but one are empty
    every = sorted(chain.from_iterable(lists), key=_NUMBER)
    return [unit for unit, before in zip(every, (None, *every), strict=False) if unit is not before]


def _of_block(text: str, low: str) -> Sequence[tuple[int, str, str]]:
    """The sentences of one block: where each begins, its text as written, and folded."""
    compares, turns = "our" in low or "we " in low, may_turn(low)
    is_one = not _may_be_parted(low)
    if is_one and not (compares or turns):
        return ((0, text, low),) if low else ()  # most blocks: one line, or one sentence, told sooner than remembered
    return _parted(text, low, is_one, compares, turns)


def _may_be_parted(low: str) -> bool:
    """Whether a block, folded, may be more than one sentence and nothing around it; hardly any that may is not.

    >>> [_may_be_parted(low) for low in ("we meet daily.", "call us. we meet daily.", "we meet daily. ")]
    [False, True, True]
    """
    if len(low) > LONGEST or low != low.strip() or "\n" in low or "\u2026" in low:
        return True
    # White space stands behind the end of a sentence, so that a sign with which the block ends is none.
    return (
        ("*" in low and FOOTNOTE in low)
        or low.find(".", 0, -1) >= 0
        or low.find("?", 0, -1) >= 0
        or low.find("!", 0, -1) >= 0
    )


@remembered
def _parted(text: str, low: str, is_one: bool, compares: bool, turns: bool) -> list[tuple[int, str, str]]:
    """The same of a block of several, or of one (`is_one`) with several claims; `compares` and `turns` as `_claims` has them."""
    spans = [(0, len(low))] if is_one else [_trimmed(text, start, end) for start, end in _sentences(text, low)]
    if FOOTNOTE in low:
        spans = [part for start, end in spans for part in _footnoted(low, start, end)]
    if compares or turns:
        spans = [
            part for start, end in spans for part in _claims(text, low, start, end, compares=compares, turns=turns)
        ]
    return [(start, text[start:end], low[start:end]) for start, end in spans if start < end]


def _footnoted(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span of a sentence, and that of the footnote in the brackets at its end that tells of a mark in it.

    >>> low = "we accept aetna, cigna* and humana (*out of network)."
    >>> [low[start:end] for start, end in _footnoted(low, 0, len(low))]
    ['we accept aetna, cigna* and humana', '*out of network).']
    """
    begin = low.rfind(FOOTNOTE, start, end)
    marked = begin > 0 and any(low[at - 1].isalnum() for at in range(start + 1, begin) if low[at] == "*")
    if not marked or low.find(")", begin, end) < end - 2:
        return [(start, end)]
    return [(start, begin), (begin + len(FOOTNOTE) - 1, end)]


def _claims(text: str, low: str, start: int, end: int, *, compares: bool, turns: bool) -> list[tuple[int, int]]:
    """The span of a sentence; of one that compares ours with others (`compares`: it may) or turns to another time, of each part."""
    sentence = low[start:end]
    turn = _contrast(sentence) if compares and ("our" in sentence or "we" in sentence) else None
    cuts = [turn] if turn else time_turns(sentence) if turns and turn is None else []
    if not cuts:
        return [(start, end)]
    return [_trimmed(text, start + begin, start + stop) for begin, stop in pairwise((0, *cuts, end - start))]


def _sentences(text: str, low: str) -> list[tuple[int, int]]:
    """The spans of the sentences of one block, some with white space around them."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for mark in _END.finditer(low):
        start, end = mark.span()
        sign = mark.group()
        if "\n" in sign:
            before = low[begin:start].rstrip()[-LONGEST_CONNECTIVE:]
            if _CONNECTS.search(before, before.rfind(" ") + 1):
                continue
        elif sign[0] == ".":
            before = low[max(begin, start - 12) : start + 1]
            after = text[end : end + 1]
            if before[-2:-1] in "mhs" and _CLOCK_END.search(before):
                if after.islower() or after.isdigit() or after == "(" or _GOES_ON.match(low, end):
                    continue
            elif after.islower() or (
                _is_short(before) and not _ends_days(before, after, low, end) and not _is_a_no(low, begin, start, end)
            ):
                continue
        spans.append((begin, start + len(sign.rstrip())))
        begin = end
    spans.append((begin, len(text)))
    return spans if len(text) <= LONGEST else [piece for start, end in spans for piece in _pieces(text, start, end)]


def _is_short(before: str) -> bool:
    """Whether the word before a full stop is an abbreviation.

    >>> _is_short("see dr."), _is_short("st."), _is_short("in treatment.")
    (True, True, False)
    """
    word = before[-LONGEST_ABBREVIATION - 2 : -1]
    is_longer = len(word) > LONGEST_ABBREVIATION and word.isalpha()  # as that of most sentences
    return not is_longer and _ABBREVIATION.search(before, before.rfind(" ") + 1) is not None


def _is_a_no(low: str, begin: int, start: int, end: int) -> bool:
    """Whether "no" before a full stop at `start` is an answer with another question behind it, and no number: "Unfortunately, no. Do you …?".

    >>> said = "do you? sorry, no. do you bill? no. 5"
    >>> _is_a_no(said, 8, 17, 19), _is_a_no(said, 32, 34, 36), _is_a_no("no. we do not.", 0, 2, 4)
    (True, False, False)
    """
    if not low.endswith("no", begin, start) or not _ASKS.match(low, end):
        return False
    said = low[begin : start - 2].rstrip()
    return not said or said.endswith((",", " is")) or said in ("a:", "answer:")


def _ends_days(before: str, after: str, low: str, end: int) -> bool:
    """Whether a short day is the last of its list and of its sentence: "Call us Mon-Fri. Groups meet …"; no "Mon. Groups 6-9"."""
    return after.isupper() and _LAST_DAY.search(before) is not None and _GOES_ON.match(low, end) is None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """No sentence is so long: text without an end is cut, so that no rule looks at more than it can afford."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start + LONGEST // 2, start + LONGEST), start + LONGEST // 2)
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space around what stands in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _contrast(low: str) -> int | None:
    """Where a sentence passes from programs anywhere to ours, from ours to them, or from what is to what is planned; or None.

    >>> low = "some iops last 12 weeks; ours is 8."
    >>> low[_contrast(low):], _contrast("we work with most programs in town")
    ('ours is 8.', None)
    """
    others = _OTHERS.search(low)
    if others is None:
        planned = _TO_PLANS.search(low)
        return planned.end() if planned else None
    ours = _OURS.search(low)
    if ours is None:
        return None
    if others.start() < ours.start():
        turn = _TO_OURS.search(low, others.end())
        return turn.end() if turn else None
    turns = [turn.end() for turn in _TO_OTHERS.finditer(low, 0, others.end()) if turn.end() > ours.end()]
    return turns[-1] if turns else None
