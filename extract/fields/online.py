"""Whether a sentence is about treatment by telehealth, by its own words or by what stands right over it."""

from __future__ import annotations

from extract.document import fold
from extract.searching import compiled
from extract.units import Unit

HINT = "online"  # of extract.hints: the sentence may speak of telehealth
_CARE = r"(?:iop|php|programs?|programming|treatment|therapy|counseling|care|intensive|services|outpatient|groups?|sessions?|rehab|appointments?|clinic)"
ONLINE = compiled(
    rf"\b(?:telehealth|tele-health|telemedicine|teletherapy|tele-therapy|telepsychiatry|virtual(?:ly)?(?! (?:tours?|visits?|reality|assistant|event|open house))|online {_CARE}|"
    rf"(?:attend|join|meets?|offered|available|held|participate|{_CARE}) (?:\w+ )?online|(?:see|serve|treat|work with)s? (?:[\w-]+ ){{0,2}}?(?:clients|patients|people|adults|teens|individuals|couples|families)(?: (?:in|from|across|throughout) [^.;:]{{3,80}}?)? online|(?:by|via|over|through|on) (?:a |our |live |secure )*(?:video|zoom)\w*|remote(?:ly)?|from (?:your (?:own )?)?home|"
    r"telesalud|teleterapia|telemedicina|en línea|videollamadas?|virtual(?:es|mente))\b"
)


def last_online(low: str, end: int) -> int:
    """Where the last wording for telehealth before `end` ends; -1 where there is none.

    >>> last_online("clinics in oregon and telehealth in washington", 35), last_online("take a virtual tour", 19)
    (32, -1)
    """
    return max((found.end() for found in ONLINE.finditer(low, 0, end)), default=-1)


def is_headed_online(unit: Unit) -> bool:
    """Whether the nearest heading, the lead-in, the caption or a header of its cell speaks of telehealth."""
    block = unit.block
    heads = (block.headings[-1].low if block.headings else "", block.lead_in, block.label, block.column, block.row)
    return any(head and ONLINE.search(fold(head)) for head in heads)
