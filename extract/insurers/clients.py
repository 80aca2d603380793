"""Insurers that are taken for a part of the clients alone: "Medicaid for youth only", "Medicare (as secondary only)"; a record holds no such limit."""

from __future__ import annotations

import re

from extract.insurers.names import Name
from extract.places.gazetteer import STATES
from extract.wordings import Wordings

_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_WORDINGS = Wordings.of(__name__, state=_STATE)
_BEHIND = _WORDINGS["for_some_behind"]
_AGE = _WORDINGS["ages"]
_OF_AN_AGE = frozenset(("medicare", "medicare_advantage", "chip"))  # "Medicare (65+)" limits nothing
_LIMIT = _WORDINGS.words("limit")
_VERB_BEFORE = _WORDINGS["only_taken"]
_OPENED = _WORDINGS["for_some_first"]
_BEHIND_VERB = _WORDINGS["for_whom"]
_OTHERS_DO_NOT = _WORDINGS["others_do_not"]


def others_do_not(low: str) -> bool:
    """Whether a folded sentence says that others of the provider do not what the one before it told: "Our other doctors do not."

    >>> others_do_not("our other doctors are not."), others_do_not("our other doctors are not here on mondays")
    (True, False)
    """
    found = _OTHERS_DO_NOT.match(low) if " other " in low else None
    return found is not None and not low[found.end() :].strip(" .!")


def is_of_some_clients(low: str, name: Name) -> bool:
    """Whether what a folded sentence says of an insurer holds for a part of the clients, of the sites or of the clinicians alone.

    >>> def told(low): return is_of_some_clients(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("we accept medicaid for youth only", "we accept medicaid (adolescents only), aetna", "medicaid as secondary")]
    [True, True, True]
    >>> [told(low) for low in ("we accept medicaid for youth and adults", "we only accept medicaid", "we accept medicaid for iop only")]
    [False, False, False]
    """
    if name.end == len(low) and "only" not in low:
        return False  # nothing behind the name, and nothing before it that limits
    behind = low[name.end :]
    if any(map(behind.__contains__, _LIMIT)) and (found := _BEHIND.match(low, name.end)):
        return name.id not in _OF_AN_AGE or not _AGE.search(found.group())
    if " other " in behind and _OTHERS_DO_NOT.match(low, name.end):
        return True
    if _VERB_BEFORE.search(low, 0, name.start) and _BEHIND_VERB.match(low, name.end):
        return True
    begin = max(
        (low.rfind(mark, 0, name.start) + len(mark) for mark in (". ", "; ") if mark in low[: name.start]), default=0
    )
    return " only" in low[begin : name.start] and _OPENED.match(low[begin : name.start]) is not None
