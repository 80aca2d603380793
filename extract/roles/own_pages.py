"""What the page of one who treats shows and no lesson: clock times under a level, what each program costs, the timetable of a day, a list of fees."""

from __future__ import annotations

from itertools import pairwise

from extract.claims.scope import is_hedged
from extract.offered.dbt_program import gives_dbt
from extract.page import Page
from extract.patterns.searching import compiled
from extract.roles.campus_pages import is_of_a_campus
from extract.roles.cards import is_told_in_fragments
from extract.roles.faith_pages import tells_of_a_faith_program
from extract.roles.fee_pages import bills_by_the_session, states_fees
from extract.roles.medication_pages import seen_for_medication
from extract.roles.own_tables import tells_in_tables
from extract.roles.practitioner_pages import is_of_a_practitioner
from extract.roles.spanish_consultations import is_of_a_consultation
from extract.schedule import find_office_hours_context
from extract.schedule.lines import begins_with_range
from extract.units import Unit
from extract.wordings import Wordings

WORDS_OF_A_HEADING = 7
HOURS_OF_A_DAY = 6  # lines of a timetable that begin with a time
_WORDINGS = Wordings.of(__name__)
_WEEKDAYS = _WORDINGS["weekdays"]
PRICED = 3  # programs of a list that says what each costs
_COSTS = _WORDINGS["costs"]
_AT_LARGE = _WORDINGS["at_large"]
_BEGINS_WITH_TIME = compiled(r"\W{0,3}\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|(?:-|to) ?\d{1,2}(?::\d\d)? ?[ap]\.?m)")
_BY_DAY_AND_NIGHT = (_WORDINGS["morning"], _WORDINGS["night"])
_CLOCK = compiled(r"\d ?(?:[ap]\.?m|:\d\d|noon)")

LISTED = 2  # different levels
_PROGRAMS = _WORDINGS["programs"]
_COME = _WORDINGS["come"]
GROUPS = 2  # lines that name one
_HEADS_GROUPS = _WORDINGS["heads_groups"]
_LET_IN = _WORDINGS["let_in"]
_OUR_GROUPS = _WORDINGS["our_groups"]


def shows_what_is_given(page: Page) -> bool:
    """Whether the build of the page says that it is of one who treats, by any of the signs of this module but `is_timetable`."""
    return (
        has_lines_of_times(page)
        or is_days_timetable(page)
        or prices_programs(page)
        or lists_its_levels(page)
        or tells_in_tables(page)
        or states_fees(page)
        or bills_by_the_session(page)
        or seen_for_medication(page) is not None
        or is_told_in_fragments(page)
        or is_of_a_campus(page)
        or is_of_a_practitioner(page)
        or is_of_a_consultation(page)
        or tells_of_a_faith_program(page)
        or gives_dbt(page) is not None
        or lists_its_groups(page)
    )


def lists_its_levels(page: Page) -> bool:
    """Whether lines under "Programs" name several levels, something plain is said of them, and how to come in; nothing is said of programs anywhere."""
    heading = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if heading is None or _PROGRAMS.fullmatch(heading.low.strip(" :.")) is None or not _COME.search(page.document.low):
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    if any(page.scope(unit).claim in ("general", "hypothetical", "excluded") or is_hedged(unit.low) for unit in main):
        return False
    lines = [unit for unit in main if unit.low.count(" ") < WORDS_OF_A_HEADING]
    return len({match.id for unit in lines for match in page.terms(unit, "levels_of_care")}) >= LISTED


def lists_its_groups(page: Page) -> bool:
    """Whether a page headed as one on groups names several and tells whom to ask to be let in: a clinic's or a county board's own.

    A list of meetings anywhere sends nobody to the own clinician, nor to an assessment.
    """
    if "group" not in page.document.low:
        return False
    head = next((unit for unit in page.units if unit.block.kind == "heading"), None)
    if head is None or _HEADS_GROUPS.fullmatch(head.low.strip(" :.")) is None:
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    if any(page.scope(unit).claim == "general" for unit in main):
        return False
    named = [unit for unit in main if unit.block.kind in ("heading", "item") and unit is not head]
    told = [unit for unit in main if unit.block.kind in ("paragraph", "item") and not is_hedged(unit.low)]
    return (
        len(named) >= GROUPS
        and any(_LET_IN.search(unit.low) for unit in told)
        and any(_OUR_GROUPS.search(unit.low) for unit in told)
    )


def has_lines_of_times(page: Page) -> bool:
    """Whether a time stands on a line of its own under "Wednesdays" or under the name of a level of care.

    Of office hours the day is in the singular; a lesson on levels gives no clock times.
    """
    return any(
        begins_with_range(following.low)
        and unit.block.zone == "main"
        and (
            (unit.low.endswith("days") and _WEEKDAYS.fullmatch(unit.low))
            or (unit.low.count(" ") < WORDS_OF_A_HEADING and bool(page.terms(unit, "levels_of_care")))
        )
        for unit, following in pairwise(page.units)
    )


def prices_programs(page: Page) -> bool:
    """Whether several lines that name a program say what each costs, to the dollar: a school of DUI classes may say no more."""
    if "$" not in page.document.low or _AT_LARGE.search(page.document.low):
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    named = {id(unit.block) for unit in main if page.terms(unit, "levels_of_care")}
    costs = {id(unit.block) for unit in main if "$" in unit.low and _COSTS.search(unit.low)}
    return len(named & costs) >= PRICED and all(scope.claim != "general" for scope in page.scopes)


def is_days_timetable(page: Page) -> bool:
    """Whether the page is the timetable of a day from rising to bed, and hardly more: of a house that people live in.

    A lesson on what such a day is like tells of it in between, and of programs in general.
    """
    main = [unit for unit in page.units if unit.block.zone == "main"]
    timed = [
        unit.low
        for unit in page.with_digits
        if unit.block.zone == "main" and not unit.low[0].isalpha() and _BEGINS_WITH_TIME.match(unit.low)
    ]
    if len(timed) < HOURS_OF_A_DAY or 2 * len(timed) < len(main):
        return False
    if any(scope.claim == "general" for scope in page.scopes):
        return False
    return all(any(pattern.search(text) for text in timed) for pattern in _BY_DAY_AND_NIGHT)


def is_timetable(unit: Unit, page: Page) -> bool:
    """Whether a sentence states weekdays with clock times of something: lessons about programs hardly ever do."""
    if page.scope(unit).claim not in ("own", "neutral") or not _CLOCK.search(unit.low):
        return False
    return any(
        block.days and block.start and block.end and not find_office_hours_context(unit.text, match.start, match.end)
        for match in unit.schedules
        for block in match.blocks
    )
