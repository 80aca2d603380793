"""What is treated, and who is seen, in another clinic or program of the house: "Patients with bipolar disorder are followed in our Mood Clinic"."""

from __future__ import annotations

from extract.document import plain
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.literals import AnyOf
from extract.units import Unit
from extract.wordings import Wordings

ANOTHER_CLINIC = "of another clinic of the house"
_WORDINGS = Wordings.of(__name__)
_SEEN_THERE = _WORDINGS.guarded("seen_there")
_SEES = _WORDINGS.guarded("sees")
_NAMED_FOR = at_words(rf"\b{_WORDINGS.text('special')}\b")
_ANY = AnyOf((_SEEN_THERE, _SEES))
# A clinic is outpatient care, as is all that such a page has
_WEEKLY = frozenset(("outpatient", "early_intervention", "aftercare"))


def is_of_another_clinic(page: Page, unit: Unit) -> bool:
    """Whether a sentence tells of a clinic that is named for what it treats, and neither the page nor the sentence is of that one."""
    may = _ANY.that_may_match(unit.low)
    if not may:
        return False  # most sentences
    low = unit.low
    found = _SEEN_THERE.search(low) if _SEEN_THERE in may else None
    if found is not None and found["program"]:
        at = found.start("program")
        found = found if plain(unit.text)[at : at + 1].isupper() else None  # "our trauma program" may be any
    if found is None and _SEES in may:
        found = _SEES.compiled.match(low)
    if found is None or page.terms(unit, "levels_of_care") or page.codes("levels_of_care") <= _WEEKLY:
        return False
    if any(name in low for name in page.provider_names):
        return False
    named = _NAMED_FOR.search(found[0])
    return named is None or named[0] not in page.document.title.lower()
