"""A program as it is shown, read from JSON that the index wrote itself: with its values, and nothing checked.

The models of records/models.py take longer to build than a search takes, and check again what was checked when it was
written. What has no value in the JSON is None, for only that is left out there.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from records.models import Program

DATES = ("first_seen", "last_confirmed", "fetched_at")
# What the JSON of a program always has; of an index that was built before one of these was known it is read as a model.
ALWAYS = frozenset(
    "id provider_id provider site level_of_care level_named level_evidence hours_per_week session_hours days_per_week"
    " duration_weeks days sessions dayparts formats telehealth modalities conditions populations ages telehealth_only"
    " derived phones locations insurers payment accreditations languages admission states_served prices unclear urls"
    " first_seen last_confirmed".split()
)


class Seen:
    """Named values, as a model has them."""

    def __init__(self, held: dict[str, Any]) -> None:
        """Take the members of an object of JSON."""
        for name in DATES:
            if name in held:
                held[name] = datetime.fromisoformat(held[name])
        self.__dict__ = held

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


def seen_program(record: bytes) -> Program:
    """A program of its JSON, to be shown and not to be changed or stored; ValueError where it is none.

    >>> from records.models import Evidence, Program, Range
    >>> said = [Evidence(quote="ages 12 to 17")]
    >>> day = datetime(2026, 3, 1)
    >>> one = Program(id="a", provider_id="p", provider="Harbor", site="harbor.example", level_of_care="iop",
    ...     ages=[Range(min=12, max=17, evidence=said)], first_seen=day, last_confirmed=day)
    >>> seen = seen_program(one.model_dump_json(exclude_none=True).encode())
    >>> seen.provider, seen.ages[0].max, seen.ages[0].evidence[0].quote, seen.track, seen.first_seen == day
    ('Harbor', 17.0, 'ages 12 to 17', None, True)
    """
    read = json.loads(record, object_hook=Seen)
    if not isinstance(read, Seen) or not vars(read).keys() >= ALWAYS:
        from records.models import Program

        return Program.model_validate_json(record)
    program = cast("Program", read)
    program.derived = vars(program.derived)
    for finding in program.unclear:
        finding.value = _plain(finding.value)
    return program


def _plain(value: Any) -> Any:
    """The value of a finding, which may be of any shape: what is an object there is a dictionary."""
    if isinstance(value, Seen):
        return {name: _plain(held) for name, held in vars(value).items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value
