"""Refusals that hold on a condition alone: "we do not accept Cigna without prior authorization" takes it with one."""

from __future__ import annotations

from extract.fields.insurer_names import Name
from extract.searching import compiled

_CONDITION = (
    r"(?:without (?!exceptions?\b)|unless\b|until (?!further notice\b)|before (?:you|we|it|your)\b|(?:except|other than) (?:with|when|where|if|in|for|by|through)\b"
    r"|as (?:an? |the |your )?(?:primary|secondary|sole|only|second|tertiary|supplemental)\b|(?:at|in) our (?!(?:main|outpatient|private|therapy|counseling|treatment)\b)(?:[\w.'-]+ ){1,2}?(?:office|location|clinic|site|campus)\b|sin (?:autorizaci|referid|aprobaci|previa|una? )\w*|a menos que\b|hasta que\b)"
)
# Of the clause behind the name, which may go on over further names: "… Cigna or Aetna without a referral"
_BEHIND = compiled(
    rf"(?:(?! (?:but|so|and we|and our|however|while|though|because|since|pero)\b)[^.;:!?]){{0,80}}? \(?(?:{_CONDITION}|(?<!, )(?<!and )(?<!, y )(?<!even )(?:if|when|si|cuando) (?!you have (?:any )?(?:questions|trouble)))"
)
# "Unless it is authorized, we do not accept Cigna"
_OPENED = compiled(
    r"(?:^|[.;:] ?)(?:unless|without (?!exception)|until (?!further notice)|a menos que|sin (?:autorizaci|referid|aprobaci|previa|una? ))[^.;:]{3,100}, [^.;:]*$"
)
# "We do not bill secondary Medicaid": what pays first is not told
_SECOND = compiled(
    r"\b(?:secondary|supplemental|tertiary)(?: (?:insurances?|plans?|coverage))?(?: (?:like|such as|including|through|with))? $"
)


def is_on_condition(low: str, name: Name) -> bool:
    """Whether a folded sentence that refuses an insurer does so on a condition alone.

    >>> def told(low): return is_on_condition(low, Name("cigna", low.index("cigna"), low.index("cigna") + 5))
    >>> [told(low) for low in ("we do not take cigna without a referral", "without a referral, cigna is not accepted")]
    [True, True]
    >>> [told(low) for low in ("we do not take cigna until further notice", "we take no cigna, but ask us if you need help")]
    [False, False]
    """
    if _SECOND.search(low, 0, name.start):
        return True
    return _BEHIND.match(low, name.end) is not None or _OPENED.search(low, 0, name.start) is not None
