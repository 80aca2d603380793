"""Where what a page takes out of all it accepts ends: "all insurance except Kaiser, including Aetna" gives Aetna for what is taken.

So does "all commercial plans except Kaiser, plus Medicaid", and "With the exception of Kaiser, Aetna and Cigna are accepted".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.insurers.names import Name
from extract.patterns.searching import compiled
from extract.wordings import Wordings
from records.vocabulary import vocabulary

_WORDINGS = Wordings.of(__name__)
_GOES_ON = _WORDINGS.guarded("goes_on")
_PRIVATE = _WORDINGS["private"]
_ONLY = _WORDINGS["only"]
_ALL_BUT_ONLY = _WORDINGS["all_but_only"]
_FRONTED = _WORDINGS.guarded("fronted")
_OF_ALL = _WORDINGS["of_all"]
_BETWEEN = _WORDINGS["between"]
_OWN_CLAUSE = _WORDINGS["own_clause"]
_ITEM_ENDS = compiled(r",? (?:and|or|y|o) |, ")
_AND = _WORDINGS.words("and")
_ARE_ALL = _WORDINGS["are_all"]
MOST = 2000  # characters that are looked through; no sentence is longer
_BEHIND_NAME = compiled(r"[\s®™*]*(?:insurance)?")
_NOT = _WORDINGS["not"]
_LIMITED = _WORDINGS["limited"]


def exception_before_examples(low: str, names: Sequence[Name]) -> tuple[int, int] | None:
    """Where the insurers stand that a sentence takes out of all it accepts, if examples of what is left follow; or None.

    >>> low = "we take all insurance except kaiser, including aetna"
    >>> exception_before_examples(low, [Name("kaiser", 29, 35), Name("aetna", 47, 52)]), low[21:35]
    ((21, 35), ' except kaiser')
    >>> low = "we take all insurance except hmo plans, such as kaiser and aetna"
    >>> exception_before_examples(low, [Name("kaiser", 48, 54), Name("aetna", 59, 64)]) is None
    True
    """
    found = _goes_on(low, names) if len(names) > 1 else None
    return found.span_out if found and not found.doubtful else None


def more_or_exception(low: str, names: Sequence[Name]) -> int:
    """Where the insurers begin that may be taken or taken out as well, or the end: "all plans except Kaiser, as well as Medicaid".

    >>> low = "we take all plans except kaiser, as well as medicaid"
    >>> low[more_or_exception(low, [Name("kaiser", 25, 31), Name("medicaid", 44, 52)]):]
    'medicaid'
    """
    found = _goes_on(low, names) if len(names) > 1 else None
    return found.behind if found and found.doubtful else len(low)


class _More(NamedTuple):
    """What a sentence takes out of all, where the names begin that stand behind, and whether these may be taken out as well."""

    span_out: tuple[int, int]
    behind: int
    doubtful: bool


def _goes_on(low: str, names: Sequence[Name]) -> _More | None:
    """What a sentence takes out of all that it accepts, where more insurers follow."""
    found = _GOES_ON.search(low, 0, MOST)
    if found is None or _NOT.search(low, 0, found.start()):
        return None
    held = [name for name in names if found.start("out") <= name.start < found.end("out")]
    behind = [name for name in names if name.start >= found.end()]
    if not held or not behind or any(found.start("plans") <= name.start < found.end("plans") for name in names):
        return None
    if not _BEHIND_NAME.fullmatch(low, held[-1].end, found.end("out")):
        return None  # "except HMO plans", "except Medicaid plans": what follows may be these
    if not _LIMITED.fullmatch(low, found.end(), behind[0].start) or _are_kin(held, behind):
        return None
    of_two_kinds = _PRIVATE.search(found["plans"]) is not None and all(_is_public(name.id) for name in behind)
    doubtful = found["softly"] is not None and not of_two_kinds
    return _More((found.start("open"), found.end("out")), behind[0].start, doubtful)


def exception_before_all(low: str, names: Sequence[Name]) -> tuple[int, int] | None:
    """Where the insurers stand that a sentence begins by taking out, if it goes on with those that are taken; or None.

    >>> low = "except for kaiser, aetna and cigna are all accepted"
    >>> names = [Name("kaiser", 11, 17), Name("aetna", 19, 24), Name("cigna", 29, 34)]
    >>> exception_before_all(low, names), low[0:19]
    ((0, 19), 'except for kaiser, ')
    >>> exception_before_all("except for kaiser, aetna and cigna, all plans are accepted", names) is None
    True
    """
    found = _FRONTED.search(low, 0, MOST) if len(names) > 1 else None
    if found is None or names[0].start != found.start("out"):
        return None
    if (behind := _before_all_of(low, names)) is not None:
        return 0, behind
    verb = _ARE_ALL.search(low, names[-1].end)
    if verb is None or low[names[-1].end : verb.start()].strip(" ®™*"):
        return None
    between = [low[one.end : other.start] for one, other in pairwise(names)]
    if not all(_ITEM_ENDS.fullmatch(words) for words in between):
        return None
    # "Except Kaiser and Molina, Aetna and Cigna are …": the exceptions end at the comma behind their "and", if there are two
    joins = [place for place, words in enumerate(between) if words.rstrip().endswith(_AND)]
    last = joins[0] + 1 if len(joins) > 1 else 0
    if last >= len(between) or between[last] != ", ":
        return None
    return 0, names[last + 1].start


def but_takes_none_out(low: str, start: int, end: int, names: Sequence[Name]) -> bool:
    """Whether "all plans but", at [start, end), begins another clause and takes nobody out: "we accept all plans but prefer Aetna".

    >>> [but_takes_none_out(low, 10, 23, [Name("kaiser", at, at + 6)]) for low, at in (("we accept all plans but kaiser", 24), ("we accept all plans but prefer kaiser", 31))]
    [False, True]
    """
    if not low.endswith(" but", start, end):
        return False
    name = next((one for one in names if one.start >= end), None)
    if name is None:
        return False
    return _BETWEEN.fullmatch(low, end, name.start) is None or _OWN_CLAUSE.match(low, name.end) is not None


def _before_all_of(low: str, names: Sequence[Name]) -> int | None:
    """Where "all plans such as …" begins behind the names of a list, or None."""
    for one, other in pairwise(names):
        if _OF_ALL.fullmatch(low, one.end, other.start):
            return one.end + 2
        if not _ITEM_ENDS.fullmatch(low, one.end, other.start):
            return None
    return None


def alone_is_taken(low: str, since: int, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name begins what alone is taken, behind one that ends at `since` and is refused, or behind the refusal of all.

    >>> names = [Name("medicaid", 14, 22), Name("aetna", 29, 34)]
    >>> alone_is_taken("we don't take medicaid, only aetna", 22, names[1], names)
    True
    >>> low, aetna = "we don't take any insurance, only aetna", Name("aetna", 34, 39)
    >>> alone_is_taken(low, 13, aetna, [aetna])
    True
    """
    if any(one.id == name.id for one in names if one is not name):
        return False
    only = _ONLY if any(one.end == since for one in names) else _ALL_BUT_ONLY
    return only.fullmatch(low, since, name.start) is not None


def without_part(low: str, names: Sequence[Name], part: tuple[int, int]) -> tuple[str, list[Name]]:
    """A sentence without a part of it, and the names behind that part where they stand then.

    >>> without_part("we take all plans except a, like b", [Name("a", 25, 26), Name("b", 33, 34)], (17, 26))
    ('we take all plans, like b', [Name(id='b', start=24, end=25)])
    """
    start, end = part
    moved = [Name(name.id, name.start - end + start, name.end - end + start) for name in names if name.start >= end]
    return low[:start] + low[end:], moved


def _are_kin(held: Sequence[Name], behind: Sequence[Name]) -> bool:
    """Whether one of the names behind may be a plan of one that is taken out: Molina of Medicaid, Anthem of Blue Cross."""
    ids = {name.id for name in held}
    return any(name.id in ids or ids & _over(name.id) for name in behind)


@cache
def _over(insurer: str) -> frozenset[str]:
    """Whose plans those of an insurer may be: its owner's, those of its mark, of the public program of its line."""
    term = next((one for one in vocabulary("insurers").terms if one.id == insurer), None)
    if term is None:
        return frozenset()
    lines = {"medicaid": ("medicaid", "medi_cal"), "medicare": ("medicare",)}.get(term.line, ())
    return frozenset((term.parent, *lines)) - {""}


@cache
def _is_public(insurer: str) -> bool:
    """Whether an insurer is a public payer, which no private plan is."""
    term = next((one for one in vocabulary("insurers").terms if one.id == insurer), None)
    return term is not None and term.kind == "government"
