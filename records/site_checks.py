"""What no site does in a night, and what a broken page or rule does: reasons to keep its last good programs.

A site that fails stays as it was last read, each program marked stale with the reason, until it states enough again or a
person says that it is so (`search_cli.py index --accept HOST`).
"""

from __future__ import annotations

from collections.abc import Sequence

from records.models import Program
from records.programs import VALUE_FIELDS
from records.values import identity

FEWEST_PROGRAMS = 3  # with less before, one that goes is no sign of trouble
FEWEST_PAGES = 4
FEWEST_VALUES = 5
LEAST_LEFT = 0.5  # share of programs and pages
LEAST_VALUES_LEFT = 0.25  # share of a field's values


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
            return f"the site's pages state {number} {field.replace('_', ' ')} and {held} before"
    return None


def _values(programs: Sequence[Program], field: str) -> int:
    """How many different values of a field the programs of a site have."""
    return len({identity(value) for program in programs for value in getattr(program, field)})


def _count(number: int, what: str) -> str:
    """
    >>> _count(1, "program"), _count(3, "program")
    ('1 program', '3 programs')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
