"""What goes on under no heading of its own behind a paragraph that begins with one level of care: "Our PHP is for adults."

Where a sentence of what follows says "this program", all of it is of one of the levels that the page is about; else what says of
clients, groups, sessions or the program how they meet: "Clients attend Monday to Friday."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from extract.claims.given_by_others import may_be_given_by_others
from extract.levels.belonging import LevelsAt, subjects_of
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import LevelOfCare

FEWEST_LEVELS = 2  # that the first heading or the title names
AT_START = 12  # characters: "The ", "Our adult " may stand before it
_WORDINGS = Wordings.of(__name__)
_IS_SUBJECT = _WORDINGS["is_subject"]
_OF_ONE = _WORDINGS["of_one"]
_OF_ALL = _WORDINGS["of_all"]


_GOES_ON = _WORDINGS["goes_on"]
_BARE = _WORDINGS["bare"]
_OF_HOUSE = _WORDINGS["of_house"]
_LABELS = _WORDINGS["labels"]
_OWN_LABEL = _WORDINGS["own_label"]
_IN_PASSING = _WORDINGS["in_passing"]
_AT_LARGE = _WORDINGS["at_large"]
FURTHEST = 12  # sentences behind the paragraph that names the level


def told_on(units: Sequence[Unit], terms_of: Sequence[list[Match]], subjects: LevelsAt) -> dict[int, LevelsAt]:
    """By number of the sentence, the level whose clients, groups or hours it goes on about: "Our PHP is for adults. Clients attend …".

    Until another level, the provider as a whole or all programs are named, or a heading comes.
    """
    found: dict[int, LevelsAt] = {}
    level: LevelOfCare | None = None
    begun: Unit | None = None
    at_large = False  # whether it was told of as it mostly is, and the page tells nothing else of it
    told: frozenset[str] | None = None  # the levels that are not only named in passing; None: not asked yet
    for unit in units:
        if unit.block.zone != "main":
            continue
        held = terms_of[unit.number]
        if level is None and not (held and _may_begin(unit, units)):
            continue  # most sentences
        matches = [match for match in held if match.vocabulary == "levels_of_care"]
        if level is None and not any(match.start <= AT_START for match in matches):
            continue
        named = list(dict.fromkeys(cast("LevelOfCare", match.id) for match in subjects_of(unit.low, matches)))
        if _begins(unit, units, matches, named, subjects):
            level, begun = named[0], unit
            at_large = False
            if level not in subjects.codes and (_IN_PASSING.search(unit.low) or _AT_LARGE.search(unit.low)):
                told = told_of(units, terms_of) if told is None else told
                at_large = level not in told
                level = None if at_large and _IN_PASSING.search(unit.low) else level
        elif (
            set(named) - {level}
            or begun is None
            or unit.block.kind == "heading"
            or unit.block.headings != begun.block.headings
            or unit.number > begun.number + FURTHEST
            or _OF_ALL.search(unit.low)
            or _OF_HOUSE.match(unit.low)
            or (unit.start == unit.block.start and (unit.block.bold or _OWN_LABEL.match(unit.low)))
        ):
            level = None
        elif at_large and _is_timetable(unit):
            continue  # "PHP is often five days a week." teaches, and no lesson gives weekdays with clock times
        elif level is not None and not matches and (_GOES_ON.match(unit.low) or _BARE.match(unit.low)):
            found[unit.number] = LevelsAt((level,), "opened")
    return found


def _is_timetable(unit: Unit) -> bool:
    """Whether a sentence gives weekdays with clock times."""
    return any(block.days and block.start for schedule in unit.schedules for block in schedule.blocks)


def is_in_passing(low: str) -> bool:
    """Whether a sentence names a level only for those who may need it, or as another's: "If you need detox, we find you a bed"."""
    return _IN_PASSING.search(low) is not None


def told_of(units: Sequence[Unit], terms_of: Sequence[list[Match]]) -> frozenset[str]:
    """The levels of care that some sentence names otherwise than in passing."""
    return frozenset(
        match.id
        for unit in units
        if terms_of[unit.number] and not _IN_PASSING.search(unit.low) and not _AT_LARGE.search(unit.low)
        for match in terms_of[unit.number]
        if match.vocabulary == "levels_of_care"
    )


def _may_begin(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a paragraph begins with the sentence."""
    if unit.block.kind != "paragraph" or unit.block.table is not None:
        return False
    return unit.number == 0 or units[unit.number - 1].block is not unit.block


def _begins(
    unit: Unit, units: Sequence[Unit], matches: list[Match], named: list[LevelOfCare], subjects: LevelsAt
) -> bool:
    """Whether a paragraph begins with one level as what it tells of, or as its label: "PHP: for adults"."""
    if len(named) != 1 or not _may_begin(unit, units):
        return False
    if may_be_given_by_others(unit.low) or "refer" in unit.low:
        return False
    if named[0] == "outpatient" and {"iop", "php"} & set(subjects.codes):
        return False  # what the IOP is as well
    return any(
        match.id == named[0]
        and match.start <= AT_START
        and (_IS_SUBJECT.match(unit.low, match.end) or _LABELS.match(unit.low, match.end))
        for match in matches
    )


def opened(units: Sequence[Unit], terms_of: Sequence[list[Match]], subjects: LevelsAt) -> dict[int, LevelsAt]:
    """By number of the sentence, the one of several levels whose paragraph leads to it: "Day treatment is …", "What to expect: …".

    Only where a sentence of that run says "this program", so that it tells of one and not of all.
    """
    found: dict[int, LevelsAt] = {}
    if len(subjects.codes) < FEWEST_LEVELS:
        return found
    level: LevelOfCare | None = None
    run: list[Unit] = []
    for unit in (one for one in units if one.block.zone == "main"):
        named = _subjects(unit, terms_of[unit.number], subjects)
        opens = _opens(unit, units, terms_of[unit.number], named)
        ends = bool(run) and unit.block.headings != run[0].block.headings
        if opens or ends or unit.block.kind == "heading" or set(named) - {level} or _OF_ALL.search(unit.low):
            found |= _of_run(level, run)
            level, run = (named[0] if opens else None), []
        if level is not None:
            run.append(unit)
    return found | _of_run(level, run)


def _of_run(level: LevelOfCare | None, run: list[Unit]) -> dict[int, LevelsAt]:
    if level is None or not any(_OF_ONE.search(unit.low) for unit in run):
        return {}
    return {unit.number: LevelsAt((level,), "opened") for unit in run}


def _subjects(unit: Unit, matches: list[Match], subjects: LevelsAt) -> list[LevelOfCare]:
    """The levels of the page that a sentence is about."""
    levels = [match for match in matches if match.vocabulary == "levels_of_care" and match.id in subjects.codes]
    return list(dict.fromkeys(cast("LevelOfCare", match.id) for match in subjects_of(unit.low, levels)))


def _opens(unit: Unit, units: Sequence[Unit], matches: list[Match], named: list[LevelOfCare]) -> bool:
    """Whether a paragraph begins with one level as what it is about: "Partial hospitalization is …"."""
    first = unit.number == 0 or units[unit.number - 1].block is not unit.block
    if len(named) != 1 or not first or unit.block.kind != "paragraph":
        return False
    begins = [match for match in matches if match.vocabulary == "levels_of_care" and match.start <= AT_START]
    return any(match.id == named[0] and _IS_SUBJECT.match(unit.low, match.end) for match in begins)
