"""What a sentence says to whoever has an insurer: "If you have Aetna, we can bill your plan", "Aetna members: we are in your network"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.insurers.names import Name
from extract.insurers.status import Reading
from extract.patterns.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_IF_YOU = _WORDINGS["if_you"]
_FOR = _WORDINGS["for"]
_SO_FOR = _WORDINGS["so_for"]
_MEMBERS = _WORDINGS["members"]
_PLAN = _WORDINGS["plan"]
_LIST = compiled(r"[\s®™*]*(?:,|/|&|,? (?:or|and|o|y))[\s®™*]+")
# By the status that it gives; the first that fits counts
_READ = tuple((status, _WORDINGS[status]) for status in ("out_of_network", "in_network", "not_accepted", "accepted"))


def told_members(low: str, names: Sequence[Name]) -> str:
    """The status that a sentence gives to the insurers of whoever it speaks to, or "".

    >>> def told(low): return told_members(low, [Name("aetna", low.index("aetna"), low.index("aetna") + 5)])
    >>> [told(low) for low in ("if you have aetna, we are in network.", "if you have aetna, we can bill your plan.", "aetna members: we are in your network")]
    ['in_network', 'accepted', 'in_network']
    >>> [told(low) for low in ("if you have aetna, call us.", "we take aetna, and we are in network", "if you have aetna, we can bill your plan if it agrees")]
    ['', '', '']
    """
    first, last = names[0], names[-1]
    if not all(_LIST.fullmatch(low, one.end, other.start) for one, other in pairwise(names)):
        return ""
    if _IF_YOU.fullmatch(low, 0, first.start):
        behind = _PLAN.match(low, last.end)
    else:
        behind = _MEMBERS.match(low, last.end) if _FOR.fullmatch(low, 0, first.start) else None
    if behind is None:
        return ""
    return next((status for status, pattern in _READ if pattern.match(low, behind.end())), "")


def readings_of_members(low: str, names: Sequence[Name]) -> list[Reading | None]:
    """A reading for each name of a sentence that speaks to whoever has it; [] where it speaks to nobody's members."""
    if ":" not in low and "," not in low:
        return []
    if status := told_members(low, names):
        return [Reading(status, status, "members") for _ in names]
    found = [_told_in_clause(low, name) for name in names] if " for " in low else []
    return found if any(found) else []


def _told_in_clause(low: str, name: Name) -> Reading | None:
    """What a clause within the sentence says to the members of one insurer: "Optum runs it, so for UMR members, we are in network"."""
    behind = _MEMBERS.match(low, name.end) if _SO_FOR.search(low, 0, name.start) else None
    status = next((status for status, pattern in _READ if behind and pattern.match(low, behind.end())), "")
    return Reading(status, status, "members") if status else None
