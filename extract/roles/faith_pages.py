"""Programs of faith that people live in for months: such a page may name no therapy, and says neither "we" nor who they are."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.page import Page
from extract.wordings import Wordings

STAGES = 2  # kinds of words of a program that is lived in; a church's counseling hour has none
_WORDINGS = Wordings.of(__name__)
_FAITH = _WORDINGS["faith"]
_STAGES = _WORDINGS["stages"]
_RECOVERS = _WORDINGS["recovers"]
_LIVES = _WORDINGS["lives"]


def is_of_faith(low: str) -> bool:
    """Whether a folded page tells of such a program at all."""
    if not ("counsel" in low or "discipleship" in low) or _FAITH.search(low) is None:
        return False
    return len({found[:5] for found in _STAGES.findall(low)}) >= STAGES


def tells_of_a_faith_program(page: Page) -> bool:
    """Whether a page lays out the stages of such a program for the addicted, who live there, and speaks of none anywhere."""
    low = page.document.low
    if not is_of_faith(low) or _RECOVERS.search(low) is None or _LIVES.search(low) is None:
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    return not any(page.scope(unit).claim in ("general", "excluded") or is_hedged(unit.low) for unit in main)
