"""The marks that stand behind single names of a list: "Aetna (in-network)", "Cigna: pending", "Humana - not accepted"."""

from __future__ import annotations

import re

from extract.fields.insurer_cues import cues, hits_after
from extract.fields.insurer_names import PLANS_BEHIND, Name
from records.codes import TAKEN

UNSURE = "unsure"
REFUSALS = frozenset(("not_accepted", "not_contracted", "out_of_network"))
_TAIL = re.compile(r"(?:[\s®™]*\b(?:insurance|plans?|health|healthcare|members?|only|of [a-z]+))*")
# Between the last two names of a list that ends there: "Aetna, Cigna and Humana - not accepted" speaks of all three.
_JOINED = re.compile(r"(?:\b(?:and|or|nor|y|o)\b|[&/+])")
# Behind a name, a remark of its own: "(PPO only)", "(all plans)"
_REMARK = re.compile(r"[\s®™*]*\([^()]+\)")


def marks(low: str, names: list[Name]) -> list[str]:
    """The status that stands as a mark behind each name, or "".

    A mark behind a colon or dash covers the list before it; a refusal behind a dash is of its own item where the others
    bear marks of their own or are said to be taken, and leaves them unsure where nothing tells.

    >>> low = "aetna (ppo only), cigna, ambetter - not accepted"
    >>> marks(low, [Name("aetna", 0, 5), Name("cigna", 18, 23), Name("ambetter", 25, 33)])
    ['', '', 'not_accepted']
    >>> marks("aetna, cigna - not accepted", [Name("aetna", 0, 5), Name("cigna", 7, 12)])
    ['unsure', 'not_accepted']
    >>> marks("aetna and cigna - not accepted", [Name("aetna", 0, 5), Name("cigna", 10, 15)])
    ['not_accepted', 'not_accepted']
    """
    read = [_mark(low, names, place) for place in range(len(names))]
    found = [""] * len(names)
    unmarked: list[int] = []
    for place, mark in enumerate(read):
        unmarked.append(place)
        if mark is None:
            continue
        status = mark.lastgroup or ""
        # "Aetna, Cigna; Humana pending": the mark is of the last list alone
        since = low.rfind(";", 0, names[place].start)
        covered = [place] if "(" in mark.group() else [other for other in unmarked if names[other].start > since]
        of_others = status
        if len(covered) > 1 and status in REFUSALS and _is_of_last_item(low, names, covered, mark):
            of_others = "" if _have_their_own(low, names, covered, read) else UNSURE
        for other in covered:
            found[other] = status if other == place else of_others
        unmarked.clear()
    return found


def _mark(low: str, names: list[Name], place: int) -> re.Match[str] | None:
    """The mark right behind a name and before the next one."""
    name = names[place]
    tail = PLANS_BEHIND.match(low, name.end) or _TAIL.match(low, name.end)
    mark = cues().mark.match(low, tail.end() if tail else name.end) or cues().mark.match(low, name.end)
    if mark is None or (place + 1 < len(names) and mark.end() > names[place + 1].start):
        return None
    return mark


def _is_of_last_item(low: str, names: list[Name], covered: list[int], mark: re.Match[str]) -> bool:
    """Whether a mark stands behind a dash, and nothing joins its item to those before it but a comma."""
    last, before = names[covered[-1]], names[covered[-2]]
    return "-" in mark.group() and not _JOINED.search(low, before.end, last.start)


def _have_their_own(low: str, names: list[Name], covered: list[int], read: list[re.Match[str] | None]) -> bool:
    """Whether each item of the list is told of by itself: remarks, the same mark at the next item, or a verb over all."""
    last = covered[-1]
    if any(_REMARK.match(low, names[place].end) for place in covered):
        return True
    beside = [read[place] for place in (covered[0] - 1, last + 1) if 0 <= place < len(read)]
    if any(other is not None and other.lastgroup == (read[last] or other).lastgroup for other in beside):
        return True
    return any(hit.status in TAKEN and hit.end <= names[covered[0]].start for hit in hits_after(low))
