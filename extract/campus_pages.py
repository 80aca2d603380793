"""Pages of a college's counseling center: they tell students of groups and sessions, often without a "we" and among lines that teach."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.searching import compiled

STUDENTS = 2  # times that students are named
KINDS = 2  # of what is said of coming; that a place and what is given are named is asked for beside
MOST_READ = 8000  # characters
_PLACE = compiled(
    r"\b(?:counsell?ing (?:center|centre|clinic|services?|office)|counsell?ing (?:and|&) (?:psychological|wellness|mental health|consultation|testing|health)\b|psychological services|student (?:health|wellness) (?:services?|center)|wellness center|"
    r"student counsell?ing|the counselors|(?:ucc|caps|scs|sdcc|cps|shcs) (?:offers|provides|counselors|staff|groups|is|has|at|to)|(?:the|at|call|contact) (?:ucc|caps|scs|sdcc|shcs))\b"
)
_STUDENT = compiled(r"\b(?:students?|undergraduates?)\b")
_GIVEN = compiled(
    r"\b(?:group (?:counsell?ing|therapy|psychotherapy)|(?:therapy|counsell?ing|process|support|skills|psychoeducational) groups?|individual (?:counsell?ing|therapy)|counsell?ing (?:sessions?|appointments?|groups?))\b"
)
# How students come to it; each group is one sign
_COMES = compiled(
    r"\b(?:(?P<term>(?:each|every|this|per|the|fall|spring|summer|winter)(?: and (?:spring|summer|fall))? (?:semesters?|quarters?|academic year)|(?:spring|fall|winter|summer)(?:,)? (?:20\d\d|groups|schedule|term)|throughout the (?:academic )?year|during the (?:semester|quarter))|"
    r"(?P<joins>(?:students|those|if you(?: are|'re)?) (?:who are |looking |wanting |wishing |interested )+(?:in |to )?(?:(?:joining|participating|participate|join|in)\b|group)|how (?:do i|to) join|to (?:join|get started|sign up)|(?:complete|fill out) (?:this|the|our) form|getting started|pre-?group|(?:initial|brief|phone|telephone|intake) (?:consultation|appointment|assessment|conversation|screening)|group orientation|call-in hours|drop-in|walk-in)|"
    r"(?P<whom>open to (?:all|any|enrolled|current|undergraduate|graduate)|(?:all|any|currently|enrolled|eligible|registered|full-time) (?:currently )?(?:enrolled |registered |full-time )?students?|for our students|(?:available|offered) to (?:all )?(?:\w+ )?students)|"
    r"(?P<free>free (?:of charge|for|to|and confidential)|(?:are|is) (?:all )?free\b|at no (?:additional )?(?:cost|charge)|student (?:health|services|activity) fee|no session limit|session limit)|"
    r"(?P<asks>contact (?:us|the (?:student |university )?counsell?ing|either of the counselors|counsell?ing)|(?:complete|fill out) (?:this|the|our) form|schedule (?:an?|your) (?:\w+ )?(?:appointment|meeting|consultation)|make an appointment|let us know|see the receptionist|hand this form|front desk)|"
    r"(?P<times>(?:mon|tues|wednes|thurs|fri)days?\b[^a-z]{0,12}\d{1,2}(?::\d\d| ?[ap]\.?m)|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?,? (?:on )?(?:mon|tues|wednes|thurs|fri)days?)|"
    r"(?P<led>(?:led|facilitated|run|co-led) by (?:\w+ ){0,4}(?:counselors|therapists|psychologists|clinicians|staff|trainees|facilitators)|(?:one|two|1-2|1 to 2) (?:or two )?(?:\w+ )?(?:group )?(?:therapists|counselors|facilitators)))"
)
# Its address: "counseling.lark.edu", "lark.edu/student-counseling-center/groups"
_ADDRESS = compiled(
    r"//[\w.-]{0,60}?(?:counsel|caps\.|ucc\.)[\w.-]{0,60}\.edu\b|\.edu(?:\.\w+)?/\S*(?:counsel(?:ing)?-|counsel(?:l?ing)?/|/counsell?ing|/caps/)"
)
_HEAD = compiled(
    r"(?:(?:our|current|counsell?ing|therapy|fall|spring|summer|winter|\d{4}) )*groups?(?: (?:counsell?ing|therapy|schedule|offerings|list|sessions))?(?:,? (?:fall|spring|summer|winter)(?: \d{4})?)?"
)
_AT_LARGE = compiled(
    r"\b(?:(?:many|most|some|other|all) (?:colleges|universities|campuses|schools)|colleges (?:and|&|or) universities|your (?:college|school|university|campus)\b|on college campuses|(?:bachelor|master)(?:'s|s)?\b|tuition|credit hours|degree programs?|curriculum|"
    r"school counselors?|high school|elementary|middle school|school district|grades? (?:k|\d)|admissions? counsel\w+|career counsell?ing|financial aid|researchers|survey|according to|said|says)\b"
)


def is_of_a_campus(page: Page) -> bool:
    """Whether a page names a counseling center, tells students of groups or sessions there, and says how they come to them."""
    low = page.document.low[:MOST_READ]
    address = page.url[:300].lower()
    if "student" not in low and "undergraduate" not in low and "student" not in address:
        return False
    titled = _PLACE.search(fold(page.document.title)) is not None or _ADDRESS.search(address) is not None
    if len(_STUDENT.findall(low)) + ("student" in address) < (1 if titled else STUDENTS) or not (
        titled or _PLACE.search(low)
    ):
        return False
    if _AT_LARGE.search(low) or not (_GIVEN.search(low) or (titled and _is_headed(page))):
        return False
    return len({found.lastgroup for found in _COMES.finditer(low)}) >= KINDS


def _is_headed(page: Page) -> bool:
    """Whether the first heading is "Groups" and no more."""
    heading = next((unit.low for unit in page.units if unit.block.kind == "heading"), "")
    return _HEAD.fullmatch(heading.strip(" .:")) is not None
