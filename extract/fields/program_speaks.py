"""Whether the program, a group or a session of it, or who comes to it, is the subject of a sentence: "The second group focuses on …"."""

from __future__ import annotations

from extract.alternatives import at_words
from extract.fields.of_the_house import is_paid_for
from extract.levels import levels_in
from extract.literals import AnyOf, Prefiltered
from extract.page import Page
from extract.units import Unit
from extract.wordings import Wordings

AT_LARGE = at_words(
    r"\b(?:often|usually|typically|commonly|generally|frequently|can|may|might|could|should|many|most|some|several|everyone|anyone|everybody|millions|research|studies|rates?|more than|less than|likely|known|people|americans|society|"
    r"because|although|though|even|unfortunately|if|when)\b"
)
_WORDINGS = Wordings.of(__name__)
_TAKING_PART = _WORDINGS.guarded("taking_part")
_PROGRAM_SPEAKS = _WORDINGS.guarded("program_speaks")
# Further ways to say so, each of which few sentences begin
_SPEAKS = AnyOf(
    (
        _PROGRAM_SPEAKS,
        _WORDINGS.guarded("speaks_1"),
        _WORDINGS.guarded("speaks_2"),
        _WORDINGS.guarded("speaks_3"),
        _WORDINGS.guarded("speaks_4"),
        _WORDINGS.guarded("speaks_5"),
        _WORDINGS.guarded("speaks_6"),
        _WORDINGS.guarded("speaks_7"),
        _WORDINGS.guarded("speaks_8"),
        _WORDINGS.guarded("speaks_9"),
        _TAKING_PART,
    )
)
_NAME_IS = Prefiltered(
    r"(?P<name>(?:The )?[A-Z][\w'&.’-]{2,20}(?: (?:of |the |for )?[A-Z][\w'&.’-]{1,20}){0,4}) is an? (?:[\w,’'/-]+ ){0,8}(?:program|home|house|center|clinic|ministry|residence|practice|facility|community)\b"
)
# "The Quarry Center offers a day program for …"
_NAME_OFFERS = Prefiltered(
    r"(?P<name>(?:The )?(?:[A-Z][\w'&.’-]{1,20} ){1,4}(?:Center|Centre|Clinic|House|Institute|Ranch|Hospital)) (?:offers|provides|operates|runs) an? (?:[\w,’'/-]+ ){0,10}(?:program|track|group|iop|php|IOP|PHP)\b"
)
# "St. Otto's Children's Day Treatment and Intensive Outpatient Program serves …", all of it written as a name
_NAMED_PROGRAM = Prefiltered(
    r"(?:The )?(?:St\. )?(?:[A-Z][\w&’'-]*(?: (?:and|of|at|for|the|&))? ){2,12}(?:Programs?|IOP|PHP|Clinic) (?:serves?|treats?|admits?|accepts?|welcomes?|helps?|works? with)\b"
    r"|(?:The )?(?:(?:Child|Children's|Adolescent|Adult|Youth|Family|Women's|Men's|Outpatient|Intensive|Inpatient|Residential|Behavioral|Mental|Health|Substance|Use|Abuse|Addiction|Recovery|Treatment|Counseling|Psychiatric|Geriatric|Senior|Dual|Diagnosis|and|&) ){2,9}Services (?:serves?|treats?|offers?|provides?|helps?)\b"
)
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
