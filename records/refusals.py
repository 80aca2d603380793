"""What pages refuse: of paying at large, of what is done, of what is treated and of whom is taken in.

What is refused of one insurer by name is a status of that insurer (`records.models.Insurer`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from records.codes import DENIED, DENIED_IN_PART, NO_NETWORK, OTHERS_DENIED, PAYMENT_DENIED, PLAN_DENIED, TAKEN
from records.others_out import of_private_others, says_others_out

if TYPE_CHECKING:
    from records.models import Evidence, Finding, Program

# "We bill all others out of network" offers what "all others are out of network" does not.
_BILLED = re.compile(
    r"(?<!\bnot )(?<!n['’]t )(?<!\bnever )\b(?:bill|accept|take|submit|file|use|honou?r|work with|help)(?:s|ing)?\b(?:(?! and )[^.,;?]){0,30}"
    r"\b(?:out[- ]of[- ]network|(?:all|any)(?: of the)? others?)\b"
    r"|\bbilled\b[^.,;?]{0,20}\bout[- ]of[- ]network\b|\bsuper ?bills?\b|\breimburse|\bcourtesy\b"
    r"|\bout[- ]of[- ]network benefits?\b[^.;?]{0,40}\b(?:we|our \w+)(?:['’]ll| will| can| do| are happy to| gladly)? (?:bill|submit|file|use|accept|honou?r|work with)\b",
    re.IGNORECASE,
)
# … or of all without exception: in the network of none, and whether it bills them is not said.
_NONE_IN = re.compile(
    r"\bout[- ]of[- ]network (?:providers? )?(?:with|for|under) (?:all|any|every)(?: of the)?(?: (?:commercial|private|health|major|medical))*(?: insurances?| insurers?| carriers?| payers?| payors?| health plans)\b"
    r"|\b(?:not|n['’]t) (?:currently )?(?:an? )?(?:paneled|contracted|credentialed|in[- ]network|participating)(?: providers?)? (?:with|for) any(?: (?:commercial|private|health|major|medical))*(?: insurances?| insurers?| carriers?| payers?| payors?| health plans)\b",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(r"\b(?:except|excluding|other than|besides|aside from|apart from|unless)\b", re.IGNORECASE)
_OF_PRIVATE = re.compile(r"\b(?:commercial|private)\b", re.IGNORECASE)
_SOME_INSURANCE = frozenset(("most_insurance", "most_ppo", "private_insurance", "out_of_network_benefits"))
_NO_INSURANCE = re.compile(
    r"\b(?:take|takes|accept|accepts|bill|bills|work with|works with)\b no (?:health )?insurance(?: of any kind| plans?| at all)?(?=\s*(?:[.;:,!)]|$|and\b))"
    r"|\bno (?:health )?insurances?(?: plans?| of any kind)? (?:is|are) (?:currently )?(?:accepted|taken|billed)(?=\s*(?:[.;:,!)]|$|and\b|here\b))"
    r"|^(?:health )?insurance is not (?:currently )?(?:accepted|taken)(?=\s*(?:[.;:,!)]|$))"
    r"|\b(?:do|does)(?: not|n['’]t) (?:currently )?(?:take|accept|bill|work with|participate in|contract with) (?:any )?(?:kind of |form of )?(?:health )?insurance"
    r"(?: of any kind| plans?| compan(?:y|ies)| at all)?(?=\s*(?:[.;:,!)]|$|and\b))",
    re.IGNORECASE,
)
# Who is paid by the client alone is paid by no insurer: "we are private pay only"; of the house as a whole.
_PRIVATE_PAY = r"(?:self|private|cash|direct)[- ]pay(?:ment)?s?"
_HOUSE = r"(?:programs?|practice|clinic|center|facility|office|house|iop|php|treatment|services)"
_PAID_BY_CLIENTS = re.compile(
    rf"(?:^\W*|[.;:!] )(?:(?:we|i)(?:['’](?:re|m)| are| am)?|(?:our|this|the) (?:{_HOUSE} )*(?:is|are)|(?:our|the) {_HOUSE} (?:accepts?|takes?))?"
    rf" ?(?:(?:currently|an?|accept|take|offer|operate on|on) )*(?:"
    rf"(?:(?:strictly|exclusively|only|solely) )(?:an? |accept |take )?{_PRIVATE_PAY}(?: {_HOUSE}| basis| clients| option)?|{_PRIVATE_PAY}(?: {_HOUSE}| basis)?[- ]only(?: {_HOUSE})?)(?=\s*(?:[.;,!)]|$|at this time\b|and (?:we )?(?:do|can|are)(?: not|n['’]t)))"
    r"|^\W*(?:solo|sólo|solamente|únicamente) (?:aceptamos |se acepta )?(?:pagos?|el pago) (?:privados?|particular(?:es)?|directos?|por cuenta propia)(?=\s*(?:[.;,!)]|$))"
    r"|^\W*(?:aceptamos )?(?:pagos? )(?:privados?|particular(?:es)?|directos?) (?:solamente|únicamente)(?=\s*(?:[.;,!)]|$))",
    re.IGNORECASE,
)
# "We do not accept commercial insurance other than Cigna": what is taken stands in the refusal of the others.
_BUT_NAMED = re.compile(
    r"\b(?:(?:do|does|will)(?: not|n['’]t)|can(?: ?not|['’]t)|unable to) (?:currently )?(?:take|accept|bill|work with|participate in|contract with) (?:any )?(?:other )?"
    r"(?P<private>(?:commercial|private|employer) )?(?:health )?insurances?(?: plans?| compan(?:y|ies)| carriers?)?,? (?:other than|except(?: for)?|besides|apart from|aside from)\b"
    r"(?! (?:as|when|where|if|in|on|by|through|under|out|with|at)\b)",
    re.IGNORECASE,
)
_BUT_SOME = re.compile(
    r"\b(?:but|except|however|unless|yet|other than|super ?bills?|out[- ]of[- ]network|reimburse\w*)\b", re.IGNORECASE
)


def payment_denied(program: Program) -> dict[str, list[Evidence]]:
    """The ways to pay that pages refuse and none offers, with the quotes."""
    stated = {code.code for code in program.payment}
    denied: dict[str, list[Evidence]] = {}
    for finding in _by_rule(program, PAYMENT_DENIED):
        if finding.value not in stated:
            denied.setdefault(finding.value, []).extend(finding.evidence)
    return denied


def denied(program: Program, field: str) -> dict[str, list[Evidence]]:
    """The codes of a list (modalities, conditions, populations, dayparts, languages) that pages deny in so many words, with the quotes."""
    return _of_field(program, field, DENIED)


def denied_in_part(program: Program, field: str) -> dict[str, list[Evidence]]:
    """The codes that pages deny in one case, at one place or of a part of the people, with the quotes."""
    return _of_field(program, field, DENIED_IN_PART)


def plans_denied(program: Program) -> dict[str, list[Evidence]]:
    """The plan types that pages refuse whoever the insurer is, with the quotes: "we do not take HMO plans"."""
    return _of_field(program, "payment", PLAN_DENIED)


def others_out_of_network(program: Program) -> list[Evidence]:
    """The quotes that say that all insurers but the named ones are out of network."""
    return _of_benefits(program, says_others_out)


def of_other_private(quotes: Collection[Evidence]) -> bool:
    """Whether those that are out of network without being named are private ones alone."""
    return all(of_private_others(item.quote) for item in quotes)


def billed_out_of_network(program: Program) -> list[Evidence]:
    """The quotes that say that it bills those who are out of network, in one sentence with that or in another."""
    return _of_benefits(program, _BILLED.search)


def in_no_network(program: Program) -> list[Evidence]:
    """The quotes that say that it is in the network of no insurer, or takes none and is paid back all the same."""
    if any(insurer.status in TAKEN for insurer in program.insurers):
        return []
    billed = [code for code in program.payment if code.code == "out_of_network_benefits"]
    if len(billed) < sum(code.code in _SOME_INSURANCE for code in program.payment):
        return []
    unsure = _by_rule(program, NO_NETWORK)
    said = [*(item for code in billed for item in code.evidence), *(item for one in unsure for item in one.evidence)]
    found = [item for item in said if _NONE_IN.search(item.quote) and not _EXCEPTED.search(item.quote)]
    if billed:  # "No insurance is accepted. We provide superbills."
        quotes = (item for code in program.payment for item in code.evidence)
        found += [item for item in quotes if _NO_INSURANCE.search(item.quote) and item not in found]
    return list({item.quote: item for item in found}.values())


def of_private_alone(quotes: Collection[Evidence]) -> bool:
    """Whether what is said of all insurers is said of private ones alone."""
    return all(_OF_PRIVATE.search(item.quote) for item in quotes)


def takes_no_insurance(program: Program) -> list[Evidence]:
    """The quotes that say that it takes no insurance at all; none where pages name insurers or plans that it takes."""
    taken = any(insurer.status != "not_accepted" for insurer in program.insurers)
    if taken or any(code.code in _SOME_INSURANCE for code in program.payment):
        return []
    quotes = (item for code in program.payment for item in code.evidence)
    return [item for item in quotes if _refuses_all(item.quote) and not _BUT_SOME.search(item.quote)]


def _refuses_all(quote: str) -> bool:
    return _NO_INSURANCE.search(quote) is not None or _PAID_BY_CLIENTS.search(" ".join(quote.split())) is not None


def others_refused(program: Program) -> dict[str, list[Evidence]]:
    """The quotes that refuse all insurers that are not named ("others"), or all private ones ("private")."""
    found: dict[str, list[Evidence]] = {}
    for finding in _by_rule(program, OTHERS_DENIED):
        found.setdefault("others", []).extend(finding.evidence)
    denied = payment_denied(program)
    stated = {code.code for code in program.payment}
    said = [item for one in program.insurers if one.status in TAKEN for item in one.evidence]
    for item in said if not stated & _SOME_INSURANCE else ():
        if but := _BUT_NAMED.search(" ".join(item.quote.split())):
            found.setdefault("private" if but["private"] else "others", []).append(item)
    if "private_insurance" in denied and not stated & _SOME_INSURANCE:
        found.setdefault("private", []).extend(denied["private_insurance"])
    taken = any(insurer.status != "not_accepted" for insurer in program.insurers)
    if "most_insurance" in denied and not taken and not stated & _SOME_INSURANCE:
        found.setdefault("others", []).extend(denied["most_insurance"])
    return found


def insurance_refused(program: Program) -> dict[str, list[Evidence]]:
    """What of insurance is refused at large, in words, with the quotes."""
    refused = others_refused(program)
    said = {
        "no insurance": takes_no_insurance(program),
        "no other insurance": refused.get("others", []),
        "no private insurance": refused.get("private", []),
    }
    return {what: quotes for what, quotes in said.items() if quotes}


def _by_rule(program: Program, rule: str) -> list[Finding]:
    """What a rule of extraction left unclear; behind it the rule may say more of what decided."""
    return [finding for finding in program.unclear if finding.rule.split("; ")[0] == rule]


def _of_field(program: Program, field: str, rule: str) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for finding in _by_rule(program, rule):
        if finding.field == field:
            found.setdefault(finding.value, []).extend(finding.evidence)
    return found


def _of_benefits(program: Program, says: Callable[[str], object]) -> list[Evidence]:
    """The quotes about out-of-network benefits that say so."""
    benefits = (code for code in program.payment if code.code == "out_of_network_benefits")
    return [item for code in benefits for item in code.evidence if says(" ".join(item.quote.split()))]
