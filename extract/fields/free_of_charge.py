"""What is free of charge: treatment itself, and no call, no assessment and nothing that is only free of something."""

from __future__ import annotations

from extract.searching import compiled
from extract.terms import Match

_FREEBIE = compiled(
    r"assess|consult|verif|benefit|\bcalls?\b|evaluation|screening|quote|\btour|estimate|insurance|hotline|helpline|phone|referral|resource|guide|download|"
    r"book|webinar|naloxone|narcan|parking|transport|wi-?fi|meals?\b|alumni|aftercare|graduates|\bmeetings?\b|\bchecks?\b|support group|obligation|confidential|training|newsletter|"
    r"coverage|medicaid|medicare|medi-cal|plan|deductible|copay|(?<!community )members|cost share|shipping|test|quiz|chat|text|feel|famil|evaluaci|llamad|verific|estacionamiento|guía|folleto|primera (?:sesión|cita)|seguro|línea de|charla|taller"
)
# "stigma-free care", "substance free programs": free of something, and not of cost
_FREE_OF = compiled(
    r"(?:[\w]-|\b(?:stigma|judg(?:e?ment|ing)|shame|drug|alcohol|substance|smoke|tobacco|nicotine|vape|pain|risk|crime|violence|bias|hassle|stress|worry|guilt|pressure|opioid|opiate|medication|fear|trauma|distraction|addiction|symptom|gluten|debt|tear)s? |\b(?:feel|live|living|set|breaks?|becom\w+|being|be|are|stay\w*) )$"
)
# A clause beside it that only says that no insurance is needed or billed: "; we do not bill insurance"
_NO_INSURANCE = compiled(
    r"(?:[;,]|\b(?:and|so|because|since|as)\b)[ ,;]*(?:and |so )?(?:(?:we|i) (?:do not|don't|never|cannot|can't|are unable to) (?:accept|take|bill|need|use|charge|file)|no|there is no)(?: any)? (?:health )?insurance\b(?: is| or medicaid)?(?: (?:needed|required|billed|accepted|necessary))?(?=[.;,!]|$)"
    r"|^(?:we|i) (?:do not|don't|never|cannot|can't) (?:accept|take|bill) (?:any )?(?:health )?insurance[;,]? "
)
# "Free 12-month": whether that is of treatment, and of no app or trial
_LASTS = compiled(r"free (?:[\w-]+-(?:month|day|year|term|long|based))")
_OF_TREATMENT = compiled(
    r" (?:[\w-]+ ){0,2}?(?:treatment|programs?|residential|rehab|recovery (?:program|home|house)|discipleship)\b(?! (?:app|trial|guide|kit)\b)"
)
# "There is no cost to the student": of being here, where nothing else is named
_TO_THOSE_HERE = compiled(
    r"\bthere (?:is|are|will be|has been)(?: (?:never|absolutely|currently|also|simply|truly|typically))? (?:any |absolutely )?no (?:financial |direct |out-of-pocket )?(?:costs?|charges?|fees?|tuition)(?: or (?:costs?|charges?|fees?|tuition))? (?:to|for) (?:(?:the|our|any|each|its|a) )?(?:individual )?"
    r"(?:students?|residents?|guests?|men|women)(?: or (?:the|their|his|her) (?:\w+ )?famil(?:y|ies))?(?=\s*(?:[.;!]|$)|,? (?:and we|because|as we|since|thanks|who (?:comes?|stays?|lives?|attends?|enrolls?)\b))"
)
_FAMILY = compiled(r" or (?:the|their|his|her) (?:\w+ )?famil(?:y|ies)")
_TREATMENT = compiled(
    r"treatment|program|services|counsel|\bcare\b|therapy|groups?\b|detox|residential|\biop\b|\bphp\b|\bstay|rehab|recovery|classes|tratamiento|programa|servicios|terapia|atención"
)


def is_free_treatment(low: str, match: Match) -> bool:
    """Whether the wording says that treatment costs nothing.

    >>> is_free_treatment("our free program for veterans", Match("payment", "free", 4, 16)), is_free_treatment("a free call", Match("payment", "free", 2, 6))
    (True, False)
    """
    said = _NO_INSURANCE.sub(" ", low) if "insurance" in low else low
    here = _TO_THOSE_HERE.search(low) if "there " in low else None
    if low.endswith("?") or _FREEBIE.search(_FAMILY.sub(" ", said) if here else said):
        return False
    if low.startswith("free", match.start) and _FREE_OF.search(low, max(0, match.start - 24), match.start):
        return False
    if _LASTS.match(low, match.start) and not _OF_TREATMENT.match(low, match.end):
        return False
    return here is not None or _TREATMENT.search(low) is not None
