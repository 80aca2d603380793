"""Times whose caption names something beside the program: "Family night", "Yoga", "Food pantry" at the head of a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from extract.levels.belonging import levels_in
from extract.levels.step_down import tail_of
from extract.page import Page
from extract.schedule.clocks import as_minutes, until
from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.schedule.shapes import Block, ScheduleMatch
from extract.telehealth.lived_in_afar import LIVED_IN
from extract.times.amounts_of_others import is_of_staff_or_a_thing, may_be_around
from extract.times.calendars import is_in_calendar_of_others
from extract.times.captions import (
    LEVELS_OF_A_CAPTION,
    UNKNOWN,
    Caption,
    Kind,
    caption_in,
    caption_over,
    named_by,
    names_house,
)
from extract.times.daily_life import names_no_care
from extract.times.further_times import place_of_days
from extract.times.held_by_others import is_held_by_others
from extract.times.meetings import Meeting
from extract.times.outside_its_week import is_outside_week
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

# Kinds of data/vocabulary/schedule_cues.yaml that are no program's sessions, whatever stands over the table
_KINDS = frozenset(("activity", "relatives", "support_meeting", "amenity", "event", "worship", "school", "visiting", "meal", "transport", "intake", "curfew", "other_clinic", "medical_visits", "staff_training"))  # fmt: skip
_WORDINGS = Wordings.of(__name__)
_FOR_OTHERS = _WORDINGS["for_others"]
_AT_SCHOOLS = _WORDINGS.guarded("at_schools")
_FURTHER = _WORDINGS.guarded("further")
_WEEKLY: frozenset[LevelOfCare] = frozenset(("outpatient", "aftercare", "early_intervention"))
_WITH_GROUPS: frozenset[LevelOfCare] = frozenset(("iop", "php"))
_OF_TITLE = frozenset(("h1", "title", "url"))
_OF_A_CLASS = 120  # minutes that one class lasts at most
_LONGEST = 60  # characters of a caption
_MOST_LINES = 400  # lines with times that are looked at: a full calendar has 200


def _has_another_caption(unit: Unit) -> bool:
    """Whether the head of its row or column, or its label, names something that is no program."""
    block = unit.block
    return any(_names_activity(fold(text)) for text in (block.row, block.column, block.label) if text)


def is_for_clients_of_another(low: str) -> bool:
    """Whether a sentence keeps its groups to the clients of one service, by a name that is no level of care of the page's own.

    >>> [is_for_clients_of_another(low) for low in (
    ...     "evening groups are for outpatient clients only.", "evening groups are only for aftercare clients", "evening groups are for clients in iop")]
    [True, True, False]
    """
    said = _FOR_OTHERS.search(low)
    return said is not None and (
        said["only"] is not None or re.search(r"\b(?:only|just|reserved)\b", said[0]) is not None
    )


def kind_beside_program(page: Page, meeting: Meeting, levels: Sequence[LevelOfCare]) -> Kind | None:
    """What the caption of a meeting names beside the program of these levels: something else, a group of its own, or nothing."""
    if _has_another_caption(meeting.unit) or is_held_by_others(page, meeting.unit, *_place(meeting)):
        return "other"
    if may_be_around(meeting.unit.low) and is_of_staff_or_a_thing(meeting.unit.low, *_place(meeting)):
        return "other"  # "Our therapists write notes Fridays 1-3 pm"
    first, _ = meeting.at if any(meeting.at) else _place(meeting)
    if is_outside_week(meeting.unit, first, levels, len(meeting.days)):
        return "group"
    if _AT_SCHOOLS.search(meeting.unit.low) is not None or names_no_care(page, meeting.unit):
        return "group"
    if is_in_calendar_of_others(page, meeting.unit):
        return "group"
    if _is_of_a_house(page, meeting.unit) or (
        _is_told_as_further(meeting) and not _WEEKLY.issuperset(levels or page.codes("levels_of_care"))
    ):
        return "group"
    caption = _caption(page, meeting)
    if caption is None and is_for_clients_of_another(meeting.unit.low):
        return "group"
    if (
        caption is None
        or (levels and caption.own_at.issuperset(levels))
        or len(meeting.days) > caption.most_days
        or (caption is UNKNOWN and any(page.tracks(meeting.unit, *meeting.at)))
        or (
            caption.kind == "group"
            and (
                meeting.rule == "timetable"
                or not (_is_beside_program(page, meeting, caption.own_at) or _is_single_class(page, meeting))
            )
        )
    ):  # the rows of one grid are one week
        return None
    return caption.kind


def _is_of_a_house(page: Page, unit: Unit) -> bool:
    """Whether the label, the heading or the beginning of a line is a house, on a page that names no level that people live in: "Men's house: groups 9-12"."""
    block = unit.block
    over = (block.label, block.row, _head(unit), unit.text.partition(":")[0])
    return any(names_house(fold(text)) for text in over if text) and page.codes("levels_of_care").isdisjoint(LIVED_IN)


def _is_told_as_further(meeting: Meeting) -> bool:
    """Whether a short group on one day is what "we also run", or is free: no part of an intensive program's week."""
    if len(meeting.days) != 1 or meeting.start is None or _FURTHER.search(meeting.unit.low) is None:
        return False
    return meeting.end is None or _minutes(meeting.start, meeting.end) <= _OF_A_CLASS


def _place(meeting: Meeting) -> tuple[int, int]:
    return meeting.span if meeting.span[1] else place_of_days(meeting.unit)


def _caption(page: Page, meeting: Meeting) -> Caption | None:
    """The caption of a meeting that is known; one over a sentence that names a level is not its own."""
    unit = meeting.unit
    inside = caption_in(unit, *_place(meeting))
    if inside is UNKNOWN and _is_relative(page, meeting):
        return None  # "Our IOP in Troy, which meets …": no caption "which"
    if inside is UNKNOWN and (over := caption_over(unit)) is not None and over.kind == "other":
        return over  # "Free Monday to Friday 5-9 pm" under "Parking"
    if inside is not None or not LEVELS_OF_A_CAPTION.issuperset(levels_in(unit.text)):
        return inside
    return caption_over(unit) or _of_next_cell(page, unit)


def _is_relative(page: Page, meeting: Meeting) -> bool:
    """Whether the times hang on a level right before them: "our IOP, which meets"."""
    start = _place(meeting)[0]
    before = [match for match in page.terms(meeting.unit, "levels_of_care") if match.end <= start]
    return bool(before) and tail_of(meeting.unit.low, before[-1], start) is not None


def _of_next_cell(page: Page, unit: Unit) -> Caption | None:
    """What the cell on the right of one of times names: "Mon, Wed 4-5 pm | Gym"."""
    cell = unit.block.cell
    if cell is None or unit.block.column:
        return None
    following = page.units[unit.number + 1 : unit.number + 2]
    beside = [other for other in following if other.block.table == unit.block.table and other.block.cell is not None]
    return next((named_by(other.low) for other in beside if other.block.cell == (cell[0], cell[1] + 1)), None)


def _is_beside_program(page: Page, meeting: Meeting, own_at: frozenset[LevelOfCare]) -> bool:
    """Whether the times of a group are not among those that the page gives somewhere else, by name, for a level whose program it is not."""
    unit, at = meeting.unit, meeting.span[0]
    head = _head(unit)
    given = [
        other
        for other, named, over, of_head in _lines_with_times(page)
        if other is not unit and (named - own_at or (over != head and of_head - own_at))
    ]
    matches = [match for other in given for match in other.schedules]
    matches += [match for match in unit.schedules if match.end <= at and _is_of_a_clause_before(unit, match, at)]
    blocks = [block for match in matches for block in match.blocks if block.start]
    return bool(blocks) and not any(_holds(block, meeting) for block in blocks)


def _is_single_class(page: Page, meeting: Meeting) -> bool:
    """Whether a short class on one day, of the level that the title of an IOP or PHP names, lies beside the program's week, or is all that is told of times."""
    if meeting.end is None or meeting.start is None or len(meeting.days) != 1:
        return False
    of = page.levels(meeting.unit)
    if (
        of.how not in _OF_TITLE
        or not _WITH_GROUPS.issuperset(of.codes)
        or _minutes(meeting.start, meeting.end) > _OF_A_CLASS
    ):
        return False
    others = [unit for unit, *_ in _lines_with_times(page) if unit is not meeting.unit]
    weeks = [block for unit in others for block in _weeks(page, unit)]
    if not weeks:
        return not others and len(meeting.unit.schedules) == 1
    return not any(_holds(block, meeting) for block in weeks)


def _minutes(start: str, end: str) -> int:
    """The minutes from one clock time to another.

    >>> _minutes("17:00", "18:30")
    90
    """
    return until(end) - as_minutes(start)


def _weeks(page: Page, unit: Unit) -> list[Block]:
    """The long blocks of several days of a line that names nothing of its own: "Groups meet Mon, Wed and Thu, 6-9 pm"."""
    weeks = [
        block
        for match in unit.schedules
        for block in match.blocks
        if len(block.days) > 1 and block.start and block.end and _minutes(block.start, block.end) > _OF_A_CLASS
    ]
    if not weeks or caption_over(unit) is not None or caption_in(unit, *place_of_days(unit)) is not None:
        return []
    return weeks if _WITH_GROUPS.issuperset(page.levels(unit).codes) else []


def _lines_with_times(page: Page) -> list[tuple[Unit, frozenset[str], str, frozenset[str]]]:
    """The first lines of the page that give times, each with the levels that it and its row name, its heading and the levels of that."""
    if page.lines_with_times is None:  # asked of each group
        page.lines_with_times = [
            (
                unit,
                frozenset((*levels_in(unit.text), *levels_in(unit.block.row))),
                _head(unit),
                frozenset(levels_in(_head(unit))),
            )
            for unit in islice(
                (
                    unit
                    for unit in page.speaking
                    if unit.tells_when and any(block.start for match in unit.schedules for block in match.blocks)
                ),
                _MOST_LINES,
            )
        ]
    return page.lines_with_times


def _head(unit: Unit) -> str:
    return unit.block.headings[-1].text if unit.block.headings else ""


_AND_OURS = _WORDINGS["and_ours"]


def _is_of_a_clause_before(unit: Unit, match: ScheduleMatch, at: int) -> bool:
    """Whether a sentence gives times for a level, and then comes to something else: "Our IOP meets …, and our anxiety group meets …"."""
    return _AND_OURS.search(unit.low, match.end, at) is not None and bool(levels_in(unit.text[: match.start]))


def _holds(block: Block, meeting: Meeting) -> bool:
    """Whether a meeting lies within a block."""
    if not set(meeting.days) <= set(block.days):
        return False
    if block.start is None or block.end is None or meeting.start is None:
        return True
    return block.start <= meeting.start and until(meeting.end or meeting.start) <= until(block.end)


def _names_activity(head: str) -> bool:
    if len(head) > _LONGEST or levels_in(head):
        return False
    text = f"{head.strip(' :')}: "
    return not _KINDS.isdisjoint(kinds_near("times", text, len(text), len(text), 0, len(text)))
