"""The wording that puts all insurers that are not named out of network: "all other plans are out of network"; English and Spanish."""

from __future__ import annotations

import re

_KIND = r"(?:(?:commercial|private|health|medical|behavioral|mental|major|insurance|third[- ]party|managed care)(?:[ /]|, | and | or )+)*"
_NOUN = r"(?:insurances?|insurers?|plans?|carriers?|compan(?:y|ies)|providers?|payers?|payors?|networks?|panels?|coverage|policies)"
_SEGURO = r"(?:seguros?|planes|plan|aseguradoras?|compañías?)(?: (?:médicos?|de salud|de seguros?|privad[oa]s))*"
# All whom the page does not name; "all other Cigna plans" and "any other PPO" are some of one kind.
ALL_OTHERS = (
    rf"(?:(?:all|any|every)(?: of the)? others(?! than)|(?:all|any|every)(?: of the)? other (?!than){_KIND}{_NOUN}(?: {_NOUN})?|(?<!have )(?<!has )(?<!through )(?<!by )other {_KIND}(?:insurances|insurers|carriers|insurance (?:compan(?:y|ies)|plans|carriers|providers))"
    rf"|(?:every(?:one|body|thing)|any(?:one|thing)|any plan|all) else|(?:all )?(?:of )?the (?:rest|remaining {_KIND}{_NOUN})"
    rf"|(?:todos |todas )?(?:los|las) demás(?: {_SEGURO})?|(?:cualquier )?otr[oa]s? {_SEGURO})"
)
_OUT = r"(?:out[- ]of[- ](?:the )?network|not (?:currently )?in[- ]network|fuera de (?:la )?red)"
# What may follow it: nothing of the others is said before the verb or the pause.
_THEN = r"(?=\s*(?:$|[.,;:!)(-]|(?:is|are|will|would|as|we|i|on|at|including|such|like|that|which|whether|named|listed|and|but|so|because|here|with us|unless|please|est[aá]n?|son|estamos|y|pero|que|out[- ]of|not|fuera)\b))"
OTHERS_OUT = (
    rf"\b{ALL_OTHERS}\b{_THEN}[^.;?]{{0,60}}\b{_OUT}\b"
    rf"|\b{_OUT}(?: (?:provider|benefits|facility))?,? (?:with|for|under|of|de|con|para) {ALL_OTHERS}\b{_THEN}"
)
_OF_PRIVATE = re.compile(
    rf"\b(?:others?|remaining) (?:[a-z]+ )?(?:commercial|private)\b|\botr[oa]s? {_SEGURO} privad[oa]s", re.IGNORECASE
)


def of_private_others(text: str) -> bool:
    """Whether those out of network are the other private insurers alone.

    >>> of_private_others("All other commercial plans are out of network."), of_private_others("All others are out of network.")
    (True, False)
    """
    return _OF_PRIVATE.search(text) is not None


def says_others_out(text: str) -> bool:
    """Whether a text puts all insurers that it does not name out of network.

    >>> told = ("All other plans are out of network.", "We are out of network with everyone else.", "Fuera de la red de los demás seguros.")
    >>> [says_others_out(text) for text in told]
    [True, True, True]
    >>> told = ("All other Cigna plans are out of network.", "Any other PPO is out of network.", "All other services are in network.")
    >>> [says_others_out(text) for text in told]
    [False, False, False]
    """
    return _PATTERN.search(text) is not None


_PATTERN = re.compile(OTHERS_OUT, re.IGNORECASE)
