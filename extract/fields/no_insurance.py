"""Sentences that refuse insurance: all of it, private insurance, or whatever insurer they do not name."""

from __future__ import annotations

import re

from extract.fields.paying_claim import MAX_SENTENCE
from extract.literals import Guarded
from extract.page import Page
from extract.searching import compiled
from extract.units import Unit

HINT = "uninsured"  # of a sentence that may refuse all insurance, see extract.hints
_NEG = r"(?:(?:do|does|can|will|could) not|don't|doesn't|cannot|can't|won't|no longer|(?:chosen|decided|elected) (?:not to|to not)|unable to|not able to|not (?:set up|equipped|licensed|contracted|enrolled) to)"
_VERB = r"(?:accept|take|bill|file|use|work (?:directly )?with|participate (?:in|with|on)|contract with)"
NOT_TAKE = rf"(?:{_NEG} (?:(?:currently|directly|presently|yet|also) )*(?:{_VERB} or )?{_VERB}|(?:am|are|is|'re|'m)(?: not|n't) (?:(?:currently|presently|yet) )*(?:accepting|taking|billing|filing))"
_KIND = r"(?:any |health |medical |(?:types?|kinds?|forms?) of |third-party |directly with )*"
_PLANS = r"(?: (?:plans?|panels?|networks?|compan(?:y|ies)|carriers?|payers|providers|policies|payments?|coverage))?"
_NOW = r"at (?:this|the present|present|the) ?(?:time|moment)?|right now|currently|presently|for now"
# Where a refusal may end that is one of all its kinds: "… at this time", "… here"; not "… for detox"
_END = rf"(?= of any (?:kind|type|sort)\b|[.!;,:)]| directly| (?:{_NOW})\b| here\b| at all\b| as (?:a form of )?payment\b| and | or | as | but | though| although| because| for (?:several|many|a number of|the following) reasons|$)"
# What is refused as a whole: "any commercial insurance", "insurance companies directly"
_ALL_OF_IT = rf"{_KIND}(?:insurance|insurances|payers|insurers){_PLANS}{_END}"
_IN_ONE_CASE = r"(?! (?:for|at(?! (?:this|the present|present) )|in|until|unless|if|after|when)\b)"
_NO_INSURANCE = Guarded(
    rf"\b(?:{NOT_TAKE} |not (?:an? )?(?:in-network |participating )?providers? (?:for|with|of|on|under) ){_ALL_OF_IT}"
    r"|\bno (?:acepta(?:mos)?|acepto|trabaj(?:amos|o|a) con|factur(?:amos|o|a) a|tom(?:amos|o)|recib(?:imos|o)) (?:ningún (?:tipo de )?)?seguros?(?: médicos?| de salud)?(?= de ningún tipo|[.;,)]| directamente| ni | pero | por ahora| y |$)"
    r"|^\W*(?:(?!to\b|for\b|in\b|of\b|at\b|from\b|with\b)[\w-]+ ){0,4}?(?:iop|php|program|programs|groups?) (?:is|are)(?: currently)? not covered by (?:any |health )?insurance\b(?! (?:in|for|until|unless|if|after|when)\b)"
    rf"|\bno (?:health |commercial |private )*insurances?(?: plans?| of any kind)? (?:(?:is|are) (?:currently )?)?(?:accepted|taken|billed)\b{_IN_ONE_CASE}"
    rf"|^(?:health |medical )?insurance (?:is not|isn't|cannot be|can't be) (?:currently )?(?:accepted|taken|billed|used)(?=[.;,]|$| (?:{_NOW})\b| here\b)"
    r"|^insurances?(?: accepted| plans(?: accepted)?)? ?: ?(?:none|not accepted|no)(?=[.;,]|$)"
    r"|\b(?:accept|take|bill)s? no (?:health )?insurance\b|\b(?:self|private|cash)[- ]pay only\b|\b(?:we|i)(?:'re| are|'m| am) (?:also )?(?:an? )?(?:(?:fully|strictly|only|exclusively) )?(?:(?:self|private|cash|direct)[- ]pay|fee[- ]for[- ]service)(?: only)? (?:practice|provider|clinic|therapist|program|office)s?\b"
)
# Who is in nobody's network is paid in some other way, and the page need not say how.
NO_NETWORK = Guarded(
    r"\b(?:(?:not|n't) (?:currently )?(?:paneled|contracted|credentialed|in[- ]network) with |out[- ]of[- ]network (?:providers? )?(?:with|for) all )"
    rf"(?:any (?:commercial |private |major )+)?{_ALL_OF_IT}"
)
# Some of the clinicians: "Our interns do not take insurance"
_OF_SOME = compiled(
    r"\b(?:(?:interns?|students?|trainees?|associates|lpc-associates?|residents in counseling|fellows|pre-?licensed \w+|practicum \w+)|(?:some|several|many|most|two|three|one|not all) (?:of )?(?:our |the )?(?:[\w-]+ )?(?:clinicians|therapists|counselors|providers|psychologists|associates))\b"
    r"(?:(?! (?:we|our (?:practice|office|program))\b)[^.;:]){0,50}$"
)
# Behind the wording: "no insurance but Medicaid"
_BUT_NAMED = compiled(r",? (?:but|except(?: for)?|other than|besides|aside from|apart from) (?:for )?")
_TAIL = compiled(rf" (?:{_NOW}|here)(?=[.!]?$)")

_PRIVATE = (
    r"(?:any |all )?(?:(?:private|commercial)(?:(?:,? (?:and|or) |/)(?:private|commercial))?) (?:health |medical )?(?:insurances?|insurers|plans|policies|carriers|payers)"
    r"(?: (?:plans?|compan(?:y|ies)|carriers?|policies|coverage|of any kind))?"
)
_PRIVATE_END = rf"(?=[.!;,:)]| (?:{_NOW})\b| here\b| or (?:medicaid|medicare|tricare)\b| and (?:we|are|our|do|is)\b|$)"
_NO_PRIVATE = compiled(
    rf"\b{NOT_TAKE} {_PRIVATE}{_PRIVATE_END}"
    rf"|(?:^|[.;,] |\b(?:and|but) ){_PRIVATE} (?:(?:is|are)(?: not|n't)|cannot be|can't be) (?:currently )?(?:accepted|taken|billed|used){_PRIVATE_END}"
    rf"|(?:^|\b(?:and|but|takes?|accepts?|bills?|with) |[,;:(] )no {_PRIVATE}(?: (?:is|are) (?:accepted|taken|billed))?{_PRIVATE_END}"
)
_OTHERS = r"(?:any )?others?(?: (?:health |medical )?(?:insurances?|insurers?|plans?|carriers?|compan(?:y|ies)|networks?|payers?|payors?|coverage)){0,2}"
_OTHERS_END = rf"(?=[.!;,)]| (?:{_NOW})\b| here\b|$)"
# "We accept TRICARE and no other insurance": whatever is not named is refused.
_NO_OTHERS = compiled(
    rf"\b{NOT_TAKE} {_OTHERS}{_OTHERS_END}"
    rf"|\b(?:accept|take|bill|work with|participate (?:in|with))s?(?:\b[^.;?]{{2,80}}?(?:,| and| but)+)? no {_OTHERS.replace('(?:any )?', '')}{_OTHERS_END}"
    r"|\b(?:is|are) the only (?:insurances?|insurers?|plans?|payers?|insurance (?:plans?|compan(?:y|ies)|carriers?))(?: (?:that|which))? (?:we|i)(?: currently)? (?:accept|take|bill)\b"
    rf"|(?:^|[.;,] )no {_OTHERS.replace('(?:any )?', '')} (?:is|are) (?:currently )?(?:accepted|taken|billed){_OTHERS_END}"
    r"|\bno (?:acepta(?:mos)?|acepto|trabaj(?:amos|o|a) con|factur(?:amos|o|a) a|tom(?:amos|o)|recib(?:imos|o)) (?:ningún otro (?:seguro|plan)|ninguna otra aseguradora|otros seguros)(?: médicos?| de salud)?(?=[.;,)]| por ahora|$)"
)
# A refusal with a way round it, or of one case, is none of all: the search asks.
_DOUBT = compiled(
    r"\b(?:if|unless|until|may|might|except|other than|besides|super ?bills?|out[- ]of[- ]network|in[- ]network|reimburs\w*|single[- ]case|case[- ]by[- ]case|however|most|some|many|certain|ask|copays?|deductibles?)\b"
)


def refuses_all(page: Page, unit: Unit) -> re.Match[str] | None:
    """Where a sentence says that no insurance is taken, or no network joined; None where it excepts an insurer."""
    if HINT not in page.hints[unit.number] or len(unit.low) > MAX_SENTENCE or unit.low.endswith("?"):
        return None
    found = (_NO_INSURANCE.search(unit.low) if _may_refuse(unit.low) else None) or NO_NETWORK.search(unit.low)
    if found is not None and _OF_SOME.search(unit.low, 0, found.start()):
        return None
    if found is None or not (but := _BUT_NAMED.match(unit.low, found.end())):
        return found
    return None if any(one.start == but.end() for one in page.terms(unit, "insurers")) else found


def _may_refuse(low: str) -> bool:
    """Whether a sentence has a no, or says who pays: cheap, and never false where it refuses insurance."""
    if _has_a_no(low) or "pay only" in low or low.startswith("insurance"):
        return True
    # "We are a private-pay practice"
    return ("pay" in low or "fee" in low) and (" are " in low or " am " in low or "'re " in low or "'m " in low)


def _has_a_no(low: str) -> bool:
    return "not" in low or "n't" in low or "no " in low or "none" in low or "unable" in low


def is_plain(low: str, found: re.Match[str]) -> bool:
    """Whether a refusal of all insurance names no way round it: superbills, an exception, a case.

    >>> low = "we do not accept insurance, but provide superbills."
    >>> found = _NO_INSURANCE.search(low)
    >>> found and is_plain(low, found), found and is_plain("we do not accept insurance.", found)
    (False, True)
    """
    return (
        found.re is _NO_INSURANCE.compiled
        and ("insur" in found.group() or "seguro" in found.group())
        and not _DOUBT.search(low)
    )


def refuses_private(low: str) -> bool:
    """Whether a sentence says that private insurance is not taken, whatever insurer's.

    >>> refuses_private("we do not accept private insurance."), refuses_private("no private insurance for detox")
    (True, False)
    >>> refuses_private("we accept private insurance"), refuses_private("we do not take commercial plans, but give superbills")
    (False, False)
    """
    return ("private" in low or "commercial" in low) and _has_a_no(low) and _is_sure(_NO_PRIVATE, low)


def refuses_others(low: str) -> bool:
    """Whether a sentence says that no insurer is taken but those that are named.

    >>> refuses_others("we accept tricare and no other insurance."), refuses_others("tricare is the only insurance we accept")
    (True, True)
    >>> refuses_others("we have no other location"), refuses_others("we do not accept other plans for detox")
    (False, False)
    """
    other = "other" in low or "otr" in low
    return ((other and _has_a_no(low)) or "the only " in low) and _is_sure(_NO_OTHERS, low)


def _is_sure(pattern: re.Pattern[str], low: str) -> bool:
    if len(low) > MAX_SENTENCE or low.endswith("?") or _DOUBT.search(low):
        return False
    return pattern.search(low) is not None


def without_time(text: str) -> str:
    """A refusal without the "at this time" or "here" with which it ends: what is quoted is what is refused.

    >>> without_time("We do not accept insurance at this time."), without_time("We do not accept insurance for IOP.")
    ('We do not accept insurance', 'We do not accept insurance for IOP.')
    """
    tail = _TAIL.search(text)
    return text[: tail.start()] if tail else text
