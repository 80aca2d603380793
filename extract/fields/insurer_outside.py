"""Who calls himself out of all networks, or paid by clients alone, and files claims for them: "We are an out-of-network provider. We will submit claims to Cigna"."""

from __future__ import annotations

from extract.fields.insurer_marks import UNSURE
from extract.fields.insurer_names import Name
from extract.fields.insurer_pointers import Over
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

_WE = r"(?:(?:we|i|you'll find we|(?:our|the|this) (?:[\w-]+ ){0,2}?(?:program|practice|clinic|center|facility|office|agency|providers|therapists|clinicians)|all (?:of )?our (?:therapists|clinicians|providers))(?:'re|'m| are| am| is| remain| operate as| work as)|^as)"
_HOW = r"(?:(?:currently|considered|presently|strictly|entirely|fully|exclusively|also|always|only|completely|a|an|now|one hundred percent|100%) )*"
_KIND = r"(?:provider|practice|facility|program|clinic|center|office|agency|therapist|counselor|psychologist|rehab|house|home|residence)s?"
_PLANS = r"(?:(?:of the|of|health|medical|private|commercial|major|insurance|behavioral) )*(?:insurances?|insurers?|plans?|carriers?|compan(?:y|ies)|networks?|payers?|payors?|providers?|panels?)"
_ENDS = r"(?=\s*(?:[.;!]|$)|,? (?:so|and|which|but|which means|meaning|however|because|as|at this time|currently|but|though)\b| -)"
_OUT = Guarded(
    rf"{_WE} {_HOW}[\"']?out[- ]of[- ]network[\"']?(?: {_KIND})?(?: (?:with|for|to|under) (?:all|any|every|each)(?! others?\b) {_PLANS}| with everyone)?{_ENDS}"
    rf"|{_WE} {_HOW}not (?:currently )?(?:an? )?(?:in[- ]network|contracted|paneled|credentialed|participating)(?: {_KIND})? (?:with|for|in) any {_PLANS}{_ENDS}"
    rf"|\b(?:we|i) (?:do not|don't) (?:currently )?(?:participate|contract) (?:with|in) any {_PLANS}{_ENDS}|\b(?:we|i)(?: are|'re| am|'m) (?:in|on) no {_PLANS}{_ENDS}"
)
# "As an out-of-network provider, we file claims with Cigna"
_OUT_HERE = Guarded(
    rf"(?:{_WE} |\bas )(?!not\b){_HOW}[\"']?out[- ]of[- ]network[\"']?(?: {_KIND})?(?: (?:with|for|to) (?:all|any|every)(?! others?\b) {_PLANS})?,? (?:and|but|so|yet|(?=we\b|i\b|our\b))"
)
# Who lives of what clients pay may yet file their claims: whether that is taking the insurer is not told
_PAID_BY_CLIENTS = Guarded(
    rf"{_WE} {_HOW}(?:private|self|cash)[- ]pay(?:[- ]only| only)?(?: {_KIND})?{_ENDS}"
    rf"|\b(?:we|i) (?:do not|don't) (?:currently )?(?:accept|take) (?:any )?(?:health )?insurance(?: directly| payments?)?{_ENDS}"
)
_DOUBT = compiled(
    r"\b(?:if|unless|when|whether|where|until|may|might|were|was|could|not all|some|other|others|for (?!all\b|any\b|every)\w+)\b"
)
# What is done for clients with any insurer: claims are filed, and it is billed
_FILES = compiled(
    r"\b(?:(?:submit|submits|submitting|submitted|file|files|filing|send|sends|sending|process|prepare|handle)\b(?: [\w-]+){0,5}? (?:claims?|bills?|paperwork|superbills?|invoices)\b|bills?\b|billing\b|work(?:s|ing)? (?:directly |closely )?with\b)(?:(?!\b(?:accept|take|takes|accepts|in[- ]network|contracted)\b)[^.;:!?])*$"
)
_IN_NETWORK = compiled(r"(?<!\bnot )(?<!\bnot an )(?<!currently )\bin[- ]network\b")
MOST_BACK = 3  # sentences


def outside_all(page: Page, unit: Unit, name: Name) -> Over | None:
    """What a sentence right before, or right behind in the paragraph, makes of an insurer that a sentence takes: out of network, or not sure."""
    files = _FILES.search(unit.low, 0, name.start) is not None
    here = _OUT_HERE.search(unit.low, 0, name.start) if files else None
    if (
        here
        and not any(one.start < here.end() for one in page.terms(unit, "insurers"))
        and not _DOUBT.search(unit.low, 0, here.end())
    ):
        return Over("out_of_network", unit.text, "outside_all", unit)
    around = [
        *reversed(page.units[max(0, unit.number - MOST_BACK) : unit.number]),
        *page.units[unit.number + 1 : unit.number + 2],
    ]
    for other in around:
        beside = other.block is unit.block
        if not beside and (not files or other.number > unit.number or other.block.headings != unit.block.headings):
            continue
        out = _OUT.search(other.low)
        found = out or (_PAID_BY_CLIENTS.search(other.low) if files else None)
        if found is None or other.low.endswith("?") or page.terms(other, "insurers"):
            continue
        if _IN_NETWORK.search(other.low) or _DOUBT.search(other.low, 0, found.end()):
            continue
        if page.scope(other).claim == "excluded":
            continue
        status = "out_of_network" if out and files else UNSURE
        return Over(status, other.text, "outside_all", other)
    return None
