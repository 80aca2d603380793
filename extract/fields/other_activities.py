"""Times whose caption names something beside the program: "Family night", "Yoga", "Food pantry" at the head of a row."""

from __future__ import annotations

import re

from extract.levels import levels_in
from extract.page import Page
from extract.schedule.cues import kinds_near
from extract.schedule.fold import fold
from extract.units import Unit

# Kinds of data/vocabulary/schedule_cues.yaml that are no program's sessions, whatever stands over the table
_KINDS = frozenset(("activity", "relatives", "support_meeting", "amenity", "event", "worship", "school", "visiting", "meal", "transport", "intake", "curfew", "other_clinic", "medical_visits", "staff_training"))  # fmt: skip
# Groups that a program may hold, and that others may come to: whose they are is not told where the program's times stand beside them
_TOPIC = r"(?:relapse prevention|anger management|d\.?[uw]\.?i\.?(?: education)?|domestic violence|batterers'? intervention|parenting|grief|smoking cessation|tobacco cessation|nicotine|gambling|co-?dependency|seeking safety|life skills|eating disorders?|early recovery|continuing care|aftercare|drug education|prime for life)"
_TOPIC_GROUP = re.compile(
    rf"(?:(?:our|the|an?|also|weekly|free|open|additional|separate) )*{_TOPIC} (?:(?:support|therapy|skills|education|process) )?(?:groups?|class(?:es)?|sessions?|course|program|workshops?)\b"
)
_TOPIC_ROW = re.compile(
    rf"\W*(?:{_TOPIC})(?: (?:(?:support|therapy|skills|education|process) )?(?:groups?|class(?:es)?|sessions?|course|program|workshops?))?\W*"
)
_FOR_OTHERS = re.compile(
    r"\b(?:are|is|only|just|open|reserved)\b[^.;]{0,20} for (?:our |the )?(?:(?:standard|regular|weekly|general|traditional) )?(?:outpatient|op|aftercare|continuing care|residential|inpatient|php|alumni) (?:clients|patients|participants|members)(?P<only> only| alone| exclusively)?\b"
)
_LONGEST = 60  # characters of a caption


def has_another_caption(unit: Unit) -> bool:
    """Whether the head of its row or column, or its label, names something that is no program."""
    block = unit.block
    return any(_names_activity(fold(text)) for text in (block.row, block.column, block.label) if text)


def is_for_clients_of_another(low: str) -> bool:
    """Whether a sentence keeps its groups to the clients of one service, by a name that is no level of care of the page's own.

    >>> [is_for_clients_of_another(low) for low in (
    ...     "evening groups are for outpatient clients only.", "evening groups are only for aftercare clients", "evening groups are for clients in iop")]
    [True, True, False]
    """
    said = _FOR_OTHERS.search(low)
    return said is not None and (
        said["only"] is not None or re.search(r"\b(?:only|just|reserved)\b", said[0]) is not None
    )


def is_topic_beside_program(page: Page, unit: Unit) -> bool:
    """Whether the times are of a group on one topic, in a row or sentence of its own, where others give those of a level of care."""
    row = unit.block.row
    if row:
        if _TOPIC_ROW.fullmatch(fold(row)) is None:
            return False
        others = (one.block.row for one in page.units if one.block.table == unit.block.table and one.block.row)
        return any(levels_in(other) for other in others)
    if _TOPIC_GROUP.match(unit.low) is None or levels_in(unit.text):
        return False
    return any(other is not unit and other.schedules and levels_in(other.text) for other in page.speaking)


def _names_activity(head: str) -> bool:
    if len(head) > _LONGEST or levels_in(head):
        return False
    text = f"{head.strip(' :')}: "
    return not _KINDS.isdisjoint(kinds_near("times", text, len(text), len(text), 0, len(text)))
