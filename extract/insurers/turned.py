"""What is said of us in few words: behind what another takes ("Rogers accepts Medicaid; we don't"), and by our name in place of "we"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.claims.told_of_others import TOLD
from extract.insurers.cues import hits_after, hits_before
from extract.insurers.names import Name
from extract.insurers.status import Reading
from extract.page import Page
from extract.patterns.searching import compiled
from extract.paying.paying_claim import claim_of
from extract.units import Unit
from extract.wordings import Wordings
from records.codes import REFUSED, TAKEN, Claim

_WORDINGS = Wordings.of(__name__)
_ENDS = _WORDINGS.words("ends")
_OF_US = _WORDINGS["of_us"]
_OURS = _WORDINGS["ours"]
_THEY_TAKE = _WORDINGS["they_take"]
_WE_ARE = compiled(r"(?:is|are|'re)")
_OUR_PROGRAM = "our program"
_SHORT = 40  # characters of a sentence of its own: "We don't."
_TURNED = {
    ("accepted", True, False): "not_accepted",
    ("in_network", True, True): "out_of_network",
    ("not_accepted", False, False): "accepted",
    ("out_of_network", False, True): "in_network",
}


def turned_by_us(page: Page, unit: Unit, names: Sequence[Name]) -> tuple[Reading | None, ...]:
    """For each name how this provider stands to it, where the sentence says it of another first and of us behind; () where it does not."""
    low = unit.low
    if not _ends_short(low):
        if not (behind := _short_behind(page, unit)):
            return ()
        low = f"{low.rstrip(' .!,;')}; {behind}"
    found = _OF_US.search(low, names[-1].end)
    if found is None or _OURS.search(low, 0, found.start()) or _names_us(page, low[: found.start()]):
        return ()
    if found["named"] and not _is_own_name(page, found["named"]):
        return ()
    are = _WE_ARE.match(found["verb"]) is not None
    return tuple(_turned(low, name, found.start(), denied=found["denied"] is not None, are=are) for name in names)


def _ends_short(low: str) -> bool:
    return low.rstrip(" .!)").endswith(_ENDS)


def _short_behind(page: Page, unit: Unit) -> str:
    """The short sentence right behind one, in its paragraph, that may say no more than that we do not; or ""."""
    behind = page.units[unit.number + 1 : unit.number + 2]
    if not behind or behind[0].block is not unit.block or len(behind[0].low) > _SHORT:
        return ""
    return behind[0].low if _ends_short(behind[0].low) else ""


def claim_of_turned(page: Page, unit: Unit) -> Claim | None:
    """Whose claim that is: its last clause is of this provider, whoever the first is of."""
    scope = page.scope(unit)
    theirs = scope.claim in ("general", "neutral") or (scope.claim == "excluded" and scope.why.startswith(TOLD))
    return "own" if theirs and page.presents_own else claim_of(page, unit)


def in_first_person(page: Page, unit: Unit, names: Sequence[Name]) -> tuple[str, list[Name]] | None:
    """A sentence with "our program" for the provider's name before the first insurer, and the insurers where they stand then; None without it.

    So what is read of us is read of him: "All Birch Landing centers accept UCare", "Birch Landing is a Medicaid provider".
    """
    low = unit.low
    for own in page.provider_names:
        start = low.find(own, 0, names[0].start)
        end = start + len(own)
        if start < 0 or low[end : end + 1].isalnum() or (start and low[start - 1].isalnum()):
            continue
        shift = len(_OUR_PROGRAM) - len(own)
        moved = [Name(name.id, name.start + shift, name.end + shift) for name in names]
        return low[:start] + _OUR_PROGRAM + low[end:], moved
    return None


def _turned(low: str, name: Name, end: int, *, denied: bool, are: bool) -> Reading | None:
    """What is left of what the first clause, which ends there, says of a name."""
    said = next((hit for hit in reversed(hits_after(low)) if hit.end <= name.start), None) or next(
        (hit for hit in hits_before(low) if name.end <= hit.start < end), None
    )
    if said is None and _THEY_TAKE.search(low, 0, name.start):
        known = "accepted"
    elif said is None or low[name.end :].startswith(low[said.start : said.end]):
        return None
    else:
        known = "not_accepted" if said.status == "not_contracted" else said.status
    status = _TURNED.get((known, denied, are), "") if known in TAKEN or known in REFUSED else ""
    return Reading(status, status, "turned_by_us") if status else None


def _names_us(page: Page, low: str) -> bool:
    return any(name in low for name in page.provider_names)


def _is_own_name(page: Page, words: str) -> bool:
    """Whether words are the provider's name, or the beginning of it."""
    return any(name.startswith(words) for name in page.provider_names)
