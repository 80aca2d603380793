"""Words for telehealth in sentences about something else than attending: alumni, a course in telehealth, programs that ours is preferred to, equipment."""

from __future__ import annotations

from extract.literals import AnyOf, Guarded
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

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
# Who is looked for to work here: "our telehealth coordinator position", "includes a telehealth stipend"
_OF_A_JOB = Guarded(
    r"\b(?:we(?:'re| are)|(?:our|the) (?:[\w-]+ )?(?:clinic|center|program|team|practice) is) (?:(?:now|currently|also|actively) )*(?:looking for|hiring|recruiting|seeking|searching for) (?!(?:feedback|donations|ways|new ways)\b)|\b(?:job|position|vacanc(?:y|ies)|internships?|practicums?|externships?|stipends?|salar(?:y|ies)|(?:therapists?|counsell?ors?|clinicians?|coordinators?|nurses?|prescribers?|staff|open) positions|résumés?|resumes?|now hiring|job openings?|open (?:role|position)s?|401\(?k\)?)\b"
    r"|\bopenings? for (?:(?:an?|licensed|full-time|part-time|experienced|bilingual|associate|new|master's-level|telehealth|virtual|remote) ){0,4}(?:therapists?|counsell?ors?|clinicians?|nurses?|psychiatrists?|coordinators?|social workers?)\b"
    r"|\b(?:staff|employees|team members|(?:our|the) (?:therapists|clinicians|counsell?ors|billers)) (?:(?:may|can|often|sometimes|also) ){1,2}work (?:from home|remotely)\b"
)
_NO_JOB = Guarded(
    r"\b(?:your|their|his|her|new|a|any|with|keep\w*|las(?:t|ting)|clients?'?|patients?'?) (?:(?:full-time|current|own|new|demanding) )?(?:job|position|salar(?:y|ies))\b|\bjob (?:skills|search\w*|coaching|training|readiness|placement|interview\w*)\b|\bresume (?:writing|building|help|work|your|treatment|care|in|on)\b|\b(?:looking for|seeking) (?:treatment|care|help)\b"
)
# "In 2020 we moved all groups online for a few months": what was
_ONCE = Guarded(
    r"\b(?:in|during|back in|throughout) (?:the (?:spring|summer|fall|autumn|winter) of )?(?:19|20)\d\d\b[^.;]{0,40}?\b(?:we|our \w+|all \w+|groups?|sessions|the program) (?:\w+ )?(?:moved|went|met|held|switched|shifted|ran|(?:were|was) (?:all |held |fully |only |entirely )*(?:online|virtual|remote|on|by|via|over)|had to|offered|saw|used)\b"
    r"|\b(?:we|our [\w ]{2,20}|groups?|sessions|the program) (?:\w+ )?(?:moved|went|met|held|switched|shifted|ran|(?:were|was) (?:all |held |fully |only |entirely )*(?:online|virtual|remote|on|by|via|over)|had to|offered|saw|used)\b[^.;]{0,60}?\b(?:in|during|back in|throughout) (?:the (?:spring|summer|fall|autumn|winter) of )?(?:19|20)\d\d\b"
)
# What has lasted since: "went virtual in 2020 and have stayed so", "since 2020"
_STILL = Guarded(
    r"\b(?:still|stay(?:ed|s)?|remain(?:ed|s)?|ever since|since|today|now|continue[sd]?|kept|keep|never (?:went|looked)|to this day|is|are|can|offer|offers|meets?|holds?|runs?|permanent\w*|both)\b"
)
# "For clinicians": a workshop or a course of those who treat
_COURSE_OF_THEIRS = Guarded(
    r"\b(?:ce|ceu|cme|continuing education|professional|clinician|staff) (?:workshops?|trainings?|courses?|webinars?|seminars?|events?|credits?|hours)\b|\b(?:workshops?|trainings?|courses?|seminars?) for (?:[\w-]+ ){0,2}(?:clinicians|therapists|professionals|counselors|providers|social workers)\b|\bces? (?:credits?|hours)\b|\bceus\b"
)
_CONSULTS = compiled(r"\bconsult\w* (?:to|with|for) [^.;,]{0,40}$|\bsells? (?:[\w-]+ ){0,2}$")


_NO_MATTER = {_OF_A_JOB: _NO_JOB, _ONCE: _STILL}
_OF_STAFF = AnyOf((_OF_A_JOB, _ONCE, _COURSE_OF_THEIRS))


def is_of_staff_or_past(unit: Unit) -> bool:
    """Whether a sentence, or what heads it, is of a job, of a course for those who treat, or of what was done in a year that is past."""
    headings = unit.block.headings
    return bool(headings and _COURSE_OF_THEIRS.search(headings[-1].low)) or tells_of_staff_or_past(unit.low)


def tells_of_staff_or_past(low: str) -> bool:
    """Whether a sentence is of those who work here, or of a year that is past.

    >>> said = ("we are looking for a telehealth therapist.", "our telehealth internship is open.", "in 2020 we moved all groups online.")
    >>> [tells_of_staff_or_past(low) for low in said]
    [True, True, True]
    >>> said = ("keep your job: we meet on zoom.", "in 2020 we went online and have stayed so.", "our iop is on zoom.")
    >>> [tells_of_staff_or_past(low) for low in said]
    [False, False, False]
    """
    return any(
        cue.compiled.search(low) is not None and not (cue in _NO_MATTER and _NO_MATTER[cue].search(low))
        for cue in _OF_STAFF.that_may_match(low)
    )


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
