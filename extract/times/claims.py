"""Whose a stated time is."""

from __future__ import annotations

from extract.page import Page
from extract.times.of_relatives import is_of_relatives
from extract.units import Unit
from records.codes import Claim


def claim_of(page: Page, unit: Unit, *, relatives: bool = False) -> Claim | None:
    """Whether a stated time is the provider's own (`relatives`: theirs is too); under no general cue a clock time is hardly ever a lesson."""
    scope = page.scope(unit)
    if scope.claim == "general" and scope.why.startswith("continues:") and page.presents_own and _tells_a_week(unit):
        return "own"  # "IOP is nine hours a week. Groups are Monday, Tuesday and Thursday 6-9 pm."
    if scope.claim in ("general", "excluded") or unit.block.zone in ("footer", "nav", "form", "header"):
        return None
    if not relatives and is_of_relatives(unit.low):
        return None
    if scope.own:
        return "own"
    if scope.claim == "neutral" and page.presents_own:
        return "own"
    return "unclear"


def _tells_a_week(unit: Unit) -> bool:
    """Whether a sentence gives days and times, as no lesson does."""
    return any(len(block.days) > 1 and block.start and block.end for match in unit.schedules for block in match.blocks)
