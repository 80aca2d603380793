"""What a line under a list of insurers says of all that it does not name: "We are out of network for all other plans"."""

from __future__ import annotations

from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_OTHERS_OUT = _WORDINGS["others_out"]
_OTHERS_REFUSED = _WORDINGS["others_refused"]
_IN_DOUBT = _WORDINGS["in_doubt"]
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
