"""The levels of care to which a sentence limits what it says of insurers: "accepted for IOP only", "our PHP is in network with …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from extract.document import fold, plain
from extract.searching import compiled
from extract.terms import Match, find_terms
from records.codes import LEVELS, LevelOfCare

# Right before the level: "for our", "in the evening", "under". "For all levels, such as IOP" limits nothing.
_FOR = compiled(
    r"\b(?:for|in|at|to|under|within|during|cover|covers|reimburse|reimburses) (?:(?:our|the|your|this|its)\b ?)?(?:(?!(?:all|any|every|each)\b)[\w-]+ ){0,2}$"
)
# What takes the level out: "for all programs except our", "accepted, but not for"
_EXCEPT = compiled(
    r"\b(?:except(?:ing)?|excluding|other than|apart from|aside from|besides|with the exception of|(?:but |just |only )?not)(?: (?:for|in|at|under))?(?: (?:our|the|your))?(?: (?!all\b|only\b|just\b)[\w-]+)? $"
)
# "Cigna is accepted (IOP excluded)", "we take Cigna; the IOP is not covered"
_IS_OUT = compiled(
    r"\)?(?: (?:programs?|services?|treatment|care|level of care|track))*,? ?(?:is |are )?(?:currently )?(?:excluded|excepted|not (?:currently )?(?:covered|included|accepted|eligible|billable))\b(?! (?:by|under|through|in|with|as|without|unless|until|if)\b)"
)
# A wider name that would bring back what is taken out
_WITHIN: dict[str, tuple[LevelOfCare, ...]] = {
    "iop": ("outpatient",),
    "php": ("outpatient",),
    "residential": ("inpatient",),
    "inpatient": ("residential",),
    "detox": ("inpatient",),
}
# The level begins a clause, as what accepts …
_SUBJECT = compiled(
    r"(?:^|[.;:,(] ?|\b(?:and|but|while|whereas|although|though) )(?:(?:only|just|currently) )?(?:(?:our|the|this) )?(?:[\w-]+ ){0,2}$"
)
_DOES = compiled(
    r"\)?(?: (?:programs?|services?|treatment|care|level of care|track|center|clinic|unit|clients|only))*,?(?: (?:also|currently|now|only|gladly|both|each))*"
    r" (?:accepts?|takes?|bills?|honou?rs|works? with|participates?|contracts?|(?:is|are)(?: not| only| also| currently| now| an?)* (?:in[- ]network|out[- ]of[- ]network|contracted|covered by|paid (?:for )?by|billed to|funded by)"
    r"|(?:does not|doesn't|do not|don't|cannot|can't) (?:currently )?(?:accept|take|bill|work with|participate))\b"
)
# … or as the label of what follows it: "PHP: Aetna", "IOP insurance: Cigna"
_LABEL = compiled(r"\)?(?: (?:programs?|services?|treatment|care|insurances?|plans?|accepted|only))*:")
_JOINED = compiled(r"[\s/&,()+-]*(?:\b(?:and|or)\b)?[\s/&,()+-]*(?:\b(?:for|our|the|in)\b ?)*")
_CLAUSE = compiled(r"[;.!?] ?|, (?:but|while|whereas|although|though)\b| but ")
# "…, and for IOP we only take": a clause begins there, and what it says follows.
_CLAUSE_BEFORE = compiled(r"(?:[.;:,!?(]|\b(?:and|but|while|whereas))\s*$")
_GOES_ON = compiled(
    r"\)?(?: (?:programs?|services?|treatment|care|clients|only))*,? (?:we|i|our|the (?:program|clinic|center)|you can use|only)\b|\)?(?: (?:programs?|services?|treatment|care|only))*:"
)
# A clause that goes on about the same level: "…; it is in network with Aetna", "… but accepts Cigna"
_SAME = compiled(
    r"(?:(?:and|but|so|instead|however|though|although|while),? )*(?:(?:it|this (?:program|level of care|group|track)|that program)\b"
    r"|(?:(?:only|also|does|do|will|instead|currently|now|gladly) )*(?:accepts?|takes?|bills?|honou?rs|works? with|participates?|contracts?|(?:is|are) (?:also |only |currently |now |not |an? )*(?:in[- ]network|out[- ]of[- ]network|contracted)|not accept|not take|not bill)\b)"
)
_IT = compiled(
    r"(?:(?:instead|however|currently|also|at present),? )?(?:it(?: also| only| currently)?|this (?:program|level of care|group|track)) [a-z]"
)
# The level as what the sentence is about: "The IOP does not …", "Our evening IOP is …"
_FIRST = compiled(r"(?:(?:currently|at present|today),? )?(?:our|the|this) (?:[\w-]+ ){0,2}")
_ONLY_NOUNS = compiled(
    r"\)?(?: ?\([a-z]{2,5}\))?(?: (?:programs?|services?|treatment|care|level of care|track|groups?))* (?![a-z]*ing\b)[a-z]"
)
_OUT_AHEAD = compiled(r"\)?(?: (?:programs?|services?|treatment|care))*,")
# Behind one name, and of it alone: "Medicaid (IOP only)", "Medicaid - IOP only", "Cigna (PHP)"
_ASIDE = compiled(
    r"(?:\((?:(?:[\w-]+ ){0,3}(?:for|in|at) )?|(?: -|:) (?:[\w-]+ (?:for|in|at) )?)(?:(?:only|just|for|our|the) )*$"
)
_ENDS_ASIDE = compiled(
    r"(?: (?:programs?|services?|treatment|care|levels?|clients|only|alone))*\s*(?:(?P<closed>\))|[,;.]|$)"
)
_OF_ALL = compiled(r"\(\s*(?:both|all|each|these|they|our)\b")
_PARTED = compiled(r"[,;]")
_AND = compiled(r"\b(?:and|or|y|o)\b|&")
_BEHIND, _AHEAD = -1, 1
_ITEM = 2  # of the name right before the brackets or the dash
_OUT = 0  # taken out of what is said before it or behind: "we take Cigna; the IOP is not covered"


def levels_said(low: str, matches: Sequence[Match], start: int, end: int) -> tuple[LevelOfCare, ...]:
    """The levels to which the sentence limits what it says of the name at [start, end); none: it holds for all.

    `matches` are the wordings of levels in it.

    >>> text = "aetna is accepted for PHP, and for IOP we only take cigna"
    >>> low, matches = text.lower(), find_terms(text, text.lower(), ("levels_of_care",))
    >>> levels_said(low, matches, 0, 5), levels_said(low, matches, 52, 57)
    (('php',), ('iop',))
    >>> text = "our IOP meets on mondays, and we accept aetna"
    >>> levels_said(text.lower(), find_terms(text, text.lower(), ("levels_of_care",)), 40, 45)
    ()
    """
    phrases = _phrases(low, matches)
    if not phrases:
        return ()
    for first, last, codes, way in phrases:
        if way in (_AHEAD, _OUT) and last <= start and not _is_left(low, last, start):
            nearer = any(last <= other <= start for other, _, _, _ in phrases if other > first)
            if not nearer:
                return codes
    for first, _, codes, way in phrases:
        if way == _ITEM and end <= first and _is_next(low, start, end, first):
            return codes
    for first, _, codes, way in phrases:
        if way in (_BEHIND, _OUT) and end <= first:
            return () if way == _BEHIND and _CLAUSE.search(low, end, first) else codes
    return ()


def _is_next(low: str, start: int, end: int, first: int) -> bool:
    """Whether the name at [start, end) is the one before what stands at `first` in brackets, or one of the two that are joined there.

    >>> [_is_next("aetna, cigna and humana (iop only)", *place, 24) for place in ((0, 5), (7, 12), (17, 23))]
    [False, False, True]
    >>> _is_next("we accept aetna and cigna (iop only)", 10, 15, 26)
    True
    """
    if _PARTED.search(low, end, first) or "(" in low[end:first]:
        return False
    return not (_AND.search(low, end, first) and low[:start].rstrip().endswith(","))


def _is_left(low: str, last: int, start: int) -> bool:
    """Whether a clause begins between a level and a name that is not said of that level any more.

    >>> text = "the iop takes no medicaid; it is in network with aetna; we also take cigna"
    >>> _is_left(text, 7, 49), _is_left(text, 7, 69)
    (False, True)
    """
    return any(
        not _SAME.match(low, mark.start() + len(mark.group()) - len(mark.group().lstrip(" ,;.!?")))
        for mark in _CLAUSE.finditer(low, last, start)
    )


def goes_on(low: str) -> bool:
    """Whether a sentence goes on about what the one before it is about: "It is in network with …", "This program takes …".

    >>> goes_on("it accepts aetna"), goes_on("it's a pity"), goes_on("we accept aetna")
    (True, False, False)
    """
    return _IT.match(low) is not None


def level_told_of(low: str, matches: Sequence[Match]) -> tuple[LevelOfCare, ...]:
    """The level with which a sentence begins that names no other, as what it is about.

    >>> from extract.terms import find_terms
    >>> def told(text): return level_told_of(text.lower(), find_terms(text, text.lower(), ("levels_of_care",)))
    >>> told("The IOP does not accept Medicaid."), told("Our IOP and PHP meet daily."), told("We offer an IOP.")
    (('iop',), (), ())
    """
    codes = tuple(dict.fromkeys(cast("LevelOfCare", one.id) for one in matches if one.vocabulary == "levels_of_care"))
    if len(codes) != 1:
        return ()
    first = min((one for one in matches if one.vocabulary == "levels_of_care"), key=lambda one: one.start)
    begins = _FIRST.fullmatch(low, 0, first.start) and _ONLY_NOUNS.match(low, first.end)
    return codes if begins else ()


def levels_over(text: str) -> tuple[LevelOfCare, ...]:
    """The levels to which a heading, a lead-in or a label limits the list under it.

    >>> levels_over("For IOP we accept:"), levels_over("PHP:"), levels_over("Insurance we accept"), levels_over("Our IOP and insurance")
    (('iop',), ('php',), (), ())
    """
    return _levels_over(text)


@lru_cache(maxsize=512)
def _levels_over(text: str) -> tuple[LevelOfCare, ...]:
    low = fold(text)
    phrases = _phrases(low, find_terms(plain(text), low, ("levels_of_care",)))
    return phrases[-1][2] if phrases else ()


def _phrases(low: str, matches: Sequence[Match]) -> list[tuple[int, int, tuple[LevelOfCare, ...], int]]:
    """The wordings that limit: where each begins and ends, its levels, and whether it speaks of names ahead or behind."""
    found: list[tuple[int, int, tuple[LevelOfCare, ...], int]] = []
    place = 0
    ordered = [match for match in matches if match.vocabulary == "levels_of_care"]
    while place < len(ordered):
        run = [ordered[place]]
        while place + 1 < len(ordered) and _is_joined(low, run[-1], ordered[place + 1]):
            place += 1
            run.append(ordered[place])
        place += 1
        start, end = run[0].start, run[-1].end
        codes = tuple(dict.fromkeys(cast("LevelOfCare", match.id) for match in run))
        said = _FOR.search(low, max(0, start - 40), start)
        aside = _aside(low, start, end)
        if (out := _EXCEPT.search(low, max(0, start - 50), start)) is not None:
            leads = not low[: out.start()].strip(" ,(") and _OUT_AHEAD.match(low, end) is not None
            bracket = _bracket(low, out.start())
            way = _ITEM if bracket >= 0 else _AHEAD if leads else _OUT
            found.append((bracket if bracket >= 0 else out.start(), end, _all_but(codes), way))
        elif _IS_OUT.match(low, end):
            found.append((start, end, _all_but(codes), _OUT))
        elif aside >= 0:
            found.append((aside, end, codes, _ITEM))
        elif said is not None:
            leads = not low[: said.start()].strip(" ,(") or _CLAUSE_BEFORE.search(low, 0, said.start()) is not None
            found.append((said.start(), end, codes, _AHEAD if leads and _GOES_ON.match(low, end) else _BEHIND))
        elif _SUBJECT.search(low, max(0, start - 60), start) and (_DOES.match(low, end) or _LABEL.match(low, end)):
            found.append((start, end, codes, _AHEAD))
    return found


def _aside(low: str, start: int, end: int) -> int:
    """Where the brackets or the dash begin that hold no more than the level at [start, end), or -1."""
    opened = _ASIDE.search(low, max(0, start - 60), start)
    closed = _ENDS_ASIDE.match(low, end)
    if opened is None or closed is None:
        return -1
    begin = opened.start()
    if low[begin] == "(":
        return begin if begin and closed["closed"] and not _OF_ALL.match(low, begin) else -1
    return begin if "only" in low[begin : closed.end()] or _FOR.search(low, begin, start) else -1


def _bracket(low: str, start: int) -> int:
    """Where the brackets begin that are open at `start`, if they are not said to be of all; or -1."""
    opened = low.rfind("(", 0, start)
    return -1 if opened < 1 or ")" in low[opened:start] or _OF_ALL.match(low, opened) else opened


def _all_but(codes: Sequence[LevelOfCare]) -> tuple[LevelOfCare, ...]:
    """The levels of which something is said that is not said of these.

    >>> "php" in _all_but(("iop",)), "outpatient" in _all_but(("iop",)), "iop" in _all_but(("detox",))
    (True, False, True)
    """
    out = {*codes, *(wider for code in codes for wider in _WITHIN.get(code, ()))}
    return tuple(code for code in LEVELS if code not in out)


def _is_joined(low: str, one: Match, other: Match) -> bool:
    """Whether the second level stands beside the first as one subject: "for PHP and IOP", not "for PHP, and for IOP we …"."""
    between = low[one.end : other.start]
    return _JOINED.fullmatch(between) is not None and not (
        between.rstrip().endswith(("for", "in")) and _GOES_ON.match(low, other.end)
    )
