"""Telehealth that is said, or denied, of some clients alone: nobody who calls can be told by it that there is, or is none."""

from __future__ import annotations

import re

from extract.levels.belonging import LevelsAt
from extract.page import Page
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.places.gazetteer import STATES
from extract.times.attendance import TREATED_BY_VIDEO
from extract.times.of_relatives import is_of_relatives
from extract.units import Unit
from extract.wordings import Wordings

_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_WORDINGS = Wordings.of(__name__, state=_STATE)
_FOR_HELD = _WORDINGS["for_held"]
_ONE_KIND = _WORDINGS["one_kind"]
_ON_A_DAY = _WORDINGS["on_a_day"]
_BUT_A_DAY = _WORDINGS["but_a_day"]
_FOR_PRESCRIBERS = _WORDINGS["for_prescribers"]
_BESIDE = _WORDINGS["beside"]
_OF_ONE_SESSION = _WORDINGS["of_one_session"]
_GROUP_OF_ONE_DAY = _WORDINGS["group_of_one_day"]
_REST_IN_PERSON = _WORDINGS["rest_in_person"]
_FOR_FAR = _WORDINGS["for_far"]
_PART_BEHIND = _WORDINGS["part_behind"]
_WITH_SOMEBODY = _WORDINGS["with_somebody"]
_PART_BEFORE = _WORDINGS["part_before"]
_SOME_SESSIONS = _WORDINGS["some_sessions"]
_A_VISIT = _WORDINGS["a_visit"]
_WITH_REACH = 160  # characters before a way to attend in which it is told whom one sees so
_ALL = _WORDINGS["all"]
_OF_A_PART = _WORDINGS["of_a_part"]
_OF_SOME = _WORDINGS["of_some"]
_KIND_IS_NOT = _WORDINGS["kind_is_not"]
_NOT_BY = _WORDINGS["not_by"]


_STOP = compiled(r"[.;:!?]")
_CLAUSE_END = compiled(r"[;:!?](?!\d\d)|(?<![ap]\.m)(?<! [ap])\.")


def is_for_some(low: str, start: int, end: int) -> bool:
    """Whether the clause around [start, end) offers it to those who are clients already, or now and then.

    >>> low = "medication management is by video; therapy is in the office"
    >>> is_for_some(low, 28, 33), is_for_some("evening iop 6-9 pm (by video on tuesdays)", 23, 28)
    (True, True)
    >>> [is_for_some(low, low.index("video"), low.index("video") + 5) for low in (
    ...     "established clients may attend by video", "new and established clients may attend by video", "groups meet by video")]
    [True, False, False]
    >>> is_for_some("in person, with online groups during snow days", 16, 22), is_for_some("online groups, even during snow days", 0, 6)
    (True, False)
    >>> is_for_some("php with a virtual option for teens in rural idaho", 11, 18)
    True
    >>> is_for_some("family therapy by video is held weekly", 18, 23), is_for_some("family and individual therapy by video", 33, 38)
    (True, False)
    >>> low = "each week includes three groups and one family session (saturday at 10 a.m., online)"
    >>> is_for_some(low, low.index("online"), low.index("online") + 6), is_for_some("parents join a weekly zoom group", 23, 27)
    (True, True)
    >>> [is_for_some(low, 0, 10) for low in ("telehealth is for individual therapy only", "telehealth is for individual therapy")]
    [True, False]
    """
    begin = _sentence_begin(low, start)
    behind = _STOP.search(low, end)
    clause = low[begin : behind.start() if behind else len(low)]
    if (
        _FOR_FAR.match(low, end)
        or _ON_A_DAY.match(low, end)
        or is_of_relatives(clause)
        or _OF_ONE_SESSION.search(low, begin, start)
        or _SOME_SESSIONS.search(low, begin, start)
        or _BUT_A_DAY.match(low, end)
        or _BESIDE.fullmatch(low, begin, start)
        or (_FOR_PRESCRIBERS.search(low, begin, start) and _REST_IN_PERSON.match(low, end))
        or _ONE_KIND.search(clause)
    ):
        return True
    return _FOR_HELD.search(clause) is not None and _ALL.search(clause) is None


def _sentence_begin(low: str, start: int) -> int:
    """Where the clause of what stands at `start` begins; the full stops of "a.m." end none."""
    return max((mark.end() for mark in _CLAUSE_END.finditer(low, 0, start)), default=0)


def is_of_a_part(low: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is the way of one kind of appointment: of a program with groups it is only a part.

    >>> [is_of_a_part(low, low.index("virtual"), low.index("virtual") + 7) for low in (
    ...     "virtual family therapy available", "psychiatry appointments are virtual", "individual and group therapy are virtual", "our virtual iop")]
    [True, True, False, False]
    """
    return _PART_BEHIND.match(low, end) is not None or _PART_BEFORE.search(low, 0, start) is not None


_CLINICIAN_SEES = _WORDINGS["clinician_sees"]
# Levels with groups, which may meet in person though a prescriber's visits are by video.
_WITH_GROUPS = frozenset(("iop", "php"))


def is_beside_groups(page: Page, low: str, match: Match, found: LevelsAt) -> bool:
    """Whether visits of a prescriber, or one kind of appointment, are by video, where a level (or, where none is told, one of
    the page) has groups to come to."""
    of_part = (
        "psych" in low[match.start : match.end]  # telepsychiatry is itself such a visit
        or is_of_a_part(low, match.start, match.end)
        or ("day" in low and _is_of_one_day(low, match.start))
        or _WITH_SOMEBODY.search(low, max(0, match.start - _WITH_REACH), match.start) is not None
        or ("group" not in low and _A_VISIT.search(low, 0, match.start) is not None)
    )
    if not of_part and TREATED_BY_VIDEO.search(low) is None and _CLINICIAN_SEES.search(low) is None:
        return False
    return not _WITH_GROUPS.isdisjoint(found.codes or page.codes("levels_of_care"))


def _is_of_one_day(low: str, start: int) -> bool:
    """Whether a clause is on the group of one day, of a program that meets on several: "Our Friday group is online"."""
    return _GROUP_OF_ONE_DAY.search(low, _sentence_begin(low, start), start) is not None


_YES = _WORDINGS["yes"]


def is_answered_for_some(page: Page, answer: Unit) -> bool:
    """Whether a yes to "Is there a virtual option?" goes on to some sessions or some clients: "Yes, up to one group a week may be virtual"."""
    low, yes = answer.low, _YES.match(answer.low)
    named = (match for match in page.terms(answer, "formats") if match.id != "in_person")
    if any(is_for_some(low, match.start, match.end) or is_of_a_part(low, match.start, match.end) for match in named):
        return True
    return yes is not None and _PART_BEHIND.match(low, yes.end()) is not None


def is_denied_to_some(low: str, start: int, end: int) -> bool:
    """Whether the words of a denial, behind [start, end) or between it and the no, say of whom, where or when alone it holds.

    >>> [is_denied_to_some(low, 16, 26) for low in ("we do not offer telehealth to clients outside ohio", "we do not offer telehealth")]
    [True, False]
    >>> is_denied_to_some("we have no evening telehealth", 19, 29), is_denied_to_some("our evening iop has no telehealth", 23, 33)
    (True, False)
    """
    if _KIND_IS_NOT.search(low, 0, start):
        return True
    return _OF_SOME.match(low, min(end, len(low))) is not None or _OF_A_PART.search(low, 0, start) is not None


def is_barred(low: str, start: int) -> bool:
    """Whether the words before `start` say that nobody may attend so.

    >>> [is_barred(low, low.index("video")) for low in ("clients may not join groups by video", "those who cannot attend may join by video")]
    [True, False]
    """
    return _NOT_BY.search(low, 0, start) is not None


_OUTPATIENTS_ONLY = _WORDINGS.guarded("outpatients_only")
_OTHER_LEVEL = _WORDINGS["other_level"]


def is_for_outpatients_only(low: str) -> bool:
    """Whether a sentence about a way to attend says that it is of the level "outpatient" alone.

    >>> [is_for_outpatients_only(low) for low in (
    ...     "telehealth is available for outpatient clients only.", "telehealth: intensive outpatient only", "telehealth for iop and outpatient only")]
    [True, False, False]
    """
    return _OUTPATIENTS_ONLY.search(low) is not None and _OTHER_LEVEL.search(low) is None


_FIRST_CALL = _WORDINGS["first_call"]
ROW_REACH = 12  # sentences before a cell in which the first one of its row is looked for


def is_of_a_first_call(page: Page, unit: Unit) -> bool:
    """Whether a cell stands in the row of a free consultation, a screening or a tour, and not of what clients attend."""
    block = unit.block
    if block.table is None or block.cell is None:
        return False
    row = (
        other
        for other in page.units[max(0, unit.number - ROW_REACH) : unit.number]
        if other.block.table == block.table and other.block.cell == (block.cell[0], 0)
    )
    first = next(row, None)
    return _FIRST_CALL.match(f"{block.row.lower()} " if first is None else first.low) is not None
