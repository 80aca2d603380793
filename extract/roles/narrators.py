"""Pages that somebody tells who treats nobody: a guest of a program, a writer, one who gives advice to firms, the family of one who was treated."""

from __future__ import annotations

from itertools import islice

from extract.page import Page, Scope
from extract.patterns.searching import compiled
from extract.units import Unit
from extract.wordings import Wordings

TOLD = 3  # sentences with "I"
_WORDINGS = Wordings.of(__name__)
_I = _WORDINGS["i"]
_LICENSED = _WORDINGS["licensed"]
# One of these stands where it finds something
_MAY_TELL = _WORDINGS.words("may_tell")
_TELLING = frozenset(("paragraph", "item"))
_CLIENTS = compiled(r"\bclients\b|\bmy patients\b")  # of whom no guest speaks
_OF_A_CLINICIAN = "practitioner"
_ASKED = _WORDINGS["asked"]
FIRST = 4  # sentences, the title among them, of which one names who was ill
WENT = 2  # sentences that tell what was
NAMED = 2  # sentences of the provider by its name
SIGNED = 2  # sentences by which who applies binds himself
_OF_A_FAMILY = _WORDINGS.guarded("of_a_family")
_WENT = _WORDINGS["went"]
_THEIR_CARE = _WORDINGS.guarded("their_care")
_THEY_DID = _WORDINGS["they_did"]
_GIVES = _WORDINGS["gives"]
_UNDERTAKES = _WORDINGS["undertakes"]


def is_told_by_a_family(page: Page) -> bool:
    """Whether the family of one who was treated tells what was: "When our son needed PHP, we drove him each morning".

    A founder's story goes on with what "we" offer; words in quotation marks are somebody else's.
    """
    low = page.document.low
    if "our " not in low and "my " not in low:
        return False
    telling = (unit for unit in page.units if unit.block.zone == "main" and '"' not in unit.low)
    first = list(islice(telling, FIRST))
    care = any(_THEIR_CARE.search(unit.low) and page.scope(unit).why != "testimonial" for unit in first)
    if not care and not any(_OF_A_FAMILY.search(unit.low) for unit in first):
        return False  # most pages
    told = [*first, *telling]
    if any(_GIVES.search(unit.low) for unit in told) or any(
        page.scope(unit).why in ("named", "lead_in:named") for unit in told if unit.block.kind in _TELLING
    ):
        return False  # the founders of a house, which bears its name
    said = [unit.low for unit in told if unit.block.kind in _TELLING]
    if care and any(map(_THEY_DID.search, said)):
        return True
    return sum(_WENT.search(low) is not None for low in said) >= WENT


def is_told_by_a_guest(page: Page) -> bool:
    """Whether "I" tells what happened before anybody says "our", more often than that, and is no clinician.

    Words in quotation marks are somebody else's, and those of a section of testimonials are no page's.
    """
    said = [
        unit
        for unit in page.units
        if unit.block.zone == "main"
        and unit.block.kind in _TELLING
        and any(map(unit.text.__contains__, _MAY_TELL))
        and '"' not in unit.low
        and _is_told(page, unit)
        and _I.search(unit.text) is not None
    ]
    if len(said) < TOLD:
        return False  # most pages
    told = [unit for unit in page.units if _is_told(page, unit)]
    if any(page.scope(unit).why.endswith(_OF_A_CLINICIAN) for unit in told):
        return False
    ours = [unit.number for unit in told if "our " in unit.low and _is_ours(page.scope(unit))]
    if any(_CLIENTS.search(unit.low) or _LICENSED.search(unit.low) for unit in said):
        return False
    if _has_its_heading(page, said) or sum(_UNDERTAKES.search(unit.low) is not None for unit in said) >= SIGNED:
        return False
    return len(said) > len(ours) and (not ours or said[0].number < ours[0])


def _has_its_heading(page: Page, said: list[Unit]) -> bool:
    """Whether what "I" tells stands under one heading, behind what is told of the provider by its name: a mother's story on a hospital's page."""
    over = said[0].block.headings
    if not over or over[-1].level == 1 or any(unit.block.headings[-1:] != over[-1:] for unit in said):
        return False
    before = (
        unit for unit in page.units[: said[0].number] if unit.block.zone == "main" and unit.block.kind in _TELLING
    )
    named = [unit for unit in before if page.scope(unit).why == "named" and unit.block.headings[-1:] != over[-1:]]
    return len(named) >= NAMED


def _is_ours(scope: Scope) -> bool:
    """Whether a sentence is said by the provider, or of it by its name."""
    return scope.speaks or (scope.own and scope.why == "named")


def _is_told(page: Page, unit: Unit) -> bool:
    """Whether it is a sentence of the text, no testimonial and no question."""
    return (
        unit.block.zone == "main"
        and unit.block.kind in _TELLING
        and unit.low.count(" ") > 1
        and page.scope(unit).why != "testimonial"
        and not _ASKED.match(unit.low)
    )
