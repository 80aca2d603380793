"""What makes two values the same, whoever states them and when."""

from __future__ import annotations

import json

from records.models import Value

# What tells two values apart; evidence, rules and dates do not.
NOT_IDENTITY = frozenset(("evidence", "rule", "first_seen", "last_confirmed", "name"))


def identity(value: Value) -> str:
    """A value without its evidence and dates, as canonical JSON: what makes two values the same."""
    return json.dumps(value.model_dump(mode="json", exclude=set(NOT_IDENTITY)), sort_keys=True)
