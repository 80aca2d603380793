"""What a sentence may hold at all, for all cues and fields together, in one pass over the page."""

from __future__ import annotations

from functools import cache

from extract.claims.listed_others import HINTS as LISTED_HINTS
from extract.claims.other_branches import HINTS as BRANCH_HINTS
from extract.claims.others import HINTS as OTHERS_HINTS
from extract.claims.people import HINTS as PERSON_HINTS
from extract.claims.planned import HINTS as PLANNED_HINTS
from extract.claims.scope_cues import sentence_patterns
from extract.claims.told_of_others import HINTS as NEEDED_HINTS
from extract.contact.come_in import PIECES as CAME_IN
from extract.offered.not_open import HINTS as NOT_OPEN_HINTS
from extract.patterns.literals import OF_SENTENCES, Sieve
from extract.places.gazetteer import SPANISH_STATES, STATES
from extract.roles.cues import role_cues
from extract.roles.register_lines import REGISTER_FIELDS, REGISTER_FUNDS
from records.attended_whole import ATTENDED

# Pieces of which a sentence holds one where a field can find something; a false alarm costs little.
FIELD_HINTS: dict[str, tuple[str, ...]] = {
    "day": (
        "mon", "tue", "wed", "thu", "thr", "fri", "sat", "sun", "week", "daily", "every day", "everyday", "m-", "m/", "m,",
        "m &", "mw", "t/", "tth", "t &", "m w f", "m w th", "m t w", "m t th", "t w th",
        *(f"{days} {digit}" for days in ("sa", "su", "t th") for digit in "123456789"), "m sa", "m su", "n sa", "n su", "9 sa", "9 su", "2 sa", "2 su", *(f"{digit} t th" for digit in "0123456789"), "lun", "mar", "mie", "mi\u00e9", "jue", "vie", "sab", "s\u00e1b", "dom", "diari",
        "l-v", "l-j", "l\u2013v", "l\u2013j", "l - v", "l - j", "l \u2013 v", "l \u2013 j", *(f" l{to}{last}" for to in ("-", "\u2013", " a ") for last in "jvsd"),
    ),
    "person": PERSON_HINTS,
    "digit": tuple("0123456789"),
    "noon": ("noon", "midnight", "mediod", "medianoche"),
    "daytime": ("daytime", "day-time", "day ", "days ", "day,", "day/", "-day", "diurn"),
    # Of what is attended beside the groups, see extract.fields.attended_beside
    "weekday": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend"),
    "at_work": ("business hours", "office hours", "working hours", "work hours", "clinic hours", "day hours", "daytime", "the day", "the work", "the business", "weekday morning", "weekday afternoon", "day treatment", "full day", "whole day"),
    "daypart": ("morning", "afternoon", "evening", "night", "weekend", "ma\u00f1ana", "tarde", "noche", "fin de semana", "fines de", "after school", "after-school", "after work", "after-work", "nocturn", "matutin"),
    "number_word": (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten ", "twelve", "fifteen", "twenty", "thirty",
        "half", "dos ", "tres ", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "hour",
    ),
    # Where the fields of these vocabularies look for more than their terms, see extract.fields.mentions.
    "modalities": ("group", "individual", "one-on-one", "one on one", "one-to-one", "couple", "art", "exercise", "music", "equine", "recreation", "experiential", "famil", "education", "medication", "test for ", "tests for ", "tested for ", "testing for ", "positive test", "lectures", "classes", "didactics", "presentations", "job", "resum", "vocational", "employment", "finding work", "parents", "narrative", "therapist", "counselor", "clinician", "psychologist", "relapse", "school", "academics", "coursework", "homework", "tf-cbt", "trauma-focused c"),
    "conditions": ("alcohol", "sober", "sobriety", "psychiatric", "mood", "eating", "personality", "psychotic", "drugs", "substances", "otras sustancias", "otras drogas"),
    "populations": ("age", "student", "a\u00f1os", "year", "young m", "young w", "gender-s", "each man", "every man", "each woman", "every woman", "church", "chapel", "bible stud", "gospel", "biblical ", "christian ", "teachings of ", "18+", "19+", "21+", "18 +", "21 +"),
    "amount_unit": (
        "hour", "hr", "day", "week", "wk", "month", "year", "session", "time", "evening", "night", "morning", "meet", "hora", "d\u00eda",
        "dia", "minute", "semana", "mes", "sesi", "veces", "a\u00f1o", "noche",
    ),
    "age": (
        " ages ", " aged ", " age ", "(age", "ages:", "age:", "ages served", "ages accepted", "ages admitted", "ages treated", "ages we", "age range", "age group", *(f"{word} {digit}" for word in ("ages", "aged", "age", "must be") for digit in "123456789"),
        "ages of", "ages from", "ages between", "years old", "years of age", "year old", "year-old", "yrs old", "and older", "or older", "& older", "/older",
        "under 1", "under 2", "and up", "& up", "and over", "and above", "and younger", "a\u00f1os", " edad", "mayores de", "menores de",
        *(f"{years}+" for years in (10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 25, 30, 35, 40, 45, 50, 55, 60, 62, 65)),
        *(f"{who} {before}{digit}" for who in ("adults", "teens", "adolescents", "youth", "women", "men", "girls", "boys") for before in ("", "(", "over ", "under ") for digit in "12"),
        *(f"{who} {before}{digit}" for who in ("clients", "individuals", "people", "anyone", "residents") for before in ("", "over ", "under ") for digit in "12"),
        *(f"{who} {before} {digit}" for who in ("adults", "teens", "adolescents", "youth", "women", "men", "girls", "boys", "children", "kids", "clients", "patients", "individuals", "people") for before in ("from", "between") for digit in "123456789"),
        *(f"{must} {digit}" for must in ("be at least", "be over", "be above", "have to be", "has to be", "need to be", "should be") for digit in "1234567"),
    ),
    "state": (*STATES, *SPANISH_STATES, "50 states", "fifty states", "nationwide", "every state", "anywhere in the u", "anywhere in the c", "across the country", "50 estados"),
    # Of who takes no insurance, or is in no network; see extract.paying.no_insurance
    "uninsured": ("insur", "seguro", "pay only", "pay p", "pay c", "pay t", "pay o", "fee-for-", "fee for ", "payers", "other plan"),
    "refused": ("private", "commercial", "other", "only", "otr"),
    "paid_back": ("network", "super", "reimburs", "insur", "fuera de"),
    # Of "we offer all these levels of care", see extract.fields.programs
    "all_these": tuple(f"{gives} {every}" for gives in ("offer", "offers", "provide", "provides", "have", "has") for every in ("all", "any", "both", "each", "every")),
    # Of programs that meet at a place, see extract.fields.formats
    "held": (" at our ", " in our ", " at my ", " in my ", " meet at ", " meets at ", *CAME_IN),
    # Of rows of a table that say so, see extract.times.times_off
    "off_now": ("cancel", "on hold", "on pause", "paused", "hiatus", "suspended", "discontinued", "not running", "not meeting", "no group"),
    "optional": ("optional", "opcional"),
    # Of "all of these insurers", see extract.fields.insurers
    "pointing": ("these", "the above", "the plans above", "those listed"),
    "licence": ("licen", "certif", "dhcs", "accredit"),
    # Of reports, directories and registers, see extract.roles.reports, extract.roles.named_lists and extract.roles.signs
    "saying": ("said ", "says ", "explain", "adds ", "added ", "notes ", "noted ", "recall", '"', " said.", " says.", " dijo."),
    "told": (" said", " told ", " added"),
    "county": (" county ",),
    "its_page": ("profile", "listing", "reviews", "view facility", "view provider", "web site", "website"),
    "register": tuple(REGISTER_FIELDS | REGISTER_FUNDS),
    "located": ("locat", "visit us in", "find us in"),
    "sites": ("offices", "locations", "clinics", "centers", "facilities", "campuses", "homes", "houses", "sites", "residences"),
    "plan_type": ("hmo", "ppo", "epo", "pos ", "hdhp", "indemnity"),
    "signed_city": ("\u00a9", "copyright", "in-person", "in person", "location", "offices", "clinics", "campuses"),
    "online": ("telehealth", "tele-", "telemed", "telether", "telepsy", "telesalud", "virtual", "online", "video", "zoom", "remote", "from home", "from your"),
    "only_online": ("physical location", "physical office", "physical building", "physical clinic", "physical facilit", "brick-and-mortar", "brick and mortar", "no office", "no in-person", "no in person", "in-person services", "in-person groups", "in-person sessions", "in-person appointments", "in-person visits", "in-person treatment", "in-person care", "no building", "no clinic", "en l\u00ednea"),
}  # fmt: skip


@cache
def sieve() -> Sieve:
    """The sieve of all cues of scope ("scope:KIND:NAME"), of roles ("KIND:NAME"), of other organisations and of the fields (by name)."""
    patterns = sentence_patterns()
    for kind, cues in role_cues().items():
        patterns |= {f"{kind}:{name}": cue.patterns for name, (cue, _) in cues.items()}
    patterns |= {name: (pattern,) for name, pattern in OTHERS_HINTS.items()}
    patterns |= (
        LISTED_HINTS
        | BRANCH_HINTS
        | PLANNED_HINTS
        | NOT_OPEN_HINTS
        | NEEDED_HINTS
        | {"attended_whole": (ATTENDED.pattern,)}
    )
    return Sieve(patterns, FIELD_HINTS, OF_SENTENCES)
