"""Words for telehealth in sentences about something else than attending: alumni, a course in telehealth, programs that ours is preferred to, equipment."""

from __future__ import annotations

from extract.searching import compiled
from extract.terms import Match

REACH = 160  # characters before a wording that are looked at
_LEVEL = compiled(r"\b(?:current|iop|php|intensive outpatient|partial hospitalization|outpatient|aftercare program)\b")
# "Alumni of our residential and IOP programs meet …", "Those who completed our IOP gather …", "Our board meets …"
_THEY = compiled(
    r"\b(?:(?:alumni|alums|graduates|(?:former|past|previous) (?:clients|patients|residents|participants|members)|(?:those|clients|patients|people|anyone|everyone) who (?:have |has )?(?:complet\w+|finish\w+|graduat\w+))"
    r"(?: (?:of|from))?(?: (?:our|the|any|all|both) (?:[\w,/&-]+ ){0,5}?(?:programs?|iop|php|treatment|house|care|levels?))?"
    r"|(?:board(?: of (?:directors|trustees))?|trustees|directors|committee|volunteers|staff|employees) (?:\w+ )?(?:meets?|meetings?|gathers?|retreats?|trainings?))\b"
)
# Money and admission are asked after so, nobody is treated: "our financial counselor", "billing questions"
_OFFICE = compiled(
    r"\b(?:billing|financial|insurance|human resources|hr|payroll) (?:\w+ )?(?:questions?|counsell?ors?|staff|office|team|department|coordinators?|specialists?|aid)\b"
)
# "finished a course in telehealth", "wrote a paper on telehealth": what they know of
_TOPIC = compiled(
    r"\b(?:trained|certified|certification|training|trainings?|courses?|coursework|conferences?|workshops?|seminars?|books?|papers?|articles?|research|stud(?:y|ies)|lectures?|talks?|presentations?|webinars?) (?:\w+ ){0,2}?(?:in|on|about)(?: the)?(?: (?:use|delivery|provision|practice|future) of)? $"
)
# "choose our IOP over an online program", "prefer our IOP to online treatment", "better than virtual programs"
_COMPARED = compiled(
    r"(?:\b(?:prefer\w*|choos\w+|chose|chosen|pick\w*|favor\w*|switch\w* to) (?:our|the|this) [^.;,]{2,50} (?:over|to|instead of|rather than|from)"
    r"|\b(?:unlike|not like|compared (?:with|to)|in contrast to|(?:better|more|smaller|other|stronger|warmer) than|leave|left|leaving|quit|tired of))(?: (?:an?|other|any|some|most|many|typical|all|those))* $"
)
_MEETS_HERE = compiled(r"\b(?:in[- ]person|face[- ]to[- ]face|on[- ]?site)\b")
# "telehealth equipment to the jail", "our telehealth grant"
_THING = compiled(
    r" (?:equipment|grants?|kiosks?|carts?|hardware|infrastructure|training|trainings|education|conference|course)\b"
)
_CONSULTS = compiled(r"\bconsult\w* (?:to|with|for) [^.;,]{0,40}$|\bsells? (?:[\w-]+ ){0,2}$")


def is_not_attended(low: str, match: Match) -> bool:
    """Whether the way to attend that stands there is none of the program's clients, or nothing that anybody attends.

    >>> from extract.terms import Match
    >>> said = ("alumni of our iop meet on zoom.", "clients of our iop meet on zoom.", "graduates of our php attend our iop on zoom.")
    >>> [is_not_attended(low, Match("formats", "telehealth", low.index("on zoom"), low.index("on zoom") + 7)) for low in said]
    [True, False, False]
    """
    begin = max(0, match.start - REACH, low.rfind(". ", 0, match.start), low.rfind("; ", 0, match.start))
    they = _THEY.search(low, begin, match.start)
    if they is not None and not _LEVEL.search(low, they.end(), match.end + 20):
        return True
    if _OFFICE.search(low, max(begin, match.start - 60), match.end + 40):
        return True
    if match.id == "in_person":
        return False
    if _COMPARED.search(low, begin, match.start):
        return _MEETS_HERE.search(low) is None
    if _THING.match(low, match.end):
        return True
    return any(said.search(low, begin, match.start) for said in (_TOPIC, _CONSULTS))
