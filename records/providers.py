"""The provider that the programs of one site belong to, with what its pages state of it as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from records.models import Program, Provider
from records.reconcile import PROVIDER_LISTS
from records.values import together


def provider_of(programs: Sequence[Program]) -> Provider:
    """The provider of these programs, which are all of one site; ValueError where they are not, or there is none."""
    if len({program.provider_id for program in programs}) != 1:
        raise ValueError("a provider is made of the programs of one site, at least one")
    best = programs[0]
    shared = {
        field: together(value for program in programs for value in getattr(program, field)) for field in PROVIDER_LISTS
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
