"""What a sentence names that is somewhere else, of others, or of people at large: no offer of the one who speaks."""

from __future__ import annotations

from functools import lru_cache

from extract.patterns.literals import AnyOf
from extract.patterns.searching import compiled
from extract.patterns.terms import Match
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_SENT_ON = _WORDINGS["sent_on"]
_AT_ANOTHER = _WORDINGS["at_another"]
_BESIDE = _WORDINGS.guarded("beside")
_SHARE = _WORDINGS.guarded("share")
_ONE_IN = _WORDINGS.guarded("one_in")
_COUNTED = AnyOf((_SHARE, _ONE_IN))
_REFERS = _WORDINGS.guarded("refers")
_REFERS_YOU = _WORDINGS["refers_you"]
_MEANS = compiled(r"[^,.;:]{3,60}? refers? to\b")  # "Day treatment refers to …": what the word means
_NOT_FOR = _WORDINGS["not_for"]
_SENTENCE_END = compiled(r"[.!?]\s+")


def is_referred(low: str, start: int) -> bool:
    """Whether what stands there is that to which people are referred."""
    if _REFERS.search(low, max(0, start - 80), start) and not _MEANS.match(low):
        return True
    return ("refer" in low or "direct " in low or "send" in low) and _REFERS_YOU.search(
        low, max(0, start - 240), start
    ) is not None


_BY_PARTNERS = _WORDINGS.guarded("by_partners")


_SIGNS = _WORDINGS.guarded("signs")
_AWAY = AnyOf((_SIGNS, _BY_PARTNERS, _BESIDE, _REFERS))


def may_be_elsewhere(low: str) -> bool:
    """Whether a sentence may say of anything that it is somewhere else, or referred for; of most that name something none does."""
    return bool(_AWAY.that_may_match(low))


def is_elsewhere(low: str, match: Match) -> bool:
    """Whether it is found somewhere else: with whom one is referred to, in another house, behind the next door."""
    if "if " in low and (sent := _SENT_ON.search(low)) and sent.start() < match.end and match.start < sent.end():
        return True
    if ("other" in low or "sister" in low or "partner" in low or "affiliate" in low) and _AT_ANOTHER.search(low):
        return True
    if _BY_PARTNERS.match(low, match.end):
        return True
    return _BESIDE.search(low, max(0, match.start - 60), match.start) is not None


def is_counted(low: str, match: Match) -> bool:
    """Whether a share of people at large is told of it: "30% of teens with depression"."""
    may = _COUNTED.that_may_match(low)
    if not may:
        return False  # most sentences
    floor = max(0, match.start - 100)
    return any(one.compiled.search(low, floor, match.end) for one in may)


def may_be_counted(low: str) -> bool:
    """Whether a share of people at large may be told of anything in a sentence; of most that name something none is."""
    return bool(_COUNTED.that_may_match(low))


def is_for_others(unit: Unit) -> bool:
    """Whether a line stands in a list of whom or what the program is not for."""
    block = unit.block
    if block.kind != "item" and not block.lead_in:
        return False
    # What stands before the last sentence of a lead-in introduces nothing
    lead_in = _SENTENCE_END.split(block.lead_in.lower().rstrip())[-1] if block.lead_in else ""
    return excludes(lead_in or (block.headings[-1].low if block.headings else ""))


@lru_cache(maxsize=512)
def excludes(low: str) -> bool:
    return _NOT_FOR.search(low) is not None
