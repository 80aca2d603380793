"""Boxes of a clinician's profile: "Age: Teens, Adults", "Participants: Individuals, Couples", and lists under such words."""

from __future__ import annotations

import re

from extract.document import fold
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_AGES = _WORDINGS["ages"]
_WHO = _WORDINGS["who"]
_KINDS = {
    "individual": "individual_therapy",
    "couple": "couples_therapy",
    "famil": "family_therapy",
    "group": "group_therapy",
}
_LIST = _WORDINGS["list"]
_KIND = _WORDINGS["kind"]


def is_of_ages(unit: Unit) -> bool:
    """Whether a line is of a box that says which ages are seen."""
    return _labelled(unit.low, _AGES) is not None or _is_under(unit, _AGES)


def kinds_of_therapy(unit: Unit) -> list[tuple[str, int, int]]:
    """The therapies that a box of participants names, each with its place in the sentence."""
    low = unit.low
    if ":" in low:
        at = _labelled(low, _WHO)
        named = at is not None and _LIST.fullmatch(low, at) is not None
    else:  # of most sentences it is soon told that they are no such list
        at, named = 0, _LIST.fullmatch(low) is not None and _is_under(unit, _WHO)
    return [(_KINDS[found.group()], *found.span()) for found in _KIND.finditer(low, at or 0)] if named else []


def _labelled(low: str, label: re.Pattern[str]) -> int | None:
    """Where the answer begins in a line that begins with the label; None where it does not."""
    before, colon, _ = low.partition(":")
    if not colon or label.fullmatch(before.strip()) is None:
        return None
    return len(before) + 1 + low.startswith(" ", len(before) + 1)


def _is_under(unit: Unit, label: re.Pattern[str]) -> bool:
    """Whether the label stands over or beside a line."""
    block = unit.block
    over = (block.label, block.lead_in, block.headings[-1].low if block.headings else "")
    return any(label.fullmatch(fold(text).strip(" :")) for text in over if text)
