"""Clients who are paid back by their insurer for what its network does not cover: superbills, receipts, "we are out of network"."""

from __future__ import annotations

import re

from extract.fields.paying_claim import DENIED_BEFORE, MAX_SENTENCE, claim_of, cut
from extract.literals import AnyOf, Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit
from records.models import Evidence
from records.others_out import OTHERS_OUT

# Whoever hands out receipts for insurers is paid by clients whose insurer pays them back.
_SUPERBILL_GIVEN = Guarded(
    r"\b(?:provid|giv|offer|issu|send|suppl|generat|prepar|creat|furnish|email)\w*(?: [^\s.;?]+){0,8}? [\"']?super ?-?bills?\b"
    r"|\b(?:ofre|entreg|emit|proporcion|brind|gener|provee|doy|damos)\w*(?: [^\s.;?]+){0,6}? super ?-?bills?\b"
    r"|\bsuper ?-?bills?(?: for [^.;?]{3,60}?)?(?: (?:is|are|can be|will be|may be))? (?:available|provided|issued|given|offered|sent|generated|emailed|supplied|upon request|on request)\b"
)
# … or any other paper that their insurer asks for.
_RECEIPT_GIVEN = Guarded(
    r"\b(?:provid|giv|offer|issu|send|suppl|furnish|email)\w*(?: [^\s.;?]+){0,6}? (?:receipts?|invoices?|statements?|documentation|paperwork)\b"
    r"[^.;?]{0,80}\b(?:reimburs\w*|out[- ]of[- ]network|insurance (?:company|companies|carrier|provider)|your insur\w+)"
    r"|\b(?:receipts?|invoices?|statements?)(?: (?:that|which))? (?:is|are|will be) (?:provided|given|issued)\b[^.;?]{0,60}\breimburs\w*"
)
_OF_INSURERS = ("insur", "network", "codes for reimburse", "codes needed for reimburse")
# Who takes no insurance but says how its clients are paid back.
_SEEK_THEMSELVES = compiled(
    r"\b(?:clients?|patients?|families|you) (?:(?:may|can|could|are able to|are welcome to|are free to|still|then|also) )+(?:seek|submit|request|obtain|apply for|file|get|pursue)"
    r"(?: [^\s.;?]+){0,6}? (?:reimburse\w*|claims?)\b|\bclaims? (?:can|may) be (?:submitted|filed) by (?:the )?(?:client|patient|you)"
)
_OUT_OF_NETWORK = Guarded(
    r"\b(?:we(?: are|'re)|i(?: am|'m)|(?:practice|clinic|center|office|program|facility|all (?:of )?(?:our |the )?(?:\w+ )?(?:therapists|clinicians|providers)) (?:is|are)) (?:(?:considered|currently|also|an?|only|generally|entirely|strictly|now|both|in-network and|with all|100%) )*"
    r"[\"']?out[- ]of[- ]network\b|\b(?:i|we) (?:also |can |will |only )*(?:provide|offer|accept|operate as|work(?: with)?|bill|use|function as) (?:\w+ ){0,2}?out[- ]of[- ]network\b"
    r"|\bwould (?:thus |therefore |then |also )*be (?:considered |treated as )?an? [\"']?out[- ]of[- ]network[\"']? (?:provider|practice|clinic|program)\b"
    r"|\b(?:we|i|our \w+|(?:our|the) (?:billing |office )?(?:staff|team|office))(?: (?:can|will|also|gladly|happily|do|always))* (?:help|assist) (?:you|clients|patients|individuals|families) (?:to |with |in )?(?:(?:obtain|seek|get|submit|file|us|maximiz)\w* )?(?:\w+ ){0,2}?out[- ]of[- ]network (?:reimburse\w*|claims?)\b"
    r"|\b(?:we|i) (?:also |can |will |always |still |continue to )*work with (?:you|clients|families|patients|your \w+) as an out[- ]of[- ]network\b"
    r"|\bas an [\"']?out[- ]of[- ]network[\"']? (?:provider|facility|practice|clinic|program),? (?:we|i|our)\b"
    r"|\b(?:clients|patients|sessions|services|appointments) (?:are|is|will be) (?:all |only )?(?:seen|provided|billed|offered|treated|covered) (?:on |as )?(?:an? )?out[- ]of[- ]network\b"
    r"|\b(?:we|i)(?: (?:also|can|will|gladly|happily|always|routinely|do|are able to|am able to))* (?:submit|file|bill|send(?: in)?|process)(?: (?:in|your|the|all|insurance|claims?|bills))*(?: directly)? (?:for|to|with)"
    r"(?: (?:your|the|both|all|any|most|insurance|providers|companies|carriers|plans|insurers))* (?:in(?:[- ]network)? (?:and|or|as well as) )?out[- ]of[- ]network\b"
    r"|\b(?:we|i|therapists?|billing \w+) (?:can |will |are able to |am able to |gladly |also )+(?:work with you to |help you (?:to )?)?(?:submit|file|bill) (?:\w+ ){0,3}(?:for|to|using|under|through) (?:your )?out[- ]of[- ]network\b"
)
# Who is not in the plan's network is paid outside of it: that "if" takes nothing back.
_IF_NOT_IN = compiled(
    r"\bif (?:(?:we|i)(?: are|'re| am|'m) (?:not (?:currently )?(?:in[- ]network|contracted|paneled)|out[- ]of[- ]network)|your (?:plan|insur\w+|carrier) is (?:not listed|not in[- ]network|out[- ]of[- ]network)|you (?:have|use|are (?:covered|insured) (?:by|with|through)) (?:an)?other (?:\w+ )?(?:insur\w+|carriers?|plans?|coverage))[^.;?]{0,60}?, "
)
# Whose plan is not in the network is paid back for what is done here: "Families with other plans may use their out-of-network benefits"
_BENEFITS_USED = Guarded(
    r"\b(?:clients|families|patients|those|members|people|individuals) (?:with|who have|whose|covered by|insured by) [^.;?]{2,80}? (?:may|can|could)(?: also| still| often)*(?: be able to)? (?:use|apply) (?:their |your )?out[- ]of[- ]network (?:benefits|coverage)\b[^.;?]{0,80}\b(?:program|services|fees|here|treatment|therapy|sessions|reimburse\w*)\b"
    r"|\b(?:clients|families|patients|those|members) with out[- ]of[- ]network (?:benefits|coverage) (?:will be|are|can be) (?:set up|billed|given|provided|offered|welcome)\b"
    r"|\bcourtesy[- ]bill(?:ing|ed)?\b[^.;?]{0,60}\bout[- ]of[- ]network\b"
)
# Says it of all insurers but those that it names.
_OTHERS_OUT = Guarded(OTHERS_OUT)
_PAID_BACK = AnyOf((_SUPERBILL_GIVEN, _RECEIPT_GIVEN, _OTHERS_OUT, _OUT_OF_NETWORK, _BENEFITS_USED))
_IF = compiled(
    r"\b(?:if|when|whether|where|in case|unless|even)\b[^.;]{0,60}$|\b(?:not|never)\b(?:(?! and | but )[^.;,]){0,40}$"
)
_HEDGE = compiled(r"\b(?:may|might|could|if|whether)\b")


def reimbursed(page: Page, unit: Unit, own: dict[str, list[Evidence]]) -> None:
    """Add the sentence where it says that clients get a receipt for their insurer, or that no network is joined."""
    low = unit.low
    if len(low) > MAX_SENTENCE or low.endswith("?") or unit.block.kind in ("title", "option"):
        return
    if not _PAID_BACK.that_may_match(low):
        return  # most sentences
    found = _given(low) or _OTHERS_OUT.search(low) or _OUT_OF_NETWORK.search(low) or _BENEFITS_USED.search(low)
    if found is None:
        return
    if found.re in (_SUPERBILL_GIVEN.compiled, _RECEIPT_GIVEN.compiled):
        if DENIED_BEFORE.search(low, 0, found.start()):
            return
    elif _IF.search(_IF_NOT_IN.sub(_blanks, low[: found.start()])) or (
        found.re is not _OTHERS_OUT.compiled and page.terms(unit, "insurers")
    ):
        return  # depends on the plan, or is not in the network of one insurer
    scope = page.scope(unit)
    of_all = found.re is _OTHERS_OUT.compiled and scope.claim == "general" and scope.why.endswith("programs_at_large")
    # "We are out-of-network, so you may get some of it back": what may be is not what the provider is.
    firm = (
        scope.claim == "hypothetical"
        and found.re is _OUT_OF_NETWORK.compiled
        and not _HEDGE.search(low, 0, found.end())
    )
    firm = firm or (
        found.re is _BENEFITS_USED.compiled and page.presents_own and scope.claim in ("own", "hypothetical")
    )
    if (
        firm or claim_of(page, unit) == "own" or (of_all and page.presents_own)
    ):  # "all other insurances": what is not taken
        own.setdefault("out_of_network_benefits", []).append(page.evidence(unit, quote=cut(unit.text, found.start())))


def paid_back_by_themselves(page: Page) -> Evidence | None:
    """The sentence of one who takes no insurance that says that clients may ask their insurer for the money."""
    for unit in page.units:
        if ("reimburs" not in unit.low and "claim" not in unit.low) or len(unit.low) > MAX_SENTENCE:
            continue
        if (found := _SEEK_THEMSELVES.search(unit.low)) and page.scope(unit).claim in (
            "own",
            "neutral",
            "hypothetical",
        ):
            return page.evidence(unit, quote=cut(unit.text, found.start()))
    return None


def _given(low: str) -> re.Match[str] | None:
    """Where the sentence says that clients get a paper for their insurer."""
    return _SUPERBILL_GIVEN.search(low) or (
        _RECEIPT_GIVEN.search(low) if any(map(low.__contains__, _OF_INSURERS)) else None
    )


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())
