"""Times that a sentence goes on with: those of the same days behind a pause, and those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.page import Page
from extract.paying.asked_of_paying import affirmed
from extract.schedule import find_in_part, find_office_hours_context, find_schedules, find_unread
from extract.schedule.clocks import fits
from extract.schedule.half_of_day import daypart_over
from extract.schedule.shapes import Block
from extract.schedule.weekdays import in_week_order
from extract.times.days_taken_away import takes_away_a_day
from extract.times.meetings import Meeting
from extract.times.timetables import unit_saying
from extract.tracks.belonging import part_of_day
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import EITHER_HALF, IN_PART, WEEKDAYS, Weekday

_WORDINGS = Wordings.of(__name__)
_GOES_ON = _WORDINGS["goes_on"]
_SAME_DAYS = _WORDINGS["same_days"]
_LONGEST = 200  # characters of a sentence that gives each of its days one time
_A_TIME = _WORDINGS["a_time"]


def days_before_pause(page: Page, unit: Unit) -> tuple[tuple[Weekday, ...], Unit] | None:
    """The days of the sentence before in the same paragraph, where this one goes on with the same day: "After lunch, 1 to 4."."""
    if (_GOES_ON.match(unit.low) is None and _SAME_DAYS.search(unit.low) is None) or not unit.number:
        return None
    before = page.units[unit.number - 1]
    if before.block is not unit.block:
        return None
    named = {block.days for match in before.schedules for block in match.blocks if block.start}
    return (next(iter(named)), before) if len(named) == 1 and any(named) else None


_FOR_PROGRAMS = _WORDINGS["for_programs"]
_PROGRAMS_RUN = _WORDINGS["programs_run"]


def days_of_hours(unit: Unit, start: int, end: int) -> tuple[Weekday, ...]:
    """The days of the hours right before times that are told of the programs: "Monday to Friday, 8 to 5 (9:30 to 2 for programs)"."""
    low = unit.low
    bracket = low[max(0, start - 2) : start].strip() == "(" or low[max(0, start - 6) : start].endswith(("(from ",))
    if not (bracket and _FOR_PROGRAMS.match(low, end)) and not _PROGRAMS_RUN.search(low, max(0, start - 60), start):
        return ()
    before = [block for match in unit.schedules if match.end <= start for block in match.blocks if block.start]
    return before[-1].days if before else ()


def days_said_before(page: Page, unit: Unit) -> Unit | None:
    """The sentence just before in the same paragraph, where it names days without times: "… Monday and Thursday."."""
    for other in reversed(page.units[max(0, unit.number - 2) : unit.number]):
        if other.block is not unit.block or "optional" in other.low:
            return None
        if other.days or other.schedules:
            return other if other.days and not takes_away_a_day(page, other) else None
    return None


_EACH = _WORDINGS["each"]
_A_DAY = _WORDINGS["a_day"]
_NO_LIST = _WORDINGS["no_list"]


def of_each_day(unit: Unit) -> Iterator[Meeting]:
    """The days that a sentence names one by one, where it ends with the time of each; all of them or none."""
    low = unit.low
    said = _EACH.search(low, max(0, len(low) - 60)) if " each" in low or " both" in low else None
    if said is None or unit.schedules or len(low) > _LONGEST or _NO_LIST.search(low, 0, said.start()):
        return
    named = list(_A_DAY.finditer(low))
    days = in_week_order({day for day in WEEKDAYS if any(match[0].startswith(day) for match in named)})
    blocks = [block for match in find_schedules(f"Monday {said['time']}") for block in match.blocks]
    if 1 < len(days) == len(named) and named[-1].end() <= said.start() and len(blocks) == 1 and blocks[0].end:
        place = (named[0].start(), said.end())
        yield Meeting(unit, days, blocks[0].start, blocks[0].end, (unit,), "each_day", place, place)


def of_other_forms(page: Page, unit: Unit) -> Iterator[Meeting]:
    """The days and times of a sentence that the grammar of schedules does not read as they stand."""
    yield from of_either_half(page, unit)
    yield from of_a_part(unit)
    yield from of_each_day(unit)


def place_of_days(unit: Unit) -> tuple[int, int]:
    """From the first day that a sentence names without times to the last one; (0, 0) where it names none."""
    return (unit.days[0].start, unit.days[-1].end) if unit.days else (0, 0)


def is_asked_in_vain(page: Page, unit: Unit) -> bool:
    """Whether days stand in a question that no yes answers: "Is there a Saturday group?"."""
    return unit.low.endswith("?") and not affirmed(page, unit, _ASKS)


_ASKS = _WORDINGS["asks"]
_NIGHT = _WORDINGS["night"]


def days_of_nights(unit: Unit) -> tuple[Weekday, ...]:
    """The days of a sentence that says when groups meet at night and no other time: "Sundays 6 pm to midnight"."""
    night = _NIGHT.search(unit.low)
    days = days_of_unread_times(unit, ()) if night else ()
    return days if night and find_office_hours_context(unit.text, *night.span()) is None else ()


def days_of_unread_times(unit: Unit, timed: Iterable[Weekday]) -> tuple[Weekday, ...]:
    """The days of a sentence whose times cannot be read ("Sunday 11 pm to 2 am"), but those that have other times in it."""
    days = {day for match in unit.days if _A_TIME.match(unit.low, match.end) for day in match.days}
    return in_week_order(days - {*timed})


_TELLING = frozenset(("morning", "afternoon", "evening"))  # of a "day track" half of the morning is as well


def of_either_half(page: Page, unit: Unit) -> Iterator[Meeting]:
    """The blocks of which a sentence does not tell whether they are of the morning or the evening.

    One that stands in a track or under a heading of a part of the day ("Evening IOP" over "Mon-Thu 6-9") is of that part; of
    another one each time that it may be, and its days by themselves.
    """
    for match in find_unread(unit.text, unit.over):
        if find_office_hours_context(unit.text, match.start, match.end) is not None:
            continue
        span = (match.start, match.end)
        for place in dict.fromkeys(match.spans):
            may = [block for block in match.blocks if match.at(block) == place]
            told = _by_place(page, unit, place, may)
            if told is not None:
                block, sources = told
                yield Meeting(unit, block.days, block.start, block.end, (*sources, unit), "half_by_place", span, place)
                continue
            yield Meeting(unit, may[0].days, None, None, (unit,), "times_not_read", span, place)
            for block in may:
                yield Meeting(unit, block.days, block.start, block.end, (unit,), EITHER_HALF, span, place)


def of_a_part(unit: Unit) -> Iterator[Meeting]:
    """The blocks of a list that goes on with days without times: "Mon, Wed 6-9 pm and Fri"."""
    for match in find_in_part(unit.text):
        if find_office_hours_context(unit.text, match.start, match.end) is None:
            for block in match.blocks:
                if block.end:
                    yield Meeting(unit, block.days, block.start, block.end, (unit,), IN_PART, (match.start, match.end))


def _by_place(
    page: Page, unit: Unit, place: tuple[int, int], may: list[Block]
) -> tuple[Block, tuple[Unit, ...]] | None:
    """The one of several readings that is of the part of the day of its track or of the heading over it, and the lines that name it."""
    tracks = page.tracks(unit, *place)
    part = part_of_day(tracks[0].track) if len(tracks) == 1 and tracks[0].strong else None
    if part is not None and part.id in _TELLING:
        fitting = [block for block in may if block.start and part.earliest <= block.start <= part.latest]
        named = (one if isinstance(one, Unit) else unit_saying(page, unit, one) for one in tracks[0].sources)
    else:
        over = [unit.block.lead_in, *(heading.text for heading in unit.block.headings[-1:] if heading.level > 1)]
        text = next((text for text in over if daypart_over(text) is not None), "")
        fitting = [block for block in may if text and block.start and fits(daypart_over(text), block.start)]
        named = (one for one in (unit_saying(page, unit, text),))
    if len(fitting) != 1:
        return None
    return fitting[0], tuple(one for one in named if one is not None and one is not unit)


_BARE = _WORDINGS.guarded("bare")


def bare_time(unit: Unit) -> Block | None:
    """The one time of bare numbers that a sentence without a day gives for when a program meets; its halves are those of a working day."""
    found = _BARE.search(unit.low)
    if found is None:
        return None
    blocks = [one for match in find_schedules(f"Monday {found['time']}") for one in match.blocks]
    return blocks[0] if len(blocks) == 1 and blocks[0].end else None
