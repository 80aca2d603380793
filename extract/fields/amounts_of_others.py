"""Amounts whose sentence is about something beside the program: "Transportation is provided five days a week", "Parents attend a group 2 hours a week"."""

from __future__ import annotations

from collections.abc import Collection

from extract.alternatives import either
from extract.fields.captions import caption_in
from extract.searching import compiled
from extract.units import Unit
from records.codes import LevelOfCare

_RELATIVES = (
    r"(?:parents|caregivers|guardians|spouses|partners|siblings|families|family members|loved ones|significant others)"
)
# Of relatives what they come to, and no "working parents", who are clients
_THEY_COME = compiled(
    rf"(?:^|[,;:(] ?|\b(?:and|while) )(?:the |our |all |both )?(?:{_RELATIVES}|alumni|graduates|former clients)(?: of (?:our |the |all )?(?:\w+ ){{0,2}}(?:clients|patients|teens|residents|participants|students))?"
    r" (?:(?:also|can|may|will|must|are|should|both) )*(?:attend|join|come|meet|take part|participate|invited|get|receive|have)\b(?![^.;]*\b(?:iop|php|with their|teens|clients (?:attend|meet))\b)"
)
_FAMILY_PROGRAM = compiled(
    rf"[\s-]*(?:long )?(?:family|multi-?family|parents?|caregiver) (?:education |support |skills )?(?:program|group|class|workshop|course|series)\b|[^.;,]{{0,12}}\bfor {_RELATIVES}\b"
)

# "Programming, meals and transportation are provided five days a week"
_AMONG_GROUPS = compiled(
    r"\b(?:programming|programs?|groups?|treatment|therapy|sessions?|class(?:es)?|iop|php)\b[^.;]*(?:,|\band\b)"
)

# Who works here, and things of the house: "Our counselors train 40 hours a week", "Our podcast is out two days a week"
_STAFF = (
    r"(?:therapists?|counselors?|counsellors?|clinicians?|doctors?|psychiatrists?|psychologists?|physicians?|prescribers?|nurses?|nurse practitioners?|medical directors?|directors?|staff(?: members)?|employees|interns?|trainees|volunteers?|chaplains?|dietitians?"
    r"|(?:clinical|treatment|care|nursing|medical|whole|entire) team|supervisors?|tutors?|teachers?|coaches|instructors?|chefs?|cooks?|founders?|ceo)"
)
_THINGS = (
    r"(?:commutes?|podcasts?|newsletters?|blogs?|magazine|radio show|youtube channel|web ?site|facebook page|social media|app|kitchen|gym|fitness center|(?:yoga |art |music )?studio|pool|store|shop|caf[eé]|hotline|helpline|warm ?line|(?:support|intake|admissions|phone|crisis|alumni) lines?|phones|(?:front )?desk|lobby|office|therapy dogs?|garden"
    r"|(?:online|self-paced|video|parenting|training|certificate|certification|ceu?|continuing education|first aid|wellness|e-?learning) courses?|(?:(?:certificate|certification|internship|fellowship|practicum|apprenticeship|volunteer) (?:program|training)|training program for (?:[\w-]+ ){0,2}?(?:counselors|clinicians|professionals|therapists|interns|staff|students)|internships?|fellowship|practicum))"
)
_AS_SUBJECT = r"(?:^\W*|[;:.!?] |, (?:(?:and|while|but|where) )?|\b(?:and|while|but) (?=(?:our|the|an?|all) ))(?:(?:our|my|your|their|the|an?|all|each|every|both|its|most|new|lead|licensed|(?:on-?site|in-house|full-time|part-time|own|free|primary|clinical|medical|executive|program|house|online|weekly|two|three)(?: of our)?) ){0,3}"
_STAFF_DOES = compiled(
    rf"{_AS_SUBJECT}{_STAFF}(?=[ ,])(?P<does>(?:(?!\b(?:clients|patients|participants|people|you|groups?) (?:attend|meet|come|spend|receive|get|will|participate)\b)[^.;])*)$"
)
_THING_DOES = compiled(
    rf"{_AS_SUBJECT}{_THINGS}(?! (?:programs?|iop|php|groups?|tracks?|sessions?|treatment)\b)(?: for [\w' -]{{3,40}}?)?(?=[ ,])(?P<does>[^.;]*)$"
)
_TRAINS = compiled(
    r"\b(?:train(?:s|ed|ing)?|stud(?:y|ies)|work(?:s|ed)?(?! with)|volunteers?|cooks?|is (?:here|in|on call)|are (?:here|in|on call))\b"
)
_GIVES = compiled(
    r"\b(?:provid|deliver|offer|giv|lead|runs?\b|hold|teach|facilitat|guid|groups?\b|sessions?\b|programming|treatment|therapy\b|class(?:es)?\b|iop\b|php\b|intensive|structured|outpatient)"
)
_OF_GROUPS = compiled(r"\b(?:groups?|sessions?|programming|treatment|therapy|iop|php)\b")
# "The state requires nine hours a week of services"
_RULES = compiled(
    r"\b(?:(?:the |your |our )?(?:state|county|medicaid|medi-cal|medicare|insurers?|insurance(?: compan(?:y|ies)| plans?)?|courts?|judge|probation|laws?|regulations?|licensing|asam|samhsa|cms|dhcs|oasas)(?: criteria| rules?| standards?| guidelines?)?) (?:(?:may|will|can|usually|often|typically|also) )*"
    r"(?:requires?|orders?|mandates?|says?|defines?|sets?|asks? for|calls? for|recommends?|considers?|expects?|wants?)\b(?![^.;]*\b(?:our|we|us)\b)[^.;]*$"
)
# "Clients spend five hours a week driving"
_ON_THE_ROAD = compiled(
    r" (?:driving|commut|travell?ing|sleeping|gaming|drinking|gambling|scrolling|in (?:the car|traffic|transit)|on the (?:road|bus|phone)|at (?:work|(?:a|their|your) jobs?)|online shopping|of (?:[\w-]+ ){0,2}(?:leave|vacation|notice|rent|salary|wages))\b"
)

# "We offer medication management for up to one year": so long a service goes on that is no program
_SO_LONG = compiled(
    r"\b(?:medication management|psychiatrists?|psychiatric (?:care|services)|prescribers?|case management|alumni (?:support|services|groups?)|aftercare|follow-?up(?: care)?|coaching|peer support)(?: (?:is|are) (?:offered|provided|available|included|free))?,? for (?:an? |about |at least |up to |as long as )*$"
)
# "It includes skills training (usually twice weekly)": in brackets right behind one of its parts
_OF_A_PART = compiled(
    r"\b(?:includes?|including|plus) (?![^()]*\b(?:iop|php|outpatient|hospitali[sz]ation|residential|treatment|programs?|tracks?)\b)[^.;:()]{2,60} \((?:usually|typically|often|about) $"
)
_NEAR = 100  # characters before an amount
# One of these is in whatever is found here: cheap, as most amounts are of the program. By their first letters, and what
# begins a word told behind it, so that hardly anything is tried at most places of a sentence
_MAY_BE = compiled(
    either(
        ("transport", "shuttle", "meal", "breakfast", "lunch", "dinner", "snack", "child care", "childcare", "child-care", "child -care", "day care", "daycare", "babysit", "nursery", "coach", "case manage", "care manage", "peer ", "librar", "gym", "pantry",
         "parent", "caregiver", "guardian", "spouse", "partner", "sibling", "famil", "loved ones", "significant others", "alumni", "graduates", "former clients")
    )
    + r"|van(?<=\bvan)s?\b|bus(?<=\bbus)|ride(?<=\bride)s?\b"
)  # fmt: skip
# Who works here, things of the house, rules and the road
_MAY_BE_AROUND = compiled(
    either(
        ("therapist", "counsel", "clinician", "doctor", "psych", "physician", "prescriber", "nurse", "director", "staff", "employee", "intern", "trainee", "volunteer", "chaplain", "dietitian", "team", "supervisor", "tutor", "teacher", "instructor", "chef", "cook", "founder", "ceo",
         "podcast", "newsletter", "blog", "magazine", "radio", "youtube", "web", "facebook", "social", "kitchen", "fitness", "studio", "pool", "store", "shop", "caf", "hotline", "helpline", "phones", "desk", "lobby", "office", "therapy dog", "garden", "course", "certific", "fellowship", "practicum", "apprentice", "training",
         "state", "county", "medi", "insur", "court", "judge", "probation", "law", "regulation", "licensing", "asam", "samhsa", "dhcs", "oasas", "driving", "commut", "travel", "sleeping", "gaming", "drinking", "gambling", "scrolling", "the car", "traffic", "transit", "the road", "the bus", "the phone", "at work", "job", "leave", "vacation", "notice", "rent", "salary", "wages")
    )
    + r"|app(?<=\bapp)\b|lines?\b"
)  # fmt: skip


def may_be_around(low: str) -> bool:
    """Whether a folded sentence may tell of staff, of things of the house, of rules or of the way to work; of most none does."""
    return _MAY_BE_AROUND.search(low) is not None


def is_of_something_else(unit: Unit, start: int, end: int, levels: Collection[LevelOfCare]) -> bool:
    """Whether the amount at (start, end) of a sentence is that of what the words before it name, or of relatives."""
    if not unit.low[:start].strip():
        return False
    if may_be_around(unit.low) and _is_around(unit.low, start, end):
        return True
    if ("for " in unit.low and _SO_LONG.search(unit.low, max(0, start - _NEAR), start)) or (
        "(" in unit.low and _OF_A_PART.search(unit.low, max(0, start - _NEAR), start)
    ):
        return True
    if _MAY_BE.search(unit.low) is None:
        return False
    if _THEY_COME.search(unit.low, 0, start) is not None or _FAMILY_PROGRAM.match(unit.low, end) is not None:
        return True
    if _AMONG_GROUPS.search(unit.low, 0, start) is not None:
        return False
    caption = caption_in(unit, start, end)
    return caption is not None and caption.kind == "other" and not (levels and caption.own_at.issuperset(levels))


def _is_around(low: str, start: int, end: int) -> bool:
    """Whether an amount is of who works here, of a thing, of a rule of the state or an insurer, or of the way to work."""
    return (
        is_of_staff_or_a_thing(low, start, end)
        or _RULES.search(low, 0, start) is not None
        or _ON_THE_ROAD.match(low, end) is not None
    )


def is_of_staff_or_a_thing(low: str, start: int, end: int) -> bool:
    """Whether those who work here, or a thing of the house, are the subject of an amount or of times and give no treatment then.

    >>> said = ("our counselors train 40 hours a week", "our therapists lead groups 9 hours a week", "our podcast is out 2 days a week")
    >>> [is_of_staff_or_a_thing(low, len(low) - 15, len(low)) for low in said]
    [True, False, True]
    """
    if (thing := _THING_DOES.search(low, 0, start)) is not None:
        return _OF_GROUPS.search(thing["does"]) is None
    staff = _STAFF_DOES.search(low, 0, start)
    if staff is None:
        return False
    if _TRAINS.search(staff["does"]) is not None:
        return True
    return _GIVES.search(f"{staff['does']}{low[start : end + 40]}") is None
