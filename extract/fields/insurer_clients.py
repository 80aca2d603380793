"""Insurers that are taken for a part of the clients alone: "Medicaid for youth only", "Medicare (as secondary only)"; a record holds no such limit."""

from __future__ import annotations

import re

from extract.fields.insurer_names import Name
from extract.places import STATES
from extract.searching import compiled

_STATE = "|".join(sorted(map(re.escape, STATES), key=len, reverse=True))
_PEOPLE = (
    r"(?:youth|minors|children|kids|adolescents?|teens?|teenagers|adults?|seniors|older adults|students|veterans|women|men|mothers|pregnant (?:women|clients|people)|families|couples"
    r"|(?:clients|patients|individuals|people|those|anyone) (?:under|over|who|aged?|younger|older|with|in|from|living)(?: [\w'-]+){1,4}?"
    r"|(?:existing|established|current|returning) (?:clients|patients)"
    rf"|(?:residents? of [\w ]{{3,30}}?|(?:{_STATE}|[\w]+ county) (?:residents|clients)))"
)
_SOME = rf"(?:our |the )?{_PEOPLE}(?: (?:and|or|&) {_PEOPLE})?(?: (?:programs?|services|track|groups?|clients|patients|therapy|counseling))?"
_SECOND = r"as (?:an? |the )?(?:secondary|supplemental|second)(?: (?:insurance|payer|coverage|plan))?"
_SITE = r"(?:at|in) (?:our|the) (?:[\w.'-]+ ){1,3}?(?:office|location|clinic|campus|site|center|facility)"
# One of the services, which is less than the program
_SERVICE = (
    r"(?:our |the |las |los |el |la )?(?:(?:medications?|meds?|psychiatr(?:y|ic)|diagnostic|initial|individual|couples|family|lab|drug|virtual|video|telehealth|online|follow-up|clinical|psychological|office|"
    r"citas|visitas|manejo|de|la|individual|familiar) )*"
    r"(?:medications?|meds?|med[- ]management|management|psychiatry|prescri(?:bing|ptions?)|visits?|appointments?|evaluations?|assessments?|intakes?|consult(?:ation)?s?|screenings?|testing|tests?|labs?|lab work|lab services|urinalysis|"
    r"therapy|counseling|sessions?|telehealth|case management|transportation|suboxone|methadone|vivitrol|mat|tms|"
    r"citas|consultas|evaluaci(?:ón|ones)|medicaci(?:ón|ones)|medicamentos|terapia|terapias|sesiones|telesalud)(?: (?:visits?|appointments?|services?|sessions?|de medicación|individual(?:es)?|psiquiátricas?))?"
    r"(?:(?: (?:and|or|y|o) |, )(?:\w+ )?(?:management|visits?|appointments?|evaluations?|assessments?|therapy|counseling|testing|labs?|sessions?))?"
)
# Some of those who treat: "by one of our therapists", "with Dr. Quay only"
_CLINICIANS = r"(?:clinicians?|therapists?|counsell?ors?|providers?|practitioners?|doctors?|physicians?|prescribers?|psychiatrists?|psychologists?|staff|terapeutas?|médicos?)"
_BY_SOME = rf"(?:by|with|through|por|con) (?:only )?(?:(?:one|two|three|some|certain|select|a few|several|not all|un[oa]?|algun[oa]s) (?:of (?:our|the) |de nuestr[oa]s )?(?:[\w-]+ )?{_CLINICIANS}|dr\.? [\w-]+ (?:only|alone)|our [\w-]+(?: [\w-]+)? (?:only|alone))"
_PART = rf"(?:for {_SOME}|for (?:our |the )?outpatient(?: (?:services|care|treatment|clinic|visits))?|(?:for|para) {_SERVICE}|{_SECOND}|{_SITE})"
_ONLY = r"(?:only|alone|exclusively|solo|sólo|solamente|únicamente)"
_NOUNS = r"[\s®™*]*(?:(?:insurance|plans?|coverage|health plan|members|clients)\b)?(?: (?:is|are)(?: currently)? (?:accepted|taken|billed|welcome))?"
# "Medicaid for youth only", "Medicaid only for youth", "Medicaid (adolescents only)", "Medicaid is accepted as secondary only"
# "Medicaid and Aetna for therapy only": of which of them it is said is not told
_AND_ANOTHER = r"(?:,? (?:and|or|&|y|o) (?:(?!(?:offer|provide|serve|treat|have|has|are|is|run|bill|accept|take|work|see|we|our)\b)[\w'&.-]+ ?){1,2}(?<! ))?"
_BEHIND = compiled(
    rf"{_NOUNS}{_AND_ANOTHER},? ?[(-]? ?(?:{_PART},? {_ONLY}\b|(?:but )?(?:{_ONLY}|just) {_PART}(?![\w-])|(?:only )?{_SECOND}(?![\w-]))"
    rf"|{_NOUNS} \(?{_BY_SOME}\b"
    rf"|{_NOUNS} ?\((?:only )?(?:for )?{_SOME}(?: only)?\)|{_NOUNS} ?\((?:(?:only )?(?:for )?{_SERVICE},? only|only (?:for )?{_SERVICE})\)"
)
_LIMIT = ("only", "just", "alone", "exclusively", "sol", "sólo", "únicamente", "as ", "by ", "with ", "through ", "por ", "con ", "(")  # fmt: skip
# "We only take Medicaid for youth", "At our hill office only, we take Medicaid"
_VERB_BEFORE = compiled(r"\bonly (?:accept|take|bill|work with|see)s? (?:clients with )?$")
_OPENED = compiled(rf"^\W*(?:only {_PART}|{_PART} only)\b[^.;]*$")
_BEHIND_VERB = compiled(rf"{_NOUNS} {_PART}(?![\w-])")
# "Dr. Quay takes Medicare; our other clinicians do not"
_OTHERS_DO_NOT = compiled(
    r"[^.]{0,80}?\b(?:our|the|all|my) other (?:clinicians?|therapists?|counselors?|providers?|practitioners?|doctors?|physicians?|prescribers?|locations?|offices?|clinics?|programs?|sites?) (?:do|does|are|is|cannot|can)(?: not|n't|not)?\b(?<=not|n't)"
)


def others_do_not(low: str) -> bool:
    """Whether a folded sentence says that others of the provider do not what the one before it told: "Our other doctors do not."

    >>> others_do_not("our other doctors are not."), others_do_not("our other doctors are not here on mondays")
    (True, False)
    """
    found = _OTHERS_DO_NOT.match(low) if " other " in low else None
    return found is not None and not low[found.end() :].strip(" .!")


def is_of_some_clients(low: str, name: Name) -> bool:
    """Whether what a folded sentence says of an insurer holds for a part of the clients, of the sites or of the clinicians alone.

    >>> def told(low): return is_of_some_clients(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("we accept medicaid for youth only", "we accept medicaid (adolescents only), aetna", "medicaid as secondary")]
    [True, True, True]
    >>> [told(low) for low in ("we accept medicaid for youth and adults", "we only accept medicaid", "we accept medicaid for iop only")]
    [False, False, False]
    """
    if name.end == len(low) and "only" not in low:
        return False  # nothing behind the name, and nothing before it that limits
    behind = low[name.end :]
    if any(map(behind.__contains__, _LIMIT)) and _BEHIND.match(low, name.end):
        return True
    if " other " in behind and _OTHERS_DO_NOT.match(low, name.end):
        return True
    if _VERB_BEFORE.search(low, 0, name.start) and _BEHIND_VERB.match(low, name.end):
        return True
    begin = max(
        (low.rfind(mark, 0, name.start) + len(mark) for mark in (". ", "; ") if mark in low[: name.start]), default=0
    )
    return " only" in low[begin : name.start] and _OPENED.match(low[begin : name.start]) is not None
