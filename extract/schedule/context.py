"""What times that were read are not: office, phone, visiting or dosing hours, meals, curfews, meetings, events."""

from __future__ import annotations

import re

from extract.patterns.searching import compiled
from extract.schedule.activities import is_of_an_activity
from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.schedule.former_times import without_former_times
from extract.schedule.pauses import without_pauses
from extract.schedule.sentences import sentence_around
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_DATE = _WORDINGS["date"]
_DIGIT = compiled(r"\d")
_FROM_THEN_ON = _WORDINGS["from_then_on"]
_CLOCK_LINE = compiled(r"^\W*\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:-|to|\||:|[a-z])", re.MULTILINE)
_ONE_CLOCK_ITEM = compiled(r"\W*(?:-|:|\|)\s*[a-z]")
_RANGE = _WORDINGS["range"]
_REACH_US = compiled(r"\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}\b|\w@\w")
_PROGRAM = _WORDINGS["program"]
_COME_AND_GO = _WORDINGS["come_and_go"]
_HEADING_REACH = 60


def find_office_hours_context(text: str, start: int, end: int) -> str | None:
    """The kind of thing that the times at text[start:end] are the hours of, if they are no session; else None.

    Kinds are those of data/vocabulary/schedule_cues.yaml (office_hours, phone_hours, intake, visiting, dosing,
    meal, check_in, curfew, lights_out, support_meeting, within_session, timetable_item, school, worship, event, transport).

    >>> find_office_hours_context("Visiting hours: Sunday 1-4 pm", 16, 29)
    'visiting'
    >>> find_office_hours_context("Evening IOP: Monday 6-9 pm", 13, 26) is None
    True
    """
    text = without_pauses(without_former_times(text))
    folded = fold(text)
    low, high = sentence_around(text, start, end)
    low = _with_heading_line(folded, low)
    kinds = kinds_near("times", folded, start, end, low, high, inside=True)
    if "check_in" in kinds and _COME_AND_GO.search(folded, low, end):
        kinds = [kind for kind in kinds if kind != "check_in"]
    if kinds:
        return kinds[0]
    if is_of_an_activity(folded, start):
        return "amenity"
    digits = _DIGIT.search(folded) is not None
    date = _DATE.search(folded, low, high) if digits else None
    if date is not None and not _FROM_THEN_ON.search(folded[max(0, date.start() - 26) : date.start()]):
        return "event"
    if (digits or "@" in folded) and _beside_number(folded, start, end, low, high):
        return "phone_hours"
    if _is_timetable_line(folded, start, end):
        return "timetable_item"
    return None


def _beside_number(folded: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether a phone number or an e-mail address stands beside the times, and no program in the sentence."""
    beside = _REACH_US.search(folded, max(low, start - 36), start) or _REACH_US.search(folded, end, min(high, end + 24))
    return beside is not None and _PROGRAM.search(folded, low, high) is None


def _with_heading_line(folded: str, low: int) -> int:
    """The start of the short line over the times, where they stand at the beginning of their own."""
    if low == 0 or folded[low - 1] != "\n":
        return low
    line_start = folded.rfind("\n", 0, low - 1) + 1
    return line_start if low - line_start <= _HEADING_REACH else low


def _is_timetable_line(folded: str, start: int, end: int) -> bool:
    """Whether the times are one item of a day's timetable: a lone clock with an activity, or one of many lines."""
    line_start = folded.rfind("\n", 0, start) + 1
    if folded[line_start:start].strip(" -•*|"):
        return False
    lone = _RANGE.search(folded, start, end) is None
    if lone and _ONE_CLOCK_ITEM.match(folded, end):
        return True
    return folded.count("\n") >= 3 and len(_CLOCK_LINE.findall(folded)) >= 4
