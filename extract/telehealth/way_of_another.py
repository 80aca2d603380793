"""Whether a sentence tells of telehealth that another gives, by a name of one word too: "call Larkin for a virtual program", "Larkin offers telehealth"."""

from __future__ import annotations

from extract.claims.told_of_others import is_another
from extract.document import plain
from extract.page import Page
from extract.patterns.terms import find_terms
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
_FORMS = (
    _WORDINGS["told_to_call"],
    _WORDINGS["has_it"],
    _WORDINGS["its_telehealth"],
    _WORDINGS["given_by"],
)
_NOBODY = _WORDINGS["nobody"]


def is_of_another(page: Page, unit: Unit) -> bool:
    """Whether a sentence that names a way to attend tells of another who gives it, or perhaps of one clinician."""
    if not page.provider_names or any(name in unit.low for name in page.provider_names):
        return False
    text = plain(unit.text)
    for form in _FORMS:
        if (found := form.search(text)) is None:
            continue
        name = found["name"]
        if not (_NOBODY.search(name.lower()) or find_terms(name, name.lower())) and is_another(
            page, name, of_care=True
        ):
            return True
    return False
