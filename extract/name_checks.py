"""Whether words are the name of an organisation at all: not a topic, a town, a level of care, an authority."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.care_in_town import is_care_in_town
from extract.document import fold
from extract.levels import levels_in
from extract.name_forms import COMPANY
from extract.places import places, state_code
from extract.searching import compiled
from extract.terms import find_terms

MAX_NAME_WORDS = 7
LEVEL_BEHIND = 2  # words before a level that are a name without it
# With a capital for no other reason than that a sentence, a heading or a label begins
NO_NAMES = frozenset(
    "Our The This That These You Your They Their Each All Most Many Some Any Every When What How Why Where Who While For And But With "
    "From Call Contact Please Can Does Are Our If In At On Of It We Yes Not No As An After Before During Both Sessions Groups Program "
    "Programs Treatment Monday Tuesday Wednesday Thursday Friday Saturday Sunday Insurance Admissions Adults Clients Patients Evening "
    "Morning Hours Phone Fax Email Address".split()
)
# Where a name begins so, or is no more than this; of folded words, as all that follows
_NOT_A_NAME = compiled(
    r"(?:we|you|they|i) .*"
    r"|(?:times?|dates?|days?|start|end|beginning|place|course|type|form|amount|cost|length|method) of (?:your |the )?(?:treatment|services?|care|payment|admission|intake|visit|birth|stay|appointment|program)"
    r"|(?:when|if|during|expect|while|how|what|who|why|where|does|do|is|are|can)\b .*"
    r"|(?:(?:daily|weekly|sample|group|class) )+(?:schedule|timetable).*"
    r"|(?:the )?(?:house|program|clinical|medical|executive|case|office) (?:manager|director)s?|back(?: to (?:the )?\w+)?"
    r"|back to .*\b(?:menu|page|home|top|list|overview|handbook|services)\b.*|(?:return|go|click|skip|visit|link)\b.*|copyright.*|\d.*"
    r"|admin(?:istrator)?|the joint commission"
    r"|(?:site|footer|header|main|company|brand|website|white|dark|light|mobile|desktop|practice|clinic|center|business|organization)"
    r"|(?:community|campus|daily|spiritual|residential|family) life|assertive community treatment.*"
    r"|(?:(?:free-?standing|private|state|community) )?(?:psychiatric|mental health|behavioral health) hospitals?|home|fees|groups|classes|menu"
    r"|(?:the )?(?:patients?|clients?|residents?|members?|guests?|participants?|guarantor|tenants?|undersigned)"
    r"|(?:fees|rates|costs|prices|payments?|pricing|coverage)(?: and| &| for| of|,| /) .*|same[- ]day .*"
    r"|your (?:[\w-]+ )*(?:rights|responsibilit\w+|options|questions|role|first|next|guide|insurance|benefits|visit|appointment|stay|plan)\b.*"
    r"|welcome|contact(?: us)?|about(?: us)?|our .*|the (?:program|center|team|asam.*)|all rights.*|insurance.*"
    r"|(?:los|san|north|south|west|east|orange|santa) \w+(?: county)?|january|mental health|substance (?:use|abuse)|addiction"
    r"|substance use disorder.*|alcohol.*|drug.*|treatment|recovery|therapy|counsell?ing|psychotherapy|rehab|i|you|it|this|what|how|who|why"
    r"|all (?:community|house|program|group|new|staff|family)|(?:therapy|counsell?ing|church|school|work|meetings?|sponsorship|service|medication)(?: (?:and|&) (?:church|therapy|counsell?ing|school|work|meetings?|service|medication))+"
    r"|monday.*|faqs?|(?:days?|evenings?|mornings?|afternoons?|nights?|weekends?|weekdays?)|call (?:now|us|today|24).*"
)
# What a topic ends with: "Treatment Methods", "Orange County", "Inpatient Unit", "What to Know About"
_ENDS_A_TOPIC = compiled(
    r"(?: (?:methods?|protocols?|techniques?|rules|regulations|guidelines|standards|timelines?|summary|process|overview|checklist|calendar|eligibility|costs?|prices|details|information|definitions?|symptoms|statistics|agreement|curriculum|benefits|testimonials|reviews|careers|guides?|handbook|toolkit|magazine|wiki|blog|faqs?|terms (?:of|and|&) (?:service|use|conditions))"
    r"|\b(?:county|beach|city|hills|valley|(?<!of southern )(?<!of northern )california|about|of|for|with|and|or|the|at|by|from)"
    r"|(?:^| )(?:units?|wards?)"
    r"|>)$"
)
# What a topic holds, and who makes sites, regulates and insures: "Cost of an IOP", "Rehab Costs in Texas", "Department of Health", "Living Here / Rules"
_HOLDS_A_TOPIC = compiled(
    r"\b(?:of (?:an? )?(?:iop|php|intensive|partial|detox|rehab|outpatient|inpatient|residential)\b"
    r"|(?:world health|national institute|american society|samhsa|nida|niaaa|nih|cdc|dea|fda|asam|hud|nami|hhs|administration|association|manual|act|medicaid|medicare|abuse treatment|criteria|google|facebook|wordpress|mobirise|squarespace|wix|weebly|webflow|godaddy|elementor|html5 up|templatemo|colorlib|bootstrap|themes?|policy|department)\b"
    r"|(?:iops|phps|otps|makes?|matters?|differs?|affects?|explained|compared?s?|versus|phases? (?:\d|i{1,3}\b|one|two|three))"
    r"|(?:costs?|prices?|laws?|statistics|coverage) (?:in|by|per|for) "
    r"|(?:for|of|to|when|before|after|about) (?:opening|choosing|starting|hiring|buying|selling|finding|understanding|running|launching)\b)"
    r"| / | vs\.? "
)
_OF_A_SCHOOL = compiled(
    r"(?!.*\b(?:sober|recovery|treatment|counseling|wellness)\b).*\b(?:school|university(?! (?:health(?:care)?|hospitals?|medical (?:center|group)|behavioral health|clinics?|psychiatry)\b).*)"
)
# "New York" is a place and "New Patients" are people; "New Quarry" may be a name.
_NEW = compiled(r"new \w+")
_ANYTHING_NEW = compiled(
    r"new (?:england|zealand|patients?|clients?|members?|residents?|locations?|years?|website|sites?|programs?|groups?|names?|address|buildings?|pages?|services?|hours|research|stud(?:y|ies)|posts?|here|to|in|and|beginnings?|life)",
)
# "Understanding Teen Anxiety": what a page is about, and not whose it is
_TOPIC = compiled(
    r"(?:understanding|navigating|choosing|comparing|recognizing|exploring|knowing|learning about|preparing for|paying for|coping with|dealing with|talking (?:to|about)|getting (?:help|started)|finding (?:help|the|a|an|your)|verifying|making) "
    r"(?!.*\b(?:cent(?:er|re)s?|clinics?|counsel\w+|llc|house|services|associates|group|institute|foundation|practice)$)",
)
# What a page is called in Spanish, and no name: "Inicio", "Costos y seguros", "Terapia bilingüe en Reno"
_PAGE_IN_SPANISH = compiled(
    r"(?:inicio|comienzo|portada|nosotr[oa]s|horarios?|tarifas|honorarios|precios|costos?|admisiones|testimonios|galería|citas?|ubicaci\w+|cont[áa]ct\w+|seguros?|bienvenid[oa]s?|preguntas|qui[eé]n(?:es)?|política|todos los derechos|nuestr[oa]s?|qu[eé]|c[oó]mo|llámenos|aceptamos|ofrecemos)\b(?:\s.*)?"
    r"|(?:servicios|programas?|recursos|equipo|pagos?|consultas?|ayuda|formas de pago)(?: (?:que|para|en|y|gratis|gratuita|de terapia|ofrecidos|ambulatorios|clínicos?)\b.*)?"
    r"|mis? (?:servicios|enfoque|consultorio|práctica|tarifas|historia|formación|equipo)\b.*"
    r"|sobre (?:m[ií]|nosotr[oa]s)|acerca de .*|¿.*"
    r"|(?:(?:servicios|programas?|grupos?|sesiones|centros?|clínicas?) de )?(?:(?:psico)?terapias?|(?:psico)?terapeutas?|psicólog[oa]s?|psiquiatras?|consejería|consejer[oa]s?|tratamientos?|rehabilitación|desintoxicación|acompañamiento|atención)\b(?: [\w-]+){0,6}? (?:en|para|cerca de|contra|y) .*"
    r"|(?:servicios|tratamientos?|sesiones|consejería) de (?:(?:psico)?terapia|adicciones|las? adicci\w+|salud mental|drogas|alcohol\w*)",
)
# When care is given, and no more: "Day and Night Treatment", "Evening Services"
_WHEN_GIVEN = compiled(
    r"(?:the )?(?:(?:day|night|evening|morning|afternoon|weekend|daytime|weekday|and|or|&) )+(?:addiction |outpatient |intensive )*(?:treatment|programs?|services|groups?|sessions|care|iop)(?: (?:programs?|services))?"
)
# "Evening Addiction Treatment Program in Reno": a page for those who search in a town
_CARE_IN = compiled(
    r"(?P<which>.*?)\b(?:programs?|treatment|services|therapy|rehab|detox|care|counsell?ing) in (?P<place>[^,]{2,30})(?:,.*)?"
)
# What a title praises behind the name: "Expert Psychiatric Care"
_PRAISE = compiled(
    r"(?:expert|trusted|affordable|top-rated|award-winning|personali[sz]ed|professional|quality|leading|proven|effective|comprehensive|compassionate|individuali[sz]ed|evidence-based) (?:[\w&-]+ ){1,4}(?:care|treatment|therapy|help|support|services|rehab)"
)
# "Luxury Rehab Malibu": what is searched for, with the town behind it
_BEST_IN_TOWN = compiled(
    r"(?:(?:luxury|best|premier|executive|private|affordable|holistic|exclusive|upscale|boutique|top|leading|and|&) )+(?:(?:drug|alcohol|addiction|substance abuse|mental health|and|&) )*(?:rehabs?|detox|treatment|therapy|counsell?ing|iop|php)(?: (?:cent(?:er|re)s?|programs?|facilit(?:y|ies)))? (?P<place>[^,]{2,30})(?:,.*)?"
)
# "A community of Licensed Professionals" says what somebody is; "A New Leaf" may be a name
_TAGLINE = compiled(r"An? [a-z]+ (?:of|for|to|that|where|in|with)\b|(?:[A-Z][a-z]+ )?[Pp]rocess (?:for|of) ")
_TERMS = compiled(r"\b[Tt]erms (?:of|and|&) (?:[Ss]ervice|[Uu]se|[Cc]onditions)$")
# What a heading says, with a verb, a plural of levels or a part of a program: "Evening IOPs Make Care Easier", "Recovery Phase 1"
_SAYS = compiled(
    r"(?:[\w&-]+ ){0,3}(?:therapy|counsell?ing|psychotherapy|treatment) for (?!change|life|hope|you)\w.*"
    r"|(?:program|service|course|class|treatment|enrollment|admission|group|schedule) (?:details|descriptions?|components?|goals|objectives|outcomes|highlights|elements|features)\b.*"
)
# What an article is called, and no house: "Requirements for Opening a Center", "Steps to Sobriety at Home", "Part 2", "Rehab Costs in Texas", "Running a Group", "Living Here / Rules"
_OF_AN_ARTICLE = compiled(
    r"(?:\w+ )?(?:requirements?|steps?|tips|ways|reasons|things|facts|myths|questions|signs|secrets|ideas|lessons|strategies|mistakes) (?:for|to|of|about|that|you|people|nobody|every|when|why)\b(?! (?:success|recovery|change|hope|freedom|life|wellness|healing|health|sobriety|serenity|peace|wholeness)\b).*"
    r"|(?:part|page|chapter|episode|volume|section|lesson|module|day|week|step|phase) (?:\d{1,3}|i{1,3}|iv|v|one|two|three|four|five)"
    r"|(?:running|opening|starting|leading|building|writing|staying|living with|working with) (?:an?|the|your|on) .*"
    r"|(?:your|my) (?:teen|child|son|daughter|loved one|spouse|partner|family|friend)s?\b.*"
    r"|get(?:ting)? (?:into|started|sober|clean|connected|matched|help|treatment) .*"
    r"|(?:reviewed|written|tested|ranked|rated|checked|updated) by .*"
    r"|(?:[\w-]+ ){0,3}(?:duration|length|timelines?|stages|goals|types|importance|role|risks|effectiveness|purpose|definition|limits) of .*"
    r"|(?:(?:the|hospital|voluntary|quick|direct) )?(?:admissions?|admittance|entry|entrance|intake|introduction|alternatives|referrals?) (?:in)?to (?:an? |the )?(?:drug |alcohol |addiction |medical |inpatient |outpatient |residential |hospital )*(?:rehab\w*|treatment|detox\w*|therapy|care|php|iop|programs?|facilit\w+|hospital)\b.*"
    r"|(?:[\w-]+ ){0,3}insurance (?:for|plans?|coverage|rates|accepted|information|questions)\b.*"
)
# A medicine, who makes it, or how it is given: whose page it is stands elsewhere
_MEDICINE = compiled(
    r"(?:the )?(?:(?:es)?ketamine|spravato|psilocybin|suboxone|subutex|sublocade|brixadi|zubsolv|buprenorphine|methadone|naltrexone|vivitrol|antabuse|narcan|naloxone|janssen|indivior|alkermes|braeburn|johnson (?:&|and) johnson)"
    r"(?: (?:infusions?|injections?|nasal spray|therapy|treatments?|programs?|assisted|pharmaceuticals?|companies))*"
)
_TOPICS = compiled(
    "|".join(
        kind.pattern for kind in (_NOT_A_NAME, _PAGE_IN_SPANISH, _WHEN_GIVEN, _PRAISE, _SAYS, _OF_AN_ARTICLE, _MEDICINE)
    )
)
_FILE = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".avif")
_PREPOSITION = compiled(r"\b(?:in|for|near|at|on|to|with|vs|en|para)\b", re.IGNORECASE)
_GENERIC = compiled(
    r"\b(?:intensive|partial|outpatient|inpatient|residential|hospitalization|behavioral|iop|php|op|programs?|treatment|rehab\w*|detox\w*|medical|"
    r"drug|alcohol|addiction|mental|health|services?|center|care|sober|living|home|houses?|therapy|evening|daily|weekly|virtual|online|telehealth|the|and|of|our|what|is|an?|acute|sub|day|adults?|day|about|contact|us|home|welcome|faqs?|insurance|admissions|schedule|hours|locations?)\b|[^a-zñáéíóú\s]"
)
# "at the Recovery Center": what it is called for short, and no name
_ONLY_A_KIND = compiled(
    r"(?:(?:recovery|wellness|counsell?ing|treatment|rehab\w*|therapy|crisis|access|intake|community|family|medical|health|members?|customer|client|patient|guest|support) )+(?:cent(?:er|re)s?|clinics?|services|programs?|groups?|houses?|homes?|facilit(?:y|ies)|team|staff)"
)
# What many places are called for short; a name has a word more
_COMMON_KIND = compiled(
    r"(?:counsell?ing|psychological|recovery|community|wellness|clinics?|emergency|crisis|support(?:ive)?|tele|teletherapy|opioids?|medications?|suboxone|buprenorphine|methadone|transitional|students?|housing)"
)
# "Intensive Outpatient Counseling Services" is a kind of service and nobody's name
_OF_A_KIND = frozenset(
    "hospital counseling counselling psychiatric clinical group groups individual family adolescent adolescents teen teens youth child children substance abuse use disorder disorders".split()
)
_PLURAL = compiled(
    r"(?:emotionally|focused|based|individual|couples|groups?|sessions?|workshops?|trainings?|community|centers|facilit(?:y|ies)|clinics?|skills|classe?s?|education|prevention|levels?|ii+|types?|options?|continuum|sud|duii?|dwi|mip|mat|short|long|term|fees?|rates?|polic(?:y|ies)|expect|descriptions?|licensed|certified|registered|chemical|dependency|counsell?ors?|therapists?|dietitians?|nutritionists?|requirements?|expectations|overview|evaluations?|assessments?|geriatrics?|geropsych\w*|psychiatr(?:ic|y)|pediatrics?|units?)"
)
_IN_A_STATE = compiled(
    r",\s*(?:[A-Z]{2}|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|"
    r"Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New \w+|North \w+|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South \w+|"
    r"Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)$"
)
_AUTHORITY = compiled(r"\b(?:Office|Department|Bureau|Agency|Authority|Board|Division) (?:of|for|on)\b")
_FELLOWSHIPS = ("Celebrate Recovery", "SMART Recovery")
_NO_LETTERS = compiled(r"[^a-z0-9ñáéíóúü& ]+")


@lru_cache(maxsize=4096)  # of each candidate it is asked more than once
def is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= MAX_NAME_WORDS or len(name) > 70 or not any(character.isalpha() for character in name):
        return False
    if name.rstrip().endswith(":") or not (
        name[0].isalnum() or name[0] in "¡¿\"'“"
    ):  # "Address:", a label of the line below
        return False
    if "?" in name or "@" in name or "http" in name:
        return False
    low = fold(name).strip()
    if _is_topic(low) or _TAGLINE.match(name.strip()) or ("terms " in low and _TERMS.search(name.strip())):
        return False
    if ("," in name and _IN_A_STATE.search(name)) or _AUTHORITY.search(name) or name.startswith(_FELLOWSHIPS):
        return False
    if _is_care_there(low) or is_care_in_town(name):
        return False
    main_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(words) > 1 and sum(word[0].islower() for word in main_words) > 0.4 * len(main_words):
        return False  # a sentence or a topic, not a name
    # "Intensive Outpatient Program in Tustin, CA" is a page; "Brindlewood Outpatient" is an organisation.
    if not levels_in(name, references=True):
        return True
    if "," in name or _PREPOSITION.search(name):
        return False
    return any(word not in _OF_A_KIND for word in _GENERIC.sub("", low).split())


def _is_topic(low: str) -> bool:
    """Whether folded words are what a page, a part of it or a picture is called, and nobody's name."""
    return (
        _TOPICS.fullmatch(low) is not None
        or _TOPIC.match(low) is not None
        or _ENDS_A_TOPIC.search(low) is not None
        or _HOLDS_A_TOPIC.search(low) is not None
        or low.endswith(_FILE)
        or (("school" in low or "university" in low) and _OF_A_SCHOOL.fullmatch(low) is not None)
    )


def _is_care_there(low: str) -> bool:
    """Whether folded words are new people, or what is searched for, and a town: "New York", "Luxury Rehab Malibu", "Evening IOP in Reno"."""
    if low.startswith("new ") and _NEW.fullmatch(low) and (_ANYTHING_NEW.fullmatch(low) or _is_town(low)):
        return True
    if (best := _BEST_IN_TOWN.fullmatch(low)) and _is_town(best["place"]):
        return True
    in_town = _CARE_IN.fullmatch(low) if " in " in low else None
    return in_town is not None and _is_town(in_town["place"]) and not _GENERIC.sub("", in_town["which"]).split()


def _is_town(name: str) -> bool:
    return fold(name) in places().states_of or state_code(name) is not None


def is_distinctive(name: str) -> bool:
    """Whether something is left of a name without the words of the field: "Family Therapy" is nobody's name."""
    low = fold(name)
    for match in find_terms(
        name, low, ("levels_of_care", "modalities", "conditions", "populations", "insurers", "accreditations")
    ):
        low = low[: match.start] + " " * (match.end - match.start) + low[match.end :]
    # The first word mostly tells: so each is asked, and not all of them taken away first
    for word in _GENERIC.sub(" ", low).split():
        if len(word) > 2 and not (_COMMON_KIND.fullmatch(word) or _PLURAL.fullmatch(word)):
            return True
    return False


def is_only_a_kind(name: str) -> bool:
    """Whether a name in running text is what a place calls itself for short: "at the Recovery Center"."""
    return _ONLY_A_KIND.fullmatch(fold(name).removeprefix("the ")) is not None


def name_key(name: str) -> str:
    """What is alike in the forms of a name: without articles, company forms and the level behind it.

    >>> name_key("The Harbor Quarry, LLC"), name_key("Harbor Quarry IOP"), name_key("Quarry IOP")
    ('harbor quarry', 'harbor quarry', 'quarry iop')
    """
    words = _NO_LETTERS.sub(" ", COMPANY.sub("", fold(name)).replace("'s", "")).split()
    words = [word for word in words if word != "the"]
    return " ".join(words[:-1] if len(words) > LEVEL_BEHIND and words[-1] in ("iop", "php") else words)
