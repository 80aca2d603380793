"""Cities that a sentence names beside care and that may be where clients are, and no place to come to."""

from __future__ import annotations

from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_FROM_AFAR = _WORDINGS["from_afar"]
_AT_A_DOOR = _WORDINGS["at_a_door"]
_SOUGHT = _WORDINGS["sought"]

_OF_OTHERS = _WORDINGS["of_others"]
_DENIED = _WORDINGS["denied"]
_SHUT = _WORDINGS["shut"]


def no_door(low: str, start: int) -> str:
    """Why a city that begins at `start` of a folded sentence may be no place of treatment: the rule of a doubt, else "".

    >>> no_door("we offer rehab in reno by telehealth", 17), no_door("we offer groups in reno, in person and by telehealth", 18)
    ('reached from afar', '')
    >>> no_door("if you need detox in reno, call us", 20)
    'where somebody looks for it'
    >>> no_door("we refer you to a rehab in reno", 19)
    'of others'
    >>> no_door("we have no office in reno", 18), no_door("we have no waiting list at our office in reno", 38)
    ('denied', '')
    >>> no_door("our reno office is closed.", 4), no_door("our reno office is closed on sundays.", 4)
    ('closed', '')
    """
    if ("closed" in low or " shut" in low) and _SHUT.search(low, start):
        return "closed"
    if _FROM_AFAR.search(low) and not _AT_A_DOOR.search(low):
        return "reached from afar"
    if _DENIED.search(low, max(0, start - 80), start):
        return "denied"
    if _OF_OTHERS.search(low, max(0, start - 80), start):
        return "of others"
    return "where somebody looks for it" if _SOUGHT.search(low, max(0, start - 80), start) else ""
