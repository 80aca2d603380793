"""What a sentence says to whoever has an insurer: "If you have Aetna, we can bill your plan", "Aetna members: we are in your network"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.fields.insurer_names import Name
from extract.fields.insurer_status import Reading
from extract.searching import compiled
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_IF_YOU = _WORDINGS["if_you"]
_FOR = _WORDINGS["for"]
_SO_FOR = _WORDINGS["so_for"]
_MEMBERS = _WORDINGS["members"]
_PLAN = _WORDINGS["plan"]
_LIST = compiled(r"[\s®™*]*(?:,|/|&|,? (?:or|and|o|y))[\s®™*]+")
_CAN = r"(?:(?:can|will|do|also|gladly|currently|now|directly|always|happily|are able to|am able to) )*"
_YOURS = r"(?:your (?:(?:health|medical) )?(?:plan|insurance|insurer|carrier|coverage|policy|stay|treatment|care)|your|it|them|that|those|this)"
_BILL = rf"(?:we|i) {_CAN}(?:bill|accept|take|work with|submit (?:claims )?to|file (?:claims )?with|honor) {_YOURS}(?: (?:plan|insurance))?(?: directly)?"
_OON = r"(?:an? )?out[- ]of[- ]network(?: (?:provider|practice|program|facility|clinic))?"
_INN = r"(?:an? )?in[- ]network(?: (?:[a-z]+ ){0,2}?(?:provider|practice|program|facility|clinic))?"
_WE_ARE = r"(?:we|i)(?:'re|'m| are| am) (?:(?:also|currently|now|considered) )*"
_OUR_CARE = r"(?:(?:our|this|your) (?:[a-z-]+ ){0,3}?(?:iop|php|program|services|treatment|groups|care|stay|sessions|counseling)|everything|it)"
# The whole of what is said, by the status that it gives; the first that fits counts
_SAID = (
    ("out_of_network", rf"{_BILL} (?:as {_OON}|on an out[- ]of[- ]network basis|(?:using|through|with|under) your out[- ]of[- ]network benefits)|{_WE_ARE}{_OON}(?: with (?:it|them|your plan))?"),
    ("in_network", rf"{_WE_ARE}(?:{_INN}(?: with (?:it|them|us|your plan))?|in your (?:plan's )?network|contracted with (?:it|them|your plan))|(?:estamos|somos parte) (?:en|de|dentro de) (?:su|tu|la) red|(?:you are|you're|your plan is|your care is|it is) in[- ]network(?: (?:with us|here))?"),
    ("not_accepted", rf"(?:we|i) (?:are (?:not able|unable) to|cannot|can't|do not|don't|can not) (?:currently )?(?:bill|accept|take) {_YOURS}(?: (?:plan|insurance))?"),
    ("accepted", rf"{_BILL}|(?:there is|there's|there are|you have) no (?:costs?|charges?|fees?|copays?)(?: (?:to|for) (?:you|our (?:[a-z-]+ ){{0,2}}?(?:program|services|groups|iop|treatment)))?|you (?:will )?pay nothing(?: for {_OUR_CARE})?|{_OUR_CARE} (?:is|are) (?:(?:fully|completely) )?(?:free(?: of charge)?|covered|no cost)(?: (?:to you|in full))?|no (?:pagas? nada|(?:tiene|hay) (?:ningún )?costo)(?: (?:para usted|por (?:el|nuestro) programa))?|aceptamos (?:su|tu) (?:plan|seguro)"),
)  # fmt: skip
_END = r"(?: \((?!only|if|but|except|not|for|with|in|on|unless)|(?: (?:at this time|here|currently|directly))?(?=\s*(?:[.!;]|$)))"
_READ = tuple((status, compiled(f"(?:{pattern}){_END}")) for status, pattern in _SAID)


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
