"""When a program meets: weekdays and session blocks; office hours and the like are kept out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from extract.bounds import MOST_NUMBERS, first, numbers_in
from extract.page import Page
from extract.patterns.searching import compiled
from extract.reading.line_headings import answer_apart, sections_over
from extract.schedule import daypart_of, find_office_hours_context
from extract.schedule.computed_ends import STARTS
from extract.schedule.not_running import is_of_a_season, of_first_weeks
from extract.schedule.shapes import Block, ScheduleMatch
from extract.schedule.weekdays import in_week_order
from extract.times.alternatives import are_days_of_two_lengths, are_lists_to_choose_from
from extract.times.amount_levels import levels_told
from extract.times.blocks_by_level import level_of_block
from extract.times.claims import claim_of
from extract.times.days_and_hours import are_pair, days_by_caption, is_captioned_as_days, whole_days
from extract.times.days_taken_away import before_optional, excepted_days, is_day_off, is_not_now, takes_away_a_day
from extract.times.door import is_of_the_door, says_when_a_program_meets
from extract.times.ends_by_level import ends_by_level
from extract.times.further_times import (
    bare_time,
    days_before_pause,
    days_of_hours,
    days_of_nights,
    days_of_unread_times,
    days_said_before,
    is_asked_in_vain,
    of_other_forms,
)
from extract.times.hours_of_program import is_hours_of_program
from extract.times.meetings import (
    DAY_LINE,
    LINE_ABOVE,
    Meeting,
    is_changed_after,
    with_days_of_level,
    without_days,
    without_lines_read,
)
from extract.times.of_the_house import is_of_the_house
from extract.times.opening_hours import (
    LONG_DAY,
    are_clinic_hours,
    is_attended_whole,
    is_longer_than_a_visit,
    is_under_a_phone,
    operates_by_name,
)
from extract.times.other_activities import kind_beside_program
from extract.times.parts_of_a_day import is_part_of_a_day
from extract.times.place_of_row import place_of_row
from extract.times.time_subject import claim_of_subject
from extract.times.time_zones import block_of, tables_by_zone, zone_of_all
from extract.times.times_asked import times_asked
from extract.times.times_off import Row, is_off, rows_off
from extract.times.timetables import (
    days_in_table,
    days_of,
    days_of_column,
    heads_timetable,
    of_timetable,
    program_times,
    unit_saying,
)
from extract.tracks.belonging import of_session
from extract.units import Unit, in_order
from extract.wordings import Wordings
from records.codes import EITHER_HALF, IN_PART, WEEKDAYS, Claim, TimeZone, Weekday
from records.models import Finding

_TIME = compiled(r"[0-9](?: ?(?::[0-9]|[ap]|-|to|h\b)|[0-9]{3})")
_WORDINGS = Wordings.of(__name__)
PROGRAM_WORD = _WORDINGS["program_word"]
NOT_PROGRAM_TIME = _WORDINGS.guarded("not_program_time")
_OTHER_SECTION = _WORDINGS.guarded("other_section")
_ONE_DAY = _WORDINGS["one_day"]
_SAYS_WHEN = _WORDINGS["says_when"]
_LABELS_DAYS = _WORDINGS["labels_days"]
_GROUP = _WORDINGS["group"]
_SCHEDULES = _WORDINGS["schedules"]  # over a line of days
_WEEKEND = frozenset(("sat", "sun"))
_ATTENDED = frozenset(("early_intervention", "outpatient", "iop", "php", "aftercare"))  # nobody lives there
LONGEST = 12 * 60  # minutes of a session: longer is mistyped ("10am-11:30pm")
_LATE_HOURS = _WORDINGS.guarded("late_hours")
SEASON = 150  # characters before and behind a time in which a season is looked for
REACH = 3  # lines between a line of days and its line of times


def find(page: Page) -> list[Finding]:
    """Findings of `days` and `sessions`, and of the `dayparts` in which sessions begin."""
    return [*_shown(page), *ends_by_level(page), *times_asked(page, _shown)]


def _shown(page: Page) -> list[Finding]:
    findings: list[Finding] = []
    stated = [one for one in without_lines_read(first(_meetings(page))) if not _kept_out(page, one)]
    meetings = list(with_days_of_level(page, stated))
    unsure = {one.unit.number for one in meetings if _is_open_all_day(page, one) or is_changed_after(page, one.unit)}
    noted = zone_of_all(page.units) if meetings else None
    tables = tables_by_zone(one.unit for one in meetings)
    off = rows_off(page) if meetings else frozenset()
    for meeting in meetings:
        findings.extend(
            _of_meeting(page, meeting, unsure=meeting.unit.number in unsure, noted=noted, tables=tables, off=off)
        )
    return findings


def _is_open_all_day(page: Page, meeting: Meeting) -> bool:
    """Whether a block is as long as an office day: then the others of its sentence are times in which to come as well."""
    if meeting.minutes < LONG_DAY or is_attended_whole(page, meeting.unit):
        return False
    levels = levels_told(page, meeting.unit, meeting.span[0], meeting.span[1] or None)
    names_a_level = bool(page.terms(meeting.unit, "levels_of_care"))
    of_an_office = not names_a_level and not PROGRAM_WORD.search(_near(meeting.unit))
    return of_an_office or is_under_a_phone(page, meeting.unit) or is_longer_than_a_visit(levels.codes)


def _of_meeting(
    page: Page, meeting: Meeting, *, unsure: bool, noted: TimeZone | None, tables: frozenset[int], off: frozenset[Row]
) -> Iterator[Finding]:
    claim = claim_of(page, meeting.unit)
    start, end = meeting.span
    apart = level_of_block(page, meeting.unit, meeting.at)
    levels = apart or levels_told(page, meeting.unit, start, end or None)
    if claim is None or (beside := kind_beside_program(page, meeting, levels.codes)) == "other":
        return
    others = (page.attended_whole(meeting.unit), place_of_row(page, meeting.unit))
    sources = (*meeting.sources, *(one for one in others if one is not None and one not in meeting.sources))
    evidence = [page.evidence(source) for source in sources]
    if claim == "own" and (
        is_off(meeting, off)
        or of_first_weeks(meeting.unit.low)
        or is_of_a_season(meeting.unit.low[max(0, start - SEASON) : end + SEASON])
        or beside == "group"
    ):
        claim = "unclear"
    named = {match.id for match in page.terms(meeting.unit, "levels_of_care") if start < match.start < end}
    if apart is None and named - set(levels.codes) and claim == "own":
        claim = "unclear"  # "PHP Monday to Friday 9-3 and IOP 6-9": read as one block, and whose is not plain
    if are_clinic_hours(page, levels.codes, _near(meeting.unit), meeting.minutes):
        claim = "unclear"  # a clinic's hours for taking the medication
    claim = claim_of_subject(page, meeting.unit, start, end or len(meeting.unit.low), claim)
    of_days = claim
    if unsure and claim == "own":
        claim = "unclear"
        of_days = "own" if operates_by_name(meeting.unit) and not is_changed_after(page, meeting.unit) else claim
    part_of_a_day = is_part_of_a_day(page, meeting, levels.codes)
    tracks = of_session(page.tracks(meeting.unit, *meeting.at), meeting.start)
    for level, track in product(levels.codes or (None,), tracks):
        if meeting.rule in (EITHER_HALF, IN_PART):
            block = block_of(meeting, noted, tables)
            yield page.finding("sessions", block, evidence, meeting.rule, level=level, track=track, claim="unclear")
            continue
        for day in meeting.days:
            yield page.finding("days", day, evidence, meeting.rule, level=level, track=track, claim=of_days)
        if meeting.start is None:
            weekend = _WEEKEND.intersection(meeting.days) and len(meeting.days) < len(WEEKDAYS)
            if weekend and (level is None or level in _ATTENDED):
                yield page.finding("dayparts", "weekend", evidence, meeting.rule, level=level, track=track, claim=claim)
            continue
        first, last = meeting.at if any(meeting.at) else (0, len(meeting.unit.low))
        chosen = are_lists_to_choose_from(meeting.unit.low[first:last]) or are_days_of_two_lengths(meeting.unit)
        block = block_of(meeting, noted, tables)
        if meeting.end is not None and meeting.days and not chosen and meeting.minutes <= LONGEST:
            sure: Claim = "unclear" if part_of_a_day else claim
            yield page.finding("sessions", block, evidence, meeting.rule, level=level, track=track, claim=sure)
        elif meeting.end is None and meeting.days and not chosen and claim == "own" and not part_of_a_day:
            begun = {name: value for name, value in block.items() if name != "end"}
            yield page.finding(STARTS, begun, evidence, meeting.rule, level=level, track=track)
        elif meeting.end is None and not meeting.days:
            continue  # "we drive you there at 8:30": a clock time, and no session
        rule = f"{meeting.rule}:time"
        for part in _parts(meeting):
            yield page.finding("dayparts", part, evidence, rule, level=level, track=track, claim=claim)


def _near(unit: Unit) -> str:
    """A sentence with its label, its headers and the heading right over it, folded."""
    block = unit.block
    over = block.headings[-1].low if block.headings and block.headings[-1].level > 1 else ""
    return f"{unit.low} {block.label} {block.row} {block.column} {over}".lower()


def _parts(meeting: Meeting) -> list[str]:
    assert meeting.start is not None
    weekend = ["weekend"] if _WEEKEND.intersection(meeting.days) else []
    return [daypart_of(meeting.start), *weekend]


def _meetings(page: Page) -> Iterator[Meeting]:
    waiting: list[tuple[Unit, tuple[Weekday, ...]]] = []  # a line of days that still looks for its times
    left = MOST_NUMBERS
    may_be_optional = bool(page.hinting("optional"))
    for unit in in_order(page.hinting("day"), page.hinting("noon"), page.with_digits, page.headed):
        hints = page.hints[unit.number]
        has_day = "day" in hints
        has_time = "noon" in hints or ("digit" in hints and _TIME.search(unit.low) is not None)
        if not has_day and not has_time and not (unit.block.row and unit.block.column):
            continue
        if page.may_have_many_numbers and page.may_have_digits(unit) and (left := left - numbers_in(unit.low)) < 0:
            return
        if not waiting and _says_nothing(unit, has_day, may_be_optional):
            continue
        # What is of the house is neither theirs nor the days of a line of times that follows.
        if unit.block.zone == "hours" or is_of_the_house(page, unit):
            continue
        taken = has_day and takes_away_a_day(page, unit)
        if may_be_optional and not taken and (whole := before_optional(unit)):
            yield from _timed(page, unit, [(match, block) for match in whole for block in match.blocks], [])
            continue
        if taken is True or (may_be_optional and is_not_now(unit)):
            waiting = []  # what is optional, and what stands under it, is kept out
            continue
        waiting = [held for held in waiting if unit.number - held[0].number <= REACH and _together(held[0], unit)]
        if unit.block.row and unit.block.column and (meeting := of_timetable(page, unit)) is not None:
            yield meeting
            continue
        if heads_timetable(page, unit):
            continue
        if has_day and has_time and not taken:
            yield from of_other_forms(page, unit)
        found = program_times(page, unit)
        timed = [(match, block) for match in found for block in match.blocks if block.start]
        if timed:
            meetings = _timed(page, unit, timed, waiting)
            yield from without_days(meetings, *taken) if taken else meetings
            if more := days_of_unread_times(unit, (day for _, block in timed for day in block.days)):
                yield Meeting(unit, more, None, None, (unit,), "times_not_read")
            if waiting and any(not block.days for _, block in timed):
                waiting = waiting if _more_times_follow(page, unit) else []
        elif not has_day and has_time and (bare := bare_time(unit)):
            yield Meeting(unit, (), bare.start, bare.end, (unit,), "bare_time")
        elif not has_day or is_day_off(page.units, unit):
            continue
        elif has_time and (nights := days_of_nights(unit)):
            yield Meeting(unit, nights, None, None, (unit,), "times_not_read")
        elif days := whole_days(unit):
            if waiting and waiting[-1][0].number + 1 == unit.number:
                waiting = []
            waiting.append((unit, days))
            if _is_schedule_line(page, unit):
                yield Meeting(unit, days, None, None, (unit,), DAY_LINE)
            elif _SAYS_WHEN.search(unit.low):
                yield from _days_in_prose(page, unit)
        else:
            yield from _days_in_prose(page, unit)


def _says_nothing(unit: Unit, has_day: bool, may_be_optional: bool) -> bool:
    """Whether a sentence, by itself, tells neither days nor times; where no line waits for its times it need not be looked at."""
    if unit.tells_when or unit.block.table is not None or (not has_day and bare_time(unit) is not None):
        return False
    return not (may_be_optional and "optional" in unit.low)


def _timed(
    page: Page,
    unit: Unit,
    blocks: Sequence[tuple[ScheduleMatch, Block]],
    waiting: list[tuple[Unit, tuple[Weekday, ...]]],
) -> Iterator[Meeting]:
    for place, (match, block) in enumerate(blocks):
        span = (match.start, match.end)
        if block.days:
            others = excepted_days(unit, match, blocks[place + 1 :])
            if days := tuple(day for day in block.days if day not in others):
                yield Meeting(unit, days, block.start, block.end, (unit,), "sentence", span, match.at(block))
            continue
        if days := days_of_hours(unit, match.start, match.end):
            yield Meeting(unit, days, block.start, block.end, (unit,), "hours_for_programs", span, match.at(block))
            continue
        days, sources, rule = _days_over(page, unit, waiting)
        yield Meeting(unit, days, block.start, block.end, (*sources, unit), rule, span, match.at(block))


def _days_over(
    page: Page, unit: Unit, waiting: list[tuple[Unit, tuple[Weekday, ...]]]
) -> tuple[tuple[Weekday, ...], tuple[Unit, ...], str]:
    """The days that times without days belong to: header of the row or column, label, line above, heading."""
    block = unit.block
    for rule, text in (("row", block.row), ("column", block.column), ("label", block.label)):
        if text and (days := days_of_column(page, unit) if rule == "column" else days_of(text)):
            source = unit_saying(page, unit, text)
            return days, (source,) if source else (), rule
    if block.table is not None and block.cell is not None:
        return days_in_table(page, unit, block.table, block.cell)
    if (same := days_before_pause(page, unit)) is not None:
        return same[0], (same[1],), "same_days"
    if (before := days_said_before(page, unit)) is not None:
        return days_of(before.text), (before,), "sentence_before"
    if (after := _days_after(page, unit, next_line=not waiting)) is not None:
        return days_of(after.text), (after,), "line_below"
    if (named := days_by_caption(page, unit, alone=not waiting)) is not None:
        return named
    if waiting:
        return waiting[-1][1], (waiting[-1][0],), LINE_ABOVE
    for heading in reversed(block.headings):
        if "optional" not in heading.low and heading.level > 1 and (days := days_of(heading.text)):
            source = unit_saying(page, unit, heading.text)
            return days, (source,) if source else (), "heading"
    return (), (), "no_days"


def _days_after(page: Page, unit: Unit, *, next_line: bool) -> Unit | None:
    """The next line, where it is days and nothing else: "Hours 9am-3pm" over "Monday - Friday".

    In a paragraph of its own (`next_line`) it belongs to the times over it only if no times follow that could be its own.
    """
    following = page.units[unit.number + 1 : unit.number + 3]
    if not following:
        return None
    days, *behind = following
    if _TIME.search(days.low) or not whole_days(days):
        return None
    if days.block is not unit.block and (
        not next_line
        or not _together(unit, days)
        or days.block.kind == "heading"
        or any(_TIME.search(other.low) for other in behind)
    ):
        return None
    return days


def _together(days: Unit, times: Unit) -> bool:
    """Whether a line of days and a line of times stand in the same part of the page."""
    if days.block.kind == "heading" or are_pair(days, times):
        return True
    alike = sections_over(days) == sections_over(times) and days.block.zone == times.block.zone
    return alike and not answer_apart(days, times)


def _more_times_follow(page: Page, unit: Unit) -> bool:
    following = page.units[unit.number + 1 : unit.number + 2]
    return any(
        _TIME.search(other.low)
        and any(block.start and not block.days for match in other.schedules for block in match.blocks)
        for other in following
    )


def _is_schedule_line(page: Page, unit: Unit) -> bool:
    """Whether a line of days stands in a schedule: captioned as days, or under a heading that says so."""
    if not (page.presents_own or page.scope(unit).own):
        return False
    if unit.block.zone in ("main", "aside") and is_captioned_as_days(unit):
        return True
    over = " ".join(heading.low for heading in unit.block.headings)
    return _SCHEDULES.search(f"{over} {page.document.title.lower()}") is not None


def _days_in_prose(page: Page, unit: Unit) -> Iterator[Meeting]:
    if (
        unit.number in page.denied  # "IOP on Fridays: No"
        or not PROGRAM_WORD.search(unit.low)
        or NOT_PROGRAM_TIME.search(unit.low)
        or (_LATE_HOURS.search(unit.low) and not _GROUP.search(unit.low))
        or is_asked_in_vain(page, unit)
    ):
        return
    matches = [match for match in unit.days if not find_office_hours_context(unit.text, match.start, match.end)]
    days = {day for match in matches for day in match.days}
    if days:
        yield Meeting(unit, in_week_order(days), None, None, (unit,), "days_in_prose")


def _kept_out(page: Page, meeting: Meeting) -> bool:
    block = meeting.unit.block
    # The first line of its paragraph heads it too: "Dosing hours", and the times on the lines below.
    first_line = block.text.split("\n", 1)[0].lower() if "\n" in block.text else ""
    over = [heading.low for heading in block.headings[-2:]] + [block.row.lower(), block.lead_in.lower(), first_line]
    days, unit = meeting.sources[0], meeting.unit  # "Hours" beside "Days" is a program's; alone it is an office's
    paired = meeting.rule == LINE_ABOVE and (_LABELS_DAYS.search(days.block.label.lower()) or are_pair(days, unit))
    if paired or is_hours_of_program(page, unit):
        over = [text for text in over if text.strip(" :") not in ("hours", "our hours")]
    else:
        over.append(block.label.lower())
    whole = meeting.rule == "sentence" and len(meeting.days) > 1 and meeting.end is not None
    other = any(text and (_OTHER_SECTION.search(text) or (not whole and _ONE_DAY.search(text))) for text in over)
    return (other and not says_when_a_program_meets(page, unit)) or is_of_the_door(page, unit)
