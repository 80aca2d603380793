"""What makes two values the same, whoever states them and when, and how the same ones become one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeVar

from records.models import Value

V = TypeVar("V", bound=Value)

MAX_EVIDENCE = 3

# What tells two values apart; evidence, rules and dates do not.
NOT_IDENTITY = frozenset(("evidence", "rule", "first_seen", "last_confirmed", "name", "latitude", "longitude"))
# Where it is not stated it is left out, so that the keys of values stored before it was known stay the same.
ONLY_WHERE_STATED = ("extension", "levels", "zone")


def identity(value: Value) -> str:
    """A value without its evidence and dates, as canonical JSON: what makes two values the same."""
    parts = value.model_dump(mode="json", exclude=set(NOT_IDENTITY))
    for name in ONLY_WHERE_STATED:
        if name in parts and not parts[name]:
            del parts[name]
    return json.dumps(parts, sort_keys=True)


def together(values: Iterable[V]) -> list[V]:
    """Equal values become one with the quotes and the dates of all; unequal ones stand side by side, in the order given."""
    held: dict[str, V] = {}
    for value in values:
        kept = held.get(key := identity(value))
        if kept is None:
            held[key] = value.model_copy(update={"evidence": value.evidence[:MAX_EVIDENCE]})
            continue
        known = {(item.url, item.quote) for item in kept.evidence}
        kept.evidence.extend(item for item in value.evidence if (item.url, item.quote) not in known)
        del kept.evidence[MAX_EVIDENCE:]
        kept.first_seen = min(filter(None, (kept.first_seen, value.first_seen)), default=None)
        kept.last_confirmed = max(filter(None, (kept.last_confirmed, value.last_confirmed)), default=None)
    return list(held.values())
