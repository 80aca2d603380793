"""Pages of an office where people are seen for a medication ("Suboxone treatment"), that say how one comes and never "we"."""

from __future__ import annotations

from extract.page import Page
from extract.phone_forms import PHONE
from extract.scope import is_hedged
from extract.searching import compiled
from extract.units import Unit

MOST_SENTENCES = 60
PRICED = 2  # lines of a price list of visits
KINDS = 3  # of what is said of coming; a price counts twice
_MEDICATION = r"(?:suboxone|subutex|buprenorphine|sublocade|brixadi|vivitrol|naltrexone|mat|medication[- ]assisted treatment|opioid (?:use disorder|addiction|dependence|dependency))"
_HEAD = compiled(
    rf"(?:(?:outpatient|office-based|opioid|opiate|addiction|our|the|about) )*{_MEDICATION}(?: ?[®(/&,+]+ ?(?:{_MEDICATION}|[\w-]+)\)?)*[®]?(?: (?:treatment|program|clinic|therapy|maintenance|protocol|services|appointments|patients|visits))*(?: in [a-z .'-]{{3,30}})?"
)
# What a page about the medicine says, and no office
_OF_THE_MEDICINE = compiled(
    r"\b(?:side effects?|overdose|pharmacist|prescribing information|drug interactions|half-life|fda[- ]approved in|milligrams?|brand names?|manufactured by|ask your doctor|talk (?:to|with) your doctor|studies|research|find a|near you|what is|waivered)\b"
)
_COMING = compiled(
    r"(?P<price>\$ ?\d{2,3}(?:\.\d\d)?\b[^.;$]{0,40}\b(?:visits?|evaluation|induction|follow[- ]?ups?|intake|appointments?|month(?:ly)?|weekly|consultation)\b|\b(?:visits?|evaluation|induction|follow[- ]?ups?|intake|appointments?|consultation)\b[^.;$]{0,40}\$ ?\d{2,3}\b)|"
    r"(?P<seen>\b(?:new patients|patients|you) (?:are|will be) seen\b|\bsame[- ]day\b|\bwalk-?ins?\b|\b(?:for|to (?:make|schedule|book)) (?:an? )?(?:appointments?|visits?|intake|consultation)\b)|"
    r"(?P<bring>\bbring (?:an? |your )|\bphoto id\b)|(?P<tested>\b(?:urine|drug) (?:drug )?(?:tests?|screens?|samples?|screening)\b)|(?P<withdrawal>\bmust be in (?:an? )?(?:\w+ )?(?:state of )?withdrawal\b)|"
    r"(?P<again>\b(?:follow[- ]?up|weekly|monthly|return) (?:visits?|appointments?)\b)|(?P<pays>\bcash\b|\binsurances?\b|\bcredit cards?\b)"
)
_NAMED = compiled(r"\b(?:suboxone|subutex|buprenorphine|sublocade|vivitrol)\b")
# A line that is a visit and what it costs: "$250 Initial evaluation/induction"
_VISIT = compiled(
    r"\$ ?\d{2,3}(?:\.\d\d)? ?[:,-]?(?: for)?(?: (?:an?|the|each))?(?: [\w/-]+){0,3} ?(?:visits?|evaluations?|inductions?|appointments?|intake|consultations?|follow[- ]?ups?)(?:/\w+)?|(?:[\w/-]+ ){0,3}(?:visits?|evaluations?|inductions?|appointments?|intake|consultations?|follow[- ]?ups?)(?:/\w+)? ?(?:[:,-]|is|are)? ?\$ ?\d{2,3}(?:\.\d\d)?"
)


def seen_for_medication(page: Page) -> list[Unit] | None:
    """The sentences by which a short page under the name of a medication says what a visit costs, what is brought and tested there; None else.

    Of what a visit costs and the office's phone one must be said: a page on the medicine gives neither.
    """
    if len(page.units) > MOST_SENTENCES:
        return None
    main = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title"]
    low = page.document.low
    priced = [unit for unit in main if "$" in unit.low and _VISIT.fullmatch(unit.low.strip(" .:"))]
    if len(priced) >= PRICED and _NAMED.search(low):
        return priced  # a price list of visits, whatever the page says of the medication above it
    if any(scope.claim == "general" for scope in page.scopes):
        return None
    if not is_headed_by_medication(page) or _OF_THE_MEDICINE.search(low):
        return None
    said: dict[str, Unit] = {}
    for unit in main:
        if page.scope(unit).claim in ("own", "neutral") and not is_hedged(unit.low):
            for found in _COMING.finditer(unit.low):
                said.setdefault(found.lastgroup or "", unit)
    if len(said) + ("price" in said) < KINDS or not ("price" in said or PHONE.search(low)):
        return None
    return list({unit.number: unit for unit in said.values()}.values())


def is_headed_by_medication(page: Page) -> bool:
    """Whether the title or the first heading is a medication and its treatment, and no more: "Suboxone program"."""
    heads = [unit.low.strip(" .:") for unit in page.units if unit.block.kind in ("title", "heading")][:2]
    return any(map(_HEAD.fullmatch, heads))
