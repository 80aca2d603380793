"""A "Day Program" beside an "Evening Program": the half of one level, or day treatment that meets in no evening."""

from __future__ import annotations

from collections.abc import Sequence

from extract.levels.belonging import is_reference
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.schedule.clocks import as_minutes
from extract.schedule.shapes import Block
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare
from records.models import Finding
from records.tracks import parts

NEAR = 8  # sentences between the two
WHOLE_DAY = 4.5  # hours; who is there for longer is in day treatment (Level 2.5 of the ASAM Criteria: 20 hours a week)
FEW_HOURS = 12  # a week: an IOP by day, for which the criteria ask nine
EVENING = "17:00"
_DAY = compiled(r"day programs?")
_BY_DAY = compiled(r"(?:\w+ )?day\b")
_WORDINGS = Wordings.of(__name__)
_WHOLE_DAY = _WORDINGS["whole_day"]
_EVENING = _WORDINGS["evening"]
_THE_SAME = _WORDINGS["the_same"]
_APART = _WORDINGS["apart"]
AROUND = 40  # characters before the name of a level
_EVENING_BESIDE = _WORDINGS["evening_beside"]
_OF_THE_LEVEL = _WORDINGS["of_the_level"]


def level_of_day(units: Sequence[Unit], terms_of: Sequence[Sequence[Match]]) -> LevelOfCare | None:
    """The level of a day program that is half of it: IOP where that is named, else outpatient care where the day is told to be short.

    None where day treatment is named in another way: who gives partial hospitalization says so by its name somewhere, or by a
    day program that stands alone.
    """
    named = [
        (unit, match)
        for unit, matches in zip(units, terms_of, strict=True)
        for match in matches
        if match.id in ("php", "iop") and match.vocabulary == "levels_of_care"
    ]
    day = [(unit, match) for unit, match in named if match.id == "php"]
    if day and len(day) < len(named) and _is_the_iop(units, named):
        return "iop"
    plain = [(unit, match) for unit, match in day if not _is_of_all(unit, match)]
    halves = [_is_half(units, unit, match, beside_iop=len(day) < len(named)) for unit, match in plain]
    if False in halves or True not in halves:
        return None
    if len(day) < len(named):
        return "iop"
    return "outpatient" if any(_is_short(units, unit) for unit, _ in plain) else None


def _is_the_iop(units: Sequence[Unit], named: Sequence[tuple[Unit, Match]]) -> bool:
    """Whether a page that is headed as a day program calls it "the IOP" in its text, as one whose groups are no whole day.

    Two programs are told apart somewhere: in one sentence, by a heading or times for each, or by who goes from one to the other.
    """
    day = [(unit, match) for unit, match in named if match.id == "php"]
    heads = any(unit.block.kind in ("title", "heading") for unit, _ in day)
    if not heads or not all(_DAY.fullmatch(unit.low, match.start, match.end) for unit, match in day):
        return False
    lines = {unit.number for unit, _ in day}
    if not all(unit.number not in lines and _is_this(unit, match) for unit, match in named if match.id == "iop"):
        return False
    return not any(_is_apart(unit) for unit in units)


def _is_this(unit: Unit, match: Match) -> bool:
    """Whether a sentence speaks of "the IOP" as of the program of the page, and of none that people go on to."""
    if unit.block.zone != "main" or unit.block.kind in ("title", "heading") or unit.tells_when:
        return False
    if is_reference(unit.low, match.start) or _APART.search(unit.low) is not None:
        return False
    return _THE_SAME.search(unit.low, max(0, match.start - AROUND), match.start) is not None


def _is_apart(unit: Unit) -> bool:
    """Whether a line is of an evening program, or of one that takes the whole day."""
    if "day" in unit.low and _WHOLE_DAY.search(unit.low):
        return True
    if not unit.tells_when:
        return _EVENING.match(unit.low) is not None
    return any(_hours(block) > WHOLE_DAY for found in unit.schedules for block in found.blocks)


def _is_of_all(unit: Unit, match: Match) -> bool:
    """Whether a sentence calls all that is held by day so: "Our day programs help adults and older adults"."""
    return unit.block.kind == "paragraph" and unit.low.startswith("day programs", match.start)


def first_day(units: Sequence[Unit], terms_of: Sequence[Sequence[Match]]) -> Unit:
    """The first line that names a day program."""
    return next(unit for unit in units for match in terms_of[unit.number] if match.id == "php")


def is_named_by_day(units: Sequence[Unit], terms_of: Sequence[Sequence[Match]]) -> bool:
    """Whether day treatment is named by words for the day alone, and never as partial hospitalization; `units` are those that name levels."""
    named = [
        unit.low[match.start : match.end] for unit in units for match in terms_of[unit.number] if match.id == "php"
    ]
    return bool(named) and all(_BY_DAY.match(name) for name in named)


def meets_in_evening(finding: Finding) -> bool:
    """Whether it says that groups meet in the evening, or when an evening group does, which none of a day program is."""
    if parts(finding.track).get("daypart") == "evening":
        return True
    match finding.field:
        case "sessions":
            return bool(finding.value["start"] >= EVENING)
        case "dayparts":
            return bool(finding.value == "evening")
    return False


def _is_short(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether a time stands with a day program; a long one makes it no half, see `_is_half`."""
    under = [one for one in units[unit.number : unit.number + 3] if not _EVENING.match(one.low)]
    return any(_hours(block) for one in under for block in _blocks(one))


def _is_half(units: Sequence[Unit], unit: Unit, match: Match, *, beside_iop: bool) -> bool | None:
    """Whether a line or a clause tells of a "Day Program", and one near it of an "Evening Program"; None where its words leave it open.

    Beside an IOP one that meets a few hours a week is its half without an evening program, too.
    """
    if _DAY.fullmatch(unit.low, match.start, match.end) is None:
        return False
    evening = _EVENING_BESIDE.search(unit.low)
    if evening is not None:
        return _is_half_of_sentence(unit, match, evening.start(), beside_iop=beside_iop)
    if beside_iop and 0 < sum(_hours(block) * len(block.days) for block in _blocks(unit, match.end)) <= FEW_HOURS:
        return True
    if unit.low[: match.start].strip(" \u2022*-") not in ("", "our", "the"):
        return False
    near = units[max(0, unit.number - NEAR) : unit.number + NEAR]
    under = [one for one in units[unit.number : unit.number + 3] if not _EVENING.match(one.low)]
    if any(_WHOLE_DAY.search(one.low) for one in under):
        return False
    if any(_hours(block) > WHOLE_DAY for one in under for block in _blocks(one)):
        return False
    return any(other.block.kind == unit.block.kind and _EVENING.match(other.low) is not None for other in near)


def _is_half_of_sentence(unit: Unit, match: Match, evening: int, *, beside_iop: bool) -> bool | None:
    """Whether a day program that a sentence names beside an evening program (at `evening`) is told to be short, or a track of the IOP.

    None where the sentence says no more than that there are both: "Day Program and Evening Program" as a heading.
    """
    end = evening if evening > match.end else len(unit.low)
    if _WHOLE_DAY.search(unit.low, match.end, end):
        return False
    if hours := [length for block in _blocks(unit, match.end, end) if (length := _hours(block))]:
        return max(hours) <= WHOLE_DAY
    if beside_iop and _OF_THE_LEVEL.search(unit.low, 0, min(match.start, evening)):
        return True
    return None


def _blocks(unit: Unit, start: int = 0, end: int | None = None) -> list[Block]:
    """The times in low[start:end] of a line."""
    stop = len(unit.low) if end is None else end
    return [block for found in unit.schedules for block in found.blocks if start <= found.at(block)[0] < stop]


def _hours(block: Block) -> float:
    """The length of a session in hours; 0 where its end is not told.

    >>> _hours(Block(("mon",), "09:00", "12:30")), _hours(Block(("mon",), "22:00", "01:00")), _hours(Block(("mon",), "09:00", None))
    (3.5, 3.0, 0.0)
    """
    if not block.start or not block.end:
        return 0.0
    start, end = map(as_minutes, (block.start, block.end))
    return (end - start) % 1440 / 60
