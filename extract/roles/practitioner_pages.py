"""Pages under the name of one clinician ("Ann Quill, LMFT"), that say in few words whom and what for he sees, and never "I"."""

from __future__ import annotations

from extract.document import fold
from extract.names.provider import is_licensed
from extract.page import Page
from extract.wordings import Wordings

MOST_SENTENCES = 60
KINDS = 2  # of what is said of coming
_WORDINGS = Wordings.of(__name__)
_PSYCHOLOGIST = _WORDINGS["psychologist"]
_SAYS = _WORDINGS["says"]
_OTHER_WORK = _WORDINGS["other_work"]


def is_named_practitioner(page: Page) -> bool:
    """Whether the page bears the name of one who is licensed to treat by talking, or of a psychologist."""
    provider = page.provider
    if provider is None or provider.rule != "practitioner":
        return False
    return is_licensed(provider.name) or _PSYCHOLOGIST.search(page.document.low) is not None


def is_of_a_practitioner(page: Page) -> bool:
    """Whether a short page under such a name says what is given, to whom, how or for how much, and nothing of other work."""
    if not is_named_practitioner(page) or len(page.units) > MOST_SENTENCES or _OTHER_WORK.search(page.document.low):
        return False
    if any(page.scope(unit).claim in ("general", "hypothetical") for unit in page.units if unit.block.zone == "main"):
        return False
    name = fold(page.provider.name) if page.provider is not None else ""
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.low != name]
    kinds = {found.lastgroup for unit in told for found in _SAYS.finditer(unit.low)}
    if any(page.terms(unit, "conditions") or page.terms(unit, "modalities") for unit in told):
        kinds.add("treats")
    if any(page.terms(unit, "insurers") for unit in told):
        kinds.add("price")
    return len(kinds) > KINDS
