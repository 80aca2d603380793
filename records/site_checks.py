"""What no site does in a night, and what a broken page or rule does: reasons to keep its last good programs.

A site that fails stays as it was last read, each program marked stale with the reason, until it states enough again or a
person says that it is so (`search_cli.py index --accept HOST`).
"""

from __future__ import annotations

from collections.abc import Sequence

from records.health import WATCHED
from records.models import Program
from records.programs import VALUE_FIELDS
from records.values import identity

FEWEST_PROGRAMS = 3  # with less before, one that goes is no sign of trouble
FEWEST_PAGES = 4
FEWEST_VALUES = 5
LEAST_LEFT = 0.5  # share of programs and pages
LEAST_VALUES_LEFT = 0.25  # share of a field's values
FEWEST_WATCHED = (
    2  # different values of fields that most programs stated; a site that drops its one insurer is believed
)
LEAST_STATED_LEFT = 0.5  # share of the programs that stated such a field
# What a page says of its own program, each fact once: a session tells its days and times of day too. Whom a house treats
# and for what its other pages tell as well, so that it may stand where the program's own page says nothing any more.
OWN = ("sessions", "hours_per_week", "duration_weeks", "telehealth", "modalities")
FEWEST_OWN_FIELDS, FEWEST_OWN_VALUES = 2, 3  # with less, a program that states nothing of its own any more is believed


def site_trouble(before: Sequence[Program], now: Sequence[Program], *, pages_before: int, pages_now: int) -> str | None:
    """Why what a site states now is not to be believed without a person, beside what it stated before; None where it is.

    `pages_before` and `pages_now` are how many of its pages could be read. Told as "the site's pages …".
    """
    if not before:
        return None
    if not now:
        return f"the site's pages state no program any more, and {_count(len(before), 'program')} before"
    if len(before) >= FEWEST_PROGRAMS and len(now) < len(before) * LEAST_LEFT:
        return f"the site's pages state {_count(len(now), 'program')} and {len(before)} before"
    if pages_before >= FEWEST_PAGES and pages_now < pages_before * LEAST_LEFT:
        return f"the site has {_count(pages_now, 'page')} left and had {pages_before} before"
    for field in VALUE_FIELDS:
        held, said = _values(before, field), _values(now, field)
        if held >= FEWEST_VALUES and said < held * LEAST_VALUES_LEFT:
            number = "1 value of" if said == 1 else said
            return f"the site's pages state {number} {_named([field])} and {held} before"
    fallen = [field for field in WATCHED if _has_fallen(_stating(before, field), _stating(now, field), len(before))]
    if sum(_values(before, field) for field in fallen) >= FEWEST_WATCHED:
        counts = (
            f"{_named([field])} of {_stating(now, field)} of the {_stating(before, field)} programs" for field in fallen
        )
        return f"the site's pages state {' and '.join(counts)} that had them before"
    return _emptied(before, now)


def _has_fallen(before: int, now: int, of: int) -> bool:
    """Whether a field that most programs stated is stated by far fewer.

    >>> _has_fallen(2, 0, of=2), _has_fallen(2, 1, of=2), _has_fallen(3, 1, of=4), _has_fallen(2, 0, of=4)
    (True, False, True, False)
    """
    return before > of / 2 and now < before * LEAST_STATED_LEFT


def _emptied(before: Sequence[Program], now: Sequence[Program]) -> str | None:
    """A program that is still named, and of which nothing is said any more that its page said."""
    left = {program.id: program for program in now}
    for program in before:
        said = [field for field in OWN if getattr(program, field)]
        values = sum(_values([program], field) for field in said)
        if len(said) < FEWEST_OWN_FIELDS or values < FEWEST_OWN_VALUES or program.id not in left:
            continue
        if not any(getattr(left[program.id], field) for field in OWN):
            level = f"{program.level_of_care} ({program.track})" if program.track else program.level_of_care
            return f"the site's pages say nothing any more of the {_named(said)} of its {level}"
    return None


def _stating(programs: Sequence[Program], field: str) -> int:
    return sum(bool(getattr(program, field)) for program in programs)


def _named(fields: Sequence[str]) -> str:
    """
    >>> _named(["sessions", "hours_per_week", "modalities"])
    'sessions, hours per week and modalities'
    """
    *first, last = (field.replace("_", " ") for field in fields)
    return f"{', '.join(first)} and {last}" if first else last


def _values(programs: Sequence[Program], field: str) -> int:
    """How many different values of a field the programs of a site have."""
    return len({identity(value) for program in programs for value in getattr(program, field)})


def _count(number: int, what: str) -> str:
    """
    >>> _count(1, "program"), _count(3, "program")
    ('1 program', '3 programs')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
