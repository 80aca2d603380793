"""Pages under the name of one clinician ("Ann Quill, LMFT"), that say in few words whom and what for he sees, and never "I"."""

from __future__ import annotations

from extract.document import fold
from extract.page import Page
from extract.provider import is_licensed
from extract.searching import compiled

MOST_SENTENCES = 60
KINDS = 2  # of what is said of coming
_PSYCHOLOGIST = compiled(
    r"\b(?:(?:licensed|clinical|counsell?ing|registered|school) (?:\w+ )?psychologists?|psychotherapists?|psychologist in (?:private practice|[a-z]+))\b"
)
_SAYS = compiled(
    r"\b(?:(?P<what>(?:psycho)?therapy|psychotherapy|counsell?ing|therapist|psychologist|psychological (?:testing|evaluations?|assessments?))|(?P<whom>individuals|couples|adults|teens|adolescents|children|families|women|men|veterans|young adults)|"
    r"(?P<how>sessions?|appointments?|consultation|in[- ]person|by video|telehealth|online|accepting new|office|private practice|schedule|book)|(?P<price>\$ ?\d{2,3}\b|sliding scale|superbills?|out[- ]of[- ]network|in[- ]network|insurance)|"
    r"(?P<reach>suite \w+|ste\.? \w+|[a-z]{2} \d{5}|\(?\d{3}[-. )]+\d{3}[-. ]\d{4})|(?P<special>speciali[sz](?:es|ing|ties)|works with|sees|helps|helping|areas of (?:focus|practice|expertise)|approach))\b"
)
# Who teaches, supervises, writes or speaks for a living may bear a licence as well
_OTHER_WORK = compiled(
    r"\b(?:supervision (?:for|of)|supervisees|associates seeking|continuing education|ce (?:credits|hours)|keynote|speaker|author of|books? (?:by|tour)|podcast|for clinicians|for therapists|expert witness|claim your|your profile|near you|coaching for (?:therapists|clinicians)|min read|posted|share this|leave a comment|comments)\b"
)


def is_named_practitioner(page: Page) -> bool:
    """Whether the page bears the name of one who is licensed to treat by talking, or of a psychologist."""
    provider = page.provider
    if provider is None or provider.rule != "practitioner":
        return False
    return is_licensed(provider.name) or _PSYCHOLOGIST.search(page.document.low) is not None


def is_of_a_practitioner(page: Page) -> bool:
    """Whether a short page under such a name says what is given, to whom, how or for how much, and nothing of other work."""
    if not is_named_practitioner(page) or len(page.units) > MOST_SENTENCES or _OTHER_WORK.search(page.document.low):
        return False
    if any(page.scope(unit).claim in ("general", "hypothetical") for unit in page.units if unit.block.zone == "main"):
        return False
    name = fold(page.provider.name) if page.provider is not None else ""
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.low != name]
    kinds = {found.lastgroup for unit in told for found in _SAYS.finditer(unit.low)}
    if any(page.terms(unit, "conditions") or page.terms(unit, "modalities") for unit in told):
        kinds.add("treats")
    if any(page.terms(unit, "insurers") for unit in told):
        kinds.add("price")
    return len(kinds) > KINDS
