"""Whether a wording is about attending treatment, and not about tours, visits, forms or staff on the premises."""

from __future__ import annotations

from extract.document import fold
from extract.fields.both_ways import is_both_ways
from extract.fields.lived_in_afar import LIVED_IN
from extract.page import Page
from extract.searching import compiled
from extract.terms import Match
from extract.units import Unit

# The same words for visits of relatives, meetings of alumni, first calls and pictures of the house.
NO_PROGRAM = compiled(
    r"\b(?:virtual(?:ly)?|online|telehealth|video|zoom|remote(?:ly)?|in[- ]person)\b[^.;]{0,30}\b(?:tours?|visit(?:s|ation|ing)?|interviews?|alumni|aa|na|support meetings?|meetings for|consultations?|assessments?|evaluations?|intakes?|screenings?|webinars?|events?|workshops? for families|reality|simulations?|open house|form|"
    r"reviews?|laws?|regulations|pandemic|formularios?|recorridos?|visitas?|evaluaci(?:ón|ones)|talleres|tienda|cursos?|reuniones|familiares)\b|\b(?:recorridos?|visitas?|evaluaci(?:ón|ones)|talleres|seminarios?|cursos?|reuniones|exalumnos|pandemia|agend\w+|reserv\w+|complet\w+|compr\w+|llen[ea]\w*|solicit\w+|formularios?|pag(?:os?|ar|ue|a)) [^.;]{0,30}\b(?:virtual(?:es|mente)?|en línea|por (?:video(?:llamada)?|internet|zoom))\b|\b(?:court (?:dates?|hearings?|appearances?)|hearings?|(?:probation|parole|outside) (?:meetings?|appointments?|visits?|check-ins?|doctors?|providers?)|famil(?:y|ies)|loved ones|alumni|visit(?:s|ors?|ation)?|tours?|assessments?|intakes?|consultations?|evaluations?|interview|covid|pandemic|webinars?)\b[^.;]{0,40}\b(?:virtual(?:ly)?|online|video|zoom|telehealth|remote(?:ly)?)\b"
)
# "prescribes buprenorphine through video visits": a visit that is the treatment, and none of relatives
TREATED_BY_VIDEO = compiled(
    r"\b(?:prescri\w+|suboxone|buprenorphine|medications?)\b[^.;]{0,40}\b(?:through|by|via|over|during|in) (?:\w+ )?(?:(?:video|telehealth|virtual|online) (?:visits?|appointments?)|video|telehealth|telemedicine)\b"
)
# "in-person clinic visits": of those who are treated, as well
_TREATED_IN_PERSON = compiled(
    r"\bin[- ]person (?:clinic|office|medical|doctor|provider|patient|follow-?up|counsell?ing|therapy|psychiatric|medication) (?:visits?|appointments?|care)\b"
)
# "All visits are by telehealth": of those who come to be treated, where visits of relatives are not said to be so
_ALL_VISITS = compiled(
    r"\b(?:all|every|each|follow-?up|medication|therapy|doctor|provider|prescriber|counsell?ing|psychiatric|(?:initial|first) and follow-?up)(?: (?:of )?(?:our|the|your|patient|clinic|doctor|office))* (?:visits?|appointments?) "
    r"(?:(?:is|are|can be|may be|take place|takes place|happens?) )?(?:(?:held |done |conducted |offered |provided |available )?(?:by|via|over|through|on|virtual|online|telehealth|remote)\b|[^.;]{0,30}?\b(?:in[- ]person|in[- ](?:the |our )?(?:office|clinic)),? or (?:by|via|over|through|on) )"
)
# "Visite a su familiar en persona o por videollamada"
_A_RELATIVE = compiled(r"\ba (?:sus?|tus?) (?:familiar(?:es)?|ser(?:es)? querid\w+|hij[oa]s?)\b")
_OF_RELATIVES = compiled(
    r"\b(?:famil(?:y|ies)|loved ones?|visitors?|parents?|relatives|spouses?|alumni|residents?|tours?)\b"
)
FORMAT_LABEL = compiled(
    r"\b(?:format|setting|delivery|modality|how (?:it|we) meets?|location|attendance|formato|modalidad)\b"
)
_TREATMENT = compiled(
    r"\b(?:sessions?|groups?|therap(?:y|ies|ist|ists)|treatment|attend\w*|program\w*|iop|php|counsel\w+|care|meet|meets|class(?:es)?|appointments?|services|outpatient|participat\w*|options?|tracks?|cohorts?|sesi[oó]n(?:es)?|grupos?|terapias?|psicoterapia|programas?|tratamientos?|citas?|consultas?|atención|servicios|asist\w+|atiend\w+|atendemos|se reúnen?)\b"
)
# "Contact us in person or online", "Pay your bill in person": nothing of how a program is attended
_AT_THE_DESK = compiled(
    r"\b(?:contact|reach|call|write|follow|find us|connect with us|talk to us|get in touch|pay|payments?|donate|shop|apply|register|enroll|sign up|inquire|order|buy|"
    r"cont[aá]ct\w+|llam\w+|pag(?:ue|ar)|inscr[ií]b\w+)\b[^.;]*$"
)
# One part of a program that is attended from afar, and not the program: "Dietitian sessions are virtual."
_ONE_PART = compiled(
    r"\b(?:diet(?:ary|it?ian|icia?n)|nutrition(?:ist|al)?|yoga|case management|tutoring|school|spiritual|chaplain)(?:'?s)?(?: (?:care|counsell?ing|support))? (?:sessions?|appointments?|visits?|check-ins?|meetings?|class(?:es)?|work|groups?)\b[^.;,]{0,30}\b(?:virtual(?:ly)?|online|video|zoom|telehealth|remote(?:ly)?)\b"
)
# "Residents attend five in-person meetings a week": of a fellowship, and not the program's
_MEETINGS_OF_OTHERS = compiled(
    r"\b(?:attend\w*|go(?:es|ing)? to|asist\w+)\b[^.;]{0,40}\bin[- ]person (?:[\w-]+ ){0,2}meetings?\b"
)
_FAMILY_SESSIONS = compiled(r"\bfamily (?:therapy|sessions?|counseling|groups?)\b")
_BESIDE_IN_PERSON = compiled(
    r"\bin[- ](?:person|(?:(?:my|our|the) )?office)\b[^.;]{0,40}?,? (?:or|and|&|/) online\b|\bonline,? (?:or|and|&|/) (?:in[- ]person|on[- ]?site)\b|\bon[- ]?site,? (?:or|and|&|/) online\b|\bin[- ]person/online\b|\bonline and face-to-face\b"
    r"|\b(?:presencial(?:es)?|en persona|en (?:mi|el|nuestro) consultorio)\b[^.;]{0,30}?(?:,| y| o| u| e|/|\||-) ?(?:(?:de (?:manera|forma)|por|terapia|modalidad) )?(?:online|en línea|virtual(?:es)?|a distancia|video\w*)\b"
    r"|\b(?:online|en línea|virtual(?:es)?|a distancia|video\w*)(?:,| y| o| e|/|\||-) ?(?:(?:de (?:manera|forma)|terapia|modalidad) )?(?:presencial(?:es)?|en persona)\b"
)
_FORMS = compiled(
    r"\b(?:verify|insurance|form|pay|bill|book|apply|appl\w+|register|donat\w+|reviews?|classes? for credit)\b"
)
_STRONG = frozenset(
    (
        "telehealth",
        "tele-health",
        "telemedicine",
        "teletherapy",
        "tele-therapy",
        "telepsychiatry",
        "telesalud",
        "teleterapia",
        "telemedicina",
    )
)
_BARELY_ONLINE = frozenset(("online", "en línea", "por internet", "a distancia"))
_JOINED_ZOOM = frozenset(("+ zoom", "plus zoom", "or zoom", "and zoom", "/ zoom", "& zoom"))  # "In person + Zoom"
_ON_SITE = compiled(
    r"\b(?:groups?|sessions?|therapy|treatment|program\w*|services|classes|schooling|school work|schoolwork|counsel\w+|attend\w*|held|meets?|(?:iop|php) is|offered|provided|participat\w*)\b[^.;]{0,60}\b(?:on-?site|on site|at (?:our|my|the)|in (?:our|my|the)|in-(?:office|clinic))\b"
    r"|\b(?:see|sees|meets? with|works? with) (?:[\w-]+ ){0,3}?(?:clients|patients|people|individuals|adults|children|teens|couples|families|you)\b[^.;]{0,60}\b(?:at|in) (?:our|my|the)\b"
    r"|\bin-(?:office|clinic)\b[^.;]{0,30}\b(?:sessions?|appointments?|therapy|visits|counsel\w+)\b"
    r"|\bon-?site (?:\w+ )?(?:groups?|sessions?|therapy|treatment|program\w*|services|counsel\w+|classes|attendance)\b"
)
# "On site drug and alcohol testing": what is there, and not how one attends
_THERE = compiled(
    r" (?:(?:drug|alcohol|urine|random|and|&|or|breathalyzer|toxicology|medication|blood) ){0,5}(?:tests?|testing|screens?|screening|labs?|laborator(?:y|ies)|pharmac(?:y|ies)|dispensary)\b"
)
_PLACES = ("on", "at ", "in o", "in m", "in t", "in-o", "in-c")
_PLACES_IN_SPANISH = ("en nuestr", "en mi", "en el", "en la")
_FOR_SESSIONS = compiled(
    r" (?:in [a-z. ]{3,20} )?for (?:[\w-]+ ){0,3}?(?:sessions?|appointments?|therapy|counsell?ing|treatment|groups?)\b"
)
_ALL_ONLINE = compiled(
    r"\b(?:fully|entirely|completely|exclusively|solely|100%|all)[ -](?:virtual|online|remote|telehealth)(?:,? \w+)? (?:private |group )?practice\b"
)
_HYBRID = compiled(
    r"^\W*(?:hybrid|h[ií]brid[oa]s?)\W*$|h[ií]brid[oa]s? |hybrid (?:(?:adult|adolescent|teen|evening|day|morning|weekend|virtual|intensive|outpatient|partial|hospitali[sz]ation|addiction|recovery|mental|health) ){0,3}(?:programs?|model|iop|php|format|option|schedule|attendance|approach|care|treatment|track|groups?)|in[- ]person|virtual|telehealth|online|attend|presencial|en línea"
    r"|\b(?:iop|php|program|groups?|track|intensive outpatient|partial hospitali[sz]ation) (?:is|are) (?:(?:now|fully|also|offered as|all) )?hybrid\b(?! (?:of|between|therap\w+)\b)"
)
_COMPARES = compiled(
    r"\b(?:typical|average|ordinary|(?:many|most) (?:other )?) ?in[- ](?:person|office|clinic) (?:iops?|phps?|programs?|treatment|therapy|care|intensive|clinics?)\b|\b(?:compar\w+|as (?:good|effective|well) as|difference between)\b"
    r"|\b(?:(?:just|much|exactly|a lot) like|(?:same|similar(?:ly)?|identical(?:ly)?|equivalent|equal|comparable)(?: [\w-]+){0,6}? (?:to|as)) (?:an? |the |your |our |those (?:of|in) )?(?:[\w-]+ )?in[- ](?:person|office|clinic)\b"
    r"|\b(?:parallel to|on par with|on a par with|matches|rivals|replaces?|mirrors?|instead of|in place of|in lieu of|rather than|as opposed to|unlike) (?:an? |the |your |our |what (?:\w+ ){1,3}(?:in|of|at) )?(?:[\w-]+ ){0,2}?in[- ](?:person|office|clinic)\b"
)
# "We are online only: no office visits"
_WE_ARE_ONLINE = compiled(
    r"\b(?:we|(?:our|the) (?:[\w-]+ )?(?:practice|clinic|program|iop|php|services|groups?|sessions)) (?:are|is) (?:an? )?(?:all |fully |entirely )?online(?:[- ]only| (?:practice|clinic|program))\b"
)
_ONLINE_CARE = compiled(
    r"\b(?:see|sees|seeing|meets? with|treats?|serves?|works? with) (?:all (?:of )?)?(?:our |my |their )?(?:clients|patients|everyone|people|adults|teens|individuals|couples|families)(?: (?:in|from|across|throughout|anywhere in|all over) [^.;:]{3,80}?)?(?: only| exclusively| entirely| also| both)? online\b|\b(?:entirely|fully|exclusively|completely|sessions|therapy|counseling|groups?|meets?|appointments)(?: (?:are|is|also|available|offered|held|conducted|provided))* online\b"
    # "Some groups are in person and others are online"
    r"|\b(?:groups|sessions|classes|tracks|programs)\b[^.;]{2,50}?(?:,|;| and| but| while| whereas) (?:the )?(?:others?|one|two|some|rest|other half|half) (?:is|are|meets?|takes place) (?:held |offered |all )?online\b"
    r"|\b(?:services|programs?|programming|iop|php|treatment|class(?:es)?) (?:is|are) (?:all |also |only |both )*(?:offered|held|conducted|provided|delivered|available) (?:fully |entirely |only |both )?online\b"
    r"|\b(?:sesi[oó]n(?:es)?|terapias?|psicoterapia|consultas?|citas?|grupos?|tratamiento|atención|consejería)(?: (?:son|es|también|100%|individual(?:es)?|psicológica|de (?:grupo|pareja)))* (?:online|en línea|por internet|a distancia)\b"
    r"|^\W*(?:en línea|online|a distancia)(?: (?:por|a través de|vía|desde|mediante) [^.;]{3,40})?\W*$"
)
# "Evening: Mon-Wed 6-9, online only": how it is attended, behind the times
_BEHIND_TIMES = compiled(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[^.;?!]{0,60}?\d(?::\d\d)? ?(?:[ap]\.?m\.?)?\)?,? ?(?:[-(] ?)?(?:all |live |via |by |over )*$"
)
# "9 hours a week, by Zoom": a line that begins with how much it is
_BEHIND_AMOUNT = compiled(
    r"^\W*(?:(?:up to|about|at least|meets?|for) )?(?:(?!7\b|24\b|seven\b|open\b)[\w-]+ ?(?:-|to)? ?){1,3}(?:hours?|hrs?|days?|evenings?|mornings?|nights?|times|sessions?|groups?)(?: a| per| each| every| ?/) ?(?:week|wk)\b,? ?(?:[-(\u2013] ?)?(?:(?:all|live|via|by|over|fully|held|online) )*$"
)
# "Thursday is online via Zoom"
_OF_A_DAY = compiled(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:(?:sessions?|groups?|evenings?|mornings?|afternoons?) )?(?:is|are|meets?)\b[^.;,]{0,25}$"
)
_OF_A_LINE = 60  # characters at most before the way of a line
_ENDS_LINE = compiled(
    r"(?: only| via zoom| by zoom| by video| via video| via telehealth| by telehealth| on zoom| group| session)?\)?[.,]?\W*$"
)
_RELATIVES = compiled(r"\b(?:parents?|famil(?:y|ies)|loved ones|alumni|support groups?|meetings)\b")


def is_of_visitors(page: Page, unit: Unit) -> bool:
    """Whether "All visits are by Zoom" may be said of relatives, for people live in a program that the page names."""
    if _ALL_VISITS.search(unit.low) is None or "visit" not in unit.low:
        return False
    return not page.codes("levels_of_care").isdisjoint(LIVED_IN)


def is_attendance(unit: Unit, match: Match) -> bool:
    """Whether the wording is about attending treatment, and not about tours, visits, forms or staff on the premises."""
    low, words = unit.low, unit.low[match.start : match.end]
    clause = low[max(0, match.start - 60) : match.end + 60]
    if match.id == "hybrid":
        return _HYBRID.search(low) is not None
    if match.id == "telehealth" and (TREATED_BY_VIDEO.search(clause) or _WE_ARE_ONLINE.search(clause)):
        return True
    if match.id == "telehealth" and _ALL_VISITS.search(clause) and not _OF_RELATIVES.search(low):
        return True
    if match.id == "in_person" and _TREATED_IN_PERSON.search(clause) and not _COMPARES.search(clause):
        return True
    if NO_PROGRAM.search(clause) and not _FAMILY_SESSIONS.search(clause):
        return False
    if _ONE_PART.search(clause) or _A_RELATIVE.search(clause):
        return False
    if (asked := _AT_THE_DESK.search(low, max(0, match.start - 60), match.start)) and not _TREATMENT.search(
        low, asked.start()
    ):
        return False
    if match.id == "in_person":
        if _COMPARES.search(clause) or _MEETINGS_OF_OTHERS.search(clause):
            return False
        if words.startswith("visit"):
            return _FOR_SESSIONS.match(low, match.end) is not None
        if words.startswith(_PLACES):
            if _THERE.match(low, match.end):
                return False
            return any(said.search(low) for said in (_ON_SITE, _BESIDE_IN_PERSON)) or is_both_ways(unit)
        return not words.startswith(_PLACES_IN_SPANISH) or _TREATMENT.search(low) is not None
    if "phone" in words and _AT_THE_DESK.search(low, max(0, match.start - 60), match.start):
        return False
    if (
        words in _STRONG
        or unit.block.kind == "cell"
        or _ALL_ONLINE.search(low, max(0, match.start - 24), match.end + 12)
    ):
        return True
    if _OF_A_DAY.search(low, max(0, match.start - 60), match.start):
        return True
    behind = _BEHIND_TIMES.search(low, 0, match.start) or (
        match.start <= _OF_A_LINE and _BEHIND_AMOUNT.search(low, 0, match.start)
    )
    if behind and _ENDS_LINE.match(low, match.end):
        return True
    if words in _JOINED_ZOOM:
        return is_both_ways(unit)
    if words in _BARELY_ONLINE:
        said = _BESIDE_IN_PERSON.search(clause) or _ONLINE_CARE.search(clause)
        return said is not None and not _FORMS.search(low) and not _RELATIVES.search(clause)
    labelled = FORMAT_LABEL.match(low) or FORMAT_LABEL.match(fold(unit.block.label))
    return (
        _TREATMENT.search(low) is not None
        or labelled is not None
        or is_both_ways(unit)
        or _BESIDE_IN_PERSON.search(clause) is not None
    )
