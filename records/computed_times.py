"""Sessions of which a page says when they start and how long they are, and not when they end: the end is computed.

They stand in `unclear` with the rule COMPUTED_END, so that no session is shown as said that nobody said; the search holds
them against times and free time as it does those that are stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from records.codes import COMPUTED_END

if TYPE_CHECKING:
    from records.models import Program, Session


def computed_sessions(program: Program) -> list[Session]:
    """The sessions whose end is computed, with the quotes of their start and of their length."""
    found = [one for one in program.unclear if one.field == "sessions" and one.rule == COMPUTED_END]
    if not found:
        return []
    from records.models import Session  # a search imports this, and few programs have any

    return [Session(**one.value, evidence=one.evidence, rule=one.rule) for one in found]


def all_sessions(program: Program) -> list[Session]:
    """The stated sessions, and those whose end is computed."""
    return [*program.sessions, *computed_sessions(program)]
