"""Accreditations and licences of the provider, not of its staff, its partners or of good programs in general."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.alternatives import at_words
from extract.fields.denied import is_denied
from extract.fields.held_beside import held_clause
from extract.fields.mentions import MAX_UNIT, quote_around
from extract.literals import Guarded
from extract.page import Page
from extract.places import STATES
from extract.searching import compiled
from extract.structured import items
from extract.units import Unit, in_order
from records.codes import Claim
from records.models import Evidence, Finding

VOCABULARY = "accreditations"
HINT = "licence"  # of a sentence that may tell of one, see extract.hints

_STATE = "|".join(re.escape(name) for name in STATES)
_LICENSED = Guarded(
    at_words(
        rf"\b(?:licen[sc]ed|certified|accredited|approved|credentialed|regulated|(?<!i hold a )(?<!i have a )(?:licen[sc]es?|certification)(?= (?:from|issued|granted)\b))\b(?:,? (?:and|&|/) ?(?:licen[sc]ed|certified|accredited|approved|regulated))?[^.;]{{0,40}}?\b(?:by|with|through|from)\b(?: both)?(?: the)? "
        rf"(?:state of \w+|(?:\w+ ){{0,4}}?(?:department|dept\.?|division|office|bureau|agency|authority|board|commission|administration) (?:of|on|for)\b|(?:{_STATE})(?:'s)? (?:state|department|dept|division|health|office|board|behavioral|dhcs)|state\b|commonwealth\b|dhcs|ahca|odmhsas|oasas|dbhds|azdhs|adhs|dshs|hhsc|dcf|odh)"
        rf"|\b(?:{_STATE})(?:'s)? (?:state[- ])?(?:licen[sc]ed|certified)\b(?! (?:\w+ )?(?:therapist|clinician|counselor|psychologist|nurse|social worker|physician|professional))"
        # "OASAS-licensed": the agency that licenses stands before
        r"|\b(?:dhcs|ahca|odmhsas|oasas|dbhds|azdhs|adhs|dshs|hhsc|dcf)[- ](?:licen[sc]ed|certified|approved)\b(?! (?:[\w-]+ )?(?:therapist|clinician|counselor|psychologist|nurse|social worker|physician|professional|training|provider of training))"
        r"|\bdhcs\b[^.;]{0,20}(?:licen|certif|#|no\b|\d)|\b(?:licen[sc]ed|certified|certification|license)[^.;]{0,30}\b(?:dhcs|department of health care services)\b"
        r"|\b(?:state|facility|dhcs|ahca|department of health|dcf|hhsc) (?:licen[sc]e|certification|lic\.?)(?: (?:no\.?|number))? ?[#:.]{0,2} ?#?[a-z]{0,3}[- ]?\d{4,}"
        r"|\b(?:licenciad[oa]s?|certificad[oa]s?|acreditad[oa]s?|con licencia) (?:por|de|del) (?:el |la )?(?:estado|departamento|dhcs)"
    ).pattern
)
_PEOPLE = compiled(
    r"\b(?:therapists?|clinicians?|counselors?|nurses?|physicians?|doctors?|psychologists?|psychiatrists?|staff|team|social workers?|professionals?|practitioners?|she|he|lcsw|lmft)\b[^.;]{0,50}$"
)
_ADVICE = Guarded(
    r"\b(?:look for|should|ask|whether|make sure|verify|check (?:if|that|for|whether)|ensure (?:that )?(?:the|a|your)|signif\w+|means that|bodies|organizations? (?:like|such as)|such as|choose|when choosing|search|find a|"
    r"standards? (?:of|set by)|according to|recommend\w*|require\w*|partner\w*|network|facilities (?:in|are|near|we)|centers (?:in|are|near|we)|programs that|other|many|most|formerly|seeking|pursuing|applied|applying|in the process|in progress|pending|awaiting|esperamos|en espera de|en trámite|en proceso de|solicitamos|buscamos|antes|working (?:toward|on|for)|(?:hop(?:e|es|ing)|aim(?:s|ing)?|plan(?:s|ning)?|intend(?:s|ing)?|expect(?:s|ing)?|prepar(?:e|es|ing)|on (?:our|the|its) (?:way|path|road|journey)) (?:to|for)|candidate for|not yet|(?:once|when) we (?:are|become|get)|will (?:soon )?(?:be|become|earn|seek)|used to be|expired|lapsed|revoked|complaint\w*|report (?:a|any)|contact the|"
    r"concerns|what is|busque)\b"
)
# What takes an accreditation away, wherever in the sentence it is said
_NOT_HELD = compiled(
    r"\b(?:formerly|seeking|pursuing|applied|applying|in the process|in progress|pending|awaiting|esperamos|en espera de|en trámite|en proceso de|solicitamos|buscamos|antes|working (?:toward|on|for)|not yet|used to be|expired|lapsed|revoked|withdrawn|complaint\w*|report (?:a|any))\b"
)
# "We follow Joint Commission standards": so may who is not accredited. "Our director is a member of NAATP": so is he.
_BY_STANDARDS = compiled(
    r"\b(?:follow|meet|exceed|adhere to|comply with|uphold|keep|embrace|honor)(?:s|ing)? (?:all |the |every |strict |to )*(?:joint commission|jcaho|carf|naatp|asam)\b(?!-)"
    r"|\b(?:joint commission|jcaho|carf|naatp)(?:'s)? (?:standards|guidelines|requirements|principles|code|criteria|best practices)\b"
)
_HELD = compiled(r"\b(?:accredited|accreditation|certified|certification|gold seal|seal of approval|member)\b")
_A_PERSON = compiled(
    r"\b(?:directors?|founders?|co-founders?|ceo|owners?|president|chairman|physicians?|psychiatrists?|psychologists?)\b(?:,? [\w.'’-]+){0,6}?,? (?:is|are|was|were|serves|sits|holds)\b[^.;]{0,80}$"
)
# "Our parent company is CARF accredited": which of its houses are is not told
_OF_ANOTHER = compiled(
    r"\b(?:our|the|its|whose) (?:parent|sister|partner|affiliated?|holding|billing|lab(?:oratory)?|pharmacy|management) ?(?:compan(?:y|ies)|organi[sz]ations?|facilit(?:y|ies)|programs?|centers?|agency|hospitals?|partners?)?,? (?:(?!we\b|our\b)[\w'&.-]+,? ){0,4}?(?:is|are|holds?|has|have)\b[^.;]{0,60}$"
)
# Where what is said of an accreditation ends: "…, which means that our care is safe", "…, and whose aim is to ensure that the …"
_GOES_ON = compiled(r"[;:—]|, | which | whose | so that | because | and our | and the | - ")
# The hospital where somebody learnt, and not this provider.
_ELSEWHERE = compiled(
    r"\b(?:trained|worked|interned|studied|practiced|residency|internship|fellowship|degree|career|experience|graduat\w+) (?:\w+ ){0,4}(?:at|in|with|for|from)\b[^.;]{0,40}$"
)
# "The Joint Commission surveys hospitals", "CARF was founded in 1966": of the accreditor itself, wherever nobody says that it was here
# No "accredited" or "verified" by itself, as in "CARF accredited facility".
_DOES = r"(?:survey|inspect|review|check|accredit|evaluate|examine|visit|assesse|screen|vet|monitor|publishe|recogni[sz]e|set|require|release|update|verifie|certifie|serve|work)"
_OF_ITSELF = Guarded(
    rf"(?:'s)?(?: international)?(?: \([a-z]{{2,6}}\))? (?:(?:also|now|currently|only|regularly) )*(?:{_DOES}s\b|(?:has|have) (?:[a-z]+ly )?(?:surveyed|inspected|accredited|certified|evaluated|set|published)\b|(?:was|is|were) (?:founded|established|formed|created|started|based|headquartered)\b"
    r"|(?:is|are) (?:an?|the|one of the) (?:[\w-]+,? ){0,4}?(?:organi[sz]ation|nonprofit|non-profit|body|agency|accreditor|company|service|group|firm)\b)"
    r"|(?:'s)? (?:surveyors|inspectors|reviewers|auditors) (?:visit|come|inspect|survey|check|review)\b"
)
_OF_US = compiled(
    r"\b(?:us|we|we're|our|ours|this|here|i|my|nuestr[oa]s?|nos)\b|\bthe (?:[\w-]+ )?(?:hospital|center|clinic|program|facility|house|practice|campus)\b"
)
_LOGO = compiled(r"\b(?:logo|seal|badge|accredit\w*|certif\w*|member|approved|verif\w*|licen\w*)\b")
_BARE = compiled(
    r"\b(?:fully |state-of-the-art )?licen[sc]ed (?:(?:and|&) (?:accredited|certified|insured) )?(?:\w+ ){0,2}(?:facility|center|clinic|provider|program|rehab|treatment|residence)\b|\bwe are licen[sc]ed\b|\bestamos licenciad"
)
_CERTIFY = compiled(r"\b(?:accredit\w*|certif\w*|seal|member\w*|licen\w*|approv\w*|gold|acredita\w*)\b")
_EXCLUDED_ZONES = frozenset(("testimonial", "related", "staff"))
_KEYS = ("accreditation", "credential", "license", "certif", "permit", "recognizedby", "award")


def find(page: Page) -> list[Finding]:
    """The accreditations that the page claims for its provider; a bare "licensed" is unclear."""
    own: dict[str, Finding] = {}
    unsure: dict[str, Finding] = {}
    for code, claim, evidence, rule in (*_in_text(page), *_in_structured(page)):
        held = own if claim == "own" else unsure
        if code not in held:
            held[code] = page.finding("accreditations", code, evidence, rule, claim=claim)
    return [*own.values(), *(finding for code, finding in unsure.items() if code not in own)]


def _in_text(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    for unit in in_order(page.naming(VOCABULARY), page.hinting(HINT)):
        if len(unit.low) > MAX_UNIT or unit.block.zone in _EXCLUDED_ZONES:
            continue
        scope = page.scope(unit)
        if scope.claim in ("excluded", "hypothetical") and scope.why != "nav":
            continue
        if unit.number in page.denied or unit.text.endswith("?"):
            continue
        for match in page.terms(unit, VOCABULARY):
            if match.id == "state_license" or is_denied(unit.low, match.start, match.end):
                continue
            if _is_advice(unit.low, match.start, match.end):
                continue
            if _ELSEWHERE.search(unit.low, 0, match.start) or _is_of_accreditor(page, unit, match.end):
                continue
            claim = _claim(page, unit)
            if claim == "own" and (
                _is_by_standards(unit.low)
                or _A_PERSON.search(unit.low, 0, match.start)
                or _OF_ANOTHER.search(unit.low, 0, match.start)
            ):
                claim = "unclear"
            if claim is not None:
                yield match.id, claim, page.evidence(unit, quote=quote_around(unit, match.start, match.end)), scope.why
        if HINT in page.hints[unit.number] and not _ADVICE.search(unit.low):
            yield from _licence(page, unit)


def _is_of_accreditor(page: Page, unit: Unit, end: int) -> bool:
    """Whether a sentence tells what the accreditor named up to `end` does or is, and nothing of this provider."""
    if _OF_ITSELF.match(unit.low, end) is None or _OF_US.search(unit.low):
        return False
    return not any(name in unit.low for name in page.provider_names)


def _is_by_standards(low: str) -> bool:
    """Whether a sentence speaks of an accreditor's standards, and not of an accreditation that is held."""
    return _BY_STANDARDS.search(low) is not None and _HELD.search(low) is None


def _is_advice(low: str, start: int, end: int) -> bool:
    """Whether what is said before an accreditation, or of it, is advice, of others or of another time.

    What goes on behind it tells what it is worth, and takes nothing away.

    >>> low = "we are carf accredited, which means that you are safe"
    >>> _is_advice(low, 7, 11), _is_advice("carf accreditation means that a center is safe", 0, 4)
    (False, True)
    """
    if _NOT_HELD.search(low):
        clause = held_clause(low, start, end)
        return clause is None or _ADVICE.search(low, *clause) is not None
    goes_on = _GOES_ON.search(low, end)
    return _ADVICE.search(low, 0, goes_on.start() if goes_on else len(low)) is not None


def _claim(page: Page, unit: Unit) -> Claim | None:
    """Own where the sentence is, or where a short line or a badge of the provider's page says accredited or shows the seal."""
    scope = page.scope(unit)
    if scope.own:
        return (
            "own"
            if _CERTIFY.search(unit.low) or unit.block.kind in ("item", "alt", "heading", "cell") or len(unit.low) < 60
            else "unclear"
        )
    short = len(unit.low) < 90
    if unit.block.kind == "alt":
        return "own" if page.presents_own and (_LOGO.search(unit.low) or len(unit.low) < 30) else "unclear"
    if (
        page.presents_own
        and short
        and (scope.claim in ("neutral", "excluded") or "joint commission accredited" in unit.low)
    ):
        return "own"
    return None if scope.claim == "general" else "unclear"


_REFUSED = compiled(r"\b(?:not|n't|no longer|never)\b")


def _licence(page: Page, unit: Unit) -> Iterator[tuple[str, Claim, Evidence, str]]:
    """A licence or certification of a named state; of people it is none of the provider's."""
    low = unit.low
    found = _LICENSED.search(low) or re.search(r"\bstate[- ](?:licen[sc]ed|certified)\b", low)
    scope = page.scope(unit)
    if found is None:
        if scope.own and _BARE.search(low) and not _PEOPLE.search(low[:40]):
            bare = _BARE.search(low)
            assert bare is not None
            yield (
                "state_license",
                "unclear",
                page.evidence(unit, quote=quote_around(unit, *bare.span())),
                "bare licensed",
            )
        return
    if (
        _PEOPLE.search(low, 0, found.end())
        or is_denied(low, *found.span())
        or scope.claim == "general"
        or _REFUSED.search(found.group())
    ):
        return
    if re.match(
        r" (?:\w+ )?(?:therapist|clinician|counselor|psychologist|nurse|social worker|physician|professional)",
        low[found.end() :],
    ):
        return
    claim: Claim = "own" if scope.own or page.presents_own else "unclear"
    yield "state_license", claim, page.evidence(unit, quote=quote_around(unit, *found.span())), "licence named"


_NAMED = (
    ("joint_commission", compiled(r"joint commission|jcaho|gold seal", re.IGNORECASE)),
    ("carf", compiled(r"\bCARF\b|commission on accreditation of rehabilitation", re.IGNORECASE)),
    ("legitscript", compiled(r"legit ?script", re.IGNORECASE)),
    ("naatp", compiled(r"\bNAATP\b|association of addiction treatment providers", re.IGNORECASE)),
    (
        "state_license",
        compiled(
            rf"\bDHCS\b|department of health|(?:{_STATE}|state)\b.{{0,30}}\blicen[sc]|licen[sc]\w*.{{0,40}}\b(?:{_STATE}|state)\b",
            re.IGNORECASE,
        ),
    ),
)


@lru_cache(maxsize=256)
def _is_credential(key: str) -> bool:
    return key.lower().startswith(("hascredential", "accreditation", "award", "memberof"))


@lru_cache(maxsize=256)
def _may_name(key: str) -> bool:
    return any(map(key.lower().__contains__, _KEYS))


def _in_structured(page: Page) -> Iterator[tuple[str, Claim, Evidence, str]]:
    """Credentials that the page's structured data give the organisation."""
    for item in items(page.document):
        if item.whose == "people":
            continue
        credential = any(map(_is_credential, item.path))
        for key in item.keys:
            if not (credential or _may_name(key)):
                continue
            for value, quote, where in item.stated(key):
                for code, pattern in _NAMED:
                    if pattern.search(value):
                        evidence = Evidence(quote=quote, where=where, url=page.url, fetched_at=page.fetched_at)
                        yield code, "own", evidence, "structured data"
