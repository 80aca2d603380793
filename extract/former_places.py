"""Organisations at which somebody once worked, learned or was treated, by the sentences that tell of it: the page is none of theirs.

"She led the IOP of Mercy Hospital for nine years", "a residency at Mercy Hospital", "At Mercy Hospital he ran groups". A
biography names such a place as often as a page names its own provider.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.literals import Guarded
from extract.searching import compiled
from extract.units import Unit

_WORD = r"[A-Z][\w&'’.-]*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:of|the|for|and|&|at|in) ){{0,2}}{_WORD}){{0,6}})"
_THERE = rf"(?:at|with|for|from|of|by|in) (?:the )?(?:(?:[A-Za-z-]+ ){{0,6}}?(?:of|at|for|in) (?:the )?)?{_NAME}"
_ROLE = r"(?:was|were) (?:(?:an?|the|its|their) )?(?:[\w-]+ ){0,3}?(?:directors?|therapists?|counselors?|managers?|supervisors?|nurses?|residents?|interns?|clinicians?|psychologists?|psychiatrists?|coordinators?|social workers?|fellows?|chiefs?|professors?|instructors?|physicians?|faculty|staff|employed|trained)"
_WORKED = rf"(?:worked|trained|interned|studied|taught|volunteered|directed|led|co-led|ran|managed|supervised|oversaw|earned (?:his|her|their|an?)|{_ROLE})"
_DID = rf"(?:{_WORKED}|practiced|served|held (?:an?|the|several)|spent|earned|received|treated|saw|counseled|began|started)"
_PRONOUN = r"(?:[Ss]he|[Hh]e|I|[Tt]hey)"
_NAMED = r"(?:Dr\.? )?[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?"
# What was learned or held there; "has worked at" may still be so
_LEARNED = compiled(
    rf"\b(?:residenc(?:y|ies)|internships?|fellowships?|externships?|practic(?:um|a)|clinical rotations?|degrees?|(?:bachelor|master|doctorate|doctoral|doctor)(?:'s|’s)?|trained|interned|studied|"
    rf"previously|formerly|former \w+|prior to|before (?:joining|founding|opening|starting)|retired|after (?:\w+ ){{1,3}}years)\b[^.;:()]{{0,80}}?\b{_THERE}"
)
_ONCE = compiled(
    rf"(?<!\w)(?:{_PRONOUN} (?:also |then |first |later )?{_DID}|{_NAMED} (?:also |then |first |later )?{_WORKED})\b[^.;:()]{{0,80}}?\b{_THERE}"
)
# "At Mercy Hospital she led groups", "Mercy Hospital, where he was chief resident"
_AT_IT = compiled(
    rf"(?:^|[.;] |, )(?:[Aa]t|[Ww]hile at|[Dd]uring \w+ time at) (?:the )?{_NAME},? (?:she|he|I|they) (?:also |then )?{_DID}\b"
)
_WHERE = compiled(rf"{_NAME},? where (?:she|he|I|they) (?:also |then )?{_DID}\b")
_FORMS = (_LEARNED, _ONCE, _AT_IT, _WHERE)
_MAY_TELL = Guarded(
    r"\b(?:residenc|internship|fellowship|externship|practic|rotation|degree|bachelor|master|doctor|trained|interned|studied|previously|formerly|former |prior to|before |retired|years|"
    r"worked|taught|volunteered|served|held|spent|directed|led |ran |managed|supervised|oversaw|earned|received|treated|saw |counseled|began|started|was |were )"
)
# "We served ninety families", "Ann founded": told of ours
_OF_US = compiled(r"\b(?:our|we|(?:co-)?founded|opened|established)\b")
_OF_THOSE_TREATED = compiled(r"\b(?:clients?|patients?|residents|alumni|families|sober)\b")
_STILL = compiled(
    r"\b(?:currently|now|has (?:been|worked|served|led)|have (?:been|worked|served)|joined|came to|works|is the)\b[^.;]{0,60}$"
)
_WE_BEHIND = (" we ", ", we ", ", our ", " our ")
_LEVEL_OF = compiled(
    r"^(?:(?:IOP|PHP|OTP|Intensive Outpatient(?: Program)?|Partial Hospitalization(?: Program)?|Detox|Residential(?: Program)?) (?:of|at) (?:the )?)+"
)


def former_places(units: Sequence[Unit], text: str) -> frozenset[str]:
    """The names of the organisations at which somebody once worked or learned, as the sentences write them.

    None of one at which "we" are: "At Harbor Quarry we …".
    """
    may = (unit for unit in _MAY_TELL.among(units) if not unit.text.islower())
    told = {name for unit in may if _OF_US.search(unit.low) is None for name in _in_sentence(unit)}
    return frozenset(name for name in told if not any(f"t {name}{behind}" in text for behind in _WE_BEHIND))


def _in_sentence(unit: Unit) -> Iterator[str]:
    for form in _FORMS:
        for found in form.finditer(unit.text[:1000]):
            if form is _LEARNED and (
                _OF_THOSE_TREATED.search(unit.low) or _STILL.search(unit.text, 0, found.start("name"))
            ):
                continue
            yield without_level(found["name"]).rstrip(".")


def without_level(name: str) -> str:
    """A name without the level of care before it, which is one of its programs.

    >>> without_level("IOP of Mercy Hospital"), without_level("Detox Reno")
    ('Mercy Hospital', 'Detox Reno')
    """
    return _LEVEL_OF.sub("", name) if " of " in name or " at " in name else name
