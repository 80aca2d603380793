"""Boxes of a clinician's profile: "Age: Teens, Adults", "Participants: Individuals, Couples", and lists under such words."""

from __future__ import annotations

import re

from extract.document import fold
from extract.units import Unit

_AGES = re.compile(
    r"who|(?:client |patient |my )?(?:ages?|age (?:groups?|ranges?|focus|specialty))(?: (?:served|treated|seen|range))?"
)
_WHO = re.compile(r"(?:modality|modalities|participants|client types?|(?:types? of )?sessions?|i (?:work with|see))")
_KINDS = {
    "individual": "individual_therapy",
    "couple": "couples_therapy",
    "famil": "family_therapy",
    "group": "group_therapy",
}
_LIST = re.compile(
    r"(?:(?:individuals?|couples?|family|families|groups?)(?: (?:therapy|counseling))?(?:,? and |, ?| ?/ ?| & |; ?)?)+[.]?"
)
_KIND = re.compile(r"individual|couple|famil|group")


def is_of_ages(unit: Unit) -> bool:
    """Whether a line is of a box that says which ages are seen."""
    return _boxed(unit, _AGES) is not None


def kinds_of_therapy(unit: Unit) -> list[tuple[str, int, int]]:
    """The therapies that a box of participants names, each with its place in the sentence."""
    at = _boxed(unit, _WHO)
    if at is None or not _LIST.fullmatch(unit.low, at):
        return []
    return [(_KINDS[found.group()], *found.span()) for found in _KIND.finditer(unit.low, at)]


def _boxed(unit: Unit, label: re.Pattern[str]) -> int | None:
    """Where the answer of a box with this label begins; None where the line is of no such box."""
    before, colon, _ = unit.low.partition(":")
    if colon and label.fullmatch(before.strip()):
        return len(before) + 1 + (unit.low.startswith(" ", len(before) + 1))
    block = unit.block
    over = (block.label, block.lead_in, block.headings[-1].low if block.headings else "")
    return 0 if any(label.fullmatch(fold(text).strip(" :")) for text in over if text) else None
