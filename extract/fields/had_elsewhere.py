"""Therapies that a sentence names and nobody is given here: had before, gone on to, of the staff, of the town, of a course for clinicians."""

from __future__ import annotations

from extract.literals import AnyOf, Guarded

LOOK_BACK = 100  # characters
# "a step up from individual therapy", "will transition into group therapy": what somebody comes from, or goes to behind it
_STEP = Guarded(
    r"\b(?:steps?(?:ping)?[- ](?:up|down) (?:from|to|in ?to)|(?:mov(?:e|es|ing)|go|goes) (?:back |on |down )(?:in ?to|to)|(?:transition(?:s|ing|ed)?|return(?:s|ing)?|graduat(?:e|es|ing)) (?:back |on |down )?(?:in ?to|to))"
    r"(?: (?:weekly|traditional|standard|regular|routine|ongoing|an?|your|their|once-a-week|or|outpatient|community))* $"
)
# "who have not succeeded in individual therapy", "must have completed group therapy", "you may have tried yoga"
_BEFORE_IT = Guarded(
    r"\b(?:(?:not|n't|without|little|no)(?: \w+)? (?:succe\w+|respon\w+|improve\w*|benefit\w*|progress\w*|remission|relief|helped)|fail\w*|(?:have|has|having|had|'ve)(?: already| previously| successfully)? (?:completed|finished|tried|undergone|been through|exhausted))\b(?:(?! (?:gets?|receives?|may|can|are|is|will|attend|we|our|here)\b)[^.;:,]){0,70}$"
)
_STOPPED = Guarded(
    r"\b(?:stop|avoid|refrain from|discontinue)\b(?:(?! (?:with|through|by|using|and (?:start|begin|attend))\b)[^.;:,]){0,50}$"
)
_TRIED = Guarded(
    r"\b(?:you|they|clients|patients|people|who)(?:'ve| have| may have| might have| had)(?: already| probably| also)? (?:tried|seen|been (?:to|through|in))\b[^.;:]{0,90}$"
)
_HAD = AnyOf((_STEP, _BEFORE_IT, _TRIED, _STOPPED))
# "Our staff meets for yoga", "Our town has gyms": of those who treat, or of the place around
_NOT_CLIENTS = Guarded(
    r"^\W*(?:(?:our|the|all) (?:staff|team|therapists|clinicians|nurses|counselors|employees)(?: members)? (?:also |all )?(?:meets?|attends?|gathers?|enjoys?|practices?)\b(?![^.;]*\b(?:clients?|patients?|residents?|famil\w+|teens|you|each other's)\b)"
    r"|(?:our|the) (?:research(?: team| group| staff| lab)?|researchers|lab|laboratory|scientists) (?:is |are |also )?(?:stud(?:y|ies|ying)|investigat\w+|test(?:s|ing)?|publish\w*)\b|(?:(?:our|the|all) )?(?:alumni|graduates|former (?:clients|patients|residents))(?! programs?\b)(?: (?:and their families|groups?|association|club|network|community|chapter|council|board|members))? (?:(?:also|often|can|may|are (?:invited|welcome|able)|will) (?:to )?)*(?:runs?|hosts?|holds?|meets?|has|have|gathers?|enjoys?|plans?|organi[sz]es?|plays?|goe?s?|joins?|attends?|take part in|to an?|offers?|sponsors?) (?![^.;]*\b(?:aftercare|continuing care|alumni program|iop|php|outpatient|step[- ]?down)\b)"
    r"|(?:our|the) (?:town|city|area|neighbou?rhood|region|county|village)(?: of [\w' -]{2,20})? (?:has|offers|is (?:known|home))\b)"
)
# "Continuing education for clinicians: EMDR basics"
_OF_A_COURSE = Guarded(
    r"\bcontinuing education\b|^professional (?:trainings?|development)\b|\bce(?:u|us| credits?| hours?| workshops?| trainings?| courses?| webinars?| seminars?| events?)\b|\b(?:trainings?|courses?|workshops?|classes|supervision) (?:for|of) (?:\w+ )?(?:clinicians|therapists|professionals|providers|counselors|interns|associates)\b"
)
_AMONG_THEMSELVES = AnyOf((_NOT_CLIENTS, _OF_A_COURSE))


def is_had_elsewhere(low: str, start: int) -> bool:
    """Whether what begins at `start` is a therapy that somebody had before, or goes on to.

    >>> low = "for teens who have not responded to individual therapy, we offer dbt"
    >>> is_had_elsewhere(low, low.index("individual")), is_had_elsewhere(low, low.index("dbt"))
    (True, False)
    """
    floor = max(0, start - LOOK_BACK)
    may = _HAD.that_may_match(low)
    return any(cue.compiled.search(low, floor, start) is not None for cue in may)


def is_not_for_clients(low: str) -> bool:
    """Whether a sentence tells of the staff among themselves, of the town, or of a course for those who treat.

    >>> is_not_for_clients("our staff meets each week for yoga"), is_not_for_clients("our staff meets with each client")
    (True, False)
    >>> is_not_for_clients("our alumni group has a yoga class"), is_not_for_clients("our alumni program has a yoga class")
    (True, False)
    """
    return _AMONG_THEMSELVES.search(low) is not None
