"""Lines that begin with the name of a level of care: what leads in, heads times, or is a phase of the program."""

from __future__ import annotations

from extract.claims.scope import states_times
from extract.fields.denied import is_denied
from extract.page import Page
from extract.patterns.terms import Match
from extract.schedule.lines import begins_with_range
from extract.units import Unit
from extract.wordings import Wordings

AT_START = 12  # characters: the level, or "evening" and the like and the level, is what the line begins with
_WORDINGS = Wordings.of(__name__)
_LEADS = _WORDINGS["leads"]
_SO_LONG = _WORDINGS["so_long"]
_PHASE = _WORDINGS["phase"]
_ASKS_WHICH = _WORDINGS["asks_which"]
PHASES = 2  # lines; one alone may be a part of anything
TIMETABLE_WORDS = 12


def is_to_choose_from(unit: Unit) -> bool:
    """Whether an item stands under a question of the reader's which level fits: "Is IOP right for me?"."""
    block = unit.block
    return block.kind == "item" and bool(block.headings) and _ASKS_WHICH.search(block.headings[-1].low) is not None


def leads(unit: Unit, match: Match) -> bool:
    """Whether a line begins with a level and goes on to tell of it: "Evening IOP: three groups a week", or says how long it is."""
    begins = match.start <= AT_START and _LEADS.match(unit.low, match.end) is not None
    begins = begins or (unit.block.kind == "item" and _SO_LONG.fullmatch(unit.low, 0, match.start) is not None)
    return begins and not is_denied(unit.low, match.start, match.end)


def heads_times(page: Page, unit: Unit) -> bool:
    """Whether the next line is a clock range, or weekdays and one: "Partial Hospitalization" over "8:15 a.m. - 3 p.m."."""
    following = page.units[unit.number + 1 : unit.number + 2]
    if unit.low.endswith("?"):  # "When is the outpatient program?" "Our IOP meets …"
        asked = {match.id for match in page.terms(unit, "levels_of_care")}
        told = {match.id for other in following for match in page.terms(other, "levels_of_care")}
        if told and told.isdisjoint(asked):
            return False
    return any(
        other.block.zone == "main" and (begins_with_range(other.low) or _is_timetable(other)) for other in following
    )


def _is_timetable(unit: Unit) -> bool:
    """Whether a line is weekdays with clock times and hardly more: "Monday - Friday 9 am - 3 pm"."""
    return len(unit.low.split()) <= TIMETABLE_WORDS and states_times(unit.low)


def is_a_phase(page: Page, unit: Unit, match: Match) -> bool:
    """Whether a line says which level of care a phase of the program is, on a page with several lines of phases."""
    if _PHASE.fullmatch(unit.low, 0, match.start) is None:
        return False
    lines = {unit.low for unit in page.units if unit.block.zone == "main" and _PHASE.match(unit.low)}
    return len(lines) >= PHASES
