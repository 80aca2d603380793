"""What a provider has to do with the company of an insurer and is no coverage: gifts, its employees, whom it sends, a project in common."""

from __future__ import annotations

from extract.fields.insurer_names import Name
from extract.literals import Guarded
from extract.searching import compiled

_PUBLIC = frozenset(
    ("medicaid", "medi_cal", "medicare", "medicare_advantage", "tricare", "va", "chip", "indian_health_service")
)
# Right behind a name these make it another thing than the insurer; "employee assistance program" is one that it sells.
_PARTING = frozenset(("", ",", ";", ".", ")"))
_ANOTHER = compiled(
    r"(?:'s)?[\s®™]+(?:(?:group|corporation|company|inc|health) )?(?:foundation|employees\b(?! health)|employee (?:volunteers?|groups?)|staff|workers|executives?|volunteers?|"
    r"nurses|(?:case|care) managers?|representatives?|grants?\b|scholarships?|donations?|sponsorships?|gifts?|arena|stadium|pavilion|awards?|conference|surveys?|stock|gift cards?)\b"
)
_GIFTS = r"(?:donations?|gifts?|grants?|sponsorships?|contributions?|gift cards?|awards?|employees|staff|volunteers|interns|executives|visitors)"
# The names of a list, and no verb: "gifts from Aetna, Cigna and Humana"
_LISTED = r"(?:(?!(?:we|our|to|on|in|is|are|has|have|accept|accepts|take|takes|bill|bills|work|works|offer|offers|provide|provides|run|runs|help|helps|cover|covers)\b)[\w&'.-]+"
_FROM = compiled(rf"\b{_GIFTS} (?:and [\w-]+ )?(?:from|of|by|at) {_LISTED},? ){{0,16}}$")
# Who sends people, or rings for them: "referrals from Kaiser and the VA", "transfers from Kaiser hospitals"
_SENT_FROM = Guarded(
    rf"\b(?:referrals?|transfers?|phone calls|calls|inquiries|questions|letters|faxes) (?:and [\w-]+ )?(?:from|made by|sent by) {_LISTED},? ){{0,16}}$"
)
# Of any payer, a public one too: "TRICARE case managers"
_ITS_MANAGERS = compiled(
    r"(?:'s)?[\s®™]+(?:(?:nurse|complex|medical) )?(?:(?:case|care|utilization) (?:managers?|coordinators?|workers?|reviewers?)|caseworkers?|social workers?)\b"
)
_WITH = compiled(
    rf"\b(?:work(?:s|ed|ing)?|partner(?:s|ed|ing)?|collaborat(?:es?|ed|ing)|team(?:s|ed|ing)? up) (?:[a-z]+ly )?with {_LISTED},? ){{0,16}}$"
)
_TO_DO = compiled(
    rf"[\s®™]*(?:,? {_LISTED})){{0,16}},? (?:to (?:improve|reduce|raise|develop|design|build|create|promote|expand|increase|research|study|advance|train|educate|publish|get (?:contracted|credentialed|approved|in[- ]network|paneled|enrolled)|become|bring|host|support|advocate|fund|end|prevent|change)\b"
    r"|on (?!your|the (?:patient|client|member)|behalf|billing|authoriz|claims|coverage|benefits)|in (?:research|developing|studying|an? (?:study|project|campaign))\b)"
)


# What members pay or are billed for, which refuses no insurer: "cannot take cash from Medicaid members", "cannot bill Medicaid clients for a no-show"
_MEMBERS = r"(?: (?:clients?|members?|patients?|recipients?|beneficiaries|enrollees|participants))"
_PAID = r"(?:(?:cash|private|self|direct|out[- ]of[- ]pocket|personal|any|additional|extra|upfront)[ -])*(?:pay|payments?|fees?|money|cash|co-?pays?|copayments?|deposits?)"
_PAY_OF = compiled(rf"\b{_PAID} (?:from|of|by|for) (?:[\w-]+ ){{0,2}}$")
_BILLED = compiled(r"\b(?:bill|charge|invoice|collect from)(?:ing)? (?:any |our |an? )?$")
_FOR_MORE = compiled(
    rf"{_MEMBERS}? (?:directly )?for (?:[\w-]+ )?(?:no[- ]?shows?|missed|miss\w*|late|cancel\w*|copays?|covered|records?|letters?|forms?|paperwork)\b|{_MEMBERS} (?:directly|privately|out of pocket)\b"
)
# "Rules that prevent us from charging any OHP member": of what the member is billed
_KEPT_FROM = compiled(r"\b(?:prevent|prohibit|forbid|bar|keep)s? us from (?:billing|charging) (?:any |an )?$")
_MEMBERS_BEHIND = compiled(rf"{_MEMBERS}\b")

# Clients of an insurer who are taken for their own money: "Clients with Medicaid may attend if they pay out of pocket"
_PEOPLE = r"(?:clients?|members?|patients?|people|individuals|those|anyone|families|residents|recipients?|beneficiaries|enrollees|participants|adults|veterans|you)"
_BY_THEMSELVES = r"(?:pay(?:s|ing)? (?:for (?:[\w-]+ ){1,4})?(?:(?:entirely |fully )?out[- ]of[- ]pocket|(?:in |by |with )?cash|privately|in full|themselves|on their own|(?:the |our )?(?:full|cash|private|self-pay) (?:fee|rate|price|pay))|(?:private|self|cash)[- ]pay(?:ing|ers?)?|(?:at )?(?:our|the) (?:cash|private|self-pay) (?:rates?|fees?|price)|on a cash basis)"
_WHO_HAVE_IT = compiled(
    rf"\b{_PEOPLE} (?:with|who (?:have|are on|use)|on|have|covered by|insured (?:by|through)|enrolled in) {_LISTED},? ){{0,4}}$"
)
_OF_IT = compiled(rf"(?: (?:plan|insurance))? {_PEOPLE}\b")
_THEY_PAY = Guarded(
    rf"(?:(?! or |,? and (?:clients|people|others|you|those|families|patients|everyone)\b)[^.;:]){{0,70}}?(?:\b(?:if|as|but|provided|by|only|to|must|should|would|will|can|may|could|have to|need to|are)\b|, )(?! (?:are|is) those)(?:(?! or | who |,? and (?:clients|people|others|you|those|families|patients|everyone)\b)[^.;:]){{0,40}}?(?<!also )\b{_BY_THEMSELVES}(?! (?:clients|patients|individuals|members|people|options?|and insured|or\b|too\b|as well))"
)


def is_paid_by_themselves(low: str, name: Name) -> bool:
    """Whether a folded sentence takes clients of an insurer for their own money: "Medicaid clients are welcome, but must pay cash".

    >>> def told(low): return is_paid_by_themselves(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("clients with medicaid may attend if they pay out of pocket", "medicaid members can come as private-pay clients")]
    [True, False]
    >>> [told(low) for low in ("we take medicaid; clients without it pay cash", "people with medicaid are welcome to self-pay")]
    [False, True]
    """
    if not _THEY_PAY.match(low, name.end):
        return False
    return _OF_IT.match(low, name.end) is not None or _WHO_HAVE_IT.search(low, 0, name.start) is not None


def is_of_their_money(low: str, name: Name) -> bool:
    """Whether a folded sentence is on what members of an insurer are charged themselves: "We cannot take cash from Medicaid members".

    >>> def told(low): return is_of_their_money(low, Name("medicaid", low.index("medicaid"), low.index("medicaid") + 8))
    >>> [told(low) for low in ("we cannot take cash pay from medicaid members", "we cannot bill medicaid clients for no-shows")]
    [True, True]
    >>> [told(low) for low in ("we cannot take payment from medicaid", "we cannot bill medicaid clients", "we cannot bill medicaid for labs")]
    [False, False, False]
    """
    if low[name.end : name.end + 1] != " ":
        return False  # no members behind the name, but a comma or nothing
    if _MEMBERS_BEHIND.match(low, name.end) and (
        _PAY_OF.search(low, 0, name.start) or _KEPT_FROM.search(low, 0, name.start)
    ):
        return True
    return _FOR_MORE.match(low, name.end) is not None and _BILLED.search(low, 0, name.start) is not None


def is_no_coverage(low: str, name: Name) -> bool:
    """Whether a folded sentence names an insurer for another thing than its plans: its foundation, its employees, a gift of it.

    >>> def told(low): return is_no_coverage(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we accept cigna employees as volunteers", "we take gifts from aetna and cigna", "the cigna foundation")]
    [True, True, True]
    >>> [told(low) for low in ("we accept cigna members", "we accept cigna employee assistance program", "payment from cigna")]
    [False, False, False]
    >>> [told(low) for low in ("we take referrals from aetna and cigna", "we work with cigna care managers", "referrals are taken from schools; we take cigna")]
    [True, True, False]
    """
    if is_of_their_money(low, name) or _SENT_FROM.search(low, 0, name.start):
        return True
    if low[name.end : name.end + 1] in (" ", "'") and _ITS_MANAGERS.match(low, name.end):
        return True
    if low[name.end : name.end + 1] not in _PARTING and _ANOTHER.match(low, name.end):
        return name.id not in _PUBLIC
    return name.id not in _PUBLIC and _FROM.search(low, 0, name.start) is not None


def is_a_project(low: str, name: Name) -> bool:
    """Whether a folded sentence says of an insurer that something is done together with it, and not that it pays.

    >>> def told(low): return is_a_project(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we partner with cigna on research", "we work with cigna to improve access", "we work with cigna to cover costs")]
    [True, True, False]
    """
    return "with " in low and _WITH.search(low, 0, name.start) is not None and _TO_DO.match(low, name.end) is not None
