"""The levels of care to which a sentence limits what it says of insurers: "accepted for IOP only", "our PHP is in network with …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from extract.document import fold, plain
from extract.patterns.searching import compiled
from extract.patterns.terms import Match, find_terms
from extract.wordings import Wordings
from records.codes import LEVELS, LevelOfCare

_WORDINGS = Wordings.of(__name__)
_FOR = _WORDINGS["for"]
_EXCEPT = _WORDINGS["except"]
_IS_OUT = _WORDINGS["is_out"]
# A wider name that would bring back what is taken out
_WITHIN: dict[str, tuple[LevelOfCare, ...]] = {
    "iop": ("outpatient",),
    "php": ("outpatient",),
    "residential": ("inpatient",),
    "inpatient": ("residential",),
    "detox": ("inpatient",),
}
_SUBJECT = _WORDINGS["subject"]
_DOES = _WORDINGS["does"]
_LABEL = _WORDINGS["label"]
_JOINED = _WORDINGS["joined"]
_CLAUSE = _WORDINGS["clause"]
_CLAUSE_BEFORE = _WORDINGS["clause_before"]
_GOES_ON = _WORDINGS["goes_on"]
_SAME = _WORDINGS["same"]
_IT = _WORDINGS["it"]
_FIRST = _WORDINGS["first"]
_ONLY_NOUNS = _WORDINGS["only_nouns"]
_OUT_AHEAD = _WORDINGS["out_ahead"]
_ASIDE = _WORDINGS["aside"]
_ENDS_ASIDE = _WORDINGS["ends_aside"]
_OF_ALL = _WORDINGS["of_all"]
_PARTED = compiled(r"[,;•·|✓✔]| - ")
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
    phrases = _phrases(low, tuple(matches))
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
    >>> _is_next("aetna • cigna (iop only)", 0, 5, 14)
    False
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

    >>> from extract.patterns.terms import find_terms
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
    phrases = _phrases(low, tuple(find_terms(plain(text), low, ("levels_of_care",))))
    return phrases[-1][2] if phrases else ()


@lru_cache(maxsize=64)  # asked of each insurer that a sentence names
def _phrases(low: str, matches: tuple[Match, ...]) -> list[tuple[int, int, tuple[LevelOfCare, ...], int]]:
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
