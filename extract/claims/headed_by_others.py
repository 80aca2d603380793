"""Headings and lead-ins that name another house as the one whose schedule, insurers or prices stand below: "Larkin Hospital accepts:"."""

from __future__ import annotations

from extract.claims.told_of_others import TOLD, is_another
from extract.contact.city_names import is_large
from extract.document import fold, plain
from extract.names.forms import KIND
from extract.page import Page, Scope
from extract.patterns.terms import find_terms
from extract.places.gazetteer import places
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_APART = _WORDINGS["apart"]
_MAY_TELL = _WORDINGS.guarded("may_tell")
_OURS = frozenset(_WORDINGS.words("ours"))
_PEOPLE = frozenset(_WORDINGS.words("people"))
_PLACES = frozenset(_WORDINGS.words("places"))
_LONGEST = 90  # characters of such a heading or lead-in


def set_apart_by_name(page: Page) -> None:
    """Exclude what stands below such a heading or lead-in, but for sentences that speak of us."""
    if not page.provider_names:
        return
    known: dict[tuple[str, str], bool] = {}
    for unit in page.units:
        block = unit.block
        over = block.headings[-1] if block.headings else None
        texts = (over.text if over is not None and over.level > 1 else "", block.lead_in)
        if texts not in known:  # each once
            known[texts] = any(_names_another(page, text) for text in texts if text)
        scope = page.scopes[unit.number]
        if known[texts] and scope.claim != "excluded" and not scope.speaks_or_is_named:
            page.scopes[unit.number] = Scope("excluded", TOLD)


def _names_another(page: Page, text: str) -> bool:
    """Whether a text names a house that is not known as ours, nor one of our places, as the one of which the rest is told."""
    if len(text) > _LONGEST or not _MAY_TELL.may_match(text.lower()):
        return False
    found = _APART.fullmatch(plain(text).strip(" :"))
    if found is None:
        return False
    name = next(filter(None, found.groupdict().values()))
    words = fold(name).split()
    if words[0] in _OURS or words[-1] in _PEOPLE or not _PLACES.isdisjoint(words) or not is_another(page, name):
        return False
    low = fold(name)
    if find_terms(name, low, ("insurers",)):
        return False  # "Plans offered by Blue Cross"
    times = page.document.low.count
    place = KIND.sub("", low).strip()
    if is_large(place) or (place in places().states_of and times(place) > 1):
        return False  # "Schedule at Carson City Clinic": of a house there, which may be ours
    # A name without the kind of house may be one of ours or a clinician, whom the page then tells of elsewhere too
    return KIND.search(low) is not None or times(low) == 1
