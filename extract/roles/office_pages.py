"""Pages of an office that say no "we" and give no name: a bare list of the insurers it takes, an agreement with its patients, where its bills are paid."""

from __future__ import annotations

from itertools import takewhile

from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

LISTED = 2  # insurers, each on a line of its own
SHORT = 9  # words of such a line
NEAR = 6  # lines behind that of an office, among which its street and its number stand
_WORDINGS = Wordings.of(__name__)
_VERBS = _WORDINGS.words("verbs")  # one stands in each such heading
_HEADS_THEM = _WORDINGS["heads_them"]
_AGREES = _WORDINGS.guarded("agrees")
_OFFICE = _WORDINGS["office"]
_ROOMS = _WORDINGS.words("rooms")  # one stands in each such line
_STREET = compiled(r"^\d{1,5} (?:[nsew]\.? )?[a-z0-9][\w.'-]*(?: [\w.#'-]+){0,4}")
_COMES_TO = _WORDINGS.guarded("comes_to")

_ASKS_OF_PAYING = _WORDINGS["asks_of_paying"]
_FOR_YOUR_PLAN = _WORDINGS.guarded("for_your_plan")


def heads_its_insurers(page: Page) -> bool:
    """Whether one heading, "Insurances accepted" and no more, stands over several insurers, each on its line, before anything is said of others.

    Who lists several places has such a heading for each of them; a guide says first what insurers do.
    """
    if not any(map(page.document.low.__contains__, _VERBS)):
        return False
    heads = [unit for unit in page.units if unit.block.kind == "heading" and _heads_them(unit)]
    if len(heads) != 1:
        return False
    head = heads[0]
    if any(page.scope(unit).claim == "general" for unit in page.units[: head.number]):
        return False
    under = takewhile(lambda unit: unit.block.kind != "heading", page.units[head.number + 1 :])
    listed = {match.id for unit in under if unit.low.count(" ") < SHORT for match in page.terms(unit, "insurers")}
    return len(listed) >= LISTED


def _heads_them(unit: Unit) -> bool:
    return unit.block.zone == "main" and _HEADS_THEM.fullmatch(unit.low.strip(" .:!*")) is not None


def agrees_with_patients(page: Page) -> bool:
    """Whether the page is an agreement between a patient and one who names himself as the provider."""
    if "between" not in page.document.low:
        return False
    for unit in page.units:
        found = _AGREES.search(unit.low)
        if found is not None and unit.text[found.start("name")].isupper():
            return True
    return False


def has_its_billing_office(page: Page) -> bool:
    """Whether a line is an office for bills or intake, with its street and its number behind it, and people are told to come to "intake": a county's own."""
    if "intake" not in page.document.low or not any(map(page.document.low.__contains__, _ROOMS)):
        return False
    if not any(_COMES_TO.search(unit.low) for unit in page.units):
        return False
    for unit in page.units:
        if _OFFICE.fullmatch(unit.low.strip(" .:,")) is None:
            continue
        behind = page.units[unit.number + 1 : unit.number + 1 + NEAR]
        if any(_STREET.match(one.low) for one in behind) and any(PHONE.search(one.low) for one in behind):
            return True
    return False


def bills_your_plan(page: Page) -> bool:
    """Whether the first heading asks how insurance works, and "we" answer what we do with the reader's plan: "If we are a provider for your plan, …"."""
    first = next((unit for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"), None)
    if first is None or _ASKS_OF_PAYING.fullmatch(first.low.strip(" ?.:")) is None:
        return False
    return any(page.scope(unit).own and _FOR_YOUR_PLAN.search(unit.low) is not None for unit in page.units)


def is_of_an_office(page: Page) -> bool:
    """Whether the page is of an office that takes insurers, agrees with patients or bills them, by any of these signs."""
    return heads_its_insurers(page) or agrees_with_patients(page) or has_its_billing_office(page)
