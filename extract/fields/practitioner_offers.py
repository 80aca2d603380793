"""A level of care that one practitioner gives: "My OCD intensive outpatient program", "I run an IOP for teens"."""

from __future__ import annotations

from extract.fields.offering import BREAKS
from extract.page import Page
from extract.practitioner_pages import is_named_practitioner
from extract.searching import compiled
from extract.units import Unit

_NO_ACTOR = r"(?!(?:clients?|patients?|colleagues?|supervis\w+|training|experience|work|years|stay|time|first|own|old|former|past|last|previous|doctor|after|before|from|during|to|with|in|at|of)\b)"
_MINE = compiled(rf"(?:^|[.;,:] |\b(?:in|for|and|join|about) )my(?: own)?(?: {_NO_ACTOR}[\w'&+/-]+){{0,5}}? $")
_I_GIVE = compiled(
    rf"\bi (?:(?:also|currently|now|personally) )*(?:offer|provide|run|lead|direct|have (?:developed|created|opened|started))(?: (?!the\b|groups?\b|class|train|workshop|consult|supervis|teach)(?!{BREAKS}|(?:at|in|for|of|on)\b)[\w'&+/-]+,?){{0,6}} $"
)
# A program that stands elsewhere is another's: "at Cedar Hospital", "for the county"
_OF_ANOTHER = compiled(
    r"[^.;]{0,80}?\b(?:at|with|through|within|inside) (?!my\b|our\b|home\b|least\b|night\b|school\b|no\b|noon\b|an? (?:pace|time|level)\b)(?:the |an? )?(?:[\w'&-]+ ){0,4}?(?:hospital|university|clinic|center|centre|college|county|medical|health|agency|state|institute|department)\b"
    r"|[^.;]{0,60}?\b(?:part of|owned by|run by|referr\w+|unlike|instead)\b"
)


def is_practitioners(page: Page, unit: Unit, before: str, after: str) -> str | None:
    """The rule by which a practitioner says here that the level between these texts is his; or None.

    Asked on pages under the name of one who is licensed alone: others write of "my IOP" as patients.
    """
    if not (before.startswith(("i ", "my ")) or " i " in before or " my " in before):
        return None
    mine = _MINE.search(before) is not None
    if not mine and _I_GIVE.search(before) is None:
        return None
    if unit.block.zone != "main" or not page.presents_own or not is_named_practitioner(page):
        return None
    if _OF_ANOTHER.match(after) is not None:
        return None
    return "ours" if mine else "offers"
