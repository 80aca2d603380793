"""Whether the program, a group or a session of it, or who comes to it, is the subject of a sentence: "The second group focuses on …"."""

from __future__ import annotations

from extract.levels.belonging import levels_in
from extract.page import Page
from extract.patterns.alternatives import at_words
from extract.patterns.literals import AnyOf, Prefiltered
from extract.times.of_the_house import is_paid_for
from extract.units import Unit
from extract.wordings import Wordings

_WORDINGS = Wordings.of(__name__)
AT_LARGE = at_words(_WORDINGS.text("at_large"))
_TAKING_PART = _WORDINGS.guarded("taking_part")
_PROGRAM_SPEAKS = _WORDINGS.guarded("program_speaks")
# Further ways to say so, each of which few sentences begin
_SPEAKS = AnyOf(
    (
        _PROGRAM_SPEAKS,
        _WORDINGS.guarded("clinician_and_you"),
        _WORDINGS.guarded("is_made_for"),
        _WORDINGS.guarded("everyone_here"),
        _WORDINGS.guarded("there_are_groups"),
        _WORDINGS.guarded("is_required_of_all"),
        _WORDINGS.guarded("programs_clinician"),
        _WORDINGS.guarded("come_to_us"),
        _WORDINGS.guarded("is_open_to"),
        _WORDINGS.guarded("is_a_group"),
        _WORDINGS.guarded("in_it_there_is"),
        _WORDINGS.guarded("part_of_it"),
        _TAKING_PART,
    )
)
_NAME_IS = Prefiltered(_WORDINGS.text("name_is"))
_NAME_OFFERS = Prefiltered(_WORDINGS.text("name_offers"))
_NAMED_PROGRAM = Prefiltered(_WORDINGS.text("named_program"))
_NAMED = AnyOf((_NAME_OFFERS, _NAMED_PROGRAM, _NAME_IS))  # told by the folded sentence, and read in it as it is written
_DESCRIBES = _WORDINGS["describes"]


def speaks_of_program(page: Page, unit: Unit) -> bool:
    """Whether the program, a group or a session of it is the subject: "The second group focuses on …"."""
    low = unit.low
    if is_paid_for(low) and not AT_LARGE.search(low):
        return True
    if any(cue.compiled.match(low) for cue in _SPEAKS.that_may_match(low)) or _is_named_as_program(page, unit):
        return True
    above = unit.block.headings
    return bool(above and _DESCRIBES.match(low) and levels_in(above[-1].text))


def _is_named_as_program(page: Page, unit: Unit) -> bool:
    """Whether a name, and no term of the trade, is said to be a program: "Quarry Lantern is a residential program …"."""
    for cue in _NAMED.that_may_match(unit.low):
        said = cue.compiled.match(unit.text)
        if said is None:
            continue
        if cue is not _NAME_IS or all(term.start >= said.end("name") for term in page.terms_of[unit.number]):
            return True
    return False
