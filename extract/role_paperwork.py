"""Pages of a provider's site that name no treatment: where its offices are, which insurers it takes."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.role_reports import OF_THE_SITE
from extract.searching import compiled

MOST_UNITS = 60  # of a page that is nothing else
_HEAD = compiled(
    r"(?:our )?(?:office )?(?:locations?|offices)(?: (?:and|&) (?:hours|directions|parking))?|(?:find|visit) us"
    r"|(?:our |your )?(?:health )?(?:insurances?(?: plans)?)(?: (?:we (?:accept|take)|accepted|coverage|information|(?:and|&) (?:fees|payment|rates|costs?|billing)))?"
    r"|(?:accepted|in-network) insurances?(?: plans)?|(?:fees|rates|payment|billing)(?: (?:and|&) insurance)?|paying for (?:treatment|care)"
    r"|(?:nuestras )?(?:ubicaci(?:ón|ones)|oficinas|direcci(?:ón|ones))(?: y horarios?)?|(?:nuestros |sus )?seguros?(?: médicos?)?(?: (?:aceptados|que (?:se )?acept\w+))?|(?:formas de pago|pagos?|costos?|tarifas)(?:(?: y|,) (?:pagos?|costos?|tarifas|formas de pago))*(?: y|,) seguros?|formas de pago"
)
_ZIP = compiled(r"\b[A-Z]{2} \d{5}\b")
_OTHER = compiled(
    r"\b(?:dent\w+|orthodont\w*|smiles?|vision|eye ?care|optomet\w*|optic\w*|hearing|audiolog\w*|chiropract\w*|dermatolog\w*|skin|orthop\w*|surg\w+|urgent|pediatric\w*|"
    r"obgyn|ob-gyn|gyn\w*|cardi\w*|heart|urolog\w*|radiolog\w*|imaging|physical therapy|pt|fertility|podiat\w*|foot|allergy|cancer|oncolog\w*|pharmacy|vet|veterinary|animal|pets?|"
    r"ópticas?|veterinari\w*|farmacias?|abogad\w*|escuelas?|colegios?|universidad|iglesias?|hospital\w*|restaurantes?|tiendas?|talleres?|mecánic\w*|seguros|clínica (?:dental|de ojos)|quiropr\w*|pediatr\w*|"
    r"hardware|stores?|shop\w*|supply|coffee|caf[eé]|restaurants?|pizza\w*|grill|bakery|brew\w*|hotels?|inn|storage|plumbing|roofing|heating|electric\w*|cleaners|laundry|landscap\w*|moving|tax|accounting|staffing|travel|rentals?|furniture|florist|flowers|barber\w*|nails?|beauty|tattoo|daycare|preschool|home ?care|hospice|senior living|assisted living|funeral|lumber|tires?|solar|mortgage|title|bank|credit|insurance|agency|law|legal|realty|motors?|auto|gym|fitness|yoga|spa|salon|school|academy|college|university|church|library|county|city|state|department|massage|acupuncture|nutrition|hospital|medical|physicians?|family (?:practice|medicine)|primary care)\b"
)


def is_of_paperwork(page: Page) -> bool:
    """Whether a short page under an organisation's name says where its offices are or what it bills, and nothing tells of another trade."""
    provider = page.provider
    if provider is None or len(page.units) > MOST_UNITS:
        return False
    if provider.rule not in OF_THE_SITE and not _stands_around(page, fold(provider.name)):
        return False
    if _OTHER.search(fold(provider.name)):
        return False
    heads = [unit.low for unit in page.units if unit.block.kind == "heading" and unit.block.zone == "main"]
    if not heads or _HEAD.fullmatch(heads[0].strip(" .:!")) is None:
        return False
    main = [unit for unit in page.units if unit.block.zone == "main"]
    return any(page.terms(unit, "insurers") for unit in main) or any(_ZIP.search(unit.text) for unit in main)


def _stands_around(page: Page, name: str) -> bool:
    """Whether a name stands by itself at the head or the foot of the page, as that of the site."""
    return any(unit.block.zone in ("header", "footer") and unit.low.strip(" .|") == name for unit in page.units)
