"""One service, one cost or one thing that an insurer does not pay, which refuses no insurer: "Massage is not covered by Aetna"."""

from __future__ import annotations

from collections.abc import Collection

from extract.fields.insurer_names import Name
from extract.literals import AnyOf, Guarded
from extract.searching import compiled

# What stands for all that is done here; any other subject is one service: "late fees", "acupuncture", "virtual sessions"
_WHOLES = (
    r"(?:programs?|programming|treatments?|services|care|stays?|practices?|clinics?|cent(?:er|re)s?|facilit(?:y|ies)|agency|houses?|homes?|levels?|fees?|rates?|costs?|prices?|tuition|bills?|groups?|sessions?|visits?|appointments?|"
    r"therapy|therapies|counseling|psychotherapy|rehab|rehabilitation|iop|php|op|detox|detoxification|residential|inpatient|outpatient|hospitalization|sober living|recovery (?:housing|residences?)|offices?|we|i|you)"
)
_WORDS_OF_WHOLES = (
    r"(?:our|the|my|all|any|most|every|each|both|these|this|those|your|of|at|in|for|and|or|nor|intensive|partial|day|evening|adults?|teens?|adolescents?|youth|women's|men's|addiction|substance|use|abuse|drug|alcohol|recovery|"
    r"mental|behavioral|medical|clinical|health|disorder|professional|full|entire|whole|daily|total|other|here|who|with|us|that|which|offered|provided|offer|provide|receive|get|we|you|unfortunately|currently|sadly|sorry|please|note|also|just|even|"
    r"at this (?:time|facility|location|point)|this means|because|since|so|as|but|and|yes|no|still|today|now|by|clinicians|therapists|staff|team|\d+-(?:day|week|month)|one-year|short-term|long-term)"
)
_WHOLE = compiled(rf"(?:\W*\b(?:{_WORDS_OF_WHOLES}|{_WHOLES})\b)*?\W*\b{_WHOLES}\b(?:\W*\b{_WORDS_OF_WHOLES}\b)*\W*")
# "This is not covered": what stands before it is meant, unless it is the house
_THAT = compiled(
    r"\W*(?:this|that|these|those|it|they)\b(?! (?:programs?\b|practice|clinic|cent(?:er|re)|facility|house|home|agency|level|treatment|means))"
)
_NOT = r"(?:not|n't|cannot|never|no longer)"
_LISTED = r"(?:(?!(?:we|our|but|while|because|so|if|is|are)\b)[\w&/'.-]+[,®™*]* ){0,12}?"
# From the verb to the name: "is not covered by Cigna or"
_PASSIVE = Guarded(
    rf"(?:\b(?:is|are|was|were|will|would|can|could|may|do|does|has|have) ?)?{_NOT}(?: (?:currently|be|been|usually|generally|yet|always|typically|presently|now|being|something)){{0,3}} (?:covered|paid(?: for)?|reimbursed|reimbursable|billable|billed|funded|payable|eligible for (?:payment|coverage)) (?:by|to|through|under|with)\b"
)
_TO_NAME = compiled(rf" (?:the |any |your |either |both )?{_LISTED}$")
_CLAUSE = compiled(
    r"[.;:!?()] ?| - |, (?=(?:and|but|while|so|as|although|though|however|our|the|we)\b)|\b(?:but|while|because|although|though|that)\b(?! (?:we|i|you)\b)"
)
# "We do not bill Cigna for transportation", "For couples therapy we don't accept Cigna"
_REFUSES = Guarded(
    rf"(?:{_NOT}|unable to|not able to)(?: (?:currently|also|be|able to|directly|yet|now)){{0,3}} (?:accept|take|bill|use|charge|process|submit claims to|file claims with|participate (?:with|in)|work with|contract with|honor)\b"
)
_FOR = compiled(
    r"(?:[\s®™*]*(?:insurance|plans?|coverage|benefits|members|clients|patients)\b|,? ?(?:and|or|nor|&|,|/) ?(?!for\b)[\w&/'.-]+(?: [\w&/'.-]+){0,2}?){0,8}?[\s®™*]* ?for (?P<what>[^.;:()?!]{2,80})"
)
_FRONTED = compiled(
    r"(?:^|[.;:!] )\W*(?:(?:and|but|however|unfortunately),? )*for (?P<what>[^.;:()?!]{2,60}?),? (?:we|i)\b[^.;:()?!]{0,80}$"
)
# "for now", "for many reasons", "for new clients", "for anything": these name no service
_NO_SERVICE = compiled(
    r"(?:(?:our|the|a|an|any|all|many|most|some|several|various|these|those|this|that|your|its|their|such|certain|other|new|few|two|three|[\w'-]+al|[\w'-]+ing|[\w'-]+ive|[\w'-]+ous) ){0,4}"
    r"(?:now|today|example|instance|reasons?|whatever|time|moment|while|present|years?|months?|weeks?|days?|purposes?|payment|payments?|reimbursement|coverage|sure|good|anything|anyone|everyone|everybody|anybody|nothing|everything|(?:mental|behavioral) health(?= ?(?:$|,|at\b|here\b))|it|them|us|you|me|him|her|20\d\d|\d+|what|which|who|whom|"
    r"clients?|patients?|people|individuals|members|families|those|residents?|adults?|children|kids|youth|teens?|adolescents?|minors|men|women|mothers|couples(?! (?:therapy|counsel|session|work|retreat|weekend))|students?|veterans?|seniors|locations?|offices?|sites?|clinicians?|therapists?|providers?)\b"
)
# "Aetna does not cover our yoga sessions"
_DOES_NOT = compiled(
    r"[\s®™*]*(?:,? (?:and|or|&) [\w&'.-]+(?: [\w&'.-]+)?)?(?: (?:insurance|plans?|members))? ?(?:(?:do|does|will|would|can|may|is|are) not|don't|doesn't|won't|cannot|can't|no longer)(?: (?:currently|yet|usually|generally|typically))? (?:cover|pay(?: for)?|reimburse(?: for)?)(?: (?:you|clients|patients))?(?: for)? (?P<what>[^.;:()?!,]{2,60})"
)
_MAY = AnyOf((_PASSIVE, _REFUSES))
_ACTIVE = ("cover ", "pay ", "reimburse")
LONGEST = 150  # characters of what names the whole


def refuses_one_service(low: str, name: Name, houses: Collection[str] = ()) -> bool:
    """Whether a folded sentence refuses an insurer for one service, one cost or one thing alone, and not for what is done here.

    `houses` are the provider's own names, which stand for the whole.

    >>> def told(low): return refuses_one_service(low, Name("aetna", low.index("aetna"), low.index("aetna") + 5), ("marrow creek",))
    >>> [told(low) for low in ("massage is not covered by aetna", "we don't bill aetna for phone calls", "for retreats we do not take aetna")]
    [True, True, True]
    >>> [told(low) for low in ("our program is not covered by aetna", "marrow creek is not paid by aetna", "we don't take aetna for now")]
    [False, False, False]
    """
    may = _MAY.that_may_match(low)
    if _PASSIVE in may:
        last = next(iter(list(_PASSIVE.compiled.finditer(low, 0, name.start))[-1:]), None)
        if last is not None and _TO_NAME.fullmatch(low, last.end(), name.start):
            begin = max((mark.end() for mark in _CLAUSE.finditer(low, 0, last.start())), default=0)
            subject = low[begin : last.start()]
            return bool(subject.strip()) and not _is_whole(subject, houses)
    if _REFUSES in may and "for " in low and _REFUSES.search(low, 0, name.start):
        found = _FOR.match(low, name.end) or _FRONTED.search(low, 0, name.start)
        return found is not None and not _NO_SERVICE.match(found["what"]) and not _begins_whole(found["what"], houses)
    if any(map(low.__contains__, _ACTIVE)) and (found := _DOES_NOT.match(low, name.end)):
        return not _begins_whole(found["what"], houses)
    return False


def _is_whole(phrase: str, houses: Collection[str]) -> bool:
    """Whether a phrase names all that is done here, or the house."""
    if any(house in phrase for house in houses):
        return True
    return len(phrase) <= LONGEST and _WHOLE.fullmatch(phrase) is not None and not _THAT.match(phrase)


def _begins_whole(phrase: str, houses: Collection[str]) -> bool:
    """Whether the words behind "for" or "cover" name all that is done here, whatever follows."""
    return _WHOLE.match(phrase.split(",")[0]) is not None or any(house in phrase for house in houses)
