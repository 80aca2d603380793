"""A text read once: runs of linked days and clocks, each parsed by the grammar into groups of days and times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.schedule.anchors import find_anchors, is_bound
from extract.schedule.denials import is_excepted, is_for_a_time
from extract.schedule.fold import fold
from extract.schedule.grammar import Group, parse_span
from extract.schedule.links import Anchor, Link, link
from extract.schedule.lists import Tie, is_exception, opens_aside, opens_group, tie
from extract.schedule.pauses import without_pauses
from extract.schedule.signs import has_clock, sentence_has_day
from extract.schedule.weekdays import WORDS, DayWord, day_range
from extract.wordings import Wordings
from records.codes import Weekday

_WORDINGS = Wordings.of(__name__)


class Run(NamedTuple):
    """The groups of one run of anchors at text[start:end]; `choice` says that an "or" joins some of them.

    A `void` run names days that are no weekly days (a date, the first Monday of the month), or a list of which a part
    could not be read: no groups. A `loose` one is part of a list that goes on beside it: no times may be given to it.
    """

    start: int
    end: int
    groups: tuple[Group, ...]
    choice: bool = False
    void: bool = False
    loose: bool = False


@lru_cache(maxsize=32)
def _anchors(text: str) -> tuple[Anchor, ...]:
    """The days and clocks of the text, in order of place."""
    folded = fold(text)
    found = find_anchors(text, folded, has_clock(folded))
    return tuple(_without_idle_words(found, folded)) if found else ()


def tells_when(text: str, low: str) -> bool:
    """Whether a weekday or a time of day stands in a sentence; where none does, no other question about its schedule need be asked.

    `low` is the same, folded as sentences are.

    >>> [tells_when(text, text.lower()) for text in ("call (212) 555-0142 today", "groups on Mondays", "from 9 to 12")]
    [False, True, True]
    """
    folded = fold(text)
    if has_clock(folded):
        return bool(_anchors(without_pauses(text)))
    return sentence_has_day(text, folded, low) and bool(_anchors(text))  # a pause stands between times


@lru_cache(maxsize=32)
def read(text: str) -> tuple[Run, ...]:
    """All runs of the text in order of place."""
    if not (anchors := _anchors(text)):
        return ()
    folded = fold(text)
    runs: list[Run] = []
    chains = _chains(anchors, folded)
    dashed = _dashed(chains)
    for (members, links), held in zip(chains, _lists(chains, folded), strict=True):
        if held == "void":
            runs.append(Run(members[0].start, members[-1].end, (), void=True))
            continue
        read_here = _parsed(members, links, folded, dashed)
        runs.extend(run._replace(loose=True) for run in read_here) if held == "loose" else runs.extend(read_here)
    return tuple(runs)


_UNREAD = DayWord(())
_GROUP_BEFORE_DAYS = _WORDINGS["group_before_days"]


def _lists(chains: list[Chain], folded: str) -> list[Tie]:
    """For each chain whether it is a list by itself, or part of one whose joints cannot be read.

    Where days stand on both sides of such a joint and times on one alone, nobody can tell for which days they hold.
    """
    held: list[Tie] = ["apart"] * len(chains)
    first = 0
    for index in range(1, len(chains) + 1):
        joint = _joint(chains[index - 1], chains[index], folded) if index < len(chains) else "apart"
        if joint == "apart":
            first = index
            continue
        found: Tie = "void" if joint == "void" or "void" in held[first:index] else "loose"
        held[first : index + 1] = [found] * (index + 1 - first)
    return held


def _joint(before: Chain, after: Chain, folded: str) -> Tie:
    """How two neighbouring chains belong together: as one list only where a day ends the one and a day begins the other."""
    left, right = before[0][-1], after[0][0]
    gap = folded[left.end : right.start]
    if right.day == _UNREAD and is_exception(gap) and folded[right.start : right.end] not in WORDS:
        return "void"  # "Monday to Thursday 6-9 pm (no W)"
    if left.day is None or right.day is None or not left.day.days or left.day.every_day or right.day.every_day:
        return "apart"
    joint = tie(gap)
    if joint == "loose" and not right.day.days:
        return "apart"
    if joint == "void" and right.day.denied:
        return "apart"  # told by what denies it
    timed = [any(one.clock is not None for one in members) for members, _ in (before, after)]
    # "6-9 pm Mondays in Dover, Tuesdays 9-12": each has its own.
    return "void" if joint == "loose" and timed[0] != timed[1] else joint


def _without_idle_words(anchors: list[Anchor], folded: str) -> list[Anchor]:
    """Drop "daily" where days are named, and "weekend" of "a weekend group Saturday and Sunday": these are meant."""
    named = {index for index, pair in enumerate(pairwise(anchors)) if _names_group(*pair, folded)}
    if named:
        anchors = [one for index, one in enumerate(anchors) if index not in named]
    if any(one.day is not None and one.day.days and not one.day.every_day for one in anchors):
        return [
            one
            for index, one in enumerate(anchors)
            if one.day is None or not one.day.every_day or _has_exception(anchors[index : index + 2], folded)
        ]
    return anchors


def _names_group(left: Anchor, right: Anchor, folded: str) -> bool:
    """Whether the first of two days only says what a group is called whose days follow: "a Saturday group (Sat 10-1)"."""
    if left.day is None or right.day is None or not right.day.days or not {*right.day.days} <= {*left.day.days}:
        return False
    return _GROUP_BEFORE_DAYS.fullmatch(folded, left.end, right.start) is not None


def _has_exception(pair: list[Anchor], folded: str) -> bool:
    return len(pair) == 2 and pair[1].day is not None and link(pair[0], pair[1], folded) in ("except", "but")


Chain = tuple[list[Anchor], list[Link]]  # one link fewer than anchors
# Seven days with four times each are fewer; a bound on hostile text.
_LONGEST_CHAIN = 60


def _chains(anchors: Sequence[Anchor], folded: str) -> list[Chain]:
    """Runs of anchors between which nothing but linking words stands; lone clocks that are limits are left out."""
    chains: list[Chain] = []
    for anchor in anchors:
        found: Link = "break"
        members, links = chains[-1] if chains else ([], [])
        if members:
            found = link(members[-1], anchor, folded)
            if anchor.day is not None and members[0].day is not None and members[-1].clock is not None:
                # "Monday, Tuesday 6-9 pm (online on Tuesday)"
                gap, behind = folded[members[-1].end : anchor.start], folded[anchor.start : anchor.start + 50]
                found = "break" if opens_aside(gap, behind) or opens_group(gap, folded, anchor.end) else found
            if found in ("then", "or") and (anchor.clock is None) != (members[-1].clock is None):
                # What follows an "and" belongs to what came before only if both keep the same order.
                same_order = (members[0].clock is None) == (anchor.clock is None)
                found = ("or" if found == "or" else "beside") if same_order else "break"
        if anchor.clock is not None and found != "to" and is_bound(anchor, folded):
            continue
        excepting = found in ("except", "but")
        if anchor.day is not None and excepting and anchor.day.denied:
            anchor = anchor._replace(day=DayWord(anchor.day.denied))  # the grammar takes it from the days before
        elif anchor.day is not None and anchor.day.days and not excepting and is_excepted(folded, anchor.start):
            anchor = anchor._replace(day=DayWord((), needs_time=True, denied=anchor.day.days))
        if found == "break" or len(members) >= _LONGEST_CHAIN:
            chains.append(([anchor], []))
        else:
            members.append(anchor)
            links.append(found)
    return chains


def _dashed(chains: list[Chain]) -> frozenset[Weekday]:
    """The days that stand in a list with dashes for its commas: "Mon - Wed - Fri"."""
    return frozenset(
        day
        for members, links in chains
        for index in range(len(links) - 1)
        if _is_dashed(members, links, index)
        for one in members[index : index + 3]
        for day in (one.day.days if one.day else ())
    )


def _is_dashed(members: list[Anchor], links: list[Link], index: int) -> bool:
    """Whether the three anchors from `index` on are days with a dash between each: no range has two."""
    return links[index] == links[index + 1] == "to" and all(one.day is not None for one in members[index : index + 3])


def _part_dashed(members: list[Anchor], links: list[Link], dashed: frozenset[Weekday]) -> None:
    """Make lists of the days that dashes part: three and more in a row, and two beside such a list whose range would take its days too."""
    listed = [index for index in range(len(links) - 1) if _is_dashed(members, links, index)]
    for index in listed:
        links[index] = links[index + 1] = "sep"
    for index, found in enumerate(links if dashed else ()):
        first, last = members[index].day, members[index + 1].day
        if found == "to" and first and last and len(first.days) == len(last.days) == 1:
            ends = {*first.days, *last.days}
            if not ends & dashed and dashed.intersection(day_range(first.days[0], last.days[0])):
                links[index] = "sep"


def _parsed(members: list[Anchor], links: list[Link], folded: str, dashed: frozenset[Weekday]) -> list[Run]:
    if "columns" in links:
        # Clocks side by side are starts and ends in columns, or two starts: nothing is certain.
        return []
    closed = [
        index for index, one in enumerate(members) if one.day is not None and one.day.days == () and one.day.needs_time
    ]
    if any(one.day is not None and one.day.days == () and not one.day.needs_time for one in members):
        return [Run(members[0].start, members[-1].end, (), void=True)]
    if (cuts := _cuts_behind_days(members, folded)) and not closed:
        return _split(members, links, folded, [True] * len(members), cuts)
    if closed:
        return _around_closed(members, links, folded, set(closed))
    _part_dashed(members, links, dashed)
    if _goes_on_behind_exception(members, links, folded):
        return [Run(members[0].start, members[-1].end, (), void=True)]
    groups = parse_span(members, links)
    if groups is None and not {"except", "but"}.isdisjoint(links):
        return [Run(members[0].start, members[-1].end, (), void=True)]
    if groups is not None:
        return [Run(groups[0].start, groups[-1].end, groups, "or" in links)] if _makes_sense(groups, folded) else []
    return _in_pieces(members, links, folded)


_DAYS_BEFORE = _WORDINGS["days_before"]


def _cuts_behind_days(members: list[Anchor], folded: str) -> set[int]:
    """The semicolons between two times where days stand before the first: "Mon-Fri with groups 9 to 12; evenings 6 to 9 pm Mon and Tue".

    What stands behind the second time is of that alone.
    """
    first = members[0]
    if first.clock is None or not _DAYS_BEFORE.search(folded, max(0, first.start - 90), first.start):
        return set()
    return {
        index
        for index, (left, right) in enumerate(pairwise(members))
        if left.clock is not None and right.clock is not None and ";" in folded[left.end : right.start]
    }


def read_in_part(text: str) -> tuple[Group, ...]:
    """The groups with times of a list that goes on with days without any: "Mon, Wed 6-9 pm and Fri"; none of it is sure.

    >>> [group.days.days for group in read_in_part("Mon, Wed 6-9 pm and Fri")], read_in_part("Mon, Wed and Fri 6-9 pm")
    ([('mon', 'wed')], ())
    """
    folded = fold(text)
    found: list[Group] = []
    for members, links in _chains(_anchors(text), folded):
        clocks = [index for index, one in enumerate(members) if one.clock is not None]
        if not clocks or members[0].day is None or clocks[-1] + 1 == len(members):
            continue
        if any(one.day is not None and not one.day.days for one in members) or not {"except", "but"}.isdisjoint(links):
            continue
        groups = parse_span(members[: clocks[-1] + 1], links[: clocks[-1]])
        found.extend(groups if groups is not None and _makes_sense(groups, folded) else ())
    return tuple(found)


def _goes_on_behind_exception(members: list[Anchor], links: list[Link], folded: str) -> bool:
    """Whether days follow the bracket that takes some away: "Monday to Thursday (no Wednesday), Saturday"."""
    opened = False
    for index, one in enumerate(links):
        gap = folded[members[index].end : members[index + 1].start]
        if opened and ")" in gap:
            if members[index].day is not None and members[index + 1].day is not None:
                return True
            opened = False
        opened = opened or (one in ("except", "but") and "(" in gap)
    return False


def _around_closed(members: list[Anchor], links: list[Link], folded: str, closed: set[int]) -> list[Run]:
    """The runs before and after a day list one of whose days is closed."""
    gone: set[int] = set()
    for index in closed:
        low = high = index
        while low and members[low - 1].day is not None and links[low - 1] in ("to", "sep", "or"):
            low -= 1
        while (
            high + 1 < len(members)
            and members[high + 1].day is not None
            and links[high] in ("to", "sep", "or")
            and ";" not in folded[members[high].end : members[high + 1].start]
        ):
            high += 1
        gone.update(range(low, high + 1))
    return _split(members, links, folded, [index not in gone for index in range(len(members))], set())


def denied_days(text: str) -> frozenset[Weekday]:
    """The days on which the text says that nothing meets; not those of a part of the year ("no group on Mondays in July").

    >>> sorted(denied_days("We meet Monday to Friday. No groups on Wednesdays.")), denied_days("No group on Mondays in July")
    (['wed'], frozenset())
    """
    folded = fold(text)
    found: set[Weekday] = set()
    for members, links in _chains(_anchors(text), folded):
        for index, one in enumerate(members):
            if one.day is None or not one.day.denied:
                continue
            days: set[Weekday] = set(one.day.denied)
            last = index
            while last + 1 < len(members) and links[last] in ("to", "sep", "or") and (day := members[last + 1].day):
                before = members[last].day
                listed = day.days or day.denied
                if links[last] == "to" and before and len(listed) == 1:
                    days.update(day_range((before.days or before.denied)[0], listed[0]))
                days.update(listed)
                last += 1
            if not is_for_a_time(folded, members[last].end):
                found |= days
    return frozenset(found)


def _in_pieces(members: list[Anchor], links: list[Link], folded: str) -> list[Run]:
    """Where the whole is no schedule, its lines and clauses may be."""
    cuts = {
        index
        for index, (left, right) in enumerate(pairwise(members))
        if links[index] != "to" and re.search(r"[\n;|•]", folded[left.end : right.start])
    }
    if not cuts and links:
        cuts = _cut_where_order_turns(members, links, folded)
    return _split(members, links, folded, [True] * len(members), cuts) if cuts else []


_TURNS = _WORDINGS["turns"]


def _cut_where_order_turns(members: list[Anchor], links: list[Link], folded: str) -> set[int]:
    """The joint of two days where times stand before the first ones and behind the last: "6-9 pm Tue and Thu, and Sat 9 to noon".

    None where the days before it may go on behind it: of "6-9 pm Tue, Thu, and Sat 9 to noon" nobody can tell.
    """
    days = [index for index, one in enumerate(members) if one.day is not None]
    if not days or days[0] == 0 or days[-1] == len(members) - 1 or days[-1] - days[0] + 1 != len(days):
        return set()
    joints = [index for index in days[:-1] if _TURNS.fullmatch(folded, members[index].end, members[index + 1].start)]
    if len(joints) != 1 or joints[0] + 2 < days[-1] or links[joints[0]] == "or":
        return set()
    gaps = [folded[members[index].end : members[index + 1].start] for index in range(days[0], joints[0])]
    return set() if gaps and "," in gaps[-1] else {joints[0]}


def _split(members: list[Anchor], links: list[Link], folded: str, keep: list[bool], cuts: set[int]) -> list[Run]:
    runs: list[Run] = []
    piece: list[Anchor] = []
    inner: list[Link] = []
    for index, anchor in enumerate(members):
        if keep[index]:
            if piece:
                inner.append(links[index - 1])
            piece.append(anchor)
        if piece and (not keep[index] or index in cuts or index == len(members) - 1):
            groups = parse_span(piece, inner)
            if groups is not None and _makes_sense(groups, folded):
                runs.append(Run(groups[0].start, groups[-1].end, groups, "or" in inner))
            piece, inner = [], []
    return runs


_CALLED = _WORDINGS["called"]
_PART_OF_DAY = _WORDINGS["part_of_day"]


def _makes_sense(groups: tuple[Group, ...], folded: str) -> bool:
    """Whether words that are only sometimes days ("sat", "M, T") have the company that makes them days."""
    for group in groups:
        days = group.days
        if days is None or (days.sure and not days.needs_time):
            continue
        if group.times:
            # "Mar 9-12" is a date.
            if days.alone_in_spanish:
                return False
            continue
        before, after = folded[max(0, days.start - 20) : days.start], folded[days.end : days.end + 20]
        whole = days.start < 20 and len(folded) < days.end + 20 and not before.strip() and not after.strip(" .:\n")
        called = _CALLED.search(before[-12:]) or _PART_OF_DAY.match(after[:14])
        if days.alone_in_spanish or days.needs_time or not (whole or called):
            return False
    return True
