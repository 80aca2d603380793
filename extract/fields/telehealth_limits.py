"""Telehealth that is said, or denied, of some clients alone: nobody who calls can be told by it that there is, or is none."""

from __future__ import annotations

import re

from extract.fields.attendance import TREATED_BY_VIDEO
from extract.fields.of_relatives import is_of_relatives
from extract.levels import LevelsAt
from extract.literals import Guarded
from extract.page import Page
from extract.places import STATES
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

_CLIENTS = r"(?:clients?|patients?|members|participants|individuals|people|residents|families|pacientes|clientes|personas|participantes)"
# Those who are clients already
_HELD = r"(?:established|existing|current(?:ly enrolled)?|returning|enrolled|ongoing|active|long[- ]term|follow[- ]up|former|establecid[oa]s?|actuales|existentes)"
# Who is ill or away for a day attends from afar: "Clients who are sick may join by Zoom"
_AWAY = r"(?:sick(?! and)|ill\b|unwell|contagious|quarantin\w+|travel(?:l?ing)\b|out of town|away (?:on|for)|a cold\b|the flu\b|covid|snowed in)"
_FOR_HELD = compiled(
    r"^if an? (?:client|patient|person|participant|resident|individual|teen|member) (?:is|has|cannot|can't)\b[^.;]*\b(?:may|can|could|might) (?:be|attend|join|participate|meet|take part)\b|"
    rf"\b{_HELD},? (?:\w+ )?{_CLIENTS}\b|\b{_CLIENTS} (?:actuales|existentes|establecid[oa]s|who (?:are|have been) (?:already )?(?:established|enrolled|seen))\b"
    r"|\b(?:after|following|once) (?:an?|your|the|their) (?:first|initial|in[- ]person) (?:in[- ]person )?(?:visit|appointment|session|evaluation|assessment|intake)\b"
    r"|\b(?:after|following|once) (?:the|your|their) (?:first|initial) (?:\w+ )?(?:days?|weeks?|months?|sessions|phase)\b|\bfor some (?:people|clients|patients|folks)\b"
    rf"|\b{_CLIENTS} who (?:have|had) (?:\w+ )?(?:completed|finished|attended|stabili[sz]ed|been (?:with us|in))\b"
    r"|\bfollow[- ]ups? (?:\w+ ){0,2}?(?:only|by|via|through|over|on|may|can)\b|\bcase[- ]by[- ]case\b|\bin (?:emergenc(?:y|ies)|bad weather|inclement weather|special cases|limited cases|certain cases)\b"
    r"|\bonly (?:(?:be )?(?:offered|available|used|held|done|provided) )?(?:when|if|while|during|in case of) (?:the |our |bad |heavy |severe )*(?:roads?|weather|storms?|snow\w*|office|clinic|building|campus|schools?|county|power)\b"
    r"|(?<!even )(?<!including )(?<!closes )(?<!close )(?<!closed )\b(?:on|during|in case of|for|in the event of) (?:(?:a|an|our|the|bad|severe|heavy|winter|inclement) ){0,2}(?:snow(?:storms?|fall)?|storms?|ice|weather|bad[- ]weather|wildfires?|hurricanes?)(?: (?:days?|events?|closures?|closings?|emergenc(?:y|ies)|delays?))?\b(?! and\b)"
    rf"|\b(?:{_CLIENTS}|anyone|those|someone|teens|adults|group members) (?:who|that)(?: (?:is|are|has|have|feels?|gets?|becomes?|falls?))? (?:\w+ ){{0,2}}?{_AWAY}|\b(?:if|when|while) (?:you|they|somebody|someone|a \w+)(?:'re| is| are| has| have| feels?| gets?| becomes?| falls?) (?:\w+ ){{0,2}}?{_AWAY}"
    r"|\bonly (?:when|if|while) (?:you|they|clients?|participants?|patients?|someone|one) (?:is|are|has|have|cannot|can't) [^.;]{0,40}(?:\b(?:ill|sick|unwell|snow|weather|quarantin\w*|covid|contagious|travel\w*|emergenc\w+|come)\b)"
)
# One kind of appointment alone, and not the program: "for individual therapy only", "only medication visits are by video"
_KIND = r"(?:individual|one[- ]on[- ]one|1:1|family|couples?|medication|med|psychiatr(?:y|ic)|follow[- ]up|dietitian|nutrition|case management)"
_VISITS = (
    r"(?:sessions?|therapy|counseling|appointments?|visits?|management|checks?|evaluations?|meetings?|care|services)"
)
_ONE_KIND = compiled(
    rf"\bfor (?:\w+ )?{_KIND}(?: (?:and|or|&) {_KIND})?(?: {_VISITS}){{1,2}} (?:only|alone)\b|\bonly (?:for|available for|offered for) (?:\w+ )?{_KIND}(?: {_VISITS}){{1,2}}\b"
    rf"|^\W*only (?:our |the )?{_KIND}(?: {_VISITS}){{1,2}} (?:is|are|may be|can be)\b"
)
# On one of its days, or for the prescriber's visits while the rest is held in person
_ON_A_DAY = compiled(
    r",? (?:only )?(?:on|each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b(?!,? (?:and|&|or|through|to)\b)[^.;]{0,20}(?:only\b|\)|$)"
)
# "Telehealth is offered except on Thursdays"
_BUT_A_DAY = compiled(
    r"[^.;]{0,40}\b(?:except|but not|other than|apart from) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
)
_FOR_PRESCRIBERS = compiled(
    r"\b(?:(?:individual|one[- ]on[- ]one|1:1) (?:therapy|sessions?|counseling|appointments?)|medication (?:management|checks?|reviews?|visits?|appointments?)|med checks?|psychiatr(?:y|ic)(?: (?:care|visits?|appointments?|evaluations?|services))?|prescribers?)\b[^.;,]{0,40}$"
)
# Something beside what the program's clients attend: "family therapy by video", "assessments can be done by Zoom"
_BESIDE = compiled(
    r"\W*(?:(?:the|an?|our|your|weekly|monthly|free|optional|some|most|all|(?:parents?|relatives|loved ones|famil(?:y|ies)(?: members)?) (?:can |may |also |are (?:welcome|invited|able) to )*(?:attend|join|take part in|participate in)|we (?:also )?(?:offer|hold|provide|do)) )*"
    r"(?:(?:family|parents?'?s?|caregivers?|multi-?family|spouses?) (?:therapy|sessions?|counseling|meetings?|(?:support |education )?groups?|programs?|education|visits|check-ins)"
    r"|(?:admissions?|intakes?|initial|pre-?admission) (?:assessments?|screenings?|interviews?|calls?|appointments?|evaluations?)|(?:first|intake) calls?|assessments|alumni (?:groups?|meetings?))\b(?! and| &| or)[^.;,]{0,40}"
)
# "three groups and one family session (Saturday at 10, online)": in brackets right behind one of several
_OF_ONE_SESSION = compiled(
    r"\b(?:and|plus|with|includes?|,) (?:one|an?|1) (?:(?!iop\b|php\b|virtual\b|intensive\b)[\w'-]+ ){0,3}(?!iop|php|program|track|option)[\w'-]+ \([^()]{0,40}$"
)
_REST_IN_PERSON = compiled(
    r"[;,.][^.]{0,60}\b(?:in[- ]person|on[- ]?site|in (?:the|our) (?:office|clinic|center)|at (?:the|our) (?:office|clinic|center|facility))\b"
)
# "A virtual option for teens in rural Idaho"
_FOR_FAR = compiled(
    r"(?: (?:options?|sessions?|groups?|services|attendance|program|track|is|are|available|offered))* for (?:[\w-]+ ){0,2}?(?:clients?|patients?|members|participants|individuals|people|those|residents|teens|adults|families)"
    r"(?: (?:who|that|living|live|lives|located|residing|are))* (?:in|from|of) (?:[\w-]+ )?(?:rural|remote|outlying|distant|underserved)\b"
    r"|s?(?: (?:options?|sessions?|groups?|services|attendance|program|track|is|are|also|only|available|offered))* (?:for|to) (?:[\w-]+ ){0,2}?(?:clients?|patients?|members|participants|individuals|people|those|anyone|residents|teens|adults|families)"
    r" (?:who|that|with) (?:(?:live|are|reside|need to travel) )?(?:(?:more than|over|at least|an?|about) )*(?:\d+|far|long distances?|outside|beyond|hours?|needs? (?:it|them|one|this)|qualif\w+|transportation|mobility|disabilit\w+|medical (?:need|reason|condition)s?)\b"
)
# A part of a program of groups: "telehealth individual counseling", "psychiatry appointments are virtual", "virtual visits for medication management"
_PART_OF_IT = (
    r"(?:(?:individual|one[- ]on[- ]one|1:1|family|parents?'?|caregivers?|couples?|marriage|psychiatr(?:y|ic)|follow-?up|medication|med|prescriber|nutrition|dietitian|dietary|case management)(?:,? (?:and|or|&) (?:individual|family|couples?|psychiatr(?:y|ic)|medication))?"
    r"(?: (?:management|therapy|counsell?ing|care))?(?: (?:sessions?|therapy|counsell?ing|appointments?|visits?|check-?ins?|checks?|consults?|evaluations?|meetings?|services))?|med(?:ication)? (?:management|checks?)|psychiatry|prescribers?|doctors?' visits"
    r"|(?:terapias?|psicoterapia|consejería|asesoría|sesi[oó]n(?:es)?|citas?) (?:individual(?:es)?|familiar(?:es)?|de (?:pareja|familia|psiquiatría)))"
)
_WITH_MORE = r"(?:, \w+){0,3}(?: \w+)?(?:,| and| or| &|/)+ (?:\w+ )?(?:groups?|iop|php|intensive|program\w*|class(?:es)?)\b(?! (?:meets?|are|is|runs?)\b)"
_PART_BEHIND = compiled(
    rf"s?(?: (?:options?|sessions?|appointments?|visits?|services|care|format))? (?:(?:is|are|may be|can be|also|only|available|offered|provided|used|possible) )*(?:for (?:(?:your|our|most|some|weekly) )?)?(?>{_PART_OF_IT})\b(?!{_WITH_MORE})"
)
# "Clients meet with their therapist by telehealth", "Los clientes se reúnen con su consejero por telesalud"
_WITH_SOMEBODY = compiled(
    r"\b(?:meets?|meeting|sees?|seeing|talks?|speaks?|works?|checks? in|check(?:ing)?-ins?|sessions?|appointments?|visits?|consults?|citas?|sesi[oó]n(?:es)?|se reúnen?|hablan?)"
    r"(?: (?:one[- ]on[- ]one|individually|privately|weekly|regularly|twice|once|a|per|each|every|week|month))*(?: (?:with|con))? (?:your|their|an?|the|our|his|her|its|one of our|su|sus|un|una|el|la|nuestr[oa]) (?:[\w-]+ ){0,2}?"
    r"(?:therapists?|counsell?ors?|psychiatrists?|psychologists?|prescribers?|doctors?|physicians?|nurse practitioners?|case managers?|social workers?|dietit?ians?|coach(?:es)?|consejer[oa]s?|terapeutas?|psiquiatras?|médic[oa]s?)\b"
    r"(?:(?!\bgroups?\b|\bgrupos?\b|\bpeers?\b|\biop\b|\bphp\b|\bprogram\b|\ball\b)[^.;]){0,40}$"
)
_PART_BEFORE = compiled(
    rf"(?<!group and )(?<!groups and )(?<!group or )(?<!group, )\b{_PART_OF_IT}(?:[ (]+(?:is|are|may|can|be|also|all|only|always|usually|sometimes|available|offered|held|done|conducted|provided|scheduled|happen|take place|by|via|over|on|through|secure|live|an?|in|person|or|weekly|monthly|biweekly|once|twice|week|month|each|every|per|se|ofrecen?|realizan?|hacen?|dan?|son|es|puede|pueden|por|vía|también)|, which)*[ (]+$"
)
# "Up to one session a week may be virtual"
_SOME_SESSIONS = compiled(
    r"\b(?:(?:up to|at most|no more than|a maximum of) (?:one|two|1|2)|only (?:one|two|1|2)|(?:one|1) (?:of|out of) (?:the|your|our|every|each|three|four|3|4)|(?:one|1)(?= \w+ (?:a|per|each|every)))[^.;,]{0,40}?\b(?:may|can|is|are)\b[^.;,]{0,40}$"
    r"|\b(?:may|can|(?:are|is) (?:allowed|permitted|welcome|able) to) (?:attend|join|take|do|complete|miss and make up) (?:up to|at most|no more than|a maximum of|only|just)? ?(?:one|two|1|2|some)\b[^.;,]{0,40}$"
)
_A_VISIT = compiled(r"\b(?:follow-?up|office|medication|doctor|prescriber) (?:visits?|appointments?)\b")
_WITH_REACH = 160  # characters before a way to attend in which it is told whom one sees so
_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_ALL = compiled(r"\b(?:all|both|new and|and new|everyone|new or|or new|new,)\b")
# "We have no evening telehealth", "no telehealth on Fridays", "no video for intakes": the rest may be online
_PART = (
    r"(?:(?:early |late )?(?:evening|morning|afternoon|night|weekend|weeknight|weekday|daytime)s?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|(?:intake|assessment|evaluation|first visit|initial visit|orientation|drug screen|medication visit|individual session|family session)s?"
    r"|noches|tardes|mañanas|fines de semana)"
)
_OF_A_PART = compiled(
    rf"(?:\b(?:no|not|never|without|nor|neither|cannot|sin)\b|n't\b)[^.;:!?]{{0,60}}?\b(?:{_PART}|audio-only|phone-only|telephone-only|group|individual|family|intake|initial|adolescent|teen|spanish[- ]language)\b[^.;:!?]{{0,25}}$"
)
# Behind a denial: those of whom alone it holds
_OF_SOME = compiled(
    rf"[^.;:!?]{{0,40}}?(?:\boutside\b|\boutside of\b|\bbeyond\b|\belsewhere\b|\bout[- ]of[- ]state\b|\b(?:in|from|to) (?:any )?other (?:states?|counties)\b|\b(?:unless|until|except|if|when|while|before)\b"
    rf"|\b(?:in|to|from) (?:{_STATE})\b|\b(?:to|for) (?:\w+ )?residents of\b|\b(?:to|for) (?:{_STATE}) (?:residents|clients)\b|\b{_CLIENTS} (?:who|that|under|younger|living|located|residing|with|in|from)\b|\bfuera de\b|\b(?:on|for|in|at|during) (?:the |our |any )?{_PART}\b"
    # One kind of session: groups, or what one has alone; "for individual or group therapy" is all of it
    r"|\b(?:for|in|during) (?:the |our |any |most )?(?:groups?(?: (?:therapy|sessions?|counseling|work|meetings?))?|(?:individual|one-on-one|1:1|family|couples)(?: (?:therapy|sessions?|counseling|appointments?|work))?)(?![\w-]|,? (?:or|and|&|nor|/)| (?:iop|php|program|care|treatment))"
    r"|\b(?:for|to|with) (?:any |our |the )?(?:brand[- ])?(?:new|first[- ]time|prospective|minors?|children|kids|teens?|adolescents|youth|couples|families|medicare|medicaid|nuev[oa]s|menores|ni[ñn]os)\b)"
)
# "Individual sessions are not held by video", "Group is not offered by telehealth"
_KIND_IS_NOT = compiled(
    r"^\W*(?:(?:the|our|your) )?(?:(?:individual|one-on-one|1:1|family|couples|group)(?: (?:therapy|sessions?|counseling|appointments?))?|group) (?:is|are)(?: not|n't|not) (?:\w+ ){0,3}(?:by|via|over|on|through|as)? ?$"
)
# "Clients may not join groups by video": no way to attend
_NOT_BY = compiled(
    r"\b(?:may|can|could|will|is|are)(?:not| not|n't) (?:(?:be|ever|currently|also|allowed to|able to|permitted to) )*(?:join\w*|attend\w*|participat\w+|be (?:held|attended|joined|offered|done)|held|offered|taken part in)\b"
    r"(?:(?!\b(?:may|can|will|but|join|attend|in[- ]person|unless|except|only)\b)[^.;,]){0,40}$"
    # "We cannot do groups online"
    r"|\b(?:we|i|(?:our|the) (?:staff|team|therapists|counselors|clinicians|iop|php|program)) (?:cannot|can't|can not|do not|don't|does not|doesn't|will not|won't|never) (?:(?:currently|ever|also|now) )?(?:do|hold|run|conduct|see|meet|treat|lead)\b"
    r"(?:(?!\b(?:may|can|will|but|in[- ]person|unless|except|only|just|merely|without|until|office|because)\b)[^.;,]){0,40}$"
)


_CLAUSE_END = compiled(r"[;:!?](?!\d\d)|(?<![ap]\.m)(?<! [ap])\.")


def is_for_some(low: str, start: int, end: int) -> bool:
    """Whether the clause around [start, end) offers it to those who are clients already, or now and then.

    >>> low = "medication management is by video; therapy is in the office"
    >>> is_for_some(low, 28, 33), is_for_some("evening iop 6-9 pm (by video on tuesdays)", 23, 28)
    (True, True)
    >>> [is_for_some(low, low.index("video"), low.index("video") + 5) for low in (
    ...     "established clients may attend by video", "new and established clients may attend by video", "groups meet by video")]
    [True, False, False]
    >>> is_for_some("in person, with online groups during snow days", 16, 22), is_for_some("online groups, even during snow days", 0, 6)
    (True, False)
    >>> is_for_some("php with a virtual option for teens in rural idaho", 11, 18)
    True
    >>> is_for_some("family therapy by video is held weekly", 18, 23), is_for_some("family and individual therapy by video", 33, 38)
    (True, False)
    >>> low = "each week includes three groups and one family session (saturday at 10 a.m., online)"
    >>> is_for_some(low, low.index("online"), low.index("online") + 6), is_for_some("parents join a weekly zoom group", 23, 27)
    (True, True)
    >>> [is_for_some(low, 0, 10) for low in ("telehealth is for individual therapy only", "telehealth is for individual therapy")]
    [True, False]
    """
    begin = _sentence_begin(low, start)
    behind = compiled(r"[.;:!?]").search(low, end)
    clause = low[begin : behind.start() if behind else len(low)]
    if (
        _FOR_FAR.match(low, end)
        or _ON_A_DAY.match(low, end)
        or is_of_relatives(clause)
        or _OF_ONE_SESSION.search(low, begin, start)
        or _SOME_SESSIONS.search(low, begin, start)
        or _BUT_A_DAY.match(low, end)
        or _BESIDE.fullmatch(low, begin, start)
        or (_FOR_PRESCRIBERS.search(low, begin, start) and _REST_IN_PERSON.match(low, end))
        or _ONE_KIND.search(clause)
    ):
        return True
    return _FOR_HELD.search(clause) is not None and _ALL.search(clause) is None


def _sentence_begin(low: str, start: int) -> int:
    """Where the clause of what stands at `start` begins; the full stops of "a.m." end none."""
    return max((mark.end() for mark in _CLAUSE_END.finditer(low, 0, start)), default=0)


def is_of_a_part(low: str, start: int, end: int) -> bool:
    """Whether what stands at [start, end) is the way of one kind of appointment: of a program with groups it is only a part.

    >>> [is_of_a_part(low, low.index("virtual"), low.index("virtual") + 7) for low in (
    ...     "virtual family therapy available", "psychiatry appointments are virtual", "individual and group therapy are virtual", "our virtual iop")]
    [True, True, False, False]
    """
    return _PART_BEHIND.match(low, end) is not None or _PART_BEFORE.search(low, 0, start) is not None


# "Our psychiatrist sees clients by telehealth"
_CLINICIAN_SEES = compiled(
    r"^\W*(?:our|the|an?) (?:[\w-]+ )?(?:psychiatrists?|prescribers?|nurse practitioners?|doctors?|physicians?|dietitians?|medical (?:director|providers?)) (?:\w+ ){0,2}?(?:sees?|meets?|treats?|visits?|works?|is available|are available)\b(?![^.;]*\b(?:groups?|program|iop|php)\b)"
)
# Levels with groups, which may meet in person though a prescriber's visits are by video.
_WITH_GROUPS = frozenset(("iop", "php"))


def is_beside_groups(page: Page, low: str, match: Match, found: LevelsAt) -> bool:
    """Whether visits of a prescriber, or one kind of appointment, are by video, where a level (or, where none is told, one of
    the page) has groups to come to."""
    of_part = (
        is_of_a_part(low, match.start, match.end)
        or _WITH_SOMEBODY.search(low, max(0, match.start - _WITH_REACH), match.start) is not None
        or ("group" not in low and _A_VISIT.search(low, 0, match.start) is not None)
    )
    if not of_part and TREATED_BY_VIDEO.search(low) is None and _CLINICIAN_SEES.search(low) is None:
        return False
    return not _WITH_GROUPS.isdisjoint(found.codes or page.codes("levels_of_care"))


_YES = compiled(r"yes\b[,!.]?(?: but,?)?(?: only)?(?= )")


def is_answered_for_some(page: Page, answer: Unit) -> bool:
    """Whether a yes to "Is there a virtual option?" goes on to some sessions or some clients: "Yes, up to one group a week may be virtual"."""
    low, yes = answer.low, _YES.match(answer.low)
    named = (match for match in page.terms(answer, "formats") if match.id != "in_person")
    if any(is_for_some(low, match.start, match.end) or is_of_a_part(low, match.start, match.end) for match in named):
        return True
    return yes is not None and _PART_BEHIND.match(low, yes.end()) is not None


def is_denied_to_some(low: str, start: int, end: int) -> bool:
    """Whether the words of a denial, behind [start, end) or between it and the no, say of whom, where or when alone it holds.

    >>> [is_denied_to_some(low, 16, 26) for low in ("we do not offer telehealth to clients outside ohio", "we do not offer telehealth")]
    [True, False]
    >>> is_denied_to_some("we have no evening telehealth", 19, 29), is_denied_to_some("our evening iop has no telehealth", 23, 33)
    (True, False)
    """
    if _KIND_IS_NOT.search(low, 0, start):
        return True
    return _OF_SOME.match(low, min(end, len(low))) is not None or _OF_A_PART.search(low, 0, start) is not None


def is_barred(low: str, start: int) -> bool:
    """Whether the words before `start` say that nobody may attend so.

    >>> [is_barred(low, low.index("video")) for low in ("clients may not join groups by video", "those who cannot attend may join by video")]
    [True, False]
    """
    return _NOT_BY.search(low, 0, start) is not None


# "Outpatient" beside "only" is the level of that name, and not the kind of care that an IOP is
_OUTPATIENTS = r"(?<!intensive )(?<!intensive-)(?:outpatients?|op|ambulatori[oa]s?|ambulantes)"
_OP_WORDS = r"(?: (?:clients?|patients?|members|participants|people|care|services|programs?|therapy|counseling|treatment|level|sessions?|groups?|appointments?|visits?|track))"
_OUTPATIENTS_ONLY = Guarded(
    rf"\b{_OUTPATIENTS}{_OP_WORDS}{{0,2}}\)?,? (?:only|alone|exclusively|(?:and |but )?not (?:for|in|to|at) (?:our |the )?(?:iop|php|intensive|partial))\b"
    rf"|(?<!not )\b(?:only|exclusively|limited|reserved|restricted|just|solely|s[oó]lo|solamente|únicamente)(?: (?:available|offered|provided|open|used|to|for|in|at|our|the|those|clients|patients|people|who|are|standard|traditional|regular|routine|weekly|basic|para|los|las|pacientes|clientes))* {_OUTPATIENTS}\b"
)
_OTHER_LEVEL = compiled(
    r"\b(?:and|or|&|/) ?(?:iop|php|intensive|partial)\b|\b(?:iop|php|outpatient|hospitali[sz]ation)(?: clients)? ?(?:and|or|&|/) ?(?:op|outpatients?)\b"
)


def is_for_outpatients_only(low: str) -> bool:
    """Whether a sentence about a way to attend says that it is of the level "outpatient" alone.

    >>> [is_for_outpatients_only(low) for low in (
    ...     "telehealth is available for outpatient clients only.", "telehealth: intensive outpatient only", "telehealth for iop and outpatient only")]
    [True, False, False]
    """
    return _OUTPATIENTS_ONLY.search(low) is not None and _OTHER_LEVEL.search(low) is None


# The first cell of a row about a call before anybody is a client: "Free consultation | phone or video"
_FIRST_CALL = compiled(
    r"\W*(?:(?:free|complimentary|initial|first|introductory|new client|discovery|phone|\d\d[- ]min(?:ute)?) ){0,3}(?:consultations?|consults?|phone calls?|discovery calls?|intro(?:ductory)? calls?|screenings?|intakes?|tours?)\b"
)
ROW_REACH = 12  # sentences before a cell in which the first one of its row is looked for


def is_of_a_first_call(page: Page, unit: Unit) -> bool:
    """Whether a cell stands in the row of a free consultation, a screening or a tour, and not of what clients attend."""
    block = unit.block
    if block.table is None or block.cell is None:
        return False
    row = (
        other
        for other in page.units[max(0, unit.number - ROW_REACH) : unit.number]
        if other.block.table == block.table and other.block.cell == (block.cell[0], 0)
    )
    first = next(row, None)
    return _FIRST_CALL.match(f"{block.row.lower()} " if first is None else first.low) is not None
