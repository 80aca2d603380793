"""The provider that the programs of one site belong to, with what its pages state of it as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from records.models import Program, Provider, Value
from records.reconcile import MAX_EVIDENCE, PROVIDER_LISTS
from records.values import identity

V = TypeVar("V", bound=Value)


def provider_of(programs: Sequence[Program]) -> Provider:
    """The provider of these programs, which are all of one site; ValueError where they are not, or there is none."""
    if len({program.provider_id for program in programs}) != 1:
        raise ValueError("a provider is made of the programs of one site, at least one")
    best = programs[0]
    shared = {
        field: _together(value for program in programs for value in getattr(program, field)) for field in PROVIDER_LISTS
    }
    return Provider(
        id=best.provider_id,
        name=best.provider,
        site=best.site,
        programs=[program.id for program in programs],
        first_seen=min(program.first_seen for program in programs),
        last_confirmed=max(program.last_confirmed for program in programs),
        stale=best.stale if all(program.stale for program in programs) else None,
        **shared,
    )


def _together(values: Iterable[V]) -> list[V]:
    """Equal values become one, with the quotes and the dates of all; the order is that of the first program."""
    held: dict[str, V] = {}
    for value in values:
        kept = held.setdefault(key := identity(value), value)
        new = [item for item in value.evidence if item not in kept.evidence]
        held[key] = kept.model_copy(
            update={
                "evidence": [*kept.evidence, *new][:MAX_EVIDENCE],
                "first_seen": min(filter(None, (kept.first_seen, value.first_seen)), default=None),
                "last_confirmed": max(filter(None, (kept.last_confirmed, value.last_confirmed)), default=None),
            }
        )
    return list(held.values())
