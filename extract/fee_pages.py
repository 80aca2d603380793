"""Pages of fees and of insurance of those who treat by talking, in English and Spanish: they may say neither "we" nor "I", and give no name."""

from __future__ import annotations

from extract.page import Page
from extract.scope import is_hedged
from extract.searching import compiled
from extract.units import Unit

MOST_SENTENCES = 60
KINDS = 3  # a price, insurers that are taken, and terms
FEW_INSURERS = 2
HEADINGS = 2  # among the first of which one says what the page is
_HEAD = compiled(
    r"(?:(?:our|my|session|therapy|counsell?ing|clinic|office|current|practice|patient|client|billing|payment|financial|insurance) )*(?:fees?|rates?|insurance|payments?|pricing|prices|investment|costs?|billing|polic(?:y|ies))"
    r"(?:(?:,| and| &|/) ?(?:(?:our|session|payment|insurance|billing|cancellation) )*(?:fees?|rates?|insurance|payments?|pricing|costs?|billing|polic(?:y|ies)|coverage|options|information|info|reimbursement))*(?: (?:information|info|options|schedule|policy|policies))?"
    r"|(?:(?:nuestr[oa]s|mis?) )?(?:costos?|tarifas?|honorarios|precios|pagos?|formas de pago|seguros?(?: médicos?)?)(?: (?:aceptados|que (?:se )?acept\w+|de (?:las )?(?:sesiones|consulta|terapia)))?(?:(?:,| y|/) ?(?:costos?|tarifas?|honorarios|precios|pagos?|formas de pago|seguros?(?: médicos?)?|políticas?|cancelaci\w+))*"
)
# What only those say who treat by talking
_TALKING = compiled(
    r"\b(?:(?:psycho)?therap(?:y|ists?)(?! (?:gift|products))|psychotherap\w+|counsell?(?:ing|ors?)|psycholog\w+|psychiatr\w+|lmft|lcsw|lpc|(?:psico)?terap(?:ia|euta)s?(?! (?:física|ocupacional|del (?:habla|lenguaje)|manual))|psicolog\w+|psicólog[oa]s?|psiquiatr\w+|consejer(?:[oa]s?|ía))\b"
)
_OTHER = compiled(
    r"\b(?:massage\w*|acupunctur\w*|nutrition\w*|dietit\w+|dieticians?|speech|pelvic|midwi\w+|doulas?|lactation|physical therap\w+|occupational therap\w+|physiotherap\w+|personal train\w+|attorneys?|lawyers?|tutor\w*|dental|dentists?|"
    r"photo\w*|coaching (?:sessions?|packages?|is not)|yoga|pilates|sound (?:bath|therapy|healing)|hypnotherap\w+|reiki|chiropract\w+|veterinar\w+|pets?|red light|cryotherapy|retail|beauty|facials?|credit counsell?\w+|genetic counsell?\w+|career counsell?\w+|college counsell?\w+|masajes?|fisioterap\w+|nutricionistas?|quiropr\w+|abogad[oa]s?|dentistas?|mascotas?)\b"
)
# Said of what it costs anywhere, and by those who bill for others
_ANYWHERE = compiled(
    r"\b(?:average|nationwide|in most (?:cities|states)|therapists? (?:charge|usually|typically|often)|most (?:therapists|plans|insurers|insurance)|how much (?:does|do)|near you|near me|find a|your practice|your patients|employees?|employers?|benefit year|human resources|for providers|our directory|members? services|en promedio|los terapeutas (?:cobran|suelen)|puede costar|suelen? costar|cómo encontrar|cerca de (?:ti|usted))\b"
)
_PRICED = compiled(
    r"\b(?:(?:psycho)?therapy|psychotherapy|counsell?ing|sessions?|consultation|evaluation|intake|appointments?|visits?)\b[^.;$]{0,60}\$ ?\d{2,3}(?!\d|,\d| ?(?:-|to|and) ?\$?\d)|\$ ?\d{2,3}(?:\.\d\d)?(?!\d|,\d| ?(?:-|to|and) ?\$?\d)[^.;$]{0,30}\b(?:sessions?|hour|visits?)\b"
    r"|\b(?:(?:psico)?terapia|consulta|sesi(?:ón|ones)|evaluación|cita)\b[^.;$]{0,60}\$ ?\d{2,3}(?!\d|,\d| ?(?:-|a|y) ?\$?\d)|\$ ?\d{2,3}(?!\d|,\d| ?(?:-|a|y) ?\$?\d)[^.;$]{0,30}\b(?:sesión|consulta|hora|cita)\b"
)
_TAKEN = compiled(
    r"\b(?:(?:is|are) (?:accepted|taken|billed|welcome)|in[- ]network|accepted (?:plans|insurance|insurances)|insurances? accepted|plans accepted|accepts|(?:se )?acepta[ns]?|aceptamos|acepto|seguros? aceptados?|trabaj(?:o|amos) con)\b"
)
_TERMS = compiled(
    r"\b(?:(?P<due>due at|payable at|paid at (?:the time|each)|payment is (?:due|expected|required|made|requested)|(?:at|after) each session|at the (?:time|end) of (?:the |each |your )?session|al (?:momento|final) de (?:la|cada) (?:sesión|consulta))|(?P<notice>cancel\w*|no[- ]shows?|missed (?:sessions?|appointments?)|24[- ]hours?'?|48[- ]hours?'?|cancelaci\w+|(?:24|48) horas)|(?P<bill>superbills?|out[- ]of[- ]network|reimburse\w*|reembols\w+|fuera de (?:la )?red)|"
    r"(?P<cards>credit cards?|hsa|fsa|checks? (?:and|or|are)|cash|efectivo|tarjetas?|zelle)|(?P<scale>sliding[- ]scale|reduced[- ]fees?|reduced rates?|escala (?:móvil|de pagos)|según sus ingresos)|(?P<copay>co-?pay\w*|deductibles?|coinsurance|copagos?|deducibles?)|(?P<alone>without insurance|self[- ]pay|private pay|uninsured|sin seguro|no tiene seguro|(?:facturan?|facturamos) (?:directamente )?al? (?:su )?seguro))\b"
)
# A session of talking by its minutes, and its codes on the bill of an insurer
_BY_THE_HOUR = compiled(
    r"\b(?:45|50|53|55)[- ]?(?:min\b|minutes?\b)[^.;]{0,30}\b(?:sessions?|hour)|\bsessions?\b[^.;$]{0,30}\b(?:45|50|53|55)[- ]?min|\b(?:90791|90832|90834|90837|90846|90847|90853)\b|\b50-minute hour\b"
)
_BILLED = compiled(
    r"\b(?:superbills?|out[- ]of[- ]network|in[- ]network|insurance panels?|panels? of insur\w+|(?:not|n't) (?:bill|take|accept) (?:any )?insurance|statements? for (?:reimbursement|your insur\w+))\b"
)
_CLIENTS = compiled(r"\bclients?\b")
_SAYS_I = frozenset(("practitioner", "we", "our"))


def is_of_another_trade(low: str) -> bool:
    """Whether folded text has a word of those who bill by the session as well: massage, dietitians, lawyers."""
    return _OTHER.search(low) is not None


def bills_by_the_session(page: Page) -> bool:
    """Whether a short page tells of sessions of the length that therapy has, or of clients' superbills, and how insurers are billed for them, and nobody else's.

    "I", "we" or a heading of fees says that it is of who tells it.
    """
    low = page.document.low
    if _BILLED.search(low) is None or len(page.units) > MOST_SENTENCES or _ANYWHERE.search(low) or _OTHER.search(low):
        return False
    if any(page.scope(unit).claim == "general" for unit in page.units):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main"]
    one = "the practice" in low or any(page.scope(unit).own and page.scope(unit).why in _SAYS_I for unit in told)
    if _BY_THE_HOUR.search(low):
        return one or any(_HEAD.fullmatch(unit.low.strip(" :.")) for unit in told[:HEADINGS])
    telling = "superbill" in low or "therap" in low
    return one and telling and "session" in low and _CLIENTS.search(low) is not None


def states_fees(page: Page) -> bool:
    """Whether a short page under a heading of fees or insurance says what a session of therapy costs, or which plans are taken for it, and on which terms."""
    low = page.document.low
    if len(page.units) > MOST_SENTENCES or _ANYWHERE.search(low) or _OTHER.search(low) or _TALKING.search(low) is None:
        return False
    first = [unit for unit in page.units if unit.block.zone == "main"][:HEADINGS]
    if not any(_HEAD.fullmatch(unit.low.strip(" :.")) for unit in first):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main" and page.scope(unit).claim in ("own", "neutral")]
    if any(page.scope(unit).claim == "general" for unit in page.units):
        return False
    plain = [unit for unit in told if not is_hedged(unit.low.replace("usual and customary", "customary"))]
    sure = sum(any(states(page, unit) for unit in plain) for states in (_prices_a_session, _takes_insurers))
    terms = {found.lastgroup for unit in told for found in _TERMS.finditer(unit.low)}
    return sure > 0 and sure + len(terms) >= KINDS


def _prices_a_session(page: Page, unit: Unit) -> bool:
    """Whether a sentence states an exact price of a session."""
    return "$" in unit.low and page.scope(unit).claim in ("own", "neutral") and _PRICED.search(unit.low) is not None


def _takes_insurers(page: Page, unit: Unit) -> bool:
    """Whether a sentence names several insurers that are taken."""
    named = {match.id for match in page.terms(unit, "insurers")}
    return len(named) >= FEW_INSURERS and _TAKEN.search(unit.low) is not None
