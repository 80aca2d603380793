"""Whether a sentence speaks of another organisation by its name: "Cedar Hill's IOP meets …", "programs such as Cedar Hill Detox"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.document import fold, plain
from extract.literals import Guarded
from extract.name_forms import KIND, is_partner
from extract.searching import compiled
from extract.units import Unit

_WORD = r"[A-Z][\w&.-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|the|at|in) )?{_WORD}){{0,5}}"
_CARE = r"(?:[\w-]+ ){0,3}?(?:IOP|PHP|[Pp]rograms?|[Gg]roups?|[Dd]etox|[Cc]linics?|[Ss]essions|[Oo]utpatient|[Rr]esidential|[Cc]enter|[Ff]acility|[Uu]nit|[Bb]eds)\b"
_DOES = r"(?:also |now |currently )?(?:accepts?|takes?|offers?|provides?|gives?|meets?|runs?|operates?|treats?|serves?|has|is in[- ]network)\b"
_HELPED = r"(?:[Pp]artners?|[Ss]ister (?:program|facility|center|house|company)|[Nn]eighbou?rs?|[Aa]ffiliates?|[Cc]olleagues?|[Ff]riends?|[Rr]eferral partners?|[Ll]andlords?|[Tt]enants?)"
# Each is looked for only where its piece of text stands in the sentence.
_POSSESSED = compiled(
    rf"(?:^|[.;:,(] |\b(?:at|with|and|while|but|try|visit|call|see|attend|join|consider|like|or|is|to|through) )(?P<name>{_NAME})'s {_CARE}"
)
# "Juniper House down the street takes …", "Juniper Rehab IOP (Mon-Thu 6-9 pm) takes …"
_ASIDE = r"(?: \([^()]{1,60}\))?"
_WHERE = r"(?: (?:down|across|up|around|next|near|in|on|over)(?: [a-z]+){1,4})?"
_DOING = compiled(
    rf"(?:^(?:(?:(?:If|When) [^,;]{{2,60}}|Nearby|Locally|Across town|Down the (?:street|road|hall)|In (?:town|[A-Z][a-z]+)|Next door), (?:the )?)?(?:The )?|[:;] )(?P<name>{_NAME}){_ASIDE}{_WHERE},? (?:is (?:open|near|nearby|close|next|across|down)\b[^,.;]{{0,50}}?,? (?:and )?)?{_DOES}"
)
_LEVEL_AT = compiled(
    rf"\b(?:IOP|PHP|[Pp]rograms?|[Gg]roups?|[Dd]etox|[Cc]linic|[Yy]oga|[Aa]cupuncture|[Mm]assages?|TMS|EMDR|[Nn]eurofeedback|[Kk]etamine)(?: (?:hours|groups|sessions|schedule))? (?:at|of|run by|offered by|provided by) (?:the )?(?P<name>{_NAME})(?!\w)(?! (?:and|or) (?:our|we)\b)"
)
# "El Hospital Central de Reno acepta …"
_NAME_ES = r"[A-ZÁÉÍÓÚÑ][\w&.-]*(?: (?:(?:de|del|de la|de los|y) )?[A-ZÁÉÍÓÚÑ][\w&.-]*){0,5}"
_DOING_ES = compiled(
    rf"(?:^|[.;:] )(?:El |La |Los |Las )?(?P<name>{_NAME_ES})(?:,? [a-z][a-záéíóúñ ]{{2,30}},)? (?:(?:también|ahora|la|lo|las|los|se|sí) )*(?:aceptan?|ofrecen?|brindan?|atienden?|tratan?|cuentan? con|tienen?|reciben?|cobran?|disponen? de|toman?)\b"
)
# "Our clients also attend the IOP at …": the people are ours, and not the place
_OURS = compiled(
    r"\b(?:ours|our(?! (?:former |past |own |adult |teen )?(?:clients|patients|graduates|alumni|residents|members|participants|teens|people|families)\b)|we|this)\b"
)
_OF_KIN = compiled(
    rf"\b(?:[Oo]ur|[Aa]|[Tt]he) (?:[\w-]+ )?{_HELPED}(?: at|,| of|:)? (?P<name>{_NAME})|(?:^|[.;,] |\b[Aa]t )(?P<other>{_NAME}), (?:our|a|one of our) (?:[\w-]+ )?{_HELPED}\b"
)
_SUCH_AS = compiled(
    rf"\b[Pp](?:rograms|roviders|artners) (?:such as|like|including) (?P<name>{_NAME})|\b(?:[Ff]acilities|[Cc]enters|[Cc]linics|[Hh]ouses|[Hh]ospitals) (?:such as|like|including) (?P<other>{_NAME})"
)
# "We refer to Cedar Hill, which accepts …", "We partner with Peak House, a residential program that …": what follows is of them
_TELLS = r"(?:(?:,? (?:which|whose|where|who)|, (?:an?|they|it|their)|; (?:it|they|their|the))\b|, (?=[^,.;]{1,30}, (?:which|who)\b)| \((?=(?:which |who )?(?:accept|take|offer|open|in[- ]network)|[^()]{0,80}(?:\d{3}-\d{4}|\$ ?\d))|, (?=(?:[^,;.()]{1,30}, )?(?:takes|accepts|in[- ]network)\b))"
_SENT_TO = compiled(
    rf"\b(?:[Rr]efer(?:s|red|ring)?|[Rr]ecommend(?:s|ed)?|[Ss]uggest(?:s|ed)?|[Ss]end|(?:[Cc]all|[Cc]ontact|[Tt]ry|[Vv]isit|[Ss]ee|[Gg]o to)(?: us)?|[Tt]ransfer(?:s|red)?|[Ss]tep(?:s|ped|ping)? down|[Tt]ransition(?:s|ed|ing)?)(?: (?!our|us)[a-z]+){{0,4}}?(?: to| with)?(?: the)? (?P<name>{_NAME}){_TELLS}"
)
_WORKS_WITH = compiled(
    rf"\b(?:[Pp]artner(?:s|ed|ing)?|[Cc]ollaborate[sd]?|[Ww]ork(?:s|ing)?|[Cc]oordinate[sd]?|[Cc]ontract(?:s|ed)?)(?: [a-z]+)? with(?: the)? (?P<name>{_NAME}){_TELLS}"
)
_NO_TOWN_DOES = compiled(r"(?<=which|. who) (?:also |now )?(?:accepts?|takes?|meets?|treats?|offers?|runs?|bills?)\b")
# "TMS is provided by Brightwater Clinic"
_GIVEN_BY = compiled(
    rf"\b(?<!which )(?<!that )(?:is|are) (?:also |currently |only )?(?:provided|offered|given|performed|delivered|run|operated|handled|administered|available|held) (?:only )?(?:by|through|(?<=available )at) (?:the )?(?P<name>{_NAME})"
)
# "Our clients are seen at Cedar Hill Clinic, which takes …", "labs are billed by Larkin, which accepts …"
_RELATIVE = (
    r",? (?:(?:which|that|who) (?:also |currently |now )?(?:(?:does not |doesn't )?(?:accept|take|bill|offer|provide|run|operate|treat|honor)s?|(?:is|are) (?:in[- ]network|contracted|paneled)"
    r"|(?:contracts|works|participates) (?:with|in))|(?:que|el cual|la cual) (?:también )?(?:acepta|toma|recibe|ofrece|cobra|trata))\b"
)
_TAKES_ITSELF = compiled(_RELATIVE.removeprefix(",?"))  # without the name before it: told sooner
_WHICH_TAKES = compiled(
    rf"(?:(?<=\b(?:at|by) )(?P<other>[A-Z][a-z]{{3,}})|(?P<name>{_NAME}|{_NAME_ES})){_RELATIVE}(?!.{{0,120}}, (?:is|are) (?:one of )?our\b)"
)
# "Another choice is Ridge Recovery (PHP, mornings, accepts Aetna)", "Nearby options include Larkin House, which …"
_CHOICE = compiled(
    rf"\b(?:(?:[Aa]nother|[Aa] (?:good|second)|[Oo]ne more)(?: (?:good|nearby|local|trusted|close|fine))?|(?:(?:[Oo]ther|[Mm]ore|[Ss]ome|[Aa]) )?(?:[Nn]earby|[Ll]ocal)) (?:choices?|options?|alternatives?|places?|providers?)"
    rf"(?: (?:nearby|near (?:us|here|campus|town)|in town|in the area|close by))? (?:is|are|includes?|would be|may be) (?:the )?(?P<name>{_NAME})(?= \(|,| and [A-Z]| or [A-Z]|;|: | - |\.$|$)(?!.*\b(?:[Oo]ur|[Oo]urs|[Ww]e)\b)"
)
# "Another option is Telehealth Counseling" names no house
_HOUSE = compiled(
    r"\b(?:Recovery|House|Homes?|Centers?|Clinic|Hospital|Institute|Foundation|Ranch|Rehab|Health|Behavioral|Associates|Village|Mission|Detox)\b"
)
# Before its name: it is the house over ours, or the place where ours is
WHERE_OURS_IS = compiled(
    r"\b(?:(?:part|programs?|division|service|member|affiliate|subsidiary|name|branch|unit) of|(?:owned|operated|run|founded|licensed) by|formerly|known as|called|our) (?:the )?$"
    r"|\b(?:(?:our|my|this|nuestr[oa]s?) (?:(?!clients|patients|residents|members|guests)[\w'-]+ ){0,3}?(?:programs?|iop|php|clinics?|offices?|locations?|sites?|cent(?:er|re)s?|houses?|homes?|campus|groups?|sessions|team|detox|unit|programa|clínica|centro|oficina|grupos?)\b(?! (?:clients|patients|residents|members|guests))"
    r"|(?:we|i) (?:are|'re|am|meet|see|gather|practice)\b|(?:meets?|held|located|housed)\b)(?:(?!, |[;:]).)*$"
)
# Before it the sentence tells of ours: "We accept Medicaid and refer to Cedar Hill, which …"
_TELLS_OF_US = compiled(
    r"\b(?:we|our \w+) (?:also |currently )?(?:offers?|provides?|accepts?|takes?|runs?|treats?|meets?)\b"
)
# No organisations, though they are written as names: "Dialectical Behavior Therapy, which …"
_A_METHOD = compiled(
    r"\b(?:therapy|training|treatment|reprocessing|interviewing|management|prevention|anonymous|meetings|groups?|iop|php|program|steps?|tracks?|pathway|series|curriculum)$"
)
_OF_CARE = (
    "iop",
    "php",
    "program",
    "group",
    "detox",
    "clinic",
    "session",
    "outpatient",
    "residential",
    "center",
    "facility",
    " unit",
    " beds",
)
_VERBS = (
    "accept",
    "take",
    "offer",
    "provide",
    "meet",
    "run",
    "operate",
    "treat",
    "serve",
    "give",
    " has",
    "in-network",
    "in network",
)
# By name: the form, and whether the name must have a word for an organisation.
FORMS: dict[str, tuple[re.Pattern[str], bool]] = {
    "another:possessed": (_POSSESSED, False),
    "another:doing": (_DOING, True),
    "another:doing_es": (_DOING_ES, True),
    "another:level_at": (_LEVEL_AT, False),
    "another:kin": (_OF_KIN, False),
    "another:such_as": (_SUCH_AS, True),
    "another:choice": (_CHOICE, True),
    "another:sent_to": (_SENT_TO, False),
    "another:works_with": (_WORKS_WITH, True),
    "another:given_by": (_GIVEN_BY, True),
    "another:which_takes": (_WHICH_TAKES, True),
}
FORM_HINTS = frozenset(FORMS)
# What a page says that it was called, or is a part of
OTHER_NAMES = Guarded(
    r"\b(?:(?:formerly|previously)(?: known as| called)?|(?:now|once|also|first) (?:known as|called)|renamed|d/?b/?a|f/?k/?a|a/?k/?a):? (?:the )?((?:[\w&.'-]+ ?){1,4})"
    r"|\b(?:part|programs?|division|service|member|affiliate|subsidiary|branch|department|clinic|unit) of (?:the )?((?:[\w&.'-]+ ?){1,4})|\b(?:owned|operated|run|founded) by (?:the )?((?:[\w&.'-]+ ?){1,4})"
    r"|(?<![\w&.'-])((?:[\w&.'-]++ ){1,4})(?:is now|became|has become|changed its name)\b"
)
_CALLED_OURS = compiled(r"\bour ((?!partner|sister|neighb|affiliate|colleague|friend|referral)[\w-]+ [\w-]+)")
_FOR_SHORT = compiled(rf"(?:The )?(?P<name>{_WORD}) {_DOES}")
_PASSED_ON = (_SENT_TO, _WORKS_WITH, _GIVEN_BY, _CHOICE)
_NO_CARE = compiled(r"\b(?:Pharmacy|Drugs?|Labs?|Laborator(?:y|ies)|Diagnostics|Medical|Memorial|University)\b")
# What a sentence of that form holds in any case, for extract.hints: one of each group, whatever their order.
_KINDS = "otp|services|psychiatr|psycholog|health|institute|foundation|associates|recovery|detox|treatment|center|clinic|hospital|house|behavioral|counseling|rehab|wellness"
HINTS = {
    "another:possessed": rf"'s .*(?:{'|'.join(_OF_CARE)})",
    "another:doing": rf"(?:{_KINDS}).*(?:{'|'.join(_VERBS)})",
    "another:doing_es": r"(?:hospital|cl\u00ednica|centro|casa|hogar|fundaci\u00f3n|instituto|recuperaci\u00f3n|salud).*(?:acept|ofrec|brind|atiend|trata|cuent|tiene|recib|cobra|dispon|toma)",
    "another:level_at": "(?: at | by | of ).*(?:iop|php|program|group|detox|clinic|yoga|acupuncture|massage|tms|emdr|neurofeedback|ketamine)",
    "another:kin": "(?:partner|sister|neighb|affiliate|colleague|friend|landlord|tenant)",
    "another:such_as": "(?:such as|like |including).*(?:programs|providers|partners|facilities|centers|clinics|houses|hospitals)",
    "another:choice": "(?:choice|option|alternative|place|provider).*(?: is | are | include| be ).*(?:recovery|house|home|center|clinic|hospital|institute|foundation|ranch|rehab|health|behavioral|associates|village|mission|detox)",
    "another:sent_to": "(?:refer|recommend|suggest|send |transfer|step|transition|call|contact|try|visit|see |go to).*(?:which|whose|where|who|, a|, they|, it|their|; | \\(|, takes|, in)",
    "another:given_by": rf"(?:is|are) .*(?: by | through |available at ).*(?:{_KINDS})",
    "another:which_takes": "(?: which | that | who | que | cual ).*(?:accept|take|bill|offer|provid|run|operat|treat|honor|network|contract|paneled|works|particip|acepta|toma|recibe|ofrece|cobra|trata)",
    "another:works_with": "(?:partner|collaborat|work|coordinat|contract).* with .*(?:which|whose|where|who|, a|, they|, it|their|; )",
}
# Capitalised words that make no name: days, people, places of care, levels
COMMON = frozenset(
    "the a an our we your my in at on and or of for with women men children veterans adults teens adolescents youth family families parents students clients patients today "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september "
    "october november december iop php op intensive outpatient partial hospitalization residential inpatient detox medical sober living recovery treatment "
    "program programs group groups center centers centre clinic hospital house home homes behavioral mental health addiction alcohol drug substance abuse use counseling "
    "rehab rehabilitation wellness services service care day evening morning afternoon night weekend adult young adolescent teen virtual online telehealth aftercare "
    "this that these it its each all both every new most some many other if when while early dual diagnosis cbt dbt emdr mat asam joint commission carf "
    "men's women's veteran's children's adult's everyone one anyone someone el la los las de del un una centro clínica casa hogar fundación instituto salud recuperación "
    "crisis support case management peer integrated specialty medication medications assisted opioid suboxone methadone evaluation assessment assessments disorder disorders prevention "
    "youth employee assistance perinatal dui student office offices clinics department division psychiatry psychology trauma anxiety depression eating pain clinical access "
    "tratamiento programa programas servicios hospitales clínicas centros lunes martes miércoles jueves viernes sábado domingo adultos mujeres hombres adolescentes familias psychiatric general".split()
)
_STREET = compiled(
    # One digit first: a search then skips from digit to digit
    r"\d(?<!\w\d)\d{0,5} (?:[nsew]\.? |north |south |east |west )?(?:[\w'.-]+ ){1,3}(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|highway|hwy|way|court|ct|parkway|pkwy|circle)\b"
)
_TWO_CAPITALS = compiled(r"[A-Z][\w&.-]*+ (?:(?:of|the|at|in) )?[A-Z]")  # no name of two words is without
_HEADS = ("heading", "title", "alt")
_TAKES = ("accept", "accepts", "take", "takes", "network")
_WE_TOO = compiled(r"(?:,| and| but| while|;) we (?:take|accept|are|bill|do|don't|cannot|can't)\b")
MAX_LENGTH = 400  # characters; a longer sentence names many, and says of none of them what it says
LONG_ENOUGH = 5  # letters of a name that is one word
MIN_WORDS = 2  # of a name; a single word may be the first of any sentence


class Strangers:
    """Knows the names that a page gives itself, so that it can tell those of others from them; `short` holds the first words of those found."""

    def __init__(self, sentences: Sequence[Unit], provider_names: tuple[str, ...], title: str) -> None:
        self._units = sentences
        self._names = provider_names
        self._title = title
        self._own: str | None = None
        self._known: dict[str, bool] = {}
        self.short: set[str] = set()  # by which a sentence further on may go on about one

    def named_in(self, unit: Unit, hints: frozenset[str]) -> bool:
        """Whether the sentence, of which `hints` tell what it may hold, is about an organisation whose name is none of the page's own."""
        if len(unit.low) > MAX_LENGTH or unit.block.kind in ("title", "heading"):
            return False
        if self.short and self._goes_on_about_one(unit):
            return True
        looked_for = hints & FORM_HINTS
        if not looked_for:  # hardly any sentence holds what one of them needs
            return False
        if "another:which_takes" not in looked_for and _TWO_CAPITALS.search(unit.text) is None:
            return False
        text = plain(unit.text)
        for pattern, has_kind in [FORMS[form] for form in sorted(looked_for)]:
            if not self._names and pattern not in _PASSED_ON:
                continue  # who is meant by a name is known beside the page's own alone, but where one is sent
            if pattern is _WHICH_TAKES and _TAKES_ITSELF.search(text) is None:
                continue
            # What begins with the sentence, or behind a colon or semicolon, is looked for nowhere else.
            begins = pattern is _DOING and ": " not in text and "; " not in text
            if found := pattern.match(text) if begins else pattern.search(text):
                said = found.groupdict()
                name = said.get("name") or said.get("other") or ""
                if pattern is _DOING and found[0].endswith(_TAKES) and self._tells_of_us(unit.low, found.end()):
                    continue  # what either takes is told apart name by name (extract.fields.taken_elsewhere)
                if pattern is _CHOICE and _HOUSE.search(name) is None:
                    continue
                if pattern in (_LEVEL_AT, _GIVEN_BY) and _OURS.search(unit.low, 0, found.end()):
                    continue  # "Our IOP at Cedar Hill": a place of ours
                at = pattern is _WHICH_TAKES or (pattern is _POSSESSED and found[0].startswith("at "))
                if at and WHERE_OURS_IS.search(unit.low, 0, found.start()):
                    continue
                if (pattern in _PASSED_ON or pattern is _WHICH_TAKES) and (
                    _TELLS_OF_US.search(unit.low, 0, found.start()) or _A_METHOD.search(fold(name)) or is_partner(name)
                ):
                    continue
                alone = said.get("other") if pattern is _WHICH_TAKES else _goes_to_one(found)
                if self._is_stranger(name, has_kind=has_kind) or (alone and self._tells_of_none_here(fold(name))):
                    self.short.add(name.split()[0])
                    return True
        return False

    def _tells_of_us(self, low: str, start: int) -> bool:
        """Whether a sentence goes on about the provider of the page behind what it says of another."""
        return _WE_TOO.search(low, start) is not None or any(low.find(name, start) >= 0 for name in self._names)

    def _goes_on_about_one(self, unit: Unit) -> bool:
        """Whether the sentence goes on about one named before, for short: "Brightvale accepts …" behind "a partner, Brightvale Health"."""
        found = _FOR_SHORT.match(unit.text)
        return found is not None and found["name"] in self.short and self._tells_of_none_here(fold(found["name"]))

    def _is_stranger(self, name: str, *, has_kind: bool) -> bool:
        key = f"{name}|{has_kind}"
        if key not in self._known:
            self._known[key] = self._is_new(name, has_kind=has_kind)
        return self._known[key]

    def _is_new(self, name: str, *, has_kind: bool) -> bool:
        low = fold(name)
        if len(low.split()) < MIN_WORDS or (has_kind and not _is_of_a_kind(name)):
            return False
        return self._tells_of_none_here(low)

    def _tells_of_none_here(self, low: str) -> bool:
        """Whether the telling words of a folded name are none of those that the page has for itself."""
        telling = [word for word in low.split() if word not in COMMON and len(word) > 2]
        return bool(telling) and not any(word in self._frame() for word in telling)

    def _frame(self) -> str:
        """What a page says of itself: its name, its title, its headings and its frame, and what it calls "our"."""
        if self._own is None:
            self._own = "\n".join((*self._names, fold(self._title), without_streets(self._lines()), *self._called()))
        return self._own

    def _lines(self) -> str:
        return "\n".join(
            [
                unit.low
                for unit in self._units
                if unit.block.kind in _HEADS or unit.block.zone in ("header", "footer", "nav")
            ]
        )

    def _called(self) -> Iterator[str]:
        for unit in OTHER_NAMES.among(self._units):
            yield from [called.group() for called in OTHER_NAMES.finditer(unit.low)]
        for unit in self._units:
            if "our " in unit.low:
                yield from _CALLED_OURS.findall(unit.low)


def without_streets(low: str) -> str:
    """A folded line of a page's frame without the names of streets, which are names of nobody.

    >>> without_streets("birch landing, 410 alder street, duluth")
    'birch landing, , duluth'
    """
    return _STREET.sub("", low)


def _goes_to_one(found: re.Match[str]) -> bool:
    """Whether one is sent to a name of one word of which the sentence tells what no town does: "go to Larkmere, which takes …"."""
    name = found["name"]
    if found.re is not _SENT_TO or " " in name or len(name) < LONG_ENOUGH:
        return False
    return _NO_TOWN_DOES.match(found.string, found.end()) is not None


def _is_of_a_kind(name: str) -> bool:
    """Whether a name has a word for an organisation.

    >>> _is_of_a_kind("Larkin Clinic"), _is_of_a_kind("Larkin Pharmacy"), _is_of_a_kind("Larkin Track")
    (True, True, False)
    """
    return KIND.search(name) is not None or name.endswith(" OTP") or _NO_CARE.search(name) is not None
