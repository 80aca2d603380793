"""Pages of an office where people are seen for a medication ("Suboxone treatment"), that say how one comes and never "we"."""

from __future__ import annotations

import re

from extract.claims.scope import is_hedged
from extract.page import Page
from extract.patterns.phone_forms import PHONE
from extract.units import Unit
from extract.wordings import Wordings

MOST_SENTENCES = 60
PRICED = 2  # lines of a price list of visits
KINDS = 3  # of what is said of coming; a price counts twice
_WORDINGS = Wordings.of(__name__)
_HEAD = _WORDINGS["head"]
_OF_THE_MEDICINE = _WORDINGS["of_the_medicine"]
_COMING = _WORDINGS["coming"]
_NAMED = _WORDINGS["named"]
_VISIT = _WORDINGS["visit"]
_INDUCTION = _WORDINGS["induction"]
_FOR_CLINICIANS = _WORDINGS["for_clinicians"]
INDUCED = frozenset(("ride", "first", "comes", "given"))  # what is said of the visit at which a medication is begun


def seen_for_medication(page: Page) -> list[Unit] | None:
    """The sentences by which a short page under the name of a medication says what a visit costs, what is brought and tested there; None else.

    Of what a visit costs and the office's phone one must be said: a page on the medicine gives neither. Where it is headed as the visit
    at which a medication is begun, it is enough that one comes to the office in withdrawal and is given the first dose, or goes home by a ride.
    """
    if len(page.units) > MOST_SENTENCES:
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title"]
    low = page.document.low
    priced = [unit for unit in main if "$" in unit.low and _VISIT.fullmatch(unit.low.strip(" .:"))]
    if len(priced) >= PRICED and _NAMED.search(low):
        return priced  # a price list of visits, whatever the page says of the medication above it
    if any(scope.claim == "general" for scope in page.scopes):
        return None
    begun = _is_headed(page, _INDUCTION) and _NAMED.search(low) is not None and "office" in low
    begun = begun and _FOR_CLINICIANS.search(low) is None
    if not (begun or is_headed_by_medication(page)) or _OF_THE_MEDICINE.search(low):
        return None
    said: dict[str, Unit] = {}
    for unit in main:
        if page.scope(unit).claim in ("own", "neutral") and not is_hedged(unit.low):
            for found in _COMING.finditer(unit.low):
                said.setdefault(found.lastgroup or "", unit)
    surely = "price" in said or PHONE.search(low) or (begun and "comes" in said and len(INDUCED & said.keys()) >= KINDS)
    if len(said) + ("price" in said) < KINDS or not surely:
        return None
    return list({unit.number: unit for unit in said.values()}.values())


def is_headed_by_medication(page: Page) -> bool:
    """Whether the title or the first heading is a medication and its treatment, and no more: "Suboxone program"."""
    return _is_headed(page, _HEAD)


def _is_headed(page: Page, wording: re.Pattern[str]) -> bool:
    heads = [unit.low.strip(" .:") for unit in page.units if unit.block.kind in ("title", "heading")][:2]
    return any(map(wording.fullmatch, heads))
