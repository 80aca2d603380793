"""Amounts whose sentence is about something beside the program: "Transportation is provided five days a week", "Parents attend a group 2 hours a week"."""

from __future__ import annotations

from collections.abc import Collection

from extract.fields.captions import caption_in
from extract.searching import compiled
from extract.units import Unit
from records.codes import LevelOfCare

_RELATIVES = (
    r"(?:parents|caregivers|guardians|spouses|partners|siblings|families|family members|loved ones|significant others)"
)
# Of relatives what they come to, and no "working parents", who are clients
_THEY_COME = compiled(
    rf"(?:^|[,;:(] ?|\b(?:and|while) )(?:the |our |all |both )?{_RELATIVES}(?: of (?:our |the |all )?(?:\w+ ){{0,2}}(?:clients|patients|teens|residents|participants|students))?"
    r" (?:(?:also|can|may|will|must|are|should|both) )*(?:attend|join|come|meet|take part|participate|invited|get|receive|have)\b(?![^.;]*\b(?:iop|php|with their|teens|clients (?:attend|meet))\b)"
)
_FAMILY_PROGRAM = compiled(
    rf"[\s-]*(?:long )?(?:family|multi-?family|parents?|caregiver) (?:education |support |skills )?(?:program|group|class|workshop|course|series)\b|[^.;,]{{0,12}}\bfor {_RELATIVES}\b"
)

# "Programming, meals and transportation are provided five days a week"
_AMONG_GROUPS = compiled(
    r"\b(?:programming|programs?|groups?|treatment|therapy|sessions?|class(?:es)?|iop|php)\b[^.;]*(?:,|\band\b)"
)

# "We offer medication management for up to one year": so long a service goes on that is no program
_SO_LONG = compiled(
    r"\b(?:medication management|psychiatrists?|psychiatric (?:care|services)|prescribers?|case management|alumni (?:support|services|groups?)|aftercare|follow-?up(?: care)?|coaching|peer support)(?: (?:is|are) (?:offered|provided|available|included|free))?,? for (?:an? |about |at least |up to |as long as )*$"
)
# "It includes skills training (usually twice weekly)": in brackets right behind one of its parts
_OF_A_PART = compiled(
    r"\b(?:includes?|including|plus) (?![^()]*\b(?:iop|php|outpatient|hospitali[sz]ation|residential|treatment|programs?|tracks?)\b)[^.;:()]{2,60} \((?:usually|typically|often|about) $"
)
_NEAR = 100  # characters before an amount
# One of these is in whatever is found here: cheap, as most amounts are of the program
_MAY_BE = compiled(
    r"transport|shuttle|\bvans?\b|\bbus|\brides?\b|meal|breakfast|lunch|dinner|snack|child ?-?care|day ?care|babysit|nursery|coach|case manage|care manage|peer |librar|gym|pantry|"
    r"parent|caregiver|guardian|spouse|partner|sibling|famil|loved ones|significant others"
)


def is_of_something_else(unit: Unit, start: int, end: int, levels: Collection[LevelOfCare]) -> bool:
    """Whether the amount at (start, end) of a sentence is that of what the words before it name, or of relatives."""
    if ("for " in unit.low and _SO_LONG.search(unit.low, max(0, start - _NEAR), start)) or (
        "(" in unit.low and _OF_A_PART.search(unit.low, max(0, start - _NEAR), start)
    ):
        return True
    if _MAY_BE.search(unit.low) is None or not unit.low[:start].strip():
        return False
    if _THEY_COME.search(unit.low, 0, start) is not None or _FAMILY_PROGRAM.match(unit.low, end) is not None:
        return True
    if _AMONG_GROUPS.search(unit.low, 0, start) is not None:
        return False
    caption = caption_in(unit, start, end)
    return caption is not None and caption.kind == "other" and not (levels and caption.own_at.issuperset(levels))
