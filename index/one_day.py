"""Whether blocks of one day are the parts of one program's day, or groups of which a caller comes to one.

"9 to 12, lunch, and 1 to 4" is attended whole, "9 to 12 or 6 to 9" is a choice. The sentences say which, that state the
sessions; what they leave open, the hours may tell, and the level: half of a day that is too short for it is no program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.meetings import DAYPART_STARTS
from index.wording import minutes
from records.attended_whole import is_attended_whole
from records.codes import COMPUTED_END

if TYPE_CHECKING:
    from records.models import Program, Session

# `parts`: attended whole. `open`: nobody can tell. `choice`: the page says so. `apart`: it says nothing of the two together.
Kind = Literal["parts", "open", "choice", "apart"]
SHORT_BREAK = 120  # minutes: longer than any lunch
LEAST_HOURS = {"iop": 6, "php": 20}  # a week; fewer are no program of the level, for adolescents neither
WHOLE_HOURS = {"iop": 9, "php": 20}
_HALF_DAY = 720

_CLOCK = re.compile(
    r"(?<![\d.,:$])(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?|(?P<army>[0-2]\d)(?P<past>[0-5]\d))(?![\d%])(?:\s?[ap]\.?\s?m\b\.?|[ap]\b)?"
    r"|\b(?P<word>noon|midday|mediod[ií]a)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\b(?:or|o|alternatively|versus|vs)\b|/", re.IGNORECASE)
_WITH_A_BREAK = re.compile(
    r"\b(?:lunch|breaks?|meals?|then|followed by|after that|afterwards|again|resum\w+|return\w*|reconven\w+|continu\w+|almuerzo|pausa|descanso|luego|despu[eé]s)\b",
    re.IGNORECASE,
)
# "After lunch, groups run from 1 to 4."
_GOES_ON = re.compile(
    r"\W*(?:and )?(?:then|afterwards|(?:after|following) (?:an? |the |our )?(?:\S+ ){0,2}?(?:lunch|break|meal)\b|despu[eé]s del? (?:almuerzo|descanso)\b|luego\b"
    r"|(?:we|groups|clients|treatment|programming|sessions|the (?:group|day|program)) (?:then )?(?:resumes?|continues?|returns?|reconvenes?|come back)\b)",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:choos\w+|choices?|options?|picks?|select|whichever|tracks?|cohorts?|alternatives?|one of (?:the|our|these|two|three)|(?:two|three|separate|different) (?:separate |different )?(?:groups|schedules|programs|cohorts)"
    r"|group [a-d1-4]|first group|second group|another group|one group|elij\w+|escoj\w+|opci[oó]n\w*)\b",
    re.IGNORECASE,
)
# What each of two groups is called: "mornings … evenings", "men … women".
_NAMES = {
    "early": r"mornings?|day(?=\)| (?:groups?|tracks?|programs?|iop|sessions?|class))|daytime|mid-?days?|matutin[oa]s?|por las? ma[nñ]anas?",
    "noon": r"afternoons?|after-?school",
    "late": r"evenings?|nights?|nighttime|after-?work|nocturn[oa]s?|vespertin[oa]s?|por las? noches?",
    "men": r"men'?s?", "women": r"women'?s?", "adult": r"adults?", "teen": r"teens?|adolescents?|youth",
    "english": r"english", "spanish": r"spanish|espa[nñ]ol",
    "a": r"group a|iop a|group 1", "b": r"group b|iop b|group 2",
}  # fmt: skip
_NAME = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _NAMES.items())})\b",
    re.IGNORECASE,
)
# "A morning group … and an afternoon group"; of sessions, and of the hours "in the morning", nobody can tell.
_GROUP_OF_A_HALF = tuple(
    re.compile(rf"\b{half}s? (?:iop |outpatient )?(?:groups?|programs?|iop|class(?:es)?|blocks?)\b", re.IGNORECASE)
    for half in ("morning", "afternoon")
)
# "We have morning and evening groups": two of them, before their times.
_HALVES = re.compile(
    r"\b(?:mornings?|day(?:time)?|am|days) ?(?:and|&|/|or|,) ?(?:also )?(?:evenings?|nights?|pm) (?:\w+ )?(?:groups?|programs?|programming|iop|php|sessions|class(?:es)?|intensive|outpatient|hours|availability|schedules?)\b",
    re.IGNORECASE,
)
_EACH_GROUP = re.compile(r"\beach (?:group|session|track|class|block|one)\b", re.IGNORECASE)
_ROUNDING = 1e-6


class Amounts(NamedTuple):
    """What a program states: the lower ends of a week, those of a day, and those of its days a week."""

    week: Sequence[float]
    day: Sequence[float]
    days: Sequence[int]


def kinds(program: Program, sessions: Sequence[Session], amounts: Amounts) -> Iterator[tuple[Session, Session, Kind]]:
    """Each two sessions that share a day and do not overlap, the earlier first, and what they are to each other.

    Of groups that are all attended those of different days too. What is `apart` is left out.
    """
    in_order = sorted(sessions, key=lambda session: session.start)
    days = [{*session.days} for session in in_order]
    whole = [any(_is_attended_whole(item.quote) for item in session.evidence) for session in in_order]
    for one, other in combinations(range(len(in_order)), 2):
        first, second = in_order[one], in_order[other]
        share = not days[one].isdisjoint(days[other])
        if share and not first.start < first.end <= second.start < second.end:
            continue
        kind: Kind = (
            "parts" if whole[one] or whole[other] else _kind(program, amounts, first, second) if share else "apart"
        )
        if kind != "apart":
            yield first, second, kind


def _kind(program: Program, amounts: Amounts, first: Session, second: Session) -> Kind:
    if COMPUTED_END in (first.rule, second.rule):
        return "apart"
    said = _said(program, first, second)
    if said == "open" or said == "lines":
        return _by_amounts(program, amounts, first, second, said)
    return said


_is_attended_whole = lru_cache(maxsize=4096)(
    is_attended_whole
)  # a program has a few quotes, and many pairs of sessions


def _said(program: Program, first: Session, second: Session) -> Kind | Literal["lines"]:
    """What the sentence says that states both; sentences that state one of them are `apart`, unless they are lines in one place."""
    theirs = {item.quote for item in second.evidence}
    shared = [item.quote for item in first.evidence if item.quote in theirs]
    if any(_GOES_ON.match(quote) for quote in theirs.difference(shared)):
        return "parts"
    found = [where for quote in shared if (where := _places(quote, first, second)) is not None]
    if not found:
        return "lines" if _are_lines(program, first, second) else "apart"
    here = found[0]
    if _OR.search(here.gap):
        return "choice"
    if _WITH_A_BREAK.search(here.gap):
        return "parts"
    if _are_named(here, program, first, second) or (here.times == 2 and _CHOICE.search(" ".join(shared))):
        return "choice"
    long = min(_minutes(first), _minutes(second)) >= SHORT_BREAK
    return "choice" if long and _EACH_GROUP.search(here.quote) else "open"


class _Places(NamedTuple):
    """A sentence with both times, what stands before each of them and behind the second, between them, and how many ranges it has."""

    quote: str
    before: str
    gap: str
    behind: str
    times: int


def _places(quote: str, first: Session, second: Session) -> _Places | None:
    """Where the two times stand; None where the sentence has not both."""
    ranges = _ranges(quote)
    held = [[at for at in ranges if _is(at, session)] for session in (first, second)]
    if not held[0] or not held[1]:
        return None
    early, late = sorted((held[0][0], held[1][0]), key=lambda at: at[0].start())
    return _Places(
        quote, quote[: early[0].start()], quote[early[1].end() : late[0].start()], quote[late[1].end() :], len(ranges)
    )


_TO = re.compile(r"\s?(?:[-–—]|to|until|till|til|and|through|a|hasta|y)\s?(?:las? |la )?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _ranges(quote: str) -> tuple[tuple[re.Match[str], re.Match[str]], ...]:
    """Each two clocks of a sentence that are a start and an end."""
    found = []
    start: re.Match[str] | None = None
    for clock in _CLOCK.finditer(quote):
        if start is not None and _TO.fullmatch(quote[start.end() : clock.start()]):
            found.append((start, clock))
            start = None
        else:
            start = clock
    return tuple(found)


def _is(at: tuple[re.Match[str], re.Match[str]], session: Session) -> bool:
    return all(_clock_is(match, clock) for match, clock in zip(at, (session.start, session.end), strict=True))


def _clock_is(match: re.Match[str], clock: str) -> bool:
    if match["word"]:
        return clock == "12:00"
    hour, minute = (match["hour"], match["minute"]) if match["hour"] else (match["army"], match["past"])
    return (int(hour) * 60 + int(minute or 0) - minutes(clock)) % _HALF_DAY == 0


def _are_named(here: _Places, program: Program, first: Session, second: Session) -> bool:
    """Whether each of the two times has a name of its own, so that there are two groups: "mornings 9-12 and evenings 6-9"."""
    if _HALVES.search(here.before) and _is_late(second) and not _is_late(first):
        return True
    before, between, behind = (
        _names(text, clip) for text, clip in ((here.before, -60), (here.gap, 60), (here.behind, 40))
    )
    sides = [(before, between), (between, behind), (before, behind)]
    for left, right in sides:
        for one in left - right:
            for other in right - left:
                if {one, other} != {"early", "noon"} or _are_groups_of_halves(here.quote, program):
                    return True
    return False


def _are_groups_of_halves(quote: str, program: Program) -> bool:
    return program.level_of_care != "php" and all(half.search(quote) for half in _GROUP_OF_A_HALF)


def _is_late(session: Session) -> bool:
    return minutes(session.start) >= DAYPART_STARTS["evening"][0] - SHORT_BREAK


def _names(text: str, clip: int) -> set[str]:
    return {str(match.lastgroup) for match in _NAME.finditer(text[clip:] if clip < 0 else text[:clip])}


def _are_lines(program: Program, first: Session, second: Session) -> bool:
    """Whether two lines under one heading give the times, one soon after the other, and neither says that it is one of several groups."""
    whole = WHOLE_HOURS.get(program.level_of_care)
    if (
        whole is None
        or minutes(second.start) - minutes(first.end) > SHORT_BREAK
        or min(map(_week, (first, second))) >= whole
    ):
        return False
    sections = [{(item.url, item.section) for item in session.evidence if item.section} for session in (first, second)]
    if not sections[0] & sections[1]:
        return False
    quotes = [" ".join(item.quote for item in session.evidence) for session in (first, second)]
    names = [_names(quote, len(quote)) for quote in quotes]
    named = (names[0] or names[1]) and (
        [*map(list, names)] != [["early"], ["noon"]] or _are_groups_of_halves(" ".join(quotes), program)
    )
    return not named and not any(map(_CHOICE.search, quotes))


def _by_amounts(program: Program, amounts: Amounts, first: Session, second: Session, said: str) -> Kind:
    """What hours say of two blocks that the words leave open."""
    lengths = [_minutes(session) / 60 for session in (first, second)]
    weeks = [_week(session) for session in (first, second)]
    if amounts.week:
        if min(weeks) + _ROUNDING >= max(amounts.week):
            return "choice"
        if max(weeks) + _ROUNDING < min(amounts.week):
            return "parts"
    if amounts.day and min(amounts.day) > max(lengths) + _ROUNDING:
        return "parts"
    if amounts.day and min(lengths) * 60 >= SHORT_BREAK and max(amounts.day) <= min(lengths) + _ROUNDING:
        return "choice"
    union = len({*first.days, *second.days})
    if amounts.days and min(len(first.days), len(second.days)) >= max(amounts.days) < union:
        return "choice"
    near = minutes(second.start) - minutes(first.end) <= SHORT_BREAK
    least = LEAST_HOURS.get(program.level_of_care, 0)
    return "parts" if said == "open" and near and max(weeks) < least else "open"


def _week(session: Session) -> float:
    """Hours a week."""
    return len(session.days) * _minutes(session) / 60


def _minutes(session: Session) -> int:
    return minutes(session.end) - minutes(session.start)
