"""Whether the program, a group or a session of it, or who comes to it, is the subject of a sentence: "The second group focuses on …"."""

from __future__ import annotations

from extract.alternatives import at_words
from extract.fields.of_the_house import is_paid_for
from extract.levels import levels_in
from extract.literals import AnyOf, Guarded, Prefiltered
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

AT_LARGE = at_words(
    r"\b(?:often|usually|typically|commonly|generally|frequently|can|may|might|could|should|many|most|some|several|everyone|anyone|everybody|millions|research|studies|rates?|more than|less than|likely|known|people|americans|society|"
    r"because|although|though|even|unfortunately|if|when)\b"
)
# "Many patients who take part in the day program have …": those who are treated here, and not patients anywhere
_TAKING_PART = Guarded(
    r"^\W*(?:(?:many|most|some|several|all|the majority|a number) (?:of )?)?(?:our |the |these )?(?:patients|clients|participants|residents|individuals|people|members|adolescents|teens|adults|those)"
    r" (?:who (?:participate|attend|enroll|take part|(?:are|have been) (?:enrolled|treated|admitted|seen|served))|enrolled|treated|admitted|served)(?: (?:in|to|at|by|through))? (?:the|our|this) "
    r"(?!(?:area|country|nation|state|united)\b)[^.;]{0,90}?\b(?:program|iop|php|house|home|clinic|track|groups?|center)\b"
)
# Sentences whose subject is the program at hand: on a provider's own page they are its own, though no "we" is said.
_PROGRAM_SPEAKS = Guarded(
    r"^\W*(?:in (?:the|each|every) (?:[\w-]+ ){0,4}(?:week|group|session|meeting), )?(?:(?:the|this|each|every|these|all|both|weekly|daily|(?:[\w&-]+ ){0,3}(?!(?:medicare|medicaid|government|nation|country|state|county|city|that|what|here|there|let|she|who|how|today)')[\w&-]{3,30}'s)(?: [\w'&-]+){0,4}? )?"
    r"(?:programs?|programming|groups?|sessions?|curriculum|schedule|class|classes|tracks?|meetings?|weeks?|days?|mornings?|evenings?|iop|php|hospitali[sz]ation|detox(?:ification)?|stay|care|house|home|clients|patients|participants|residents|members|teens|treatment)(?: of the (?:week|day))?"
    r" (?:in (?:the|this|our) (?:[\w-]+ ){1,6}?)?(?:\w+ )?(?:is|are|will|focus\w*|combin\w*|includ\w*|provid\w*|offer\w*|consist\w*|meets?|follow|follows|opens?|uses?|incorporat\w*|covers?|receiv\w*|participat\w*|attend|"
    r"learn|work|have|has|gets?|goes?|go|sees?|do|live|serves?|treats?|integrat\w*|features?|emphasi\w*|begins?|ends?|runs?|address\w*|doses)\b"
)
# Further ways to say so, each of which few sentences begin
_SPEAKS = AnyOf(
    (
        _PROGRAM_SPEAKS,
        Guarded(
            r"^(?:an?|your|the) (?:\w+ ){0,2}(?:doctor|therapist|counselor|psychiatrist|nurse|clinician|dietitian|physician|case manager|team|provider) [^.;]{0,60}\b(?:you|clients?|residents?|patients?|everyone)\b"
        ),
        Guarded(r"^(?:it|this) is (?:made|designed|built|meant|intended|open) (?:for|to)\b"),
        Guarded(r"^everyone (?:in|here|has|gets|attends)\b"),
        Guarded(
            r"^there (?:is|are) (?:also )?(?!(?:many|several|different|various|few|numerous|countless|no|two|three) )(?:an? )?(?:[\w-]+ ){0,3}(?:groups?|sessions|classes|counsell?ing|therapy)\b(?![^.;]*\b(?:types?|kinds?|in your (?:area|town)|near you|available online)\b)"
        ),
        Guarded(r"^it is (?:mandatory|required|expected) that (?:each|every|all)\b"),
        Guarded(r"^[^.;:]{0,120}\bthe program (?:dietitian|therapist|psychiatrist|nurse|physician|counselor)s?\b"),
        Guarded(r"^[^.;:]{3,60} comes? to us (?:with|for|after|from)\b"),
        Guarded(
            r"^(?:[\w' &/-]{3,40} )?(?:services|treatment|care|therapy|groups?) (?:is|are) open to (?!the public\b|interpretation\b|(?:change|debate|discussion|anyone)\b)"
        ),
        Guarded(r"^[\w' &/-]{3,50} is an? (?:[\w-]+ ){0,3}(?:group|class|track|workshop|course)\b"),
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
_DESCRIBES = compiled(
    r"^\W*an? (?:[\w,'-]+ ){0,7}(?:home|program|plan|setting|community|environment|track|space|house|residence|group)\b"
)


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
