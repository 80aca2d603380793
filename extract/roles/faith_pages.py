"""Programs of faith that people live in for months: such a page may name no therapy, and says neither "we" nor who they are."""

from __future__ import annotations

from extract.claims.scope import is_hedged
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

STAGES = 2  # kinds of words of a program that is lived in; a church's counseling hour has none
_WORDINGS = Wordings.of(__name__)
_FAITH = _WORDINGS["faith"]
_STAGES = _WORDINGS["stages"]
_RECOVERS = _WORDINGS["recovers"]
_LIVES = _WORDINGS["lives"]
_CHRISTIAN = _WORDINGS["christian"]
_LIVED_MONTHS = _WORDINGS["lived_months"]
_NO_LIVED_PROGRAM = _WORDINGS["no_lived_program"]
_FAITHS = ("christ", "jesus", "gospel", "bibl", "chapel", "faith", "discipleship")
SIGNS, SIGNS_AND_LENGTH = 4, 3  # kinds of what tells that people live in it; and where it says how many months
MOST_AT_LARGE = 1  # sentences on programs anywhere


def is_of_faith(low: str) -> bool:
    """Whether a folded page tells of such a program at all."""
    if not ("counsel" in low or "discipleship" in low) or _FAITH.search(low) is None:
        return False
    return len({found[:5] for found in _STAGES.findall(low)}) >= STAGES


def tells_of_a_faith_program(page: Page) -> bool:
    """Whether a page lays out the stages of such a program for the addicted, who live there, and speaks of none anywhere; or says "we" of one."""
    low = page.document.low
    if is_for_the_addicted(page) and lived_in_by_faith(page) is not None and any(scope.own for scope in page.scopes):
        return True
    if not is_of_faith(low) or _RECOVERS.search(low) is None or _LIVES.search(low) is None:
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    return not any(page.scope(unit).claim in ("general", "excluded") or is_hedged(unit.low) for unit in main)


def lived_in_by_faith(page: Page) -> list[Unit] | None:
    """The sentences by which a program of faith tells that people live in it for months, that of the faith first; such pages seldom say "residential"."""
    low = page.document.low
    if not any(map(low.__contains__, _FAITHS)) or not _CHRISTIAN.search(low):
        return None
    if _NO_LIVED_PROGRAM.search(low) or sum(scope.claim == "general" for scope in page.scopes) > MOST_AT_LARGE:
        return None
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title"]
    told = [unit for unit in told if page.scope(unit).claim in ("own", "neutral")]
    faith = next((unit for unit in told if _CHRISTIAN.search(unit.low)), None)
    if faith is None:
        return None
    said: dict[str, Unit] = {}
    for unit in told:
        for found in _LIVED_MONTHS.finditer(unit.low):
            said.setdefault(found.lastgroup or "", unit)
    if len(said) < (SIGNS_AND_LENGTH if "length" in said else SIGNS) or "students" not in said:
        return None
    return list({unit.number: unit for unit in (faith, *said.values())}.values())


def is_for_the_addicted(page: Page) -> bool:
    """Whether a program of faith has a word of drugs, alcohol or recovery; else it may be of a shelter or a school."""
    return _RECOVERS.search(page.document.low) is not None
