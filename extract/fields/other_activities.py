"""Times whose caption names something beside the program: "Family night", "Yoga", "Food pantry" at the head of a row."""

from __future__ import annotations

from extract.levels import levels_in
from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.units import Unit

# Kinds of data/vocabulary/schedule_cues.yaml that are no program's sessions, whatever stands over the table
_KINDS = frozenset(("activity", "relatives", "support_meeting", "amenity", "event", "worship", "school", "visiting", "meal", "transport", "intake", "curfew"))  # fmt: skip
_LONGEST = 60  # characters of a caption


def has_another_caption(unit: Unit) -> bool:
    """Whether the head of its row or column, or its label, names something that is no program."""
    block = unit.block
    return any(_names_activity(fold(text)) for text in (block.row, block.column, block.label) if text)


def _names_activity(head: str) -> bool:
    if len(head) > _LONGEST or levels_in(head):
        return False
    text = f"{head.strip(' :')}: "
    return not _KINDS.isdisjoint(kinds_near("times", text, len(text), len(text), 0, len(text)))
