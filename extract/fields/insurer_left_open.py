"""What a sentence leaves open of an insurer that it names as taken or refused: what it disputes, what holds at one place and not at the next, of some plans, rarely."""

from __future__ import annotations

import re

from extract.fields.insurer_names import Name
from extract.literals import AnyOf, Guarded
from extract.searching import compiled

_WHO_SAYS = (
    r"(?:web ?sites?|sites|directories|listings|pages|sources|people|lists|rumou?rs|ads|callers|search engines|reviews)"
)
# "It is not true that we accept Medicaid", "some sites wrongly say we take it": what follows, to the end of the clause, is disputed
_DISPUTED = Guarded(
    r"\b(?:not|isn't|wasn't|never|hardly|no longer|far from|nothing) (?:\w+ ){0,2}?(?:true|correct|accurate|the case|so|right|a fact)\b,?(?: (?:to say|to claim|to assume))? that\b"
    r"|\b(?:myths?|rumou?rs?|misconceptions?|misunderstandings?|lie|mistakes?|error|untrue|false|incorrect|inaccurate|wrong)\b(?: (?:to|going around|online|in town|about us|on the internet|say|assume|believe|claim|think|here|is)){0,4},? that\b"
    r"|\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately|still) (?:says?|states?|claims?|lists?|shows?|reports?|suggests?|thinks?|believes?|assumes?|told|listed|advertised)\b"
    rf"|\b(?:some|other|many|old|older|several|certain|third[- ]party|online|outside) (?:\w+ )?{_WHO_SAYS} (?:\w+ )?(?:says?|states?|claims?|lists?|shows?|reports?|suggests?|thinks?|believes?|assumes?)\b"
    r"|\byou (?:may|might|could) (?:have|'ve) (?:heard|read|seen|been told|found)\b"
    r"|\bno es (?:cierto|verdad|correcto|así) que\b|\bes (?:falso|mentira|un mito|un rumor|un error) que\b"
)
# A new clause that the house says itself
_ANEW = compiled(r"[;!?:]|, (?:we|our|it|and (?:we|our)|but|while|so|although|however|nosotros)\b| but |\bin fact\b")
# Right before a name: it alone, and not the list, is seldom taken, or some of its plans are taken out of all
_SELDOM = compiled(
    r"(?:^|[,;:(-] |\band |\bor |\bbut |\by )(?:only |very |but |and )*(?:rarely|seldom|hardly ever|almost never|occasionally|sometimes|rara vez|a veces)(?: for)? (?:the )?$"
)
_SOME_OUT = compiled(
    r"\b(?:all|every|any|most|everything|todos?)\b[^.;:()]{0,60}?[ ,](?:but|except(?: for|ing)?|other than|aside from|apart from|besides|excluding|minus|save(?: for)?|excepto|menos|salvo) (?:for )?(?:just |only )?"
    r"(?:some|a few|a couple|certain|select|several|one|two|three|algunos|ciertos)(?: of)?(?: (?:the |their |its )?(?:\w+ )?(?:plans?|products?|polic(?:y|ies)|networks?|hmos?|ppos?|planes))?(?: (?:by|from|of|through|with|under|within|de))?(?: the)? $"
    r"|\b(?:all|every|any|most)(?: (?:other|major|commercial|private|health|insurances?|insurers?|plans?|carriers|payers|companies)){1,4} outside(?: of)? $"
)
_SELDOM_MAY = Guarded(
    r"\b(?:rarely|seldom|hardly ever|almost never|occasionally|sometimes|rara vez|a veces|outside)\b"
    r"|(?:but|except|than|from|besides|excluding|minus|save|excepto|menos|salvo)\b[^.;:]{0,20}\b(?:some|a few|a couple|certain|select|several|one|two|three|algunos|ciertos)\b"
)
# Right behind it: "Kaiser being the only exception", "with Kaiser as the exception"
_EXCEPTION = Guarded(
    r"[\s®™*]*(?:(?:insurance|plans?|permanente|hmo) ){0,2},? ?(?:is |are |being |as )?(?:the|our|an?) (?:only |one |sole |lone |single |notable |main )*exceptions?\b"
)
_STATUS = r"(?:(?:is|are|is not|are not|isn't|aren't|not|only|currently|both) )*(?:(?:accepted|taken|covered|billed|in[- ]network|out[- ]of[- ]network)|(?:yes|no)\b)"
_LEVEL = r"(?:iop|php|op\b|outpatient|intensive|partial|residential|inpatient|detox|hmo|ppo|epo|plan|adult|teen)"
_PLACE = rf"(?: ?\((?![^()]*\b{_LEVEL})[^()]{{2,40}}\)| (?:in|at) (?!network\b|our {_LEVEL}|{_LEVEL})[^.,;:()]{{2,40}})"
# "Medicaid accepted (Reno), not accepted (Elko)", "in-network in Reno; out-of-network in Elko"
_BY_PLACE = Guarded(rf"[\s®™*:-]*(?P<here>{_STATUS}){_PLACE}[,;]? (?:and |but |y )?(?P<there>{_STATUS}){_PLACE}")
# "We do not accept Medicaid for residential, but we do for IOP"
_BY_LEVEL = Guarded(
    rf"[\s®™*]*(?:(?:insurance|plans?) )?(?:(?:is|are)(?: not|n't) (?:\w+ )?(?:accepted|taken|covered|billed) )?(?:for|in|at) (?:(?:our|the) )?{_LEVEL}[^.;:]{{0,40}}?,? (?:but|though|while) (?:we |it is |it )?(?:do|does|can|will|are|accepted|taken|covered|in[- ]network|okay|fine)\b(?! not|n't)[^.;:]{{0,30}}? (?:for|in|at) (?:(?:our|the) )?{_LEVEL}"
)
# One half of the mark, and not the other: which plans of it are meant is the reader's guess
_HALVES = Guarded(
    r"\bblue ?(?P<one>cross|shield)\b(?! (?:and |& |/ ?)?blue ?shield)[^.;:()]{0,20}?\b(?:not|no|never|except|excluding|n't)\b[^.;:()]{0,20}?\bblue ?(?!(?P=one))(?:cross|shield)\b(?! of\b)(?! ?(?:and |& |/ ?)?blue ?shield)"
    r"|\bblue ?(?P<first>cross|shield)\b(?! (?:and |& |/ ?)?blue ?shield)[^.:()]{0,30}?(?:[;,]|\bbut|\band|\bwhile) (?:but |and )?blue ?(?!(?P=first))(?:cross|shield) (?:is|are)(?: not|n't)\b"
)
_MAY = AnyOf((_DISPUTED, _SELDOM_MAY, _EXCEPTION, _BY_PLACE, _BY_LEVEL, _HALVES))
REACH = 160  # characters before a name


def is_left_open(low: str, name: Name) -> bool:
    """Whether a folded sentence leaves open how the house stands to a name, whatever words of taking or refusing it has.

    >>> def told(low): return is_left_open(low, Name("aetna", low.index("aetna"), low.index("aetna") + 5))
    >>> [told(low) for low in ("it is not true that we accept aetna", "all plans but some by aetna", "we take cigna, rarely aetna")]
    [True, True, True]
    >>> [told(low) for low in ("it is true that we accept aetna", "contrary to what some sites say, we take aetna", "we rarely refuse aetna")]
    [False, False, False]
    >>> told("we do not accept aetna for residential, but we do for iop")
    True
    >>> told("aetna accepted (reno), not accepted (elko)"), told("aetna accepted for iop, not accepted for php")
    (True, False)
    """
    may = _MAY.that_may_match(low)
    if not may:
        return False  # most sentences
    floor = max(0, name.start - REACH)
    if _DISPUTED in may and any(
        not _ANEW.search(low, found.end(), name.start) for found in _DISPUTED.compiled.finditer(low, floor, name.start)
    ):
        return True
    if _SELDOM_MAY in may and (_SELDOM.search(low, floor, name.start) or _SOME_OUT.search(low, floor, name.start)):
        return True
    if _EXCEPTION in may and _EXCEPTION.match(low, name.end):
        return True
    if _BY_LEVEL in may and _BY_LEVEL.match(low, name.end):
        return True
    if _BY_PLACE in may and (found := _BY_PLACE.match(low, name.end)) and _differ(found):
        return True
    halves = _HALVES.search(low) if _HALVES in may else None
    return halves is not None and halves.start() <= name.start and name.end <= halves.end()


def _differ(found: re.Match[str]) -> bool:
    """Whether the two places are told of differently."""
    here, there = (found[which].removeprefix("is ").removeprefix("are ") for which in ("here", "there"))
    return here != there
