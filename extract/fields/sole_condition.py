"""The one condition of which the page of a program speaks to those who come: "your child's eating disorder", where it names no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.fields.denied import is_denied
from extract.fields.programs import Offered
from extract.offered.implied import HOUSE
from extract.page import Page
from extract.roles.page_role import is_lesson
from extract.units import Unit
from extract.wordings import Wordings
from records.models import Finding

# What a program may be for as a whole, and what belongs to it
_WHOLE = {
    **dict.fromkeys(
        ("substance_use", "alcohol", "opioids", "stimulants", "benzodiazepines", "cannabis"), "substance_use"
    ),
    "eating_disorders": "eating_disorders",
    "ocd": "ocd",
    "gambling": "gambling",
}
FEWEST = 2  # sentences, where none says "we" or the provider's name
_WORDINGS = Wordings.of(__name__)
_APART = _WORDINGS["apart"]
_ADDICTION = _WORDINGS["addiction"]
_OF_CLIENTS = _WORDINGS["of_clients"]


def find(page: Page, offered: Iterable[Offered], found: Iterable[Finding]) -> Iterator[Finding]:
    """It, for each level that the page describes, where nothing else says what is treated."""
    if not page.presents_own or any(one.field == "conditions" and one.claim == "own" for one in found):
        return
    told = _told(page)
    if not told or is_lesson(page):
        return
    code, units = told
    evidence = [page.evidence(unit) for unit in units[:3]]
    programs = list(offered)
    for program in programs:
        if program.rule != HOUSE and program.level != "sober_living" and (program.described or len(programs) == 1):
            yield page.finding("conditions", code, evidence, "the only condition spoken of", level=program.level)


def _told(page: Page) -> tuple[str, list[Unit]] | None:
    """The condition and the sentences of the main text that speak of it to clients; None where others are named or one is denied."""
    units = [unit for unit in page.naming("conditions") if unit.block.zone in ("main", "aside")]
    named = [(unit, match) for unit in units for match in page.terms(unit, "conditions")]
    codes = {_WHOLE.get(match.id, "") for _, match in named}
    if len(codes) != 1 or "" in codes:
        return None
    if any(_APART.search(unit.low) or is_denied(unit.low, match.start, match.end) for unit, match in named):
        return None
    said = [unit for unit in units if page.scope(unit).claim in ("own", "neutral") and not unit.low.endswith("?")]
    to_clients = [unit for unit in said if _OF_CLIENTS.search(unit.low)]
    if not to_clients or (len(said) < FEWEST and not any(page.scope(unit).own for unit in to_clients)):
        return None
    code = codes.pop()
    if code == "substance_use" and not any(_ADDICTION.search(unit.low) for unit in to_clients):
        return None
    return code, to_clients
