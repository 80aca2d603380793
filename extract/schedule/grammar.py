"""The grammar of a weekly schedule over day and clock anchors: days with their times, in either order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from lark import Lark, Transformer
from lark.exceptions import LarkError
from lark.lexer import Lexer, Token

from extract.schedule.links import Anchor, Link
from extract.schedule.weekdays import day_range, in_week_order
from records.codes import Weekday

# Separators are told apart by what follows them, so one token of lookahead is enough.
GRAMMAR = """
start: days_first | times_first | only_days | only_times
days_first: (days times)+
times_first: (times days)+
only_days: days
only_times: times
days: some_days ("EXCEPT" some_days)?
some_days: day_item (_DAY_SEP day_item)*
day_item: DAY | DAY _DAY_TO DAY
times: time (_CLOCK_SEP time)*
time: CLOCK | CLOCK _CLOCK_TO CLOCK
%declare DAY CLOCK _DAY_SEP _DAY_TO _CLOCK_SEP _CLOCK_TO EXCEPT
""".replace('"EXCEPT"', "EXCEPT")


class DayList(NamedTuple):
    """The days of one list at text[start:end]; `sure` unless its words need company to be days.

    `alone_in_spanish` is a Spanish abbreviation without another ("mar" is March, too).
    """

    days: tuple[Weekday, ...]
    start: int
    end: int
    sure: bool
    needs_time: bool
    alone_in_spanish: bool


class TimeSpan(NamedTuple):
    """One clock, or two that are the ends of a range."""

    first: Anchor
    last: Anchor | None

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return (self.last or self.first).end


class Group(NamedTuple):
    """A day list (None where there is none) with the times that belong to it (none where there are none)."""

    days: DayList | None
    times: tuple[TimeSpan, ...]

    @property
    def start(self) -> int:
        """Offset of the first character."""
        starts = [time.first.start for time in self.times]
        return min([*starts, self.days.start] if self.days else starts)

    @property
    def end(self) -> int:
        """Offset after the last character."""
        ends = [time.end for time in self.times]
        return max([*ends, self.days.end] if self.days else ends)


class _AnchorLexer(Lexer):
    """Hands on the anchors and links that were found; there is no text to cut."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: object) -> None:
        """Lark passes its configuration, of which nothing is needed."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:
        """The tokens of one span."""
        anchors, links = lexer_state.text
        for index, anchor in enumerate(anchors):
            kind = "DAY" if anchor.day is not None else "CLOCK"
            if index:
                separator = _separator(anchors[index - 1], links[index - 1], anchor)
                if separator:
                    yield Token(separator, links[index - 1])
            token = Token(kind, "")
            token.value = anchor
            yield token


def _separator(left: Anchor, link: Link, right: Anchor) -> str | None:
    if (left.day is None) != (right.day is None):
        return None
    if link in ("except", "but"):
        return "EXCEPT"
    return f"_{'CLOCK' if left.day is None else 'DAY'}_{'TO' if link == 'to' else 'SEP'}"


class _Nonsense(ValueError):
    """A list that names no days: the whole list is void."""


class _Builder(Transformer[Token, tuple[Group, ...]]):
    def start(self, children: list[tuple[Group, ...]]) -> tuple[Group, ...]:
        return children[0]

    def days_first(self, children: list[Any]) -> tuple[Group, ...]:
        return tuple(Group(days, times) for days, times in zip(children[::2], children[1::2], strict=True))

    def times_first(self, children: list[Any]) -> tuple[Group, ...]:
        return tuple(Group(days, times) for times, days in zip(children[::2], children[1::2], strict=True))

    def only_days(self, children: list[DayList]) -> tuple[Group, ...]:
        return (Group(children[0], ()),)

    def only_times(self, children: list[tuple[TimeSpan, ...]]) -> tuple[Group, ...]:
        return (Group(None, children[0]),)

    def days(self, children: list[Any]) -> DayList:
        named: DayList = children[0]
        if len(children) == 1:
            return named
        taken = set(children[-1].days)
        left: set[Weekday] = set(named.days) - taken
        # "Monday to Thursday but Friday …" takes nothing away: something else is said of that day.
        if not left or (children[1] == "but" and not taken <= set(named.days)):
            raise _Nonsense
        return named._replace(days=in_week_order(left), end=children[-1].end, sure=True, needs_time=False)

    def some_days(self, children: list[tuple[tuple[Weekday, ...], Token, Token]]) -> DayList:
        days = {day for item, _, _ in children for day in item}
        first: Anchor = children[0][1].value
        last: Anchor = children[-1][2].value
        words = [token.value.day for _, begin, end in children for token in {id(begin): begin, id(end): end}.values()]
        if any(word.spanish and word.weak for word in words) and not all(word.spanish for word in words):
            raise _Nonsense
        lone_spanish = len(words) == 1 and words[0].spanish and words[0].weak
        sure = not lone_spanish and (len(words) > 1 or not words[0].weak)
        # Three small-letter abbreviations make a list; two may be other words.
        needs_time = len(words) < 3 and all(word.needs_time for word in words)
        return DayList(in_week_order(days), first.start, last.end, sure, needs_time, lone_spanish)

    def day_item(self, children: list[Token]) -> tuple[tuple[Weekday, ...], Token, Token]:
        first, last = children[0].value.day, children[-1].value.day
        days = first.days if len(children) == 1 else ()
        if len(children) == 2 and len(first.days) == len(last.days) == 1:
            days = day_range(first.days[0], last.days[0])
        if not days:
            raise _Nonsense
        return days, children[0], children[-1]

    def times(self, children: list[TimeSpan]) -> tuple[TimeSpan, ...]:
        return tuple(children)

    def time(self, children: list[Token]) -> TimeSpan:
        return TimeSpan(children[0].value, children[1].value if len(children) == 2 else None)


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer=_AnchorLexer, transformer=_Builder())


def parse_span(anchors: list[Anchor], links: list[Link]) -> tuple[Group, ...] | None:
    """The groups of a run of linked anchors (one link fewer than anchors), None where they make no schedule."""
    if len(anchors) == 1:  # most runs, for which no grammar is needed
        return _alone(anchors[0])
    if links == ["to"] and anchors[0].day is None and anchors[1].day is None:  # and most of the others: "9-5"
        return (Group(None, (TimeSpan(anchors[0], anchors[1]),)),)
    try:
        return _parser().parse((anchors, links))  # type: ignore[return-value]
    except (LarkError, _Nonsense):
        return None


def _alone(anchor: Anchor) -> tuple[Group, ...] | None:
    """The one group of a single anchor, as the grammar would make it."""
    day = anchor.day
    if day is None:
        return (Group(None, (TimeSpan(anchor, None),)),)
    if not day.days:
        return None
    days = DayList(
        in_week_order({*day.days}), anchor.start, anchor.end, not day.weak, day.needs_time, day.spanish and day.weak
    )
    return (Group(days, ()),)
