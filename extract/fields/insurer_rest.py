"""What a line under a list of insurers says of all that it does not name: "We are out of network for all other plans"."""

from __future__ import annotations

from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_PLANS = r"(?: (?:health |medical )?(?:insurances?|insurers?|plans?|carriers?|compan(?:y|ies)|networks?|panels?|payers?|payors?|providers?)){0,2}"
# Who is out of network with all others is in the network of those.
_OTHERS_OUT = compiled(
    r"\bout[- ]of[- ]network (?:provider )?(?:with|for|under) (?:all|any|every)(?: of the)? others?\b"
    rf"|\b(?:all|any)(?: of the)? others?{_PLANS} (?:is|are|will be|would be)(?: considered| billed as| treated as| seen as)? out[- ]of[- ]network\b"
)
# Who accepts no other accepts those.
_OTHERS_REFUSED = compiled(
    rf"\b(?:(?:do|does|can) not|don't|doesn't|cannot|can't) (?:currently )?(?:accept|take|bill|work with) any others?{_PLANS}(?=[.,;]|$| at this time)"
    rf"|\bno others?{_PLANS} (?:is|are) (?:currently )?(?:accepted|taken|billed)\b"
)
_IN_DOUBT = compiled(r"\b(?:if|whether|unless|may|might|ask|find out)\b")
_WORD = "other"
LONGEST_LINE = 200  # characters of a line that says it
FURTHEST = 15  # lines of a list over which it reaches


def status_below(page: Page, unit: Unit, rest: dict[int, str]) -> tuple[str, Unit] | None:
    """The status that the line right under a run of names gives them by what it says of all others, and that line.

    `rest` holds the lines of the page that say it; see `lines_of_the_rest`.
    """
    if not rest or unit.block.kind in ("alt", "option"):
        return None
    for below in page.units[unit.number + 1 : unit.number + 1 + FURTHEST]:
        if below.block.zone != unit.block.zone or below.block.kind == "heading":
            return None
        if status := rest.get(below.number):
            return status, below
        if not page.terms(below, "insurers"):
            return None
    return None


def lines_of_the_rest(page: Page) -> dict[int, str]:
    """The lines that say how the provider stands to all other insurers, by number, with what that makes of those named."""
    if _WORD not in page.document.low:
        return {}
    return {
        unit.number: status
        for unit in page.holding(_WORD)
        if len(unit.low) <= LONGEST_LINE and (status := _status(page, unit))
    }


def _status(page: Page, unit: Unit) -> str:
    if unit.low.endswith("?") or _IN_DOUBT.search(unit.low) or page.terms(unit, "insurers"):
        return ""
    if _OTHERS_OUT.search(unit.low):
        return "in_network"
    return "accepted" if _OTHERS_REFUSED.search(unit.low) else ""
