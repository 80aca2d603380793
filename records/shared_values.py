"""Pages that state a level of care as a whole, beside pages that tell its tracks apart: which values go to which program.

The written rule is in docs/record.md. A page that states a level without tracks makes no program beside the tracks that
other pages state: its values go to every track, but for when and how much, which stay apart where no track states them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from records.codes import LevelOfCare
from records.models import ProgramExtraction, Value
from records.tracks import takes, takes_ages
from records.values import identity

if TYPE_CHECKING:
    from records.reconcile import ReadPage

Stated = list[tuple["ReadPage", ProgramExtraction]]
RANGES = ("hours_per_week", "session_hours", "days_per_week")
LISTS = ("days", "sessions", "dayparts")
OF_ONE_TRACK = (*RANGES, *LISTS)  # said of no track they are said of none; all else holds for each track


def by_track(stated: Iterable[tuple[ReadPage, ProgramExtraction]]) -> dict[tuple[LevelOfCare, str | None], Stated]:
    """What pages state, by program: each level of care, or each track of it; see the rule above."""
    held: dict[LevelOfCare, dict[str | None, Stated]] = defaultdict(lambda: defaultdict(list))
    for page, program in stated:
        held[program.level_of_care.value][program.track].append((page, program))  # type: ignore[index]
    programs: dict[tuple[LevelOfCare, str | None], Stated] = {}
    for level, tracks in held.items():
        whole = tracks.pop(None, [])
        if not tracks:
            programs[level, None] = whole
            continue
        names = frozenset(name for name in tracks if name)
        said = {name: _values(own) for name, own in tracks.items()}
        for name, own in tracks.items():
            others = [(page, one) for page, one in whole if all(page is not told for told, _ in own)]
            programs[level, name] = [*own, *((page, _for_track(one, name, names, said[name])) for page, one in others)]
        if left := _left(whole, set().union(*said.values())):
            programs[level, None] = [(page, _as_attended(one, None, names)) for page, one in left]
    return programs


def _values(stated: Stated) -> set[tuple[str, str]]:
    """Everything that is stated of when and how much."""
    return {(field, identity(value)) for _, program in stated for field, value in _of_one_track(program)}


def _of_one_track(program: ProgramExtraction) -> Iterable[tuple[str, Value]]:
    for field in RANGES:
        if (value := getattr(program, field)) is not None:
            yield field, value
    for field in LISTS:
        for value in getattr(program, field):
            yield field, value


def _for_track(
    program: ProgramExtraction, name: str | None, names: frozenset[str], said: set[tuple[str, str]]
) -> ProgramExtraction:
    """What a page says of the level, as far as it holds for this track; times and amounts only where the track says the same."""
    kept = _as_attended(_only(program, said), name, names)
    codes = {
        field: [code for code in getattr(program, field) if takes(name, field, code.code, names)]
        for field in ("populations", "conditions")
    }
    return kept.model_copy(
        update={
            **codes,
            "ages": [ages for ages in program.ages if takes_ages(name, ages.min, ages.max)],
            "derived": {},
        }
    )


def _as_attended(program: ProgramExtraction, name: str | None, names: frozenset[str]) -> ProgramExtraction:
    """A copy without the way to attend that another track is called after: telehealth of the level is that of the virtual track."""
    formats = [code for code in program.formats if takes(name, "formats", code.code, names)]
    telehealth = program.telehealth
    kept = telehealth if telehealth and takes(name, "telehealth", telehealth.value, names) else None
    return program.model_copy(update={"formats": formats, "telehealth": kept})


def _left(whole: Stated, said: set[tuple[str, str]]) -> Stated:
    """The pages that state of the level what none of its tracks states; nothing where there is no such value.

    The days and parts of the day of a session that is left stay with it, whoever else meets on that day.
    """
    if not any((field, identity(value)) not in said for _, one in whole for field, value in _of_one_track(one)):
        return []
    left = []
    for page, program in whole:
        new = {(field, identity(value)) for field, value in _of_one_track(program)} - said
        if any(field == "sessions" for field, _ in new):
            new |= {(field, identity(value)) for field in ("days", "dayparts") for value in getattr(program, field)}
        left.append((page, _only(program, new)))
    return left


def _only(program: ProgramExtraction, kept: set[tuple[str, str]]) -> ProgramExtraction:
    """A copy that states of when and how much nothing but these values."""
    changed: dict[str, object] = {}
    for field in RANGES:
        value = getattr(program, field)
        changed[field] = value if value is not None and (field, identity(value)) in kept else None
    for field in LISTS:
        changed[field] = [value for value in getattr(program, field) if (field, identity(value)) in kept]
    return program.model_copy(update=changed)
